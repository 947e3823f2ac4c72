"""Where the content of a cue verb stands, by the verb's frame."""

from casus.coding.attributions.beside import TIMES
from casus.coding.attributions.cues import Cue, Cues
from casus.coding.attributions.passives import is_passive
from casus.coding.attributions.sources import SUBJECTS
from casus.coding.attributions.tree import Tree
from casus.language.parse import Token

EXPLETIVES = frozenset({"it", "there", "who", "which", "that", "whom"})
OBLIQUES = frozenset({"obl", "obl:agent", "obl:unmarked", "nmod", "advcl", "ccomp", "xcomp"})
PLACING = frozenset({"in", "at", "near", "against", "from", "of", "into", "with"})
SAYING_PLACES = frozenset(
    {
        "statement",
        "interview",
        "speech",
        "post",
        "report",
        "letter",
        "conference",
        "message",
        "tweet",
        "briefing",
        "article",
    }
)
LONGEST_ADDRESS = 12
CLAUSES = ("ccomp", "xcomp")


def find_content(tree: Tree, at: int, cue: Cue, cues: Cues) -> set[int]:
    """The tokens of what is said by the frame of the verb; quotations come later."""
    if tree.tokens[at].dep == "amod":
        # "The army rejected accusations" read as "rejected accusations": the noun is the object
        return {index for index in tree.subtree(tree.tokens[at].head, without=[at]) if index > at}
    passive = is_passive(tree, at)
    if passive and "object" in cue.takes and cue.speech and (reduced := _reduced(tree, at)):
        return reduced
    parts = [kid for kid in map(tree.tokens.__getitem__, tree.children[at]) if _is_content(tree, kid, cue, passive)]
    if any(_is_that_clause(tree, kid, at) for kid in parts):
        # "The talks came a day after the envoy said that": what stands before is the reporter's
        parts = [kid for kid in parts if kid.index > at or kid.dep != "ccomp" or tree.quote(kid.index) is not None]
    if any(kid.dep == "obj" for kid in parts):
        parts += [kid for kid in tree.kids(at, "obl") if kid not in parts and kid.index > at and _of_object(tree, kid)]
    if parts and cue.takes & {"at", "naming"} and (parts[0].dep != "nsubj:pass"):
        parts += [kid for kid in tree.kids(at, "obj") if kid not in parts and kid.lower not in EXPLETIVES]
    if (
        not parts
        and "naming" in cue.takes
        and (named := tree.kid(at, "obj"))
        and named.lower in cues.predicates.tellings
    ):
        parts = [named]  # "called reports of the strike 'fabricated news'", the quotation tied elsewhere
    if parts:
        return _gather(tree, at, parts, cues)
    if "clause" not in cue.takes:
        return set()
    token = tree.tokens[at]
    if token.dep == "parataxis":
        return _clipped(tree, tree.subtree(token.head, without=[at]), at)
    return _remaining(tree, at, cues)


def _is_that_clause(tree: Tree, kid: Token, at: int) -> bool:
    return kid.dep == "ccomp" and kid.index > at and any(mark.lower == "that" for mark in tree.kids(kid.index, "mark"))


def _reduced(tree: Tree, at: int) -> set[int]:
    """What a participle with an agent speaks of: "ten died, confirmed by the ministry"."""
    token = tree.tokens[at]
    if token.dep not in ("acl", "advcl", "parataxis") or not tree.kid(at, "obl:agent", "obl") or at == 0:
        return set()
    if tree.tokens[at - 1].text == "," or tree.tokens[at - 1].lower == "as":
        head = token.head
        while tree.tokens[head].pos in ("NOUN", "PROPN") and tree.tokens[head].head != head and token.dep != "acl":
            head = tree.tokens[head].head
        found = tree.subtree(head, without=[at])
        return {index for index in found if index < at} if head < at else found
    return {index for index in tree.subtree(token.head, without=[at]) if index < at} if token.dep == "acl" else set()


def _clipped(tree: Tree, content: set[int], at: int) -> set[int]:
    """Only what stands on the cue's side of a semicolon."""
    breaks = [index for index in content if tree.tokens[index].text == ";"]
    low = max((index for index in breaks if index < at), default=-1)
    high = min((index for index in breaks if index > at), default=len(tree.tokens))
    return {index for index in content if low < index < high}


