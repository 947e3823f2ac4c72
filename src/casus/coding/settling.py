"""Settles what the triggers of a report amount to once all of them are read: figures, people, habits, objects."""

from collections.abc import Sequence

from casus.coding.draft import Draft
from casus.coding.happening import Happening
from casus.coding.realis import PRESENT, SINCE, WEAK
from casus.coding.realis.habitual import is_marked, is_unmarked
from casus.coding.scene import Scene
from casus.coding.tolls import summarise
from casus.coding.wordlists import word_list
from casus.language.clauses import is_definite
from casus.model import Attribution, Role, Toll

ANYBODY = word_list("anybody")
VAGUE = word_list("vague")
# Times fine enough to single a happening out of a habit.
NEAR_TIMES = frozenset({"day", "weekend", "week", "month"})
OF_PEOPLE = frozenset({"casualties_reported", "displacement"})
HURT = frozenset({"victim", "target"})
# So many countries no single happening takes place in.
SPREAD = 3
AIMED_AT = frozenset({"on", "against", "at"})


def tell_denied(drafts: Sequence[Draft], attributions: Sequence[Attribution]) -> None:
    """What one source denies is told all the same where another, named after the denial, asserts it."""
    for draft in drafts:
        if draft.realis != "negated" or not draft.why.startswith("under"):
            continue
        said = [attributions[i] for i in draft.attributions if attributions[i].speech and attributions[i].cue]
        denied = [a.cue for a in said if a.stance == "denies" and a.cue]
        told = [a.cue for a in said if a.stance in ("asserts", "alleges") and a.source and a.cue]
        if denied and any(cue > min(denied) for cue in told):
            draft.realis, draft.why = "actual", "denied by one source, told by another"


def without_objects(drafts: Sequence[Draft]) -> list[Draft]:
    """Leaves out what is itself the target of an act of force: a meeting that was struck, a shipment that was hit."""
    struck = {h for d in drafts if d.type.family == "violence" for h in d.candidate.arguments.patient_heads}
    struck |= {
        o.head
        for d in drafts
        if d.type.family == "violence"
        for o in d.candidate.clause.obliques
        if o.preposition in AIMED_AT
    }
    return [d for d in drafts if d.type.family == "violence" or d.head not in struck]


def with_people(scene: Scene, happenings: Sequence[Happening]) -> list[Happening]:
    """Leaves out happenings of hurt or flight that name nobody ("no word on casualties")."""
    kept = [h for h in happenings if any(d.type.id not in OF_PEOPLE or d.tolls or _harmed(scene, d) for d in h.drafts)]
    for number, happening in enumerate(kept):
        happening.number = number
        for draft in happening.drafts:
            draft.happening = number
    return kept


def _harmed(scene: Scene, draft: Draft) -> bool:
    """Whether anybody in particular is hurt or driven out: "people" without a figure are a total."""
    if draft.type.id == "displacement":
        return bool(draft.roles)
    return any(role.role in HURT and (role.actor or not _is_vague(scene, role)) for role in draft.roles)


def firm_up(scene: Scene, drafts: Sequence[Draft]) -> None:
    """A habit read from tense or form alone is news after all where a figure stands beside it."""
    for draft in drafts:
        if draft.realis != "generic" or draft.why not in WEAK:
            continue
        counted = any(toll.low and toll.words is None for toll in draft.tolls)
        dated = any(scene.names.times[i].precision in NEAR_TIMES for i in draft.times)
        if counted or (dated and draft.why not in (PRESENT, SINCE)):
            draft.realis, draft.why = "actual", "a figure or date is given"


def settle_tolls(happening: Happening) -> None:
    """Reads the figures of a happening together: people told of twice count once, single people are added up."""
    told = [d for d in happening.drafts if d.realis in ("actual", "negated")]
    kept = summarise(sorted((t for d in told for t in d.tolls), key=lambda t: (t.start, t.end)))
    homes = {(t.start, t.end, t.kind): d for d in reversed(told) for t in d.tolls}
    for draft in told:
        draft.figures, draft.tolls = draft.tolls, []
    for toll in kept:
        homes.get((toll.start, toll.end, toll.kind), told[0]).tolls.append(toll)


def drop_counted(scene: Scene, happening: Happening) -> None:
    """People that only a figure speaks of ("four others") are in the tolls; they are no victims by name.

    Where a figure tells of the hurt and something else was hit, "the civilians" without one are the same people. What
    sort of people they were ("civilians") stays where nothing better is told.
    """
    figures = [(t.start, t.end) for d in happening.drafts for t in d.figures + d.tolls]
    hit = bool(figures) and any(_hits(d) or any(_is_named(scene, r) for r in d.roles) for d in happening.drafts)
    for draft in happening.drafts:
        taken = draft.type.id == "abduction"
        draft.roles = [
            r for r in draft.roles if not (_is_anybody(scene, r) and _said_by(scene, r, figures, hit, taken))
        ]


def drop_pronouns(scene: Scene, happening: Happening) -> None:
    """Leaves out whoever is only "they" or "he", where nothing told who that is."""
    for draft in happening.drafts:
        draft.roles = [r for r in draft.roles if scene.token(scene.head_of(r.start, r.end)).pos != "PRON"]


