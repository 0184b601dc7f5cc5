from __future__ import annotations

import pytest
from tests.marked import values

from anugerah.mentions.programs import abbreviates, expansions
from anugerah.types import Label, Mention, Pillar, Program

BOTH_WAYS = ["Layanan KIA (Kartu Identitas Anak) dibuka.", "Layanan Kartu Identitas Anak (KIA) dibuka."]
PILLARS = {
    "smart governance": "governance",
    "Smart Branding": "branding",
    "Smart Economy": "economy",
    "smart living": "living",
    "smart society": "society",
    "Smart Environment": "environment",
    "tata kelola cerdas": "governance",
    "lingkungan cerdas": "environment",
}


@pytest.mark.parametrize("text", BOTH_WAYS)
def test_the_short_form_gets_its_expansion_both_ways_round(text: str) -> None:
    found = values(text, Label.PROGRAM)
    assert found["KIA"] == Program("KIA", "Kartu Identitas Anak")
    assert found["Kartu Identitas Anak"] == Program("Kartu Identitas Anak")


def test_later_short_forms_keep_the_expansion() -> None:
    found = values("Layanan KIA (Kartu Identitas Anak) dibuka. Warga mengurus KIA.", Label.PROGRAM)
    assert found["KIA"].expansion == "Kartu Identitas Anak"


@pytest.mark.parametrize(
    ("short", "long", "fits"),
    [
        ("KIA", "Kartu Identitas Anak", True),
        ("Lapor Sehat", "Layanan Pengaduan Orang Sehat Kota", True),
        ("KIA", "Program Keluarga Harapan", False),
        ("KIA", "Kartu", False),
        ("", "Kartu Identitas Anak", False),
    ],
)
def test_a_short_form_takes_its_letters_in_order(short: str, long: str, fits: bool) -> None:
    assert abbreviates(short, long) is fits


@pytest.mark.parametrize(("words", "pillar"), PILLARS.items())
def test_pillars_have_one_id_in_both_languages(words: str, pillar: str) -> None:
    assert values(f"Dimensi {words} dinilai.", Label.PILLAR) == {words: Pillar(pillar)}


@pytest.mark.parametrize(
    ("text", "expansion"),
    [
        ("Dana jaminan kesehatan nasional (JKN) cair.", "jaminan kesehatan nasional"),
        ("Ada pola asuh anak dan remaja (PAAR) di desa.", "pola asuh anak dan remaja"),
        ("Dana kesehatan nasional (JKN) cair.", None),
    ],
)
def test_a_long_form_in_small_letters_is_read_by_its_first_letters(text: str, expansion: str | None) -> None:
    short = text[text.index("(") + 1 : text.index(")")]
    mention = Mention("m1", Label.PROGRAM, text.index(short), text.index(short) + len(short), short)
    assert expansions(text, [mention]).get("m1") == expansion
