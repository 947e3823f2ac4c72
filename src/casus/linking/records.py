"""What linking knows of one happening: time, places, actors, tolls and words, ready to be compared.

A record is made from one coding alone, so that no other report changes it.
"""

from collections.abc import Iterable, Sequence
from itertools import islice

import msgspec

from casus.linking.happenings import happenings
from casus.linking.story import story
from casus.linking.words import Scale, Vector, ages, load_weights, read_words, words
from casus.model import Coding, Interval, Mention, PlaceName

SITES = frozenset({"site", "near"})
# Radius in kilometres of a place by the contract's precision class, where the gazetteer gives none.
RADIUS_KM = {1: 5.0, 2: 25.0, 3: 40.0, 4: 120.0, 5: 300.0, 6: 600.0, 7: 1000.0}
# A happening with at least this share of the mentions of the report's main one is judged by the whole text.
SALIENT_SHARE = 0.5
# Of a record's names the rarest so many are kept for blocking.
NAMES = 20
# Precision classes of towns and finer places.
FINE = 2
LINKABLE = frozenset({"actual", "planned", "negated"})
Bounds = tuple[int | None, int | None]


class Site(msgspec.Struct, frozen=True):
    """Where it happened: a point (latitude, longitude) with a radius in kilometres, or only a name."""

    key: str
    name: str
    point: tuple[float, float] | None
    radius: float
    precision: int
    country: str | None


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """One happening of one report; days are ordinals.

    `text` is the whole report's vector, `own` that of the sentences that tell the happening; `salient` says that it
    is the report's main matter, so that the whole report speaks of it.
    """

    report: str
    happening: int
    order: tuple[str, str, int, int, str, int]
    types: tuple[str, ...]
    realis: str
    salient: bool
    main: bool
    earliest: int | None
    latest: int | None
    day_certain: bool
    published: int | None
    around: tuple[tuple[float, float], ...]
    towns: frozenset[str]
    sites: tuple[Site, ...]
    perpetrators: frozenset[str]
    others: frozenset[str]
    killed: Bounds | None
    injured: Bounds | None
    things: frozenset[str]
    own: Vector
    text: Vector
    names: tuple[str, ...]
    rare: dict[str, float]
    ages: frozenset[int]

    @property
    def day_known(self) -> bool:
        """Whether the day is settled but for a day or two."""
        return self.earliest is not None and self.latest is not None and self.latest - self.earliest <= 2


def records_of(coding: Coding) -> list[Record]:
    """Records of the happenings of one coding that may link; nothing but the coding has a say in them."""
    groups = happenings(coding)
    most = max((len(mentions) for mentions in groups.values()), default=0)
    main = next((number for number, mentions in groups.items() if len(mentions) == most), None)
    read = read_words(story(coding))
    scale = Scale(read, _known(coding), load_weights())
    text = scale.vector(read.counts)
    return [
        _record(number, coding, mentions, scale, text, len(mentions) >= SALIENT_SHARE * most, number == main)
        for number, mentions in groups.items()
        if any(mention.realis in LINKABLE for mention in mentions)
    ]


def _known(coding: Coding) -> frozenset[str]:
    """The words of the places and of the registered actors that the report names."""
    names = [place.name for place in coding.places] + [actor.name for actor in coding.actors if actor.actor]
    return frozenset(word.lower() for name in names for word in words(name))


def _published(coding: Coding) -> int | None:
    day = coding.published.latest if coding.published else None
    return day.toordinal() if day else None


