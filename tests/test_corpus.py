"""The corpus of the checkout: right, built, counted, and each file as `anugerah corpus format` writes it."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from anugerah.resources import models_dir
from anugerah.tables.jsonl import read_lines
from anugerah.train.corpus import CorpusArticle, build, read_corpus, write_article
from anugerah.train.doubts import unplaced_winners
from anugerah.train.problems import corpus_problems, shingles
from anugerah.train.spread import count_spread, gaps, put_spread, spread_table

CORPUS = Path(__file__).parent.parent / "corpus"


@pytest.fixture(scope="module")
def articles() -> list[CorpusArticle]:
    return list(read_corpus(CORPUS / "marked"))


def test_nothing_is_wrong() -> None:
    assert list(corpus_problems(CORPUS, models_dir())) == []


def test_built_files_are_those_of_the_marked_articles() -> None:
    for name, text in build(CORPUS).items():
        assert (CORPUS / name).read_text(encoding="utf-8") == text, f"{name}: run anugerah corpus build"


def test_each_file_is_written_in_the_one_way(articles: list[CorpusArticle]) -> None:
    other = [a.where for a in articles if Path(a.where).read_bytes() != write_article(a).encode()]
    assert other == [], "run anugerah corpus format on them"


def test_the_spread_reaches_its_targets_and_the_readme_shows_it(articles: list[CorpusArticle]) -> None:
    counted, page = count_spread(articles), (CORPUS / "README.md").read_text(encoding="utf-8")
    assert list(gaps(counted)) == []
    assert put_spread(page, spread_table(counted), "README.md") == page, "run anugerah corpus spread --write"


def test_each_article_has_a_source(articles: list[CorpusArticle]) -> None:
    with (CORPUS / "SOURCES.csv").open(encoding="utf-8", newline="") as stream:
        rows = {row["id"]: row for row in csv.DictReader(stream)}
    assert sorted(rows) == sorted(a.id for a in articles)
    assert {row["kind"] for row in rows.values()} == {"invented", "page", "data"}
    assert all(rows[a.id]["source"] == a.source for a in articles)


def test_each_winning_region_is_named_in_its_article(articles: list[CorpusArticle]) -> None:
    assert [doubt for article in articles for doubt in unplaced_winners(article)] == []


def test_gold_lines_point_into_their_texts() -> None:
    for split in ("train", "dev", "test"):
        for where, row in read_lines(CORPUS / "articles" / f"{split}.jsonl"):
            assert all(row["text"][e["start"] : e["end"]] == e["text"] for e in row["entities"]), where


def test_samples_are_texts_of_dev_and_test(articles: list[CorpusArticle]) -> None:
    texts = {a.id: a for a in articles if a.split != "train"}
    samples = sorted((CORPUS / "sample").glob("*.txt"))
    assert 10 <= len(samples) <= 12
    for path in samples:
        assert path.read_text(encoding="utf-8") == texts[path.stem].text + "\n"
    tags = {tag for path in samples for tag in texts[path.stem].tags}
    assert {"list", "damaged", "near_miss", "no_award", "multi"} <= tags


def test_short_runs_of_words_are_shared_by_few(articles: list[CorpusArticle]) -> None:
    train = {part for a in articles if a.split == "train" for part in shingles(a.text)}
    held_out = [part for a in articles if a.split != "train" for part in shingles(a.text)]
    assert sum(part in train for part in held_out) < 0.02 * len(held_out)
