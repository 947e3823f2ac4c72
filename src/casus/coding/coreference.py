"""What pronouns stand for, by number, animacy and nearness of subjects (Hobbs 1978, simplified)."""

from collections.abc import Callable

from casus.coding.scene import Scene
from casus.coding.wordlists import word_list
from casus.language.clauses import SUBJECTS
from casus.language.parse import Token

PLURAL = frozenset({"they", "them", "their", "these", "those", "we", "us"})
SINGULAR_THING = frozenset({"it", "its", "itself"})
SINGULAR_PERSON = frozenset({"he", "him", "his", "she", "her", "hers"})
LOOK_BACK = 3
# Nouns for an armed group as such.
GROUPING = word_list("grouping")
# Bodies of people that are "it" and "they" alike, whatever the number of their name ("the Rapid Support Forces").
ARMED = frozenset({"rebel", "military", "militia"})
BEARING = frozenset({"armed", "attacker", "state_force", "aircraft", "air_force"})
# What nobody does without arms.
ARMS_VERBS = word_list("by_arms")
# Those whom "they fired at" never is.
SUFFERING = word_list("suffering")
# Bodies that tell of force and never use it.
UNARMED = word_list("unarmed")
# What makes an office one of those ("health ministry").
CIVIL = word_list("civil")
SAYING = word_list("saying")
# Verbs of force that a shell has as its subject as well.
FORCE = frozenset({"strike", "hit", "destroy"})


def antecedent_of(scene: Scene, index: int) -> int:
    """The token that a pronoun, or "the group", stands for: the nearest earlier subject that fits, else itself.

    Subjects of the same sentence come first, then those of up to three sentences before; actors win.
    """
    token = scene.parse.tokens[index]
    if token.lemma in GROUPING and _definite(scene, index):
        return _named_before(scene, index)
    if token.lower not in PLURAL | SINGULAR_THING | SINGULAR_PERSON or _described(scene, index):
        return index
    if _acts_by_arms(scene, token):
        armed = _nearest(scene, token, _fits_armed)
        if armed is not None:
            return armed
    speaker = _speaker_above(scene, token)
    if speaker is not None:
        return speaker
    found = _nearest(scene, token, _fits_able if _acts_by_force(scene, token) else _fits)
    if token.lower == "it" and (act := _answered_act(scene, index, found)) is not None:
        return act
    return found if found is not None else _nearest(scene, token, _stands_for_people) or index


def _answered_act(scene: Scene, index: int, found: int | None) -> int | None:
    """The act that somebody unarmed answers and then tells of: "condemned the attack, stating that it struck"."""
    tokens = scene.parse.tokens
    if found is None or tokens[found].sentence != tokens[index].sentence or scene.classes(found) & BEARING:
        return None
    answered = (i for i in scene.parse.children[tokens[found].head] if tokens[i].dep == "obj" and i < index)
    return next((i for i in answered if "act_of_force" in scene.classes(i)), None)


def _nearest(scene: Scene, pronoun: Token, fits: Callable[[Scene, str, int], bool]) -> int | None:
    """The first fitting subject of the nearest sentence that has one, actors and weapons before others."""
    for sentence in range(pronoun.sentence, max(-1, pronoun.sentence - LOOK_BACK - 1), -1):
        here = scene.parse.sentences[sentence]
        span = range(here.first, min(pronoun.index, here.last))
        subjects = [i for i in span if scene.parse.tokens[i].dep in SUBJECTS and fits(scene, pronoun.lower, i)]
        subjects = [i for i in subjects if not _beside(scene, pronoun.index, i)]
        named = [i for i in subjects if scene.actors.get(i) or scene.weapon(i) is not None]
        if named or subjects:
            return (named or subjects)[0]
        if sentence == pronoun.sentence and (person := _person_before(scene, pronoun, span)) is not None:
            return person
    return None


def _person_before(scene: Scene, pronoun: Token, span: range) -> int | None:
    """ "stormed the home of a judge and shot her": the one person of the sentence so far, where no subject fits."""
    if pronoun.lower not in ("him", "her") or pronoun.dep != "obj":
        return None
    people = [i for i in span if _fits(scene, pronoun.lower, i) and not _beside(scene, pronoun.index, i)]
    return people[0] if len(people) == 1 else None


