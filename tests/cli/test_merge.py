from __future__ import annotations

import csv
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from anugerah.cli.explain import explained
from anugerah.cli.main import app
from anugerah.cli.merge import Summary, merge_files
from anugerah.errors import AnugerahError, DataError
from anugerah.records.build import record_id
from anugerah.tables.jsonl import to_json, write_articles
from anugerah.types import Article, AwardRecord, Label, Link, Mention, RecipientKind, Relation

SOURCES = Path(__file__).parent.parent.parent / "nlp"
TABLES = ("articles", "mentions", "tellings", "evidence", "records", "variants", "ids")

VIEWS = {"awards_by_region": 2, "winners_by_award": 2, "conflicts": 2, "evidence_by_record": 6}


def tell(id_: str, text: str, published: str | None = None, **slots: Any) -> Article:
    """Return an article whose words `Adipura` and `Kota Madiun` are a record's evidence."""
    mentions = [
        Mention(f"m{i}", label, at, at + len(words), words, source="test")
        for i, (label, words) in enumerate(((Label.AWARD, "Adipura"), (Label.REGION, "Kota Madiun")), 1)
        if (at := text.find(words)) >= 0
    ]
    known = record_id("adipura", slots.get("edition"), slots.get("category"), "35.77")
    links = tuple(
        Link(relation, m.id, known, "active", 0.9, m.start, m.end)
        for relation, m in zip((Relation.AWARD, Relation.RECIPIENT), mentions, strict=True)
    )
    record = AwardRecord(
        known, "Adipura", "Kota Madiun", award_id="adipura", recipient_code="35.77", score=0.9, links=links, **slots
    )
    return Article(id_, text, f"Judul {id_}", published, None, {}, tuple(mentions), links, (record,))


ONE = tell("a", "Hujan. Kota Madiun meraih Adipura 2018. Selesai.", "2019-01-15", edition=2018, date="2019-01-14")
TWO = tell("b", "Adipura 😀 untuk Kota Madiun!", "2019-01-16", date="2019-01-15", category="Kota Sedang")
OTHER = tell("c", "Kota Madiun meraih Adipura lagi.", "2020-02-01", edition=2019)


def write(path: Path, articles: Iterable[Article]) -> Path:
    write_articles(path, articles)
    return path


def content(path: Path) -> dict[str, list[Any]]:
    with closing(sqlite3.connect(path)) as base:
        assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return {table: base.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES}


def ask(path: Path, query: str) -> list[Any]:
    with closing(sqlite3.connect(path)) as base:
        return base.execute(query).fetchall()


def merged(folder: Path, *parts: Sequence[Article], name: str = "awards.sqlite") -> Path:
    """Merge each part into the file, one run after the other."""
    out = folder / name
    out.unlink(missing_ok=True)
    for i, part in enumerate(parts):
        merge_files([write(folder / f"{i}.jsonl", part)], out)
    return out


def test_two_articles_of_one_ceremony(tmp_path: Path) -> None:
    out = merged(tmp_path, [ONE, TWO, OTHER])
    query = "SELECT edition, category, date, articles, conflicts, article_ids FROM records ORDER BY edition"
    assert ask(out, query) == [(2018, "Kota Sedang", "2019-01-14", 2, "date", "a; b"), (2019, None, None, 1, None, "c")]
    rows = ask(out, "SELECT * FROM conflicts")
    assert [row[3:8] for row in rows] == [("date", "2019-01-14", 1, "a", 1), ("date", "2019-01-15", 1, "b", 0)]
    evidence = ask(out, "SELECT article, slot, words, sentence FROM evidence WHERE article = 'a' ORDER BY number")
    assert evidence == [
        ("a", "award", "Adipura", "Kota Madiun meraih Adipura 2018."),
        ("a", "recipient", "Kota Madiun", "Kota Madiun meraih Adipura 2018."),
    ]
    assert ask(out, "SELECT count(*) FROM mentions") == [(6,)]
    places = ask(out, "SELECT e.article FROM evidence e JOIN records USING (record) WHERE edition = 2018")
    assert set(places) == {("a",), ("b",)}


