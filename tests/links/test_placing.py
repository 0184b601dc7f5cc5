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
CEREMONY = [
    (
        "Kota Bandung menerima Adipura di Hotel Bidakara, Jakarta, Kamis (3/1/2019).",
        "2019-01-03",
        "Hotel Bidakara, Jakarta",
    ),
    ("Kota Bandung menerima Adipura di Jakarta, Kamis (3/1/2019).", "2019-01-03", "Jakarta"),
    ("Kota Bandung meraih Adipura.", None, None),
]


@pytest.mark.parametrize(("text", "edition"), EDITIONS)
def test_the_edition(text: str, edition: int | None) -> None:
    assert only(text).edition == edition


@pytest.mark.parametrize(("text", "date", "place"), CEREMONY)
def test_when_and_where_it_was_handed_over(text: str, date: str | None, place: str | None) -> None:
    record = only(text)
    assert (record.date, record.place) == (date, place)


def test_the_publication_date_is_not_the_ceremony() -> None:
    assert only("Kota Bandung meraih Adipura.", date="2019-01-05").date is None


def test_a_day_without_year_takes_it_from_publication() -> None:
    text = "Kota Bandung menerima Adipura di Hotel Bidakara, Jakarta, Kamis (3/1)."
    assert only(text, date="2019-01-05").date == "2019-01-03"


def test_the_sentence_behind_tells_when_and_where() -> None:
    text = "Kota Madiun meraih Adipura. Penghargaan itu diserahkan KLHK di Gedung Sate, Selasa (5/3/2024)."
    record = only(text)
    assert (record.date, record.place, record.edition) == ("2024-03-05", "Gedung Sate", None)


def test_one_ceremony_for_all_winners_of_a_list() -> None:
    text = (
        "Para wali kota berkumpul di Gedung Sate, Bandung, Selasa (5/3/2024), saat KLHK membagikan Adipura 2023.\n\n"
        "Berikut penerima Adipura:\n1. Kota Madiun\n2. Kabupaten Sleman\n3. Kota Batu\n4. Kabupaten Jepara"
    )
    told = {(record.date, record.place, record.edition) for record in records(text)}
    assert told == {("2024-03-05", "Gedung Sate, Bandung", 2023)}


def test_an_award_told_as_history_keeps_its_own_year_and_no_ceremony() -> None:
    text = (
        "Kota Madiun menerima Adipura 2023 di Gedung Sate, Selasa (5/3/2024). "
        "Sebelumnya, pada 2016, Kabupaten Sleman pernah meraih Adipura."
    )
    told = {record.recipient: (record.edition, record.date, record.place) for record in records(text)}
    assert told["Kabupaten Sleman"] == (2016, None, None)
    assert told["Kota Madiun"] == (2023, "2024-03-05", "Gedung Sate")


def test_the_day_of_speaking_is_not_the_ceremony() -> None:
    text = "Kota Madiun meraih Adipura. Hasil itu membanggakan, kata Wali Kota Madiun Budi Santosa, Rabu (6/3/2024)."
    assert only(text).date is None


@pytest.mark.parametrize(
    "text", [not_yet("Kota Madiun meraih Adipura pada 2015, 2016, dan 2017.", why="one record for each edition")]
)
def test_several_editions_are_several_records(text: str) -> None:
    assert [record.edition for record in records(text)] == [2015, 2016, 2017]
