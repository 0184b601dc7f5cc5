from __future__ import annotations

import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from anugerah.errors import DataError
from anugerah.lexicon import names

# case-folded surfaces that mean two things on purpose
SHARED = {"apn"}  # Adhikarya Pangan Nusantara, Anugerah Pangripta Nusantara
PILLARS = {"governance", "branding", "economy", "living", "society", "environment"}
LEVELS = {"", "kota", "kabupaten", "provinsi", "kecamatan", "kelurahan", "desa"}


def award_of(surface: str) -> str | None:
    return next((e.id for e in names.load_awards() for a in e.aliases if a.text == surface), None)


def agency_of(surface: str) -> str | None:
    return next((e.id for e in names.load_agencies() for a in e.aliases if a.text == surface), None)


def test_counts() -> None:
    assert len(names.load_awards()) >= 250
    assert len(names.load_agencies()) >= 300
    assert len(names.load_programs()) >= 150


def test_every_entry_is_read_once() -> None:
    assert names.load_awards() is names.load_awards()
    assert len(names.awards_by_id()) == len(names.load_awards())
    assert len(names.agencies_by_id()) == len(names.load_agencies())


def test_every_award_has_its_name_as_alias() -> None:
    missing = [e.id for e in names.load_awards() if e.name not in {a.text for a in e.aliases}]
    assert missing == []


def test_grantors_are_agencies() -> None:
    known = names.agencies_by_id()
    assert [(e.id, g) for e in names.load_awards() for g in e.grantors if g not in known] == []


def test_successors_and_heads_are_agencies() -> None:
    known = names.agencies_by_id()
    assert [(e.id, s) for e in names.load_agencies() for s in e.successor if s not in known] == []
    assert [o.title for o in names.load_offices() if o.body and o.body not in known] == []


def test_a_successor_comes_when_its_predecessor_ends() -> None:
    for entry in names.load_agencies():
        assert not (entry.since and entry.until) or entry.since <= entry.until
        assert not entry.successor or entry.until, entry.id


@pytest.mark.parametrize("load", [names.load_awards, names.load_agencies])
def test_no_surface_belongs_to_two(load: object) -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for entry in load():  # type: ignore[operator]
        for alias in entry.aliases:
            owners[" ".join(alias.text.casefold().split())].add(entry.id)
    assert {s: ids for s, ids in owners.items() if len(ids) > 1 and s not in SHARED} == {}


def test_aliases_are_clean_and_without_generic_heads() -> None:
    heads = ("penghargaan ", "piala ", "predikat ", "opini ", "trofi ", "piagam ")
    kept = {"Penghargaan Pembangunan Daerah", "Penghargaan Efisiensi Energi Nasional", "Penghargaan Subroto"}
    kept |= {"Penghargaan Konstruksi Indonesia", "Piala Oscar", "Opini Ombudsman"}
    kept |= {"Opini Pengawasan Penyelenggaraan Pelayanan Publik", "Opini Pelayanan Publik"}
    aliases = [a.text for e in names.load_awards() for a in e.aliases]
    assert [a for a in aliases if a != " ".join(a.split())] == []
    assert [a for a in aliases if a.casefold().startswith(heads) and a not in kept] == []
    assert [a for a in aliases if a[-4:].isdecimal() and a[-4:-2] in ("19", "20")] == []


def test_titles_and_pillars_are_unique() -> None:
    titles = Counter(o.title for o in names.load_offices())
    assert [t for t, n in titles.items() if n > 1] == []
    assert {o.level for o in names.load_offices()} <= LEVELS
    assert {p.pillar for p in names.load_pillars()} == PILLARS
    assert max(Counter(p.alias for p in names.load_pillars()).values()) == 1


