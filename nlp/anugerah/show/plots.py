"""Plots worth keeping: provinces as tiles, bars, confusion, reliability and learning curves; matplotlib when used."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from anugerah.errors import AnugerahError
from anugerah.lexicon.table import read_table
from anugerah.resources import resource

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MAIN = "#2f6f9f"
SCALE = "Blues"


class Tile(NamedTuple):
    """A province's place in the grid, rows from the north and columns from the west, and its short name."""

    code: str
    row: int
    column: int
    short: str


def province_tiles() -> list[Tile]:
    """Return the tiles of all 38 provinces."""
    columns = ("code", "row", "column", "short")
    rows = read_table(resource("gazetteer", "province_tiles.csv"), columns, ("code",))
    return [Tile(r["code"], int(r["row"]), int(r["column"]), r["short"]) for r in rows]


def tile_map(counts: Mapping[str, float], title: str = "", axes: Axes | None = None) -> Axes:
    """Draw Indonesia's provinces as equal tiles, darker for more.

    Args:
        counts: Numbers by Kemendagri's code of the province (``"32"``); longer codes are added up by their province.
        title: Stands above the tiles.
        axes: Where to draw; a new figure without.
    """
    from matplotlib import colormaps
    from matplotlib.patches import Rectangle

    axes = axes or _axes(11, 6.5)
    sums = by_province(counts)
    most = max(sums.values(), default=0) or 1
    for tile in province_tiles():
        value = sums.get(tile.code, 0)
        shade = 0.9 * value / most
        place = (tile.column + 0.03, tile.row + 0.03)
        axes.add_patch(Rectangle(place, 0.94, 0.94, facecolor=colormaps[SCALE](shade), edgecolor="#b8bec8"))
        ink = "white" if shade > 0.55 else "#16181c"
        middle = tile.column + 0.5
        axes.text(middle, tile.row + 0.38, tile.short, ha="center", va="center", fontsize=7.5, color=ink)
        axes.text(middle, tile.row + 0.7, f"{value:g}", ha="center", va="center", fontsize=9, weight="bold", color=ink)
    axes.set(xlim=(0, 14), ylim=(9, 0), aspect="equal", title=title)
    axes.axis("off")
    return axes


def by_province(counts: Mapping[str, float]) -> dict[str, float]:
    """Add up numbers by region code to numbers by the two digits of the province."""
    sums: dict[str, float] = {}
    for code, value in counts.items():
        sums[code[:2]] = sums.get(code[:2], 0) + value
    return sums


def bars(counts: Mapping[str, float], title: str = "", axes: Axes | None = None) -> Axes:
    """Draw numbers as bars from top to bottom in their order, each with its number at the end."""
    axes = axes or _axes(8, 0.34 * len(counts) + 0.9)
    drawn = axes.barh([str(name) for name in counts], list(counts.values()), color=MAIN)
    axes.bar_label(drawn, padding=3, fmt="%g")
    axes.invert_yaxis()
    axes.spines[["top", "right", "bottom"]].set_visible(False)
    axes.set(title=title, xticks=[])
    return axes


def confusion(table: Mapping[str, Mapping[str, int]], title: str = "", axes: Axes | None = None) -> Axes:
    """Draw how often each gold label (rows) got each answer (columns); each row is shaded by its own sum."""
    given = {name for row in table.values() for name in row}
    answers = [name for name in table if name in given] + sorted(given - table.keys())
    axes = axes or _axes(0.8 * len(answers) + 2, 0.5 * len(table) + 1.5)
    shares = [[row.get(name, 0) / (sum(row.values()) or 1) for name in answers] for row in table.values()]
    axes.imshow(shares, cmap=SCALE, vmin=0, vmax=1.1, aspect="auto")
    for y, row in enumerate(table.values()):
        for x, name in enumerate(answers):
            ink = "white" if shares[y][x] > 0.6 else "#16181c"
            axes.text(x, y, str(row.get(name) or ""), ha="center", va="center", fontsize=9, color=ink)
    axes.set_xticks(range(len(answers)), answers, rotation=30, ha="right")
    axes.set_yticks(range(len(table)), list(table))
    axes.set(title=title, xlabel="answer", ylabel="gold")
    return axes


def reliability(bins: Sequence[Mapping[str, Any]], title: str = "", axes: Axes | None = None) -> Axes:
    """Draw the share of right answers over their score; on the dashed line a score is a probability.

    Args:
        bins: The ``bins`` of `anugerah.evaluate.reliability.reliability`: ``mean`` score, share right (``whole``) with
            its interval ``from`` .. ``to``, all 0..1, and the number of ``records``.
        title: Stands above the plot.
        axes: Where to draw; a new figure without.
    """
    axes = axes or _axes(5.5, 4.5)
    axes.plot([0, 1], [0, 1], linestyle="--", color="#8a909c", linewidth=1)
    means, shares = [b["mean"] for b in bins], [b["whole"] for b in bins]
    reach = [[b["whole"] - b["from"] for b in bins], [b["to"] - b["whole"] for b in bins]]
    axes.errorbar(means, shares, yerr=reach, marker="o", capsize=3, color=MAIN)
    for b in bins:
        place = (b["mean"], b["whole"])
        axes.annotate(f"n={b['records']}", place, xytext=(6, -12), textcoords="offset points", fontsize=8)
    axes.set(xlim=(0, 1.05), ylim=(0, 1.05), xlabel="score", ylabel="share right", title=title)
    return axes


def learning_curve(
    scores: Mapping[int, float], title: str = "", over: str = "articles", axes: Axes | None = None
) -> Axes:
    """Draw F1 (0..1) over what was learned from: articles, or ``over`` in other words."""
    axes = axes or _axes(6, 4)
    axes.plot(list(scores), list(scores.values()), marker="o", color=MAIN)
    for size, score in scores.items():
        axes.annotate(f"{score:.2f}", (size, score), xytext=(0, 7), textcoords="offset points", ha="center", fontsize=9)
    axes.set(xlabel=over, ylabel="F1", title=title, xlim=(0, None), ylim=(0, 1))
    return axes


def _axes(width: float, height: float) -> Any:
    """Return the axes of a new figure of this size in inches."""
    try:
        from matplotlib import pyplot
    except ImportError as error:
        raise AnugerahError("plots need matplotlib: pip install 'anugerah[notebooks]'") from error
    return pyplot.subplots(figsize=(width, height), layout="constrained")[1]
