"""The readers by the names that the grammar gives them."""

from collections.abc import Callable

from casus.resolving.times import calendar_dates, clocks, durations, holidays, periods, relative, weekdays, years
from casus.resolving.times.anchors import Narrative, Reading
from casus.resolving.times.found import Found

Reader = Callable[[Found, Narrative], Reading | None]

READERS: dict[str, Reader] = {
    "iso_day": calendar_dates.iso_day,
    "figures": calendar_dates.figures,
    "iso_month": calendar_dates.iso_month,
    "month_day": calendar_dates.month_day,
    "day_stretch": calendar_dates.day_stretch,
    "month_year": calendar_dates.month_year,
    "month_relative": calendar_dates.month_relative,
    "month_only": calendar_dates.month_only,
    "each_month": calendar_dates.each_month,
    "month_stretch": calendar_dates.month_stretch,
    "year": years.year,
    "year_word": years.year_word,
    "year_stretch": years.year_stretch,
    "decade": years.decade,
    "century": years.century,
    "fiscal_year": years.fiscal_year,
    "quarter": periods.quarter,
    "half_year": periods.half_year,
    "season": periods.season,
    "period": periods.period,
    "weekend": periods.weekend,
    "the_unit": periods.the_unit,
    "same_period": periods.same_period,
    "year_end": periods.year_end,
    "weekday": weekdays.weekday,
    "weekday_of_week": weekdays.weekday_of_week,
    "nights": weekdays.nights,
    "each_weekday": weekdays.each_weekday,
    "deictic": weekdays.deictic,
    "day_beside": weekdays.day_beside,
    "overnight": weekdays.overnight,
    "this_part": weekdays.this_part,
    "the_part": weekdays.the_part,
    "each_part": weekdays.each_part,
    "clock": clocks.clock,
    "last_units": relative.last_units,
    "vague_units": relative.vague_units,
    "ago": relative.ago,
    "earlier": relative.earlier,
    "offset": relative.offset,
    "year_earlier": relative.year_earlier,
    "ahead": relative.ahead,
    "reference": relative.reference,
    "duration": durations.duration,
    "half_unit": durations.half_unit,
    "for_units": durations.for_units,
    "set": durations.every,
    "every_unit": durations.every_unit,
    "holiday": holidays.holiday,
}
