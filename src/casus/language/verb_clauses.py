"""Clauses of verbs: agents, patients and obliques, voice turned round, shared arguments of coordination filled in."""

from casus.language.askew import astray_subject, counted_object
from casus.language.clause import Clause, Oblique, antecedent
from casus.language.parse import Parse
from casus.language.phrases import conjuncts, preposition
from casus.language.verb_groups import SUBJECTS, is_negated, is_verb, modal_of, tense_of
from casus.language.wordlists import word_list

UNACCUSATIVE = word_list("unaccusative")
TRANSITIVE = word_list("transitive")
LAUNCHING = word_list("launching")
INTRANSITIVE = word_list("intransitive")
NAMING = word_list("naming")
TYING = word_list("tying")
# Particles that parsers take for the preposition of the object after them ("handed over weapons").
PARTICLES = frozenset({("hand", "over"), ("turn", "over"), ("take", "over"), ("give", "up"), ("lay", "down")})
AIMED = frozenset({"at", "on", "against", "into", "onto", "toward", "towards", "upon"})


def verb_clause(parse: Parse, index: int) -> Clause:
    """Agents, patients and obliques of a verb; shared arguments of coordinated verbs are filled in."""
    passive = is_passive(parse, index)
    subjects, objects, obliques = own_arguments(parse, index)
    if not subjects:
        subjects, passive = _inherited(parse, index, passive)
    by = (tuple(o.head for o in obliques if o.preposition == "by") or _shared_agents(parse, index)) if passive else ()
    agents, patients = (by, subjects + objects) if passive else (subjects, objects)
    if not patients and not passive and parse.tokens[index].dep in ("acl", "acl:relcl") and _fills_object(parse, index):
        patients = (parse.tokens[index].head,)
    if not patients and not passive:
        patients = _shared_object(parse, index)
    if not passive:
        patients = _so_called(parse, index) or patients
    if not passive and not patients and parse.tokens[index].lemma in UNACCUSATIVE:
        agents, patients = (), agents
    rest = tuple(o for o in obliques if not (passive and o.preposition == "by"))
    return Clause(
        predicate=index, kind="verb", agents=agents, patients=patients, obliques=rest, passive=passive,
        negated=is_negated(parse, index), tense=tense_of(parse, index), modal=modal_of(parse, index), verb=index,
    )  # fmt: skip


def is_passive(parse: Parse, index: int) -> bool:
    """Whether the verb is passive: an auxiliary or subject says so, or a participle without one stands for it."""
    deps = {parse.tokens[i].dep for i in parse.children[index]}
    if "aux:pass" in deps or "nsubj:pass" in deps:
        return True
    token = parse.tokens[index]
    if token.lemma in INTRANSITIVE:
        return False
    if token.tag == "VBN" and token.dep in ("acl", "amod", "advcl", "conj") and "aux" not in deps and "obj" not in deps:
        return True
    bare = token.tag == "VBD" and token.lemma in TRANSITIVE and not deps & {"obj", "aux", "nsubj"}
    bare = bare and token.dep in ("acl", "amod")
    return bare or _added(parse, index) or _headline_passive(parse, index, deps)


def _added(parse: Parse, index: int) -> bool:
    """ "the priest, kidnapped on Monday, …": a participle between commas, without an object, says more of a noun."""
    token = parse.tokens[index]
    above = parse.tokens[token.head]
    if token.dep != "parataxis" or token.tag not in ("VBD", "VBN") or token.lemma not in TRANSITIVE:
        return False
    beside = above.index < index and parse.tokens[index - 1].text == ","
    return (
        beside and above.pos in ("NOUN", "PROPN") and not _has_object(parse, index) and not _has_subject(parse, index)
    )


