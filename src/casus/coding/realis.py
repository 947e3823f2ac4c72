"""Whether a clause tells what happened, what is planned, possible or habitual, or what did not happen."""

from casus.codebook.codebook import RealisWords
from casus.coding.phrasebook import Phrasebook
from casus.coding.scene import Scene
from casus.coding.wordlists import word_list
from casus.language.clauses import Clause, is_definite, is_negated, is_verb, modal_of, tense_of, transparent_head
from casus.language.parse import Token
from casus.language.phrases import preposition
from casus.model import Realis

FACTIVE = word_list("factive")
CLIMB = 6
# So many acts are a campaign's total; a night's wave seldom counts more.
TOO_MANY = 100
PRESENT, KIND, ACCUSED, LASTING = (
    "present tense",
    "a kind of act",
    "what somebody is accused of",
    "over an open stretch of time",
)
LONG_ACCUSED = "what somebody is accused of doing again and again"
SINCE = "over the time since something"
WAR, STRETCH = "what a war has done", "since when something is counted"
WARS = word_list("wars")
BEGINNING = frozenset({"begin", "start", "erupt", "break", "resume", "flare"})
# Reasons for a habit that a figure or a date beside the trigger outweighs.
WEAK = frozenset({PRESENT, KIND, ACCUSED, LASTING, SINCE})
# Relations across which a governor no longer speaks of the clause: asides and clauses of their own.
ASIDES = frozenset({"appos", "parataxis", "acl:relcl", "list"})
# Relations above which nothing governs the clause any more.
CLOSING = ASIDES | {"conj", "nsubj", "nsubj:pass"}


