"""Attributions whose cue is a verb: who its subject is, where its content stands."""

from casus.coding.attributions.cues import Cue, Cues
from casus.coding.attributions.draft import Draft, draft
from casus.coding.attributions.sources import PASSIVE, SUBJECTS, find_source
from casus.coding.attributions.tree import Tree
from casus.language.parse import Token

MODALS = frozenset({"will", "would", "can", "could", "may", "might", "should", "must", "shall", "’ll", "'ll", "’d", "'d", "ca", "wo"})
NEGATIONS = frozenset({"not", "n't", "n’t", "never", "neither", "nor", "hardly", "seldom", "rarely"})
EXPLETIVES = frozenset({"it", "there"})
RELATIVES = frozenset({"who", "which", "that", "whom"})
OBLIQUES = ("obl", "obl:agent", "obl:unmarked", "obl:tmod", "nmod", "advcl", "obl:npmod", "ccomp", "xcomp")
CLAUSES = ("ccomp", "xcomp")


def find_verb(tree: Tree, at: int, cues: Cues) -> Draft | None:
    """The attribution of a cue verb, None where it attributes nothing."""
    token = tree.tokens[at]
    cue = cues.verbs[token.lemma]
    refusal = _refusal(tree, token, cues)
    negated = is_negated(tree, at)
    if token.lemma in cues.refusing and _refused(tree, at, cues):
        return None
    silent = token.lemma in cues.silent and (refusal is not None or negated)
    if not silent and not _is_told(tree, at, cue):
        return None
    source = find_source(tree, at)
    content = find_content(tree, at, cue, cues)
    made = draft(at, cue, source, content)
    if silent:
        made.stance, made.spoken = "declines", False
        if refusal is not None:
            made.cue = (refusal, at)
            made.source = find_source(tree, refusal)
    elif negated and not cue.speech and cue.stance == "speculates":
        made.stance = "doubts"
    return made


def _is_told(tree: Tree, at: int, cue: Cue) -> bool:
    """Whether the verb tells of words that were spoken: not "could say", not "to release a list"."""
    kids = [tree.tokens[kid] for kid in tree.children[at]]
    clausal = any(kid.dep in ("ccomp", "parataxis") for kid in kids)
    quoted = tree.quote(at) is not None
    if quoted and not (cue.speech and clausal and any(kid.dep == "nsubj" and kid.pos != "PRON" for kid in kids)):
        return False
    if any(kid.dep == "aux" and kid.lower in MODALS for kid in kids):
        return False
    if any(kid.dep == "mark" and kid.lower == "to" for kid in kids) or (
        tree.tokens[at].tag == "VB" and not any(kid.dep == "aux" for kid in kids)
    ):
        return cue.speech and clausal
    return True


def is_negated(tree: Tree, at: int) -> bool:
    """Whether a verb is denied in its own clause, or as the second of two ("neither confirmed nor denied")."""
    if any(tree.tokens[kid].lower in NEGATIONS for kid in tree.children[at]):
        return True
    token = tree.tokens[at]
    if token.dep != "conj":
        return False
    return any(kid.lower == "nor" for kid in tree.kids(at, "cc")) and is_negated(tree, token.head)


def _refusal(tree: Tree, token: Token, cues: Cues) -> int | None:
    """The verb that refuses this one ("declined to comment"), if any."""
    if token.dep != "xcomp":
        return None
    return token.head if tree.tokens[token.head].lemma in cues.refusing else None


def _refused(tree: Tree, at: int, cues: Cues) -> bool:
    return any(kid.lemma in cues.silent for kid in tree.kids(at, "xcomp"))


def find_content(tree: Tree, at: int, cue: Cue, cues: Cues) -> set[int]:
    """The tokens of what is said by the frame of the verb; quotations come later."""
    parts = [kid for kid in map(tree.tokens.__getitem__, tree.children[at]) if _is_content(tree, kid, cue)]
    if parts:
        return _gather(tree, at, parts, cues)
    token = tree.tokens[at]
    if "clause" in cue.takes:
        if token.dep == "parataxis":
            return tree.subtree(token.head, without=[at])
        return _before(tree, at) or _after_that(tree, at)
    return set()


def _is_content(tree: Tree, kid: Token, cue: Cue) -> bool:
    takes = cue.takes
    if kid.dep == "ccomp":
        return "clause" in takes
    if kid.dep == "xcomp":
        if any(mark.lower == "to" for mark in tree.kids(kid.index, "mark")):
            return "infinitive" in takes
        return "gerund" in takes or "clause" in takes if kid.tag == "VBG" else "object" in takes
    if kid.dep in ("obj", "nsubj:pass"):
        return "object" in takes and not cue.addressee and kid.lower not in EXPLETIVES | RELATIVES or kid.dep == "nsubj:pass" and "of" in takes
    if kid.dep == "parataxis":
        return kid.index > kid.head and "clause" in takes
    if kid.dep in OBLIQUES:
        marks = tree.kids(kid.index, "case", "mark")
        return bool(marks) and marks[0].lower in takes and marks[0].lower != "by"
    return False


def _gather(tree: Tree, at: int, parts: list[Token], cues: Cues) -> set[int]:
    """The parts' words, and after a clause all that follows it under the verb: parsers attach adjuncts high."""
    found: set[int] = set()
    for part in parts:
        found |= tree.subtree(part.index)
    clauses = [part for part in parts if part.dep in CLAUSES and part.index > at]
    if clauses:
        start = min(found & tree.subtree(clauses[0].index))
        barred = [kid for kid in tree.children[at] if _ends_content(tree, kid, cues)]
        found |= {index for index in tree.subtree(at, without=barred) if index > max(start, at)}
    return {index for index in found if index != at}


def _ends_content(tree: Tree, kid: int, cues: Cues) -> bool:
    token = tree.tokens[kid]
    if token.dep in (*SUBJECTS, "conj", "cc", "parataxis"):
        return True
    return token.dep == "advcl" and token.lemma in cues.verbs and token.tag == "VBG"


def _before(tree: Tree, at: int) -> set[int]:
    """What stands before ", X said" in its sentence, when the parser made no clause of it."""
    sentence = tree.parse.sentences[tree.tokens[at].sentence]
    subject = tree.kid(at, *SUBJECTS)
    if subject is None:
        return set()
    start = min(at, min(tree.subtree(subject.index)))
    if start - 1 <= sentence.first or tree.tokens[start - 1].text not in (",", "”", '"', "—", "–", "-", "--"):
        return set()
    return set(range(sentence.first, start - 1))


def _after_that(tree: Tree, at: int) -> set[int]:
    """What follows "said that" in its sentence, when the parser made no clause of it."""
    sentence = tree.parse.sentences[tree.tokens[at].sentence]
    if at + 1 < sentence.last and tree.tokens[at + 1].lower == "that":
        return set(range(at + 1, sentence.last))
    return set()
