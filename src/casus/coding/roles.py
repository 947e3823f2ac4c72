"""Which phrase of a clause fills which role: actors by their names, things by the codebook's target classes."""

from collections.abc import Iterator

from casus.codebook import EventType
from casus.coding.arguments import resolved
from casus.coding.coreference import antecedent_of
from casus.coding.membership import own_group
from casus.coding.scene import Scene
from casus.coding.triggers import Candidate
from casus.coding.wordlists import word_list
from casus.language.clauses import Oblique
from casus.language.phrases import conjuncts, core, preposition, with_complement, words
from casus.model import ActorName, Role, Target
from casus.model.mention import RoleName

THINGS = frozenset({"building", "military", "materiel", "infrastructure", "residential"})
HUMAN = frozenset({"person", "civilian", "armed", "attacker", "civilians", "crowd", "official"})
# Weapons and platforms that are hit as often as they hit.
HIT_WEAPONS = frozenset({"vehicle", "transport", "aircraft", "ship", "military", "tank", "warship"})
DIRECT = frozenset({"obj", "nsubj:pass", "nsubj", "nmod"})
NO_PEOPLE = frozenset({"target", "weapon", "place", "act_of_force"})
# Nouns that are no thing that can be hit.
ABSTRACT = word_list("abstract")
VICTIM_TYPES = frozenset({"casualties_reported"})
# Those who fight for somebody.
FORCES = frozenset({"armed", "attacker", "state_force"})
RAMMING = frozenset({"ram", "crash", "slam", "plow", "plough", "drive", "smash"})
HITTING = word_list("hitting")


def read_roles(scene: Scene, candidate: Candidate) -> tuple[list[Role], list[Target]]:
    """Roles and targets of a counted trigger, in text order, each filler once."""
    kind = candidate.type
    roles: list[Role] = []
    targets: list[Target] = []
    for head in candidate.arguments.agent_heads:
        if candidate.agent_undergoes:
            _add_patient(scene, kind, kind.patient_role, head, roles, targets, True)
        else:
            roles += _actor_roles(scene, kind.agent_role, head, kind)
    role = kind.patient_role
    for head in _patients(scene, candidate):
        direct = candidate.clause.kind == "verb"
        _add_patient(scene, kind, role, head, roles, targets, direct)
    for oblique in candidate.clause.obliques:
        part = kind.oblique_roles.get(oblique.preposition)
        if part and (oblique.preposition != "to" or part != "target" or candidate.clause.kind == "verb"):
            _add_oblique(scene, kind, part, oblique, roles, targets)
    return _once(roles), _once_targets(targets)


def _patients(scene: Scene, candidate: Candidate) -> Iterator[int]:
    own = set(candidate.arguments.agent_heads) | {candidate.head} | _parts_of_trigger(scene, candidate)
    if _driven(scene, candidate):
        return iter(())
    return (h for h in candidate.arguments.patient_heads if h not in own)


def _driven(scene: Scene, candidate: Candidate) -> bool:
    """ "rammed his motorcycle into a van": the object is what the attacker drives, the phrase after "into" is hit."""
    into = any(oblique.preposition == "into" for oblique in candidate.clause.obliques)
    return into and scene.parse.tokens[candidate.head].lemma in RAMMING


def _parts_of_trigger(scene: Scene, candidate: Candidate) -> set[int]:
    """ "opened fire", "hold talks": the noun that makes the trigger with its verb fills no role."""
    light = {"fire", "responsibility", "talk", "control", "part", "place", "toll"}
    return {i for i in scene.parse.children[candidate.head] if scene.parse.tokens[i].lemma in light}


def _add_oblique(
    scene: Scene, kind: EventType, role: str, oblique: Oblique, roles: list[Role], targets: list[Target]
) -> None:
    head = resolved(scene, oblique.head)
    if scene.times.get(head) or role == "instrument":
        return
    if role == "target":
        _add_patient(scene, kind, role, head, roles, targets, False)
    else:
        roles += _actor_roles(scene, role, head, kind)


def _add_patient(
    scene: Scene, kind: EventType, role: str, head: int, roles: list[Role], targets: list[Target], direct: bool
) -> None:
    """A person or body as a role, a thing as a target; places and weapons of the attack are neither."""
    classes = scene.classes(head)
    if scene.times.get(head) or "reflexive" in classes:
        return
    if kind.family != "violence" and kind.family != "harm":
        roles += _actor_roles(scene, role, head, kind)
        return
    if scene.place(head) is not None and "target" not in classes:
        return
    actor = scene.actor_headed(head)
    if direct and "weapon" in classes and not classes & HIT_WEAPONS and kind.id != "interception":
        if scene.parse.tokens[scene.parse.tokens[head].head].lemma in HITTING:
            targets.append(make_target(scene, head, classes))
        return
    if actor or classes & HUMAN or _is_somebody(scene, head, classes):
        human: RoleName = "victim" if role == "victim" or kind.id in VICTIM_TYPES else "target"
        roles.append(make_role(scene, human, head, actor))
        return
    if "weapon" in classes and "target" not in classes:
        return
    if "land" in classes and not classes & THINGS:
        return
    token = scene.parse.tokens[head]
    concrete = direct and token.pos == "NOUN" and kind.family == "violence" and token.lemma not in ABSTRACT
    if "target" in classes or concrete:
        targets.append(make_target(scene, head, classes))


