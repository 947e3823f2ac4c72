"""Weighs whether a happening is an act of force that took place: signs of force against signs of another subject.

A logistic regression over signs that a reader can name (who acts, what is hit, figures, days, places, the setting of
the sentence and of those beside it). Its weights are in `data/acts.toml`; `training/acts.py` learns them.
"""

import functools
import math
import tomllib
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from casus.coding.draft import Draft
from casus.coding.happening import Happening
from casus.coding.outweighing import contexts_of
from casus.coding.scene import Scene
from casus.coding.wordlists import FOLDER, word_list
from casus.language.clauses import is_definite, tense_of
from casus.model import Toll

AGENTS = frozenset(
    {"armed", "attacker", "weapon", "suicide_attacker", "state_force", "state", "official", "political", "civilian"}
    | {"person", "media", "international"}
)
OBJECTS = AGENTS | frozenset(
    {"residential", "hospital", "school", "religious", "camp", "building", "military", "materiel", "infrastructure"}
    | {"transport", "vehicle", "aircraft", "ship", "place", "land", "meeting"}
)
SUPPOSING = word_list("supposing")
TOLD = word_list("telling_forms")
RESPONDERS = word_list("responders")
BLAME = word_list("blaming")
# Signs that together settle that something took place, whatever the words: a day of its own, and a place of its own,
# people hurt, those who came to them, or somebody to whom it was done;
# or that it is the act known to have been done to somebody named.
SETTLED = (
    frozenset({"own day", "figure"}),
    frozenset({"own day", "own place"}),
    frozenset({"own day", "place", "responders"}),
    frozenset({"own day", "object: person", "under: root"}),
    frozenset({"noun: definite", "named object"}),
)
# Settings that the weights were not learnt with.
UNLEARNT = frozenset({"obituary", "research", "plot", "sanctions"})
# A setting weighs no more than so much, however many of its words stand there.
FULL = 4
# A setting holds that so many of its words speak for.
STRONG = 2


