"""How conflicting figures become low, best and high: one small function with a written rule per policy."""

from collections.abc import Callable, Sequence
from datetime import date

import msgspec

from casus.errors import UsageError


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """What one root says of one toll in the end: low and high bound it, None is an open side.

    `interested` marks a party to the violence, `firm` a figure that its source asserts rather than alleges.
    """

    low: int | None
    high: int | None
    root: str
    published: date | None = None
    interested: bool = False
    firm: bool = True

    @property
    def stated(self) -> int:
        """The figure to take where only one can be taken: the lower bound, else the upper one."""
        return self.low if self.low is not None else self.high or 0

    def allows(self, count: int) -> bool:
        """Whether the figure can be true together with the count."""
        return (self.low is None or self.low <= count) and (self.high is None or count <= self.high)


class Estimate(msgspec.Struct, frozen=True):
    """The three numbers of a toll; None is an open side."""

    low: int | None
    best: int | None
    high: int | None


Policy = Callable[[Sequence[Figure]], Estimate]


def span(figures: Sequence[Figure]) -> tuple[int | None, int | None]:
    """From the lowest to the highest that any figure states.

    A lower bound alone ("at least nine") leaves the high side open unless another figure lies above it;
    an upper bound alone ("up to twelve") leaves the low side open unless another lies below it.
    """
    lows = [f.low for f in figures if f.low is not None]
    highs = [f.high for f in figures if f.high is not None]
    open_high = [f.low for f in figures if f.high is None and f.low is not None]
    open_low = [f.high for f in figures if f.low is None and f.high is not None]
    low = min(lows) if lows and all(min(lows) < bound for bound in open_low) else None
    high = max(highs) if highs and all(bound < max(highs) for bound in open_high) else None
    return low, high


def witnesses(figures: Sequence[Figure]) -> Estimate:
    """Best is the count that most independent roots allow; of equals the lowest.

    Figures that are only alleged or guessed bear a count out, but are the count only where nobody asserts one.
    """
    counts = sorted({figure.stated for figure in figures if figure.firm} or {figure.stated for figure in figures})
    best = max(counts, key=lambda count: (sum(figure.allows(count) for figure in figures), -count))
    return Estimate(span(figures)[0], best, span(figures)[1])


def lowest(figures: Sequence[Figure]) -> Estimate:
    """Best is the lowest figure that anybody states, as ACLED takes it."""
    low, high = span(figures)
    return Estimate(low, min(figure.stated for figure in figures), high)


def highest(figures: Sequence[Figure]) -> Estimate:
    """Best is the highest figure that anybody states."""
    low, high = span(figures)
    return Estimate(low, max(figure.high if figure.high is not None else figure.stated for figure in figures), high)


def latest(figures: Sequence[Figure]) -> Estimate:
    """Best is what the last report says; of reports of one day the figure of most witnesses."""
    low, high = span(figures)
    last = max(figure.published or date.min for figure in figures)
    return Estimate(low, witnesses([f for f in figures if (f.published or date.min) == last]).best, high)


def ucdp(figures: Sequence[Figure]) -> Estimate:
    """Low, best and high from reliable figures only, as UCDP's codebook asks.

    Figures of a party to the violence, and those that are only alleged, count only where there is nothing else.
    """
    reliable = [figure for figure in figures if figure.firm and not figure.interested]
    return witnesses(reliable or figures)


def airwars(figures: Sequence[Figure]) -> Estimate:
    """The range of credible claims: best is its lower end; a party's own figure counts only where it is alone."""
    credible = [figure for figure in figures if not figure.interested] or list(figures)
    low, high = span(credible)
    return Estimate(low, min(figure.stated for figure in credible), high)


POLICIES: dict[str, Policy] = {
    "witnesses": witnesses,
    "lowest": lowest,
    "highest": highest,
    "latest": latest,
    "ucdp": ucdp,
    "airwars": airwars,
}


def policy_named(name: str) -> Policy:
    """The policy of that name. Raises UsageError with the known names."""
    if name not in POLICIES:
        raise UsageError(f"no policy is called {name!r}; choose one of {', '.join(POLICIES)}")
    return POLICIES[name]
