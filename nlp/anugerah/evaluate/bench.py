"""How fast and how large: ``python -m anugerah.evaluate.bench FILE`` (.txt, .jsonl, either with .gz).

The extractor, records included, beside the bare network that it contains; with ``--bert`` also beside a token
classifier of the size of BERT-base, with ``--beside`` beside the extractor with another model (a folder, or a name that
``anugerah.load`` takes). All on one core, one after the other.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from anugerah.component import DEFAULT
from anugerah.errors import InputError, ModelError
from anugerah.resources import models_dir


class Pipe(Protocol):
    """Anything that annotates many texts, lazily and in order."""

    def pipe(self, rows: Iterable[str], /) -> Iterable[Any]:
        """Yield one article for each of ``rows``."""
        ...


@dataclass(frozen=True, slots=True)
class Bench:
    """One measurement: seconds to load, articles, words (by white space), seconds to annotate, peak MiB."""

    load_s: float
    articles: int
    words: int
    run_s: float
    peak_mib: float

    @property
    def speed(self) -> float:
        """Words per second, loading left out."""
        return self.words / self.run_s if self.run_s else 0.0

    def __str__(self) -> str:
        return (
            f"load {self.load_s:.2f} s, {self.articles} articles, {self.words} words in {self.run_s:.2f} s:"
            f" {self.speed:,.0f} words/s, peak {self.peak_mib:.0f} MiB"
        )


def measure(load: Callable[[], Pipe], texts: Iterable[str]) -> Bench:
    """Load an extractor, run it once over ``texts`` on one core and return the measurement."""
    held = list(texts)
    began = time.perf_counter()
    extractor = load()
    loaded = time.perf_counter()
    articles = sum(1 for _ in extractor.pipe(held))
    done = time.perf_counter()
    words = sum(len(text.split()) for text in held)
    return Bench(loaded - began, articles, words, done - loaded, peak_mib())


def peak_mib() -> float:
    """Return the largest memory this process has held so far, in MiB; 0 where the system cannot tell."""
    try:
        import resource
    except ImportError:  # Windows
        return 0.0
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return held / (1024 * 1024 if sys.platform == "darwin" else 1024)


def texts_of(path: Path) -> Iterator[str]:
    """Yield the texts of a JSONL file (its ``text`` fields) or the one text of any other file.

    Raises:
        InputError: A JSONL line has no ``text``.
    """
    suffixes = [suffix for suffix in path.suffixes if suffix != ".gz"]
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as stream:
        if suffixes[-1:] != [".jsonl"]:
            yield stream.read()
            return
        for number, line in enumerate(stream, 1):
            try:
                yield json.loads(line)["text"]
            except (ValueError, KeyError, TypeError):
                raise InputError(f"{path}:{number}: not a JSON object with a text; give another file") from None


class Bare:
    """The tokenizer and the neural network of the extractor alone: no rules, no records."""

    def __init__(self) -> None:
        import anugerah

        self._nlp = anugerah.load().nlp
        self._nlp.select_pipes(enable=[name for name in ("tok2vec", "ner") if name in self._nlp.pipe_names])

    def pipe(self, rows: Iterable[str]) -> Iterator[Any]:
        """Yield one Doc for each text."""
        return self._nlp.pipe(rows)


class Bert:
    """A token classifier of IndoBERT's shape with random weights, which are as slow as trained ones.

    BERT-base: 12 layers of 768, a vocabulary of 31,923 (IndoLEM's). Every word counts as one word piece, which
    favours it: real words have more. Inputs are 128 pieces long, 8 at a time.
    """

    def __init__(self) -> None:
        try:
            import torch
            import transformers
        except ImportError as error:
            raise ModelError(
                f"--bert needs torch and transformers ({error}); run: pip install 'anugerah[bench]'"
            ) from error
        torch.set_num_threads(1)
        self._torch = torch
        config = transformers.BertConfig(vocab_size=31_923, num_labels=17)
        self._model = transformers.BertForTokenClassification(config).eval()

    def pipe(self, rows: Iterable[str]) -> Iterator[Any]:
        """Yield the scores of each batch of 8 times 128 words; a rest is left out."""
        words = sum(len(row.split()) for row in rows)
        with self._torch.inference_mode():
            for _ in range(max(1, words // 1024)):
                yield self._model(self._torch.randint(31_923, (8, 128))).logits


def compare(texts: list[str], bert: bool, beside: str | None = None) -> Iterator[str]:
    """Yield the lines of the comparison, the extractor first."""
    import anugerah

    whole, bare = measure(anugerah.load, texts), measure(Bare, texts)
    yield f"whole extractor: {whole}"
    yield f"bare tok2vec and NER: {bare}; the whole runs at {whole.speed / bare.speed:.2f} of it"
    if bert:
        slow = measure(Bert, _some(texts, 8192))
        yield f"BERT-base: {slow}; the whole is {whole.speed / slow.speed:.1f} times as fast"
    if beside:
        other = measure(lambda: anugerah.load(beside), texts)
        yield f"{beside}: {other}; the whole is {whole.speed / other.speed:.1f} times as fast"
    size = sum(path.stat().st_size for path in (models_dir() / DEFAULT).rglob("*") if path.is_file())
    yield f"pipeline on disk: {size / 1e6:.1f} MB"


def _some(texts: Iterable[str], words: int) -> list[str]:
    """Return one text of exactly so many words, repeated where there are fewer."""
    held = " ".join(texts).split()
    return [" ".join((held * (words // len(held) + 1))[:words])]


def main(arguments: list[str] | None = None) -> int:
    """Measure today's extractor on one file and print a line for each system."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--bert", action="store_true")
    parser.add_argument("--beside", metavar="MODEL")
    options = parser.parse_args(arguments)
    if not options.file.is_file():
        parser.error(f"{options.file}: no such file")
    for line in compare(list(texts_of(options.file)), options.bert, options.beside):
        sys.stdout.write(line + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
