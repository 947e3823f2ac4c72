"""When and where a happening took place if its own clauses do not say: what the narrative sets around it."""

from collections.abc import Iterator

from casus.coding.attaching import SPEECH_CLIMB_STOPS, names_an_actor
from casus.coding.grouping import Happening
from casus.coding.scene import Scene
from casus.coding.wordlists import word_list
from casus.language.clauses import ancestors, is_verb
from casus.model import PlaceName

LOOK_BACK = 2
LOOK_ON = 3
FAMILIES = frozenset({"violence", "harm", "coercion"})
# Verbs that tell no more of a happening than that, when and where it was ("it happened on Saturday").
OCCURRING = word_list("occurring")


def set_scene(scene: Scene, happening: Happening) -> None:
    """Gives an undated or unplaced act of violence the day and the place that the sentences around it set.

    Only days outside speech ("police said on Monday" dates the saying): of the two sentences before, of the
    sentences after that say that it happened or that somebody came to it, else of the three after. A heading
    or dateline sets the place for what follows it. The rule is that of narrative time and place (Reichenbach
    1947: the reference point carries on until another is set).
    """
    first = happening.drafts[0]
    if first.type.family not in FAMILIES or first.realis not in ("actual", "negated"):
        return
    if not any(scene.names.times[i].earliest for d in happening.drafts for i in d.times):
        first.times += _time_around(scene, first.sentence)
    if not any(d.places for d in happening.drafts):
        for number in _place_before(scene, first.sentence):
            first.places[number] = "site"


def _time_around(scene: Scene, sentence: int) -> list[int]:
    before = list(_days(scene, max(0, sentence - LOOK_BACK), sentence + 1))
    if before:
        return before[-1:]
    after = list(_days(scene, sentence + 1, len(scene.parse.sentences)))
    told = [n for n in after if _lemma_above(scene, scene.names.times[n].start) in OCCURRING]
    near = [n for n in after if scene.names.times[n].start < _end_of(scene, sentence + LOOK_ON)]
    told = [n for n in told if scene.names.times[n].start < _end_of(scene, sentence + 3 * LOOK_ON)]
    return (told or near)[:1]


def _days(scene: Scene, first: int, last: int) -> Iterator[int]:
    """Times that settle a day, in sentences [first, last), not after publication and not dating speech."""
    start, end = (
        scene.parse.sentences[first].start if first < len(scene.parse.sentences) else 0,
        _end_of(scene, last - 1),
    )
    for number, time in enumerate(scene.names.times):
        day = time.earliest and time.precision == "day" and time.type in ("DATE", "TIME")
        if day and start <= time.start < end and _lemma_above(scene, time.start) not in SPEECH_CLIMB_STOPS:
            yield number


def _end_of(scene: Scene, sentence: int) -> int:
    return scene.parse.sentences[min(sentence, len(scene.parse.sentences) - 1)].end


def _lemma_above(scene: Scene, offset: int) -> str:
    """The lemma of the nearest verb above a time, "" where it stands under none."""
    index = scene.token_at(offset)
    verbs = (scene.parse.tokens[i] for i in ancestors(scene.parse, index) if is_verb(scene.parse.tokens[i]))
    nearest = next(verbs, None)
    return nearest.lemma if nearest else ""


def _place_before(scene: Scene, sentence: int) -> list[int]:
    limit = scene.parse.sentences[sentence].end
    earliest = scene.parse.sentences[max(0, sentence - LOOK_BACK)].start
    places = [(n, p) for n, p in enumerate(scene.names.places) if p.start < limit and not _acts(scene, p)]
    near = [n for n, p in places if earliest <= p.start and p.kind != "country"]
    heading = [n for n, p in places if _in_heading(scene, p.start)]
    return (near or heading)[-1:]


def _acts(scene: Scene, place: PlaceName) -> bool:
    return names_an_actor(scene, scene.head_of(place.start, place.end), moved=False)


def _in_heading(scene: Scene, offset: int) -> bool:
    here = scene.parse.sentences[scene.parse.tokens[scene.token_at(offset)].sentence]
    return here.heading or here.index == 0
