"""What a rule of realis answers, and the reasons that later stages weigh."""

from casus.model import Realis

# (realis, why), None where a rule has nothing to say.
Verdict = tuple[Realis, str] | None

PRESENT, KIND, ACCUSED, LASTING = (
    "present tense",
    "a kind of act",
    "what somebody is accused of",
    "over an open stretch of time",
)
LONG_ACCUSED = "what somebody is accused of doing again and again"
SINCE = "over the time since something"
WAR, STRETCH = "what a war has done", "since when something is counted"
# Reasons for a habit that a figure or a date beside the trigger outweighs.
WEAK = frozenset({PRESENT, KIND, ACCUSED, LASTING, SINCE})
