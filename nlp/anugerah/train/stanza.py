"""The recipe of our Stanza models, with Stanza's own training code: ``python -m anugerah.train.stanza OUT ...``.

Stages: character models forward and backward (``--text``), the tagger of entities on them (``--train``, ``--dev``),
a tokenizer and sentence model (``--treebank``, ``--treebank-dev``). A stage whose result lies in OUT is skipped; one
that was stopped goes on: a character model from its last checkpoint, the tagger from its best step (a tokenizer, which
takes minutes, begins anew). It needs the extra `stanza`. What OUT holds in the end is a model folder for
``anugerah.load(OUT)``; ``OUT/work`` may be deleted.
"""

from __future__ import annotations

import argparse
import math
import shlex
import sys
from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path

from anugerah.errors import InputError
from anugerah.resources import need
from anugerah.train.stanza_files import shrink, write_tagged, write_text, write_treebank, write_vectors
from anugerah.train.stanza_quick import falling_rate, remembered

DIRECTIONS = ("forward", "backward")
_SPAN = 250 * 0.975  # characters that a step of Stanza's trainer reads of each row, on average


@dataclass(frozen=True, slots=True)
class Sizes:
    """How large and how long; what is not here is Stanza's default."""

    char_hidden: int = 896  # units of each character model
    char_epochs: int = 5
    char_batch: int = 200
    char_cutoff: int = 40  # a character must occur so often
    char_eval: int = 1000  # steps between checkpoints
    hidden: int = 256  # units of the tagger, each direction
    word_dim: int = 128
    words: int = 34_000  # that keep a vector
    steps: int = 7000  # of the tagger
    eval_every: int = 500
    batch: int = 32
    tokenizer_steps: int = 5000
    seed: int = 1


def train_characters(out: Path, texts: Sequence[Path], sizes: Sizes, limit: int | None = None) -> None:
    """Train the character models of both directions; write `forward.pt` and `backward.pt`."""
    work = _work(out)
    train, dev = work / "text.train.txt", work / "text.dev.txt"
    if not (train.exists() and dev.exists()):
        write_text(texts, train, dev, limit, sizes.seed)
    characters = len(train.read_text(encoding="utf-8"))
    steps = round(sizes.char_epochs * characters / sizes.char_batch / _SPAN)
    for direction in DIRECTIONS:
        if (out / f"{direction}.pt").exists():
            continue
        arguments = [
            "--train_file", str(train), "--eval_file", str(dev), "--direction", direction, "--shorthand", "id_anugerah",
            "--save_dir", str(work), "--save_name", f"{direction}.pt", "--vocab_save_name", "characters.pt",
            *_options(char_hidden_dim=sizes.char_hidden, epochs=sizes.char_epochs, batch_size=sizes.char_batch),
            *_options(cutoff=sizes.char_cutoff, eval_steps=sizes.char_eval, seed=sizes.seed),
        ]  # fmt: skip
        with falling_rate(max(1, steps)):
            need("stanza.models.charlm", "stanza").main(arguments)
        shrink(work / f"{direction}.pt", out / f"{direction}.pt")


def train_tagger(
    out: Path,
    train: Sequence[Path],
    dev: Sequence[Path],
    sizes: Sizes,
    vectors: Path | None = None,
    extra: Sequence[str] = (),
) -> None:
    """Train BiLSTM and CRF over the character models in ``out``; write `ner.pt`.

    Args:
        out: Folder with `forward.pt` and `backward.pt`; without them the tagger learns characters itself.
        train: Gold JSONL to learn from.
        dev: Gold JSONL that chooses the best step.
        sizes: How large and how long.
        vectors: Word vectors as text (`word 0.1 …` a line, .xz too), or a spaCy pipeline whose vectors the frequent
            words of the texts take; kept in `words.pt`.
        extra: Further options of Stanza's tagger, as on its command line.
    """
    work = _work(out)
    if (out / "ner.pt").exists():
        return
    write_tagged(train, work / "ner.train.json")
    write_tagged(dev, work / "ner.dev.json")
    arguments = [
        "--train_file", str(work / "ner.train.json"), "--eval_file", str(work / "ner.dev.json"),
        "--shorthand", "id_anugerah", "--save_dir", str(work), "--save_name", "ner.pt",
        *_options(hidden_dim=sizes.hidden, word_emb_dim=sizes.word_dim, batch_size=sizes.batch, seed=sizes.seed),
        *_options(max_steps=sizes.steps, eval_interval=sizes.eval_every), *extra,
    ]  # fmt: skip
    if all((out / f"{direction}.pt").exists() for direction in DIRECTIONS):
        arguments += ["--charlm", "--charlm_shorthand", "id_anugerah"]
        for direction in DIRECTIONS:
            arguments += [f"--charlm_{direction}_file", str(out / f"{direction}.pt")]
    arguments += _vectors(out, vectors, sizes.words)
    if (work / "ner.pt").exists():
        arguments.append("--finetune")
    with remembered():
        need("stanza.models.ner_tagger", "stanza").main(arguments)
    shrink(work / "ner.pt", out / "ner.pt")


