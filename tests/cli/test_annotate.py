from __future__ import annotations

import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import make_article

from anugerah.batch.output import errors_path
from anugerah.batch.readers import read_rows
from anugerah.cli.annotate import SHOWN, annotate_to_file, annotate_to_stream, check_output, tell_error
from anugerah.errors import AnugerahError
from anugerah.types import Article


class Sample:
    """Answers every row with the sample article under the row's id; fails on RUSAK."""

    def pipe(self, rows: Iterable[Any]) -> Iterator[Article]:
        for row in rows:
            if "RUSAK" in row["text"]:
                raise RuntimeError("rusak")
            yield replace(make_article(), id=row["id"])


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "berita"
    place.mkdir()
    for name, text in (("a", "Kota Bandung"), ("b", "RUSAK"), ("c", " "), ("d", "Solok")):
        (place / f"{name}.txt").write_text(text, encoding="utf-8")
    return place


def test_piped_output_is_json_lines(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = io.StringIO()
    failed = annotate_to_stream(read_rows([str(folder)]), Sample, out)
    lines = [json.loads(line) for line in out.getvalue().splitlines()]
    assert [line["id"] for line in lines] == ["a", "d"]
    assert lines[0]["records"][0]["recipient_code"] == "32.73"
    errors = capsys.readouterr().err.splitlines()
    assert failed == len(errors) == 2
    assert errors[0].startswith(f"error: {folder / 'b.txt'}:1: article 'b' failed")
    assert errors[1].startswith(f"error: {folder / 'c.txt'}:1: the file is empty")


def test_a_terminal_gets_tables(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "140")
    assert annotate_to_stream(read_rows([str(folder / "a.txt")]), Sample, Terminal()) == 0
    shown = capsys.readouterr().out
    for words in (
        "Adipura untuk Bandung",
        "award records",
        "Kota Bandung",
        "OFFICIAL",
        "warning: nama ganda",
    ):
        assert words in shown
    assert "{" not in shown


def test_a_file_keeps_good_articles_and_names_the_bad(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = folder / "out.jsonl"
    rows = read_rows([str(folder)], skip=[out, errors_path(out)])
    assert annotate_to_file(rows, Sample, out, total=4) == 2
    assert [json.loads(line)["id"] for line in out.read_text(encoding="utf-8").splitlines()] == ["a", "d"]
    said = capsys.readouterr().err
    assert f"{out}: 4 articles: 2 written (2 records), 2 failed" in said
    assert f"{folder / 'out.errors.jsonl'}: 2 errors" in said


def test_quiet_still_tells_errors(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    annotate_to_file(read_rows([str(folder / "a.txt")]), Sample, folder / "o.jsonl", quiet=True)
    assert capsys.readouterr().err == ""
    annotate_to_file(read_rows([str(folder / "b.txt")]), Sample, folder / "p.jsonl", quiet=True)
    assert "error: " in capsys.readouterr().err


def test_only_the_first_errors_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(1, SHOWN + 10):
        tell_error("x", number)
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == SHOWN + 1
    assert "more errors" in lines[-1]


def test_outputs_that_must_not_be_written(tmp_path: Path) -> None:
    out = tmp_path / "x.jsonl"
    check_output(out, resume=False, force=False)
    out.write_text("", encoding="utf-8")
    with pytest.raises(AnugerahError, match=r"x\.jsonl: exists already; give --force .* --resume"):
        check_output(out, resume=False, force=False)
    check_output(out, resume=True, force=False)
    check_output(out, resume=False, force=True)
    with pytest.raises(AnugerahError, match=r"annotate writes JSON lines; .* `anugerah table`"):
        check_output(tmp_path / "x.xlsx", resume=False, force=True)
    with pytest.raises(AnugerahError, match="is a folder"):
        check_output(tmp_path, resume=False, force=True)
    with pytest.raises(AnugerahError, match="its folder does not exist"):
        check_output(tmp_path / "tidak" / "x.jsonl", resume=False, force=False)
