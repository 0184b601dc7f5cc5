from __future__ import annotations

import pytest
from tests.marked import records

from anugerah.types import Status

NOW = "Kabupaten Batang meraih Kabupaten/Kota Layak Anak 2023 tingkat Nindya, Kamis (3/8/2023). "
THEN = [
    ('"Tahun 2021 kami masih Madya," katanya.', "Madya", "2021"),
    ('"Pada 2021 kita di ajang itu hanya juara III," katanya.', "juara III", "2021"),
    ("Setahun sebelumnya kabupaten ini baru menempati tingkat Madya.", "Madya", "2022"),
]


@pytest.mark.parametrize(("text", "category", "edition"), THEN)
def test_a_lower_class_of_an_earlier_year_is_history(text: str, category: str, edition: str) -> None:
    then = [r for r in records(NOW + text) if r.status is Status.HISTORICAL]
    assert [(r.recipient, r.category, str(r.edition), r.date) for r in then] == [
        ("Kabupaten Batang", category, edition, None)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Tahun 2021 nilainya masih rendah.",
        "Tahun 2021 kami hanya peserta.",
        "Setahun lalu posisinya masih peringkat ke-6.",
        "Tahun 2023 ini hanya Kabupaten Demak yang absen.",
    ],
)
def test_a_number_of_an_earlier_year_is_no_award(text: str) -> None:
    assert {r.status for r in records(NOW + text)} == {Status.WON}


HOLDERS = [
    "Juara tahun lalu, Kabupaten Demak, terlempar dari tiga besar.",
    "Kabupaten Demak, juara kabupaten 2021, gugur.",
    "Kabupaten Demak, penerima trofi 2021, kini hanya masuk nominasi.",
    "Tahun 2021 pemenangnya Kabupaten Demak, kali ini absen.",
    "Kabupaten Demak tahun lalu juara satu.",
]


@pytest.mark.parametrize("text", HOLDERS)
def test_who_is_called_the_winner_of_an_earlier_year_won_then(text: str) -> None:
    found = {r.recipient: r.status for r in records(NOW + text)}
    assert found == {"Kabupaten Batang": Status.WON, "Kabupaten Demak": Status.HISTORICAL}


def test_a_year_that_today_is_held_against_is_no_edition() -> None:
    text = "Kabupaten Batang meraih Adipura, Kamis (3/8/2023). Hasil pengawasan tahun 2022 hanya 56."
    assert records(text)[0].edition is None


def test_a_grade_beside_a_row_of_years_was_won_in_each() -> None:
    text = NOW + "Soal Adipura kabupaten ini jalan di tempat: predikat Kencana pada 2019, 2020, dan 2021."
    then = [(r.award, r.edition) for r in records(text) if r.status is Status.HISTORICAL]
    assert then == [("Adipura", 2019), ("Adipura", 2020), ("Adipura", 2021)]
