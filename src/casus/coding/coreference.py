"""What pronouns stand for, by number, animacy and nearness of subjects (Hobbs 1978, simplified)."""

from casus.coding.scene import Scene
from casus.language.clauses import SUBJECTS

PLURAL = frozenset({"they", "them", "their", "these", "those", "we", "us"})
SINGULAR_THING = frozenset({"it", "its", "itself"})
SINGULAR_PERSON = frozenset({"he", "him", "his", "she", "her", "hers"})
LOOK_BACK = 3


def antecedent_of(scene: Scene, index: int) -> int:
    """The token that a pronoun stands for: the nearest earlier subject that fits, else the token itself.

    Subjects of the same sentence come first, then those of up to three sentences before; actors win.
    """
    token = scene.parse.tokens[index]
    if token.lower not in PLURAL | SINGULAR_THING | SINGULAR_PERSON:
        return index
    for sentence in range(token.sentence, max(-1, token.sentence - LOOK_BACK - 1), -1):
        here = scene.parse.sentences[sentence]
        last = min(index, here.last)
        subjects = [
            i for i in range(here.first, last) if scene.parse.tokens[i].dep in SUBJECTS and _fits(scene, token.lower, i)
        ]
        named = [i for i in subjects if scene.actors.get(i) or scene.weapon(i) is not None]
        if named or subjects:
            return (named or subjects)[0]
    return index


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
        return plural or (actor is not None and actor.kind in ("rebel", "military", "militia"))
    if pronoun in SINGULAR_PERSON:
        return person or "person" in scene.classes(index)
    return not plural and not person
