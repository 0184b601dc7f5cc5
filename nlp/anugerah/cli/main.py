"""The ``anugerah`` command: its subcommands, ``--version``, and one clear line for each expected error."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from anugerah import __version__
from anugerah.cli.annotate import annotate
from anugerah.cli.check import check
from anugerah.cli.convert import convert
from anugerah.cli.corpus import corpus
from anugerah.cli.evaluate import evaluate
from anugerah.cli.explain import explain
from anugerah.cli.merge import merge
from anugerah.cli.rules import rules
from anugerah.cli.show import show
from anugerah.cli.table import table
from anugerah.cli.train import train
from anugerah.errors import AnugerahError

app = typer.Typer(
    name="anugerah",
    help="Reads Indonesian news and writes down who won which award.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for command in (annotate, table, merge, show, explain, convert, rules, check, evaluate, train):
    app.command()(command)
app.add_typer(corpus, name="corpus")


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"anugerah {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and stop.")
    ] = False,
) -> None:
    pass


def run() -> None:
    """Run the command line; an expected error is one line on standard error and exit code 1."""
    try:
        app()
    except AnugerahError as error:
        sys.stderr.write(f"anugerah: {error}\n")
        sys.exit(1)
