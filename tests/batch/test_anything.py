"""Whatever bytes a file holds, its reader gives rows and errors of ours, and nothing else."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from anugerah.batch.formats import READERS
from anugerah.batch.readers import read_rows
from anugerah.batch.rows import Options
from anugerah.errors import InputError

PIECES = (
    b'{"text": "', b'"}', b"\n", b"text", b"id", b",", b";", b"\t", b'"', b"Kota Madiun", b"\xe9", b"\x81", b"\xff\xfe",
    b"\xef\xbb\xbf", b"\0", b"\\u0000", b"\\ud800", b"\r", b"null", b"[", b"{}", b"1e999", b"<html><p>", b"</p>",
    b"PAR1", b"\x1f\x8b",
)  # fmt: skip
BYTES = st.one_of(st.binary(max_size=200), st.lists(st.sampled_from(PIECES), max_size=25).map(b"".join))
JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5) | st.just("\ud800"), inner, max_size=3)
    ),
    max_leaves=6,
)
FIELDS = st.dictionaries(st.sampled_from(["text", "id", "title", "date", "url", "meta", "warnings", "x"]), JSON)
CALM = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def check(path: Path, **options: Any) -> None:
    for row in read_rows([str(path)], Options(**options)):
        if isinstance(row, InputError):
            assert row.file == str(path)
            assert str(row).startswith(f"{path}:")
            continue
        assert row["text"].strip()
        assert json.loads(json.dumps(row, allow_nan=False).encode()) == row
        json.dumps(row, ensure_ascii=False).encode()


@pytest.mark.parametrize("suffix", sorted(READERS))
@pytest.mark.parametrize("packed", [False, True])
@CALM
@given(data=BYTES)
def test_any_bytes(tmp_path: Path, suffix: str, packed: bool, data: bytes) -> None:
    path = tmp_path / f"x{suffix}{'.gz' if packed else ''}"
    path.write_bytes(gzip.compress(data) if packed else data)
    check(path)
    path.write_bytes(data)
    check(path, encoding="utf-8", max_chars=20)


@CALM
@given(fields=st.lists(FIELDS, max_size=4))
def test_any_fields(tmp_path: Path, fields: list[dict[str, Any]]) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in fields), encoding="utf-8")
    check(path)
