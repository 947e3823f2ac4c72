"""Which mention stands in a sentence, or last before it, looked up without reading all of them."""

from bisect import bisect_right
from collections.abc import Iterable

from casus.coding.draft import Draft


class BySentence:
    """Drafts by the sentence that they stand in."""

    def __init__(self, drafts: Iterable[Draft]) -> None:
        self._at: dict[int, list[Draft]] = {}
        for draft in drafts:
            self._at.setdefault(draft.sentence, []).append(draft)
        self._sentences = sorted(self._at)

    def at(self, sentence: int) -> list[Draft]:
        """The drafts of a sentence, in the order given."""
        return self._at.get(sentence, [])

    def up_to(self, sentence: int) -> Draft | None:
        """The first draft of the last sentence, up to and with this one, that has any."""
        place = bisect_right(self._sentences, sentence)
        return self._at[self._sentences[place - 1]][0] if place else None
