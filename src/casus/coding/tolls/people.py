"""Who is meant again: each figure of a text tied to the people it tells of.

A text introduces people ("three people were shot"), goes on about some of them ("one died"), names them,
and tells the same again. Figures of the same people share a number; figures about some of them are
`within`. The rules look at number, sex, age, name, group, definiteness and what happened, nothing else.
"""

from collections.abc import Iterator
from itertools import groupby

import msgspec

from casus.coding.tolls.figures import Figure
from casus.coding.tolls.lexicon import lexicon

_PARTS = frozenset(("child", "woman", "aid_worker", "journalist"))
_WIDE = frozenset(("unknown", "civilian"))
_BREAKDOWN = 60  # characters between a total and the first item of its breakdown
_REFERRING = frozenset(("them", "whom", "those", "these", "one", "two", "three", "four", "five", "another", "other"))
_TITLES = frozenset(("mr.", "mr", "mrs.", "mrs", "ms.", "ms", "dr.", "dr", "sgt.", "officer", "deputy", "abu", "al", "umm", "bin", "ibn", "martyr", "-", "jr.", "jr", "citizen", "journalist", "paramedic", "the"))


class People(msgspec.Struct):
    """Some people of the text: how many, what is known of them, which figures tell of them, who is among them."""

    number: int
    figures: list[Figure]
    size: int | None
    name: tuple[str, ...] = ()
    age: int | None = None
    sex: str | None = None
    noun: str = ""
    parent: int = -1
    members: list["People"] = []

    @property
    def last(self) -> Figure:
        """The figure that told of them most recently."""
        return self.figures[-1]

    @property
    def single(self) -> bool:
        """Whether it is one person."""
        return self.size == 1

    @property
    def free(self) -> int:
        """How many of them no narrower figure tells of yet."""
        return (self.size or 0) - sum(member.size or 1 for member in self.members)


def settle(figures: list[Figure], text: str) -> list[Figure]:
    """The figures with `people`, `within` and `again` set."""
    known: list[People] = []
    for together in _statements(figures):
        fresh = [people for figure in together if (people := _place(figure, known))]
        _join(fresh, known, text)
    for people in known:
        for figure in people.figures:
            figure.people, figure.within = people.number, people.parent
    for people in known:
        _drop_survived(people)
    for figure in figures:
        if figure.part and figure.whole is not None:
            figure.within = figure.whole.people
    return figures


def _drop_survived(people: People) -> None:
    """Who died was not merely hurt: "shot and killed a man" is one death, not an injury beside it."""
    kept = people.figures
    if people.size and any(one.kind == "killed" for one in kept):
        kept = [one for one in people.figures if one.kind != "injured"]
        for one in people.figures:
            one.empty = one.empty or one.kind == "injured"
    for place, one in enumerate(kept):
        one.again = place > 0


def _statements(figures: list[Figure]) -> Iterator[list[Figure]]:
    """The figures in text order, those that one word says of coordinated people together."""
    usable = [f for f in figures if f.high != 0 and not (f.implied or f.superseded or f.cumulative or f.part)]
    for _, together in groupby(usable, key=lambda f: (f.sentence, f.anchor, f.kind)):
        yield list(together)


def _place(figure: Figure, known: list[People]) -> People | None:
    """Ties a figure to known people; returned are new people that belong to nobody yet."""
    same = _same_people(figure, known)
    if same:
        _repeat(figure, same)
        return None
    if figure.told and figure.told.pronoun and figure.told.noun in ("his", "her", "hers"):
        figure.empty = True
        return None
    people = People(len(known), [figure], figure.high if figure.high is not None else figure.low, members=[])
    if figure.words is not None and (figure.low or 0) <= 2:
        people.size = None
    _describe(people, figure)
    holder = _holder(figure, people, known)
    known.append(people)
    figure.people = people.number
    if holder:
        people.parent = holder.number
        holder.members.append(people)
        return None
    if people.size and people.size > 1:
        _gather(people, figure, known)
    return people


