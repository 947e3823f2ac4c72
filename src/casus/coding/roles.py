"""Which phrase of a clause fills which role: actors by their names, things by the codebook's target classes."""

import msgspec

from casus.codebook import EventType
from casus.coding.arguments import resolved
from casus.coding.blame import NOBODY_ELSE
from casus.coding.coreference import antecedent_of
from casus.coding.fillers import harmed_role, make_role, owner_of
from casus.coding.membership import own_group
from casus.coding.owners import owners_of
from casus.coding.scene import Scene
from casus.coding.selves import OWN
from casus.coding.triggers import Candidate
from casus.coding.undergoing import is_direct, only_where, undergoing
from casus.coding.wording import thing_words
from casus.coding.wordlists import word_list
from casus.language.clauses import Oblique
from casus.language.phrases import conjuncts, core, preposition, words
from casus.model import ActorName, Role, Target
from casus.model.mention import RoleName

THINGS = frozenset({"building", "military", "materiel", "infrastructure", "residential"})
# Kinds of targets that a body is called by ("the embassy", "the university", "the Anglican church").
PREMISES = frozenset({"building", "hospital", "school", "religious"})
HUMAN = frozenset({"person", "civilian", "armed", "attacker", "civilians", "crowd", "official"})
# Weapons and platforms that are hit as often as they hit.
HIT_WEAPONS = frozenset({"vehicle", "transport", "aircraft", "ship", "military", "tank", "warship"})
# Weapons that no one hits: who "strikes a mine" is hit by it.
USED_UP = frozenset({"mine", "chemical"})
DIRECT = frozenset({"obj", "nsubj:pass", "nsubj", "nmod", "nmod:poss"})
NO_PEOPLE = frozenset({"target", "weapon", "place", "act_of_force"})
# Nouns that are no thing that can be hit.
ABSTRACT = word_list("abstract")
# Nouns for whatever can be hit.
ANYTHING = word_list("anything")
VICTIM_TYPES = frozenset({"casualties_reported"})
HITTING = word_list("hitting")
FINDING = word_list("finding")
# Verbs of arms that hit where they come down.
LANDING = word_list("landing")
SPOTS = word_list("spots")


def read_roles(scene: Scene, candidate: Candidate) -> tuple[list[Role], list[Target]]:
    """Roles and targets of a counted trigger, in text order, each filler once."""
    kind = candidate.type
    roles: list[Role] = []
    targets: list[Target] = []
    for head in candidate.arguments.agent_heads if not _finds(scene, candidate) else ():
        if candidate.agent_undergoes:
            _add_patient(scene, kind, kind.patient_role, head, roles, targets, True)
        else:
            roles += _actor_roles(scene, kind.agent_role, head, kind)
    role = kind.patient_role
    for head in undergoing(scene, candidate):
        _add_patient(scene, kind, role, head, roles, targets, is_direct(scene, candidate))
    landed = scene.parse.tokens[candidate.head].lemma in LANDING
    for oblique in candidate.clause.obliques:
        part = kind.oblique_roles.get(oblique.preposition) or (
            "target" if landed and oblique.preposition == "in" else None
        )
        if part and not (part == "target" and only_where(scene, candidate, oblique)):
            _add_oblique(scene, kind, part, oblique, roles, targets)
    return _once([_without_act(scene, candidate, role) for role in roles]), _once_targets(targets)


def _without_act(scene: Scene, candidate: Candidate, role: Role) -> Role:
    """ "the assassinated senator": the participle is the act, not a part of who underwent it."""
    act = scene.token(candidate.first)
    if role.start != act.start or act.dep != "amod" or role.end <= act.end:
        return role
    start = scene.token(candidate.last).start
    return msgspec.structs.replace(role, start=start, name=" ".join(scene.parse.text[start : role.end].split()))


def _finds(scene: Scene, candidate: Candidate) -> bool:
    """Whether those who act only came upon the dead ("rescuers pulled a body from the rubble")."""
    return candidate.type.family == "harm" and scene.parse.tokens[candidate.head].lemma in FINDING


def _add_oblique(
    scene: Scene, kind: EventType, role: str, oblique: Oblique, roles: list[Role], targets: list[Target]
) -> None:
    head = resolved(scene, oblique.head)
    if scene.times.get(head) or role == "instrument":
        return
    if role == "target":
        head = _thing_at(scene, head)
        _add_patient(scene, kind, role, head, roles, targets, False)
    else:
        roles += _actor_roles(scene, role, head, kind)


def _thing_at(scene: Scene, head: int) -> int:
    """ "in front of the embassy", "on the roof of the hotel": the thing whose spot it is, else the noun itself."""
    if scene.parse.tokens[head].lemma not in SPOTS:
        return head
    below = (i for i in scene.parse.children[head] if scene.parse.tokens[i].dep == "nmod")
    return next((i for i in below if preposition(scene.parse, i) in ("of", "to", "at")), head)


