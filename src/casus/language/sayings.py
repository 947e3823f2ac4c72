"""Mends the tree of a sentence that ends in who said it ("…, wounding at least 17, regional governor A. B. said.").

The parser often takes such a speaker for a part of what was said: the figure before the comma becomes the speaker's
number, the speaker an object. What stands between the last comma and the verb of saying is its subject, and the rest
of the sentence is what was said (universaldependencies.org/u/dep/ccomp).
"""

from collections.abc import Sequence

from casus.language.labels import Tree
from casus.language.wordlists import word_list

SAYING = frozenset({"say", "tell", "report", "announce", "add", "state", "confirm"})
_TOLD = frozenset({"VBD", "VBZ", "VBP"})
_NOMINAL = frozenset({"NOUN", "PROPN", "DET", "ADJ", "ADP", "NUM", "PART", "PUNCT", "CCONJ"})
_INSIDE = frozenset({".", "'s", "’s", "-", "'", "’", "&"})
# After the verb nothing is told any more; only to whom, when and where it was said.
_ADVERBIAL = frozenset({"NOUN", "PROPN", "DET", "ADJ", "ADP", "NUM", "PART", "PUNCT", "ADV", "PRON"})
# Relations that no verb of saying governs.
_OF_NOUNS = frozenset({"nummod", "amod"})
_CLAUSES_OF_TIME = frozenset({"after", "as", "when", "while", "before", "hours", "days", "a", "amid"})
LONGEST_SPEAKER = 14
# Participles after "police said," that go on about the speaker; others go on about what was told ("…, killing six").
_SPEAKING = word_list("speaking")


def mend_sayings(tree: Tree, words: Sequence[str], tags: Sequence[str], firsts: Sequence[int]) -> None:
    """Corrects heads and relations in place; `firsts` are the first tokens of the sentences."""
    for first, last in zip(firsts, [*firsts[1:], len(words)], strict=True):
        for verb in range(first + 3, last):
            if tree.lemmas[verb] in SAYING and tags[verb] in _TOLD and _closes(tree, words, verb, last):
                comma = _comma_before(tree, words, verb, first)
                if comma is not None and _told_before(tree, tags, first, comma):
                    _mend(tree, first, comma, verb)
                break
    for index, tag in enumerate(tags):
        if tag == "VBG" and words[index - 1] == "," and tree.deps[index] == "advcl":
            _go_on(tree, words, index)


def _go_on(tree: Tree, words: Sequence[str], index: int) -> None:
    """ "A bomber struck a base, police said, killing six": the participle is of what was told, not of the speaker."""
    verb = tree.heads[index]
    if tree.pos[verb] != "VERB" or tree.lemmas[verb] not in SAYING or tree.lemmas[index] in _SPEAKING:
        return
    told = [i for i in range(verb) if tree.heads[i] == verb and tree.deps[i] == "ccomp" and tree.pos[i] == "VERB"]
    speaker = [i for i in range(verb) if tree.heads[i] == verb and tree.deps[i] == "nsubj"]
    if verb < index and told and speaker and told[-1] < speaker[0] and "," in words[told[-1] : speaker[0]]:
        tree.heads[index] = told[-1]


def _closes(tree: Tree, words: Sequence[str], verb: int, last: int) -> bool:
    """Whether nothing but adverbials follows the verb, up to the end or to a clause of time after a comma."""
    for index in range(verb + 1, last):
        if words[index] == "," and index + 1 < last and words[index + 1].lower() in _CLAUSES_OF_TIME:
            return True
        if tree.pos[index] not in _ADVERBIAL or words[index] in (":", '"', "“", ";"):
            return False
    return True


def _comma_before(tree: Tree, words: Sequence[str], verb: int, first: int) -> int | None:
    """The comma with nothing but one noun phrase between it and the verb."""
    for index in range(verb - 1, max(first, verb - LONGEST_SPEAKER) - 1, -1):
        if words[index] == ",":
            named = any(tree.pos[i] in ("NOUN", "PROPN") for i in range(index + 1, verb))
            return index if named and tree.pos[index + 1] != "CCONJ" else None
        if tree.pos[index] not in _NOMINAL or (tree.pos[index] == "PUNCT" and words[index] not in _INSIDE):
            return None
    return None


def _told_before(tree: Tree, tags: Sequence[str], first: int, comma: int) -> bool:
    """Whether a whole clause stands before the comma: a finite verb with a subject, opened by no conjunction."""
    if tree.pos[first] in ("SCONJ", "VERB"):
        return False
    return any(
        tree.deps[i].startswith("nsubj") and first <= tree.heads[i] < comma for i in range(first, comma)
    ) and any(tags[i] in _TOLD for i in range(first, comma))


def _mend(tree: Tree, first: int, comma: int, verb: int) -> None:
    speaker = range(comma + 1, verb)
    subject = _subject(tree, speaker, verb)
    main = _main(tree, first, comma, verb)
    if subject is None or main is None or _below(tree, main, subject):
        return
    for index in range(first, comma):
        if tree.heads[index] in speaker or (tree.heads[index] == verb and tree.deps[index] in _OF_NOUNS):
            _give_back(tree, index, first)
    for index in speaker:
        outside = tree.heads[index] not in speaker
        if index != subject and outside:
            tree.heads[index] = subject
            tree.deps[index] = "nmod:desc" if tree.pos[index] in ("NOUN", "PROPN") else tree.deps[index]
    tree.heads[subject], tree.deps[subject] = verb, "nsubj"
    if tree.heads[verb] != verb and first <= tree.heads[verb] < comma:
        _raise(tree, verb, main)


def _subject(tree: Tree, speaker: range, verb: int) -> int | None:
    named = [i for i in speaker if tree.heads[i] == verb and tree.deps[i].startswith("nsubj")]
    outside = [i for i in speaker if tree.heads[i] not in speaker and tree.pos[i] in ("NOUN", "PROPN")]
    return next(iter(named or outside[::-1]), None)


def _main(tree: Tree, first: int, comma: int, verb: int) -> int | None:
    """The token before the comma that the rest of what was said hangs on."""
    tops = [i for i in range(first, comma) if not first <= tree.heads[i] < comma or tree.heads[i] == i]
    return next((i for i in tops if tree.pos[i] in ("VERB", "AUX", "NOUN", "ADJ", "PROPN")), None)


def _give_back(tree: Tree, index: int, first: int) -> None:
    """A figure or state that was taken for the speaker's goes back to the verb before it."""
    verb = next((i for i in range(index - 1, first - 1, -1) if tree.pos[i] == "VERB"), None)
    if verb is None or _below(tree, verb, index):
        return
    tree.heads[index] = verb
    if tree.pos[index] in ("NUM", "NOUN", "PRON"):
        tree.deps[index] = "obj"
    elif tree.pos[index] == "ADJ":
        tree.deps[index] = "xcomp"


def _raise(tree: Tree, verb: int, main: int) -> None:
    """The verb of saying takes the place of the clause that was said, which hangs on it."""
    above = tree.heads[main]
    if main != above and _below(tree, above, verb):
        return
    tree.heads[verb], tree.deps[verb] = (verb, "root") if above == main else (above, tree.deps[main])
    tree.heads[main], tree.deps[main] = verb, "ccomp"


def _below(tree: Tree, index: int, top: int) -> bool:
    """Whether a token hangs, however deep, under another."""
    seen = 0
    while index != top and tree.heads[index] != index and seen < len(tree.heads):
        index, seen = tree.heads[index], seen + 1
    return index == top
