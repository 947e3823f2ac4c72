"""Who is meant again: each figure of a text tied to the people it tells of.

A text introduces people ("three people were shot"), goes on about some of them ("one died"), names them,
and tells the same again. Figures of the same people share a number; figures about some of them are
`within`. The rules look at number, sex, age, name, group, definiteness and what happened, nothing else.
"""

from collections.abc import Iterator
from itertools import groupby

from casus.coding.tolls.figures import Figure
from casus.coding.tolls.joining import join
from casus.coding.tolls.known import PARTS, WIDE, People
from casus.coding.tolls.lexicon import word_list
from casus.coding.tolls.newcomers import newcomer
from casus.coding.tolls.sameness import may_be_named, may_be_same, shares_name, told_dead
from casus.language.parse import Parse

_REFERRING = word_list("referring")


def settle(figures: list[Figure], parse: Parse) -> list[Figure]:
    """The figures with `people`, `within` and `again` set."""
    known: list[People] = []
    _tell_victims(figures)
    for together in _statements(figures):
        for figure in together:
            _resolve(figure, known, parse)
        fresh = [people for figure in together if (people := _place(figure, known))]
        join(fresh, known, parse.text)
    for people in known:
        for figure in people.figures:
            figure.people, figure.within = people.number, people.parent
    for people in known:
        _drop_survived(people)
    for figure in figures:
        if figure.part and figure.whole is not None:
            figure.within = figure.whole.people
    return figures


def _tell_victims(figures: list[Figure]) -> None:
    """Gives those "among the victims" the fate of the people told of last: "five were shot; the victims include …"."""
    whole = None
    for figure in figures:
        if figure.part and figure.inclusive and figure.whole is None and whole is not None:
            figure.kind, figure.whole, figure.inclusive = whole.kind, whole, False
        elif not figure.part and not figure.single and figure.kind in ("killed", "injured") and figure.high != 0:
            whole = figure


def _resolve(figure: Figure, known: list[People], parse: Parse) -> None:
    """Takes a pronoun for somebody brought in since the people it could mean were told of last."""
    told = figure.told
    if told is None or not told.pronoun or told.noun in ("his", "her", "hers"):
        return
    meant = [people.last.sentence for people in known if people.figures and may_be_same(figure, people)]
    person = newcomer(parse, figure, max(meant, default=-1))
    if person:
        figure.told, figure.head, figure.group = person, person.head, person.group


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
        alive = same.single and all(one.kind == "injured" for one in same.figures)
        _repeat(figure, same)
        if alive and figure.kind == "killed" and (dead := told_dead(same, known)):
            _join_dead(same, dead, known)
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


def _repeat(figure: Figure, same: People) -> None:
    figure.people, figure.again = same.number, True
    same.figures.append(figure)
    _describe(same, figure)


def _join_dead(people: People, dead: People, known: list[People]) -> None:
    """Moves all that is told of a person to the dead whom the report told of first."""
    for one in people.figures:
        one.people = dead.number
    dead.figures += people.figures
    dead.name, dead.age, dead.sex = dead.name or people.name, dead.age or people.age, dead.sex or people.sex
    if people.parent >= 0:
        known[people.parent].members.remove(people)
    people.figures, people.size, people.parent = [], 0, -1


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
    candidates = [people for people in reversed(known) if may_be_same(figure, people)]
    if figure.told and figure.told.name:
        shared = [people for people in candidates if shares_name(figure.told.name, people.name)]
        return shared[0] if shared else next((p for p in candidates if may_be_named(p, figure)), None)
    return max(candidates, key=lambda people: _likeness(figure, people), default=None)


def _likeness(figure: Figure, people: People) -> int:
    """How far a figure speaks of people as they were told of: by the same noun, with the same fate."""
    told = figure.told
    if told is None or told.pronoun:
        return 0
    return (told.noun == people.noun) + any(one.kind == figure.kind for one in people.figures)


def _holder(figure: Figure, people: People, known: list[People]) -> People | None:
    """Earlier people that the new ones are among, the most recent first."""
    return next((wider for wider in reversed(known) if _may_hold(wider, figure, people)), None)


def _may_hold(wider: People, figure: Figure, people: People) -> bool:
    if (
        wider.single
        or wider.size is None
        or people.size is None
        or people.size >= wider.size
        or wider.free < people.size
    ):
        return False
    if not wider.figures:
        return _sum_may_hold(wider, figure)
    told, first = figure.told, wider.figures[0]
    inclusive = any(one.inclusive for one in wider.figures)
    if figure.kind != first.kind and not inclusive and not (first.kind == "injured" and told and told.within):
        return False
    if first.group in PARTS and first.group != figure.group and figure.group != "unknown":
        return False
    if first.sentence == figure.sentence:
        return figure.among_them or bool(
            told and (told.noun in _REFERRING or (told.within and told.noun == wider.noun))
        )
    return figure.group in PARTS or people.single or bool(told and (told.definite or told.within)) or inclusive


def _sum_may_hold(wider: People, figure: Figure) -> bool:
    """Whether a figure of another sentence tells of some of those that a sum takes together."""
    first = wider.members[0].figures
    return bool(first) and first[0].kind == figure.kind and first[0].sentence != figure.sentence and figure.single


def _gather(people: People, figure: Figure, known: list[People]) -> None:
    """A total that comes after its parts takes them in: "A man was shot … In all, three people were shot"."""
    if figure.told and figure.told.extra:
        return
    figure.inclusive = figure.inclusive or _sums_up(figure, [p for p in known if p is not people])
    for part in _earlier_parts(people, figure, known):
        part.parent = people.number
        people.members.append(part)


def _sums_up(figure: Figure, known: list[People]) -> bool:
    """Whether the wounded are all those of a lead, dead and hurt ("one died, another was shot … two wounded teens")."""
    top = [p for p in known if p.figures and p.parent == -1]
    lead = [p for p in top if p.figures[0].sentence == top[0].figures[0].sentence]
    told = {one.kind for p in lead for one in p.figures}
    number = sum(p.size or 0 for p in lead)
    return figure.kind == "injured" and told == {"killed", "injured"} and number == figure.low == figure.high


def _takes_in(figure: Figure, part: People) -> bool:
    """Whether a total can hold some people by what they are: troops hold no rebels, civilians no fighters."""
    told, first = figure.told, part.figures[0]
    if told and told.noun == "adults" and first.group == "child":
        return False
    if figure.group == "civilian":
        return first.group not in ("combatant", "official")
    alike = figure.group in PARTS and first.group == figure.group
    return alike or figure.group == "unknown" or first.group in WIDE or (told is not None and told.noun == part.noun)


def _earlier_parts(people: People, figure: Figure, known: list[People]) -> Iterator[People]:
    free = people.size or 0
    for part in reversed(known):
        if (
            part is people
            or part.parent != -1
            or part.size is None
            or not part.figures
            or part.last.sentence == figure.sentence
        ):
            continue
        back = bool(figure.told and figure.told.definite) and all(
            one.inclusive or one.kind == figure.kind for one in part.figures
        )
        agrees = part.last.kind == figure.kind or figure.inclusive or back
        if not part.single and part.figures[0].group in WIDE and not back:
            continue
        if not _takes_in(figure, part):
            continue
        if agrees and part.size <= free:
            free -= part.size
            yield part
