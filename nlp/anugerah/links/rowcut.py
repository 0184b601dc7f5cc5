"""Rows of a list that stand in one line: numbered, ranked, behind bullets, or labels between semicolons.

`Berikut daftarnya: 1. SDN 3 Telaga Biru 2. SDN 1 Batudaa 3. MAN 1`: HTML that lost its line breaks, or a list that was
written so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from anugerah.links.rule import any_of
from anugerah.types import Block, Kind

Cut = tuple[int, str]  # where a row begins, and its marker

_ROWS = 3  # rows that make a list
_HEADING = 90  # code points of a heading at most
_WORD = 20  # code points in front of a row that tell whether a sentence goes on
_PLACES = 2  # places in front of names that make one
_NUMBER = re.compile(r"(?<![\d.,/(&-])(\(?(\d{1,2})[.)])(?![\d)])\s*(?=[“\"(]?[^\W\d_a-z])")
_BRACKETED = re.compile(r"(?<![\w.])(\((\d{1,2})\))\s*(?=[“\"(]?[^\W\d_])")
_LETTER = re.compile(r"(?<![\w.])(\(?([a-z])[.)])\s*(?=[^\W\d_a-z])")
_BULLET = re.compile(r"((?:[•▪●◦■□►✓*]+|(?<=[.;:] )-(?= )))\s*(?=[^\W\d_a-z])|(\t)(?=\s*[^\W\d_a-z])")
_RANK = re.compile(
    rf"(?:\b|(?<=\w)(?=[A-Z][a-z]))((?i:{any_of('lists', 'row_ranks')})\.? ?(?:(?:IV|VI?|I{{1,3}})(?![a-zIVX])|\d{{1,2}}(?!\d)|(?i:{any_of('category', 'ordinals')})(?= [A-Z])))(?=\s*(?:[:=–—|-]|\(|[A-Z]))"
)
_CELL = re.compile(r"(?<=\|)(\d{1,2})(?=\|)")
_GOES_ON = re.compile(r"(?:[,;]|\b(?:dan|serta|sedangkan))\s*$")
_TOLD = re.compile(rf"{_GOES_ON.pattern}|(?<![\w-])[a-z][a-z-]+\s$")  # `meraih juara I Lomba Desa` is no row
_SEMICOLON = re.compile(r";\s+(?:(?:dan|serta)\s+)?")
_HEADED = re.compile(
    r"(?s).*(?:(?:(?<=[a-z)])|[.;:\t\n]\s*|\s{2,})([A-Z][^:.;\t\n]{1,60}:\s*)|(?:(?<=[a-z)\d])|(?<=\d[ |])|(?<=[:\n] ))([A-Z][A-Z/]{2,}(?: [A-Z/]+){0,4}\s*)"
    rf"|\s((?:{any_of('lists', 'row_heads')})\s[^.:;,()\d\n]{{2,40}}:?\s*)"
    r"|(?<=[.;:] )((?:Untuk|Pada|Di)\s[^.:;,()\n]{2,40},\s*))$"
)
_PLACE = re.compile(rf"(?i)\W*(?:{any_of('lists', 'row_ranks')})\s+\w+\W*")  # a row that would lose its name
_LABEL = re.compile(r"\s*[^;:.]{2,60}[:,]\s+\S")


def inner_rows(text: str, start: int, end: int, sentences: bool = False) -> list[Cut]:
    """Return where the rows of a list within ``text[start:end]`` begin, with their markers.

    Args:
        text: The page.
        start: Where the line begins.
        end: Where it ends.
        sentences: Cut at commas and semicolons too, which may be those of a sentence.
    """

    def marks(pattern: re.Pattern[str], joints: re.Pattern[str] = _GOES_ON) -> list[re.Match[str]]:
        found = pattern.finditer(text, start, end)
        opens = sentences or pattern.match(text, start, end) is not None  # `a. Polres Batu; b. Polres Solo`
        return [m for m in found if opens or not joints.search(text, max(start, m.start() - _WORD), m.start())]

    cells = _ascending([(m.start(1), m[1], int(m[1])) for m in _CELL.finditer(text, start, end)])
    if len(cells) >= _ROWS and not any(_RANK.match(text, at + len(marker) + 1) for at, marker in cells):
        return cells
    ranks = [(m.start(1), "") for m in marks(_RANK, _TOLD)]
    if len(ranks) >= _PLACES:
        return ranks
    found = [
        _ascending([(m.start(1), m[1], int(m[2])) for m in marks(_NUMBER)]),
        _ascending([(m.start(1), m[1], ord(m[2]) - 96) for m in marks(_LETTER)]),
        [(m.start(), (m[1] or "").strip()) for m in _BULLET.finditer(text, start, end)],
        _ascending([(m.start(1), m[1], int(m[2])) for m in marks(_BRACKETED)]) if sentences else [],
        _labelled(text, start, end) if sentences else [],
    ]
    best = max(found, key=len)
    return best if len(best) >= _ROWS else []


def _ascending(marks: Sequence[tuple[int, str, int]]) -> list[Cut]:
    """The marks that count up by one, perhaps anew under each heading; each count has two rows at least."""
    runs: list[list[tuple[int, str, int]]] = []
    for mark in marks:
        if runs and mark[2] == runs[-1][-1][2] + 1:
            runs[-1].append(mark)
        elif mark[2] == 1 or not runs:
            runs.append([mark])
    return [(at, marker) for run in runs if len(run) > 1 for at, marker, _ in run]


def _labelled(text: str, start: int, end: int) -> list[Cut]:
    """`Pemenang: kota, Pagaralam; kecamatan, Pasemah; sekolah, SMAN 1`: a label in every part between semicolons."""
    opens = text.find(": ", start, end)
    first = opens + 2 if opens > 0 else start
    starts = [first, *(m.end() for m in _SEMICOLON.finditer(text, first, end))]
    parts = [text[a:b] for a, b in zip(starts, [*starts[1:], end], strict=True)]
    return [(at, "") for at in starts] if all(_LABEL.match(part) for part in parts) else []


def as_items(text: str, end: int, cuts: Sequence[Cut]) -> Iterator[tuple[int, int, Block]]:
    """Yield each row with a block of its own, and the heading of the next rows that stands behind it."""
    for (at, marker), after in zip(cuts, [*(at for at, _ in cuts[1:]), end], strict=True):
        head = heading_from(text, at, after)
        yield at, head, Block(Kind.ITEM, at, head, marker)
        if head < after:
            yield head, after, Block(Kind.HEADING, head, after)


def heading_from(text: str, start: int, end: int) -> int:
    """Return where the heading at the end of ``text[start:end]`` begins: `SDIT Al Hikmah TaisTingkat SMP:`; else ``end``."""
    found = _HEADED.match(text, max(start, end - _HEADING), end)
    head = found.start(found.lastindex or 0) if found else end
    return end if _PLACE.fullmatch(text, start, head) else head
