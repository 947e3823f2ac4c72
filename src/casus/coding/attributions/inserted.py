"""Attributions put into a sentence or at its end: "ten died, police said on Monday, when a bomb went off".

The commas and quotation marks around them tell more than a tree does, so these are found by position.
"""

from casus.coding.attributions.beside import noun_phrase_after, phrase_head
from casus.coding.attributions.cues import Cue, Cues
from casus.coding.attributions.tree import Tree

COMMAS = frozenset({",", "—", "–", "--", "-"})
CLOSERS = frozenset({"”", '"', "''", "’", "'"})
STOPS = frozenset({",", ".", ";", "—", "–", "--", "!", "?", ")"})
IN_PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "PART", "ADP", "CCONJ", "ADV", "SYM", "X", "AUX"})
PLAIN = frozenset({"-", "’", "'", ".", "&", "/"})
LONGEST_PHRASE, LONGEST_TAIL = 20, 14
SUBORDINATE = frozenset({"that", "how", "why", "what", "whether", "if"})
RELATIVES = frozenset({"who", "which", "that", "whom"})
OPENERS = frozenset({"which", "that", "where", "when", "while", "because", "although", "and", "but", "who"})
BOUNDARY = frozenset({";"})


def find_inserted(tree: Tree, at: int, cue: Cue, cues: Cues) -> tuple[int, set[int]] | None:
    """Source and content of a cue verb that stands with its source alone between commas; None elsewhere."""
    if "clause" not in cue.takes or tree.quote(at) is not None or tree.tokens[at].tag == "VBG":
        return None
    direct = _source_first(tree, at, cue, cues) or (None if cue.addressee else _verb_first(tree, at))
    if direct is None:
        return None
    source, first, last = direct
    content = _around(tree, first, last, cues, inverted=first == at)
    return (source, content) if content else None


def _source_first(tree: Tree, at: int, cue: Cue, cues: Cues) -> tuple[int, int, int] | None:
    """Source head, first and last token of ", police said on Monday"."""
    last = _tail(tree, at, cue)
    if last is None:
        return None
    start = tree.parse.sentences[tree.tokens[at].sentence].first
    found = _after_quotation(tree, at, start) or _after_comma(tree, at, start, cues)
    return (*found, last) if found else None


def _after_quotation(tree: Tree, at: int, start: int) -> tuple[int, int] | None:
    """Source head and first token where a quotation ends before: "…," Carter, the minister, told reporters."""
    first = at
    while first > start and tree.quote(first - 1) is None and at - first < 2 * LONGEST_PHRASE:
        first -= 1
    if first == at or tree.quote(first - 1) is None:
        return None
    end = next((spot for spot in range(first + 1, at) if _parts(tree, spot)), at)
    if end < at and first == start:
        return None
    if any(tree.tokens[spot].pos in ("VERB", "SCONJ") for spot in range(first, end)):
        return None
    head = phrase_head(tree, first, end)
    return (head, first) if head is not None else None


def _parts(tree: Tree, spot: int) -> bool:
    """Whether a comma or dash stands here, not the hyphen inside a word."""
    token = tree.tokens[spot]
    tight = token.text == "-" and tree.tokens[spot - 1].end == token.start
    return token.text in COMMAS and not tight


def _after_comma(tree: Tree, at: int, start: int, cues: Cues) -> tuple[int, int] | None:
    """Source head and first token where a comma stands before; a name goes before its apposition."""
    end = at
    while end > start and tree.tokens[end - 1].pos in ("AUX", "ADV"):
        end -= 1
    if tree.tokens[end - 1].text in COMMAS:
        end = next((spot for spot in range(end - 2, start, -1) if tree.tokens[spot].text in COMMAS), start)
    first = _phrase_start(tree, end, start)
    if first in (end, start) or tree.tokens[first - 1].text not in COMMAS | CLOSERS:
        return None
    if end == at or tree.tokens[end].text not in COMMAS:
        before = _phrase_start(tree, first - 1, start)
        named = (
            _describes(tree, first, end, cues)
            and before not in (first - 1, start)
            and tree.tokens[before - 1].text in COMMAS | CLOSERS
        )
        if named and all(tree.tokens[spot].pos == "PROPN" for spot in range(max(before, first - 3), first - 1)):
            first, end = before, first - 1
    head = phrase_head(tree, first, end)
    return (head, first) if head is not None and tree.tokens[head].lower not in RELATIVES else None


def _describes(tree: Tree, first: int, end: int, cues: Cues) -> bool:
    """Whether words can stand beside a name and say who that is: "a resident", not "police", which no one person is."""
    phrase = tree.tokens[first:end]
    nouns = cues.naming.persons | cues.naming.titles
    person = any(token.tag in ("NN", "NNP") and token.lower in nouns for token in phrase)
    return person and not all(token.pos == "PROPN" for token in phrase)


