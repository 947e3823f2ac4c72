"""Datelines: the place, the day and the agency that a report opens with, before its first words."""

import re

from casus.language.casing import in_capitals

LONGEST = 150  # characters
_FIRST_WORDS = " The first words follow."
_OPENS = r"(?=[\"“'‘\[]?[A-Z0-9])"
_DASH = rf"\s*(?:--|[—–_-])\s+(?:\[[A-Z ]+\]\s+)*{_OPENS}"
_COLON = rf"\s*[:|]\s+{_OPENS}"
_NAME = r"[A-Z][\w .'’-]{1,40}"
# "4 FEB 90", "Sep 12", "March 3, 2024", "August 14."
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DAY = rf"(?i:\d{{1,2}}\s+{_MONTH}|{_MONTH}\s+\d{{1,2}})(?:,?\s+(?:\d{{4}}|\d{{2}}))?\.?"
_AGENCY = r"(?:\([^()\n]{2,40}\)|/[^/\n]{2,40}/|\[[^]\n]{2,40}\])"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        # "GUATEMALA CITY, 4 FEB 90 (ACAN-EFE) -- [TEXT] ", "Beirut (Reuters) - ", "LIMA, Peru — (AP) — ".
        rf"[A-Z][\w ,./'’-]{{1,50}}(?:\s[—–-]+\s)?\([^()\n]{{2,40}}\)[\w ,./'’-]{{0,20}}?{_DASH}",
        # "Lima, Sep 12 (EFE) ", "MOSCOW, August 14. /TASS/. ": a day and an agency, perhaps no dash.
        rf"{_NAME},\s(?:{_NAME},\s)?{_DAY}\s*{_AGENCY}[.:]?(?:{_DASH}|{_COLON}|\s+{_OPENS})",
        # "LIMA, 5 October, The Example Times: ": an outlet by its name.
        rf"{_NAME},\s(?:{_NAME},\s)?{_DAY},\s[A-Z][\w ]{{2,30}}{_COLON}",
    )
)
# "GAZA CITY, Gaza Strip — ", "QUETTA: ": a place in capitals, perhaps with its country, then a dash or colon.
_CAPITALS = re.compile(
    rf"(?:[A-Z]['’][A-Z]{{2}}|[A-Z]{{4}})[A-Z '’-]{{0,30}}(?:,[\w ,./'’-]{{1,40}}?)?(?:{_DASH}|{_COLON})"
)


def dateline_end(text: str, start: int, end: int) -> int | None:
    """Where the text begins after the dateline that opens text[start:end]; None where none does."""
    found = next((m for p in _PATTERNS if (m := p.match(text, start, end))), None)
    if found is None and not in_capitals(text[start:end]):
        found = _CAPITALS.match(text, start, end)
    return found.end() if found and found.end() < end else None


def is_dateline(written: str) -> bool:
    """Whether some words are a dateline and nothing else."""
    return len(written) < LONGEST and dateline_end(opened := written.rstrip() + _FIRST_WORDS, 0, len(opened)) == (
        len(opened) - len(_FIRST_WORDS) + 1
    )