def _join(fresh: list[People], known: list[People], text: str) -> None:
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
            people.last.part = people.last.group not in _WIDE
        fresh[0].members.extend(fresh[1:])
        return
    whole = People(len(known), [], sum(people.size or 2 for people in fresh), members=list(fresh))
    for people in fresh:
        people.parent = whole.number
    known.append(whole)


def _renames(first: People, second: People) -> bool:
    """Whether the second of two is set beside the first by a comma alone: "one civilian, a young man,"."""
    gap = second.last.start - first.last.end
    smaller = second.size is not None and (first.size or 0) >= second.size
    return 1 <= gap <= 2 and smaller and not (first.name and second.name)


def _lists_parts(fresh: list[People], text: str) -> bool:
    """Whether the rest only spells out the first: "four members of the family, two women and two children"."""
    first, rest = fresh[0], fresh[1:]
    if first.size is None or first.size < 2 or any(one.size is None for one in rest):
        return False
    between = text[first.last.end : rest[0].last.start]
    opened = any(mark in between for mark in ",:–—(-") and " and " not in between and len(between) < _BREAKDOWN
    whole = sum(one.size or 0 for one in rest)
    fine = first.last.group in _WIDE and all(one.name or one.last.group in _PARTS for one in rest)
    sexed = first.noun in lexicon().male | lexicon().female and not all(one.name for one in rest)
    return opened and not sexed and (whole == first.size or (fine and whole <= first.size))


def _companions(figure: Figure, known: list[People]) -> list[People]:
    """Earlier people of the same sentence and fate, which "others" are beside."""
    return [p for p in known if p.figures and p.parent == -1 and p.last.sentence == figure.sentence and p.last.kind == figure.kind and p.last is not figure and p.size and p.last.anchor != figure.anchor]


def _repeat(figure: Figure, same: People) -> None:
    figure.people, figure.again = same.number, True
    same.figures.append(figure)
    _describe(same, figure)


def _describe(people: People, figure: Figure) -> None:
    told = figure.told
    if told:
        people.name += tuple(word for word in told.name if word not in people.name)
        people.age = people.age if people.age is not None else told.age
        people.sex = people.sex or told.sex
        people.noun = people.noun or ("" if told.pronoun else told.noun)


def _same_people(figure: Figure, known: list[People]) -> People | None:
    """The people that the figure tells of again, the most recent first."""
    for people in reversed(known):
        if any(one.head == figure.head for one in people.figures):
            return people
    candidates = [people for people in reversed(known) if _may_be_same(figure, people)]
    if figure.told and figure.told.name:
        shared = [people for people in candidates if _shares_name(figure.told.name, people.name)]
        return shared[0] if shared else next((p for p in candidates if _may_be_named(p, figure)), None)
    return candidates[0] if candidates else None


def _may_be_named(people: People, figure: Figure) -> bool:
    """Whether a new name may be that of people without one: no other age, not "another" with another fate."""
    beside = any(one.told and one.told.extra and one.kind != figure.kind for one in people.figures)
    return not people.name and not beside and not _ages_differ(figure, people)


def _may_be_same(figure: Figure, people: People) -> bool:
    told = figure.told
    if figure.words is not None and told and told.definite and (figure.low or 0) <= 2:
        return bool(people.figures) and not people.single and any(one.sentence != figure.sentence for one in people.figures) and _kinds_agree(figure, people)
    if figure.single != people.single or (told and told.extra) or not _kinds_agree(figure, people):
        return False
    if not figure.single:
        return _same_number(figure, people)
    if told is None:
        return all(one.sentence != figure.sentence for one in people.figures)
    if (told.sex and people.sex and told.sex != people.sex) or _ages_differ(figure, people):
        return False
    doers = lexicon().doers
    if told.noun != people.noun and not told.pronoun and ((told.noun in doers and people.noun in doers) or "victim" in (told.noun, people.noun)) and (told.noun in doers or people.noun in doers):
        return _shares_name(told.name, people.name)
    if told.kin and (figure.sentence == people.last.sentence or (people.noun and people.noun != told.noun and not people.name)):
        return False
    if (told.age is not None and told.age == people.age) or told.bare or any(one.told and one.told.bare for one in people.figures):
        return True
    same_sentence = any(one.sentence == figure.sentence for one in people.figures)
    return told.definite or told.pronoun or bool(told.name and people.name) or not same_sentence


