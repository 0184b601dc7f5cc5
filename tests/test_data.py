"""The project's own data files: valid, complete, and each with its source."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from anugerah.cli.check import problems
from anugerah.resources import models_dir

MODELS = models_dir()
ROOT = Path(__file__).parent.parent
WRITTEN = (".csv", ".jsonl", ".toml", ".json", ".md", ".py", ".cfg", ".txt", ".yml")


def rows(*parts: str) -> list[dict[str, str]]:
    with MODELS.joinpath(*parts).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_anugerah_check_finds_nothing() -> None:
    assert list(problems(MODELS, ROOT / "corpus")) == []


def test_regions_are_complete() -> None:
    levels = Counter(row["level"] for row in rows("gazetteer", "regions.csv"))
    assert levels == {"provinsi": 38, "kabupaten": 416, "kota": 98}
    assert len(rows("gazetteer", "districts.csv")) == 7285
    assert len(rows("gazetteer", "villages.csv")) == 83762


@pytest.mark.parametrize(("name", "least"), [("awards", 150), ("agencies", 300), ("offices", 100), ("programs", 100)])
def test_gazetteers_are_as_large_as_promised(name: str, least: int) -> None:
    assert len(rows("gazetteer", f"{name}.csv")) >= least


def test_every_data_file_has_its_sources_and_every_source_its_file() -> None:
    sources = rows("SOURCES.csv")
    named = {row["file"] for row in sources}
    held = {
        path.relative_to(MODELS).as_posix()
        for kind in ("gazetteer", "lexicon", "rules")
        for path in (MODELS / kind).iterdir()
    }
    assert held <= named
    assert all((MODELS / file).is_file() for file in named)
    assert all(row["source"] and row["licence"] and row["retrieved"] for row in sources)
    pairs = [(row["file"], row["source"]) for row in sources]
    assert len(pairs) == len(set(pairs))
    assert not list(MODELS.glob("SOURCES.*.csv"))


def test_nothing_names_the_machine_that_it_was_made_on() -> None:
    places = [ROOT / name for name in ("models", "nlp", "corpus", "notebooks")]
    files = [path for place in places for path in place.rglob("*") if path.suffix in WRITTEN]
    files += [path for path in ROOT.glob("*") if path.suffix in WRITTEN]
    home = ("/" + "work/", "/" + "tmp/", "/" + "root/")
    found = [str(path) for path in files if any(name in path.read_text(encoding="utf-8") for name in home)]
    assert found == []
