from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator
from typing import Any

import pandas as pd
import pytest
from tests.batch.echo import Echo
from tests.marked import extractor

from anugerah.batch import spark
from anugerah.batch.rows import Options, to_row
from anugerah.batch.run import annotate
from anugerah.errors import AnugerahError
from anugerah.tables.jsonl import from_json
from anugerah.tables.nested import from_row
from anugerah.types import Article

TEXTS = [
    "Wali Kota Madiun Budi Santosa menerima Adipura 2019 dari KLHK, Kamis (3/1/2019).",
    "",
    "Kabupaten Sleman meraih Kalpataru 2020.",
    "Warga Solok hadir.",
]
TABLE = [
    {"no": f"a{i}", "isi": TEXTS[i % 4], "title": None, "date": "2019-01-05", "outlet": "Warta"} for i in range(24)
]


def by_the_command() -> list[Article | str]:
    rows = [to_row("x", i, "x", fields, Options("isi", "no")) for i, fields in enumerate(TABLE)]
    outcomes = annotate(rows, extractor)
    return [o.error.cause if o.error else from_json(json.loads(o.line)) for o in outcomes]


def articles(rows: list[dict[str, Any]]) -> list[Article | str]:
    return [row["error"] or from_row({key: value for key, value in row.items() if key != "error"}) for row in rows]


def test_frames_hold_what_the_command_writes() -> None:
    frames = [pd.DataFrame(TABLE[start : start + 7]) for start in range(0, len(TABLE), 7)]
    found = list(spark.annotate_frames(iter(frames), "isi", "no", load=lambda model: extractor()))
    assert [len(frame) for frame in found] == [7, 7, 7, 3]
    assert articles([row for frame in found for row in frame.to_dict("records")]) == by_the_command()
    assert list(found[0].columns) == spark.frame_schema().names


def test_an_article_that_fails_is_a_row_with_its_error() -> None:
    frame = pd.DataFrame({"id": ["a", None, "c", "d"], "text": ["Kota", "RUSAK", 5, None]}, dtype=object)
    done = spark.annotate_frame(frame, load=lambda model: Echo())
    assert list(done["id"]) == ["a", "row-2", "c", "d"]
    assert done["error"][0] is None
    assert done["error"][1] == "article 'row-2' failed (RuntimeError: rusak); please report it"
    assert done["error"][2].startswith("'text' is int, not text")
    assert done["error"][3].startswith("no 'text'")
    assert list(done["text"]) == ["Kota", "RUSAK", None, None]


def test_a_process_loads_the_model_once() -> None:
    spark.loaded.cache_clear()
    assert spark.loaded("rules") is spark.loaded("rules")


def test_an_empty_frame_stays_one() -> None:
    frame = pd.DataFrame({"id": [], "text": []})
    assert len(spark.annotate_frame(frame, load=lambda model: Echo())) == 0


@pytest.fixture(scope="module")
def session() -> Iterator[Any]:
    pyspark = pytest.importorskip("pyspark", reason="no pyspark: pip install 'anugerah[spark]'")
    if shutil.which("java") is None:
        pytest.skip("no java, which Spark runs on")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        builder = pyspark.sql.SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
        builder = builder.config("spark.sql.shuffle.partitions", "2").config("spark.driver.bindAddress", "127.0.0.1")
        found = builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", "3").getOrCreate()
        found.sparkContext.setLogLevel("OFF")
        yield found
        found.stop()


@pytest.mark.filterwarnings("ignore")  # those of pyspark are its own
def test_spark_gives_what_the_command_writes(session: Any) -> None:
    frame = session.createDataFrame(TABLE, "no string, isi string, title string, date string, outlet string")
    done = spark.annotate(frame.repartition(4), text="isi", id="no", model="rules").cache()
    assert done.rdd.getNumPartitions() == 4
    found = {row["id"]: row.asDict(recursive=True) for row in done.collect()}
    assert articles([found[row["no"]] for row in TABLE]) == by_the_command()
    awards = done.selectExpr("explode(records) as r").groupBy("r.award").count().collect()
    assert {row["award"]: row["count"] for row in awards} == {"Adipura": 6, "Kalpataru": 6}
    with pytest.raises(AnugerahError, match="no column 'text', only no, isi"):
        spark.annotate(frame)
