"""Places of those who follow a placed winner."""

from __future__ import annotations

from tests.marked import records


def rows(text: str) -> list[tuple[str, str | None]]:
    return [(record.recipient, record.category) for record in records(text)]


def test_those_who_follow_have_the_next_places() -> None:
    text = (
        "Untuk kategori kota kecil Adipura 2019, juara pertama direbut Kota Batu, disusul Kota Madiun dan Kota Blitar."
    )
    assert rows(text) == [
        ("Kota Batu", "kota kecil, juara pertama"),
        ("Kota Madiun", "kota kecil, peringkat kedua"),
        ("Kota Blitar", "kota kecil, peringkat ketiga"),
    ]


def test_a_long_row_that_goes_on_is_numbered() -> None:
    text = (
        "Kota Batu menempati peringkat pertama Adipura 2019. "
        "Berikutnya Kota Madiun, Kota Blitar, Kota Malang, Kota Solok, dan Kota Bandung."
    )
    assert rows(text)[1:3] == [("Kota Madiun", "peringkat 2"), ("Kota Blitar", "peringkat 3")]


def test_those_who_follow_without_a_place_have_none() -> None:
    text = "Adipura 2019 diraih Kota Batu, disusul Kota Madiun dan Kota Blitar."
    assert {category for _, category in rows(text)} == {None}
