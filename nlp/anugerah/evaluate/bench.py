"""How fast and how large: ``python -m anugerah.evaluate.bench FILE`` (.txt, .jsonl, either with .gz)."""

from __future__ import annotations

import gzip
import json
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from anugerah.errors import InputError


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


def main(arguments: list[str]) -> int:
    """Measure today's extractor on one file and print one line."""
    if len(arguments) != 1:
        sys.stderr.write("usage: python -m anugerah.evaluate.bench FILE\n")
        return 2
    import anugerah

    sys.stdout.write(f"{measure(anugerah.load, texts_of(Path(arguments[0])))}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