class RealisReader:
    """Reads the realis of a clause from its modals, governors, adverbs and tense."""

    def __init__(self, words: RealisWords) -> None:
        self._words = words
        self._generic = Phrasebook(dict.fromkeys(words.generic, True))

    def read(self, scene: Scene, clause: Clause, family: str) -> tuple[Realis, str]:
        """(realis, why) of a clause; words done by saying them ("we condemn") are done in the present tense."""
        rules = [self._negated, self._modal, self._governed, self._habitual]
        rules += [] if family == "words" else [self._tense, self._mass]
        for rule in rules:
            found = rule(scene, clause)
            if found:
                return found
        return "actual", "told as fact"

    def _negated(self, scene: Scene, clause: Clause) -> tuple[Realis, str] | None:
        if clause.negated:
            habit = clause.kind == "verb" and clause.tense == "present" and not _holds_have(scene, clause)
            return ("generic", "what is not done") if habit else ("negated", "negated")
        known = clause.kind == "noun" and is_definite(scene.parse, clause.predicate)
        for above, relation in _above(scene, clause.predicate):
            if known and relation != "obj":
                return None
            if (
                above.lemma in self._words.negated
                and relation in ("ccomp", "xcomp", "obj", "advcl", "obl")
                and is_verb(above)
            ):
                if is_negated(scene.parse, above.index):
                    return None
                return "negated", f"under {above.text!r}"
            if above.lemma in self._words.false or _proved(scene, above) & self._words.false:
                return "negated", f"said to be {above.text!r}"
            if relation in ASIDES:
                return None
        return None

    def _modal(self, scene: Scene, clause: Clause) -> tuple[Realis, str] | None:
        modal = clause.modal
        if modal is None:
            return None
        if modal in ("will", "shall", "'ll", "’ll", "wo", "must"):
            return "planned", f"future ({modal})"
        return "hypothetical", f"modal {modal!r}"

    def _governed(self, scene: Scene, clause: Clause) -> tuple[Realis, str] | None:
        """A verb, noun or adjective above the clause that makes it a plan, fear, wish or condition."""
        parse = scene.parse
        if _begins_a_stretch(scene, clause):
            return "generic", STRETCH
        for child in parse.children[clause.predicate]:
            token = parse.tokens[child]
            if token.dep == "mark" and token.lower in ("if", "unless", "whether"):
                return "hypothetical", f"under {token.lower!r}"
            if token.dep == "amod" and token.lemma in (
                "possible",
                "potential",
                "future",
                "planned",
                "imminent",
                "further",
                "threatened",
                "attempted",
                "any",
            ):
                return "hypothetical", f"{token.lower} act"
            if token.dep == "det" and token.lower == "any":
                return "hypothetical", "any act"
        return self._climb(scene, clause)

    def _climb(self, scene: Scene, clause: Clause) -> tuple[Realis, str] | None:
        below = scene.parse.tokens[clause.predicate]
        for above, relation in _above(scene, clause.predicate):
            found = self._step(scene, below, above, relation)
            if found:
                return found
            coordinated = relation == "conj" and not is_verb(below) and not is_verb(above)
            closed = relation in CLOSING or (relation == "ccomp" and above.lemma not in self._words.hypothetical)
            if closed and not coordinated and not _reports(above):
                return None
            below = above
        return None

    def _step(self, scene: Scene, below: Token, above: Token, relation: str) -> tuple[Realis, str] | None:
        words = self._words
        infinitive = any(
            scene.parse.tokens[i].lower == "to" and scene.parse.tokens[i].dep == "mark"
            for i in scene.parse.children[below.index]
        )
        if relation in ("xcomp", "ccomp", "acl", "obj", "nmod", "obl", "advcl") and above.lemma not in FACTIVE:
            past_content = relation == "ccomp" and tense_of(scene.parse, below.index) == "past"
            loose = relation in ("obj", "nmod", "obl", "advcl")
            if above.lemma in words.planned and infinitive:
                return "planned", f"under {above.text!r}"
            if above.lemma in words.hypothetical and not past_content and (not loose or _bound_to(scene, below, above)):
                return "hypothetical", f"under {above.text!r}"
        accuser = _accuser(scene, above, relation)
        if accuser.lemma in ("accuse", "suspect") and below.tag == "VBG":
            if _says_since(scene, below):
                return "generic", LONG_ACCUSED
            return ("generic", ACCUSED) if accuser is above else None
        if infinitive and relation in ("advcl", "acl") and above.lemma not in FACTIVE:
            return "hypothetical", "a purpose"
        modal = modal_of(scene.parse, above.index) if is_verb(above) else None
        if modal in ("may", "might", "could", "would") and relation in ("xcomp", "obl", "advcl", "obj"):
            return "hypothetical", f"under {modal!r}"
        return None

    def _habitual(self, scene: Scene, clause: Clause) -> tuple[Realis, str] | None:
        parse = scene.parse
        top = transparent_head(parse, clause.predicate) if clause.kind == "noun" else clause.predicate
        for index in {top, clause.predicate}:
            token = parse.tokens[index]
            counted = {
                parse.tokens[i].lemma
                for i in parse.children[index]
                if parse.tokens[i].dep in ("nummod", "det", "amod", "compound")
            }
            bundle = parse.tokens[top].lemma if index == top else ""
            if (
                (counted | {bundle, parse.tokens[top].lower}) & self._words.totals
                and clause.kind == "noun"
                and token.dep
            ):
                return "generic", "a total"
        if clause.kind == "noun" and _many(scene, top):
            return "generic", "a total"
        sentence = parse.sentences[parse.tokens[clause.predicate].sentence]
        first, last = _clause_range(scene, clause, sentence.first, sentence.last)
        for begin, end, _ in self._generic.within(parse, first, last):
            return "generic", f"habit ({' '.join(t.lower for t in parse.tokens[begin:end])})"
        return self._since(scene, clause, first, last)

    def _since(self, scene: Scene, clause: Clause, first: int, last: int) -> tuple[Realis, str] | None:
        """ "has carried out hundreds of attacks since 2017": a present perfect over a stretch of time."""
        parse = scene.parse
        if clause.verb < 0:
            return None
        helpers = {t.lower for t in parse.tokens[first:last] if t.dep == "aux"}
        lasting = any(t.lower == "since" for t in parse.tokens[first:last]) or _reckoned(scene, clause.verb)
        if not helpers & {"has", "have"}:
            return None
        if any(parse.tokens[i].lemma in WARS for i in clause.agents):
            return "generic", WAR
        if lasting and (parse.tokens[clause.predicate].tag in ("NNS", "NNPS") or clause.kind == "verb"):
            return "generic", SINCE
        return ("generic", LASTING) if clause.kind == "noun" and _uncounted(scene, clause) else None

    def _tense(self, scene: Scene, clause: Clause) -> tuple[Realis, str] | None:
        """Present tense in the body of a report tells a habit; in a headline it tells news."""
        parse = scene.parse
        sentence = parse.sentences[parse.tokens[clause.predicate].sentence]
        if clause.tense != "present" or sentence.heading:
            return None
        verb = parse.tokens[clause.verb if clause.verb >= 0 else clause.predicate]
        helpers = {parse.tokens[i].lemma for i in parse.children[verb.index] if parse.tokens[i].dep.startswith("aux")}
        if (
            helpers
            or _reports(verb)
            or (
                clause.kind == "noun"
                and (parse.tokens[clause.predicate].tag == "NN" or is_definite(parse, clause.predicate))
            )
        ):
            return None
        return "generic", PRESENT

    def _mass(self, scene: Scene, clause: Clause) -> tuple[Realis, str] | None:
        """ "assassination is no substitute": a bare singular noun without arguments names a kind of act."""
        token = scene.parse.tokens[clause.predicate]
        if (
            clause.kind != "noun"
            or not (token.tag in ("NN", "VBG") or (token.tag == "NNS" and clause.verb < 0))
            or clause.agents
            or clause.patients
            or clause.obliques
        ):
            return None
        if scene.parse.sentences[token.sentence].heading:
            return None
        marked = any(
            scene.parse.tokens[i].dep in ("det", "nummod", "nmod:poss", "amod", "acl", "acl:relcl", "compound")
            for i in scene.parse.children[clause.predicate]
        )
        return None if marked else ("generic", KIND)


