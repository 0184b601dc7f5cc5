"""Strict reading of CSV tables: whatever is wrong is an error that names file and line."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path

from anugerah.errors import DataError


def read_table(path: Path, columns: Sequence[str], key: Sequence[str] = ()) -> list[dict[str, str]]:
    """Read a UTF-8 CSV file whose header is exactly ``columns``.

    Args:
        path: The file.
        columns: Its column names, in order.
        key: Columns that together may not repeat; none given means that no two rows may be equal.

    Returns:
        One dict a row, values as written.

    Raises:
        DataError: The file is missing, not UTF-8, has another header, a row with another number of fields,
            a broken quote, or two rows with the same key.
    """
    places = [list(columns).index(name) for name in key] or list(range(len(columns)))
    seen: dict[tuple[str, ...], int] = {}
    rows = []
    for line, fields in iter_rows(path, columns):
        value = tuple(fields[place] for place in places)
        first = seen.setdefault(value, line)
        if first != line:
            raise DataError(f"{path}:{line}: {', '.join(value)!r} is on line {first} too; delete one of them")
        rows.append(dict(zip(columns, fields, strict=True)))
    return rows


def iter_rows(path: Path, columns: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    """Yield line number (from 1; the last line of a row) and fields of each row, without looking for doubles.

    Raises:
        DataError: As `read_table`, except for two rows with the same key.
    """
    reader = csv.reader(io.StringIO(_text(path), newline=""), strict=True)
    width = len(columns)
    try:
        header = next(reader, [])
        if header != list(columns):
            raise DataError(f"{path}:1: columns are {header}, expected {list(columns)}; mend the header")
        for fields in reader:
            if len(fields) != width:
                problem = f"{len(fields)} fields, expected {width}; quote commas in a field"
                raise DataError(f"{path}:{reader.line_num}: {problem}")
            yield reader.line_num, fields
    except csv.Error as error:
        raise DataError(f"{path}:{reader.line_num}: {error}; mend the quotes") from error


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise DataError(f"{path}: cannot be read ({error.strerror}); restore the file") from error
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise DataError(f"{path}:{line}: not UTF-8 at byte {error.start}; save the file as UTF-8") from error
