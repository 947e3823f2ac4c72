"""Actors without a name: an agent noun with the words before it ("Iranian-backed militias", "Israel's air force")."""

import msgspec

from casus.language.parse import Token
from casus.resolving.actors.belonging import definite, own, relation, tie
from casus.resolving.actors.found import HYPHENS, POSSESSIVES, PREMODIFIERS, Found, Search, of_noun
from casus.resolving.actors.lexicon import AgentNoun

# Bodies that "of" ties to a state, and the kinds of people that stand for the force they belong to.
PERIODS = frozenset({"day", "week", "weekend", "month", "year", "morning", "afternoon", "evening"})
MODIFIER_KINDS = frozenset({"military", "rebel"})


def find_phrases(search: Search) -> list[Found]:
    """Every phrase with an agent noun for its head, or for a modifier that names a body ("police station")."""
    found = []
    for token in search.tokens:
        rows = search.words.nouns.get(token.lower)
        if rows is None or token.pos not in ("NOUN", "PROPN"):
            continue
        read = _noun(search, token, rows)
        if read is None or _swallowed(search, token, read[1]):
            continue
        phrase = _phrase(search, token.index, *read)
        alone = phrase.size == 1 and token.lower in search.words.alone_nothing and not definite(search, token.index)
        if not alone and not _measures(search, phrase, read[1]):
            found.append(phrase)
    return found


def _measures(search: Search, phrase: Found, noun: AgentNoun) -> bool:
    """Whether a noun only gathers what follows it: "a group of villagers"."""
    plain = noun.body and noun.kind == "other" and phrase.last == phrase.head + 1
    return plain and phrase.last < len(search.tokens) and search.tokens[phrase.last].lower == "of"


def _noun(
    search: Search, token: Token, rows: tuple[tuple[tuple[str, ...], AgentNoun], ...]
) -> tuple[int, AgentNoun] | None:
    """The longest agent noun that ends at a token, and the token it begins at."""
    for front, noun in rows:
        first = token.index - len(front)
        if first >= 0 and all(_is(search.tokens[first + i], word) for i, word in enumerate(front)):
            return first, noun
    return None


def _is(token: Token, word: str) -> bool:
    return token.lower == word or token.lemma == word


def _swallowed(search: Search, token: Token, noun: AgentNoun) -> bool:
    """Whether the noun only modifies a further noun: that phrase counts, unless the modifier is a body of its own."""
    following = token.index + 1
    if following >= search.last_of(token.index) or token.dep not in ("compound", "amod", "nmod:desc"):
        return False
    after = search.tokens[following]
    if after.text in HYPHENS and search.touching(following):
        return True
    if after.pos not in ("NOUN", "PROPN") or after.index in search.named:
        return False
    if after.lower in search.words.nouns:
        return True
    if after.pos == "PROPN" and token.pos == "PROPN":
        return noun.body
    return not (noun.body or noun.kind in MODIFIER_KINDS)


def _phrase(search: Search, head: int, first: int, noun: AgentNoun) -> Found:
    left = left_edge(search, first, head)
    noun = _of_body(search, left, first, head, noun)
    found = of_noun(left, head + 1, head, noun)
    owners = [search.named[i] for i in range(left, head + 1) if i in search.named and search.named[i].first == i]
    tied = [owner for owner in owners if relation(search, owner, found.last)]
    free = [owner for owner in owners if owner not in tied]
    if free:
        own(search, found, free, noun)
    elif tied:
        tie(search, found, tied[0])
    _extend(search, found, noun)
    _keep_owner(search, found)
    return found


