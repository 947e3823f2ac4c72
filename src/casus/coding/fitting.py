"""Whether a mention fits a happening by realis, time, place and doer."""

from collections.abc import Sequence

from casus.coding.draft import Draft
from casus.coding.happening import Happening
from casus.coding.nearby import finest, near
from casus.coding.openings import DYING, WIDE, definite, opening_places
from casus.coding.scene import Scene
from casus.model import TimeExpression

# How many sentences after its first mention what is only dated by month or year is background.
BACKGROUND = 3
COARSE = frozenset({"month", "season", "year"})
# Days after which what is told with an old date is no part of an act told as news.
LONG = 60


def realis_fits(draft: Draft, happening: Happening) -> bool:
    """Whether what is told as fact or denied meets the same, and a plan or total its own kind."""
    told = {d.realis for d in happening.drafts}
    if draft.realis in ("actual", "negated"):
        return bool(told & {"actual", "negated"})
    return draft.realis in told


def told_before(scene: Scene, draft: Draft, happening: Happening) -> bool:
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


def times_fit(scene: Scene, draft: Draft, happening: Happening) -> bool:
    """Whether some time of the draft may be one of the happening's; times of day and of the narrative always may."""
    mine = [scene.names.times[i] for i in draft.times]
    theirs = [scene.names.times[i] for d in happening.drafts for i in d.times]
    if mine and not theirs and not draft.definite and _long_before(scene, mine, happening):
        return False
    if _harks_back(draft, mine, theirs, happening):
        return False
    if not mine or not theirs:
        return True
    return any(_same_time(one, two) for one in mine for two in theirs)


def _harks_back(
    draft: Draft, mine: Sequence[TimeExpression], theirs: Sequence[TimeExpression], happening: Happening
) -> bool:
    """Whether the report, well on, tells of what is so long ago that only its month or year is given."""
    if draft.definite or draft.sentence - happening.drafts[0].sentence < BACKGROUND:
        return False
    return bool(mine) and all(t.precision in COARSE for t in mine) and not any(t.precision in COARSE for t in theirs)


def _long_before(scene: Scene, mine: Sequence[TimeExpression], happening: Happening) -> bool:
    """Whether the times lie long before the day that the narrative had reached where the happening was first told."""
    told = scene.parse.tokens[happening.drafts[0].head].start
    days = [t for t in scene.names.times if t.start < told and t.earliest and t.precision == "day"]
    if not days or not all(t.latest for t in mine):
        return False
    reached = days[-1].earliest
    return all(t.latest is not None and reached is not None and (reached - t.latest).days > LONG for t in mine)


def died_later(scene: Scene, draft: Draft, happening: Happening) -> bool:
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


def places_fit(scene: Scene, draft: Draft, happening: Happening) -> bool:
    """Whether some site of the draft may be one of the happening's; without a site on either side any may."""
    mine = [i for i, role in draft.places.items() if role in ("site", "near")] or list(draft.places)
    theirs = [i for d in happening.drafts for i, role in d.places.items() if role in ("site", "near")]
    if not mine or not theirs or set(mine) & set(theirs):
        return True
    return any(near(scene, a, b) for a in finest(scene, mine) for b in finest(scene, theirs))


def elsewhere(scene: Scene, draft: Draft, happening: Happening) -> bool:
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


def agents_fit(draft: Draft, happening: Happening) -> bool:
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
