from __future__ import annotations

import pytest
from tests.marked import records

ROWS = "1. Kota Madiun\n2. Kota Batu\n\n1. Kabupaten Terinovatif:\n1. Kabupaten Sleman\n2. Kabupaten Bantul\n"
LEADS = ["Nama-namanya adalah:", "Pemenang menurut kategorinya:", "Siapa Juara di Kategori Apa", "Rinciannya :"]


def test_a_heading_with_the_marker_of_its_rows_ends_in_a_colon() -> None:
    text = f"Adipura 2019 diserahkan. Berikut penerima Adipura 2019:\n\n1. Kota Terinovatif:\n{ROWS}"
    assert [r.category for r in records(text)] == ["Kota Terinovatif"] * 2 + ["Kabupaten Terinovatif"] * 2


@pytest.mark.parametrize("lead", LEADS)
def test_what_leads_to_a_list_names_no_category(lead: str) -> None:
    text = f"Adipura 2019 diserahkan di Jakarta kepada sejumlah kota.\n\n{lead}\n\n1. Kota Madiun\n2. Kota Batu\n"
    assert {r.category for r in records(text)} == {None}


def test_the_best_of_a_kind_in_an_announced_list_is_no_other_award() -> None:
    text = (
        "Para penerima TP2DD Award 2023:\n1. TP2DD Kota Terbaik\n– Bogor\n– Madiun\n"
        "2. TP2DD Kabupaten Terbaik\n– Sleman\n"
    )
    assert {r.award for r in records(text)} == {"TP2DD Award"}
    told = {r.recipient: (r.category or "").removeprefix("TP2DD ") for r in records(text)}
    assert told == {
        "Kota Bogor": "Kota Terbaik",
        "Kota Madiun": "Kota Terbaik",
        "Kabupaten Sleman": "Kabupaten Terbaik",
    }


def test_the_bracket_behind_the_head_of_a_row_holds_no_winner() -> None:
    text = (
        "Berikut penerima Kalpataru 2013:\n1. Budi Santosa (Desa Semoyo, Jawa Timur)\n"
        "2. Rina  Wulandari (Dusun Bendrong, Jawa Timur)\n3. Kelompok Tani Maju (Kampung Aisau, Papua)\n"
    )
    assert [r.recipient for r in records(text)] == ["Budi Santosa", "Rina Wulandari", "Kelompok Tani Maju"]


def test_an_award_that_is_handed_out_too_is_not_that_of_the_list() -> None:
    text = "Presiden menyerahkan Kalpataru 2013. Adipura ikut dibagikan.\n\nPembina:\n1. Kota Batu\n2. Kota Madiun\n"
    assert {r.award for r in records(text)} == {"Kalpataru"}


def test_a_place_without_a_code_in_front_of_its_region_and_province() -> None:
    text = "Penerima Anugerah Desa Wisata Indonesia 2024:\n1. Desa Semoyojaya, Wonosobo, Jawa Tengah\n2. Kota Batu\n"
    assert [r.recipient_code for r in records(text)] == [None, "35.79"]


def test_a_dash_in_a_list_of_what_a_region_was_given_names_the_giver() -> None:
    text = (
        "Ini daftar penghargaan yang diperoleh Pemkot Madiun:\n\n• Adipura 2024 – Kemendagri\n"
        "• Opini WTP 2024 – BPK RI\n• Paritrana Award 2024 – Pemprov Jawa Timur\n"
    )
    assert {(r.award, r.recipient) for r in records(text)} == {
        ("Adipura", "Kota Madiun"), ("WTP", "Kota Madiun"), ("Paritrana Award", "Kota Madiun"),
    }  # fmt: skip
