from datetime import date

import pycountry
import pytest

from casus.errors import RegistryError
from casus.resolving.actors import load_registry
from casus.resolving.actors.linting import clashes, faults

COUNTRIES = {country.alpha_3 for country in pycountry.countries} | {"XKX"}


def test_holds_at_least_1500_actors_without_counting_the_parts_that_every_state_has(registry):
    assert sum(entry.role != "part" for entry in registry) >= 1500


def test_has_no_faults_and_no_name_that_two_bear_at_once(registry):
    known = dict(registry.entries)
    assert not faults(registry, known, frozenset(c for c in COUNTRIES if f"state:{c}" in known))
    assert not clashes(registry)


def test_uses_iso_codes(registry):
    assert {entry.country for entry in registry if entry.country} <= COUNTRIES


def test_holds_every_member_of_the_united_nations_and_four_more(registry):
    states = [entry for entry in registry if entry.id.startswith("state:")]
    assert len(states) == 197
    assert {"state:PSE", "state:XKX", "state:TWN", "state:VAT"} <= {entry.id for entry in states}


@pytest.mark.parametrize("part", ["government", "military", "army", "airforce", "navy", "police", "security"])
def test_gives_every_state_the_same_parts(registry, part):
    for entry in registry:
        if entry.id.startswith("state:"):
            assert registry.part(entry.country, part).country == entry.country


@pytest.mark.parametrize(
    ("name", "day", "actor"),
    [
        ("FMLN", None, "group:fmln"),
        ("Shining Path", "1989-05-01", "group:sendero-luminoso"),
        ("al-Qa’ida", None, "group:al-qaeda"),
        ("Israel Defence Forces", None, "force:ISR-military"),
        ("SAC", "2017-01-01", "group:syrian-arab-coalition"),
        ("SAC", "2022-01-01", "org:MMR-government-junta"),
        ("Médecins Sans Frontières", None, "org:msf"),
        ("Nobody in Particular", None, None),
        ("", None, None),
    ],
)
def test_finds_names_however_spelt(registry, name, day, actor):
    found = registry.named(name, date.fromisoformat(day) if day else None)
    assert (found and found.id) == actor


def test_governments_are_those_of_the_day(registry):
    def government(country, day):
        return registry.part(country, "government", date.fromisoformat(day)).id

    assert government("SYR", "2015-06-01") != government("SYR", "2025-06-01")
    assert government("AFG", "2021-08-14") != government("AFG", "2021-08-15")
    assert government("NOR", "2015-06-01") == government("NOR", "2025-06-01")


def _file(tmp_path, text):
    path = tmp_path / "mine.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_user_files_add_actors_and_win_over_names_of_the_package(tmp_path):
    mine = _file(
        tmp_path, '[group]\nriver-guard = { names = ["River Guard", "Hezbollah"], kind = "militia", country = "MLI" }'
    )
    registry = load_registry([mine])
    assert registry.named("river guard").id == "group:river-guard"
    assert registry.named("Hezbollah").id == "group:river-guard"
    assert len(registry) == len(load_registry()) + 1


def test_user_files_replace_an_actor_by_its_id(tmp_path):
    registry = load_registry(
        [_file(tmp_path, '[group]\nfmln = { names = ["Frente"], kind = "political", country = "SLV" }')]
    )
    assert registry.get("group:fmln").kind == "political"
    assert registry.named("FMLN") is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[group]\nx = {", ["mine.toml", "mend that line"]),
        ('[group]\nx = { kind = "rebel" }', ["group:x", "no names"]),
        ('[group]\nx = { names = ["X"], sice = "2011" }', ["group:x", "'sice'", "the keys are"]),
        ('[group]\nx = { names = ["X"], since = "long ago" }', ["group:x", "'long ago'", "2011-03"]),
        ('[group]\nx = { names = ["X"], since = "2012", until = "2011" }', ["group:x", "swap"]),
        ('[group]\nx = { names = ["X"], country = "SY" }', ["group:x", "'SY'", "alpha-3"]),
        ('[group]\nx = { names = ["X"], kind = "army" }', ["group:x", "'army'", "military"]),
        ('[group]\nx = { names = ["X"], speaker = "loud" }', ["group:x", "'loud'", "witness"]),
        ('[group]\nx = { names = ["X"], side = "group:nobody" }', ["group:x", "group:nobody"]),
        ('[band]\nx = { names = ["X"] }', ["band:x", "must begin with"]),
        ('[group]\nx = { names = ["--"] }', ["group:x", "empty name"]),
        ('[group]\nx = { names = ["X"] }\ny = { names = ["x"] }', ["group:y", "bears the name"]),
        ("[group]\nx = 3", ["group.x", "no table"]),
        ("x = 3", ["'x'", "outside a table"]),
    ],
)
def test_faults_name_file_key_and_mend(tmp_path, text, words):
    with pytest.raises(RegistryError) as error:
        load_registry([_file(tmp_path, text)])
    assert all(word in str(error.value) for word in ["mine.toml", *words])


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(RegistryError, match=r"nothing\.toml: no such file"):
        load_registry([tmp_path / "nothing.toml"])
