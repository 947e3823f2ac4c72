"""Which settings of a sentence a trigger's own clause outweighs by stating force plainly."""

from casus.codebook import Context
from casus.coding.arguments import Arguments
from casus.coding.scene import Scene
from casus.coding.wordlists import word_list
from casus.language.clauses import Clause

SAYING = word_list("saying")
FORCEFUL = frozenset({"armed", "attacker", "weapon", "suicide_attacker", "state_force"})
# Settings in which captains and generals act, but no gunmen and no weapons of themselves.
PLAYED = frozenset({"sport", "fiction", "business", "politics"})
UNLAWFUL = frozenset({"attacker", "weapon", "suicide_attacker"})
CHAINED = frozenset({"ccomp", "conj", "parataxis", "xcomp"})

# Settings that even a plain statement of force does not outweigh: there the force is played, natural or long past.
HARD_CONTEXTS = frozenset({"drill", "anniversary", "accident", "animal", "weather", "medical", "labour"})


def contexts_of(scene: Scene, sentence: int, clause: Clause, arguments: Arguments) -> tuple[Context, ...]:
    """The contexts that hold for a trigger: those of its sentence, less the ones that the clause itself outweighs.

    "Gunmen killed a judge" is no court report: the sentence's own statement is an act of an armed agent or a
    weapon, told in the past.
    """
    found = scene.contexts(sentence)
    if not found or not _states_force(scene, clause, arguments):
        return found
    played = HARD_CONTEXTS | (PLAYED if not arguments.agents & UNLAWFUL else frozenset())
    return tuple(context for context in found if context.name in played)


def _states_force(scene: Scene, clause: Clause, arguments: Arguments) -> bool:
    tokens = scene.parse.tokens
    top = clause.predicate if clause.kind == "verb" else clause.verb
    if top < 0 or clause.tense != "past" or not arguments.agents & FORCEFUL:
        return False
    while tokens[top].dep in CHAINED and tokens[top].head != top:
        told = tokens[top].dep != "ccomp" or tokens[tokens[top].head].lemma in SAYING
        if not told:
            return False
        top = tokens[top].head
    return tokens[top].head == top
