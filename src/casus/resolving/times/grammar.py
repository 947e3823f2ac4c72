"""The grammar of time expressions: patterns over classes of words, the longest match first."""

import re
from functools import cache
from typing import NamedTuple

from casus.resolving.times.lexicon import CLASSES

_NAMES = re.compile(r"[a-z_]{2,}")

# Shorthands used in the rules below.
_MACROS = {
    "mon": "(month dot?)",
    "dd": "(day_number|ordinal)",
    "num": "(number dash? number|(an|number|day_number)? hundred (and? number)?|number|day_number|figure|"
    "year_number|an? vague of?|an)(and an half)?",
    "anyunit": "(unit|units)",
    "short_year": "(apostrophe day_number)",
    "figure_year": "(day_number)",
    "night_of": "(the? early? (part|parts|overnight) (of|on)? (the (part|parts) of)?)",
    "clock": "(clock_figures (meridiem|oclock)|day_number colon day_number (colon day_number)?|point)",
    "clock_figures": "(day_number ((colon|dot) day_number){0,2}|number)",
    "stretch": "(dash|to)",
}

# (name of the reader, pattern). A name may stand several times; readers are in `readers.py`.
RULES: tuple[tuple[str, str], ...] = (
    # dates in figures
    ("iso_day", "year_number dash day_number dash day_number (tee day_number (colon day_number){1,2} zed?)?"),
    ("figures", "day_number (slash|dot|dash) day_number (slash|dot|dash) (year_number|day_number)"),
    ("iso_month", "year_number dash day_number"),
    # days of a month
    ("month_day", "night_of? early? (weekday comma?)? mon the? dd comma? part? (of? year_number|short_year)?"),
    (
        "month_day",
        "night_of? early? (weekday comma?)? the? dd of? mon part? (comma? year_number|short_year|figure_year)?",
    ),
    ("month_day", "night_of? mon dd (of|comma)? direction unit"),
    ("day_stretch", "night_of? (from|between)? mon dd (stretch|and) mon? dd comma? year_number?"),
    ("day_stretch", "night_of? (from|between)? the? dd mon? (stretch|and) the? dd of? mon comma? year_number?"),
    ("month_year", "the? early? of? dash? mon comma? of? (year_number|short_year)"),
    ("month_relative", "the? early? of? dash? mon of? direction unit"),
    ("month_only", "the? early? (in|of)? dash? direction? mon"),
    ("each_month", "every mon"),
    ("month_stretch", "(from|between)? mon (stretch|and) mon comma? of? year_number?"),
    # years and wider
    ("year", "the? early? (in|of)? dash? the? year_number"),
    ("year", "the unit year_number"),
    ("year_word", "(the unit)? number dash? number (dash? number)?"),
    ("year_stretch", "year_number (dash|slash) (year_number|day_number)"),
    ("decade", "the? early? dash? of? the? (year_number (plural|of_it)|apostrophe day_number plural|tens)"),
    ("century", "the? early? dash? of? the? ordinal dash? unit"),
    ("fiscal_year", "the? fiscal unit? (year_number|day_number)"),
    ("fiscal_year", "the? direction? fiscal unit"),
    ("quarter", "the? fiscal? ordinal dash? fiscal? (unit|period) (of fiscal? the? (year_number|direction unit))?"),
    ("quarter", "the? (year_number|direction unit of_it) fiscal? ordinal dash? unit"),
    ("half_year", "the? (ordinal|direction) half of? (year_number|direction unit)"),
    ("season", "the? early? (in|of)? dash? the? direction* season of? (year_number|direction unit)?"),
    ("season", "the? year_number season"),
    # weekdays, deictics and parts of day
    ("weekday", "night_of? the? early? (on|of)? (the? direction+)? weekday (early? part|point|overnight)?"),
    ("weekday", "(early|part|point) (on|of)? weekday"),
    ("weekday_of_week", "weekday of? direction unit"),
    ("weekday_of_week", "direction unit on? weekday part?"),
    ("nights", "(overnight|early|night_of)? (on|from|between)? weekday part? (stretch|and) early? weekday part?"),
    ("each_weekday", "every weekday part?|weekdays|weekday parts"),
    ("deictic", "(early|overnight)? dash? (part|point)? on? deictic (part|point)?"),
    ("day_beside", "the unit (before|after) deictic"),
    ("overnight", "overnight"),
    ("this_part", "the? early? in? direction+ early? part"),
    ("the_part", "early? dash? in? the part"),
    ("each_part", "every part"),
    ("clock", "clock zone*"),
    ("clock", "clock zone* comma? (on|of)? (early? direction? weekday|deictic)"),
    ("clock", "clock zone* comma? (on|of)? (weekday comma?)? (mon dd|dd of? mon) (comma? year_number)?"),
    # units before and after now
    ("period", "the? early? (of|in)? the? direction unit"),
    ("period", "early (in|of)? the unit"),
    ("weekend", "(the|every|an)? early? (of|in)? direction* weekend"),
    ("last_units", "the? direction num more? dash? anyunit"),
    ("vague_units", "the? (direction|recent) num? (units|unit)"),
    ("ago", "num more? dash? anyunit (or vague)? dash? ago"),
    ("ago", "units (or units)? ago"),
    ("earlier", "num dash? anyunit early"),
    ("offset", "(num anyunit|units) (before|after|direction)"),
    ("offset", "the (unit|part) (before|after)"),
    ("year_earlier", "the? unit dash? (ago|early) (ordinal dash?)? (unit|period)?"),
    ("same_period", "the (year_number|direction) period"),
    ("the_unit", "the unit"),
    ("ahead", "the (units|unit) ahead"),
    ("reference", "reference|recent|the future|the direction|direction"),
    ("year_end", "(yearend|unit dash early)"),
    # durations and sets
    ("duration", "(the|an)? ordinal? num dash? more? anyunit (and an half)?"),
    ("duration", "the? num (or|to|dash) num dash? anyunit"),
    ("half_unit", "half dash? an? dash? unit"),
    ("for_units", "for units"),
    ("set", "set"),
    ("every_unit", "every (number|day_number|ordinal)? (unit|units)"),
    ("holiday", "direction? holiday (of? (year_number|direction unit))?"),
)


class Rule(NamedTuple):
    """One pattern and the name of the reader that understands its matches."""

    reader: str
    pattern: re.Pattern[str]


@cache
def compiled() -> tuple[Rule, ...]:
    """The rules over class letters."""
    return tuple(Rule(reader, re.compile(_letters(pattern))) for reader, pattern in RULES)


def _letters(pattern: str) -> str:
    for _ in range(2):  # a shorthand may hold another
        pattern = _NAMES.sub(_expanded, pattern)
    return _NAMES.sub(lambda match: re.escape(CLASSES[match.group()]), pattern).replace(" ", "")


def _expanded(match: re.Match[str]) -> str:
    macro = _MACROS.get(match.group())
    return f"(?:{macro})" if macro else match.group()
