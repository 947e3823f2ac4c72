"""Noun phrases over a parse: their extent, the words to show, their coordinated members."""

from collections.abc import Iterator

from casus.language.parse import Parse, Token

_LEFT = {
    "amod",
    "compound",
    "nummod",
    "nmod:poss",
    "flat",
    "det:predet",
    "advmod",
    "nmod:unmarked",
    "nmod:desc",
    "case",
    "nmod",
    "goeswith",
}
_RIGHT = {"flat", "goeswith", "compound", "fixed", "nmod:desc", "nummod"}
_NAME = {"compound", "flat", "nmod:desc"}
_JOINING = {"conj"}
_NOMINAL = {"NOUN", "PROPN", "PRON", "NUM", "ADJ", "SYM", "X", "DET"}


def conjuncts(parse: Parse, head: int) -> Iterator[int]:
    """The head and what is coordinated with it, in text order ("bases, depots and vehicles")."""
    yield head
    for child in parse.children[head]:
        if parse.tokens[child].dep in _JOINING and parse.tokens[child].pos in _NOMINAL:
            yield from conjuncts(parse, child)


def preposition(parse: Parse, head: int) -> str:
    """The preposition before a phrase, lower case, several words joined by a space; "" where it has none."""
    words = []
    for child in parse.children[head]:
        token = parse.tokens[child]
        if token.dep == "case" and token.lower not in ("'s", "’s", "'", "’"):
            words.append(token.lower)
            words += [parse.tokens[i].lower for i in parse.children[child] if parse.tokens[i].dep == "fixed"]
    return " ".join(words) if words else _on_first_name(parse, head)


def _on_first_name(parse: Parse, head: int) -> str:
    """The preposition that hangs on the first part of a name ("of Juan Perez Lopez") instead of on its head."""
    first = head - 1
    if parse.tokens[head].pos != "PROPN" or first not in parse.children[head]:
        return ""
    return preposition(parse, first) if parse.tokens[first].dep in _NAME else ""


def possessive(parse: Parse, head: int) -> bool:
    """Whether the phrase carries a possessive 's."""
    return any(parse.tokens[i].dep == "case" and parse.tokens[i].tag == "POS" for i in parse.children[head])


def core(parse: Parse, head: int) -> tuple[int, int]:
    """Token range [first, last) of a noun with the modifiers that stand unbroken before it, and its name parts.

    Leading articles, prepositions and pronouns are left out.
    """
    first, last = head, head + 1
    for child in reversed([i for i in parse.children[head] if i < head]):
        if parse.tokens[child].dep not in _LEFT or parse.tokens[child].dep == "case":
            break
        first = _leftmost(parse, child)
    for child in (i for i in parse.children[head] if i > head):
        if parse.tokens[child].dep not in _RIGHT or child != last:
            break
        last = _rightmost(parse, child) + 1
    return _trim(parse, first, head), last


def _trim(parse: Parse, first: int, head: int) -> int:
    while first < head and (
        parse.tokens[first].pos in ("DET", "ADP", "PUNCT", "CCONJ", "ADV") or parse.tokens[first].tag in ("PRP$", "POS")
    ):
        first += 1
    return first


def _leftmost(parse: Parse, index: int) -> int:
    below = [i for i in parse.children[index] if i < index]
    return _leftmost(parse, below[0]) if below else index


def _rightmost(parse: Parse, index: int) -> int:
    below = [i for i in parse.children[index] if i > index]
    return _rightmost(parse, below[-1]) if below else index


def subtree(parse: Parse, head: int) -> tuple[int, int]:
    """Token range [first, last) of everything below a token."""
    return _leftmost_of_all(parse, head), _rightmost_of_all(parse, head) + 1


def _leftmost_of_all(parse: Parse, index: int) -> int:
    return min([index, *(_leftmost_of_all(parse, i) for i in parse.children[index])])


def _rightmost_of_all(parse: Parse, index: int) -> int:
    return max([index, *(_rightmost_of_all(parse, i) for i in parse.children[index])])


def words(parse: Parse, first: int, last: int) -> str:
    """The text of tokens [first, last), on one line."""
    if first >= last:
        return ""
    return " ".join(parse.text[parse.tokens[first].start : parse.tokens[last - 1].end].split())


def head_of(parse: Parse, start: int, end: int) -> Token | None:
    """The token of a character range whose head lies outside it; None where no token lies inside."""
    inside = [t for t in parse.tokens if start <= t.start and t.end <= end]
    return next(
        (t for t in inside if not start <= parse.tokens[t.head].start < end or t.head == t.index),
        inside[-1] if inside else None,
    )
