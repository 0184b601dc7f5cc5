"""Wins told by a grade, a colon, a place that an award comes to, and `-nya`."""

from __future__ import annotations

import pytest
from tests.marked import records, won

A, W = "Adipura", "Wajar Tanpa Pengecualian"
MADIUN, SLEMAN = "Kota Madiun", "Kabupaten Sleman"
SAID = [
    ("Laporan keuangan Kabupaten Sleman, misalnya, dinilai Wajar Tanpa Pengecualian oleh BPK.", [(SLEMAN, W)]),
    ("Opini WTP BPK RI untuk LKPD (Laporan Keuangan Pemerintah Daerah) Kabupaten Sleman.", [(SLEMAN, "WTP")]),
    ("Kota Madiun berbenah. Kinerjanya berbuah Adipura.", [(MADIUN, A)]),
    ("Kota Madiun dinilai Adipura.", []),
    ("Satu lagi capaian Pemkot Madiun: penghargaan Adipura.", [(MADIUN, A)]),
    ("Satu lagi warga Kota Madiun: lawan sampah demi Adipura.", []),
    ("Piala Adipura akhirnya sampai ke Pemkot Madiun.", [(MADIUN, A)]),
    ("Piala Adipura kembali singgah di Kota Madiun.", [(MADIUN, A)]),
    ("KLHK punya Adipura. Menteri menyerahkannya kepada Wali Kota Madiun.", [(MADIUN, A)]),
]


@pytest.mark.parametrize(("text", "pairs"), SAID)
def test_who_has_it(text: str, pairs: list[tuple[str, str]]) -> None:
    assert won(text) == pairs


def test_the_year_of_the_award_told_of_is_no_earlier_win() -> None:
    found = records("Kota Madiun meraih Adipura 2023. Setelah Adipura 2023 di tangan Kota Madiun, warga berpesta.")
    assert [(r.recipient, r.status.value) for r in found] == [(MADIUN, "won")]


BODIES = [
    ("RSUD Sleman berbenah. Rumah sakit milik pemerintah kabupaten itu diganjar Adipura.", "RSUD Sleman"),
    ("SMPN 1 Batu dan SMPN 2 Solok hadir. SMPN 2 Solok lebih dulu, sebab sekolah ini meraih Adipura.", "SMPN 2 Solok"),
    ("RSUD Sleman dan PDAM Sleman berbenah. Perusahaan daerah itu berhasil meraih Adipura.", "PDAM Sleman"),
]


@pytest.mark.parametrize(("text", "winner"), BODIES)
def test_a_word_for_a_body_stands_for_the_last_one_named_so(text: str, winner: str) -> None:
    assert won(text) == [(winner, A)]
