"""Every figure of people killed, injured, missing, captured or displaced in a text."""

from collections.abc import Iterable, Iterator

from casus.coding.tolls.bare import bare
from casus.coding.tolls.clinical import clinical
from casus.coding.tolls.company import company
from casus.coding.tolls.counts import Counts, find_counts
from casus.coding.tolls.described import describe
from casus.coding.tolls.figures import Figure, figure_of
from casus.coding.tolls.frames import Harm, gapped_subject, is_lethal, verb_harms
from casus.coding.tolls.lexicon import Lexicon, lexicon
from casus.coding.tolls.losing import counted_states, losses
from casus.coding.tolls.nominal import counted, happening, leaving, lives
from casus.coding.tolls.over_time import clause_since, is_cumulative, mark_sums
from casus.coding.tolls.parts import parts
from casus.coding.tolls.people import settle
from casus.coding.tolls.phrase import Described
from casus.coding.tolls.selected import among, fatally, implied
from casus.coding.tolls.shared import both_fates, elsewhere
from casus.coding.tolls.states import held_captive, reflexive_victim, state_victims, struck_dead
from casus.coding.tolls.surface import beside
from casus.coding.tolls.totals import totals
from casus.coding.tolls.unreal import is_natural, is_unreal
from casus.language.parse import Parse, Sentence, Token
from casus.model import Names, Toll

HOSPITALIZED = frozenset({"hospitalized", "hospitalised"})
OTHERS = frozenset({"others", "people"})


def find_tolls(parse: Parse, names: Names) -> tuple[Toll, ...]:
    """All tolls of a text in text order, with repeats and parts marked.

    `names` gives the side of each group of people and keeps places from being taken for people.
    """
    figures: list[Figure] = []
    for sentence in parse.sentences:
        figures.extend(_sentence(parse, sentence))
    figures = sorted([*figures, *bare(parse, figures)], key=lambda figure: (figure.start, figure.end))
    mark_sums(parse, figures)
    _sides(figures, names)
    kept = settle([f for f in figures if not _is_place(f, names)], parse)
    return tuple(figure.toll() for figure in kept if not figure.empty)


def _sentence(parse: Parse, sentence: Sentence) -> list[Figure]:
    words = lexicon()
    lowers = [token.lower for token in parse.tokens[sentence.first : sentence.last]]
    if words.anchors.isdisjoint(lowers):
        return []
    counts = find_counts(parse, sentence)
    figures = list(_figures(parse, sentence, counts, words))
    for figure in totals(parse, sentence, counts):
        figures = [f for f in figures if f.words is None or f.start >= figure.start or f.end < figure.anchor]
        figures.append(figure)
    figures = _once(figures)
    figures += list(counted_states(parse, sentence, counts, figures))
    figures += company(parse, sentence, counts, figures)
    figures += list(parts(parse, sentence, counts, figures))
    found = list(beside(parse, sentence, counts, figures))
    figures += found
    figures += list(elsewhere(parse, sentence, counts, figures))
    figures += parts(parse, sentence, counts, figures)
    figures += list(both_fates(parse, sentence, figures))
    if is_cumulative(lowers, words):
        since = clause_since(parse, sentence)
        for figure in figures:
            figure.cumulative = figure.cumulative or not (figure.single or since[0] <= figure.start < since[1])
    figures = [figure for figure in figures if not figure.empty]
    return sorted(figures, key=lambda f: (f.start, f.end))


def _figures(parse: Parse, sentence: Sentence, counts: Counts, words: Lexicon) -> Iterator[Figure]:
    for i in range(sentence.first, sentence.last):
        lower = parse.tokens[i].lower
        if lower not in words.anchors:
            continue
        for harm in _harms(parse, i, lower, words):
            yield from _people(parse, counts, harm, sentence)
        yield from counted(parse, sentence, counts, i)
        yield from happening(parse, sentence, counts, i)
        yield from lives(parse, sentence, counts, i)
        yield from losses(parse, sentence, counts, i)
        yield from clinical(parse, sentence, counts, i)
        yield from leaving(parse, sentence, counts, i)
        yield from implied(parse, sentence, i)
        yield from fatally(parse, sentence, counts, i)
        yield from among(parse, sentence, counts, i)


def _harms(parse: Parse, i: int, lower: str, words: Lexicon) -> Iterator[Harm]:
    token = parse.tokens[i]
    verbal = lower in words.transitive or lower in words.intransitive or lower in words.weak
    found = []
    if verbal and (token.pos in ("VERB", "AUX") or (token.pos in ("ADJ", "NOUN") and lower not in words.counted)):
        found = list(verb_harms(parse, i))
    if lower in ("hostage", "captive", "prisoner") and token.tag in ("NN", "JJ", "RB"):
        found = [Harm("captured", i, victim) for victim in held_captive(parse, i)]
    elif not found and verbal and (selves := reflexive_victim(parse, i)):
        found = [Harm(words.transitive.get(lower, "injured"), i, victim, lower in words.inclusive) for victim in selves]
    elif not found and lower in words.states and _may_be_state(token):
        kind = "killed" if lower in words.inclusive and is_lethal(parse, i) else words.states[lower]
        gapped = gapped_subject(parse, i)
        victims = struck_dead(parse, i) or ([gapped] if gapped else state_victims(parse, i))
        found = [Harm(kind, i, victim, lower in words.inclusive and kind != "killed") for victim in victims]
    if found and not is_unreal(parse, i) and not is_natural(parse, i):
        yield from found


