from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from anugerah.evaluate.reliability import Judged, reliability
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


def test_reliability_draws_what_evaluation_counts() -> None:
    records = [
        Judged("a", {"score": score}, right, right) for score, right in ((0.12, False), (0.91, True), (0.95, True))
    ]
    axes = plots.reliability(reliability(records)["bins"])
    assert words(axes) == ["n=1", "n=2"]
    (drawn,) = [line for line in axes.lines if line.get_marker() == "o"]
    assert [tuple(point) for point in drawn.get_xydata()] == [(0.12, 0.0), (0.93, 1.0)]


def test_a_learning_curve_tells_its_scores() -> None:
    assert words(plots.learning_curve({10: 0.5, 40: 0.75})) == ["0.50", "0.75"]
