"""What is only planned, feared, wished, asked for or possible, by modals and by the words above the clause."""

from casus.codebook.codebook import RealisWords
from casus.coding.realis.tree import ASIDES, FACTIVE, above, below, marks, reports
from casus.coding.realis.verdict import ACCUSED, LONG_ACCUSED, Verdict
from casus.coding.scene import Scene
from casus.coding.wordlists import word_list
from casus.language.clauses import SUBJECTS, Clause, is_definite, is_verb, modal_of, tense_of
from casus.language.parse import Token
from casus.language.phrases import preposition

# Relations above which nothing governs the clause any more.
CLOSING = ASIDES | {"conj", "nsubj", "nsubj:pass"}
LOOSE = frozenset({"obj", "nmod", "obl", "advcl"})
GOVERNED = LOOSE | {"xcomp", "ccomp", "acl"}
FUTURE = word_list("future_modals")
UNSURE = word_list("unsure_modals")
CONDITIONS = word_list("conditions")
NOT_YET = word_list("not_yet")
OPEN_OBJECT = word_list("open_object")
# Forms of a verb that tell nothing by themselves.
UNFINISHED = frozenset({"VB", "VBG"})
SURVIVING = word_list("surviving")
SUFFERED = frozenset({"obj", "obl"})
# What opens a phrase for something that came before, whatever may or may not come of it.
PEOPLE = frozenset({"armed", "person"})
AFTER = frozenset({"after", "following"})
PACTS = word_list("pacts")
PROVIDING = word_list("providing")
READYING = frozenset({"prepare", "preparation"})
DELAYING = word_list("delaying")
ENDING = word_list("ending")
# Who plots an attack has not carried it out; "the attack" that they plotted is known, and may have come.
SCHEMING = frozenset({"plot", "plan", "conspire"})
TYING = frozenset({"of", "against", "from", "for", "about"})


def modal(scene: Scene, clause: Clause, words: RealisWords) -> Verdict:
    """A modal of the clause's own verb: "will strike", "could be shelled"."""
    if clause.modal is None:
        return None
    if clause.modal in FUTURE:
        return "planned", f"future ({clause.modal})"
    return "hypothetical", f"modal {clause.modal!r}"


def governed(scene: Scene, clause: Clause, words: RealisWords) -> Verdict:
    """A verb, noun or adjective above or before the clause that makes it a plan, fear, wish or condition."""
    if _is_to(scene, clause.predicate):
        return "planned", "is to be done"
    if _ended(scene, clause.predicate):
        return "generic", "an end to it"
    for token in below(scene, clause.predicate):
        if token.dep == "mark" and token.lower in CONDITIONS:
            return "hypothetical", f"under {token.lower!r}"
        if token.dep == "amod" and {token.lemma, token.lower} & NOT_YET:
            return "hypothetical", f"{token.lower} act"
        if token.dep == "det" and token.lower == "any":
            return "hypothetical", "any act"
        if token.dep == "det" and token.lower == "every":
            return "generic", "every act of a kind"
    if _called_for(scene, clause):
        return "hypothetical", "called for"
    return _put_off(scene, clause) or _climb(scene, clause, words)


def _is_to(scene: Scene, index: int) -> bool:
    """ "shells that were to flatten the town": the infinitive after be."""
    helped = any(t.lemma == "be" and t.dep in ("cop", "aux") for t in below(scene, index))
    return helped and "to" in marks(scene, index) and scene.token(index).tag == "VB"


def _ended(scene: Scene, index: int) -> bool:
    """ "a halt to attacks on convoys": by their order, as trees hang such phrases anywhere."""
    to = next((t.index for t in below(scene, index) if t.dep == "case" and t.lower == "to"), 0)
    return to > 0 and scene.token(to - 1).lemma in ENDING and not is_definite(scene.parse, index)


def _put_off(scene: Scene, clause: Clause) -> Verdict:
    """ "the assault was postponed", "called off the raid": what did not come when it should have."""
    token = scene.token(clause.predicate)
    if clause.kind != "noun" or clause.verb < 0 or token.dep not in ("obj", "nsubj:pass"):
        return None
    verb = scene.token(clause.verb)
    off = verb.lemma in ("call", "put") and any(t.lower == "off" for t in below(scene, verb.index))
    return ("hypothetical", f"under {verb.text!r}") if off or verb.lemma in DELAYING else None


def _called_for(scene: Scene, clause: Clause) -> bool:
    """ "Cease the attacks!": the verb over the noun is a command: a bare form without subject, helper or "to"."""
    if clause.kind != "noun" or clause.verb < 0:
        return False
    verbs = [scene.token(clause.verb)]
    while verbs[-1].dep in ("conj", "parataxis", "list") and verbs[-1].head != verbs[-1].index:
        verbs.append(scene.token(verbs[-1].head))
    return verbs[-1].dep == "root" and all(_commands(scene, verb) for verb in verbs)


def _commands(scene: Scene, verb: Token) -> bool:
    bare = not any(t.dep.startswith(("aux", "nsubj")) or t.dep == "mark" for t in below(scene, verb.index))
    return verb.tag == "VB" and bare


def _climb(scene: Scene, clause: Clause, words: RealisWords) -> Verdict:
    lower = scene.parse.tokens[clause.predicate]
    past = not _to_come(scene, clause.predicate, words)
    bare = True
    for upper, relation in above(scene, clause.predicate):
        if _came_first(scene, lower, relation) or (relation in SUFFERED and upper.lemma in SURVIVING):
            return None
        if past and _opens_after(scene, lower):
            return None
        if bare and _agreed(scene, lower, upper, relation):
            return "planned", "what is agreed"
        found = _step(scene, lower, upper, relation, words)
        if found:
            return found
        coordinated = relation == "conj" and not is_verb(lower) and not is_verb(upper)
        closed = relation in CLOSING or (relation == "ccomp" and upper.lemma not in words.hypothetical)
        own = lower.index in (clause.predicate, clause.support)
        shared = own and relation == "conj" and _shares(scene, lower, upper)
        if closed and not coordinated and not shared and not reports(upper):
            return None
        lower, bare = upper, bare and relation == "conj"
    return None


