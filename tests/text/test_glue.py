"""Glued words: which are split, and above all which are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anugerah.lexicon.words import word_counts
from anugerah.text.glue import split_glued
from anugerah.text.morphology import is_inflected

SPLIT = [
    "Informatika|memberikan|penghargaan",
    "Informatika|dalam",
    "Jakarta|atas",
    "Award|kepada",
    "pilar|smart",
    "yaitu|smart",
    "dan|smart",
    "pendaftaran|online|24",
    "kesejahteraan|masyarakat",
    "adalah|yang",
    "Barat|Ridwan",
    "dari|Kementerian",
    "membagikan|Digital",
    "di|Indonesia",
    "se|Kabupaten",
    "Bupati|Wakil",
    "SPBE|nya",
    "UKM|dan",
    "tahun|2021",
    "23|ribu",
    "Sleman|82",
    "Tenggara|7",
    "1|Kab",
    "II|Prov",
    "I|Kota",
]

WHOLE = [
    *("Tulungagung", "Banjarmasin", "Sumatera", "Pematangsiantar", "Karangrejo", "Setyowardoyo", "Sukoharjo"),
    *(
        "Wadaslintang",
        "Tanjungpinang",
        "Banyuwangi",
        "Probolinggo",
        "Lubuklinggau",
        "Padangsidimpuan",
        "Bukittinggi",
    ),
    *(
        "WhatsApp",
        "YouTube",
        "PowerPoint",
        "TopKarir",
        "KemenPANRB",
        "iPhone",
        "MacBook",
        "BPJAMSOSTEK",
        "JATIMTIMES",
    ),
    *(
        "bergotongroyong",
        "mempertanggungjawabkan",
        "ketidakpastian",
        "pertanggungjawaban",
        "menyelenggarakan",
    ),
    *(
        "pendigitalisasian",
        "berkesinambungan",
        "keterbukaannya",
        "memfasilitasinya",
        "sekabupaten",
        "dikembangkannya",
    ),
    *(
        "Covid19",
        "foto2",
        "20km",
        "G20",
        "4th",
        "2in1",
        "multimedia",
        "smartphone",
        "blockchain",
        "highlight",
    ),
    *(
        "dan",
        "",
        "a",
        "x" * 500,
        "detikcom",
        "internasional",
        "diskominfo",
        "disdukcapil",
        "Bappeda",
        "Forkopimda",
    ),
]


@pytest.mark.parametrize("pieces", SPLIT)
def test_splits(pieces):
    assert split_glued(pieces.replace("|", "")) == pieces.split("|")


@pytest.mark.parametrize("word", WHOLE)
def test_stays_whole(word):
    assert split_glued(word) == [word]


def test_a_word_that_the_caller_knows_stays_whole():
    assert split_glued("BaratRidwan", known={"BaratRidwan"}) == ["BaratRidwan"]


@given(st.text(max_size=40))
def test_pieces_join_to_the_word(word):
    pieces = split_glued(word)
    assert "".join(pieces) == word
    assert all(pieces) or word == ""


@pytest.mark.parametrize("word", ["memberikan", "menyapu", "pengelolaan", "dibahasnya", "bersamasama", "kekotaan"])
def test_inflected_forms(word):
    assert is_inflected(word)


@pytest.mark.parametrize("word", ["yaitusmart", "Informatikadalam", "zzzz", "adalahyang"])
def test_not_inflected(word):
    assert not is_inflected(word.lower())


def test_lexicon_is_lower_case_and_small():
    counts = word_counts()
    assert len(counts) > 20_000
    assert all(word.islower() and count >= 0 for word, count in counts.items())
    assert counts["yang"] > counts["penghargaan"] > 0
