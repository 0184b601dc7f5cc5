"""When an award of a telling was given, as far as the telling says: the days that it may have been."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeVar

from anugerah.types import Status, Telling

FORTNIGHT = 14  # days that news may lag behind a ceremony, and that two datings of one ceremony may differ
HALF_YEAR = 183  # days between two stated days from which they are two givings

T = TypeVar("T")


class Window(NamedTuple):
    """The first and last day on which the award may have been given, as ordinals; ``given``: the text says the day."""

    first: int
    last: int
    given: bool

    @property
    def year(self) -> int:
        """The year in which the window ends."""
        return datetime.date.fromordinal(self.last).year


def window(told: Telling) -> Window | None:
    """Return when the award was given: its date, else the fortnight before (to come: after) publication.

    What an article tells as an earlier award, without a date, has no window.
    """
    days = _days(told.record.date)
    if days:
        return Window(*days, given=True)
    published = _day(told.published)
    if published is None or told.record.status is Status.HISTORICAL:
        return None
    if told.record.status is Status.SCHEDULED:
        return Window(published, published + FORTNIGHT, given=False)
    return Window(published - FORTNIGHT, published, given=False)


def near(a: Window, b: Window) -> bool:
    """Say whether at most a fortnight lies between two windows."""
    return max(a.first, b.first) - min(a.last, b.last) <= FORTNIGHT


def runs(items: Iterable[T], window_of: Callable[[T], Window | None]) -> list[list[T]]:
    """Cut items into runs in which each window is near to another one of the run; without a window each is alone."""
    found: list[list[T]] = []
    last = None
    dated = [(held, item) for item in items if (held := window_of(item))]
    for held, item in sorted(dated, key=lambda pair: pair[0][:2]):
        if last is None or held.first - last > FORTNIGHT:
            found.append([])
            last = held.last
        found[-1].append(item)
        last = max(last, held.last)
    return found + [[item] for item in items if window_of(item) is None]


def _days(iso: str | None) -> tuple[int, int] | None:
    """Return the first and last day of a date with at least year and month."""
    match = re.fullmatch(r"(\d{4})-(\d\d)(?:-(\d\d))?", iso or "")
    if not match:
        return None
    year, month, day = (int(part or 0) for part in match.groups())
    try:
        first = datetime.date(year, month, day or 1).toordinal()
    except ValueError:
        return None
    return first, first if day else first + calendar.monthrange(year, month)[1] - 1


def _day(iso: str | None) -> int | None:
    try:
        return datetime.date.fromisoformat((iso or "")[:10]).toordinal()
    except ValueError:
        return None
