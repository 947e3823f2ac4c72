"""Habits, totals and kinds of acts: what tells of no single happening."""

from casus.codebook.codebook import RealisWords
from casus.coding.phrasebook import Phrasebook
from casus.coding.realis.tree import below, clause_range, marks, reports
from casus.coding.realis.verdict import KIND, LASTING, PRESENT, SINCE, STRETCH, WAR, Verdict
from casus.coding.scene import Scene
from casus.coding.wordlists import word_list
from casus.language.clauses import SUBJECTS, Clause, is_definite, is_verb, modal_of, transparent_head

# So many acts are a campaign's total; a night's wave seldom counts more.
TOO_MANY = 100
# So many times is no single happening; a man may be shot five times.
MANY_TIMES = 20
# What is done several times in one act ("shot the man several times").
BLOWS = frozenset({"shoot", "stab", "hit", "beat", "strike", "punch", "kick", "knife"})
WARS = word_list("wars")
# Of these, the ones that last for years whatever the tense ("the conflict killed 6,000 people").
LASTING_WARS = frozenset({"war", "conflict", "insurgency", "genocide", "famine"})
AT_WAR = frozenset({"fight", "battle", "combat"})
BEGINNING = word_list("beginning")
CHANGING = word_list("changing")
KILLING = word_list("killing")
# Verbs of what is done once and then holds ("has imposed sanctions").
ONCE = frozenset({"begin", "impose", "lift", "reach", "sign", "slap", "start"})
# What comes again and again ("weekly protests").
RECURRING = word_list("recurring")
SHORTEST = 8  # tokens; what is shorter is a dateline
RECENT = word_list("recent_days")
LOSSES = frozenset({"casualty", "death", "injury", "fatality", "loss", "victim"})
# Prepositions of a gerund that say what somebody is or was given to.
GIVEN_TO = frozenset({"for", "in"})
ALL = frozenset({"all", "most", "many", "some"})
CAUSING = frozenset({"cause", "attribute", "inflict"})
# After a phrase of habit these make it a short while ("in the past" and "in the past 48 hours").
SHORT = frozenset({"hour", "hours", "day", "days", "night", "nights"})
COUNTING = frozenset({"nummod", "det", "amod", "compound"})
MARKING = frozenset({"det", "nummod", "nmod:poss", "amod", "acl", "acl:relcl", "compound"})


class HabitReader:
    """Finds totals and adverbs of habit; holds the codebook's phrases of habit."""

    def __init__(self, words: RealisWords) -> None:
        self._totals = words.totals
        self._phrases = Phrasebook(dict.fromkeys(words.generic, True))

    def read(self, scene: Scene, clause: Clause, words: RealisWords) -> Verdict:
        """A total by its counting words, a habit by its adverbs, or what has gone on since something."""
        if clause.kind == "noun" and self._counts(scene, clause):
            return "generic", "a total"
        if clause.kind == "noun" and _recurs(scene, clause.predicate):
            return "generic", "again and again"
        first, last = clause_range(scene, clause)
        for begin, end, _ in self._phrases.within(scene.parse, first, last):
            if scene.token(end - 1).lower == "times" and scene.token(clause.predicate).lemma in BLOWS:
                continue
            if any(t.lower in SHORT for t in scene.parse.tokens[end : end + 3]):
                continue
            return "generic", f"habit ({' '.join(t.lower for t in scene.parse.tokens[begin:end])})"
        if _times(scene, clause) >= MANY_TIMES:
            return "generic", "done again and again"
        return _since(scene, clause, first, last)

    def _counts(self, scene: Scene, clause: Clause) -> bool:
        return self._is_total(scene, clause) or _counted_up(scene, clause) or _source_of_losses(scene, clause)

    def _is_total(self, scene: Scene, clause: Clause) -> bool:
        top = transparent_head(scene.parse, clause.predicate)
        for index in {top, clause.predicate}:
            counted = {word for t in below(scene, index) if t.dep in COUNTING for word in (t.lemma, t.lower)}
            bundle = scene.parse.tokens[top].lemma if index == top else ""
            if (counted | {bundle, scene.parse.tokens[top].lower}) & self._totals:
                return True
        return _many(scene, top)


def stretch(scene: Scene, clause: Clause, words: RealisWords) -> Verdict:
    """ "since hostilities began": the noun only says from when on something is counted."""
    verb = scene.parse.tokens[clause.predicate].head
    begins = scene.parse.tokens[verb].lemma in BEGINNING and "since" in marks(scene, verb)
    return ("generic", STRETCH) if clause.kind == "noun" and begins else None


