"""What a report tells as coming after what: "after", "before", "followed", "hours later"."""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from casus.coding.draft import Draft
from casus.coding.openings import DYING, LATER, STRETCHES
from casus.coding.scene import Scene
from casus.coding.wordlists import word_list
from casus.language.clauses import ancestors

# Words that open what came first, and those that open what came next.
AFTER = word_list("after")
BEFORE = word_list("before")
# Stretches of time so long that what lies before them is an act of its own ("hours after").
LONG_STRETCHES = STRETCHES - {"minutes"}
# Verbs whose subject came next ("a raid followed the talks"), and those whose subject came first.
FOLLOWING = word_list("following")
PRECEDING = word_list("preceding")
# Of these, the verbs that say no more than the order.
SUCCEEDING = word_list("succeeding")
# Verbs that say no more than when their subject was, and words for what was just told.
COMING = word_list("coming")
POINTERS = frozenset({"this", "that", "it", "these", "they"})


class Turn(NamedTuple):
    """Acts that the words put in order, the one meant first in each list.

    `word` is the token that says so; `apart`: the two are never one act ("a day after", "came after", "followed"),
    where a bare "after" may also say what somebody died of.
    """

    later: Sequence[Draft]
    earlier: Sequence[Draft]
    word: int
    apart: bool


Pair = tuple[Draft, Draft, int]  # what came next, what came first, the token that says so


def turns_in(scene: Scene, here: Sequence[Draft], before: Sequence[Draft] = ()) -> list[Turn]:
    """What the words of one sentence put in order among its acts; `before` are those of the sentence before.

    Deaths are no acts of their own.
    """
    acts = [draft for draft in here if scene.token(draft.head).lemma not in DYING]
    if not acts:
        return []
    sentence = scene.parse.sentences[acts[0].sentence]
    found = (_by_word(scene, word, acts, before) for word in range(sentence.first, sentence.last))
    return [turn for turn in found if turn is not None and turn.later and turn.earlier]


def told_in_order(scene: Scene, drafts: Sequence[Draft]) -> Iterator[Pair]:
    """Acts of different happenings that the words put in order, once every draft has its happening."""
    acts = [draft for draft in drafts if scene.token(draft.head).lemma not in DYING]
    by_sentence: dict[int, list[Draft]] = {}
    for act in acts:
        by_sentence.setdefault(act.sentence, []).append(act)
    for number, here in by_sentence.items():
        before = by_sentence.get(number - 1, [])
        for turn in turns_in(scene, here, before):
            if turn.later[0].happening != turn.earlier[0].happening:
                yield turn.later[0], turn.earlier[0], turn.word
        yield from _later(scene, here, before)


def _by_word(scene: Scene, word: int, here: Sequence[Draft], before: Sequence[Draft]) -> Turn | None:
    token = scene.token(word)
    if token.lower in AFTER or token.lower in BEFORE:
        inner = _opened(scene, word)
        outer = _outer(scene, inner, here)
        told = _told_by(scene, scene.token(inner).head, COMING)
        measured = word > 0 and scene.token(word - 1).lower in LONG_STRETCHES
        apart = token.lower in ("after", "before") and (told or measured)
        one, other = outer or _pointed_at(scene, inner, before), _under(scene, inner, here)
        return Turn(one, other, word, apart) if token.lower in AFTER else Turn(other, one, word, apart)
    if token.pos == "VERB" and token.lemma in FOLLOWING | PRECEDING:
        one, other = _of(scene, word, here, ("nsubj",)), _of(scene, word, here, ("obj", "obl"))
        apart = token.lemma in SUCCEEDING
        later = (token.lemma in FOLLOWING) != _passive(scene, word)
        return Turn(one, other, word, apart) if later else Turn(other, one, word, apart)
    return None


def _opened(scene: Scene, word: int) -> int:
    """The head of what a word opens: the predicate of its clause, or a noun."""
    head = scene.token(word).head
    return scene.token(head).head if scene.token(head).dep.startswith("nsubj") else head


def _under(scene: Scene, top: int, here: Sequence[Draft]) -> list[Draft]:
    """The acts under a token, the highest first."""
    depths = ((_depth(scene, draft, top), draft) for draft in here)
    return [draft for _, draft in sorted(((n, d) for n, d in depths if n is not None), key=lambda f: (f[0], f[1].head))]


def _outer(scene: Scene, inner: int, here: Sequence[Draft]) -> list[Draft]:
    """The acts that the phrase hangs on: what its verb tells, that verb's subjects, else what its clause is about."""
    verb = scene.token(inner).head
    acts = [d for d in here if _depth(scene, d, inner) is None]
    telling = [d for d in acts if verb in (d.head, d.candidate.clause.verb)]
    subjects = [d for d in acts if scene.token(d.head).head == verb and scene.token(d.head).dep.startswith("nsubj")]
    of_clause = scene.token(verb).head if scene.token(verb).dep.startswith("acl") else -1
    return telling + [d for d in subjects if d not in telling] or [d for d in acts if d.head == of_clause]


def _pointed_at(scene: Scene, inner: int, before: Sequence[Draft]) -> list[Draft]:
    """What the sentence before told, or its main clause: "This move came after talks"."""
    verb = scene.token(inner).head
    subject = next((i for i in scene.parse.children[verb] if scene.token(i).dep.startswith("nsubj")), None)
    if subject is None or scene.token(verb).lemma not in COMING:
        return []
    words = {scene.token(i).lower for i in (subject, *scene.parse.children[subject])}
    if not words & POINTERS:
        return []
    main = [d for d in before if scene.token(d.candidate.clause.verb).dep == "root"]
    return next((told[:1] for told in (list(before), main) if len({d.happening for d in told}) == 1), [])


def _of(scene: Scene, verb: int, here: Sequence[Draft], deps: tuple[str, ...]) -> list[Draft]:
    """The acts that are, or are in, the subject, or the object or agent, of a verb."""
    return [
        draft
        for index in scene.parse.children[verb]
        if scene.token(index).dep.startswith(deps)
        for draft in _under(scene, index, here)
    ]


def _told_by(scene: Scene, verb: int, lemmas: Collection[str]) -> bool:
    return scene.token(verb).lemma in lemmas and scene.token(verb).pos == "VERB"


def _passive(scene: Scene, verb: int) -> bool:
    return any(scene.token(i).dep.endswith(":pass") for i in scene.parse.children[verb])


def _depth(scene: Scene, draft: Draft, top: int) -> int | None:
    """How far an act stands under a token, None where it does not."""
    if top in (draft.head, draft.candidate.clause.verb):
        return 0
    above = ancestors(scene.parse, draft.head)
    return above.index(top) + 1 if top in above else None


def _later(scene: Scene, here: Sequence[Draft], before: Sequence[Draft]) -> Iterator[Pair]:
    """ "Minutes later, a second bomb went off": the violence of the sentence before came first, where that is one."""
    first = {d.happening: d for d in reversed(before) if d.type.family == "violence"}
    if len(first) != 1:
        return
    sentence = scene.parse.sentences[here[0].sentence]
    for draft in here:
        if draft.type.family == "violence" and draft.happening not in first:
            words = range(sentence.first, draft.head)
            said = next((i for i in words if scene.token(i).lower in LATER and _measured(scene, i)), None)
            if said is not None and scene.token(said).lower in ("later", "afterwards"):
                yield draft, next(iter(first.values())), said
                return


def _measured(scene: Scene, index: int) -> bool:
    return index > 0 and scene.token(index - 1).lower in STRETCHES
