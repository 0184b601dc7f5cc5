"""Whose a place is: the winner right behind it, or before it with his home and a few words between."""

from __future__ import annotations

import pytest
from tests.marked import records

FIRST = "Hasil Adipura diumumkan. Kota Bandung meraih Adipura. "
PLACES = [
    (
        "Juara I untuk kategori kambing betina milik Nanag dari Desa Sendangsari, dan Juara I kategori domba jantan "
        "diraih domba milik Zulkarnain.",
        {"Nanag": "kambing betina, Juara I", "Zulkarnain": "domba jantan, Juara I"},
    ),
    (
        "Juara I burung Gigolo, pemilik Konyeng klub Seroja, dan juara II hadrah tingkat desa atas nama Doel Sumbang.",
        {"Konyeng": "Juara I", "Doel Sumbang": "hadrah tingkat desa, juara II"},
    ),
    (
        "Kota Batu menjadi juara I, mengungguli Kota Malang yang harus puas di posisi kedua.",
        {"Kota Batu": "juara I", "Kota Malang": "peringkat kedua"},
    ),
    (
        "Kota Batu meraih terbaik II, di bawah Kota Malang yang menjadi terbaik I.",
        {"Kota Batu": "terbaik II", "Kota Malang": "terbaik I"},
    ),
    (
        "Juara I, II, dan III berturut-turut Kota Batu, Kota Malang, dan Kota Madiun.",
        {"Kota Batu": "Juara I", "Kota Malang": "Juara II", "Kota Madiun": "Juara III"},
    ),
    (
        "Sugeng Riyadi, SP yang bertugas di Batu meraih juara I, disusul Sri Rejeki (Kota Malang) juara II.",
        {"Sugeng Riyadi": "juara I", "Sri Rejeki": "juara II"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_a_place_is_that_of_the_winner_beside_it(text: str, expected: dict[str, str]) -> None:
    found = {r.recipient: r.category for r in records(FIRST + text) if r.recipient != "Kota Bandung"}
    assert found == expected


def test_who_is_beaten_without_a_place_wins_nothing() -> None:
    text = "Kota Batu menjadi juara I, mengungguli Kota Malang."
    assert "Kota Malang" not in {r.recipient for r in records(FIRST + text)}


def test_a_field_around_a_place_is_told_without_it() -> None:
    text = "Kota Batu dinobatkan sebagai peringkat pertama pengelolaan sampah tercepat dalam Adipura."
    assert [r.category for r in records(text)] == ["peringkat pertama, pengelolaan sampah tercepat"]


def test_a_body_that_names_the_winner_holds_no_place() -> None:
    text = "Rumah itu ditetapkan Dinas Kesehatan Provinsi Jawa Timur sebagai rumah ramah lansia terbaik II."
    assert "Dinas Kesehatan Provinsi Jawa Timur" not in {r.recipient for r in records(FIRST + text)}


def test_who_has_sent_an_entrant_gives_nothing() -> None:
    text = (
        "Terbaik II diraih kendaraan nomor 15 dari PDAM Tirta Aji, dan terbaik III diraih kendaraan hias nomor 24 dari "
        "Dinas Pariwisata Kota Batu."
    )
    found = {r.recipient: (r.category, r.grantor) for r in records(FIRST + text)}
    assert found["Dinas Pariwisata Kota Batu"] == ("terbaik III", None)
