from casus.desk.routes.citation import in_bibtex
from casus.model import Event
from casus.store.reports import ReportLine


def test_a_citation_names_the_event_and_its_reports(desk, events):
    answer = desk.get(f"/events/{events[0].id}/citation")
    assert events[0].id in answer["text"]
    assert "2 reports: Outlet 1, Strike, 2024-03-18; Outlet 2, Strike, 2024-03-19" in answer["text"]
    assert answer["bibtex"].startswith(f"@misc{{{events[0].id},")
    desk.get("/events/ev_none/citation", 404)


def test_nothing_in_a_title_runs_in_tex():
    event = Event(id="ev_1", type="raid", family="violence", label="Raid", summary=r"A \input{x} & 5 % of $10_a}")
    written = in_bibtex(event, [ReportLine("r", None, None, None, None, 1)], "a.db")
    assert r"title = {A \textbackslash{}input\{x\} \& 5 \% of \$10\_a\}}" in written
