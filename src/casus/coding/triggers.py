"""Finds the words that may report an event, and checks the sense restrictions of the codebook on their clause."""

from collections.abc import Iterator

import msgspec

from casus.codebook import Codebook, EventType, Trigger
from casus.coding.arguments import Arguments, read_arguments
from casus.coding.outweighing import contexts_of
from casus.coding.phrasebook import Phrasebook, merge
from casus.coding.scene import Scene
from casus.language.clauses import Clause, clause_of, is_gerund_noun, is_verb
from casus.language.parse import Parse, Token
from casus.language.phrases import preposition

Sense = tuple[EventType, Trigger, str]  # the type, its trigger, and whether the phrase is a noun or a verb


class Candidate(msgspec.Struct, frozen=True, kw_only=True):
    """A trigger in the text with the type it stands for and the arguments of its clause.

    [first, last) are its tokens; `rejected` says why it does not count, None where it does.
    """

    type: EventType
    first: int
    last: int
    head: int
    clause: Clause
    arguments: Arguments
    figurative: bool = False
    agent_undergoes: bool = False
    rejected: str | None = None


class TriggerFinder:
    """Looks every trigger phrase of a codebook up in a text."""

    def __init__(self, book: Codebook) -> None:
        self._book = book
        senses: list[tuple[str, Sense]] = []
        for kind in book.types.values():
            for trigger in kind.triggers:
                senses += [(noun, (kind, trigger, "noun")) for noun in trigger.nouns]
                senses += [(verb, (kind, trigger, "verb")) for verb in trigger.verbs]
        self._nouns = Phrasebook(merge((w, s) for w, s in senses if s[2] == "noun"))
        self._verbs = Phrasebook(merge((w, s) for w, s in senses if s[2] == "verb" and " " not in w))
        self._particles = _particle_verbs([(w, s) for w, s in senses if s[2] == "verb" and " " in w])

    def find(self, scene: Scene, sentence: int) -> Iterator[Candidate]:
        """Every trigger phrase of a sentence, counted or rejected with the reason, in text order."""
        here = scene.parse.sentences[sentence]
        index = here.first
        while index < here.last:
            found = self._at(scene.parse, index, here.last)
            if not found:
                index += 1
                continue
            end, senses = found
            yield self._judge(scene, sentence, index, end, senses)
            index = end

    def _at(self, parse: Parse, index: int, last: int) -> tuple[int, tuple[Sense, ...]] | None:
        token = parse.tokens[index]
        nouns = self._nouns.at(parse, index, last)
        if (
            nouns
            and (nouns[0] > index + 1 or not is_verb(token) or is_gerund_noun(parse, index))
            and (nouns[0] == index + 1 or _ends_in_noun(parse, nouns[0] - 1))
            and not (nouns[0] == index + 1 and _describes(parse, token))
        ):
            return nouns
        if token.pos not in ("VERB", "NOUN", "ADJ", "PROPN", "AUX"):
            return None
        phrase = self._with_particle(parse, index)
        if phrase:
            return phrase
        verbs = self._verbs.at(parse, index, last)
        return verbs if verbs and _verbal(parse, index) else None

    def _with_particle(self, parse: Parse, index: int) -> tuple[int, tuple[Sense, ...]] | None:
        """ "gun down", "opened fire": the verb with a word of its clause, next to it where the tagger saw no verb."""
        token = parse.tokens[index]
        rests = self._particles.get(token.lemma)
        if not rests:
            return None
        following = parse.tokens[index + 1 : index + 3]
        near = [parse.tokens[i] for i in parse.children[index] if i > index] + list(following)
        near = near if _verbal(parse, index) else list(following[:1])
        words = {t.lower for t in near} | {t.lemma for t in near}
        for rest, senses in rests:
            if set(rest) <= words:
                return index + 1, senses
        return None

    def _judge(self, scene: Scene, sentence: int, first: int, last: int, senses: tuple[Sense, ...]) -> Candidate:
        head = last - 1 if senses[0][2] == "noun" else first
        head = _clause_head(scene.parse, _phrase_head(scene.parse, first, last, head), senses[0][2])
        clause = clause_of(scene.parse, head)
        arguments = read_arguments(scene, clause, first)
        reasons = []
        for kind, trigger, _ in senses:
            reason = _objection(scene, sentence, clause, arguments, trigger)
            if reason is None:
                return self._candidate(kind, trigger, first, last, head, clause, arguments)
            reasons.append(f"{kind.id}: {reason}")
        return Candidate(
            type=senses[0][0],
            first=first,
            last=last,
            head=head,
            clause=clause,
            arguments=arguments,
            rejected="; ".join(reasons),
        )

    def _candidate(
        self, kind: EventType, trigger: Trigger, first: int, last: int, head: int, clause: Clause, arguments: Arguments
    ) -> Candidate:
        refined = kind
        for rule in () if trigger.settled else self._book.refinements:
            met = set(rule.weapon) & arguments.weapons or set(rule.agent) & arguments.agents
            if refined.id in rule.source and met:
                refined = self._book.types[rule.to]
                break
        return Candidate(
            type=refined,
            first=first,
            last=last,
            head=head,
            clause=clause,
            arguments=arguments,
            figurative=trigger.figurative,
            agent_undergoes=trigger.agent_undergoes,
        )


def _particle_verbs(pairs: list[tuple[str, Sense]]) -> dict[str, list[tuple[tuple[str, ...], tuple[Sense, ...]]]]:
    found: dict[str, list[tuple[tuple[str, ...], tuple[Sense, ...]]]] = {}
    for phrase, senses in merge(pairs).items():
        verb, *rest = phrase.split()
        found.setdefault(verb, []).append((tuple(rest), senses))
    for rests in found.values():
        rests.sort(key=lambda pair: -len(pair[0]))
    return found


