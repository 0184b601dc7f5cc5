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
        ("Kota Madiun meraih opini WTP untuk laporan keuangan 2019.", None),
        ("Kota Madiun meraih Adipura untuk kali kedua.", None),
        ("Kota Madiun meraih piala bergilir Adipura 2019.", None),
        ("Kota Madiun meraih penghargaan lingkungan, yakni Adipura 2019.", None),
    ],
)
def test_a_category_is_what_the_award_is_for(text: str, category: str | None) -> None:
    assert [record.category for record in records(text)] == [category]
