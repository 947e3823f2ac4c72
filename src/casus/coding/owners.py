"""Whose a thing is that was hit: the body that it belongs to is a target beside it."""

from collections.abc import Iterator

from casus.coding.scene import Scene
from casus.coding.wordlists import word_list
from casus.language.phrases import conjuncts, possessive, preposition
from casus.model import ActorName

OWNED = word_list("owned")
# Bodies at which an act against their things is aimed; a state's adjective ("Iranian positions") only tells the side.
BODIES = frozenset({"rebel", "militia", "military", "political", "international"})
OWNING = BODIES | {"state"}
BY_WHOM = frozenset({"to", "by", "with", ""})


def owners_of(scene: Scene, head: int) -> Iterator[int]:
    """The tokens of known bodies whose thing this is: "X's base", "X positions", "sites belonging to X and Y"."""
    parse = scene.parse
    for child in parse.children[head]:
        token = parse.tokens[child]
        named = token.dep in ("compound", "amod", "nmod:desc") or _of(scene, child)
        if named or (token.dep == "nmod:poss" and possessive(parse, child)):
            yield from (c for c in conjuncts(parse, child) if _is_body(scene.actor_headed(c)))
        elif token.dep in ("acl", "acl:relcl", "amod") and child > head and token.lemma in OWNED:
            yield from _under(scene, child)


def _of(scene: Scene, child: int) -> bool:
    return scene.parse.tokens[child].dep == "nmod" and preposition(scene.parse, child) == "of"


def _under(scene: Scene, participle: int) -> Iterator[int]:
    """Those that the thing is said to belong to, be used by or be linked with, told straight or as believed."""
    for child in scene.parse.children[participle]:
        token = scene.parse.tokens[child]
        if token.dep == "xcomp":
            yield from _under(scene, child)
        if token.dep.startswith("obl") and preposition(scene.parse, child) in BY_WHOM:
            for member in conjuncts(scene.parse, child):
                actor = scene.actor_headed(member)
                if actor is not None and actor.form != "adjective" and actor.kind in OWNING:
                    yield member


def _is_body(actor: ActorName | None) -> bool:
    return actor is not None and actor.actor is not None and actor.kind in BODIES and actor.form != "adjective"
