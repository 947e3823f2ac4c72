"""Finding a telling again after its report was coded anew: by the words that tell it, not by its number."""

from collections.abc import Callable, Iterable

from casus.linking.happenings import happenings
from casus.model import Anchor, Coding

Member = tuple[str, int]
# The newest coding of a report, None where the store has none.
Codings = Callable[[str], Coding | None]


def anchor(coding: Coding, happening: int) -> Anchor:
    """The telling of a happening as the coding has it. Raises KeyError where there is none of that number."""
    mentions = happenings(coding)[happening]
    first = mentions[0]
    return Anchor(
        report=coding.report,
        happening=happening,
        spans=tuple((mention.start, mention.end) for mention in mentions),
        quote=coding.text[first.start : first.end],
    )


def found(one: Anchor, coding: Coding | None) -> Member | None:
    """The happening that now has most of the anchor's triggers; of equals the one with the earliest of them."""
    if coding is None:
        return None
    best: tuple[int, int, int] | None = None
    for number, mentions in happenings(coding).items():
        met = [
            position
            for position, (start, end) in enumerate(one.spans)
            if any(mention.start < end and start < mention.end for mention in mentions)
        ]
        if met and (best is None or (-len(met), met[0], number) < best):
            best = (-len(met), met[0], number)
    return (one.report, best[2]) if best else None


def all_found(anchors: Iterable[Anchor], codings: Codings) -> list[Member]:
    """The tellings that are still there, in the order of the anchors, each once."""
    members = (found(one, codings(one.report)) for one in anchors)
    return list(dict.fromkeys(member for member in members if member))
