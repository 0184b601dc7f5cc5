"""A fuzzer over readers, tokenizer, layout, dates and the whole extractor: ``python -m tests.fuzz --help``.

With atheris (``pip install atheris``; Linux, Python up to 3.13) it is guided by coverage:
``python -m tests.fuzz atheris -max_total_time=600``. Without, ``python -m tests.fuzz random --seconds 60`` mutates
what it has at random. ``python -m tests.fuzz regexes`` tries each regular expression of the package on texts of one
million characters made to hurt. Anything but our own errors is a finding, and so is an offset that does not hold.
"""

from __future__ import annotations

import argparse
import importlib
import inspect
import itertools
import json
import pkgutil
import random
import re
import sys
import tempfile
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import anugerah
from anugerah.batch.formats import READERS
from anugerah.batch.readers import read_rows
from anugerah.errors import AnugerahError, InputError
from anugerah.mentions.dates import parse_date
from anugerah.ner.patterns import load_patterns
from anugerah.tables.jsonl import dumps
from anugerah.text.layout import find_blocks

SUFFIXES = sorted(READERS)
SEEDS = (
    "Wali Kota Madiun Budi Santosa menerima Adipura 2019 dari KLHK di Jakarta, Kamis (3/1/2019).",
    "1. Kota Batu\n2. Kab. Blitar\n\nJuara II: Desa Busung, Kec. Garung – e-Spasi (KIA), Rp 2,5 juta; 12-15 Mei 2022",
    '{"text": "Pemkab X, Y, dan Z meraih WTP", "id": 1, "date": "2022-12-01"}\n{"text": ""}\n',
    'id,text\n1,"Kota, Madiun"\n2,x\n',
    "<html><head><title>Adipura</title></head><body><article><p>Kota Madiun meraih Adipura.</p></article></html>",
)
LONG = 1_000_000  # code points of a text made to hurt
BOUND = 20.0  # seconds for one of them: a linear search takes far less than one
PARTS = (
    "a",
    "A ",
    "Aa ",
    " ",
    "\n",
    "1",
    "1/",
    "1.",
    "(",
    "-",
    ", ",
    "Kota ",
    "dan ",
    "di ",
    "Award ",
    "penghargaan ",
    "e-",
)


@cache
def extractor() -> Any:
    """Return the extractor that is fuzzed: rules alone, all of whose code is ours."""
    return anugerah.load("rules")


@cache
def folder() -> Path:
    """Return a folder for the files that readers are given."""
    return Path(tempfile.mkdtemp(prefix="anugerah-fuzz-"))


def one(data: bytes) -> None:
    """Try one input: its first byte says on what.

    Raises:
        Exception: Anything but an error of ours is a finding.
    """
    what, rest = data[:1], data[1:]
    text = rest.decode("utf-8", "replace")
    if what and what[0] % 2:
        path = folder() / f"x{SUFFIXES[what[0] // 2 % len(SUFFIXES)]}"
        path.write_bytes(rest)
        for row in read_rows([str(path)]):
            assert isinstance(row, InputError) or json.dumps(row, ensure_ascii=False).encode()
        return
    parse_date(text[:80])
    blocks = find_blocks(text)
    assert all(a.end <= b.start for a, b in itertools.pairwise(blocks))
    try:
        article = extractor()(text)
    except AnugerahError:
        return
    assert all(text[m.start : m.end] == m.text for m in article.mentions)
    assert all(0 <= link.start < link.end <= len(text) for link in article.links)
    dumps(article)


def mutated(chance: random.Random) -> bytes:
    """Return a seed, or several, with pieces cut out, doubled, swapped for others or for bytes at random."""
    data = bytearray(chance.choice(SEEDS).encode())
    for _ in range(chance.randint(0, 12)):
        start = chance.randint(0, len(data))
        end = min(len(data), start + chance.randint(0, 20))
        other = chance.choice(SEEDS).encode()
        at = chance.randint(0, len(other))
        data[start:end] = chance.choice(
            (
                b"",
                bytes(data[start:end]) * 3,
                other[at : at + 20],
                chance.randbytes(4),
                chance.choice("\u00a0é😀\n“").encode(),
            )
        )
    return chance.randbytes(1) + bytes(data)


def fuzz_randomly(seconds: float, seed: int) -> Iterator[str]:
    """Try mutated seeds for a while; yield each finding and, at the end, the count."""
    chance, end, count = random.Random(seed), time.monotonic() + seconds, 0
    while time.monotonic() < end:
        data = mutated(chance)
        count += 1
        try:
            one(data)
        except Exception as error:  # noqa: BLE001 - this is what is looked for
            yield json.dumps({"finding": f"{type(error).__name__}: {error}", "data": repr(data)})
    yield json.dumps({"executions": count, "seconds": seconds, "seed": seed})


def patterns() -> dict[str, re.Pattern[str]]:
    """Return every regular expression that a module of the package holds, by a name."""
    found: dict[str, re.Pattern[str]] = {f"rule {p.rule}": p.regex for p in load_patterns()}
    for module in pkgutil.walk_packages(anugerah.__path__, "anugerah."):
        if module.name.endswith("__main__") or module.name.startswith(("anugerah.train", "anugerah.show")):
            continue
        for name, value in vars(importlib.import_module(module.name)).items():
            held = value if isinstance(value, (tuple, list)) else value.values() if isinstance(value, dict) else [value]
            regexes = [regex for regex in held if isinstance(regex, re.Pattern) and isinstance(regex.pattern, str)]
            found |= {f"{module.name}.{name}[{n}]": regex for n, regex in enumerate(regexes)}
    return found


def hurt() -> Iterator[str]:
    """Search texts made to hurt with every pattern; yield those that take long, and the count."""
    unique = {regex: name for name, regex in patterns().items()}
    worst, slow = 0.0, 0
    for regex, name in unique.items():
        for part in PARTS:
            began = time.perf_counter()
            for _ in regex.finditer(part * (LONG // 50 // len(part))):
                pass
            seconds = 50 * (time.perf_counter() - began)  # a quadratic search would take 50 times as long again
            if seconds < BOUND:
                began = time.perf_counter()
                for _ in regex.finditer(part * (LONG // len(part))):
                    if time.perf_counter() - began > BOUND:
                        break
                seconds = time.perf_counter() - began
            worst = max(worst, seconds)
            if seconds > BOUND:
                slow += 1
                yield json.dumps({"slow": name, "part": part, "seconds": round(seconds, 1)})
    yield json.dumps({"patterns": len(unique), "texts": len(PARTS), "worst_s": round(worst, 2), "slow": slow})


def main(arguments: list[str]) -> None:
    """Fuzz in the way that is asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("how", choices=("atheris", "random", "regexes"))
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    args, more = parser.parse_known_args(arguments)
    if args.how == "atheris":
        import atheris

        for name in sorted(name for name in sys.modules if name.startswith("anugerah.")):
            for function in vars(sys.modules[name]).values():
                if inspect.isfunction(function) and function.__module__ == name:
                    atheris.instrument_func(function)
        atheris.Setup([sys.argv[0], *more], one)
        atheris.Fuzz()
    for line in hurt() if args.how == "regexes" else fuzz_randomly(args.seconds, args.seed):
        sys.stdout.write(line + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