def _headline_passive(parse: Parse, index: int, deps: set[str]) -> bool:
    """ "Two peacekeepers killed in ambush": a verb that never lacks an object, without one, in its bare past form."""
    token = parse.tokens[index]
    if token.lemma not in TRANSITIVE or token.tag not in ("VBD", "VBN") or deps & {"aux", "obj", "ccomp"}:
        return False
    if any(parse.tokens[i].dep == "xcomp" and is_verb(parse.tokens[i]) for i in parse.children[index]):
        return False
    if "nsubj" not in deps or counted_object(parse, index):
        return False
    return not _fills_object(parse, index) and not _shared_object(parse, index)


def own_arguments(parse: Parse, index: int) -> tuple[tuple[int, ...], tuple[int, ...], tuple[Oblique, ...]]:
    """(subjects, objects, obliques) that hang on a predicate itself."""
    subjects: list[int] = []
    objects: list[int] = []
    obliques: list[Oblique] = []
    launched = parse.tokens[index].lemma in LAUNCHING
    for child in parse.children[index]:
        dep = parse.tokens[child].dep
        if dep in SUBJECTS:
            subjects += conjuncts(parse, antecedent(parse, _subject_within(parse, child)))
        elif dep in ("obj", "iobj"):
            objects += conjuncts(parse, antecedent(parse, child))
            obliques += _aimed(parse, child) if launched else []
        elif dep.startswith("obl") and (parse.tokens[index].lemma, preposition(parse, child)) in PARTICLES:
            objects += conjuncts(parse, child)
        elif dep.startswith("obl"):
            obliques += obliques_of(parse, child)
    subjects = subjects or list(astray_subject(parse, index))
    objects = objects or list(counted_object(parse, index))
    return tuple(subjects), tuple(objects), tuple(obliques)


def _subject_within(parse: Parse, child: int) -> int:
    """The subject of a participle that the tree takes for the subject ("Men riding on motorbikes opened fire")."""
    if parse.tokens[child].tag not in ("VBG", "VBN", "VBD"):
        return child
    return next((i for i in parse.children[child] if parse.tokens[i].dep in ("nsubj", "nsubj:pass")), child)


def _aimed(parse: Parse, thrown: int) -> list[Oblique]:
    """ "fired missiles at the port": what something is launched at may hang on the thing launched."""
    below = (i for i in parse.children[thrown] if parse.tokens[i].dep == "nmod")
    return [o for i in below for o in obliques_of(parse, i) if o.preposition in AIMED]


def obliques_of(parse: Parse, head: int) -> list[Oblique]:
    """A prepositional phrase and what is coordinated with it."""
    first = preposition(parse, head)
    return [Oblique(preposition(parse, member) or first, member) for member in conjuncts(parse, head)]


def _inherited(parse: Parse, index: int, passive: bool) -> tuple[tuple[int, ...], bool]:
    """The subject that a verb without one shares: of its first conjunct, its governor, or the noun it modifies."""
    token = parse.tokens[index]
    above = token.head
    if above == index:
        return (), passive
    if _shares_with_predicate(parse, index):
        return own_arguments(parse, above)[0], passive
    if token.dep in ("acl", "acl:relcl", "amod") or _added(parse, index):
        return ((above,) if token.dep != "acl:relcl" or not _has_subject(parse, index) else ()), passive
    if token.dep == "conj" and is_verb(parse.tokens[above]):
        head = verb_clause(parse, above)
        own_aux = any(parse.tokens[i].dep == "aux:pass" for i in parse.children[index])
        shared_passive = head.passive and token.tag == "VBN" and not _has_object(parse, index)
        if shared_passive:
            return head.patients, True
        subject = head.patients[:1] if head.passive and not head.agents else (head.agents or head.patients)
        return tuple(subject), own_aux
    if (
        token.dep in ("xcomp", "advcl", "ccomp", "parataxis")
        and is_verb(parse.tokens[above])
        and (not _finite(parse, index) or _after_participle(parse, index))
    ):
        head = verb_clause(parse, above)
        return (head.agents or head.patients[:1]), passive
    return (), passive


