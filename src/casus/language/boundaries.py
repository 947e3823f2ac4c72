"""Where inside a block a sentence can begin: the parser chooses among these places only."""

from collections.abc import Collection, Sequence

# Only after one of these can a sentence begin inside a block.
ENDS = frozenset([*".!?…:;\"”’')]}–—-*/|>»", "..", "...", "''", "--"])
# With one of these a line is complete, and no heading.
COMPLETE = frozenset([*'.!?…:;,"”’', "..", "...", "''"])
_NEVER_FIRST = frozenset([*".!?…,;:)]}”’–—", "..", "...", "--"])
# Abbreviations that stand before names, so that a capital after them begins nothing.
_BEFORE_NAMES = frozenset(
    [
        *("Mr.", "Mrs.", "Ms.", "Messrs.", "Dr.", "Prof.", "Rev.", "Fr.", "Hon.", "Gov.", "Sen.", "Rep.", "Pres."),
        *("Sec.", "Dep.", "Amb.", "Msgr.", "St.", "Mt.", "Ft.", "vs.", "v.", "No."),
        *("Gen.", "Lt.", "Col.", "Sgt.", "Maj.", "Capt.", "Brig.", "Cpl.", "Pvt.", "Spc.", "Cmdr.", "Cdr.", "Adm."),
        *("Lieut.", "Det.", "Supt.", "Insp."),
    ]
)
_OPENING = frozenset([*"“‘([{«„", "``"])
_CLOSING = frozenset([*"”’»", "''"])
_STOPS = frozenset(".!?")
_STRAIGHT = frozenset({'"', "'"})


def openings(words: Sequence[str], spaced: Sequence[bool], ordinary: Collection[str] = ()) -> list[int]:
    """For each token 1 where a sentence begins, -1 where none does, 0 where the parser decides.

    `spaced` tells which tokens a space follows, `ordinary` the words that are no names. A straight quotation mark
    opens or closes as its spaces say: it stays with the words it touches.
    """
    kinds = [_kind(word, i == 0 or spaced[i - 1], spaced[i]) for i, word in enumerate(words)]
    found = [1]
    for i in range(1, len(words)):
        if not _possible(words, kinds, i):
            found.append(-1)
        else:
            found.append(int((spaced[i - 1] or _glued(words, i)) and _certain(words, kinds, i, ordinary)))
    return found


def _glued(words: Sequence[str], i: int) -> bool:
    """Whether only the space after a full stop is lost ("in the leg.Police said"), as where web pages are joined."""
    last = words[i - 2] if i > 1 else ""
    return words[i - 1] == "." and len(last) > 1 and last[-1].islower() and f"{last}." not in _BEFORE_NAMES


def _possible(words: Sequence[str], kinds: Sequence[str], i: int) -> bool:
    before = words[i - 1]
    if kinds[i - 1] == "opening" or kinds[i] == "closing" or words[i] in _NEVER_FIRST:
        return False
    if kinds[i - 1] == "closing":
        return i < 2 or words[i - 2] != ","  # "…," he said
    return before in ENDS or (before.endswith(".") and before not in _BEFORE_NAMES)


def _certain(words: Sequence[str], kinds: Sequence[str], i: int, ordinary: Collection[str]) -> bool:
    """Whether a capital follows a full stop, or an ordinary word with a capital an abbreviation like "p.m."."""
    word = words[i + 1] if kinds[i] == "opening" and i + 1 < len(words) else words[i]
    before = words[i - 1]
    if not word[0].isupper():
        return False
    return before in _STOPS or (before[0].islower() and before.endswith(".") and word.lower() in ordinary)


def _kind(word: str, space_before: bool, space_after: bool) -> str:
    if word in _OPENING:
        return "opening"
    if word in _CLOSING:
        return "closing"
    if word in _STRAIGHT and space_before != space_after:
        return "opening" if space_before else "closing"
    return ""
