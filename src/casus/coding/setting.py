"""When and where a happening took place if its own clauses do not say: what the narrative has set just before."""

from casus.coding.attaching import SPEECH_CLIMB_STOPS
from casus.coding.grouping import Happening
from casus.coding.scene import Scene
from casus.language.clauses import ancestors, is_verb

LOOK_BACK = 2
FAMILIES = frozenset({"violence", "harm"})


def set_scene(scene: Scene, happening: Happening) -> None:
    """Gives an undated or unplaced act of violence the day and the place that the sentences before it have set.

    Only days outside speech ("police said on Monday" dates the saying) and only within two sentences; a
    heading or dateline sets the place for what follows it. The rule is that of narrative time and place
    (Reichenbach 1947: the reference point carries on until another is set).
    """
    first = happening.drafts[0]
    if first.type.family not in FAMILIES or first.realis not in ("actual", "negated"):
        return
    if not any(d.times for d in happening.drafts):
        first.times += _time_before(scene, first.sentence)
    if not any(d.places for d in happening.drafts):
        for number in _place_before(scene, first.sentence):
            first.places[number] = "site"


def _time_before(scene: Scene, sentence: int) -> list[int]:
    earliest = scene.parse.sentences[max(0, sentence - LOOK_BACK)].start
    limit = scene.parse.sentences[sentence].end
    found = [
        number
        for number, time in enumerate(scene.names.times)
        if earliest <= time.start < limit and time.earliest and time.precision == "day" and not _dates_speech(scene, time.start)
    ]
    return found[-1:]


def _dates_speech(scene: Scene, offset: int) -> bool:
    """Whether the nearest verb above a time is one of saying."""
    index = scene.token_at(offset)
    verbs = (scene.parse.tokens[i] for i in ancestors(scene.parse, index) if is_verb(scene.parse.tokens[i]))
    nearest = next(verbs, None)
    return nearest is not None and nearest.lemma in SPEECH_CLIMB_STOPS


def _place_before(scene: Scene, sentence: int) -> list[int]:
    limit = scene.parse.sentences[sentence].end
    earliest = scene.parse.sentences[max(0, sentence - LOOK_BACK)].start
    near = [n for n, p in enumerate(scene.names.places) if earliest <= p.start < limit and p.kind != "country"]
    heading = [n for n, p in enumerate(scene.names.places) if p.start < limit and _in_heading(scene, p.start)]
    return (near or heading)[-1:]


def _in_heading(scene: Scene, offset: int) -> bool:
    here = scene.parse.sentences[scene.parse.tokens[scene.token_at(offset)].sentence]
    return here.heading or here.index == 0
