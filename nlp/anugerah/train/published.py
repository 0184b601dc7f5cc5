"""The same architecture on published corpora, each alone.

Run as ``python -m anugerah.train.published OUT --fold TRAIN DEV TEST``, with ``--fold`` once for each fold. Files hold
a word and its BIO tag a line, a blank line between sentences. DEV chooses the best step, TEST is read once; strict
span F1 as seqeval's strict mode with IOB2 counts it.
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
from anugerah.train.ner import scores, train_ner

Fold = tuple[Path, Path, Path]  # train, dev, test

# a small corpus of single sentences wants more dropout and smaller batches than articles do
SETTINGS: dict[str, Any] = {"training.dropout": 0.4, "training.max_steps": 1500, "training.patience": 700}


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
            entities.append({"label": tag[2:], "start": at, "end": at + len(word)})
        elif tag.startswith("I-") and last[2:] == tag[2:] and entities and entities[-1]["end"] == at - 1:
            entities[-1]["end"] = at + len(word)
        at, last = at + len(word) + 1, tag
    return {"text": " ".join(words), "words": words, "entities": entities}


def write_fold(place: Path, files: Fold) -> list[Path]:
    """Write the three BIO files of a fold into ``place`` as gold JSONL and return the paths: train, dev, test."""
    place.mkdir(parents=True, exist_ok=True)
    gold = [place / f"{name}.jsonl" for name in ("train", "dev", "test")]
    for path, source in zip(gold, files, strict=True):
        rows = (json.dumps(row, ensure_ascii=False) + "\n" for row in read_bio(source))
        path.write_text("".join(rows), encoding="utf-8")
    return gold


def run_fold(out: Path, files: Fold, vectors: Path | None, settings: dict[str, Any]) -> float:
    """Train on the first file, choose the step by the second and return the F1 (0..1) on the third."""
    gold = write_fold(out, files)
    best = out / "model-best"
    if not (best / "config.cfg").is_file():
        train_ner(out, gold[:1], gold[1:2], vectors, {**SETTINGS, **settings})
    return scores(best, gold[2])["f"]


def run_folds(
    out: Path, folds: Sequence[Sequence[Path]], run: Callable[[Path, tuple[Path, Path, Path]], float]
) -> None:
    """Run each fold in a folder of its own and print the F1 of each, their mean and their standard deviation."""
    found = []
    for number, (train, dev, test) in enumerate(folds, 1):
        found.append(100 * run(out / f"fold{number}", (train, dev, test)))
        sys.stdout.write(f"fold {number}: {found[-1]:.1f}\n")
    spread = f", sd {statistics.stdev(found):.1f}" if len(found) > 1 else ""
    sys.stdout.write(f"mean {statistics.mean(found):.1f}{spread}\n")


def main(arguments: list[str] | None = None) -> None:
    """Run all folds and print their scores."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--fold", type=Path, nargs=3, action="append", required=True, metavar=("TRAIN", "DEV", "TEST"))
    parser.add_argument("--vectors", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    settings = {"system.seed": options.seed}
    run_folds(options.out, options.fold, lambda out, files: run_fold(out, files, options.vectors, settings))


if __name__ == "__main__":
    main()