def _reckoned(scene: Scene, verb: int) -> bool:
    """Whether a clause under the verb says since when ("have been killed since the war began")."""
    parse = scene.parse
    return any(
        parse.tokens[mark].lower == "since"
        for child in parse.children[verb]
        if parse.tokens[child].dep == "advcl"
        for mark in parse.children[child]
    )


def _accuser(scene: Scene, above: Token, relation: str) -> Token:
    """The verb over a gerund, also where the tree hangs it on the accused ("accused the army of executing")."""
    while relation == "acl" and above.dep in ("obj", "conj", "nsubj:pass") and above.head != above.index:
        above = scene.parse.tokens[above.head]
    return above


def _says_since(scene: Scene, token: Token) -> bool:
    """Whether the sentence goes on to say since when."""
    sentence = scene.parse.sentences[token.sentence]
    return any(t.lower == "since" for t in scene.parse.tokens[token.index : sentence.last])


def _begins_a_stretch(scene: Scene, clause: Clause) -> bool:
    """ "since hostilities began": the noun only says from when on something is counted."""
    verb = scene.parse.tokens[clause.predicate].head
    marks = {scene.parse.tokens[i].lower for i in scene.parse.children[verb] if scene.parse.tokens[i].dep == "mark"}
    return clause.kind == "noun" and scene.parse.tokens[verb].lemma in BEGINNING and "since" in marks


def _proved(scene: Scene, verb: Token) -> set[str]:
    """What a verb says that something turned out to be ("proved false")."""
    below = (scene.parse.tokens[i] for i in scene.parse.children[verb.index])
    return {t.lemma for t in below if t.dep == "xcomp"}


def has_perfect(scene: Scene, clause: Clause) -> bool:
    """Whether the clause is told in the present perfect ("has accused")."""
    helpers = (scene.parse.tokens[i] for i in scene.parse.children[clause.predicate])
    return any(t.dep == "aux" and t.lower in ("has", "have", "'s", "’s", "'ve") and t.lemma == "have" for t in helpers)


def _holds_have(scene: Scene, clause: Clause) -> bool:
    """Whether the verb group holds have or be ("has not struck", "is not striking")."""
    helpers = (scene.parse.tokens[i] for i in scene.parse.children[clause.predicate])
    return any(t.dep.startswith("aux") and t.lemma in ("have", "be") for t in helpers)


def _many(scene: Scene, index: int) -> bool:
    """Whether a number counts so many of the act that no single happening is meant ("8,000 strikes")."""
    numbers = (scene.parse.tokens[i] for i in scene.parse.children[index] if scene.parse.tokens[i].dep == "nummod")
    digits = (t.lower.replace(",", "") for t in numbers)
    return any(d.isdigit() and int(d) >= TOO_MANY for d in digits)


def _uncounted(scene: Scene, clause: Clause) -> bool:
    """A plural or mass noun that nothing counts or points at ("attacks", "military support")."""
    children = [scene.parse.tokens[i] for i in scene.parse.children[clause.predicate]]
    return not any(t.dep in ("det", "nummod", "nmod:poss") for t in children)


def _bound_to(scene: Scene, below: Token, above: Token) -> bool:
    """ "threat of attack", "defend against strikes": the preposition or object position ties the noun to the word."""
    if below.dep == "obj":
        return above.lemma not in (
            "use",
            "call",
            "seek",
            "study",
            "plot",
            "allow",
            "let",
            "demand",
            "stop",
            "foil",
            "thwart",
            "warn",
        ) or above.lemma in ("prevent", "avoid")
    return preposition(scene.parse, below.index) in ("of", "against", "from", "for", "about")


def _reports(token: Token) -> bool:
    return token.lemma in FACTIVE or token.lemma in ("allege", "accuse", "believe", "see", "show", "describe", "blame")


def _above(scene: Scene, index: int) -> list[tuple[Token, str]]:
    """(governor, relation to it) pairs from a token upward."""
    found: list[tuple[Token, str]] = []
    token = scene.parse.tokens[index]
    while token.head != token.index and len(found) < CLIMB:
        found.append((scene.parse.tokens[token.head], token.dep))
        token = scene.parse.tokens[token.head]
    return found


def _clause_range(scene: Scene, clause: Clause, first: int, last: int) -> tuple[int, int]:
    """The tokens of the clause around its verb, bounded by speech cues and semicolons."""
    parse = scene.parse
    verb = clause.verb if clause.verb >= 0 else clause.predicate
    begin, end = verb, verb + 1
    while (
        begin > first
        and parse.tokens[begin - 1].lower not in (";", ":", "“", "”", '"')
        and not _boundary(scene, begin - 1)
    ):
        begin -= 1
    while end < last and parse.tokens[end].lower not in (";", ":", "“", "”", '"') and not _boundary(scene, end):
        end += 1
    return begin, end


def _boundary(scene: Scene, index: int) -> bool:
    token = scene.parse.tokens[index]
    return (
        token.dep == "mark"
        or token.tag in ("WDT", "WP")
        or (token.dep == "cc" and is_verb(scene.parse.tokens[token.head]))
    )
