"""Merged awards in one SQLite file that grows: articles, mentions, tellings, and the records made of them.

A change is made in a copy beside the file, which takes the file's name at the end: whatever stops the work half-way
(a full disk, a kill), the file is whole and as it was.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from anugerah.errors import AnugerahError, DataError
from anugerah.tables.codec import decode, encode
from anugerah.tables.files import part_of, writing
from anugerah.tables.frame import ENTITIES, Row, rows
from anugerah.tables.merged_read import check_awards
from anugerah.tables.merged_schema import RECORDS, schema
from anugerah.types import Article, AwardRecord, Merged, Proof, Telling

Told = tuple[str, AwardRecord, Sequence[Proof]]  # a record of an article with its bucket and proofs

_QUICK = "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY;"  # a copy may be lost
_ARTICLE_TABLES = ("articles", "mentions", "tellings", "evidence")


class Awards:
    """An open file of merged awards; `open_awards` makes one. Only buckets that a change touched are merged again."""

    def __init__(self, base: sqlite3.Connection) -> None:
        self._base = base
        base.execute("CREATE TEMP TABLE IF NOT EXISTS touched (bucket TEXT PRIMARY KEY) WITHOUT ROWID")

    def knows(self, line: bytes) -> bool:
        """Say whether the article of this very line is there already."""
        query = "SELECT 1 FROM articles WHERE line_hash = ?"
        return self._base.execute(query, (_hash(line.strip()),)).fetchone() is not None

    def add(self, line: bytes, article: Article, text: str, told: Sequence[Told]) -> None:
        """Take in the article of a line with a hash of its text and its records, each with its bucket and proofs.

        An article that is there already, with the same text, is replaced: it was annotated anew.

        Raises:
            DataError: Another text has the same id, or the article does not hold together: two records or two entities
                of one id, half a character, a score that is no number.
        """
        held = self._base.execute("SELECT text_hash FROM articles WHERE article = ?", (article.id,)).fetchone()
        if held and held[0] != text:
            raise DataError(f"article {article.id!r}: another text has this id; give each article an id of its own")
        self._base.execute("SAVEPOINT article")
        try:
            self._replace(article, told, text, _hash(line.strip()))
        except (sqlite3.Error, ValueError, OverflowError) as error:
            self._base.execute("ROLLBACK TO article")
            raise DataError(f"article {article.id!r}: cannot be stored ({error}); annotate it again") from None
        finally:
            self._base.execute("RELEASE article")

    def touched(self) -> list[str]:
        """Return the buckets whose tellings changed, sorted."""
        return [bucket for (bucket,) in self._base.execute("SELECT bucket FROM touched ORDER BY bucket")]

    def tellings(self, bucket: str) -> list[Telling]:
        """Return the tellings of one bucket."""
        query = (
            "SELECT article, date, text_hash, data FROM tellings JOIN articles USING (article) "
            "WHERE bucket = ? ORDER BY article, told"
        )
        found = self._base.execute(query, (bucket,))
        return [Telling(a, date, text, decode(json.loads(data), AwardRecord)) for a, date, text, data in found]

    def put(self, records: Iterable[Merged]) -> None:
        """Store merged records and lead their tellings and ids to them."""
        for merged in records:
            id_ = merged.record.id
            self._insert("records", [tuple(_record_row(merged).values())])
            self._insert("ids", [(key, id_) for key in merged.keys])
            self._insert("variants", list(_variant_lines(merged)))
            places = [(id_, telling.article, telling.record.id) for telling in merged.tellings]
            for table in ("tellings", "evidence"):
                self._base.executemany(f"UPDATE {table} SET record = ? WHERE article = ? AND told = ?", places)

    def count(self) -> int:
        """Return the number of records."""
        found: int = self._base.execute("SELECT count(*) FROM records").fetchone()[0]
        return found

    def _replace(self, article: Article, told: Sequence[Told], text: str, line: str) -> None:
        self._forget(article.id)
        warnings = "; ".join(article.warnings) or None
        plain = (article.id, article.title, article.date, article.url, len(told), warnings, text, line)
        self._insert("articles", [plain])
        self._insert("mentions", [[row[name] for name in ENTITIES] for row in rows(article, "entities")])
        self._insert("tellings", [_telling_line(article.id, bucket, record) for bucket, record, _ in told])
        self._insert("evidence", list(_evidence_lines(article, told)))
        self._touch(article.id)

    def _forget(self, article: str) -> None:
        self._touch(article)
        for table in _ARTICLE_TABLES:
            self._base.execute(f"DELETE FROM {table} WHERE article = ?", (article,))

    def _touch(self, article: str) -> None:
        """Note the buckets of an article's tellings and drop the records made of them."""
        query = "SELECT DISTINCT bucket FROM tellings WHERE article = ? AND bucket NOT IN (SELECT bucket FROM touched)"
        for (bucket,) in self._base.execute(query, (article,)).fetchall():
            made = "SELECT DISTINCT record FROM tellings WHERE bucket = ? AND record IS NOT NULL"
            for (record,) in self._base.execute(made, (bucket,)).fetchall():
                for table in ("records", "ids", "variants"):
                    self._base.execute(f"DELETE FROM {table} WHERE record = ?", (record,))
            self._base.execute("INSERT INTO touched VALUES (?)", (bucket,))

    def _insert(self, table: str, lines: Sequence[Sequence[Any]]) -> None:
        if lines:
            marks = ", ".join("?" * len(lines[0]))
            self._base.executemany(f"INSERT INTO {table} VALUES ({marks})", lines)