def _is_content(tree: Tree, kid: Token, cue: Cue, passive: bool) -> bool:
    takes = cue.takes
    if kid.dep == "ccomp":
        return "clause" in takes
    if kid.dep == "xcomp":
        if any(mark.lower == "to" for mark in tree.kids(kid.index, "mark")):
            return "infinitive" in takes
        return bool(takes & {"gerund", "clause"}) if kid.tag == "VBG" else bool(takes & {"object", "naming"})
    if kid.dep == "obj":
        pronoun = kid.lower in EXPLETIVES and not (cue.stance == "denies" and kid.lower in ("it", "that"))
        return "object" in takes and not cue.addressee and not pronoun
    if kid.dep == "nsubj:pass":
        return passive and kid.lower not in EXPLETIVES and bool(takes & {"object", "of"}) and not cue.addressee
    if kid.dep == "parataxis":
        return kid.index > kid.head and "clause" in takes
    if (
        kid.dep == "advcl"
        and "infinitive" in takes
        and any(mark.lower == "to" for mark in tree.kids(kid.index, "mark"))
    ):
        return kid.index > kid.head
    if kid.dep in OBLIQUES:
        marks = tree.kids(kid.index, "case", "mark")
        if cue.lemma in ("quote", "cite") and kid.tag == "VBG":
            return False
        return bool(marks) and marks[0].lower in takes
    return False


def _of_object(tree: Tree, kid: Token) -> bool:
    """Whether a phrase tells more of the object ("the raid in the north") and not when or where it was said."""
    case = next((case.lower for case in tree.kids(kid.index, "case")), "")
    return case in PLACING and kid.lower not in SAYING_PLACES and kid.lower not in TIMES


def _gather(tree: Tree, at: int, parts: list[Token], cues: Cues) -> set[int]:
    """The parts' words, and after a clause all that follows it under the verb: parsers attach adjuncts high."""
    found: set[int] = set()
    for part in parts:
        found |= tree.subtree(part.index)
        for other in other_speakers(tree, part.index, cues):
            found -= tree.subtree(other)
    clauses = [part for part in parts if part.dep in CLAUSES and part.index > at]
    if clauses:
        start = min(tree.subtree(clauses[0].index))
        barred = [kid for kid in tree.children[at] if _ends_content(tree, kid, cues)]
        found |= {index for index in tree.subtree(at, without=barred) if index > max(start, at)}
    for other in other_speakers(tree, at, cues):
        found -= tree.subtree(other)
    return {index for index in found if index != at}


def other_speakers(tree: Tree, part: int, cues: Cues) -> list[int]:
    """Clauses beside what is said in which somebody else speaks: "… and the opposition accused him"."""
    found = []
    for at in tree.subtree(part):
        token = tree.tokens[at]
        if token.lower == "adding" and at > 0 and tree.tokens[at - 1].text in (",", "and"):
            found.append(at)
        beside = (token.dep == "conj" and token.head == part) or (
            token.dep == "advcl" and any(mark.lower in ("while", "whereas") for mark in tree.kids(at, "mark"))
        )
        first = min(tree.subtree(at)) if token.dep == "parataxis" else 0
        beside = beside or (first > 0 and ";" in (tree.tokens[first - 1].text, tree.tokens[first].text))
        if (
            beside
            and at != part
            and token.lower in cues.verbs
            and any(noun.pos in ("NOUN", "PROPN") for noun in tree.kids(at, "nsubj"))
        ):
            found.append(at)
    return found


def _ends_content(tree: Tree, kid: int, cues: Cues) -> bool:
    token = tree.tokens[kid]
    if token.dep in (*SUBJECTS, "cc", "parataxis"):
        return True
    if token.dep == "conj":
        return token.pos in ("VERB", "AUX")
    return token.dep == "advcl" and token.lower in cues.verbs and token.tag == "VBG"


def _remaining(tree: Tree, at: int, cues: Cues) -> set[int]:
    """What follows "said" under it, when the parser made no clause of it."""
    sentence = tree.parse.sentences[tree.tokens[at].sentence]
    if at + 1 >= sentence.last or tree.quote(at + 1) is not None:
        return set()
    following = tree.tokens[at + 1]
    for spot in range(at + 1, min(at + LONGEST_ADDRESS, sentence.last)):
        token = tree.tokens[spot]
        if token.lower == "that" and (token.tag in ("IN", "WDT") or spot == at + 1):
            return set(range(spot, sentence.last))
        if token.pos in ("VERB", "AUX", "PUNCT"):
            break
    if cues.verbs[tree.tokens[at].lower].addressee:
        return set()
    if following.pos in ("PUNCT", "ADP", "ADV", "CCONJ", "PART") or following.dep == "obl:unmarked":
        return set()
    barred = [kid for kid in tree.children[at] if _ends_content(tree, kid, cues)]
    found = {index for index in tree.subtree(at, without=barred) if index > at}
    return found if any(tree.tokens[index].pos in ("VERB", "AUX") for index in found) else set()
