"""An event as one flat row: what spreadsheets and maps can hold."""

from casus.model import Event, EventPlace
from casus.weighing.totals import everyone

SITES = ("site", "near")
JOINER = "; "

COLUMNS = {
    "id": "the event's id",
    "type": "event type id of the codebook",
    "family": "family of the type",
    "label": "the type in words",
    "realis": "actual, planned, negated, hypothetical or generic",
    "earliest": "first day on which it can have happened",
    "latest": "last day on which it can have happened",
    "time_precision": "day, weekend, week, month, season, year or unknown",
    "time_status": "stated, inferred or unknown",
    "place": "the finest site",
    "latitude": "of that site, degrees WGS84",
    "longitude": "of that site, degrees WGS84",
    "place_precision": "1 site or town … 7 international waters or airspace",
    "country": "ISO 3166 country of that site",
    "admin1": "first-level division of that site",
    "perpetrators": "names, joined by semicolons",
    "perpetrator_status": "their status, in the same order",
    "others": "everybody else, as role: name",
    "targets": "things and bodies of people aimed at or hit",
    "weapons": "weapons, joined by semicolons",
    "killed_low": "lowest figure for everyone killed",
    "killed_best": "best figure by the chosen policy",
    "killed_high": "highest figure; empty where it is open",
    "injured_low": "as for killed",
    "injured_best": "as for killed",
    "injured_high": "as for killed",
    "grade": "confirmed, fair, weak, contested or discounted",
    "grade_rule": "the rule that gave the grade",
    "witnesses": "independent roots of the claims",
    "reports": "report ids, joined by semicolons",
    "summary": "one line a person can read",
}

Value = str | int | float | None


def row(event: Event) -> dict[str, Value]:
    """The columns of `COLUMNS` for one event."""
    blamed = [actor for actor in event.actors if actor.role == "perpetrator"]
    others = [f"{actor.role}: {actor.name}" for actor in event.actors if actor.role != "perpetrator"]
    return {
        "id": event.id,
        "type": event.type,
        "family": event.family,
        "label": event.label,
        "realis": event.realis,
        **_time(event),
        **_site(site(event)),
        "perpetrators": JOINER.join(actor.name for actor in blamed),
        "perpetrator_status": JOINER.join(actor.status for actor in blamed),
        "others": JOINER.join(others),
        "targets": JOINER.join(target.name for target in event.targets),
        "weapons": JOINER.join(weapon.name for weapon in event.weapons),
        **_toll(event, "killed"),
        **_toll(event, "injured"),
        "grade": event.grade,
        "grade_rule": event.grade_rule,
        "witnesses": event.witnesses,
        "reports": JOINER.join(event.reports),
        "summary": event.summary,
    }


def site(event: Event) -> EventPlace | None:
    """The finest place where it happened, those with a point first."""
    sites = [place for place in event.places if place.role in SITES]
    return next((place for place in sites if place.latitude is not None), sites[0] if sites else None)


def _time(event: Event) -> dict[str, Value]:
    time = event.time
    return {
        "earliest": time.earliest.isoformat() if time.earliest else None,
        "latest": time.latest.isoformat() if time.latest else None,
        "time_precision": time.precision,
        "time_status": time.status,
    }


def _site(place: EventPlace | None) -> dict[str, Value]:
    return {
        "place": place.name if place else None,
        "latitude": place.latitude if place else None,
        "longitude": place.longitude if place else None,
        "place_precision": place.precision if place else None,
        "country": place.country if place else None,
        "admin1": place.admin1 if place else None,
    }


def _toll(event: Event, kind: str) -> dict[str, Value]:
    toll = everyone(event.tolls, kind)
    return {f"{kind}_{bound}": getattr(toll, bound) if toll else None for bound in ("low", "best", "high")}
