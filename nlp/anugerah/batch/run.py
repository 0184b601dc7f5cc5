"""Annotating many rows in order, with workers; every row comes out as a JSON line or as an error."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from functools import partial
from itertools import islice
from multiprocessing import get_context
from typing import Any, NamedTuple, Protocol, TypeVar

from anugerah.batch.rows import Row
from anugerah.errors import AnugerahError, InputError
from anugerah.tables.jsonl import dumps
from anugerah.types import Article

CHUNK = 16  # articles a worker takes at a time
FOR_EXTRACTOR = ("text", "id", "title", "date", "url", "meta")


class Pipe(Protocol):
    """Anything that annotates rows lazily and in order, as `anugerah.extract.Extractor` does."""

    def pipe(self, rows: Iterable[Any], /) -> Iterable[Article]:
        """Yield one article for each of ``rows``."""
        ...


R = TypeVar("R")
T = TypeVar("T")
Load = Callable[[], Pipe]


class Outcome(NamedTuple):
    """What became of one row: its JSON line, or the message of the error."""

    id: str | None
    line: str = ""
    error: str = ""
    records: int = 0


def annotate(rows: Iterable[Row | InputError], load: Load, jobs: int = 1) -> Iterator[Outcome]:
    """Yield what became of each of ``rows``, lazily and in their order.

    Args:
        rows: What `readers.read_rows` yields.
        load: Builds the extractor; with ``jobs`` above 1 it runs once in each worker and must be picklable.
        jobs: Worker processes; 1 works in this process.

    Raises:
        AnugerahError: A worker process was killed from outside.
    """
    if jobs <= 1:
        extractor = load()
        for chunk in _chunks(rows):
            yield from annotate_chunk(extractor, chunk)
    else:
        yield from _spread(rows, load, _outcomes, jobs)


def annotate_parallel(extractor: Pipe, rows: Iterable[R], jobs: int) -> Iterator[Article]:
    """Yield the articles of ``rows``, lazily and in order, from ``jobs`` processes that hold ``extractor``.

    Raises:
        Exception: Whatever the extractor raises on a row, as it would in one process.
    """
    yield from _spread(rows, partial(_same, extractor), _articles, jobs)


def annotate_chunk(extractor: Pipe, chunk: list[Row | InputError]) -> list[Outcome]:
    """Annotate a few rows together; when that fails, each alone, so that only the bad one is lost."""
    good = [row for row in chunk if not isinstance(row, InputError)]
    try:
        done = iter([_finish(row, article) for row, article in _pairs(extractor, good)])
    except Exception:  # noqa: BLE001 - whatever an article does to the extractor, the others go on
        done = iter([_alone(extractor, row) for row in good])
    return [Outcome(None, error=str(row)) if isinstance(row, InputError) else next(done) for row in chunk]


def _pairs(extractor: Pipe, rows: list[Row]) -> Iterator[tuple[Row, Article]]:
    wanted = [{key: row[key] for key in FOR_EXTRACTOR} for row in rows]
    return zip(rows, extractor.pipe(wanted), strict=True)


def _alone(extractor: Pipe, row: Row) -> Outcome:
    try:
        ((_, article),) = _pairs(extractor, [row])
        return _finish(row, article)
    except Exception as error:  # noqa: BLE001 - as above
        said = f"article {row['id']!r} failed ({type(error).__name__}: {error}); please report it"
        return Outcome(row["id"], error=f"{row['where']}: {said}")


def _finish(row: Row, article: Article) -> Outcome:
    if row["warnings"]:
        article = replace(article, warnings=(*article.warnings, *row["warnings"]))
    return Outcome(article.id, line=dumps(article), records=len(article.records))


def _chunks(rows: Iterable[R]) -> Iterator[list[R]]:
    source = iter(rows)
    while chunk := list(islice(source, CHUNK)):
        yield chunk


_worker: list[Pipe] = []  # the extractor of a worker process, loaded once when it starts


def _start_worker(load: Load) -> None:
    _worker[:] = [load()]


def _same(extractor: Pipe) -> Pipe:
    return extractor


def _outcomes(chunk: list[Row | InputError]) -> list[Outcome]:
    return annotate_chunk(_worker[0], chunk)


def _articles(chunk: list[Any]) -> list[Article]:
    return list(_worker[0].pipe(chunk))


def _spread(rows: Iterable[R], load: Load, work: Callable[[list[R]], list[T]], jobs: int) -> Iterator[T]:
    """Run ``work`` on chunks of ``rows`` in worker processes (spawned: forked ones can hang)."""
    with ProcessPoolExecutor(jobs, get_context("spawn"), _start_worker, (load,)) as pool:
        try:
            yield from _in_order(pool, rows, work, jobs)
        except BrokenProcessPool as error:
            said = "a worker stopped (out of memory, or the model does not load)"
            raise AnugerahError(f"{said}; go on with --resume and fewer --jobs") from error
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _in_order(
    pool: ProcessPoolExecutor, rows: Iterable[R], work: Callable[[list[R]], list[T]], jobs: int
) -> Iterator[T]:
    """Keep at most two chunks a worker in flight and yield what they give, first in, first out."""
    waiting: deque[Future[list[T]]] = deque()
    for chunk in _chunks(rows):
        waiting.append(pool.submit(work, chunk))
        if len(waiting) >= 2 * jobs:
            yield from waiting.popleft().result()
    while waiting:
        yield from waiting.popleft().result()
