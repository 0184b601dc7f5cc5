from __future__ import annotations

import pytest
from tests.marked import tagged

from anugerah.types import Label

SENTENCES = [
    "[Wali Kota Bandung](OFFICE) [Budi Santosa](OFFICIAL) membuka acara.",
    "[Walikota Madiun](OFFICE), Hj. [Siti Rahmawati](OFFICIAL), hadir.",
    "[Bupati Sleman](OFFICE) Dr. H. [Budi Santosa](OFFICIAL), S.Sos., M.Si. membuka acara.",
    "[Bupati Sleman](OFFICE) [Budi Santosa](OFFICIAL) hadir. [Budi](OFFICIAL) mengajak warga menanam pohon.",
    "[Kepala Dinas Kesehatan Kota Madiun](OFFICE), dr. [Rina Wulandari](OFFICIAL), menjelaskannya.",
    "[Pj Bupati Bantul](OFFICE) [Agus Prasetyo](OFFICIAL) bersama [Sekda Bantul](OFFICE) [Rudi Hartono](OFFICIAL).",
    "[Wakil Wali Kota Batu](OFFICE) [Joko Susilo](OFFICIAL) menyambut tamu.",
    "[Sekretaris Daerah Kabupaten Bantul](OFFICE), Drs. [Rudi Hartono](OFFICIAL), M.M., hadir.",
    "[Camat Garung](OFFICE) [Dedi Kurniawan](OFFICIAL) dan [Lurah Pasteur](OFFICE) [Maya Lestari](OFFICIAL) hadir.",
    "[Menteri Kesehatan](OFFICE) [Andi Wijaya](OFFICIAL) memuji kinerja bidan.",
    "[Ketua DPRD Kota Madiun](OFFICE) [Bambang Sutrisno](OFFICIAL) memimpin rapat.",
    "[Gubernur Jawa Barat](OFFICE) [Ridho Maulana](OFFICIAL) melantik pejabat.",
    "[Bupati](OFFICE) menanam pohon bersama warga.",
]
NOBODY = [
    "Para bupati berkumpul di aula.",
    "Rapat itu digelar di Kantor Gubernur.",
    "Calon wali kota mulai berkampanye.",
    "Pelari Yudi Setiawan memenangi lomba lari.",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_offices_and_the_bare_names_of_officials(sentence: str) -> None:
    assert tagged(sentence, Label.OFFICE, Label.OFFICIAL) == sentence


@pytest.mark.parametrize("sentence", NOBODY)
def test_generic_offices_buildings_and_private_persons(sentence: str) -> None:
    assert tagged(sentence, Label.OFFICE, Label.OFFICIAL) == sentence


def test_regions_inside_offices_are_not_marked_again() -> None:
    sentence = "[Kepala Dinas Kesehatan Kota Madiun](OFFICE) berbicara."
    assert tagged(sentence) == sentence
