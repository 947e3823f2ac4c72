"""How far the noun phrase of a source reaches."""

from casus.coding.attributions.passives import FINITE
from casus.coding.attributions.tree import Tree

# What somebody speaks in, and no part of the name: "the rebels in a statement".
MEDIUMS = frozenset(
    {"statement", "interview", "letter", "message", "email", "post", "tweet", "broadcast", "communique"}
)
LOOSE = frozenset(
    {"acl:relcl", "acl", "parataxis", "conj", "cc", "advcl", "punct", "case", "cop", "mark", "ccomp", "aux", "advmod"}
)


def noun_phrase(tree: Tree, head: int, cue: tuple[int, int] | None = None) -> tuple[int, int]:
    """First and last token of a noun phrase, without clauses, appositions and prepositions before it.

    It never reaches over a cue or a finite verb, and to the left over no comma but one between adjectives.
    """
    loose = [kid for kid in tree.children[head] if _is_loose(tree, kid, head)]
    inside = tree.subtree(head, without=loose)
    low, high = (
        (cue[1] if cue and cue[1] < head else -1),
        (cue[0] if cue and cue[0] > head else len(tree.tokens)),
    )
    first = last = head
    while (
        first - 1 > low
        and (first - 1 in inside or _name_goes_on(tree, first, first - 1))
        and _may_begin(tree, first - 1)
    ):
        first -= 1
    while last + 1 < high and (last + 1 in inside or _name_goes_on(tree, last, last + 1)):
        if tree.tokens[last + 1].tag in FINITE or tree.tokens[last + 1].text == ",":
            break
        last += 1
    return first, last


def _may_begin(tree: Tree, at: int) -> bool:
    """Whether a phrase may reach left over a token."""
    token = tree.tokens[at]
    if token.text in (",", ";", ":"):
        return at > 0 and tree.tokens[at - 1].pos == "ADJ"
    return token.tag not in FINITE


def _is_loose(tree: Tree, kid: int, head: int) -> bool:
    """Whether a branch is no part of the phrase proper; a name right after its title is one."""
    token = tree.tokens[kid]
    if token.dep == "appos":
        return "," in {tree.tokens[at].text for at in range(head, kid)} or token.pos != "PROPN"
    if kid > head and token.lower in MEDIUMS and any(case.lower == "in" for case in tree.kids(kid, "case")):
        return True
    return token.dep in LOOSE or (kid < head and token.dep in ("nmod", "obl", "obl:unmarked"))


def _name_goes_on(tree: Tree, inner: int, outer: int) -> bool:
    """Whether two neighbours are parts of one name that the parser tore apart."""
    one, two = tree.tokens[inner], tree.tokens[outer]
    if one.sentence != two.sentence or two.pos not in ("PROPN", "PUNCT"):
        return False
    low, high = (one, two) if inner < outer else (two, one)
    if "-" in (one.text, two.text):
        return low.end == high.start
    return one.pos == two.pos == "PROPN"
