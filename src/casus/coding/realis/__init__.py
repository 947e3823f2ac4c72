"""Whether a clause tells what happened, what is planned, possible or habitual, or what did not happen."""

from casus.coding.realis.reader import RealisReader
from casus.coding.realis.tree import has_perfect
from casus.coding.realis.verdict import LASTING, PRESENT, SINCE, WEAK

__all__ = ["LASTING", "PRESENT", "SINCE", "WEAK", "RealisReader", "has_perfect"]
