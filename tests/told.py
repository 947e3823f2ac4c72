"""What the coder makes of a short text: real parser, registry and times; places by hand, so no gazetteer is opened."""

from datetime import date

from casus.codebook import load_codebook
from casus.coding import Coder
from casus.language import load_parser
from casus.model import Names, PlaceName, Published, Report
from casus.resolving.actors import find_actors, load_registry
from casus.resolving.times import find_times

WEDNESDAY = date(2024, 3, 20)
PUBLISHED = Published(WEDNESDAY, WEDNESDAY, "day", "given")
# Spots far enough from each other that no two are one site.
SPOTS = {"Homs": (34.7, 36.7), "Aleppo": (36.2, 37.2), "Idlib": (35.9, 36.6), "Gao": (16.3, 0.0), "Mopti": (14.5, -4.2)}


class Reader:
    """Loads everything heavy once."""

    def __init__(self):
        self.book = load_codebook()
        self.coder = Coder(self.book)
        self.parser = load_parser()
        self._registry = load_registry()

    def __call__(self, text, outlet="Example Post", countries=()):
        parse, names = self.look(text, countries)
        report = Report(id="r", text=text, digest="d", outlet=outlet, published=PUBLISHED)
        return Told(self.coder.code(report, parse, names))

    def look(self, text, countries=()):
        """The parse and the names of a text."""
        parse = self.parser.parse(text)
        times = find_times(parse, PUBLISHED.interval)
        names = Names(times=times, places=places(text, countries), actors=find_actors(parse, self._registry, WEDNESDAY))
        return parse, names

    def scene(self, text):
        """The look-ups that the coder's rules read."""
        return self.coder.scene(*self.look(text))


def places(text, countries=()):
    """The spots that a text names, and the countries that are asked for."""
    spots = (PlaceName(**_at(text, name), latitude=spot[0], longitude=spot[1]) for name, spot in SPOTS.items())
    lands = (PlaceName(**_at(text, name), kind="country") for name in countries)
    return tuple(sorted((p for p in (*spots, *lands) if p.start >= 0), key=lambda p: p.start))


def _at(text, name):
    start = text.find(name)
    return {"start": start, "end": start + len(name), "name": name, "entry": name}


class Told:
    """A coding, asked in the words of a test."""

    def __init__(self, coding):
        self.coding = coding
        self.mentions = coding.mentions

    def words(self, item):
        return self.coding.text[item.start : item.end]

    def realis(self, word):
        """The realis of the mention that a word triggers."""
        return next(m.realis for m in self.mentions if self.words(m) == word)

    def actual(self):
        return {m.type for m in self.mentions if m.realis == "actual"}

    def happenings(self):
        """The triggers of each happening, in text order."""
        found = {}
        for mention in self.mentions:
            found.setdefault(mention.happening, []).append(self.words(mention))
        return list(found.values())

    def number(self, kind):
        """The happening told under a type."""
        return next(m.happening for m in self.mentions if m.type == kind)

    def of(self, happening=0):
        return [m for m in self.mentions if m.happening == happening]

    def roles(self, role, happening=0):
        return {r.name.lower() for m in self.of(happening) for r in m.roles if r.role == role}

    def actors(self, role, happening=0):
        """Registry ids in a role."""
        return {r.actor for m in self.of(happening) for r in m.roles if r.role == role}

    def status(self, name, happening=0):
        """How sure it is that somebody did it."""
        return {r.status for m in self.of(happening) for r in m.roles if r.role == "perpetrator" and r.name == name}

    def targets(self, happening=0):
        return {(t.name, t.kind) for m in self.of(happening) for t in m.targets}

    def times(self, happening=0):
        return {self.coding.times[i].value for m in self.of(happening) for i in m.times}

    def places(self, happening=0):
        return {self.coding.places[p.place].name: p.role for m in self.of(happening) for p in m.places}

    def weapons(self, happening=0):
        return {self.coding.weapons[i].name for m in self.of(happening) for i in m.weapons}

    def tolls(self, happening=0):
        return {(t.kind, t.low, t.high) for m in self.of(happening) for t in m.tolls}

    def groups(self, happening=0):
        return {t.group: t.low for m in self.of(happening) for t in m.tolls}

    def claims(self, about=None):
        """(value, stance, names of the chain) of every claim, those about one thing where it is named."""
        return {
            (c.value, c.stance, *(s.name for s in c.chain))
            for c in self.coding.claims
            if about is None or c.about == about
        }


def happenings(read, text):
    """Trigger -> number of its happening."""
    coding = read(text).coding
    return {coding.text[m.start : m.end]: m.happening for m in coding.mentions}
