"""Mends headlines whose verb the parser takes for a noun ("Gunmen storm hotel in Mogadishu", "Blast wounds six").

Headlines tell in the present tense and leave out articles, so that one noun seems to follow another. A verb of the list
is read as one where it agrees with the noun before it (a plural and "storm", a singular and "storms"), an object
follows, and nothing before it in the line is a finite verb. What stands before is then its subject, the noun phrase
after it its object, and the rest hangs on it (universaldependencies.org/u/dep/nsubj, obj).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from casus.language.labels import Tree
from casus.language.wordlists import word_list

_ENDS = frozenset({".", "!", "?", "”", '"'})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_PLURAL = frozenset({"NNS", "NNPS"})
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "DET"})
_HEADS = frozenset({"NOUN", "PROPN", "NUM"})
# Peoples and parties that are many though no ending says so.
_COLLECTIVE = frozenset({"police", "troops", "people", "taliban"})
_SEVERAL = frozenset({"several", "many", "more", "multiple", "these", "both", "new", "recent"})
_BEFORE = frozenset({"ADP", "DET"})
# With these a second clause begins that tells in a headline's way ("20 dead as gunmen storm hotel").
LINKS = frozenset({"as", "after", "while", "when"})
LONGEST = 20  # tokens


@dataclass(frozen=True)
class Line:
    """A headline: its tokens are [first, last) of the tree."""

    first: int
    last: int
    words: Sequence[str]
    tree: Tree
    tags: list[str]


def mend_headlines(tree: Tree, words: Sequence[str], tags: list[str], firsts: Sequence[int]) -> None:
    """Corrects heads, relations, tags and lemmas in place; `firsts` are the first tokens of the sentences."""
    for first, last in zip(firsts, [*firsts[1:], len(words)], strict=True):
        if 3 <= last - first <= LONGEST and words[last - 1] not in _ENDS:
            line = Line(first, last, words, tree, tags)
            verb = next((i for i in range(_start(line) + 1, last - 1) if _hidden_verb(line, i)), None)
            if verb is not None:
                _mend(line, verb)


def is_listed(word: str) -> bool:
    """Whether a word can be a headline's verb that looks like a noun."""
    return _base(word.lower()) is not None


def _hidden_verb(line: Line, index: int) -> bool:
    base = _base(line.words[index].lower())
    if base is None or (line.tags[index] in _FINITE and line.tree.deps[index] in ("root", "ccomp", "advcl", "conj")):
        return False
    before = range(_start(line), index)
    if any(
        line.tags[i] in _FINITE or line.tree.pos[i] in ("PUNCT", "SCONJ", "AUX") or _infinitive(line, i) for i in before
    ):
        return False
    head = _subject(line, index)
    if head is None or not _object_follows(line, index) or _is_subject_of_another(line, index):
        return False
    several = line.tags[head] in _PLURAL or line.words[head].lower() in _COLLECTIVE or _counted(line, head)
    return several == (line.words[index].lower() == base)


def _start(line: Line) -> int:
    return line.first + (line.words[line.first].lower() in LINKS)


def _infinitive(line: Line, index: int) -> bool:
    return line.tree.pos[index] == "PART" and line.tags[index] != "POS"


def _object_follows(line: Line, index: int) -> bool:
    """Whether a noun phrase comes next, and none of time ("three gun attacks Monday")."""
    denied = line.tags[index + 1] == "VBG" and _base(line.words[index].lower()) == "deny"
    after = line.words[index + 1].lower()
    return denied or (_in_phrase(line, index + 1) and after not in word_list("days_and_months"))


def _is_subject_of_another(line: Line, index: int) -> bool:
    """Whether the word is a noun that acts ("Drone strikes kill 12"), or that is counted ("Three gun attacks")."""
    after = line.words[index + 1].lower()
    plural = line.words[index].lower() != _base(line.words[index].lower())
    counted = any(line.tree.pos[i] == "NUM" or line.words[i].lower() in _SEVERAL for i in range(line.first, index))
    root = next(i for i in range(line.first, line.last) if line.tree.heads[i] == i)
    acts = root > index and line.tags[root] in _FINITE and "," not in line.words[index:root]
    return acts or (plural and (counted or after == _base(after)))


def _base(word: str) -> str | None:
    """The listed verb that a word is, in the plural or in the singular."""
    verbs = word_list("headline_verbs")
    endings = (("shes", "sh"), ("sses", "ss"), ("ies", "y"), ("s", ""))
    singular = next((word.removesuffix(end) + stem for end, stem in endings if word.endswith(end)), word)
    return word if word in verbs else singular if singular in verbs else None


