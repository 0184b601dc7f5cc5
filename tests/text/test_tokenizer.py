"""Tokens: what stays one, what is split, and that the text is never changed."""

import pickle
import time

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from anugerah.text.tokenizer import make_nlp

# One line a case: the text, then its tokens between blanks.
CASES = [
    ("Rabu (1/12/2022) sore", "Rabu ( 1/12/2022 ) sore"),
    ("Rabu (22/12), pukul", "Rabu ( 22/12 ) , pukul"),
    ("pukul 16.57 atau 16:57.", "pukul 16.57 atau 16:57 ."),
    ("senilai Rp2,5 miliar", "senilai Rp2,5 miliar"),
    ("senilai Rp 2,5 miliar", "senilai Rp 2,5 miliar"),
    ("nilai 95,28.", "nilai 95,28 ."),
    ("aplikasi e-Spasi dan e-KTP", "aplikasi e-Spasi dan e-KTP"),
    ("kota-kota itu", "kota-kota itu"),
    ("Kota-Kota Kecil", "Kota-Kota Kecil"),
    ("H. Joko, Drs. Adi, Hj. Ani", "H. Joko , Drs. Adi , Hj. Ani"),
    ("Budi, S.Sos., M.Si.", "Budi , S.Sos. , M.Si."),
    ("Budi, S.Sos, M.Si, hadir", "Budi , S.Sos , M.Si , hadir"),
    ("Prof. Dr. Ir. Budi, S.E.,M.M.", "Prof. Dr. Ir. Budi , S.E. , M.M."),
    ("Kab. Siak, Kec. Garung, No. 5", "Kab. Siak , Kec. Garung , No. 5"),
    ("Kab.Siak", "Kab. Siak"),
    ("lihat https://contoh.go.id/a?b=1.", "lihat https://contoh.go.id/a?b=1 ."),
    ("surat ke humas@contoh.go.id,", "surat ke humas@contoh.go.id ,"),
    ("JAKARTA, KOMPAS.com -", "JAKARTA , KOMPAS.com -"),
    ("Nextren.id melaporkan", "Nextren.id melaporkan"),
    ("se-Jawa Barat", "se- Jawa Barat"),
    ("se-kabupaten", "se- kabupaten"),
    ("SPBE-nya naik", "SPBE -nya naik"),
    ("SPBE -nya naik", "SPBE -nya naik"),
    ("Kabupaten/Kota, kota/kabupaten", "Kabupaten / Kota , kota / kabupaten"),
    ("H.Muhson dan M.Mahfullah", "H. Muhson dan M. Mahfullah"),
    ("enam pilar.Satu lagi", "enam pilar . Satu lagi"),
    ("“Maju,” kata ‘beliau’", "“ Maju , ” kata ‘ beliau ’"),
    ("wilayah Jawa-Bali", "wilayah Jawa - Bali"),
    ("tahun 2021-2024", "tahun 2021 - 2024"),
    ("30 Desember-1 Januari", "30 Desember - 1 Januari"),
    ("17–19 November", "17 – 19 November"),
    ("Covid-19, ke-15, 4th, G20", "Covid-19 , ke-15 , 4th , G20"),
    ("Jum'at dan Qur’an", "Jum'at dan Qur’an"),
    ("pemerintahannya, rumah-rumahnya", "pemerintahannya , rumah-rumahnya"),
    ("Al-Azhar di Tojo Una-Una", "Al-Azhar di Tojo Una-Una"),
    ("1 Maret s/d 4 April", "1 Maret s/d 4 April"),
    ("city,yaitu", "city , yaitu"),
    ("2022,16:19", "2022 , 16:19"),
]


@pytest.mark.parametrize(("text", "tokens"), CASES, ids=[text for text, _ in CASES])
def test_cases(nlp, text, tokens):
    assert [token.text for token in nlp.make_doc(text) if not token.is_space] == tokens.split(" ")


def test_glued_words_become_tokens_without_a_blank(nlp):
    doc = nlp.make_doc("Kementerian Informatikamemberikanpenghargaan")
    assert [token.text for token in doc][1:] == ["Informatika", "memberikan", "penghargaan"]
    assert [token.whitespace_ for token in doc][1:] == ["", "", ""]


def test_a_split_word_that_the_text_repeats_is_a_name(nlp):
    once = nlp.make_doc("Layanan BaratRidwan hadir.")
    often = nlp.make_doc("Layanan BaratRidwan hadir. Kini BaratRidwan naik, dan BaratRidwan menang.")
    assert "BaratRidwan" not in {token.text for token in once}
    assert [token.text for token in often].count("BaratRidwan") == 3
    assert often.text.count("BaratRidwan") == 3


def test_a_preposition_stays_split_however_often_it_is_glued(nlp):
    doc = nlp.make_doc("diIndonesia diIndonesia diIndonesia")
    assert [token.text for token in doc] == ["di", "Indonesia"] * 3


PIECES = st.sampled_from(
    [
        "Kota",
        "dan",
        "\r\n",
        "\n",
        "\t",
        " ",
        "  ",
        "\xa0",
        "\u200b",
        "\xad",
        "\x00",
        "\x1c",
        "\u2028",
        "\ufeff",
        "1/12/2022",
        "Rp2,5",
        "S.Sos.",
        "se-",
        "-nya",
        "“",
        "”",
        "'",
        "KOMPAS.com",
        "Informatikadalam",
        "é",
        "🏆",
        "-",
    ]
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=20).map("".join)))
def test_the_text_is_never_changed(nlp, text):
    doc = nlp(text)
    assert doc.text == text
    assert "".join(token.text + token.whitespace_ for token in doc) == text
    assert all(text[token.idx : token.idx + len(token)] == token.text for token in doc)


def test_survives_pickle_and_disk(nlp, tmp_path):
    text = "Kab. Siak (1/12/2022): Informatikadalam se-Jawa Barat."
    expected = [token.text for token in nlp(text)]
    again = pickle.loads(pickle.dumps(nlp.tokenizer))
    assert [token.text for token in again(text)] == expected
    nlp.to_disk(tmp_path / "model")
    loaded = spacy.load(tmp_path / "model")
    assert [token.text for token in loaded(text)] == expected
    assert [token.text for token in make_nlp().from_bytes(nlp.to_bytes())(text)] == expected


def test_runs_in_two_processes(nlp):
    texts = ["Kota Bandung raih Adipura.", "Kab. Siak\n1. Kota Dumai\n2. Kota Batam"] * 3
    docs = list(nlp.pipe(texts, n_process=2, batch_size=2))
    assert [doc.text for doc in docs] == texts
    here = [nlp(text) for text in texts]
    assert [[s.label_ for s in doc.spans["layout"]] for doc in docs] == [
        [s.label_ for s in doc.spans["layout"]] for doc in here
    ]
    assert [[t.text for t in doc if t.is_sent_start] for doc in docs] == [
        [t.text for t in doc if t.is_sent_start] for doc in here
    ]


@pytest.mark.parametrize("unit", ["a", "a.", "1.", "a-", "A.b@", "'a", "(", "Kota", "é-É", "\u200b"])
def test_long_runs_without_blanks_take_linear_time(unit):
    text = unit * (200_000 // len(unit))
    start = time.process_time()
    assert make_nlp().make_doc(text).text == text
    assert time.process_time() - start < 8