def drop_retold(scene: Scene, happening: Happening) -> None:
    """ "the older man", told after "an elderly man": a definite word for somebody hurt who was told of before."""
    seen: set[str] = set()
    for draft in sorted(happening.drafts, key=lambda d: d.head):
        kept = []
        for role in draft.roles:
            head = scene.parse.tokens[scene.head_of(role.start, role.end)]
            retold = (
                role.role in HURT and role.actor is None and head.lemma in seen and is_definite(scene.parse, head.index)
            )
            if role.role in HURT and role.actor is None:
                seen.add(head.lemma)
            kept += [] if retold and head.lemma in ANYBODY and head.pos == "NOUN" else [role]
        draft.roles = kept


def _said_by(scene: Scene, role: Role, figures: Sequence[tuple[int, int]], hit: bool, taken: bool) -> bool:
    """Whether a figure says as much of these people; who was aimed at is no casualty without one.

    `taken`: the act is done to people, as an abduction is.
    """
    counted = _overlaps(role, figures)
    if not hit or _is_told_apart(scene, role) or taken:
        return counted and _is_vague(scene, role)
    return counted or role.role == "victim"


def _is_told_apart(scene: Scene, role: Role) -> bool:
    """Whether the words say whose or of what they were ("the politician's brother", "a council member")."""
    head = scene.head_of(role.start, role.end)
    inside = [scene.parse.tokens[c] for c in scene.parse.children[head] if scene.parse.tokens[c].start >= role.start]
    if scene.parse.tokens[head].lemma == "member":
        return any(t.dep == "compound" and t.lemma != "family" for t in inside)
    whose = any(t.dep == "nmod:poss" and t.pos in ("NOUN", "PROPN") for t in inside)
    return whose and scene.parse.tokens[head].tag == "NN"


def _hits(draft: Draft) -> bool:
    return any(target.kind != "land" for target in draft.targets)


def _is_named(scene: Scene, role: Role) -> bool:
    return role.role in ("victim", "target") and not _is_anybody(scene, role)


def _is_anybody(scene: Scene, role: Role) -> bool:
    word = scene.parse.tokens[scene.head_of(role.start, role.end)]
    plain = word.pos in ("PRON", "NUM") or word.lemma in ANYBODY
    return role.role in HURT and role.actor is None and plain


def _is_vague(scene: Scene, role: Role) -> bool:
    word = scene.parse.tokens[scene.head_of(role.start, role.end)]
    return word.pos in ("PRON", "NUM") or (word.lemma in VAGUE and not _is_told_apart(scene, role))


def _overlaps(role: Role, figures: Sequence[tuple[int, int]]) -> bool:
    return any(start < role.end and role.start < end for start, end in figures)


def without_particulars(scene: Scene, happenings: Sequence[Happening]) -> None:
    """Makes acts general that are only named in the plural, with no day, place, figure or target of their own."""
    for happening in happenings:
        told = [d for d in happening.drafts if d.realis == "actual"]
        acts = any(d.type.family == "violence" for d in told)
        if acts and all(_is_bare(scene, d) or _is_spread(scene, d) for d in told):
            for draft in told:
                draft.realis, draft.why = "generic", "acts without any particulars"


def _is_bare(scene: Scene, draft: Draft) -> bool:
    """Whether a noun names acts, or their dead, of which no day, place, figure or victim in particular is told."""
    if draft.candidate.clause.kind != "noun" or draft.times or draft.places or draft.tolls:
        return False
    if draft.type.family != "violence":
        return draft.type.id in OF_PEOPLE
    hit = [(role.start, role.end) for role in draft.roles if role.role in HURT]
    hit += [(target.start, target.end) for target in draft.targets]
    return _of_many(scene, draft.head) and all(_is_anything(scene, start, end) for start, end in hit)


def _of_many(scene: Scene, head: int) -> bool:
    """Whether a noun stands for many acts: a plural, or a gerund that nothing points at ("looting of aid")."""
    token = scene.token(head)
    return token.tag in ("NNS", "NNPS") or (token.lower.endswith("ing") and not is_marked(scene, head))


def _is_anything(scene: Scene, start: int, end: int) -> bool:
    """Whether words name things or people of a sort ("civilian infrastructure", "health workers")."""
    head = scene.head_of(start, end)
    return is_unmarked(scene, head) or (scene.token(head).tag == "NN" and not is_marked(scene, head))


def _is_spread(scene: Scene, draft: Draft) -> bool:
    """Whether acts named in the plural are told of one country after another ("attacks in Spain, Egypt and Kenya")."""
    plural = draft.candidate.clause.kind == "noun" and scene.token(draft.head).tag in ("NNS", "NNPS")
    countries = {scene.names.places[i].name for i in draft.places if scene.names.places[i].kind == "country"}
    return draft.type.family == "violence" and plural and not draft.tolls and len(countries) >= SPREAD


def place_loose_tolls(scene: Scene, tolls: Sequence[Toll], drafts: Sequence[Draft]) -> None:
    """Tolls of sentences without a trigger go to the latest violent mention before them, else the first after.

    Vague words ("lives were lost") without a trigger of their own belong to no particular act.
    """
    able = [d for d in drafts if d.type.family in ("violence", "harm") and d.realis in ("actual", "negated")]
    for toll in tolls:
        if toll.words is not None:
            continue
        at = scene.token_at(toll.start)
        before = [d for d in able if d.candidate.first <= at]
        home = before[-1] if before else next(iter(able), None)
        if home:
            home.tolls.append(toll)
