"""Which mentions of a report tell the same happening: type, realis, time, place, actors and the words around them."""

from collections.abc import Sequence

from casus.coding.draft import Draft
from casus.coding.fitting import agents_fit, died_later, elsewhere, places_fit, realis_fits, times_fit, told_before
from casus.coding.happening import Happening
from casus.coding.kinds import same_kind
from casus.coding.openings import RETALIATION, announced_as_new, answered_by, definite, happens_in, sets_apart
from casus.coding.scene import Scene
from casus.coding.severing import in_turn, other_doers, other_item, other_means
from casus.language.clauses import SUBJECTS

# How many happenings back a mention may point; no report tells of so many and comes back to the first.
REACH = 60
# How many mentions of a happening are looked at, from its first and its last; text that repeats itself has thousands.
ENDS = 30
# How many mentions after one may be the act that it happened in.
NEXT = 5


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
        elif died_later(scene, draft, home) and not times_fit(scene, draft, home):
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
    if carried is not None and realis_fits(draft, carried) and agents_fit(draft, carried):
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
        and realis_fits(draft, happening)
        and (times_fit(scene, draft, happening) or died_later(scene, draft, happening))
        and places_fit(scene, draft, happening)
        and not elsewhere(scene, draft, happening)
        and agents_fit(draft, happening)
        and not told_before(scene, draft, happening)
        and not any(answered_by(scene, draft, d) or answered_by(scene, d, draft) for d in happening.drafts)
        and not _severed(scene, draft, happening)
    )


def _severed(scene: Scene, draft: Draft, happening: Happening) -> bool:
    drafts = happening.drafts
    if other_item(scene, draft, drafts) or other_means(scene, draft, drafts) or other_doers(scene, draft, drafts):
        return True
    return any(in_turn(scene, draft, d) for d in drafts)
