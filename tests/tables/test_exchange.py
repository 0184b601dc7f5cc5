from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import DocBin
from spacy.vocab import Vocab

from anugerah.errors import AnugerahError, DataError
from anugerah.tables import brat, conll, docbin, exchange, label_studio
from anugerah.types import Article, Label, Mention

VOCAB = Vocab()
SCRAPS = st.text(st.sampled_from("aB1é-., \n\t\r\u00a0😀’#["), min_size=1, max_size=12)


@st.composite
def spanned(draw: st.DrawFn) -> Article:
    """Return an article of random scraps, some of them mentions that begin and end with no white space."""
    text, mentions = "", []
    for i, scrap in enumerate(draw(st.lists(SCRAPS, min_size=1, max_size=8))):
        label = draw(st.none() | st.sampled_from(Label))
        core = scrap.strip()
        if label and core:
            start = len(text) + scrap.index(core)
            mentions.append(Mention(f"m{i}", label, start, start + len(core), core))
        text += scrap
    return Article("x", text, mentions=tuple(mentions))


def places(article: Article) -> list[tuple[Label, int, int]]:
    return [(m.label, m.start, m.end) for m in article.mentions]


@pytest.mark.parametrize("name", ["label-studio", "docbin", "jsonl"])
def test_formats_that_carry_all_lose_nothing(tmp_path: Path, article: Article, name: str) -> None:
    assert exchange.CANNOT_CARRY[name] == ()
    articles = [article, replace(article, id="folder/b", mentions=(), links=(), records=(), unlinked={})]
    assert exchange.export_articles(articles, tmp_path / "x", name) == 2
    assert list(exchange.import_articles(tmp_path / "x", name)) == articles


def test_brat_keeps_mentions_and_records(tmp_path: Path, article: Article) -> None:
    articles = [article, replace(article, id="folder/b")]
    assert exchange.export_articles(articles, tmp_path / "x", "brat") == 2
    back = sorted(exchange.import_articles(tmp_path / "x", "brat"), key=lambda a: a.id)
    for before, after in zip(articles, back, strict=True):
        kept = replace(before, title=None, date=None, url=None, meta={}, unlinked={}, warnings=())
        assert after == kept


def test_brat_lines_are_the_documented_ones(article: Article) -> None:
    lines = brat.annotation(article).splitlines()
    assert lines[0] == "T1\tOFFICE 0 17\tWali Kota Bandung"
    assert "E9\tAwardRecord:T3 Recipient:T1 RecipientOfficial:T2" in lines
    assert lines[9].startswith('#1\tAnnotatorNotes T1\t{"id": "m1"')


def test_brat_writes_a_mention_over_two_lines_in_pieces() -> None:
    text = "Kota\r\nBandung raih"
    article = Article("x", text, mentions=(Mention("m1", Label.REGION, 0, 13, text[:13]),))
    lines = brat.annotation(article).splitlines()
    assert lines[0] == "T1\tREGION 0 4;6 13\tKota Bandung"
    assert brat.from_annotation("x", text, lines, "x.ann").mentions == article.mentions


def test_brat_reads_what_people_add() -> None:
    lines = ["T1\tREGION 0 4\tKota", "#1\tAnnotatorNotes T1\tbenarkah?", "A1\tSure T1"]
    (mention,) = brat.from_annotation("x", "Kota", lines, "x.ann").mentions
    assert (mention.label, mention.text, mention.source) == (Label.REGION, "Kota", "brat")
    with pytest.raises(DataError, match=r"x\.ann:1: CITY 0 4 is no mention"):
        brat.from_annotation("x", "Kota", ["T1\tCITY 0 4\tKota"], "x.ann")


def test_conll_keeps_every_mention(tmp_path: Path, article: Article) -> None:
    articles = [article, replace(article, id="b")]
    path = tmp_path / "x.conll"
    exchange.export_articles(articles, path, "conll")
    with_texts = list(conll.read(path, {a.id: a.text for a in articles}))
    assert [a.id for a in with_texts] == ["a1", "b"]
    assert [places(a) for a in with_texts] == [places(a) for a in articles]
    alone = list(exchange.import_articles(path, "conll"))
    assert [m.text for m in alone[0].mentions][:3] == ["Wali Kota Bandung", "Yana Mulyana", "Adipura"]
    assert [m.label for m in alone[0].mentions] == [m.label for m in article.mentions]


