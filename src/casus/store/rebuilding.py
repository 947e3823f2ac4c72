"""Bringing the events up to date with the reports: only those that new reports touch are weighed and written anew."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from casus.model import Coding, Event
from casus.review.anchors import all_found
from casus.review.apply import Review
from casus.review.clusters import sides
from casus.store import deciding, derived, ledger
from casus.store.deciding import Newest
from casus.store.identity import Member
from casus.store.relinking import Group, Relinked, label, link_new
from casus.weighing import weigh
from casus.weighing.links import closed, open_links
from casus.weighing.tellings import Book, Telling
from casus.weighing.types import Codebook


def rebuild(connection: sqlite3.Connection, codebook: Codebook, across: bool, named: Sequence[str], at: str) -> None:
    """Links the new reports and replaces the events that they change; see `link_new` for `across` and `named`."""
    new = link_new(connection, codebook, across, named)
    codings = Newest(connection)
    codings.read.update(new.fresh)
    groups, among = (new.groups, None) if new.everything else _touched(connection, new, codings)
    if groups or among is None or among:
        _keep_doubts(connection, new)
        replace(connection, groups, among, new.fresh, codings, codebook, at)


def _keep_doubts(connection: sqlite3.Connection, new: Relinked) -> None:
    """Writes what contradicts itself in the clusters that are new or changed."""
    names = {label(group) for group in new.groups}
    connection.executemany("delete from link_doubts where linked = ?", [(name,) for name in sorted(names)])
    rows = [(name, words) for name in sorted(names & new.doubts.keys()) for words in new.doubts[name]]
    connection.executemany("insert or ignore into link_doubts values (?, ?)", rows)


def _touched(connection: sqlite3.Connection, new: Relinked, codings: Newest) -> tuple[list[Group], list[str]]:
    """The clusters to weigh anew, and the events in whose place they come."""
    changed = [group for group in new.groups if not _stands(connection, group, new)]
    old = [member for name in new.fresh for member in _members_in(connection, name)]
    seeds = [member for group in changed for member in group] + old
    decided = ledger.about(connection, {report for report, _ in seeds})
    seeds += all_found([one for decision in decided for side in sides(decision) for one in side], codings)
    part = deciding.part(connection, seeds, codings)
    covered = {member for group in changed for member in group}
    kept = [
        tuple(group)
        for group in part.linked.values()
        if not covered & set(group) and not any(report in new.fresh for report, _ in group)
    ]
    return [*changed, *kept], part.events


def _stands(connection: sqlite3.Connection, group: Group, new: Relinked) -> bool:
    """Whether linking had made just this cluster before, of the same codings and with the same contradictions."""
    name = label(group)
    if any(report in new.fresh for report, _ in group) or derived.doubts(connection, name) != new.doubts.get(name, []):
        return False
    rows = connection.execute("select report, happening from event_members where linked = ?", (name,))
    return set(rows.fetchall()) == set(group)


def _members_in(connection: sqlite3.Connection, report: str) -> list[Member]:
    rows = connection.execute("select report, happening from event_members where report = ?", (report,))
    return [(name, number) for name, number in rows]


def replace(
    connection: sqlite3.Connection,
    groups: Sequence[Group],
    among: Sequence[str] | None,
    fresh: Mapping[str, Coding],
    codings: Newest,
    codebook: Codebook,
    at: str,
) -> None:
    """Weighs clusters, with what analysts decided on them, and puts them in the place of all events or of `among`."""
    reports = {report for group in groups for report, _ in group} | fresh.keys()
    decisions = ledger.decisions(connection) if among is None else ledger.about(connection, reports)
    review = Review(decisions, codings)
    final, weighed = _weighed(review.groups(groups), codings, codebook)
    linked = derived.labels(groups)
    events = review.events(weighed, final, codebook.types)
    again = any(_members_in(connection, name) for name in fresh)
    recoded = {name: coding for name in reports if (coding := codings(name))} if again else None
    settled = derived.settled(connection, events, final, among, recoded)
    leading = pointing(connection, among)
    derived.replace_events(connection, settled, linked, at)
    point_again(connection, leading, codings)


def _weighed(groups: Sequence[Group], codings: Newest, codebook: Codebook) -> tuple[list[Group], list[Event]]:
    """The groups, their members in canonical order, and the events that they make."""
    names = list(dict.fromkeys(report for group in groups for report, _ in group))
    place = {name: index for index, name in enumerate(names)}
    read = [coding for name in names if (coding := codings(name))]
    pairs = weigh([tuple((place[report], number) for report, number in group) for group in groups], read, codebook)
    return [tuple((names[index], number) for index, number in cluster) for cluster, _ in pairs], [e for _, e in pairs]


def pointing(connection: sqlite3.Connection, among: Sequence[str] | None) -> list[str]:
    """The events beside those replaced that lead to one of them."""
    if not among:
        return []
    listed = msgspec.json.encode(among).decode()
    rows = connection.execute(
        "select distinct event from event_links where other in (select value from json_each(?1))"
        " and event not in (select value from json_each(?1)) order by event", (listed,)
    )  # fmt: skip
    return [name for (name,) in rows]


def point_again(connection: sqlite3.Connection, names: Iterable[str], codings: Newest) -> None:
    """Reads the links of events anew, which lead to events that have been replaced."""
    for name in names:
        event = derived.read_event(connection, name)
        group = derived.members(connection, name)
        tellings = tellings_of(group, codings)
        fresh = closed(
            msgspec.structs.replace(event, links=open_links(tellings)),
            lambda member: derived.holder(connection, member),
        )
        derived.write_links(connection, fresh)


def tellings_of(group: Sequence[Member], codings: Newest) -> tuple[Telling, ...]:
    """What the reports of one event bring, in canonical order."""
    reports = list(dict.fromkeys(report for report, _ in group))
    read = [coding for report in reports if (coding := codings(report))]
    return Book(read).tellings(tuple((reports.index(report), number) for report, number in group))
