"""One happening of a report, with the mentions that tell it."""

from dataclasses import dataclass, field

from casus.coding.draft import Draft


@dataclass(slots=True)
class Happening:
    """One happening of the report while its mentions are gathered; `sums`: it is named as several acts."""

    number: int
    drafts: list[Draft] = field(default_factory=list)
    sums: bool = False