def test_conll_lines_are_four_columns_with_bio(article: Article, tmp_path: Path) -> None:
    conll.write(tmp_path / "x", [article])
    lines = (tmp_path / "x").read_text(encoding="utf-8").split("\n")
    assert lines[:6] == [
        "-DOCSTART- -X- O O",
        "#id=a1 -X- -X- O",
        "",
        "Wali -X- -X- B-OFFICE",
        "Kota -X- -X- I-OFFICE",
        "Bandung -X- -X- I-OFFICE",
    ]
    assert all(len(line.split()) == 4 for line in lines[3:] if line)


def test_conll_of_others_is_read_and_wrong_lines_are_named(tmp_path: Path) -> None:
    path = tmp_path / "lain.conll"
    path.write_text("Kota I-REGION\nBandung I-REGION\n\nraih O\nAdipura B-AWARD\n", encoding="utf-8")
    (article,) = conll.read(path)
    assert article.text == "Kota Bandung\nraih Adipura"
    assert [m.text for m in article.mentions] == ["Kota Bandung", "Adipura"]
    path.write_text("Kota B-CITY\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"lain\.conll:1: tag 'B-CITY'"):
        list(conll.read(path))
    path.write_text("Kota B-REGION\n", encoding="utf-8")
    with pytest.raises(DataError, match="does not follow in the text"):
        list(conll.read(path, {"lain:2": "Desa"}))


@settings(deadline=None, max_examples=60)
@given(spanned())
def test_no_span_moves_whatever_the_text(article: Article) -> None:
    doc = docbin.to_doc(article, VOCAB)
    assert doc.text == article.text
    assert [(Label(e.label_), e.start_char, e.end_char) for e in doc.ents] == places(article)
    assert docbin.from_doc(doc) == article
    assert label_studio.from_task(label_studio.task(article)) == article
    back = brat.from_annotation("x", article.text, brat.annotation(article).split("\n"), "x.ann")
    assert places(back) == places(article)


@settings(deadline=None, max_examples=60)
@given(spanned())
def test_conll_gives_offsets_back_with_the_text(tmp_path_factory: pytest.TempPathFactory, article: Article) -> None:
    path = tmp_path_factory.mktemp("conll") / "x.conll"
    conll.write(path, [article])
    (back,) = conll.read(path, {"x": article.text})
    assert places(back) == places(article)


def test_spacy_itself_reads_the_docbin(tmp_path: Path, article: Article) -> None:
    docbin.write(tmp_path / "x.spacy", [article])
    (doc,) = DocBin().from_disk(tmp_path / "x.spacy").get_docs(VOCAB)
    office = doc.ents[0]
    assert (office.text, office.label_, office.kb_id_, office.ent_id_) == (
        "Wali Kota Bandung",
        "OFFICE",
        "32.73",
        "test.1",
    )
    (tmp_path / "y.spacy").write_bytes(b"bukan")
    with pytest.raises(DataError, match="not a spaCy DocBin"):
        list(docbin.read(tmp_path / "y.spacy"))


def test_label_studio_tasks_have_the_documented_shape(tmp_path: Path, article: Article) -> None:
    label_studio.write(tmp_path / "x.json", [article])
    (task,) = json.loads((tmp_path / "x.json").read_text(encoding="utf-8"))
    region = task["annotations"][0]["result"][2]
    assert task["data"]["text"] == article.text
    assert (region["type"], region["from_name"], region["to_name"]) == ("labels", "label", "text")
    assert region["value"] == {"start": 40, "end": 47, "text": "Adipura", "labels": ["AWARD"]}
    (tmp_path / "x.json").write_text('{"a": 1}', encoding="utf-8")
    with pytest.raises(DataError, match="not a list of tasks"):
        list(label_studio.read(tmp_path / "x.json"))


def test_label_studio_regions_added_by_people_count() -> None:
    region = {"id": "q", "type": "labels", "value": {"start": 0, "end": 4, "labels": ["REGION"]}}
    article = label_studio.from_task({"id": 7, "data": {"text": "Kota"}, "annotations": [{"result": [region]}]})
    assert article == Article("7", "Kota", mentions=(Mention("q", Label.REGION, 0, 4, "Kota", source="label-studio"),))


def test_unknown_format_lists_the_known(tmp_path: Path) -> None:
    with pytest.raises(AnugerahError, match="choose one of conll, brat, label-studio, docbin, jsonl"):
        exchange.export_articles([], tmp_path / "x", "xml")