def _add_patient(
    scene: Scene, kind: EventType, role: str, head: int, roles: list[Role], targets: list[Target], direct: bool
) -> None:
    """A person or body as a role, a thing as a target; places and weapons of the attack are neither."""
    head = _explained(scene, head)
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
        if _is_hit(scene, head) and not classes & USED_UP:
            targets.append(make_target(scene, head, classes))
        return
    if _is_premises(scene, head, actor):
        targets.append(make_target(scene, head, classes))
        return
    if actor or classes & HUMAN or _is_somebody(scene, head, classes, direct):
        human: RoleName = "victim" if role == "victim" or kind.id in VICTIM_TYPES else "target"
        roles.append(harmed_role(scene, human, head, actor))
        return
    if "weapon" in classes and (classes & USED_UP or "target" not in classes):
        return
    owners = [make_role(scene, "target", owner, scene.actor_headed(owner)) for owner in owners_of(scene, head)]
    if "land" in classes and not classes & THINGS:
        roles += owners
        if direct and kind.family == "violence" and not owners and not _is_named(scene, head):
            targets.append(make_target(scene, head, classes))
        return
    token = scene.parse.tokens[head]
    concrete = direct and token.pos == "NOUN" and kind.family == "violence" and token.lemma not in ABSTRACT
    if "target" in classes or concrete:
        targets.append(make_target(scene, head, classes))
        roles += owners


def _is_named(scene: Scene, head: int) -> bool:
    """Whether a piece of land has a name of its own, which makes it the place of the act."""
    first, last = core(scene.parse, head)
    return any(scene.parse.tokens[i].pos == "PROPN" for i in range(first, last))


def _explained(scene: Scene, head: int) -> int:
    """ "the facility, a chemical plant": what explains a word for anything, else the word itself."""
    tokens = scene.parse.tokens
    if tokens[head].lemma not in ANYTHING:
        return head
    if head + 1 == len(tokens) or tokens[head + 1].pos != "PUNCT":
        return head
    told = (c for c in scene.parse.children[head] if tokens[c].dep == "appos" and c > head)
    return next((c for c in told if "target" in scene.classes(c)), head)


def _is_hit(scene: Scene, head: int) -> bool:
    """Whether a weapon is the object of a verb of hitting ("struck a missile launcher"), not what hits."""
    token = scene.parse.tokens[head]
    return token.dep in ("obj", "nsubj:pass", "conj", "nmod") and scene.parse.tokens[token.head].lemma in HITTING


def _is_premises(scene: Scene, head: int, actor: ActorName | None) -> bool:
    """ "the American embassy", "the institute": a body named by its building, where the building is what is hit."""
    if actor is None or actor.kind == "person":
        return False
    own = scene.words.targets.at(scene.parse, head, head + 1)
    return own is not None and own[1].kind in PREMISES


def _is_somebody(scene: Scene, head: int, classes: frozenset[str], direct: bool) -> bool:
    """Whether an unknown name stands where an act has its victim ("the murder of the Jesuits", "kidnapped Umanzor")."""
    token = scene.parse.tokens[head]
    undergoing = (token.dep in DIRECT and preposition(scene.parse, head) in ("", "of")) or direct
    written = token.cased or token.text
    capital = written[:1].isupper() and head > scene.parse.sentences[token.sentence].first
    named = token.pos == "PROPN" or (token.pos == "NOUN" and capital)
    return named and undergoing and "." not in token.text and not classes & NO_PEOPLE


def make_target(scene: Scene, head: int, classes: frozenset[str]) -> Target:
    """A thing that was hit, named by its phrase, with its class."""
    parse = scene.parse
    first, last = thing_words(scene, head)
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
    if role == "perpetrator" and actor is None and scene.parse.tokens[head].lemma in NOBODY_ELSE:
        return []
    classes = scene.classes(head)
    if "weapon" in classes and not (actor and actor.kind != "other"):
        if owner_of(scene, head) is not None:
            return [make_role(scene, role, head, None)]
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
        if parse.tokens[child].dep in ("amod", "compound", "nmod:poss", "nmod", "nmod:desc"):
            owner = child if _rumoured(scene, head) else _whose(scene, child)
            found += [m for m in conjuncts(parse, owner) if scene.actors.get(m)]
    return found + [o for o in owners_of(scene, head) if o not in found]


def _whose(scene: Scene, child: int) -> int:
    """Whom a word before what is owned names; "its" may be the speaker's own ("denied that its jets hit it")."""
    own = scene.parse.tokens[child].lower in OWN
    return scene.speakers[child] if own and child in scene.speakers else antecedent_of(scene, child)


def _rumoured(scene: Scene, head: int) -> bool:
    """ "reports that its aircraft bombed X": the words are of others, about somebody who only answers them."""
    tokens = scene.parse.tokens
    return tokens[tokens[head].head].dep == "acl"


def _once(roles: list[Role]) -> list[Role]:
    found: dict[tuple[str, str], Role] = {}
    for role in roles:
        found.setdefault((role.role, role.actor or role.name.lower()), role)
    return list(found.values())


def _once_targets(targets: list[Target]) -> list[Target]:
    return list({(t.start, t.end): t for t in targets}.values())
