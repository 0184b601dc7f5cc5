from __future__ import annotations

import pytest
from tests.marked import only

TOLD = "Kota Madiun meraih Adipura. Hal itu disampaikan Wali Kota Madiun Budi Santosa di Balai Kota, Rabu (6/3/2024). "

DAYS = [
    ("Kemarin piala diserahkan di Gedung Sate, Bandung.", "2024-03-05", "Gedung Sate, Bandung"),
    ("Piala itu diterimanya Senin lalu di Gedung Sate.", "2024-03-04", "Gedung Sate"),
    ("Piala itu diterima di Jakarta, dua hari sebelumnya.", "2024-03-04", "Jakarta"),
]


@pytest.mark.parametrize(("text", "date", "place"), DAYS)
def test_a_report_counts_back_to_the_ceremony(text: str, date: str, place: str) -> None:
    record = only(TOLD + text)
    assert (record.date, record.place) == (date, place)


def test_a_day_that_is_told_as_so_many_days_later() -> None:
    text = "Kota Madiun meraih Adipura. Hal itu diumumkan Budi Santosa, Rabu (6/3/2024), dua hari setelah "
    assert only(text + "penyerahan piala di Bogor.").date == "2024-03-04"
    assert only(text + "ia pulang. Piala diserahkan Selasa (5/3/2024).").date == "2024-03-05"


NO_DAYS = [
    "Kemarin hujan turun.",
    "Piala tahun kemarin diserahkan di Bandung.",
    "Sehari sebelumnya digelar lomba.",
    "Ia berangkat sehari sebelumnya untuk menerima piala.",
]


@pytest.mark.parametrize("text", NO_DAYS)
def test_what_is_no_handing_over_gives_no_day(text: str) -> None:
    assert only(TOLD + text).date not in {"2024-03-05", "2024-03-04"}


def test_the_home_of_a_person_is_no_place_of_the_ceremony() -> None:
    text = "Guru di Toboali, Bangka Selatan itu, Budi Santosa, menerima Kalpataru di Hotel Bidakara, Kamis (12/7/2018)."
    assert only(text).place == "Hotel Bidakara"
