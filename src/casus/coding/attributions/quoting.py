"""Giving quotations to the cues that introduce them, also over sentences and paragraphs."""

from casus.coding.attributions.draft import Draft
from casus.coding.attributions.quotes import Quote, find_quotes
from casus.coding.attributions.tree import Tree


def give_quotes(tree: Tree, drafts: list[Draft]) -> None:
    """Add every whole quotation to the content of its cue; those without a cue go on from the one before."""
    speaking = [draft for draft in drafts if draft.spoken]
    previous: tuple[Draft, int] | None = None
    for quote in find_quotes(tree.parse):
        if not quote.whole:
            _complete(quote, drafts)
            continue
        owner = _owner(tree, quote, speaking)
        paragraph = _paragraph(tree, quote.first)
        if owner is None and previous is not None and paragraph - previous[1] <= 1:
            owner = previous[0]
        if owner is not None:
            _add(tree, owner, quote)
            previous = (owner, _paragraph(tree, quote.last))


def _paragraph(tree: Tree, token: int) -> int:
    return tree.parse.sentences[tree.tokens[token].sentence].paragraph


def _owner(tree: Tree, quote: Quote, drafts: list[Draft]) -> Draft | None:
    """The nearest cue outside the quotation in a sentence that the quotation touches."""
    first, last = tree.tokens[quote.first].sentence, tree.tokens[quote.last].sentence
    best, nearest = None, 10**9
    for made in drafts:
        at = made.cue[0]
        sentence = tree.tokens[at].sentence
        if not first <= sentence <= last or quote.first <= at <= quote.last:
            continue
        distance = quote.first - made.cue[1] if at < quote.first else at - quote.last
        if distance < nearest:
            best, nearest = made, distance
    return best


def _add(tree: Tree, owner: Draft, quote: Quote) -> None:
    span = set(range(quote.first, quote.last + 1))
    if owner.content and not owner.content & span and min(owner.content) < owner.cue[0] and quote.first > owner.cue[1]:
        pass
    owner.content |= span


def _complete(quote: Quote, drafts: list[Draft]) -> None:
    """A part quotation that a content cuts through belongs to it as a whole."""
    span = set(range(quote.first, quote.last + 1))
    for made in drafts:
        if quote.first in made.content and not span & set(range(made.cue[0], made.cue[1] + 1)):
            made.content |= span
