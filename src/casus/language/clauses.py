"""Clauses: who does what to whom, read off the tree so that rules need no dependency labels.

A clause is built on demand for one predicate, a verb or a noun that names an action. Passives, light verbs
("carried out strikes"), relative clauses, participles and coordination are resolved to their arguments.
Labels are Universal Dependencies v2.
"""

import tomllib
from pathlib import Path
from typing import Literal

import msgspec

from casus.language.parse import Parse, Token
from casus.language.phrases import conjuncts, possessive, preposition

Tense = Literal["past", "present", "future", "none"]

# What each list holds is said in the file.
_WORDS = tomllib.loads((Path(__file__).parent / "data" / "clauses.toml").read_text(encoding="utf-8"))
SUPPORT = frozenset(_WORDS["support"])
UNDERGOING = frozenset(_WORDS["undergoing"])
UNACCUSATIVE = frozenset(_WORDS["unaccusative"])
STAGES = frozenset(_WORDS["stages"])
BUNDLES = frozenset(_WORDS["bundles"])
MODALS = frozenset(_WORDS["modals"])
NEGATIVES = frozenset(_WORDS["negatives"])
DEFINITE = frozenset(_WORDS["definite"])
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj"})


class Oblique(msgspec.Struct, frozen=True):
    """A prepositional phrase of a clause: the preposition ("" for a bare one) and the token of its noun."""

    preposition: str
    head: int


class Clause(msgspec.Struct, frozen=True, kw_only=True):
    """One predicate with its arguments as token indices of their head nouns, coordination expanded.

    `agents` act and `patients` undergo, whatever the voice. `support` is the light verb of a noun.
    `verb` is the verb that carries tense for the predicate (itself, its support or its governor), -1 for none.
    """

    predicate: int
    kind: Literal["verb", "noun"]
    agents: tuple[int, ...] = ()
    patients: tuple[int, ...] = ()
    obliques: tuple[Oblique, ...] = ()
    passive: bool = False
    negated: bool = False
    tense: Tense = "none"
    modal: str | None = None
    verb: int = -1
    support: int | None = None


def clause_of(parse: Parse, index: int) -> Clause:
    """The clause of a predicate token, verbal or nominal as the tag says."""
    token = parse.tokens[index]
    return verb_clause(parse, index) if is_verb(token) or _clausal(parse, index) else noun_clause(parse, index)


def _clausal(parse: Parse, index: int) -> bool:
    """Whether a word that is no verb has an object all the same, as only verbs have."""
    return any(parse.tokens[i].dep in ("obj", "aux", "aux:pass") for i in parse.children[index])


def is_verb(token: Token) -> bool:
    """Whether a token is a verb form; participles used as attributes count ("the wounded man" does not)."""
    return token.pos in ("VERB", "AUX")


# Verbs ------------------------------------------------------------------------------------------


def verb_clause(parse: Parse, index: int) -> Clause:
    """Agents, patients and obliques of a verb; shared arguments of coordinated verbs are filled in."""
    passive = is_passive(parse, index)
    subjects, objects, obliques = _own(parse, index)
    if not subjects:
        subjects, passive = _inherited(parse, index, passive)
    by = tuple(o.head for o in obliques if o.preposition == "by") if passive else ()
    agents, patients = (by, subjects + objects) if passive else (subjects, objects)
    if not patients and not passive and parse.tokens[index].dep in ("acl", "acl:relcl") and _fills_object(parse, index):
        patients = (parse.tokens[index].head,)
    if not passive and not patients and parse.tokens[index].lemma in UNACCUSATIVE:
        agents, patients = (), agents
    rest = tuple(o for o in obliques if not (passive and o.preposition == "by"))
    return Clause(
        predicate=index, kind="verb", agents=agents, patients=patients, obliques=rest, passive=passive,
        negated=is_negated(parse, index), tense=tense_of(parse, index), modal=modal_of(parse, index), verb=index,
    )  # fmt: skip


def is_passive(parse: Parse, index: int) -> bool:
    """Whether the verb is passive: an auxiliary or subject says so, or a bare participle modifies a noun."""
    deps = {parse.tokens[i].dep for i in parse.children[index]}
    if "aux:pass" in deps or "nsubj:pass" in deps:
        return True
    token = parse.tokens[index]
    return (
        token.tag == "VBN" and token.dep in ("acl", "amod", "advcl", "conj") and "aux" not in deps and "obj" not in deps
    )


def _own(parse: Parse, index: int) -> tuple[tuple[int, ...], tuple[int, ...], tuple[Oblique, ...]]:
    subjects: list[int] = []
    objects: list[int] = []
    obliques: list[Oblique] = []
    for child in parse.children[index]:
        dep = parse.tokens[child].dep
        if dep in SUBJECTS:
            subjects += conjuncts(parse, antecedent(parse, child))
        elif dep in ("obj", "iobj"):
            objects += conjuncts(parse, antecedent(parse, child))
        elif dep.startswith("obl"):
            obliques += obliques_of(parse, child)
    return tuple(subjects), tuple(objects), tuple(obliques)


