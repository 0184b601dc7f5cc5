"""Who stands in a sentence about an award and has not won it."""

from __future__ import annotations

import pytest
from tests.marked import won

A, S = "Adipura", "Satyalancana Karya Satya"
MADIUN = "Kota Madiun"
NOBODY = [
    ("Lomba Desa yang dihelat Dinas Kesehatan (Dinkes) Kabupaten Sleman usai, tiga desa menyandang gelar itu.", []),
    (
        "Kota Madiun meraih Adipura. Piala dibagikan bersama penilai, di antaranya Budi Santosa.",
        [(MADIUN, A)],
    ),
    ("Jawa Barat punya enam kabupaten, empat di antaranya meraih Adipura.", []),
    ("Kota Madiun meraih Adipura. Daerah yang berhak atas Adipura adalah yang sudah mengelola sampah.", [(MADIUN, A)]),
    ("Kota Madiun dianugerahi Adipura di Auditorium Dr. Budi Santosa Jakarta.", [(MADIUN, A)]),
    ("Untuk wilayah Balpa (Bali, Maluku, Papua dan Papua Barat) Kota Madiun meraih Adipura.", [(MADIUN, A)]),
    ("Kota Madiun meraih Adipura. Kabag Organisasi Setda Kota Madiun Budi Santosa mengambil pialanya.", [(MADIUN, A)]),
    ("BPK memberikan opini Wajar Dengan Pengecualian (WDP) kepada Kota Madiun.", []),
    ("Penerima Adipura:\n- Terbaik: Kota Madiun, mengungguli Kota Batu dan Kota Solok. | Sumber: KLHK", [(MADIUN, A)]),
    (
        "Kota Madiun meraih Swasti Saba. Wali Kota Madiun bersyukur, penghargaan Kota Sehat diraih.",
        [(MADIUN, "Swasti Saba")],
    ),
    (
        "Satu prestasi dibawa pulang Kabupaten Sleman. Kelompok Tani Makmur Jaya meraih juara I Adipura.",
        [("Kelompok Tani Makmur Jaya", A)],
    ),
    ("Tim menilai Kota Madiun. Tim lain yang memutuskan siapa berhak atas penghargaan Adipura.", []),
    ("Gelar KIPP Sumsel 2018 dibagikan, Kota Madiun berpesta.", []),
    ("Adipura Kota Madiun 2019 dibagikan Rabu.", []),
    ("Raihan Adipura Kota Madiun disyukuri warga.", [(MADIUN, A)]),
    ("Dua piala diperoleh, yaitu Adipura, Swasti Saba untuk Bupati Sleman.", [("Kabupaten Sleman", "Swasti Saba")]),
    ("Bupati Sleman Budi Santosa berpidato. Ada 49 pegawai yang menerima Satyalancana Karya Satya.", []),
]
PERSONS = [
    (
        "Sekda Sleman Budi Santosa menerima Satyalancana Karya Satya. Piala itu diterima Sekda.",
        "Budi Santosa",
    ),
    ("Sekda Sleman Budi Santosa hadir. Sekda menerima Satyalancana Karya Satya.", "Budi Santosa"),
]


@pytest.mark.parametrize(("text", "pairs"), NOBODY)
def test_who_has_not_won(text: str, pairs: list[tuple[str, str]]) -> None:
    assert won(text) == pairs


@pytest.mark.parametrize(("text", "person"), PERSONS)
def test_an_office_has_its_holder(text: str, person: str) -> None:
    assert won(text) == [(person, S)]


def test_who_acts_for_a_head_is_not_the_head() -> None:
    text = "Plt. Bupati Sleman Budi Santosa hadir. Bupati Sleman menerima Satyalancana Karya Satya."
    assert won(text) == [("Bupati Sleman", S)]


def test_who_leads_a_body_is_no_part_of_its_name() -> None:
    assert won("Adipura dipegang Direktur Perumda Sleman Budi Santosa.") == [("Perumda Sleman", A)]


def test_the_short_form_of_a_firm_stands_inside_its_name() -> None:
    text = "KLHK memilih Perusahaan Daerah Air Minum (PDAM) Nunukan sebagai pemenang Adipura."
    assert won(text) == [("Perusahaan Daerah Air Minum (PDAM) Nunukan", A)]


AHEAD = [
    ("Kota Madiun terselip di antara 12 besar Adipura, dan juara 1 jadi sasarannya. Ini masih nominasi.", []),
    ("Panitia loloskan tiga desa ke 500 besar Adipura. Adapun Kota Madiun, Kota Batu, dan Kota Solo di sana.", []),
]


@pytest.mark.parametrize(("text", "pairs"), AHEAD)
def test_who_is_chosen_from_many_has_not_won(text: str, pairs: list[tuple[str, str]]) -> None:
    assert won(text) == pairs


NOT_NAMED = [
    ("Adipura jatuh kepada 11 sekolah, sesuai Keputusan Gubernur Lampung Nomor 3.", []),
    ("Adipura jatuh kepada dua kota, yakni Kota Batu dan Kota Madiun.", [("Kota Batu", A), (MADIUN, A)]),
    ("Kepada Kota Batu, panitia menyampaikan terima kasih telah menerima penghargaan Adipura.", []),
    ("Bupati Sleman memberi uang kepada desa yang keluar sebagai juara Lomba Desa.", []),
    ("Adipura rutin diperoleh Kota Madiun.", []),
]


@pytest.mark.parametrize(("text", "pairs"), NOT_NAMED)
def test_who_is_not_named_has_not_won(text: str, pairs: list[tuple[str, str]]) -> None:
    assert won(text) == pairs
