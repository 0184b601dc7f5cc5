"""Stanza's tagger on published corpora, each alone or after other corpora, over our character models.

Run as ``python -m anugerah.train.stanza_published OUT --models FOLDER --fold TRAIN DEV TEST``, with ``--fold`` once for
each fold; files and ``--general`` as in `published`. FOLDER holds `forward.pt`, `backward.pt`, `words.pt`. The extra
`stanza` is needed.
"""

from __future__ import annotations

import argparse
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from anugerah.resources import need
from anugerah.train.published import Fold, run_folds, write_fold, write_gold
from anugerah.train.stanza import DIRECTIONS, Sizes, train_tagger
from anugerah.train.stanza_files import write_tagged

PARTS = (*(f"{direction}.pt" for direction in DIRECTIONS), "words.pt")
SETTINGS = (
    "--optim", "adam", "--patience", "2", "--no_input_transform", "--emb_finetune_known_only", "--word_dropout", "0.05",
)  # fmt: skip


def learn_general(out: Path, files: Sequence[Path], models: Path, sizes: Sizes, rate: float) -> Path:
    """Train on all BIO files but the last, which chooses the step, and return the best tagger."""
    work = out / "work"
    train, dev = write_gold(work / "train.jsonl", files[:-1]), write_gold(work / "dev.jsonl", files[-1:])
    _train(out, train, dev, models, sizes, rate)
    return work / "ner.pt"


def run_fold(out: Path, files: Fold, models: Path, sizes: Sizes, rate: float, start: Path | None = None) -> float:
    """Train on the first file, choose the step by the second and return the strict F1 (0..1) on the third.

    Args:
        out: Folder of the fold; a tagger that lies in it is not trained again.
        files: BIO files: train, dev, test.
        models: Folder of the character models and the vectors.
        sizes: How large and how long.
        rate: Of learning, at the start.
        start: A tagger with the labels of the fold to go on from.
    """
    work = out / "work"
    train, dev, test = write_fold(work, files)
    if start and not (work / "ner.pt").exists():
        shutil.copy(start, work / "ner.pt")
    _train(out, train, dev, models, sizes, rate)
    write_tagged([test], work / "test.json")
    need("stanza.models.ner_tagger", "stanza").main([
        "--mode", "predict", "--save_dir", str(work), "--save_name", "ner.pt", "--shorthand", "id_anugerah",
        "--charlm_forward_file", str(out / PARTS[0]), "--charlm_backward_file", str(out / PARTS[1]),
        "--wordvec_pretrain_file", str(out / PARTS[2]), "--eval_file", str(work / "test.json"),
        "--eval_output_file", str(work / "test.tsv"),
    ])  # fmt: skip
    return strict_f1(work / "test.tsv")


def _train(out: Path, train: Path, dev: Path, models: Path, sizes: Sizes, rate: float) -> None:
    for name in PARTS:
        shutil.copy(models / name, out / name)
    train_tagger(out, [train], [dev], sizes, out / "words.pt", [*SETTINGS, "--lr", str(rate)])


def strict_f1(path: Path) -> float:
    """Return the F1 (0..1) of spans with label and both ends right, from lines of word, gold tag and found tag."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    gold, found = (set(_spans([row[column] if len(row) > 1 else "O" for row in rows])) for column in (1, 2))
    return 2 * len(gold & found) / max(1, len(gold) + len(found))


def _spans(tags: list[str]) -> Iterator[tuple[str, int, int]]:
    """Yield label, first and last line of each span of BIOES tags."""
    start = 0
    for at, tag in enumerate(tags):
        if tag[:2] in ("B-", "S-"):
            start = at
        if tag[:2] in ("E-", "S-"):
            yield tag[2:], start, at


def main(arguments: list[str] | None = None) -> None:
    """Run all folds and print their scores."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--models", type=Path, required=True)
    parser.add_argument("--fold", type=Path, nargs=3, action="append", required=True, metavar=("TRAIN", "DEV", "TEST"))
    parser.add_argument("--general", type=Path, nargs="+", help="BIO files learned before the folds; the last judges")
    parser.add_argument("--general-steps", type=int, default=1500)
    parser.add_argument("--steps", type=int, default=1000)
    parser.add_argument("--eval-every", type=int, default=50)
    parser.add_argument("--hidden", type=int, default=256)
    parser.add_argument("--rate", type=float, default=0.001, help="of learning, at the start")
    options = parser.parse_args(arguments)
    models, rate, start = options.models, options.rate, None
    sizes = Sizes(steps=options.steps, eval_every=options.eval_every, hidden=options.hidden)
    if options.general:
        longer = replace(sizes, steps=options.general_steps)
        start = learn_general(options.out / "general", options.general, models, longer, rate)
    run_folds(options.out, options.fold, lambda out, files: run_fold(out, files, models, sizes, rate, start))


if __name__ == "__main__":
    main()
