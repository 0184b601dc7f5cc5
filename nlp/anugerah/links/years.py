"""The years that sentences name: which edition a page is about, and in which years something was won before."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence

from anugerah.links.rule import any_of
from anugerah.links.scene import Scene
from anugerah.types import Label, Mention, PartialDate, Status

_ONE = r"(?<![\d/.,-])(?:19|20)\d\d(?![\d/-]|[.,]\d)"
_JOINT = r"(?:,? (?:dan|serta|maupun|lalu|kemudian) |, )(?:pada |tahun |edisi |yang |terakhir |kini )*"
_YEAR = re.compile(rf"({_ONE})")
_ROW = re.compile(rf"{_ONE}(?:{_JOINT}{_ONE})+")
_AGAIN = re.compile(
    rf"(?i)\b(?:(?:{any_of('editions', 'again')})\s+(?:(?:(?:{any_of('editions', 'again_gap')})(?:nya)?|x+(?: x+)*)\s+)*"
    rf"|terakhir(?: kali(?:nya)?)? (?:[^\s,;.]+ ){{0,7}}?)({_ONE}(?:{_JOINT}{_ONE})*)"
)
_AGO = re.compile(rf"(?i)({_ONE}) (?:silam|lalu)\b")
_AWAY = re.compile(rf"(?i)\b(?:{any_of('editions', 'away')})\s+(?:tahun\s+|akhir\s+|awal\s+)*$")
_COUNTS = ("kedua", "ketiga", "keempat", "kelima", "keenam", "ketujuh", "kedelapan", "kesembilan", "kesepuluh")
_RUN = re.compile(  # `kelima kalinya berturut-turut sejak 2016`, `berturut-turut dari 2016 hingga 2019`
    rf"(?i)(?:\b(?:ke-?(?P<number>\d{{1,2}})|(?P<word>{'|'.join(_COUNTS)}))\b[^.;\n]{{0,60}}?)?"
    rf"\b(?:{any_of('editions', 'unbroken')})\b[^.;\d\n]{{0,40}}?\b(?:{any_of('editions', 'since')})\s+(?:tahun\s+)?"
    rf"(?P<first>(?:19|20)\d\d)(?!\d)(?:\s*(?:[-–]|{any_of('editions', 'until')})\s*(?:tahun\s+)?(?P<last>(?:19|20)\d\d)(?!\d))?"
)
_LONGEST = 20  # years of a run
_LIKE = re.compile(r"(?i)\b(?:serupa|yang sama|sejenis)\b")  # a row of years behind it holds earlier wins alone
# years of something else
_ELSE = re.compile(r"(?i)\b(?:setelah|sesudah|usai|karena|sebab|sebelum|agar)\s+(?!x)[^,;.]*$")
_LAW = re.compile(rf"(?i)\b(?:{any_of('editions', 'laws')})\b[^,;()]{{0,24}}\d\s+tahun\s+$")
_FIGURE = re.compile(r"(?i)(?:\d|%|\b(?:persen|poin|rupiah|juta|miliar|ribu|orang|jiwa))\s*\($")  # `31,7 persen (2021)`
_BUDGET = re.compile(r"(?i)\b(?:tahun (?:anggaran|buku)|TA)\s+$")
_NAMED = re.compile(r"(?:\s*\([^()]{2,15}\))?\s*(?:[Tt]ahun\s+)?((?:19|20)\d\d)(?![\d/-])")
ACCOUNTS = re.compile(
    r"(?i)\b(?:laporan(?:\s+hasil\s+pemeriksaan)?(?:\s+keuangan\w*)?(?:\s+\S+){0,6}?|LKPD(?:\s+\S+){0,5}?|tahun anggaran|TA)\s+((?:19|20)\d\d)\b"
)


def bare_years(scene: Scene, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
    """Yield the years between two offsets of the page that are no part of a date; a year behind `sejak` tells of none."""
    dated = [(m.start, m.end) for m in scene.of(Label.DATE)]
    for match in scene.finditer(_YEAR):
        before = scene.before(match.start())
        apart = not any(a <= match.start() < b for a, b in dated) and not any(
            words.search(before) for words in (_AWAY, _LAW, _FIGURE)
        )
        if apart and start <= match.start() < end:
            yield match


def year_behind(scene: Scene, award: Mention) -> int | None:
    """The year right behind an award: `Adipura 2023`."""
    match = _NAMED.match(scene.page.text, award.end, scene.end)
    return int(match[1]) if match else None


def years_told(scene: Scene, start: int = 0, end: int = sys.maxsize) -> list[int]:
    """Return the years that a sentence names outside its dates, in order, between two offsets of the page."""
    return [int(match[1]) for match in bare_years(scene, start, end)]


def years_won(scene: Scene) -> list[int]:
    """Return the years that a sentence names but for those of budgets: `realisasi belanja tahun anggaran 2022` may be honoured in 2023."""
    return [int(match[1]) for match in bare_years(scene) if not _BUDGET.search(scene.before(match.start()))]


def edition_told(scenes: Sequence[Scene]) -> int | None:
    """Return the year that the article is about.

    That behind the first award that has one, else that of the accounts judged, else the year before the last one that
    the page dates anything to: an award of that year may still be told as new.
    """
    named = ((s, a) for s in scenes for a in s.of(Label.AWARD))
    found = (_NAMED.match(s.page.text, a.end, s.end) for s, a in named)
    accounts = (s.search(ACCOUNTS) for s in scenes if s.of(Label.AWARD))
    year = next((int(match[1]) for match in (*found, *accounts) if match), None)
    dated = year_of(scenes) if year is None else None
    return dated - 1 if dated else year


def year_of(scenes: Sequence[Scene]) -> int | None:
    """Return the year of publication, else the last one that the page dates anything to."""
    dates = (m.value for s in scenes for m in s.of(Label.DATE))
    years = [value.year for value in dates if isinstance(value, PartialDate) and value.year]
    return (scenes[0].page.year if scenes else None) or max(years, default=None)


def years_ago(scene: Scene, start: int, end: int) -> bool:
    """Say whether a year that is over stands between two offsets: `pada 2018 silam`, `tahun 2018 lalu`."""
    return _AGO.search(scene.view, max(start, scene.start), min(end, scene.end)) is not None


def tells_again(scene: Scene) -> re.Match[str] | None:
    """`kali kedua setelah 2019`: the sentence tells of today's win and names the years of earlier ones."""
    return scene.search(_AGAIN)


