"""Worker processes that hold an extractor: work shared out, results in order, the dead replaced.

A worker that dies takes one article with it: the one it was busy with, which is tried once more, alone, in a
new worker. One that kills two workers is given up as lost; all others go on.
"""

from __future__ import annotations

import pickle
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from typing import Any, Generic, NamedTuple, TypeVar

from anugerah.errors import AnugerahError

R = TypeVar("R")
T = TypeVar("T")
Load = Callable[[], Any]
SHARE = 20_000  # characters that a worker takes at a time, about 0.4 s of the trained pipeline ...
MOST = 64  # ... or this many items, whichever is reached first
AHEAD = 2_000_000  # characters read and not yet given back: what may pile up behind one very long article
LIVES = 3  # times that a worker may die while it loads the model
_CONTEXT = get_context("spawn")  # forked workers can hang


@dataclass(frozen=True, slots=True)
class Known(Generic[T]):
    """An item whose result needs no work and only waits for its turn, and how much it holds, in characters."""

    result: T
    size: int = 200


class Raised(NamedTuple):
    """An exception on its way from a worker to the caller."""

    error: Exception


@dataclass(slots=True)
class Task:
    """One item in its place, its characters, and how many workers it has killed."""

    number: int
    item: Any
    size: int
    deaths: int = 0


def spread(
    items: Iterable[R | Known[T]],
    load: Load,
    work: Callable[[Any, R], T],
    jobs: int,
    *,
    lost: Callable[[R], T],
    size: Callable[[R], int],
) -> Iterator[T]:
    """Yield ``work(extractor, item)`` for each item, lazily and in order, from ``jobs`` processes.

    Args:
        items: What to work on; those that are `Known` pass by.
        load: Builds the extractor, once in each worker; picklable, as ``work`` is.
        work: What a worker does with one item.
        jobs: Worker processes.
        lost: The result of an item that killed two workers.
        size: The length of an item in characters.

    Raises:
        AnugerahError: A worker stopped again and again while it loaded the model.
        Exception: Whatever ``work`` or ``load`` raised.
    """
    feed, workers = _Feed(items, size), [Worker(load, work) for _ in range(jobs)]
    try:
        while True:
            for worker in workers:
                if worker.ready and not worker.busy:
                    worker.give(feed.take())
            yield from feed.finished()
            if feed.empty and not any(worker.busy for worker in workers):
                return
            _listen(workers, feed, lost)
    finally:
        for worker in workers:
            worker.stop()


def _listen(workers: list[Worker], feed: _Feed, lost: Callable[[Any], Any]) -> None:
    """Wait until a worker says something or dies and take note of it."""
    links = [worker.link for worker in workers if worker.busy or not worker.ready]
    awake = wait(links) if links else []
    for place, worker in enumerate(workers):
        if worker.link not in awake:
            continue
        raised, alive = worker.hear(feed.done)
        if raised:
            raise raised
        if not alive:
            worker.stop()
            feed.mourn(worker.busy, lost)
            workers[place] = Worker(worker.load, worker.work, 0 if worker.ready else worker.lives + 1)
            if workers[place].lives == LIVES:
                said = f"a worker stopped {LIVES} times while it loaded the model (killed, or out of memory)"
                raise AnugerahError(f"{said}; go on with --resume and fewer --jobs")


class _Feed:
    """Items on their way in and results on their way out; both bounded, and in order."""

    def __init__(self, items: Iterable[Any], size: Callable[[Any], int]) -> None:
        self.items, self.size = iter(items), size
        self.again: deque[Task] = deque()
        self.results: dict[int, Any] = {}
        self.sizes: deque[int] = deque()  # of everything taken and not yet yielded, in order
        self.held = self.first = 0
        self.dry = False

    @property
    def empty(self) -> bool:
        """Nothing is left to take."""
        return self.dry and not self.again

    def take(self) -> list[Task]:
        """Return what one worker does next: a task that killed a worker alone, else about `SHARE` characters."""
        if self.again:
            return [self.again.popleft()]
        share: list[Task] = []
        while not self.dry and self.held < AHEAD and len(share) < MOST and sum(task.size for task in share) < SHARE:
            task = self._next()
            share += [task] if task else []
        return share

    def _next(self) -> Task | None:
        for item in self.items:
            number, known = self.first + len(self.sizes), isinstance(item, Known)
            size = item.size if known else self.size(item)
            self.sizes.append(size)
            self.held += size
            if not known:
                return Task(number, item, size)
            self.results[number] = item.result
            return None
        self.dry = True
        return None

    def done(self, task: Task, result: Any) -> None:
        """Take a result."""
        self.results[task.number] = result

    def mourn(self, tasks: deque[Task], lost: Callable[[Any], Any]) -> None:
        """Take back what a dead worker had; the first of them killed it."""
        if not tasks:
            return
        tasks[0].deaths += 1
        if tasks[0].deaths > 1:
            guilty = tasks.popleft()
            self.done(guilty, lost(guilty.item))
        self.again.extend(tasks)

    def finished(self) -> Iterator[Any]:
        """Yield the results whose turn it is."""
        while self.first in self.results:
            result = self.results.pop(self.first)
            self.first += 1
            self.held -= self.sizes.popleft()
            yield result


@dataclass(slots=True, eq=False)
class Worker:
    """One process and what it has been given and not yet answered."""

    load: Load
    work: Callable[[Any, Any], Any]
    lives: int = 0  # how often it died while it loaded the model
    busy: deque[Task] = field(default_factory=deque)
    ready: bool = False
    link: Connection[Any, Any] = field(init=False)
    process: Any = field(init=False)

    def __post_init__(self) -> None:
        self.link, theirs = _CONTEXT.Pipe()
        self.process = _CONTEXT.Process(target=_serve, args=(theirs, self.load, self.work), daemon=True)
        self.process.start()
        theirs.close()

    def give(self, tasks: list[Task]) -> None:
        """Send tasks; a worker that is dead already will be found so when it is listened to."""
        if not tasks:
            return
        self.busy.extend(tasks)
        with suppress(OSError):
            self.link.send([task.item for task in tasks])

    def hear(self, done: Callable[[Task, Any], None]) -> tuple[Exception | None, bool]:
        """Take all that the worker has said; return what it raised, and whether it is alive."""
        try:
            while self.link.poll():
                answer = self.link.recv()
                if isinstance(answer, Raised):
                    return answer.error, True
                if self.ready:
                    done(self.busy.popleft(), answer)
                self.ready = True
        except (EOFError, OSError):
            return None, False
        return None, True

    def stop(self) -> None:
        """End the process."""
        self.link.close()
        self.process.terminate()
        self.process.join()


def _serve(link: Connection[Any, Any], load: Load, work: Callable[[Any, Any], Any]) -> None:
    """Live as a worker until the other end is closed; Ctrl-C is the main process's business."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    extractor = _tried(load)
    with suppress(EOFError, OSError):
        link.send(extractor if isinstance(extractor, Raised) else "ready")
        while not isinstance(extractor, Raised):
            for item in link.recv():
                link.send(_tried(work, extractor, item))


def _tried(function: Callable[..., Any], *arguments: Any) -> Any:
    """Return what ``function`` returns or, as `Raised`, what it raises: as a RuntimeError if it cannot travel."""
    try:
        return function(*arguments)
    except Exception as error:  # noqa: BLE001 - it is raised again where somebody can see it
        try:
            pickle.loads(pickle.dumps(error))
        except Exception:  # noqa: BLE001 - whatever its author did to it
            return Raised(RuntimeError(f"{type(error).__name__}: {error}"))
        return Raised(error)
