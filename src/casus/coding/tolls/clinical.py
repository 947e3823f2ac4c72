"""People in a state that only the injured are in: with wounds, in a condition, brought to hospital."""

from collections.abc import Iterator

from casus.coding.tolls.counts import Counts
from casus.coding.tolls.described import describe
from casus.coding.tolls.figures import Figure, figure_of
from casus.coding.tolls.frames import gapped_subject, subjects
from casus.coding.tolls.lexicon import lexicon, word_list
from casus.coding.tolls.tree import ancestors, child, preposition
from casus.coding.tolls.unreal import is_unreal
from casus.language.parse import Parse, Sentence

_NEAR = 8  # tokens
_VIOLENT = word_list("violence")
_SUFFER = word_list("suffering")
_WOUNDS = word_list("wounds")
_CONDITIONS = word_list("conditions_of_patients")
_MOVED = word_list("moved_patients")
_SENT = word_list("sending")
_SOMEONE = word_list("someone")
_HOSPITALS = word_list("hospitals")


def clinical(parse: Parse, sentence: Sentence, counts: Counts, i: int) -> Iterator[Figure]:
    """People in a state that only the injured are in: with wounds, in a condition, taken to hospital."""
    for victim in _patients(parse, i):
        for told in describe(parse, counts, victim):
            doer = told.noun in lexicon().doers and not told.single
            known = told.noun in lexicon().people or told.name or told.pronoun or told.age or told.noun in _SOMEONE
            if not doer and known:
                figure = figure_of(told, "injured", parse.tokens[i].start, sentence.index)
                figure.inclusive = not told.single  # of those found with wounds or taken to hospital some may die
                yield figure


def _patients(parse: Parse, i: int) -> list[int]:
    token = parse.tokens[i]
    if (
        token.lower in ("victim", "victims")
        and i
        and parse.tokens[i - 1].lower in ("shooting", "gunshot", "stabbing")
        and token.dep not in ("compound",)
    ):
        return [i]
    if token.lower in _WOUNDS and token.dep in ("obj", "obl", "nmod"):
        return _wounded(parse, i)
    if token.lower == "condition" and any(parse.tokens[k].lower in _CONDITIONS for k in parse.children[i]):
        return subjects(parse, token.head if token.dep == "obl" else i)
    if token.lower in _HOSPITALS and token.dep != "compound" and _is_hospital(parse, i) and _after_harm(parse, i):
        verb = _mover(parse, i)
        return _brought(parse, verb) if verb is not None else []
    return []


def _mover(parse: Parse, i: int) -> int | None:
    """The verb that brings people to the hospital at token i: its head, else the one just before."""
    head = parse.tokens[i].head
    near = [head, *range(i - 1, max(-1, i - _NEAR), -1)]
    same = parse.tokens[i].sentence
    return next((k for k in near if parse.tokens[k].lower in _MOVED | _SENT and parse.tokens[k].sentence == same), None)


def _is_hospital(parse: Parse, i: int) -> bool:
    near = [token.lower for token in parse.tokens[max(0, i - 3) : i + 1]]
    return any(word in ("hospital", "hospitals", "clinic", "infirmary", "medical", "trauma", "health") for word in near)


def _after_harm(parse: Parse, i: int) -> bool:
    """Whether this sentence or the one before tells of violence: people go to hospital for other reasons too."""
    words, here = lexicon(), parse.tokens[i].sentence
    first = parse.sentences[max(0, here - 1)].first
    near = parse.tokens[first : parse.sentences[here].last]
    return any(token.lower in forms for token in near for forms in (words.transitive, words.missiles, _VIOLENT))


def _brought(parse: Parse, verb: int) -> list[int]:
    """Who was taken to hospital: the subject of "was taken", the object of "sent"."""
    token = parse.tokens[verb]
    if is_unreal(parse, verb) or token.lower not in _MOVED | _SENT:
        return []
    held = child(parse, verb, "obj")
    gapped = gapped_subject(parse, verb)
    if held or gapped:
        return [held.index if held else gapped or 0]
    return subjects(parse, verb) if token.lower in _MOVED else []


def _wounded(parse: Parse, i: int) -> list[int]:
    token = parse.tokens[i]
    verb = parse.tokens[token.head]
    if any(parse.tokens[k].lower == "no" for k in parse.children[i]) or is_unreal(parse, verb.index):
        return []
    if verb.lower in _SUFFER and (token.dep == "obj" or preposition(parse, i) == "from"):
        return subjects(parse, verb.index)
    if token.dep == "nmod" and preposition(parse, i) == "with":
        return [_person_near(parse, verb.index)]
    if token.dep == "obl" and preposition(parse, i) == "with" and verb.pos == "VERB":
        held = child(parse, verb.index, "obj")
        if found := [held.index] if held else subjects(parse, verb.index):
            return found
    return _nearest_subject(parse, i)


def _person_near(parse: Parse, noun: int) -> int:
    """The noun that a wound is said of; where it is a thing ("a passenger in a van with a wound"), who is in it."""
    token = parse.tokens[noun]
    while token.dep == "conj" and parse.tokens[token.head].lower in lexicon().people:
        token = parse.tokens[token.head]  # "a man and a boy with wounds"
        noun = token.index
    held = child(parse, token.head, "obj")
    thing = token.pos == "NOUN" and token.lower not in lexicon().people and token.dep in ("obl", "nmod")
    if thing and held and held.lower in lexicon().people:
        return held.index
    return token.head if thing and parse.tokens[token.head].lower in lexicon().people else noun


def _nearest_subject(parse: Parse, i: int) -> list[int]:
    """The subject above a wound that people are "suffering from" or came "with", where the tree hung it askew."""
    near = {token.lower for token in parse.tokens[max(0, i - _NEAR) : i]}
    if not near & (_SUFFER | {"with"}):
        return []
    return next((found for head in ancestors(parse, i) if (found := subjects(parse, head.index))), [])
