"""A mention while it is being put together."""

from dataclasses import dataclass, field

from casus.codebook import EventType
from casus.coding.triggers import Candidate
from casus.model import Attribution, Realis, Role, Target, Toll


@dataclass(slots=True)
class Draft:
    """A counted trigger with what has been attached to it so far; lists hold indices into the coding's lists.

    `figures` are all tolls that the mention states, `tolls` those that its happening amounts to.
    """

    candidate: Candidate
    type: EventType
    sentence: int
    realis: Realis
    why: str
    roles: list[Role] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)
    times: list[int] = field(default_factory=list)
    places: dict[int, str] = field(default_factory=dict)
    tolls: list[Toll] = field(default_factory=list)
    blames: list[Role] = field(default_factory=list)
    figures: list[Toll] = field(default_factory=list)
    weapons: list[int] = field(default_factory=list)
    attributions: list[int] = field(default_factory=list)
    hedges: list[Attribution] = field(default_factory=list)
    happening: int = -1
    aims: bool = False
    definite: bool = False
    own_deed: bool = False

    @property
    def names_target(self) -> bool:
        """Whether the trigger is the verb that says what was aimed at ("the strikes targeted militias")."""
        clause = self.candidate.clause
        return clause.kind == "verb" and bool(clause.patients) and self.aims

    @property
    def head(self) -> int:
        """The token of the trigger."""
        return self.candidate.head
