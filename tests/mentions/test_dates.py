from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.marked import values

from anugerah.mentions.dates import parse_date
from anugerah.types import Label

CASES = [
    ("Digelar Kamis (1/12/2022).", None, "2022-12-01"),
    ("Digelar Kamis (1/12/22).", None, "2022-12-01"),
    ("Digelar Senin, 5 Desember 2022.", None, "2022-12-05"),
    ("Digelar Oktober 2022.", None, "2022-10"),
    ("Digelar 12-15 November 2022.", None, "2022-11-15"),
    ("Digelar 27 Juni lalu.", None, "--06-27"),
    ("Digelar 27 Juni lalu.", "2023-07-01", "2023-06-27"),
    ("Digelar Kamis (22/12) sore.", "2022-12-28", "2022-12-22"),
    ("Digelar Kamis (22/12) sore.", "2023-01-03T08:00:00", "2022-12-22"),
    ("Digelar Kamis (22/12) sore.", "1672185600", "2022-12-22"),
    ("Disiapkan sejak 2021. Digelar Kamis (22/12) sore.", None, "2022-12-22"),  # the weekday decides
    ("Digelar Kamis (22/12) sore.", None, "--12-22"),
    ("Digelar 5 Januari mendatang.", "2022-12-28", "2023-01-05"),
]


@pytest.mark.parametrize(("text", "published", "iso"), CASES)
def test_dates_are_iso_and_take_a_missing_year_from_evidence(text: str, published: str | None, iso: str) -> None:
    assert [value.iso() for value in values(text, Label.DATE, date=published).values()] == [iso]


def test_a_day_that_no_calendar_has_gets_no_value() -> None:
    assert not any(values("Digelar Kamis (31/2/2022).", Label.DATE).values())


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.sampled_from(["1", "12", "31", "99", "2022", "/", "-", " ", ".", "Mei", "Desember", "x", "٣", "\n"]))
)
def test_whatever_is_written_a_date_is_one_of_the_calendar_or_none(pieces: list[str]) -> None:
    found = parse_date("".join(pieces))
    if found is not None:
        datetime.date(found.year or 2024, found.month or 1, found.day or 1)


def test_blanks_around_the_parts_of_a_date_do_not_count() -> None:
    found = [parse_date(text) for text in ("1 / 12 / 2022", "1 - 12 - 2022", "8 / 2")]
    assert [date.iso() if date else None for date in found] == ["2022-12-01", "2022-12-01", "--02-08"]