def _counted(line: Line, head: int) -> bool:
    """Whether a word that is tagged as no noun ends like a plural ("Houthis" taken for an article)."""
    return line.words[head].endswith("s") and line.tags[head] not in ("NN", "NNP")


def _subject(line: Line, verb: int) -> int | None:
    """The noun that the words before the verb are about: the last before a preposition, or the last of all."""
    preposition = next((i for i in range(_start(line) + 1, verb) if line.tree.pos[i] == "ADP"), verb)
    head = preposition - 1
    return head if line.tree.pos[head] in _HEADS or line.words[head].endswith("s") else None


def _object(line: Line, verb: int) -> int:
    """The last noun of the phrase right after the verb."""
    end = verb + 1
    while end < line.last and _in_phrase(line, end):
        end += 1
    nouns = [i for i in range(verb + 1, end) if line.tree.pos[i] in _HEADS]
    return nouns[-1] if nouns else verb + 1


def _in_phrase(line: Line, index: int) -> bool:
    """Whether a word can stand inside a noun phrase ("two kidnapped soldiers")."""
    followed = index + 1 < line.last and line.tree.pos[index + 1] == "NOUN"
    nominal = line.tree.pos[index] in _NOMINAL and line.tags[index] not in _FINITE
    return (followed and line.tags[index] in ("VBN", "VBD")) or line.tree.deps[index] == "amod" or nominal


def _mend(line: Line, verb: int) -> None:
    tree, tags = line.tree, line.tags
    subject, target = _subject(line, verb), _object(line, verb)
    assert subject is not None
    root = next(i for i in range(line.first, line.last) if tree.heads[i] == i)
    later = tags[root] in _FINITE and root > target
    tags[verb] = "VBP" if line.words[verb].lower() == _base(line.words[verb].lower()) else "VBZ"
    tree.pos[verb], tree.lemmas[verb] = "VERB", _base(line.words[verb].lower()) or tree.lemmas[verb]
    for index in range(_start(line), line.last):
        if index in (verb, root) and (index == verb or later):
            continue
        _hang(line, index, verb, subject, target, root if later else None)
    tree.heads[verb], tree.deps[verb] = (root, "ccomp") if later else (verb, "root")
    if _start(line) > line.first:
        tree.heads[line.first], tree.deps[line.first] = verb, "mark"
    tree.heads[subject], tree.deps[subject] = verb, "nsubj"
    tree.heads[target], tree.deps[target] = verb, "xcomp" if tags[target] == "VBG" else "obj"


def _hang(line: Line, index: int, verb: int, subject: int, target: int, speaking: int | None) -> None:
    """A token keeps its head inside its own part of the line, and otherwise hangs on the head of that part."""
    tree = line.tree
    if index < verb:
        part, top = range(_start(line), verb), subject
    elif index <= target:
        part, top = range(verb + 1, target + 1), target
    else:
        part, top = range(target + 1, line.last), verb
    if index == top or (tree.heads[index] in part and tree.heads[index] != index):
        return
    if (speaking is not None and tree.heads[index] == speaking) or (top == verb and tree.heads[index] == target):
        return
    was = tree.deps[index]
    tree.heads[index] = top
    if tree.pos[index] in _BEFORE and (noun := _noun_after(line, index, part)) is not None:
        tree.heads[index], tree.deps[index] = noun, _modifier(tree, index, noun)
    elif top != verb:
        tree.deps[index] = "amod" if tree.pos[index] == "ADJ" else _modifier(tree, index, top)
    elif was in ("nmod", "root", "conj", "appos", "obj", "nsubj"):
        tree.deps[index] = "obl" if tree.pos[index] in _HEADS else "advcl"


def _noun_after(line: Line, index: int, part: range) -> int | None:
    """The last noun of the phrase that a preposition or article stands before."""
    pos = line.tree.pos
    ends = (i for i in part if i > index and pos[i] in _HEADS and (i + 1 not in part or pos[i + 1] not in _HEADS))
    return next(ends, None)


def _modifier(tree: Tree, index: int, top: int) -> str:
    relations = {"NUM": "nummod", "DET": "det", "ADP": "case", "PUNCT": "punct"}
    return relations.get(tree.pos[index], "compound" if index < top else "nmod")
