from __future__ import annotations

import pytest
from tests.marked import tagged

from anugerah.types import Label

DATES = [
    "Acara digelar Kamis ([1/12/2022](DATE)) malam.",
    "Acara digelar Senin, [5 Desember 2022](DATE).",
    "Acara digelar pada [27 Juni](DATE) lalu dan [Oktober 2022](DATE).",
    "Acara digelar Rabu ([22/12](DATE)) siang.",
    "Acara digelar [12-15 November 2022](DATE).",
    "Tahun 2019 ada 3/4 warga hadir.",
    "Hujan turun sejak Desember.",
    "Rapat digelar [2022-12-01](DATE).",
    "Rapat digelar [1-12-2022](DATE).",
]
PROGRAMS = [
    "Layanan [KIA](PROGRAM) ([Kartu Identitas Anak](PROGRAM)) dibuka.",
    "Layanan [Kartu Identitas Anak](PROGRAM) ([KIA](PROGRAM)) dibuka.",
    "[Program Keluarga Harapan](PROGRAM) ([PKH](PROGRAM)) disalurkan.",
    "Pemkot meluncurkan program [Kampung Sehat](PROGRAM).",
    "Layanan [e-Spasi](PROGRAM) dan e-KTP dibuka.",
    "Warga menerima program bantuan sosial.",
    "Kirim surat e-mail kepada kami.",
]
PILLARS = [
    "Dimensi [smart governance](PILLAR) dan [Smart Economy](PILLAR) dinilai.",
    "Pilar [tata kelola cerdas](PILLAR) dan [lingkungan cerdas](PILLAR) dinilai.",
    "Best [Smart Living](PILLAR) diraih kota itu.",
    "Enam pilar[smart environment](PILLAR),[smart branding](PILLAR)dinilai.",
    "Kota itu ingin menjadi smart city dengan anak yang cerdas.",
]


@pytest.mark.parametrize("sentence", DATES)
def test_dates_have_a_day_or_a_month_with_its_year(sentence: str) -> None:
    assert tagged(sentence, Label.DATE) == sentence


@pytest.mark.parametrize("sentence", PROGRAMS)
def test_named_programmes_and_their_long_forms(sentence: str) -> None:
    assert tagged(sentence, Label.PROGRAM) == sentence


@pytest.mark.parametrize("sentence", PILLARS)
def test_pillars_in_two_languages_glued_or_not(sentence: str) -> None:
    assert tagged(sentence, Label.PILLAR) == sentence
