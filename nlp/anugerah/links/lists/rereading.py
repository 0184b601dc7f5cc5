"""What the lines of a list are once all are read: classes, heads of rows, places of winners."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from anugerah.links.awardnames import is_best_of_kind
from anugerah.links.lists.rowline import Line
from anugerah.links.rule import any_of
from anugerah.types import Label, RecipientKind

_SEVERAL = 2  # classes of a list
_ROWS, _MOST = 3, 0.8  # bodies with a place on the line below, and their share, that make places of such lines
_COUNT = re.compile(rf"(?i)(?:\d+|{any_of('winners', 'numbers')}) (?P<counted>[^\d\W][\w/ ]+)")
_FIRST = re.compile(  # a row of the first place: `Juara I …`, `Emas …`
    rf"(?i)\W*(?:(?:{any_of('lists', 'row_ranks')})\s+(?:I|1|satu|pertama|kesatu)|emas|gold)(?!\w)"
)


def as_classes(lines: Sequence[Line]) -> list[Line]:
    """`1. TP2DD Kota Terbaik` below `Penerima TP2DD Award:`: the best of a kind that looks like another award is a class of the announced one."""
    return [
        replace(line, award=None) if line.award and not line.winners and is_best_of_kind(line.award) else line
        for line in lines
    ]


def as_counted(lines: Sequence[Line]) -> list[Line]:
    """`3 Provinsi`, `10 Kabupaten`: counts of winners that head parts of one list name their classes."""
    counts = {line.label: m["counted"] for line in lines if not line.winners and (m := _COUNT.fullmatch(line.label))}
    if len(set(counts.values())) < _SEVERAL:
        return list(lines)
    return [line if line.winners else replace(line, label=counts.get(line.label, line.label)) for line in lines]


def without_addresses(lines: Sequence[Line]) -> list[Line]:
    """`Desa Depok, Kecamatan Batu, Kabupaten Sleman` below `Perpustakaan Melati`: a line that only tells where the winner above it is.

    `Kota Solok` and `Sumatera Barat` below `SDN 1 Solok` are cells of such a row where most bodies of the list have some.
    """
    cells = _place_cells(lines)
    pairs = zip([None, *lines], enumerate(lines), strict=False)
    return [line for above, (k, line) in pairs if k not in cells and not (above and _is_address(above, line))]


def _place_cells(lines: Sequence[Line]) -> set[int]:
    """The indices of lines that are nothing but a region below a body, if most bodies of the list have one below."""
    bodies = [k for k, line in enumerate(lines) if line.winners and not _is_region(line)]
    below = [k for k in bodies if k + 1 < len(lines) and _is_region(lines[k + 1])]
    if len(below) < _ROWS or len(below) < _MOST * len(bodies):
        return set()
    cells: set[int] = set()
    for k in below:
        for at in range(k + 1, len(lines)):
            if not _is_region(lines[at]):
                break
            cells.add(at)
    return cells


def _is_region(line: Line) -> bool:
    return len(line.winners) == 1 and line.bare and not line.marker and line.winners[0].kind is RecipientKind.REGION


def _is_address(above: Line, line: Line) -> bool:
    winner = above.winners[0] if len(above.winners) == 1 else None
    if winner is None or winner.kind is RecipientKind.REGION or above.scene.of(Label.REGION) or line.marker:
        return False
    places = line.scene.of(Label.REGION)
    text = line.scene.page.text
    between = {text[a.end : b.start].strip() for a, b in pairwise(places)}
    whole = bool(places) and not re.sub(
        r"[\s.]", "", text[line.scene.start : places[0].start] + text[places[-1].end : line.scene.end]
    )
    return whole and between == {","}


def as_heads(lines: Sequence[Line]) -> list[Line]:
    """`A. Guru SD Teladan` above `1. Rusmini`, `Kelompok Usaha` above `Juara I …`: what only looks like a name is the heading of rows that begin anew."""
    return [
        replace(line, winners=(), parts=()) if below and _begins_anew(line, below) else line
        for line, below in zip(lines, [*lines[1:], None], strict=True)
    ]


def _begins_anew(line: Line, below: Line) -> bool:
    counted, unknown = re.sub(r"\D", "", line.marker), all(r.mention is None for r in line.winners)
    if re.sub(r"\D", "", below.marker) == "1":
        return not counted and unknown
    led = (
        any(p.start < line.winners[0].start and p.rule == "category_rank" for p in line.parts) if line.winners else True
    )
    return unknown and not led and _FIRST.match(below.scene.text) is not None and not _FIRST.match(line.scene.text)
