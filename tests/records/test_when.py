from __future__ import annotations

import datetime

import pytest

from anugerah.records.when import Window, near, runs, window
from anugerah.types import AwardRecord, Status, Telling


def day(iso: str) -> int:
    return datetime.date.fromisoformat(iso).toordinal()


def told(date: str | None = None, published: str | None = None, status: Status = Status.WON) -> Telling:
    return Telling("a", published, "", AwardRecord("r", "Adipura", "Kota Madiun", date=date, status=status))


@pytest.mark.parametrize(
    ("telling", "first", "last", "given"),
    [
        (told("2019-01-14", "2019-01-20"), "2019-01-14", "2019-01-14", True),
        (told("2020-02"), "2020-02-01", "2020-02-29", True),
        (told(None, "2019-01-20T08:00:00"), "2019-01-06", "2019-01-20", False),
        (told("--01-14", "2019-01-20"), "2019-01-06", "2019-01-20", False),
        (told(None, "2019-01-20", Status.SCHEDULED), "2019-01-20", "2019-02-03", False),
    ],
)
def test_windows(telling: Telling, first: str, last: str, given: bool) -> None:
    assert window(telling) == Window(day(first), day(last), given)


@pytest.mark.parametrize(
    "telling",
    [told(), told("2019-13-40"), told("2019"), told(None, "kemarin"), told(None, "2019-01-20", Status.HISTORICAL)],
)
def test_no_window(telling: Telling) -> None:
    assert window(telling) is None


def test_near_is_a_fortnight_on_either_side() -> None:
    one = Window(100, 100, True)
    assert near(one, Window(114, 120, False))
    assert near(Window(114, 120, False), one)
    assert not near(one, Window(115, 120, False))
    assert near(one, Window(90, 110, False))


def test_runs_hold_what_is_near_and_leave_alone_what_has_no_window() -> None:
    items = [Window(130, 130, True), None, Window(100, 100, True), Window(114, 115, True), None]
    found = runs(items, lambda item: item)
    assert found == [[items[2], items[3]], [items[0]], [None], [None]]
