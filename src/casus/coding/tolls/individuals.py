"""One person: name, age and sex as the words beside the noun give them."""

import re

from casus.coding.tolls.lexicon import lexicon
from casus.coding.tolls.phrase import Described
from casus.coding.tolls.sizes import is_named
from casus.language.parse import Parse, Token

_AGE_OLD = re.compile(r"(\d{1,3})[- ]years?[- ]old")
_AGE_AFTER = re.compile(
    r"\s*(?:[,(]\s*|\s)(?:(?:aged?|age of)\s+)?(\d{1,3})(?=[,).;:\s])(?!\s*(?:block|people|percent|miles|other))"
)


def individual(parse: Parse, described: Described, token: Token) -> None:
    """Fill in name, age and sex of one person."""
    words = lexicon()
    if (token.pos == "PROPN" or is_named(parse, token)) and token.lower not in words.people:
        described.name = _name(parse, token.index)
    window = parse.text[max(0, described.start - 1) : described.end + 14]
    after = parse.text[_name_end(parse, token.index) :][:14]
    aged = _AGE_OLD.search(window) or _AGE_AFTER.match(after)
    described.age = int(aged[1]) if aged else None
    around = {
        parse.tokens[k].lower
        for k in parse.children[token.index]
        if parse.tokens[k].dep in ("amod", "compound", "flat")
    } | {token.lower}
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
