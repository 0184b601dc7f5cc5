from __future__ import annotations

import pytest
from tests.marked import tagged

SENTENCES = [
    "[Kementerian Kesehatan](AGENCY) dan [BPS](AGENCY) menyusun data.",
    "[Dinas Komunikasi dan Informatika Kota Malang](AGENCY) membuka posko.",
    "[KLHK](AGENCY) bersama [Kementerian PAN-RB](AGENCY) menilai layanan.",
    "[RSUD Sleman](AGENCY) dan [Bappeda Kabupaten Bantul](AGENCY) menggelar rapat.",
    "[KPU Kalbar](AGENCY) dan [Bawaslu Provinsi Riau](AGENCY) hadir.",
    "Setiap OPD dan setiap dinas wajib melapor.",
    "Pemkab itu bekerja sama dengan partai dan perusahaan.",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_public_bodies_keep_their_region_and_generic_ones_are_none(sentence: str) -> None:
    assert tagged(sentence) == sentence
