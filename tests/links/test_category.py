from __future__ import annotations

import pytest
from tests.marked import not_yet, only, records

CATEGORIES = [
    ("Kota Bandung meraih Adipura.", None),
    ("Kota Bandung meraih Adipura kategori Kota Besar.", "Kota Besar"),
    ("Kota Bandung meraih Adipura Kencana.", "Kencana"),
    ("Kabupaten Sleman meraih Kota Layak Anak tingkat Nindya.", "Nindya"),
    ("SMP Negeri 1 Sleman meraih Adiwiyata Mandiri.", "Mandiri"),
    (
        "Kabupaten Sleman meraih Innovative Government Award kategori Sangat Inovatif dari Kemendagri.",
        "Sangat Inovatif",
    ),
    ("Kota Bandung meraih Adipura. Piala diterima Wali Kota Bandung.", None),
    ("Kelompok Tani Sumber Rejeki meraih Kalpataru.", None),
    ("Innovative Government Award kategori Kota Terinovatif diberikan kepada Kota Madiun.", "Kota Terinovatif"),
]


@pytest.mark.parametrize(("text", "category"), CATEGORIES)
def test_the_category_is_what_stands_beside_the_award(text: str, category: str | None) -> None:
    assert only(text).category == category


def test_a_pillar_is_category_and_pillar() -> None:
    record = only("Kota Madiun meraih penghargaan Gerakan Menuju Smart City 2022 kategori smart living.")
    assert (record.category, record.pillar) == ("smart living", "living")


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("Kota Bandung meraih juara II Adipura.", "juara II"),
        ("Kota Bandung meraih peringkat ketiga Adipura.", "peringkat ketiga"),
        ("Kota Bandung meraih Adipura.", None),
    ],
)
def test_ranks(text: str, rank: str | None) -> None:
    assert only(text).rank == rank


def test_two_categories_in_one_sentence() -> None:
    text = "Adipura kategori Kota Besar diraih Kota Bandung, sedangkan kategori Kota Sedang diraih Kota Madiun."
    assert [(r.recipient, r.category) for r in records(text)] == [
        ("Kota Bandung", "Kota Besar"),
        ("Kota Madiun", "Kota Sedang"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        not_yet(
            "Kota Madiun meraih Top 45 Kompetisi Inovasi Pelayanan Publik 2021.",
            why="Top 45 is the category of the competition named beside it",
        )
    ],
)
def test_top_45_is_the_category_of_its_competition(text: str) -> None:
    record = only(text)
    assert (record.award, record.category) == ("Kompetisi Inovasi Pelayanan Publik", "Top 45")
