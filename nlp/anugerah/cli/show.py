"""``anugerah show``: articles drawn as one page that opens offline."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from functools import cache, partial
from pathlib import Path
from typing import Annotated, Any

import typer

from anugerah.batch.readers import read_rows
from anugerah.batch.run import Load
from anugerah.batch.run import annotate as outcomes
from anugerah.cli.annotate import load_extractor
from anugerah.cli.output import refuse_existing
from anugerah.cli.progress import tell_error
from anugerah.errors import AnugerahError
from anugerah.tables.jsonl import from_json, read_articles
from anugerah.types import Article

ANNOTATED = frozenset({"text", "entities", "links", "records"})  # what a line written by `anugerah annotate` has


def show(
    inputs: Annotated[list[str], typer.Argument(help="Annotated .jsonl, or what `anugerah annotate` takes.")],
    to: Annotated[Path, typer.Option(help="Write the page here (.html).")],
    force: Annotated[bool, typer.Option("--force", help="Replace a page that exists.")] = False,
    model: Annotated[str | None, typer.Option(help="Name or path of the pipeline for raw articles.")] = None,
) -> None:
    """Draw articles with their entities, records and evidence on one page that opens offline."""
    if to.suffix.lower() not in (".html", ".htm"):
        raise AnugerahError(f"{to}: show writes a page; give a .html name")
    refuse_existing(to, force)
    failures: list[str] = []
    articles = list(articles_of(inputs, cache(partial(load_extractor, model)), failures))
    for number, message in enumerate(failures, 1):
        tell_error(message, number)
    if not articles:
        raise AnugerahError(f"{', '.join(inputs)}: no article to show; give texts or annotated JSON lines")
    from anugerah.show.html import write_report

    write_report(articles, to)
    records = sum(len(article.records) for article in articles)
    typer.echo(f"{to}: {len(articles)} articles, {records} records", err=True)
    if failures:
        raise typer.Exit(1)


def articles_of(inputs: Iterable[str], load: Load, failures: list[str]) -> Iterator[Article]:
    """Yield the articles of ``inputs``, annotating those that are not annotated yet.

    Args:
        inputs: Files, folders, patterns, or ``-``.
        load: Builds the extractor; called only when an article needs it.
        failures: Gets the message of each article that cannot be read.
    """
    stdin: Any = getattr(sys.stdin, "buffer", None)
    for name in inputs:
        if is_annotated(Path(name)):
            yield from read_articles(Path(name))
            continue
        for outcome in outcomes(read_rows([name], stdin=stdin), load):
            if outcome.error:
                failures.append(str(outcome.error))
            else:
                yield from_json(json.loads(outcome.line))


def is_annotated(path: Path) -> bool:
    """Say whether a file is JSON lines written by ``anugerah annotate``, by its first line."""
    if path.suffix.lower() not in (".jsonl", ".ndjson") or not path.is_file():
        return False
    try:
        with path.open("rb") as stream:
            found = json.loads(next((line for line in stream if line.strip()), b""))
    except (OSError, ValueError):
        return False  # the reader of raw articles says what is wrong
    return isinstance(found, dict) and found.keys() >= ANNOTATED
