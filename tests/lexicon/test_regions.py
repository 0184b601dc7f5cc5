from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter

import pytest

from anugerah.lexicon.region_names import name_key, split_level
from anugerah.lexicon.regions import load_regions
from anugerah.lexicon.table import read_table
from anugerah.resources import resource
from anugerah.types import Level

R = load_regions()
LOW_COLUMNS = ("code", "name", "parent")


def codes(name: str, level: Level | None = None) -> set[str]:
    return {entry.code for entry in R.find(name, level)}


def rows(file: str, *columns: str) -> list[dict[str, str]]:
    return read_table(resource("gazetteer", file), columns)


def test_counts_of_the_decree() -> None:
    levels = Counter(row["level"] for row in rows("regions.csv", "code", "name", "level", "parent"))
    assert levels == {"provinsi": 38, "kabupaten": 416, "kota": 98}
    assert len(rows("districts.csv", *LOW_COLUMNS)) == 7285
    assert len(rows("villages.csv", *LOW_COLUMNS)) == 83762


def test_every_region_lies_in_the_one_its_code_says() -> None:
    known = {row["code"]: row["parent"] for row in rows("regions.csv", "code", "name", "level", "parent")}
    for file in ("districts.csv", "villages.csv"):
        known |= {row["code"]: row["parent"] for row in rows(file, *LOW_COLUMNS)}
    assert len(known) == 552 + 7285 + 83762
    assert [code for code, parent in known.items() if parent != code.rpartition(".")[0]] == []
    assert [code for code, parent in known.items() if parent and parent not in known] == []


def test_names_have_no_level_word_and_no_stray_space() -> None:
    names = [row["name"] for row in rows("regions.csv", "code", "name", "level", "parent")]
    assert [name for name in names if re.match(r"(Kabupaten|Kota|Provinsi|Kab\.) ", name)] == []
    assert [name for name in names if name != " ".join(name.split())] == []


def test_every_alias_has_a_region_and_a_known_kind() -> None:
    assert [a for a in R.aliases if R.by_code(a.code) is None] == []
    kinds = {a.kind for a in R.aliases}
    assert kinds == {"abbreviation", "variant", "former", "spelling", "seat"}
    assert [a for a in R.aliases if a.kind != "seat" and a.code.count(".") > 1] == []
    years = [year for a in R.aliases for year in (a.since, a.until)]
    assert [year for year in years if not re.fullmatch(r"((19|20)\d\d)?", year)] == []
    assert [a for a in R.aliases if a.kind == "former" and not (a.since or a.until)] == []


def test_every_surface_is_found_again() -> None:
    for surface, candidates in R.surfaces():
        found = codes(surface) | {s.town.code for s in R.seats(surface) if s.town}
        assert set(candidates) <= found, surface
        assert found or R.seats(surface), surface


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bandung", {"32.04", "32.73"}),
        ("Kota Bandung", {"32.73"}),
        ("kab. bandung", {"32.04"}),
        ("Kab.Bandung", {"32.04"}),
        ("BANDUNG BARAT", {"32.17"}),
        ("Provinsi Riau", {"14"}),
        ("Riau", {"14"}),
        ("Jambi", {"15", "15.71"}),
        ("Kota Jambi", {"15.71"}),
        ("Yogyakarta", {"34", "34.71"}),
        ("Jogja", {"34", "34.71"}),
        ("Kota Yogyakarta", {"34.71"}),
        ("D.I. Yogyakarta", {"34"}),
        ("Jakarta", {"31"}),
        ("Provinsi Daerah Khusus Jakarta", {"31"}),
        ("Kota Administrasi Jakarta Barat", {"31.73"}),
        ("Kabupaten Administrasi Kepulauan Seribu", {"31.01"}),
        ("Gunung Kidul", {"34.03"}),
        ("Kulonprogo", {"34.01"}),
        ("Bau-Bau", {"74.72"}),
        ("Sumatra Selatan", {"16"}),
        ("Kep. Riau", {"21"}),
        ("Mura", {"16.05", "62.12"}),
        ("Solo", {"33.72"}),
        ("Ujung Pandang", {"73.71"}),
        ("Mamuju Utara", {"76.01"}),
        ("Toba Samosir", {"12.12"}),
        ("Kabupaten Pontianak", {"61.02"}),
        ("Kota Wonosobo", set()),
        ("Pemkot Bandung", set()),
        ("Cibinong", set()),
        ("Atlantis", set()),
        ("", set()),
        ("Kota", set()),
    ],
)
def test_find(text: str, expected: set[str]) -> None:
    assert codes(text) == expected


