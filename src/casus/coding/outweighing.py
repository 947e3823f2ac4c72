"""Which settings of a sentence a trigger's own clause outweighs by stating force plainly."""

from casus.codebook import Context
from casus.coding.arguments import Arguments
from casus.coding.scene import Scene
from casus.coding.wordlists import word_list
from casus.language.clauses import Clause, tense_of
from casus.language.phrases import core, preposition

SAYING = word_list("saying")
FORCEFUL = frozenset({"armed", "attacker", "weapon", "suicide_attacker", "state_force"})
# Settings in which captains and generals act, but no gunmen and no weapons of themselves.
PLAYED = frozenset({"sport", "fiction", "business", "politics"})
UNLAWFUL = frozenset({"attacker", "weapon", "suicide_attacker"})
CHAINED = frozenset({"ccomp", "conj", "parataxis", "xcomp", "advcl"})
AIMED = frozenset({"against", "on", "at"})
DAYS = frozenset({"day", "night", "weekend"})

# Settings where the force is often natural, medical or long past: what is told plainly outweighs them.
HARD_CONTEXTS = frozenset({"anniversary", "accident", "animal", "weather", "medical", "labour"})
# In a drill gunmen are played and bombs are real.
NEVER = frozenset({"drill"})
# Words of the attacker class that are anybody's.
ANYBODY = word_list("anybody") | {"man", "individual", "subject", "suspect", "unknown"}
BY_ARMS = word_list("strikes_by_arms")
DONE_BY_ARMS = frozenset({"shoot", "gun", "behead", "abduct", "kidnap", "ambush", "bomb", "shell"})


def contexts_of(scene: Scene, sentence: int, clause: Clause, arguments: Arguments) -> tuple[Context, ...]:
    """The contexts that hold for a trigger: those of its sentence, less the ones that the clause itself outweighs.

    "Gunmen killed a judge" is no court report: the sentence's own statement is an act of an armed agent or a
    weapon, told in the past. What somebody outside the law or a weapon did outweighs more than what soldiers did,
    unless that has its day. Nor is "the judge was murdered": what somebody is who suffers the act says nothing of
    the setting.
    """
    found = scene.contexts(sentence) and scene.contexts(sentence, _sufferers(scene, clause, arguments))
    if not found or not _told(scene, clause):
        return found
    if _done_to(scene, clause, arguments) and _dated(scene, sentence):
        return tuple(context for context in found if context.name != "court")
    held = _held(scene, sentence, clause, arguments)
    return tuple(context for context in found if held is None or context.name in held)


def _sufferers(scene: Scene, clause: Clause, arguments: Arguments) -> frozenset[int]:
    """The tokens of the phrases for people whom the act is done to ("the president of the supreme court")."""
    heads = [*arguments.patient_heads, *(o.head for o in clause.obliques if o.preposition in AIMED)]
    people = [h for h in heads if any(scene.classes(i) & {"person", "official"} for i in (h, *_called(scene, h)))]
    return frozenset(i for head in people for i in range(*_phrase(scene, head)))


def _phrase(scene: Scene, head: int) -> tuple[int, int]:
    """A person with the modifiers before, what is "of" after, and what they are called in apposition."""
    first, last = core(scene.parse, head)
    after = [i for i in scene.parse.children[head] if i >= last]
    of = [i for i in after if preposition(scene.parse, i) == "of"]
    return first, max([last, *(core(scene.parse, i)[1] for i in (*of, *_called(scene, head)))])


def _called(scene: Scene, head: int) -> list[int]:
    """What somebody is called in apposition ("Maria Perez, a judge of the fourth court")."""
    return [i for i in scene.parse.children[head] if i > head and scene.token(i).dep == "appos"]


def _held(scene: Scene, sentence: int, clause: Clause, arguments: Arguments) -> frozenset[str] | None:
    """The contexts that stay for a clause told as past; None for all."""
    plain = _by_arms(scene, clause) or bool(arguments.agents & UNLAWFUL)
    if not plain and not arguments.agents & FORCEFUL:
        return None
    played = frozenset() if plain else PLAYED
    sure = _by_arms(scene, clause) or any(_acts_unlawfully(scene, head) for head in arguments.agent_heads)
    return NEVER | played | (frozenset() if sure or _dated(scene, sentence) else HARD_CONTEXTS)


def _done_to(scene: Scene, clause: Clause, arguments: Arguments) -> bool:
    """Whether somebody underwent an act of arms by whom it does not say ("A judge was shot dead on Monday")."""
    lemma = scene.parse.tokens[clause.predicate].lemma
    return clause.passive and not clause.agents and "person" in arguments.patients and lemma in DONE_BY_ARMS


def _by_arms(scene: Scene, clause: Clause) -> bool:
    """Whether the clause is, or is of, a strike that its own words arm ("shelling", "a drone strike hit …")."""
    return any(_is_strike(scene, head) for head in (clause.predicate, *clause.agents))


def _is_strike(scene: Scene, head: int) -> bool:
    token = scene.parse.tokens[head]
    if token.lemma in BY_ARMS or token.lower in BY_ARMS:
        return True
    before = scene.parse.tokens[head - 1] if head else token
    return "act_of_force" in scene.classes(head) and (
        f"{before.lower} {token.lemma}" in BY_ARMS or (before.head == head and "weapon" in scene.classes(before.index))
    )


def _acts_unlawfully(scene: Scene, head: int) -> bool:
    return (
        bool(scene.classes(head) & {"attacker", "suicide_attacker"}) and scene.parse.tokens[head].lemma not in ANYBODY
    )


def _dated(scene: Scene, sentence: int) -> bool:
    """Whether a sentence tells a day, as news does."""
    here = scene.parse.sentences[sentence]
    return any(time.precision in DAYS and here.start <= time.start < here.end for time in scene.names.times)


def _told(scene: Scene, clause: Clause) -> bool:
    """Whether a clause is told as past by its sentence or by who said so."""
    tokens = scene.parse.tokens
    top = clause.predicate if clause.kind == "verb" else clause.verb
    if clause.kind == "noun" and top < 0:
        top = tokens[clause.predicate].head
    if top < 0 or tense_of(scene.parse, top) != "past":
        return False
    while tokens[top].dep in CHAINED and tokens[top].head != top:
        if tokens[top].dep == "ccomp" and tokens[tokens[top].head].lemma not in SAYING:
            return False
        if tokens[top].dep == "advcl" and tokens[top].tag != "VBG":
            return False
        top = tokens[top].head
    return tokens[top].head == top
