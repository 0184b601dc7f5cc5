"""Tables on disk, one format a suffix: csv, xlsx, parquet, jsonl and sqlite.

Text from the web can hold a spreadsheet formula; no cell written here is ever run as one: CSV cells that
begin like a formula get a leading apostrophe, XLSX cells are stored as text.
"""

from __future__ import annotations

import csv
import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from anugerah.errors import AnugerahError
from anugerah.tables.frame import COLUMNS, Row, frame_of, rows
from anugerah.tables.nested import write_nested
from anugerah.types import Article

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
XLSX_ROWS = 1_048_576  # a worksheet's limit, the header included
XLSX_WIDTHS = {"string": 24}  # characters
SQLITE_KINDS = {"Int64": "INTEGER", "Float64": "REAL", "boolean": "INTEGER"}

Columns = Mapping[str, str]
Table = tuple[str, Columns, Iterable[Row]]


def write_table(articles: Iterable[Article], path: Path, what: str = "records") -> int:
    """Write ``records``, ``entities`` or ``links`` of ``articles`` to ``path`` and return the row count.

    ``articles`` whole, one a row with all that is nested in it, fit into a ``.parquet`` file alone. A ``.sqlite``
    file gets all three as tables, whatever ``what`` says; its count is that of ``what``.

    Raises:
        AnugerahError: The suffix is unknown, a package for it is missing, or the rows do not fit.
    """
    if what == "articles":
        if path.suffix != ".parquet":
            raise AnugerahError(f"{path}: whole articles need .parquet; records, entities and links fit any table")
        with writing(path) as part:
            return write_nested(articles, part)
    if path.suffix in (".sqlite", ".db"):
        held = list(articles)
        return write_sqlite([(name, kinds, _all_rows(held, name)) for name, kinds in COLUMNS.items()], path)[what]
    return write_rows(_all_rows(articles, what), COLUMNS[what], path, what)


def write_rows(found: Iterable[Row], columns: Columns, path: Path, name: str = "records") -> int:
    """Write ``found``, dicts with the keys of ``columns``, to ``path`` in the format of its suffix.

    Returns:
        The number of rows. The file appears whole or not at all.
    """
    if path.suffix in (".sqlite", ".db"):
        return write_sqlite([(name, columns, found)], path)[name]
    if path.suffix not in WRITERS:
        known = ", ".join([*WRITERS, ".sqlite"])
        raise AnugerahError(f"{path}: no table format {path.suffix or 'without a suffix'!r}; choose one of {known}")
    with writing(path) as part:
        return WRITERS[path.suffix](found, columns, part)


def write_sqlite(tables: Iterable[Table], path: Path) -> dict[str, int]:
    """Write each ``(name, columns, rows)`` as a table of one SQLite file; return the rows of each."""
    counts = {}
    with writing(path) as part, closing(sqlite3.connect(part)) as base, base:
        for name, columns, found in tables:
            fields = ", ".join(f'"{c}" {SQLITE_KINDS.get(kind, "TEXT")}' for c, kind in columns.items())
            base.execute(f'CREATE TABLE "{name}" ({fields})')
            marks = ", ".join(f":{c}" for c in columns)
            counts[name] = base.executemany(f'INSERT INTO "{name}" VALUES ({marks})', found).rowcount
            counts[name] = max(counts[name], 0)
            for key in [c for c in ("article", "record", "recipient_code") if c in columns]:
                base.execute(f'CREATE INDEX "{name}_{key}" ON "{name}" ("{key}")')
    return counts


def _all_rows(articles: Iterable[Article], what: str) -> Iterator[Row]:
    return (row for article in articles for row in rows(article, what))


def guarded(cell: Any) -> Any:
    """Return a CSV cell that no spreadsheet runs as a formula: text is prefixed where it could be one."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA_STARTS) else cell


def part_of(path: Path) -> Path:
    """Return the name beside ``path`` under which it is written."""
    return path.with_name(path.name + ".part")


@contextmanager
def writing(path: Path) -> Iterator[Path]:
    """Give a name beside ``path`` to write to; what is there when the block ends well takes the name ``path``.

    A block that leaves nothing there changes nothing.

    Raises:
        AnugerahError: The disk refuses.
    """
    part = part_of(path)
    try:
        part.unlink(missing_ok=True)
        yield part
        if part.exists():
            part.replace(path)
    except OSError as error:
        raise AnugerahError(f"{path}: cannot be written ({error.strerror})") from error
    finally:
        part.unlink(missing_ok=True)


def _write_csv(found: Iterable[Row], columns: Columns, part: Path) -> int:
    count = 0
    with part.open("w", encoding="utf-8", newline="") as stream:
        out = csv.writer(stream)
        out.writerow(columns)
        for row in found:
            out.writerow([guarded(row[c]) for c in columns])
            count += 1
    return count


def _write_jsonl(found: Iterable[Row], columns: Columns, part: Path) -> int:
    count = 0
    with part.open("w", encoding="utf-8", newline="\n") as stream:
        for row in found:
            stream.write(json.dumps({c: row[c] for c in columns}, ensure_ascii=False, allow_nan=False) + "\n")
            count += 1
    return count


def _write_parquet(found: Iterable[Row], columns: Columns, part: Path) -> int:
    frame = frame_of(found, columns)
    try:
        frame.to_parquet(part, index=False, engine="pyarrow")
    except ImportError as error:
        raise AnugerahError("parquet needs pyarrow: pip install 'anugerah[parquet]'") from error
    return len(frame)


def _write_xlsx(found: Iterable[Row], columns: Columns, part: Path) -> int:
    try:
        from openpyxl import Workbook
        from openpyxl.cell import WriteOnlyCell
        from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
        from openpyxl.utils import get_column_letter
    except ImportError as error:
        raise AnugerahError("xlsx needs openpyxl: pip install 'anugerah[xlsx]'") from error
    book = Workbook(write_only=True)
    sheet = book.create_sheet("anugerah")
    sheet.freeze_panes = "A2"
    for number, kind in enumerate(columns.values(), 1):
        sheet.column_dimensions[get_column_letter(number)].width = XLSX_WIDTHS.get(kind, 10)
    sheet.append(list(columns))
    count = 0
    for count, row in enumerate(found, 1):
        if count >= XLSX_ROWS:
            raise AnugerahError(f"{part.stem}: more than {XLSX_ROWS:,} rows do not fit; write .csv or .parquet")
        cells = []
        for name in columns:
            value = row[name]
            cell = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("", value) if isinstance(value, str) else value)
            if isinstance(value, str):
                cell.data_type = "s"  # text, even where it begins with "="
            cells.append(cell)
        sheet.append(cells)
    book.save(part)
    return count


WRITERS: dict[str, Callable[[Iterable[Row], Columns, Path], int]] = {
    ".csv": _write_csv,
    ".xlsx": _write_xlsx,
    ".parquet": _write_parquet,
    ".jsonl": _write_jsonl,
}
