"""What an analyst decided; append-only."""

from typing import Any, Literal

import msgspec

Verb = Literal["accept", "correct", "merge", "split", "discard", "undo", "comment"]
ReviewState = Literal["pending", "accepted", "corrected", "discarded", "conflict"]


class MemberName(msgspec.Struct, frozen=True):
    """One telling: a report, and the number of a happening in its coding."""

    report: str
    happening: int


class Anchor(msgspec.Struct, frozen=True, kw_only=True):
    """A telling as it stood when it was decided on.

    The ranges of its triggers find it again when a newer codebook numbers happenings otherwise; `quote` is the
    first trigger's words.
    """

    report: str
    happening: int
    spans: tuple[tuple[int, int], ...]
    quote: str = ""


class Passage(msgspec.Struct, frozen=True, kw_only=True):
    """Words of a stored report that an analyst points at: `text[start:end]` is the quote."""

    report: str
    start: int
    end: int
    quote: str = ""


class Decision(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, rename={"others": "with"}):
    """One decision on an event: who, when (ISO 8601 with zone), what; `undoes` names the decision it takes back.

    `correct` sets `field` to `value`, `merge` joins the events `others` ("with"), `split` takes `members` out.
    The store fills in the rest: `anchor` and `beside` are the tellings of the event and of the others at that
    time, `basis` what the reports then gave for the fields decided on; `number`, `previous` and `hash` are the
    place in the ledger.
    """

    event: str
    verb: Verb
    author: str
    id: str = ""
    at: str = ""
    field: str | None = None
    value: Any = None
    evidence: Passage | None = None
    others: tuple[str, ...] = ()
    members: tuple[MemberName, ...] = ()
    comment: str | None = None
    undoes: str | None = None
    anchor: tuple[Anchor, ...] = ()
    beside: tuple[tuple[Anchor, ...], ...] = ()
    basis: dict[str, Any] = {}
    number: int = 0
    previous: str = ""
    hash: str = ""


class Correction(msgspec.Struct, frozen=True, kw_only=True):
    """What attests a corrected value of an event: the decision, its author and time, and the words pointed at."""

    field: str
    value: Any
    decision: str
    author: str
    at: str
    evidence: Passage | None = None