def _may_be_state(token: Token) -> bool:
    """Whether a word of state is an adjective or participle here, not a noun or a finite verb."""
    if token.lower == "missing":
        return True
    return token.tag not in ("NN", "NNS", "NNP", "VB", "VBG", "VBZ")


def _people(parse: Parse, counts: Counts, harm: Harm, sentence: Sentence) -> Iterator[Figure]:
    for told in _own_subjects(parse, describe(parse, counts, harm.victim), sentence):
        if _has_other_fate(parse, told, harm.anchor) or _is_described_as(parse, told, harm):
            continue
        if harm.kind == "displaced" and told.words is not None and parse.tokens[harm.anchor].dep == "amod":
            continue  # "tents of displaced people": what they are, not what happened to them
        if (harm.weak and not is_person(told)) or (harm.inclusive and told.noun in lexicon().collectives):
            continue
        told.also = _is_also(parse, told, harm.anchor)
        told.extra = told.extra or told.also
        figure = figure_of(told, harm.kind, parse.tokens[harm.anchor].start, sentence.index)
        brought_in = parse.tokens[harm.anchor].lower in HOSPITALIZED and not told.single  # some may die there
        figure.inclusive, figure.part = harm.inclusive or brought_in, told.of_whom
        yield figure


def _own_subjects(parse: Parse, told: list[Described], sentence: Sentence) -> list[Described]:
    """The people of a verb without those of a list before them: "killed, including two women, and others were hurt"."""
    last = told[-1] if len(told) > 1 else None
    if last is None or not last.extra or last.noun not in OTHERS:
        return told
    before = parse.tokens[sentence.first : told[0].head]
    return [last] if any(token.lower in ("including", "among") for token in before) else told


def _is_also(parse: Parse, told: Described, anchor: int) -> bool:
    """Whether somebody new is told of beside others: "a bystander was also shot"."""
    new = not (told.definite or told.pronoun or told.name or told.owned)
    return new and any(token.lower == "also" for token in parse.tokens[max(0, anchor - 2) : anchor + 2])


def _has_other_fate(parse: Parse, told: Described, anchor: int) -> bool:
    """Whether another word of state follows the phrase at once: "left a man dead and a boy wounded"."""
    k, words = told.head + 1, lexicon()
    while k < len(parse.tokens) and parse.tokens[k].pos == "ADV":
        k += 1
    following = parse.tokens[k] if k < len(parse.tokens) else None
    return (
        following is not None
        and k != anchor
        and following.lower in words.states
        and following.tag in ("VBN", "VBD", "JJ")
        and anchor < k + 8
        and _other_kind(parse, anchor, following.lower)
    )


def _is_described_as(parse: Parse, told: Described, harm: Harm) -> bool:
    """Whether a coordinated phrase itself says another fate: "killed nine and injured others"."""
    words = lexicon()
    beside = [
        parse.tokens[k].lower for k in parse.children[told.head] if parse.tokens[k].dep == "amod" and k < told.head
    ]
    kinds = {words.states.get(lower, words.transitive.get(lower)) for lower in beside} - {None}
    return told.head != harm.victim and bool(kinds) and harm.kind not in kinds


def _other_kind(parse: Parse, anchor: int, state: str) -> bool:
    words, lower = lexicon(), parse.tokens[anchor].lower
    return words.states.get(lower, words.transitive.get(lower)) != words.states[state] and lower not in words.inclusive


def is_person(told: Described) -> bool:
    """Whether the phrase surely means people: a noun of people, a name with an age, or a personal pronoun."""
    return told.noun in lexicon().people or told.pronoun or told.age is not None


def _once(figures: Iterable[Figure]) -> list[Figure]:
    """One figure for each noun and kind; killed outweighs injured where one verb phrase says both of the same noun."""
    best: dict[tuple[int, str], Figure] = {}
    for figure in figures:
        key = (figure.head, figure.kind)
        if key not in best or (best[key].implied and not figure.implied) or figure.part:
            best[key] = figure
    dead = {figure.head for figure in best.values() if figure.kind == "killed" and figure.told}
    figures = [f for f in best.values() if f.kind != "injured" or f.inclusive or f.head not in dead]
    return [f for f in figures if not any(_covers(other, f) for other in figures if other is not f)]


def _covers(wide: Figure, figure: Figure) -> bool:
    """Whether another figure of the same kind says the same words with more about the people."""
    if not _overlap(wide, figure):
        return False
    if wide.told and not figure.told:
        return True
    same = (wide.low, wide.high) == (figure.low, figure.high) and wide.start == figure.start
    return same and wide.end > figure.end


def _overlap(one: Figure, other: Figure) -> bool:
    return one.kind == other.kind and one.start < other.end and other.start < one.end


def _sides(figures: list[Figure], names: Names) -> None:
    """Set the side of each figure from an actor named inside its words, or just before them."""
    for figure in figures:
        for actor in names.actors:
            if actor.start < figure.end and figure.start <= actor.end + 1 and actor.form != "pronoun":
                figure.side = figure.side or actor.actor or actor.side


def _is_place(figure: Figure, names: Names) -> bool:
    """Whether the words of a bare name are a place."""
    if not (figure.told and figure.told.name):
        return False
    return any(place.start <= figure.start and figure.end <= place.end for place in names.places)
