"""What the commands share about outputs: which may be written, and how an article looks on a terminal."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from anugerah.errors import AnugerahError
from anugerah.types import Article, AwardRecord

_PIPED = 150  # columns of a table that no terminal bounds

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table


def refuse_existing(out: Path, force: bool, ways: str = "--force to replace it") -> None:
    """Stop before an output is overwritten that the user did not mean.

    Raises:
        AnugerahError: ``out`` exists and ``force`` is off, or it is a folder, or its folder is missing.
    """
    if out.is_dir():
        raise AnugerahError(f"{out}: is a folder; give a file name")
    if out.exists() and not force:
        raise AnugerahError(f"{out}: exists already; give {ways}, or another name")
    if not out.absolute().parent.is_dir():
        raise AnugerahError(f"{out}: its folder does not exist; make it first")


def wide_console() -> Console:
    """Return a console as wide as the terminal; of a fixed width when its output goes to a file or a pipe."""
    from rich.console import Console

    console = Console()
    return console if console.is_terminal else Console(width=_PIPED)


def print_articles(articles: Iterable[Article]) -> None:
    """Print each article's records and entities as tables on standard output."""
    from rich.text import Text

    console = wide_console()
    for article in articles:
        console.print(Text(f"{article.id}  {article.title or ''}".rstrip(), style="bold"))
        if article.records:
            console.print(records_table((None, record) for record in article.records))
        else:
            console.print("no award record")
        console.print(_entities_table(article))
        for warning in article.warnings:
            console.print(Text(f"warning: {warning}", style="yellow"))


def records_table(records: Iterable[tuple[str | None, AwardRecord]]) -> Table:
    """Return ``(article id, record)`` pairs as a table for the terminal; without ids, no such column."""
    from rich.table import Table

    rows = [[article, *_record_cells(record)] for article, record in records]
    names = ["article", "award", "recipient", "grantor", "official", "date"]
    first = 0 if any(row[0] is not None for row in rows) else 1
    table = Table(*names[first:], title="award records", title_justify="left")
    for row in rows:
        table.add_row(*map(_cell, row[first:]))
    return table


def _record_cells(r: AwardRecord) -> list[object]:
    code = r.recipient_code or r.recipient_region_code or ("?" if r.ambiguous else "")
    award = ", ".join(str(part) for part in (r.award, r.category or r.pillar, r.edition) if part)
    return [award, f"{r.recipient} {code}", r.grantor, "; ".join(r.recipient_official), r.date]


def _entities_table(article: Article) -> Table:
    from rich.table import Table

    from anugerah.tables.frame import describe

    table = Table(title="entities", title_justify="left")
    for name in ("label", "text", "meaning", "at", "source"):
        table.add_column(name)
    for m in article.mentions:
        told = describe(m.value)
        meaning = " ".join(str(told[key]) for key in ("code", "kind", "name") if told[key])
        table.add_row(*map(_cell, (m.label.value, m.text, meaning, f"{m.start}-{m.end}", m.source)))
    return table


def _cell(value: object) -> str:
    from rich.markup import escape

    return "" if value is None else escape(" ".join(str(value).split()))
