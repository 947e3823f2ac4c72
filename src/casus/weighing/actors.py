"""Who did what in an event, and how sure that is."""

from collections import Counter
from collections.abc import Mapping, Sequence

from casus.model import ActorName, Claim, EventActor, Role
from casus.model.mention import ActorStatus, RoleName
from casus.weighing.parts import Part, each_once, known
from casus.weighing.roots import SUPPORTING, fold, root_key
from casus.weighing.tellings import Telling

ROLES: tuple[RoleName, ...] = ("perpetrator", "target", "victim", "party", "source", "recipient", "actor", "instrument")
BLAME = frozenset({"perpetrator", "responsibility"})


def event_actors(
    tellings: Sequence[Telling], voices: Mapping[str, str], things: Sequence[str] = ()
) -> tuple[EventActor, ...]:
    """Actors by role, most often told first; the status is worked out for perpetrators.

    `things` are the names of what else was hit: beside them a general word for people says nothing.
    """
    parts = each_once(_gather(tellings), bool(things))
    rivals = [part for part in parts if part.role == "perpetrator"]
    order = sorted(range(len(parts)), key=lambda i: (ROLES.index(parts[i].role), -parts[i].names.total(), i))
    return tuple(_actor(parts[i], rivals, voices) for i in order)


def _gather(tellings: Sequence[Telling]) -> list[Part]:
    parts: dict[tuple[str, str], Part] = {}
    for telling in tellings:
        countries = {(name.start, name.end): _country(name) for name in telling.coding.actors}
        plain = [(name.actor, name.name) for name in telling.coding.actors if name.form == "name"]
        for mention in telling.mentions:
            for item, role in enumerate(mention.roles):
                key = identity(role)
                if not key:
                    continue
                part = parts.get((role.role, key))
                if part is None:
                    country = countries.get((role.start, role.end))
                    part = Part(
                        role=role.role, key=key, country=country, names=Counter(), plain=Counter(), hints=[], claims=[]
                    )
                    parts[role.role, key] = part
                part.names[role.name] += 1
                part.plain.update(name for actor, name in plain if actor == key and key.startswith("group:"))
                part.hints.append((telling.coding.report, role.status))
                part.claims += _claims(telling.claims, mention.id, item, role)
    return list(parts.values())


def _country(name: ActorName) -> str | None:
    """The state an actor belongs to: that of its side, as an army's, before the one it is found in."""
    return name.side.removeprefix("state:") if name.side and name.side.startswith("state:") else name.country


def identity(role: Role) -> str:
    """What identifies who fills a role: the registry id, else the folded name."""
    return role.actor or fold(role.name)


def _claims(claims: Sequence[Claim], mention: str, item: int, role: Role) -> list[Claim]:
    """Claims about this filler of the role; blame is matched by name where no position is given."""
    wanted = BLAME if role.role == "perpetrator" else frozenset({"target"})
    if role.role not in ("perpetrator", "target", "victim"):
        return []
    return [
        claim
        for claim in claims
        if claim.mention == mention
        and claim.about in wanted
        and (claim.item == item or (isinstance(claim.value, str) and fold(claim.value) == fold(role.name)))
    ]


def _actor(part: Part, rivals: Sequence[Part], voices: Mapping[str, str]) -> EventActor:
    status = perpetrator_status(part, rivals, voices) if part.role == "perpetrator" else _hinted(part)
    ids = tuple(dict.fromkeys(claim.id for claim in part.claims))
    actor = part.key if known(part.key) else None
    return EventActor(role=part.role, name=part.name, actor=actor, status=status, claims=ids)


def perpetrator_status(part: Part, rivals: Sequence[Part], voices: Mapping[str, str]) -> ActorStatus:
    """How sure it is that this actor did it; the first rule that fits decides.

    claimed: it took responsibility. denied: it denies, and blames nobody else. contested: another source, or who
    denies it, names somebody else who is not of its country; a bare description ("gunmen") contradicts no name.
    Otherwise the reports' own words decide; where one half of them says "alleged", alleged.
    """
    if any(claim.stance == "acknowledges" for claim in part.claims) or _most(part, "claimed"):
        return "claimed"
    own = _supporters(part, voices)
    named = [_supporters(rival, voices) for rival in rivals if _rules_out(rival, part)]
    contested = bool(own) and any(_opposed(own, others) for others in named)
    if any(claim.stance == "denies" and _speaks(claim, part.key) for claim in part.claims) or _most(part, "denied"):
        return "contested" if contested and any(part.key in others for others in named) else "denied"
    return "contested" if contested else _hinted(part)


def _speaks(claim: Claim, key: str) -> bool:
    """Whether the root of the claim is that actor."""
    last = claim.chain[-1] if claim.chain else None
    return last is not None and (last.actor == key or fold(last.name or "") == key)


def _supporters(part: Part, voices: Mapping[str, str]) -> set[str]:
    return {root_key(claim, voices) for claim in part.claims if claim.stance in SUPPORTING}


def _opposed(own: set[str], others: set[str]) -> bool:
    """Whether two sets of sources disagree: neither's word rests on a source of the other."""
    return bool(others) and not own & others


def _rules_out(rival: Part, part: Part) -> bool:
    """Whether to blame the one is to clear the other: both are known by name and not of one country."""
    return rival is not part and known(rival.key) and known(part.key) and not _kin(part, rival)


def _kin(one: Part, other: Part) -> bool:
    return one.country is not None and one.country == other.country


def _most(part: Part, status: ActorStatus) -> bool:
    return any(hint == status for _, hint in part.hints)


def _hinted(part: Part) -> ActorStatus:
    """The status that the reports give: each report's most careful word, then the majority, ties careful."""
    by_report: dict[str, ActorStatus] = {}
    for report, hint in part.hints:
        by_report[report] = max(by_report.get(report, hint), hint, key=CARE.index)
    votes = Counter(by_report.values())
    return max(votes, key=lambda status: (votes[status], CARE.index(status)))


CARE: tuple[ActorStatus, ...] = ("unknown", "undisputed", "claimed", "alleged", "denied", "contested")
