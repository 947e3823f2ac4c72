"""The cue words, read from `cues.toml` of the codebook."""

import tomllib
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path

import msgspec

from casus.coding.attributions.forms import verb_forms
from casus.errors import CodebookError
from casus.model import SpeakerKind, Stance


class Cue(msgspec.Struct, frozen=True, kw_only=True):
    """What one cue word does: the stance it gives, where its content stands, whether it is speech."""

    stance: Stance
    takes: frozenset[str] = frozenset()
    addressee: bool = False
    speech: bool = True
    lemma: str = ""


class _Group(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One table of the file: words that behave alike."""

    stance: Stance
    words: tuple[str, ...]
    takes: frozenset[str] = frozenset()
    addressee: bool = False
    speech: bool = True

    def cue(self, lemma: str) -> Cue:
        return Cue(stance=self.stance, takes=self.takes, addressee=self.addressee, speech=self.speech, lemma=lemma)


class Idiom(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Verbs whose stance an object turns: "claimed responsibility" acknowledges."""

    stance: Stance
    verbs: frozenset[str]
    objects: frozenset[str]


class Backward(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that refer back to the sentences before: "those details came from", "the figure given by"."""

    nouns: frozenset[str]
    demonstratives: frozenset[str]
    verbs: frozenset[str]
    origins: frozenset[str]


class Figures(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Verbs that give a figure, nouns for one ("toll"), and nouns of harm that a number may count ("37 dead")."""

    verbs: frozenset[str]
    nouns: frozenset[str]
    harms: frozenset[str]


class Predicates(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words inside what is said that make it a doubt or a denial; `cues.toml` says what each list is."""

    doubts: frozenset[str]
    denies: frozenset[str]
    dismissals: frozenset[str]
    tellings: frozenset[str]
    affirming: frozenset[str]
    owning: frozenset[str]
    shares: frozenset[str]
    absent: frozenset[str]
    naming: frozenset[str]


class _Verbs(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    verbs: frozenset[str]


class _Nouns(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    nouns: frozenset[str]


class _Silence(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    verbs: frozenset[str]
    refusing: frozenset[str]
    asking: frozenset[str]
    nouns: frozenset[str]


class _Speakers(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    kind: SpeakerKind
    words: tuple[str, ...]


class Naming(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words for making a speaker's name of a noun phrase; `cues.toml` says what each list is."""

    titles: frozenset[str]
    lands: frozenset[str]
    vehicles: frozenset[str]
    makers: frozenset[str]
    vague: frozenset[str]
    hidden: frozenset[str]
    rumoured: frozenset[str]
    platforms: frozenset[str]
    pictures: frozenset[str]
    persons: frozenset[str]
    women: frozenset[str]
    men: frozenset[str]
    voices: frozenset[str]
    bodies: frozenset[str]


class _File(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    verb: tuple[_Group, ...]
    noun: tuple[_Group, ...]
    phrase: tuple[_Group, ...]
    adverb: tuple[_Group, ...]
    adjective: tuple[_Group, ...]
    idiom: tuple[Idiom, ...]
    giving: _Verbs
    citing: _Verbs
    accounts: _Nouns
    predicates: Predicates
    backward: Backward
    figures: Figures
    irregular: dict[str, tuple[str, ...]]
    no_comment: _Silence
    naming: Naming
    speaker: tuple[_Speakers, ...]


class Cues(msgspec.Struct, frozen=True, kw_only=True):
    """All cues by lower-cased word: verbs in every form, nouns in both numbers.

    `phrases` are the cues that stand before a source, as words, by their first word. `silent` are the verbs
    whose negation or refusal is a no-comment, `refusing` the verbs that refuse, `asking` those of asking for one.
    `speakers` gives the kind of a speaker by the noun that names them, `speaking` are all nouns of those who, or that
    which, can speak, `accounts` those of telling that say by their owner who speaks ("in his account").
    """

    verbs: dict[str, Cue]
    nouns: dict[str, Cue]
    adverbs: dict[str, Cue]
    adjectives: dict[str, Cue]
    phrases: dict[str, tuple[tuple[tuple[str, ...], Cue], ...]]
    silent: frozenset[str]
    refusing: frozenset[str]
    silences: frozenset[str]
    asking: frozenset[str]
    speakers: dict[str, SpeakerKind]
    speaking: frozenset[str]
    naming: Naming
    idioms: tuple[Idiom, ...]
    idiomatic: frozenset[str]
    giving: frozenset[str]
    citing: frozenset[str]
    accounts: frozenset[str]
    predicates: Predicates
    backward: Backward
    figures: Figures


def load_cues(path: Path | None = None) -> Cues:
    """Read the cues; without a path those of the codebook that ships.

    Raises CodebookError when the file is not TOML, breaks the schema or lists a word twice.
    """
    source = path or files("casus.codebook") / "data" / "cues.toml"
    try:
        raw = msgspec.convert(tomllib.loads(source.read_text(encoding="utf-8")), _File)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise CodebookError(f"{source}: {error}") from error
    return Cues(
        verbs=_inflected(_by_word(raw.verb, str(source)), raw.irregular),
        nouns=_plurals(_by_word(raw.noun, str(source))),
        adverbs=_by_word(raw.adverb, str(source)),
        adjectives=_by_word(raw.adjective, str(source)),
        phrases=_phrases(raw.phrase),
        silent=_all_forms(raw.no_comment.verbs, raw.irregular),
        refusing=_all_forms(raw.no_comment.refusing, raw.irregular),
        silences=raw.no_comment.nouns,
        asking=_all_forms(raw.no_comment.asking, raw.irregular),
        speaking=frozenset(word for group in raw.speaker for word in group.words)
        | raw.naming.vehicles
        | raw.naming.hidden
        | raw.naming.persons
        | raw.naming.bodies,
        naming=raw.naming,
        idioms=tuple(
            msgspec.structs.replace(idiom, verbs=_all_forms(idiom.verbs, raw.irregular)) for idiom in raw.idiom
        ),
        idiomatic=_all_forms((verb for idiom in raw.idiom for verb in idiom.verbs), raw.irregular),
        giving=_all_forms(raw.giving.verbs, raw.irregular),
        citing=_all_forms(raw.citing.verbs, raw.irregular),
        accounts=raw.accounts.nouns,
        predicates=msgspec.structs.replace(raw.predicates, naming=_all_forms(raw.predicates.naming, raw.irregular)),
        backward=msgspec.structs.replace(
            raw.backward,
            verbs=_all_forms(raw.backward.verbs, raw.irregular),
            origins=_all_forms(raw.backward.origins, raw.irregular),
        ),
        figures=msgspec.structs.replace(raw.figures, verbs=_all_forms(raw.figures.verbs, raw.irregular)),
        speakers={word: group.kind for group in raw.speaker for word in group.words},
    )


def _by_word(groups: Iterable[_Group], source: str) -> dict[str, Cue]:
    found: dict[str, Cue] = {}
    for group in groups:
        for word in group.words:
            if word in found:
                raise CodebookError(f"{source}: {word!r} stands in two groups; keep one")
            found[word] = group.cue(word)
    return found


def _all_forms(lemmas: Iterable[str], irregular: dict[str, tuple[str, ...]]) -> frozenset[str]:
    return frozenset(form for lemma in lemmas for form in (*verb_forms(lemma), *irregular.get(lemma, ())))


def _inflected(verbs: dict[str, Cue], irregular: dict[str, tuple[str, ...]]) -> dict[str, Cue]:
    """Every form of every verb; where two verbs share a form the base form wins, then the first of the file."""
    found = dict(verbs)
    for lemma, cue in verbs.items():
        for form in sorted(_all_forms([lemma], irregular)):
            found.setdefault(form, cue)
    return found


def _plurals(nouns: dict[str, Cue]) -> dict[str, Cue]:
    found = dict(nouns)
    for noun, cue in nouns.items():
        found.setdefault(noun[:-1] + "ies" if noun.endswith("y") else noun + "s", cue)
    return found


def _phrases(groups: Iterable[_Group]) -> dict[str, tuple[tuple[tuple[str, ...], Cue], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], Cue]]] = {}
    for group in groups:
        for phrase in group.words:
            words = tuple(phrase.split())
            found.setdefault(words[0], []).append((words, group.cue(phrase)))
    return {first: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for first, entries in found.items()}
