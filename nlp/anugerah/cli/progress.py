"""How a long run shows itself: a bar on a terminal, else plain or JSON lines, or nothing but errors."""

from __future__ import annotations

import json
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import typer

from anugerah.batch.output import Summary
from anugerah.batch.run import Outcome

SHOWN = 20  # errors told on the terminal; all of them are in the errors' file
EVERY = 10.0  # seconds between two lines of a log
Seen = Callable[[Outcome, Summary], None]


def tell_error(message: str, number: int) -> None:
    """Print the first errors, one line each; of the others say only that there are more."""
    if number <= SHOWN:
        typer.echo(f"error: {message}", err=True)
    elif number == SHOWN + 1:
        typer.echo("error: more errors follow and are not shown here", err=True)


def log_json(event: str, **more: Any) -> None:
    """Write one JSON line on standard error: time (seconds since 1970), event, and what it is about."""
    line = {"time": round(time.time(), 3), "event": event, **more}
    typer.echo(json.dumps(line, ensure_ascii=False), err=True)


@contextmanager
def shown(total: int | None, quiet: bool, as_json: bool) -> Iterator[Seen]:
    """Give what is to be called with every outcome.

    Args:
        total: How many articles there will be, if known.
        quiet: Tell errors alone.
        as_json: Log every error and, each `EVERY` seconds, the counts as JSON lines.
    """
    if as_json:
        yield _log(total, quiet, _json_counts, lambda outcome, number: log_json("error", **_told(outcome)))
    elif quiet or not sys.stderr.isatty():
        yield _log(total, quiet, _plain_counts, lambda outcome, number: tell_error(str(outcome.error), number))
    else:
        with _bar(total) as seen:
            yield seen


def _log(total: int | None, quiet: bool, count: Callable[..., None], error: Callable[[Outcome, int], None]) -> Seen:
    began = last = time.monotonic()

    def seen(outcome: Outcome, summary: Summary) -> None:
        nonlocal last
        if outcome.error:
            error(outcome, summary.failed)
        now = time.monotonic()
        if not quiet and now - last >= EVERY:
            last = now
            count(summary, total, (summary.finished - summary.skipped) / (now - began))

    return seen


def _json_counts(summary: Summary, total: int | None, rate: float) -> None:
    log_json("progress", **counts(summary), total=total, per_second=round(rate, 1))


def _plain_counts(summary: Summary, total: int | None, rate: float) -> None:
    of = "" if total is None else f" of {total:,}"
    left = "" if total is None or not rate else f", {_clock((total - summary.finished) / rate)} left"
    said = f"{summary.finished:,}{of} articles, {summary.failed:,} failed, {rate:,.1f}/s{left}"
    typer.echo(f"{time.strftime('%H:%M:%S')} {said}", err=True)


def counts(summary: Summary) -> dict[str, int]:
    """Return the counts of a summary by name."""
    names = ("read", "written", "failed", "skipped", "records")
    return {name: getattr(summary, name) for name in names}


def _told(outcome: Outcome) -> dict[str, Any]:
    return {name: getattr(outcome.error, name) for name in ("id", "file", "line", "cause")}


def _clock(seconds: float) -> str:
    minutes, rest = divmod(max(0, round(seconds)), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{rest:02}"


@contextmanager
def _bar(total: int | None) -> Iterator[Seen]:
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    parts = (
        BarColumn(), MofNCompleteColumn(), TextColumn("articles, {task.fields[rate]:,.1f}/s"),
        TimeElapsedColumn(), TextColumn("left"), TimeRemainingColumn(),
    )  # fmt: skip
    began = time.monotonic()
    with Progress(*parts, console=Console(stderr=True)) as bar:
        task = bar.add_task("annotate", total=total, rate=0.0)

        def seen(outcome: Outcome, summary: Summary) -> None:
            if outcome.error:
                tell_error(str(outcome.error), summary.failed)
            new = summary.finished - summary.skipped
            bar.update(task, completed=summary.finished, rate=new / (time.monotonic() - began))

        yield seen


@contextmanager
def stoppable(quiet: bool = False) -> Iterator[Callable[[], bool]]:
    """Give a question whether Ctrl-C was pressed or SIGTERM sent, which then only ask to stop; twice stops at once."""
    asked: list[int] = []

    def ask(number: int, frame: object) -> None:
        if asked:
            raise KeyboardInterrupt
        asked.append(number)
        if not quiet:
            typer.echo("stopping behind this article; once more stops at once", err=True)

    numbers = (signal.SIGINT, signal.SIGTERM)
    before = [signal.signal(number, ask) for number in numbers]
    try:
        yield lambda: bool(asked)
    finally:
        for number, handler in zip(numbers, before, strict=True):
            signal.signal(number, handler)
