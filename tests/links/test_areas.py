from __future__ import annotations

import pytest
from tests.marked import won

LIST = "\n\n1. Kota Madiun\n2. Kabupaten Ngawi\n3. Kota Batu\n"
AREAS = [
    ("Jawa Timur Boyong Adipura 2019\n\nSebanyak tiga daerah menerima Adipura 2019. Berikut penerimanya:" + LIST,
     ["Kabupaten Ngawi", "Kota Batu", "Kota Madiun"]),
    ("Provinsi Jawa Timur, Kota Madiun, Kabupaten Ngawi, dan Kota Batu menerima Adipura 2019.",
     ["Kabupaten Ngawi", "Kota Batu", "Kota Madiun", "Provinsi Jawa Timur"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), AREAS)
def test_a_region_that_only_holds_the_winners_is_none(text: str, names: list[str]) -> None:
    assert [recipient for recipient, _ in won(text)] == names


def test_a_region_behind_another_word_of_a_headline_is_no_winner() -> None:
    text = "Startup Petani Lada Sleman Raih Adipura\n\nKota Madiun menerima Adipura 2019."
    assert [recipient for recipient, _ in won(text)] == ["Kota Madiun"]


HEADS = [
    ("SLEMAN – Bupati Sleman menyerahkan piala Lomba Desa kepada Camat Berbah.", ["Kecamatan Berbah"]),
    ("SLEMAN – Desa Tegaltirto menerima Lomba Desa dari Bupati Sleman. Piala Lomba Desa diterima Camat Berbah.",
     ["Desa Tegaltirto"]),
    ("SLEMAN – Lomba Desa di Sleman diraih Jumsa Hartono, Camat Berbah.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), HEADS)
def test_a_camat_stands_for_his_kecamatan_where_nobody_else_has_won(text: str, names: list[str]) -> None:
    assert [recipient for recipient, _ in won(text) if recipient.startswith(("Desa", "Kecamatan"))] == names


def test_a_region_behind_the_short_form_of_a_body_is_its_home() -> None:
    text = "Badan Amil Zakat Nasional (Baznas) Sleman meraih Adipura 2019."
    assert [recipient for recipient, _ in won(text)] == ["Badan Amil Zakat Nasional"]
