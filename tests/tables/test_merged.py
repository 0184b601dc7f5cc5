from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from anugerah.errors import AnugerahError, DataError
from anugerah.tables.files import part_of
from anugerah.tables.merged import Awards, open_awards
from anugerah.tables.merged_read import check_awards, is_sqlite, read_awards
from anugerah.tables.merged_schema import RECORDS
from anugerah.types import Article, Merged, Proof, Variant

PROOF = Proof("award", "Adipura", "active", 0.9, 3, 10, 0, "Ia Adipura.", "m3")


def add(awards: Awards, article: Article, line: bytes = b"1") -> None:
    awards.add(line, article, article.text, [("adipura|32.73", record, [PROOF]) for record in article.records])


def put(awards: Awards) -> None:
    """Make each touched bucket one record."""
    for bucket in awards.touched():
        told = tuple(awards.tellings(bucket))
        if told:
            record = replace(told[0].record, id="m1")
            variants = (Variant("date", "2022-12-01", ("2022-12-01",), tuple(t.article for t in told), True, True),)
            awards.put([Merged(record, ("m1", "m2"), told, variants)])


@pytest.fixture
def out(tmp_path: Path, article: Article) -> Path:
    path = tmp_path / "awards.sqlite"
    with open_awards(path) as awards:
        add(awards, article)
        put(awards)
    return path


def test_tellings_come_back_as_they_were(tmp_path: Path, article: Article) -> None:
    with open_awards(tmp_path / "o.sqlite") as awards:
        add(awards, article)
        assert awards.touched() == ["adipura|32.73"]
        (telling,) = awards.tellings("adipura|32.73")
    assert (telling.article, telling.published) == ("a1", "2022-12-02")
    assert telling.record == replace(article.records[0], links=())


def test_records_conflicts_and_proofs_are_read_back(out: Path) -> None:
    with read_awards(out) as awards:
        (row,) = awards.records()
        assert list(row) == list(RECORDS)
        assert (row["record"], row["programs"], row["ambiguous"]) == ("m1", "KIA (Kartu Identitas Anak)", False)
        assert (row["articles"], row["article_ids"], row["conflicts"]) == (1, "a1", "date")
        for known in ("m1", "m2", "r1", "a1"):
            assert [found["record"] for found in awards.records(known)] == ["m1"]
        assert list(awards.records("x")) == []
        assert awards.conflicts("m1") == {"date": [("2022-12-01", "a1")]}
        assert list(awards.proofs("m1")) == [("article a1, 2022-12-02: Adipura untuk Bandung", [PROOF])]


def test_a_line_is_known_by_its_bytes(out: Path) -> None:
    with open_awards(out) as awards:
        assert awards.knows(b"1\n")
        assert not awards.knows(b"2")


def test_an_article_given_anew_drops_the_records_made_of_it(out: Path, article: Article) -> None:
    with open_awards(out) as awards:
        add(awards, replace(article, records=(), links=()), b"2")
        put(awards)
        assert awards.count() == 0
    with closing(sqlite3.connect(out)) as base:
        for table in ("tellings", "evidence", "ids", "variants"):
            assert base.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)


def test_an_error_in_the_block_leaves_the_file_as_it_was(out: Path, article: Article) -> None:
    before = out.read_bytes()

    def grow() -> None:
        with open_awards(out) as awards:
            add(awards, replace(article, id="a2"), b"2")
            add(awards, replace(article, text=article.text + "!"), b"3")

    with pytest.raises(DataError, match="another text has this id"):
        grow()
    assert out.read_bytes() == before
    assert not part_of(out).exists()


def test_what_others_keep_in_the_file_stays(out: Path, article: Article) -> None:
    with closing(sqlite3.connect(out)) as base:
        base.execute("CREATE TABLE catatan AS SELECT 'sudah dicek' AS isi")
    with open_awards(out) as awards:
        add(awards, replace(article, id="a2"), b"2")
        put(awards)
    with closing(sqlite3.connect(out)) as base:
        assert base.execute("SELECT isi FROM catatan").fetchone() == ("sudah dicek",)


def test_two_merges_at_once_are_refused(out: Path) -> None:
    with (
        open_awards(out),
        pytest.raises(AnugerahError, match="another merge is writing to it; wait"),
        open_awards(out),
    ):
        pass


def test_a_file_that_another_program_writes_to_is_refused(out: Path) -> None:
    journal = out.with_name("awards.sqlite-journal")
    journal.write_bytes(b"")
    with pytest.raises(AnugerahError, match="has not finished writing"), open_awards(out):
        pass


def test_what_a_killed_merge_left_is_swept(out: Path) -> None:
    for rest in (b"", b"bukan SQLite", out.read_bytes()[:5000]):
        part_of(out).write_bytes(rest)
        with open_awards(out) as awards:
            assert awards.count() == 1
        assert not part_of(out).exists()


def test_what_is_a_file_of_ours(out: Path, tmp_path: Path) -> None:
    assert is_sqlite(out)
    assert not is_sqlite(tmp_path / "tidak")
    check_awards(out)
    other = tmp_path / "other.sqlite"
    with closing(sqlite3.connect(other)) as base:
        base.execute("CREATE TABLE t (x)")
    with pytest.raises(AnugerahError, match="not a file of merged awards"), read_awards(other):
        pass


def test_a_damaged_file_is_one_clear_error(out: Path) -> None:
    data = bytearray(out.read_bytes())
    data[4096:] = b"x" * (len(data) - 4096)
    out.write_bytes(data)
    with pytest.raises(AnugerahError, match="SQLite cannot"), read_awards(out) as awards:
        list(awards.records())
    with pytest.raises(AnugerahError, match="SQLite cannot go on"), open_awards(out) as grown:
        grown.count()
    assert out.read_bytes() == data
