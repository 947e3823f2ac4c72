"""When a text was published, by its own dateline or date line; never a date of the story itself."""

import re
from datetime import date

from casus.language.parse import Parse
from casus.model.report import Published
from casus.resolving.times.calendar_dates import full_year
from casus.resolving.times.lexicon import words

_HEAD = 700  # characters in which a dateline can stand
_LINES = 12  # lines in which a "Published:" line can stand
_YEAR = r"(?:\d{4}|'?\d{2})(?!\d)"
_DATE_TEXT = (
    rf"(?:\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?[A-Za-z]{{3,9}}\.?,?\s+{_YEAR}"
    rf"|[A-Za-z]{{3,9}}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+{_YEAR})"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?"
# "DAMASCUS, March 3, 2024 (Reuters) -", "GUATEMALA CITY (GUATEMALA), 4 FEB 90 --"
_DATELINE = re.compile(
    rf"(?m)^[^\S\n]*(?:\[?[A-Z][^\n.!?]{{1,60}}?,\s+)(?P<date>{_DATE_TEXT})"
    r"[^\S\n]*(?:\([^)\n]{1,80}\)|\[[^]\n]{1,80}\]|/[^/\n]{1,40}/)?[^\S\n]*(?:--?|–|—|\(|:|$)"
)
_LABELLED = re.compile(
    rf"(?im)^[^\S\n]*(?:by [^\n:|]{{1,40}}?[\s|]+)?"
    rf"(?:date|dated|published|updated|last updated|posted|publication date|first published|issued)"
    rf"(?:\s+(?:on|at))?\s*:?\s+{_WEEKDAY}(?P<date>{_DATE_TEXT})"
)
_ALONE = re.compile(
    rf"(?im)^[^\S\n]*{_WEEKDAY}(?P<date>{_DATE_TEXT})[^\S\n]*(?:\||$|,?\s*\d{{1,2}}[:.]\d{{2}}[^\n]{{0,20}}$)"
)


def document_date(parse: Parse) -> Published | None:
    """The day that a dateline, a "Published:" line or a line with a date alone gives, else None."""
    head = "\n".join(parse.text[: _HEAD * 2].split("\n")[:_LINES])
    for pattern, reach in ((_LABELLED, len(head)), (_DATELINE, _HEAD), (_ALONE, _HEAD)):
        match = pattern.search(head[:reach])
        if match and (day := _read(match["date"])):
            return Published(day, day, "day", "text")
    return None


def _read(text: str) -> date | None:
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
            return date.fromisoformat(text)
        month, figures = _month(text), [int(part) for part in re.findall(r"\d+", text)]
        if month is None or len(figures) != 2:
            return None
        year = figures[1] if figures[1] > 99 else full_year(figures[1])
        return date(year, month, figures[0])
    except ValueError:
        return None


def _month(text: str) -> int | None:
    for word in re.findall(r"[A-Za-z]{3,}", text):
        letter, value = words().get(word.lower(), ("", None))
        if letter == "M":
            return int(value)
    return None