def test_the_views_have_indonesian_labels(tmp_path: Path) -> None:
    out = merged(tmp_path, [ONE, TWO, OTHER])
    with closing(sqlite3.connect(out)) as base:
        for view, rows in (
            ("awards_by_region", 2),
            ("winners_by_award", 2),
            ("conflicts", 2),
            ("evidence_by_record", 6),
        ):
            found = base.execute(f"SELECT * FROM {view}")
            assert "Penghargaan" in [column[0] for column in found.description]
            assert len(found.fetchall()) == rows


def test_what_may_be_the_same_is_shown_and_not_joined(tmp_path: Path) -> None:
    late = tell("d", "Kota Madiun punya Adipura.")
    out = merged(tmp_path, [ONE, late])
    assert ask(out, "SELECT count(*) FROM records") == [(2,)]
    assert len(ask(out, "SELECT * FROM maybe_same")) == 1


def test_the_same_again_changes_no_byte(tmp_path: Path) -> None:
    out = merged(tmp_path, [ONE, TWO])
    before, when = out.read_bytes(), out.stat()
    summary = merge_files([write(tmp_path / "x.jsonl", [TWO, ONE])], out)
    assert summary == Summary(read=2, known=2, records=1)
    assert out.read_bytes() == before
    assert (out.stat().st_ino, out.stat().st_mtime_ns) == (when.st_ino, when.st_mtime_ns)


SLOTS = st.fixed_dictionaries(
    {},
    optional={
        "edition": st.sampled_from([2018, 2019]),
        "category": st.sampled_from(["Kota Sedang", "kategori kota sedang", "Kota Besar"]),
        "date": st.sampled_from(["2019-01-14", "2019-01-15", "2019-03-01", "2020-01-09"]),
        "grantor": st.sampled_from(["KLHK", "Kementerian Lingkungan Hidup", "klhk"]),
        "grantor_id": st.sampled_from([None, "klhk", "klh"]),
        "recipient_official": st.sampled_from([("Budi Santosa",), ("Budi",), ("Doni",)]),
        "place": st.sampled_from(["Jakarta", "jakarta", "Istana, Jakarta"]),
    },
)


@st.composite
def corpora(draw: st.DrawFn) -> list[Article]:
    days = st.sampled_from([None, "2019-01-16", "2019-03-02", "2020-01-10"])
    texts = st.sampled_from([f"Kota Madiun raih Adipura{'!' * i}" for i in range(5)])
    return [tell(f"a{i}", draw(texts), draw(days), **draw(SLOTS)) for i in range(draw(st.integers(0, 7)))]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(corpora(), st.randoms(use_true_random=False), st.data())
def test_in_parts_and_in_any_order_the_file_holds_the_same(
    tmp_path: Path, articles: list[Article], chance: random.Random, data: st.DataObject
) -> None:
    whole = content(merged(tmp_path, articles))
    shuffled = list(articles)
    chance.shuffle(shuffled)
    cut = data.draw(st.integers(0, len(articles)))
    first = content(merged(tmp_path, shuffled[:cut], name="part.sqlite"))
    out = tmp_path / "part.sqlite"
    merge_files([write(tmp_path / "rest.jsonl", shuffled[cut:])], out)
    assert content(out) == whole
    leads = dict(whole["ids"])
    records = {row[0]: row for row in whole["records"]}
    for old in first["records"]:
        assert leads[old[0]] in records


def test_a_body_of_no_region_is_not_joined(tmp_path: Path) -> None:
    body = {"recipient": "Dinas Kesehatan", "recipient_code": None, "recipient_kind": RecipientKind.AGENCY}
    records = [replace(ONE.records[0], **body)]
    articles = [replace(ONE, id=i, text=ONE.text + end, records=tuple(records)) for i, end in (("a", ""), ("b", "!"))]
    assert ask(merged(tmp_path, articles), "SELECT article_ids FROM records ORDER BY 1") == [("a",), ("b",)]


def test_an_article_annotated_anew_replaces_the_old(tmp_path: Path) -> None:
    better = replace(TWO, records=(), links=())
    out = merged(tmp_path, [ONE, TWO], [better])
    assert content(out) == content(merged(tmp_path, [ONE, better], name="fresh.sqlite"))


