"""Which mentions of a report tell the same happening: type, realis, time, place, actors and the words around them."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from casus.coding.draft import Draft
from casus.coding.openings import (
    DYING,
    RETALIATION,
    WIDE,
    announced_as_new,
    answered_by,
    definite,
    happens_in,
    opening_places,
    sets_apart,
)  # fmt: skip
from casus.coding.scene import Scene
from casus.coding.severing import in_turn, other_doers, other_item, other_means
from casus.language.clauses import SUBJECTS
from casus.model import PlaceName, TimeExpression

# Types that one happening may be told under; a general one fits all of its group.
GROUPS: tuple[frozenset[str], ...] = (
    frozenset(
        {
            "air_strike",
            "drone_strike",
            "missile_strike",
            "shelling",
            "bombing",
            "explosion",
            "attack",
            "casualties_reported",
        }
    ),
    frozenset({"bombing", "suicide_bombing", "landmine", "explosion", "attack", "casualties_reported", "massacre"}),
    frozenset(
        {
            "shooting",
            "raid",
            "ambush",
            "armed_clash",
            "attack",
            "assassination",
            "massacre",
            "execution",
            "casualties_reported",
            "looting",
        }
    ),
    frozenset({"ambush", "landmine", "bombing"}),
    frozenset({"property_destruction", "attack", "sabotage", "explosion", "raid"}),
    frozenset({"abduction", "attack", "raid"}),
    frozenset({"suicide_bombing", "raid", "shooting", "attack", "casualties_reported"}),
    frozenset({"chemical_attack", "attack", "shelling", "air_strike", "casualties_reported"}),
)
# Days after which what is told with an old date is no part of an act told as news.
LONG = 60
NEAR_KM = 40.0
# How many happenings back a mention may point; no report tells of so many and comes back to the first.
REACH = 60
# How many mentions of a happening are looked at, from its first and its last; text that repeats itself has thousands.
ENDS = 30
EARTH_KM = 6371.0
# How many mentions after one may be the act that it happened in.
NEXT = 5
# A region's radius is of its middle part; beyond so many of them a place lies outside.
REGION_RADII = 3


@dataclass(slots=True)
class Happening:
    """One happening of the report while its mentions are gathered."""

    number: int
    drafts: list[Draft] = field(default_factory=list)


def group(scene: Scene, drafts: Sequence[Draft]) -> list[Happening]:
    """Numbers the happenings of a report, in text order, and sets each draft's number."""
    found: list[Happening] = []
    for number, draft in enumerate(drafts):
        within = next((d for d in drafts[number + 1 :][:NEXT] if _told_with(scene, draft, d)), None)
        able = [_in_short(h) for h in found[-REACH:]]
        able = able if within is None else [h for h in able if _compatible(scene, within, h)]
        view = _home(scene, draft, able)
        home = found[view.number] if view else None
        if home is None:
            home = Happening(len(found))
            found.append(home)
        elif _died_later(scene, draft, home) and not _times_fit(scene, draft, home):
            draft.times = []
        home.drafts.append(draft)
        draft.happening = home.number
    return found


def _told_with(scene: Scene, draft: Draft, later: Draft) -> bool:
    """Whether a mention is one with a later one: harm done in an act, an act that is the subject of its verb."""
    token = scene.parse.tokens[draft.head]
    subject = token.head == later.head and token.dep in SUBJECTS and later.sentence == draft.sentence
    return (subject and same_kind(draft.type.id, later.type.id)) or happens_in(scene, draft, later)


def _in_short(happening: Happening) -> Happening:
    """A happening by its first and last mentions, where it has very many."""
    drafts = happening.drafts
    return happening if len(drafts) <= 2 * ENDS else Happening(happening.number, drafts[:ENDS] + drafts[-ENDS:])


def _home(scene: Scene, draft: Draft, found: Sequence[Happening]) -> Happening | None:
    """The latest happening that the draft can belong to, those of its own sentence first."""
    able = [h for h in found if _compatible(scene, draft, h)]
    if _answers(scene, draft):
        main = max(found, key=lambda h: len(h.drafts), default=None)
        return next((h for h in reversed(able) if h is not main), None)
    carried = next((h for h in found if any(happens_in(scene, d, draft) for d in h.drafts)), None)
    if carried is not None and _realis_fits(draft, carried) and _agents_fit(draft, carried):
        return carried
    here = [h for h in able if h.drafts[-1].sentence == draft.sentence]
    if here:
        return here[-1]
    if announced_as_new(scene, draft):
        return None
    spoken_of = _set_apart_just_before(scene, draft, found)
    if spoken_of in able and not definite(scene, draft):
        return spoken_of
    before = _just_before(scene, draft, able)
    if before is not None:
        return before
    exact = [h for h in able if any(d.type.id == draft.type.id for d in h.drafts)]
    return max(exact or able, key=lambda h: (_shared(scene, draft, h), len(h.drafts), h.number), default=None)


