"""``anugerah annotate``: articles in, annotated articles out."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Annotated, Any, TextIO

import typer

from anugerah.batch.manifest import Manifest, check_same, manifest_path, model_hash
from anugerah.batch.output import Summary, errors_path, write
from anugerah.batch.readers import count_articles, read_rows
from anugerah.batch.rows import Options, Row
from anugerah.batch.run import Load, Pipe
from anugerah.batch.run import annotate as outcomes
from anugerah.batch.windows import WINDOW
from anugerah.cli.output import print_articles, refuse_existing
from anugerah.cli.progress import counts, log_json, shown, stoppable, tell_error
from anugerah.errors import AnugerahError, InputError

NOT_JSONL = frozenset({".csv", ".tsv", ".xlsx", ".parquet", ".sqlite", ".db", ".html"})
MODEL = "id_anugerah_sm"  # what `anugerah.load` loads
STOPPED = 130  # the exit code of a run that Ctrl-C ended


def annotate(
    inputs: Annotated[list[str], typer.Argument(help="Files, folders, patterns, or - for standard input.")],
    to: Annotated[Path | None, typer.Option(help="Write JSON lines here.")] = None,
    jobs: Annotated[int, typer.Option(min=1, help="Worker processes.")] = 1,
    resume: Annotated[bool, typer.Option("--resume", help="Go on with an output that was not finished.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Replace an output that exists.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no summary; errors alone.")] = False,
    log: Annotated[bool, typer.Option("--log-json", help="Progress, errors and summary as JSON lines.")] = False,
    model: Annotated[str, typer.Option(help="Name or path of the pipeline: rules, stanza, a folder.")] = MODEL,
    text_field: Annotated[str, typer.Option(help="Column or field that holds the text.")] = "text",
    id_field: Annotated[str, typer.Option(help="Column or field that holds the id.")] = "id",
    title_field: Annotated[str, typer.Option(help="Column or field that holds the title.")] = "title",
    date_field: Annotated[str, typer.Option(help="Column or field of the publication date.")] = "date",
    url_field: Annotated[str, typer.Option(help="Column or field that holds the address.")] = "url",
    encoding: Annotated[str, typer.Option(help="Encoding of text files; auto: UTF-8, else a guess.")] = "auto",
    max_chars: Annotated[int, typer.Option(min=1, help="A longer article is an error, in characters.")] = 10_000_000,
    window: Annotated[int, typer.Option(min=1000, help="A longer article is annotated in parts of this.")] = WINDOW,
) -> None:
    """Find entities and award records in articles: .txt .jsonl .csv .parquet .html, folders of them, or -.

    The exit code is 0 when all articles were annotated, 1 when some failed, 130 when the run was stopped.
    """
    options = Options(text_field, id_field, title_field, date_field, url_field, encoding, max_chars)
    load = partial(load_extractor, model)
    stdin: Any = getattr(sys.stdin, "buffer", None)
    if to is None:
        rows = read_rows(inputs, options, stdin=stdin)
        code = int(annotate_to_stream(rows, load, sys.stdout, jobs, window) > 0)
    else:
        check_output(to, resume, force)
        ours = (to, errors_path(to))
        rows = read_rows(inputs, options, skip=ours, stdin=stdin)
        told = asdict(options) | {"window": window}
        manifest = Manifest(model, inputs, told, jobs, model_hash(model))
        if resume:
            check_same(manifest, manifest_path(to))
        total = None if quiet else count_articles(inputs, skip=ours)
        code = annotate_to_file(rows, load, to, manifest, resume=resume, quiet=quiet, as_json=log, total=total)
    if code:
        raise typer.Exit(code)


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


def annotate_to_stream(
    rows: Iterable[Row | InputError], load: Load, out: TextIO, jobs: int = 1, window: int = WINDOW
) -> int:
    """Annotate to an open stream, as tables on a terminal and else as JSON lines; return the failures."""
    failed = 0
    for outcome in outcomes(rows, load, jobs, window):
        if outcome.error:
            failed += 1
            tell_error(str(outcome.error), failed)
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
    manifest: Manifest,
    *,
    resume: bool = False,
    quiet: bool = False,
    as_json: bool = False,
    total: int | None = None,
) -> int:
    """Annotate into a file, with its manifest beside it, and return the exit code."""
    summary: Summary | None = None
    manifest.write(manifest_path(to))
    try:
        with stoppable(quiet or as_json) as stop, shown(total, quiet, as_json) as seen:
            jobs, window = manifest.jobs, manifest.options["window"]
            summary = write(rows, load, to, jobs=jobs, window=window, resume=resume, seen=seen, stop=stop)
    finally:
        manifest.close(summary)
        manifest.write(manifest_path(to))
    tell_summary(to, summary, quiet, as_json)
    return STOPPED if summary.stopped else int(summary.failed > 0)


def tell_summary(to: Path, summary: Summary, quiet: bool, as_json: bool) -> None:
    """Say what became of the articles; of failures and stops even when it is to be quiet."""
    if as_json:
        log_json("stopped" if summary.stopped else "done", output=str(to), **counts(summary))
        return
    if not quiet or summary.stopped:
        typer.echo(f"{to}: {summary}{'; go on with --resume' if summary.stopped else ''}", err=True)
    if summary.failed:
        typer.echo(f"{errors_path(to)}: {summary.failed} errors", err=True)
