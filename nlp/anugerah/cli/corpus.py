"""``anugerah corpus``: build the gold files from the marked articles, show their spread, list doubtful marks."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from anugerah.errors import DataError
from anugerah.resources import models_dir
from anugerah.train.corpus import build as build_files
from anugerah.train.corpus import read_article, read_corpus, write_article
from anugerah.train.doubts import doubts as find_doubts
from anugerah.train.spread import count_spread, gaps, put_spread, spread_table

corpus = typer.Typer(help="Build, count and look over the marked corpus.", no_args_is_help=True)
Folder = Annotated[Path | None, typer.Option("--corpus", help="Folder of the corpus; the checkout's own without.")]


def _folder(given: Path | None) -> Path:
    place = given or models_dir().parent / "corpus"
    if not (place / "marked").is_dir():
        raise DataError(f"{place}: no folder 'marked' in it; run from a checkout or name the folder with --corpus")
    return place


@corpus.command()
def build(folder: Folder = None) -> None:
    """Compile corpus/marked to articles/{train,dev,test}.jsonl and SOURCES.csv."""
    place = _folder(folder)
    for name, text in build_files(place).items():
        path = place / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        typer.echo(f"{path}: {text.count(chr(10))} lines", err=True)


@corpus.command()
def spread(
    folder: Folder = None,
    write: Annotated[bool, typer.Option("--write", help="Put the table into the README of the corpus.")] = False,
) -> None:
    """Show what the corpus covers, and on standard error what its targets still lack."""
    place = _folder(folder)
    counted = count_spread(read_corpus(place / "marked"))
    if write:
        page = place / "README.md"
        page.write_text(
            put_spread(page.read_text(encoding="utf-8"), spread_table(counted), str(page)), encoding="utf-8"
        )
    else:
        typer.echo(spread_table(counted))
    for gap in gaps(counted):
        typer.echo(gap, err=True)


@corpus.command()
def doubts(folder: Folder = None) -> None:
    """List marks and records that are often slips: unmarked repeats, titles in names, dates that disagree."""
    for article in read_corpus(_folder(folder) / "marked"):
        for doubt in find_doubts(article):
            typer.echo(doubt)


@corpus.command("format")
def tidy(files: Annotated[list[Path], typer.Argument(help="Marked articles.")]) -> None:
    """Rewrite marked articles in the one way that `check` compares with: order of keys, escapes, end of file."""
    for path in files:
        path.write_text(write_article(read_article(path)), encoding="utf-8", newline="\n")
