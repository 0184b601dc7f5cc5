"""The file formats that articles come in; each reader yields what it found, line by line.

Readers take an open binary stream and its name. A bad row is yielded as an error and reading goes on with
the next; a file that cannot be read further ends with an error.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO, NamedTuple, TextIO, cast

from anugerah.batch.decode import AUTO, decode, decode_cell, encoding_of
from anugerah.batch.rows import Options
from anugerah.errors import InputError

EMPTY = "the file is empty; remove it or fill it"
Fields = dict[str, Any]


class Found(NamedTuple):
    """One row: its line, its fields or why there are none, and what its reader has to say about it."""

    line: int
    fields: Fields | InputError
    warning: str = ""


Read = Iterator[Found]


def wrong(name: str, line: int, cause: str) -> Found:
    """Return a row that is an error."""
    return Found(line, InputError(cause, name, line))


def read_text(stream: BinaryIO, name: str, options: Options) -> Read:
    """Read a whole file as one article."""
    raw = stream.read(options.max_bytes + 1)
    if len(raw) > options.max_bytes:
        yield wrong(name, 1, f"more than {options.max_chars:,} characters; split it or raise --max-chars")
    elif not raw.strip():
        yield wrong(name, 1, EMPTY)
    else:
        text = decode(raw, name, 1, options)
        if isinstance(text, InputError):
            yield Found(text.line or 1, text)
        else:
            yield Found(1, {options.text_field: text[0]}, text[1])


def read_jsonl(stream: BinaryIO, name: str, options: Options) -> Read:
    """Read one JSON object a line; blank lines are skipped."""
    number, seen = 0, False
    for number, raw in enumerate(bounded_lines(stream, options.max_bytes), 1):
        if raw is None:
            seen = True
            yield wrong(name, number, "the line is too long; split it or raise --max-chars")
        elif raw.strip():
            seen = True
            yield _json_object(raw, name, number, options)
    if not seen:
        yield wrong(name, max(number, 1), EMPTY)


def read_csv(stream: BinaryIO, name: str, options: Options) -> Read:
    """Read a table with a header row; the separator is the one of ``,`` ``;`` tab that it has most."""
    csv.field_size_limit(max(csv.field_size_limit(), options.max_bytes))
    held = io.BufferedReader(cast(Any, stream))  # any binary stream will do
    try:
        encoding = encoding_of(options, held.peek(2)[:2])
        with io.TextIOWrapper(held, encoding, errors="surrogateescape", newline="") as lines:
            yield from _csv_table(lines, name, options)
    except (UnicodeError, LookupError) as error:
        yield wrong(name, 1, f"not {options.encoding} ({error}); give another --encoding")


def _csv_table(lines: TextIO, name: str, options: Options) -> Read:
    first = lines.readline(options.max_bytes)
    if not first.strip("\r\n\t ,;"):
        yield wrong(name, 1, "no header row; the first line must name the columns")
        return
    mark = max(",;\t", key=first.count)
    try:
        header = [(decode_cell(cell) or (cell, ""))[0] for cell in next(csv.reader([first], delimiter=mark))]
    except csv.Error as error:
        yield wrong(name, 1, f"not a CSV header ({error}); mend the row")
        return
    if options.text_field not in header:
        yield wrong(name, 1, _no_column(header, options))
        return
    yield from _csv_rows(csv.reader(lines, delimiter=mark), header, name, options)


def _no_column(header: list[str], options: Options) -> str:
    have = ", ".join(map(repr, header[:12]))
    return f"no column {options.text_field!r}, only {have}; name it with --text-field"


def _csv_rows(reader: Any, header: list[str], name: str, options: Options) -> Read:
    while True:
        number = reader.line_num + 2
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield wrong(name, number, f"not a CSV row ({error}); mend the row")
            continue
        if not cells:
            continue
        if len(cells) != len(header):
            said = f"{len(cells)} fields, the header has {len(header)}; quote fields that hold the separator"
            yield wrong(name, number, said)
            continue
        yield _csv_row(header, cells, name, number, options)


def _csv_row(header: list[str], cells: list[str], name: str, number: int, options: Options) -> Found:
    """Return a row; where decoding left surrogates in the place of bad bytes, those are mended or refused."""
    try:
        "".join(cells).encode()
    except UnicodeEncodeError:
        mended = [decode_cell(cell) for cell in cells] if options.encoding.lower() == AUTO else [None]
        if None in mended:
            return wrong(name, number, f"not {options.encoding}; give --encoding, such as cp1252")
        texts, warnings = zip(*(found for found in mended if found), strict=True)
        return Found(number, dict(zip(header, texts, strict=True)), next(filter(None, warnings)))
    return Found(number, dict(zip(header, cells, strict=True)))


def read_parquet(stream: BinaryIO, name: str, options: Options) -> Read:
    """Read the rows of a Parquet file, batch by batch; the line is the row's number."""
    try:
        import pyarrow.parquet as pq
    except ImportError:
        yield wrong(name, 1, "parquet needs pyarrow: pip install 'anugerah[parquet]'")
        return
    number = 0
    try:
        table = pq.ParquetFile(stream)
        if options.text_field not in table.schema_arrow.names:
            yield wrong(name, 1, _no_column(table.schema_arrow.names, options))
            return
        for batch in table.iter_batches(batch_size=256):
            for row in batch.to_pylist():
                number += 1
                yield Found(number, row)
    except (OSError, ValueError) as error:  # pyarrow's errors are of these two kinds
        yield wrong(name, number + 1, f"not a Parquet file ({str(error)[:120]}); write it again")


