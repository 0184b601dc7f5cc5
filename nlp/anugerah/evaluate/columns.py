"""Rows of values as aligned lines of text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


def columns(head: Sequence[str], rows: Sequence[Sequence[object]]) -> Iterator[str]:
    """Yield a heading and rows under it: words to the left, numbers to the right, fractions with three digits."""
    cells = [[_cell(value) for value in row] for row in rows]
    wide = [max(map(len, column)) for column in zip(head, *cells, strict=True)]
    right = [bool(rows) and not isinstance(rows[0][at], str) for at in range(len(head))]
    for line in [list(head), *cells]:
        aligned = (f"{cell:{'>' if r else '<'}{w}}" for cell, w, r in zip(line, wide, right, strict=True))
        yield "  ".join(aligned).rstrip()


def _cell(value: object) -> str:
    return f"{value:.3f}" if isinstance(value, float) else str(value)
