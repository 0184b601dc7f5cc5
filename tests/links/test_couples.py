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
