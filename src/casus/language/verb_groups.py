"""Verb groups: tense, modality and negation of a predicate, read off its auxiliaries and neighbours.

Labels are Universal Dependencies v2.
"""

from typing import Literal

from casus.language.parse import Parse, Token
from casus.language.wordlists import word_list

Tense = Literal["past", "present", "future", "none"]

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj"})
# What each list holds is said in data/clauses.toml.
DEFINITE = word_list("definite")
MODALS = word_list("modals")
NEGATIVES = word_list("negatives")
UNCHANGING = word_list("unchanging")
# Relations that only a noun has to its head, and those that only a verb's dependants have.
NOMINAL = SUBJECTS | {"obj", "obl", "nmod"}
VERBAL = SUBJECTS | {"obj", "aux", "aux:pass", "xcomp", "ccomp"}


def is_verb(token: Token) -> bool:
    """Whether a token is a verb form; participles used as attributes count ("the wounded man" does not)."""
    return token.pos in ("VERB", "AUX")


def is_gerund_noun(parse: Parse, index: int) -> bool:
    """Whether an -ing form stands where a noun does, without subject or object: "Fighting in the hills drove …"."""
    token = parse.tokens[index]
    between = index + 1 < len(parse.tokens) and parse.tokens[index + 1].lower == "between"
    if token.tag == "VBG" and between and not any(parse.tokens[i].dep in VERBAL for i in parse.children[index]):
        return True
    if token.tag != "VBG" or not (token.dep in NOMINAL or token.head == index):
        return False
    return not any(parse.tokens[i].dep in VERBAL for i in parse.children[index])


def is_definite(parse: Parse, index: int) -> bool:
    """Whether a noun points back to something known: a definite determiner or a possessor stands before it."""
    return any(
        parse.tokens[i].lower in DEFINITE or parse.tokens[i].dep == "nmod:poss"
        for i in parse.children[index]
        if i < index
    )


def auxiliaries(parse: Parse, index: int) -> list[Token]:
    """The auxiliaries of a verb, of its first conjunct too where it has none of its own."""
    own = [
        parse.tokens[i]
        for i in parse.children[index]
        if parse.tokens[i].dep.startswith("aux") or parse.tokens[i].dep == "cop"
    ]
    token = parse.tokens[index]
    if not own and token.dep == "conj" and token.head != index and token.tag in ("VB", "VBN", "VBG"):
        return auxiliaries(parse, token.head)
    return own


def tense_of(parse: Parse, index: int) -> Tense:
    """Past, present or future of a verb group; participles and infinitives take that of the verb above.

    Verbs whose past looks like their present ("set", "hit") are taken to tell: taggers cannot know.
    """
    helpers = auxiliaries(parse, index)
    lemmas = {t.lemma for t in helpers} | {t.lower for t in helpers}
    if lemmas & {"will", "shall", "'ll", "’ll", "wo"}:
        return "future"
    tags = {t.tag for t in helpers} | {parse.tokens[index].tag}
    if "VBD" in tags or (lemmas & {"have"} and "VBN" in tags):
        return "past"
    if tags & {"VBZ", "VBP"}:
        told = not helpers and parse.tokens[index].tag == "VBP" and parse.tokens[index].lower in UNCHANGING
        return "past" if told else "present"
    above = parse.tokens[index].head
    if above != index and is_verb(parse.tokens[above]) and parse.tokens[index].tag in ("VBG", "VBN", "VB"):
        return tense_of(parse, above)
    return "past" if parse.tokens[index].tag == "VBN" else "none"


def modal_of(parse: Parse, index: int) -> str | None:
    """The modal verb of a verb group ("could", "may"), future ones included."""
    return next((t.lower for t in auxiliaries(parse, index) if t.lower in MODALS and not _is_had(t)), None)


def _is_had(auxiliary: Token) -> bool:
    """ "they'd gone" says "had", "they'd go" says "would"."""
    return auxiliary.lower in ("'d", "’d") and auxiliary.tag != "MD"


def is_negated(parse: Parse, index: int) -> bool:
    """Whether a negative word belongs to the predicate, its auxiliaries, its determiner or its subject ("no shots")."""
    if _has_negative(parse, index):
        return True
    return any(
        _has_negative(parse, i) or parse.tokens[i].lower in ("nobody", "none", "nothing")
        for i in parse.children[index]
        if parse.tokens[i].dep in SUBJECTS and is_verb(parse.tokens[index])
    )


def _has_negative(parse: Parse, index: int) -> bool:
    return any(
        parse.tokens[i].lower in NEGATIVES and parse.tokens[i].dep in ("advmod", "det", "cc", "cc:preconj")
        for i in parse.children[index]
    )