def _of_body(search: Search, left: int, first: int, head: int, noun: AgentNoun) -> AgentNoun:
    """What a rank or an office is by the noun before it: a "rebel leader" is a rebel, a "police chief" police."""
    if first != head or head - 1 < left or search.tokens[head].lower not in search.words.of_any:
        return noun
    before = search.tokens[head - 1]
    rows = search.words.nouns.get(before.lower)
    if rows is None or before.pos not in ("NOUN", "PROPN", "ADJ"):
        return noun
    read = _noun(search, before, rows)
    if read is None or read[1].kind == "civilian" or (before.pos == "ADJ" and not read[1].body):
        return noun
    return msgspec.structs.replace(read[1], body=noun.body, force=_force_of(read[1], noun))


def _force_of(before: AgentNoun, noun: AgentNoun) -> str | None:
    """The force of the noun before, for bodies and people under arms."""
    return before.force if noun.body or noun.group == "combatant" else None


def left_edge(search: Search, first: int, head: int) -> int:
    """Where the words before a noun begin that say which one, determiners and numbers left out."""
    edge, least = first, search.first_of(first)
    while edge > least:
        before = _step(search, edge, head)
        if before == edge:
            break
        edge = before
    while edge < first and search.tokens[edge].lower in search.words.passing:
        edge += 1
    return edge


def _step(search: Search, edge: int, head: int) -> int:
    """One word further to the left, or the same edge where the phrase begins."""
    token = search.tokens[edge - 1]
    name = search.named.get(edge - 1)
    if name is not None:
        return name.first if _modifies(search, name.head, edge, head) else edge
    if token.lower in POSSESSIVES and token.pos == "PART":
        owner = search.named.get(edge - 2)
        return owner.first if owner is not None else edge
    if token.text in HYPHENS and edge >= 2 and search.touching(edge) and search.touching(edge - 1):
        return edge - 2 if edge - 2 not in search.named else search.named[edge - 2].first
    if token.lower in PERIODS:
        return edge  # "last month bandits seized": a time, no kind of bandits
    if token.pos in ("ADJ", "NOUN", "PROPN") or token.tag in ("VBN", "VBG"):
        return edge - 1 if _modifies(search, edge - 1, edge, head) and token.lower not in search.words.passing else edge
    return edge


def _modifies(search: Search, index: int, edge: int, head: int) -> bool:
    token = search.tokens[index]
    if token.dep == "conj" and token.head < index:  # "Syrian and Iranian officials"
        token = search.tokens[token.head]
    return edge <= token.head <= head and token.dep in PREMODIFIERS


def _extend(search: Search, found: Found, noun: AgentNoun) -> None:
    """Take in the actor after "of" ("the army of Sudan", "members of the Council") or what an office is for."""
    at, end = found.head + 1, search.last_of(found.head)
    if at + 1 >= end or search.tokens[at].lower not in ("of", "for"):
        return
    of = search.tokens[at].lower == "of"
    at += 1 + (search.tokens[at + 1].lower == "the")
    owner = search.named.get(at)
    if owner is None:
        found.last = _field(search, at, end) if noun.sector == "GOV" and not noun.body else found.last
    elif of and owner.actor is not None and owner.first == at and owner.form == "name":
        _owned(search, found, owner, noun)


def _owned(search: Search, found: Found, owner: Found, noun: AgentNoun) -> None:
    found.last = owner.last
    if owner.actor and not owner.actor.startswith("state:"):
        search.inner.append(owner)
    if found.country is None and found.side is None:
        own(search, found, [owner], noun)


def _field(search: Search, at: int, end: int) -> int:
    """The end of the capitalised words that say what an office is for ("Minister of Foreign Affairs")."""
    last = at
    while last < end and search.tokens[last].text[:1].isupper() and last not in search.named:
        if search.tokens[last].text in search.words.given:
            break
        last += 1
    return last if last > at else at - 1 - (search.tokens[at - 1].lower == "the")


def _keep_owner(search: Search, found: Found) -> None:
    """Keep the owner of a phrase an actor of its own: "Israel's air force"."""
    owner = search.named.get(found.first)
    if owner is not None and owner.form == "name" and owner.last < found.head:
        following = search.tokens[owner.last]
        if following.lower in POSSESSIVES:
            search.inner.append(owner)
