"""Actors whose names hold places: which words of them may be a place, and which actors are places themselves."""

from bisect import bisect_left
from collections.abc import Sequence

from casus.language.parse import Parse
from casus.model import ActorName, PlaceName
from casus.resolving.places.vocabulary import vocabulary


def blocked_tokens(parse: Parse, actors: Sequence[ActorName]) -> bytearray:
    """Tokens inside names of actors, states aside, and what a person's office is the office of ("Fargo Mayor X")."""
    blocked = bytearray(len(parse.tokens))
    at = 0
    for actor in (a for a in actors if a.form == "name" and a.kind != "state"):
        if nameless(actor):
            continue
        while at < len(parse.tokens) and parse.tokens[at].start < actor.start:
            at += 1
        last = at
        while last < len(parse.tokens) and parse.tokens[last].end <= actor.end:
            last += 1
        first = _office(parse, at, last) if actor.kind == "person" else at
        blocked[first:last] = b"\1" * (last - first)
    return blocked


def nameless(actor: ActorName) -> bool:
    """Whether nothing but its verb makes a name a person's ("Illinois reported"): no title, no given name."""
    if actor.kind != "person" or actor.actor is not None or actor.sector != "UNK":
        return False
    words = vocabulary()
    return not any(w.lower().rstrip(".") in words.titles | words.first_names for w in actor.name.split())


def _office(parse: Parse, first: int, last: int) -> int:
    """Where the office and name of a person begin: its first title; at `first` where there is none."""
    titles = vocabulary().titles
    return next((i for i in range(first, last) if parse.tokens[i].lower.rstrip(".") in titles), first)


def without_places(actors: Sequence[ActorName], places: Sequence[PlaceName]) -> tuple[ActorName, ...]:
    """The actors less those persons that nothing but a verb made persons and that turned out to be places."""
    starts = [place.start for place in places]

    def is_place(actor: ActorName) -> bool:
        at = bisect_left(starts, actor.start + 1) - 1
        return at >= 0 and actor.end <= places[at].end and nameless(actor)

    return tuple(actor for actor in actors if not is_place(actor))
