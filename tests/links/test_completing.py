"""Categories that another sentence tells than the one that names the winner."""

from __future__ import annotations

import pytest
from tests.marked import records


@pytest.mark.parametrize(
    ("text", "categories"),
    [
        (
            "Tiga sekolah terima Adiwiyata Nasional\n\nPemkot mengundang mereka, Senin. "
            "Adiwiyata 2019 diraih SDN 1 Batu, SMPN 2 Batu, dan SMAN 3 Batu.",
            ["Nasional", "Nasional", "Nasional"],
        ),
        (
            "Kota Madiun meraih Adipura 2019 kategori kota sedang. "
            "Selain Kota Madiun, Adipura diraih Kota Batu, Kota Bontang, dan Kota Solok.",
            ["kota sedang", None, None, None],
        ),
    ],
)
def test_a_class_told_of_no_winner_alone_is_that_of_all(text: str, categories: list[str | None]) -> None:
    assert [record.category for record in records(text)] == categories


def test_the_class_of_the_only_winner_is_told_later() -> None:
    text = "Kota Madiun raih Adipura\n\nIklan\n\nBerita\n\nFoto: IST\n\nLaporan: tim\n\nRabu\n\n"
    text += "Kota Madiun meraih Adipura, Senin. Kali ini kategorinya Kota Sedang."
    assert [record.category for record in records(text)] == ["Kota Sedang"]


def test_a_class_of_a_contest_is_won_under_its_own_name() -> None:
    text = (
        "ICSB Indonesia City Award 2017 dibagikan di Jakarta. Ada dua kategori tahun ini, Natamukti "
        "dan Policy Maker. Natamukti disabet Kota Batu, Kota Madiun, dan Kota Blitar."
    )
    won = [(r.award, r.category) for r in records(text)]
    assert won == [("ICSB Indonesia City Award", "Natamukti")] * 3


def test_a_national_level_behind_the_name() -> None:
    assert [r.category for r in records("Kota Batu meraih Adipura 2019 tingkat nasional.")] == ["tingkat nasional"]


def test_the_level_of_the_next_round_is_not_that_of_the_win() -> None:
    text = (
        "Kota Batu menempati juara pertama dalam Lomba Taman 2022. Kota itu ditunjuk mewakili daerah pada Lomba Taman "
        "tingkat Provinsi Jawa Timur."
    )
    assert [record.category for record in records(text)] == ["juara pertama"]


def test_who_takes_his_own_has_no_place_of_another() -> None:
    text = (
        "Penghargaan Adipura 2019 diraih Kota Batu, Kota Solok, dan Kota Madiun, semuanya pada kategori Kota Sedang. "
        "Kota Solok bahkan meraih terbaik II. Kota Batu, Kota Solok, dan Kota Madiun menerimanya di Jakarta."
    )
    places = {record.recipient: record.category for record in records(text)}
    assert places["Kota Batu"] == places["Kota Madiun"] == "Kota Sedang"


def test_what_is_won_next_is_the_award_given_and_no_other_that_is_named() -> None:
    text = (
        "Di luar Adipura, Anugerah Bunga Rampai 2018 jatuh ke tangan Kota Batu. Kota Madiun memperolehnya pada "
        "kategori kota kecil."
    )
    assert {record.award for record in records(text)} == {"Anugerah Bunga Rampai"}
