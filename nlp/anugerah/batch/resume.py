"""Going on with an output that was not finished, so that it ends as if nothing had happened.

Input and output are walked through together: what the output holds, by id and by a hash of what was annotated,
is kept. When an article turns up that must be written before others that are done (it failed before, or the
input has changed), these are set aside in a file of their own and come back in their places.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO

from anugerah.batch.pool import Known
from anugerah.batch.rows import Row
from anugerah.batch.run import FOR_EXTRACTOR, Item, Outcome
from anugerah.errors import DataError, InputError

_PIECE = 1 << 16


def kept_path(out: Path) -> Path:
    """Return where finished articles of ``out`` wait for their places: ``x.jsonl`` has ``x.kept``."""
    return out.with_suffix(".kept")


def resumed(rows: Iterable[Row | InputError], out: Path) -> Iterator[Item]:
    """Yield ``rows``; those that ``out`` holds as outcomes, with their line if it must be written again.

    A last line that was never finished is cut off first. ``out`` may be open for appending.

    Raises:
        DataError: Another line of ``out`` is no article, so the file is not one of ours.
    """
    mend(out)
    rows, done, changed = iter(rows), 0, None
    with out.open("rb") as stream:
        for row in rows:
            if isinstance(row, InputError):
                yield row
                continue
            line = stream.readline()
            outcome = _outcome(row, line, f"{out}, byte {done}") if line else None
            if outcome is None:
                changed = row
                break
            done += len(line)
            yield Known(outcome._replace(line=""))
    set_aside(out, done)
    if changed is not None:
        yield from _from_aside(chain([changed], rows), kept_path(out))


def mend(out: Path) -> None:
    """Cut off a last line that has no end."""
    with out.open("r+b") as stream:
        end = stream.seek(0, os.SEEK_END)
        while end:
            start = max(0, end - _PIECE)
            stream.seek(start)
            found = stream.read(end - start).rfind(b"\n")
            if found >= 0:
                end = start + found + 1
                break
            end = start
        stream.truncate(end)


def set_aside(out: Path, start: int) -> None:
    """Move the lines of ``out`` from byte ``start`` on to `kept_path`, before those that are there.

    A stop at any moment leaves every line in at least one of the two files.
    """
    if start == out.stat().st_size:
        return
    kept = kept_path(out)
    part = kept.with_suffix(".part")
    with part.open("wb") as to:
        with out.open("rb") as stream:
            stream.seek(start)
            shutil.copyfileobj(stream, to)
        if kept.exists():
            with kept.open("rb") as before:
                shutil.copyfileobj(before, to)
        to.flush()
        os.fsync(to.fileno())
    part.replace(kept)
    os.truncate(out, start)


def _from_aside(rows: Iterable[Row | InputError], kept: Path) -> Iterator[Item]:
    """Yield ``rows``, those in ``kept`` as outcomes with their line; holds some 100 bytes a line of ``kept``."""
    with ExitStack() as stack:
        stream = stack.enter_context(kept.open("rb")) if kept.exists() else None
        places = _places(stream, kept) if stream else {}
        for row in rows:
            at = None if isinstance(row, InputError) else places.get(fingerprint(row))
            if at is None or stream is None or isinstance(row, InputError):
                yield row
                continue
            stream.seek(at)
            outcome = _outcome(row, stream.readline(), f"{kept}, byte {at}")
            yield row if outcome is None else Known(outcome, len(outcome.line))


def _places(stream: BinaryIO, kept: Path) -> dict[bytes, int]:
    places, at = {}, 0
    for line in iter(stream.readline, b""):
        places[fingerprint(_object(line, f"{kept}, byte {at}"))] = at
        at += len(line)
    return places


def fingerprint(row: Row) -> bytes:
    """Return a hash of what an article is annotated from: id, text, title, date, url and meta."""
    data = json.dumps([row[key] for key in FOR_EXTRACTOR], sort_keys=True)
    return blake2b(data.encode(), digest_size=16).digest()


def _outcome(row: Row, line: bytes, where: str) -> Outcome | None:
    """Return the outcome that ``line`` is, or ``None`` when it is not one of ``row``."""
    found = _object(line, where)
    if fingerprint(found) != fingerprint(row):
        return None
    return Outcome(row["id"], line.decode().rstrip("\n"), records=len(found["records"]), kept=True)


def _object(line: bytes, where: str) -> dict[str, Any]:
    try:
        found: dict[str, Any] = json.loads(line)
        lacking = [key for key in (*FOR_EXTRACTOR, "records") if key not in found]
    except (ValueError, TypeError):
        lacking = ["JSON"]
    if lacking:
        said = f"no {lacking[0]}, so not an annotated article; choose another --to or use --force"
        raise DataError(f"{where}: {said}")
    return found
