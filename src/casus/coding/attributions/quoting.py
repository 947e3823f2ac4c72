"""Giving quotations to the cues that introduce them, also over sentences and paragraphs."""

from collections.abc import Sequence

from casus.coding.attributions.draft import Draft
from casus.coding.attributions.quotes import Quote
from casus.coding.attributions.tree import Tree

OPEN_ENDED = frozenset({",", "?", "!", "—", "–", "--", "-"})
# ", with the agency reporting that": another speaker stands beside what was quoted.
BESIDE = frozenset({"with", "while", "whereas"})
ENDS = frozenset({".", "?", "!", ":"})


def give_quotes(tree: Tree, drafts: list[Draft]) -> None:
    """Add every whole quotation to the content of its cue; those without a cue go on from the one before."""
    speaking = {made.cue[1]: made for made in drafts if made.spoken and tree.quote(made.cue[1]) is None}
    near: dict[int, list[Draft]] = {}
    for made in drafts:
        for sentence in {tree.tokens[at].sentence for at in made.content}:
            near.setdefault(sentence, []).append(made)
    previous: tuple[Draft, int] | None = None
    waiting: list[Quote] = []
    for quote in tree.quotes:
        if not quote.whole:
            _complete(quote, near.get(tree.tokens[quote.first].sentence, ()))
            continue
        paragraph = _paragraph(tree, quote.first)
        owner = _after(tree, quote, speaking) or _before(tree, quote, speaking)
        if owner is None and previous is not None and paragraph - previous[1] <= 1:
            owner = previous[0]
        if owner is None:
            waiting = [*_kept(tree, waiting, paragraph), quote] if not quote.closed else []
            continue
        for earlier in _kept(tree, waiting, paragraph):
            owner.content |= set(range(earlier.first, earlier.last + 1))
        owner.content |= set(range(quote.first, quote.last + 1))
        previous, waiting = (owner, _paragraph(tree, quote.last)), []


def _kept(tree: Tree, waiting: list[Quote], paragraph: int) -> list[Quote]:
    """The quotations left open by the paragraphs right before this one: the same words go on."""
    return waiting if waiting and paragraph - _paragraph(tree, waiting[-1].last) == 1 else []


def _paragraph(tree: Tree, token: int) -> int:
    return tree.parse.sentences[tree.tokens[token].sentence].paragraph


def _after(tree: Tree, quote: Quote, speaking: dict[int, Draft]) -> Draft | None:
    """The cue right after a quotation that ends in a comma, a question or an exclamation: "…," police said."""
    last = tree.tokens[quote.last - 1].text
    following = tree.tokens[quote.last + 1].text if quote.last + 1 < len(tree.tokens) else ""
    if (last not in OPEN_ENDED and following not in OPEN_ENDED) or _is_part(tree, quote):
        return None
    paragraph = _paragraph(tree, quote.last)
    beside = quote.last + 2 < len(tree.tokens) and tree.tokens[quote.last + 2].lower in BESIDE
    for at in range(quote.last + 1, len(tree.tokens)):
        if at in speaking:
            return None if beside and tree.tokens[at].tag == "VBG" else speaking[at]
        if tree.tokens[at].text in ENDS or _paragraph(tree, at) != paragraph or tree.quote(at):
            return None
    return None


def _is_part(tree: Tree, quote: Quote) -> bool:
    """Whether the words before a quotation go on in it: "part of a 'sabotage group,'"."""
    before = tree.tokens[quote.first - 1] if quote.first else None
    same = before is not None and before.sentence == tree.tokens[quote.first].sentence
    return same and before is not None and before.pos in ("DET", "ADP")


def _before(tree: Tree, quote: Quote, speaking: dict[int, Draft]) -> Draft | None:
    """The nearest cue before a quotation in its sentence."""
    sentence = tree.parse.sentences[tree.tokens[quote.first].sentence]
    for at in range(quote.first - 1, sentence.first - 1, -1):
        if at in speaking:
            return speaking[at]
    return None


def _complete(quote: Quote, drafts: Sequence[Draft]) -> None:
    """A part quotation that a content cuts through belongs to it as a whole."""
    span = set(range(quote.first, quote.last + 1))
    for made in drafts:
        if quote.first in made.content and not span & set(range(made.cue[0], made.cue[1] + 1)):
            made.content |= span
