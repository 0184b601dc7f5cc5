from __future__ import annotations

import re
from typing import Any

import pytest
from tests.marked import not_yet, read, values

from anugerah.mentions.regions import resolve
from anugerah.types import Label, Level, Mention, Region, Settled

GUIDED = "a bare name that may be kota or kabupaten stays ambiguous unless the story settles it"
CODES = [
    ("Warga Kabupaten Sleman hadir.", "Kabupaten Sleman", "34.04"),
    ("Warga Kab. Bantul hadir.", "Kab. Bantul", "34.02"),
    ("Pemkot Cirebon menata pasar.", "Cirebon", "32.74"),
    ("Pemkab Cirebon menata pasar.", "Cirebon", "32.09"),
    ("Pemerintah Kota Solok menata pasar.", "Kota Solok", "13.72"),
    ("Provinsi Jabar ikut serta.", "Provinsi Jabar", "32"),
    ("Lomba digelar di DIY.", "DIY", "34"),
    ("Kegiatan di Kecamatan Garung, Kabupaten Wonosobo, berjalan.", "Kecamatan Garung", "33.07.12"),
    ("Bupati Bandung meninjau pasar, lalu kembali ke Bandung.", "Bandung", "32.04"),
    ("Wali Kota Bandung meninjau pasar, lalu kembali ke Bandung.", "Bandung", "32.73"),
    ("Pemkab Bandung berbenah. Warga Bandung senang.", "Bandung", "32.04"),
    ("Bandung dan Solok terus berbenah.", "Solok", None),
    ("Wawancara dengan warga Jawa-Bali.", "Jawa-Bali", None),
    ("Pemkab Sleman, Bekasi, dan Bogor hadir.", "Bekasi", "32.16"),
    not_yet("Bandung terus berbenah.", "Bandung", None, why=GUIDED),
    ("Kabupaten Bogor dan Kota Bogor hadir, lalu Bogor diguyur hujan.", "Bogor", None),
]


@pytest.mark.parametrize(("text", "name", "code"), CODES)
def test_codes_follow_what_the_words_and_the_story_say(text: str, name: str, code: str | None) -> None:
    assert values(text, Label.REGION)[name].code == code


def test_a_short_form_in_brackets_stands_for_its_region() -> None:
    text = "KTT menang. Kabupaten Tana Tidung (KTT) berbenah."
    spans = [(0, "KTT"), (12, "Kabupaten Tana Tidung"), (35, "KTT")]
    mentions = [Mention(f"m{at}", Label.REGION, at, at + len(word), word) for at, word in spans]
    assert {region.code for region in resolve(mentions, text).values()} == {"65.04"}


def test_what_stays_open_names_its_candidates() -> None:
    region = values("Bandung dan Solok terus berbenah.", Label.REGION)["Solok"]
    assert region.level is None
    assert set(region.candidates) == {"13.02", "13.72"}


def test_two_regions_of_one_name_in_one_sentence() -> None:
    codes = [
        m.value.code
        for m in read("Pemkot Cirebon dan Pemkab Cirebon menata pasar.").mentions
        if isinstance(m.value, Region)
    ]
    assert codes == ["32.74", "32.09"]


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        ("Warga Kota Batu hadir.", "Kota Batu", ("Kota Batu", Level.KOTA, "35")),
        ("Warga Jateng hadir.", "Jateng", ("Provinsi Jawa Tengah", Level.PROVINSI, None)),
        ("Kecamatan Garung menang.", "Kecamatan Garung", ("Kecamatan Garung", Level.KECAMATAN, "33.07")),
    ],
)
def test_a_region_knows_its_full_name_level_and_parent(text: str, name: str, wanted: Any) -> None:
    region = values(text, Label.REGION)[name]
    assert (region.name, region.level, region.parent) == wanted


def test_zones_have_a_level_and_no_code() -> None:
    region = values("Kawasan Wisata Prioritas Nasional ditata.", Label.REGION)["Kawasan Wisata Prioritas Nasional"]
    assert (region.code, region.level) == (None, Level.KAWASAN)


