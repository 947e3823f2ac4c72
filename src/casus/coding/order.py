"""What a report tells as coming after what: "after", "before", "followed", "hours later"."""

from collections.abc import Iterator, Sequence

from casus.coding.draft import Draft
from casus.coding.openings import DYING, LATER, STRETCHES
from casus.coding.scene import Scene
from casus.coding.wordlists import word_list
from casus.language.clauses import ancestors

# Words that open what came first, and those that open what came next.
AFTER = word_list("after")
BEFORE = word_list("before")
# Verbs whose subject came next ("a raid followed the talks"), and those whose subject came first.
FOLLOWING = word_list("following")
PRECEDING = word_list("preceding")
# Verbs that say no more than when their subject was, and words for what was just told.
COMING = word_list("coming")
POINTERS = frozenset({"this", "that", "it", "these", "they"})

Pair = tuple[Draft, Draft, int]  # what came next, what came first, the token that says so


def told_in_order(scene: Scene, drafts: Sequence[Draft]) -> Iterator[Pair]:
    """Acts of different happenings that the words put in order; deaths are no acts of their own."""
    acts = [draft for draft in drafts if scene.token(draft.head).lemma not in DYING]
    by_sentence: dict[int, list[Draft]] = {}
    for act in acts:
        by_sentence.setdefault(act.sentence, []).append(act)
    for number, here in by_sentence.items():
        sentence = scene.parse.sentences[number]
        before = by_sentence.get(number - 1, [])
        for word in range(sentence.first, sentence.last):
            yield from _by_word(scene, word, here, before)
        yield from _later(scene, here, before)


def _by_word(scene: Scene, word: int, here: Sequence[Draft], before: Sequence[Draft]) -> Iterator[Pair]:
    token = scene.token(word)
    if token.lower in AFTER or token.lower in BEFORE:
        inner = _opened(scene, word)
        one = _outer(scene, inner, here) or _pointed_at(scene, inner, before)
        other = _inner(scene, inner, here)
        later = token.lower in AFTER
    elif token.pos == "VERB" and (token.lemma in FOLLOWING or token.lemma in PRECEDING):
        one, other = _of(scene, word, here, ("nsubj",)), _of(scene, word, here, ("obj", "obl"))
        later = (token.lemma in FOLLOWING) != _passive(scene, word)
    else:
        return
    if one and other and one.happening != other.happening:
        yield (one, other, word) if later else (other, one, word)


def _opened(scene: Scene, word: int) -> int:
    """The head of what a word opens: the predicate of its clause, or a noun."""
    head = scene.token(word).head
    return scene.token(head).head if scene.token(head).dep.startswith("nsubj") else head


def _inner(scene: Scene, top: int, here: Sequence[Draft]) -> Draft | None:
    """The highest act under a token."""
    under = [(_depth(scene, d, top), d.head, d) for d in here]
    return min(((depth, head, d) for depth, head, d in under if depth is not None), default=(0, 0, None))[2]


def _outer(scene: Scene, inner: int, here: Sequence[Draft]) -> Draft | None:
    """The act that the phrase hangs on: what its verb tells, the subject of that verb, or what that clause tells of."""
    verb = scene.token(inner).head
    acts = [d for d in here if _depth(scene, d, inner) is None]
    for draft in acts:
        if verb in (draft.head, draft.candidate.clause.verb):
            return draft
    of_clause = scene.token(verb).head if scene.token(verb).dep.startswith("acl") else -1
    subjects = (d for d in acts if scene.token(d.head).head == verb and scene.token(d.head).dep.startswith("nsubj"))
    return next(subjects, None) or next((d for d in acts if d.head == of_clause), None)


def _pointed_at(scene: Scene, inner: int, before: Sequence[Draft]) -> Draft | None:
    """What the sentence before told, or its main clause: "This move came after talks"."""
    verb = scene.token(inner).head
    subject = next((i for i in scene.parse.children[verb] if scene.token(i).dep.startswith("nsubj")), None)
    if subject is None or scene.token(verb).lemma not in COMING:
        return None
    words = {scene.token(i).lower for i in (subject, *scene.parse.children[subject])}
    if not words & POINTERS:
        return None
    main = [d for d in before if scene.token(d.candidate.clause.verb).dep == "root"]
    return next((told[0] for told in (before, main) if len({d.happening for d in told}) == 1), None)


def _of(scene: Scene, verb: int, here: Sequence[Draft], deps: tuple[str, ...]) -> Draft | None:
    """The act that is the subject, or the object or agent, of a verb."""
    for index in scene.parse.children[verb]:
        if scene.token(index).dep.startswith(deps):
            found = _inner(scene, index, here)
            if found:
                return found
    return None


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
