# ruff: noqa: E501
import gzip
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casus.errors import GazetteerError
from casus.language import load_parser
from casus.resolving.places import find_candidates, find_places, open_gazetteer
from casus.resolving.places.adding import read_gazetteer
from casus.resolving.places.relations import Offset
from casus.resolving.places.supplement import read_supplement


def _dump(*rows):
    return "\n".join("\t".join(map(str, row)) for row in rows) + "\n"


def _row(number=1, latitude=35.0):
    return [
        number,
        "Somewhere",
        "Somewhere",
        "",
        latitude,
        38.0,
        "P",
        "PPL",
        "SY",
        "",
        "13",
        "",
        "",
        "",
        100,
        "",
        1,
        "Asia/Damascus",
        "2020-01-01",
    ]


def test_supplement_is_sound():
    drafts = read_supplement()
    assert len(drafts) > 800
    assert all(draft.source and draft.name for draft in drafts)


def test_reads_a_dump_and_a_csv(tmp_path):
    (tmp_path / "SY.txt").write_text(_dump(_row(1), _row(2)))
    assert [d.geonames_id for d in read_gazetteer(tmp_path / "SY.txt")] == [1, 2]
    (tmp_path / "own.csv").write_text("name,latitude,longitude,country,aliases\nPost 7,35.1,38.2,SY,P7;Post Seven\n")
    assert read_gazetteer(tmp_path / "own.csv")[0].aliases == ("P7", "Post Seven")


def test_the_example_of_a_users_file_is_sound():
    drafts = read_gazetteer(Path("tests/examples/syria_villages.csv"))
    assert len(drafts) > 50
    assert all(32 < d.latitude < 38 and 35 < d.longitude < 43 and d.country == "SY" for d in drafts)


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.txt", "one\ttwo\n", "columns"), ("b.txt", _dump(_row(1, 95.0)), "out of range"), ("c.txt", _dump(_row(1), _row(1)), "twice"),
        ("d.csv", "title,lat\nx,1\n", "lacks the columns"), ("e.csv", "name,latitude,longitude\nx,north,1\n", "not a number"), ("f.csv", "name,latitude,longitude\n", "no places"),
    ],
)  # fmt: skip
def test_refuses_bad_files(tmp_path, name, data, words):
    (tmp_path / name).write_text(data)
    with pytest.raises(GazetteerError, match=words):
        read_gazetteer(tmp_path / name)


def test_refuses_files_cut_short(tmp_path):
    whole = gzip.compress(_dump(*(_row(i) for i in range(2000))).encode())
    (tmp_path / "SY.txt.gz").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "SY.zip").write_bytes(b"PK\x03\x04 broken")
    for name in ("SY.txt.gz", "SY.zip"):
        with pytest.raises(GazetteerError, match="download it again"):
            read_gazetteer(tmp_path / name)


@given(st.floats(-90, 90), st.floats(-180, 180), st.floats(0, 500), st.floats(0, 360))
def test_offsets_stay_on_the_globe(latitude, longitude, kilometres, bearing):
    north, east = Offset(kilometres, bearing).move(latitude, longitude)
    assert -90 <= north <= 90
    assert -180 <= east <= 180


def test_candidates_explain_themselves():
    found = find_candidates("Paris", open_gazetteer(show=False))
    assert found[0].entry.country == "FR"
    assert "own name" in found[0].why


@cache
def _tools():
    return load_parser(), open_gazetteer(show=False)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.sampled_from(
            [
                "Homs",
                "al-",
                "Paris",
                ",",
                ".",
                "(",
                ")",
                "in",
                "near",
                "12",
                "km",
                "north",
                "of",
                "US",
                "and",
                "U.S.",
                "’s",
                "-",
                "Mr.",
                "said",
                "Ill.",
                "\n",
            ]
        ),
        max_size=20,
    ).map(" ".join)
)
def test_any_text_is_read(text):
    parser, gazetteer = _tools()
    for place in find_places(parser.parse(text), (), gazetteer):
        assert text[place.start : place.end] == place.name
        assert place.latitude is None or -90 <= place.latitude <= 90