def unbroken(scene: Scene) -> dict[int, re.Match[str]]:
    """Return the years of a run whose first year and length, or last year, are told: `kelima kali berturut-turut sejak 2016`."""
    match = scene.search(_RUN)
    if not match:
        return {}
    count = int(match["number"] or 0) or (_COUNTS.index(match["word"].lower()) + 2 if match["word"] else 0)
    first = int(match["first"])
    length = int(match["last"]) - first + 1 if match["last"] else count
    return dict.fromkeys(range(first, first + length), match) if 1 < length <= _LONGEST else {}


def wins_told(scene: Scene, status: Status, start: int = 0, end: int = sys.maxsize) -> list[tuple[Status, int | None]]:
    """Return the wins that one telling counts up, with their years.

    A win told as history has all its years; of a row or run of years the last is that of today; `ketiga kali setelah
    2017 dan 2018` tells of today's win and of two earlier ones. ``start`` and ``end`` are offsets of the page.
    """
    at = (max(start, scene.start), min(end, scene.end))
    run = list(unbroken(scene)) if status is not Status.SCHEDULED else []
    if run and status is Status.WON:
        return [(Status.WON, None), *((Status.HISTORICAL, year) for year in run[:-1])]
    if run:
        return [(status, year) for year in run]
    row = _ROW.search(scene.view, *at)
    row = None if row and _ELSE.search(scene.view, at[0], row.start()) else row
    again = _AGAIN.search(scene.view, *at) if status is not Status.SCHEDULED else None
    if again and not (row and row.start() < again.start()):
        return [(Status.WON, None), *((Status.HISTORICAL, year) for year in _years(again[1]))]
    if status is Status.HISTORICAL:
        ago = _AGO.search(scene.view, *at)
        return [(status, year) for year in (_years(ago[1]) if ago else years_told(scene, *at)) or (None,)]
    if status is not Status.WON or not row:
        return [(status, None)]
    years, past = _years(row[0]), scene.search(_LIKE) is not None
    return [(Status.HISTORICAL if past or year < max(years) else Status.WON, year) for year in years]


def _years(text: str) -> list[int]:
    return list(dict.fromkeys(int(match[1]) for match in _YEAR.finditer(text)))
