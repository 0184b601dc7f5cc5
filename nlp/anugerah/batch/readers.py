"""Articles from files, folders, patterns and standard input; what cannot be read comes as an `InputError`."""

from __future__ import annotations

import glob
import gzip
import io
import os
import zlib
from collections.abc import Collection, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import BinaryIO, NamedTuple, cast

from anugerah.batch.formats import LINES, ONE_ARTICLE, READERS, Found, read_jsonl, read_text
from anugerah.batch.ids import Ids, unique
from anugerah.batch.rows import Options, Row, to_row
from anugerah.errors import InputError

KNOWN = ", ".join([*READERS, "each also with .gz"])


class Source(NamedTuple):
    """One file to read: its path, and the id of its article or the start of its rows' ids."""

    path: Path
    id: str


def find_sources(names: Sequence[str], skip: Collection[Path] = ()) -> Iterator[Source | InputError]:
    """Yield the files that ``names`` mean: files, folders (searched to the bottom, sorted) and patterns.

    Args:
        names: Paths or patterns with ``*``; ``-`` is not one of them.
        skip: The outputs, which folders and patterns leave out.
    """
    leave = {path.resolve() for path in skip}
    for name in names:
        path = Path(name)
        if path.is_dir():
            yield from _in_folder(path, leave)
        elif path.exists() and path.resolve() in leave:
            yield InputError("this is where the output goes; give another --to", name)
        elif path.exists():
            unknown = InputError(f"no reader for this kind of file; give one of {KNOWN}", str(path))
            yield Source(path, _stem(path.name)) if _kind(path) in READERS else unknown
        elif matches := sorted(glob.glob(name, recursive=True)):  # noqa: PTH207 - Path.glob takes no absolute pattern
            yield from find_sources([match for match in matches if Path(match).resolve() not in leave], skip)
        else:
            yield InputError("no such file or folder; check the path", name)


def read_rows(
    names: Sequence[str],
    options: Options | None = None,
    *,
    skip: Collection[Path] = (),
    stdin: io.BufferedReader | None = None,
) -> Iterator[Row | InputError]:
    """Yield every article of ``names`` as a row, lazily and in order, and an error for each that is bad.

    Args:
        names: Files, folders, patterns, or ``-`` for standard input (JSON lines, else one text).
        options: Field names, encoding and limits.
        skip: The outputs, which folders and patterns leave out.
        stdin: Standard input, read where ``-`` stands.
    """
    options = options or Options()
    ids = Ids()
    for name in names:
        rows = _read_stdin(stdin, options) if name == "-" else _read_named(name, options, skip)
        for row in rows:
            yield row if isinstance(row, InputError) else unique(row, ids)


def count_articles(names: Sequence[str], skip: Collection[Path] = ()) -> int | None:
    """Return how many articles ``names`` hold where that is quickly told, else ``None``."""
    if "-" in names:
        return None
    total = 0
    for source in find_sources(names, skip):
        count = 1 if isinstance(source, InputError) else _count(source.path)
        if count is None:
            return None
        total += count
    return total


def _count(path: Path) -> int | None:
    if _kind(path) in ONE_ARTICLE:
        return 1
    if _kind(path) not in LINES or path.suffix.lower() == ".gz":
        return None
    try:
        with path.open("rb") as stream:
            return sum(part.count(b"\n") for part in iter(partial(stream.read, 1 << 20), b""))
    except OSError:
        return 1


def _in_folder(folder: Path, leave: set[Path]) -> Iterator[Source | InputError]:
    found = False
    for path in _walk(folder):
        if isinstance(path, InputError):
            yield path
        elif _kind(path) in READERS and path.resolve() not in leave:
            found = True
            yield Source(path, _stem(path.relative_to(folder).as_posix()))
    if not found:
        yield InputError(f"no article in this folder; it needs files of {KNOWN}", str(folder))


def _walk(folder: Path) -> Iterator[Path | InputError]:
    """Yield the files of a folder and those below it in order, one folder's names in memory at a time."""
    try:
        names = sorted(name for name in os.listdir(folder) if not name.startswith("."))  # noqa: PTH208 - names alone
    except OSError as error:
        yield InputError(f"this folder cannot be read ({error.strerror}); check its permissions", str(folder))
        return
    for name in names:
        path = folder / name
        if path.is_dir():
            if not path.is_symlink():
                yield from _walk(path)
        elif path.is_file():
            yield path


def _kind(path: Path) -> str:
    suffixes = [suffix.lower() for suffix in path.suffixes]
    return next((s for s in reversed(suffixes) if s != ".gz"), "") if suffixes else ""


def _stem(name: str) -> str:
    plain = name[:-3] if name.lower().endswith(".gz") else name
    return plain.rpartition(".")[0] or plain


def _read_named(name: str, options: Options, skip: Collection[Path]) -> Iterator[Row | InputError]:
    for source in find_sources([name], skip):
        if isinstance(source, InputError):
            yield source
        else:
            yield from _read_file(source, options)


def _read_file(source: Source, options: Options) -> Iterator[Row | InputError]:
    path, kind = source.path, _kind(source.path)
    try:
        with _open(path) as stream:
            for found in READERS[kind](stream, str(path), options):
                default = source.id if kind in ONE_ARTICLE else f"{source.id}:{found.line}"
                yield _row(found, str(path), default, options)
    except (OSError, EOFError, zlib.error) as error:
        yield InputError(f"cannot be read to its end ({error}); check the file", str(path))


def _row(found: Found, file: str, default_id: str, options: Options) -> Row | InputError:
    if isinstance(found.fields, InputError):
        return found.fields
    return to_row(file, found.line, default_id, found.fields, options, found.warning)


def _open(path: Path) -> BinaryIO:
    packed = path.suffix.lower() == ".gz"
    return cast(BinaryIO, gzip.open(path, "rb")) if packed else path.open("rb")


def _read_stdin(stdin: io.BufferedReader | None, options: Options) -> Iterator[Row | InputError]:
    if stdin is None:
        yield InputError("there is no standard input here; give a file", "-")
        return
    lines = stdin.peek(1024).lstrip().startswith(b"{")
    for found in (read_jsonl if lines else read_text)(stdin, "stdin", options):
        yield _row(found, "stdin", f"stdin:{found.line}" if lines else "stdin", options)