def in_present(scene: Scene, clause: Clause, words: RealisWords) -> Verdict:
    """Present tense in the body of a report tells a habit; in a headline, a post or a list's item it tells news."""
    parse = scene.parse
    token = parse.tokens[clause.predicate]
    if clause.tense != "present" or parse.sentences[token.sentence].heading or scene.items[token.sentence]:
        return None
    verb = parse.tokens[clause.verb if clause.verb >= 0 else clause.predicate]
    helped = any(t.dep == "aux" for t in below(scene, verb.index))
    single = clause.kind == "noun" and (token.tag == "NN" or is_definite(parse, clause.predicate))
    return None if helped or reports(verb) or single else ("generic", PRESENT)


def kind_of_act(scene: Scene, clause: Clause, words: RealisWords) -> Verdict:
    """ "assassination is no substitute": a bare noun without arguments names a kind of act."""
    token = scene.parse.tokens[clause.predicate]
    bare = token.tag in ("NN", "VBG") or (token.tag == "NNS" and clause.verb < 0)
    if clause.kind != "noun" or not bare or clause.agents or clause.patients or clause.obliques:
        return None
    if scene.parse.sentences[token.sentence].heading:
        return None
    if _named_so(scene, clause.predicate):
        return "generic", KIND
    marked = any(t.dep in MARKING for t in below(scene, clause.predicate))
    return None if marked else ("generic", KIND)


def whoever(scene: Scene, clause: Clause, words: RealisWords) -> Verdict:
    """ "terrorists targeted in drone attacks can be taken alive": who they are that something general is said of."""
    token = scene.token(clause.predicate)
    if clause.kind == "noun" and token.dep in ("obl", "obl:agent"):
        token = scene.token(token.head)
    people = scene.token(token.head)
    if token.dep != "acl" or token.tag not in ("VBN", "VBG") or not is_unmarked(scene, people.index, ALL):
        return None
    verb = scene.token(people.head)
    general = people.dep in SUBJECTS and is_verb(verb) and modal_of(scene.parse, verb.index)
    return ("generic", KIND) if general else None


def given_to(scene: Scene, clause: Clause, words: RealisWords) -> Verdict:
    """ "ruthless in eliminating opponents", "responsible for torturing people": what somebody is known for."""
    token = scene.token(clause.predicate)
    if clause.kind != "verb" or token.tag != "VBG" or not clause.patients:
        return None
    bound = any(t.lower in GIVEN_TO and t.dep in ("mark", "case") for t in below(scene, token.index))
    return ("generic", KIND) if bound and all(is_unmarked(scene, i) for i in clause.patients) else None


def fighting(scene: Scene, clause: Clause, words: RealisWords) -> Verdict:
    """ "rebels fighting the junta", "rebels who are fighting the junta": who somebody is, not what took place."""
    token = scene.token(clause.predicate)
    helped = any(t.dep.startswith("aux") for t in below(scene, token.index)) and token.dep != "acl:relcl"
    describes = token.tag == "VBG" and token.lemma in AT_WAR and clause.kind == "verb" and not helped
    return ("generic", PRESENT) if describes else None


def _named_so(scene: Scene, index: int) -> bool:
    """ "This is a bombardment": what something is called now."""
    return any(t.dep == "cop" and t.tag in ("VBZ", "VBP") for t in below(scene, index))


def _since(scene: Scene, clause: Clause, first: int, last: int) -> Verdict:
    """ "has carried out hundreds of attacks since 2017": a present perfect over a stretch of time."""
    tokens = scene.parse.tokens
    if clause.kind == "noun" and any(o.preposition == "since" for o in clause.obliques):
        return "generic", SINCE
    if clause.verb >= 0 and any(tokens[i].lemma in LASTING_WARS for i in clause.agents):
        return "generic", WAR
    perfect = {t.lower for t in tokens[first:last] if t.dep == "aux"} & {"has", "have"}
    if clause.verb < 0 or not perfect:
        return None
    if any(tokens[i].lemma in WARS for i in clause.agents):
        return "generic", WAR
    since = [t.index for t in tokens[first:last] if t.lower == "since"]
    if since and all(_is_recent(scene, index) for index in since):
        return None
    lasting = bool(since) or _reckoned(scene, clause.verb)
    if lasting and (tokens[clause.predicate].tag in ("NNS", "NNPS") or clause.kind == "verb"):
        return "generic", SINCE
    if clause.kind == "verb":
        return ("generic", LASTING) if _keeps_on(scene, clause) else None
    if scene.token(clause.verb).lemma in ONCE or _struck_down(scene, clause.verb) or _opens(scene, clause.verb):
        return None
    return ("generic", LASTING) if _uncounted(scene, clause) else None


