from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.test_annotate import Sample
from tests.cli.test_commands import call
from tests.conftest import make_article

import anugerah
from anugerah.cli.show import articles_of, is_annotated
from anugerah.errors import AnugerahError, DataError
from anugerah.tables.jsonl import dumps, write_articles


@pytest.fixture
def annotated(tmp_path: Path) -> Path:
    path = tmp_path / "out.jsonl"
    write_articles(path, [make_article("a1"), make_article("a2")])
    return path


def never() -> Sample:
    raise AssertionError("annotated lines need no extractor")


def test_annotated_lines_are_drawn_without_a_model(
    annotated: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(anugerah, "load", never, raising=False)
    code, said = call("show", annotated, "--to", tmp_path / "page.html")
    assert (code, said) == (0, f"{tmp_path / 'page.html'}: 2 articles, 2 records\n")
    assert (tmp_path / "page.html").read_text(encoding="utf-8").count("<mark ") == 16


def test_raw_files_and_annotated_lines_go_together(annotated: Path, tmp_path: Path) -> None:
    (tmp_path / "berita.txt").write_text("Hujan.", encoding="utf-8")
    (tmp_path / "raw.jsonl").write_text('{"id": "x", "text": "Hujan."}\n', encoding="utf-8")
    names = [str(annotated), str(tmp_path / "berita.txt"), str(tmp_path / "raw.jsonl"), str(tmp_path / "none.txt")]
    failures: list[str] = []
    assert [a.id for a in articles_of(names, Sample, failures)] == ["a1", "a2", "berita", "x"]
    assert failures == [f"{tmp_path / 'none.txt'}: no such file or folder; check the path"]


def test_gold_lines_are_texts_to_annotate(tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text('\n{"id": "x", "text": "Hujan.", "entities": [], "records": []}\n', encoding="utf-8")
    assert not is_annotated(gold)
    gold.write_text("not JSON\n", encoding="utf-8")
    assert not is_annotated(gold)
    gold.write_text(f"\n{dumps(make_article())}\n", encoding="utf-8")
    assert is_annotated(gold)
    assert not is_annotated(tmp_path)


def test_mistakes_are_told(annotated: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    with pytest.raises(AnugerahError, match=r"page\.png: show writes a page; give a \.html name"):
        call("show", annotated, "--to", tmp_path / "page.png")
    (tmp_path / "empty.jsonl").write_text("", encoding="utf-8")
    with pytest.raises(AnugerahError, match="no article to show"):
        call("show", tmp_path / "empty.jsonl", "--to", page, "--model", "rules")
    page.write_text("mine", encoding="utf-8")
    with pytest.raises(AnugerahError, match="exists already; give --force"):
        call("show", annotated, "--to", page)
    with annotated.open("a", encoding="utf-8") as lines:
        lines.write('{"id": 1}\n')
    with pytest.raises(DataError, match=r"out\.jsonl:3: "):
        call("show", annotated, "--to", page, "--force")
    assert page.read_text(encoding="utf-8") == "mine"
