from __future__ import annotations

import pytest
from tests.marked import tagged

from anugerah.types import Label

SENTENCES = [
    "Warga [Kabupaten Sleman](REGION), [Kab. Bantul](REGION), dan [Kota Batu](REGION) hadir.",
    "Pemkot [Madiun](REGION) menata taman kota.",
    "Pemprov [Jawa Tengah](REGION) bersama Pemkab [Sragen](REGION) memperbaiki jalan.",
    "Pemerintah [Kota Madiun](REGION) membuka posko.",
    "[Kabupaten Sleman](REGION), [Bantul](REGION), dan [Gunungkidul](REGION) hadir.",
    "[Provinsi Jabar](REGION), [Jateng](REGION), dan [DIY](REGION) ikut serta.",
    "[Kaltim](REGION), [NTB](REGION), dan [DKI Jakarta](REGION) menjadi tuan rumah.",
    "Kegiatan di [Kecamatan Garung](REGION), [Kabupaten Wonosobo](REGION), berjalan lancar.",
    "Warga [Desa Busung](REGION), [Kecamatan Seri Kuala Lobam](REGION), berkumpul.",
    "[Kelurahan Pasteur](REGION) dinilai hari ini.",
    "[Kawasan Wisata Prioritas Nasional](REGION) dan [Jawa-Bali](REGION) ditata ulang.",
    "[MADIUN](REGION) - Warga [Kota Madiun](REGION) menanam pohon di sepanjang jalan utama sejak pagi tadi.",
    "Tamu dari [Kota Bandung](REGION),[Kota Madiun](REGION),dan [Kota Batu](REGION) hadir.",
]
NO_REGION = [
    "Ia bernasib malang setelah batu itu jatuh.",
    "Batu besar itu jatuh di tepi jalan.",
    "Ratna Bima Wardhana dan Jaya Kusuma menonton.",
    "Garung dan Busung dinilai hari ini.",  # districts and villages need their level word
    "Universitas Malang dan Jalan Bandung ditutup.",
    "Seluruh kabupaten/kota di Indonesia ikut.",
    "Rombongan itu pulang dari Singapura.",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_regions_with_their_level_words(sentence: str) -> None:
    assert tagged(sentence, Label.REGION) == sentence


@pytest.mark.parametrize("sentence", NO_REGION)
def test_words_names_streets_and_foreign_places_are_no_regions(sentence: str) -> None:
    assert tagged(sentence, Label.REGION) == sentence


def test_names_that_are_words_count_where_a_government_stands_before_them() -> None:
    sentence = "Pemkot [Batu](REGION) dan Pemkab [Malang](REGION) bekerja sama."
    assert tagged(sentence, Label.REGION) == sentence