def test_another_text_with_a_known_id_is_an_error_and_the_rest_goes_on(tmp_path: Path) -> None:
    said: list[str] = []
    path = write(tmp_path / "x.jsonl", [ONE, replace(TWO, id="a"), OTHER])
    summary = merge_files([path], tmp_path / "o.sqlite", tell=lambda error: said.append(str(error)))
    assert (summary.taken, summary.failed) == (2, 1)
    assert said == [f"{path}:2: article 'a': another text has this id; give each article an id of its own"]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("rusak", "not JSON"),
        ("[1]", "expected a JSON object"),
        ('{"id": "x"}', "Article needs the field 'text'"),
        ('{"id": "x", "text": "\xff"}', "not UTF-8"),
        ('{"id": "x", "text": "", "title": 7}', "expected str, found int"),
    ],
)
def test_a_bad_line_among_good_ones(tmp_path: Path, line: str, why: str) -> None:
    path = write(tmp_path / "x.jsonl", [ONE])
    with path.open("ab") as stream:
        stream.write(line.encode("latin-1") + b"\n\n")
    with path.open("a", encoding="utf-8") as stream:
        stream.write(write(tmp_path / "y.jsonl", [TWO]).read_text(encoding="utf-8"))
    result = CliRunner().invoke(app, ["merge", str(path), "--to", str(tmp_path / "o.sqlite")])
    assert result.exit_code == 1
    assert f"error: {path}:2:" in result.output
    assert why in result.output
    assert "3 articles: 2 taken, 0 known, 1 failed; 1 records" in result.output
    assert len(content(tmp_path / "o.sqlite")["articles"]) == 2


def test_a_link_outside_the_text_is_a_bad_line(tmp_path: Path) -> None:
    broken = replace(ONE.records[0], links=(replace(ONE.links[0], end=999),))
    said: list[DataError] = []
    path = write(tmp_path / "x.jsonl", [replace(ONE, records=(broken,))])
    assert merge_files([path], tmp_path / "o.sqlite", tell=said.append).failed == 1
    assert str(said[0]).startswith(f"{path}:1: article a: link award of record")


@pytest.mark.parametrize(
    "broken",
    [
        replace(TWO, mentions=(TWO.mentions[0], TWO.mentions[0]), records=(), links=()),
        replace(TWO, records=(TWO.records[0], TWO.records[0])),
        replace(TWO, title="\ud800"),
        replace(TWO, records=(replace(TWO.records[0], edition=10**30),)),
    ],
    ids=["two entities of one id", "two records of one id", "half a character", "a year beyond all numbers"],
)
def test_an_article_that_cannot_be_stored_leaves_no_trace(tmp_path: Path, broken: Article) -> None:
    path = tmp_path / "x.jsonl"
    lines = [json.dumps(to_json(article)) for article in (ONE, broken, OTHER)]
    path.write_text("\n".join(lines), encoding="utf-8")
    said: list[str] = []
    merge_files([path], tmp_path / "o.sqlite", tell=lambda error: said.append(str(error)))
    assert [line.partition(" (")[0] for line in said] == [f"{path}:2: article 'b': cannot be stored"]
    assert content(tmp_path / "o.sqlite") == content(merged(tmp_path, [ONE, OTHER]))


def test_nothing_gives_an_empty_file_with_all_tables(tmp_path: Path) -> None:
    out = merged(tmp_path, [])
    assert content(out) == {table: [] for table in TABLES}
    assert ask(out, "SELECT * FROM awards_by_region") == []
    assert merge_files([tmp_path / "0.jsonl"], out) == Summary()


def test_a_missing_input_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    out = merged(tmp_path, [ONE])
    before = out.read_bytes()
    with pytest.raises(DataError, match=r"tidak\.jsonl: cannot be read"):
        merge_files([write(tmp_path / "x.jsonl", [TWO]), tmp_path / "tidak.jsonl"], out)
    assert out.read_bytes() == before
    assert not list(tmp_path.glob("*.part"))


def test_only_our_own_files_are_added_to(tmp_path: Path) -> None:
    out = tmp_path / "o.sqlite"
    path = write(tmp_path / "x.jsonl", [ONE])
    for foreign in (b"bukan SQLite", b""):
        out.write_bytes(foreign)
        with pytest.raises(AnugerahError, match="not a file of merged awards"):
            merge_files([path], out)
        assert out.read_bytes() == foreign
    assert merge_files([path], out, force=True).records == 1
    with closing(sqlite3.connect(out)) as base:
        base.execute("PRAGMA user_version = 99")
    with pytest.raises(AnugerahError, match=r"of another version of anugerah \(99\)"):
        merge_files([path], out)