def _shares_with_predicate(parse: Parse, index: int) -> bool:
    """Whether the verb shares the subject of a copula's noun or adjective ("is an ally and has sent, sending arms")."""
    token = parse.tokens[index]
    if not any(parse.tokens[i].dep == "cop" for i in parse.children[token.head]) or _has_subject(parse, index):
        return False
    return token.dep in ("conj", "advcl") or (token.dep == "acl" and token.tag == "VBG")


def _shared_agents(parse: Parse, index: int) -> tuple[int, ...]:
    """ "abducted and killed by gunmen": the phrase with "by" of coordinated participles hangs on one of them."""
    token = parse.tokens[index]
    if token.dep != "conj" or token.tag != "VBN" or not is_verb(parse.tokens[token.head]):
        return ()
    return tuple(o.head for o in own_arguments(parse, token.head)[2] if o.preposition == "by" and o.head > index)


def _shared_object(parse: Parse, index: int) -> tuple[int, ...]:
    """ "abducted and killed two men": the object of coordinated verbs hangs on one of them, after both."""
    token = parse.tokens[index]
    if token.lemma not in TRANSITIVE:
        return ()
    verbs = [i for i in parse.children[index] if parse.tokens[i].dep == "conj" and is_verb(parse.tokens[i])]
    verbs += [token.head] if token.dep == "conj" and is_verb(parse.tokens[token.head]) else []
    for verb in verbs:
        shared = [i for i in parse.children[verb] if parse.tokens[i].dep == "obj" and i > max(verb, index)]
        if shared and not _has_subject(parse, max(verb, index)):
            return tuple(m for i in shared for m in conjuncts(parse, antecedent(parse, i)))
    return ()


def _so_called(parse: Parse, index: int) -> tuple[int, ...]:
    """ "hit what it called a militant hideout": the object is what it is called."""
    for child in parse.children[index]:
        above = [i for i in parse.children[child] if parse.tokens[child].lower == "what"]
        for naming in (child, *above):
            clause = parse.tokens[naming].dep in ("ccomp", "acl:relcl") and parse.tokens[naming].lemma in NAMING
            if clause and any(parse.tokens[i].lower == "what" for i in range(index, naming)):
                return _named(parse, naming)
    return ()


def _named(parse: Parse, naming: int) -> tuple[int, ...]:
    return tuple(
        i
        for i in parse.children[naming]
        if i > naming
        and (parse.tokens[i].dep in ("obj", "xcomp") or preposition(parse, i) == "as")
        and parse.tokens[i].pos in ("NOUN", "PROPN")
    )


def _has_subject(parse: Parse, index: int) -> bool:
    return any(parse.tokens[i].dep in SUBJECTS for i in parse.children[index])


def _has_object(parse: Parse, index: int) -> bool:
    return any(parse.tokens[i].dep == "obj" for i in parse.children[index])


def _finite(parse: Parse, index: int) -> bool:
    return parse.tokens[index].tag in ("VBD", "VBZ", "VBP", "MD") or _has_subject(parse, index)


def _after_participle(parse: Parse, index: int) -> bool:
    """ "fighters linked to X attacked a post": the participle was taken for the main verb, whose subject is shared."""
    token = parse.tokens[index]
    bare = token.tag == "VBD" and not any(parse.tokens[i].dep in ("mark", *SUBJECTS) for i in parse.children[index])
    return bare and parse.tokens[token.head].lemma in TYING and token.head < index


def _fills_object(parse: Parse, index: int) -> bool:
    """ "the village they shelled": a relative clause with a subject and no object; not "in which they died"."""
    if any(_is_relativizer(parse, i) for i in parse.children[index]):
        return False
    return parse.tokens[index].dep == "acl:relcl" and _has_subject(parse, index) and not _has_object(parse, index)


def _is_relativizer(parse: Parse, index: int) -> bool:
    """Whether a word under the verb of a relative clause stands for the noun as something else than its object."""
    token = parse.tokens[index]
    relative = token.tag in ("WDT", "WP")
    phrase = token.dep.startswith("obl") and relative and preposition(parse, index) != ""
    return phrase or (token.dep in SUBJECTS and relative) or token.tag == "WRB"
