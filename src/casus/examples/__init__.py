"""Example reports, written for this project about publicly known happenings; the demo and the tutorial use them."""

from pathlib import Path

REPORTS = Path(__file__).parent / "reports"
