"""Whether a name is used as a place: what stands before and after it, and what the report says elsewhere."""

import math

from casus.language.parse import Parse, Token
from casus.resolving.places.entries import ADMIN2, CITY, COUNTRY, Named
from casus.resolving.places.spans import _ARTICLES, _CALENDAR, Span, capital
from casus.resolving.places.vocabulary import Vocabulary

THRESHOLD = 0.8
_BLOCKED = -9.0
_ENGLISH = frozenset(["an", "as", "at"])


def surnames(parse: Parse, words: Vocabulary) -> set[str]:
    """Last words of persons' names: what follows a first name or a person's title."""
    found: set[str] = set()
    tokens = parse.tokens
    for token in tokens[:-1]:
        if capital(token) and (token.lower.rstrip(".") in words.titles or token.lower in words.first_names):
            at = token.index + 1
            while (
                at < len(tokens)
                and tokens[at].sentence == token.sentence
                and capital(tokens[at])
                and tokens[at].pos == "PROPN"
            ):
                at += 1
            if at > token.index + 1:
                found.add(tokens[at - 1].lower)
    return found


def weigh(parse: Parse, span: Span, words: Vocabulary, persons: set[str]) -> float:
    """How much speaks for a place; names of `THRESHOLD` and more are places."""
    before, after = neighbours(parse, span)
    score = _known(span) + _after(parse, span, after, words) + _before(parse, span, before, words)
    return score + _itself(parse, span, words, persons)


def neighbours(parse: Parse, span: Span) -> tuple[Token | None, Token | None]:
    """The tokens before and after, of the same sentence."""
    sentence = parse.sentences[parse.tokens[span.first].sentence]
    before = parse.tokens[span.first - 1] if span.first > sentence.first else None
    after = parse.tokens[span.last] if span.last < sentence.last else None
    return before, after


def _known(span: Span) -> float:
    return max(_fame(one) for one in span.named)


def _fame(named: Named) -> float:
    entry = named.entry
    if entry.kind == COUNTRY:
        return 3.0
    if entry.kind == CITY:
        return (math.log10(entry.population + 100) - 3.3) * 0.8 - (1.0 if named.rank else 0.0)
    fame = 2.0 if entry.kind in ("region", "sea", "continent", "river", ADMIN2) or entry.country == "US" else 1.2
    return fame - (0.5 if named.rank else 0.0)


def _after(parse: Parse, span: Span, after: Token | None, words: Vocabulary) -> float:
    if after is None:
        return 0.0
    if after.lower in words.types and not (after.lower == "city" and not capital(after)):
        span.kind = words.types[after.lower]
        return 1.5
    if not capital(after) or not after.text[0].isalpha() or after.lower in _CALENDAR:
        return 0.0
    title = parse.sentences[after.sentence].heading
    if after.lower in words.organisations:
        return _BLOCKED if not title else -2.0
    if after.lower.rstrip(".") in words.titles:
        return 0.5
    joined = after.pos in ("PROPN", "NOUN") and not parse.text[span.end : after.start].strip()
    return (0.0 if title else -2.5) if joined else 0.0


def _before(parse: Parse, span: Span, before: Token | None, words: Vocabulary) -> float:
    if before is None:
        return 2.0 if _dateline(parse, span) else -0.3
    if before.lower in words.directions or before.lower == "the":
        before = parse.tokens[before.index - 1] if before.index > 0 else before
        bonus = 0.3
    else:
        bonus = 0.0
    if before.lower in words.place_prepositions:
        return 1.8 + bonus
    if before.lower in words.titles or before.lower.rstrip(".") in words.titles:
        return _BLOCKED if capital(before) else -1.0
    if before.text in words.settlements:  # "the capital X", "the village X"
        return 1.5 + bonus
    if before.lower == "of" or before.lower in words.near:
        return 1.2 + bonus
    if not capital(before) or not before.text[0].isalpha() or parse.text[before.end : span.start].strip():
        return bonus
    if before.lower in words.first_names or before.lower in _ARTICLES - _ENGLISH:
        return -4.0
    title = parse.sentences[before.sentence].heading
    return -2.0 if before.pos == "PROPN" and before.lower not in words.directions and not title else bonus


def _itself(parse: Parse, span: Span, words: Vocabulary, persons: set[str]) -> float:
    head = parse.tokens[span.last - 1]
    if span.last - span.first > 1:
        return 0.8 if head.pos == "PROPN" else 0.2
    score = 0.0 if head.pos == "PROPN" else -1.5
    if head.lower in words.common:
        score -= 1.8
    if head.lower in words.first_names:
        score -= 1.2
    if head.lower in persons:
        score -= 3.0
    verb = parse.tokens[head.head]
    if (
        head.dep in ("nsubj", "nsubj:pass")
        and verb.lemma in words.person_verbs
        and not any(n.entry.kind == COUNTRY for n in span.named)
    ):
        score -= 1.2
    return score


def _dateline(parse: Parse, span: Span) -> bool:
    """Whether a name in capitals opens a paragraph as datelines do: "BEIRUT (AP) —", "AUSTIN, Texas -"."""
    written, rest = parse.text[span.start : span.end], parse.text[span.end : span.end + 30].lstrip(" ")
    return written.isupper() and len(written) > 3 and rest[:1] in ("-", "–", "—", "(", ",", ":", "|")
