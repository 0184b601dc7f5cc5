"""Winners of several years side by side: `Kategori | Pemenang 2018 | Pemenang 2019`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from anugerah.links.labels import said
from anugerah.links.lists.rowline import Line
from anugerah.links.recipients import candidates
from anugerah.links.scene import Scene
from anugerah.links.told import Giving
from anugerah.types import Mention, Part, Status

_BETWEEN = re.compile(r"\s*(?:\||\t|(?<=\s)[—–-](?=\s))\s*")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LEAST = 2  # columns with a year, and rows of winners
Rows = dict[int, list[tuple[Giving, list[Part]]]]


def year_columns(lines: Sequence[Line], award: Mention) -> Rows:
    """Read a table whose header gives its columns years: each cell's winner in its year, the last year's has just won.

    Args:
        lines: The lines of a run, the header among them.
        award: The award of the table.
    """
    for k, line in enumerate(lines):
        years = [_year(line.scene, *cell) for cell in _cells(line.scene)]
        if years[:1] == [None] and all(years[1:]) and len(set(years[1:])) >= _LEAST:
            rows = {below.scene.index: _row(below.scene, line.scene, years, award) for below in lines[k + 1 :]}
            won = {index: row for index, row in rows.items() if row}
            return won if len(won) >= _LEAST else {}
    return {}


def _cells(scene: Scene) -> list[tuple[int, int]]:
    """The extents of the cells of a line, offsets counting in the page."""
    cuts = [m.span() for m in _BETWEEN.finditer(scene.page.text, scene.start, scene.end)]
    edges = [(scene.start, scene.start), *cuts, (scene.end, scene.end)]
    return [(a[1], b[0]) for a, b in pairwise(edges) if scene.page.text[a[1] : b[0]].strip()]


def _year(scene: Scene, start: int, end: int) -> int | None:
    found = _YEAR.search(scene.page.text, start, end)
    return int(found[0]) if found else None


def _row(scene: Scene, head: Scene, years: Sequence[int | None], award: Mention) -> list[tuple[Giving, list[Part]]]:
    """The winners of a row that has a cell for every column, with the words of its first cell as their category."""
    cells = _cells(scene)
    if len(cells) != len(years):
        return []
    last = max(year for year in years if year)
    category = said(scene, *cells[0])
    row = []
    for (start, end), year in zip(cells, years, strict=True):
        winner = next((r for r in candidates(scene) if start <= r.start < end), None) if year else None
        if winner and year:
            status = Status.WON if year == last else Status.HISTORICAL
            row.append((Giving(award, winner, scene, "list_item", status, winner.start, None, year, head), category))
    return row
