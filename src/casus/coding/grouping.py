"""Which mentions of a report tell the same happening: type, realis, time, place, actors and the words around them."""

from collections.abc import Sequence

from casus.coding.draft import Draft
from casus.coding.fitting import agents_fit, died_later, elsewhere, places_fit, realis_fits, times_fit, told_before
from casus.coding.happening import Happening
from casus.coding.kinds import same_kind
from casus.coding.openings import RETALIATION, announced_as_new, answered_by, definite, sets_apart
from casus.coding.scene import Scene
from casus.coding.severing import other_doers, other_item, other_means
from casus.coding.summing import leave_out_sums, sums_up
from casus.coding.together import Act, pair, told_apart, told_together
from casus.coding.victims import chosen_apart, same_victim

# How many happenings back a mention may point; no report tells of so many and comes back to the first.
REACH = 60
# How many sentences back a definite noun finds what was called by the same word.
LOOK_BACK = 2
# Types that say nothing of how it was done.
GENERAL = frozenset({"attack", "casualties_reported"})
# How many mentions of a happening are looked at, from its first and its last; text that repeats itself has thousands.
ENDS = 30


class Grouper:
    """Gathers the mentions of one report into happenings."""

    def __init__(self, scene: Scene, drafts: Sequence[Draft]) -> None:
        self._scene = scene
        self._found: list[Happening] = []
        by_sentence: dict[int, list[Draft]] = {}
        for draft in drafts:
            by_sentence.setdefault(draft.sentence, []).append(draft)
        self._apart = {pair for here in by_sentence.values() for pair in told_apart(scene, here)}
        self._acts = told_together(scene, by_sentence.values(), self._apart)

    def group(self) -> list[Happening]:
        """The happenings in text order; each draft's number is set."""
        for act in self._acts:
            sums = sums_up(self._scene, act)
            home = self._home(act, sums)
            if home is None:
                home = Happening(len(self._found), sums=sums)
                self._found.append(home)
            self._join(act, home)
        return leave_out_sums(self._scene, self._found, self._compatible)

    def _join(self, act: Act, home: Happening) -> None:
        for draft in act:
            if died_later(self._scene, draft, home) and not times_fit(self._scene, draft, home):
                draft.times = []
            draft.happening = home.number
        home.drafts += act

    def _home(self, act: Act, sums: bool) -> Happening | None:
        """The latest happening that an act can be, those of its own sentence first."""
        scene = self._scene
        recent = [_in_short(h) for h in self._found[-REACH:] if h.sums == sums]
        alike = [h for h in recent if all(realis_fits(draft, h) for draft in act)]
        killed = same_victim(scene, act, alike)
        if killed is not None:
            return self._as_found(killed)
        able = [h for h in recent if all(self._compatible(draft, h) for draft in act)]
        if any(_answers(scene, draft) for draft in act):
            main = max(recent, key=lambda h: len(h.drafts), default=None)
            able = [h for h in able if h is not main]
            return self._as_found(able[-1] if able else None)
        return self._as_found(_chosen(scene, act, able, recent))

    def _as_found(self, happening: Happening | None) -> Happening | None:
        return None if happening is None else self._found[happening.number]

    def _compatible(self, draft: Draft, happening: Happening) -> bool:
        scene = self._scene
        return (
            any(same_kind(draft.type.id, d.type.id) for d in happening.drafts)
            and realis_fits(draft, happening)
            and (times_fit(scene, draft, happening) or died_later(scene, draft, happening))
            and places_fit(scene, draft, happening)
            and not elsewhere(scene, draft, happening)
            and agents_fit(draft, happening)
            and not told_before(scene, draft, happening)
            and not any(answered_by(scene, draft, d) or answered_by(scene, d, draft) for d in happening.drafts)
            and not self._severed(draft, happening.drafts)
        )

    def _severed(self, draft: Draft, drafts: Sequence[Draft]) -> bool:
        scene = self._scene
        if other_item(scene, draft, drafts) or other_means(scene, draft, drafts) or other_doers(scene, draft, drafts):
            return True
        return chosen_apart(scene, draft, drafts) or any(pair(draft, other) in self._apart for other in drafts)


def group(scene: Scene, drafts: Sequence[Draft]) -> list[Happening]:
    """Numbers the happenings of a report, in text order, and sets each draft's number."""
    return Grouper(scene, drafts).group()


def _in_short(happening: Happening) -> Happening:
    """A happening by its first and last mentions, where it has very many."""
    drafts = happening.drafts
    return (
        happening
        if len(drafts) <= 2 * ENDS
        else Happening(happening.number, drafts[:ENDS] + drafts[-ENDS:], happening.sums)
    )


