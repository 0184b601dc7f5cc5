"""``anugerah annotate``: articles in, annotated articles out."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Annotated, Any, TextIO

import typer

from anugerah.batch.output import errors_path, write
from anugerah.batch.readers import count_articles, read_rows
from anugerah.batch.rows import Options, Row
from anugerah.batch.run import Load, Outcome, Pipe
from anugerah.batch.run import annotate as outcomes
from anugerah.cli.output import print_articles, refuse_existing
from anugerah.errors import AnugerahError, InputError

SHOWN = 20  # errors told on the terminal; all of them are in the errors' file
NOT_JSONL = frozenset({".csv", ".tsv", ".xlsx", ".parquet", ".sqlite", ".db", ".html"})


def annotate(
    inputs: Annotated[list[str], typer.Argument(help="Files, folders, patterns, or - for standard input.")],
    to: Annotated[Path | None, typer.Option(help="Write JSON lines here.")] = None,
    jobs: Annotated[int, typer.Option(min=1, help="Worker processes.")] = 1,
    resume: Annotated[bool, typer.Option("--resume", help="Go on with an output that was not finished.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Replace an output that exists.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress bar and no summary.")] = False,
    model: Annotated[str | None, typer.Option(help="Name or path of the pipeline: rules, stanza, a folder.")] = None,
    text_field: Annotated[str, typer.Option(help="Column or field that holds the text.")] = "text",
    id_field: Annotated[str, typer.Option(help="Column or field that holds the id.")] = "id",
    title_field: Annotated[str, typer.Option(help="Column or field that holds the title.")] = "title",
    date_field: Annotated[str, typer.Option(help="Column or field of the publication date.")] = "date",
    encoding: Annotated[str, typer.Option(help="Encoding of text files.")] = "utf-8",
    max_chars: Annotated[int, typer.Option(min=1, help="Longest article, in characters.")] = 1_000_000,
) -> None:
    """Find entities and award records in articles: .txt .jsonl .csv .parquet .html, folders of them, or -."""
    options = Options(text_field, id_field, title_field, date_field, "url", encoding, max_chars)
    load = partial(load_extractor, model)
    stdin: Any = getattr(sys.stdin, "buffer", None)
    if to is None:
        rows = read_rows(inputs, options, stdin=stdin)
        failed = annotate_to_stream(rows, load, sys.stdout, jobs)
    else:
        check_output(to, resume, force)
        ours = (to, errors_path(to))
        rows = read_rows(inputs, options, skip=ours, stdin=stdin)
        total = None if quiet else count_articles(inputs, skip=ours)
        failed = annotate_to_file(rows, load, to, jobs=jobs, resume=resume, quiet=quiet, total=total)
    if failed:
        raise typer.Exit(1)


def load_extractor(model: str | None) -> Pipe:
    """Load the extractor; spaCy is imported here and no earlier."""
    import anugerah

    loaded: Pipe = anugerah.load(model) if model else anugerah.load()
    return loaded


def check_output(to: Path, resume: bool, force: bool) -> None:
    """Stop when the output is of another format, or exists and neither option says what to do.

    Raises:
        AnugerahError: With the way out.
    """
    if to.suffix.lower() in NOT_JSONL:
        said = f"{to}: annotate writes JSON lines; give a .jsonl name"
        raise AnugerahError(f"{said} and make the {to.suffix} with `anugerah table`")
    refuse_existing(to, force or resume, "--force to replace it, --resume to go on with it")


def annotate_to_stream(rows: Iterable[Row | InputError], load: Load, out: TextIO, jobs: int = 1) -> int:
    """Annotate to an open stream, as tables on a terminal and else as JSON lines; return the failures."""
    failed = 0
    for outcome in outcomes(rows, load, jobs):
        if outcome.error:
            failed += 1
            tell_error(outcome.error, failed)
        elif out.isatty():
            from anugerah.tables.jsonl import from_json

            print_articles([from_json(json.loads(outcome.line))])
        else:
            out.write(outcome.line + "\n")
            out.flush()
    return failed


def annotate_to_file(
    rows: Iterable[Row | InputError],
    load: Load,
    to: Path,
    *,
    jobs: int = 1,
    resume: bool = False,
    quiet: bool = False,
    total: int | None = None,
) -> int:
    """Annotate into a file with a progress bar on a terminal; return the number of failures."""
    with _progress(total, quiet) as advance:
        told = 0

        def seen(outcome: Outcome) -> None:
            nonlocal told
            if outcome.error:
                told += 1
                tell_error(outcome.error, told)
            advance()

        summary = write(rows, load, to, jobs=jobs, resume=resume, seen=seen)
    if not quiet:
        typer.echo(f"{to}: {summary}", err=True)
    if summary.failed:
        typer.echo(f"{errors_path(to)}: {summary.failed} errors", err=True)
    return summary.failed


def tell_error(message: str, number: int) -> None:
    """Print the first errors, one line each; of the others say only that there are more."""
    if number <= SHOWN:
        typer.echo(f"error: {message}", err=True)
    elif number == SHOWN + 1:
        typer.echo("error: more errors follow and are not shown here", err=True)


@contextmanager
def _progress(total: int | None, quiet: bool) -> Iterator[Callable[[], None]]:
    if quiet or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    parts = (BarColumn(), MofNCompleteColumn(), TextColumn("articles"), TimeElapsedColumn())
    with Progress(*parts, console=Console(stderr=True)) as bar:
        task = bar.add_task("annotate", total=total)
        yield lambda: bar.advance(task)
