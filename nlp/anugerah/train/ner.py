"""Train the NER model and package it with the rules into one pipeline, loadable by `spacy.load`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import spacy
from spacy.cli.train import train as spacy_train
from spacy.language import Language

from anugerah.component import make_pipeline
from anugerah.errors import ModelError
from anugerah.resources import resource
from anugerah.train.caution import be_cautious
from anugerah.train.reader import articles_reader

NAME = "id_anugerah_sm"
# small steps from a trained model, on large batches
FINE: dict[str, Any] = {
    "training.max_steps": 500, "training.optimizer.learn_rate": 0.0005, "training.dropout": 0.35,
    "training.batcher.size.start": 800, "training.batcher.size.stop": 1200,
}  # fmt: skip


def train_ner(
    out: Path,
    train: Sequence[Path],
    dev: Sequence[Path],
    vectors: Path | None,
    overrides: dict[str, Any] | None = None,
    start: Path | None = None,
    parts: Sequence[str] = ("tok2vec", "ner"),
) -> Path:
    """Train tok2vec and NER by `models/configs/ner.cfg` and return the folder of the best model.

    Args:
        out: Folder for `model-best` and `model-last`.
        train: Gold JSONL files to learn from.
        dev: Gold JSONL files that choose the best step.
        vectors: A folder of spaCy vectors, or ``None`` to train without.
        overrides: Further settings of the config, by dotted name (`training.max_steps`).
        start: A trained model to go on from, with the same ``vectors``.
        parts: What of ``start`` goes on; the tok2vec alone for other labels.
    """
    settings: dict[str, Any] = {"paths.train": ",".join(map(str, train)), "paths.dev": ",".join(map(str, dev))}
    if vectors:
        settings["paths.vectors"] = str(vectors)
    elif not start:
        settings["components.tok2vec.model.embed.include_static_vectors"] = False
    config = spacy.util.load_config(resource("configs", "ner.cfg"), interpolate=False)
    if start:
        width = config["components"]["tok2vec"]["model"]["encode"]["width"]
        config["components"]["ner"]["model"]["tok2vec"]["width"] = width
        config["components"] |= {name: {"source": str(start)} for name in parts}
    out.mkdir(parents=True, exist_ok=True)
    config.to_disk(out / "train.cfg")
    spacy_train(out / "train.cfg", out, overrides={**settings, **(overrides or {})})
    return out / "model-best"


def refine(out: Path, train: Sequence[Path], dev: Sequence[Path], vectors: Path | None, seeds: Sequence[int]) -> Path:
    """Go on from `model-best` in ``out`` once for each seed, average start and ends, return the folder of the mean."""
    start = out / "model-best"
    models = [start]
    for seed in seeds:
        place = out / f"fine-{seed}"
        if not (place / "model-last" / "config.cfg").is_file():
            train_ner(place, train, dev, vectors, {**FINE, "system.seed": seed}, start)
        models.append(place / "model-last")
    average(models, out / "model-fine")
    return out / "model-fine"


def average(models: Sequence[Path], out: Path) -> Language:
    """Save in ``out`` and return the mean of the weights of models that went on from one start.

    Wortsman et al. 2022, "Model soups": such models lie in one valley, and their mean is often better than each.

    Raises:
        ModelError: There is no model, or they are not of one shape.
    """
    pipelines = [spacy.load(path) for path in models]
    if not pipelines:
        raise ModelError("no models to average; name at least one")
    for name in ("tok2vec", "ner"):
        for nodes in zip(*(pipeline.get_pipe(name).model.walk() for pipeline in pipelines), strict=True):  # type: ignore[attr-defined]
            for key in (key for key in nodes[0].param_names if nodes[0].has_param(key)):
                weights = [node.get_param(key) for node in nodes]
                if len({held.shape for held in weights}) > 1:
                    raise ModelError(f"{models[0]}: other models differ in shape ({nodes[0].name}); train all from it")
                nodes[0].set_param(key, sum(weights) / len(weights))
    pipelines[0].to_disk(out)
    return pipelines[0]


def package(best: Path, out: Path, caution: Mapping[str, float] | None = None, version: str = "0.1.0") -> Language:
    """Join a trained model with the text stage and the rules, save it in ``out`` and return it.

    Args:
        best: The trained tok2vec and NER.
        out: Folder of the pipeline.
        caution: By label, see `be_cautious`.
        version: The pipeline's version.

    Raises:
        ModelError: ``best`` holds no trained model.
    """
    if not (best / "config.cfg").is_file():
        raise ModelError(f"{best}: no trained model; run the stage 'train' first")
    source = spacy.load(best)
    be_cautious(source, caution or {})
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
