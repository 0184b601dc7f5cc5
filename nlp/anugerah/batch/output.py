"""The output of a batch on disk: line by line, with its errors beside it, resumable after a kill."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from anugerah.batch.rows import Row
from anugerah.batch.run import Load, Outcome, annotate
from anugerah.errors import DataError, InputError


@dataclass(slots=True)
class Summary:
    """Counts of one run; ``read == written + failed + skipped``."""

    read: int = 0
    written: int = 0
    failed: int = 0
    skipped: int = 0
    records: int = 0

    def __str__(self) -> str:
        before = f", {self.skipped} done before" if self.skipped else ""
        done = f"{self.written} written ({self.records} records), {self.failed} failed"
        return f"{self.read} articles: {done}{before}"


def write(
    rows: Iterable[Row | InputError],
    load: Load,
    out: Path,
    *,
    jobs: int = 1,
    resume: bool = False,
    seen: Callable[[Outcome], Any] = lambda outcome: None,
) -> Summary:
    """Annotate ``rows`` into the JSONL file ``out``, each line flushed; errors go to `errors_path`.

    Args:
        rows: What `readers.read_rows` yields.
        load: Builds the extractor.
        out: The output; replaced unless ``resume``.
        jobs: Worker processes.
        resume: Keep what is in ``out``, mend its torn last line, leave out the articles that it holds.
        seen: Called with every outcome, for a progress bar.
    """
    summary, errors = Summary(), errors_path(out)
    fresh = _without(rows, finished_ids(out) if resume else set(), summary)
    with (
        out.open("a" if resume else "w", encoding="utf-8", newline="\n") as good,
        errors.open("w", encoding="utf-8", newline="\n") as bad,
    ):
        for outcome in annotate(fresh, load, jobs):
            _keep(outcome, good, bad, summary)
            seen(outcome)
    if not summary.failed:
        errors.unlink()
    return summary


def errors_path(out: Path) -> Path:
    """Return where the errors of ``out`` go: ``x.jsonl`` has ``x.errors.jsonl``."""
    return out.with_suffix(".errors.jsonl")


def finished_ids(out: Path) -> set[str]:
    """Return the ids of the articles in ``out`` and cut off a last line that was never finished.

    Raises:
        DataError: A line that is not the last is no article, so the file is not one of ours.
    """
    ids: set[str] = set()
    if not out.exists():
        return ids
    with out.open("r+b") as stream:
        end = 0
        for number, line in enumerate(stream, 1):
            if not line.endswith(b"\n"):
                break
            ids.add(_id(line, f"{out}:{number}"))
            end += len(line)
        stream.truncate(end)
    return ids


def _id(line: bytes, where: str) -> str:
    try:
        found = json.loads(line)["id"]
    except (ValueError, KeyError, TypeError):
        raise DataError(f"{where}: not an annotated article; choose another --to or use --force") from None
    return str(found)


def _without(rows: Iterable[Row | InputError], done: set[str], summary: Summary) -> Iterator[Row | InputError]:
    for row in rows:
        if isinstance(row, InputError) or row["id"] not in done:
            yield row
        else:
            summary.read += 1
            summary.skipped += 1


def _keep(outcome: Outcome, good: TextIO, bad: TextIO, summary: Summary) -> None:
    summary.read += 1
    summary.records += outcome.records
    if outcome.error:
        summary.failed += 1
        bad.write(json.dumps({"id": outcome.id, "error": outcome.error}, ensure_ascii=False) + "\n")
        bad.flush()
    else:
        summary.written += 1
        good.write(outcome.line + "\n")
        good.flush()
