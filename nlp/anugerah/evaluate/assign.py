"""One-to-one assignment of least cost (Kuhn 1955, Munkres 1957), by shortest augmenting paths, O(n² m)."""

from __future__ import annotations

from collections.abc import Sequence

INFINITE = float("inf")


def assign(cost: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Return ``(row, column)`` pairs of least total cost, every row once; needs rows <= columns.

    Args:
        cost: A matrix, rows of equal length; the potentials follow Jonker & Volgenant (1987).
    """
    rows, columns = len(cost), len(cost[0]) if cost else 0
    of_row = [0.0] * (rows + 1)
    of_column = [0.0] * (columns + 1)
    holder = [0] * (columns + 1)  # row (from 1) that a column (from 1) belongs to; 0: free
    for row in range(1, rows + 1):
        holder[0] = row
        last, came_from = _shortest_path(cost, of_row, of_column, holder)
        while last:
            before = came_from[last]
            holder[last] = holder[before]
            last = before
    return [(holder[column] - 1, column - 1) for column in range(1, columns + 1) if holder[column]]


def _shortest_path(
    cost: Sequence[Sequence[float]], of_row: list[float], of_column: list[float], holder: list[int]
) -> tuple[int, list[int]]:
    """Grow a tree from column 0 to the nearest free column, adjusting both potentials on the way."""
    size = len(of_column)
    slack, came_from, reached = [INFINITE] * size, [0] * size, [False] * size
    here = 0
    while True:
        reached[here] = True
        row, nearest, there = holder[here], INFINITE, 0
        for column in range(1, size):
            if reached[column]:
                continue
            reduced = cost[row - 1][column - 1] - of_row[row] - of_column[column]
            if reduced < slack[column]:
                slack[column], came_from[column] = reduced, here
            if slack[column] < nearest:
                nearest, there = slack[column], column
        for column in range(size):
            if reached[column]:
                of_row[holder[column]] += nearest
                of_column[column] -= nearest
            else:
                slack[column] -= nearest
        here = there
        if not holder[here]:
            return here, came_from
