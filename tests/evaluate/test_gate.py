from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from anugerah.errors import DataError
from anugerah.evaluate.gate import Floors, below, corpus_hash, raised, read_floors, write_floors


def report(f: float) -> dict[str, Any]:
    rates = {"p": f, "r": f, "f": f}
    names = ("entities", "entities_overlap", "slots", "records_whole")
    return dict.fromkeys(names, rates) | {"region_code": {"found": f}}


def test_floors_only_rise() -> None:
    first = raised(report(0.71239), None, "h")
    assert first.least["entities.f"] == 0.709
    assert raised(report(0.6), first, "h") == first
    assert raised(report(0.8), first, "h").least["slots.f"] == 0.797
    assert raised(report(0.6), first, "other").least["slots.f"] == 0.597


def test_below_names_score_and_floor() -> None:
    floors = Floors("h", {"slots.f": 0.7, "entities.f": 0.5})
    assert below(report(0.7), floors, "h") == []
    assert below(report(0.6), floors, "h") == ["slots.f is 0.6000, its floor is 0.7000"]
    assert "corpus has changed" in below(report(0.9), floors, "other")[0]


def test_a_floor_for_an_unknown_score_is_broken() -> None:
    assert below(report(0.9), Floors("h", {"moon.f": 0.1}), "h") == ["moon.f is 0.0000, its floor is 0.1000"]


def test_floors_file(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    assert read_floors(path, "dev") is None
    write_floors(path, "dev", Floors("h", {"slots.f": 0.5}))
    write_floors(path, "test", Floors("i", {"slots.f": 0.4}))
    assert read_floors(path, "dev") == Floors("h", {"slots.f": 0.5})
    assert read_floors(path, "train") is None
    path.write_text('{"dev": {"corpus": 3}}', encoding="utf-8")
    with pytest.raises(DataError, match=r"floors\.json:1: not a floors file"):
        read_floors(path, "dev")


def test_the_hash_is_of_the_words_not_of_line_ends(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x\ny\n")
    (tmp_path / "b").write_bytes(b"x\r\ny\r\n")
    (tmp_path / "c").write_bytes(b"x\nz\n")
    hashes = [corpus_hash(tmp_path / name) for name in "abc"]
    assert hashes[0] == hashes[1] != hashes[2]
