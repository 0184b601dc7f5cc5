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
