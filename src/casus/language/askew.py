"""Arguments that the tree hung askew: a subject taken for an apposition, a counted object for a measure."""

from casus.language.parse import Parse
from casus.language.verb_groups import SUBJECTS


def astray_subject(parse: Parse, index: int) -> tuple[int, ...]:
    """The noun before a verb that the tree explains a fronted place with ("In X, a device struck a convoy")."""
    token = parse.tokens[index]
    if token.dep not in ("root", "ccomp", "parataxis") or not token.tag.startswith("VB"):
        return ()
    children = parse.children[index]
    if any(parse.tokens[i].dep in SUBJECTS or parse.tokens[i].dep.startswith("aux") for i in children):
        return ()
    fronted = {i for i in children if i < index and parse.tokens[i].dep == "obl"}
    before = index - 1
    while before >= 0 and parse.tokens[before].pos == "ADV":
        before -= 1
    noun = parse.tokens[before] if before >= 0 else None
    hung = noun is not None and noun.dep == "appos" and noun.head in fronted and noun.pos in ("NOUN", "PROPN")
    return (before,) if hung else ()


def counted_object(parse: Parse, index: int) -> tuple[int, ...]:
    """The noun of "shot down 41 of 58 drones" where the tree takes the number for a measure."""
    for child in parse.children[index]:
        token = parse.tokens[child]
        if token.dep != "obl:unmarked" or token.pos != "NUM" or child < index:
            continue
        if child + 1 < len(parse.tokens) and parse.tokens[child + 1].lower == "of":
            of = parse.tokens[child + 1].head
            return (of,) if parse.tokens[of].pos in ("NOUN", "PROPN") else ()
    return ()