def test_find_with_a_level() -> None:
    assert codes("Bandung", Level.KOTA) == {"32.73"}
    assert codes("Bandung", Level.PROVINSI) == set()
    assert codes("Kab. Bandung", Level.KOTA) == {"32.73"}


@pytest.mark.parametrize(
    ("town", "expected"),
    [
        ("Cibinong", {("32.01", "32.01.01")}),
        ("Singaraja", {("51.08", None)}),
        ("Martapura", {("16.08", "16.08.01"), ("63.03", "63.03.05")}),
        ("Bandung", set()),
    ],
)
def test_a_seat_is_a_town_and_not_its_kabupaten(town: str, expected: set[tuple[str, str | None]]) -> None:
    seats = R.seats(town)
    assert {(s.region.code, s.town.code if s.town else None) for s in seats} == expected


def test_kecamatan_and_desa() -> None:
    assert [e.code for e in R.districts("Kec. Garung", "33.07")] == ["33.07.12"]
    assert {e.code[:5] for e in R.districts("Sukoharjo")} > {"33.07"}
    assert [e.code for e in R.districts("Seberang Ulu I")] == ["16.71.02"]
    assert [e.code for e in R.villages("Desa Kalimendong", "33")] == ["33.07.05.2010"]
    assert [e.level for e in R.villages("Sei Lulut", "63.71")] == [Level.KELURAHAN]
    assert R.villages("Kalimendong", "32") == ()
    assert R.districts("Garung", "33.0") == ()


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("14", "Provinsi Riau"),
        ("32.73", "Kota Bandung"),
        ("33.07.12", "Kecamatan Garung"),
        ("33.07.05.2010", "Desa Kalimendong"),
        ("51.71.01.1001", "Kelurahan Serangan"),
    ],
)
def test_code_to_full_name_and_parent(code: str, name: str) -> None:
    entry = R.by_code(code)
    assert entry is not None
    assert R.full_name(entry) == name
    assert (entry.parent or "") == code.rpartition(".")[0]


@pytest.mark.parametrize("code", ["", "99", "32.99", "33.07.99", "33.07.12.9999", "x.y.z"])
def test_unknown_codes(code: str) -> None:
    assert R.by_code(code) is None


def test_words_that_need_context() -> None:
    assert R.is_common("Batu")
    assert R.is_common("MITRA")
    assert not R.is_common("Banyuwangi")
    surfaces = {name_key(surface) for surface, _ in R.surfaces()} | {name_key(zone.name) for zone in R.zones()}
    words = [row["name"] for row in rows("common_words.csv", "name", "reason") if row["reason"]]
    assert [word for word in words if name_key(word) not in surfaces] == []


def test_zones_are_found_by_name_and_alias() -> None:
    names = [zone.name for zone in R.zones()]
    assert len(names) == len(set(names)) >= 150
    assert {"Jawa-Bali", "Jawa Bali", "Danau Toba", "Kawasan Wisata Prioritas Nasional"} <= set(names)
    zone = R.zone("pulau lombok")
    assert zone is not None
    assert (zone.of, zone.kind) == ("Lombok", "island")
    assert R.zone("Papua") is None
    assert {zone.kind for zone in R.zones()} == {"island", "zone", "tourism"}


def test_keys_and_level_words() -> None:
    assert name_key("Pare-Pare") == name_key("PAREPARE") == name_key("Pare Pare")
    assert name_key("Ma`rang") == name_key("Ma'rang") == name_key("Ma’rang")
    assert name_key("Kota Dua") != name_key("Kota")
    assert split_level("Kota Administrasi Jakarta Barat") == (Level.KOTA, "Jakarta Barat")
    assert split_level("Desa Wisata Sukarara") == (Level.DESA, "Sukarara")
    assert split_level("Kotabaru") == (None, "Kotabaru")
    assert split_level("Kota") == (None, "Kota")


def test_low_levels_are_read_only_when_asked_for() -> None:
    script = (
        "from anugerah.lexicon.regions import load_regions\n"
        "r = load_regions(); r.find('Bandung'); r.is_common('Batu'); list(r.surfaces()); r.zones()\n"
        "assert not {'_districts', '_villages'} & set(vars(r)), vars(r).keys()\n"
        "r.districts('Garung')\n"
        "assert '_districts' in vars(r) and '_villages' not in vars(r)\n"
        "assert load_regions() is r\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
