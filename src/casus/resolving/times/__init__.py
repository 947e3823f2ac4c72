"""Time expressions: found in a text, normalised as TIMEX3, with the days they stand for."""

from datetime import date

from casus.model.interval import UNKNOWN, Interval
from casus.model.names import TimeExpression
from casus.resolving.times.find import find_times
from casus.resolving.times.published import document_date

__all__ = ["document_date", "find_times", "times"]


def times(text: str, published: date | None = None) -> tuple[TimeExpression, ...]:
    """The time expressions of a plain text; without `published` the text's own dateline anchors it."""
    from casus.language import load_parser

    parse = load_parser().parse(text)
    if published is not None:
        return find_times(parse, Interval(published, published, "day"))
    own = document_date(parse)
    return find_times(parse, own.interval if own else UNKNOWN)
