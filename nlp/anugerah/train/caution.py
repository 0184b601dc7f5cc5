"""How sure the model must be before it begins an entity: a number for each label, chosen on development articles.

A model that self-training has made bold finds more that is there, and more that is not. The numbers go into the
weights, so that nothing of this runs when articles are read.
"""

from __future__ import annotations

import statistics
from collections.abc import Mapping, Sequence
from pathlib import Path

import spacy
from spacy.language import Language

from anugerah.train.reader import articles_reader

LEVELS = (-1.0, 0.0, 0.5, 1.0, 2.0)


def be_cautious(pipeline: Language, caution: Mapping[str, float]) -> None:
    """Take from the scores of the actions that begin an entity what ``caution`` says for its label."""
    ner = pipeline.get_pipe("ner")
    upper = ner.model.get_ref("upper")  # type: ignore[attr-defined]
    bias = upper.get_param("b").copy()
    for action, name in enumerate(ner.move_names):  # type: ignore[attr-defined]
        kind, _, label = name.partition("-")
        if kind in ("B", "U"):
            bias[action] -= caution.get(label, 0.0)
    upper.set_param("b", bias)


def find_caution(model: Path, dev: Sequence[Path]) -> dict[str, float]:
    """Return the caution by label whose F1, as the mean over the files of ``dev``, is best.

    First one level for all labels, then a level for each label in turn.
    """
    pipeline = spacy.load(model)
    files = [list(articles_reader(str(path))(pipeline)) for path in dev]

    def worth(caution: Mapping[str, float]) -> float:
        be_cautious(pipeline, caution)
        found = statistics.mean(float(pipeline.evaluate(examples)["ents_f"] or 0.0) for examples in files)
        be_cautious(pipeline, {label: -amount for label, amount in caution.items()})
        return found

    labels = pipeline.get_pipe("ner").labels  # type: ignore[attr-defined]
    best = max((dict.fromkeys(labels, level) for level in LEVELS), key=worth)
    for label in labels:
        best = max(({**best, label: level} for level in LEVELS), key=worth)
    return best
