import pytest

from casus.running import Job, Settings, of_reports
from casus.store import Store

ONE, TWO = "Shells killed five people in the town.", "A raid killed two men in the other village."


@pytest.fixture
def records():
    return []


@pytest.fixture
def job(records, fake):
    return Job(Settings(), records.append)


def outcomes(records):
    return [record.outcome for record in records]


def test_annotate_prints_every_id_that_was_given_duplicates_too(job, readings, records):
    assert [coding.report for coding in job.annotate(readings(ONE, TWO, ONE))] == ["a", "b", "c"]
    assert outcomes(records) == ["read", "read", "duplicate"]


def test_the_same_id_with_the_same_text_is_printed_once(job, readings):
    assert [coding.report for coding in job.annotate(readings(ONE, ONE, ids="aa"))] == ["a"]


def test_events_of_each_report_stand_in_input_order_then_by_mention(job, readings):
    events = list(job.code(readings(f"{TWO} And {ONE}", ONE), each=True))
    assert [(e.reports, e.mentions[0].start) for e in events] == [(("a",), 7), (("a",), 55), (("b",), 7)]


def test_each_keeps_duplicates_and_linking_does_not(job, readings):
    assert [e.reports for e in job.code(readings(ONE, ONE), each=True)] == [("a",), ("b",)]
    assert [e.reports for e in job.code(readings(ONE, ONE))] == [("a",)]


def test_a_report_that_cannot_be_coded_is_set_aside_and_the_others_are_done(job, readings, records):
    assert [coding.report for coding in job.annotate(readings(ONE, "This is a failure.", TWO))] == ["a", "c"]
    (failed,) = [record for record in records if record.outcome == "set_aside"]
    assert failed.report == "b"
    assert "could not be coded (RuntimeError: no luck)" in failed.reason


def test_a_store_keeps_reports_and_what_became_of_every_input(job, readings, tmp_path):
    with Store(tmp_path / "a.db") as store:
        events = job.code_into(store, readings(ONE, TWO, ONE, "", "This is a failure."))
        assert [e.reports for e in events] == [("a",), ("b",)]
        kept = [(r.outcome, r.report) for _, r in store.inputs()]
        assert sorted(kept, key=str) == sorted(
            [("read", "a"), ("read", "b"), ("duplicate", "a"), ("set_aside", None), ("set_aside", "e")], key=str
        )


def test_the_same_reports_again_are_not_coded_again_but_their_events_are_given(job, readings, tmp_path, monkeypatch):
    with Store(tmp_path / "a.db") as store:
        first = job.code_into(store, readings(ONE, TWO))
        monkeypatch.setattr("casus.running.jobs.code_reports", lambda reports, *_: iter(assert_none(reports)))
        assert job.code_into(store, readings(ONE, TWO)) == first


def assert_none(reports):
    assert list(reports) == []
    return []


def test_recode_codes_again(job, readings, tmp_path, fake, monkeypatch):
    seen = []
    with Store(tmp_path / "a.db") as store:
        job.code_into(store, readings(ONE))
        monkeypatch.setattr("casus.running.run.code_one", lambda pipeline, report: seen.append(report) or real(report))
        real = code_with(fake)
        job.code_into(store, readings(ONE), recode=True)
    assert [report.id for report in seen] == ["a"]


def code_with(fake):
    from casus.running import Coded

    return lambda report: Coded(report, fake.code(report))


def test_an_id_that_the_store_holds_with_another_text_is_set_aside(job, readings, records, tmp_path):
    with Store(tmp_path / "a.db") as store:
        job.code_into(store, readings(ONE))
        job.code_into(store, readings(TWO))
    assert records[-1].outcome == "set_aside"
    assert "another text is stored as 'a'" in records[-1].reason


def test_what_was_done_before_ctrl_c_stays_and_the_next_run_goes_on(fake, readings, records, tmp_path):
    def interrupted(items):
        for number, item in enumerate(items):
            if number == 1:
                raise KeyboardInterrupt
            yield item

    with Store(tmp_path / "a.db") as store:
        with pytest.raises(KeyboardInterrupt):
            Job(Settings(), records.append, interrupted).code_into(store, readings(ONE, TWO))
        assert list(store.digests()) == ["a"]
        assert [e.reports for e in store.events()] == [("a",)]
        Job(Settings(), records.append).code_into(store, readings(ONE, TWO))
        assert sorted(store.digests()) == ["a", "b"]


def test_events_of_some_reports_are_ordered_by_those_reports(job, readings):
    events = list(job.code(readings(ONE, TWO), each=True))
    assert of_reports(events, ["b", "a"]) == events[::-1]
    assert of_reports(events, ["b"]) == events[1:]
    assert of_reports(events, []) == []
