"""Floret vectors from plain text: subword n-grams hashed into a small table (Boyd & Warmerdam 2022).

Run as ``python -m anugerah.train.vectors OUT FILE...``; it needs the extra `train`.
"""

from __future__ import annotations

import argparse
import gzip
import itertools
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from anugerah.errors import InputError
from anugerah.resources import need


def read_texts(path: Path, limit: int | None = None) -> Iterator[str]:
    """Yield the texts of a .txt or .jsonl file (field `text`), gzipped or not; at most ``limit`` characters.

    Raises:
        InputError: The file cannot be read.
    """
    opener = gzip.open if path.suffix == ".gz" else open
    try:
        with opener(path, "rt", encoding="utf-8") as file:
            left = limit if limit is not None else sys.maxsize
            for line in file:
                text = json.loads(line)["text"] if ".jsonl" in path.suffixes or path.suffix == ".jsonl" else line
                left -= len(text)
                if left < 0:
                    return
                yield text
    except (OSError, ValueError, KeyError) as error:
        raise InputError(
            f"{path}: cannot be read as text ({error}); give .txt or .jsonl with a field 'text'"
        ) from error


def write_tokens(paths: list[Path], out: Path, limit: int | None = None) -> int:
    """Write the texts of ``paths`` as our tokenizer sees them, a line a paragraph, words between blanks.

    Returns:
        The number of tokens written.
    """
    from anugerah.text.tokenizer import make_nlp

    nlp, count = make_nlp(), 0
    with out.open("w", encoding="utf-8") as file:
        for text in itertools.chain.from_iterable(read_texts(path, limit) for path in paths):
            for paragraph in filter(None, (part.strip() for part in text.split("\n"))):
                words = [token.text for token in nlp.tokenizer(paragraph) if not token.is_space]
                count += len(words)
                file.write(re.sub(r"\s+", " ", " ".join(words)) + "\n")
    return count


def train_vectors(
    tokens: Path, out: Path, dim: int, bucket: int, epoch: int, threads: int, model: str = "skipgram"
) -> None:
    """Train floret vectors and save them as a spaCy vectors pipeline in ``out``; one thread gives the same ones again.

    Raises:
        ModelError: floret is not installed.
    """
    floret = need("floret", "train")
    trained = floret.train_unsupervised(
        str(tokens), model=model, mode="floret", hashCount=2, bucket=bucket, minn=3, maxn=6, dim=dim, epoch=epoch,
        minCount=5, thread=threads, lr=0.05, verbose=1,
    )  # fmt: skip
    table = out.with_suffix(".floret")
    trained.save_floret_vectors(str(table))
    subprocess.run(
        [sys.executable, "-m", "spacy", "init", "vectors", "id", str(table), str(out), "--mode", "floret"], check=True
    )
    table.unlink()


def main(arguments: list[str] | None = None) -> None:
    """Tokenise, train and save."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--dim", type=int, default=128)
    parser.add_argument("--bucket", type=int, default=50_000)
    parser.add_argument("--epoch", type=int, default=5)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--model", choices=("cbow", "skipgram"), default="skipgram")
    parser.add_argument("--limit", type=int, help="characters read from each file at most")
    options = parser.parse_args(arguments)
    tokens = options.out.with_suffix(".tokens.txt")
    if not tokens.exists():
        count = write_tokens(options.files, tokens, options.limit)
        sys.stdout.write(f"{count} tokens in {tokens}\n")
    train_vectors(tokens, options.out, options.dim, options.bucket, options.epoch, options.threads, options.model)


if __name__ == "__main__":
    main()
