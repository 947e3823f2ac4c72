"""When and where a happening took place if its own clauses do not say: what the narrative sets around it."""

from collections.abc import Iterator, Sequence
from datetime import date

from casus.coding.attaching import SPEECH_CLIMB_STOPS
from casus.coding.draft import Draft
from casus.coding.fitting import LONG
from casus.coding.happening import Happening
from casus.coding.openings import counts_on
from casus.coding.scene import Scene
from casus.coding.sites import set_site
from casus.coding.wordlists import word_list
from casus.language.clauses import ancestors, is_verb
from casus.model import Published, TimeExpression

LOOK_BACK = 2
LOOK_ON = 3
FAR = 3 * LOOK_ON
FAMILIES = frozenset({"violence", "harm", "coercion"})
# Verbs that tell no more of a happening than that, when and where it was ("it happened on Saturday").
OCCURRING = word_list("occurring")
# Verbs for what comes of a happening afterwards, often on another day ("was arraigned on Monday").
AFTERMATH = word_list("aftermath")
INQUIRY = word_list("inquiry")


def drop_later(scene: Scene, drafts: Sequence[Draft], published: Published | None) -> None:
    """What took place did so before it was told of: days after publication date no act ("Copyright 2025")."""
    told = published.interval.latest if published else None
    for draft in drafts:
        if told and draft.realis in ("actual", "negated"):
            draft.times = [n for n in draft.times if not _after(scene.names.times[n], told)]


def set_scene(scene: Scene, happening: Happening, published: Published | None) -> None:
    """Gives an undated or unplaced act of violence the day and the place that the sentences around it set.

    Only days outside speech ("police said on Monday" dates the saying) and not of the aftermath: of the two
    sentences before, of the sentences after that say that it happened or that somebody came to it, else of the
    three after. A stretch of days ("over the weekend") is narrowed by such a day inside it. The rule is that of
    narrative time and place (Reichenbach 1947: the reference point carries on until another is set).
    """
    first = happening.drafts[0]
    if first.type.family not in FAMILIES or first.realis not in ("actual", "negated"):
        return
    days = Days(scene, published)
    stated = [scene.names.times[i] for d in happening.drafts for i in d.times if scene.names.times[i].earliest]
    if not stated:
        first.times += days.around(first.sentence)
    elif all(_days_of(time) != 1 for time in stated):
        first.times += days.inside(first.sentence, min(stated, key=_days_of))
    set_site(scene, happening)


class Days:
    """The times of a report that settle a day of what is told, by the sentences around a happening."""

    def __init__(self, scene: Scene, published: Published | None) -> None:
        self._scene = scene
        self._told = published.interval.latest if published else None

    def around(self, sentence: int) -> list[int]:
        """The day set before a sentence, else the one that tells of the happening after it.

        Where what was told last is long past, the sentence goes on about that time.
        """
        past = self._past(sentence)
        if past:
            return past
        before = list(self._between(max(0, sentence - LOOK_BACK), sentence + 1))
        if not before and counts_on(self._scene, sentence):
            before = list(self._between(0, sentence + 1))
        if before:
            return before[-1:]
        after = list(self._between(sentence + 1, sentence + FAR + 1))
        told = [n for n in after if _lemma_above(self._scene, self._scene.names.times[n].start) in OCCURRING]
        end = _end_of(self._scene, sentence + LOOK_ON)
        near = [n for n in after if self._scene.names.times[n].start < end]
        return (told or near)[:1]

    def _past(self, sentence: int) -> list[int]:
        """The time that was set last before a sentence, where it lies so far back that it is no news."""
        first = self._scene.parse.sentences[max(0, sentence - LOOK_BACK)].start
        end = self._scene.parse.sentences[sentence].start
        told = [n for n, t in enumerate(self._scene.names.times) if first <= t.start < end and t.earliest and t.latest]
        last = told[-1:]
        return last if self._told and any(self._long_ago(self._scene.names.times[n]) for n in last) else []

    def _long_ago(self, time: TimeExpression) -> bool:
        return bool(self._told and time.latest and (self._told - time.latest).days > LONG)

    def inside(self, sentence: int, stretch: TimeExpression) -> list[int]:
        """A day inside a stretch of days: of what occurred first, else the first that is told."""
        near = self._between(max(0, sentence - LOOK_BACK), sentence + FAR + 1)
        able = [n for n in near if _within(self._scene.names.times[n], stretch)]
        told = [n for n in able if _lemma_above(self._scene, self._scene.names.times[n].start) in OCCURRING]
        return (told or able)[:1]

    def _between(self, first: int, last: int) -> Iterator[int]:
        """Times that settle a day, in sentences [first, last), not after publication, dating no speech or aftermath."""
        sentences = self._scene.parse.sentences
        start = sentences[first].start if first < len(sentences) else 0
        end = _end_of(self._scene, last - 1)
        for number, time in enumerate(self._scene.names.times):
            day = time.earliest and time.precision == "day" and time.type in ("DATE", "TIME")
            if not day or not start <= time.start < end or (self._told and _after(time, self._told)):
                continue
            if self._scene.in_dateline(time.start) or number in self._scene.asides:
                continue
            if _lemma_above(self._scene, time.start) not in SPEECH_CLIMB_STOPS | AFTERMATH | INQUIRY:
                yield number


def _after(time: TimeExpression, told: date) -> bool:
    return time.earliest is not None and time.earliest > told


def _days_of(time: TimeExpression) -> int:
    """How many days an expression spans; an open end counts as very many."""
    return (time.latest - time.earliest).days + 1 if time.earliest and time.latest else date.max.toordinal()


def _within(time: TimeExpression, stretch: TimeExpression) -> bool:
    if not (time.earliest and time.latest and stretch.earliest and stretch.latest):
        return False
    return stretch.earliest <= time.earliest and time.latest <= stretch.latest


def _end_of(scene: Scene, sentence: int) -> int:
    return scene.parse.sentences[min(sentence, len(scene.parse.sentences) - 1)].end


def _lemma_above(scene: Scene, offset: int) -> str:
    """The lemma of the nearest verb above a time, "" where it stands under none."""
    index = scene.token_at(offset)
    verbs = (scene.parse.tokens[i] for i in ancestors(scene.parse, index) if is_verb(scene.parse.tokens[i]))
    nearest = next(verbs, None)
    return nearest.lemma if nearest else ""
