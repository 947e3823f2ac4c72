"""Names in the generated sentences: those listed in `grammar/names.toml`, and names that nobody bears."""

import random
from collections.abc import Callable

from trees import Node

Table = dict[str, str]
_PREPOSITIONS = frozenset({"of", "for"})
_PLURAL = (
    "Forces", "ades", "Units", "Guards", "Tigers", "Wolves", "Committees", "Nations", "Lions", "Sons", "Martyrs",
    "Workers", "Ministers", "Operations", "Rights", "Unidas", "People", "Women",
)  # fmt: skip
_POSSESSIVE = frozenset({"'s", "'"})
_LETTERS_IN_ACRONYM = (2, 3, 3, 3, 4, 4, 5)


def listed(text: str) -> Node:
    """The tree of a listed name: its last word before "of" is the head, the others hang on it."""
    words = text.split()
    place = next((i for i, word in enumerate(words) if word in _PREPOSITIONS), len(words))
    head = _word(words[place - 1])
    head.left = _modifiers(words[: place - 1])
    if place < len(words):
        below = listed(" ".join(w for w in words[place + 1 :] if w != "the")).as_("nmod")
        article = [Node("the", "DT", "det")] if words[place + 1] == "the" else []
        head.right.append(below.within([Node(words[place], "IN", "case"), *article], []))
    return head


def _modifiers(words: list[str]) -> list[Node]:
    found: list[Node] = []
    for word in words:
        if word in _POSSESSIVE:
            found[-1] = found[-1].as_("nmod:poss").within([], [Node(word, "POS", "case")])
        else:
            found.append(_word(word.removesuffix("~")).as_("amod" if word.endswith("~") else "compound"))
    return found


def _word(text: str) -> Node:
    """One word, or several joined by "_": flat on the first."""
    first, *rest = text.removesuffix("~").split("_")
    tag = "NNPS" if first.endswith(_PLURAL) and not rest else "NNP"
    return Node(first, tag, right=[Node(word, "NNP", "flat") for word in rest])


class Inventor:
    """Draws names that nobody bears from syllables, so that no single word tells that something is a name."""

    def __init__(self, pieces: Table, rng: random.Random) -> None:
        self._pieces, self._random = {key: text.split() for key, text in pieces.items()}, rng

    def name(self) -> Node:
        """ "Karadi", "al-Tashan", "Jund al-Belgur", "Lashkar-e-Nali", "KLF", "M19"."""
        makers: tuple[Callable[[], str], ...] = (
            self._stem, self._stem, self.acronym, self.acronym, self._with_article,
            self._joined, self._joined, self._linked, self._doubled, self._two,
        )  # fmt: skip
        return _word(self._random.choice(makers)())

    def people(self) -> Node:
        """A people or party in the plural ("Karadis")."""
        return Node(self._stem() + "s", "NNPS")

    def acronym(self) -> str:
        """Capitals, some with a figure behind them."""
        letters = "".join(self._draw("letters") for _ in range(self._random.choice(_LETTERS_IN_ACRONYM)))
        if self._random.random() < 0.85:
            return letters
        return f"{letters[:2]}{self._random.choice(('-', ''))}{self._random.randint(2, 99)}"

    def _draw(self, key: str) -> str:
        return self._random.choice(self._pieces[key])

    def _stem(self) -> str:
        middle = self._draw("middles") if self._random.random() < 0.6 else ""
        return self._draw("starts") + middle + self._draw("ends")

    def _with_article(self) -> str:
        return self._random.choice(("al-", "Al-", "el-", "ad-", "ash-")) + self._stem()

    def _joined(self) -> str:
        second = self._with_article() if self._random.random() < 0.6 else self._stem()
        third = "_" + self._stem() if self._random.random() < 0.25 else ""
        return f"{self._draw('joined')}_{second}{third}"

    def _linked(self) -> str:
        return f"{self._draw('joined')}-{self._random.choice(('e', 'i', 'ul'))}-{self._stem()}"

    def _doubled(self) -> str:
        stem = self._stem()
        return self._random.choice(
            (f"{stem}-{stem}", f"{self._stem()}-{self._stem()}", f"{self._draw('starts')}'{self._stem().lower()}")
        )

    def _two(self) -> str:
        return f"{self._stem()}_{self._stem()}"
