"""Train the NER model and package it with the rules into one pipeline, loadable by `spacy.load`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import spacy
from spacy.cli.train import train as spacy_train
from spacy.language import Language

from anugerah.component import make_pipeline
from anugerah.errors import ModelError
from anugerah.resources import resource
from anugerah.train.reader import articles_reader

NAME = "id_anugerah_sm"


def train_ner(
    out: Path,
    train: Sequence[Path],
    dev: Sequence[Path],
    vectors: Path | None,
    overrides: dict[str, Any] | None = None,
) -> Path:
    """Train tok2vec and NER by `models/configs/ner.cfg` and return the folder of the best model.

    Args:
        out: Folder for `model-best` and `model-last`.
        train: Gold JSONL files to learn from.
        dev: Gold JSONL files that choose the best step.
        vectors: A folder of spaCy vectors, or ``None`` to train without.
        overrides: Further settings of the config, by dotted name (`training.max_steps`).
    """
    settings: dict[str, Any] = {
        "paths.train": ",".join(map(str, train)),
        "paths.dev": ",".join(map(str, dev)),
        **(overrides or {}),
    }
    if vectors:
        settings["paths.vectors"] = str(vectors)
    else:
        settings["components.tok2vec.model.embed.include_static_vectors"] = False
    spacy_train(resource("configs", "ner.cfg"), out, overrides=settings)
    return out / "model-best"


def package(best: Path, out: Path, version: str = "0.1.0") -> Language:
    """Join a trained model with the text stage and the rules, save it in ``out`` and return it.

    Raises:
        ModelError: ``best`` holds no trained model.
    """
    if not (best / "config.cfg").is_file():
        raise ModelError(f"{best}: no trained model; run the stage 'train' first")
    source = spacy.load(best)
    nlp = make_pipeline("rules")
    nlp.add_pipe("anugerah_hints")
    nlp.vocab.vectors = source.vocab.vectors
    nlp.add_pipe("tok2vec", source=source)
    nlp.add_pipe("ner", source=source)
    nlp.add_pipe("anugerah_decide")
    nlp.add_pipe("anugerah_records")
    nlp.meta.update(name="anugerah_sm", version=version, author="Anugerah contributors", license="CC BY-SA 4.0")
    nlp.meta["description"] = "Indonesian news: eight labels, award records"
    nlp.to_disk(out)
    return nlp


def scores(model: Path, gold: Path, hints: bool = True) -> dict[str, float]:
    """Return precision, recall, F1 (0..1) of the bare model on a gold file, and its words/s."""
    nlp = spacy.load(model)
    found = nlp.evaluate(list(articles_reader(str(gold), hints)(nlp)))
    return {name: float(found[f"ents_{name}"] or 0.0) for name in "prf"} | {"words/s": float(found["speed"])}
