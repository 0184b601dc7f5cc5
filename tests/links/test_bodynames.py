"""One body under two names."""

import pytest
from tests.marked import records

from anugerah.links.bodynames import is_one_body
from anugerah.links.numerals import place_won
from anugerah.types import Recipient, RecipientKind


def _body(name: str, region: str | None = None) -> Recipient:
    return Recipient(name, RecipientKind.AGENCY, 0, len(name), region_code=region)


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("RSUD Melati", "RSUD KRT Melati"),
        ("RSUD Sultan Melati", "RSUD Sultan Melati Kota Batu"),
        ("BKD Batu", "Badan Kepegawaian Daerah Kota Batu"),
        ("Diskominfo", "Dinas Komunikasi dan Informatika"),
        ("KPU Batu", "KPU Kota Batu"),
        ("Bawaslu PB", "Bawaslu Papua Barat"),
        ("SD N Melati", "SD Negeri Melati Batu"),
        ("Puskesmas Melati", "UPT Puskesmas Melati"),
        ("Pokdarwis Melati", "Kelompok Sadar Wisata (Pokdarwis) Melati"),
    ],
)
def test_one_body_under_two_names(short: str, long: str) -> None:
    assert is_one_body(_body(short), _body(long))
    assert is_one_body(_body(long), _body(short))


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("Puskesmas Kepil", "Puskesmas Kepil 1"),
        ("Dinas Kesehatan", "Dinas Kesehatan Kota Batu"),
        ("SMPN 1 Batu", "SMPN 2 Batu"),
        ("RSUD Melati", "Puskesmas Melati"),
        ("BKD", "Badan Pendapatan Daerah"),
        ("Puskesmas", "UPT Puskesmas Melati"),
    ],
)
def test_two_bodies(short: str, long: str) -> None:
    assert not is_one_body(_body(short), _body(long))


def test_bodies_of_two_regions_are_two() -> None:
    assert not is_one_body(_body("Diskominfo", "33.07"), _body("Dinas Komunikasi dan Informatika", "33.08"))


@pytest.mark.parametrize(
    ("one", "other"),
    [("Harapan III", "Juara harapan ketiga"), ("terbaik", "Juara I"), ("Juara I Tingkat Provinsi", "juara pertama")],
)
def test_one_place_told_by_turns(one: str, other: str) -> None:
    assert place_won(one) == place_won(other)


def test_a_place_of_hope_is_another_one() -> None:
    assert place_won("harapan I") != place_won("juara I")


def _told(text: str) -> list[tuple[str, str | None]]:
    return [(record.recipient, record.category) for record in records(text)]


def test_a_team_of_all_offices_wins_for_its_region() -> None:
    assert _told("TPID Kota Madiun meraih TPID Award 2024 kategori kota IHK.") == [("Kota Madiun", "kota IHK")]


def test_a_body_without_category_is_its_region_told_again() -> None:
    text = "Kabupaten Sleman meraih Adipura.\n\nDinas Kesehatan Kabupaten Sleman meraih Adipura kategori kota kecil."
    assert len(_told(text)) == 1


def test_a_short_name_of_an_award_is_its_long_one() -> None:
    text = "Kelurahan Sukun meraih Malang Bercahaya.\n\nKelurahan Sukun juara I Lomba Lampion Malang Bercahaya."
    assert _told(text) == [("Kelurahan Sukun", "juara I")]
