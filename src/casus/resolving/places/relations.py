"""What the words beside a place say of the spot: near it, 12 km north of it, on the road to it."""

import math
import re
from collections.abc import Sequence

from casus.language.parse import Parse, Token
from casus.model.names import PlaceRelation
from casus.resolving.places.spans import Span
from casus.resolving.places.vocabulary import Vocabulary

_BEARINGS = {
    name: degrees
    for names, degrees in (
        ("north northern", 0), ("northeast north-east northeastern", 45), ("east eastern", 90), ("southeast south-east southeastern", 135),  # noqa: E501
        ("south southern", 180), ("southwest south-west southwestern", 225), ("west western", 270), ("northwest north-west northwestern", 315),  # noqa: E501
    )
    for name in names.split()
}  # fmt: skip
_OFFSET = re.compile(
    r"(?P<number>\d[\d,.]*|a few|several|some|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty)"  # noqa: E501
    r"(?:\s+or\s+so)?[\s-]*(?P<unit>kilomet(?:er|re)s?|kms?|miles?|mi)\b(?:\s*\([^)]{1,20}\))?"
    r"(?:\s+(?:to\s+the\s+)?(?P<bearing>(?:north|south)[\s-]?(?:east|west)|north|south|east|west)(?:ern)?)?"
    r"\s+(?:of|from|outside|off)\s+(?:the\s+)?(?:\S+['’]s\s+)?(?:[a-z]+\s+){0,4}(?:of\s+|capital,\s+|city,\s+)?$",
    re.IGNORECASE,
)
# "Tuz Khurmatu, (a town) some 75 km south of Kirkuk" says where the first lies, not that anything happened there.
_APPOSED = re.compile(
    r"(?:\s(?:city|town|village|district|province|department|region|state|municipality))?\s*[,(–-]?\s*(?:(?:an?|the)\s(?:[a-z-]+\s){1,4})?(?:(?:which|that)\s(?:is|lies)\s)?(?:(?:located|situated|lying|about|some|around|roughly|just|nearly|almost)\s)*",
    re.IGNORECASE,
)
_TAIL = (
    ("road", re.compile(r"\b(?:road|highway|route)\s+(?:from|between|to|linking|connecting)\s+(?:the\s+)?(?:[a-z]+\s+){0,2}$|\bhighway\s+$", re.I)),  # noqa: E501
    ("direction_from", re.compile(r"\bfrom\s+the\s+direction\s+of\s+(?:the\s+)?(?:[a-z]+\s+){0,2}$", re.I)),
    ("towards", re.compile(r"\b(?:towards?|in\s+the\s+direction\s+of|heading\s+(?:to|for)|bound\s+for)\s+(?:the\s+)?(?:[a-z]+\s+){0,3}$", re.I)),  # noqa: E501
    ("between", re.compile(r"\bbetween\s+(?:the\s+)?(?:[a-z]+\s+){0,4}$", re.I)),
    ("outskirts", re.compile(r"\b(?:outskirts|suburbs|edges?|fringes|periphery|entrance)\s+(?:of|to)\s+(?:the\s+)?(?:[a-z]+\s+){0,3}$", re.I)),  # noqa: E501
    ("near", re.compile(r"\b(?:near|nearby|close\s+to|not\s+far\s+from|just\s+outside|outside|around|in\s+the\s+vicinity\s+of|adjacent\s+to"  # noqa: E501
                        r"|off\s+the\s+coast\s+of|off|(?:north|south|east|west|northeast|northwest|southeast|southwest)\s+of)"
                        r"\s+(?:the\s+)?(?:[a-z]+\s+){0,3}$", re.I)),
)  # fmt: skip
_NUMBERS = {
    "a few": 3.0,
    "several": 5.0,
    "some": 3.0,
    "one": 1.0,
    "two": 2.0,
    "three": 3.0,
    "four": 4.0,
    "five": 5.0,
    "six": 6.0,
    "seven": 7.0,
}
_NUMBERS |= {
    "eight": 8.0,
    "nine": 9.0,
    "ten": 10.0,
    "twelve": 12.0,
    "fifteen": 15.0,
    "twenty": 20.0,
    "thirty": 30.0,
    "forty": 40.0,
}
_NUMBERS |= {"fifty": 50.0, "sixty": 60.0}
_WINDOW = 80
_KM = 111.195


class Offset:
    """So many kilometres from a place, in a direction where one is given."""

    def __init__(self, kilometres: float, bearing: float | None) -> None:
        self.kilometres, self.bearing = kilometres, bearing

    def move(self, latitude: float, longitude: float) -> tuple[float, float]:
        """The point that lies so far in that direction (on a plane: good to 1 % below 200 km)."""
        if self.bearing is None:
            return latitude, longitude
        angle = math.radians(self.bearing)
        north = latitude + self.kilometres * math.cos(angle) / _KM
        east = longitude + self.kilometres * math.sin(angle) / (_KM * max(0.1, math.cos(math.radians(latitude))))
        return round(max(-90.0, min(90.0, north)), 5), round((east + 180) % 360 - 180, 5)


def relation_of(parse: Parse, span: Span, earlier: Sequence[Span]) -> tuple[PlaceRelation, Offset | None]:
    """The relation that the words before a place express; "in" where they express none.

    `earlier`: the places before it, nearest last. A place from which the text measures where one of them lies
    is its measure: nothing is said to have happened there. The second of "between A and B" and "the road from
    A to B" has the relation of the first.
    """
    sentence = parse.sentences[parse.tokens[span.first].sentence]
    begin = max(sentence.start, span.start - _WINDOW)
    before = parse.text[begin : span.start]
    offset = _OFFSET.search(before)
    if offset:
        measured = any(_APPOSED.fullmatch(parse.text[one.end : begin + offset.start()]) for one in earlier)
        return ("measure", None) if measured else ("offset", _offset(offset))
    for name, pattern in _TAIL:
        if pattern.search(before):
            return name, None  # type: ignore[return-value]
    previous = earlier[-1] if earlier else None
    between = parse.text[previous.end : span.start] if previous else ""
    if (
        previous
        and len(between) < 40
        and re.fullmatch(r"\s*(?:city|town)?\s*(?:and|to|with)\s+(?:the\s+)?(?:[a-z]+\s+){0,3}", between)
    ):
        shared, _ = relation_of(parse, previous, ())
        if shared in ("between", "road"):
            return shared, None
    return "in", None


def apposed_offset(between: str) -> Offset | None:
    """The distance in the words between two places, where they say how far the first lies from the second."""
    found = _OFFSET.search(between)
    return _offset(found) if found and _APPOSED.fullmatch(between[: found.start()]) else None


def _offset(found: re.Match[str]) -> Offset:
    written = found["number"].lower()
    number = _NUMBERS.get(written) or _number(written)
    kilometres = number * (1.609344 if found["unit"].lower().startswith("mi") else 1.0)
    bearing = (found["bearing"] or "").lower().replace(" ", "").replace("-", "")
    return Offset(kilometres, _BEARINGS.get(bearing))


def _number(written: str) -> float:
    try:
        return min(float(written.replace(",", "").rstrip(".")), 1000.0)
    except ValueError:
        return 0.0


def speaks(parse: Parse, token: Token, words: Vocabulary) -> bool:
    """Whether a name is the subject of a verb of speech or thought: then it stands for its government."""
    return token.dep in ("nsubj", "nsubj:pass") and parse.tokens[token.head].lemma in words.speech