def _record(
    happening: int,
    coding: Coding,
    mentions: Sequence[Mention],
    scale: Scale,
    text: Vector,
    salient: bool,
    main: bool,
) -> Record:
    first = mentions[0]
    published = coding.published.latest if coding.published else None
    times = _times(coding, mentions)
    earliest, latest = days(times)
    told = {mention.sentence for mention in mentions}
    own = text if len(told) == len(coding.sentences) else scale.vector(read_words(story(coding, told)).counts)
    telling = text if salient else own
    return Record(
        report=coding.report,
        happening=happening,
        order=(
            published.isoformat() if published else "",
            coding.report,
            first.start,
            first.end,
            first.type,
            happening,
        ),
        types=tuple(dict.fromkeys(mention.type for mention in mentions)),
        realis=next((m.realis for m in mentions if m.realis in LINKABLE), first.realis),
        salient=salient,
        main=main,
        earliest=earliest,
        latest=latest,
        day_certain=_certain(times),
        published=_published(coding),
        around=_around(coding.places),
        towns=frozenset(place.name.casefold() for place in coding.places if place.precision <= FINE),
        sites=sites(coding.places, mentions),
        perpetrators=_actors(mentions, ("perpetrator",)),
        others=_actors(mentions, ("target", "victim", "party", "source", "recipient", "actor")),
        killed=bounds(mentions, "killed"),
        injured=bounds(mentions, "injured"),
        things=_things(coding, mentions),
        own=own,
        text=text,
        names=tuple(islice((word for word in scale.telling if word in telling), NAMES)),
        ages=ages(telling),
        rare={word: weight for word, weight in scale.rare.items() if word in telling},
    )


def _times(coding: Coding, mentions: Iterable[Mention]) -> list[Interval]:
    named = (coding.times[index] for mention in mentions for index in mention.times)
    return [time.interval for time in named if time.type in ("DATE", "TIME")]


def days(intervals: Iterable[Interval]) -> tuple[int | None, int | None]:
    """First and last day of the finest settled interval, the first told of equals."""
    settled = [(i.earliest, i.latest) for i in intervals if i.earliest is not None and i.latest is not None]
    if not settled:
        return None, None
    first, last = min(settled, key=lambda pair: pair[1] - pair[0])
    return first.toordinal(), last.toordinal()


def _certain(times: Sequence[Interval]) -> bool:
    """Whether the telling gives one day: its settled expressions all share it."""
    known = [(time.earliest, time.latest) for time in times if time.earliest and time.latest]
    if not known:
        return False
    first, last = max(start for start, _ in known), min(end for _, end in known)
    return first == last


def _around(places: Iterable[PlaceName]) -> tuple[tuple[float, float], ...]:
    """The points of all towns and finer places that the report names."""
    fine = (p for p in places if p.precision <= FINE and p.latitude is not None and p.longitude is not None)
    return tuple(dict.fromkeys((p.latitude or 0.0, p.longitude or 0.0) for p in fine))


def sites(places: Sequence[PlaceName], mentions: Iterable[Mention]) -> tuple[Site, ...]:
    """The finest places where it happened; of all precisions only those of the finest two classes told."""
    told = {at.place: places[at.place] for mention in mentions for at in mention.places if at.role in SITES}
    if not told:
        return ()
    finest = min(place.precision for place in told.values())
    near = [place for place in told.values() if place.precision <= max(finest, FINE)]
    return tuple({site.key: site for site in map(_site, near)}.values())


def _site(place: PlaceName) -> Site:
    key = place.entry or (str(place.geonames_id) if place.geonames_id is not None else place.name.casefold())
    radius = place.radius_km if place.radius_km is not None else RADIUS_KM.get(place.precision, 1000.0)
    known = place.latitude is not None and place.longitude is not None
    point = (place.latitude or 0.0, place.longitude or 0.0) if known else None
    return Site(key, place.name.casefold(), point, radius, place.precision, place.country)


def _actors(mentions: Iterable[Mention], roles: Sequence[str]) -> frozenset[str]:
    """Registry ids of those who fill the roles."""
    return frozenset(role.actor for m in mentions for role in m.roles if role.role in roles and role.actor)


def bounds(mentions: Iterable[Mention], kind: str) -> Bounds | None:
    """Lowest and highest figure of a kind for everyone; None where none is stated."""
    tolls = [t for m in mentions for t in m.tolls if t.kind == kind and not (t.part or t.cumulative or t.superseded)]
    if not tolls:
        return None
    lows = [toll.low for toll in tolls if toll.low is not None]
    highs = [toll.high for toll in tolls]
    return min(lows, default=None), None if None in highs else max(high for high in highs if high is not None)


def _things(coding: Coding, mentions: Iterable[Mention]) -> frozenset[str]:
    """Classes of targets and names of weapons."""
    found = {target.kind for mention in mentions for target in mention.targets}
    return frozenset(found | {coding.weapons[index].name.casefold() for m in mentions for index in m.weapons})
