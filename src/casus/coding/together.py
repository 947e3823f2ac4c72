"""Which mentions of a sentence tell one act by the way they hang together: "killed", "shootout" and "raid" in
"two soldiers were killed in a shootout that erupted during a raid".
"""

from collections.abc import Collection, Iterable, Iterator, Sequence

from casus.coding.draft import Draft
from casus.coding.kinds import same_kind
from casus.coding.openings import answered_by, happens_in
from casus.coding.order import turns_in
from casus.coding.scene import Scene
from casus.language.clauses import SUBJECTS
from casus.language.phrases import preposition

# Relations by which one mention carries another's act on.
CARRYING = ("obl", "nmod", "obj", "xcomp", "acl", "advcl", "conj")
# Prepositions before the act that harm was done in, by or with.
WITHIN = frozenset({"in", "during", "by", "from", "with", "through", "of", "amid", "after", "following"})
# What opens a clause about something else.
CONTRASTING = frozenset({"while", "whereas", "as", "although", "though", "before"})

# What is told as fact, or denied to be one.
TOLD = frozenset({"actual", "negated"})

Act = list[Draft]
Pair = frozenset[int]


def pair(one: Draft, other: Draft) -> Pair:
    """Two mentions as a pair without order, by identity."""
    return frozenset((id(one), id(other)))


def told_apart(scene: Scene, here: Sequence[Draft]) -> Iterator[Pair]:
    """The pairs of mentions of a sentence that its words put one after the other, so that they are two acts."""
    for turn in turns_in(scene, here):
        if turn.apart:
            yield from (pair(later, earlier) for later in turn.later for earlier in turn.earlier)


def told_together(scene: Scene, sentences: Iterable[Sequence[Draft]], apart: Collection[Pair]) -> list[Act]:
    """The mentions of each sentence, those that the tree ties to one act in one list, by their first mention."""
    return [act for here in sentences for act in _acts(scene, here, apart)]


def _acts(scene: Scene, here: Sequence[Draft], apart: Collection[Pair]) -> list[Act]:
    acts: list[Act] = []
    for draft in here:
        tied = [act for act in acts if _belongs(scene, draft, act, apart)]
        if not tied:
            acts.append([draft])
            continue
        for act in tied[1:]:
            tied[0].extend(act)
            acts.remove(act)
        tied[0].append(draft)
    return acts


def _belongs(scene: Scene, draft: Draft, act: Act, apart: Collection[Pair]) -> bool:
    tied = any(_tied(scene, draft, other) for other in act)
    return tied and not any(pair(draft, other) in apart for other in act)


def _tied(scene: Scene, one: Draft, other: Draft) -> bool:
    """Whether two mentions of a sentence are one act by the tree and by their types."""
    if (one.realis in TOLD) != (other.realis in TOLD):
        return False
    if happens_in(scene, one, other) or happens_in(scene, other, one):
        return True
    if not same_kind(one.type.id, other.type.id):
        return False
    if answered_by(scene, one, other) or answered_by(scene, other, one):
        return False
    return _hangs(scene, one, other) or _hangs(scene, other, one)


def _hangs(scene: Scene, below: Draft, above: Draft) -> bool:
    """Whether a mention hangs right under the other, or its verb does, and carries it on, or tells of its weapon."""
    tops = _own(above) | _carrier(scene, above)
    for index in _own(below):
        if index in tops:
            return True
        token = scene.parse.tokens[index]
        if token.head in tops and _carries(scene, index):
            return True
        if token.dep.startswith("acl") and token.head in above.candidate.arguments.agent_heads:
            return "weapon" in scene.classes(token.head)
    return False


def _own(draft: Draft) -> set[int]:
    """The tokens that tell an act: its trigger, and the verb that lends a noun no more than its form."""
    clause = draft.candidate.clause
    if clause.kind == "verb":
        return {draft.head, clause.verb} - {-1}
    return {draft.head} if clause.support is None else {draft.head, clause.support}


def _carrier(scene: Scene, draft: Draft) -> set[int]:
    """The verb that an act is the subject or object of ("the strike was conducted at noon")."""
    token = scene.parse.tokens[draft.head]
    return {token.head} if token.dep in SUBJECTS or token.dep == "obj" else set()


def _carries(scene: Scene, index: int) -> bool:
    token = scene.parse.tokens[index]
    if token.dep in SUBJECTS:
        return True
    if not token.dep.startswith(CARRYING):
        return False
    children = [scene.parse.tokens[i] for i in scene.parse.children[index]]
    if token.dep.startswith("conj"):
        return not any(c.dep in SUBJECTS for c in children)
    if token.dep.startswith("advcl"):
        return not any(c.dep == "mark" and c.lower in CONTRASTING for c in children)
    return not token.dep.startswith(("obl", "nmod")) or preposition(scene.parse, index) in WITHIN
