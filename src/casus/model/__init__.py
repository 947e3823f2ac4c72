"""The vocabulary: frozen, slotted values with no logic beyond their own invariants.

Every type is a frozen `msgspec.Struct`: the one definition gives slots, construction checks and JSON in
and out, so there are no twin classes for files and memory. This room imports no other room.
"""

from casus.model.coding import Coding, Names
from casus.model.decision import Anchor, Correction, Decision, MemberName, Passage, ReviewState, Verb
from casus.model.event import (
    Event,
    EventActor,
    EventLink,
    EventMention,
    EventPlace,
    EventTarget,
    EventTime,
    EventToll,
    EventWeapon,
)
from casus.model.interval import UNKNOWN, Interval
from casus.model.mention import Mention, MentionPlace, Realis, Role, Target
from casus.model.names import ActorName, PlaceName, TimeExpression, WeaponName
from casus.model.report import InputRecord, Published, Removed, Report
from casus.model.source import Source, SpeakerKind, Stance
from casus.model.speech import AMONG, Attribution, Claim
from casus.model.toll import Toll

__all__ = [
    "AMONG",
    "UNKNOWN",
    "ActorName",
    "Anchor",
    "Attribution",
    "Claim",
    "Coding",
    "Correction",
    "Decision",
    "Event",
    "EventActor",
    "EventLink",
    "EventMention",
    "EventPlace",
    "EventTarget",
    "EventTime",
    "EventToll",
    "EventWeapon",
    "InputRecord",
    "Interval",
    "MemberName",
    "Mention",
    "MentionPlace",
    "Names",
    "Passage",
    "PlaceName",
    "Published",
    "Realis",
    "Removed",
    "Report",
    "ReviewState",
    "Role",
    "Source",
    "SpeakerKind",
    "Stance",
    "Target",
    "TimeExpression",
    "Toll",
    "Verb",
    "WeaponName",
]
