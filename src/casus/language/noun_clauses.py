"""Clauses of nouns that name an action: their own arguments and those that a light or governing verb lends."""

from casus.language.clause import Clause, Oblique
from casus.language.parse import Parse
from casus.language.phrases import conjuncts, possessive, preposition
from casus.language.verb_clauses import obliques_of, own_arguments, verb_clause
from casus.language.verb_groups import SUBJECTS, is_definite, is_negated, is_verb, modal_of, tense_of
from casus.language.wordlists import word_list

SUPPORT = word_list("support")
UNDERGOING = word_list("undergoing")
STAGES = word_list("stages")
BUNDLES = word_list("bundles")
BANDS = word_list("bands")
BLAMING = frozenset({"blame", "pin"})
RAVAGING = word_list("ravaging")
HARMING = word_list("harming") | RAVAGING
SHARES = word_list("shares")
DISCUSSING = word_list("discussing")
SUFFERED = word_list("suffered")
# Who receives reports of an act hears of it and does not undergo it.
TOLD = frozenset({"report", "account", "word", "news"})


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
        of = parse.tokens[top].head
        said_of = of != top and parse.tokens[top].dep in SUBJECTS
        return Clause(
            predicate=index, kind="noun", agents=agents, patients=patients, obliques=obliques,
            negated=is_negated(parse, index), tense=tense_of(parse, of) if said_of else "none",
            modal=modal_of(parse, of) if said_of and not is_definite(parse, top) else None,
        )  # fmt: skip
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
        token.dep in ("nmod", "compound", "obl")
        and above.lemma in BUNDLES
        and above.pos in ("NOUN", "NUM", "ADJ")
        and above.index != index
    ):
        return transparent_head(parse, above.index)
    if token.dep == "conj" and above.pos in ("NOUN", "PROPN") and above.index != index:
        return transparent_head(parse, above.index)
    return index


def unbundled(parse: Parse, index: int) -> int:
    """The noun that a counting noun only bundles ("thousands of people": people), else the token itself."""
    token = parse.tokens[index]
    if token.lemma in BUNDLES | BANDS or token.pos == "NUM" or token.lower in SHARES:
        for child in parse.children[index]:
            if parse.tokens[child].dep == "nmod" and preposition(parse, child) == "of":
                return unbundled(parse, child)
    return index


def _noun_arguments(parse: Parse, index: int) -> tuple[tuple[int, ...], tuple[int, ...], tuple[Oblique, ...]]:
    agents: list[int] = []
    patients: list[int] = []
    obliques: list[Oblique] = []
    owners: list[int] = []
    for child in parse.children[index]:
        token = parse.tokens[child]
        if token.dep == "nmod:poss" and possessive(parse, child):
            owners += conjuncts(parse, child)
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
            if token.lemma not in BLAMING:
                obliques += [o for o in own_arguments(parse, child)[2] if o.preposition != "by"]
    if _suffered(parse, index) and not patients:
        return tuple(agents), tuple(owners), tuple(obliques)
    return tuple(owners + agents), tuple(patients), tuple(obliques)


def _suffered(parse: Parse, index: int) -> bool:
    """ "the judge's murder": one act that is called after whom it was done to; "Israel's murder of him" says both."""
    return parse.tokens[index].lemma in SUFFERED and parse.tokens[index].tag not in ("NNS", "NNPS")


def _participle_agents(parse: Parse, index: int) -> list[int]:
    """ "strikes carried out by X"; not those of other participles ("blasts heard by residents")."""
    if parse.tokens[index].lemma not in SUPPORT:
        return []
    return [o.head for o in own_arguments(parse, index)[2] if o.preposition == "by"]


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
        if lemma in BLAMING:
            obliques = tuple(o for o in obliques if o.preposition != "on")
        elif lemma in SUPPORT:
            agents, support = agents + verb.agents, governor
        elif lemma in UNDERGOING and parse.tokens[top].lemma not in TOLD:
            patients, support = patients + verb.agents, governor
    elif dep.startswith("obl") and lemma in UNDERGOING and preposition(parse, top) in ("under", "into"):
        patients, support = patients + (verb.agents or verb.patients), governor
        if preposition(parse, top) == "under":
            agents += tuple(o.head for o in obliques + verb.obliques if o.preposition == "from")
    elif dep.startswith("obl") and verb.passive and preposition(parse, top) == "by" and lemma in RAVAGING:
        patients = patients + verb.patients
    elif dep in SUBJECTS:
        if verb.passive and lemma in SUPPORT | {"claim"}:
            agents, support = agents + verb.agents, governor
        elif not verb.passive:
            harmed = verb.patients if lemma in HARMING else ()
            patients = patients + harmed + _ruined_too(parse, governor)
    rest = tuple(o for o in verb.obliques if o.head not in (top, index))
    bound = (dep == "obj" or dep in SUBJECTS) and not is_definite(parse, top) and lemma not in DISCUSSING
    return Clause(
        predicate=index, kind="noun", agents=_unique(agents, top, index), patients=_unique(patients, top, index),
        obliques=tuple(dict.fromkeys(obliques + rest)), passive=verb.passive,
        negated=(bound and verb.negated) or is_negated(parse, index),
        tense=verb.tense, modal=verb.modal if bound else None, verb=governor, support=support,
    )  # fmt: skip


def _ruined_too(parse: Parse, governor: int) -> tuple[int, ...]:
    """ "the strikes killed ten and destroyed two depots": what a second verb says the act ruined."""
    joined = (i for i in parse.children[governor] if parse.tokens[i].dep == "conj")
    ruined = [i for i in joined if is_verb(parse.tokens[i]) and parse.tokens[i].lemma in RAVAGING]
    shared = (i for i in ruined if not own_arguments(parse, i)[0])
    return tuple(head for i in shared for head in own_arguments(parse, i)[1])


def _unique(heads: tuple[int, ...], *without: int) -> tuple[int, ...]:
    return tuple(h for h in dict.fromkeys(heads) if h not in without)
