"""Categories told as what an award or a trophy is for."""

from __future__ import annotations

import pytest
from tests.marked import records


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Kota Madiun meraih Adipura 2019 untuk taman kota terbaik.", "taman kota terbaik"),
        ("Kota Madiun meraih Adipura (AP) 2019 dari Kemendagri untuk pasar rakyat.", "pasar rakyat"),
        ("Adipura 2019 dibagikan. Kota Madiun terpilih untuk pasar rakyat.", "pasar rakyat"),
        (
            "Adipura 2019 dibagikan. Kota Madiun menyabet trofi tata kelola terbaik lewat Pasar Pagi.",
            "tata kelola terbaik",
        ),
        (
            "Adipura 2019 dibagikan. Menteri menyerahkan trofi pasar rakyat kepada Wali Kota Madiun.",
            "pasar rakyat",
        ),
        (
            "Adipura 2019 dibagikan. Piala terakhir, pengelola pasar rakyat, menjadi milik Kota Madiun.",
            "pengelola pasar rakyat",
        ),
        ("Kota Madiun meraih Adipura 2019. Wali kota menerima piagam digital.", None),
        ("Kota Madiun meraih opini WTP untuk laporan keuangan 2019.", None),
        ("Kota Madiun meraih Adipura untuk kali kedua.", None),
        ("Kota Madiun meraih piala bergilir Adipura 2019.", None),
        ("Kota Madiun meraih penghargaan lingkungan, yakni Adipura 2019.", None),
    ],
)
def test_a_category_is_what_the_award_is_for(text: str, category: str | None) -> None:
    assert [record.category for record in records(text)] == [category]


def test_a_medal_is_a_place_in_the_field_told_before_it() -> None:
    text = "Untuk kelompok kota kecil Adipura 2019 diraih Kota Batu, sedangkan Emas direbut Kota Madiun."
    assert [(r.recipient, r.category) for r in records(text)] == [
        ("Kota Batu", "kota kecil"),
        ("Kota Madiun", "kota kecil, Emas"),
    ]


def test_the_most_of_a_kind_is_a_category() -> None:
    text = "Adipura 2019 dibagikan. Kota dengan realisasi tertinggi tahun ini diraih Kota Batu."
    assert [r.category for r in records(text)] == ["Kota dengan realisasi tertinggi"]


def test_a_size_belongs_to_the_category() -> None:
    text = "Kota Batu meraih Adipura 2019 kategori pelanggan 10.000 sampai 20.000 sambungan."
    assert [r.category for r in records(text)] == ["pelanggan 10.000 sampai 20.000 sambungan"]


def test_a_tier_that_one_rises_to_is_the_one_won() -> None:
    text = "Bertahun-tahun di tingkat Pratama, Kota Batu naik menjadi Madya dalam Kota Layak Anak 2019 yang diraihnya."
    assert [r.category for r in records(text)] == ["Madya"]


def test_the_last_of_several_categories_is_the_winners() -> None:
    text = "Adipura 2019 kategori pasar diraih Pasar Legi, dan kategori taman kota diberikan kepada Kota Batu."
    assert records(text)[-1].category == "taman kota"


def test_a_place_without_a_winner_leaves_the_field_in_mind() -> None:
    text = (
        "Kota Batu meraih Adipura 2019 kategori taman kota. Juara pertama tidak ke mana-mana. "
        "Juara kedua diberikan kepada Kota Madiun."
    )
    assert [(r.recipient, r.category) for r in records(text)] == [
        ("Kota Batu", "taman kota"),
        ("Kota Madiun", "taman kota, Juara kedua"),
    ]


def test_a_class_behind_a_place_says_what_the_place_is_in() -> None:
    text = "Kota Batu keluar sebagai terbaik 1 desa daratan dalam Adipura 2019."
    assert [r.category for r in records(text)] == ["terbaik 1, desa daratan"]


def test_a_category_that_a_sentence_defines() -> None:
    text = "Kota Batu meraih Adipura 2019. Kategori yang dimenangkan ialah taman kota."
    assert [r.category for r in records(text)] == ["taman kota"]