class Weights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What each sign weighs, the weight of none, and the likelihood below which nothing took place."""

    least: float
    none: float
    signs: dict[str, float]


@functools.cache
def load_weights() -> Weights:
    """The weights of `data/acts.toml`."""
    return msgspec.convert(tomllib.loads((FOLDER / "acts.toml").read_text(encoding="utf-8")), Weights)


class ActReader:
    """Doubts happenings by weights; the shipped ones where none are given."""

    def __init__(self, weights: Weights | None = None) -> None:
        self._weights = weights or load_weights()

    def doubt(self, scene: Scene, happenings: Sequence[Happening], tolls: Sequence[Toll]) -> None:
        """Makes acts of force generic whose every mention is too unlikely to tell of one that took place."""
        signed = Signs(scene, happenings, tolls)
        for acts in acts_of(happenings):
            found = [signed.of(act) for act in acts]
            likely = max(likelihood(self._weights, each) for each in found)
            settled = any(signs <= each.keys() for signs in SETTLED for each in found)
            if likely < self._weights.least and not settled:
                for act in acts:
                    act.realis, act.why = "generic", f"words of force without the signs of an act ({likely:.2f})"


def acts_of(happenings: Sequence[Happening]) -> list[list[Draft]]:
    """The mentions that tell of an act of force as fact, by happening."""
    told = [[d for d in h.drafts if d.type.family == "violence" and d.realis == "actual"] for h in happenings]
    return [acts for acts in told if acts]


def likelihood(weights: Weights, found: Mapping[str, float]) -> float:
    """Between 0 and 1: that the signs are those of an act that took place."""
    total = weights.none + sum(weights.signs.get(sign, 0.0) * value for sign, value in found.items())
    return 1 / (1 + math.exp(-total))


class Signs:
    """Reads the signs of the mentions of one report."""

    def __init__(self, scene: Scene, happenings: Sequence[Happening], tolls: Sequence[Toll]) -> None:
        self._scene = scene
        self._literal = {id(d) for acts in acts_of(happenings) for d in acts if not d.candidate.figurative}
        self._hurt: dict[int, set[str]] = {}
        for toll in tolls:
            if toll.high != 0:
                self._hurt.setdefault(scene.token(scene.token_at(toll.start)).sentence, set()).add(toll.kind)

    def of(self, draft: Draft) -> dict[str, float]:
        """The signs of a mention with their strength."""
        scene = self._scene
        found = [*_settings(scene, draft), *_clause(scene, draft), *_arguments(scene, draft), *_sentence(scene, draft)]
        hurt = self._hurt.get(draft.sentence, set())
        there = {
            "other acts": bool(self._literal - {id(draft)}),
            "figure": bool(hurt),
            "killed": "killed" in hurt,
            "own day": any(scene.names.times[i].precision == "day" for i in draft.times),
        }
        return dict(found) | {name: 1.0 for name, holds in there.items() if holds}


def _settings(scene: Scene, draft: Draft) -> Iterator[tuple[str, float]]:
    """How far the sentence, those beside it and the opening of the report are in each setting."""
    near = {0, 1, draft.sentence - 1, draft.sentence + 1} - {draft.sentence}
    around = [scene.settings(i) for i in near if 0 <= i < len(scene.parse.sentences)]
    here = _standing(scene, draft)
    if max((weight for name, weight in here.items() if name not in UNLEARNT), default=0) >= STRONG:
        yield "here: any setting", 1.0
    for name, weight in here.items():
        yield f"here: {name}", _capped(weight)
    for name in {name for found in around for name in found}:
        yield f"near: {name}", _capped(max(found.get(name, 0) for found in around))


def _standing(scene: Scene, draft: Draft) -> dict[str, int]:
    """The settings of the sentence, less those that the clause itself outweighs."""
    found = draft.candidate
    held = {c.name for c in contexts_of(scene, draft.sentence, found.clause, found.arguments)}
    outweighed = {c.name for c in scene.contexts(draft.sentence)} - held
    return {name: weight for name, weight in scene.settings(draft.sentence).items() if name not in outweighed}


def _capped(weight: int) -> float:
    """1 for a strong word or two weak ones, 2 at most."""
    return min(weight, FULL) / 2


def _clause(scene: Scene, draft: Draft) -> Iterator[tuple[str, float]]:
    clause, tokens = draft.candidate.clause, scene.parse.tokens
    top = clause.predicate if clause.kind == "verb" else clause.verb
    yield f"kind: {clause.kind}", 1.0
    yield f"tense: {clause.tense}", 1.0
    yield f"under: {tokens[top].dep.split(':')[0] if top >= 0 else 'no verb'}", 1.0
    if draft.candidate.figurative:
        yield "figurative", 1.0
    if clause.passive:
        yield "passive", 1.0
    if clause.kind == "noun":
        yield f"noun: {tokens[draft.head].dep.split(':')[0]}", 1.0
        yield f"noun: {_pointed(scene, draft.head)}", 1.0
        if any(scene.token(i).lower in ("this", "these") for i in scene.parse.children[draft.head]):
            yield "pointed at", 1.0


def _pointed(scene: Scene, head: int) -> str:
    """How a noun is pointed at: definite, counted, one of a kind, or bare."""
    below = [scene.parse.tokens[i] for i in scene.parse.children[head]]
    if is_definite(scene.parse, head):
        return "definite"
    if any(t.lower in ("a", "an") for t in below):
        return "indefinite"
    if any(t.dep == "nummod" for t in below):
        return "counted"
    return "bare plural" if scene.parse.tokens[head].tag == "NNS" else "bare"


def _arguments(scene: Scene, draft: Draft) -> Iterator[tuple[str, float]]:
    arguments = draft.candidate.arguments
    direct = {kind for head in arguments.patient_heads for kind in scene.classes(head)} or arguments.patients
    for kind in sorted(arguments.agents & AGENTS) or ["none"]:
        yield f"agent: {kind}", 1.0
    for kind in sorted(direct & OBJECTS) or ["none"]:
        yield f"object: {kind}", 1.0
    if arguments.weapons:
        yield "weapon", 1.0
    if _names_who_was_hit(scene, draft):
        yield "named object", 1.0
    if draft.places:
        yield "own place", 1.0
    if draft.attributions:
        yield "attributed", 1.0


def _names_who_was_hit(scene: Scene, draft: Draft) -> bool:
    hit = [(r.start, r.end) for r in draft.roles if r.role in ("target", "victim")]
    hit += [(t.start, t.end) for t in draft.targets]
    return any(scene.token(i).pos == "PROPN" for piece in hit for i in scene.tokens_of(*piece))


def _sentence(scene: Scene, draft: Draft) -> Iterator[tuple[str, float]]:
    sentence = scene.parse.sentences[draft.sentence]
    tokens = scene.parse.tokens[sentence.first : sentence.last]
    words = {t.lower for t in tokens} | {t.lemma for t in tokens}
    root = next((t.index for t in tokens if t.dep == "root"), sentence.first)
    yield f"root: {'going on' if _goes_on(scene, root) else tense_of(scene.parse, root)}", 1.0
    present = {
        "place": any(sentence.start <= p.start < sentence.end for p in scene.names.places),
        "weapon near": any(sentence.start <= w.start < sentence.end for w, _ in scene.weapons),
        "heading": sentence.heading,
        "question": "?" in words,
        "quotation": bool(words & {'"', "“", "'", "‘"}),
        "supposing": bool(words & SUPPOSING),
        "told by somebody": bool(words & TOLD),
        "responders": bool(words & RESPONDERS),
        "blame": bool(words & BLAME),
    }
    yield from ((name, 1.0) for name, there in present.items() if there)


def _goes_on(scene: Scene, root: int) -> bool:
    """ "are inflicting": told of now, not as a habit."""
    helpers = [scene.token(i) for i in scene.parse.children[root] if scene.token(i).dep.startswith("aux")]
    return any(t.tag == "VBG" for t in helpers) or (bool(helpers) and scene.token(root).tag == "VBG")
