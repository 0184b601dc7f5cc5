"""Layout: each line's kind, and that the blocks cover the text."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anugerah.text.layout import find_blocks

ARTICLE = """\
headline|Tiga Kota Ini Meraih Piala Layanan Cepat 2031
byline|Rani DS - Selasa, 06 Mei 2031 | 16:57
boilerplate|Bagikan:
boilerplate|facebooktwitterwhatsapp
dateline|JAKARTA, KABAR.com -
paragraph|Tiga kota menerima piala layanan cepat dari kementerian, kata panitia di Jakarta.
boilerplate|Baca juga: Jadwal Kereta Pagi Berubah
boilerplate|- Baca Juga: Diskusi Malam Ini Digelar
heading|Smart governance: Pemerintah Kota Bandung
paragraph|Warga kota itu kini tidak lagi mengantre karena semua layanan dapat diurus dari rumah.
heading A.|A. OPD Pemprov:
item 1.|1. Dinas Kesehatan
item 2.|2. Dinas Sosial
heading|Kategori Kota Besar
item -|- Kota Palembang
item •|• Kota Medan
paragraph|"Kami bangga," kata wali kota.
boilerplate|Editor : Sari
boilerplate|Copyright 2031 Kabar
"""


def kinds(text: str) -> list[tuple[str, str]]:
    return [(f"{block.kind} {block.marker}".strip(), text[block.start : block.end]) for block in find_blocks(text)]


def test_an_article_line_by_line():
    expected = [tuple(line.split("|", 1)) for line in ARTICLE.splitlines()]
    text = "\n\n".join(line for _, line in expected).replace("KABAR.com -\n\n", "KABAR.com - ")
    assert kinds(text) == expected


BODY = "panitia mengumumkan para juara lomba kebersihan antarkampung malam tadi di alun-alun."


@pytest.mark.parametrize(
    "dateline",
    [
        "Bandung (ANTARA) -",
        "Kabarkita.id -",
        "Sorong –",
        "Palu,-",
        "KENDARI—",
        "Jakarta, Kabar Kita --",
        "WONOSOBO (KABAR.ID)-",
        "KABAR.COM, JAKARTA -",
        "Tanjung Selor (11/9) –",
        "WONOSOBO.",
    ],
)
def test_datelines(dateline):
    text = f"{dateline} Ketua {BODY}"
    assert kinds(text)[0] == ("dateline", dateline)
    assert kinds(text)[1] == ("paragraph", f"Ketua {BODY}")


@pytest.mark.parametrize(
    "text",
    [
        f"Wali Kota - yang baru dilantik - mengatakan {BODY}",
        f"Jawa-Bali menjadi pusat acara, dan {BODY}",
        f"Menurut panitia - Ketua {BODY}",
        f"Tahun 2021-2024 adalah masa ketika {BODY}",
    ],
)
def test_no_datelines(text):
    assert kinds(text) == [("paragraph", text)]


@pytest.mark.parametrize("line", ["Laporan : Vini", "Penulis: Sari Dewi", "Kamis, 30 Desember 2021 – 16:06 WIB"])
def test_bylines(line):
    assert kinds(f"Kota Kita Menang Lomba Kebersihan\n{line}\n{BODY}")[1] == ("byline", line)


@pytest.mark.parametrize(
    "line",
    [
        "Foto: Humas",
        "Dok. Pemkot",
        "URL berhasil dicopy",
        "Follow Us",
        "Tags: piala",
        "(ani/bud)",
        "BACA JUGA: Lain",
        "ADVERTISEMENT",
        "Home / Berita / Daerah",
        "© 2031 Kabar",
        "-",
        "Share this:TwitterFacebook",
    ],
)
def test_boilerplate(line):
    assert ("boilerplate", line) in kinds(f"Kota Kita Menang Lomba Kebersihan\n{BODY}\n{line}\n{BODY}")


@pytest.mark.parametrize(
    "line",
    [
        "Foto itu dibagikan warga kepada panitia lomba.",
        "Daftar pemenang dibacakan ketua.",
        "Bagikan piala itu.",
    ],
)
def test_no_boilerplate(line):
    assert ("paragraph", line) in kinds(f"{BODY}\n{line}\n{BODY}")


def test_the_initial_of_a_name_is_no_marker():
    assert kinds(f"H. Joko membuka acara itu.\n{BODY}")[0] == ("paragraph", "H. Joko membuka acara itu.")


def test_numbers_are_no_markers():
    assert next(kind for kind, _ in kinds(f"1.200 orang hadir.\n2.5 juta\n{BODY}")) == "paragraph"


def test_lettered_items_need_their_neighbours():
    text = f"{BODY}\na. kota besar;\nb. kota sedang;\nc. kota kecil."
    assert [kind for kind, _ in kinds(text)][1:] == ["item a.", "item b.", "item c."]


def test_a_kicker_before_the_headline_is_no_headline():
    text = f"Nasional\nKota Kita Menang Lomba Kebersihan\n{BODY}"
    assert kinds(text)[:2] == [("boilerplate", "Nasional"), ("headline", "Kota Kita Menang Lomba Kebersihan")]


def test_one_line_is_a_paragraph():
    assert kinds(BODY) == [("paragraph", BODY)]


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(), st.text(alphabet="aA1 .-–()\n\r\u2028•|,:")))
def test_blocks_cover_all_text_in_order(text):
    at = 0
    for block in find_blocks(text):
        assert at <= block.start < block.end
        assert not text[at : block.start].strip()
        assert text[block.start : block.end].startswith(block.marker)
        at = block.end
    assert not text[at:].strip()


@pytest.mark.parametrize("unit", ["kata ", "A. ", "- ", "Jakarta, ", "facebook ", "\n", " \n", "1.\n", "B. x\n", "("])
def test_linear_time(unit):
    text = unit * (400_000 // len(unit))
    start = time.process_time()
    find_blocks(text)
    assert time.process_time() - start < 6


def test_layout_stands_on_the_doc(nlp):
    doc = nlp(f"Kota Kita Menang Lomba Kebersihan\n1. Kota Medan\n{BODY}")
    assert [(span.label_, span.id_) for span in doc.spans["layout"]] == [
        ("headline", ""),
        ("item", "1."),
        ("paragraph", ""),
    ]
