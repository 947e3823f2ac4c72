"""Attributions whose cue is a verb: where its content stands, and whether it tells of words at all."""

from casus.coding.attributions.content import find_content
from casus.coding.attributions.cues import Cue, Cues
from casus.coding.attributions.draft import Draft, draft
from casus.coding.attributions.inserted import find_inserted
from casus.coding.attributions.passives import is_passive, is_torn
from casus.coding.attributions.sources import SUBJECTS, find_source
from casus.coding.attributions.tree import Tree
from casus.language.parse import Token

MODALS = frozenset(
    {"will", "would", "can", "could", "may", "might", "should", "must", "shall", "’ll", "'ll", "’d", "'d", "ca", "wo"}
)
# Verbs whose subject, in a headline without object, is the one who is blamed.
BLAMED = frozenset({"blamed", "accused", "suspected"})
NEGATIONS = frozenset({"not", "n't", "n’t", "never", "neither", "nor", "hardly", "seldom", "rarely"})


def find_verb(tree: Tree, at: int, cues: Cues) -> Draft | None:
    """The attribution of a cue verb, None where it attributes nothing."""
    token = tree.tokens[at]
    if _is_no_verb(tree, at):
        return None
    cue = cues.verbs[token.lower]
    if token.lower in BLAMED and not tree.kid(at, "obj", "obl", "nmod", "aux:pass", "aux"):
        return None  # a headline's "rebels blamed": they are, and do not speak
    if token.lower in cues.refusing and any(kid.lower in cues.silent for kid in tree.kids(at, "xcomp")):
        return None
    if (number := _bare_figure(tree, at, cue)) is not None:
        return draft(at, cue, find_source(tree, at), {number})
    refusal = _refusal(tree, token, cues)
    negated = is_negated(tree, at)
    if token.lower in cues.silent and (refusal is not None or negated):
        if token.dep == "conj" and tree.tokens[token.head].lower in cues.silent and is_negated(tree, token.head):
            return None
        return _silence(tree, at, cue, cues, refusal)
    if (
        token.dep == "advcl"
        and tree.tokens[min(tree.subtree(at))].lower == "as"
        and tree.kid(at, "nsubj", "nsubj:pass")
        and not tree.kid(at, "ccomp")
    ):
        return _as_said(tree, at, cue, cues)
    modal = is_passive(tree, at) or any(kid.lower in MODALS for kid in tree.kids(at, "aux"))
    inserted = None if modal or is_torn(tree, at) else find_inserted(tree, at, cue, cues)
    if inserted is not None:
        source, content = inserted
        return draft(at, cue, source, content)
    if not _is_told(tree, at, cue):
        return None
    made = draft(at, cue, find_source(tree, at), find_content(tree, at, cue, cues))
    if made.source is None and cue.stance == "asserts" and token.dep in ("acl", "advcl") and is_passive(tree, at):
        return None
    _pass_on(tree, made, cues)
    if (
        cue.stance == "asserts"
        and cue.speech
        and made.source is None
        and is_passive(tree, at)
        and "clause" in cue.takes
    ):
        made.stance = "alleges"
    if negated and cue.stance in ("speculates", "acknowledges"):
        made.stance = "doubts" if cue.stance == "speculates" else "declines"
    return made


def _is_no_verb(tree: Tree, at: int) -> bool:
    """Whether a cue is an adjective, ends a word with a hyphen, or is a name ("the brothers Said and Omar")."""
    token, before = tree.tokens[at], tree.tokens[at - 1].text if at else ""
    if token.dep == "amod" and not tree.kid(at, "nsubj") and not is_torn(tree, at):
        return True
    return before == "-" or (token.text[0].isupper() and before.islower() and before[-1].islower())


def _bare_figure(tree: Tree, at: int, cue: Cue) -> int | None:
    """The number of "a hospital official said 15": nothing follows that it would count."""
    sentence = tree.parse.sentences[tree.tokens[at].sentence]
    if not cue.speech or at + 2 >= sentence.last or tree.tokens[at + 1].pos != "NUM" or is_passive(tree, at):
        return None
    return at + 1 if tree.tokens[at + 2].pos == "PUNCT" and find_source(tree, at) is not None else None


def _as_said(tree: Tree, at: int, cue: Cue, cues: Cues) -> Draft | None:
    """ "As the ministry has said, ten died": the content is the main clause; "as troops took the town" is none."""
    if "clause" not in cue.takes or find_content(tree, at, cue, cues):
        return None
    return draft(at, cue, find_source(tree, at), tree.subtree(tree.tokens[at].head, without=[at]))


def _pass_on(tree: Tree, made: Draft, cues: Cues) -> None:
    """ "Radio quoted a resident as saying": the resident speaks, through the radio."""
    at = made.cue[0]
    token = tree.tokens[at]
    above = tree.tokens[token.head]
    if (
        token.tag != "VBG"
        or above.lower not in cues.citing
        or not any(kid.lower in ("as", "in") for kid in tree.kids(at, "mark", "case"))
    ):
        return
    quoted = tree.kid(above.index, "obj", "nsubj:pass")
    if quoted is not None:
        carrier = find_source(tree, above.index)
        made.source = quoted.index
        made.via = [carrier] if carrier is not None and carrier != quoted.index else []


def _silence(tree: Tree, at: int, cue: Cue, cues: Cues, refusal: int | None) -> Draft | None:
    """A no-comment: the verb is negated, or another refuses it."""
    first = at if refusal is None else refusal
    content = find_content(tree, at, cue, cues) | _topic(tree, at, cues)
    source = find_source(tree, first)
    return Draft((first, at), source, content, "declines", cue.speech) if source is not None else None


def _topic(tree: Tree, at: int, cues: Cues) -> set[int]:
    """What there is no comment on."""
    found: set[int] = set()
    second = [kid.index for kid in tree.kids(at, "conj") if kid.lower in cues.silent]
    for kid in [kid for verb in (at, *second) for kid in tree.kids(verb, "obl", "nmod", "obj")]:
        if kid.dep == "obj" or any(
            case.lower in ("on", "about", "to", "regarding", "whether") for case in tree.kids(kid.index, "case")
        ):
            found |= tree.subtree(kid.index)
    return found


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
    return token.head if tree.tokens[token.head].lower in cues.refusing else None


def _is_told(tree: Tree, at: int, cue: Cue) -> bool:
    """Whether the verb tells of words that were spoken: not "could say", not "to release a list"."""
    kids = [tree.tokens[kid] for kid in tree.children[at]]
    clausal = any(kid.dep in ("ccomp", "parataxis") for kid in kids)
    quoted = tree.quote(at) is not None
    if quoted and not (cue.speech and clausal and any(kid.dep in SUBJECTS and kid.pos != "PRON" for kid in kids)):
        return False
    if any(kid.dep == "aux" and kid.lower in MODALS for kid in kids):
        return False
    infinitive = any(kid.dep == "mark" and kid.lower == "to" for kid in kids)
    if infinitive or (tree.tokens[at].tag == "VB" and not any(kid.dep == "aux" for kid in kids)):
        return cue.speech and clausal
    return True
