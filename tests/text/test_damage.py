"""Pages that have lost blanks in many places: which are, and which of their words are split."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anugerah.text.damage import is_damaged, split_boldly

SPLIT = [
    "No|Kategori|Daerah|Nilai|1|PROVINSI",
    "Kambitin|Tabalong|Utama",
    "Kecil|99",
    "I|2|BPS",
    "II|3|KPU",
    "I|Kota",
    "Hasil|1|dr",
    "Facebook|Twitter|WhatsApp|Copy",
    "Melawi|masih",
    "Kendari|meraih",
    "Utara|resmi",
    "dan|Baubau|yang",
    "Kiri|di|Kecamatan",
    "Munadi|mengutus",
    "KLA|diberikan",
    "KH|Aceng",
]

WHOLE = [
    *("WhatsApp", "SiLapor", "McDonald", "iPhone", "BUMDes", "G20", "20km", "4th", "3D", "IIB", "SMPN2", "PLTU"),
    *("Mulyadi", "Suryadi", "Setyowardoyo", "Banyuwangi", "Karangrejo", "Bojonegara", "Kusumawardani", "", "a"),
]


@pytest.mark.parametrize("pieces", SPLIT)
def test_splits(pieces):
    assert "|".join(split_boldly(pieces.replace("|", ""))) == pieces


@pytest.mark.parametrize("word", WHOLE)
def test_stays_whole(word):
    assert split_boldly(word) == (word,)


@given(st.text(max_size=40))
def test_pieces_join_to_the_word(word):
    pieces = split_boldly(word)
    assert "".join(pieces) == word
    assert all(pieces) or word == ""


def test_a_page_is_damaged_where_three_different_words_are_glued():
    assert is_damaged("", ["di Banjarbaru", "dari Dinas", "Selatan menerima"])
    assert not is_damaged("", ["Smart City"] * 5)


def test_marks_without_a_blank_count_but_never_alone():
    text = "Acara usai,Bupati pulang.Warga senang:Mereka menang.Juara dua,Ani.Juara tiga,Adi."
    assert is_damaged(text, ["dari Dinas", "di Banjar"])
    assert not is_damaged(text * 5, ["dari Dinas"])


def test_the_tokenizer_splits_boldly_on_a_damaged_page_alone(nlp):
    text = "NoDesaKabupatenNilai\n1Desa KambitinTabalongUtama\n2Desa TatakanTapinMadya"
    words = [token.text for token in nlp.make_doc(f"{text}\nPiala dariDinas diKalimantan, Selatanmenerima.")]
    assert {"Kambitin", "Tabalong", "Utama", "Desa", "Nilai", "Tapin"} <= set(words)
    assert "TopKarir" in {token.text for token in nlp.make_doc("Aplikasi TopKarir menang.")}


def test_a_hyphenated_word_is_split_at_its_end(nlp):
    doc = nlp.make_doc("Acara dariDinas diKalimantan, Selatanmenerima, Puskesmas Suo-SuoTeladan")
    assert [token.text for token in doc][-2:] == ["Suo", "Teladan"]
