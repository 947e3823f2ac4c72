"""Linking what is new: which reports are, and which clusters of happenings they change."""

import hashlib
import sqlite3
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import msgspec

from casus.linking.happenings import happenings
from casus.linking.linker import Relinked as Found
from casus.linking.linker import relink, standing, text_key
from casus.linking.model import Model, load_model
from casus.linking.records import records_of
from casus.linking.words import load_weights
from casus.model import Coding
from casus.store import evidence
from casus.store.identity import Member
from casus.store.shelf import DatabaseShelf
from casus.weighing.types import Codebook

TABLES = ("link_reports", "link_records", "link_members", "link_pairs", "link_doubts", "link_state")
Group = tuple[Member, ...]
# Contradictions that are said of one cluster, so that a large one does not drown in them.
MOST_DOUBTS = 3


def label(group: Iterable[Member]) -> str:
    """The name of a cluster that linking made: its first member by report and number."""
    report, happening = min(group)
    return f"{report}#{happening}"


class Relinked(NamedTuple):
    """The clusters that hold a new report, or changed by one; `fresh` are the codings of the new reports.

    `doubts` says by the name of a cluster what contradicts itself in it. `everything`: no state of linking was
    there, or it was made otherwise, so these are all clusters.
    """

    groups: list[Group]
    doubts: dict[str, list[str]]
    fresh: dict[str, Coding]
    everything: bool


def link_new(
    connection: sqlite3.Connection, codebook: Codebook, across: bool = True, named: Sequence[str] = ()
) -> Relinked:
    """Links the reports whose newest coding was not linked yet, and touches nothing that they do not touch.

    The reports `named` stand alone without `across` and are linked with it, whatever held for them before.
    Raises LinkingError where the store would hold more pairs than its budget allows.
    """
    model, everything, wanted = load_model(), _prepare(connection, codebook), set(named)
    fresh = {coding.report: coding for coding in _unlinked(connection)}
    turned = [name for name in named if name not in fresh and _alone(connection, name) != (not across)]
    fresh |= {name: evidence.coding(connection, name) for name in turned if _alone(connection, name) is not None}
    before = {name: _alone(connection, name) for name in fresh}
    alone = {name: not across if name in wanted or was is None else was for name, was in before.items()}
    groups, said = _Relinking(connection, model).run(fresh, alone)
    return Relinked(groups, said, fresh, everything)


def _prepare(connection: sqlite3.Connection, codebook: Codebook) -> bool:
    """Drops a state of linking that was made otherwise; says whether there is none."""
    made = _made_with(codebook)
    row = connection.execute("select value from link_state where name = 'made with'").fetchone()
    if row and row[0] == made:
        return False
    alone = connection.execute("select report from link_reports where alone").fetchall()
    for table in TABLES:
        connection.execute(f"delete from {table}")
    connection.execute("insert into link_state values ('made with', ?)", (made,))
    rows = [(report, 0, "", "", 0, 1) for (report,) in alone]
    connection.executemany("insert into link_reports values (?, ?, ?, ?, ?, ?)", rows)
    return True


def _made_with(codebook: Codebook) -> str:
    """A digest of all that events are made with but their reports."""
    from casus import __version__

    types = {name: (entry.label, entry.family, entry.codes) for name, entry in codebook.types.items()}
    weights = msgspec.structs.asdict(load_weights())
    weights = {name: sorted(value) if isinstance(value, frozenset) else value for name, value in weights.items()}
    parts = (msgspec.json.encode(part, order="sorted") for part in (types, load_model(), weights))
    return hashlib.sha256(b"\n".join((__version__.encode(), *parts))).hexdigest()


def _unlinked(connection: sqlite3.Connection) -> list[Coding]:
    """The newest codings that linking has not seen, which are those numbered after the last that it saw."""
    seen = "select coalesce(max(cast(value as integer)), 0) from link_state where name = 'last coding'"
    rows = connection.execute(
        "select c.value from reports r join codings c on c.number ="
        f" (select max(number) from codings where report = r.id and number > ({seen}))"
        f" where r.id in (select report from codings where number > ({seen})) order by r.number"
    ).fetchall()
    last = "select 'last coding', coalesce(max(number), 0) from codings"
    connection.execute(f"insert or replace into link_state {last}")
    decoder = msgspec.json.Decoder(Coding)
    return [decoder.decode(value) for (value,) in rows]


