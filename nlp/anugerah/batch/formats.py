"""The file formats that articles come in; each reader yields ``(line, fields or InputError)``.

Readers take an open binary stream and its name. A bad row is yielded as an error and reading goes on with
the next; a file that cannot be read further ends with an error.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO, TextIO

from anugerah.batch.rows import Options
from anugerah.errors import InputError

Fields = dict[str, Any]
Read = Iterator[tuple[int, "Fields | InputError"]]
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def read_text(stream: BinaryIO, name: str, options: Options) -> Read:
    """Read a whole file as one article."""
    raw = stream.read(options.max_bytes + 1)
    if len(raw) > options.max_bytes:
        yield (
            1,
            InputError(f"{name}:1: more than {options.max_chars:,} characters; split it or raise --max-chars"),
        )
    elif not raw.strip():
        yield 1, InputError(f"{name}:1: the file is empty; remove it or fill it")
    else:
        text = decoded(raw, name, 1, options)
        yield 1, text if isinstance(text, InputError) else {options.text_field: text}


def read_jsonl(stream: BinaryIO, name: str, options: Options) -> Read:
    """Read one JSON object a line; blank lines are skipped."""
    number, seen = 0, False
    for number, raw in enumerate(bounded_lines(stream, options.max_bytes), 1):
        if raw is None:
            seen = True
            yield number, InputError(f"{name}:{number}: the line is too long; split it or raise --max-chars")
        elif raw.strip():
            seen = True
            yield number, _json_object(raw, name, number, options)
    if not seen:
        yield max(number, 1), InputError(f"{name}:1: the file is empty; remove it or fill it")


def read_csv(stream: BinaryIO, name: str, options: Options) -> Read:
    """Read a table with a header row; the separator is the one of ``,`` ``;`` tab that it has most."""
    encoding = "utf-8-sig" if options.encoding == "utf-8" else options.encoding
    csv.field_size_limit(max(csv.field_size_limit(), options.max_bytes))
    try:
        with io.TextIOWrapper(stream, encoding, errors="surrogateescape", newline="") as lines:
            yield from _csv_table(lines, name, options)
    except (UnicodeError, LookupError) as error:
        yield 1, InputError(f"{name}:1: not {options.encoding} ({error}); give another --encoding")


def _csv_table(lines: TextIO, name: str, options: Options) -> Read:
    first = lines.readline()
    if not first.strip("\r\n\t ,;"):
        yield 1, InputError(f"{name}:1: no header row; the first line must name the columns")
        return
    mark = max(",;\t", key=first.count)
    header = next(csv.reader([first], delimiter=mark))
    if options.text_field not in header:
        have = ", ".join(map(repr, header[:12]))
        yield (
            1,
            InputError(f"{name}:1: no column {options.text_field!r}, only {have}; name it with --text-field"),
        )
        return
    yield from _csv_rows(csv.reader(lines, delimiter=mark), header, name, options)


def _csv_rows(reader: Any, header: list[str], name: str, options: Options) -> Read:
    while True:
        number = reader.line_num + 2
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield number, InputError(f"{name}:{number}: not a CSV row ({error}); mend the row")
            continue
        if not cells:
            continue
        if len(cells) != len(header):
            said = f"{len(cells)} fields, the header has {len(header)}; quote fields that hold the separator"
            yield number, InputError(f"{name}:{number}: {said}")
        elif _escaped(cells):
            yield (
                number,
                InputError(f"{name}:{number}: not {options.encoding}; give --encoding, such as cp1252"),
            )
        else:
            yield number, dict(zip(header, cells, strict=True))


def _escaped(cells: list[str]) -> bool:
    """Say whether decoding had to put surrogates in the place of bytes that the encoding does not know."""
    try:
        "".join(cells).encode()
    except UnicodeEncodeError:
        return True
    return False


def read_parquet(stream: BinaryIO, name: str, options: Options) -> Read:
    """Read the rows of a Parquet file, batch by batch; the line is the row's number."""
    try:
        import pyarrow.parquet as pq
    except ImportError:
        yield 1, InputError(f"{name}: parquet needs pyarrow: pip install 'anugerah[parquet]'")
        return
    try:
        table = pq.ParquetFile(stream)
        if options.text_field not in table.schema_arrow.names:
            have = ", ".join(map(repr, table.schema_arrow.names[:12]))
            yield (
                1,
                InputError(f"{name}: no column {options.text_field!r}, only {have}; name it with --text-field"),
            )
            return
        number = 0
        for batch in table.iter_batches(batch_size=256):
            for row in batch.to_pylist():
                number += 1
                yield number, row
    except (OSError, ValueError) as error:  # pyarrow's errors are of these two kinds
        yield 1, InputError(f"{name}:1: not a Parquet file ({str(error)[:120]}); write it again")


def read_html(stream: BinaryIO, name: str, options: Options) -> Read:
    """Read the article of a saved web page with trafilatura: text, title, date and address."""
    try:
        from trafilatura import bare_extraction
    except ImportError as error:
        yield 1, InputError(f"{name}: html needs trafilatura ({error}): pip install 'anugerah[html]'")
        return
    page = bare_extraction(stream.read(), with_metadata=True)
    if page is None or not page.text:
        yield 1, InputError(f"{name}:1: no article was found in the page; save its text as .txt")
        return
    fields = {options.text_field: page.text, options.title_field: page.title}
    yield 1, fields | {options.date_field: page.date, options.url_field: page.url}


def _json_object(raw: bytes, name: str, number: int, options: Options) -> Fields | InputError:
    line = decoded(raw, name, number, options)
    if isinstance(line, InputError):
        return line
    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as error:
        return InputError(f"{name}:{number}: not JSON ({error}); each line must be one JSON object")
    if not isinstance(found, dict):
        return InputError(f"{name}:{number}: {type(found).__name__}, not a JSON object with a text; mend the line")
    return found


def decoded(raw: bytes, name: str, number: int, options: Options) -> str | InputError:
    """Return the bytes of one line or file as text without a byte order mark; NUL bytes are an error."""
    where = f"{name}:{number}"
    utf8 = options.encoding.lower().replace("_", "-") in ("utf-8", "utf8", "utf-8-sig")
    if utf8 and raw.startswith(UTF16_MARKS):
        return InputError(f"{where}: this is UTF-16, not UTF-8; give --encoding utf-16 or convert the file")
    nul = raw.find(b"\0") if utf8 else -1
    if nul >= 0:
        line = number + raw.count(b"\n", 0, nul)
        return InputError(f"{name}:{line}: NUL byte at byte {nul}; the file is damaged or not text: write it again")
    try:
        return raw.decode("utf-8-sig" if utf8 else options.encoding)
    except UnicodeDecodeError as error:
        line = number + raw.count(b"\n", 0, error.start)
        said = f"not {options.encoding}: byte 0x{raw[error.start]:02X} at byte {error.start}"
        return InputError(f"{name}:{line}: {said}; give --encoding, such as cp1252, or convert the file")
    except LookupError:
        return InputError(f"{where}: no encoding is called {options.encoding!r}; try utf-8 or cp1252")


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
