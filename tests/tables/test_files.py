from __future__ import annotations

import csv
import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from anugerah.errors import AnugerahError
from anugerah.tables.files import guarded, write_table
from anugerah.tables.frame import COLUMNS, to_frames
from anugerah.types import Article


def test_frames_keep_offsets_and_dtypes(article: Article) -> None:
    frames = to_frames([article, replace(article, id="a2")])
    assert frames.entities["start"].dtype == "Int64"
    assert frames.records["edition"].dtype == "Int64"
    assert frames.links["score"].dtype == "Float64"
    for row in frames.entities.itertuples():
        assert article.text[row.start : row.end] == row.text
    record = frames.records.iloc[0]
    assert (record["recipient_code"], record["programs"]) == ("32.73", "KIA (Kartu Identitas Anak)")
    assert record["rules"] == "active; head_of; told_as_won"
    assert list(frames.records["article"]) == ["a1", "a2"]
    ambiguous = frames.entities.iloc[7]
    assert (ambiguous["name"], ambiguous["kind"]) == ("Solok", "kota")
    assert pd.isna(ambiguous["code"])
    assert frames.links.iloc[0]["evidence"] == "Adipura"


def test_frames_of_nothing_have_all_columns() -> None:
    frames = to_frames([])
    assert list(frames.records.columns) == list(COLUMNS["records"])
    assert frames.records["edition"].dtype == "Int64"


@pytest.mark.parametrize("what", ["records", "entities", "links"])
def test_every_format_has_the_same_rows(tmp_path: Path, article: Article, what: str) -> None:
    expected = getattr(to_frames([article]), what)
    for suffix in (".csv", ".xlsx", ".parquet", ".jsonl", ".sqlite"):
        assert write_table([article], tmp_path / f"t{suffix}", what) == len(expected)
    with (tmp_path / "t.csv").open(encoding="utf-8", newline="") as stream:
        table = list(csv.reader(stream))
    assert table[0] == list(expected.columns)
    assert len(table) == len(expected) + 1
    sheet = openpyxl.load_workbook(tmp_path / "t.xlsx").active
    assert sheet is not None
    assert [cell.value for cell in sheet[1]] == list(expected.columns)
    assert sheet.max_row == len(expected) + 1
    pd.testing.assert_frame_equal(pd.read_parquet(tmp_path / "t.parquet"), expected, check_dtype=False)
    lines = [json.loads(line) for line in (tmp_path / "t.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [list(line) for line in lines] == [list(expected.columns)] * len(expected)
    with closing(sqlite3.connect(tmp_path / "t.sqlite")) as base:
        assert base.execute(f"SELECT count(*) FROM {what}").fetchone() == (len(expected),)


def test_sqlite_joins_records_with_links(tmp_path: Path, article: Article) -> None:
    write_table([article], tmp_path / "t.sqlite")
    query = "SELECT award, rule FROM records JOIN links USING (article, record) WHERE relation = 'award'"
    with closing(sqlite3.connect(tmp_path / "t.sqlite")) as base:
        assert base.execute(query).fetchall() == [("Adipura", "active")]


def test_no_cell_becomes_a_formula(tmp_path: Path, article: Article) -> None:
    bad = ("=1+1", "+1", "-1", "@SUM(A1)", "\tx")
    records = tuple(replace(article.records[0], award=award) for award in bad)
    odd = replace(article, records=records)
    write_table([odd], tmp_path / "t.csv")
    with (tmp_path / "t.csv").open(encoding="utf-8", newline="") as stream:
        assert [row["award"] for row in csv.DictReader(stream)] == [f"'{award}" for award in bad]
    write_table([odd], tmp_path / "t.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "t.xlsx").active
    assert sheet is not None
    assert [(row[2].value, row[2].data_type) for row in sheet.iter_rows(min_row=2)] == [(a, "s") for a in bad]


def test_plain_cells_stay_as_they_are() -> None:
    assert [guarded(cell) for cell in ("Adipura", 3, None, "32.73", "a=b")] == [
        "Adipura",
        3,
        None,
        "32.73",
        "a=b",
    ]


def test_control_characters_do_not_stop_a_workbook(tmp_path: Path, article: Article) -> None:
    odd = replace(article, records=(replace(article.records[0], place="Aula\x01"),))
    write_table([odd], tmp_path / "t.xlsx")
    frame = pd.read_excel(tmp_path / "t.xlsx")
    assert frame["place"].tolist() == ["Aula"]


def test_unknown_suffix_and_missing_folder(tmp_path: Path, article: Article) -> None:
    with pytest.raises(AnugerahError, match=r"no table format '\.doc'; choose one of \.csv"):
        write_table([article], tmp_path / "t.doc")
    with pytest.raises(AnugerahError, match="cannot be written"):
        write_table([article], tmp_path / "tidak" / "t.csv")


def test_a_failed_table_leaves_the_old_one(tmp_path: Path, article: Article) -> None:
    path = tmp_path / "t.csv"
    path.write_text("lama", encoding="utf-8")

    def stops() -> object:
        yield article
        raise ValueError("habis")

    with pytest.raises(ValueError, match="habis"):
        write_table(stops(), path)  # type: ignore[arg-type]
    assert path.read_text(encoding="utf-8") == "lama"
    assert list(tmp_path.iterdir()) == [path]
