from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anugerah.errors import DataError
from anugerah.records.proof import LONGEST, proofs, sentence_at
from anugerah.types import Article, Link, Relation


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        ("Hujan turun. Kota Madiun meraih Adipura! Warga senang.", "Adipura", "Kota Madiun meraih Adipura!"),
        ("Bupati H. Budi Santosa, S.E., hadir. Selesai.", "Santosa", "Bupati H. Budi Santosa, S.E., hadir."),
        ("Wali Kota Drs. Budi menerima Adipura. Ya.", "Adipura", "Wali Kota Drs. Budi menerima Adipura."),
        ("Ia berkata: “Kita menang.” Adipura di tangan.", "menang", "Ia berkata: “Kita menang.”"),
        ("Judul\nKota Madiun raih Adipura\nIsi", "Adipura", "Kota Madiun raih Adipura"),
        ("Adipura", "Adipura", "Adipura"),
        ("Rp1.500 untuk Adipura 2.0 kemarin.", "Adipura", "Rp1.500 untuk Adipura 2.0 kemarin."),
    ],
)
def test_the_sentence_around_words(text: str, words: str, sentence: str) -> None:
    start = text.index(words)
    first, last = sentence_at(text, start, start + len(words))
    assert text[first:last] == sentence


def test_evidence_over_several_sentences_keeps_them_all() -> None:
    text = "Satu. Dua tiga. Empat lima. Enam."
    first, last = sentence_at(text, text.index("Dua"), text.index(" Enam"))
    assert text[first:last] == "Dua tiga. Empat lima."


def test_a_text_without_stops_is_cut_at_a_blank() -> None:
    text = "kata " * 1000
    first, last = sentence_at(text, 2500, 2504)
    assert text[first:last].split() == ["kata"] * (len(text[first:last]) // 5 + 1)
    assert last - first <= 2 * LONGEST + 4


@given(st.text(alphabet="Aa. \n!”", max_size=80), st.data())
def test_the_sentence_always_holds_the_evidence(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    first, last = sentence_at(text, start, end)
    assert 0 <= first <= start
    assert len(text[start:end].rstrip()) + start <= last <= len(text)


def test_proofs_carry_value_rule_and_sentence(article: Article) -> None:
    (record,) = article.records
    found = list(proofs(article, record))
    assert [(p.slot, p.value, p.rule, p.score) for p in found] == [
        ("award", "Adipura", "active", 0.9),
        ("recipient", "Kota Bandung (32.73)", "active", 0.9),
        ("recipient_official", "Yana Mulyana", "head_of", 0.8),
        ("status", "won", "told_as_won", 1.0),
    ]
    for p, link in zip(found, record.links, strict=True):
        assert (p.start, p.end, p.mention) == (link.start, link.end, link.mention)
        assert article.text[p.sentence_start :].startswith(p.sentence)


def test_a_program_is_told_by_its_own_mention(article: Article) -> None:
    link = Link(Relation.PROGRAM, "m6", "r1", "with", 0.5, 0, 3)
    (found,) = proofs(article, replace(article.records[0], links=(link,)))
    assert (found.slot, found.value) == ("programs", "KIA")


@pytest.mark.parametrize("broken", [{"end": 9999}, {"start": -1}, {"mention": "m99"}])
def test_links_that_lead_nowhere_are_errors(article: Article, broken: dict[str, object]) -> None:
    link = replace(article.records[0].links[0], **broken)  # type: ignore[arg-type]
    with pytest.raises(DataError, match=r"article a1: link award of record r1 .*; annotate the article again"):
        list(proofs(article, replace(article.records[0], links=(link,))))