def _is_somebody(scene: Scene, head: int, classes: frozenset[str]) -> bool:
    """Whether an unknown name stands where an act has its victim ("the murder of the Jesuits", "kidnapped Umanzor")."""
    token = scene.parse.tokens[head]
    undergoing = token.dep in DIRECT and preposition(scene.parse, head) in ("", "of")
    written = token.cased or token.text
    capital = written[:1].isupper() and head > scene.parse.sentences[token.sentence].first
    named = token.pos == "PROPN" or (token.pos == "NOUN" and capital)
    return named and undergoing and "." not in token.text and not classes & NO_PEOPLE


def make_target(scene: Scene, head: int, classes: frozenset[str]) -> Target:
    """A thing that was hit, named by its phrase, with its class."""
    parse = scene.parse
    first, last = with_complement(parse, head)
    kind = _target_kind(scene, head, classes)
    return Target(
        name=words(parse, first, last), kind=kind, start=parse.tokens[first].start, end=parse.tokens[last - 1].end
    )


def _target_kind(scene: Scene, head: int, classes: frozenset[str]) -> str:
    first, last = core(scene.parse, head)
    for _, end, target in scene.words.targets.within(scene.parse, first, last):
        if end >= head + 1:
            return target.kind
    return "materiel" if "weapon" in classes else "other"


def _actor_roles(scene: Scene, role: str, head: int, kind: EventType) -> list[Role]:
    """The actor of a phrase, or whose weapon it is ("Israeli jets": Israel); nothing for mere things."""
    actor = scene.actor_headed(head)
    classes = scene.classes(head)
    if "weapon" in classes and not (actor and actor.kind != "other"):
        return [make_role(scene, role, owner, scene.actor_headed(owner)) for owner in _owners(scene, head)]
    if actor or classes & HUMAN or "suicide_attacker" in classes:
        groups = () if actor and actor.actor else own_group(scene, head)
        return [
            make_role(scene, role, head, actor),
            *(make_role(scene, role, g, scene.actor_headed(g)) for g in groups),
        ]
    if scene.place(head) is not None and "state" in classes:
        return [make_role(scene, role, head, None)]
    return []


def _owners(scene: Scene, head: int) -> list[int]:
    parse = scene.parse
    found = []
    for child in parse.children[head]:
        if parse.tokens[child].dep in ("amod", "compound", "nmod:poss", "nmod", "nmod:desc") and scene.actors.get(
            child
        ):
            found += [m for m in conjuncts(parse, child) if scene.actors.get(m)]
    return found


def make_role(scene: Scene, role: str, head: int, actor: ActorName | None) -> Role:
    """A role filled by the actor's own words, or by the phrase where no actor was recognised."""
    whose = owner_of(scene, head) if actor is None or actor.actor is None else None
    if whose is not None:
        start, end = scene.parse.tokens[head].start, scene.parse.tokens[head].end
        return Role(role=role, start=start, end=end, actor=whose[0], name=whose[1])  # type: ignore[arg-type]
    if actor is not None:
        return Role(role=role, start=actor.start, end=actor.end, actor=actor.actor, name=actor_label(actor))  # type: ignore[arg-type]
    parse = scene.parse
    first, last = core(parse, head)
    start, end = parse.tokens[first].start, parse.tokens[last - 1].end
    place = scene.place(head)
    known = None
    if place is not None and scene.names.places[place].kind == "country":
        start, end = scene.names.places[place].start, scene.names.places[place].end
    return Role(role=role, start=start, end=end, actor=known, name=" ".join(parse.text[start:end].split()))  # type: ignore[arg-type]


def owner_of(scene: Scene, head: int) -> tuple[str, str] | None:
    """(registry id, name) of those whose forces they are ("its fighters"); of a ministry's, the state's id."""
    if not scene.classes(head) & FORCES:
        return None
    for child in scene.parse.children[head]:
        token = scene.parse.tokens[child]
        if token.dep == "nmod:poss" and token.pos == "PRON":
            owner = scene.actor_headed(antecedent_of(scene, child))
            if owner is None or owner.actor is None:
                return None
            body = owner.actor.startswith(("group:", "force:", "state:")) or owner.country is None
            return (owner.actor, actor_label(owner)) if body else _state_of(scene, owner)
    return None


def _state_of(scene: Scene, body: ActorName) -> tuple[str, str]:
    """(id, name) of the state that a ministry or official is of, by the name that the report gives it elsewhere."""
    state = f"state:{body.country}"
    named = next((a.label or a.name for a in scene.names.actors if a.actor == state), None)
    return state, named or actor_label(body)


def actor_label(actor: ActorName) -> str:
    """The name to show for an actor: as the text gives it, a state's own name for its adjective ("Israeli")."""
    return actor.label if actor.form == "adjective" and actor.actor and actor.label else actor.name


def _once(roles: list[Role]) -> list[Role]:
    found: dict[tuple[str, str], Role] = {}
    for role in roles:
        found.setdefault((role.role, role.actor or role.name.lower()), role)
    return list(found.values())


def _once_targets(targets: list[Target]) -> list[Target]:
    return list({(t.start, t.end): t for t in targets}.values())
