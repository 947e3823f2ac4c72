"""Words that begin another happening: "in a separate incident", "elsewhere", "on the same day", "hours later"."""

from casus.coding.draft import Draft
from casus.coding.extent import WIDE as WIDE
from casus.coding.scene import Scene
from casus.coding.wordlists import word_list
from casus.language.clauses import ancestors
from casus.language.phrases import core, preposition

NEW = word_list("new")
APART = word_list("apart")
ELSEWHERE = word_list("elsewhere")
MEANWHILE = word_list("meanwhile")
LATER = word_list("later")
STRETCHES = word_list("stretches")
RETALIATION = word_list("retaliation")
DYING = word_list("dying")
POINTING = frozenset({"the", "this", "that", "these", "those", "latest", "its", "their", "same"})
# A fronted phrase is short: "In a separate incident late on Monday night,".
FRONT = 9
ENSUING = word_list("ensuing")
# "less than three hours later"
LONGEST_TIME = 5


def announced_as_new(scene: Scene, draft: Draft) -> bool:
    """Whether the trigger's own modifiers, or the words before its sentence's subject, set it apart."""
    tokens = scene.parse.tokens
    first, last = core(scene.parse, draft.head)
    own = {tokens[i].lower for i in range(first, last)}
    own |= {tokens[i].lower for i in scene.parse.children[draft.head] if i < draft.head}
    if own & NEW or _in_what_followed(scene, draft) or _in_another(scene, draft) or _by_another(scene, draft):
        return True
    return _also_elsewhere(scene, draft) or sets_apart(scene, draft)


def _in_another(scene: Scene, draft: Draft) -> bool:
    """Whether the act's own phrases set it apart, wherever they stand ("shot two men in another incident")."""
    clause = draft.candidate.clause
    setting = [o.head for o in clause.obliques if o.preposition in ("in", "at", "during")]
    return any(scene.parse.tokens[i].lower in APART for head in setting for i in scene.parse.children[head] if i < head)


def _by_another(scene: Scene, draft: Draft) -> bool:
    """Whether what goes off is another than before ("a second bomb"); another gunman may be an accomplice."""
    if draft.type.family != "violence" or draft.candidate.clause.kind != "verb":
        return False
    subjects = (i for i in scene.parse.children[draft.head] if scene.parse.tokens[i].dep.startswith("nsubj"))
    weapons = [i for i in (*draft.candidate.arguments.agent_heads, *subjects) if "weapon" in scene.classes(i)]
    below = [{scene.parse.tokens[i].lower for i in scene.parse.children[head] if i < head} for head in weapons]
    return any(words & APART and not words & POINTING for words in below)


def _in_what_followed(scene: Scene, draft: Draft) -> bool:
    """Whether it was done in what came after the acts told before ("in the clearance operation that followed")."""
    setting = [o.head for o in draft.candidate.clause.obliques if o.preposition in ("in", "during")]
    below = (scene.parse.tokens[i] for head in setting for i in scene.parse.children[head])
    return any(t.lemma in ENSUING and (t.dep.startswith("acl") or t.dep == "amod") for t in below)


def _also_elsewhere(scene: Scene, draft: Draft) -> bool:
    """Whether others "were also killed" at a place of their own, on another day or where nothing was told of."""
    here = scene.parse.sentences[draft.sentence]
    opened = scene.parse.tokens[here.first].lower == "also"
    also = opened or any(scene.parse.tokens[i].lower == "also" for i in scene.parse.children[draft.head])
    return also and bool(draft.places) and (bool(draft.times) or _unheard_of(scene, draft))


def _unheard_of(scene: Scene, draft: Draft) -> bool:
    """Whether the towns of a draft are named for the first time."""
    here = scene.parse.sentences[draft.sentence].start
    places = scene.names.places
    before = {name for p in places if p.start < here for name in (p.entry, p.name)}
    return all(
        places[n].kind not in WIDE and not {places[n].entry, places[n].name} & (before - {None}) for n in draft.places
    )


def sets_apart(scene: Scene, draft: Draft) -> bool:
    """Whether the sentence opens by leaving what was told before, and the draft tells an act of its own."""
    if definite(scene, draft) or scene.parse.tokens[draft.head].lemma in DYING or draft.type.family == "words":
        return False
    front = _front(scene, draft)
    words = [scene.parse.tokens[i].lower for i in front]
    if words and (words[0] in ELSEWHERE or (words[0] in MEANWHILE and _main(scene, draft))):
        return True
    if any(scene.parse.tokens[i].lemma in APART and _names_act(scene, i) for i in front):
        return True
    return draft.type.family == "violence" and _anaphoric_time(words)


