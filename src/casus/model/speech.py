"""Attributions (who says what in the text) and claims (what is said of one value)."""

import msgspec

from casus.model.source import Source, SpeakerKind, Stance

Range = tuple[int, int]
# The item of a claim about people who are among those of an entry.
AMONG = -2


class Attribution(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody's words in a report: spans of source, cue and content, and how the speaker stands to them.

    `speaker` is the name as a reader would write it, None where the text hides it; `via` are the sources
    that passed it on, outermost first ("Reuters quoted a journalist as saying": via Reuters).
    `speaker_side` is the actor for whom the speaker speaks (a minister for the state), itself where it is
    one, empty for those who speak for theirs no longer.
    `also` are further speakers of the same words ("the army and the police said"). `speech` is
    False for a belief, an intention or a feeling: no claim is built on one.
    """

    source: Range | None
    cue: Range | None
    content: tuple[Range, ...]
    speaker: str | None = None
    speaker_kind: SpeakerKind = "unknown"
    stance: Stance = "asserts"
    speaker_actor: str | None = None
    via: tuple[Source, ...] = ()
    also: tuple[Source, ...] = ()
    speech: bool = True
    speaker_side: str | None = None


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """One value of one mention as one source puts it; `report.text[start:end]` is the quote.

    `about` is event, time, place, perpetrator, target, weapon, cause, responsibility or a toll kind.
    `value` is an integer, a range ("2-4"), a name, a day, or the words where none of these fits.
    `mention` and `item` say which mention, and which entry of its list for `about`, the value is: -1 where it is none
    of them, `AMONG` where it tells of people who are among those of an entry.
    """

    id: str
    about: str
    value: int | str | None
    stance: Stance
    chain: tuple[Source, ...]
    root: str | None
    report: str
    start: int
    end: int
    quote: str
    mention: str = ""
    item: int = -1
