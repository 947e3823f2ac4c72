"""Which way a bare weekday or month points: from the verb it hangs on."""

from functools import cache

from casus.language.parse import Parse, Token
from casus.resolving.times.lexicon import read_table

PAST, FUTURE, OPEN = -1, 1, 0

_HOLDERS = frozenset(("VERB", "AUX"))


def direction(parse: Parse, token: int) -> int:
    """PAST, FUTURE or OPEN for a time word, after the predicate above it in the tree.

    The past, and "is doing", count only where the word modifies the predicate itself: a deadline that "was set for
    November" or an agreement through January may lie ahead.
    """
    at, steps = parse.tokens[token], 0
    near = at.dep not in ("obj", "nsubj", "nsubj:pass")
    while not _is_predicate(parse, at) and at.head != at.index and steps < 12:
        at, steps = parse.tokens[at.head], steps + 1
    if not _is_predicate(parse, at):
        return OPEN
    way = _of_verb(parse, at)
    weak = way == PAST or at.tag == "VBG"
    if at.tag == "VBG" and way == FUTURE and _goes_on(parse, at, token):
        return OPEN
    return OPEN if weak and not (near and steps == 1) else way


def _goes_on(parse: Parse, verb: Token, token: int) -> bool:
    """Whether "is doing" tells what goes on, not what is fixed ("are investigating a shooting that hurt two Monday").

    So the verbs of inquiry, and any with a past verb between them and the time.
    """
    between = parse.tokens[verb.index + 1 : token]
    return verb.lemma in _words("ongoing") or any(t.tag in ("VBD", "VBN") for t in between)


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(read_table("tense.toml")[kind])


def _is_predicate(parse: Parse, token: Token) -> bool:
    return token.pos in _HOLDERS or any(parse.tokens[child].dep == "cop" for child in parse.children[token.index])


def _of_verb(parse: Parse, verb: Token) -> int:
    helpers = [
        parse.tokens[child] for child in parse.children[verb.index] if parse.tokens[child].dep[:3] in ("aux", "cop")
    ]
    if any(helper.lower in _words("modals") for helper in helpers):
        perfect = any(helper.lower == "have" for helper in helpers)
        return OPEN if perfect else FUTURE
    if any(helper.lower in _words("past_helpers") for helper in helpers):
        return PAST
    if verb.tag == "VB" and verb.head != verb.index:
        return _of_infinitive(parse, verb)
    if verb.tag in ("VBD", "VBN"):
        return PAST
    if verb.tag == "VBG" and any(helper.lower in _words("present_helpers") for helper in helpers):
        return FUTURE
    return OPEN


def _of_infinitive(parse: Parse, verb: Token) -> int:
    above = parse.tokens[verb.head]
    if above.lemma in _words("plans") or above.tag == "NN" or above.tag == "NNS":
        return FUTURE
    return PAST if above.tag in ("VBD", "VBN") else OPEN
