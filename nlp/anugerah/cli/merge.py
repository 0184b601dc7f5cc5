"""``anugerah merge``: one award told by many articles becomes one record, with all its evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated

import typer

from anugerah.cli.output import refuse_existing
from anugerah.cli.progress import tell_error
from anugerah.errors import AnugerahError, DataError
from anugerah.records.keys import bucket, text_hash
from anugerah.records.merge import merge as merge_tellings
from anugerah.records.proof import proofs
from anugerah.tables.jsonl import parse_line, raw_lines
from anugerah.types import Telling

if TYPE_CHECKING:
    from anugerah.tables.merged import Awards

GROWING = (".sqlite", ".db")


@dataclass(slots=True)
class Summary:
    """Counts of one run; ``read == taken + known + failed``; ``records`` are all that the output holds."""

    read: int = 0
    taken: int = 0
    known: int = 0
    failed: int = 0
    records: int = 0

    def __str__(self) -> str:
        done = f"{self.taken} taken, {self.known} known, {self.failed} failed"
        return f"{self.read} articles: {done}; {self.records} records"


def merge(
    annotated: Annotated[list[Path], typer.Argument(help="JSON lines written by `anugerah annotate`.")],
    to: Annotated[Path, typer.Option(help="A .sqlite file, which grows; or a new .csv .xlsx .parquet .jsonl file.")],
    force: Annotated[bool, typer.Option("--force", help="Replace an output that exists.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No summary.")] = False,
) -> None:
    """Join the records of one award told by many articles; a .sqlite file that exists takes the new articles in."""
    refuse_existing(to, force or to.suffix in GROWING)
    told = 0

    def tell(error: DataError) -> None:
        nonlocal told
        told += 1
        tell_error(str(error), told)

    summary = merge_files(annotated, to, force, tell)
    if not quiet:
        typer.echo(f"{to}: {summary}", err=True)
    if summary.failed:
        raise typer.Exit(1)


def merge_files(
    annotated: Iterable[Path], to: Path, force: bool = False, tell: Callable[[DataError], None] = lambda error: None
) -> Summary:
    """Merge annotated articles into ``to`` and return the counts.

    Args:
        annotated: JSONL files of articles; a line that is none is told and left out.
        to: The output. A SQLite file that exists goes on unless ``force``.
        force: Begin the SQLite file anew.
        tell: Called with the error of each line left out.

    Raises:
        AnugerahError: An input cannot be read, or the output cannot be written or goes on from another kind of file.
    """
    if to.suffix in GROWING:
        return _grow(annotated, to, not force, tell)
    from anugerah.tables.files import WRITERS, write_rows
    from anugerah.tables.merged_read import read_awards
    from anugerah.tables.merged_schema import RECORDS

    if to.suffix not in WRITERS:
        known = ", ".join([*WRITERS, *GROWING])
        raise AnugerahError(f"{to}: no table format {to.suffix or 'without a suffix'!r}; choose one of {known}")
    with TemporaryDirectory(prefix="anugerah-") as folder:
        base = Path(folder) / "awards.sqlite"
        summary = _grow(annotated, base, False, tell)
        with read_awards(base) as awards:
            write_rows(awards.records(), RECORDS, to)
    return summary


def _grow(annotated: Iterable[Path], to: Path, keep: bool, tell: Callable[[DataError], None]) -> Summary:
    from anugerah.tables.merged import open_awards

    summary = Summary()
    with open_awards(to, keep) as awards:
        for path in annotated:
            for where, raw in raw_lines(path):
                summary.read += 1
                if awards.knows(raw):
                    summary.known += 1
                    continue
                try:
                    _take(awards, raw, where)
                    summary.taken += 1
                except DataError as error:
                    summary.failed += 1
                    tell(error)
        for name in awards.touched():
            awards.put(merge_tellings(awards.tellings(name)))
        summary.records = awards.count()
    return summary


def _take(awards: Awards, raw: bytes, where: str) -> None:
    article = parse_line(raw, where)
    text = text_hash(article.text)
    try:
        tellings = [Telling(article.id, article.date, text, record) for record in article.records]
        told = [(bucket(telling), telling.record, tuple(proofs(article, telling.record))) for telling in tellings]
        awards.add(raw, article, text, told)
    except DataError as error:
        raise DataError(f"{where}: {error}") from None
