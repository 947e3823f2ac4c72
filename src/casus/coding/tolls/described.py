"""A noun phrase as people: how many, who, named or not, and whether it points back."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

import msgspec

from casus.coding.tolls.counts import Count
from casus.coding.tolls.lexicon import lexicon
from casus.coding.tolls.tree import child, children
from casus.language.parse import Parse, Token
from casus.model.toll import TollGroup

Counts = Mapping[int, Count]

_SINGULAR_PRONOUNS = frozenset(("he", "she", "him", "her", "his", "hers"))
_EMPTY_PRONOUNS = frozenset(("they", "them", "we", "us", "i", "me", "you", "it", "this", "that", "these", "those", "which", "what", "all", "everyone", "everybody", "anyone", "anybody", "who", "whom", "there", "himself", "herself", "themselves", "itself", "their", "whose", "my", "your", "our", "its", "each", "most", "any", "whoever", "either", "rest", "half"))
_SOMEONE = frozenset(("someone", "somebody", "another"))
_DEFINITE = frozenset(("the", "this", "that", "these", "those", "his", "her", "their", "its", "our", "my", "both", "said"))
_EXTRA = frozenset(("another", "other", "additional", "further", "second", "third", "fourth", "fifth", "more", "different", "separate", "others"))
_ORDINALS = frozenset(("second", "third", "fourth", "fifth"))
_PLURAL_TAGS = frozenset(("NNS", "NNPS"))
_PLURALS = frozenset(("people", "police", "men", "women", "children", "troops", "personnel", "policemen", "persons"))
_LEFT = frozenset(("det", "nummod", "amod", "compound", "nmod:poss", "advmod", "det:predet", "nmod", "case", "flat", "obl:npmod", "nmod:npmod", "punct", "obl:unmarked", "nmod:unmarked", "cc:preconj"))
_AGE_OLD = re.compile(r"(\d{1,3})[- ]years?[- ]old")
_AGE_AFTER = re.compile(r"\s*(?:[,(]\s*|\s)(?:(?:aged?|age of)\s+)?(\d{1,3})(?=[,).;:\s])(?!\s*(?:block|people|percent|miles|other))")


class Described(msgspec.Struct):
    """People as one noun phrase gives them; [start, end) are characters, `head` a token index.

    `definite` phrases may point back, `extra` ones ("another man") cannot; `within` ones are among
    people told of elsewhere ("two of them").
    """

    head: int
    start: int
    end: int
    low: int | None
    high: int | None
    words: str | None = None
    group: TollGroup = "unknown"
    noun: str = ""
    definite: bool = False
    extra: bool = False
    within: bool = False
    pronoun: bool = False
    name: tuple[str, ...] = ()
    age: int | None = None
    sex: str | None = None
    listed: int = 1
    bare: bool = False
    kin: bool = False
    owned: bool = False

    @property
    def single(self) -> bool:
        """Whether it is one person."""
        return self.low == 1 and self.high == 1


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
        (token.lower in words.transitive or token.lower in words.happenings) and other.lower in ("and", ",", "while", "but", "or")
        for other, token in pairwise(near)
    ) or (bool(near) and near[-1].lower in words.transitive)


def _is_list_item(parse: Parse, i: int, token: Token) -> bool:
    """Whether an apposition is really the next item of a list of names ("A, B, and C")."""
    both = parse.tokens[i].pos == "PROPN" and token.pos == "PROPN"
    return both and child(parse, token.index, "conj") is not None and child(parse, i, "conj") is None


def describe(parse: Parse, counts: Counts, i: int) -> list[Described]:
    """The people of the noun phrase with head i, one entry for each coordinated part; [] where it is not people."""
    found = [one for k in members(parse, i) if (one := _one(parse, counts, k)) and (k == i or not _is_object(parse, one))]
    if len(found) > 1 and found[0].high == 0 and found[0].low == 0:
        found = found[:1]
    if len(found) > 1 and found[0].noun not in lexicon().collectives:
        found = [one for one in found if one.noun not in lexicon().collectives or one.owned]
    for one in found:
        one.listed = len(found)
    return found


def _one(parse: Parse, counts: Counts, i: int) -> Described | None:
    token, words = parse.tokens[i], lexicon()
    if token.lower in _SINGULAR_PRONOUNS and token.pos == "PRON":
        sex = "male" if token.lower in words.male else "female"
        return Described(i, token.start, token.end, 1, 1, definite=True, pronoun=True, sex=sex, noun=token.lower)
    if token.lower in words.things or (token.lower in _EMPTY_PRONOUNS and i not in counts):
        return None
    if token.pos not in ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X", "VERB", "SYM", "ADV"):
        return None
    size = _size(parse, counts, i)
    if size is None:
        return None
    noun = _of(parse, i) or token
    if noun.lower in words.compounds and noun.lower not in words.people and _group(parse, i, noun) == "unknown":
        return None
    if not may_be_people(parse, counts, i, noun):
        return None
    start, end = _span(parse, counts, i, noun)
    described = Described(i, start, end, size[0], size[1], size[2], _group(parse, i, noun), noun.lower)
    described.definite, described.extra = _is_definite(parse, i), _is_extra(parse, i)
    described.within = noun is not token and (noun.lower in ("them", "whom", "these", "those") or _is_definite(parse, noun.index))
    described.owned = any(parse.tokens[k].dep == "nmod:poss" for k in parse.children[i])
    described.kin = noun.lower in lexicon().relatives and described.owned
    described.bare = not described.definite and not any(parse.tokens[k].dep in ("det", "nummod") for k in parse.children[i])
    if described.single:
        _individual(parse, described, token)
    return described


def may_be_people(parse: Parse, counts: Counts, i: int, noun: Token) -> bool:
    """Whether the noun can mean people: a noun of people, a name, a bare number that is no year, age or time."""
    words, lower = lexicon(), noun.lower
    if lower in words.things or lower in words.calendar or lower == "police" and i not in counts and not _count(parse, counts, i):
        return False
    if lower in words.people or lower in words.pairs or lower in words.vague or lower in words.zero or lower in _SOMEONE or noun.pos == "PRON":
        return True
    if i in counts and noun.index == i:
        return _is_bare_number(parse, counts, i)
    if noun.pos == "PROPN":
        dateline = noun.text.isupper() and len(noun.text) > 3 and noun.index == parse.sentences[noun.sentence].first
        return noun.lower[0].isalpha() and noun.text[0].isupper() and not dateline
    return lower.endswith(words.suffixes) or lower == "old"


def _is_bare_number(parse: Parse, counts: Counts, i: int) -> bool:
    count, tokens = counts[i], parse.tokens
    before = tokens[count.first - 1] if count.first else None
    if count.exact and 1900 <= (count.low or 0) <= 2100 and tokens[i].text.isdigit():
        return False
    if count.words is None and tokens[i].text.isdigit() and before is not None:
        return before.lower not in (",", "(", "aged", "age", "-", "$", "/", ":") and before.pos != "PROPN" and before.lower not in ("at", "around", "by", "of", "no.")
    return True


def _individual(parse: Parse, described: Described, token: Token) -> None:
    """Fill in name, age and sex of one person."""
    words = lexicon()
    if token.pos == "PROPN" and token.lower not in words.people:
        described.name = _name(parse, token.index)
    window = parse.text[max(0, described.start - 1) : described.end + 14]
    after = parse.text[_name_end(parse, token.index) :][:14]
    aged = _AGE_OLD.search(window) or _AGE_AFTER.match(after)
    described.age = int(aged[1]) if aged else None
    around = {parse.tokens[k].lower for k in parse.children[token.index] if parse.tokens[k].dep in ("amod", "compound", "flat")} | {token.lower}
    described.sex = "male" if around & words.male else "female" if around & words.female else None


def _name(parse: Parse, i: int) -> tuple[str, ...]:
    first, last = _name_range(parse, i)
    return tuple(token.lower for token in parse.tokens[first:last] if token.text.isalpha())


def _name_range(parse: Parse, i: int) -> tuple[int, int]:
    """The run of proper nouns around a token, glued hyphens included ("Al-Najjar")."""
    tokens, first, last = parse.tokens, i, i + 1
    while first > 0 and _continues(parse, first - 1, first):
        first -= 1
    while last < len(tokens) and _continues(parse, last, last - 1):
        last += 1
    return first, last


def _continues(parse: Parse, k: int, beside: int) -> bool:
    token, other = parse.tokens[k], parse.tokens[beside]
    if token.sentence != other.sentence:
        return False
    glued = token.end == other.start or other.end == token.start
    capital = token.text[0].isupper() and token.text.isalpha() and token.index != parse.sentences[token.sentence].first
    return token.pos == "PROPN" or capital or (glued and token.text in ("-", "’s", "'"))


def _name_end(parse: Parse, i: int) -> int:
    return parse.tokens[_name_range(parse, i)[1] - 1].end


def _of(parse: Parse, i: int) -> Token | None:
    """The noun after "of" where the head is only a quantity: "dozens of people", "one of the attackers"."""
    words, token = lexicon(), parse.tokens[i]
    quantity = token.lower in words.plurals or token.lower in words.vague_nouns or token.pos == "NUM" or token.lower in words.vague or token.lower in words.zero or token.lower in ("couple", "pair", "total", "most", "both", "all", "bodies", "body", "remains")
    if not quantity:
        return None
    return next((t for t in children(parse, i, "nmod", "obl", "nmod:of") if _case(parse, t.index) == "of"), None)


def _case(parse: Parse, i: int) -> str:
    case = child(parse, i, "case")
    return case.lower if case else ""


Size = tuple[int | None, int | None, str | None]


def _size(parse: Parse, counts: Counts, i: int) -> Size | None:
    """(low, high, words) of the phrase; None where it is not countable people."""
    token, words = parse.tokens[i], lexicon()
    count = _count(parse, counts, i)
    if token.lower in words.collectives or token.lower in words.vague_nouns:
        return _collective(parse, counts, i, count)
    if count:
        if token.lower in words.pairs and count.exact and count.low == 1:
            return words.pairs[token.lower], words.pairs[token.lower], None
        return count.low, count.high, count.words
    if token.lower in words.pairs:
        return words.pairs[token.lower], words.pairs[token.lower], None
    if token.pos == "DET" and token.lower not in _SOMEONE:
        return None
    if _is_plural(token):
        return 2, None, token.text
    return 1, 1, None


def _is_plural(token: Token) -> bool:
    return token.tag in _PLURAL_TAGS or token.lower in _PLURALS


def _collective(parse: Parse, counts: Counts, i: int, count: Count | None) -> Size | None:
    """ "a family of six", "a group of people", "a number of civilians", "3,000 families"."""
    for part in children(parse, i, "nmod", "obl"):
        if _case(parse, part.index) == "of":
            inner = counts.get(part.index) or _count(parse, counts, part.index)
            if inner and inner.exact:
                return inner.low, inner.high, inner.words
    if count and count.exact and (count.low or 0) == 0:
        return 0, 0, None
    return 2, None, parse.text[parse.tokens[i].start : parse.tokens[i].end] if not count else count.words or parse.text[parse.tokens[count.first].start : parse.tokens[i].end]


def _count(parse: Parse, counts: Counts, i: int) -> Count | None:
    """The number expression that counts the noun: itself, or a numeral or quantifier that depends on it."""
    own = counts.get(i)
    if own and i and parse.tokens[i - 1].lower == "no":
        return counts.get(i - 1, own)
    if own and own.words is None:
        return own
    for k in parse.children[i]:
        token = parse.tokens[k]
        if k in counts and k < i and token.dep in ("nummod", "det", "amod", "advmod", "compound", "nmod", "dep", "nummod:gov", "obl"):
            return counts[k]
    return own or _adjacent_count(parse, counts, i)


def _adjacent_count(parse: Parse, counts: Counts, i: int) -> Count | None:
    """A number before the noun that the tree hung elsewhere: nothing but adjectives and nouns lies between."""
    k = i - 1
    while k >= 0 and i - k <= 4:
        if k in counts:
            return counts[k]
        if parse.tokens[k].pos not in ("ADJ", "NOUN", "PROPN", "VERB") or parse.tokens[k].sentence != parse.tokens[i].sentence:
            return None
        k -= 1
    return None


def _group(parse: Parse, i: int, noun: Token) -> TollGroup:
    """The group by the noun, else by a word that modifies it ("civilian woman" is a woman, "child victims" children)."""
    words, groups = lexicon(), lexicon().groups
    for front, group in words.compounds.get(noun.lower, ()):
        if tuple(token.lower for token in parse.tokens[max(0, noun.index - len(front)) : noun.index]) == front:
            return group
    near = [parse.tokens[k].lower for k in parse.children[noun.index] if parse.tokens[k].dep in ("amod", "compound", "flat") and k < noun.index + 3]
    found = [groups[word] for word in [noun.lower, parse.tokens[i].lower, *near] if word in groups]
    return next((g for g in ("child", "woman", "journalist", "aid_worker", "combatant", "official", "civilian") if g in found), "unknown")


def _is_definite(parse: Parse, i: int) -> bool:
    return any(parse.tokens[k].lower in _DEFINITE for k in parse.children[i] if parse.tokens[k].dep in ("det", "nmod:poss", "det:predet", "amod"))


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
