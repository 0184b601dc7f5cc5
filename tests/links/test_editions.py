from __future__ import annotations

import pytest
from tests.marked import not_yet, only, records

EDITIONS = [
    ("Kota Bandung meraih Adipura.", None),
    ("Kota Bandung meraih Adipura 2019.", 2019),
    ("Kota Bandung meraih Adipura Tahun 2019.", 2019),
    ("Pada tahun 2019, Kota Bandung meraih Adipura.", 2019),
    ("Kota Bandung meraih Adipura 2018 di Jakarta, Kamis (3/1/2019).", 2018),
    ("Kota Bandung meraih Adipura di Jakarta, Kamis (3/1/2019).", None),
    ("Kota Bandung meraih Opini WTP atas laporan keuangan tahun anggaran 2018, Kamis (3/1/2019).", 2018),
]


@pytest.mark.parametrize(("text", "edition"), EDITIONS)
def test_the_edition(text: str, edition: int | None) -> None:
    assert only(text).edition == edition


@pytest.mark.parametrize(
    "text", [not_yet("Kota Madiun meraih Adipura pada 2015, 2016, dan 2017.", why="one record for each edition")]
)
def test_several_editions_are_several_records(text: str) -> None:
    assert [record.edition for record in records(text)] == [2015, 2016, 2017]


def test_an_award_told_as_history_keeps_its_own_year_and_no_ceremony() -> None:
    text = (
        "Kota Madiun menerima Adipura 2023 di Gedung Sate, Selasa (5/3/2024). "
        "Sebelumnya, pada 2016, Kabupaten Sleman pernah meraih Adipura."
    )
    told = {record.recipient: (record.edition, record.date, record.place) for record in records(text)}
    assert told["Kabupaten Sleman"] == (2016, None, None)
    assert told["Kota Madiun"] == (2023, "2024-03-05", "Gedung Sate")


def test_the_year_before_is_counted_from_the_edition_told() -> None:
    text = "Kota Madiun meraih Adipura 2023. Tahun sebelumnya Kabupaten Sleman meraih Adipura."
    assert {record.recipient: record.edition for record in records(text)} == {
        "Kota Madiun": 2023,
        "Kabupaten Sleman": 2022,
    }