def _alone(connection: sqlite3.Connection, report: str) -> bool | None:
    row = connection.execute("select alone from link_reports where report = ?", (report,)).fetchone()
    return bool(row[0]) if row else None


class _Relinking:
    """One change of the state of linking."""

    def __init__(self, connection: sqlite3.Connection, model: Model) -> None:
        self._connection, self._model = connection, model
        self._shelf = DatabaseShelf(connection)

    def run(self, fresh: dict[str, Coding], alone: dict[str, bool]) -> tuple[list[Group], dict[str, list[str]]]:
        """Takes in the codings and gives the clusters touched, with what is doubtful in them."""
        texts = {text for name in fresh for text in self._leave(name)}
        for name, coding in fresh.items():
            self._enter(coding, alone[name])
            texts.add(text_key(coding))
        added: list[int] = []
        removed = [number for name in fresh for number in self._shelf.of_report(name)]
        touched: list[int] = []
        for text in sorted(texts):
            self._choose(text, fresh, added, removed, touched)
        removed = sorted(set(removed))
        found = relink(self._shelf, added, removed, self._model, touched)
        self._shelf.remove(removed)
        self._shelf.flush()
        groups = [self._members(group) for group in found.groups]
        taken = {member for group in groups for member in group}
        return [*groups, *self._single(fresh, taken)], self._doubts(found, groups)

    def _doubts(self, found: Found, groups: Sequence[Group]) -> dict[str, list[str]]:
        """Contradictions in words, by the name of each of the two clusters."""
        home = {number: label(group) for numbers, group in zip(found.groups, groups, strict=True) for number in numbers}
        said: dict[str, list[str]] = {}
        for apart in found.apart:
            one, by, other = (self._shelf.record(n).report for n in (apart.one, apart.by, apart.other))
            words = f"{one} tells it like {by}, but cannot be of one event with {other}: {apart.why}"
            for number in (apart.one, apart.by):
                said.setdefault(home[number], []).append(words)
        return {name: sorted(set(words))[:MOST_DOUBTS] for name, words in said.items()}

    def _leave(self, report: str) -> list[str]:
        """Forgets a report and gives the key of its text, if it was known."""
        run = self._connection.execute
        keys = [key for (key,) in run("select text_key from link_reports where report = ?", (report,)) if key]
        run("delete from link_reports where report = ?", (report,))
        return keys

    def _enter(self, coding: Coding, alone: bool) -> None:
        number = evidence.newest_number(self._connection, coding.report)
        rank = msgspec.json.encode(standing(coding)).decode()
        self._connection.execute(
            "insert into link_reports values (?, ?, ?, ?, 0, ?)", (coding.report, number, text_key(coding), rank, alone)
        )

    def _choose(
        self, text: str, fresh: dict[str, Coding], added: list[int], removed: list[int], touched: list[int]
    ) -> None:
        """Lets the first of all reports of one text stand for them."""
        run = self._connection.execute
        rows = run("select report, stands from link_reports where text_key = ? and not alone order by rank", (text,))
        reports = rows.fetchall()
        first = reports[0][0] if reports else None
        for report, stands in reports:
            if stands and report != first:
                removed += self._shelf.of_report(report)
                run("update link_reports set stands = 0 where report = ?", (report,))
        if first is None:
            return
        if reports[0][1]:
            touched += self._shelf.of_report(first)
        else:
            coding = fresh.get(first) or evidence.coding(self._connection, first)
            added += [self._shelf.add(record) for record in records_of(coding)]
            run("update link_reports set stands = 1 where report = ?", (first,))

    def _members(self, numbers: Iterable[int]) -> Group:
        """The happenings of some records, in every report of their texts."""
        found: list[Member] = []
        for record in map(self._shelf.record, numbers):
            rows = self._connection.execute(
                "select o.report from link_reports r join link_reports o on o.text_key = r.text_key and not o.alone"
                " where r.report = ?", (record.report,)
            )  # fmt: skip
            found += [(report, record.happening) for (report,) in rows]
        return tuple(sorted(found))

    def _single(self, fresh: dict[str, Coding], taken: set[Member]) -> list[Group]:
        """The happenings of new reports that link with nothing."""
        members = ((name, number) for name, coding in fresh.items() for number in happenings(coding))
        return [(member,) for member in members if member not in taken]
