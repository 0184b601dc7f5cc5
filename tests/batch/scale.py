"""What the batch command must show, measured: ``python -m tests.batch.scale WHAT``; see ``--help``.

Each measurement runs the command as users do, in processes of its own, and prints one line of JSON for each
number. Articles are made up from a few invented sentences, except where files are named.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from tests.batch.made import lines, made


def command(source: Path, out: Path, *options: str) -> list[str]:
    """Return the command line that annotates ``source``."""
    return [sys.executable, "-m", "anugerah", "annotate", str(source), "--to", str(out), *options]


class Used(NamedTuple):
    """What a run of the command took: seconds, seconds of CPU, MiB of its largest process; and its exit code."""

    seconds: float
    cpu: float
    peak: float
    code: int


def run(source: Path, out: Path, *options: str) -> Used:
    """Run the command to its end."""
    began = time.perf_counter()
    process = subprocess.Popen(command(source, out, "--quiet", *options), stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - began
    return Used(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, process.returncode)


def kills(folder: Path, args: argparse.Namespace) -> Iterator[dict[str, Any]]:
    """Kill the command with signal 9 at random moments, resume, and compare with a run that was left alone."""
    source = lines(folder / "in.jsonl", args.articles, lambda n: 1500 if n % 97 == 50 else 60)
    options = ("--jobs", str(args.jobs), "--model", args.model)
    run(source, folder / "whole.jsonl", *options)
    wanted, chance, out = (folder / "whole.jsonl").read_bytes(), random.Random(args.seed), folder / "out.jsonl"
    for attempt in range(args.times):
        out.unlink(missing_ok=True)
        process = subprocess.Popen(command(source, out, "--quiet", *options), stderr=subprocess.DEVNULL)
        moment = chance.uniform(0, len(wanted))  # bytes of the output that are there by then
        while process.poll() is None and (not out.exists() or out.stat().st_size < moment):
            time.sleep(0.002)
        process.send_signal(signal.SIGKILL)
        process.wait()
        held = out.read_bytes()
        if args.tear:  # a torn last line, as a full disk or a power cut leaves it
            out.write_bytes(held[: len(held) - chance.randint(0, 200)])
        run(source, out, "--resume", *options)
        done = held.count(b"\n")
        yield {"attempt": attempt + 1, "done_at_kill": done, "of": args.articles, "same": out.read_bytes() == wanted}


def workers(folder: Path, args: argparse.Namespace) -> Iterator[dict[str, Any]]:
    """Kill workers, not the command, now and then; the output must be the same and nothing be reported."""
    source = lines(folder / "in.jsonl", args.articles, lambda n: 60)
    options, out, chance = ("--model", args.model, "--jobs", "2"), folder / "out.jsonl", random.Random(args.seed)
    run(source, folder / "whole.jsonl", *options)
    process, killed = subprocess.Popen(command(source, out, "--quiet", *options)), 0
    while process.poll() is None:
        time.sleep(chance.uniform(0.5, 1.5))
        found = [pid for pid in _children(process.pid) if b"spawn_main" in _words(pid)]
        if found and killed < args.times and out.exists() and out.stat().st_size:
            os.kill(chance.choice(found), signal.SIGKILL)
            killed += 1
    same = out.read_bytes() == (folder / "whole.jsonl").read_bytes()
    yield {"killed": killed, "articles": args.articles, "same": same, "exit_code": process.returncode}


def _children(pid: int) -> list[int]:
    try:
        return [int(word) for word in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def _words(pid: int) -> bytes:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return b""


BAD_LINES = (
    b"{bukan json", b"[1, 2]", b'"teks saja"', b'{"isi": "tanpa teks"}', b'{"text": 5}', b'{"text": ""}',
    b'{"text": "a\\u0000b"}', b'{"text": "a\\ud800b"}', b'{"text": "a\0b"}', b'{"text": "a\x81b"}', b"[" * 20_000,
)  # fmt: skip
BAD_FILES = (
    ("kosong.txt", b""), ("nul.txt", b"Kota\0Madiun"), ("robek.jsonl.gz", gzip.compress(b"x" * 9999)[:20]),
    ("rusak.parquet", b"PAR1 bukan parquet"),
)  # fmt: skip


def faults(folder: Path, args: argparse.Namespace) -> Iterator[dict[str, Any]]:
    """Put 100 bad articles of 15 kinds among the good ones and count what comes out."""
    source, chance = folder / "in", random.Random(args.seed)
    source.mkdir()
    files = [BAD_FILES[n % len(BAD_FILES)] for n in range(12)]
    for n, (name, data) in enumerate(files):
        (source / f"{n}.{name}").write_bytes(data)
    good = [json.dumps({"id": f"n{n}", "text": made(n, 40)}).encode() for n in range(args.articles)]
    rows = good + [BAD_LINES[n % len(BAD_LINES)] for n in range(100 - len(files))]
    chance.shuffle(rows)
    (source / "x.jsonl").write_bytes(b"\n".join(rows) + b"\n")
    out = folder / "out.jsonl"
    code = run(source, out, "--jobs", str(args.jobs), "--model", args.model).code
    errors = [json.loads(line) for line in (folder / "out.errors.jsonl").read_text(encoding="utf-8").splitlines()]
    ids = {json.loads(line)["id"] for line in out.read_text(encoding="utf-8").splitlines()}
    placed = sum(1 for error in errors if error["file"] and error["cause"])
    kinds = len(BAD_LINES) + len(BAD_FILES)
    yield {"kinds": kinds, "out": len(ids), "errors": len(errors), "with_place": placed, "exit_code": code}


def memory(folder: Path, args: argparse.Namespace) -> Iterator[dict[str, Any]]:
    """Measure the peak memory of one process for few and for many articles."""
    first = 0.0
    for count in (args.few, args.articles):
        source = lines(folder / f"{count}.jsonl", count, lambda n: 40)
        used = run(source, folder / f"{count}.out.jsonl", "--model", args.model)
        first = first or used.peak
        told = {"articles": count, "peak_mib": round(used.peak, 1), "ratio": round(used.peak / first, 3)}
        yield told | {"s": round(used.seconds, 1), "cpu_s": round(used.cpu, 1)}


def curve(folder: Path, args: argparse.Namespace) -> Iterator[dict[str, Any]]:
    """Measure the time that one article of each length takes, loading left out."""
    import anugerah
    from anugerah.batch.run import annotate_row

    extractor = anugerah.load(args.model)
    annotate_row(extractor, _row(made(2, 500)))
    for words in (100, 1_000, 10_000, 100_000, 1_000_000):
        if words > args.longest:
            return
        row = _row(made(1, words))
        began, cpu = time.perf_counter(), time.process_time()
        outcome = annotate_row(extractor, row)
        seconds, cpu = time.perf_counter() - began, time.process_time() - cpu
        told = {"words": words, "s": round(seconds, 3), "cpu_s": round(cpu, 3), "words_per_cpu_s": round(words / cpu)}
        yield told | {"records": outcome.records, "error": str(outcome.error or "")}


def _row(text: str) -> dict[str, Any]:
    base = {"id": "a", "text": text, "title": None, "date": None, "url": None, "meta": {}}
    return base | {"file": "x", "line": 1, "warnings": []}


def jobs(folder: Path, args: argparse.Namespace) -> Iterator[dict[str, Any]]:
    """Measure words/s of the whole command, loading included, with 1 and 2 jobs on the named files."""
    words = articles = 0
    with (folder / "in.jsonl").open("w", encoding="utf-8") as out:
        for path in args.files:
            with gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8") as f:  # noqa: PTH123
                for line in f:
                    out.write(json.dumps({"text": (text := json.loads(line)["text"])}) + "\n")
                    words, articles = words + len(text.split()), articles + 1
    first = 0.0
    for count in (1, 2):
        out = folder / f"{count}.jsonl"
        used = run(folder / "in.jsonl", out, "--jobs", str(count), "--model", args.model)
        first = first or used.seconds
        told = {"jobs": count, "articles": articles, "words": words, "s": round(used.seconds, 1)}
        told |= {"words_per_s": round(words / used.seconds), "ratio": round(first / used.seconds, 2)}
        told |= {"cpu_s": round(used.cpu, 1), "peak_mib": round(used.peak), "exit_code": used.code}
        yield told | {"out_mib": round(out.stat().st_size / 2**20, 1)}


def main(arguments: list[str]) -> None:
    """Measure one thing in a folder that is gone afterwards."""
    known = {f.__name__: f for f in (kills, workers, faults, memory, curve, jobs)}
    parser = argparse.ArgumentParser(prog="python -m tests.batch.scale", description=__doc__)
    parser.add_argument("what", choices=known)
    parser.add_argument("files", nargs="*", help="jobs: JSONL files, perhaps .gz, with a text on each line")
    parser.add_argument("--model", default="rules")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--times", type=int, default=20, help="kills, workers: how many")
    parser.add_argument("--tear", action="store_true", help="kills: cut off up to 200 bytes of the end as well")
    parser.add_argument("--articles", type=int, default=2000, help="kills, faults, memory: how many")
    parser.add_argument("--few", type=int, default=5000, help="memory: how many in the first run")
    parser.add_argument("--longest", type=int, default=1_000_000, help="curve: words of the longest article")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        for told in known[args.what](Path(folder), args):
            sys.stdout.write(json.dumps(told) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
