"""The output of a batch on disk: line by line, with its errors beside it, resumable after a kill."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from io import FileIO
from pathlib import Path
from typing import Any

from anugerah.batch.resume import kept_path, resumed
from anugerah.batch.rows import Row
from anugerah.batch.run import Load, Outcome, annotate
from anugerah.batch.windows import WINDOW
from anugerah.errors import AnugerahError, InputError


@dataclass(slots=True)
class Summary:
    """Counts of one run; ``read == written + failed + skipped`` unless it was stopped."""

    read: int = 0
    written: int = 0
    failed: int = 0
    skipped: int = 0
    records: int = 0
    stopped: bool = False

    @property
    def finished(self) -> int:
        """Articles that something has become of."""
        return self.written + self.failed + self.skipped

    def __str__(self) -> str:
        before = f", {self.skipped} done before" if self.skipped else ""
        done = f"{self.written} written ({self.records} records), {self.failed} failed{before}"
        return f"stopped: {done}" if self.stopped else f"{self.read} articles: {done}"


def write(
    rows: Iterable[Row | InputError],
    load: Load,
    out: Path,
    *,
    jobs: int = 1,
    window: int = WINDOW,
    resume: bool = False,
    seen: Callable[[Outcome, Summary], Any] = lambda outcome, summary: None,
    stop: Callable[[], bool] = lambda: False,
) -> Summary:
    """Annotate ``rows`` into the JSONL file ``out``, each line written at once; errors go to `errors_path`.

    Args:
        rows: What `readers.read_rows` yields.
        load: Builds the extractor.
        out: The output; replaced unless ``resume``.
        jobs: Worker processes.
        window: Characters of an article that are annotated at once.
        resume: Keep what ``out`` holds of ``rows``, see `resume.resumed`.
        seen: Called with every outcome and the counts so far, for a progress bar.
        stop: Asked after every article; when it says so, no other is begun.

    Raises:
        AnugerahError: The output cannot be written, or an article got lost on the way.
    """
    summary, errors = Summary(), errors_path(out)
    counted = _counted(rows, summary)
    going_on = resume and out.exists()
    if not going_on:
        kept_path(out).unlink(missing_ok=True)
    with _opened(out, "ab" if going_on else "wb") as good, _opened(errors, "wb") as bad:
        items = resumed(counted, out) if going_on else counted
        with closing(annotate(items, load, jobs, window)) as outcomes:
            for outcome in outcomes:
                _keep(outcome, good, bad, summary)
                seen(outcome, summary)
                if stop():
                    summary.stopped = True
                    break
        os.fsync(good.fileno())
    if not summary.failed:
        errors.unlink()
    if not summary.stopped:
        kept_path(out).unlink(missing_ok=True)
        if summary.read != summary.finished:
            raise AnugerahError(f"{out}: {summary.read} articles read, {summary.finished} finished; please report it")
    return summary


def errors_path(out: Path) -> Path:
    """Return where the errors of ``out`` go: ``x.jsonl`` has ``x.errors.jsonl``."""
    return out.with_suffix(".errors.jsonl")


def _counted(rows: Iterable[Row | InputError], summary: Summary) -> Iterator[Row | InputError]:
    for row in rows:
        summary.read += 1
        yield row


def _opened(path: Path, mode: str) -> FileIO:
    try:
        return FileIO(path, mode.replace("b", ""))
    except OSError as error:
        raise AnugerahError(f"{path}: cannot be written ({error.strerror}); give another --to") from error


def _keep(outcome: Outcome, good: FileIO, bad: FileIO, summary: Summary) -> None:
    if outcome.error:
        error = outcome.error
        told = {"id": error.id, "file": error.file, "line": error.line, "cause": error.cause}
        _put(bad, json.dumps(told, ensure_ascii=False))
        summary.failed += 1
        return
    if outcome.line:
        _put(good, outcome.line)
    summary.records += outcome.records
    if outcome.kept:
        summary.skipped += 1
    else:
        summary.written += 1


def _put(stream: FileIO, line: str) -> None:
    """Write one line to its end, or nothing of it."""
    data, start = memoryview(f"{line}\n".encode("utf-8", "backslashreplace")), os.fstat(stream.fileno()).st_size
    try:
        while data:
            data = data[stream.write(data) :]
    except OSError as error:
        with suppress(OSError):
            stream.truncate(start)
        said = f"cannot be written ({error.strerror}); make room and go on with --resume"
        raise AnugerahError(f"{stream.name}: {said}") from error
