"""Who fills a role: the actor's own words, whose forces they are, the name of somebody hurt."""

from casus.coding.coreference import antecedent_of
from casus.coding.scene import Scene
from casus.coding.wording import person_words
from casus.language.phrases import core, words
from casus.model import ActorName, Role
from casus.model.mention import RoleName

# Those who fight for somebody.
FORCES = frozenset({"armed", "attacker", "state_force"})
# What a force fights with; whose it is did it ("its jets").
CRAFT = frozenset({"aircraft", "drone", "warship", "artillery", "tank"})


def harmed_role(scene: Scene, role: RoleName, head: int, actor: ActorName | None) -> Role:
    """The role of somebody hit or hurt, named in full; a known body by its own words."""
    if (actor is not None and actor.actor is not None and actor.form != "adjective") or _owned_force(scene, head):
        return make_role(scene, role, head, actor)
    if actor is not None and actor.form == "adjective" and scene.parse.tokens[head].dep in ("amod", "compound"):
        return make_role(scene, role, head, actor)
    first, last = person_words(scene, head, actor)
    parse = scene.parse
    start, end = parse.tokens[first].start, parse.tokens[last - 1].end
    return Role(role=role, start=start, end=end, name=words(parse, first, last))


def _owned_force(scene: Scene, head: int) -> bool:
    """Whether they are somebody's forces as a whole ("its fighters"), not one of them ("its deputy leader")."""
    return "official" not in scene.classes(head) and owner_of(scene, head) is not None


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
    if not scene.classes(head) & (FORCES | CRAFT):
        return None
    for child in scene.parse.children[head]:
        token = scene.parse.tokens[child]
        if token.dep == "nmod:poss" and token.pos == "PRON":
            owner = scene.actor_headed(scene.speakers.get(child, antecedent_of(scene, child)))
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
