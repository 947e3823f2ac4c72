"""One happening of a report, with the mentions that tell it."""

from dataclasses import dataclass, field

from casus.coding.draft import Draft


@dataclass(slots=True)
class Happening:
    """One happening of the report while its mentions are gathered."""

    number: int
    drafts: list[Draft] = field(default_factory=list)
