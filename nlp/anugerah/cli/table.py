"""``anugerah table``: one row a record, an entity or a link, on the terminal or in a file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from anugerah.cli.output import records_table, refuse_existing, wide_console
from anugerah.tables.jsonl import read_articles


def table(
    annotated: Annotated[Path, typer.Argument(help="JSON lines written by `anugerah annotate`.")],
    to: Annotated[Path | None, typer.Option(help="A .csv .xlsx .parquet .jsonl or .sqlite file.")] = None,
    entities: Annotated[bool, typer.Option("--entities", help="One row an entity.")] = False,
    links: Annotated[bool, typer.Option("--links", help="One row a link, with its rule and evidence.")] = False,
    articles: Annotated[bool, typer.Option("--articles", help="One row an article, nested; .parquet only.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Replace an output that exists.")] = False,
) -> None:
    """Make a table of award records (or --entities, --links, --articles) from annotated articles."""
    asked = [name for name, on in (("entities", entities), ("links", links), ("articles", articles)) if on]
    if len(asked) > 1:
        raise typer.BadParameter(f"give --{asked[0]} or --{asked[1]}, not both")
    what = asked[0] if asked else "records"
    if what == "articles" and to is None:
        raise typer.BadParameter("--articles needs --to a .parquet file")
    if to is None:
        print_table(annotated, what)
        return
    refuse_existing(to, force)
    from anugerah.tables.files import write_table

    count = write_table(read_articles(annotated), to, what)
    typer.echo(f"{to}: {count} {what}", err=True)


def print_table(annotated: Path, what: str) -> None:
    """Print the records, entities or links of a JSONL file as one table."""
    from rich.markup import escape
    from rich.table import Table

    from anugerah.tables.frame import COLUMNS, rows

    articles = read_articles(annotated)
    if what == "records":
        found = records_table((a.id, record) for a in articles for record in a.records)
    else:
        found = Table(*COLUMNS[what])
        for row in (row for a in articles for row in rows(a, what)):
            found.add_row(*(escape(str("" if row[c] is None else row[c])) for c in COLUMNS[what]))
    wide_console().print(found)
