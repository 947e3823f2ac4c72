"""Harm that did not come about: threatened, planned, possible, denied; and harm by illness."""

from casus.coding.tolls.lexicon import lexicon, word_list
from casus.coding.tolls.tree import children
from casus.language.parse import Parse

_DOUBTS = word_list("doubts")
_REPORTS = word_list("reports")


def is_unreal(parse: Parse, i: int) -> bool:
    """Whether the happening at token i is only threatened, planned, possible or negated."""
    words = lexicon()
    if _is_hedged(parse, i):
        return True
    token = parse.tokens[i]
    if _is_infinitive(parse, i) and not _is_realised(parse, i):
        return True
    steps = 0
    while token.head != token.index and steps < 6:
        head = parse.tokens[token.head]
        if _is_doubted(parse, token.index):
            return True
        if (
            token.dep in ("xcomp", "acl", "advcl", "ccomp")
            and head.lower in words.governors
            and _is_infinitive(parse, token.index)
        ):
            return True
        if token.dep == "conj" and (
            _is_hedged(parse, head.index) or (_is_infinitive(parse, head.index) and not _is_realised(parse, head.index))
        ):
            return True
        token, steps = head, steps + 1
    return False


def _is_doubted(parse: Parse, i: int) -> bool:
    """Whether a clause hangs under doubt or denial: "it is possible that", "no reports that"."""
    token, head = parse.tokens[i], parse.tokens[parse.tokens[i].head]
    if token.dep not in ("ccomp", "csubj", "csubj:outer", "acl", "advcl", "xcomp"):
        return False
    denied = any(parse.tokens[k].lower == "no" for k in parse.children[head.index])
    return head.lower in _DOUBTS or (denied and head.lower in _REPORTS)


def is_natural(parse: Parse, i: int) -> bool:
    """Whether an illness or an overdose is the cause: not a victim of violence."""
    causes = lexicon().causes
    near = [t for t in children(parse, i, "obl", "nsubj", "nmod") if t.lower in causes]
    return bool(near) or any(token.lower in causes for token in parse.tokens[i + 1 : i + 5])


def _is_realised(parse: Parse, i: int) -> bool:
    """Whether an infinitive tells what happened: "was forced to shoot", "to have been killed"."""
    head = parse.tokens[parse.tokens[i].head]
    perfect = any(parse.tokens[k].lower == "have" for k in parse.children[i])
    passive = any(parse.tokens[k].dep == "aux:pass" for k in parse.children[i])
    return perfect or passive or head.lower in lexicon().realising


def _is_infinitive(parse: Parse, i: int) -> bool:
    verbs = [
        parse.tokens[i],
        *(parse.tokens[k] for k in parse.children[i] if parse.tokens[k].dep in ("aux", "aux:pass")),
    ]
    marked = any(parse.tokens[k].lower == "to" and parse.tokens[k].dep == "mark" for k in parse.children[i])
    return marked and any(verb.tag == "VB" for verb in verbs)


def _is_hedged(parse: Parse, i: int) -> bool:
    words = lexicon()
    for k in parse.children[i]:
        token = parse.tokens[k]
        if token.dep == "aux" and token.lower in words.modals:
            return True
        if token.dep == "mark" and token.lower in words.conditions:
            return True
        if token.lower in words.negations and token.dep == "advmod":
            return True
    return False
