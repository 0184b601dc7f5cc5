from __future__ import annotations

import pytest
from tests.marked import values

from anugerah.types import Label, Office, Person

DOTS = "the dot of a title between office and name is taken for the end of the sentence"
ALONE = "only REGION mentions count as the article's region, not the region of an office"
PEOPLE = [
    ("Wali Kota Bandung Budi Santosa hadir.", "Budi Santosa", "Wali Kota Bandung", "Kota Bandung"),
    ("Pj Bupati Bantul Agus Prasetyo hadir.", "Agus Prasetyo", "Pj Bupati Bantul", "Kabupaten Bantul"),
    ("Joko Susilo, Wakil Wali Kota Batu, hadir.", "Joko Susilo", "Wakil Wali Kota Batu", "Kota Batu"),
    ("Menteri Kesehatan Andi Wijaya hadir.", "Andi Wijaya", "Menteri Kesehatan", "kemenkes"),
    ("Wali Kota Madiun, Hj. Siti Rahmawati, hadir.", "Siti Rahmawati", "Wali Kota Madiun", "Kota Madiun"),
    ("Bupati Sleman Dr. H. Budi Santosa hadir.", "Budi Santosa", "Bupati Sleman", "Kabupaten Sleman"),
]
OFFICES = [
    ("Walikota Madiun hadir.", "Walikota Madiun", Office("wali_kota", None, "35.77", "Kota Madiun")),
    ("Wakil Bupati Solok hadir.", "Wakil Bupati Solok", Office("wakil_bupati", None, "13.02", "Kabupaten Solok")),
    ("Gubernur Riau hadir.", "Gubernur Riau", Office("gubernur", None, "14", "Provinsi Riau")),
    ("Warga Kabupaten Sleman menemui Bupati.", "Bupati", Office("bupati", None, "34.04", "Kabupaten Sleman")),
    ("Bupati Sleman dan Bupati Bantul hadir. Bupati pulang.", "Bupati", Office("bupati")),
    ("Bupati Sleman menyapa Camat Berbah.", "Camat Berbah", Office("camat", None, "34.04.08", "Kecamatan Berbah")),
    ("Kades Sukamaju hadir.", "Kades Sukamaju", Office("kepala_desa", None, None, "Desa Sukamaju")),
    ("Bupati Sleman hadir. Bupati pulang.", "Bupati", Office("bupati", None, "34.04", "Kabupaten Sleman")),
]


@pytest.mark.parametrize(("text", "name", "office", "of"), PEOPLE)
def test_officials_have_the_office_beside_them(text: str, name: str, office: str, of: str) -> None:
    assert values(text, Label.OFFICIAL)[name] == Person(name, office, of)


def test_short_forms_are_tied_to_the_full_name() -> None:
    found = values("Wali Kota Bandung Budi Santosa hadir. Budi mengajak warga.", Label.OFFICIAL)
    assert found["Budi"] == found["Budi Santosa"] == Person("Budi Santosa", "Wali Kota Bandung", "Kota Bandung")


@pytest.mark.parametrize(("text", "title", "office"), OFFICES)
def test_offices_govern_a_region_only_where_the_text_settles_it(text: str, title: str, office: Office) -> None:
    assert values(text, Label.OFFICE)[title] == office


def test_ministers_head_their_ministry() -> None:
    office = values("Menteri Kesehatan hadir.", Label.OFFICE)["Menteri Kesehatan"]
    assert (office.role, office.body, office.region) == ("menteri", "kemenkes", None)


def test_an_office_is_of_the_body_that_its_title_names() -> None:
    office = values("Plt Sekjen Kemendagri Budi Santosa hadir.", Label.OFFICE)["Plt Sekjen Kemendagri"]
    assert office.body == "kemendagri"


def test_a_dinas_is_no_ministry() -> None:
    assert values("Kepala Dinas Kominfo Budi Santosa hadir.", Label.OFFICE)["Kepala Dinas Kominfo"].body is None


def test_of_two_full_names_the_last_one_is_meant() -> None:
    text = "Bupati Sleman Eko Purnomo hadir. Sekda Eko Suryanto memandu. Eko menutup acara."
    assert values(text, Label.OFFICIAL)["Eko"].name == "Eko Suryanto"