def test_tables_of_other_formats(tmp_path: Path) -> None:
    path = write(tmp_path / "x.jsonl", [ONE, TWO, OTHER])
    for suffix in (".csv", ".xlsx", ".parquet", ".jsonl"):
        assert merge_files([path], tmp_path / f"o{suffix}").records == 2
    with (tmp_path / "o.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [(row["edition"], row["article_ids"], row["conflicts"]) for row in rows] == [
        ("2018", "a; b", "date"),
        ("2019", "c", ""),
    ]
    lines = [json.loads(line) for line in (tmp_path / "o.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [line["record"] for line in lines] == [row["record"] for row in rows]
    sheet = openpyxl.load_workbook(tmp_path / "o.xlsx").active
    assert sheet is not None
    assert sheet.max_row == 3
    with pytest.raises(AnugerahError, match=r"no table format '.doc'; choose one of .csv"):
        merge_files([path], tmp_path / "o.doc")
    with pytest.raises(AnugerahError, match="exists already"):
        CliRunner().invoke(app, ["merge", str(path), "--to", str(tmp_path / "o.csv")], catch_exceptions=False)


def test_explain_reads_the_merged_file(tmp_path: Path) -> None:
    out = merged(tmp_path, [ONE, TWO, OTHER])
    (record,) = ask(out, "SELECT record FROM records WHERE edition = 2018")[0]
    lines = [line.strip() for line in explained(out, record)]
    assert lines == [
        f"record {record}: Adipura, Kota Sedang, 2018 -> Kota Madiun (won)",
        "told by 2 articles, score 0.90",
        "conflict: date = 2019-01-14 (a) | 2019-01-15 (b)",
        "article a, 2019-01-15: Judul a",
        "«Kota Madiun» meraih «Adipura» 2018.",
        "award = Adipura  [active 0.90]",
        "recipient = Kota Madiun (35.77)  [active 0.90]",
        "article b, 2019-01-16: Judul b",
        "«Adipura» 😀 untuk «Kota Madiun»!",
        "award = Adipura  [active 0.90]",
        "recipient = Kota Madiun (35.77)  [active 0.90]",
    ]
    for other_id in ("b", ONE.records[0].id):  # an article; a record's id of before
        assert [line.strip() for line in explained(out, other_id)] == lines
    assert len([line for line in explained(out) if line.startswith("  record")]) == 2
    assert list(explained(out, "tidak")) == []


def start(arguments: Sequence[object]) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "anugerah", "merge", *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": str(SOURCES)}
    return subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def kill(process: subprocess.Popen[bytes]) -> int:
    process.send_signal(signal.SIGKILL)
    return process.wait(timeout=30)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a pipe with a name")
def test_killed_half_way_the_old_file_is_whole(tmp_path: Path) -> None:
    out = merged(tmp_path, [ONE])
    before, part = out.read_bytes(), out.with_name("awards.sqlite.part")
    pipe = tmp_path / "pipe.jsonl"
    os.mkfifo(pipe)
    process = start([pipe, "--to", out])
    with pipe.open("wb") as stream:  # waits for the reader
        for i in range(300):
            stream.write(write(tmp_path / "one.jsonl", [replace(OTHER, id=f"x{i}")]).read_bytes())
        stream.flush()
        assert part.exists()
        assert kill(process) == -signal.SIGKILL
    assert out.read_bytes() == before
    assert merge_files([write(tmp_path / "x.jsonl", [TWO])], out).taken == 1
    assert not part.exists()
    assert len(content(out)["articles"]) == 2


@pytest.mark.parametrize("delay", [0.2, 0.5, 0.8, 1.1])
def test_killed_at_any_moment_the_file_is_old_or_new(tmp_path: Path, delay: float) -> None:
    out = merged(tmp_path, [ONE])
    more = write(tmp_path / "more.jsonl", (replace(OTHER, id=f"x{i}") for i in range(3000)))
    process = start([more, "--to", out])
    time.sleep(delay)
    kill(process)
    assert len(content(out)["articles"]) in (1, 3001)
