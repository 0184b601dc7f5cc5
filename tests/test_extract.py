from __future__ import annotations

import json
import sys
from collections.abc import Iterator

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.marked import extractor, read

import anugerah
from anugerah.errors import AnugerahError, InputError, ModelError
from anugerah.tables.jsonl import dumps

WORDS = (
    "Kota", "Kabupaten", "Pemkab", "Madiun", "Bandung", "Sleman", "Solok", "Jabar", "Wali Kota", "Bupati", "H.", "Dr.",
    "Budi", "Santosa", "S.Sos.", "meraih", "menerima", "diserahkan", "kepada", "dari", "berharap", "Adipura", "WTP",
    "Swasti Saba", "Kencana", "Award", "Anugerah", "KLHK", "Kementerian", "Kesehatan", "Kamis", "(1/12/2022)", "22/12",
    "31/2/2020", "2019", "1.", "-", "•", ":", ",", "dan", "\n", "\n\n", " ", "e-Spasi", "KIA (Kartu Identitas Anak)",
    "smart governance", "kategori", "juara II", "Baca juga:", "“", '"', "(", "[", "\x00", "\u200b", "\u00a0", "😀",
    "İ", "ﬁ",
)  # fmt: skip
NEWS = st.lists(st.sampled_from(WORDS), max_size=30).flatmap(
    lambda words: st.sampled_from([" ", ""]).map(lambda blank: blank.join(words))
)
ANYTHING = st.one_of(st.text(max_size=200), NEWS)


@settings(max_examples=150, deadline=None)
@given(ANYTHING)
def test_whatever_the_text_offsets_hold_and_nothing_fails(text: str) -> None:
    try:
        article = read(text)
    except AnugerahError:
        return
    assert article.text == text
    at = 0
    for m in article.mentions:
        assert at <= m.start < m.end
        assert text[m.start : m.end] == m.text
        assert m.source
        at = m.end
    linked = {link.mention for link in article.links}
    assert set(article.unlinked) == {m.id for m in article.mentions} - linked
    for link in article.links:
        assert 0 <= link.start < link.end <= len(text)
    assert len({record.id for record in article.records}) == len(article.records)


@settings(max_examples=40, deadline=None)
@given(NEWS)
def test_the_same_text_gives_the_same_article(text: str) -> None:
    assert read(text) == read(text)
    assert json.loads(dumps(read(text)))["text"] == text


@pytest.mark.parametrize("text", ["", " ", "\n", "\x00", "\ufeff", "😀" * 50, "a" * 5000, "Adipura"])
def test_odd_texts_are_read(text: str) -> None:
    assert read(text).text == text


@pytest.mark.parametrize("text", [None, 5, b"Adipura", ["Adipura"]])
def test_what_is_no_text_is_refused_by_name(text: object) -> None:
    with pytest.raises(InputError, match=r"article n7: text is .*, not str"):
        extractor()(text, id="n7")  # type: ignore[arg-type]


def test_a_lone_surrogate_is_refused_by_name() -> None:
    with pytest.raises(InputError, match="article n7"):
        read("Adipura \ud800", id="n7")
    with pytest.raises(InputError, match="character 1 of its title"):
        read("Adipura", id="n7", title="a\ud800")


def test_an_article_keeps_what_it_came_with() -> None:
    article = read("Adipura", id="n7", title="Judul", date="2019-01-05", url="https://contoh.id", meta={"a": 1})
    assert (article.id, article.title, article.date, article.url) == ("n7", "Judul", "2019-01-05", "https://contoh.id")
    assert article.meta == {"a": 1}


def test_without_id_the_text_names_the_article() -> None:
    assert read("Adipura").id == read("Adipura").id != read("Kalpataru").id


def test_pipe_is_lazy_and_in_order() -> None:
    asked: list[int] = []

    def rows() -> Iterator[str | dict[str, str]]:
        for n, row in enumerate(["Kota Madiun meraih Adipura.", {"text": "Warga hadir.", "id": "b"}, "Tak dibaca."]):
            asked.append(n)
            yield row

    found = extractor().pipe(rows())
    assert next(found).records[0].recipient == "Kota Madiun"
    assert asked == [0]
    assert next(found).id == "b"


def test_an_unknown_model_is_named_with_what_there_is() -> None:
    with pytest.raises(ModelError, match="tidak-ada: no such pipeline; use 'rules'"):
        anugerah.load("tidak-ada")


def test_without_the_extra_stanza_the_command_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "stanza", None)
    with pytest.raises(ModelError, match=r"pip install 'anugerah\[stanza\]'"):
        anugerah.load("stanza")


def test_the_pipeline_is_plain_spacy(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("model")
    extractor().nlp.to_disk(path)
    text = "Kota Madiun meraih Adipura."
    doc = spacy.load(path)(text)
    assert [(e.text, e.label_) for e in doc.ents] == [("Kota Madiun", "REGION"), ("Adipura", "AWARD")]
    assert anugerah.load(path)(text).records == read(text).records


def test_records_are_offered_on_the_doc() -> None:
    from anugerah.component import make_pipeline

    nlp = make_pipeline()
    nlp.add_pipe("anugerah_records")
    doc = nlp("Kota Madiun meraih Adipura.")
    assert doc._.award_records == read(doc.text).records


def test_long_rows_of_blanks_are_read_as_one() -> None:
    text = "Berikut pemenang Adipura 2019:{gap}\n\n1.{gap}Kota Batu{gap}Juara I\n2.{gap}Kota Madiun{gap}\n"
    short, long = (extractor()(text.format(gap=" " * n)).records for n in (1, 20_000))
    assert [(r.recipient, r.category) for r in long] == [(r.recipient, r.category) for r in short]
    assert [r.recipient for r in long] == ["Kota Batu", "Kota Madiun"]
