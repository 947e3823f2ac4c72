"""What a report goes back to when it is about something else: the crime of a trial, the massacre of an anniversary."""

from collections.abc import Sequence
from datetime import timedelta

from casus.coding.contexts import STRONG
from casus.coding.draft import Draft
from casus.coding.happening import Happening
from casus.coding.scene import Scene
from casus.coding.wordlists import word_list
from casus.model import Published, TimeExpression

# Settings whose report is about itself: what it tells of force is the matter that it goes back to.
ABOUT = frozenset(
    {"court", "anniversary", "fiction", "sport", "history", "obituary", "drill", "research", "plot", "sanctions"}
)
# Words of a case that has come to its end.
JUDGED = word_list("judged")
# The sentences that say what a report is about: the headline and the lead.
OPENING = 4
# What took place so shortly before is news of its own, also in a report about something else.
RECENT = timedelta(days=30)
YEAR = timedelta(days=365)
# What took place so long before is no news where a headline or lead tells it.
LONG_PAST = timedelta(days=60)
NEAR = frozenset({"day", "night", "weekend", "week"})
FORCE = frozenset({"violence", "harm"})
# Where a noun stands that calls something up.
CALLED_UP = frozenset({"nsubj", "obj", "obl", "nmod", "appos", "conj"})
# Weapons that burst: where a report names them, a blast may be theirs.
BURSTING = frozenset({"bomb", "missile", "rocket", "artillery"})


def leave_matters(scene: Scene, happenings: Sequence[Happening], published: Published | None) -> None:
    """Makes acts of force generic in a report that opens in another setting, but those of the last days.

    The headline and the lead say what a report is about (van Dijk 1988: their summary governs what follows).
    """
    setting = opening_setting(scene, happenings, published)
    if setting is None:
        return
    for happening in happenings:
        acts = [d for d in happening.drafts if d.type.family in FORCE and d.realis == "actual"]
        if any(_is_recent(scene.names.times[i], published) for d in acts for i in d.times):
            continue
        for act in acts:
            act.realis, act.why = "generic", f"what a report goes back to ({setting})"


def opening_setting(scene: Scene, happenings: Sequence[Happening], published: Published | None) -> str | None:
    """The setting of the opening, where no act of force is told before it but in a headline."""
    told = {
        d.sentence
        for h in happenings
        for d in h.drafts
        if d.type.family in FORCE and d.realis == "actual" and not _is_past(scene, d, published)
    }
    opening = range(min(OPENING, len(scene.parse.sentences)))
    sure = scene.sure_settings(opening) & ABOUT
    for sentence in opening:
        if sentence in told and not scene.parse.sentences[sentence].heading:
            return None
        held = [c.name for c in scene.contexts(sentence) if c.name in sure]
        if held:
            return None if held[0] == "court" and not _is_judged(scene, opening) else held[0]
    return None


def _is_judged(scene: Scene, opening: range) -> bool:
    """Whether a court has judged: who is charged or arraigned was caught for what is still news."""
    first, last = scene.parse.sentences[opening.start].first, scene.parse.sentences[opening.stop - 1].last
    return any(t.lower in JUDGED and t.dep != "amod" for t in scene.parse.tokens[first:last])


def _is_recent(time: TimeExpression, published: Published | None) -> bool:
    """Whether a time is a day of the last weeks, or one that only the day of writing would settle ("on Sunday")."""
    if time.precision not in NEAR:
        return False
    told = published.interval.latest if published else None
    return time.latest is None or told is None or time.latest >= told - RECENT


def _is_past(scene: Scene, draft: Draft, published: Published | None, by: timedelta = LONG_PAST) -> bool:
    """Whether an act has a date of its own, and that is long before the report."""
    told = published.interval.latest if published else None
    days = [scene.names.times[i].latest for i in draft.times]
    return told is not None and bool(days) and all(day is not None and day < told - by for day in days)


def leave_years(scene: Scene, drafts: Sequence[Draft], published: Published | None) -> None:
    """Makes acts generic that a noun only calls up with its year ("the 1997 massacre", "the raid of May 2001").

    What is new is dated by its day, and what is told of the past has a verb or figures ("killed nine in a 2019 raid").
    """
    counted = {d.sentence for d in drafts if d.tolls}
    for draft in drafts:
        told = draft.type.family in FORCE and draft.realis == "actual" and draft.sentence not in counted
        years = bool(draft.times) and all(_is_year(scene, scene.names.times[i]) for i in draft.times)
        if told and (years or _is_past(scene, draft, published, YEAR)) and _calls_up(scene, draft):
            draft.realis, draft.why = "generic", "called up by its year"


def _calls_up(scene: Scene, draft: Draft) -> bool:
    """Whether a noun stands in somebody's sentence, or alone; a predicate says what something told before was."""
    dep = scene.token(draft.head).dep.split(":")[0]
    alone = dep == "root" and not any(scene.token(i).dep == "cop" for i in scene.parse.children[draft.head])
    return draft.candidate.clause.kind == "noun" and (alone or dep in CALLED_UP)


def _is_year(scene: Scene, time: TimeExpression) -> bool:
    """Whether a time is a year by its number; "a year ago" is reckoned from the day of writing."""
    return time.precision == "year" and any(c.isdigit() for c in scene.parse.text[time.start : time.end])


def leave_accidents(scene: Scene, happenings: Sequence[Happening]) -> None:
    """Makes blasts generic that nobody is named for, in a report of leaks and boilers more than of bombs."""
    accident = scene.settings_of(range(len(scene.parse.sentences))).get("accident", 0)
    if accident < STRONG or accident // STRONG <= sum(kind in BURSTING for _, kind in scene.weapons):
        return
    for happening in happenings:
        told = [d for d in happening.drafts if d.type.family in FORCE and d.realis == "actual"]
        acts = [d for d in happening.drafts if d.type.family == "violence"]
        blast = acts and all(d.type.id == "explosion" and not d.weapons for d in acts)
        if blast and not any(r.role == "perpetrator" for d in acts for r in d.roles):
            for draft in told:
                draft.realis, draft.why = "generic", "an accident"
