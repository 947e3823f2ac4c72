"""All places of a text: found, told apart, placed."""

from collections import Counter
from collections.abc import Sequence

from casus.language.parse import Parse
from casus.model import ActorName, PlaceName
from casus.resolving.places.abroad import unplace_abroad, unplace_streets
from casus.resolving.places.bearers import blocked_tokens
from casus.resolving.places.containers import link_containers
from casus.resolving.places.counties import place_districts
from casus.resolving.places.entries import ADMIN1, CITY, COUNTRY, Entry
from casus.resolving.places.evidence import THRESHOLD, surnames, weigh
from casus.resolving.places.gazetteer import Gazetteer, open_gazetteer
from casus.resolving.places.ranking import contains, resolve
from casus.resolving.places.relations import relation_of, speaks
from casus.resolving.places.sources import country_codes
from casus.resolving.places.spans import Span, find_spans
from casus.resolving.places.standing import kind_beside, placed_beside
from casus.resolving.places.unknown import sounding_spans
from casus.resolving.places.unlisted import with_unlisted
from casus.resolving.places.vocabulary import Vocabulary, vocabulary
from casus.resolving.places.wholes import whole_names

_LOCAL = 1.2
_DOUBTFUL = -1.0


def find_places(parse: Parse, actors: tuple[ActorName, ...], gazetteer: Gazetteer) -> tuple[PlaceName, ...]:
    """The places that a text names, by their first character, with coordinates where they can be told.

    Names inside the names of actors are no places; countries are, unless they speak ("Syria said").
    """
    words = vocabulary()
    persons = surnames(parse, words)
    spans = find_spans(parse, gazetteer, blocked_tokens(parse, actors))
    spans = [span for span in spans if not _abbreviation_alone(parse, span)]
    link_containers(parse, spans)
    for span in spans:
        span.score = weigh(parse, span, words, persons)
    kept = _kept(spans)
    kept = [span for span in kept if not _metonym(parse, span, kept)]
    kept = whole_names(parse, _standing(parse, kept, spans), actors)
    countries = _countries(actors)
    kept = sorted([*kept, *sounding_spans(parse, kept, countries, gazetteer, actors)], key=lambda s: s.first)
    link_containers(parse, kept)
    resolve(kept, countries)
    added = _local(kept, spans)
    if added:
        kept = sorted([*kept, *added], key=lambda span: span.first)
        link_containers(parse, kept)
        resolve(kept, countries)
    place_districts(kept)
    unplace_streets(parse, kept)
    unplace_abroad(kept, countries)
    return _places(parse, with_unlisted(parse, kept, actors))


def places(text: str) -> tuple[PlaceName, ...]:
    """The places of a plain text, with the packaged parser, registry and gazetteer."""
    from casus.language import load_parser
    from casus.resolving.actors import find_actors, load_registry

    parse = load_parser().parse(text)
    return find_places(parse, find_actors(parse, load_registry(), None), open_gazetteer())


def _countries(actors: Sequence[ActorName]) -> Counter[str]:
    codes = country_codes()
    return Counter(codes.get(a.country, a.country[:2]) for a in actors if a.country)


def _abbreviation_alone(parse: Parse, span: Span) -> bool:
    """Whether a state's abbreviation ("Miss.", "OK") stands without a place and a comma before it."""
    written = parse.text[span.start : span.end]
    letters = written.replace(".", "").replace(" ", "")
    short = (written.endswith(".") and not letters.isupper()) or (
        len(letters) == 2 and letters == written and letters.isupper()
    )
    if (
        not short
        or not any(named.entry.kind == ADMIN1 for named in span.named)
        or any(named.entry.kind == COUNTRY for named in span.named)
    ):
        return False
    return not parse.text[: span.start].rstrip(" ").endswith((",", "("))


def _kept(spans: Sequence[Span]) -> list[Span]:
    """Spans with enough evidence; a container and a sure mention of the same name elsewhere are evidence too."""
    inside = {id(span.container) for span in spans if span.container and span.score > -3}
    for span in spans:
        if span.container and span.container.score > -1.5:
            span.score += 2.0 if span.score > -5 else 0.0
        if id(span) in inside and span.score > -5:
            span.score += 1.0
    sure = {span.key for span in spans if span.score >= THRESHOLD + 0.5}
    return [span for span in spans if span.score >= THRESHOLD or (span.key in sure and span.score >= THRESHOLD - 2.2)]