@contextmanager
def open_awards(path: Path, keep: bool = True) -> Iterator[Awards]:
    """Open a file of merged awards to add to it; it is replaced when the block ends well, and only if it changed.

    Args:
        path: The file; it need not exist.
        keep: Go on with what it holds; else begin anew.

    Raises:
        AnugerahError: The file is not one of ours, or cannot be read or written.
    """
    old = keep and path.exists()
    if old:
        check_awards(path)
    _refuse_busy(path)
    try:
        with writing(path) as part:
            if old:
                shutil.copyfile(path, part)
            with closing(sqlite3.connect(part, isolation_level=None)) as base:
                base.executescript(_QUICK)
                if not old:
                    base.executescript(schema())
                base.execute("BEGIN EXCLUSIVE")
                yield Awards(base)
                base.execute("COMMIT")
                changed = base.total_changes > 0
            if old and not changed:
                part.unlink()
            else:
                _to_disk(part)
    except sqlite3.Error as error:
        raise AnugerahError(f"{path}: SQLite cannot go on ({error}); begin anew with --force") from error


def _refuse_busy(path: Path) -> None:
    """Stop when another program writes to the file, or another merge to the copy beside it."""
    if any(path.with_name(path.name + end).exists() for end in ("-wal", "-journal")):
        raise AnugerahError(f"{path}: another program has not finished writing to it; close it there first")
    part = part_of(path)
    if part.exists():
        try:
            with closing(sqlite3.connect(part, timeout=0, isolation_level=None)) as base:
                base.execute("BEGIN EXCLUSIVE")  # what a killed merge left behind is free
        except sqlite3.OperationalError:
            raise AnugerahError(f"{path}: another merge is writing to it; wait until it is done") from None
        except sqlite3.DatabaseError:
            return


def _to_disk(part: Path) -> None:
    with part.open("rb+") as stream:
        os.fsync(stream.fileno())


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:16]


def _telling_line(article: str, bucket: str, record: AwardRecord) -> tuple[Any, ...]:
    if record.edition is not None and not 0 < record.edition < 10_000:
        raise ValueError(f"the edition of record {record.id} is no year")
    data = json.dumps(encode(replace(record, links=()), AwardRecord), ensure_ascii=False, allow_nan=False)
    return article, record.id, None, bucket, data


def _evidence_lines(article: Article, told: Sequence[Told]) -> Iterator[tuple[Any, ...]]:
    for _, record, proofs in told:
        for number, p in enumerate(proofs, 1):
            words = article.text[p.start : p.end]
            place = (p.start, p.end, p.sentence_start, p.mention)
            yield article.id, record.id, number, None, p.slot, p.value, p.rule, p.score, words, p.sentence, *place


def _record_row(merged: Merged) -> Row:
    record = merged.record
    told = Article("", "", records=(record,))
    (row,) = rows(told, "records")
    articles = sorted({telling.article for telling in merged.tellings})
    return {name: row.get(name) for name in RECORDS} | {
        "articles": len(articles),
        "texts": len({telling.text for telling in merged.tellings}),
        "conflicts": "; ".join(dict.fromkeys(v.slot for v in merged.variants if v.conflict)) or None,
        "article_ids": "; ".join(articles),
    }


def _variant_lines(merged: Merged) -> Iterator[tuple[Any, ...]]:
    for v in merged.variants:
        told = (len(v.articles), "; ".join(v.articles), "; ".join(v.forms))
        yield merged.record.id, v.slot, v.value, int(v.chosen), int(v.conflict), *told
