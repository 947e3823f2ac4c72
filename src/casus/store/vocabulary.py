"""Words as numbers."""

# An unknown count, day or word; every known one is above it.
UNKNOWN = -1
ASCII_LOWER = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}


class Vocabulary:
    """Words as numbers, so that they can be compared and counted by the hundred thousand."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self._codes: dict[str, int] = {}

    def code(self, word: str | None) -> int:
        """The number of a word, a new one where it is new."""
        if word is None:
            return UNKNOWN
        found = self._codes.get(word)
        if found is None:
            found = self._codes[word] = len(self.words)
            self.words.append(word)
        return found

    def find(self, word: str) -> int:
        """The number of a word, UNKNOWN where no event has it."""
        return self._codes.get(word, UNKNOWN)


def folded(word: str) -> str:
    """As SQLite's `lower`: only the letters A to Z."""
    return word.translate(ASCII_LOWER)
