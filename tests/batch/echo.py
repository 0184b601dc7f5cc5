"""An extractor for tests that takes no time, and rows for it; workers import it by name."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from anugerah.errors import InputError
from anugerah.types import Article, Label, Mention


class Echo:
    """Marks the first letter of every text.

    Fails on RUSAK, kills its process on MATI, kills it the first time on SEKALI (`meta` says where to note
    that), and is slow on LAMBAT.
    """

    def pipe(self, rows: Iterable[Any]) -> Iterator[Article]:
        for row in rows:
            text = row["text"]
            if "RUSAK" in text:
                raise RuntimeError("rusak")
            if "MATI" in text or ("SEKALI" in text and _first(row["meta"]["note"])):
                os._exit(9)
            if "LAMBAT" in text:
                time.sleep(0.5)
            yield Article(**row, mentions=(Mention("m1", Label.DATE, 0, 1, text[:1]),))


def _first(note: str) -> bool:
    path = Path(note)
    seen = path.exists()
    path.touch()
    return not seen


def row(number: int, text: str = "Kota", **meta: Any) -> dict[str, Any]:
    base = {"id": f"a{number}", "text": text, "title": None, "date": None, "url": None, "meta": meta}
    return base | {"file": "x.jsonl", "line": number, "warnings": []}


def mixed(count: int) -> list[Any]:
    rows: list[Any] = [row(i, "RUSAK" if i % 7 == 3 else "Kota") for i in range(count)]
    rows[5] = InputError("not JSON; mend it", "x.jsonl", 5, "a5")
    return rows


def ids(path: Path) -> list[str]:
    return [json.loads(line)["id"] for line in path.read_text(encoding="utf-8").splitlines()]
