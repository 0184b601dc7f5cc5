"""The same architecture on published corpora, each alone or after other corpora.

Run as ``python -m anugerah.train.published OUT --fold TRAIN DEV TEST``, with ``--fold`` once for each fold. Files hold
a word and its BIO tag a line, a blank line between sentences. DEV chooses the best step, TEST is read once; strict
span F1 as seqeval's strict mode with IOB2 counts it. ``--start`` takes the tok2vec of a trained pipeline, and
``--general`` files of other corpora with the same kinds of names are learned once before all folds. ``--silver`` files,
one for each fold, are what a larger model of that fold found in other texts (see `silver`): learned last, beside TRAIN.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from anugerah.errors import InputError
from anugerah.train.ner import average, scores, train_ner

Fold = tuple[Path, Path, Path]  # train, dev, test
PARTS = ("train", "dev", "test")

# corpora name one kind of thing in their own ways
SAME = {
    "PER": "PERSON", "LOC": "LOCATION", "PLACE": "LOCATION", "ORG": "ORGANIZATION", "ORGANISATION": "ORGANIZATION",
}  # fmt: skip
GENERAL: dict[str, Any] = {"training.dropout": 0.35, "training.max_steps": 2500, "training.patience": 2000}
# a small corpus of single sentences wants more dropout and smaller batches than articles do
SETTINGS: dict[str, Any] = {"training.dropout": 0.4, "training.max_steps": 1500, "training.patience": 700}
SILVER: dict[str, Any] = {"training.dropout": 0.3, "training.max_steps": 5000, "training.patience": 5000}
BESIDE = 6  # times the gold sentences beside the silver ones


def read_bio(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the sentences of a BIO file as gold rows: `words`, the `text` they make, `entities`.

    As in strict IOB2 an entity begins with ``B-``; an ``I-`` without its beginning is outside.

    Raises:
        InputError: The file cannot be read, or a line is no word with a BIO tag.
    """
    words: list[str] = []
    tags: list[str] = []
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror}); give a BIO file") from error
    for number, line in enumerate([*lines, ""], 1):
        columns = line.split()
        if not columns and words:
            yield _row(words, tags)
            words, tags = [], []
        elif columns:
            if len(columns) < 2 or columns[-1][:2] not in ("O", "B-", "I-"):
                raise InputError(f"{path}:{number}: {line!r} is no word with a BIO tag")
            words.append(columns[0])
            tags.append(columns[-1])


def _row(words: list[str], tags: list[str]) -> dict[str, Any]:
    entities: list[dict[str, Any]] = []
    at, last = 0, "O"
    for word, tag in zip(words, tags, strict=True):
        if tag.startswith("B-"):
            entities.append({"label": SAME.get(tag[2:], tag[2:]), "start": at, "end": at + len(word)})
        elif tag.startswith("I-") and last[2:] == tag[2:] and entities and entities[-1]["end"] == at - 1:
            entities[-1]["end"] = at + len(word)
        at, last = at + len(word) + 1, tag
    return {"text": " ".join(words), "words": words, "entities": entities}


def write_gold(path: Path, sources: Sequence[Path]) -> Path:
    """Write the sentences of BIO files as gold JSONL and return its path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    rows = (json.dumps(row, ensure_ascii=False) + "\n" for source in sources for row in read_bio(source))
    path.write_text("".join(rows), encoding="utf-8")
    return path


def write_fold(place: Path, files: Fold) -> list[Path]:
    """Write the three BIO files of a fold into ``place`` as gold JSONL and return the paths: train, dev, test."""
    return [write_gold(place / f"{name}.jsonl", [source]) for name, source in zip(PARTS, files, strict=True)]


def run_fold(
    out: Path,
    files: Fold,
    vectors: Path | None,
    settings: dict[str, Any],
    start: Path | None = None,
    parts: Sequence[str] = ("tok2vec",),
    silver: Path | None = None,
) -> float:
    """Train on the first file, choose the step by the second and return the F1 (0..1) on the third.

    Args:
        out: Folder of the fold; a model that lies in it is not trained again.
        files: BIO files: train, dev, test.
        vectors: A folder of spaCy vectors, or ``None`` to train without.
        settings: Settings of the config, by dotted name.
        start: A trained model to go on from.
        parts: What of ``start`` goes on: with `ner` it must have the labels of the fold.
        silver: Gold rows that a larger model made, learned after the first file and again beside it; the mean of the
            weights of the best step and the last counts.
    """
    gold = write_fold(out, files)
    best = out / "model-best"
    if not (best / "config.cfg").is_file():
        train_ner(out, gold[:1], gold[1:2], vectors, {**SETTINGS, **settings}, start, parts)
    if silver:
        first, best = best, out / "silver" / "model-mean"
        if not (best / "config.cfg").is_file():
            train = [silver, *gold[:1] * BESIDE]
            chosen = train_ner(best.parent, train, gold[1:2], vectors, {**SILVER, **settings}, first)
            average([chosen, best.parent / "model-last"], best)
    return scores(best, gold[2])["f"]


def learn_general(
    out: Path, files: Sequence[Path], vectors: Path | None, settings: dict[str, Any], start: Path | None
) -> Path:
    """Train on all BIO files but the last, which chooses the step, and return the folder of the best model."""
    best = out / "model-best"
    if not (best / "config.cfg").is_file():
        train, dev = write_gold(out / "train.jsonl", files[:-1]), write_gold(out / "dev.jsonl", files[-1:])
        train_ner(out, [train], [dev], vectors, {**GENERAL, **settings}, start, ["tok2vec"])
    return best


def run_folds(
    out: Path, folds: Sequence[Sequence[Path]], run: Callable[[Path, tuple[Path, Path, Path]], float]
) -> None:
    """Run each fold in a folder of its own and print the F1 of each, their mean and their standard deviation."""
    found = []
    for number, (train, dev, test) in enumerate(folds, 1):
        found.append(100 * run(_place(out, number), (train, dev, test)))
        sys.stdout.write(f"fold {number}: {found[-1]:.1f}\n")
    spread = f", sd {statistics.stdev(found):.1f}" if len(found) > 1 else ""
    sys.stdout.write(f"mean {statistics.mean(found):.1f}{spread}\n")


def _place(out: Path, number: int) -> Path:
    return out / f"fold{number}"


def main(arguments: list[str] | None = None) -> None:
    """Run all folds and print their scores."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--fold", type=Path, nargs=3, action="append", required=True, metavar=("TRAIN", "DEV", "TEST"))
    parser.add_argument("--vectors", type=Path)
    parser.add_argument("--start", type=Path, help="trained pipeline whose tok2vec goes on, with its own --vectors")
    parser.add_argument("--general", type=Path, nargs="+", help="BIO files learned before the folds; the last judges")
    parser.add_argument("--silver", type=Path, nargs="+", help="gold JSONL that a larger model made: one for each fold")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    if options.silver and len(options.silver) != len(options.fold):
        parser.error("--silver: give one file for each --fold, in the same order")
    settings, start, parts = {"system.seed": options.seed}, options.start, ["tok2vec"]
    silver = {_place(options.out, number): path for number, path in enumerate(options.silver or (), 1)}
    if options.general:
        start = learn_general(options.out / "general", options.general, options.vectors, settings, start)
        parts = ["tok2vec", "ner"]
    run_folds(
        options.out,
        options.fold,
        lambda out, files: run_fold(out, files, options.vectors, settings, start, parts, silver.get(out)),
    )


if __name__ == "__main__":
    main()
