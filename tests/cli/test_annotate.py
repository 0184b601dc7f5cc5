from __future__ import annotations

import io
import json
import os
import re
import signal
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import make_article
from typer.testing import CliRunner

from anugerah.batch.manifest import Manifest, check_same, manifest_path, model_hash
from anugerah.batch.output import Summary, errors_path
from anugerah.batch.readers import read_rows
from anugerah.batch.run import Outcome
from anugerah.cli import progress
from anugerah.cli.annotate import annotate_to_file, annotate_to_stream, check_output
from anugerah.cli.main import app
from anugerah.cli.progress import SHOWN, shown, stoppable, tell_error
from anugerah.errors import AnugerahError, InputError, ModelError
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


def manifest() -> Manifest:
    return Manifest("rules", ["berita"], {"window": 100_000}, model_hash="abc")


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
    assert annotate_to_file(rows, Sample, out, manifest(), total=4) == 1
    assert [json.loads(line)["id"] for line in out.read_text(encoding="utf-8").splitlines()] == ["a", "d"]
    said = capsys.readouterr().err
    assert f"{out}: 4 articles: 2 written (2 records), 2 failed" in said
    assert f"{folder / 'out.errors.jsonl'}: 2 errors" in said


def test_quiet_still_tells_errors(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    annotate_to_file(read_rows([str(folder / "a.txt")]), Sample, folder / "o.jsonl", manifest(), quiet=True)
    assert capsys.readouterr().err == ""
    annotate_to_file(read_rows([str(folder / "b.txt")]), Sample, folder / "p.jsonl", manifest(), quiet=True)
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


def test_a_manifest_stands_beside_the_output(folder: Path) -> None:
    out = folder / "o.jsonl"
    rows = read_rows([str(folder)], skip=[out, errors_path(out)])
    annotate_to_file(rows, Sample, out, manifest(), quiet=True)
    told = json.loads(manifest_path(out).read_text(encoding="utf-8"))
    assert (told["state"], told["model"], told["model_hash"]) == ("done", "rules", "abc")
    assert told["counts"] == {"read": 4, "written": 2, "failed": 2, "skipped": 0, "records": 2}
    assert told["version"]
    assert told["started"] <= told["ended"]


def test_an_output_of_another_model_is_not_gone_on_with(tmp_path: Path) -> None:
    path = manifest_path(tmp_path / "o.jsonl")
    check_same(manifest(), path)
    manifest().write(path)
    check_same(manifest(), path)
    other = manifest()
    other.model_hash = "xyz"
    with pytest.raises(AnugerahError, match=r"begun with model_hash abc, this is xyz; .* --force"):
        check_same(other, path)
    path.write_text("[]", encoding="utf-8")
    with pytest.raises(AnugerahError, match="not a manifest"):
        check_same(other, path)


def test_the_hash_of_a_model_is_that_of_its_files(tmp_path: Path) -> None:
    (tmp_path / "config.cfg").write_text("a", encoding="utf-8")
    first = model_hash(str(tmp_path))
    assert first == model_hash(str(tmp_path)) != model_hash("rules")
    (tmp_path / "config.cfg").write_text("b", encoding="utf-8")
    assert model_hash(str(tmp_path)) != first
    with pytest.raises(ModelError, match="tidak-ada: no such pipeline"):
        model_hash("tidak-ada")


def test_a_log_has_a_line_now_and_then(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "EVERY", 0.0)
    bad = Outcome("a", error=InputError("rusak", "x.jsonl", 3, "a"))
    summary = Summary(read=4, written=3, failed=1)
    with shown(10, quiet=False, as_json=False) as seen:
        seen(bad, summary)
    error, line = capsys.readouterr().err.splitlines()
    assert error == "error: x.jsonl:3: rusak"
    assert re.fullmatch(r"\d\d:\d\d:\d\d 4 of 10 articles, 1 failed, [\d,.]+/s, 0:00:0\d left", line)
    with shown(None, quiet=False, as_json=True) as seen:
        seen(bad, summary)
    error, line = map(json.loads, capsys.readouterr().err.splitlines())
    assert (error["event"], error["id"], error["line"], error["cause"]) == ("error", "a", 3, "rusak")
    assert (line["event"], line["written"], line["failed"], line["total"]) == ("progress", 3, 1, None)


def test_a_terminal_gets_a_bar_with_rate_and_time_left(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.setenv("TERM", "xterm")
    with shown(10, quiet=False, as_json=False) as seen:
        seen(Outcome("a"), Summary(read=4, written=4))
    assert "4/10" in screen.getvalue()
    assert "articles" in screen.getvalue()
    assert "left" in screen.getvalue()


def test_ctrl_c_asks_to_stop_and_twice_stops(capsys: pytest.CaptureFixture[str]) -> None:
    before = signal.getsignal(signal.SIGINT)
    with stoppable() as stop:
        assert not stop()
        os.kill(os.getpid(), signal.SIGINT)
        assert stop()
        with pytest.raises(KeyboardInterrupt):
            os.kill(os.getpid(), signal.SIGTERM)
    assert signal.getsignal(signal.SIGINT) is before


def test_ctrl_c_ends_with_what_is_done_and_says_how_to_go_on(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    class Pressed(Sample):
        def pipe(self, rows: Iterable[Any]) -> Iterator[Article]:
            os.kill(os.getpid(), signal.SIGINT)
            yield from super().pipe(rows)

    out = folder / "o.jsonl"
    assert annotate_to_file(read_rows([str(folder)], skip=[out]), Pressed, out, manifest()) == 130
    assert len(out.read_text(encoding="utf-8").splitlines()) == 1
    assert "stopped: 1 written (1 records), 0 failed; go on with --resume" in capsys.readouterr().err
    assert json.loads(manifest_path(out).read_text(encoding="utf-8"))["state"] == "stopped"


def test_the_command_from_end_to_end(tmp_path: Path) -> None:
    lines = [{"isi": "Kota Madiun meraih Adipura 2019.", "no": "a"}, {"isi": ""}]
    (tmp_path / "x.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    out = tmp_path / "o.jsonl"
    call = ["annotate", str(tmp_path / "x.jsonl"), "--to", str(out), "--model", "rules", "--text-field", "isi"]
    call += ["--id-field", "no"]
    done = CliRunner().invoke(app, [*call, "--log-json"])
    assert done.exit_code == 1
    assert [json.loads(line)["event"] for line in done.stderr.splitlines()] == ["error", "done"]
    article = json.loads(out.read_text(encoding="utf-8"))
    assert (article["id"], article["records"][0]["award"]) == ("a", "Adipura")
    again = CliRunner().invoke(app, [*call, "--resume"])
    assert "0 written (1 records), 1 failed, 1 done before" in again.stderr
    other = CliRunner().invoke(app, [*call, "--resume", "--window", "5000"])
    assert isinstance(other.exception, AnugerahError)
