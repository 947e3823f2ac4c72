"""Words that tie two happenings of a report: what answers what, and what came after what."""

from collections.abc import Iterator, Sequence

from casus.coding.draft import Draft
from casus.coding.happening import Happening
from casus.coding.openings import RETALIATION
from casus.coding.order import told_in_order
from casus.coding.scene import Scene
from casus.language.clauses import ancestors
from casus.language.phrases import preposition

# Words for what holds several acts -> the tie between an act and what it is said to be in.
HOLDING = {
    "part": "part_of", "phase": "part_of", "stage": "part_of", "campaign": "same_campaign",
    "series": "same_campaign", "wave": "same_campaign", "string": "same_campaign", "spate": "same_campaign",
}  # fmt: skip
# Kinds of acts that a reprisal may answer.
ANSWERED = frozenset({"violence", "harm", "coercion"})

Tie = tuple[str, Draft, Draft, int]  # type, the later act, the earlier one, the token that says so


def find_ties(scene: Scene, happenings: Sequence[Happening]) -> Iterator[Tie]:
    """Every stated tie between two happenings: retaliation_for by a word of reprisal, follows by words
    of order, part_of and same_campaign by a word for what holds them both.
    """
    drafts = [d for h in happenings for d in h.drafts if d.realis == "actual"]
    holding = [(d, word, kind) for d in drafts for word, kind in _holders(scene, d)]
    for draft in drafts:
        for word in _reprisals(scene, draft):
            earlier = _answered(scene, draft, drafts, word)
            if earlier is not None:
                yield "retaliation_for", draft, earlier, word
        yield from _held(scene, draft, holding)
    for later, earlier, word in told_in_order(scene, drafts):
        yield "follows", later, earlier, word


def _reprisals(scene: Scene, draft: Draft) -> list[int]:
    """Words of reprisal that modify the act or stand under it; what they are "for" is answered, and no reprisal."""
    if draft.type.family != "violence":
        return []
    own = {draft.head, draft.candidate.clause.verb}
    if scene.parse.tokens[draft.head].dep.startswith("nsubj"):
        own.add(scene.parse.tokens[draft.head].head)
    here = scene.parse.sentences[draft.sentence]
    answered = preposition(scene.parse, draft.head) in ("for", "to")
    return [
        i
        for i in range(draft.head if answered else here.first, here.last)
        if scene.parse.tokens[i].lemma in RETALIATION and (set(ancestors(scene.parse, i)[:2]) & own or i in own)
    ]


def _answered(scene: Scene, draft: Draft, drafts: Sequence[Draft], word: int) -> Draft | None:
    """What is answered: another act of the sentence after the word, else the act told most before."""
    others = [d for d in drafts if d.happening != draft.happening and d.type.family in ANSWERED]
    same = [d for d in others if d.sentence == draft.sentence and d.head > word]
    before = [d for d in others if d.sentence <= draft.sentence and d.type.family == "violence"]
    counts = {d.happening: sum(o.happening == d.happening for o in others) for d in before}
    return next(iter(same), None) or max(before, key=lambda d: (counts[d.happening], -d.head), default=None)


def _holders(scene: Scene, other: Draft) -> Iterator[tuple[int, str]]:
    """The word that makes an act one that holds others, and the tie it makes: "part of a raid", "a wave of raids"."""
    tokens, children = scene.parse.tokens, scene.parse.children
    word = tokens[other.head].head
    kind = HOLDING.get(tokens[word].lemma) if tokens[other.head].dep == "nmod" else None
    if kind and any(tokens[i].lower == "of" for i in children[other.head]):
        yield word, kind


def _held(scene: Scene, draft: Draft, holding: Sequence[tuple[Draft, int, str]]) -> Iterator[Tie]:
    """ "the strike was part of a raid", "one in a wave of raids": an act in what another act names."""
    for other, word, kind in holding:
        if other.happening != draft.happening and _says_of(scene, draft.head, word):
            yield kind, draft, other, word


def _says_of(scene: Scene, act: int, word: int) -> bool:
    """Whether the word stands under the act, or the act is the subject of what the word is said with."""
    tokens = scene.parse.tokens
    above = ancestors(scene.parse, word)[:2]
    subject = tokens[act].dep.startswith("nsubj") and tokens[act].head in (word, *above)
    return subject or act in above