def _chosen(scene: Scene, act: Act, able: Sequence[Happening], recent: Sequence[Happening]) -> Happening | None:
    """Of the happenings that an act can be the one that it is; None where it is a new one."""
    here = [h for h in able if h.drafts[-1].sentence == act[0].sentence]
    if here:
        return here[-1]
    if any(announced_as_new(scene, draft) for draft in act):
        return None
    spoken_of = _set_apart_just_before(scene, act, recent)
    if spoken_of in able and not any(definite(scene, draft) for draft in act):
        return spoken_of
    before = _just_before(scene, act, able)
    if before is not None:
        return before
    named = _named_before(scene, act, recent)
    if named in able:
        return named
    if named is not None and _is_habit(scene, named):
        return None
    last = _last_told(scene, act, able)
    if last is not None:
        return last
    types = {draft.type.id for draft in act}
    types = types - GENERAL or types
    exact = [h for h in able if any(d.type.id in types for d in h.drafts)]
    return max(exact or able, key=lambda h: (_shared(scene, act, h), len(h.drafts), h.number), default=None)


def _set_apart_just_before(scene: Scene, act: Act, found: Sequence[Happening]) -> Happening | None:
    """The happening that the sentence before set apart: what has no place or time of its own goes on about it."""
    if any(draft.places or draft.times for draft in act):
        return None
    last = act[0].sentence - 1
    return next((h for h in reversed(found) if h.drafts[-1].sentence == last and sets_apart(scene, h.drafts[0])), None)


def _just_before(scene: Scene, act: Act, able: Sequence[Happening]) -> Happening | None:
    """The happening of the sentence before, for harm told in the same paragraph without day, place or doer."""
    if not any(_harms(draft) for draft in act) or any(draft.places or draft.times for draft in act):
        return None
    if any(definite(scene, draft) or any(r.role == "perpetrator" for r in draft.roles) for draft in act):
        return None
    sentences, here = scene.parse.sentences, act[0].sentence
    if here == 0 or sentences[here].paragraph != sentences[here - 1].paragraph:
        return None
    before = [h for h in able if any(d.sentence == here - 1 for d in h.drafts)]
    return before[0] if len(before) == 1 else None


def _named_before(scene: Scene, act: Act, found: Sequence[Happening]) -> Happening | None:
    """The happening that "the raids" were called by the same word in the two sentences before, the last one."""
    pointing = {scene.token(d.head).lemma for d in act if d.candidate.clause.kind == "noun" and definite(scene, d)}
    if not pointing:
        return None
    here = act[0].sentence
    told = ((d.head, h) for h in found for d in h.drafts if here - LOOK_BACK <= d.sentence < here)
    same = [(head, h) for head, h in told if scene.token(head).lemma in pointing]
    return max(same, key=lambda f: f[0], default=(0, None))[1]


def _last_told(scene: Scene, act: Act, able: Sequence[Happening]) -> Happening | None:
    """The one act of force of the sentence before, for a definite noun of that paragraph without day or place."""
    if not any(definite(scene, draft) for draft in act) or any(draft.places or draft.times for draft in act):
        return None
    sentences, here = scene.parse.sentences, act[0].sentence
    if here == 0 or sentences[here].paragraph != sentences[here - 1].paragraph:
        return None
    before = [h for h in able if h.drafts[-1].sentence == here - 1]
    return before[0] if len(before) == 1 else None


def _is_habit(scene: Scene, happening: Happening) -> bool:
    """Whether only many acts were told of, as a total ("dozens of raids"): what they amounted to is theirs."""
    return all(d.realis == "generic" and scene.token(d.head).tag == "NNS" for d in happening.drafts)


def _harms(draft: Draft) -> bool:
    return draft.type.family == "harm" or (draft.type.family == "violence" and draft.candidate.clause.kind == "verb")


def _answers(scene: Scene, draft: Draft) -> bool:
    """Whether the act is called a reprisal: then it is not what the report is mostly about."""
    return any(scene.parse.tokens[i].lemma in RETALIATION for i in scene.parse.children[draft.head] if i < draft.head)


def _shared(scene: Scene, act: Act, happening: Happening) -> int:
    """How much an act has in common with a happening: places, times, actors."""
    places, times, actors = _particulars(scene, happening.drafts)
    mine = _particulars(scene, act)
    return 3 * len(places & mine[0]) + 2 * len(times & mine[1]) + len(actors & mine[2])


def _particulars(scene: Scene, drafts: Sequence[Draft]) -> tuple[set[str], set[str], set[str]]:
    """The places, times and actors that mentions name."""
    names = scene.names
    places = {names.places[i].entry or names.places[i].name for d in drafts for i in d.places}
    times = {names.times[i].value for d in drafts for i in d.times}
    return places, times, {r.actor or r.name for d in drafts for r in d.roles}
