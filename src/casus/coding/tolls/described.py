"""A noun phrase as people: how many, who, named or not, and whether it points back."""

from collections.abc import Iterator
from itertools import pairwise

from casus.coding.tolls.counts import Counts
from casus.coding.tolls.individuals import individual
from casus.coding.tolls.lexicon import lexicon, word_list
from casus.coding.tolls.phrase import Described
from casus.coding.tolls.sizes import may_be_people, of, size
from casus.coding.tolls.tree import child, children
from casus.language.parse import Parse, Token
from casus.model.toll import TollGroup

_SINGULAR_PRONOUNS = word_list("singular_pronouns")
_EMPTY_PRONOUNS = word_list("empty_pronouns")
_DEFINITE = word_list("definite")
_EXTRA = word_list("extra")
_ORDINALS = word_list("ordinals")
_LEFT = frozenset(
    (
        "det",
        "nummod",
        "amod",
        "compound",
        "nmod:poss",
        "advmod",
        "det:predet",
        "nmod",
        "case",
        "flat",
        "obl:npmod",
        "nmod:npmod",
        "punct",
        "obl:unmarked",
        "nmod:unmarked",
        "cc:preconj",
    )
)


def members(parse: Parse, i: int) -> Iterator[int]:
    """Token i and the heads coordinated with it, in text order."""
    yield i
    for token in children(parse, i, "conj"):
        if token.pos not in ("VERB", "AUX", "ADV", "ADP"):
            yield from members(parse, token.index)
    for token in children(parse, i, "appos"):
        if _is_list_item(parse, i, token):
            yield from members(parse, token.index)


def _is_object(parse: Parse, one: Described) -> bool:
    """Whether another deed stands directly before a coordinated phrase: "killing two and injuring three"."""
    k = one.head
    while k > 0 and parse.tokens[k].start > one.start:
        k -= 1
    near = parse.tokens[max(0, k - 5) : k]
    words = lexicon()
    return any(
        (token.lower in words.transitive or token.lower in words.happenings)
        and other.lower in ("and", ",", "while", "but", "or")
        for other, token in pairwise(near)
    ) or (bool(near) and near[-1].lower in words.transitive)


def _is_list_item(parse: Parse, i: int, token: Token) -> bool:
    """Whether an apposition is really the next item of a list of names ("A, B, and C")."""
    both = parse.tokens[i].pos == "PROPN" and token.pos == "PROPN"
    return both and child(parse, token.index, "conj") is not None and child(parse, i, "conj") is None


def describe(parse: Parse, counts: Counts, i: int) -> list[Described]:
    """The people of the noun phrase with head i, one entry for each coordinated part; [] where it is not people."""
    found = [
        one for k in members(parse, i) if (one := _one(parse, counts, k)) and (k == i or not _is_object(parse, one))
    ]
    if len(found) > 1 and found[0].high == 0 and found[0].low == 0:
        found = found[:1]
    if len(found) > 1 and found[0].noun not in lexicon().collectives:
        found = [one for one in found if one.noun not in lexicon().collectives or one.owned]
    found = _named_once(parse, found)
    for one in found:
        one.listed = len(found)
        one.definite = one.definite or (one.bare and found[0].definite and not one.name)  # "the man and woman"
    return found


def _named_once(parse: Parse, found: list[Described]) -> list[Described]:
    """The people with a noun and the name right after it as one person: "the father Abel Doro"."""
    kept: list[Described] = []
    for one in found:
        before = kept[-1] if kept else None
        if before and before.single and not before.name and one.name and one.start - before.end == 1:
            before.name, before.end, before.age = one.name, one.end, before.age or one.age
        else:
            kept.append(one)
    return kept


def _one(parse: Parse, counts: Counts, i: int) -> Described | None:
    token, words = parse.tokens[i], lexicon()
    if token.lower in _SINGULAR_PRONOUNS and token.pos == "PRON":
        sex = "male" if token.lower in words.male else "female"
        return Described(i, token.start, token.end, 1, 1, definite=True, pronoun=True, sex=sex, noun=token.lower)
    if token.lower in words.things or (token.lower in _EMPTY_PRONOUNS and i not in counts):
        return None
    if token.pos not in ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X", "VERB", "SYM", "ADV"):
        return None
    if any(parse.tokens[k].lower == "possible" for k in parse.children[i]):
        return None
    amount = size(parse, counts, i)
    if amount is None:
        return None
    noun = of(parse, i) or token
    if noun.lower in words.compounds and noun.lower not in words.people and _group(parse, i, noun) == "unknown":
        return None
    if not may_be_people(parse, counts, i, noun):
        return None
    start, end = _span(parse, counts, i, noun)
    described = Described(i, start, end, amount[0], amount[1], amount[2], _group(parse, i, noun), noun.lower)
    described.definite, described.extra = _is_definite(parse, i), _is_extra(parse, i)
    described.within = noun is not token and (
        noun.lower in ("them", "whom", "these", "those") or _is_definite(parse, noun.index)
    )
    described.of_whom = noun.lower == "whom" and noun is not token
    described.owned = any(parse.tokens[k].dep == "nmod:poss" for k in parse.children[i])
    described.kin = noun.lower in lexicon().relatives and described.owned
    described.bare = not described.definite and not any(
        parse.tokens[k].dep in ("det", "nummod") for k in parse.children[i]
    )
    if described.single:
        individual(parse, described, token)
    return described


def _group(parse: Parse, i: int, noun: Token) -> TollGroup:
    """The group by the noun, else by a word beside it: a "civilian woman" is a woman, "child victims" are children."""
    words, groups = lexicon(), lexicon().groups
    for front, group in words.compounds.get(noun.lower, ()):
        if tuple(token.lower for token in parse.tokens[max(0, noun.index - len(front)) : noun.index]) == front:
            return group
    near = [
        parse.tokens[k].lower
        for k in parse.children[noun.index]
        if parse.tokens[k].dep in ("amod", "compound", "flat") and k < noun.index + 3
    ]
    found = [groups[word] for word in [noun.lower, parse.tokens[i].lower, *near] if word in groups]
    return next(
        (g for g in ("child", "woman", "journalist", "aid_worker", "combatant", "official", "civilian") if g in found),
        "unknown",
    )


def _is_definite(parse: Parse, i: int) -> bool:
    return parse.tokens[i].lower == "both" or any(
        parse.tokens[k].lower in _DEFINITE
        for k in parse.children[i]
        if parse.tokens[k].dep in ("det", "nmod:poss", "det:predet", "amod")
    )


def _is_extra(parse: Parse, i: int) -> bool:
    near = [parse.tokens[k].lower for k in parse.children[i] if k < i]
    beside = _EXTRA - _ORDINALS if "the" in near else _EXTRA
    return parse.tokens[i].lower in _EXTRA or any(word in beside for word in near)


def _span(parse: Parse, counts: Counts, i: int, noun: Token) -> tuple[int, int]:
    first = i
    for k in reversed(parse.children[i]):
        if k < i and parse.tokens[k].dep in _LEFT and first - k <= 6:
            first = min(first, k)
    if i in counts:
        first = min(first, counts[i].first)
    for k in range(first, i):
        if k in counts:
            first = min(first, counts[k].first)
            break
    while first < i and parse.tokens[first].pos in ("PUNCT", "ADP", "CCONJ") and first not in counts:
        first += 1
    return parse.tokens[first].start, max(parse.tokens[i].end, noun.end)
