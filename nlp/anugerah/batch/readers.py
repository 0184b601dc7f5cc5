"""Articles from files, folders, patterns and standard input; what cannot be read comes as an `InputError`."""

from __future__ import annotations

import glob
import gzip
import io
import zlib
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple, cast

from anugerah.batch.formats import ONE_ARTICLE, READERS, read_jsonl, read_text
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
        skip: Files that a folder's search leaves out, such as the output.
    """
    leave = {path.resolve() for path in skip}
    for name in names:
        path = Path(name)
        if path.is_dir():
            yield from _in_folder(path, leave)
        elif path.exists():
            unknown = InputError(f"{path}: no reader for this kind of file; give one of {KNOWN}")
            yield Source(path, _stem(path.name)) if _kind(path) in READERS else unknown
        elif matches := sorted(glob.glob(name, recursive=True)):  # noqa: PTH207 - Path.glob takes no absolute pattern
            yield from find_sources(matches, skip)
        else:
            yield InputError(f"{name}: no such file or folder; check the path")


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
        skip: Files that a folder's search leaves out.
        stdin: Standard input, read where ``-`` stands.
    """
    options = options or Options()
    seen: dict[str, int] = {}
    for name in names:
        rows = _read_stdin(stdin, options) if name == "-" else _read_named(name, options, skip)
        for row in rows:
            yield row if isinstance(row, InputError) else _unique(row, seen)


def count_articles(names: Sequence[str], skip: Collection[Path] = ()) -> int | None:
    """Return how many articles ``names`` hold where the file list alone tells, else ``None``."""
    if "-" in names:
        return None
    found = list(find_sources(names, skip))
    single = all(isinstance(item, InputError) or _kind(item.path) in ONE_ARTICLE for item in found)
    return len(found) if single else None


def _in_folder(folder: Path, leave: set[Path]) -> Iterator[Source | InputError]:
    found = False
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.is_file() and _kind(path) in READERS and not hidden and path.resolve() not in leave:
            found = True
            yield Source(path, _stem(path.relative_to(folder).as_posix()))
    if not found:
        yield InputError(f"{folder}: no article in this folder; it needs files of {KNOWN}")


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
            for number, fields in READERS[kind](stream, str(path), options):
                where = f"{path}:{number}"
                default = source.id if kind in ONE_ARTICLE else f"{source.id}:{number}"
                yield fields if isinstance(fields, InputError) else to_row(where, default, fields, options)
    except (OSError, EOFError, zlib.error) as error:
        yield InputError(f"{path}: cannot be read to its end ({error}); check the file")


def _open(path: Path) -> BinaryIO:
    packed = path.suffix.lower() == ".gz"
    return cast(BinaryIO, gzip.open(path, "rb")) if packed else path.open("rb")


def _read_stdin(stdin: io.BufferedReader | None, options: Options) -> Iterator[Row | InputError]:
    if stdin is None:
        yield InputError("-: there is no standard input here; give a file")
        return
    lines = stdin.peek(1024).lstrip().startswith(b"{")
    for number, fields in (read_jsonl if lines else read_text)(stdin, "stdin", options):
        where = f"stdin:{number}"
        default = where if lines else "stdin"
        yield fields if isinstance(fields, InputError) else to_row(where, default, fields, options)


def _unique(row: Row, seen: dict[str, int]) -> Row:
    """Give an id that came before a number, so that resuming and scoring can tell the articles apart."""
    count = seen[row["id"]] = seen.get(row["id"], 0) + 1
    if count == 1:
        return row
    warning = f"id {row['id']!r} came before; this article is called {row['id']}#{count}"
    return row | {"id": f"{row['id']}#{count}", "warnings": [*row["warnings"], warning]}
