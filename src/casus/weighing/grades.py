"""How far an event can be trusted, after Airwars' grades (research notes of Airwars, 2014 on)."""

from collections.abc import Sequence

from casus.model import Claim, EventActor, Realis
from casus.model.event import Grade

# Stances of those who say that it happened, whatever they tell of it.
TELLING = frozenset({"asserts", "alleges", "acknowledges"})


def grade(realis: Realis, actors: Sequence[EventActor], claims: Sequence[Claim], witnesses: int) -> tuple[Grade, str]:
    """The grade and the rule that gave it; the first rule that fits decides."""
    blamed = [actor.status for actor in actors if actor.role == "perpetrator"]
    about_event = {claim.stance for claim in claims if claim.about == "event"}
    if realis == "negated":
        return "discounted", "the reports say that it did not happen"
    told = any(claim.stance in TELLING for claim in claims)
    if about_event and about_event <= {"denies"} and not told:
        return "discounted", "nobody but those who deny it speaks of it"
    if sum(actor.status == "claimed" and actor.actor is not None for actor in actors) > 1:
        return "contested", "more than one party took responsibility"
    if "claimed" in blamed and _openly_acknowledged(claims):
        return "confirmed", "a party took responsibility"
    if "contested" in blamed:
        return "contested", "sources name different perpetrators"
    if "denied" in blamed:
        return "contested", "the accused party denies it"
    if "denies" in about_event and told:
        return "contested", "some say that it happened, others that it did not"
    if witnesses >= 2:
        return "fair", f"{witnesses} independent witnesses"
    return "weak", "a single witness"


def _openly_acknowledged(claims: Sequence[Claim]) -> bool:
    """Whether the word of somebody named stands behind it: unnamed officials leave their side free to deny."""
    speakers = [claim.chain[-1].kind for claim in claims if claim.stance == "acknowledges" and claim.chain]
    return not speakers or any(kind != "unnamed" for kind in speakers)
