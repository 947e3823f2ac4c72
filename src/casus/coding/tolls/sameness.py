"""Whether a figure tells of people known already: number, sex, age, name and fate decide."""

from casus.coding.tolls.figures import Figure
from casus.coding.tolls.known import PARTS, WIDE, People
from casus.coding.tolls.lexicon import lexicon, word_list

_ANYBODY = word_list("anybody")
_ARMED = frozenset({"combatant", "official"})
_TITLES = word_list("name_particles")


def may_be_named(people: People, figure: Figure) -> bool:
    """Whether a new name may be that of people without one: no other age, not "another" with another fate."""
    beside = any(one.told and one.told.extra and one.kind != figure.kind for one in people.figures)
    return not people.name and not beside and not _ages_differ(figure, people)


def may_be_same(figure: Figure, people: People) -> bool:
    """Whether a figure may tell of people known already; among those that may, the caller takes the latest."""
    told = figure.told
    if figure.words is not None and told and told.definite and (figure.low or 0) <= 2:
        return (
            bool(people.figures)
            and not people.single
            and any(one.sentence != figure.sentence for one in people.figures)
            and _kinds_agree(figure, people)
        )
    if figure.single != people.single or not _kinds_agree(figure, people):
        return False
    if told and told.extra and not _other_again(figure, people):
        return False
    if not figure.single:
        return _same_number(figure, people)
    if told is None:
        return all(one.sentence != figure.sentence for one in people.figures)
    if told.owned and any(one.anchor == figure.anchor for one in people.figures):
        return False  # "the driver and his assistant": two people
    if (told.sex and people.sex and told.sex != people.sex) or _ages_differ(figure, people):
        return False
    doers = lexicon().doers
    if (
        told.noun != people.noun
        and not told.pronoun
        and ((told.noun in doers and people.noun in doers) or "victim" in (told.noun, people.noun))
        and (told.noun in doers or people.noun in doers)
    ):
        return shares_name(told.name, people.name)
    if told.kin and (
        figure.sentence == people.last.sentence or (people.noun and people.noun != told.noun and not people.name)
    ):
        return False
    if (
        (told.age is not None and told.age == people.age)
        or told.bare
        or any(one.told and one.told.bare for one in people.figures)
    ):
        return True
    same_sentence = any(one.sentence == figure.sentence for one in people.figures)
    if told.definite or told.pronoun or (told.name and people.name):
        return True
    return not same_sentence and not _is_another(figure, people)


def _other_again(figure: Figure, people: People) -> bool:
    """Whether "the other victim" or "another teen" is somebody told of before, though not just now."""
    if not figure.single:
        return False
    told, first = figure.told, people.figures[0].told
    if told is None or first is None or figure.kind not in {one.kind for one in people.figures}:
        return False
    if told.definite:
        return people.last.sentence < figure.sentence - 1
    return first.extra and first.definite and people.last.sentence < figure.sentence


def _is_another(figure: Figure, people: People) -> bool:
    """Whether somebody new ("a bystander", "a woman") is no telling again of who was told of as something else.

    Headlines and leads say what people are where the story says how old: only what comes after is compared.
    """
    told, first = figure.told, people.figures[0]
    lead = all(one.sentence == 0 for one in people.figures)
    if told is None or told.bare or told.noun == people.noun or lead or not people.noun:
        return False
    armed = first.group in _ARMED and figure.group in PARTS
    return armed or (told.noun not in _ANYBODY and people.noun not in _ANYBODY)


def told_dead(people: People, known: list[People]) -> People | None:
    """The one dead of a lead ("left a man dead") who is the person found hurt further down ("a man … died there")."""
    dead = [p for p in known if p is not people and p.single and any(one.kind == "killed" for one in p.figures)]
    if len(dead) != 1 or dead[0].last.sentence >= people.figures[0].sentence:
        return None
    first, one = people.figures[0].told, dead[0]
    beside = first is None or first.extra or first.kin
    apart = people.age is not None and one.age is not None and people.age != one.age
    sexes = bool(people.sex and one.sex and people.sex != one.sex)
    names = bool(people.name and one.name and not shares_name(people.name, one.name))
    return None if beside or apart or sexes or names else one


def _same_number(figure: Figure, people: People) -> bool:
    """Plural figures tell of the same people where number and group agree and the sentence is another one."""
    apart = all(one.sentence != figure.sentence for one in people.figures)
    if not people.figures:
        return _is_sum(figure, people)
    first = people.figures[0]
    groups = first.group == figure.group or (first.group in WIDE and figure.group in WIDE)
    size = figure.high if figure.high is not None else figure.low
    return apart and people.size is not None and size == people.size and groups


def _is_sum(figure: Figure, people: People) -> bool:
    """Whether a figure points back at people told of one by one: "a mother and her son … both victims were shot"."""
    told = [one for member in people.members for one in member.figures]
    died = figure.kind == "killed" and all(one.kind == "injured" for one in told)
    fits = figure.inclusive or died or all(one.kind == figure.kind for one in told)
    apart = all(one.sentence != figure.sentence for one in told)
    definite = figure.told is not None and figure.told.definite
    return definite and fits and apart and figure.low == figure.high == people.size


def _kinds_agree(figure: Figure, people: People) -> bool:
    """Whether what happened to the people allows what the figure says.

    People merely shot may have died; people hurt or dead are told of again with another fate only by
    words that point back ("the man", "he", a name).
    """
    kinds = {one.kind for one in people.figures}
    if not kinds or figure.kind in kinds or figure.inclusive or any(one.inclusive for one in people.figures):
        return True
    told = figure.told
    return (
        figure.single
        and told is not None
        and (told.definite or told.pronoun or bool(told.name) or told.age is not None)
    )


def _ages_differ(figure: Figure, people: People) -> bool:
    age = figure.told.age if figure.told else None
    return age is not None and people.age is not None and age != people.age


def shares_name(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether one name is contained in the other, titles and particles aside."""
    first = {word for word in one if word not in _TITLES}
    return (
        bool(first)
        and (first <= set(other) or {word for word in other if word not in _TITLES} <= set(one))
        and bool(other)
    )
