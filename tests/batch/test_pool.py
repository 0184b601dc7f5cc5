from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.batch.echo import Echo, row

from anugerah.batch import pool
from anugerah.batch.pool import Known, spread
from anugerah.batch.run import Outcome, annotate, annotate_parallel
from anugerah.errors import AnugerahError, ModelError


def test_a_worker_that_dies_is_replaced_and_its_article_tried_once_more(tmp_path: Path) -> None:
    rows = [row(i) for i in range(40)]
    rows[10] = row(10, "MATI")
    rows[20] = row(20, "SEKALI", note=str(tmp_path / "note"))
    outcomes = list(annotate(rows, Echo, 2))
    assert [outcome.id for outcome in outcomes] == [f"a{i}" for i in range(40)]
    assert [outcome.id for outcome in outcomes if outcome.error] == ["a10"]
    error = outcomes[10].error
    assert error is not None
    assert (error.file, error.line) == ("x.jsonl", 10)
    assert error.cause.startswith("article 'a10' killed two workers")


def test_one_slow_article_holds_up_no_other_worker_and_order_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[int] = []

    def rows() -> Iterator[Any]:
        for i in range(200):
            taken.append(i)
            yield row(i, "LAMBAT " * 5000 if i == 0 else "Kota " * 40)

    outcomes = annotate(rows(), Echo, 2)
    assert next(outcomes).id == "a0"
    assert len(taken) == 200
    assert [outcome.id for outcome in outcomes] == [f"a{i}" for i in range(1, 200)]


def test_what_piles_up_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "AHEAD", 10_000)
    taken: list[int] = []

    def rows() -> Iterator[Any]:
        for i in range(500):
            taken.append(i)
            yield row(i, "LAMBAT" if i == 0 else "Kota " * 200)

    outcomes = annotate(rows(), Echo, 2)
    next(outcomes)
    assert len(taken) <= 12
    assert len(list(outcomes)) == 499


def test_known_results_keep_their_places() -> None:
    known = [Known(Outcome(f"k{i}")) for i in range(300)]
    items: list[Any] = [*known[:150], row(1), *known[150:], row(2)]
    wanted = [*(f"k{i}" for i in range(150)), "a1", *(f"k{i}" for i in range(150, 300)), "a2"]
    for jobs in (1, 2):
        assert [outcome.id for outcome in annotate(items, Echo, jobs)] == wanted
    assert list(spread([], Echo, print, 2, lost=print, size=len)) == []


def no_model() -> Any:
    raise ModelError("tidak ada")


def no_memory() -> Any:
    import os

    os._exit(9)


def test_a_model_that_does_not_load_ends_the_run() -> None:
    with pytest.raises(ModelError, match="tidak ada"):
        list(annotate([row(1)], no_model, 2))
    with pytest.raises(AnugerahError, match=r"stopped 3 times while it loaded the model .* fewer --jobs"):
        list(annotate([row(1)], no_memory, 2))


def test_the_library_raises_what_a_worker_raised() -> None:
    with pytest.raises(RuntimeError, match="rusak"):
        list(annotate_parallel(Echo(), [{"id": "1", "text": "RUSAK"}], 2))
    with pytest.raises(AnugerahError, match="article '1' killed two workers"):
        list(annotate_parallel(Echo(), [{"id": "1", "text": "MATI"}], 2))
