"""The number of a list's line as the place of its winner."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from anugerah.links.lists.outline import Outline
from anugerah.links.lists.rowline import Line
from anugerah.links.rule import cue, link_rule
from anugerah.links.scene import Scene
from anugerah.types import Mention, Part

_NUMBER = re.compile(r"\d{1,2}|\b(?:I{1,3}|IV|V|VI{0,3})\b")
_ROMAN = re.compile(r"I{1,3}[.)]")
_NO_ORDER = re.compile(r"(?i)\b(?:tidak|bukan|tanpa)\b[^.;:]{0,25}\b(?:peringkat|urutan|ranking)\b")
_FEW = 2  # lines with Roman numbers that tell of places
_PODIUM = (3, 5)  # winners under the longest of several headings that tell of places; more where all name the best
Rows = list[tuple[Line, Outline]]
Head = tuple[Mention | None, tuple[Part, ...]]


@link_rule
def category_number(line: Line) -> list[Part]:
    """`Urutannya: 1. Kota Madiun`, `II. Desa Rawak`: the number of a line in a ranking."""
    found = _NUMBER.search(line.scene.page.text, line.scene.start, line.winners[0].start) if line.winners else None
    if not found or line.award or not _NUMBER.search(line.marker) or any(p.rule == "category_rank" for p in line.parts):
        return []
    place = int(found[0]) if found[0].isdigit() else found[0]
    return [Part(f"peringkat {place}", found.start(), found.end(), "category_number")]


def numbered(rows: Rows, before: Scene | None, lines: Sequence[Line]) -> Rows:
    """Give the lines of a ranking their numbers: what introduces or heads them speaks of an order, or some name their places."""
    first = rows[0][0].scene.index if rows else 0
    heads = [line.scene for line in lines if line.scene.index < first]
    told = any(s is not None and s.search(cue("lists", "order")) and not s.search(_NO_ORDER) for s in (before, *heads))
    bare = [line for line in lines if not _NUMBER.search(line.marker)]
    told = told or any(p.rule == "category_rank" for line in bare for p in line.parts)
    podiums = _podiums(rows)
    roman = sum(_ROMAN.fullmatch(line.marker) is not None for line, _ in rows) >= _FEW
    return [
        (replace(line, parts=(*line.parts, *category_number(line))), outline)
        if told or _head(outline) in podiums or _is_ranking(outline) or (roman and not line.marker[:-1].isdigit())
        else (line, outline)
        for line, outline in rows
    ]


def _head(outline: Outline) -> Head:
    """What stands above a row: its classes, and the award of `Juara Lomba Kelurahan`."""
    return outline.award, outline.parts


def _podiums(rows: Rows) -> set[Head]:
    """`Desa: 1. … 2. … 3. …`, `Juara Lomba Kelurahan: 1. …`: headings with a few winners each, counted anew under each; no tiers."""
    counts: dict[Head, list[str]] = {}
    for line, outline in rows:
        if any(_head(outline)) and line.marker:
            counts.setdefault(_head(outline), []).append(re.sub(r"\D", "", line.marker))
    anew = {k: len(n) for k, n in counts.items() if n == [str(i + 1) for i in range(len(n))]}
    few, many = _PODIUM
    tiers = any(cue("lists", "tier_names").fullmatch(own[-1].text) for _, own in anew if own)
    best = all(own and cue("category", "best").search(own[-1].text) for _, own in anew)
    places = len(anew) > 1 and few <= max(anew.values()) and (best or max(anew.values()) <= many)
    return set(anew) if places and not tiers else set()


def _is_ranking(outline: Outline) -> bool:
    """`Kelurahan dengan realisasi tertinggi:`: a heading that orders what stands below it."""
    return any(cue("lists", "order").search(part.text) for part in outline.parts)
