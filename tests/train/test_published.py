from __future__ import annotations

from pathlib import Path

import pytest

from anugerah.errors import InputError
from anugerah.train.published import learn_general, main, read_bio, run_fold, write_gold

SENTENCE = "Wali\tO\nKota\tO\nRaka\tB-PERSON\nWijaya\tI-PERSON\ndi\tO\nSolo\tB-LOCATION\n.\tO\n"


def bio(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_sentences_with_their_spans(tmp_path: Path) -> None:
    rows = list(read_bio(bio(tmp_path / "a.tsv", SENTENCE + "\n" + SENTENCE)))
    assert len(rows) == 2
    assert rows[0]["words"] == ["Wali", "Kota", "Raka", "Wijaya", "di", "Solo", "."]
    found = [(e["label"], rows[0]["text"][e["start"] : e["end"]]) for e in rows[0]["entities"]]
    assert found == [("PERSON", "Raka Wijaya"), ("LOCATION", "Solo")]


def test_an_inside_without_its_beginning_is_outside(tmp_path: Path) -> None:
    (row,) = read_bio(bio(tmp_path / "a.tsv", "di O\nSolo I-LOC\nRaka B-PER\nSolo I-LOC\n"))
    assert [(e["label"], row["text"][e["start"] : e["end"]]) for e in row["entities"]] == [("PERSON", "Raka")]


def test_a_line_without_a_tag_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"a\.tsv:2"):
        list(read_bio(bio(tmp_path / "a.tsv", "di O\nSolo\n")))
    with pytest.raises(InputError, match=r"no\.tsv"):
        list(read_bio(tmp_path / "no.tsv"))


def test_a_fold_learns(tmp_path: Path) -> None:
    path = bio(tmp_path / "a.tsv", (SENTENCE + "\n") * 20)
    settings = {"training.max_steps": 30, "training.eval_frequency": 15}
    assert run_fold(tmp_path / "out", (path, path, path), None, settings) > 0.9


def test_a_fold_goes_on_from_other_corpora(tmp_path: Path) -> None:
    path = bio(tmp_path / "a.tsv", (SENTENCE + "\n") * 20)
    other = bio(tmp_path / "b.tsv", (SENTENCE.replace("LOCATION", "LOC").replace("Solo", "Palu") + "\n") * 20)
    settings = {"training.max_steps": 30, "training.eval_frequency": 15}
    general = learn_general(tmp_path / "general", [other, other], None, settings, None)
    few = {**settings, "training.max_steps": 1, "training.eval_frequency": 1}
    assert run_fold(tmp_path / "on", (path, path, path), None, few, general, ["tok2vec", "ner"]) > 0.9
    assert run_fold(tmp_path / "anew", (path, path, path), None, few, general) < 0.9


def test_a_fold_learns_what_a_larger_model_found(tmp_path: Path) -> None:
    path = bio(tmp_path / "a.tsv", (SENTENCE + "\n") * 20)
    test = bio(tmp_path / "b.tsv", "Pasar\tO\nramai\tO\ndi\tO\nkabupaten\tB-LOCATION\n")
    silver = write_gold(tmp_path / "silver.jsonl", [bio(tmp_path / "c.tsv", (test.read_text() + "\n") * 40)])
    settings = {"training.max_steps": 60, "training.eval_frequency": 60}
    assert run_fold(tmp_path / "out", (path, path, test), None, settings) == 0.0
    assert run_fold(tmp_path / "out", (path, path, test), None, settings, silver=silver) == 1.0


def test_each_fold_has_its_silver_file(tmp_path: Path) -> None:
    path = str(bio(tmp_path / "a.tsv", SENTENCE))
    with pytest.raises(SystemExit):
        main([str(tmp_path / "out"), "--fold", path, path, path, "--silver", path, path])
