"""The words that name what was hit and who was hurt: the phrase with what it belongs to or holds, a person by name."""

from casus.coding.scene import Scene
from casus.coding.wordlists import word_list
from casus.language.parse import Parse
from casus.language.phrases import core, preposition
from casus.model import ActorName

OWNED = word_list("owned")
HOLDING = word_list("holding")
HITTING = word_list("hitting")
# What follows a noun to say of what, to what or for whom it is.
COMPLETING = {"of": frozenset[str](), "to": word_list("ways_in"), "for": word_list("dwellings")}
# How many words a participle may add to the name of a thing ("a convoy carrying food and medicine to the north").
LONGEST = 8
# Words of an age, after its number ("18-year-old"), and of numbers that are not counted.
AGES = frozenset({"year", "month", "old", "aged", "many", "several", "few"})
# Small words inside a person's name.
PARTICLES = frozenset({"al", "el", "bin", "ibn", "abu", "de", "da", "van", "von", "-", "ul", "ur"})


def thing_words(scene: Scene, head: int) -> tuple[int, int]:
    """Token range of a thing's name: its core, what completes it, and whose it is or what it holds."""
    parse = scene.parse
    first, last = core(parse, head)
    first = max((i + 1 for i in range(first, head) if is_headline_verb(parse, i)), default=first)
    for child in parse.children[head]:
        if child >= last and _completes(parse, head, child, last):
            last = max(last, name_end(parse, core(parse, child)[1]))
    for child in parse.children[head]:
        token = parse.tokens[child]
        if child == last and token.dep == "acl" and token.lemma in OWNED | HOLDING:
            last = max(last, _participle_end(parse, child, last))
    return first, last


def is_headline_verb(parse: Parse, index: int) -> bool:
    """ "Bomb blast targets police bus": a verb of hitting that the tagger took for a plural noun before another."""
    token = parse.tokens[index]
    return token.tag == "NNS" and token.dep == "compound" and token.lemma in HITTING


def _completes(parse: Parse, head: int, child: int, last: int) -> bool:
    """Whether a prepositional phrase begins right where the name ends and says of what it is."""
    heads = COMPLETING.get(preposition(parse, child))
    if heads is None or parse.tokens[child].dep != "nmod" or (heads and parse.tokens[head].lemma not in heads):
        return False
    return min(parse.children[child], default=child) == last


def _participle_end(parse: Parse, participle: int, last: int) -> int:
    """Past the first phrase under "belonging to", "carrying"; where it is that ends too far off, nothing is added."""
    for child in parse.children[participle]:
        token = parse.tokens[child]
        if child > participle and (token.dep == "obj" or token.dep.startswith("obl")):
            end = name_end(parse, core(parse, child)[1])
            return end if end - last <= LONGEST else last
    return last


def name_end(parse: Parse, last: int) -> int:
    """Where a name goes on after token `last` - 1, past the words of it that hang elsewhere."""
    while 0 < last < len(parse.tokens) and _goes_on(parse, last):
        last += 1
    return last


def _goes_on(parse: Parse, index: int) -> bool:
    before, token = parse.tokens[index - 1], parse.tokens[index]
    if token.sentence != before.sentence or not (before.pos == "PROPN" or before.lower in PARTICLES):
        return False
    following = parse.tokens[index + 1] if index + 1 < len(parse.tokens) else token
    return token.pos == "PROPN" or (token.lower in PARTICLES and following.pos == "PROPN")


def person_words(scene: Scene, head: int, actor: ActorName | None) -> tuple[int, int]:
    """Token range that names somebody hurt: the name after what they are ("his brother Ahmed"), else the phrase."""
    parse = scene.parse
    named = _named_after(scene, head)
    if named is not None:
        return named
    first, last = core(parse, head)
    if actor is not None:
        held = scene.tokens_of(actor.start, actor.end)
        first, last = min(first, held.start), max(last, held.stop)
    if parse.tokens[head].pos == "PROPN":
        last = name_end(parse, last)
    counted = [i for i in range(first, head) if parse.tokens[i].pos == "NUM" or parse.tokens[i].lower in AGES]
    first = max(counted, default=first - 1) + 1
    while first < head and parse.tokens[first].pos in ("DET", "ADV", "PUNCT"):
        first += 1
    return first, last


def _named_after(scene: Scene, head: int) -> tuple[int, int] | None:
    """The person's name that follows what they are, without a comma between."""
    parse = scene.parse
    if parse.tokens[head].pos == "PROPN":
        return None
    for child in parse.children[head]:
        if child > head and parse.tokens[child].dep in ("appos", "flat", "nmod:desc"):
            first = core(parse, child)[0]
            apart = any(parse.tokens[i].pos == "PUNCT" for i in range(head + 1, first))
            actor = scene.actor(child)
            if not apart and parse.tokens[child].pos == "PROPN" and actor is not None and actor.kind == "person":
                return first, name_end(parse, core(parse, child)[1])
    return None
