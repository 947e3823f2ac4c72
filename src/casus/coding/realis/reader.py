"""Asks the rules of realis in their order; the first that answers decides."""

from collections.abc import Callable

from casus.codebook.codebook import RealisWords
from casus.coding.realis.denied import denied
from casus.coding.realis.habitual import HabitReader, fighting, given_to, in_present, kind_of_act, stretch, whoever
from casus.coding.realis.possible import governed, modal
from casus.coding.realis.supposed import goes_on, inverted, of_anybody
from casus.coding.realis.verdict import Verdict
from casus.coding.scene import Scene
from casus.language.clauses import Clause
from casus.model import Realis

Rule = Callable[[Scene, Clause, RealisWords], Verdict]


class RealisReader:
    """Reads the realis of a clause from its modals, governors, adverbs and tense."""

    def __init__(self, words: RealisWords) -> None:
        self._words = words
        self._rules: tuple[Rule, ...] = (
            denied, modal, stretch, inverted, goes_on, of_anybody, governed, HabitReader(words).read,
        )  # fmt: skip

    def read(self, scene: Scene, clause: Clause, family: str) -> tuple[Realis, str]:
        """(realis, why) of a clause; words done by saying them ("we condemn") are done in the present tense."""
        timeless: tuple[Rule, ...] = () if family == "words" else (fighting, whoever, given_to, in_present, kind_of_act)
        for rule in self._rules + timeless:
            found = rule(scene, clause, self._words)
            if found:
                return found
        return "actual", "told as fact"
