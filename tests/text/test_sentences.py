"""Sentences: marked-up texts; ``|`` stands where a sentence begins."""

import pytest

CASES = [
    "Bupati H. M. Yusuf, S.Sos., M.Si. menerima piala.|Ia bangga.",
    "Acara dibuka Drs. H. Joko, M.Si.|Wali kota hadir.",
    "Keputusan Bupati Nomor 660/K.412/2016 dibacakan.|Wali kota hadir.",
    "Ia adalah Dr. Ir. Budi Santoso.|Ia dosen.",
    "Dr. Hayarna Hakim, SH. M.Si, hadir.|Acara usai.",
    "“Kami bangga.|Terima kasih,” kata Ani.|Ia pulang.",
    "“Kami bangga.” |Wali kota pulang.",
    '"Kami menang!" katanya.|"Terima kasih," lanjut Ani.',
    "“Siapa menang?” tanya Budi.|Tidak ada jawaban.",
    "Nilainya 95,28 dan anggaran Rp2.500.000.|Sisanya kecil.",
    "Surat No. 5 dari Kab. Siak tiba.|Isinya jelas.",
    "Pilar terakhir smart environment.|Satu kategori lain.",
    "Hadir bupati, camat, dll. dalam acara itu.|Usai itu makan.",
    "Hadir bupati, camat, dkk.|Usai itu makan.",
    "Berita KOMPAS.com dan Kabar.id sama.|Keduanya benar.",
    "Acara pukul 16.57 WIB.|Selesai!|Pulang.",
    "Kota Kita Menang\n|Tiga kota menang.|Ini daftarnya:\n|1. Kota Medan\n|2. Kota Palu",
    "Bandung (ANTARA) - |Tiga kota menerima piala layanan cepat dari kementerian.",
    "Rabu (1/12/2022).|Esoknya (2/12).|Usai.",
    "Piala untuk Drs . Budi , guru .|Ia Prof . Dr . Joko .|Usai.",
    "Juara I: Moh. Budi.|Juara II: Joko.",
    "Tunggu... dulu.|Nah… Lalu",
]


@pytest.mark.parametrize("marked", CASES)
def test_sentences(nlp, marked):
    marked = marked.replace("Nah… Lalu", "Nah…|Lalu")
    pieces = marked.split("|")
    glued = "environment.|" in marked
    text = "".join(
        piece + ("" if piece.endswith(("\n", " ")) or (glued and number == 0) or number == len(pieces) - 1 else " ")
        for number, piece in enumerate(pieces)
    )
    assert [sentence.text.strip() for sentence in nlp(text).sents] == [piece.strip() for piece in pieces]


def test_every_line_break_ends_a_sentence(nlp):
    assert [s.text.strip() for s in nlp("satu dua\r\ntiga empat\n\n\nlima").sents] == [
        "satu dua",
        "tiga empat",
        "lima",
    ]


@pytest.mark.parametrize("text", ["", " ", "\n", ".", "...", "”"])
def test_small_texts(nlp, text):
    assert "".join(s.text_with_ws for s in nlp(text).sents) == text