@pytest.mark.parametrize(
    ("surface", "id_"),
    [
        ("Adipura", "adipura"),
        ("Gerakan Menuju Kota Cerdas (Smart City)", "gerakan_menuju_smart_city"),
        ("ISNA", "isna"),
        ("Swasti Saba Wistara", "swasti_saba"),
        ("Satya Lencana Karya Bhakti Praja Nugraha", "satyalancana_karya_bhakti_praja"),
        ("Satyalencana Wira Karya", "satyalancana_wira_karya"),
        ("Wajar Tanpa Pengecualian", "wtp"),
        ("Universal Health Coverage (UHC) Award", "uhc_award"),
        ("Kota Layak Anak", "kla"),
        ("Anugerah Adinata Syariah", "adinata_syariah"),
        ("Adipura Kencana", None),
        ("Pakarti Utama I", None),
    ],
)
def test_award_surfaces(surface: str, id_: str | None) -> None:
    assert award_of(surface) == id_


@pytest.mark.parametrize(
    ("surface", "id_"),
    [
        ("Komdigi", "komdigi"),
        ("Kemkominfo", "kominfo"),
        ("Kementerian PAN-RB", "kemen_panrb"),
        ("KLHK", "klhk"),
        ("Kementerian Lingkungan Hidup/Badan Pengendalian Lingkungan Hidup", "klh"),
        ("Kementerian Imigrasi dan Pemasyarakatan", "kemenimipas"),
        ("Kemendukbangga/BKKBN", "kemendukbangga"),
        ("BPJAMSOSTEK", "bpjs_ketenagakerjaan"),
        ("Museum Rekor Dunia Indonesia", "muri"),
    ],
)
def test_agency_surfaces(surface: str, id_: str) -> None:
    assert agency_of(surface) == id_


def test_ministries_follow_each_other() -> None:
    agencies = names.agencies_by_id()
    assert agencies["kominfo"].until == 2024
    assert agencies["kominfo"].successor == ("komdigi",)
    assert agencies["klhk"].successor == ("klh", "kemenhut")


def test_ordinary_words_need_a_cue() -> None:
    context = {a.text: a.context for e in names.load_awards() for a in e.aliases}
    for surface in ("Informatif", "SAKIP", "Reformasi Birokrasi", "Zona Hijau", "Desa Antikorupsi"):
        assert context[surface] == "cue", surface
    assert context["KLA"] == "case"
    assert context["Adipura"] == ""


@pytest.mark.parametrize(
    ("title", "role", "body"),
    [
        ("Wawali", "wakil_wali_kota", ""),
        ("Menkominfo", "menteri", "kominfo"),
        ("Menteri LHK", "menteri", "klhk"),
        ("Sekda", "sekda", ""),
        ("Plt.", "prefix", ""),
        ("Kapolres", "police", ""),
    ],
)
def test_titles(title: str, role: str, body: str) -> None:
    entry = next(o for o in names.load_offices() if o.title == title)
    assert (entry.role, entry.body) == (role, body)


def test_programs_know_their_written_out_form() -> None:
    forms = {p.name: p.expansion for p in names.load_programs()}
    assert forms["PKH"] == "Program Keluarga Harapan"
    assert all(long in forms for long in forms.values() if long), "a written-out form lacks its own row"


def test_a_wrong_context_is_an_error() -> None:
    with pytest.raises(DataError, match=r"awards\.csv: 'X': context 'near'"):
        names._check_context("near", "awards.csv", "X")


def test_a_wrong_year_is_an_error() -> None:
    with pytest.raises(DataError, match="kominfo: '20x4' is not a year"):
        names._year("20x4", "kominfo")


def test_loading_stays_quick() -> None:
    code = (
        "import time; from anugerah.lexicon import names; t = time.perf_counter();"
        "names.load_awards(); names.load_agencies(); names.load_offices(); names.load_pillars();"
        "names.load_programs(); print((time.perf_counter() - t) * 1000)"
    )
    source = str(Path(names.__file__).parents[2])
    best = min(
        float(
            subprocess.run(
                [sys.executable, "-c", code],
                env={"PYTHONPATH": source},
                capture_output=True,
                text=True,
                check=True,
            ).stdout
        )
        for _ in range(3)
    )
    assert best < 100, f"{best:.0f} ms"  # 30 ms on an idle machine
