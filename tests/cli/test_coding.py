import json


def lines(text):
    return [json.loads(line) for line in text.splitlines()]


def test_events_come_as_json_lines_and_everything_else_goes_to_stderr(casus, story):
    result = casus("code", story, "--format", "jsonl")
    (event,) = lines(result.out)
    assert event["type"] == "air_strike"
    assert event["tolls"][0]["best"] == 5
    assert result.err == "inputs: 1 read\n"
    assert result.code == 0


def test_events_come_as_a_table_by_default(casus, story):
    out = casus("code", story).out
    assert "Air strike" in out
    assert "weak" in out or "fair" in out


def test_annotate_prints_one_coding_a_line(casus, story):
    (coding,) = lines(casus("annotate", story).out)
    assert coding["text"] == story.read_text()
    assert coding["mentions"][0]["type"] == "air_strike"
    assert coding["published"] is None


def test_published_dates_the_reports_and_says_so(casus, story):
    (coding,) = lines(casus("annotate", story, "--published", "2024-03-18").out)
    assert coding["published"] == {
        "earliest": "2024-03-18", "latest": "2024-03-18", "precision": "day", "from": "given",
    }  # fmt: skip


def test_standard_input_is_a_path(casus_process):
    line = b'{"id": "a", "text": "Shells killed five people in the town."}\n'
    result = casus_process("annotate", "-", input=line)
    assert [coding["report"] for coding in lines(result.out)] == ["a"]


def test_each_prints_every_id_and_linking_counts_a_copy_once(casus, tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text("".join(json.dumps({"id": i, "text": "Shells killed five people."}) + "\n" for i in "ab"))
    each = casus("code", path, "--each", "--format", "jsonl")
    assert [event["reports"] for event in lines(each.out)] == [["a"], ["b"]]
    result = casus("code", path, "--format", "jsonl")
    assert [event["reports"] for event in lines(result.out)] == [["a"]]
    assert result.err == "inputs: 1 read, 1 duplicates\n"
    assert result.code == 0


def test_some_inputs_set_aside_give_exit_code_1_and_their_reasons(casus, story, tmp_path):
    (tmp_path / "empty.txt").write_text("")
    result = casus("code", tmp_path, "--format", "jsonl")
    assert result.code == 1
    assert len(lines(result.out)) == 1
    assert f"set aside: {tmp_path / 'empty.txt'}: is empty; give a file with text\n" in result.err


def test_nothing_readable_gives_exit_code_3(casus, tmp_path):
    assert casus("code", tmp_path / "missing.txt").code == 3
    assert casus("annotate", tmp_path).code == 3


def test_wrong_use_gives_exit_code_2_and_one_line(casus, story):
    for arguments in (
        ("code",), ("code", story, "--format", "xml"), ("code", story, "--published", "soon"), ("nonsense",),
        ("code", story, "--workers", "0"), ("code", story, "--codebook", "no-such-folder"),
    ):  # fmt: skip
        result = casus(*arguments)
        assert (result.code, result.out) == (2, ""), arguments
        assert result.err.strip().splitlines()[-1].startswith(("Error: ", "casus: ")), arguments


def test_a_second_run_into_one_database_gives_the_same_events(casus, story, db):
    first = casus("events", "--db", db, "--format", "jsonl").out
    again = casus("code", story, "--db", db, "--format", "jsonl").out
    assert again == first


def test_progress_is_shown_only_when_asked_for(casus, story):
    assert "coding" not in casus("code", story).err
    assert casus("code", story, "--progress").code == 0


def test_a_reader_that_goes_away_does_no_harm(story, tmp_path):
    import subprocess
    import sys

    command = f"{sys.executable} -m casus annotate {story} {story} | head -c 10; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True)
    assert (done.returncode, "Traceback" in done.stderr) == (0, False)
