from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.batch.echo import Echo, ids, row

from anugerah.batch.output import errors_path, write
from anugerah.batch.resume import fingerprint, kept_path, mend, set_aside
from anugerah.errors import DataError


def whole(tmp_path: Path, rows: list[Any]) -> bytes:
    path = tmp_path / "whole.jsonl"
    write(rows, Echo, path)
    return path.read_bytes()


def test_what_is_done_is_kept_wherever_the_run_was_torn(tmp_path: Path) -> None:
    out, rows = tmp_path / "x.jsonl", [row(i, "Kotá", n=[i, 1.5, None]) for i in range(12)]
    data = whole(tmp_path, rows)
    for end in range(0, len(data), 37):
        out.write_bytes(data[:end])
        summary = write(rows, Echo, out, resume=True)
        assert (summary.read, summary.skipped) == (12, data[:end].count(b"\n"))
        assert out.read_bytes() == data


def test_failed_articles_are_tried_again_in_their_places(tmp_path: Path) -> None:
    out = tmp_path / "x.jsonl"
    rows = [row(1), row(2, "RUSAK"), row(3), row(4)]
    assert write(rows, Echo, out).failed == 1
    before = out.read_bytes()
    assert write(rows, Echo, out, resume=True).failed == 1
    assert out.read_bytes() == before
    assert errors_path(out).read_text(encoding="utf-8").count("\n") == 1
    mended = [row(1), row(2), row(3), row(4)]
    summary = write(mended, Echo, out, resume=True)
    assert (summary.written, summary.skipped, summary.failed) == (1, 3, 0)
    assert ids(out) == ["a1", "a2", "a3", "a4"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["x.jsonl"]


@pytest.mark.parametrize(
    ("now", "again"),
    [
        ([0, 1, 2, 3, 4, 5], 0),
        ([0, 1, 2], 0),
        ([0, 9, 1, 2, 3, 4, 5], 1),
        ([5, 4, 3, 2, 1, 0], 0),
        ([8, 1, 3, 9, 5], 2),
        ([], 0),
    ],
)
def test_after_a_change_of_the_input_only_what_is_new_is_annotated(tmp_path: Path, now: list[int], again: int) -> None:
    out = tmp_path / "x.jsonl"
    write([row(i) for i in range(6)], Echo, out)
    rows = [row(i) for i in now]
    summary = write(rows, Echo, out, resume=True)
    assert (summary.written, summary.skipped) == (again, len(now) - again)
    assert out.read_bytes() == whole(tmp_path, rows)


def test_the_same_id_with_another_text_is_another_article(tmp_path: Path) -> None:
    out = tmp_path / "x.jsonl"
    write([row(1, "lama"), row(2)], Echo, out)
    rows = [row(1, "baru"), row(2)]
    assert write(rows, Echo, out, resume=True).written == 1
    assert out.read_bytes() == whole(tmp_path, rows)


def test_a_resumed_run_that_is_stopped_can_be_resumed(tmp_path: Path) -> None:
    out, rows = tmp_path / "x.jsonl", [row(i) for i in range(10)]
    write(rows, Echo, out)
    fresh = [row(77), *rows]
    for done in range(1, 8):
        asked = iter(range(1, 20))
        summary = write(fresh, Echo, out, resume=True, stop=lambda asked=asked, done=done: next(asked) == done)
        assert summary.stopped
        assert ids(out) == ["a77", *(f"a{i}" for i in range(10))][:done]
        assert kept_path(out).exists()
    summary = write(fresh, Echo, out, resume=True)
    assert summary.written == 0
    assert out.read_bytes() == whole(tmp_path, fresh)


def test_a_stop_between_setting_aside_and_cutting_loses_nothing(tmp_path: Path) -> None:
    out, rows = tmp_path / "x.jsonl", [row(i) for i in range(5)]
    write(rows, Echo, out)
    data = out.read_bytes()
    set_aside(out, 0)
    out.write_bytes(data)
    summary = write([row(9), *rows], Echo, out, resume=True)
    assert (summary.written, summary.skipped) == (1, 5)


def test_a_line_without_an_end_is_cut_off(tmp_path: Path) -> None:
    path = tmp_path / "x"
    for data, left in ((b"", b""), (b"abc", b""), (b"a\nbc", b"a\n"), (b"a\n" + b"b" * 200_000, b"a\n")):
        path.write_bytes(data)
        mend(path)
        assert path.read_bytes() == left


@pytest.mark.parametrize("line", ["halo", "[]", "{}", '{"id": "a", "text": "b"}', "5"])
def test_a_file_that_is_not_ours_is_refused(tmp_path: Path, line: str) -> None:
    out = tmp_path / "x.jsonl"
    out.write_text(line + "\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"x\.jsonl, byte 0: no .* choose another --to or use --force"):
        write([row(1)], Echo, out, resume=True)
    assert out.read_text(encoding="utf-8") == line + "\n"


def test_the_fingerprint_is_of_what_is_annotated() -> None:
    assert fingerprint(row(1)) == fingerprint(row(1) | {"warnings": ["x"], "file": "y"})
    assert len({fingerprint(r) for r in (row(1), row(2), row(1, "x"), row(1, a=1), row(1) | {"date": "x"})}) == 5
