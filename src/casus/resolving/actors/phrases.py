"""Actors without a name: an agent noun with the words before it ("Iranian-backed militias", "Israel's air force")."""

from collections.abc import Iterator

from casus.language.parse import Token
from casus.resolving.actors.found import HYPHENS, POSSESSIVES, PREMODIFIERS, Found, Search, of_noun
from casus.resolving.actors.lexicon import AgentNoun

# Bodies that "of" ties to a state, and the kinds of people that stand for the force they belong to.
ARMED_OR_OPEN = frozenset({"military", "rebel", "militia", "political", "other"})
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
        alone = phrase.size == 1 and token.lower in search.words.alone_nothing and not _definite(search, token.index)
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
    found = of_noun(left, head + 1, head, noun)
    owners = [search.named[i] for i in range(left, head + 1) if i in search.named and search.named[i].first == i]
    tied = [owner for owner in owners if relation(search, owner, found.last)]
    free = [owner for owner in owners if owner not in tied]
    if free:
        own(search, found, free, noun)
    elif tied:
        _tie(search, found, tied[0])
    _extend(search, found, noun)
    _keep_owner(search, found)
    return found


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
    if token.pos in ("ADJ", "NOUN", "PROPN") or token.tag in ("VBN", "VBG"):
        return edge - 1 if _modifies(search, edge - 1, edge, head) and token.lower not in search.words.passing else edge
    return edge


def _modifies(search: Search, index: int, edge: int, head: int) -> bool:
    token = search.tokens[index]
    if token.dep == "conj" and token.head < index:  # "Syrian and Iranian officials"
        token = search.tokens[token.head]
    return edge <= token.head <= head and token.dep in PREMODIFIERS


def relation(search: Search, owner: Found, last: int) -> str | None:
    """The word that only ties a name to what follows ("Iran-backed", "pro-Iranian"), if there is one."""
    tokens = search.tokens
    after = owner.last + 1 if owner.last < last and tokens[owner.last].text in HYPHENS else owner.last
    if (
        after < last
        and tokens[after].lower in search.words.after
        and (after > owner.last or tokens[after].tag == "VBN")
    ):
        return tokens[after].lower
    before = owner.first - 2 if owner.first and tokens[owner.first - 1].text in HYPHENS else owner.first - 1
    if (
        before >= 0
        and tokens[before].lower in search.words.before
        and tokens[before].sentence == tokens[owner.first].sentence
    ):
        return tokens[before].lower
    return None


def _tie(search: Search, found: Found, owner: Found) -> None:
    """Put a phrase on the side of the one it is tied to; it is not that one."""
    if relation(search, owner, found.last) in search.words.on_side:
        found.side = owner.side if owner.kind == "state" else owner.actor


def own(search: Search, found: Found, owners: list[Found], noun: AgentNoun) -> None:
    """Give a phrase the country or the group that its modifiers name; the last state beside the noun counts."""
    states = [owner for owner in owners if owner.use in ("name", "adjective", "people", "capital") and owner.country]
    groups = [owner for owner in owners if owner.actor and owner.kind != "state" and owner.form == "name"]
    if groups:
        of_them = noun.group == "combatant" or noun.body or search.tokens[found.head].lemma == "member"
        found.actor = groups[-1].actor if of_them else None
        if noun.kind in ARMED_OR_OPEN:
            found.kind, found.sector = groups[-1].kind, groups[-1].sector
        found.side, found.country = groups[-1].side or groups[-1].actor, groups[-1].country
    elif len({owner.country for owner in states}) == 1 and states:
        set_country(search, found, states[-1].country)


def set_country(search: Search, found: Found, country: str | None) -> None:
    """Make a phrase one of a state: its forces where the noun is theirs, on its side where the noun is anybody's."""
    found.country = country
    part = search.registry.part(country, found.force, search.when) if country and found.force else None
    if part is not None:
        found.actor = part.id
    if country and (found.force or found.kind == "state"):
        found.side = f"state:{country}"


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


def bare_forces(search: Search, found: list[Found]) -> None:
    """Give "the army" the country of the army that the text named last before it."""
    latest: dict[str, str] = {}
    for one in sorted(found, key=lambda f: f.first):
        if one.force is None:
            continue
        if one.country is not None:
            latest[one.force] = one.country
        elif one.body and one.size == 1 and _definite(search, one.first) and one.force in latest:
            set_country(search, one, latest[one.force])


def _definite(search: Search, first: int) -> bool:
    return first > 0 and search.tokens[first - 1].lower == "the"


def covered(found: list[Found]) -> Iterator[int]:
    """The tokens that lie in some of these."""
    for one in found:
        yield from range(one.first, one.last)
