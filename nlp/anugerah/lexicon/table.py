"""Strict reading of CSV tables: a wrong header, field count or encoding is an error that names file and line."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from anugerah.errors import DataError


def read_table(path: Path, columns: Sequence[str]) -> list[dict[str, str]]:
    """Read a UTF-8 CSV file whose header is exactly ``columns``.

    Returns:
        One dict a row, values as written.

    Raises:
        DataError: The file is missing, not UTF-8, has another header, or a row with another number of fields.
    """
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.reader(file)
            header = next(reader, [])
            if header != list(columns):
                raise DataError(f"{path}:1: columns are {header}, expected {list(columns)}; mend the header")
            return [_row(path, reader.line_num, columns, fields) for fields in reader if fields]
    except OSError as error:
        raise DataError(f"{path}: cannot be read ({error.strerror}); restore it from the repository") from error
    except UnicodeDecodeError as error:
        raise DataError(f"{path}: not UTF-8 at byte {error.start}; save it as UTF-8") from error


def _row(path: Path, line: int, columns: Sequence[str], fields: Sequence[str]) -> dict[str, str]:
    if len(fields) != len(columns):
        raise DataError(f"{path}:{line}: {len(fields)} fields, expected {len(columns)}; quote commas inside a field")
    return dict(zip(columns, fields))
