from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from tests.conftest import make_article
from tests.marked import extractor

from anugerah.errors import AnugerahError, DataError
from anugerah.tables.files import write_table
from anugerah.tables.nested import arrow_schema, from_row, to_row, write_nested
from anugerah.types import Article


def test_articles_come_back_from_parquet_as_they_were(tmp_path: Path) -> None:
    read = extractor()("Wali Kota Madiun Budi Santosa menerima Adipura 2019 dari KLHK, Kamis (3/1/2019). Solok.")
    articles = [make_article(), read, Article("kosong", ""), replace(make_article("b"), date=None, records=())]
    path = tmp_path / "x.parquet"
    assert write_table(iter(articles), path, "articles") == 4
    assert [from_row(row) for row in pq.read_table(path).to_pylist()] == articles


def test_what_is_nested_is_typed() -> None:
    schema = arrow_schema()
    record = schema.field("records").type.value_type
    assert record.field("edition").type == pa.int64()
    assert record.field("recipient_official").type == pa.list_(pa.string())
    assert record.field("programs").type.value_type.field("expansion").type == pa.string()
    assert record.field("links").type.value_type.field("score").type == pa.float64()
    value = schema.field("entities").type.value_type.field("value").type
    assert {"type", "code", "name", "level", "candidates", "year", "role"} <= {field.name for field in value}


def test_articles_are_written_as_they_come(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("anugerah.tables.nested.BATCH", 3)
    assert write_nested((make_article(str(i)) for i in range(10)), tmp_path / "x.parquet") == 10
    assert pq.ParquetFile(tmp_path / "x.parquet").num_row_groups == 4


def test_other_rows_and_other_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="not a row of an annotated article"):
        from_row(to_row(make_article()) | {"meta": "{"})
    with pytest.raises(AnugerahError, match=r"x\.csv: whole articles need \.parquet"):
        write_table([make_article()], tmp_path / "x.csv", "articles")
