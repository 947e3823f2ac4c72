"""Shows, sentence by sentence, what the coder saw: clauses, what fired, what was rejected and why."""

from collections.abc import Iterator

from casus.coding.coder import Coder
from casus.coding.scene import Scene
from casus.coding.selves import speakers_own
from casus.coding.triggers import Candidate
from casus.language.clauses import Clause
from casus.language.parse import Parse
from casus.language.phrases import core, words
from casus.model import Coding, Mention, Names


def explain(coder: Coder, parse: Parse, names: Names, coding: Coding) -> Iterator[str]:
    """Lines of plain text for one report, in text order."""
    scene = coder.scene(parse, names)
    scene.speakers = speakers_own(scene, coding.attributions)
    _, rejected = coder.read(scene)
    for sentence in parse.sentences:
        text = " ".join(parse.text[sentence.start : sentence.end].split())
        yield f"[{sentence.index}] {'(heading) ' if sentence.heading else ''}{text}"
        contexts = scene.contexts(sentence.index)
        if contexts:
            barred = sorted({family for context in contexts for family in context.bars})
            yield f"    context: {', '.join(c.name for c in contexts)} (rules out {', '.join(barred) or 'nothing'})"
        for mention in (m for m in coding.mentions if m.sentence == sentence.index):
            yield from _mention(coding, mention)
        for candidate in rejected:
            if sentence.first <= candidate.first < sentence.last:
                yield _rejection(scene, candidate)
        for said in coding.attributions:
            if said.cue and sentence.start <= said.cue[0] < sentence.end:
                speaker = f"{said.speaker or '(nobody named)'} [{said.speaker_kind}]"
                yield f"    said: {speaker} {said.stance}, by {coding.text[slice(*said.cue)]!r}"


def _mention(coding: Coding, mention: Mention) -> Iterator[str]:
    trigger = coding.text[mention.start : mention.end]
    yield f"    fired: {mention.type} by {trigger!r}, {mention.realis} ({mention.why}), happening {mention.happening}"
    for role in mention.roles:
        yield f"        {role.role}: {role.name} ({role.actor or 'no registry entry'}), {role.status}"
    for target in mention.targets:
        yield f"        target: {target.name} ({target.kind})"
    for number in mention.times:
        time = coding.times[number]
        days = f"{time.earliest or '?'} to {time.latest or '?'}"
        yield f"        time: {coding.text[time.start : time.end]!r} = {time.value}, {days}"
    for place in mention.places:
        found = coding.places[place.place]
        yield f"        {place.role}: {found.name} ({found.country or '?'}, precision {found.precision})"
    for toll in mention.tolls:
        low, high = ("?" if bound is None else bound for bound in (toll.low, toll.high))
        yield f"        {toll.kind}: {low} to {high} {toll.group}{' (part)' if toll.part else ''}"


def _rejection(scene: Scene, candidate: Candidate) -> str:
    phrase = words(scene.parse, candidate.first, candidate.last)
    reason = candidate.rejected or f"{candidate.type.id} is ruled out by the context"
    return f"    rejected: {phrase!r} ({_clause(scene, candidate.clause)}): {reason}"


def _clause(scene: Scene, clause: Clause) -> str:
    def named(heads: tuple[int, ...]) -> str:
        return ", ".join(words(scene.parse, *core(scene.parse, h)) for h in heads) or "nobody"

    return f"{clause.kind} clause, agent {named(clause.agents)}, object {named(clause.patients)}"
