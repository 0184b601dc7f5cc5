"""The recipe end to end on a slice of the corpus: it runs in well under a minute and it learns."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import spacy

import anugerah
from anugerah.errors import InputError, ModelError
from anugerah.train import ner
from anugerah.train.caution import be_cautious, find_caution
from anugerah.train.ner import package, scores, train_ner
from anugerah.train.reader import articles_reader, read_gold, to_examples

CORPUS = Path(__file__).parent.parent.parent / "corpus" / "articles"
LEARNED = 0.5  # F1 on articles it has not seen; without training it is 0


def slice_of(split: str, count: int, out: Path) -> Path:
    lines = (CORPUS / f"{split}.jsonl").read_text(encoding="utf-8").splitlines()[:count]
    out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return out


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("recipe")
    train, dev = slice_of("train", 60, folder / "train.jsonl"), slice_of("dev", 15, folder / "dev.jsonl")
    settings = {"training.max_steps": 200, "training.eval_frequency": 100, "system.seed": 7}
    return train_ner(folder, [train], [dev], None, settings), dev


def test_a_little_training_teaches_much(trained: tuple[Path, Path]) -> None:
    best, dev = trained
    assert scores(best, dev)["f"] > LEARNED


def test_the_package_is_a_pipeline_with_records(trained: tuple[Path, Path], tmp_path: Path) -> None:
    package(trained[0], tmp_path / "pipeline")
    extractor = anugerah.load(tmp_path / "pipeline")
    names = extractor.nlp.pipe_names
    assert names[-5:] == ["anugerah_hints", "tok2vec", "ner", "anugerah_decide", "anugerah_records"]
    article = extractor("Kota Madiun meraih Adipura 2019.")
    assert all(article.text[m.start : m.end] == m.text for m in article.mentions)


def test_a_package_needs_a_model(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no trained model"):
        package(tmp_path, tmp_path / "out")


def test_examples_keep_hints_on_the_input_and_gold_on_the_target() -> None:
    row = next(read_gold(CORPUS / "dev.jsonl"))
    example = next(to_examples(row))
    assert not example.predicted.ents
    assert any(token.tag_ != "O" for token in example.predicted)
    assert example.reference.ents
    assert all(token.tag_ == "O" for token in next(to_examples(row, hints=False)).predicted)


def test_words_that_are_given_stay_the_words() -> None:
    row = {"text": "Kota Madiun menang .", "words": ["Kota", "Madiun", "menang", "."], "entities": []}
    assert [token.text for token in next(to_examples(row)).predicted] == row["words"]


def test_a_line_that_is_no_gold_is_named(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps({"text": "a", "entities": []}) + "\n{}\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"gold\.jsonl:2"):
        list(read_gold(path))


def test_finer_models_are_averaged(trained: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(ner.FINE, "training.max_steps", 4)
    best, dev = trained
    out = tmp_path / "recipe"
    shutil.copytree(best, out / "model-best")
    fine = ner.refine(out, [dev], [dev], None, range(2))
    assert scores(fine, dev)["f"] > LEARNED
    *parts, mean = [weight(out / name) for name in ("model-best", "fine-0/model-last", "fine-1/model-last", fine.name)]
    assert not np.allclose(parts[1], parts[2])
    assert np.allclose(sum(parts) / 3, mean, atol=1e-6)


def weight(model: Path) -> Any:
    upper = next(node for node in spacy.load(model).get_pipe("tok2vec").model.walk() if node.has_param("W"))
    return upper.get_param("W")


def test_an_average_needs_models(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="at least one"):
        ner.average([], tmp_path)


def test_caution_finds_less(trained: tuple[Path, Path]) -> None:
    best, dev = trained
    bold, careful = spacy.load(best), spacy.load(best)
    be_cautious(careful, dict.fromkeys(careful.get_pipe("ner").labels, 3.0))
    examples = list(articles_reader(str(dev))(bold))
    assert careful.evaluate(examples)["ents_r"] < bold.evaluate(examples)["ents_r"]
    be_cautious(careful, dict.fromkeys(careful.get_pipe("ner").labels, -3.0))
    assert careful.evaluate(examples)["ents_f"] == pytest.approx(bold.evaluate(examples)["ents_f"])


def test_caution_is_found_for_each_label(trained: tuple[Path, Path]) -> None:
    best, dev = trained
    pipeline, caution = spacy.load(best), find_caution(best, [dev])
    assert set(caution) == set(pipeline.get_pipe("ner").labels)
    before = scores(best, dev)["f"]
    be_cautious(pipeline, caution)
    assert float(pipeline.evaluate(list(articles_reader(str(dev))(pipeline)))["ents_f"]) >= before
