"""Who speaks of a happening without telling the act: "the incident took place at dawn", "the house was destroyed"."""

from collections.abc import Iterator, Sequence

import msgspec

from casus.coding.draft import Draft
from casus.coding.happening import Happening
from casus.coding.nearest import BySentence
from casus.coding.news import occurs
from casus.coding.scene import Scene
from casus.coding.voices import Heard
from casus.coding.wordlists import word_list
from casus.language.clauses import ancestors, is_verb
from casus.model import Attribution

INCIDENT = word_list("incident")
DAMAGED = word_list("damaged")
OWNING = word_list("owning")
BUILT = frozenset({"residential", "building", "school", "hospital", "religious", "camp"})
POINTING = frozenset({"the", "this", "that", "these", "those"})


class Account(msgspec.Struct, frozen=True):
    """What one attribution (by number) says of a happening without telling it: about what, with which value."""

    attribution: int
    about: str
    value: str | None
    start: int
    end: int


def accounts(
    scene: Scene, happenings: Sequence[Happening], attributions: Sequence[Attribution]
) -> dict[int, list[Account]]:
    """Happening number -> accounts of it by named or hidden speakers, those of the last violent happening before."""
    drafts = [d for h in happenings for d in h.drafts]
    told = {number for d in drafts for number in d.attributions}
    heard = Heard(scene, attributions)
    counted = {number for d in drafts for t in d.figures + d.tolls for number in heard.at(t.start)}
    violent = BySentence(d for d in drafts if d.type.family == "violence" and d.realis in ("actual", "negated"))
    found: dict[int, list[Account]] = {}
    for number, said in enumerate(attributions):
        if number in told or number in counted or not _tells(said):
            continue
        sentence = scene.token(scene.token_at(said.content[0][0])).sentence
        home = violent.up_to(sentence)
        if home is not None:
            found.setdefault(home.happening, []).extend(_accounts(scene, number, said, home))
    return found


def _tells(said: Attribution) -> bool:
    return said.speech and said.source is not None and said.stance in ("asserts", "alleges") and bool(said.content)


def _accounts(scene: Scene, number: int, said: Attribution, home: Draft) -> Iterator[Account]:
    words = [i for piece in said.content for i in scene.tokens_of(*piece)]
    incident = next((i for i in words if scene.token(i).lemma in INCIDENT and _pointed(scene, i)), None)
    damaged = next((i for i in words if scene.token(i).lemma in DAMAGED), None)
    named = incident if incident is not None else damaged
    start, end = said.content[0][0], said.content[-1][1]
    owned = next((i for i in words if _is_described(scene, i)), None)
    if owned is not None:
        yield Account(number, "target", None, start, end)
        return
    if named is None:
        return
    verb = next((i for i in ancestors(scene.parse, named) if is_verb(scene.token(i))), None)
    facts = list(_setting(scene, words)) if verb is not None and occurs(scene, verb) else []
    for about, value in facts or [("event", home.type.id)]:
        yield Account(number, about, value, start, end)


def _is_described(scene: Scene, index: int) -> bool:
    """Whether a building is said to be somebody's or something: "the home belonged to a teacher"."""
    token = scene.token(index)
    if token.dep != "nsubj" or not scene.classes(index) & BUILT or not _pointed(scene, index):
        return False
    said = scene.token(token.head)
    return said.lemma in OWNING or (said.pos == "NOUN" and said.index > index)


def _pointed(scene: Scene, index: int) -> bool:
    return any(scene.token(child).lower in POINTING for child in scene.parse.children[index])


def _setting(scene: Scene, words: Sequence[int]) -> Iterator[tuple[str, str]]:
    times = dict.fromkeys(n for i in words for n in scene.times.get(i, ()))
    places = dict.fromkeys(n for i in words for n in scene.places.get(i, ()))
    for number in list(times)[:1]:
        time = scene.names.times[number]
        yield "time", scene.parse.text[time.start : time.end]
    for number in list(places)[:1]:
        yield "place", scene.names.places[number].name
