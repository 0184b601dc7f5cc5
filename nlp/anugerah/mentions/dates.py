"""Dates in words and figures to `PartialDate`; a missing year comes from publication, weekday and context."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from anugerah.types import PartialDate

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari jan",
            "februari pebruari feb",
            "maret mar",
            "april apr",
            "mei",
            "juni jun",
            "juli jul",
            "agustus agu ags agt",
            "september sep sept",
            "oktober okt",
            "november nopember nov",
            "desember des",
        ),
        1,
    )
    for name in names.split()
}
_WEEKDAYS = {
    "senin": 0,
    "selasa": 1,
    "rabu": 2,
    "kamis": 3,
    "jumat": 4,
    "jum'at": 4,
    "jum’at": 4,
    "sabtu": 5,
    "minggu": 6,
    "ahad": 6,
}
_NUMERIC = re.compile(r"(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_LONG = re.compile(r"(?:(\d{1,2}) ?)?([A-Za-z]+)\.?(?: (?:tahun )?(\d{4}))?")
_YEAR = re.compile(r"(?<![\d./])(20[0-3]\d|199\d)(?![\d/])")


def parse_date(text: str) -> PartialDate | None:
    """Parse one DATE span (``1/12/2022``, ``22/12``, ``6 Desember``, ``Oktober 2022``, ``2018-09-04``).

    A span of days (``12-15 November``) gives its last day. Returns ``None`` for what is no calendar date.
    """
    text = re.sub(r"\s+", " ", text.strip())
    text = re.sub(r"(?<=\d) ?([-/]) ?(?=\d+(?: ?[-/]|$))", r"\1", text)
    iso = _ISO.fullmatch(text)
    if iso:
        return _valid(int(iso[1]), int(iso[2]), int(iso[3]))
    numeric = _NUMERIC.fullmatch(text)
    if numeric:
        year = int(numeric[3]) if numeric[3] else None
        return _valid(year + 2000 if year and year < 100 else year, int(numeric[2]), int(numeric[1]))
    long = _LONG.fullmatch(re.sub(r"^\d{1,2} ?[-–] ?(?=\d)", "", text))
    if long and long[2].lower() in _MONTHS:
        day = int(long[1]) if long[1] else None
        return _valid(int(long[3]) if long[3] else None, _MONTHS[long[2].lower()], day)
    return None


def _valid(year: int | None, month: int, day: int | None) -> PartialDate | None:
    try:
        datetime.date(year or 2000, month, day or 1)
    except ValueError:
        return None
    return PartialDate(year, month, day)


def published(date: str | None) -> datetime.date | None:
    """Read an article's publication date: ISO (`2022-12-06`, with or without time) or seconds since 1970."""
    if not date:
        return None
    if re.fullmatch(r"\d{9,11}", date):
        return datetime.datetime.fromtimestamp(int(date), datetime.timezone.utc).date()
    try:
        return datetime.date.fromisoformat(date[:10])
    except ValueError:
        return None


def weekday_before(text: str, start: int) -> int | None:
    """Return the weekday (Monday 0) written right before offset ``start``, if any."""
    match = re.search(r"([A-Za-z'’]+)\s*,?\s*\(?\s*$", text[max(0, start - 14) : start])
    return _WEEKDAYS.get(match[1].lower()) if match else None


def fill_years(text: str, dates: Sequence[tuple[int, PartialDate]], date: datetime.date | None) -> list[PartialDate]:
    """Give each (offset, date) without a year the year that publication, weekday and the text's years support.

    A year is filled in only on evidence: the publication date, or a year that the text names; the weekday, when
    written, decides between several.
    """
    named = Counter(int(year) for year in _YEAR.findall(text))
    return [d if d.year or not d.day else replace(d, year=_year(text, at, d, date, named)) for at, d in dates]


def _year(text: str, at: int, partial: PartialDate, date: datetime.date | None, named: Counter[int]) -> int | None:
    weekday = weekday_before(text, at)
    if date:
        near = [y for y in (date.year, date.year - 1, date.year + 1) if _real(y, partial)]
        past = [
            y for y in near if _to_come(text, at) == (datetime.date(y, partial.month or 1, partial.day or 1) > date)
        ]
        past = past or near
        if weekday is not None:
            past = [y for y in past if _weekday(y, partial) == weekday] or past
        return past[0] if past else None
    years = [year for year, _ in sorted(named.items(), key=lambda pair: (-pair[1], -pair[0])) if _real(year, partial)]
    if weekday is not None:
        near = sorted({y + step for y in years for step in (0, 1, -1)}, key=lambda y: min(abs(y - k) for k in years))
        fitting = [y for y in years if _weekday(y, partial) == weekday]
        fitting = fitting or [y for y in near if _real(y, partial) and _weekday(y, partial) == weekday]
        return fitting[0] if fitting else (years[0] if len(years) == 1 else None)
    return years[0] if years else None


def _to_come(text: str, at: int) -> bool:
    """`5 Januari mendatang`: the day lies ahead of publication."""
    return re.search(r"(?i)\b(?:mendatang|nanti|yang akan datang)\b", text[at : at + 34]) is not None


def _real(year: int, partial: PartialDate) -> bool:
    return _valid(year, partial.month or 1, partial.day) is not None


def _weekday(year: int, partial: PartialDate) -> int:
    return datetime.date(year, partial.month or 1, partial.day or 1).weekday()
