"""Attributions whose cue is a verb: where its content stands, and whether it tells of words at all."""

from casus.coding.attributions.cues import Cue, Cues
from casus.coding.attributions.draft import Draft, draft
from casus.coding.attributions.inserted import find_inserted
from casus.coding.attributions.sources import SUBJECTS, TIMES, find_source, is_passive
from casus.coding.attributions.tree import Tree
from casus.language.parse import Token

MODALS = frozenset(
    {"will", "would", "can", "could", "may", "might", "should", "must", "shall", "’ll", "'ll", "’d", "'d", "ca", "wo"}
)
NEGATIONS = frozenset({"not", "n't", "n’t", "never", "neither", "nor", "hardly", "seldom", "rarely"})
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


def find_verb(tree: Tree, at: int, cues: Cues) -> Draft | None:
    """The attribution of a cue verb, None where it attributes nothing."""
    token = tree.tokens[at]
    if (token.dep == "amod" and not tree.kid(at, "nsubj")) or (at and tree.tokens[at - 1].text == "-"):
        return None
    cue = cues.verbs[token.lower]
    if token.lower in cues.refusing and any(kid.lower in cues.silent for kid in tree.kids(at, "xcomp")):
        return None
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
    ):
        return _as_said(tree, at, cue, cues)
    modal = is_passive(tree, at) or any(kid.lower in MODALS for kid in tree.kids(at, "aux"))
    inserted = None if modal else find_inserted(tree, at, cue, cues)
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
        or not any(kid.lower == "as" for kid in tree.kids(at, "mark", "case"))
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
    content = find_content(tree, at, cue, cues) | _topic(tree, at)
    source = find_source(tree, first)
    return Draft((first, at), source, content, "declines", cue.speech) if source is not None else None


def _topic(tree: Tree, at: int) -> set[int]:
    """What there is no comment on."""
    found: set[int] = set()
    second = [kid.index for kid in tree.kids(at, "conj")]
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


def find_content(tree: Tree, at: int, cue: Cue, cues: Cues) -> set[int]:
    """The tokens of what is said by the frame of the verb; quotations come later."""
    if tree.tokens[at].dep == "amod":
        # "The army rejected accusations" read as "rejected accusations": the noun is the object
        return {index for index in tree.subtree(tree.tokens[at].head, without=[at]) if index > at}
    passive = is_passive(tree, at)
    if passive and "object" in cue.takes and cue.speech and (reduced := _reduced(tree, at)):
        return reduced
    parts = [kid for kid in map(tree.tokens.__getitem__, tree.children[at]) if _is_content(tree, kid, cue, passive)]
    if any(kid.dep == "obj" for kid in parts):
        parts += [kid for kid in tree.kids(at, "obl") if kid not in parts and kid.index > at and _of_object(tree, kid)]
    if parts and "at" in cue.takes:
        parts += [kid for kid in tree.kids(at, "obj") if kid not in parts and kid.lower not in EXPLETIVES]
    if parts:
        return _gather(tree, at, parts, cues)
    if "clause" not in cue.takes:
        return set()
    token = tree.tokens[at]
    if token.dep == "parataxis":
        return _clipped(tree, tree.subtree(token.head, without=[at]), at)
    return _remaining(tree, at, cues)


def _reduced(tree: Tree, at: int) -> set[int]:
    """What a participle with an agent speaks of: "ten died, confirmed by the ministry", "a raid reported by witnesses"."""
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
        return bool(takes & {"gerund", "clause"}) if kid.tag == "VBG" else "object" in takes
    if kid.dep == "obj":
        return "object" in takes and not cue.addressee and kid.lower not in EXPLETIVES
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
        for other in _other_speakers(tree, part.index, cues):
            found -= tree.subtree(other)
    clauses = [part for part in parts if part.dep in CLAUSES and part.index > at]
    if clauses:
        start = min(tree.subtree(clauses[0].index))
        barred = [kid for kid in tree.children[at] if _ends_content(tree, kid, cues)]
        found |= {index for index in tree.subtree(at, without=barred) if index > max(start, at)}
    for other in _other_speakers(tree, at, cues):
        found -= tree.subtree(other)
    return {index for index in found if index != at}


def _other_speakers(tree: Tree, part: int, cues: Cues) -> list[int]:
    """Clauses beside what is said in which somebody else speaks: "… and the opposition accused him", "… while others said"."""
    found = []
    for at in tree.subtree(part):
        token = tree.tokens[at]
        if token.lower == "adding" and at > 0 and tree.tokens[at - 1].text in (",", "and"):
            found.append(at)
        beside = (token.dep == "conj" and token.head == part) or (
            token.dep == "advcl" and any(mark.lower in ("while", "whereas") for mark in tree.kids(at, "mark"))
        )
        if (
            beside
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
