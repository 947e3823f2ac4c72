"""Whose an actor is: a state's, a group's, or only tied to one."""

from casus.resolving.actors.found import HYPHENS, Found, Search
from casus.resolving.actors.lexicon import AgentNoun

# Kinds of description that take the kind of the group they belong to ("Hamas leaders").
ARMED_OR_OPEN = frozenset({"military", "rebel", "militia", "political", "other"})


def relation(search: Search, owner: Found, last: int) -> str | None:
    """The word that only ties a name to what follows ("Iran-backed", "pro-Iranian"), if there is one."""
    tokens = search.tokens
    after = owner.last + 1 if owner.last < last and tokens[owner.last].text in HYPHENS else owner.last
    if (
        after < last
        and tokens[after].lower in search.words.after
        and (after > owner.last or tokens[after].tag == "VBN")
    ):
        return tokens[after].lower
    before = owner.first - 2 if owner.first and tokens[owner.first - 1].text in HYPHENS else owner.first - 1
    if (
        before >= 0
        and tokens[before].lower in search.words.before
        and tokens[before].sentence == tokens[owner.first].sentence
    ):
        return tokens[before].lower
    return None


def tie(search: Search, found: Found, owner: Found) -> None:
    """Put a phrase on the side of the one it is tied to; it is not that one."""
    if relation(search, owner, found.last) in search.words.on_side:
        found.side = owner.side if owner.kind == "state" else owner.actor


def own(search: Search, found: Found, owners: list[Found], noun: AgentNoun) -> None:
    """Give a phrase the country or the group that its modifiers name; the last state beside the noun counts."""
    states = [owner for owner in owners if owner.use in ("name", "adjective", "people", "capital") and owner.country]
    groups = [owner for owner in owners if owner.actor and owner.kind != "state" and owner.form == "name"]
    if groups:
        of_them = noun.group == "combatant" or noun.body or search.tokens[found.head].lemma == "member"
        found.actor = groups[-1].actor if of_them else None
        if noun.kind in ARMED_OR_OPEN:
            found.kind, found.sector = groups[-1].kind, groups[-1].sector
        found.side, found.country = groups[-1].side or groups[-1].actor, groups[-1].country
    elif len({owner.country for owner in states}) == 1 and states:
        set_country(search, found, states[-1].country)


def set_country(search: Search, found: Found, country: str | None) -> None:
    """Make a phrase one of a state: its forces where the noun is theirs, on its side where the noun is anybody's."""
    found.country = country
    part = search.registry.part(country, found.force, search.when) if country and found.force else None
    if part is not None:
        found.actor = part.id
    if country and (found.force or found.kind == "state"):
        found.side = f"state:{country}"


def bare_forces(search: Search, found: list[Found]) -> None:
    """Give "the army" the country of the army that the text named last before it."""
    latest: dict[str, str] = {}
    for one in sorted(found, key=lambda f: f.first):
        if one.force is None:
            continue
        if one.country is not None:
            latest[one.force] = one.country
        elif one.body and one.size == 1 and definite(search, one.first) and one.force in latest:
            set_country(search, one, latest[one.force])


def definite(search: Search, first: int) -> bool:
    """Whether "the" stands before a token."""
    return first > 0 and search.tokens[first - 1].lower == "the"
