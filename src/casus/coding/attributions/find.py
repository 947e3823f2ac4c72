"""All attributions of a text."""

from collections.abc import Iterator

from casus.coding.attributions.backward import find_backward
from casus.coding.attributions.chains import with_chains
from casus.coding.attributions.citing import cite
from casus.coding.attributions.colon import find_colon
from casus.coding.attributions.cues import Cues
from casus.coding.attributions.draft import Draft, by_sentence
from casus.coding.attributions.figures import find_figure
from casus.coding.attributions.gapped import find_gapped
from casus.coding.attributions.lands import with_lands
from casus.coding.attributions.nouns import find_adjective, find_adverb, find_noun
from casus.coding.attributions.phrases import find_account, find_phrase
from casus.coding.attributions.quoting import give_quotes
from casus.coding.attributions.refusals import find_refusals
from casus.coding.attributions.speakers import NOBODY, Speakers
from casus.coding.attributions.stances import find_idiom, turn_stances
from casus.coding.attributions.statements import find_statements
from casus.coding.attributions.tree import Tree
from casus.coding.attributions.verbs import find_verb
from casus.language.parse import Parse, Sentence
from casus.model import Attribution, Names

# Verbs of saying that a sentence of prose can hold; what has more is no prose, and reading it all would take long.
MOST_VERBS = 40

FIRST = frozenset({"i", "we"})
CONFIRMING = frozenset({"confirm", "corroborate", "verify"})
GIVING = frozenset({"gave", "give", "provide", "provided"})
COMMENTING = frozenset({"answer", "comment", "elaborate", "reply", "respond"})


def find_attributions(parse: Parse, names: Names, cues: Cues) -> tuple[Attribution, ...]:
    """Who says what in a text, in text order of the cues; spans are characters of `parse.text`."""
    tree = Tree(parse, cues.speaking, cues.verbs)
    drafts = [made for sentence in parse.sentences for made in _in_sentence(tree, sentence, cues)]
    drafts += [
        made for sentence in parse.sentences if (made := find_backward(tree, sentence, drafts, cues)) is not None
    ]
    drafts += [made for sentence in parse.sentences if (made := find_colon(tree, sentence, names, cues)) is not None]
    here = by_sentence(tree, drafts)
    drafts += [made for s in parse.sentences for made in find_refusals(tree, s, here.get(s.index, ()), cues)]
    drafts += [made for s in parse.sentences for made in find_gapped(tree, s, here.get(s.index, ()), cues)]
    drafts += list(find_statements(tree, drafts, cues))
    drafts.sort(key=lambda made: made.cue)
    give_quotes(tree, drafts)
    _give_own_silence(tree, drafts)
    turn_stances(tree, drafts, cues)
    cite(tree, drafts, cues)
    drafts = _without_inner(tree, drafts)
    speakers = Speakers(tree, names, cues)
    finished = ((made, _finish(tree, made, speakers)) for made in drafts if made.content or made.stance == "declines")
    found = [(made, attribution) for made, attribution in finished if attribution is not None]
    return tuple(with_lands(list(with_chains(tree, found, speakers)), cues.naming.lands))


def _in_sentence(tree: Tree, sentence: Sentence, cues: Cues) -> Iterator[Draft]:
    if sum(token.lower in cues.verbs for token in tree.tokens[sentence.first : sentence.last]) > MOST_VERBS:
        return
    for at in range(sentence.first, sentence.last):
        made = _at(tree, at, cues)
        if made is not None:
            yield made


def _without_inner(tree: Tree, drafts: list[Draft]) -> list[Draft]:
    """Leave out what somebody is said to believe, and what the teller says of themselves: no other's word."""
    told: set[int] = set().union(*(made.content for made in drafts if made.speech and made.source is not None))
    kept = [made for made in drafts if made.cue[0] not in told or (made.speech and not _is_own(tree, made))]
    return [made for made in kept if not _is_confirmed(tree, made)]


def _give_own_silence(tree: Tree, drafts: list[Draft]) -> None:
    """A refusal in the first person is the teller's: "We do not comment on that," the army said."""
    own = {
        made.cue[0]: made
        for made in drafts
        if made.stance == "declines" and made.source is not None and tree.tokens[made.source].lower in FIRST
    }
    tellers = [made for made in drafts if own and made.spoken and made.source is not None and made.stance == "asserts"]
    for teller in tellers:
        for at in teller.content & own.keys():
            own.pop(at).source = teller.source


def _is_confirmed(tree: Tree, made: Draft) -> bool:
    """Whether "reports" of nobody are what somebody confirms, and no hedge any more."""
    noun = tree.tokens[made.cue[0]]
    return made.source is None and noun.dep == "obj" and tree.tokens[noun.head].lemma in CONFIRMING


def _is_own(tree: Tree, made: Draft) -> bool:
    """Whether a pronoun speaks: inside another's words it stands for the teller, who may yet refuse to say more."""
    refusing = made.stance == "declines" and tree.tokens[made.cue[1]].lower in COMMENTING | GIVING
    return made.source is not None and tree.tokens[made.source].tag == "PRP" and not refusing


def _at(tree: Tree, at: int, cues: Cues) -> Draft | None:
    """The attribution that a token cues, if any."""
    token = tree.tokens[at]
    if token.lower in cues.adjectives and token.dep == "amod":
        return find_adjective(tree, at, cues)
    if token.lower in cues.figures.verbs and token.pos == "VERB" and (made := find_figure(tree, at, cues)):
        return made
    if token.lower in cues.verbs and token.pos in ("VERB", "AUX"):
        return find_verb(tree, at, cues)
    if token.lower in cues.idiomatic and token.pos == "VERB":
        return find_idiom(tree, at, cues)
    if token.lower in cues.phrases and (made := find_phrase(tree, at, cues)):
        return made
    if token.lower in cues.accounts and (made := find_account(tree, at, cues)):
        return made
    if token.pos == "NOUN" and (token.lower in cues.nouns or token.lower in cues.silences):
        return find_noun(tree, at, cues)
    if token.lower in cues.adverbs:
        return find_adverb(tree, at, cues)
    return None


def _finish(tree: Tree, made: Draft, speakers: Speakers) -> Attribution | None:
    """Token positions to characters, and the source to a speaker."""
    source = speakers.span(made.source, made.cue) if made.source is not None else None
    own = set(range(made.cue[0], made.cue[1] + 1))
    if source is not None:
        own |= set(range(source[0], source[1] + 1))
    pieces = tuple(tree.range(*run) for run in tree.runs(made.content - own))
    if not pieces and made.stance != "declines":
        return None
    if made.source is not None and speakers.is_denied(made.source):
        return None
    voice = speakers.voice(made.source, made.cue) if made.source is not None else NOBODY
    via = tuple(speakers.voice(link).source for link in made.via) + voice.via
    if made.cited is not None:
        via, voice = (*via, voice.source), speakers.voice(made.cited)
    if made.stance == "declines" and voice.source.name is None:
        return None
    rumoured = made.stance == "asserts" and made.source is not None and speakers.is_rumoured(made.source)
    return Attribution(
        source=tree.range(*source) if source else None,
        cue=tree.range(*made.cue),
        content=pieces,
        speaker=voice.source.name,
        speaker_kind=voice.source.kind,
        speaker_actor=voice.source.actor,
        stance="alleges" if rumoured else made.stance,
        via=via,
        also=voice.also,
        speech=made.speech,
    )
