"""How Stanza's words become a Doc; none of this needs Stanza."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from anugerah.text.stanza import Word, cut, make_doc, read_sentence

VOCAB = spacy.blank("id").vocab


def word(n: int, text: str, head: int | None, dep: str, **said: str) -> Any:
    lemma, upos = said.get("lemma", text.lower()), said.get("upos", "NOUN")
    return SimpleNamespace(id=n, text=text, head=head, deprel=dep, lemma=lemma, upos=upos, xpos="", feats="")


def token(start: int, end: int, *words: Any) -> Any:
    return SimpleNamespace(start_char=start, end_char=end, words=list(words))


def read(text: str, *sentences: list[Any]) -> Doc:
    words: list[Word] = []
    for tokens in sentences:
        words.extend(read_sentence(text, SimpleNamespace(tokens=tokens), 0, len(words)))
    return make_doc(VOCAB, text, words)


def test_words_of_a_token_are_cut_where_they_are_its_pieces() -> None:
    assert cut("Bukunya", ["buku", "nya"]) == [4, 3]
    assert cut("satu-satunya", ["satu", "nya"]) is None
    assert cut("buku", ["buku"]) == [4]
    assert cut("buku", ["buku", ""]) is None


def test_clitics_become_tokens_with_their_heads() -> None:
    text = "  Bukunya  terbit.\n"
    doc = read(
        text,
        [
            token(2, 9, word(1, "Buku", 3, "nsubj"), word(2, "nya", 1, "nmod", upos="PRON")),
            token(11, 17, word(3, "terbit", 0, "root", upos="VERB")),
            token(17, 18, word(4, ".", 3, "punct", upos="PUNCT")),
        ],
    )
    assert doc.text == text
    assert [t.text for t in doc if not t.is_space] == ["Buku", "nya", "terbit", "."]
    assert [(t.text, t.head.text) for t in doc if not t.is_space] == [
        ("Buku", "terbit"), ("nya", "Buku"), ("terbit", "terbit"), (".", "terbit"),
    ]  # fmt: skip
    assert [s.text for s in doc.spans["multiword"]] == ["Bukunya"]
    assert [t.pos_ for t in doc if not t.is_space] == ["NOUN", "PRON", "VERB", "PUNCT"]
    assert len(list(doc.sents)) == 1


def test_a_token_that_is_not_its_words_stays_whole() -> None:
    text = "satu-satunya jalan"
    doc = read(
        text,
        [
            token(0, 12, word(1, "satu", 3, "nummod"), word(2, "nya", 1, "det")),
            token(13, 18, word(3, "jalan", 0, "root")),
        ],
    )
    assert [(t.text, t.lemma_, t.dep_, t.head.text) for t in doc] == [
        ("satu-satunya", "satu nya", "nummod", "jalan"), ("jalan", "jalan", "root", "jalan"),
    ]  # fmt: skip
    assert not doc.spans["multiword"]


@pytest.mark.parametrize("parsed", [True, False])
def test_sentences_are_those_of_stanza(parsed: bool) -> None:
    text = "Ia datang Ia\n pergi"
    heads = [2, 0, 2, 0] if parsed else [None] * 4
    ia, datang, again, pergi = (
        word(n % 2 + 1, form, heads[n], "dep") for n, form in enumerate(("Ia", "datang", "Ia", "pergi"))
    )
    doc = read(text, [token(0, 2, ia), token(3, 9, datang)], [token(10, 12, again), token(14, 19, pergi)])
    assert doc.text == text
    assert [s.text.split() for s in doc.sents] == [["Ia", "datang"], ["Ia", "pergi"]]
    assert doc.has_annotation("DEP") is parsed


def test_a_crossing_dependency_does_not_cut_a_sentence() -> None:
    text = "a b c d e"
    heads = (3, 4, 0, 3, 2)
    doc = read(text, [token(2 * n, 2 * n + 1, word(n + 1, c, heads[n], "dep")) for n, c in enumerate("abcde")])
    assert [t.head.text for t in doc] == ["c", "d", "c", "c", "b"]
    assert len(list(doc.sents)) == 1


@given(st.text(alphabet="ab \n\t\u00a0.😀\x85", max_size=30), st.data())
def test_the_text_is_never_changed(text: str, data: st.DataObject) -> None:
    ends = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=10)))
    pairs = list(zip(ends[::2], ends[1::2], strict=False))
    words = [Word(a, b, "", "X", "", "", -1, "", n % 3 == 0, False) for n, (a, b) in enumerate(pairs)]
    doc = make_doc(VOCAB, text, words)
    assert doc.text == text
    assert {(a, b) for a, b in pairs} <= {(t.idx, t.idx + len(t)) for t in doc}


def test_a_text_without_words_is_a_doc() -> None:
    assert make_doc(VOCAB, "", []).text == ""
    assert make_doc(VOCAB, " \n ", []).text == " \n "
