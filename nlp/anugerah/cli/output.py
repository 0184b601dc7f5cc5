"""What the commands share about outputs: which may be written, and how an article looks on a terminal."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from anugerah.errors import AnugerahError
from anugerah.types import Article, AwardRecord

if TYPE_CHECKING:
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


def print_articles(articles: Iterable[Article]) -> None:
    """Print each article's records and entities as tables on standard output."""
    from rich.console import Console
    from rich.text import Text

    console = Console()
    for article in articles:
        console.print(Text(f"{article.id}  {article.title or ''}".rstrip(), style="bold"))
        if article.records:
            console.print(records_table((record, article.id) for record in article.records))
        else:
            console.print("no award record")
        console.print(_entities_table(article))
        for warning in article.warnings:
            console.print(Text(f"warning: {warning}", style="yellow"))


def records_table(records: Iterable[tuple[AwardRecord, str]]) -> Table:
    """Return ``(record, article id)`` pairs as a table for the terminal."""
    from rich.table import Table

    table = Table(title="award records", title_justify="left")
    for name in (
        "article",
        "award",
        "edition",
        "category",
        "recipient",
        "code",
        "grantor",
        "official",
        "date",
    ):
        table.add_column(name, overflow="fold")
    for r, article in records:
        code = r.recipient_code or r.recipient_region_code or ("?" if r.ambiguous else "")
        official = "; ".join(r.recipient_official)
        cells = (article, r.award, r.edition, r.category, r.recipient, code, r.grantor, official, r.date)
        table.add_row(*map(_cell, cells))
    return table


def _entities_table(article: Article) -> Table:
    from rich.table import Table

    from anugerah.tables.frame import describe

    table = Table(title="entities", title_justify="left")
    for name in ("label", "text", "name", "code", "kind", "at", "source"):
        table.add_column(name, overflow="fold")
    for m in article.mentions:
        told = describe(m.value)
        cells = (
            m.label.value,
            m.text,
            told["name"],
            told["code"],
            told["kind"],
            f"{m.start}-{m.end}",
            m.source,
        )
        table.add_row(*map(_cell, cells))
    return table


def _cell(value: object) -> str:
    from rich.markup import escape

    return "" if value is None else escape(" ".join(str(value).split()))
