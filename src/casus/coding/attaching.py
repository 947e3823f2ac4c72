"""Ties times, places, weapons and tolls to the triggers they belong to, by the tree first, by nearness after."""

from collections.abc import Sequence

from casus.coding.dating import dates_other_act, dates_other_thing, dates_saying
from casus.coding.draft import Draft
from casus.coding.scene import Scene
from casus.coding.wordlists import word_list
from casus.language.clauses import ancestors, is_verb
from casus.language.phrases import preposition
from casus.model import Toll

SPEECH_CLIMB_STOPS = word_list("saying")
AFTERMATH = word_list("aftermath")
INQUIRY = word_list("inquiry")
ARMED_WITH = word_list("armed_with")
# A time that dates the saying stands within so many words of the verb ("said late on Monday").
BESIDE = 4
BY_MEANS = frozenset({"with", "by", "using", "from"})
# Verbs whose object is the weapon.
LAUNCHED = frozenset({"fire", "launch", "drop", "lob", "throw", "hurl", "detonate", "explode"})


def hosts(scene: Scene, index: int, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts of the sentence that a token hangs under: the first trigger upward, else those of the same verb.

    A phrase under a verb of saying belongs to the saying, so nothing is returned for it.
    """
    by_token = {i: d for d in drafts for i in range(d.candidate.first, d.candidate.last)} | {d.head: d for d in drafts}
    carried: dict[int, list[Draft]] = {}
    for draft in drafts:
        verb = draft.candidate.clause.verb
        if verb >= 0:
            carried.setdefault(verb, []).append(draft)
    for above in ancestors(scene.parse, index):
        if above in by_token:
            return [by_token[above]]
        if above in carried:
            return carried[above]
        token = scene.parse.tokens[above]
        if is_verb(token) and token.lemma in SPEECH_CLIMB_STOPS:
            return []
    return []


def attach_times(scene: Scene, sentence: int, drafts: Sequence[Draft]) -> None:
    """Dates and times of a sentence to its triggers; durations and sets date nothing."""
    loose: list[tuple[int, int]] = []
    for number, time in enumerate(scene.names.times):
        if not inside(scene, sentence, time.start) or (time.type in ("DURATION", "SET") and time.earliest is None):
            continue
        if time.value in ("PRESENT_REF", "FUTURE_REF") or _explained(scene, number):
            continue
        head = scene.head_of(time.start, time.end)
        found = _beside(scene, scene.token_at(time.start), drafts)
        if not found and (dates_saying(scene, time.start) or dates_other_thing(scene, head, drafts)):
            scene.asides.add(number)
            continue
        if not found and not dates_other_act(scene, head, drafts):
            above = scene.parse.tokens[head].head
            found = [d for d in hosts(scene, head, drafts) if not _came_before(scene, above, d)]
            if any(_came_before(scene, above, d) for d in drafts):
                scene.asides.add(number)
        for draft in found:
            draft.times.append(number)
        if not found:
            loose.append((number, head))
    dated = [draft for draft in drafts if _has_day(scene, draft)]
    for number, head in loose:
        for draft in lone(scene, sentence, head, drafts):
            if draft not in dated:
                draft.times.append(number)


def _has_day(scene: Scene, draft: Draft) -> bool:
    """Whether the act has days of its own: a time that stands elsewhere in the sentence is of something else."""
    return any(scene.names.times[number].earliest for number in draft.times)


def _explained(scene: Scene, number: int) -> bool:
    """Whether a date in brackets follows that says which day is meant: "on Tuesday (Jan. 7)"."""
    times = scene.names.times
    if number + 1 == len(times) or times[number + 1].earliest is None:
        return False
    return scene.parse.text[times[number].end : times[number + 1].start].strip() == "("


def _beside(scene: Scene, first: int, drafts: Sequence[Draft]) -> list[Draft]:
    """The trigger that a time follows at once ("the shooting Saturday", "killed on Monday")."""
    before = first - 1
    while before >= 0 and scene.parse.tokens[before].pos == "ADP":
        before -= 1
    return [d for d in drafts if d.candidate.last - 1 == before or d.head == before]


def lone(scene: Scene, sentence: int, head: int, drafts: Sequence[Draft]) -> list[Draft]:
    """Where no trigger stands above a phrase: every trigger of the sentence, unless it dates the saying."""
    governor = scene.parse.tokens[scene.parse.tokens[head].head]
    if is_verb(governor) and governor.lemma in AFTERMATH | INQUIRY:
        return [d for d in drafts if d.candidate.first < head]
    speaking = is_verb(governor) and governor.lemma in SPEECH_CLIMB_STOPS
    fronted = head < governor.index and _fronted(scene, sentence, head)
    if speaking and abs(head - governor.index) <= BESIDE and not fronted:
        return []
    return [d for d in drafts if not _came_before(scene, governor.index, d)]


def _came_before(scene: Scene, governor: int, draft: Draft) -> bool:
    """Whether an act only says after what the verb was done ("suspended work on Friday after the attack")."""
    after = draft.candidate.clause.kind == "noun" and preposition(scene.parse, draft.head) in ("after", "following")
    return after and scene.parse.tokens[draft.head].head == governor


def _fronted(scene: Scene, sentence: int, head: int) -> bool:
    return head - scene.parse.sentences[sentence].first < 4


def share_with_participles(scene: Scene, drafts: Sequence[Draft]) -> None:
    """Harm told by a participle was done when and where its verb says ("on 11 May they overran Gao, killing nine")."""
    by_head = {draft.head: draft for draft in drafts}
    for draft in drafts:
        token = scene.parse.tokens[draft.head]
        verb = by_head.get(token.head)
        if token.tag != "VBG" or token.dep != "advcl" or verb is None or verb is draft:
            continue
        if not draft.times and not draft.places:
            draft.times, draft.places = list(verb.times), dict(verb.places)


def attach_weapons(scene: Scene, sentence: int, drafts: Sequence[Draft]) -> None:
    """Weapons that the clause of a trigger holds; those among its targets are no weapons of the attack."""
    for number, (weapon, kind) in enumerate(scene.weapons):
        if not inside(scene, sentence, weapon.start):
            continue
        head = scene.head_of(weapon.start, weapon.end)
        for draft in drafts:
            answers = kind == "air_defence" and draft.type.id != "interception"
            if draft.type.family == "violence" and not answers and _bears(scene, draft, head):
                draft.weapons.append(number)


def _bears(scene: Scene, draft: Draft, weapon: int) -> bool:
    """Whether the act is done with a weapon: it acts, is sent, stepped on, in a hand, or stands in the act's name."""
    tokens, arguments = scene.parse.tokens, draft.candidate.arguments
    means = {o.head for o in draft.candidate.clause.obliques if o.preposition in BY_MEANS}
    launched = weapon in arguments.patient_heads and tokens[draft.head].lemma in LAUNCHED
    modifies = tokens[weapon].head == draft.head and tokens[weapon].dep in ("compound", "amod")
    named = modifies or draft.candidate.first <= weapon < draft.candidate.last
    stepped_on = draft.type.id == "landmine" and _stepped_on(draft, weapon)
    return (
        weapon in means
        or weapon in arguments.agent_heads
        or launched
        or named
        or stepped_on
        or _in_hand(scene, draft, weapon)
    )


def _stepped_on(draft: Draft, weapon: int) -> bool:
    """ "struck a mine", "stepped on a mine": what sets the mine off has it as object."""
    under = (o.head for o in draft.candidate.clause.obliques if o.preposition in ("on", "over"))
    return weapon in (*draft.candidate.arguments.patient_heads, *under)


def _in_hand(scene: Scene, draft: Draft, weapon: int) -> bool:
    """ "attackers using explosives", "men armed with rifles": what those who act have with them."""
    above = scene.parse.tokens[scene.parse.tokens[weapon].head]
    held = above.dep == "acl" and above.lemma in ARMED_WITH
    return held and above.head in draft.candidate.arguments.agent_heads


def attach_tolls(scene: Scene, tolls: Sequence[Toll], by_sentence: dict[int, list[Draft]]) -> list[Toll]:
    """Each toll to the trigger that its anchor is or hangs under; returned are those that found none."""
    left = []
    for toll in tolls:
        anchor = scene.token_at(toll.anchor if toll.anchor >= 0 else toll.start)
        sentence = scene.parse.tokens[anchor].sentence
        found = _toll_host(scene, anchor, by_sentence.get(sentence, []))
        if found:
            found.tolls.append(toll)
        else:
            left.append(toll)
    return left


def _toll_host(scene: Scene, anchor: int, drafts: Sequence[Draft]) -> Draft | None:
    """The trigger at the anchor, else the one above it, else the nearest of the sentence that can carry a toll."""
    able = [d for d in drafts if d.type.family in ("violence", "harm", "contention")]
    for draft in able:
        if draft.candidate.first <= anchor < draft.candidate.last:
            return draft
    above = hosts(scene, anchor, able)
    return above[0] if above else min(able, key=lambda d: abs(d.head - anchor), default=None)


def inside(scene: Scene, sentence: int, offset: int) -> bool:
    """Whether a character offset lies in a sentence."""
    here = scene.parse.sentences[sentence]
    return here.start <= offset < here.end
