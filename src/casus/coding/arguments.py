"""What fills a clause, as the classes and words that sense restrictions and refinements ask for."""

from collections.abc import Iterator

import msgspec

from casus.coding.coreference import GROUPING, antecedent_of
from casus.coding.scene import Scene
from casus.coding.wordlists import word_list
from casus.language.clauses import Clause, unbundled
from casus.language.phrases import conjuncts, core, preposition

MEMBERS = word_list("members")
BODIES = frozenset({"armed", "attacker", "state_force"})
MEANS = frozenset({"with", "using", "by", "from", "in", "via", "through", "of", "after", "when"})
WEAPON_CLASSES = frozenset(
    {"aircraft", "drone", "missile", "rocket", "artillery", "tank", "bomb", "mine", "firearm", "chemical", "blade",
     "weapon", "fire", "warship", "air_defence", "suicide_attacker", "air_force", "air"}
)  # fmt: skip

# Weapons that are hit as often as they hit, and the verbs under which they do the hitting.
CRAFT = frozenset({"vehicle", "transport", "aircraft", "ship", "tank", "warship", "drone"})
LAUNCHING = word_list("launching")


class Arguments(msgspec.Struct, frozen=True, kw_only=True):
    """Classes of agents and patients, weapon classes anywhere in the clause, and the words around the predicate.

    `agent_heads` and `patient_heads` are the tokens that fill the positions, pronouns resolved.
    """

    agents: frozenset[str]
    patients: frozenset[str]
    weapons: frozenset[str]
    words: frozenset[str]
    agent_heads: tuple[int, ...]
    patient_heads: tuple[int, ...]


def read_arguments(scene: Scene, clause: Clause, first: int) -> Arguments:
    """The arguments of a clause whose trigger begins at token `first`."""
    agents = tuple(resolved(scene, h) for h in clause.agents) + modifiers_that_act(scene, clause)
    patients = tuple(resolved(scene, h) for h in clause.patients or _past_setting(scene, clause))
    obliques = [o.head for o in clause.obliques if o.preposition in MEANS]
    agent_classes = _classes(scene, agents)
    patient_classes = _classes(scene, patients) | _oblique_patients(scene, clause)
    near = _classes(scene, obliques) | _modifier_classes(scene, clause, first)
    weapons = (
        agent_classes | near | _classes(scene, [h for h in patients if _used(scene, clause, h)])
    ) & WEAPON_CLASSES
    words = _words(scene, [clause.predicate, *clause.agents, *clause.patients])
    return Arguments(
        agents=agent_classes,
        patients=patient_classes,
        weapons=weapons,
        words=words,
        agent_heads=agents,
        patient_heads=patients,
    )


def _past_setting(scene: Scene, clause: Clause) -> tuple[int, ...]:
    """ "the killing in March of a judge": what the act is done to, told after its time or place and hung on that."""
    if clause.kind != "noun":
        return ()
    settings = [o.head for o in clause.obliques if scene.times.get(o.head) or scene.place(o.head) is not None]
    return tuple(
        child
        for head in settings
        for child in scene.parse.children[head]
        if child > head and scene.parse.tokens[child].dep == "nmod" and preposition(scene.parse, child) == "of"
        and not scene.times.get(child) and scene.place(child) is None
    )  # fmt: skip


def _used(scene: Scene, clause: Clause, head: int) -> bool:
    """Whether the object is what is used ("fired rockets"), not a craft or vehicle that is hit ("hit a helicopter")."""
    classes = scene.classes(head)
    if "weapon" not in classes:
        return False
    return not classes & CRAFT or scene.parse.tokens[clause.predicate].lemma in LAUNCHING


def resolved(scene: Scene, head: int) -> int:
    """What a pronoun stands for, or the noun that a counting noun bundles; else the token itself."""
    if head in scene.speakers:
        return scene.speakers[head]
    token = scene.parse.tokens[head]
    if token.pos == "PRON" or (token.lemma in GROUPING and unbundled(scene.parse, head) == head):
        return antecedent_of(scene, head)
    return whole_of(scene, unbundled(scene.parse, head))


