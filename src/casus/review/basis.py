"""What a decision rested on, and whether the reports still say it."""

from collections.abc import Iterable
from typing import Any

from casus.model import Decision, Event
from casus.review.fields import FIELDS, claims_about, shown

MOST_SAID = 3


def basis_of(decision: Decision, weighed: Event, amended: Event) -> dict[str, Any]:
    """What the reports give at the time of a decision: the field corrected with its claims, or all that is accepted.

    `weighed` is the event as the reports make it, `amended` as earlier decisions show it.
    """
    if decision.verb == "correct" and decision.field:
        return {"was": shown(weighed, decision.field), "claims": said(weighed, decision.field)}
    if decision.verb in ("accept", "discard"):
        values = {name: shown(weighed, name) for name in FIELDS}
        corrected = {name: now for name in FIELDS if (now := shown(amended, name)) != values[name]}
        return {"values": values, "shown": corrected}
    return {}


def said(event: Event, name: str) -> list[list[str]]:
    """What the claims about a field say, whoever read them: report, about, value, stance and root, each once."""
    found = {(c.report, c.about, str(c.value), c.stance, c.root or "") for c in claims_about(event, name)}
    return [list(one) for one in sorted(found)]


def changed(decision: Decision, weighed: Event) -> list[str]:
    """In words, what of a correction's or an acceptance's basis the reports no longer give."""
    if decision.verb == "correct" and decision.field:
        return _changed_field(decision, weighed, decision.field)
    if decision.verb == "accept":
        values = decision.basis.get("values", {})
        return [
            f"{name} was {brief(value)} when accepted, is now {brief(shown(weighed, name))}"
            for name, value in values.items()
            if name in FIELDS and not same(shown(weighed, name), value)
        ]
    return []


def _changed_field(decision: Decision, weighed: Event, name: str) -> list[str]:
    now, then = said(weighed, name), decision.basis.get("claims", [])
    came = [one[2] for one in now if one not in then]
    went = [one[2] for one in then if one not in now]
    given = shown(weighed, name)
    if not (came or went) and same(given, decision.basis.get("was")):
        return []
    what = [f"new: {_some(came)}" if came else "", f"gone: {_some(went)}" if went else ""]
    claims = "; ".join(part for part in what if part)
    read = f"{name} was corrected from {brief(decision.basis.get('was'))} to {brief(decision.value)}"
    return [f"{read}; the reports now give {brief(given)}" + (f" ({claims})" if claims else "")]


def same(now: Any, then: Any) -> bool:
    """Whether two values say the same; of what a later version of Casus says in addition nothing was decided."""
    if isinstance(now, dict) and isinstance(then, dict):
        return all(same(now[name], then[name]) for name in now.keys() & then.keys())
    if isinstance(now, list) and isinstance(then, list):
        return len(now) == len(then) and all(map(same, now, then))
    return bool(now == then)


def _some(values: Iterable[str]) -> str:
    words = sorted(set(values))
    return ", ".join(words[:MOST_SAID]) + (f" and {len(words) - MOST_SAID} more" if len(words) > MOST_SAID else "")


def brief(value: Any) -> str:
    """A value in a few words."""
    if value is None or value == []:
        return "nothing"
    if isinstance(value, list):
        return " and ".join(brief(one) for one in value)
    if not isinstance(value, dict):
        return str(value)
    if "name" in value:
        status = value.get("status", "undisputed")
        return f"{value['name']}" + ("" if status == "undisputed" else f" ({status})")
    if "low" in value or "best" in value:
        group = value.get("group", "unknown")
        three = [value.get(bound) for bound in ("low", "best", "high")]
        count = str(three[0]) if len(set(three)) == 1 else "/".join("–" if n is None else str(n) for n in three)
        return count + ("" if group == "unknown" else f" {group}")
    days = [day for day in dict.fromkeys((value.get("earliest"), value.get("latest"))) if day]
    return " to ".join(days) or "nothing"
