"""Heads of regions counted as winners, classes that look like awards, evenings that bear the name of another award."""

from __future__ import annotations

import pytest
from tests.marked import records

COUNTED = (
    "Tiga bupati dan wali kota menerima Anugerah Bunga Rampai 2019 di Jakarta. Penerimanya adalah Bupati Sleman Budi "
    "Santosa, Bupati Bantul Rina Wulandari, dan Wali Kota Madiun Dewi Lestari."
)
CLASS = (
    "Pemkab Sleman menyerahkan hadiah Lomba Inovasi Daerah 2022, Senin (6/6/2022). Pada kategori {} juara I diraih "
    "Kecamatan Depok, juara II diraih Kecamatan Gamping."
)
BEST = (
    "Kecamatan Depok menjadi juara umum pada ajang Lomba Kampung Bersih 2022 yang digelar Pemkab Sleman. Predikat "
    "Kampung Terasri diraih Desa Sinduadi."
)
EVENING = (
    "Kota Madiun menerima Adipura 2017 dari Kementerian Lingkungan Hidup. Penghargaan diserahkan pada malam "
    "penghargaan Kalpataru 2017 di Jakarta. Penghargaan serupa diraih Kota Solok, Kota Batu, dan Kota Blitar."
)


def test_counted_heads_win_themselves() -> None:
    assert [(r.recipient, r.recipient_kind) for r in records(COUNTED)] == [
        ("Budi Santosa", "person"),
        ("Rina Wulandari", "person"),
        ("Dewi Lestari", "person"),
    ]


@pytest.mark.parametrize("start", ["Para bupati dan wali kota", "Tiga daerah", "Tiga bupati lain yang"])
def test_heads_whom_nobody_counts_stand_for_their_regions(start: str) -> None:
    text = COUNTED.replace("Tiga bupati dan wali kota", start)
    assert {r.recipient for r in records(text)} >= {"Kabupaten Sleman", "Kabupaten Bantul", "Kota Madiun"}


@pytest.mark.parametrize("name", ["Inovasi Pelayanan Publik", "Inovasi Tata Kelola"])
def test_what_stands_behind_kategori_is_a_class_of_the_award_told_of(name: str) -> None:
    found = [(r.award, r.recipient, r.category) for r in records(CLASS.format(name))]
    assert found == [
        ("Lomba Inovasi Daerah", "Kecamatan Depok", f"{name}, juara I"),
        ("Lomba Inovasi Daerah", "Kecamatan Gamping", f"{name}, juara II"),
    ]


def test_the_best_of_a_kind_behind_predikat_is_a_class_of_an_award_named_before() -> None:
    assert {r.award for r in records(BEST)} == {"Lomba Kampung Bersih"}


def test_an_award_that_names_an_evening_is_not_the_one_handed_over() -> None:
    assert {r.award for r in records(EVENING)} == {"Adipura"}
    assert len(records(EVENING)) == 4
