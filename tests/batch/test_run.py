from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from anugerah.batch.output import errors_path, finished_ids, write
from anugerah.batch.run import CHUNK, annotate, annotate_parallel
from anugerah.errors import AnugerahError, DataError, InputError
from anugerah.types import Article, Label, Mention


class Echo:
    """Marks the first letter of every text; fails on RUSAK, kills its process on MATI."""

    def pipe(self, rows: Iterable[Any]) -> Iterator[Article]:
        for row in rows:
            if "RUSAK" in row["text"]:
                raise RuntimeError("rusak")
            if "MATI" in row["text"]:
                import os

                os._exit(9)
            yield Article(**row, mentions=(Mention("m1", Label.DATE, 0, 1, row["text"][0]),))


def row(number: int, text: str = "Kota") -> dict[str, Any]:
    base = {"id": f"a{number}", "text": text, "title": None, "date": None, "url": None, "meta": {}}
    return base | {"where": f"x.jsonl:{number}", "warnings": []}


def mixed(count: int) -> list[Any]:
    rows: list[Any] = [row(i, "RUSAK" if i % 7 == 3 else "Kota") for i in range(count)]
    rows[5] = InputError("x.jsonl:5: not JSON; mend it")
    return rows


def ids(path: Path) -> list[str]:
    return [json.loads(line)["id"] for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("jobs", [1, 2])
def test_one_bad_article_never_stops_the_rest_and_order_is_kept(jobs: int) -> None:
    rows = mixed(2 * CHUNK + 5)
    outcomes = list(annotate(rows, Echo, jobs))
    assert len(outcomes) == len(rows)
    for i, outcome in enumerate(outcomes):
        if i == 5:
            assert outcome.error == "x.jsonl:5: not JSON; mend it"
        elif i % 7 == 3:
            assert outcome.error.startswith(f"x.jsonl:{i}: article 'a{i}' failed (RuntimeError: rusak)")
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
    assert len(read) == CHUNK


def test_counts_add_up_and_errors_have_a_file(tmp_path: Path) -> None:
    out = tmp_path / "x.jsonl"
    seen: list[Any] = []
    summary = write(mixed(20), Echo, out, seen=seen.append)
    assert (summary.read, summary.written, summary.failed, summary.skipped) == (20, 16, 4, 0)
    assert len(seen) == 20
    assert len(ids(out)) == 16
    errors = [json.loads(line) for line in errors_path(out).read_text(encoding="utf-8").splitlines()]
    assert [error["id"] for error in errors] == ["a3", None, "a10", "a17"]
    assert str(summary) == "20 articles: 16 written (0 records), 4 failed"


def test_no_errors_no_file(tmp_path: Path) -> None:
    write([row(1)], Echo, tmp_path / "x.jsonl")
    assert [path.name for path in tmp_path.iterdir()] == ["x.jsonl"]


def test_resume_skips_what_is_done_and_mends_a_torn_line(tmp_path: Path) -> None:
    out, whole = tmp_path / "x.jsonl", tmp_path / "whole.jsonl"
    rows = [row(i, "Kotá") for i in range(30)]
    write(rows, Echo, whole)
    data = whole.read_bytes()
    lines = data.split(b"\n")
    out.write_bytes(b"\n".join(lines[:11]) + b"\n" + lines[11][:40])
    summary = write(rows, Echo, out, resume=True)
    assert (summary.read, summary.written, summary.skipped) == (30, 19, 11)
    assert out.read_bytes() == data


def test_resume_tries_failed_articles_again(tmp_path: Path) -> None:
    out = tmp_path / "x.jsonl"
    assert write([row(1), row(2, "RUSAK")], Echo, out).failed == 1
    summary = write([row(1), row(2, "Kota")], Echo, out, resume=True)
    assert (summary.written, summary.skipped, summary.failed) == (1, 1, 0)
    assert ids(out) == ["a1", "a2"]
    assert not errors_path(out).exists()


def test_resume_refuses_a_file_that_is_not_ours(tmp_path: Path) -> None:
    out = tmp_path / "x.jsonl"
    out.write_text("halo\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"x\.jsonl:1: not an annotated article; choose another --to"):
        finished_ids(out)


def test_articles_that_json_cannot_hold_are_errors(tmp_path: Path) -> None:
    odd = row(1) | {"meta": {"a": float("nan")}}
    summary = write([odd, row(2)], Echo, tmp_path / "x.jsonl")
    assert (summary.written, summary.failed) == (1, 1)


def test_warnings_of_the_reader_reach_the_article() -> None:
    (outcome,) = annotate([row(1) | {"warnings": ["date 'x' was not used"]}], Echo)
    assert json.loads(outcome.line)["warnings"] == ["date 'x' was not used"]


def test_a_killed_worker_is_told() -> None:
    with pytest.raises(AnugerahError, match=r"a worker stopped .* go on with --resume"):
        list(annotate([row(1, "MATI")], Echo, 2))


def test_parallel_gives_articles_in_order() -> None:
    rows = [{"id": str(i), "text": "Kota"} for i in range(CHUNK + 3)]
    found = list(annotate_parallel(Echo(), rows, 2))
    assert [article.id for article in found] == [row["id"] for row in rows]
    with pytest.raises(RuntimeError, match="rusak"):
        list(annotate_parallel(Echo(), [{"id": "1", "text": "RUSAK"}], 2))