def _main(scene: Scene, draft: Draft) -> bool:
    """Whether an act of violence on somebody or something is what its sentence tells, not what somebody says in it."""
    verb = scene.parse.tokens[draft.candidate.clause.verb]
    hit = bool(draft.targets) or any(role.role in ("target", "victim") for role in draft.roles)
    return draft.type.family == "violence" and hit and draft.candidate.clause.verb >= 0 and verb.dep == "root"


def definite(scene: Scene, draft: Draft) -> bool:
    """Whether the trigger is a noun with a definite determiner: it points back."""
    return any(scene.parse.tokens[i].lower in POINTING for i in scene.parse.children[draft.head] if i < draft.head)


def answered_by(scene: Scene, draft: Draft, other: Draft) -> bool:
    """Whether one act is told as what the other answers ("fired rockets in response to the killing of X")."""
    if draft.sentence != other.sentence:
        return False
    if draft.head > other.head and _after_reprisal(scene, draft):
        return True
    above = ancestors(scene.parse, draft.head)
    own = {other.head, other.candidate.clause.verb}
    reached = next((step for step, index in enumerate(above) if index in own), None)
    return reached is not None and any(scene.parse.tokens[i].lemma in RETALIATION for i in above[:reached])


def happens_in(scene: Scene, draft: Draft, act: Draft) -> bool:
    """Whether harm is told as done in an act that the same clause names ("jets killed 12 in a raid on a camp")."""
    if draft.sentence != act.sentence or act.candidate.clause.kind != "noun" or act.head < draft.head:
        return False
    token = scene.parse.tokens[act.head]
    named = token.head == draft.head and token.dep.startswith("obl") and draft.type.family in ("violence", "harm")
    return named and act.type.family == "violence" and preposition(scene.parse, act.head) in ("in", "during")


def opening_places(scene: Scene, draft: Draft) -> list[int]:
    """The places that the sentence opens with, where it tells an act of its own there."""
    if draft.type.family not in ("violence", "harm") or definite(scene, draft):
        return []
    return [
        number
        for index in _front(scene, draft)
        if preposition(scene.parse, index) in ("in", "at", "near")
        for number in scene.places.get(index, ())
        if scene.names.places[number].kind != "country"
    ]


def counts_on(scene: Scene, sentence: int) -> bool:
    """Whether a sentence opens with a time reckoned from what was told before ("hours later", "the same day")."""
    here = scene.parse.sentences[sentence]
    return _anaphoric_time([t.lower for t in scene.parse.tokens[here.first : here.first + LONGEST_TIME]])


def _after_reprisal(scene: Scene, draft: Draft) -> bool:
    """Whether the phrase of the act follows at once on a word of reprisal and its preposition."""
    first = min([draft.candidate.first, *scene.parse.children[draft.head]])
    before = [scene.parse.tokens[i].lemma for i in (first, first - 1) if i > 0]
    return scene.parse.tokens[first].pos == "ADP" and before[-1] in RETALIATION


def _front(scene: Scene, draft: Draft) -> list[int]:
    """The tokens before the first subject of the sentence, at most `FRONT`."""
    sentence = scene.parse.sentences[draft.sentence]
    found: list[int] = []
    for index in range(sentence.first, min(sentence.last, sentence.first + FRONT)):
        token = scene.parse.tokens[index]
        if token.pos in ("VERB", "AUX") or token.dep.startswith("nsubj"):
            return found
        found.append(index)
    return found


def _names_act(scene: Scene, index: int) -> bool:
    """ "separate" stands before a noun that the sentence opens with after a preposition ("in a separate incident")."""
    token = scene.parse.tokens[index]
    head = scene.parse.tokens[token.head]
    opening = scene.parse.sentences[token.sentence].first
    opened = scene.parse.tokens[opening].lower in ("in", "at", "during")
    return token.dep in ("amod", "det") and head.pos == "NOUN" and opened


def _anaphoric_time(words: list[str]) -> bool:
    """ "on the same day", "hours later", "later that night": a time reckoned from what was told before."""
    if not set(words) & STRETCHES:
        return False
    return "same" in words or bool(set(words) & LATER)
