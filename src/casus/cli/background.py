"""The parts of a dossier that set sources side by side: contradictions, timeline, matrix, toll history."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from casus.dossier import Dossier
from casus.dossier.history import Figure
from casus.model import Claim, Event

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table
    from rich.text import Text

WIDEST = 6


def first_parts(dossier: Dossier) -> "Iterator[Text]":
    """What cannot be true together, which a reader must know before anything else."""
    if dossier.contradictions:
        yield _heading("contradictions")
        for one in dossier.contradictions:
            yield _line(f"  {one.text}", "red")


def last_parts(event: Event, dossier: Dossier, days: dict[str, str]) -> "Iterator[RenderableType]":
    """Claims in the order of their reports, who says what, and how the figures changed; `days` are the reports'."""
    claims = {claim.id: claim for claim in event.claims}
    yield _heading("claims in time")
    for name in dossier.timeline:
        claim = claims[name]
        yield _line(f"  {days.get(claim.report, '?'):10}  {_speaker(claim)} {claim.stance} {_said(claim)}")
    yield _heading("who says what")
    yield _matrix(dossier, claims)
    if dossier.toll_history:
        yield _heading("figures in time")
        yield from map(_figure, dossier.toll_history)


def _matrix(dossier: Dossier, claims: dict[str, Claim]) -> "Table":
    """Sources down, fields across: a terminal has more lines than columns."""
    from rich import box
    from rich.table import Table

    matrix = dossier.matrix
    table = Table("source", *matrix.fields, box=box.SIMPLE_HEAD, pad_edge=False)
    for column, source in enumerate(matrix.sources):
        name = (source.name or f"unnamed ({source.kind})") + (" *" if source.root else "")
        said = [", ".join(_value(claims[one]) for one in cells[column][:WIDEST]) for cells in matrix.cells]
        table.add_row(name, *said)
    table.caption = "* counts as an independent witness"
    return table


def _value(claim: Claim) -> str:
    value = "✓" if claim.value is None or claim.about == "event" else str(claim.value)
    return value if claim.stance == "asserts" else f"{value} ({claim.stance})"


def _figure(figure: Figure) -> "Text":
    group = "" if figure.group == "unknown" else f" {figure.group.replace('_', ' ')}"
    words = f"  {figure.day or '?'!s:10}  {figure.kind} {_bounds(figure)}{group}, {figure.root or 'unnamed'}"
    return _line(words + (" (superseded)" if figure.superseded else ""), "dim" if figure.superseded else "")


def _bounds(figure: Figure) -> str:
    if figure.low == figure.high:
        return str(figure.low)
    if figure.high is None:
        return f"at least {figure.low}"
    return f"up to {figure.high}" if figure.low is None else f"{figure.low} to {figure.high}"


def _speaker(claim: Claim) -> str:
    last = claim.chain[-1] if claim.chain else None
    return last.name or f"unnamed ({last.kind})" if last else "the report"


def _said(claim: Claim) -> str:
    return claim.about if claim.value is None else f"{claim.about} = {claim.value}"


def _heading(words: str) -> "Text":
    return _line(f"\n{words}", "bold cyan")


def _line(words: str, style: str = "") -> "Text":
    from rich.text import Text

    return Text(words, style=style)
