"""Annotating many rows in order, with workers; every row comes out as a JSON line or as an error."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Any, NamedTuple, Protocol, TypeVar

from anugerah.batch.pool import Known, spread
from anugerah.batch.rows import Row
from anugerah.batch.windows import WINDOW, annotate_long
from anugerah.errors import AnugerahError, InputError
from anugerah.tables.jsonl import dumps
from anugerah.types import Article

FOR_EXTRACTOR = ("text", "id", "title", "date", "url", "meta")


class Pipe(Protocol):
    """Anything that annotates rows lazily and in order, as `anugerah.extract.Extractor` does."""

    def pipe(self, rows: Iterable[Any], /) -> Iterable[Article]:
        """Yield one article for each of ``rows``."""
        ...


R = TypeVar("R")
Load = Callable[[], Pipe]


class Outcome(NamedTuple):
    """What became of one row: its JSON line, or the error, or that an earlier run has done it (``kept``)."""

    id: str | None
    line: str = ""
    error: InputError | None = None
    records: int = 0
    kept: bool = False


Item = Row | InputError | Known[Outcome]


def annotate(rows: Iterable[Item], load: Load, jobs: int = 1, window: int = WINDOW) -> Generator[Outcome, None, None]:
    """Yield what became of each of ``rows``, lazily and in their order.

    Args:
        rows: What `readers.read_rows` yields; outcomes that are `Known` keep their place among them.
        load: Builds the extractor; with ``jobs`` above 1 it runs once in each worker and must be picklable.
        jobs: Worker processes; 1 works in this process. Only other processes can die of an article alone.
        window: Characters of an article that are annotated at once, see `windows.annotate_long`.

    Raises:
        AnugerahError: The model does not load.
    """
    items = (Known(Outcome(row.id, error=row)) if isinstance(row, InputError) else row for row in rows)
    if jobs > 1:
        yield from spread(items, load, partial(annotate_row, window=window), jobs, lost=_lost, size=_length)
        return
    extractor = load()
    for item in items:
        yield item.result if isinstance(item, Known) else annotate_row(extractor, item, window)


def annotate_parallel(extractor: Pipe, rows: Iterable[Any], jobs: int) -> Iterator[Article]:
    """Yield the articles of ``rows``, lazily and in order, from ``jobs`` processes that hold ``extractor``.

    Raises:
        Exception: Whatever the extractor raises on a row, as it would in one process.
    """
    yield from spread(rows, partial(_same, extractor), _article, jobs, lost=_refuse, size=_length)


def annotate_row(extractor: Pipe, row: Row, window: int = WINDOW) -> Outcome:
    """Annotate one row; whatever goes wrong is its outcome's error."""
    try:
        article = annotate_long(partial(_text, extractor, row), row["text"], window)
        article = replace(article, warnings=(*article.warnings, *row["warnings"]))
        return Outcome(article.id, dumps(article), records=len(article.records))
    except Exception as error:  # noqa: BLE001 - whatever an article does to the extractor, the others go on
        return _failed(row, f"failed ({type(error).__name__}: {error}); please report it")


def _text(extractor: Pipe, row: Row, text: str) -> Article:
    return _article(extractor, {key: row[key] for key in FOR_EXTRACTOR} | {"text": text})


def _article(extractor: Pipe, row: Any) -> Article:
    (article,) = extractor.pipe([row])
    return article


def _same(extractor: Pipe) -> Pipe:
    return extractor


def _length(row: Any) -> int:
    text = row["text"] if isinstance(row, Mapping) else row
    return len(text) if isinstance(text, str) else 0


def _lost(row: Row) -> Outcome:
    return _failed(row, "killed two workers (out of memory, or a crash); shorten it, or give it more memory")


def _failed(row: Row, said: str) -> Outcome:
    error = InputError(f"article {row['id']!r} {said}", row["file"], row["line"], row["id"])
    return Outcome(row["id"], error=error)


def _refuse(row: Any) -> Article:
    raise AnugerahError(f"article {row['id'] if isinstance(row, Mapping) else row[:40]!r} killed two workers")
