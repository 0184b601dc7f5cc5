"""The number of a list's line as the place of its winner."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from anugerah.links.outline import Outline
from anugerah.links.rowline import Line
from anugerah.links.rule import cue, link_rule
from anugerah.links.scene import Scene
from anugerah.types import Part

_NUMBER = re.compile(r"\d{1,2}")
Rows = list[tuple[Line, Outline]]


@link_rule
def category_number(line: Line) -> list[Part]:
    """`Urutannya: 1. Kota Madiun`: the number of a line in a ranking."""
    found = _NUMBER.search(line.scene.page.text, line.scene.start, line.winners[0].start) if line.winners else None
    if not found or line.award or not _NUMBER.search(line.marker) or any(p.rule == "category_rank" for p in line.parts):
        return []
    return [Part(f"peringkat {int(found[0])}", found.start(), found.end(), "category_number")]


def numbered(rows: Rows, before: Scene | None, lines: Sequence[Line]) -> Rows:
    """Give the lines of a ranking their numbers: its introduction speaks of an order, or other lines name their places."""
    first = rows[0][0].scene.index if rows else 0
    heads = [line.scene for line in lines if line.scene.index < first]
    told = any(s is not None and s.search(cue("lists", "order")) for s in (before, *heads))
    bare = [line for line in lines if not _NUMBER.search(line.marker)]
    if not told and not any(p.rule == "category_rank" for line in bare for p in line.parts):
        return rows
    return [(replace(line, parts=(*line.parts, *category_number(line))), outline) for line, outline in rows]
