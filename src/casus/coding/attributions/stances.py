"""Stances that the words around a cue turn: its object, or the predicate of what is said."""

from casus.coding.attributions.cues import Cues
from casus.coding.attributions.denials import is_denial
from casus.coding.attributions.draft import Draft
from casus.coding.attributions.sources import find_source
from casus.coding.attributions.tree import Tree

LOOKING = frozenset(
    {"looking", "investigating", "examining", "reviewing", "checking", "verifying", "assessing", "studying"}
)
TURNING = frozenset({"asserts", "speculates"})


def find_idiom(tree: Tree, at: int, cues: Cues) -> Draft | None:
    """A verb that speaks only with its object: "took responsibility", "cast doubt on"."""
    lower = tree.tokens[at].lower
    if tree.quote(at) is not None:
        return None
    for kid in tree.kids(at, "obj"):
        for idiom in cues.idioms:
            if lower in idiom.verbs and kid.lower in idiom.objects:
                content = tree.subtree(kid.index).union(*(tree.subtree(other.index) for other in tree.kids(at, "obl")))
                return Draft((at, at), find_source(tree, at), content, idiom.stance, spoken=False)
    return None


def turn_stances(tree: Tree, drafts: list[Draft], cues: Cues) -> None:
    """Set the stance of "claimed responsibility" (acknowledges) and "believe it is exaggerated" (doubts)."""
    by_cue = {made.cue[0]: made for made in drafts}
    for made in drafts:
        stance = _by_object(tree, made, cues) if made.stance != "declines" else None
        if stance is None and made.stance in TURNING and made.speech:
            stance = _by_predicate(tree, made, cues) or _by_quotation(tree, made, cues)
        elif stance == "denies":
            for kid in tree.kids(made.cue[1], "obj", "nsubj:pass"):
                made.content |= by_cue[kid.index].content if kid.index in by_cue else set()
        if stance is not None:
            made.stance = stance  # type: ignore[assignment]


def _looks_into(tree: Tree, head: int, cues: Cues) -> bool:
    """ "It was looking into the reports": neither owned nor denied."""
    if tree.tokens[head].lower not in LOOKING or not tree.kid(head, "aux"):
        return False
    return any(kid.lower in cues.predicates.tellings for kid in tree.kids(head, "obj", "obl"))


def _names_lies(tree: Tree, verb: int, cues: Cues) -> bool:
    """Whether what others tell is called a lie in words that the parser hung under it: "called reports 'fake news'"."""
    told = next((kid for kid in tree.kids(verb, "obj") if kid.lower in cues.predicates.tellings), None)
    if told is None:
        return False
    after = {tree.tokens[i].lower for i in tree.subtree(told.index) if i > told.index}
    return bool(after & (cues.predicates.denies | cues.predicates.dismissals))


def _by_quotation(tree: Tree, made: Draft, cues: Cues) -> str | None:
    """ "The allegations are nonsense. All the dead are civilians," he said: what a quotation begins with."""
    first = min(made.content, default=None)
    if first is None or not made.spoken or made.stance != "asserts" or tree.quote(first) is None:
        return None
    sentence = tree.parse.sentences[tree.tokens[first].sentence]
    root = next((t for t in tree.tokens[sentence.first : sentence.last] if t.head == t.index), None)
    return "denies" if root is not None and root.index in made.content and is_denial(tree, root, cues) else None


def _by_object(tree: Tree, made: Draft, cues: Cues) -> str | None:
    verb = made.cue[1]
    lower = tree.tokens[verb].lower
    objects = {kid.lower for kid in tree.kids(verb, "obj", "nsubj:pass", "obl")}
    if tree.tokens[verb].dep == "amod":
        objects.add(tree.tokens[tree.tokens[verb].head].lower)
    if not objects:
        return None
    return next((idiom.stance for idiom in cues.idioms if lower in idiom.verbs and objects & idiom.objects), None)


def _by_predicate(tree: Tree, made: Draft, cues: Cues) -> str | None:
    """What is said of a thing told before: "that the number is exaggerated", "called the reports fabricated"."""
    verb = made.cue[1]
    naming = tree.tokens[verb].lower in cues.predicates.naming
    if naming and _names_lies(tree, verb, cues):
        return "denies"
    heads = tree.kids(verb, "ccomp", "xcomp", "dep", *(("obl", "obj", "parataxis") if naming else ()))
    if tree.tokens[verb].dep == "parataxis":
        heads.append(tree.tokens[tree.tokens[verb].head])
    heads += [kid for word in tree.kids(verb, "advmod") if word.lower == "as" for kid in tree.kids(word.index, "fixed")]
    for head in heads:
        as_word = any(case.lower == "as" for case in tree.kids(head.index, "case"))
        named = naming and head.index > verb and (head.dep != "obl" or as_word)
        if head.index not in made.content and not named:
            continue
        if made.stance == "asserts" and is_denial(tree, head, cues):
            return "denies"
        if made.stance == "asserts" and _looks_into(tree, head.index, cues):
            return "declines"
        if any(tree.tokens[kid].lower in ("not", "n't", "n’t") for kid in tree.children[head.index]):
            continue
        words = {head.lower, *(kid.lower for kid in tree.kids(head.index, "xcomp", "conj"))}
        if words & cues.predicates.doubts:
            return "doubts"
        if words & cues.predicates.denies or (named and words & cues.predicates.dismissals):
            return "doubts" if made.stance == "speculates" else "denies"
    return None