def marked(text: str) -> list[Region]:
    """What the regions in brackets mean, beside the offices in braces, in their order."""
    mentions, plain = [], ""
    for part in re.split(r"(\[[^\]]+\]|\{[^}]+\})", text):
        word = part.strip("[]{}") if part[:1] in ("[", "{") else part
        if word != part:
            label = Label.REGION if part.startswith("[") else Label.OFFICE
            mentions.append(Mention(f"m{len(mentions)}", label, len(plain), len(plain) + len(word), word))
        plain += word
    found = resolve(mentions, plain)
    return [found[m.id] for m in mentions if m.label is Label.REGION]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        # a town that a kabupaten is governed from
        ("[TIDENG PALE] - Bupati hadir.", ["65.04.01.2001"]),
        ("[WAINGAPU] - Bupati hadir.", ["53.11.01"]),
        ("[Takengon] - Bupati hadir.", [None]),
        # no kabupaten is named
        ("[Desa Gondang] [Kecamatan Watumalang] menang.", ["33.07.10.2002", "33.07.10"]),
        ("{Camat Watumalang} menyebut [Kelurahan Wonoroto] siap.", ["33.07.10.1010"]),
        ("[Desa Gondang] menang.", [None]),
        # a desa at home before a kecamatan elsewhere in the province
        ("[Kabupaten Wonosobo], [Jawa Tengah]: KIM [Sawangan] menang.", ["33.07", "33", "33.07.05.2001"]),
        # kecamatan whose names begin with `Kota`
        ("Acara di [Kota Utara], [Kota Gorontalo].", ["75.71.03", "75.71"]),
        ("Acara di [Kota Ternate Tengah], [Kota Ternate].", ["82.71.06", "82.71"]),
        # places
        ("Acara di Hotel Padma, [Semarang], berakhir.", ["33.74"]),
        ("Acara berakhir di Balai Raya, [Kupang], Selasa.", ["53.71"]),
        ("Lapangan Merah [Bandung] (18/7) penuh.", ["32.73"]),
        ("WARTANUSA, [SEMARANG] – Warga [Kabupaten Semarang] hadir.", ["33.74", "33.22"]),
        ("[BENGKULU], Radio Kita - {Gubernur Bengkulu} hadir.", ["17.71"]),
        ("Piala Gubernur\n\n[KUPANG], Kabar Kita — Warga hadir.", ["53.71"]),
        ("Peserta dari pihak [Semarang] menang.", [None]),
        # lists of what lies in one kabupaten
        (
            "[Kabupaten Lingga]: [Singkep Barat], [Lingga Timur], dan [Selayar].",
            ["21.04", "21.04.04", "21.04.07", "21.04.08"],
        ),
        ("[Kabupaten Wonosobo]: [Desa Mlandi], [Garung], [Wonosobo].", ["33.07", "33.07.12.2012", "33.07.12", "33.07"]),
        # the kecamatan at home, not the kota of another province
        ("[TEBING TINGGI] - {Bupati Empat Lawang} hadir.", ["16.11.04"]),
        ("[TEBING TINGGI] - {Bupati Serdang Bedagai} hadir.", ["12.76"]),
        # the kabupaten that has the desa
        ("Acara di [Borobudur] [Magelang], Minggu.", ["33.08.02", "33.08"]),
        ("[Desa Plosorejo], [Blitar], menang.", ["35.05.04.2014", "35.05"]),
        # named once with its kecamatan
        (
            "[Desa Sukalaksana] menang. [Desa Sukalaksana], [Kecamatan Banyuresmi], [Garut].",
            ["32.05.06.2015"] * 2 + ["32.05.06", "32.05"],
        ),
        # the province behind what lies in it
        ("1. [Kabupaten Boalemo] ([Gorontalo])", ["75.02", "75"]),
        ("[Kota Jambi], [Jambi]", ["15.71", "15"]),
        ("[Kabupaten Boalemo], [Gorontalo], dan [Bone Bolango]", ["75.02", "75.01", "75.03"]),
    ],
)
def test_codes_by_place(text: str, codes: list[str | None]) -> None:
    assert [region.code for region in marked(text)] == codes


@pytest.mark.parametrize(
    ("text", "settled"),
    [
        ("[Sleman] menang.", Settled.NAME),
        ("[Kabupaten Bandung] menang.", Settled.LEVEL),
        ("Pemkot [Bandung] menang.", Settled.LEVEL),
        ("Tim [Solok] menang.", None),
        ("1. [Kota Jambi] ([Jambi])", Settled.ADDRESS),
        ("[Desa Plosorejo], [Blitar]", Settled.ADDRESS),
        ("[BENGKULU], Radio Kita - Warga hadir.", Settled.PLACE),
        ("Warga di [Bandung] hadir.", Settled.PLACE),
        ("[Kabupaten Sleman], [Bekasi], dan [Bogor]", Settled.LIST),
        ("[Kabupaten Bogor] menang. Menurut [Bogor] begitu.", Settled.ELSEWHERE),
        ("[Kabupaten Tana Tidung] ([KTT])", Settled.ELSEWHERE),
        ("[Kabupaten Wonosobo]: [Mlandi]", Settled.HOME),
        ("[WAINGAPU] menang.", Settled.SEAT),
    ],
)
def test_a_region_says_what_settled_it(text: str, settled: Settled | None) -> None:
    assert marked(text)[-1].settled is settled
