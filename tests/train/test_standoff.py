"""Marks without their texts find them again."""

from __future__ import annotations

import itertools
import json
from pathlib import Path

import pytest

from anugerah.errors import InputError
from anugerah.train.standoff import join, main, read_marks, take_off

GOLD = [
    {"id": "a", "split": "train", "text": "Kota Solok meraih Adipura.", "records": [{"award": "Adipura"}],
     "entities": [{"label": "REGION", "start": 0, "end": 10, "code": "13.72"}]},
    {"id": "b", "split": "dev", "text": "Bupati hadir.", "entities": [{"label": "OFFICE", "start": 0, "end": 6}]},
]  # fmt: skip


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "gold.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in GOLD), encoding="utf-8")
    return path


def test_marks_hold_no_text() -> None:
    marks = take_off(GOLD[0])
    assert "text" not in marks
    assert marks["entities"] == [["REGION", 0, 10]]
    assert "Solok" not in json.dumps(marks)


def test_there_and_back(gold: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    marks, texts, out = tmp_path / "marks.jsonl", tmp_path / "texts.jsonl", tmp_path / "out.jsonl"
    main([str(marks), "--gold", str(gold)])
    others = ({"text": text} for text in ("Lain lagi.", GOLD[0]["text"], GOLD[0]["text"]))
    texts.write_text("".join(json.dumps(row) + "\n" for row in others), encoding="utf-8")
    main([str(out), "--marks", str(marks), "--text", str(texts)])
    (row,) = map(json.loads, out.read_text(encoding="utf-8").splitlines())
    assert row == {**GOLD[0], "entities": [{"label": "REGION", "start": 0, "end": 10}]}
    assert "1 of 2 marked texts found" in capsys.readouterr().err


def test_a_split_can_be_asked_for(gold: Path, tmp_path: Path) -> None:
    marks, out = tmp_path / "marks.jsonl", tmp_path / "out.jsonl"
    main([str(marks), "--gold", str(gold)])
    main([str(out), "--marks", str(marks), "--text", str(gold), "--split", "dev"])
    assert [json.loads(line)["id"] for line in out.read_text(encoding="utf-8").splitlines()] == ["b"]


def test_a_bad_line_is_named(tmp_path: Path) -> None:
    path = tmp_path / "marks.jsonl"
    path.write_text('{"digest": "x", "entities": [["REGION", 0]]}\n', encoding="utf-8")
    with pytest.raises(InputError, match=r"marks\.jsonl:1: no stand-off marks"):
        read_marks(path)


def test_our_own_marks_are_whole() -> None:
    marks = read_marks(Path("corpus/standoff.jsonl"))
    assert list(join(marks, ["a text that nobody marked"])) == []
    assert {row["split"] for row in marks.values()} == {"train", "dev"}
    assert len({row["id"] for row in marks.values()}) == len(marks)
    for row in marks.values():
        spans = sorted((entity["start"], entity["end"]) for entity in row["entities"])
        assert all(start < end for start, end in spans), row["id"]
        assert all(end <= start for (_, end), (start, _) in itertools.pairwise(spans)), row["id"]
