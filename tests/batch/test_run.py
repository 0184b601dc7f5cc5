from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.batch.echo import Echo, ids, mixed, row

from anugerah.batch.output import errors_path, write
from anugerah.batch.run import annotate, annotate_parallel
from anugerah.errors import AnugerahError


@pytest.mark.parametrize("jobs", [1, 2])
def test_one_bad_article_never_stops_the_rest_and_order_is_kept(jobs: int) -> None:
    rows = mixed(150)
    outcomes = list(annotate(rows, Echo, jobs))
    assert len(outcomes) == len(rows)
    for i, outcome in enumerate(outcomes):
        if i == 5:
            assert str(outcome.error) == "x.jsonl:5: not JSON; mend it"
        elif i % 7 == 3:
            assert str(outcome.error).startswith(f"x.jsonl:{i}: article 'a{i}' failed (RuntimeError: rusak)")
        else:
            assert json.loads(outcome.line)["id"] == f"a{i}"


def test_reading_stays_ahead_by_a_bounded_number_of_rows() -> None:
    read: list[int] = []

    def rows() -> Iterator[Any]:
        for i in range(10_000):
            read.append(i)
            yield row(i)

    outcomes = annotate(rows(), Echo, 1)
    next(outcomes)
    assert len(read) == 1


def test_counts_add_up_and_errors_have_a_file(tmp_path: Path) -> None:
    out = tmp_path / "x.jsonl"
    seen: list[int] = []
    summary = write(mixed(20), Echo, out, seen=lambda outcome, summary: seen.append(summary.finished))
    assert (summary.read, summary.written, summary.failed, summary.skipped) == (20, 16, 4, 0)
    assert seen == list(range(1, 21))
    assert len(ids(out)) == 16
    errors = [json.loads(line) for line in errors_path(out).read_text(encoding="utf-8").splitlines()]
    assert [(error["id"], error["file"], error["line"]) for error in errors] == [
        (f"a{n}", "x.jsonl", n) for n in (3, 5, 10, 17)
    ]
    assert errors[1]["cause"] == "not JSON; mend it"
    assert str(summary) == "20 articles: 16 written (0 records), 4 failed"


def test_no_errors_no_file(tmp_path: Path) -> None:
    write([row(1)], Echo, tmp_path / "x.jsonl")
    assert [path.name for path in tmp_path.iterdir()] == ["x.jsonl"]


def test_articles_that_json_cannot_hold_are_errors(tmp_path: Path) -> None:
    odd = row(1) | {"meta": {"a": float("nan")}}
    summary = write([odd, row(2)], Echo, tmp_path / "x.jsonl")
    assert (summary.written, summary.failed) == (1, 1)


def test_warnings_of_the_reader_reach_the_article() -> None:
    (outcome,) = annotate([row(1) | {"warnings": ["date 'x' was not used"]}], Echo)
    assert json.loads(outcome.line)["warnings"] == ["date 'x' was not used"]


def test_a_stop_ends_behind_the_article_and_says_so(tmp_path: Path) -> None:
    out, seen = tmp_path / "x.jsonl", []
    summary = write(
        mixed(20), Echo, out, seen=lambda outcome, summary: seen.append(outcome), stop=lambda: len(seen) == 7
    )
    assert summary.stopped
    assert ids(out) == ["a0", "a1", "a2", "a4", "a6"]
    assert str(summary) == "stopped: 5 written (0 records), 2 failed"


def test_an_output_that_cannot_be_written_is_told_and_ends_with_a_whole_line(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource", reason="no limits on files here")
    out = tmp_path / "x.jsonl"
    rows = [row(i) for i in range(50)]
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (5000, hard))
    try:
        with pytest.raises(AnugerahError, match=r"x\.jsonl: cannot be written .* go on with --resume"):
            write(rows, Echo, out)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert out.read_bytes().endswith(b"}\n")
    assert len(ids(out)) > 10
    write(rows, Echo, out, resume=True)
    write(rows, Echo, tmp_path / "whole.jsonl")
    assert out.read_bytes() == (tmp_path / "whole.jsonl").read_bytes()


def test_parallel_gives_articles_in_order() -> None:
    rows = [{"id": str(i), "text": "Kota"} for i in range(150)]
    found = list(annotate_parallel(Echo(), rows, 2))
    assert [article.id for article in found] == [row["id"] for row in rows]
    with pytest.raises(RuntimeError, match="rusak"):
        list(annotate_parallel(Echo(), [{"id": "1", "text": "RUSAK"}], 2))
