"""The unit of linking: one happening of one report, named by the coding's index and the happening's number."""

from collections.abc import Sequence

from casus.model import Coding, Mention

Member = tuple[int, int]
Cluster = tuple[Member, ...]


def happenings(coding: Coding) -> dict[int, tuple[Mention, ...]]:
    """Happening number -> its mentions in text order, numbers by first mention."""
    found: dict[int, list[Mention]] = {}
    for mention in sorted(coding.mentions, key=lambda m: (m.start, m.end, m.id)):
        found.setdefault(mention.happening, []).append(mention)
    return {number: tuple(mentions) for number, mentions in found.items()}


def each_alone(codings: Sequence[Coding]) -> list[Cluster]:
    """Every happening as a cluster of its own, in the order of the reports and of the text."""
    return [((index, number),) for index, coding in enumerate(codings) for number in happenings(coding)]