def obliques_of(parse: Parse, head: int) -> list[Oblique]:
    """A prepositional phrase and what is coordinated with it."""
    first = preposition(parse, head)
    return [Oblique(preposition(parse, member) or first, member) for member in conjuncts(parse, head)]


def antecedent(parse: Parse, index: int) -> int:
    """The noun that a relative pronoun stands for, else the token itself."""
    token = parse.tokens[index]
    if token.tag not in ("WDT", "WP", "WRB") and token.lower not in ("that", "which", "who", "whom"):
        return index
    for ancestor in ancestors(parse, index):
        if parse.tokens[ancestor].dep in ("acl:relcl", "acl"):
            return parse.tokens[ancestor].head
    return index


def ancestors(parse: Parse, index: int) -> list[int]:
    """The heads above a token, nearest first."""
    found = [index]
    while parse.tokens[found[-1]].head != found[-1] and len(found) < 40:
        found.append(parse.tokens[found[-1]].head)
    return found[1:]


def _inherited(parse: Parse, index: int, passive: bool) -> tuple[tuple[int, ...], bool]:
    """The subject that a verb without one shares: of its first conjunct, its governor, or the noun it modifies."""
    token = parse.tokens[index]
    above = token.head
    if above == index:
        return (), passive
    if token.dep in ("acl", "acl:relcl", "amod"):
        return ((above,) if token.dep != "acl:relcl" or not _has_subject(parse, index) else ()), passive
    if token.dep == "conj" and is_verb(parse.tokens[above]):
        head = verb_clause(parse, above)
        own_aux = any(parse.tokens[i].dep == "aux:pass" for i in parse.children[index])
        shared_passive = head.passive and token.tag == "VBN" and not _has_object(parse, index)
        subject = head.patients[:1] if head.passive and not head.agents else (head.agents or head.patients)
        return tuple(subject), own_aux or shared_passive
    if (
        token.dep in ("xcomp", "advcl", "ccomp", "parataxis")
        and is_verb(parse.tokens[above])
        and not _finite(parse, index)
    ):
        head = verb_clause(parse, above)
        return (head.agents or head.patients[:1]), passive
    return (), passive


def _has_subject(parse: Parse, index: int) -> bool:
    return any(parse.tokens[i].dep in SUBJECTS for i in parse.children[index])


def _has_object(parse: Parse, index: int) -> bool:
    return any(parse.tokens[i].dep == "obj" for i in parse.children[index])


def _finite(parse: Parse, index: int) -> bool:
    return parse.tokens[index].tag in ("VBD", "VBZ", "VBP", "MD") or _has_subject(parse, index)


def _fills_object(parse: Parse, index: int) -> bool:
    """ "the village they shelled": a relative clause with a subject of its own and no object."""
    return parse.tokens[index].dep == "acl:relcl" and _has_subject(parse, index) and not _has_object(parse, index)


# Nouns ------------------------------------------------------------------------------------------


def noun_clause(parse: Parse, index: int) -> Clause:
    """Arguments of a noun that names an action, its own and those that a light or governing verb lends."""
    agents, patients, obliques = _noun_arguments(parse, index)
    top = transparent_head(parse, index)
    if top != index:
        more = _noun_arguments(parse, top)
        agents, obliques = agents + more[0], obliques + more[2]
        patients += _staged(parse, top)
    governor = _governor(parse, top)
    if governor is None:
        return Clause(
            predicate=index,
            kind="noun",
            agents=agents,
            patients=patients,
            obliques=obliques,
            negated=is_negated(parse, index),
        )
    return _with_verb(parse, index, top, governor, agents, patients, obliques)


def _staged(parse: Parse, top: int) -> tuple[int, ...]:
    if parse.tokens[top].lemma not in STAGES:
        return ()
    return tuple(i for i in parse.children[top] if parse.tokens[i].dep in SUBJECTS)


def transparent_head(parse: Parse, index: int) -> int:
    """The bundle noun that stands for this one in the clause ("a series of strikes": series), else itself."""
    token = parse.tokens[index]
    above = parse.tokens[token.head]
    if (
        token.dep in ("nmod", "compound")
        and above.lemma in BUNDLES
        and above.pos in ("NOUN", "NUM")
        and above.index != index
    ):
        return transparent_head(parse, above.index)
    if token.dep == "conj" and above.pos in ("NOUN", "PROPN") and above.index != index:
        return transparent_head(parse, above.index)
    return index