def _came_first(scene: Scene, lower: Token, relation: str) -> bool:
    """Whether a clause tells what had happened before what is only expected ("likely to live after he was shot")."""
    if relation != "advcl" or "after" not in marks(scene, lower.index):
        return False
    been = any(t.lower == "being" for t in below(scene, lower.index))
    return been or tense_of(scene.parse, lower.index) == "past"


def _opens_after(scene: Scene, token: Token) -> bool:
    """ "was able to sail on after being hit": what another thing followed took place."""
    return bool(marks(scene, token.index) & AFTER) or preposition(scene.parse, token.index) in AFTER


def _to_come(scene: Scene, index: int, words: RealisWords) -> bool:
    """Whether all that stands above is still to come ("will leave after signing", "plans to leave after signing")."""
    governors = [governor for governor, _ in above(scene, index)]
    modals = {modal_of(scene.parse, t.index) for t in governors if is_verb(t)}
    return bool(modals & (FUTURE | {"would", "should"})) or any(t.lemma in words.planned for t in governors)


def _shares(scene: Scene, lower: Token, upper: Token) -> bool:
    """ "wanted to bomb a barracks and kill soldiers": an infinitive or participle with nothing of its own before it."""
    alike = lower.tag in UNFINISHED and lower.tag == upper.tag
    return alike and not any(t.dep in SUBJECTS or t.dep.startswith("aux") for t in below(scene, lower.index))


def _step(scene: Scene, lower: Token, upper: Token, relation: str, words: RealisWords) -> Verdict:
    """What one word above says of the one below it."""
    infinitive = "to" in marks(scene, lower.index)
    if relation in GOVERNED and upper.lemma not in FACTIVE:
        past_content = relation == "ccomp" and tense_of(scene.parse, lower.index) == "past"
        if upper.lemma in words.planned and infinitive:
            return "planned", f"under {upper.text!r}"
        if upper.lemma == "plan" and lower.tag == "VBG":
            return "hypothetical", "plans for it"
        tied = relation not in LOOSE or _tied_to(scene, lower, upper)
        if upper.lemma in words.hypothetical and not past_content and tied and not _are_people(scene, upper):
            return "hypothetical", f"under {upper.text!r}"
        if upper.lemma in READYING and preposition(scene.parse, lower.index) == "for":
            return "hypothetical", f"under {upper.text!r}"
    if upper.lemma == "enable" and relation == "obj" and upper.tag in ("VB", "VBP", "VBZ"):
        return "hypothetical", "under 'enable'"
    accused = _accused(scene, lower, upper, relation)
    if accused:
        return accused
    if infinitive and relation in ("advcl", "acl") and upper.lemma not in FACTIVE:
        return "hypothetical", "a purpose"
    over = modal_of(scene.parse, upper.index) if is_verb(upper) else None
    if over in UNSURE and relation in ("xcomp", "obl", "advcl", "obj"):
        return "hypothetical", f"under {over!r}"
    return None


def _are_people(scene: Scene, upper: Token) -> bool:
    """Whether a word is a noun for people that only sounds like one of doubt ("the guards")."""
    return not is_verb(upper) and bool(scene.classes(upper.index) & PEOPLE)


def _agreed(scene: Scene, lower: Token, upper: Token, relation: str) -> bool:
    """ "a deal on an exchange", "the deal provides for an exchange": what parties have agreed is still to be done."""
    on = preposition(scene.parse, lower.index) in ("on", "for", "over")
    if upper.lemma in PACTS or (on and any(t.dep == "obj" and t.lemma in PACTS for t in below(scene, upper.index))):
        return on and relation in ("nmod", "obl")
    if relation not in ("obj", "obl") or upper.lemma not in PROVIDING:
        return False
    return any(t.dep in SUBJECTS and t.lemma in PACTS for t in below(scene, upper.index))


def _accused(scene: Scene, lower: Token, upper: Token, relation: str) -> Verdict:
    """ "accused the army of executing prisoners": told of, but as a charge."""
    accuser = _accuser(scene, upper, relation)
    if accuser.lemma not in ("accuse", "suspect") or lower.tag != "VBG":
        return None
    if _says_since(scene, lower):
        return "generic", LONG_ACCUSED
    return ("generic", ACCUSED) if accuser is upper else None


def _accuser(scene: Scene, upper: Token, relation: str) -> Token:
    """The verb over a gerund, also where the tree hangs it on the accused ("accused the army of executing")."""
    while relation == "acl" and upper.dep in ("obj", "conj", "nsubj:pass") and upper.head != upper.index:
        upper = scene.parse.tokens[upper.head]
    return upper


def _says_since(scene: Scene, token: Token) -> bool:
    """Whether the sentence goes on to say since when."""
    sentence = scene.parse.sentences[token.sentence]
    return any(t.lower == "since" for t in scene.parse.tokens[token.index : sentence.last])


def _tied_to(scene: Scene, lower: Token, upper: Token) -> bool:
    """ "threat of attack", "stop the army from raiding": a preposition or the place of an object ties them."""
    if lower.dep == "obj":
        schemed = upper.lemma in SCHEMING and not is_definite(scene.parse, lower.index)
        return schemed or upper.lemma not in OPEN_OBJECT
    return bool({preposition(scene.parse, lower.index), *marks(scene, lower.index)} & TYING)
