"""Where a happening took place if its own clauses do not say: the place that the narrative has set."""

from collections.abc import Iterator

from casus.coding.draft import Draft
from casus.coding.extent import WIDE
from casus.coding.happening import Happening
from casus.coding.locating import names_an_actor
from casus.coding.nearby import finest
from casus.coding.scene import Scene
from casus.coding.wordlists import word_list
from casus.model import PlaceName

LOOK_BACK = 2
# A place that is only called what it is is named at most so many sentences on.
LOOK_ON = 3
SETTLEMENTS = word_list("settlements")
# Words before a place that is yet to be named, and those before one that is known.
INDEFINITE = frozenset({"a", "an", "another", "one"})


def set_site(scene: Scene, happening: Happening) -> None:
    """Gives a happening without a place the one that the sentences around it set.

    A place only called what it is ("another town") is the one so called that is named next, or last before. Else the
    last place of the two sentences before, then that of the heading, then that of the dateline.
    """
    known = [i for d in happening.drafts for i in d.places]
    if any(scene.names.places[i].kind not in WIDE for i in known):
        return
    first = happening.drafts[0]
    unnamed = [head for d in happening.drafts for head in _unnamed(scene, d)]
    called = next((n for head in unnamed for n in _named_as(scene, head)), None)
    if called is not None:
        first.places[called] = "site"
    elif not known:
        new = any(_is_new(scene, head) for head in unnamed)
        for number in _narrative(scene, first.sentence, dateline=not new):
            first.places[number] = "site"


def _unnamed(scene: Scene, draft: Draft) -> Iterator[int]:
    """The heads of a draft's own phrases that call a place what it is and do not name it."""
    arguments, clause = draft.candidate.arguments, draft.candidate.clause
    for head in (*arguments.patient_heads, *(o.head for o in clause.obliques)):
        if scene.token(head).lemma in SETTLEMENTS and not _named(scene, head):
            yield head


def _named(scene: Scene, head: int) -> bool:
    """Whether the phrase itself says which place ("the town of X", "X district")."""
    return bool(scene.places.get(head)) or any(scene.places.get(i) for i in scene.parse.children[head])


def _named_as(scene: Scene, head: int) -> list[int]:
    """The place of that kind that is named next after an indefinite phrase, else last before or next."""
    lemma, offset, sentence = scene.token(head).lemma, scene.token(head).start, scene.token(head).sentence
    last = scene.parse.sentences[min(sentence + LOOK_ON, len(scene.parse.sentences) - 1)].end
    kind = [n for n, p in enumerate(scene.names.places) if p.start < last and _kind(scene, p) == lemma]
    before = [n for n in kind if scene.names.places[n].start < offset][-1:]
    after = [n for n in kind if scene.names.places[n].start > offset][:1]
    return after if _is_new(scene, head) else (before or after)


def _is_new(scene: Scene, head: int) -> bool:
    return any(scene.token(i).lower in INDEFINITE for i in scene.parse.children[head])


def _kind(scene: Scene, place: PlaceName) -> str:
    """What the words before a name call it: "the coastal town of X" is a town."""
    first = scene.token_at(place.start)
    if first < 2 or scene.token(first - 1).lower != "of":
        return ""
    return scene.token(first - 2).lemma


def _narrative(scene: Scene, sentence: int, *, dateline: bool) -> list[int]:
    """The place set last in the narrative; `dateline`: that of the dateline may be it."""
    limit = scene.parse.sentences[sentence].end
    earliest = scene.parse.sentences[max(0, sentence - LOOK_BACK)].start
    told = [(n, p) for n, p in enumerate(scene.names.places) if p.start < limit and _may_be_site(scene, p)]
    here = [(n, p) for n, p in told if not scene.in_dateline(p.start) and _same_item(scene, p, sentence)]
    close = [n for n, p in here if earliest <= p.start and p.kind != "country"]
    heading = [n for n, p in here if _in_heading(scene, p.start)]
    opening = [n for n, p in told if scene.in_dateline(p.start)] if dateline else []
    return _finer(scene, close) or heading[-1:] or finest(scene, opening)[:1]


def _finer(scene: Scene, numbers: list[int]) -> list[int]:
    """The last of some places; where that is a province, the last place before it that lies there."""
    last = [scene.names.places[n] for n in numbers[-1:]]
    inside = [n for n in numbers if last and _lies_in(scene.names.places[n], last[0])]
    return inside[-1:] or numbers[-1:]


def _lies_in(place: PlaceName, province: PlaceName) -> bool:
    same = place.country == province.country and place.admin1 == province.admin1
    return province.kind == "admin1" and place.kind not in WIDE and same


def _same_item(scene: Scene, place: PlaceName, sentence: int) -> bool:
    """Whether a place is named in the same item of a list, or outside of any."""
    there = scene.items[scene.token(scene.token_at(place.start)).sentence]
    return there in (0, scene.items[sentence])


def _may_be_site(scene: Scene, place: PlaceName) -> bool:
    acts = names_an_actor(scene, scene.head_of(place.start, place.end), moved=False)
    return place.relation != "measure" and not acts


def _in_heading(scene: Scene, offset: int) -> bool:
    here = scene.parse.sentences[scene.parse.tokens[scene.token_at(offset)].sentence]
    return here.heading or here.index == 0
