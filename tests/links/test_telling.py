from __future__ import annotations

import pytest
from tests.marked import only, records

from anugerah.types import Status

AHEAD = [
    ("Kota Madiun meraih Adipura. Piala diserahkan di Jakarta, Selasa (5/3/2024) pekan depan.", Status.SCHEDULED),
    ("Kota Madiun meraih Adipura. Piala diserahkan di Jakarta, Selasa (5/3/2024).", Status.WON),
]


@pytest.mark.parametrize(("text", "status"), AHEAD)
def test_a_ceremony_to_come_makes_an_award_scheduled(text: str, status: Status) -> None:
    assert only(text).status is status


def test_a_sentence_of_an_earlier_year_is_history() -> None:
    text = "Kota Madiun menerima Adipura di Jakarta, Selasa (5/3/2024). Pada 2016 Kabupaten Sleman meraih Adipura."
    found = {record.recipient: (record.status, record.date) for record in records(text)}
    assert found == {"Kota Madiun": (Status.WON, "2024-03-05"), "Kabupaten Sleman": (Status.HISTORICAL, None)}


def test_the_edition_of_last_year_is_no_history() -> None:
    assert only("Kota Madiun menerima Adipura 2023 di Jakarta, Selasa (5/3/2024).").status is Status.WON
