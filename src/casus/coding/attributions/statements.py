"""Statements given out as a whole: "The minister said:" at the end of a paragraph speaks for those after it."""

from collections.abc import Iterator, Sequence

from casus.coding.attributions.cues import Cues
from casus.coding.attributions.draft import Draft, by_sentence
from casus.coding.attributions.passives import FINITE
from casus.coding.attributions.sources import find_source
from casus.coding.attributions.tree import Tree
from casus.language.parse import Sentence

FIRST = frozenset({"i", "we"})
LONGEST_TAIL = 12


def find_statements(tree: Tree, drafts: Sequence[Draft], cues: Cues) -> Iterator[Draft]:
    """Drafts of statements that stand in paragraphs of their own; a cue of saying that has no content yet gets it."""
    told = by_sentence(tree, drafts)
    for sentence, after in zip(tree.parse.sentences, tree.parse.sentences[1:], strict=False):
        if after.paragraph == sentence.paragraph or not _ends_in_colon(tree, sentence):
            continue
        content = _following(tree, after, told)
        here = told.get(sentence.index, [])
        saying = next((made for made in reversed(here) if _introduces(tree, made, sentence)), None)
        if saying is not None:
            saying.content |= content
        elif (given := _given_out(tree, sentence, cues)) is not None:
            yield Draft(given.cue, given.source, content, "asserts", spoken=True)


def _ends_in_colon(tree: Tree, sentence: Sentence) -> bool:
    return tree.tokens[sentence.last - 1].text == ":"


def _introduces(tree: Tree, made: Draft, sentence: Sentence) -> bool:
    """Whether a cue stands at the end of its sentence with nothing said yet."""
    return made.spoken and made.source is not None and not made.content and sentence.last - made.cue[1] <= LONGEST_TAIL


def _given_out(tree: Tree, sentence: Sentence, cues: Cues) -> Draft | None:
    """The cue of "the commander provided the following statement:"."""
    for at in range(sentence.first, sentence.last):
        if tree.tokens[at].lower in cues.giving and tree.tokens[at].tag in FINITE:
            given = tree.kid(at, "obj")
            source = find_source(tree, at)
            if source is not None and given is not None and given.lower in cues.naming.vehicles:
                return Draft((at, at), source, set(), "asserts")
    return None


def _following(tree: Tree, first: Sentence, told: dict[int, list[Draft]]) -> set[int]:
    """The tokens of the paragraphs from a sentence on, up to one in which somebody else is quoted, or to the end.

    Of a quotation, only what stands inside its marks.
    """
    quote = tree.quote(first.first)
    if quote is not None:
        return set(range(quote.first, quote.last + 1))
    content: set[int] = set()
    for at in range(first.index, len(tree.parse.sentences)):
        sentence = tree.parse.sentences[at]
        if sentence.paragraph > first.paragraph and any(_reports(tree, made) for made in told.get(sentence.index, ())):
            break
        if sentence.index > first.index and _ends_in_colon(tree, sentence):
            break
        content |= set(range(sentence.first, sentence.last))
    return content


def _reports(tree: Tree, made: Draft) -> bool:
    """Whether a reporter speaks again: somebody who is no "I" or "we" is said to have spoken."""
    source = made.source
    if source is None or not made.spoken or tree.quote(made.cue[0]) is not None:
        return False
    return tree.tokens[made.cue[0]].tag == "VBD" and tree.tokens[source].lower not in FIRST
