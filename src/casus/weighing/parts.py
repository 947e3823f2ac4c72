"""Who undergoes an event, each once: one body under several wordings, or as both target and victim, is one."""

from collections import Counter
from collections.abc import Sequence

import msgspec

from casus.model import Claim
from casus.model.mention import ActorStatus, RoleName
from casus.weighing.wordings import distinct, is_general, is_pronoun, one_person

HARMED: tuple[RoleName, ...] = ("target", "victim")


class Part(msgspec.Struct, kw_only=True):
    """One identity in one role, gathered over the reports."""

    role: RoleName
    key: str
    country: str | None
    names: Counter[str]
    plain: Counter[str]
    hints: list[tuple[str, ActorStatus]]
    claims: list[Claim]

    @property
    def name(self) -> str:
        """The name told most often, of several the shortest.

        An armed group goes by the name that the reports give it, not by what they call its people ("FMLN rebels").
        """
        names = self.plain or self.names
        return min(names, key=lambda n: (-names[n], len(n), n))


def known(key: str) -> bool:
    """Whether a key is a registry id rather than a description."""
    return ":" in key


def each_once(parts: Sequence[Part], beside: bool) -> list[Part]:
    """The parts with those who undergo the event each once, in their order.

    The fullest of several wordings is kept ("paramedic", "Paramedic Marwan"). A general word ("people", "thousands")
    goes where anything better is told of; `beside` says that things are.
    """
    told = [part for part in parts if not is_pronoun(part.name)]
    harmed = [part for part in told if part.role in HARMED]
    others = [part for part in told if part.role not in HARMED]
    found = _without_general(_worded_once(_one_role(harmed)), beside)
    return others + found


def _one_role(parts: Sequence[Part]) -> list[Part]:
    """Who is both target and victim once: as the target where it is a known body, else as the victim."""
    found: dict[str, Part] = {}
    for part in parts:
        twin = found.get(part.key)
        if twin is None:
            found[part.key] = part
        else:
            role: RoleName = "target" if known(part.key) else "victim"
            found[part.key] = _joined(twin, part, role)
    return list(found.values())


def _worded_once(parts: Sequence[Part]) -> list[Part]:
    described = [part for part in parts if not known(part.key)]
    homes = distinct([part.name for part in described], one_person)
    found: dict[str, Part] = {}
    for part in parts:
        name = part.key if known(part.key) else homes[part.name]
        twin = found.get(name)
        found[name] = part if twin is None else _fuller(twin, part, name)
    return list(found.values())


def _fuller(one: Part, other: Part, name: str) -> Part:
    first, second = (one, other) if one.name == name else (other, one)
    return msgspec.structs.replace(first, hints=first.hints + second.hints, claims=first.claims + second.claims)


def _joined(one: Part, other: Part, role: RoleName) -> Part:
    return Part(
        role=role, key=one.key, country=one.country or other.country, names=one.names + other.names,
        plain=one.plain + other.plain, hints=one.hints + other.hints, claims=one.claims + other.claims,
    )  # fmt: skip


def _without_general(parts: Sequence[Part], beside: bool) -> list[Part]:
    telling = [part for part in parts if known(part.key) or not is_general(part.name, "people")]
    return telling if telling or beside else list(parts)
