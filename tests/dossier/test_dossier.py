import pytest

from casus.dossier import Evidence, dossier_of
from casus.weighing import weigh
from coding_factories import CodingMaker, FakeCodebook, perpetrator, toll


class Case:
    """Reports of one happening; every report is one line."""

    def __init__(self):
        self.codings = []

    def report(self, name, day, figures=(), blame=(), denies=None, when="2024-03-17", text=None, **more):
        """`figures` are (low, high, source); `blame` (name, id, status, source)."""
        text = text or f"{name} tells at length: " + " ".join(f"{name}{number}" for number in range(20))
        maker = CodingMaker(name, text=text, published=day, outlet=f"Outlet {name}")
        time = maker.time(when)
        roles = [perpetrator(who, actor, status) for who, actor, status, _ in blame]
        tolls = [toll(low, high, start=at, **more) for at, (low, high, _) in enumerate(figures)]
        maker.mention(times=(time,), roles=roles, tolls=tolls)
        for item, (low, high, source) in enumerate(figures):
            maker.claim("killed", low if low is not None else high, source=source, item=item)
        for item, (who, _, _, source) in enumerate(blame):
            maker.claim("perpetrator", who, source=source, stance="alleges", item=item)
        if denies:
            maker.claim("perpetrator", None, source=denies, kind="party", stance="denies")
        maker.claim("time", when)
        self.codings.append(maker.build())

    def dossier(self):
        cluster = tuple((index, 0) for index in range(len(self.codings)))
        ((members, event),) = weigh([cluster], self.codings, FakeCodebook())
        return dossier_of(Evidence(event, self.codings, [(self.codings[i].report, n) for i, n in members]))


@pytest.fixture
def case():
    return Case()


def said(dossier, field):
    return [one.text for one in dossier.contradictions if one.field == field]


def test_figures_that_cannot_both_be_true_contradict(case):
    case.report("a", "2024-03-18", figures=[(5, 5, "army")])
    case.report("b", "2024-03-18", figures=[(9, 9, "doctors")])
    assert said(case.dossier(), "killed") == ["killed: army: 5; doctors: 9"]


def test_at_least_nine_and_twelve_do_not_contradict(case):
    case.report("a", "2024-03-18", figures=[(9, None, "army")])
    case.report("b", "2024-03-18", figures=[(12, 12, "doctors")])
    assert said(case.dossier(), "killed") == []


def test_parts_contradict_no_total(case):
    case.report("a", "2024-03-18", figures=[(3, 3, "army")], part=True)
    case.report("b", "2024-03-18", figures=[(12, 12, "doctors")])
    assert said(case.dossier(), "killed") == []


def test_a_source_that_corrects_itself_contradicts_nobody(case):
    case.report("a", "2024-03-18", figures=[(5, 5, "army")])
    case.report("b", "2024-03-20", figures=[(9, 9, "army")])
    dossier = case.dossier()
    assert said(dossier, "killed") == []
    assert [(str(one.day), one.best, one.superseded) for one in dossier.toll_history] == [
        ("2024-03-18", 5, True), ("2024-03-20", 9, False),
    ]  # fmt: skip


def test_who_is_blamed_by_whom_and_who_denies_it(case):
    case.report("a", "2024-03-18", blame=[("Israel", "state:ISR", "alleged", "army")])
    case.report("b", "2024-03-18", blame=[("Russia", "state:RUS", "alleged", "monitor")], denies="Moscow")
    texts = said(case.dossier(), "perpetrator")
    assert "Moscow denies it" in texts
    assert any("army: Israel" in text and "monitor: Russia" in text for text in texts)


def test_reports_that_give_other_days_contradict_each_other(case):
    case.report("a", "2024-03-18", when="2024-03-16")
    case.report("b", "2024-03-18", when="2024-03-17")
    assert said(case.dossier(), "time") == ["Outlet a: 2024-03-16; Outlet b: 2024-03-17"]


def test_the_matrix_has_every_claim_once(case):
    case.report("a", "2024-03-18", figures=[(5, 5, "army")], blame=[("Israel", "state:ISR", "alleged", "army")])
    case.report("b", "2024-03-17", figures=[(9, 9, "doctors")])
    dossier = case.dossier()
    cells = [name for row in dossier.matrix.cells for cell in row for name in cell]
    assert sorted(cells) == sorted(dossier.timeline)
    assert dossier.matrix.fields == ("time", "perpetrator", "killed")
    assert [(one.name, one.root) for one in dossier.matrix.sources] == [
        ("doctors", True), ("Outlet b", False), ("army", True), ("Outlet a", False),
    ]  # fmt: skip


def test_claims_stand_in_the_order_of_their_reports(case):
    case.report("late", "2024-03-20", figures=[(5, 5, "army")])
    case.report("undated", None, figures=[(5, 5, "army")])
    case.report("early", "2024-03-18", figures=[(5, 5, "army")])
    assert [name.partition("-")[0] for name in case.dossier().timeline] == ["early"] * 2 + ["late"] * 2 + [
        "undated"
    ] * 2


def test_the_graph_ends_in_the_witnesses(case):
    case.report("a", "2024-03-18", figures=[(5, 5, "army")])
    case.report("b", "2024-03-18", figures=[(5, 5, "army")])
    graph = case.dossier().independence
    assert [(node.label, node.kind) for node in graph.nodes if node.counts] == [("army", "root")]
    assert {(edge.origin, edge.why) for edge in graph.edges} == {
        ("a", "names it as the source"), ("b", "names it as the source"),
    }  # fmt: skip
