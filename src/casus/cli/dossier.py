"""One event with all its evidence, as a person reads it: every value, who claims it, and the words."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from casus.cli.tables import bounds, screen, when
from casus.model import Claim, Event, EventPlace, Source

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

    from casus.dossier import Evidence

QUOTE_LENGTH = 240


def print_event(event: Event, evidence: "Evidence | None" = None) -> None:
    """The evidence view of one event on stdout; with the evidence also what sets its sources side by side."""
    from casus.cli.background import first_parts, last_parts
    from casus.dossier import dossier_of

    console = screen()
    parts: list[RenderableType] = [*_head(event)]
    if evidence is None:
        parts += _lines(event)
    else:
        dossier = dossier_of(evidence)
        days = {report: str(evidence.day(report) or "?") for report in event.reports}
        parts += [*first_parts(dossier), *_lines(event), *last_parts(event, dossier, days)]
    for part in parts:
        console.print(part, soft_wrap=False)


def _head(event: Event) -> "Iterator[Text]":
    """What happened, and how sure that is."""
    yield _text(f"{event.label}", "bold", f"  {event.id}", "dim")
    if event.summary:
        yield _text(event.summary, "")
    grade = f"grade {event.grade}" + (f" ({event.grade_rule})" if event.grade_rule else "")
    counts = f"{_count(event.witnesses, 'witness', 'witnesses')}, {_count(len(event.reports), 'report', 'reports')}"
    yield _text(f"{grade}; {counts}")
    if event.review != "pending":
        yield _text(f"review: {event.review}", "bold")
    for one in event.corrections:
        words = f", by “{_short(one.evidence.quote)}” in {one.evidence.report}" if one.evidence else ""
        yield _text(f"  {one.field} corrected by {one.author} on {one.at[:10]}{words}", "green")
    for reason in event.conflicts:
        yield _text(f"  conflict: {reason}", "red")
    for reason in event.doubts:
        yield _text(f"  doubt: {reason}", "yellow")


def _lines(event: Event) -> "Iterator[Text]":
    """A block for every value, then the sentences that tell the event."""
    by_id = {claim.id: claim for claim in event.claims}
    used: set[str] = set()
    for heading, ids in _values(event):
        yield _text("")
        yield _text(heading, "bold cyan")
        claims = [by_id[name] for name in ids if name in by_id]
        used.update(claim.id for claim in claims)
        yield from _claims(claims)
    rest = [claim for claim in event.claims if claim.id not in used]
    if rest:
        yield _text("")
        yield _text("what else is said of it", "bold cyan")
        yield from _claims(rest)
    yield _text("")
    yield _text("told in", "bold cyan")
    for report, sentence in dict.fromkeys((mention.report, mention.sentence) for mention in event.mentions):
        yield _text(f"  {report}: ", "dim", f"“{_short(sentence)}”", "")


def _values(event: Event) -> Iterator[tuple[str, Iterable[str]]]:
    """Every value of the event with the ids of its claims, in the order in which a reader asks."""
    about: dict[str, list[str]] = {}
    for claim in event.claims:
        about.setdefault(claim.about, []).append(claim.id)
    yield f"when   {when(event)} ({event.time.precision}, {event.time.status})", about.get("time", ())
    for place in event.places:
        said = [claim.id for claim in event.claims if claim.about == "place" and claim.value == place.name]
        yield f"where  {place.name} ({_whereabouts(place)})", said
    for actor in event.actors:
        known = f", {actor.actor}" if actor.actor else ""
        yield f"{actor.role}  {actor.name} ({actor.status}{known})", actor.claims
    for toll in event.tolls:
        group = "" if toll.group == "unknown" else f", {toll.group.replace('_', ' ')}"
        yield f"{toll.kind}  {bounds(toll)} (low/best/high{group})", toll.claims
    for target in event.targets:
        yield f"target  {target.name} ({target.kind})", target.claims
    for weapon in event.weapons:
        yield f"weapon  {weapon.name}", weapon.claims


def _whereabouts(place: EventPlace) -> str:
    inside = ", ".join(part for part in (place.admin1, place.country) if part)
    known = place.latitude is not None and place.longitude is not None
    point = f"{place.latitude:.4f} {place.longitude:.4f}" if known else "no point"
    return f"{place.role.replace('_', ' ')}; {inside or 'country unknown'}, {point}"


def _claims(claims: Iterable[Claim]) -> "Iterator[Text]":
    for claim in claims:
        value = f"{claim.about} = {claim.value}" if claim.value is not None else claim.about
        yield _text(f"  {chain(claim)} ", "", f"{claim.stance} ", "yellow", value, "", f"  [{claim.report}]", "dim")
        if claim.quote:
            yield _text(f"      “{_short(claim.quote)}”", "italic")


def chain(claim: Claim) -> str:
    """The sources from the outlet to the root."""
    first, *others = claim.chain or (Source(None, "outlet"),)
    outlet = first.name or ("the report" if first.kind == "outlet" else f"unnamed ({first.kind})")
    return " ← ".join([outlet, *(source.name or f"unnamed ({source.kind})" for source in others)])


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= QUOTE_LENGTH else line[: QUOTE_LENGTH - 1] + "…"


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _text(*parts: str) -> "Text":
    """Words and styles in turn."""
    from rich.text import Text

    text = Text()
    for words, style in zip(parts[::2], [*parts[1::2], ""], strict=False):
        text.append(words, style=style)
    return text
