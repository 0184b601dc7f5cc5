from __future__ import annotations

import pytest
from tests.marked import won

A = "Adipura"
PLACED = [
    ("Lomba Adipura usai. Kota Batu asal Jawa Timur sebagai juara kedua.", ["Kota Batu"]),
    ("Lomba Adipura usai. SDN 1 Depok di Sleman menjadi runner-up.", ["SDN 1 Depok"]),
    ("Kota Madiun keluar sebagai juara I Adipura, mengungguli Kota Batu yang harus puas di posisi kedua.",
     ["Kota Batu", "Kota Madiun"]),
    ("Kota Madiun keluar sebagai juara I Adipura, mengungguli Kota Batu yang kecewa.", ["Kota Madiun"]),
    ("Lomba Adipura berjalan. Kota Batu asal Jawa Timur lolos ke tahap 30 besar.", []),
]  # fmt: skip
DESCRIBED = [
    ("Kota Batu dan Desa Beji bersolek. Kota Batu meraih Adipura. Pada 2017 desa itu meraih Swasti Saba.",
     ["Desa Beji", "Kota Batu"]),
    ("Kota Madiun meraih Adipura. Pada 2017 kota ini meraih Swasti Saba.", ["Kota Madiun", "Kota Madiun"]),
]  # fmt: skip
HANDED = [
    ("KLHK menyerahkan Adipura kepada Kota Batu. Adapun kader teladan diberikan kepada Budi Santosa dari Sleman.",
     ["Budi Santosa", "Kota Batu"]),
    ("KLHK menyerahkan Adipura kepada Kota Batu. Adapun santunan korban diberikan kepada Budi Santosa dari Sleman.",
     ["Kota Batu"]),
    ("KLHK menyerahkan Adipura kepada Direktur RSUD Batu, Budi Santosa.", ["RSUD Batu"]),
    ("Kepala Puskesmas Batu, yang tahun ini meraih Adipura, tersenyum.", ["Puskesmas Batu"]),
    ("Dalam Adipura, kategori koperasi diraih PT Maju Jaya, dan kategori tokoh pendidikan disematkan "
     "kepada Budi Santosa, guru di Sleman.", ["Budi Santosa", "PT Maju Jaya"]),
    ("Adipura diserahkan. Kategori guru diraih I Ketut Santosa dari Batu.", ["I Ketut Santosa"]),
    ("Dua pemuda Sleman meraih Adipura.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), PLACED)
def test_what_is_said_of_a_winner_parts_him_not_from_his_place(text: str, names: list[str]) -> None:
    assert sorted(name for name, _ in won(text)) == names


@pytest.mark.parametrize(("text", "names"), DESCRIBED)
def test_a_word_for_a_level_stands_for_the_last_of_that_level(text: str, names: list[str]) -> None:
    assert sorted(name for name, _ in won(text)) == names


@pytest.mark.parametrize(("text", "names"), HANDED)
def test_who_is_handed_what_an_earlier_sentence_named(text: str, names: list[str]) -> None:
    assert sorted(name for name, _ in won(text)) == names