def _vectors(out: Path, vectors: Path | None, words: int) -> list[str]:
    if vectors is None:
        return ["--no_pretrain"]
    kept = out / "words.pt"
    if not kept.exists():
        work = out / "work"
        written = work / "words.txt" if vectors.is_dir() else vectors
        if vectors.is_dir():
            write_vectors(work / "text.train.txt", vectors, words, written)
        whole = work / "words.pt"
        need("stanza.models.common.pretrain", "stanza").Pretrain(str(whole), str(written), words).load()
        shrink(whole, kept)
    return ["--wordvec_pretrain_file", str(kept)]


def train_tokenizer(out: Path, train: Sequence[Path], dev: Sequence[Path], sizes: Sizes) -> None:
    """Train the tokenizer and sentence model on CoNLL-U files; write `tokenize.pt`."""
    work = _work(out)
    if (out / "tokenize.pt").exists():
        return
    learn, judge = write_treebank(train, work / "ud.train"), write_treebank(dev, work / "ud.dev")
    average = need("stanza.utils.avg_sent_len", "stanza").avg_sent_len(learn[".labels"])
    length = math.ceil(average * 3 / 100) * 100  # characters it sees at a time, as Stanza's own recipe has it
    need("stanza.models.tokenizer", "stanza").main([
        "--txt_file", learn[".txt"], "--label_file", learn[".labels"], "--mwt_json_file", learn[".json"],
        "--dev_txt_file", judge[".txt"], "--dev_label_file", judge[".labels"], "--lang", "id",
        "--shorthand", "id_anugerah", "--save_dir", str(work), "--save_name", "tokenize.pt",
        *_options(steps=sizes.tokenizer_steps, eval_steps=min(200, sizes.tokenizer_steps), seed=sizes.seed),
        *_options(max_seqlen=length),
    ])  # fmt: skip
    shrink(work / "tokenize.pt", out / "tokenize.pt")


def _options(**values: int) -> list[str]:
    return [part for name, value in values.items() for part in (f"--{name}", str(value))]


def _work(out: Path) -> Path:
    """Return the folder of what training leaves; Stanza takes OUT for one of its own by its list of models."""
    work = out / "work"
    work.mkdir(parents=True, exist_ok=True)
    (out / "resources.json").write_text("{}\n", encoding="utf-8")
    return work


def main(arguments: list[str] | None = None) -> None:
    """Run the stages whose data are given."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    for name in ("text", "train", "dev", "treebank", "treebank-dev"):
        parser.add_argument(f"--{name}", type=Path, nargs="+", default=[])
    parser.add_argument("--vectors", type=Path)
    parser.add_argument("--tagger", default="", help="further options of Stanza's tagger, in one string")
    parser.add_argument("--limit", type=int, help="characters read from each text at most")
    for field in fields(Sizes):
        parser.add_argument(f"--{field.name.replace('_', '-')}", type=int, default=field.default)
    options = parser.parse_args(arguments)
    given = [*options.text, *options.train, *options.dev, *options.treebank, *options.treebank_dev]
    for path in given:
        if not path.is_file():
            raise InputError(f"{path}: no such file; see python -m anugerah.train.stanza --help")
    if bool(options.train) != bool(options.dev) or bool(options.treebank) != bool(options.treebank_dev):
        raise InputError("--train needs --dev, and --treebank needs --treebank-dev, to choose the best step")
    sizes = Sizes(**{field.name: getattr(options, field.name) for field in fields(Sizes)})
    if options.text:
        train_characters(options.out, options.text, sizes, options.limit)
    if options.train:
        train_tagger(options.out, options.train, options.dev, sizes, options.vectors, shlex.split(options.tagger))
    if options.treebank:
        train_tokenizer(options.out, options.treebank, options.treebank_dev, sizes)
    for path in sorted(options.out.glob("*.pt")):
        sys.stdout.write(f"{path}: {path.stat().st_size / 1e6:.1f} MB\n")


if __name__ == "__main__":
    main()