def _same_number(figure: Figure, people: People) -> bool:
    """Plural figures tell of the same people where number and group agree and the sentence is another one."""
    apart = all(one.sentence != figure.sentence for one in people.figures)
    if not people.figures:
        return False
    first = people.figures[0]
    groups = first.group == figure.group or (first.group in _WIDE and figure.group in _WIDE)
    size = figure.high if figure.high is not None else figure.low
    return apart and people.size is not None and size == people.size and groups


def _kinds_agree(figure: Figure, people: People) -> bool:
    """Whether what happened to the people allows what the figure says.

    People merely shot may have died; people hurt or dead are told of again with another fate only by
    words that point back ("the man", "he", a name).
    """
    kinds = {one.kind for one in people.figures}
    if not kinds or figure.kind in kinds or figure.inclusive or any(one.inclusive for one in people.figures):
        return True
    told = figure.told
    return figure.single and told is not None and (told.definite or told.pronoun or bool(told.name) or told.age is not None)


def _ages_differ(figure: Figure, people: People) -> bool:
    age = figure.told.age if figure.told else None
    return age is not None and people.age is not None and age != people.age


def _shares_name(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    first = {word for word in one if word not in _TITLES}
    return bool(first) and (first <= set(other) or {word for word in other if word not in _TITLES} <= set(one)) and bool(other)


def _holder(figure: Figure, people: People, known: list[People]) -> People | None:
    """Earlier people that the new ones are among, the most recent first."""
    return next((wider for wider in reversed(known) if _may_hold(wider, figure, people)), None)


def _may_hold(wider: People, figure: Figure, people: People) -> bool:
    if wider.single or wider.size is None or people.size is None or people.size >= wider.size or wider.free < people.size:
        return False
    if not wider.figures:
        return _sum_may_hold(wider, figure)
    told, first = figure.told, wider.figures[0]
    inclusive = any(one.inclusive for one in wider.figures)
    if figure.kind != first.kind and not inclusive and not (first.kind == "injured" and told and told.within):
        return False
    if first.group in _PARTS and first.group != figure.group and figure.group != "unknown":
        return False
    if first.sentence == figure.sentence:
        return figure.among_them or bool(told and (told.noun in _REFERRING or (told.within and told.noun == wider.noun)))
    narrower = figure.group in _PARTS or people.single or bool(told and (told.definite or told.within)) or inclusive
    return narrower


def _sum_may_hold(wider: People, figure: Figure) -> bool:
    """Whether a figure of another sentence tells of some of those that a sum takes together."""
    first = wider.members[0].figures
    return bool(first) and first[0].kind == figure.kind and first[0].sentence != figure.sentence and figure.single


def _gather(people: People, figure: Figure, known: list[People]) -> None:
    """A total that comes after its parts takes them in: "A man was shot … In all, three people were shot"."""
    if figure.told and figure.told.extra:
        return
    for part in _earlier_parts(people, figure, known):
        part.parent = people.number
        people.members.append(part)


def _earlier_parts(people: People, figure: Figure, known: list[People]) -> Iterator[People]:
    free = people.size or 0
    for part in reversed(known):
        if part is people or part.parent != -1 or part.size is None or not part.figures or part.last.sentence == figure.sentence:
            continue
        back = bool(figure.told and figure.told.definite) and all(one.inclusive or one.kind == figure.kind for one in part.figures)
        agrees = part.last.kind == figure.kind or figure.inclusive or back
        if not part.single and part.figures[0].group in _WIDE and not back:
            continue
        if agrees and part.size <= free:
            free -= part.size
            yield part