def _fits_armed(scene: Scene, pronoun: str, index: int) -> bool:
    """Whether a subject fits that bears arms: those who shoot are the gunmen, not the residents who fled."""
    actor = scene.actor_headed(index)
    armed = (actor is not None and actor.kind in ARMED) or bool(scene.classes(index) & BEARING)
    return armed and _fits(scene, pronoun, index)


def _acts_by_arms(scene: Scene, token: Token) -> bool:
    return token.dep in SUBJECTS and scene.parse.tokens[token.head].lemma in ARMS_VERBS


def _acts_by_force(scene: Scene, token: Token) -> bool:
    return _acts_by_arms(scene, token) or (token.dep in SUBJECTS and scene.parse.tokens[token.head].lemma in FORCE)


def _speaker_above(scene: Scene, pronoun: Token) -> int | None:
    """ "media reported a strike, as the army said it had hit a base": who says what "it" did, where they could."""
    told = scene.parse.tokens[pronoun.head]
    saying = scene.parse.tokens[told.head]
    if pronoun.dep not in SUBJECTS or told.dep != "ccomp" or saying.lemma not in SAYING:
        return None
    subjects = (i for i in scene.parse.children[saying.index] if scene.parse.tokens[i].dep == "nsubj")
    return next((i for i in subjects if i < pronoun.index and _fits_able(scene, pronoun.lower, i)), None)


def _fits_able(scene: Scene, pronoun: str, index: int) -> bool:
    """Whether a subject fits that could use force: not women and children, nor media and hospitals."""
    below = (scene.parse.tokens[c].lower for c in scene.parse.children[index])
    unable = scene.parse.tokens[index].lemma in SUFFERING | UNARMED or not CIVIL.isdisjoint(below)
    return not unable and _fits(scene, pronoun, index)


def _stands_for_people(scene: Scene, pronoun: str, index: int) -> bool:
    """Whether a body of people named in the singular may be "they" ("Saudi Arabia said they had fired")."""
    actor = scene.actor_headed(index)
    return pronoun in PLURAL and actor is not None and actor.kind != "person"


def _definite(scene: Scene, index: int) -> bool:
    """ "the group" and no more: a word for any armed group that points back."""
    below = [scene.parse.tokens[c] for c in scene.parse.children[index]]
    pointing = any(t.lower in ("the", "this", "that") for t in below)
    return pointing and not any(t.dep in ("amod", "compound", "nmod", "nmod:poss", "acl", "acl:relcl") for t in below)


def _named_before(scene: Scene, index: int) -> int:
    """The armed group named last before a token, else the token itself."""
    start = scene.parse.tokens[index].start
    named = [a for a in scene.names.actors if a.end <= start and a.actor is not None and a.kind in ("rebel", "militia")]
    sentence = scene.parse.tokens[index].sentence
    heads = [scene.head_of(a.start, a.end) for a in named]
    near = [h for h in heads if sentence - scene.parse.tokens[h].sentence <= LOOK_BACK]
    subjects = [h for h in near if scene.parse.tokens[h].dep in SUBJECTS]
    return (subjects or near or [index])[-1]


def _described(scene: Scene, index: int) -> bool:
    """ "those killed", "those who fled": what follows says who is meant, nobody told of before."""
    return any(scene.parse.tokens[c].dep.startswith("acl") for c in scene.parse.children[index])


def _beside(scene: Scene, pronoun: int, subject: int) -> bool:
    """Whether the pronoun is an object of the subject's own verb, which it cannot stand for ("the shell hit it")."""
    token = scene.parse.tokens[pronoun]
    argument = token.dep in ("obj", "iobj") or token.dep.startswith("obl")
    return argument and token.head == scene.parse.tokens[subject].head


def _fits(scene: Scene, pronoun: str, index: int) -> bool:
    token = scene.parse.tokens[index]
    if token.pos not in ("NOUN", "PROPN"):
        return False
    plural = token.tag in ("NNS", "NNPS") or any(
        scene.parse.tokens[c].dep == "conj" for c in scene.parse.children[index]
    )
    actor = scene.actor_headed(index)
    person = actor is not None and actor.kind == "person"
    if pronoun in PLURAL:
        return plural or (actor is not None and actor.kind in ARMED)
    if pronoun in SINGULAR_PERSON:
        return person or "person" in scene.classes(index)
    one_body = actor is not None and actor.actor is not None and actor.kind in ARMED
    return (one_body or not plural) and not person
