from __future__ import annotations

from typing import Any

import pytest
from tests.marked import not_yet, read, values

from anugerah.mentions.regions import resolve
from anugerah.types import Label, Level, Mention, Region

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
