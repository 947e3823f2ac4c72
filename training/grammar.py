"""A grammar whose rules draw dependency trees: what `grammar/*.toml` says, read and expanded.

A rule is a list of alternatives; an alternative is a row of items, one of which is the head ("*") while the others hang
on it by the relation they name (universaldependencies.org/u/dep):

    event = ["3x <party>/nsubj *<strike.past> <target>/obj in+<place>/obl?40"]

"3x" makes an alternative three times as likely, "?40" keeps an item in forty of a hundred draws, "in+" puts a
preposition (a conjunction: "and+") before it. An item in angle brackets is drawn from another rule, from a list of
words, from a form of a list of verbs, or from the listed and invented names.
"""

import random
import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from names import Inventor, listed
from trees import Node

FOLDER = Path(__file__).parent / "grammar"
RULES = ("phrases", "clauses", "speech", "headlines")
NAMED = ("singular", "plural", "bare")
_ITEM = re.compile(
    r"(?P<head>\*)?(?:(?P<before>[a-z]+)\+)?(?:<(?P<rule>[\w.]+)>|(?P<word>[^\s/<>]+)/(?P<tag>[^\s/]+))"
    r"(?:/(?P<dep>[a-z:]+))?(?:\?(?P<share>\d+))?$"
)
_WEIGHT = re.compile(r"(\d+)x (.*)")
_CONJUNCTIONS = frozenset({"and", "or", "but"})
_CLAUSES = frozenset({"advcl", "ccomp", "acl"})
_FORMS = {"base": "VB", "present": "VBP", "singular": "VBZ", "past": "VBD", "participle": "VBN", "ing": "VBG"}


@dataclass(frozen=True)
class Item:
    """One item of an alternative; `make` draws its phrase."""

    make: Callable[[], Node]
    head: bool
    dep: str
    before: str
    share: float


class Grammar:
    """Draws trees of its rules from a seeded generator."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._drawn: dict[str, Callable[[], Node]] = {}
        self._asked: set[str] = set()
        self._words()
        self._verbs()
        self._names()
        for file in RULES:
            for rule, alternatives in _read(file)["rules"].items():
                self._add_rule(rule, alternatives)
        if missing := self._asked - self._drawn.keys():
            raise ValueError(f"no rule or list is called {', '.join(sorted(missing))}")

    def draw(self, rule: str) -> Node:
        """A phrase of the rule."""
        return self._drawn[rule]()

    def _words(self) -> None:
        for tag, lists in _read("words").items():
            for rule, words in lists.items():
                self._drawn[rule] = self._chooser([Node(word, tag) for word in words.split()])

    def _verbs(self) -> None:
        for rule, verbs in _read("verbs").items():
            rows = [_forms(verb) for verb in verbs.split()]
            for form, tag in _FORMS.items():
                self._drawn[f"{rule}.{form}"] = self._chooser([Node(row[form], tag) for row in rows])

    def _names(self) -> None:
        names = _read("names")
        for kind in NAMED:
            self._drawn[f"{kind}_name"] = self._chooser([listed(text) for text in names[kind]])
        inventor = Inventor(names["invented"], self._random)
        self._drawn |= {"invented_name": inventor.name, "invented_people": inventor.people, "person_name": self._person}

    def _person(self) -> Node:
        """A first name with one or two last names, some with a particle."""
        last = self.draw("last")
        rest = [last] if self._random.random() < 0.8 else [self.draw("first"), last]
        if self._random.random() < 0.1:
            rest.insert(0, Node(self._random.choice(("bin", "van", "de", "Abu", "Ould", "ibn")), "NNP"))
        return Node(self.draw("first").word, "NNP", right=[node.as_("flat") for node in rest])

    def _chooser(self, nodes: list[Node]) -> Callable[[], Node]:
        # Each draw is a node of its own: the places of words in a sentence are told by identity.
        return lambda: _copied(self._random.choice(nodes))

    def _add_rule(self, rule: str, alternatives: list[str]) -> None:
        rows: list[list[Item]] = []
        for alternative in alternatives:
            weighted = _WEIGHT.fullmatch(alternative)
            times, text = (int(weighted[1]), weighted[2]) if weighted else (1, alternative)
            rows += [[self._item(rule, item) for item in text.split()]] * times
        self._drawn[rule] = lambda: self._expanded(self._random.choice(rows))

    def _item(self, rule: str, text: str) -> Item:
        match = _ITEM.fullmatch(text)
        if match is None or bool(match["head"]) == bool(match["dep"]):
            raise ValueError(f"rule {rule!r}: the item {text!r} is no head and has no relation, or is misspelt")
        share = int(match["share"] or 100) / 100
        return Item(self._maker(match), bool(match["head"]), match["dep"] or "", match["before"] or "", share)

    def _maker(self, match: re.Match[str]) -> Callable[[], Node]:
        name, word, tag = match["rule"], match["word"], match["tag"]
        if not name:
            return lambda: Node(word, tag)
        self._asked.add(name)
        return lambda: self.draw(name)

    def _expanded(self, items: list[Item]) -> Node:
        drawn = [(item, item.make()) for item in items if item.head or self._random.random() < item.share]
        place = next(i for i, (item, _) in enumerate(drawn) if item.head)
        hung = [_hung(item, node) for item, node in drawn]
        return drawn[place][1].within(hung[:place], hung[place + 1 :])


def _hung(item: Item, node: Node) -> Node:
    """The phrase in its function, with the preposition or conjunction before it."""
    if not item.before:
        return node.as_(item.dep)
    if item.before in _CONJUNCTIONS:
        word = Node(item.before, "CC", "cc")
    else:
        word = Node(item.before, "IN", "mark" if item.dep in _CLAUSES else "case")
    return node.as_(item.dep).within([word], [])


def _copied(node: Node) -> Node:
    return Node(node.word, node.tag, node.dep, [_copied(n) for n in node.left], [_copied(n) for n in node.right])


def _forms(verb: str) -> dict[str, str]:
    """The forms of a verb written "base", "base:past:participle" or "base:past:participle:ing"."""
    base, *irregular = verb.split(":")
    stem = base.removesuffix("e")
    regular = [f"{stem}ed", f"{stem}ed", base + "ing" if base.endswith("ee") else f"{stem}ing"]
    past, participle, ing = irregular + regular[len(irregular) :]
    singular = base + ("es" if base.endswith(("s", "sh", "ch", "x")) else "s")
    if base.endswith("y") and base[-2] not in "aeiou":
        singular, past, participle = base[:-1] + "ies", *((p.replace("yed", "ied")) for p in (past, participle))
    return {"base": base, "present": base, "singular": singular, "past": past, "participle": participle, "ing": ing}


def _read(file: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{file}.toml").read_text(encoding="utf-8"))
