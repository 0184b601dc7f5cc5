from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.test_annotate import Sample
from tests.conftest import make_article
from typer.testing import CliRunner

import anugerah
from anugerah.cli.evaluate import run_on
from anugerah.cli.explain import REASONS, SETTLED, explanation
from anugerah.cli.main import app
from anugerah.errors import AnugerahError, DataError
from anugerah.tables.jsonl import write_articles
from anugerah.types import Article, Settled, Unlinked

RUNNER = CliRunner()
SOURCES = Path(__file__).parent.parent.parent / "nlp"
COMMANDS = ("annotate", "table", "merge", "explain", "rules", "check", "evaluate")


@pytest.fixture
def annotated(tmp_path: Path, article: Article) -> Path:
    path = tmp_path / "out.jsonl"
    write_articles(path, [article])
    return path


def call(*arguments: object) -> tuple[int, str]:
    result = RUNNER.invoke(app, [str(argument) for argument in arguments])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.output


def test_help_and_version() -> None:
    code, said = call("--help")
    assert code == 0
    for command in COMMANDS:
        assert command in said
        assert call(command, "--help")[0] == 0
    assert call("--version") == (0, f"anugerah {anugerah.__version__}\n")


def test_expected_errors_are_one_line_and_exit_code_1(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "anugerah", "table", str(tmp_path / "tidak.jsonl")]
    environment = {**os.environ, "PYTHONPATH": str(SOURCES)}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 1
    assert done.stderr.startswith(f"anugerah: {tmp_path / 'tidak.jsonl'}: cannot be read")
    assert len(done.stderr.splitlines()) == 1


def test_table_shows_and_writes(annotated: Path, tmp_path: Path) -> None:
    code, said = call("table", annotated)
    assert code == 0
    assert "Adipura" in said
    assert "32.73" in said
    assert call("table", annotated, "--to", tmp_path / "t.csv")[0] == 0
    head, row = (tmp_path / "t.csv").read_text(encoding="utf-8").splitlines()
    assert head.startswith("article,record,award")
    assert row.startswith("a1,r1,Adipura")
    assert call("table", annotated, "--links", "--to", tmp_path / "l.csv")[0] == 0
    assert "a1,r1,award,m3,active" in (tmp_path / "l.csv").read_text(encoding="utf-8")
    assert call("table", annotated, "--links", "--entities")[0] == 2
    with pytest.raises(AnugerahError, match="exists already; give --force"):
        call("table", annotated, "--to", tmp_path / "t.csv")
    assert call("table", annotated, "--to", tmp_path / "t.csv", "--force")[0] == 0


def test_explain_tells_slot_rule_and_words(annotated: Path) -> None:
    code, said = call("explain", annotated, "r1")
    assert code == 0
    lines = [line.strip() for line in said.splitlines()]
    assert lines[1:3] == ["record r1: Adipura, 2022 -> Kota Bandung (won)", "score 0.90"]
    sentence = "«Wali Kota Bandung» «Yana Mulyana» menerima «Adipura» dari KLHK,"
    assert lines[3] == sentence
    assert lines[4:] == [
        "award = Adipura  [active 0.90]",
        "recipient = Kota Bandung (32.73)  [active 0.90]",
        "recipient_official = Yana Mulyana  [head_of 0.80]",
        "status = won  [told_as_won 1.00]",
    ]
    assert "not linked" not in said
    assert "not linked: REGION 'Solok' (no_evidence)" in call("explain", annotated, "a1")[1]
    assert "no_evidence: no rule ties it to a record of this article" in call("explain", annotated, "a1")[1]
    assert "region 'Solok': open, 13.02 or 13.72" in call("explain", annotated, "a1")[1]
    assert set(REASONS) == set(Unlinked)
    assert set(SETTLED) == set(Settled)
    with pytest.raises(AnugerahError, match="no article and no record has the id 'x'"):
        call("explain", annotated, "x")


def test_explain_says_what_settled_each_region() -> None:
    article = anugerah.load("rules")("Pemkot Cirebon menata pasar di Sleman.", id="a")
    said = [line.strip() for line in explanation(article)]
    assert "region 'Cirebon': Kota Cirebon 32.74 (level)" in said
    assert "region 'Sleman': Kabupaten Sleman 34.04 (name)" in said
    assert "level: its level word, or a government or office beside it" in said


