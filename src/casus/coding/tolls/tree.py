"""Looking around in a dependency tree: children by relation, subjects, spans."""

from collections.abc import Iterator

from casus.language.parse import Parse, Token


def children(parse: Parse, i: int, *relations: str) -> list[Token]:
    """The children of token i with one of the relations, in text order."""
    return [parse.tokens[k] for k in parse.children[i] if parse.tokens[k].dep in relations]


def child(parse: Parse, i: int, *relations: str) -> Token | None:
    """The first child of token i with one of the relations."""
    return next((parse.tokens[k] for k in parse.children[i] if parse.tokens[k].dep in relations), None)


def preposition(parse: Parse, i: int) -> str:
    """The preposition of a noun, lower-cased, or ""."""
    case = child(parse, i, "case")
    return case.lower if case else ""


def ancestors(parse: Parse, i: int) -> Iterator[Token]:
    """The heads above token i, nearest first; stops at the root (and on a broken tree)."""
    seen = {i}
    while (head := parse.tokens[i].head) not in seen:
        seen.add(head)
        yield parse.tokens[head]
        i = head