def _opens(scene: Scene, verb: int) -> bool:
    """ "The coalition has launched air strikes on the capital": the first sentence of a report tells its news."""
    first = next((s for s in scene.parse.sentences if not s.heading and s.last - s.first >= SHORTEST), None)
    longer = len(scene.parse.sentences) > 1
    return longer and first is not None and first.first <= verb < first.last


def _keeps_on(scene: Scene, clause: Clause) -> bool:
    """ "has been pounding rebel positions": a perfect that goes on and on."""
    helpers = {t.lower for t in below(scene, clause.predicate) if t.dep.startswith("aux")}
    return "been" in helpers and scene.token(clause.predicate).tag == "VBG"


def _struck_down(scene: Scene, verb: int) -> bool:
    """ "six soldiers have been killed in clashes": the perfect tells of those six, and of the clashes they died in."""
    sufferers = [t.index for t in below(scene, verb) if t.dep == "nsubj:pass"]
    counted = any(t.dep == "nummod" for i in sufferers for t in below(scene, i))
    return counted and scene.token(verb).lemma in KILLING and not any(_many(scene, i) for i in sufferers)


def _recurs(scene: Scene, index: int) -> bool:
    """Whether a word before a noun of many acts says how often they come ("weekly protests", "sporadic fire")."""
    plural = scene.token(index).tag != "NN" or not any(t.dep == "det" for t in below(scene, index))
    return plural and any(t.dep == "amod" and t.lower in RECURRING for t in below(scene, index))


def _is_recent(scene: Scene, index: int) -> bool:
    """Whether "since" counts from a day of the week or of the day itself ("have fled since Saturday")."""
    return any(t.lower in RECENT for t in scene.parse.tokens[index + 1 : index + 4])


def _reckoned(scene: Scene, verb: int) -> bool:
    """Whether a clause under the verb says since when ("have been killed since the war began")."""
    return any("since" in marks(scene, t.index) for t in below(scene, verb) if t.dep == "advcl")


def _many(scene: Scene, index: int) -> bool:
    """Whether a number counts so many of the act that no single happening is meant ("8,000 strikes")."""
    digits = (t.lower.replace(",", "") for t in below(scene, index) if t.dep == "nummod")
    return any(d.isdigit() and int(d) >= TOO_MANY for d in digits)


def _counted_up(scene: Scene, clause: Clause) -> bool:
    """ "homicides fell by a fifth": many acts, whose number is what rises or falls."""
    token = scene.token(clause.predicate)
    if token.tag != "NNS" or token.dep not in SUBJECTS or clause.verb < 0:
        return False
    return scene.token(clause.verb).lemma in CHANGING


def _source_of_losses(scene: Scene, clause: Clause) -> bool:
    """ "casualties from suicide attacks", "deaths caused by mines": bare plurals on both sides are what is counted."""
    token = scene.token(clause.predicate)
    above = scene.token(token.head)
    if above.dep == "acl" and above.lemma in CAUSING:
        above = scene.token(above.head)
    tied = token.dep.split(":")[0] in ("nmod", "obl")
    return tied and above.lemma in LOSSES and is_unmarked(scene, token.index) and is_unmarked(scene, above.index)


def is_unmarked(scene: Scene, index: int, but: frozenset[str] = frozenset()) -> bool:
    """Whether a noun is a plural that nothing counts or points at, less the words `but`."""
    return scene.token(index).tag == "NNS" and not is_marked(scene, index, but)


def is_marked(scene: Scene, index: int, but: frozenset[str] = frozenset()) -> bool:
    """Whether a noun is counted or pointed at, by other words than `but`."""
    marks = (t for t in below(scene, index) if t.dep in ("det", "nummod", "nmod:poss") and t.lower not in but)
    return any(marks)


def _times(scene: Scene, clause: Clause) -> int:
    """How many times something was done ("bombed more than 600 times"), 0 where no figure says."""
    counted = (t.index for t in below(scene, clause.predicate) if t.lower == "times")
    digits = (t.lower.replace(",", "") for index in counted for t in below(scene, index) if t.dep == "nummod")
    return max((int(d) for d in digits if d.isdigit()), default=0)


def _uncounted(scene: Scene, clause: Clause) -> bool:
    """A plural or mass noun that nothing counts or points at ("attacks", "military support")."""
    return not any(t.dep in ("det", "nummod", "nmod:poss") for t in below(scene, clause.predicate))