def _standing(parse: Parse, kept: Sequence[Span], spans: Sequence[Span]) -> list[Span]:
    """The kept names and those of the others that the words beside them make places."""
    words, have = vocabulary(), {id(span) for span in kept}
    at = {i: span for span in kept for i in range(span.first, span.last)}
    for span in spans:
        if id(span) not in have and span.score > _DOUBTFUL and _telling(span, words):
            kind = kind_beside(parse, span.first, span.last, words)
            if kind or placed_beside(parse, span.first, span.last, at, words):
                span.kind = span.kind or kind
                have.add(id(span))
                at |= dict.fromkeys(range(span.first, span.last), span)
    return [span for span in spans if id(span) in have]


def _telling(span: Span, words: Vocabulary) -> bool:
    """Whether a name is more than a common word or a word for a kind of place."""
    return span.key not in words.common and span.key not in words.types and span.key not in words.organisations


def _local(kept: Sequence[Span], spans: Sequence[Span]) -> list[Span]:
    """Doubtful names that a town of the report's own province bears: local papers name small places."""
    units = Counter((s.chosen.country, s.chosen.code) for s in kept if s.chosen and s.chosen.code)
    total = sum(units.values())
    home = {unit for unit, count in units.items() if count >= 2 and count >= 0.3 * total}
    if not home:
        return []
    have = {id(span) for span in kept}
    doubtful = [span for span in spans if id(span) not in have and span.score >= THRESHOLD - _LOCAL]
    return [
        s
        for s in doubtful
        if any((n.entry.country, n.entry.code) in home and n.rank == 0 and n.entry.kind == CITY for n in s.named)
    ]


def _metonym(parse: Parse, span: Span, spans: Sequence[Span]) -> bool:
    """Whether a city speaks ("Washington said"): then it stands for a government."""
    head = parse.tokens[span.last - 1]
    big = any(n.entry.kind == CITY and n.entry.population > 300_000 for n in span.named[:3])
    return big and span.container is None and speaks(parse, head, vocabulary())


def _places(parse: Parse, spans: Sequence[Span]) -> tuple[PlaceName, ...]:
    numbers = {id(span): i for i, span in enumerate(spans)}
    found = []
    for i, span in enumerate(spans):
        within = numbers.get(id(span.container)) if span.container else None
        if within is not None and not _inside(span, spans[within]):
            within = None
        found.append(_place(parse, span, spans[max(0, i - 2) : i], within))
    return tuple(found)


def _inside(inner: Span, outer: Span) -> bool:
    return inner.chosen is not None and outer.chosen is not None and contains(outer.chosen, inner.chosen)


def _place(parse: Parse, span: Span, earlier: Sequence[Span], within: int | None) -> PlaceName:
    relation, offset = relation_of(parse, span, earlier)
    entry = span.chosen
    name = parse.text[span.start : span.end]
    if entry is None:
        return PlaceName(
            start=span.start,
            end=span.end,
            name=name,
            relation=relation,
            within=within,
            why=span.why or "not in the gazetteer",
        )
    start = span.start
    if name.lower().startswith("the ") and not entry.name.lower().startswith("the "):
        start, name = start + len("the "), name[len("the ") :]
    latitude, longitude, radius = entry.latitude, entry.longitude, entry.radius
    if offset and offset.kilometres:
        latitude, longitude = offset.move(latitude, longitude)
        radius = max(radius, offset.kilometres * (0.25 if offset.bearing is not None else 1.0))
    precision = entry.precision
    if precision == 1 and relation not in ("in", "direction_from", "towards", "measure"):
        precision, radius = 5 if relation == "road" else 2, max(radius, 10.0)
    return PlaceName(
        start=start, end=span.end, name=name, latitude=latitude, longitude=longitude, country=entry.country,
        admin1=entry.admin1, geonames_id=entry.geonames_id, kind=_kind(entry), precision=precision, relation=relation,
        within=within, entry=entry.name, radius_km=radius, why=span.why or None,
    )  # fmt: skip


def _kind(entry: Entry) -> str:
    return ADMIN1 if entry.kind == "state" else entry.kind
