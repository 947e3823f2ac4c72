"""One name for a body that is called after "the country" here and after its name there."""

from collections.abc import Iterable, Mapping, Sequence, Set

from msgspec.structs import replace

from casus.model import Attribution, Source


def with_lands(found: Sequence[Attribution], lands: Set[str]) -> list[Attribution]:
    """The attributions with "enclave's health ministry" under the name that the text gives that ministry elsewhere;
    where it gives none, under the words without the land.
    """
    sources = {s.speaker: Source(s.speaker, s.speaker_kind, s.speaker_actor) for s in reversed(found) if s.speaker}
    short = {name: rest for name in sources if (rest := _rest(name, lands)) is not None}
    if not short:
        return list(found)
    full = {name: _named(rest, [other for other in sources if other not in short]) for name, rest in short.items()}
    known = {
        name: sources[named] if (named := full[name]) else replace(sources[name], name=short[name]) for name in short
    }
    return [_under(said, known) for said in found]


def _under(said: Attribution, known: Mapping[str, Source]) -> Attribution:
    """The attribution with the known names for its speakers."""
    via, also = _renamed(said.via, known), _renamed(said.also, known)
    source = known.get(said.speaker or "")
    if source is None:
        return replace(said, via=via, also=also)
    return replace(said, speaker=source.name, speaker_kind=source.kind, speaker_actor=source.actor, via=via, also=also)


def _renamed(sources: Sequence[Source], known: Mapping[str, Source]) -> tuple[Source, ...]:
    return tuple(known.get(source.name or "", source) for source in sources)


def _rest(name: str, lands: Set[str]) -> str | None:
    """The words after the land: "health ministry" of "enclave's health ministry"."""
    first, _, rest = name.replace("’", "'").partition("'s ")
    return name[len(first) + 3 :] if rest and first.lower() in lands else None


def _named(rest: str, names: Iterable[str]) -> str | None:
    return next((name for name in names if name.lower().endswith(f" {rest.lower()}")), None)
