"""Classes shared over winners, one each: `A, B dan C … Desa Informatif 1, 2 dan 3`, `kategori Utama dan Madya masing-masing …`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from anugerah.links.numerals import SERIES, as_written
from anugerah.links.rule import any_of, cue, link_rule
from anugerah.links.scene import Scene
from anugerah.types import Label, Part, Recipient

_LETTERS = tuple("ABCDEF")
_ALL = (*SERIES, _LETTERS)
_WORDS = sorted({numeral for series in _ALL for numeral in series}, key=len, reverse=True)
_NUMERAL = rf"(?:ke-)?(?:{'|'.join(_WORDS)})(?![\w-])"
_TOKEN = re.compile(rf"(?:{'|'.join(_WORDS)})(?!\w)")
_TO = r"(?:\s(?:sampai(?:\sdengan)?|hingga|s/d)\s|\s?[-–]\s?)"
_AND = r"(?:\s?,\s?(?:(?:dan|serta)\s)?|\s(?:dan|serta|&)\s)"
_ROW = re.compile(
    rf"(?<=\s)(?:{_NUMERAL}(?:{_AND}{_NUMERAL})+|(?:ke-)?(?:{'|'.join(_WORDS)})(?P<to>{_TO}){_NUMERAL})(?![%,.]\d)"
)
_PLACE = rf"(?:{any_of('category', 'places')})(?:nya)?(?: harapan| umum)?"
_NAME = r"(?-i:[A-Z][\w-]*(?: [A-Z][\w-]*){0,3})"
_WORD = rf"\b(?:{any_of('category', 'heads', 'numbered')})(?: sebagai)?\s"
_HEAD = re.compile(
    rf"(?i)(?:(?P<word>{_WORD})|(?:^|[.;:,] |\b(?:sebagai|gelar|menjadi) ))(?P<name>(?:{_NAME} )?)(?:(?<![a-z] ){_PLACE} )?$"
)
_PLACED = re.compile(rf"(?i)\b{_PLACE} $")
_KEPT = re.compile(rf"(?i)(?:{any_of('category', 'numbered')})\s")
_GRADED = re.compile(r"(?i)\b(?:predikat|kategori|status)\s(?:sebagai\s)?$")
_ITEM = r"(?:(?-i:[A-Z][\w/&-]*(?: [A-Z][\w/&-]*){0,3})|(?!(?:masing|dan|serta)\b)[a-z][\w/-]*(?: [a-z][\w/-]*){0,2}?)"
_NAMED = re.compile(
    rf"(?i)(?:{_WORD}|\b(?:tingkat|peringkat)\s)(?P<row>{_ITEM}(?:, {_ITEM})*,? (?:dan|serta) {_ITEM})(?=\s*[,.;(]|\s+(?:masing|berturut|secara|{any_of('cues', 'taken', 'won_by', 'handed', 'give')})\b|\s*$)"
)
_JOINT = re.compile(r",? (?:dan|serta) |, ")
_LONGEST = 60  # code points of what stands in front of the numbers of a row
_FEW = 2  # classes that need a word which says that each winner has one


@link_rule
def category_shared(scene: Scene) -> list[list[Part]]:
    """`Desa Informatif 1,2 dan 3`, `kelas A dan B`, `peringkat 1 sampai 10`, `kategori Utama, Madya, dan Pratama`: rows of classes."""
    return [*_numbered(scene), *_named(scene)]


@lru_cache(maxsize=64)
def _rows(scene: Scene) -> list[list[Part]]:
    return category_shared(scene)


def shared(scene: Scene | None, winners: Sequence[Recipient]) -> list[Part]:
    """The classes of the winners of a row, one each: as many as they are, all behind them or all in front."""
    if scene is None or len(winners) < _FEW:
        return []
    first, last = winners[0].start, winners[-1].end
    rows = (row for row in _rows(scene) if len(row) == len(winners))
    return next((row for row in rows if row[0].start >= last or row[-1].end <= first), [])


def outside(found: Sequence[Part], row: Sequence[Part]) -> list[Part]:
    """The parts that are no part of a row of classes: not its first class read as that of all."""
    start, end = (row[0].start, max(p.end for p in row)) if row else (0, 0)
    return [p for p in found if p.end <= start or end <= p.start]


def _numbered(scene: Scene) -> Iterator[list[Part]]:
    for match in _ROW.finditer(scene.page.text, scene.start, scene.end):
        head = _head(scene, match.start())
        numerals = list(_TOKEN.finditer(scene.page.text, *match.span()))
        told = [m[0].removeprefix("ke-") for m in numerals]
        series = next((s for s in _ALL if all(numeral in s for numeral in told)), None)
        if head is None or series is None:
            continue
        start, words, rule = head
        spans = [m.span() for m in numerals]
        if match["to"]:
            told = list(series[series.index(told[0]) : series.index(told[1]) + 1])
            spans = [match.span()] * len(told)
        spans[:1] = [(start, spans[0][1])] if spans else []
        yield [Part(f"{words} {n}".strip(), a, b, rule) for n, (a, b) in zip(told, spans, strict=True)]


def _head(scene: Scene, end: int) -> tuple[int, str, str] | None:
    """Where what the numbers of a row count begins, its words and the rule that reads it: `Desa Informatif`, `juara`, `kelas`."""
    text = scene.page.text
    award = next((m for m in scene.of(Label.AWARD) if m.end <= end and text[m.end : end].isspace()), None)
    if award:
        words = award.text if _GRADED.search(scene.before(award.start)) else ""
        return award.start, words, "category_shared" if words else "category_rank"
    before = scene.before(end, _LONGEST)
    place, named = _PLACED.search(before), _HEAD.search(before)
    kept = named and named["word"] and (not named["name"] or _KEPT.fullmatch(named["word"]))
    at = named.start("word" if kept else "name") if named else len(before)
    at = min(at, place.start()) if place else at
    start, words = end - len(before) + at, before[at:].strip()
    if not words or scene.is_taken(start, end):
        return None
    alone = place and place.start() == at
    return start, as_written(words) if alone else words, "category_rank" if alone else "category_shared"


def _named(scene: Scene) -> Iterator[list[Part]]:
    for match in _NAMED.finditer(scene.page.text, scene.start, scene.end):
        start, end = match.span("row")
        cuts = list(_JOINT.finditer(scene.page.text, start, end))
        starts, ends = [start, *(m.end() for m in cuts)], [*(m.start() for m in cuts), end]
        row = [Part(scene.page.text[a:b], a, b, "category_shared") for a, b in zip(starts, ends, strict=True)]
        each = scene.search(cue("lists", "each")) is not None
        names = len(row) > _FEW and all(p.text[0].isupper() for p in row)
        tiers = all(cue("lists", "tier_names").fullmatch(p.text) for p in row)
        if (each or names or tiers) and not scene.is_taken(start, end):
            yield row
