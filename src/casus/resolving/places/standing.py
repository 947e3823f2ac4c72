"""Whether words stand where a place stands, by the words beside them: for names too little known to be trusted alone.

One sign is enough by itself: a word for a kind of place beside the name ("the village of X", "X district", "X, a town
near"). A preposition of place is not ("in Facebook"): there the name must also lie in, near or so far from something,
or be listed with a place that is known.
"""

import re
from collections.abc import Mapping

from casus.language.parse import Parse, Token
from casus.resolving.places.spans import Span, capital
from casus.resolving.places.vocabulary import Vocabulary

# Words between a name and the place that it lies in: ", in the northern province of".
_FARTHEST = 7
# Words for a place that are also words for people, so that they need another sign.
_PEOPLED = frozenset(["community", "communities"])
_NAMING = frozenset(["of", "called", "named", "as", "is"])
_LOWER_AFTER = frozenset(["city", "camp", "border", "admin2", "admin1"])
_MEASURED = re.compile(
    r",?\s(?:just\s|about\s|some\s|around\s|roughly\s)*(?:near|close\sto|outside|on\sthe\s(?:outskirts|edge)\sof"
    r"|(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)\sof"
    r"|\d[\d.,]*[\s-](?:km|kilomet(?:er|re)s?|miles)\b(?:\s\([^)]{1,20}\))?(?:\s\w+)?\s(?:of|from|outside))\s",
    re.IGNORECASE,
)


def kind_beside(parse: Parse, first: int, last: int, words: Vocabulary) -> str | None:
    """The kind of place that a word in, before, after or in apposition to a name gives it."""
    if not stands_apart(parse, first, last, words):
        return None
    return (
        _kind_within(parse, first, last, words)
        or kind_before(parse, first, words)
        or _kind_after(parse, last, words)
        or _kind_apposed(parse, last, words)
    )


def placed_beside(parse: Parse, first: int, last: int, at: Mapping[int, Span], words: Vocabulary) -> bool:
    """Whether the words put a name in, near or in one list with a place; `at` gives the known places by token."""
    tokens = parse.tokens
    if not stands_apart(parse, first, last, words):
        return False
    over = _over(parse, last, words)
    sided = over - last > 1 and tokens[over - 1].lower in words.directions and over in at
    led = sided or led_to(parse, first, words) or _at_post(parse, first, words)
    measured = _MEASURED.match(parse.text[tokens[last - 1].end : tokens[last - 1].end + 60])
    return bool(led and (measured or over in at)) or _listed(parse, first, last, at, words)


def _at_post(parse: Parse, first: int, words: Vocabulary) -> bool:
    """ "the base at X", "residents of X"."""
    return first > 1 and parse.tokens[first - 1].lower in ("at", "of") and parse.tokens[first - 2].lower in words.posts


def _listed(parse: Parse, first: int, last: int, at: Mapping[int, Span], words: Vocabulary) -> bool:
    """Whether a name stands in one list with a known place and a preposition of place leads to the list."""
    tokens = parse.tokens
    head = _head(tokens, first, last)
    above = at.get(tokens[head].head)
    if tokens[head].dep == "conj" and above is not None:
        return led_to(parse, above.first, words)
    return led_to(parse, first, words) and any(tokens[i].dep == "conj" and first <= tokens[i].head < last for i in at)


def stands_apart(parse: Parse, first: int, last: int, words: Vocabulary) -> bool:
    """Whether a name is whole: no capitalised word directly before or after it but one for a kind of place."""
    tokens = parse.tokens
    sentence = parse.sentences[tokens[first].sentence]
    before = tokens[first - 1] if first > sentence.first else None
    if (
        before
        and capital(before)
        and before.text[0].isalpha()
        and before.lower not in words.directions | words.place_prepositions
    ):
        return False
    after = tokens[last] if last < sentence.last else None
    return after is None or not capital(after) or not after.text[0].isalpha() or after.lower in words.types


