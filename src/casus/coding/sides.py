"""For whom a speaker speaks: the state of its minister, the army of its spokesman, the movement of its leader."""

from collections.abc import Sequence

from msgspec.structs import replace

from casus.coding.wordlists import word_list
from casus.model import ActorName, Attribution, Names

PARTIES = frozenset({"state", "military", "political", "rebel", "militia"})
SPEAKING = frozenset({"unnamed", "official", "military", "party"})
# Words of those who speak for it no longer, or never did.
ESTRANGED = word_list("estranged")
LONGEST_APPOSITION = 80


def with_sides(text: str, names: Names, attributions: Sequence[Attribution]) -> list[Attribution]:
    """The attributions with `speaker_side` filled in; a name keeps the side that it was met with first."""
    known = {a.actor: a.side for a in names.actors if a.actor and a.side}
    met: dict[str, str] = {}
    found = []
    for said in attributions:
        side = known.get(said.speaker_actor) if said.speaker_actor else _named(text, names, said)
        if side is None:
            side = said.speaker_actor or met.get(said.speaker or "")
        if side is not None and said.speaker:
            met.setdefault(said.speaker, side)
        found.append(replace(said, speaker_side=side))
    return found


def _named(text: str, names: Names, said: Attribution) -> str | None:
    """The party named in the words for an office: "Ruritanian army spokesman"; empty for "a former rebel commander"."""
    if said.source is None or said.speaker_kind not in SPEAKING:
        return None
    start, end = said.source[0], _with_apposition(text, said.source[1])
    if ESTRANGED & set(text[start:end].lower().replace("-", " ").split()):
        return ""
    return next((side for a in names.actors if start <= a.start < end and (side := _side(a))), None)


def _side(actor: ActorName) -> str | None:
    return actor.side or (actor.actor if actor.kind in PARTIES else None)


def _with_apposition(text: str, end: int) -> int:
    """Where a source ends with the apposition after its comma, if one follows; "said X, referring to Y" has none."""
    first = text[end + 1 : end + LONGEST_APPOSITION].split(maxsplit=1)[:1]
    if not text.startswith(",", end) or (first and first[0].lower().endswith("ing")):
        return end
    closed = text.find(",", end + 1, end + LONGEST_APPOSITION)
    return closed if closed > 0 else end
