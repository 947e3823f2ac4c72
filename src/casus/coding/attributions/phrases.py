"""Attributions by a phrase before the source: "according to police"."""

from casus.coding.attributions.cues import Cue, Cues
from casus.coding.attributions.draft import Draft
from casus.coding.attributions.inserted import BOUNDARY, COMMAS
from casus.coding.attributions.tree import Tree

NAMING = ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X", "SYM")
ACCOUNT_CASES = frozenset({"in", "by"})
RELATIVES = frozenset({"who", "whose", "which", "whom", "where"})


def find_phrase(tree: Tree, at: int, cues: Cues) -> Draft | None:
    """The attribution of a phrase that begins at a token, None where none does."""
    sentence = tree.parse.sentences[tree.tokens[at].sentence]
    for words, cue in cues.phrases.get(tree.tokens[at].lower, ()):
        end = at + len(words)
        if end < sentence.last and all(tree.tokens[at + step].lower == word for step, word in enumerate(words)):
            return _build(tree, at, end, cue)
    return None


def find_account(tree: Tree, at: int, cues: Cues) -> Draft | None:
    """ "In the rebels' account, troops opened fire first": whose account it is speaks."""
    owner = tree.kid(at, "nmod:poss")
    case = next((kid for kid in tree.kids(at, "case") if kid.lower in ACCOUNT_CASES), None)
    told = tree.tokens[tree.tokens[at].head]
    if owner is None or case is None or (told.lower in cues.verbs and tree.kid(told.index, "nsubj")):
        return None
    sentence = tree.parse.sentences[tree.tokens[at].sentence]
    opens = case.index - sentence.first <= 1 and at + 2 < sentence.last and tree.tokens[at + 1].text == ","
    content = set(range(at + 2, sentence.last)) if opens else _content(tree, case.index, at + 1)
    return Draft((at, at), owner.index, content, "asserts", spoken=True) if content else None


def _build(tree: Tree, at: int, end: int, cue: Cue) -> Draft | None:
    sentence = tree.parse.sentences[tree.tokens[at].sentence]
    stop = _phrase_end(tree, end, sentence.last)
    source = _source_head(tree, end, stop)
    if source is None:
        return None
    content = _content(tree, at, _with_clauses(tree, stop))
    return Draft((at, end - 1), source, content, cue.stance, cue.speech, True)


def _phrase_end(tree: Tree, end: int, stop: int) -> int:
    """Where the words that name the source end: a comma, a colon, a quotation or the sentence."""
    spot = end
    while spot < stop and tree.tokens[spot].text not in (",", ":", ";", ".", "—", "–", "“"):
        spot += 1
    return spot


def _source_head(tree: Tree, end: int, stop: int) -> int | None:
    """The highest token of the noun phrase that fills the tokens from `end` to `stop`."""
    for first in range(end, stop):
        head = first
        while end <= tree.tokens[head].head < stop and tree.tokens[head].head != head:
            head = tree.tokens[head].head
        if tree.tokens[head].pos in NAMING:
            return head
    return None


def _with_clauses(tree: Tree, stop: int) -> int:
    """Where the source ends with its relative clause: "according to Rami, whose son was killed, …"."""
    sentence = tree.parse.sentences[tree.tokens[stop - 1].sentence]
    if stop + 1 >= sentence.last or tree.tokens[stop].text != "," or tree.tokens[stop + 1].lower not in RELATIVES:
        return stop
    return next((at for at in range(stop + 2, sentence.last) if tree.tokens[at].text == ","), stop)


def _content(tree: Tree, at: int, stop: int) -> set[int]:
    """The clause around the phrase: what stands before it in its sentence, or after it where it comes first."""
    sentence = tree.parse.sentences[tree.tokens[at].sentence]
    start = at
    while start > sentence.first and tree.tokens[start - 1].text not in BOUNDARY:
        start -= 1
    end = stop
    while end < sentence.last and tree.tokens[end].text not in BOUNDARY:
        end += 1
    before, after = set(range(start, at)), set(range(stop, end))
    told = any(tree.tokens[spot].pos in ("VERB", "AUX") for spot in before)
    if not told:
        return before | after
    goes_on = (
        stop + 1 < sentence.last
        and tree.tokens[stop].text in COMMAS
        and tree.tokens[stop + 1].pos not in ("CCONJ", "SCONJ")
    )
    return before | after if goes_on and not _complete(tree, before) else before


def _complete(tree: Tree, before: set[int]) -> bool:
    """Whether the words before the phrase hold the root of their sentence."""
    return any(tree.tokens[spot].head == spot for spot in before)