def led_to(parse: Parse, first: int, words: Vocabulary) -> bool:
    """Whether a preposition of place leads to a name, also over a direction, "of" after a word for a kind of place."""
    at = first - 1
    while at >= 0 and parse.tokens[at].lower in words.directions:
        at -= 1
    if at < 1:
        return at == 0 and parse.tokens[at].lower in words.locatives
    before, word = parse.tokens[at].lower, parse.tokens[at - 1].lower
    return before in words.locatives or (before == "of" and (_singular(word) in words.types or word in _PEOPLED))


def _kind_within(parse: Parse, first: int, last: int, words: Vocabulary) -> str | None:
    """ "Kibbutz X", "Mount X", "X Local Government Area": the kind is a part of the name."""
    if last - first < 2:
        return None
    opening = words.leading.get(parse.tokens[first].lower)
    return opening or words.closing.get(parse.tokens[last - 1].lower)


def kind_before(parse: Parse, first: int, words: Vocabulary) -> str | None:
    """The kind of place that the word before "of" or "called" gives a name ("the village of X")."""
    at = first - 1
    if at < 1 or parse.tokens[at].lower not in _NAMING:
        return None
    steps = 2 if parse.tokens[at].lower in ("as", "is") else 1
    word = parse.tokens[max(0, at - steps)]
    return (
        words.types.get(_singular(word.lower))
        if word.text.islower() or words.closing.get(word.lower) == "city"
        else None
    )


def _kind_after(parse: Parse, last: int, words: Vocabulary) -> str | None:
    tokens = parse.tokens
    if last >= len(tokens) or parse.text[tokens[last - 1].end : tokens[last].start] != " ":
        return None
    at = last
    while at + 1 < len(tokens) and tokens[at].lower in ("sub", "-", "refugee", "displacement", "local", "government"):
        at += 1
    kind = words.types.get(tokens[at].lower)
    name_goes_on = at + 1 < len(tokens) and capital(tokens[at + 1]) and tokens[at + 1].sentence == tokens[at].sentence
    if tokens[last - 1].sentence != tokens[at].sentence or (capital(tokens[at]) and name_goes_on):
        return None
    return kind if kind in _LOWER_AFTER or capital(tokens[at]) else None


def _kind_apposed(parse: Parse, last: int, words: Vocabulary) -> str | None:
    """ "Momauk, a small town near", "X and Y, villages of": the kind in an apposition."""
    tokens = parse.tokens
    if last + 2 >= len(tokens) or tokens[last].text not in (",", "(", "–", "-"):
        return None
    article = tokens[last + 1].lower in ("a", "an", "the")
    for token in tokens[last + 2 if article else last + 1 : last + 6]:
        kind = words.types.get(_singular(token.lower)) if token.text.islower() else None
        if kind and (article or token.lower.endswith("s")):
            owner = token.index + 1 < len(tokens) and tokens[token.index + 1].lower in ("'s", "’s")
            return None if owner else kind
        if token.pos not in ("ADJ", "NOUN", "ADV", "PROPN", "PUNCT") or token.text in (",", "."):
            return None
    return None


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") else word


def _head(tokens: tuple[Token, ...], first: int, last: int) -> int:
    return next((i for i in range(first, last) if not first <= tokens[i].head < last), last - 1)


def _over(parse: Parse, last: int, words: Vocabulary) -> int:
    """The token after ", ", " in ", ", in central ", " in the province of " and the like; -1 where nothing follows."""
    at, end = last, min(last + _FARTHEST, len(parse.tokens))
    leading = words.directions | words.locatives | {"of", "the", ",", "(", "located", "situated", "lying"}
    while at < end and (parse.tokens[at].lower in leading or _type_of(parse, at, words)):
        at += 1
    return at if at > last else -1


def _type_of(parse: Parse, at: int, words: Vocabulary) -> bool:
    """Whether a token is a word for a kind of place before "of" ("the province of X")."""
    tokens = parse.tokens
    return tokens[at].lower in words.types and at + 1 < len(tokens) and tokens[at + 1].lower == "of"