def unbundled(parse: Parse, index: int) -> int:
    """The noun that a counting noun only bundles ("thousands of people": people), else the token itself."""
    if parse.tokens[index].lemma in BUNDLES or parse.tokens[index].pos == "NUM":
        for child in parse.children[index]:
            if parse.tokens[child].dep == "nmod" and preposition(parse, child) == "of":
                return child
    return index


def _noun_arguments(parse: Parse, index: int) -> tuple[tuple[int, ...], tuple[int, ...], tuple[Oblique, ...]]:
    agents: list[int] = []
    patients: list[int] = []
    obliques: list[Oblique] = []
    for child in parse.children[index]:
        token = parse.tokens[child]
        if token.dep == "nmod:poss" and possessive(parse, child):
            agents += conjuncts(parse, child)
        elif token.dep in ("nmod", "obl", "nmod:unmarked", "obl:unmarked"):
            for oblique in obliques_of(parse, child):
                if oblique.preposition == "of":
                    patients.append(oblique.head)
                elif oblique.preposition == "by":
                    agents.append(oblique.head)
                else:
                    obliques.append(oblique)
        elif token.dep == "acl":
            agents += _participle_agents(parse, child)
            obliques += [o for o in _own(parse, child)[2] if o.preposition != "by"]
    return tuple(agents), tuple(patients), tuple(obliques)


def _participle_agents(parse: Parse, index: int) -> list[int]:
    """ "strikes carried out by X"; not those of other participles ("blasts heard by residents")."""
    if parse.tokens[index].lemma not in SUPPORT:
        return []
    return [o.head for o in _own(parse, index)[2] if o.preposition == "by"]


def _governor(parse: Parse, top: int) -> int | None:
    above = parse.tokens[top].head
    return above if above != top and is_verb(parse.tokens[above]) else None


def _with_verb(
    parse: Parse, index: int, top: int, governor: int,
    agents: tuple[int, ...], patients: tuple[int, ...], obliques: tuple[Oblique, ...],
) -> Clause:  # fmt: skip
    verb = verb_clause(parse, governor)
    dep = parse.tokens[top].dep
    lemma = parse.tokens[governor].lemma
    support = None
    if dep == "obj" and not verb.passive:
        if lemma in SUPPORT:
            agents, support = agents + verb.agents, governor
        elif lemma in UNDERGOING:
            patients, support = patients + verb.agents, governor
    elif dep.startswith("obl") and lemma in UNDERGOING and preposition(parse, top) == "under":
        patients, support = patients + verb.agents, governor
    elif dep in SUBJECTS:
        if verb.passive and lemma in SUPPORT | {"claim"}:
            agents, support = agents + verb.agents, governor
        elif not verb.passive:
            patients = patients + verb.patients
    rest = tuple(o for o in verb.obliques if o.head not in (top, index))
    bound = (dep == "obj" or dep in SUBJECTS) and not is_definite(parse, top)
    return Clause(
        predicate=index, kind="noun", agents=_unique(agents, top, index), patients=_unique(patients, top, index),
        obliques=obliques + rest, passive=verb.passive, negated=(bound and verb.negated) or is_negated(parse, index),
        tense=verb.tense, modal=verb.modal if bound else None, verb=governor, support=support,
    )  # fmt: skip


def is_definite(parse: Parse, index: int) -> bool:
    """Whether a noun points back to something known: a definite determiner or a possessor stands before it."""
    return any(
        parse.tokens[i].lower in DEFINITE or parse.tokens[i].dep == "nmod:poss"
        for i in parse.children[index]
        if i < index
    )


def _unique(heads: tuple[int, ...], *without: int) -> tuple[int, ...]:
    return tuple(h for h in dict.fromkeys(heads) if h not in without)


# Tense, modality, negation ----------------------------------------------------------------------


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
    """Past, present or future of a verb group; participles and infinitives take that of the verb above."""
    helpers = auxiliaries(parse, index)
    lemmas = {t.lemma for t in helpers} | {t.lower for t in helpers}
    if lemmas & {"will", "shall", "'ll", "’ll", "wo"}:
        return "future"
    tags = {t.tag for t in helpers} | {parse.tokens[index].tag}
    if "VBD" in tags or (lemmas & {"have"} and "VBN" in tags):
        return "past"
    if tags & {"VBZ", "VBP"}:
        return "present"
    above = parse.tokens[index].head
    if above != index and is_verb(parse.tokens[above]) and parse.tokens[index].tag in ("VBG", "VBN", "VB"):
        return tense_of(parse, above)
    return "past" if parse.tokens[index].tag == "VBN" else "none"


def modal_of(parse: Parse, index: int) -> str | None:
    """The modal verb of a verb group ("could", "may"), future ones included."""
    return next((t.lower for t in auxiliaries(parse, index) if t.lower in MODALS), None)


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
