"""Reading a file of merged awards: its records, what speaks for each, and whether a file is one at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from anugerah.errors import AnugerahError
from anugerah.tables.frame import Row
from anugerah.tables.merged_schema import APPLICATION, RECORDS, VERSION
from anugerah.types import Proof

_ORDER = "ORDER BY award_id IS NULL, award_id, award, edition, category, recipient, record"
_LEADS = """
    WHERE record IN (
      SELECT record FROM ids WHERE id = :id UNION SELECT record FROM tellings WHERE :id IN (article, told)
    )
"""
_CONFLICTS = """
    SELECT slot, value, article_ids FROM variants WHERE record = ? AND conflict
    ORDER BY slot, chosen DESC, articles DESC, value
"""
_ARTICLES = """
    SELECT DISTINCT article, date, title FROM tellings JOIN articles USING (article) WHERE record = ?
    ORDER BY date, article
"""
_PROOFS = """
    SELECT slot, value, rule, score, start, "end", sentence_start, sentence, entity FROM evidence
    WHERE record = ? AND article = ? ORDER BY told, number
"""


class MergedAwards:
    """A file of merged awards, open for reading; `read_awards` makes one."""

    def __init__(self, base: sqlite3.Connection) -> None:
        self._base = base

    def records(self, wanted: str | None = None) -> Iterator[Row]:
        """Yield records as rows with the columns of `RECORDS`, sorted by award, edition, category, recipient.

        Args:
            wanted: An id, of now or before, of an article's record, or of an article; all records without.
        """
        where = "" if wanted is None else _LEADS
        for line in self._base.execute(f"SELECT * FROM records {where} {_ORDER}", {"id": wanted}):
            row: Row = dict(zip(RECORDS, line, strict=True))
            yield row | {"ambiguous": bool(row["ambiguous"])}

    def conflicts(self, record: str) -> dict[str, list[tuple[str, str]]]:
        """Return the slots with several values: each value with the articles that tell it, the chosen one first."""
        found: dict[str, list[tuple[str, str]]] = {}
        for slot, value, articles in self._base.execute(_CONFLICTS, (record,)):
            found.setdefault(slot, []).append((value, articles))
        return found

    def proofs(self, record: str) -> Iterator[tuple[str, list[Proof]]]:
        """Yield the proofs of a record by article, each article as ``article ID, date: title``."""
        for article, date, title in self._base.execute(_ARTICLES, (record,)).fetchall():
            name = ", ".join(filter(None, (f"article {article}", date)))
            held = [Proof(*line) for line in self._base.execute(_PROOFS, (record, article))]
            yield f"{name}: {title}" if title else name, held


@contextmanager
def read_awards(path: Path) -> Iterator[MergedAwards]:
    """Open a file of merged awards to read it.

    Raises:
        AnugerahError: The file is none, or is damaged.
    """
    check_awards(path)
    try:
        with closing(sqlite3.connect(_read_only(path), uri=True)) as base:
            yield MergedAwards(base)
    except sqlite3.Error as error:
        raise AnugerahError(f"{path}: SQLite cannot read it ({error}); merge the articles anew") from error


def check_awards(path: Path) -> None:
    """Make sure that a file holds merged awards of this version.

    Raises:
        AnugerahError: It does not.
    """
    application, version = _marks(path)
    if application != APPLICATION:
        raise AnugerahError(f"{path}: not a file of merged awards; give another name, or --force to replace it")
    if version != VERSION:
        raise AnugerahError(f"{path}: of another version of anugerah ({version}); merge the articles anew with --force")


def is_sqlite(path: Path) -> bool:
    """Say whether a file is SQLite, and so merged awards rather than JSON lines."""
    try:
        with path.open("rb") as stream:
            return stream.read(16) == b"SQLite format 3\0"
    except OSError:
        return False


def _marks(path: Path) -> tuple[int, int]:
    names = ("application_id", "user_version")
    try:
        with closing(sqlite3.connect(_read_only(path), uri=True)) as base:
            application, version = (base.execute(f"PRAGMA {name}").fetchone()[0] for name in names)
            return application, version
    except sqlite3.Error:
        return 0, 0


def _read_only(path: Path) -> str:
    return f"{path.absolute().as_uri()}?mode=ro"
