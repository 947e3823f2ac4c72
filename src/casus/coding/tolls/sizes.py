"""How many people a noun phrase means, and whether it can mean people at all."""

from casus.coding.tolls.counts import Count, Counts
from casus.coding.tolls.lexicon import lexicon, word_list
from casus.coding.tolls.tree import child, children
from casus.language.parse import Parse, Token

Size = tuple[int | None, int | None, str | None]
_SOMEONE = word_list("someone")
_PLURAL_TAGS = frozenset(("NNS", "NNPS"))
_PLURALS = word_list("plural_forms")


def may_be_people(parse: Parse, counts: Counts, i: int, noun: Token) -> bool:
    """Whether the noun can mean people: a noun of people, a name, a bare number that is no year, age or time."""
    words, lower = lexicon(), noun.lower
    if (
        lower in words.things
        or lower in words.calendar
        or (lower == "police" and i not in counts and not _count(parse, counts, i))
    ):
        return False
    if (
        lower in words.people
        or lower in words.pairs
        or lower in words.vague
        or lower in words.zero
        or lower in _SOMEONE
        or noun.pos == "PRON"
    ):
        return True
    if i in counts and noun.index == i:
        return _is_bare_number(parse, counts, i)
    if noun.pos == "PROPN":
        dateline = noun.text.isupper() and len(noun.text) > 3 and noun.index == parse.sentences[noun.sentence].first
        return noun.lower[0].isalpha() and noun.text[0].isupper() and not dateline
    return lower.endswith(words.suffixes) or lower == "old" or _is_name(parse, noun) or is_named(parse, noun)


def _is_bare_number(parse: Parse, counts: Counts, i: int) -> bool:
    count, tokens = counts[i], parse.tokens
    before = tokens[count.first - 1] if count.first else None
    if count.exact and 1900 <= (count.low or 0) <= 2100 and tokens[i].text.isdigit():
        return False
    if count.words is None and tokens[i].text.isdigit() and before is not None:
        return (
            before.lower not in (",", "(", "aged", "age", "-", "$", "/", ":")
            and before.pos != "PROPN"
            and before.lower not in ("at", "around", "by", "of", "no.")
        )
    return True


def of(parse: Parse, i: int) -> Token | None:
    """The noun after "of" where the head is only a quantity: "dozens of people", "one of the attackers"."""
    words, token = lexicon(), parse.tokens[i]
    quantity = (
        token.lower in words.plurals
        or token.lower in words.vague_nouns
        or token.pos == "NUM"
        or token.lower in words.vague
        or token.lower in words.zero
        or token.lower in ("couple", "pair", "total", "most", "both", "all", "bodies", "body", "remains")
    )
    if not quantity:
        return None
    return next((t for t in children(parse, i, "nmod", "obl", "nmod:of") if _case(parse, t.index) == "of"), None)


def _case(parse: Parse, i: int) -> str:
    case = child(parse, i, "case")
    return case.lower if case else ""


def size(parse: Parse, counts: Counts, i: int) -> Size | None:
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
    if _is_plural(token) and not _is_name(parse, token):
        if any(parse.tokens[k].lower == "both" for k in parse.children[i]):
            return 2, 2, None
        return 2, None, token.text
    return 1, 1, None


def _is_name(parse: Parse, token: Token) -> bool:
    """Whether a capitalised word in -s is a name after all, by the verb: "Givens was shot"."""
    singular = any(parse.tokens[k].lower in ("was", "is", "has") for k in parse.children[token.head])
    return singular and token.tag == "NNS" and token.text[0].isupper() and token.lower not in lexicon().people


def is_named(parse: Parse, token: Token) -> bool:
    """Whether a capital is a name's although the tagger saw a noun: an age follows, or the text names it elsewhere."""
    if token.pos != "NOUN" or not token.text[0].isupper() or token.text.isupper():
        return False
    return _has_age(parse, token.index) or any(t.text == token.text and t.pos == "PROPN" for t in parse.tokens)


def _has_age(parse: Parse, i: int) -> bool:
    """ "Mora, 20, was": a number between commas right after a word."""
    after = parse.tokens[i + 1 : i + 4]
    return len(after) == 3 and after[0].text == after[2].text == "," and after[1].text.isdigit()


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
    return (
        2,
        None,
        parse.text[parse.tokens[i].start : parse.tokens[i].end]
        if not count
        else count.words or parse.text[parse.tokens[count.first].start : parse.tokens[i].end],
    )


def _count(parse: Parse, counts: Counts, i: int) -> Count | None:
    """The number expression that counts the noun: itself, or a numeral or quantifier that depends on it."""
    own = counts.get(i)
    if own and i and parse.tokens[i - 1].lower == "no":
        return counts.get(i - 1, own)
    if own and own.words is None:
        return own
    for k in parse.children[i]:
        token = parse.tokens[k]
        if (
            k in counts
            and k < i
            and token.dep in ("nummod", "det", "amod", "advmod", "compound", "nmod", "dep", "nummod:gov", "obl")
        ):
            return counts[k]
    return own or _adjacent_count(parse, counts, i)


def _adjacent_count(parse: Parse, counts: Counts, i: int) -> Count | None:
    """A number before the noun that the tree hung elsewhere: nothing but adjectives and nouns lies between."""
    k = i - 1
    while k >= 0 and i - k <= 5:
        if k in counts:
            return counts[k]
        between = parse.tokens[k].pos in ("ADJ", "NOUN", "PROPN", "VERB", "X") or _joins_adjectives(parse, k)
        if not between or parse.tokens[k].sentence != parse.tokens[i].sentence:
            return None
        k -= 1
    return None


def _joins_adjectives(parse: Parse, k: int) -> bool:
    """ "and" between two adjectives of one noun ("21 Iranian and Shia fighters")."""
    around = parse.tokens[k - 1 : k + 2]
    return len(around) == 3 and around[1].pos == "CCONJ" and all(t.pos in ("ADJ", "PROPN") for t in around[::2])