def _verbal(parse: Parse, index: int) -> bool:
    """A verb form, or a participle that the tagger took for an adjective or noun but that heads a clause."""
    token = parse.tokens[index]
    if is_verb(token):
        return True
    clausal = any(
        parse.tokens[i].dep in ("nsubj", "nsubj:pass", "obj", "aux", "aux:pass") for i in parse.children[index]
    )
    return clausal and token.lower != token.lemma


def _describes(parse: Parse, token: Token) -> bool:
    """ "offensive actions": the word is the adjective before another noun."""
    return token.pos == "ADJ" and token.dep == "amod" and token.head > token.index


def _ends_in_noun(parse: Parse, last: int) -> bool:
    """Whether a phrase ends as a noun does; what comes after a hyphen may be any part of speech ("drive-by")."""
    return parse.tokens[last].pos not in ("VERB", "AUX", "ADV") or parse.tokens[last - 1].text == "-"


def _phrase_head(parse: Parse, first: int, last: int, head: int) -> int:
    inside = range(first, last)
    if last - first > 1:
        return next((i for i in inside if parse.tokens[i].head not in inside), head)
    return head


def _clause_head(parse: Parse, head: int, kind: str) -> int:
    """The token that carries the arguments of a verb that the parser took for a noun: its neighbour ("shot dead")."""
    if kind == "noun" or _verbal(parse, head) or head + 1 >= len(parse.tokens):
        return head
    following = {parse.tokens[i].dep for i in parse.children[head + 1]}
    return head + 1 if following & {"nsubj", "obj", "nsubj:pass"} else head


def _objection(scene: Scene, sentence: int, clause: Clause, arguments: Arguments, trigger: Trigger) -> str | None:
    """Why a trigger does not count in its clause; None where it does."""
    if _inside_name(scene, clause.predicate):
        return "inside a name"
    if _to_death(scene.parse, clause.predicate):
        return "how far the act above it went"
    names = {c.name for c in contexts_of(scene, sentence, clause, arguments)}
    barred = names & set(trigger.not_context)
    if barred:
        return f"in the context {sorted(barred)[0]}"
    if trigger.context and not names & set(trigger.context):
        return f"outside the context {trigger.context[0]}"
    if set(trigger.without) & arguments.words:
        return f"with {sorted(set(trigger.without) & arguments.words)[0]!r}"
    undergoing = {kind for head in arguments.patient_heads for kind in scene.classes(head)}
    if undergoing & set(trigger.not_patient):
        return f"the object is {sorted(undergoing & set(trigger.not_patient))[0]}"
    return _unmet(scene.parse, clause, arguments, trigger)


def _inside_name(scene: Scene, index: int) -> bool:
    """ "the Police Assault Unit", "Battle Creek": the word belongs to somebody's or some place's name."""
    if any(scene.names.actors[i].form == "name" for i in scene.actors.get(index, ())):
        return True
    return index in scene.places and scene.parse.tokens[index].pos == "PROPN"


def _to_death(parse: Parse, index: int) -> bool:
    """ "shot to death over the weekend": the end of the shooting, not another happening."""
    token = parse.tokens[index]
    return token.lemma == "death" and preposition(parse, index) == "to" and is_verb(parse.tokens[token.head])


def _unmet(parse: Parse, clause: Clause, arguments: Arguments, trigger: Trigger) -> str | None:
    if trigger.agentless and (not clause.passive or arguments.agent_heads):
        return "no passive without a doer"
    if trigger.support and not _supported(parse, clause, trigger.support):
        return "no verb that makes it an act"
    if trigger.complement and not _complemented(parse, clause, trigger.complement):
        return "no such act below it"
    if trigger.agent_all and not set(trigger.agent_all) & arguments.agents:
        return f"the agent is not {' or '.join(trigger.agent_all)}"
    if trigger.patient_only and not set(trigger.patient_only) & arguments.patients:
        return f"the object is not {' or '.join(trigger.patient_only)}"
    wanted = bool(trigger.agent or trigger.patient or trigger.weapon)
    met = (
        set(trigger.agent) & arguments.agents
        or set(trigger.patient) & arguments.patients
        or set(trigger.weapon) & arguments.weapons
    )
    return "neither agent, object nor weapon is of the kind asked for" if wanted and not met else None


def _supported(parse: Parse, clause: Clause, verbs: tuple[str, ...]) -> bool:
    """Whether one of the verbs governs the noun, or stands below it as a participle ("the truce signed on Monday")."""
    below = (parse.tokens[i] for i in parse.children[clause.predicate])
    said = any(t.dep in ("acl", "acl:relcl") and t.tag in ("VBN", "VBD") and t.lemma in verbs for t in below)
    return said or (clause.verb >= 0 and parse.tokens[clause.verb].lemma in verbs)


def _complemented(parse: Parse, clause: Clause, verbs: tuple[str, ...]) -> bool:
    """Whether one of the words stands below the verb, or below its object after "as" ("listed the group as …")."""
    below = [
        parse.tokens[i]
        for i in parse.children[clause.predicate]
        if parse.tokens[i].dep in ("xcomp", "ccomp", "obj", "advcl", "obl")
    ]
    objects = (t for t in below if t.dep == "obj")
    named = (i for t in objects for i in parse.children[t.index] if preposition(parse, i) == "as")
    return any(t.lemma in verbs for t in below) or any(parse.tokens[i].lemma in verbs for i in named)