def read_html(stream: BinaryIO, name: str, options: Options) -> Read:
    """Read the article of a saved web page with trafilatura: text, title, date and address."""
    try:
        from trafilatura import bare_extraction
    except ImportError as error:
        yield wrong(name, 1, f"html needs trafilatura ({error}): pip install 'anugerah[html]'")
        return
    raw = stream.read(options.max_bytes + 1)
    if len(raw) > options.max_bytes:
        yield wrong(name, 1, f"more than {options.max_bytes:,} bytes; split it or raise --max-chars")
        return
    try:
        page: Any = bare_extraction(raw, with_metadata=True)
    except Exception as error:  # noqa: BLE001 - whatever a stranger's page does to its parsers
        yield wrong(name, 1, f"not a page that can be read ({type(error).__name__}: {error}); save its text as .txt")
        return
    if page is None or not page.text:
        yield wrong(name, 1, "no article was found in the page; save its text as .txt")
        return
    fields = {options.text_field: page.text, options.title_field: page.title}
    yield Found(1, fields | {options.date_field: page.date, options.url_field: page.url})


def _json_object(raw: bytes, name: str, number: int, options: Options) -> Found:
    line = decode(raw, name, number, options)
    if isinstance(line, InputError):
        return Found(number, line)
    try:
        found = json.loads(line[0])
    except (ValueError, RecursionError) as error:
        return wrong(name, number, f"not JSON ({error}); each line must be one JSON object")
    if not isinstance(found, dict):
        return wrong(name, number, f"{type(found).__name__}, not a JSON object with a text; mend the line")
    return Found(number, found, line[1])


def bounded_lines(stream: BinaryIO, limit: int) -> Iterator[bytes | None]:
    """Yield lines of at most ``limit`` bytes, ``None`` for each longer one, which is never held whole."""
    while line := stream.readline(limit):
        if len(line) < limit or line.endswith(b"\n"):
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(limit)
        yield None


READERS: dict[str, Callable[[BinaryIO, str, Options], Read]] = {
    ".txt": read_text,
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
    ".csv": read_csv,
    ".tsv": read_csv,
    ".parquet": read_parquet,
    ".html": read_html,
    ".htm": read_html,
}
ONE_ARTICLE = frozenset({".txt", ".html", ".htm"})
LINES = frozenset({".jsonl", ".ndjson"})
