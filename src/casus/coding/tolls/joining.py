"""Coordinated people: a sum of its members, a total with its breakdown, or one person in two phrases."""

from casus.coding.tolls.figures import Figure
from casus.coding.tolls.known import PARTS, WIDE, People
from casus.coding.tolls.lexicon import lexicon

_REACH = 2  # sentences back to those whom "also" is beside
_BREAKDOWN = 60  # characters between a total and the first item of its breakdown


def join(fresh: list[People], known: list[People], text: str) -> None:
    """Coordinated people, or people and "another four" of one sentence, are the members of one sum."""
    if fresh and fresh[0].last.told and fresh[0].last.told.extra:
        fresh = _companions(fresh[0].last, known) + fresh
    if len(fresh) < 2:
        return
    if len(fresh) == 2 and _renames(fresh[0], fresh[1]):
        fresh[1].parent = fresh[0].number
        fresh[0].members.append(fresh[1])
        return
    if _lists_parts(fresh, text):
        for people in fresh[1:]:
            people.parent = fresh[0].number
            people.last.part = people.last.group not in WIDE
        fresh[0].members.extend(fresh[1:])
        return
    whole = People(len(known), [], sum(people.size or 2 for people in fresh), members=list(fresh))
    for people in fresh:
        people.parent = whole.number
    known.append(whole)


def _renames(first: People, second: People) -> bool:
    """Whether the second of two is set beside the first by a comma alone: "one civilian, a young man,"."""
    gap = second.last.start - first.last.end
    smaller = (first.size or 0) >= (second.size or 2)
    return 1 <= gap <= 2 and smaller and not (first.name and second.name)


def _lists_parts(fresh: list[People], text: str) -> bool:
    """Whether the rest only spells out the first: "four members of the family, two women and two children"."""
    first, rest = fresh[0], fresh[1:]
    if first.size is None or first.size < 2 or any(one.size is None or one.last.told is None for one in rest):
        return False
    between = text[first.last.end : rest[0].last.start]
    opened = any(mark in between for mark in ",:–—(-") and " and " not in between and len(between) < _BREAKDOWN
    whole = sum(one.size or 0 for one in rest)
    fine = first.last.group in WIDE and all(one.name or one.last.group in PARTS for one in rest)
    sexed = first.noun in lexicon().male | lexicon().female and not all(one.name for one in rest)
    return opened and not sexed and (whole == first.size or (fine and whole <= first.size))


def _companions(figure: Figure, known: list[People]) -> list[People]:
    """Earlier people of the same fate, which "others" are beside: of the same sentence, else told of just before."""
    beside = [
        p
        for p in known
        if p.figures
        and p.parent == -1
        and 0 <= figure.sentence - p.last.sentence <= _REACH
        and p.last.kind == figure.kind
        and p.last is not figure
        and p.size
        and p.last.anchor != figure.anchor
    ]
    same = [p for p in beside if p.last.sentence == figure.sentence]
    told = figure.told
    counted = told is not None and told.also and not told.owned and not figure.single and figure.words is None
    return same or [p for p in beside if counted and p.last.group != figure.group and p.last.words is None]
