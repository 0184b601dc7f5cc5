"""What several places are won in, told once beside the first."""

from __future__ import annotations

import pytest
from tests.marked import records

FIRST = "Hasil Adipura diumumkan. Kota Bandung meraih Adipura. "
LEADS = [
    ("Untuk baca puisi tingkat SMP, juara I Kota Batu, juara II Kota Malang.", "baca puisi tingkat SMP"),
    ("Juara I lomba bertutur tingkat SD diraih Kota Batu, juara II Kota Malang.", "bertutur tingkat SD"),
    ("Taman kota, juara I Kota Batu, juara II Kota Malang.", "Taman kota"),
    ("Di jajaran taman kota, Kota Batu menjadi juara I, disusul Kota Malang juara II.", "taman kota"),
]


@pytest.mark.parametrize(("text", "field"), LEADS)
def test_what_leads_a_row_of_places_is_won_by_each(text: str, field: str) -> None:
    found = {r.recipient: r.category for r in records(FIRST + text)}
    assert found["Kota Batu"] == f"{field}, {'J' if text[0] == 'J' else 'j'}uara I"
    assert found["Kota Malang"] == f"{field}, juara II"


def test_a_day_or_what_somebody_does_leads_to_no_place() -> None:
    text = "Di hari yang sama, juara I Kota Batu, juara II Kota Malang. Untuk meraih itu, juara II berbenah."
    assert {r.category for r in records(FIRST + text)} == {None, "juara I", "juara II"}