def _set_apart_just_before(scene: Scene, draft: Draft, found: Sequence[Happening]) -> Happening | None:
    """The happening that the sentence before set apart: what has no place or time of its own goes on about it."""
    if draft.places or draft.times:
        return None
    return next(
        (h for h in reversed(found) if h.drafts[-1].sentence == draft.sentence - 1 and sets_apart(scene, h.drafts[0])),
        None,
    )


def _just_before(scene: Scene, draft: Draft, able: Sequence[Happening]) -> Happening | None:
    """The happening of the sentence before, for harm told in the same paragraph without day, place or doer."""
    told = draft.type.family == "harm" or (draft.type.family == "violence" and draft.candidate.clause.kind == "verb")
    if not told or draft.places or draft.times or definite(scene, draft):
        return None
    if any(r.role == "perpetrator" for r in draft.roles):
        return None
    sentences = scene.parse.sentences
    if draft.sentence == 0 or sentences[draft.sentence].paragraph != sentences[draft.sentence - 1].paragraph:
        return None
    before = [h for h in able if any(d.sentence == draft.sentence - 1 for d in h.drafts)]
    return before[0] if len(before) == 1 else None


def _answers(scene: Scene, draft: Draft) -> bool:
    """Whether the act is called a reprisal: then it is not what the report is mostly about."""
    return any(scene.parse.tokens[i].lemma in RETALIATION for i in scene.parse.children[draft.head] if i < draft.head)


def _shared(scene: Scene, draft: Draft, happening: Happening) -> int:
    """How much a draft has in common with a happening: places, times, actors."""
    places = {scene.names.places[i].entry or scene.names.places[i].name for d in happening.drafts for i in d.places}
    mine = {scene.names.places[i].entry or scene.names.places[i].name for i in draft.places}
    times = {scene.names.times[i].value for d in happening.drafts for i in d.times}
    actors = {r.actor or r.name for d in happening.drafts for r in d.roles}
    return (
        3 * len(places & mine)
        + 2 * len(times & {scene.names.times[i].value for i in draft.times})
        + len(actors & {r.actor or r.name for r in draft.roles})
    )


def _compatible(scene: Scene, draft: Draft, happening: Happening) -> bool:
    return (
        any(same_kind(draft.type.id, d.type.id) for d in happening.drafts)
        and _realis_fits(draft, happening)
        and (_times_fit(scene, draft, happening) or _died_later(scene, draft, happening))
        and _places_fit(scene, draft, happening)
        and not _elsewhere(scene, draft, happening)
        and _agents_fit(draft, happening)
        and not _told_before(scene, draft, happening)
        and not any(answered_by(scene, draft, d) or answered_by(scene, d, draft) for d in happening.drafts)
        and not _severed(scene, draft, happening)
    )


def _severed(scene: Scene, draft: Draft, happening: Happening) -> bool:
    drafts = happening.drafts
    if other_item(scene, draft, drafts) or other_means(scene, draft, drafts) or other_doers(scene, draft, drafts):
        return True
    return any(in_turn(scene, draft, d) for d in drafts)


def same_kind(a: str, b: str) -> bool:
    """Whether two types may tell one happening."""
    return a == b or any(a in group_ and b in group_ for group_ in GROUPS)


def _realis_fits(draft: Draft, happening: Happening) -> bool:
    told = {d.realis for d in happening.drafts}
    if draft.realis in ("actual", "negated"):
        return bool(told & {"actual", "negated"})
    return draft.realis in told


def _told_before(scene: Scene, draft: Draft, happening: Happening) -> bool:
    """A past perfect in the outlet's own voice steps back behind what the simple past tells ("had earlier hit")."""
    first = happening.drafts[0]
    if not _stepped_back(scene, draft) or _stepped_back(scene, first) or definite(scene, draft):
        return False
    return bool(draft.times) and draft.sentence != first.sentence


def _stepped_back(scene: Scene, draft: Draft) -> bool:
    verb = draft.candidate.clause.verb
    if verb < 0 or scene.parse.tokens[verb].dep == "ccomp":
        return False
    return any(
        scene.parse.tokens[i].lower == "had" and scene.parse.tokens[i].dep.startswith("aux")
        for i in scene.parse.children[verb]
    )


def _times_fit(scene: Scene, draft: Draft, happening: Happening) -> bool:
    """Whether some time of the draft may be one of the happening's; times of day and of the narrative always may."""
    mine = [scene.names.times[i] for i in draft.times]
    theirs = [scene.names.times[i] for d in happening.drafts for i in d.times]
    if mine and not theirs and not draft.definite and _long_before(scene, mine, happening):
        return False
    if not mine or not theirs:
        return True
    return any(_same_time(one, two) for one in mine for two in theirs)


def _long_before(scene: Scene, mine: Sequence[TimeExpression], happening: Happening) -> bool:
    """Whether the times lie long before the day that the narrative had reached where the happening was first told."""
    told = scene.parse.tokens[happening.drafts[0].head].start
    days = [t for t in scene.names.times if t.start < told and t.earliest and t.precision == "day"]
    if not days or not all(t.latest for t in mine):
        return False
    reached = days[-1].earliest
    return all(t.latest is not None and reached is not None and (reached - t.latest).days > LONG for t in mine)


