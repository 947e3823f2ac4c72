"""Publication dates from fields, metadata and file names; words of the text are left to resolving."""

import calendar
import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

from casus.model import Published
from casus.model.interval import Precision
from casus.model.report import DateOrigin

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:[T ]\d{1,2}:\d{2}.*)?", re.DOTALL)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T\d+Z?)?")
_IN_NAME = re.compile(r"(?<![0-9A-Za-z])(\d{4})([-_.]?)(\d{2})\2(\d{2})(?![0-9A-Za-z])")


def read_date(value: str, origin: DateOrigin) -> Published:
    """A written date as an interval: ISO 8601 (day, month, year, moment) or that of e-mail and feeds (RFC 5322).

    Raises ValueError where it is neither, or no day of the calendar.
    """
    text = value.strip()
    match = _ISO.fullmatch(text) or _COMPACT.fullmatch(text)
    if match:
        year, month, day = (int(part) if part else None for part in match.groups())
        return _published(year or 0, month, day, origin)
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        raise ValueError(f"{_short(text)!r} is no date; write it as YYYY-MM-DD") from None
    return of_day(moment.date(), origin)


def of_day(day: date | datetime, origin: DateOrigin) -> Published:
    """A day as a publication date."""
    plain = day.date() if isinstance(day, datetime) else day
    return Published(plain, plain, "day", origin)


def date_in_name(stem: str) -> Published | None:
    """The day in a file name such as `2024-03-18-agency` or `agency_20240318`."""
    for match in _IN_NAME.finditer(stem):
        try:
            day = date(int(match[1]), int(match[3]), int(match[4]))
        except ValueError:
            continue
        if 1900 <= day.year <= 2100:
            return of_day(day, "metadata")
    return None


def _published(year: int, month: int | None, day: int | None, origin: DateOrigin) -> Published:
    try:
        first = date(year, month or 1, day or 1)
    except ValueError:
        written = "-".join(str(part) for part in (year, month, day) if part is not None)
        raise ValueError(f"{written!r} is no day of the calendar; write it as YYYY-MM-DD") from None
    if day:
        return Published(first, first, "day", origin)
    last_month = month or 12
    last = date(year, last_month, calendar.monthrange(year, last_month)[1])
    precision: Precision = "month" if month else "year"
    return Published(first, last, precision, origin)


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:37] + "..."
