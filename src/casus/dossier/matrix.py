"""Who says what of which field."""

import msgspec

from casus.dossier.evidence import Evidence, Speaker

# The order in which a reader asks.
FIELDS = (
    "event", "time", "place", "perpetrator", "responsibility", "target", "weapon", "cause",
    "killed", "injured", "missing", "captured", "displaced",
)  # fmt: skip


class MatrixSource(msgspec.Struct, frozen=True):
    """A column: whose words; `root` where they count as an independent witness of the event."""

    name: str | None
    kind: str
    root: bool


class Matrix(msgspec.Struct, frozen=True):
    """`cells[field][source]` are the ids of the claims that this source makes about this field."""

    fields: tuple[str, ...]
    sources: tuple[MatrixSource, ...]
    cells: tuple[tuple[tuple[str, ...], ...], ...]


def matrix(evidence: Evidence) -> Matrix:
    """The claims of an event by field and source; sources in the order in which they first spoke."""
    speakers: dict[str, Speaker] = {}
    cells: dict[tuple[str, str], list[str]] = {}
    for claim in evidence.in_time():
        speaker = evidence.speaker(claim)
        speakers.setdefault(speaker.key, speaker)
        cells.setdefault((claim.about, speaker.key), []).append(claim.id)
    fields = tuple(name for name in FIELDS if any(about == name for about, _ in cells))
    return Matrix(
        fields,
        tuple(MatrixSource(who.name, who.kind, who.key in evidence.independent) for who in speakers.values()),
        tuple(tuple(tuple(cells.get((name, key), ())) for key in speakers) for name in fields),
    )
