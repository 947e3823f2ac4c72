"""A user's gazetteer file: what is wrong with it is said, and the gazetteer that was there still works."""

import gzip

import pytest

from casus.errors import GazetteerError
from casus.resolving.places import add_gazetteer, build, open_gazetteer, storage
from casus.resolving.places.entries import Draft

HEAD = "name,latitude,longitude,country,id\n"
ROW = "7|Tal Wasit|Tal Wasit|Tell Ouasit|35.1|40.2|P|PPL|SY||07||||120||210|Asia/Damascus|2020-01-01\n"
DUMP = ROW.replace("|", "\t")
BAD = {
    "columns.csv": "town,north,east\nTal Wasit,35,40\n",
    "columns.txt": "Tal Wasit\t35\t40\n",
    "range.csv": HEAD + "Tal Wasit,95,40,SY,1\n",
    "range.txt": DUMP.replace("40.2", "540.2"),
    "twice.csv": HEAD + "Tal Wasit,35,40,SY,1\nTal Kabir,36,40,SY,1\n",
    "twice.txt": DUMP + DUMP,
    "letters.csv": HEAD + "Tal Wasit,north,40,SY,1\n",
    "empty.csv": HEAD,
}


@pytest.fixture
def gazetteer(tmp_path, monkeypatch):
    """A gazetteer of one town in a folder of its own."""
    known = Draft(name="Old Town", latitude=35.0, longitude=38.0, country="SY", population=900, source="test")
    monkeypatch.setenv("CASUS_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr("casus.resolving.places.build.collect", lambda extra=(): [known, *extra])
    path = storage.gazetteer_path()
    build.build(path, show=False)
    return path


def names(name):
    opened = open_gazetteer(show=False)
    found = [(one.entry.name, one.entry.latitude) for one in opened.named(name)]
    opened.close()
    return found


def files_in(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("name", BAD)
def test_a_wrong_file_changes_nothing(gazetteer, tmp_path, name):
    (tmp_path / name).write_text(BAD[name], "utf-8")
    before = files_in(gazetteer.parent)
    with pytest.raises(GazetteerError, match=name):
        add_gazetteer(tmp_path / name, show=False)
    assert files_in(gazetteer.parent) == before
    assert names("Old Town") == [("Old Town", 35.0)]


@pytest.mark.parametrize("name", ["SY.txt.gz", "SY.zip"])
def test_a_download_cut_short_changes_nothing(gazetteer, tmp_path, name):
    whole = gzip.compress(b"".join(DUMP.replace("7", str(i), 1).encode() for i in range(3000)))
    (tmp_path / name).write_bytes(whole[: len(whole) // 2] if name.endswith("gz") else b"PK\x03\x04 cut")
    before = files_in(gazetteer.parent)
    with pytest.raises(GazetteerError, match="download it again"):
        add_gazetteer(tmp_path / name, show=False)
    assert files_in(gazetteer.parent) == before


def test_a_build_that_fails_leaves_the_old_gazetteer(gazetteer, tmp_path, monkeypatch):
    def full(*_):
        raise OSError("no space left on device")

    (tmp_path / "SY.txt").write_text(DUMP, "utf-8")
    monkeypatch.setattr("casus.resolving.places.build.write", full)
    before = files_in(gazetteer.parent)
    with pytest.raises(GazetteerError, match="no space left"):
        add_gazetteer(tmp_path / "SY.txt", show=False)
    assert files_in(gazetteer.parent) == before
    assert names("Old Town") == [("Old Town", 35.0)]


def test_a_geonames_dump_is_merged_with_its_alternate_names(gazetteer, tmp_path):
    (tmp_path / "allCountries.txt").write_text(DUMP, "utf-8")
    assert add_gazetteer(tmp_path / "allCountries.txt", show=False) == 1
    assert names("Tall Wasit") == []
    assert names("Tell Ouasit") == [("Tal Wasit", 35.1)]
    assert names("Old Town") == [("Old Town", 35.0)]


def test_a_second_file_replaces_what_has_the_same_id(gazetteer, tmp_path):
    (tmp_path / "one.csv").write_text(HEAD + "Tal Wasit,35.1,40.2,SY,7\n", "utf-8")
    (tmp_path / "two.csv").write_text(HEAD + "Tal Wasit,35.3,40.2,SY,7\n", "utf-8")
    add_gazetteer(tmp_path / "one.csv", show=False)
    add_gazetteer(tmp_path / "two.csv", show=False)
    assert names("Tal Wasit") == [("Tal Wasit", 35.3)]
