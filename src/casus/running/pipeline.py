"""One report through the rooms: parse, names, coding. Everything that is heavy is loaded once."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import msgspec

from casus.codebook import load_codebook
from casus.coding import Coder
from casus.coding.explain import explain
from casus.language import load_parser
from casus.language.parse import Parse
from casus.model import Coding, Names, Published, Report
from casus.model.interval import UNKNOWN, Interval
from casus.resolving.actors import find_actors, find_pronouns, load_registry
from casus.resolving.places import find_places, open_gazetteer, without_places
from casus.resolving.times import document_date, find_times


class Settings(msgspec.Struct, frozen=True):
    """What a run is made with: the parser's name, the folder of a user's codebook, the number of processes."""

    pipeline: str | None = None
    codebook: str | None = None
    workers: int = 1


DEFAULTS = Settings()


class Pipeline:
    """Codes reports one by one; not to be shared between threads."""

    def __init__(self, settings: Settings = DEFAULTS) -> None:
        self.codebook = load_codebook(Path(settings.codebook) if settings.codebook else None)
        self._coder = Coder(self.codebook)
        self._parser = load_parser(settings.pipeline)
        self._registry = load_registry()
        self._gazetteer = open_gazetteer()

    def code(self, report: Report) -> Coding:
        """What the report says. A report without a date takes the one that its own text states, if any.

        Pronouns join the actors when all is coded: they are mentions of actors, but nobody is coded by them.
        """
        parse, dated = self._parsed(report)
        coding = self._coder.code(dated, parse, self.names(parse, dated.published))
        actors = sorted([*coding.actors, *find_pronouns(parse)], key=lambda actor: actor.start)
        return msgspec.structs.replace(coding, actors=tuple(actors))

    def explain(self, report: Report) -> Iterator[str]:
        """Lines that say what the coder saw in a report, sentence by sentence."""
        parse, dated = self._parsed(report)
        names = self.names(parse, dated.published)
        return explain(self._coder, parse, names, self._coder.code(dated, parse, names))

    def parse(self, text: str) -> Parse:
        """The parse of a text."""
        return self._parser.parse(text)

    def names(self, parse: Parse, published: Published | None = None) -> Names:
        """Times, places and actors of a parse; `published` anchors relative dates."""
        interval = published.interval if published else UNKNOWN
        actors = find_actors(parse, self._registry, _day(interval))
        places = find_places(parse, actors, self._gazetteer)
        return Names(times=find_times(parse, interval), places=places, actors=without_places(actors, places))

    def _parsed(self, report: Report) -> tuple[Parse, Report]:
        parse = self._parser.parse(report.text)
        return parse, report if report.published else msgspec.structs.replace(report, published=document_date(parse))


def _day(interval: Interval) -> date | None:
    return interval.latest or interval.earliest
