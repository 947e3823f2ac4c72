"""Learns from invented passages what tells an act of force from words of violence without one.

Writes `src/casus/coding/data/acts.toml`, a logistic regression that can be read: one weight a sign. The passages are
those of `acts.toml` here and the invented ones of `tests/coding`. Needs scikit-learn, which Casus itself does not.

Usage: python training/acts.py [--measure]   (only measures, by five-fold cross-validation over passages)
"""

import sys
import tomllib
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from casus.coding import Coder
from casus.coding.acts import ActReader, Signs, Weights, acts_of, likelihood
from casus.coding.draft import Draft
from casus.coding.grouping import Happening
from casus.coding.scene import Scene
from casus.model import Published, Report, Toll
from casus.running.pipeline import Pipeline

HERE = Path(__file__).parent
TESTS = HERE.parent / "tests" / "coding"
OUT = HERE.parent / "src" / "casus" / "coding" / "data" / "acts.toml"
DAY = date(2025, 6, 15)
PUBLISHED = Published(DAY, DAY, "day", "given")
HEAD = """# What each sign weighs for (above 0) or against (below 0) an act that took place; learnt by training/acts.py.
# `none`: the weight without any sign; `least`: the likelihood below which a happening counts as none."""
LEAST = 0.2
STRENGTH = 0.2
FOLDS = 5
SMALL = 0.02


class Passage(NamedTuple):
    """A text with the types of act that it tells; None where every act of force in it took place."""

    text: str
    types: frozenset[str] | None


class Sign(NamedTuple):
    """One mention: the passage's number, its signs, and whether it is an act that took place."""

    passage: int
    signs: dict[str, float]
    real: bool


def passages() -> list[Passage]:
    """All passages; without types no act of force took place."""
    own, near = _read(HERE / "acts.toml"), _read(TESTS / "surroundings.toml")
    told = [near["plain"], *(_read(TESTS / name)["told"] for name in ("news.toml", "events.toml"))]
    unreal = [*own["unreal"], *near["unreal"], *_read(TESTS / "tempting.toml")["tempting"]]
    unreal += [text for texts in _read(TESTS / "traps.toml").values() for text in texts]
    real = [*own["real"], *(row["text"] for row in _read(TESTS / "claims.toml")["passage"])]
    some = [Passage(r["text"], frozenset(r["types"])) for rows in told for r in rows if "realis" not in r]
    return [Passage(t, frozenset()) for t in unreal] + [Passage(t, None) for t in real] + some


class Collector(ActReader):
    """Doubts nothing and keeps the signs of every act of force that a text tells."""

    def __init__(self) -> None:
        super().__init__(Weights(least=0.0, none=0.0, signs={}))
        self.found: list[tuple[Draft, dict[str, float]]] = []

    def doubt(self, scene: Scene, happenings: Sequence[Happening], tolls: Sequence[Toll]) -> None:
        """Keeps the signs."""
        signs = Signs(scene, happenings, tolls)
        self.found = [(act, signs.of(act)) for acts in acts_of(happenings) for act in acts]


def collect(given: Sequence[Passage]) -> Iterator[Sign]:
    """The signs of every act of force in the passages, settings barring nothing."""
    pipeline, collector = Pipeline(), Collector()
    contexts = tuple(msgspec.structs.replace(c, bars=()) for c in pipeline.codebook.contexts)
    coder = Coder(msgspec.structs.replace(pipeline.codebook, contexts=contexts), collector)
    for number, passage in enumerate(given):
        parse = pipeline.parse(passage.text)
        report = Report(id=str(number), text=passage.text, digest="", published=PUBLISHED)
        coder.code(report, parse, pipeline.names(parse, PUBLISHED))
        for act, found in collector.found:
            if not passage.types or act.type.id in passage.types:
                yield Sign(number, found, passage.types != frozenset())


def learn(known: Sequence[Sign]) -> Weights:
    """The weights that tell the known mentions apart; real and unreal ones count the same in all."""
    table = DictVectorizer()
    model = LogisticRegression(C=STRENGTH, max_iter=2000, class_weight="balanced")
    model.fit(table.fit_transform([s.signs for s in known]), [s.real for s in known])
    named = zip(table.get_feature_names_out(), model.coef_[0], strict=True)
    kept = {str(name): round(float(weight), 3) for name, weight in named if abs(weight) >= SMALL}
    return Weights(least=LEAST, none=round(float(model.intercept_[0]), 3), signs=kept)


def measure(known: Sequence[Sign]) -> str:
    """How many mentions would be doubted, of the real and of the unreal, each by weights that never saw its passage."""
    doubted = {True: 0, False: 0}
    for fold in range(FOLDS):
        weights = learn([s for s in known if s.passage % FOLDS != fold])
        held = [s for s in known if s.passage % FOLDS == fold]
        for sign in held:
            doubted[sign.real] += likelihood(weights, sign.signs) < weights.least
    of = {kind: sum(s.real == kind for s in known) for kind in (True, False)}
    return f"doubted: {doubted[True]} of {of[True]} real, {doubted[False]} of {of[False]} unreal mentions"


def write(weights: Weights) -> None:
    """Writes the weights, the strongest signs against an act first."""
    lines = [HEAD, f"least = {weights.least}", f"none = {weights.none}", "", "[signs]"]
    lines += [f'"{name}" = {weight}' for name, weight in sorted(weights.signs.items(), key=lambda pair: pair[1])]
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


if __name__ == "__main__":
    signs_known = list(collect(passages()))
    print(measure(signs_known))
    if "--measure" not in sys.argv:
        write(learn(signs_known))
