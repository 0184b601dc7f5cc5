"""One article, one JSON line: what everything else is made from."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from anugerah.errors import DataError
from anugerah.tables.codec import decode, encode
from anugerah.types import Article


def to_json(article: Article) -> dict[str, Any]:
    """Return ``article`` as plain JSON data; its mentions are called ``entities``."""
    data: dict[str, Any] = encode(article, Article)
    return data


def from_json(data: dict[str, Any]) -> Article:
    """Return the article that `to_json` wrote.

    Raises:
        DataError: A field is missing, unknown or of the wrong type; the message names its path.
    """
    article: Article = decode(data, Article)
    return article


def dumps(article: Article) -> str:
    """Return ``article`` as one JSON line without the line's end."""
    return json.dumps(to_json(article), ensure_ascii=False, allow_nan=False)


def read_lines(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield ``(file:line, object)`` for every JSON line of ``path``; blank lines are skipped.

    Raises:
        DataError: The file is missing or not UTF-8, or a line is not a JSON object.
    """
    for where, raw in raw_lines(path):
        yield where, _object(raw, where)


def raw_lines(path: Path) -> Iterator[tuple[str, bytes]]:
    """Yield ``(file:line, bytes)`` for every line of ``path``; blank lines are skipped.

    Raises:
        DataError: The file cannot be read.
    """
    try:
        with path.open("rb") as stream:
            for number, raw in enumerate(stream, 1):
                if raw.strip():
                    yield f"{path}:{number}", raw
    except OSError as error:
        raise DataError(f"{path}: cannot be read ({error.strerror}); give the path of a JSONL file") from error


def _object(raw: bytes, where: str) -> dict[str, Any]:
    try:
        data = json.loads(raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise DataError(f"{where}: not UTF-8 at byte {error.start} of the line; convert the file") from None
    except ValueError as error:
        raise DataError(f"{where}: not JSON ({error}); write the file again with `anugerah annotate`") from None
    if not isinstance(data, dict):
        raise DataError(f"{where}: expected a JSON object, found {type(data).__name__}")
    return data


def read_articles(path: Path) -> Iterator[Article]:
    """Yield the articles of a JSONL file, lazily.

    Raises:
        DataError: A line is not an article; the message starts with ``file:line``.
    """
    for where, raw in raw_lines(path):
        yield parse_line(raw, where)


def parse_line(raw: bytes, where: str) -> Article:
    """Return the article of one line.

    Raises:
        DataError: The line is no article; the message starts with ``where``.
    """
    data = _object(raw, where)
    try:
        return from_json(data)
    except DataError as error:
        raise DataError(f"{where}: {error}") from None


def write_articles(path: Path, articles: Iterable[Article]) -> int:
    """Write ``articles`` to ``path``, one a line, UTF-8, and return how many."""
    count = 0
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        for article in articles:
            stream.write(dumps(article) + "\n")
            count += 1
    return count