def whole_of(scene: Scene, head: int) -> int:
    """Whom "units", "members", "fighters" are of, where that is a body that acts ("units of the X armed forces")."""
    known = scene.actor_headed(head)
    if scene.parse.tokens[head].lemma not in MEMBERS or (known and known.actor):
        return head
    for child in scene.parse.children[head]:
        of = scene.parse.tokens[child].dep == "nmod" and preposition(scene.parse, child) in ("of", "from")
        if of and (scene.actor_headed(child) or scene.classes(child) & BODIES):
            return child
    return head


def modifiers_that_act(scene: Scene, clause: Clause) -> tuple[int, ...]:
    """Names before a noun of action: "Israeli strikes", "an army ambush", "rebel shelling"."""
    if clause.kind != "noun":
        return ()
    found = []
    for child in _modifiers(scene, clause.predicate):
        if child < clause.predicate and not _cased(scene, child):
            found += [m for m in conjuncts(scene.parse, child) if scene.actors.get(m) and not tied(scene, m)]
    return tuple(found)


def _modifiers(scene: Scene, head: int) -> Iterator[int]:
    """The words before a noun, and those before a weapon among them: "PKK artillery fire"."""
    for child in scene.parse.children[head]:
        if scene.parse.tokens[child].dep in ("amod", "compound", "nmod", "nmod:unmarked", "nmod:desc"):
            if "weapon" in scene.classes(child):
                yield from (c for c in scene.parse.children[child] if scene.parse.tokens[c].dep == "compound")
            yield child


def tied(scene: Scene, index: int) -> bool:
    """Whether the word only says whose side somebody is on ("Iran-backed", "pro-Iranian")."""
    actor = scene.actor(index)
    return actor is not None and actor.actor is None and actor.side is not None and actor.form == "adjective"


def _cased(scene: Scene, index: int) -> bool:
    return any(scene.parse.tokens[i].dep == "case" for i in scene.parse.children[index])


def _classes(scene: Scene, heads: tuple[int, ...] | list[int]) -> frozenset[str]:
    return frozenset().union(*(scene.classes(h) | _modifying(scene, h) for h in heads)) if heads else frozenset()


def _modifying(scene: Scene, head: int) -> frozenset[str]:
    """ "Israeli jets", "army artillery": whose weapon it is acts too."""
    if "weapon" not in scene.classes(head):
        return frozenset()
    return frozenset().union(
        *(
            scene.classes(c)
            for c in scene.parse.children[head]
            if scene.parse.tokens[c].dep in ("amod", "compound", "nmod:poss")
        ),
        (),
    )


def _modifier_classes(scene: Scene, clause: Clause, first: int) -> frozenset[str]:
    """Weapon words before a noun of action ("drone attack", "air assault") or inside the trigger phrase."""
    found: frozenset[str] = frozenset()
    for child in scene.parse.children[clause.predicate]:
        token = scene.parse.tokens[child]
        if token.dep in ("compound", "amod", "nmod:unmarked", "nmod:desc", "acl") and child < clause.predicate:
            found |= scene.classes(child)
            found |= {"air"} if token.lemma in ("air", "aerial") else frozenset()
    return found


def _oblique_patients(scene: Scene, clause: Clause) -> frozenset[str]:
    return _classes(
        scene,
        [
            o.head
            for o in clause.obliques
            if o.preposition in ("on", "at", "against", "into", "in", "of", "near", "with", "between")
        ],
    )


def _words(scene: Scene, heads: list[int]) -> frozenset[str]:
    found: set[str] = set()
    for head in heads:
        first, last = core(scene.parse, head)
        found |= {scene.parse.tokens[i].lemma for i in range(first, last)}
    return frozenset(found)
