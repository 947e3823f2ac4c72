import json


def test_the_codebook_says_what_counts(casus):
    out = casus("codebook", "air_strike").out
    assert "air_strike  (Air strike)" in out
    assert "yes:" in out
    assert "no:" in out
    assert len(json.loads(casus("codebook", "--format", "json").out)) > 50


def test_an_unknown_type_is_wrong_use(casus):
    assert casus("codebook", "nonsense").code == 2


def test_explain_shows_every_sentence(casus, story):
    out = casus("explain", story).out
    assert "fired: air_strike by 'air strike'" in out


def test_places_are_found_by_name_in_any_spelling(casus):
    out = casus("gazetteer", "find", "DAMASCUS", "--format", "jsonl").out
    assert json.loads(out.splitlines()[0])["country"] == "SY"
    assert "Damascus" in casus("gazetteer", "find", "Damascus").out


def test_why_places_of_one_name_rank_so_is_told(casus):
    lines = [json.loads(line) for line in casus("gazetteer", "find", "Tripoli", "--format", "jsonl").out.splitlines()]
    points = [line["points"] for line in lines]
    assert points == sorted(points, reverse=True)
    assert "people" in lines[0]["why"]
    assert "own name" in lines[0]["why"]


def test_a_place_that_nobody_knows_is_one_line(casus):
    result = casus("gazetteer", "find", "Qwertzuiopville")
    assert (result.code, len(result.err.splitlines())) == (3, 1)


def test_a_gazetteer_file_that_is_wrong_is_one_line(casus, tmp_path):
    (tmp_path / "places.csv").write_text("a,b\n1,2\n")
    result = casus("gazetteer", "add", tmp_path / "places.csv")
    assert (result.code, len(result.err.splitlines())) == (3, 1)
