from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from anugerah.lexicon.regions import load_regions
from anugerah.show import plots
from anugerah.types import Level

matplotlib = pytest.importorskip("matplotlib", reason="needs matplotlib: pip install 'anugerah[notebooks]'")


@pytest.fixture(autouse=True)
def no_window() -> Iterator[None]:
    matplotlib.use("Agg")
    yield
    import matplotlib.pyplot as plt

    plt.close("all")


def words(axes: Any) -> list[str]:
    axes.figure.canvas.draw()
    return [text.get_text() for text in axes.texts]


def test_every_province_has_one_tile_of_its_own() -> None:
    tiles = plots.province_tiles()
    codes = {tile.code for tile in tiles}
    assert len(codes) == len({(tile.row, tile.column) for tile in tiles}) == 38
    assert {load_regions().by_code(code).level for code in codes} == {Level.PROVINSI}  # type: ignore[union-attr]


def test_numbers_of_kabupaten_count_for_their_province() -> None:
    assert plots.by_province({"32": 1, "32.73": 2, "33.01": 4}) == {"32": 3, "33": 4}
    told = words(plots.tile_map({"32": 1, "32.73": 2, "33.01": 4}, "Judul"))
    assert told[told.index("Jabar") + 1] == "3"
    assert told[told.index("Aceh") + 1] == "0"


def test_bars_stand_in_their_order() -> None:
    axes = plots.bars({"Adipura": 3, "WTP": 1})
    assert words(axes) == ["3", "1"]
    assert [label.get_text() for label in axes.get_yticklabels()] == ["Adipura", "WTP"]


def test_confusion_puts_the_diagonal_first() -> None:
    axes = plots.confusion({"A": {"B": 1, "none": 2, "A": 3}, "B": {"B": 4}})
    assert [label.get_text() for label in axes.get_xticklabels()] == ["A", "B", "none"]
    assert words(axes) == ["3", "1", "2", "", "4", ""]


def test_reliability_counts_each_answer_once() -> None:
    found = plots.reliability_bins([0.1, 0.15, 0.9, 1.0], [False, True, True, True])
    assert [(round(b.score, 3), b.right, b.size) for b in found] == [(0.125, 0.5, 2), (0.95, 1.0, 2)]
    assert words(plots.reliability(found)) == ["n=2", "n=2"]


def test_a_learning_curve_tells_its_scores() -> None:
    assert words(plots.learning_curve({10: 0.5, 40: 0.75})) == ["0.50", "0.75"]
