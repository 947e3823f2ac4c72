"""Attributions whose cue is a noun ("his claim that"), an adverb ("reportedly") or an adjective ("alleged")."""

from casus.coding.attributions.cues import Cue, Cues
from casus.coding.attributions.draft import Draft
from casus.coding.attributions.sources import find_source
from casus.coding.attributions.tree import Tree

GIVERS = frozenset({"by", "from"})
ABSENCE = frozenset({"no", "any"})
ABSENT = frozenset({"no", "not", "n't", "n’t", "without"})
TOPICS = frozenset({"on", "about", "regarding"})
LONGEST_GIVER = 10
UNREACHED = frozenset({"reached", "available"})
BELONGING = frozenset({"from", "by"})


def find_noun(tree: Tree, at: int, cues: Cues) -> Draft | None:
    """The attribution of a noun of saying with the clause or phrase that tells what was said."""
    token = tree.tokens[at]
    if token.lower in cues.silences and (made := _no_comment(tree, at)):
        return made
    cue = cues.nouns.get(token.lower)
    if cue is None or tree.quote(at) is not None:
        return None
    content = _complement(tree, at, cue)
    if not content:
        return None
    source = _giver(tree, at)
    head = tree.tokens[token.head]
    if token.dep == "obl" and head.lower in cues.verbs:
        return None
    if source is None and token.dep == "obj" and head.lower in cues.giving:
        source = find_source(tree, head.index)
    return Draft((at, at), source, content, cue.stance, cue.speech, cue.speech)


def _complement(tree: Tree, at: int, cue: Cue) -> set[int]:
    for kid in tree.kids(at, "acl", "ccomp", "acl:relcl", "nmod", "advcl"):
        if kid.index < at:
            continue
        first = tree.tokens[min(tree.subtree(kid.index))]
        if (
            kid.dep == "acl:relcl"
            and "that" in cue.takes
            and first.lower == "that"
            and first.dep not in ("nsubj", "obj")
        ):
            return tree.subtree(kid.index)
        marks = tree.kids(kid.index, "mark", "case")
        if marks and marks[0].lower in cue.takes and not (marks[0].lower == "to" and kid.dep == "nmod"):
            return tree.subtree(kid.index)
    return _that_clause(tree, at) if "that" in cue.takes else set()


def _that_clause(tree: Tree, at: int) -> set[int]:
    """What follows "that" after a noun and its giver ("accusations by the rebels that …"), tied elsewhere."""
    sentence = tree.parse.sentences[tree.tokens[at].sentence]
    for spot in range(at + 1, min(at + LONGEST_GIVER, sentence.last)):
        token = tree.tokens[spot]
        if token.lower == "that" and spot + 1 < sentence.last:
            # a relative "that" is followed by its verb: "a report that says"
            relative = token.tag == "WDT" and tree.tokens[spot + 1].pos in ("VERB", "AUX", "ADV")
            return set() if relative else set(range(spot, sentence.last))
        if token.pos in ("VERB", "AUX", "PUNCT"):
            break
    return set()


def _giver(tree: Tree, at: int) -> int | None:
    owner = tree.kid(at, "nmod:poss")
    if owner is not None:
        return owner.index
    for kid in tree.kids(at, "nmod", "obl"):
        if any(case.lower in GIVERS for case in tree.kids(kid.index, "case")):
            return kid.index
    return None


def _no_comment(tree: Tree, at: int) -> Draft | None:
    """ "There was no immediate comment from the army on the raid"."""
    token = tree.tokens[at]
    head = tree.tokens[token.head]
    if head.lower in UNREACHED and any(tree.tokens[kid].lower in ABSENT for kid in tree.children[token.head]):
        nobody = tree.kid(head.index, "nsubj:pass", "nsubj")
        return Draft((head.index, at), nobody.index, set(), "declines") if nobody is not None else None
    near = [tree.tokens[kid].lower for kid in (*tree.children[at], *tree.children[token.head])]
    if not any(word in ABSENCE for word in near) or not any(word in ABSENT for word in near):
        return None
    source, content = None, set()
    for kid in (*tree.kids(at, "nmod", "obl"), *tree.kids(token.head, "nmod", "obl")):
        case = next((case.lower for case in tree.kids(kid.index, "case")), "")
        if case in BELONGING and source is None:
            source = kid.index
        elif case in TOPICS:
            content |= tree.subtree(kid.index)
    subject = tree.kid(token.head, "nsubj") if token.dep == "obj" else None
    if source is None and subject is not None:
        source = subject.index
    return Draft((at, at), source, content, "declines") if source is not None else None


def find_adverb(tree: Tree, at: int, cues: Cues) -> Draft:
    """A hedge on a clause: nobody is named, the content is the clause."""
    return _hedge(at, cues.adverbs[tree.tokens[at].lower], tree.subtree(tree.tokens[at].head, without=[at]))


def find_adjective(tree: Tree, at: int, cues: Cues) -> Draft | None:
    """A hedge on a noun ("an alleged strike"): the content is the noun's phrase."""
    token = tree.tokens[at]
    if token.dep != "amod":
        return None
    head = token.head
    while tree.tokens[head].dep == "compound" and tree.tokens[head].head > head:
        head = tree.tokens[head].head
    content = {index for index in tree.subtree(head, without=[at]) if index > at}
    return _hedge(at, cues.adjectives[token.lower], content)


def _hedge(at: int, cue: Cue, content: set[int]) -> Draft:
    return Draft((at, at), None, content - {at}, cue.stance, cue.speech)
