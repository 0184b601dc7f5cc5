"""A table whose cells stand on lines of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from anugerah.links.category import parts
from anugerah.links.labels import is_noise
from anugerah.links.lists.outline import Outline
from anugerah.links.lists.rowline import Line
from anugerah.links.ranks import category_rank
from anugerah.types import Part

_COLUMNS = 6  # cells of a row
_ROWS = 3  # rows of a table
_REGULAR = 0.8  # share of the rows of a table that have as many cells as most


def table(lines: Sequence[Line]) -> list[tuple[Line, Outline]]:
    """Read a flattened table: a winner's line, then the same number of cells each time; cells give award and rank."""
    starts, width = _starts(lines)
    column = _rank_column(lines, starts, width)
    rows = []
    for k in starts:
        cells = lines[k + 1 : k + 1 + width]
        if column and not _has_rank(cells, column):
            continue
        award = next((c.award for c in cells if c.award), None)
        found = [p for c in cells for p in parts(c.scene, c.award)] or _unranked(cells, column)
        rows.append((replace(lines[k], parts=(*lines[k].parts, *found), award=award), Outline()))
    awarded = [row for row in rows if row[0].award]
    return awarded if 2 * len(awarded) > len(rows) else rows


def _starts(lines: Sequence[Line]) -> tuple[list[int], int]:
    """The lines of a table that begin its rows, and how many cells each has behind them; headings stand above winners."""
    starts = [k for k, line in enumerate(lines) if line.bare]
    if len(starts) < _ROWS:
        return [], 0
    if starts[0] and not lines[starts[0] - 1].winners and starts[-1] == len(lines) - 1:
        return [], 0
    widths = [b - a - 1 for a, b in pairwise(starts)]
    width = max(set(widths), key=widths.count)
    if width and widths.count(width) >= _REGULAR * len(widths):
        return starts, width
    return _by_rank(lines, starts[0])


def _by_rank(lines: Sequence[Line], first: int) -> tuple[list[int], int]:
    """`Sidorejo`, `Kecamatan Lendah`, `Juara I`: rows that end with a rank, each as long as the first."""
    ranked = [k - first for k, line in enumerate(lines[first : first + _COLUMNS], first) if category_rank(line.scene)]
    width = ranked[0] if ranked else 0
    found: list[int] = []
    for k in range(first, len(lines) - width, width + 1) if width else ():
        if not category_rank(lines[k + width].scene):
            break
        found.append(k)
    rows = [k for k in found if lines[k].bare]
    return (rows, width) if len(rows) >= _ROWS else ([], 0)


def _rank_column(lines: Sequence[Line], starts: Sequence[int], width: int) -> int | None:
    """The cell behind the winner that is a rank in most rows."""
    cells = range(1, width + 1)
    counts = {c: sum(k + c < len(lines) and bool(category_rank(lines[k + c].scene)) for k in starts) for c in cells}
    best = max(counts, key=counts.__getitem__, default=None)
    return best if best is not None and 2 * counts[best] > len(starts) else None


def _has_rank(cells: Sequence[Line], column: int) -> bool:
    """A row whose cell for the rank is empty, so that the next row's name stands in its place, has won nothing."""
    cell = cells[column - 1] if column <= len(cells) else None
    return cell is not None and (bool(category_rank(cell.scene)) or not cell.scene.mentions)


def _unranked(cells: Sequence[Line], column: int | None) -> list[Part]:
    """`Favorit` in the column that holds the ranks of the other rows."""
    cell = cells[column - 1] if column and column <= len(cells) else None
    if cell is None or cell.winners or is_noise(cell.label):
        return []
    return [Part(cell.label, cell.scene.start, cell.scene.end, "category_said")]
