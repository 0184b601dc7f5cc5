from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anugerah.errors import DataError
from anugerah.tables.marked import Mark
from anugerah.train.corpus import CorpusArticle, build, compile_article, read_article, read_corpus, write_article

WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\\"), min_size=1, max_size=9)
PLAIN = WORDS.map(str.strip).filter(bool)
RECORD = st.fixed_dictionaries(
    {"award": PLAIN, "recipient": PLAIN, "recipient_kind": st.just("region")},
    optional={"edition": st.integers(1980, 2030), "received_by": st.lists(PLAIN, min_size=1), "date": PLAIN},
)


@st.composite
def articles(draw: st.DrawFn) -> CorpusArticle:
    text, marks = "x", []
    for words, label in draw(st.lists(st.tuples(WORDS, st.none() | st.just("REGION")), max_size=8)):
        if label:
            code = draw(st.none() | st.just("32.73"))
            marks.append(Mark(label, len(text), len(text) + len(words), words, {"code": code} if code else {}))
        text += words
    names = (tuple(draw(st.lists(PLAIN, max_size=2))), ("list",))
    return CorpusArticle("a1", "dev", draw(PLAIN), text, tuple(marks), tuple(draw(st.lists(RECORD))), None, *names)


@given(articles())
def test_reading_what_was_written_gives_the_same_article(
    tmp_path_factory: pytest.TempPathFactory, article: CorpusArticle
) -> None:
    path = tmp_path_factory.mktemp("c") / "dev" / "a1.md"
    path.parent.mkdir()
    path.write_text(write_article(article), encoding="utf-8", newline="")
    back = read_article(path)
    spans = [(m.label, m.start, m.end, m.text, m.attributes) for m in back.marks]
    assert spans == [(m.label, m.start, m.end, m.text, m.attributes) for m in article.marks]
    assert (back.text, back.records, back.families, back.tags, back.source, back.date) == (
        article.text, article.records, article.families, article.tags, article.source, article.date,
    )  # fmt: skip
    assert write_article(back) == write_article(article)


def test_what_the_format_cannot_hold_is_an_error() -> None:
    mark = Mark("REGION", 1, 5, "Kota", {})
    with pytest.raises(DataError, match="a1: the marked format cannot hold this text"):
        write_article(CorpusArticle("a1", "dev", "invented", "\\Kota", (mark,)))


def article(**told: Any) -> CorpusArticle:
    mark = Mark("REGION", 6, 10, "Solo", {"code": "33.72", "level": "kota"})
    return CorpusArticle("a1", "dev", told.pop("source", "invented"), "Warga Solo", (mark,), **told)


def test_a_gold_line_has_every_slot() -> None:
    line = compile_article(article(records=({"award": "A", "recipient": "B", "recipient_kind": "group"},)))
    assert line["entities"] == [
        {"label": "REGION", "start": 6, "end": 10, "text": "Solo", "code": "33.72", "level": "kota"}
    ]
    (record,) = line["records"]
    assert (record["status"], record["ambiguous"], record["programs"], record["edition"]) == ("won", False, [], None)
    assert (line["id"], line["split"], line["negative"]) == ("a1", "dev", False)


def test_build_gives_one_line_an_article_and_the_sources(tmp_path: Path) -> None:
    for split in ("train", "dev", "test"):
        (tmp_path / "marked" / split).mkdir(parents=True)
    (tmp_path / "marked" / "test" / "a1.md").write_text(write_article(article(source="https://a.id/1, 2")), "utf-8")
    made = build(tmp_path)
    assert [json.loads(line)["id"] for line in made["articles/test.jsonl"].splitlines()] == ["a1"]
    assert made["articles/train.jsonl"] == ""
    assert made["SOURCES.csv"] == 'id,source,kind\na1,"https://a.id/1, 2",page\n'
    (tmp_path / "marked" / "dev").rmdir()
    with pytest.raises(DataError, match="no such folder; the corpus has train, dev, test"):
        list(read_corpus(tmp_path / "marked"))


def test_lines_of_text_and_records_are_those_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "dev" / "a1.md"
    path.parent.mkdir()
    record = {"award": "A", "recipient": "B", "recipient_kind": "group"}
    path.write_text(write_article(article(records=(record, record))), encoding="utf-8")
    lines, back = path.read_text(encoding="utf-8").split("\n"), read_article(path)
    assert [lines[n - 1] for n in back.record_lines] == ["[[records]]"] * 2
    assert lines[back.line(6) - 1].startswith("Warga [Solo]")
