"""Sources named after what they told: "Those details came from the mayor", "That is the figure given by police"."""

from casus.coding.attributions.cues import Cues
from casus.coding.attributions.draft import Draft
from casus.coding.attributions.tree import Tree
from casus.language.parse import Sentence

FROM = frozenset({"from", "with"})


def find_backward(tree: Tree, sentence: Sentence, drafts: list[Draft], cues: Cues) -> Draft | None:
    """An attribution of the sentences before in the same paragraph, up to one that has its own source."""
    if not _refers_back(tree, sentence, cues):
        return None
    for at in range(sentence.first, sentence.last):
        lower = tree.tokens[at].lower
        if lower in cues.backward.verbs and tree.tokens[at].tag == "VBN":
            source = _with_case(tree, at, frozenset({"by"}))
        elif lower in cues.backward.origins:
            source = _with_case(tree, at, FROM)
        else:
            continue
        content = _before(tree, sentence, drafts)
        if source is not None and content:
            return Draft((at, at), source, content, "asserts")
    return None


def _refers_back(tree: Tree, sentence: Sentence, cues: Cues) -> bool:
    """Whether a sentence begins with "That …", "Those details …", "The information …"."""
    first = tree.tokens[sentence.first]
    if first.lower not in cues.backward.demonstratives or sentence.last - sentence.first < 4:
        return False
    second = tree.tokens[sentence.first + 1]
    words = {tree.tokens[at].lower for at in range(sentence.first, min(sentence.first + 6, sentence.last))}
    return second.lower in cues.backward.nouns or (second.pos == "AUX" and bool(words & cues.backward.nouns))


def _with_case(tree: Tree, at: int, cases: frozenset[str]) -> int | None:
    for kid in tree.kids(at, "obl", "obl:agent", "nmod"):
        if any(case.lower in cases for case in tree.kids(kid.index, "case")):
            return kid.index
    return None


def _before(tree: Tree, sentence: Sentence, drafts: list[Draft]) -> set[int]:
    """The sentences before in the paragraph, from the nearest back to the first that somebody else is named for."""
    spoken = {tree.tokens[made.cue[0]].sentence for made in drafts if made.source is not None and made.speech}
    content: set[int] = set()
    for at in range(sentence.index - 1, -1, -1):
        other = tree.parse.sentences[at]
        if other.paragraph != sentence.paragraph or other.index in spoken:
            break
        content |= set(range(other.first, other.last))
    return content
