"""A table whose rows are lines and whose cells stand between bars or tabs: `Desa | Juara I | Desa Conto | Bulukerto`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from anugerah.links.labels import is_noise
from anugerah.links.lists.outline import Outline
from anugerah.links.lists.rowline import Line
from anugerah.links.people import people_in
from anugerah.links.ranks import category_rank
from anugerah.links.recipients import candidates
from anugerah.links.rule import cue
from anugerah.links.scene import Scene
from anugerah.types import Part, Recipient

_BAR = re.compile(r"\s*[|\t]\s*")
_CELLS = 3  # of a row
_ROWS = 3  # of a table
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_EMPTY = re.compile(r"[\W\d]*")


@dataclass(frozen=True, slots=True)
class _Row:
    """A line and the extents of its cells."""

    line: Line
    cells: tuple[tuple[int, int], ...]

    def text(self, column: int) -> str:
        start, end = self.cells[column]
        return self.line.scene.page.text[start:end]


def grid(lines: Sequence[Line]) -> list[tuple[Line, Outline]]:
    """Read the rows of a table whose head tells its columns apart: `Kategori | Peringkat | Pemenang`.

    Each row has its winner in one column, its class and place in others. Columns of years are not for here.
    """
    split = [_Row(line, _cells(line.scene)) for line in lines]
    widths = [len(row.cells) for row in split if len(row.cells) >= _CELLS]
    width = max(set(widths), key=widths.count, default=0)
    rows = [row for row in split if len(row.cells) == width or (row is split[-1] and len(row.cells) > width > 0)]
    if len(rows) <= _ROWS or not _is_head(rows[0]):
        return []
    head, body = rows[0], rows[1:]
    winners = _winner_column(head, body, width)
    if winners is None:
        return []
    classes = [c for c in range(width) if c != winners and cue("lists", "class_heads").search(head.text(c))]
    places = [c for c in range(width) if c not in (winners, *classes)]
    return [
        (replace(row.line, winners=(won,), parts=(*_classes(row, classes), *_places(row, places))), Outline())
        for row in body
        if (won := _winner(row, winners))
    ]


def _cells(scene: Scene) -> tuple[tuple[int, int], ...]:
    text, start = scene.page.text, scene.start
    end = start + len(scene.text.rstrip(" \n|\t"))
    start += len(text[start:end]) - len(text[start:end].lstrip(" |\t"))
    bars = list(_BAR.finditer(text, start, end))
    return tuple(zip([start, *(b.end() for b in bars)], [*(b.start() for b in bars), end], strict=True))


def _is_head(row: _Row) -> bool:
    """Most cells of the first row name what stands below them, none a year."""
    texts = [row.text(c) for c in range(len(row.cells))]
    named = sum(cue("lists", "class_heads", "winner_heads", "other_heads").search(text) is not None for text in texts)
    return 2 * named > len(texts) and not any(_YEAR.search(text) for text in texts)


def _winner_column(head: _Row, body: Sequence[_Row], width: int) -> int | None:
    """The column that the head calls so, or the first, that holds a winner in most rows."""
    columns = sorted(range(width), key=lambda c: cue("lists", "winner_heads").search(head.text(c)) is None)
    return next((c for c in columns if 2 * sum(_winner(row, c) is not None for row in body) > len(body)), None)


def _winner(row: _Row, column: int) -> Recipient | None:
    """Who stands first in a cell: a region, a body or a person."""
    scene, (start, end) = row.line.scene, row.cells[column]
    known = [r for r in [*candidates(scene), *people_in(scene)] if start <= r.start < end]
    return min(known, key=lambda r: r.start, default=None)


def _classes(row: _Row, columns: Sequence[int]) -> list[Part]:
    said = (Part(row.text(c), *row.cells[c], "category_said") for c in columns)
    return [p for p in said if not _EMPTY.fullmatch(p.text) and not is_noise(p.text)]


def _places(row: _Row, columns: Sequence[int]) -> list[Part]:
    inside = [row.cells[c] for c in columns]
    return [p for p in category_rank(row.line.scene) if any(a <= p.start and p.end <= b for a, b in inside)]
