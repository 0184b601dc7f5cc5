"""Persons in one row behind a rank or a title."""

from __future__ import annotations

import pytest
from tests.marked import records

COUPLES = [
    (
        "Para pemenang Duta GenRe 2020 diumumkan. Juara I putra dan putri adalah Budi Santosa dan Rina Wulandari.",
        [("Budi Santosa", "Juara I putra"), ("Rina Wulandari", "Juara I putri")],
    ),
    (
        "Para pemenang Duta GenRe 2020 diumumkan. Juara kedua putra - putri adalah Budi Santosa dan Rina Wulandari, "
        "serta juara ketiga adalah Agus Salim dan Dewi Lestari.",
        [
            ("Budi Santosa", "Juara kedua putra"),
            ("Rina Wulandari", "Juara kedua putri"),
            ("Agus Salim", "juara ketiga"),
            ("Dewi Lestari", "juara ketiga"),
        ],
    ),
    (
        "Terpilih pula Kalpataru kategori Pembina yaitu Budi Santosa dan Rina Wulandari.",
        [("Budi Santosa", "Pembina"), ("Rina Wulandari", "Pembina")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), COUPLES)
def test_each_of_a_row_behind_a_rank(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(r.recipient, r.category) for r in records(text)] == expected


def test_what_a_theme_is_called_is_no_person() -> None:
    text = "Kota Bandung meraih Adipura. Penghargaan mengusung tema bersama, yaitu Hijau Rindang Budi Santosa."
    assert [r.recipient for r in records(text)] == ["Kota Bandung"]


def test_the_owner_wins_for_what_he_owns() -> None:
    text = "Pemenang Kalpataru 2018 diumumkan. Juara I kategori betina diraih hutan milik Budi Santosa dari Garung."
    assert [r.recipient for r in records(text)] == ["Budi Santosa"]


PAIRS = "KLHK menyerahkan Kalpataru 2022 di Kota Batu, Kamis (11/8/2022). "
TOLD_OF_TWO = [
    ("Posisi Wakil II ditempati Budi Santosa (Gading) dan Rina Wulandari (Wono).", "Wakil II"),
    ("Sebagai Juara Favorit muncul Budi Santosa asal Kecamatan Gending dan Rina Wulandari asal Kecamatan Kraksaan.",
     "Juara Favorit"),
    ("Juara II ditempati Budi Santosa dari Kota Batu berpasangan dengan Rina Wulandari, Kota Batu.", "Juara II"),
    ("Berikut pemenangnya:\n\nJuara I: Budi Santosa dan Rina Wulandari\n", "Juara I"),
    ("Berikut pemenangnya:\n\nJuara I: Budi Santosa – Rina Wulandari\n", "Juara I"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "category"), TOLD_OF_TWO)
def test_both_of_a_pair_win(text: str, category: str) -> None:
    found = [(r.recipient, r.category) for r in records(PAIRS + text)]
    assert found == [("Budi Santosa", category), ("Rina Wulandari", category)]


def test_an_office_behind_a_name_is_no_part_of_it_and_a_title_breaks_no_row() -> None:
    text = PAIRS + (
        "Ketiganya adalah Ny. Rina Wulandari dari Kota Batu, Ny. Dewi Kartika dari Kota Madiun, serta Ny. Maya Sari "
        "dari Kota Blitar."
    )
    assert [r.recipient for r in records(text)] == ["Rina Wulandari", "Dewi Kartika", "Maya Sari"]


def test_as_an_example_is_no_class() -> None:
    assert records(PAIRS + "Sebagai percontohan, Kota Madiun menggelar lomba yang sama.") == ()
