"""Names that the gazetteer does not have as they are spelt: tried by sound, in the report's own countries only."""

from collections import Counter
from collections.abc import Sequence

from casus.language.parse import Parse, Token
from casus.model import ActorName
from casus.resolving.places.entries import COUNTRY
from casus.resolving.places.folding import fold
from casus.resolving.places.gazetteer import Gazetteer
from casus.resolving.places.spans import _ARTICLES, _HYPHENS, Span, capital
from casus.resolving.places.vocabulary import Vocabulary, vocabulary

_MOST_COUNTRIES = 3
# Small words inside Romance names ("Villa de los Reyes"), and those glued to the next ("Val d'Or").
_INNER = frozenset({"de", "del", "la", "las", "los", "du", "des", "da", "dos", "di"})
_ELIDED = ("d'", "d’", "l'", "l’")


def sounding_spans(
    parse: Parse, known: Sequence[Span], actors: Counter[str], gazetteer: Gazetteer, names: Sequence[ActorName]
) -> list[Span]:
    """Names that stand where a place stands and sound like one of the countries that the report is about."""
    countries = _report_countries(known, actors)
    if not countries:
        return []
    words, taken = vocabulary(), bytearray(len(parse.text) + 1)
    for start, end in [(s.start, s.end) for s in known] + [(a.start, a.end) for a in names]:
        taken[start:end] = b"\1" * (end - start)
    found = []
    for first, last in runs(parse, taken):
        if _stands_as_place(parse, first, last, words):
            span = _sounding(parse, first, last, countries, gazetteer)
            found += [span] if span else []
    return found


def _report_countries(known: Sequence[Span], actors: Counter[str]) -> list[str]:
    count: Counter[str] = Counter()
    for span in known:
        top = span.named[0].entry
        if top.country:
            count[top.country] += 3 if top.kind == COUNTRY else 1
    return [c for c, _ in (count + actors).most_common(_MOST_COUNTRIES) if c in vocabulary().transliterated]


def runs(parse: Parse, taken: bytearray) -> list[tuple[int, int]]:
    """Token ranges of capitalised words with their hyphens and articles; a character that `taken` marks ends one."""
    runs, first = [], -1
    tokens = parse.tokens
    for i, token in enumerate(tokens):
        inside = not taken[token.start] and (_fits(tokens, i) if first < 0 else _continues(tokens, i))
        if first >= 0 and (not inside or token.sentence != tokens[first].sentence):
            runs.append((first, i))
            first = -1
            inside = not taken[token.start] and _fits(tokens, i)
        if inside and first < 0:
            first = i
    return [*runs, (first, len(tokens))] if first >= 0 else runs


def _fits(tokens: tuple[Token, ...], at: int) -> bool:
    token = tokens[at]
    article = token.lower in _ARTICLES and at + 1 < len(tokens) and tokens[at + 1].text in _HYPHENS
    return article or (
        capital(token) and token.text[0].isalpha() and token.pos in ("PROPN", "NOUN", "ADJ", "X", "VERB")
    )


def _continues(tokens: tuple[Token, ...], at: int) -> bool:
    token = tokens[at]
    glued = token.start == tokens[at - 1].end and (
        token.text in _HYPHENS or tokens[at - 1].text in _HYPHENS or token.text in "'’`"
    )
    return glued or elided(token) or _fits(tokens, at) or _inner(tokens, at)


def elided(token: Token) -> bool:
    """Whether a word has a small one glued before its capital ("d'Or")."""
    return token.text[:2] in _ELIDED and token.text[2:3].isupper()


def _inner(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a small word joins two capitalised words of one name."""
    if tokens[at].text not in _INNER:
        return False
    following = next((t for t in tokens[at + 1 : at + 3] if t.text not in _INNER), None)
    return following is not None and _fits(tokens, following.index) and following.sentence == tokens[at].sentence


def _stands_as_place(parse: Parse, first: int, last: int, words: Vocabulary) -> bool:
    before = parse.tokens[first - 1] if first else None
    after = parse.tokens[last] if last < len(parse.tokens) else None
    typed = after is not None and after.lower in words.types
    led = before is not None and (
        before.lower in words.place_prepositions
        or (before.lower == "of" and first > 1 and parse.tokens[first - 2].lower in words.types)
    )
    alone = before is None and after is not None and after.text == ","
    return typed or led or alone


def _sounding(parse: Parse, first: int, last: int, countries: Sequence[str], gazetteer: Gazetteer) -> Span | None:
    start, end = parse.tokens[first].start, parse.tokens[last - 1].end
    name = parse.text[start:end]
    if len(name) < 4 or parse.tokens[last - 1].text.endswith("."):
        return None
    for country in countries:
        named = gazetteer.sounding(name, country)
        if named:
            why = f"by sound: {named[0].entry.name}, likeness {named[0].likeness}"
            return Span(first, last, start, end, fold(name), named[:8], why=why)
    return None
