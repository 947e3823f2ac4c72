"""People said to be in a state: dead, wounded, missing, held hostage."""

from casus.coding.tolls.frames import HOLDERS, OBJECTS, REFLEXIVES, SUBJECTS, is_passive, resolve, subjects
from casus.coding.tolls.lexicon import lexicon, word_list
from casus.coding.tolls.tree import child, children
from casus.language.parse import Parse

_HOLDING = word_list("holding")


def struck_dead(parse: Parse, i: int) -> list[int]:
    """The object that a tree hung on "dead" in "shot dead a man"."""
    struck = i > 0 and parse.tokens[i - 1].lower in lexicon().inclusive
    return [t.index for t in children(parse, i, "obj")] if struck else []


def held_captive(parse: Parse, i: int) -> list[int]:
    """Who is held or taken hostage: the object of the verb or of the noun, the subject of a passive."""
    verb = parse.tokens[i].head
    if parse.tokens[verb].lower not in _HOLDING:
        return []
    held = [t.index for k in (i, verb) for t in children(parse, k, "obj", "iobj") if t.index != i]
    return held or (subjects(parse, verb) if is_passive(parse, verb) else [])


def reflexive_victim(parse: Parse, i: int) -> list[int]:
    """Who did it to himself, also where the tree takes the deed for a noun: "a man shot himself"."""
    follows = parse.tokens[i + 1].lower if i + 1 < len(parse.tokens) else ""
    if follows not in REFLEXIVES:
        return []
    return [t.index for t in children(parse, i, "nsubj", "compound")] or subjects(parse, i)


def state_victims(parse: Parse, i: int) -> list[int]:
    """The people that an adjective or participle of state is said of: "left nine dead", "was missing"."""
    token = parse.tokens[i]
    if child(parse, i, "det"):
        return []
    if token.lower in lexicon().transitive and not (token.dep in ("acl", "amod", "xcomp") or _has_auxiliary(parse, i)):
        return []
    if token.dep in HOLDERS:
        return [_left(parse, i) or resolve(parse, token.head)]
    if own := [resolve(parse, t.index) for t in children(parse, i, *SUBJECTS)]:
        return own
    if token.dep in ("xcomp", "obj", "advcl", "ccomp", "conj", "advmod", "dep", "obl"):
        head = token.head
        held = [t.index for t in children(parse, head, *OBJECTS) if t.index != i]
        if held and token.dep != "conj":
            return held
        if parse.tokens[head].pos in ("VERB", "AUX", "ADJ"):
            return subjects(parse, head)
    return []


def _left(parse: Parse, i: int) -> int | None:
    """The first of several left in a state, where the tree hung it on the last: "left two men and a boy dead"."""
    noun = parse.tokens[parse.tokens[i].head]
    if noun.index > i:
        return None
    while noun.dep in ("nmod", "conj") and noun.head != noun.index:
        noun = parse.tokens[noun.head]
    return noun.index if noun.dep == "obj" and parse.tokens[noun.head].lemma == "leave" else None


def _has_auxiliary(parse: Parse, i: int) -> bool:
    return any(parse.tokens[k].dep in ("cop", "aux:pass") or parse.tokens[k].lower == "as" for k in parse.children[i])
