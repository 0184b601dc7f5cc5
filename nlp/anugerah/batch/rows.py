"""One input row checked and put into the shape that the extractor takes, or the reason why not."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from typing import Any

from anugerah.errors import InputError

Row = dict[str, Any]  # text, id, title, date, url, meta; `file`, `line` and `warnings` for the batch
ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
SECONDS = re.compile(r"\d{9,10}(\.\d*)?")  # since 1970, as feeds write it: 1973 to 2286
WESTERN_TIME = timezone(timedelta(hours=7), "WIB")
OURS = frozenset({"entities", "links", "records", "unlinked", "warnings", "meta"})  # of a line written before


@dataclass(frozen=True, slots=True)
class Options:
    """Names of the fields of a row, the encoding of text files (`auto`: see `decode`), and the longest text taken.

    ``max_chars`` is in code points; a longer text is an error, never cut.
    """

    text_field: str = "text"
    id_field: str = "id"
    title_field: str = "title"
    date_field: str = "date"
    url_field: str = "url"
    encoding: str = "auto"
    max_chars: int = 10_000_000

    @property
    def max_bytes(self) -> int:
        """The longest line looked at: JSON may write a code point as twelve bytes."""
        return 12 * self.max_chars + 65_536


def to_row(
    file: str, line: int, default_id: str, fields: Mapping[str, Any], options: Options, warning: str = ""
) -> Row | InputError:
    """Return the row that the extractor takes, or the error that says what to do.

    Args:
        file: Where the row stands.
        line: Its line or number there.
        default_id: The id of a row that has none.
        fields: The row's fields as they were read; fields that we do not know go to ``meta``.
        options: Field names and limits.
        warning: What its reader has to say about it.
    """
    found_id = fields.get(options.id_field)
    name = default_id if found_id in (None, "") else plain(str(found_id))
    text = fields.get(options.text_field)
    if text is None:
        have = ", ".join(map(repr, list(fields)[:8])) or "nothing"
        cause = f"no {options.text_field!r}, only {have}; name the text with --text-field"
        return InputError(cause, file, line, name)
    problem = _wrong_text(text, options)
    if problem:
        return InputError(problem, file, line, name)
    known = {options.text_field, options.id_field, options.title_field, options.date_field, options.url_field}
    given = fields.get("meta")
    meta = dict(given) if isinstance(given, dict) else {}
    meta |= {str(key): value for key, value in fields.items() if key not in known | OURS}
    day, undated = _day(fields.get(options.date_field))
    if undated:
        meta["date"] = fields.get(options.date_field)
    return {
        "id": name,
        "text": text,
        "title": _string(fields.get(options.title_field)),
        "date": day,
        "url": _string(fields.get(options.url_field)),
        "meta": plain(meta),
        "file": file,
        "line": line,
        "warnings": [said for said in (warning, undated) if said],
    }


def _wrong_text(text: Any, options: Options) -> str:
    if not isinstance(text, str):
        return f"{options.text_field!r} is {type(text).__name__}, not text; name the text with --text-field"
    if not text.strip():
        return "the text is empty; leave it out or fill it"
    if len(text) > options.max_chars:
        return f"{len(text):,} characters, more than {options.max_chars:,}; split it or raise --max-chars"
    nul = text.find("\0")
    if nul >= 0:
        return f"NUL character at {nul}; the text is damaged or not text at all: write it again without"
    try:
        text.encode()
    except UnicodeEncodeError as error:
        return f"half a surrogate pair at character {error.start}; write the text again as UTF-8"
    return ""


def _day(value: Any) -> tuple[str | None, str]:
    """Return an ISO day and a warning; seconds since 1970 count, other forms are not guessed at."""
    if value in (None, ""):
        return None, ""
    if isinstance(value, (date, datetime)):
        return value.isoformat()[:10], ""
    if SECONDS.fullmatch(str(value)):
        return datetime.fromtimestamp(float(value), WESTERN_TIME).date().isoformat(), ""
    found = ISO_DAY.match(str(value))
    if found:
        return found[0], ""
    return None, f"date {str(value)[:40]!r} is not YYYY-MM-DD and was not used"


def _string(value: Any) -> str | None:
    return None if value in (None, "") else str(plain(str(value)))


def plain(value: Any) -> Any:
    """Return ``value`` as JSON can hold it: dates and unknown things as text, not-a-number as ``None``."""
    if isinstance(value, dict):
        return {str(plain(str(key))): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if value is None or isinstance(value, (bool, int)):
        return value
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    return str(value).encode("utf-8", "replace").decode("utf-8")
