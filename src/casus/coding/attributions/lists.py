"""Several sources named in one phrase: "Orient News and Shaam News", "sources including the Red Crescent"."""

from collections.abc import Iterator

from casus.coding.attributions.cues import Cues
from casus.coding.attributions.tree import Tree
from casus.language.parse import Token

INCLUDING = frozenset({"including", "like", "such"})
JOINING = frozenset({"and", "or", ","})
OF = frozenset({"of", "for"})
# How far behind a noun its examples may stand: "sources on local and social media, including the agency".
REACH = 10


def included(tree: Tree, head: int) -> Iterator[int]:
    """The names that follow a noun as its examples: tokens that head them, in text order."""
    first = _first_listed(tree, head) if is_listed(tree, head) else _first_after(tree, head)
    if first is not None:
        yield first
        yield from (kid.index for kid in tree.kids(first, "conj") if _is_name(kid))


def _first_after(tree: Tree, head: int) -> int | None:
    end = tree.parse.sentences[tree.tokens[head].sentence].last
    for at in range(head + 1, min(head + REACH, end)):
        if tree.tokens[at].lower in INCLUDING:
            return _named_after(tree, at, end)
        if tree.tokens[at].pos in ("VERB", "AUX"):
            return None
    return None


def is_listed(tree: Tree, head: int) -> bool:
    """Whether a name stands among the examples of another noun."""
    return any(kid.lower in INCLUDING for kid in tree.kids(_first_listed(tree, head), "case"))


def _first_listed(tree: Tree, head: int) -> int:
    while tree.tokens[head].dep == "conj":
        head = tree.tokens[head].head
    return head


def _named_after(tree: Tree, at: int, end: int) -> int | None:
    """The noun that "including" belongs to, where a name stands in it."""
    noun = tree.tokens[at].head
    if tree.tokens[at].lower == "such":
        noun = next((i for i in range(at + 1, min(at + 5, end)) if _is_name(tree.tokens[i])), at)
    while noun < end and tree.tokens[noun].dep == "compound" and tree.tokens[noun].head > noun:
        noun = tree.tokens[noun].head
    near = tree.tokens[at + 1 : noun + 1]
    return noun if noun > at and any(_is_name(token) for token in near) else None


def _is_name(token: Token) -> bool:
    return token.pos == "PROPN" or token.text.startswith("@") or (token.pos == "NOUN" and token.text[0].isupper())


def parted(words: tuple[Token, ...], cues: Cues) -> tuple[tuple[Token, ...], ...]:
    """The names that "and" joins in one phrase, each ending in a noun of those who speak; one where it is one name.

    "Ministry of Health and Population" is one: what stands behind "of" may be joined inside a name.
    """
    ends = [at for at, word in enumerate(words) if word.lower in JOINING]
    pieces = [tuple(words[a + 1 : b]) for a, b in zip([-1, *ends], [*ends, len(words)], strict=True)]
    pieces = [piece for piece in pieces if piece]
    whole = len(pieces) > 1 and all(_stands_alone(piece, cues) for piece in pieces)
    return tuple(pieces) if whole else (words,)


def _stands_alone(piece: tuple[Token, ...], cues: Cues) -> bool:
    speaks = piece[-1].lower in cues.speaking or piece[-1].text.startswith("@")
    named = any(_is_name(token) for token in piece) or piece[0].pos in ("DET", "NUM")
    several = len(piece) == 1 and piece[0].tag == "NNS"
    return speaks and ((named and len(piece) > 1) or several) and not any(token.lower in OF for token in piece)