def test_explain_an_article_without_records() -> None:
    assert list(explanation(Article("a", "Hujan."))) == ["a", "  no award record"]


def test_rules_lists_and_shows_one() -> None:
    code, said = call("rules")
    assert code == 0
    name = said.split()[0]
    code, one = call("rules", name)
    assert one.startswith(f"{name} (")
    assert "fires on:" in one
    assert "must not fire:" in one
    with pytest.raises(AnugerahError, match="did you mean"):
        call("rules", name + "x")


def test_evaluate_two_files(annotated: Path, tmp_path: Path, article: Article) -> None:
    code, said = call("evaluate", annotated, annotated, "--json")
    report = json.loads(said)
    assert code == 0
    assert report["entities"]["f"] == report["slots"]["f"] == 1.0
    write_articles(tmp_path / "empty.jsonl", [Article("a1", article.text)])
    code, said = call("evaluate", annotated, tmp_path / "empty.jsonl", "--errors", 1)
    assert "ENTITIES strict        P 0.000  R 0.000  F 0.000  gold     8 system     0" in said
    assert "- a1 missed OFFICE 'Wali Kota Bandung'" in said


def test_evaluate_guards_floors(annotated: Path, tmp_path: Path, article: Article) -> None:
    floors = tmp_path / "floors.json"
    with pytest.raises(AnugerahError, match=r"no floors for out.jsonl; set them with --raise"):
        call("evaluate", annotated, annotated, "--floors", floors)
    assert call("evaluate", annotated, annotated, "--floors", floors, "--raise")[0] == 0
    assert call("evaluate", annotated, annotated, "--floors", floors)[0] == 0
    write_articles(tmp_path / "empty.jsonl", [Article("a1", article.text)])
    code, said = call("evaluate", annotated, tmp_path / "empty.jsonl", "--floors", floors)
    assert code == 1
    assert "below the floor: slots.f is 0.0000, its floor is 0.9970" in said


def test_evaluate_runs_an_extractor_on_the_texts_of_gold(annotated: Path) -> None:
    found = run_on(annotated, {"a1": {}}, None, Sample)
    assert found["a1"]["records"][0]["award"] == make_article().records[0].award
    assert run_on(annotated, {}, None, Sample) == {}


def test_further_tables_are_shown_when_asked_for(annotated: Path) -> None:
    code, plain = call("evaluate", annotated, annotated)
    assert code == 0
    _, said = call("evaluate", annotated, annotated, "--partial", "--rules", "--reliability", "--worst", 1)
    assert said.startswith(plain)
    parts = said[len(plain) :].strip().split("\n\n")
    assert [part.split()[:2] for part in parts] == [["label", "scheme"], ["rule", "slot"], ["scores", "records"]]


def test_the_worst_losses_are_shown(annotated: Path, tmp_path: Path, article: Article) -> None:
    write_articles(tmp_path / "empty.jsonl", [Article("a1", article.text)])
    _, said = call("evaluate", annotated, tmp_path / "empty.jsonl", "--worst", 1)
    assert "slot                wrong  lacking  extra  missed  spurious" in said
    assert said.rstrip().split("\n")[-1].split()[1:5] == ["slots", "a1", "record", "missed"]


def test_further_tables_are_part_of_the_json(annotated: Path) -> None:
    _, said = call("evaluate", annotated, annotated, "--json", "--partial", "--rules", "--reliability", "--worst", 1)
    report = json.loads(said)
    assert report["partial"]["all"]["strict"]["f"] == 1
    assert {row["precision"] for row in report["rules"]} == {1}
    assert report["reliability"]["sure"]["records"] == 1
    assert all(sum(n for k, n in row.items() if k != "slot") == 0 for row in report["losses"])


def test_evaluate_names_the_line_that_cannot_be_scored(tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_text('{"id": "a", "entities": []}\n', encoding="utf-8")
    with pytest.raises(DataError, match=r"x\.jsonl:1: no 'records'; scoring needs id, entities, records"):
        call("evaluate", tmp_path / "x.jsonl", tmp_path / "x.jsonl")
