"""``anugerah check``: every data file of the project, each problem with its file and line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from anugerah.cli.check_rules import rule_problems
from anugerah.cli.check_tables import table_problems
from anugerah.resources import models_dir
from anugerah.train.problems import corpus_problems


def check(
    models: Annotated[Path | None, typer.Option(help="Folder of models; the library's own without.")] = None,
    corpus: Annotated[Path | None, typer.Option(help="Folder of the corpus; the checkout's own without.")] = None,
) -> None:
    """Validate gazetteers, lexicons, rules and the marked corpus; exit code 1 when anything is wrong."""
    held = models or models_dir()
    count = 0
    for problem in problems(held, corpus or held.parent / "corpus"):
        count += 1
        typer.echo(problem)
    typer.echo(f"{count} problems" if count else "all data files are right", err=True)
    if count:
        raise typer.Exit(1)


def problems(models: Path, corpus: Path) -> Iterator[str]:
    """Yield every problem as ``file:line: what is wrong and what to do``."""
    yield from table_problems(models)
    yield from rule_problems(models)
    if corpus.is_dir():  # an installed wheel has no corpus
        yield from corpus_problems(corpus, models)