def _died_later(scene: Scene, draft: Draft, happening: Happening) -> bool:
    """Somebody hurt in an act of force may die days after it: the death has no day of its own for the happening."""
    violent = any(d.type.family == "violence" for d in happening.drafts)
    return violent and scene.parse.tokens[draft.head].lemma in DYING


def _same_time(one: TimeExpression, two: TimeExpression) -> bool:
    if one.value == two.value or one.precision == "unknown" or two.precision == "unknown":
        return True
    if one.earliest and one.latest and two.earliest and two.latest:
        return one.earliest <= two.latest and two.earliest <= one.latest
    if one.earliest or two.earliest:
        return True
    return any(value.startswith("XXXX-XX-XX") for value in (one.value, two.value)) or one.value[:10] == two.value[:10]


def _places_fit(scene: Scene, draft: Draft, happening: Happening) -> bool:
    mine = [i for i, role in draft.places.items() if role in ("site", "near")] or list(draft.places)
    theirs = [i for d in happening.drafts for i, role in d.places.items() if role in ("site", "near")]
    if not mine or not theirs or set(mine) & set(theirs):
        return True
    return any(near(scene, a, b) for a in _finest(scene, mine) for b in _finest(scene, theirs))


def _elsewhere(scene: Scene, draft: Draft, happening: Happening) -> bool:
    """Whether the happening has a place of its own, and the draft's sentence opens with another."""
    if any(d.sentence == draft.sentence for d in happening.drafts):
        return False
    known = {i for d in happening.drafts for i in d.places}
    spots = {i for i in known if scene.names.places[i].kind not in WIDE}
    opened = opening_places(scene, draft)
    if not opened:
        return False
    fine = [i for i in opened if scene.names.places[i].kind not in WIDE]
    if spots and len(fine) == len(opened):
        names = {p.entry or p.name for p in (scene.names.places[i] for i in spots)}
        return all((scene.names.places[i].entry or scene.names.places[i].name) not in names for i in opened)
    return bool(known) and not any(near(scene, a, b) for a in opened for b in known)


def _finest(scene: Scene, places: list[int]) -> list[int]:
    """The places finer than a country or province, all of them where none is."""
    return [i for i in places if scene.names.places[i].kind not in WIDE] or places


def near(scene: Scene, a: int, b: int) -> bool:
    """Whether two places may be one site: same entry or name, one inside the other, or close by."""
    one, two = scene.names.places[a], scene.names.places[b]
    if one.name == two.name or (one.entry is not None and one.entry == two.entry) or one.within == b or two.within == a:
        return True
    apart = _apart(one, two)
    if one.kind in WIDE or two.kind in WIDE:
        return same_area(one, two) and not (apart is not None and apart > _reach(one) + _reach(two))
    return apart is not None and apart <= NEAR_KM


def _reach(place: PlaceName) -> float:
    """How far from its point a place may extend: a region by its radius, country and province by their names alone."""
    if place.kind == "region":
        return REGION_RADII * (place.radius_km or 0.0)
    return math.inf if place.kind in WIDE else NEAR_KM


def _apart(one: PlaceName, two: PlaceName) -> float | None:
    """Kilometres between the points of two places; None where one has none."""
    if one.latitude is None or one.longitude is None or two.latitude is None or two.longitude is None:
        return None
    return _kilometres(one.latitude, one.longitude, two.latitude, two.longitude)


def same_area(one: PlaceName, two: PlaceName) -> bool:
    """Whether a wide place may hold another: of the same country, and of the same province where both say which."""
    if one.country is not None and two.country is not None and one.country != two.country:
        return False
    provinces = {p.admin1 for p in (one, two) if p.kind != "country" and p.admin1}
    return "admin1" not in (one.kind, two.kind) or len(provinces) < 2


def _kilometres(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Great-circle distance by the haversine formula."""
    rise, run = math.radians(lat2 - lat1), math.radians(lon2 - lon1)
    half = (
        math.sin(rise / 2) ** 2 + math.cos(math.radians(lat1)) * math.cos(math.radians(lat2)) * math.sin(run / 2) ** 2
    )
    return 2 * EARTH_KM * math.asin(math.sqrt(half))


def _agents_fit(draft: Draft, happening: Happening) -> bool:
    """Two known perpetrators that differ tell two happenings, but in one breath they may be accomplices."""
    mine = {r.actor for r in draft.roles if r.role in ("perpetrator", "actor", "source") and r.actor}
    theirs = {
        r.actor for d in happening.drafts for r in d.roles if r.role in ("perpetrator", "actor", "source") and r.actor
    }
    if not mine or not theirs or mine & theirs:
        return True
    return {_country(a) for a in mine} & {_country(a) for a in theirs} != set()


def _country(actor: str) -> str:
    return actor.partition(":")[2][:3]