def _phrase_start(tree: Tree, end: int, start: int) -> int:
    """Where the run of noun-phrase words that ends before a token begins."""
    first = end
    while first > start and _in_phrase(tree, first - 1) and end - first < LONGEST_PHRASE:
        first -= 1
    return first


def _in_phrase(tree: Tree, at: int) -> bool:
    token = tree.tokens[at]
    if tree.quote(at) is not None or token.lower in SUBORDINATE:
        return False
    return token.pos in IN_PHRASE or token.text in PLAIN or (token.pos == "VERB" and token.dep == "amod")


def _tail(tree: Tree, at: int, cue: Cue) -> int | None:
    """The last token of the inserted clause: only a place, time, medium or addressee may follow the verb."""
    sentence = tree.parse.sentences[tree.tokens[at].sentence]
    spot = at + 1
    if spot < sentence.last and not _may_follow(tree, spot, cue):
        return None
    while spot < sentence.last and tree.tokens[spot].text not in STOPS:
        token = tree.tokens[spot]
        if token.pos in ("VERB", "AUX") or token.lower in SUBORDINATE or spot - at > LONGEST_TAIL or tree.quote(spot):
            return None
        spot += 1
    return spot - 1


def _may_follow(tree: Tree, spot: int, cue: Cue) -> bool:
    token = tree.tokens[spot]
    if token.text in STOPS or token.pos == "ADV" or cue.addressee:
        return True
    if token.pos == "ADP":
        return token.lower not in cue.takes
    return token.dep in ("obl:unmarked", "obl:tmod", "nmod:unmarked") and token.pos in ("PROPN", "NOUN")


def _verb_first(tree: Tree, at: int) -> tuple[int, int, int] | None:
    """Source head, first and last token of ", said the mayor, a farmer"."""
    sentence = tree.parse.sentences[tree.tokens[at].sentence]
    if at == sentence.first or tree.tokens[at - 1].text not in COMMAS | CLOSERS:
        return None
    source = noun_phrase_after(tree, at)
    if source is None or tree.tokens[source].sentence != tree.tokens[at].sentence or _is_said(tree, source):
        return None
    if _is_apposed(tree, at):
        return None
    inside = tree.subtree(source)
    last = source
    while last + 1 in inside and tree.quote(last + 1) is None:
        last += 1
    after = tree.tokens[last + 1] if last + 1 < sentence.last else None
    subject = after is not None and after.pos in ("VERB", "AUX", "ADV", "PART")
    return None if subject else (source, at, last)


def _is_apposed(tree: Tree, at: int) -> bool:
    """Whether a person in commas stands before a verb ("An officer, Col. Berg, said"): what follows is no subject."""
    subjects = [kid for kid in tree.kids(at, "nsubj") if kid.index < at and tree.quote(kid.index) is None]
    apart = [kid for kid in subjects if kid.lower in tree.speaking or kid.pos == "PROPN"]
    return len(apart) > 1


def _is_said(tree: Tree, noun: int) -> bool:
    """Whether the noun after a verb is what was said, not who said it: ", corroborated the location"."""
    token = tree.tokens[noun]
    return token.dep == "obj" and token.pos == "NOUN" and token.lower not in tree.speaking


def _around(tree: Tree, first: int, last: int, cues: Cues, inverted: bool) -> set[int]:
    """What stands before the inserted clause in its sentence and, where it goes on, after it."""
    sentence = tree.parse.sentences[tree.tokens[first].sentence]
    start = first - 1
    while start > sentence.first and tree.tokens[start - 1].text not in BOUNDARY:
        start -= 1
    if first - 2 >= start and tree.tokens[first - 2].lower in OPENERS:
        start = first - 1
    content = set(range(start, first - 1))
    quoted = tree.quote(first - 2) is not None or tree.quote(first - 1) is not None
    told = quoted or any(tree.tokens[at].pos in ("VERB", "AUX") for at in content)
    if not told and (last + 2 >= sentence.last or tree.tokens[last + 1].text not in COMMAS):
        return set()
    if quoted:
        return {at for at in content if tree.quote(at) is not None}
    if _goes_on(tree, last, sentence.last, cues, inverted):
        end = last + 1
        while end < sentence.last and tree.tokens[end].text not in BOUNDARY:
            end += 1
        content |= set(range(last + 1, end))
    return content


def _goes_on(tree: Tree, last: int, stop: int, cues: Cues, inverted: bool) -> bool:
    """Whether the content goes on after the inserted clause."""
    if last + 2 >= stop or tree.tokens[last + 1].text not in COMMAS:
        return False
    after = tree.tokens[last + 2]
    if after.tag == "VBG" and after.lower in cues.verbs:
        return False
    if inverted:
        return after.pos in ("CCONJ", "SCONJ")
    return True
