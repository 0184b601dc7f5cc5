from __future__ import annotations

import pytest
from tests.marked import only, records


@pytest.mark.parametrize(
    "text",
    [
        "Rina Wulandari tersenyum lebar di atas panggung setelah sukses meraih Kalpataru 2019.",
        "Pada 2019, Rina Wulandari mengikuti lomba desa dan dinobatkan menjadi penerima Kalpataru.",
        "Penyanyi Rina Wulandari memuji juri, Doel Wirang, saat menerima penghargaan Kalpataru 2019.",
        "Penyanyi Rina Wulandari sendiri pernah meraih penghargaan Kalpataru pada 2019.",
        "Rina Wulandari, penari topeng dari Sleman belum lama ini dinyatakan berhak atas Kalpataru 2019.",
        "Rina Wulandari menjadi penari pertama yang memenangkan Kalpataru 2019.",
        "Juri menobatkan penyanyi Rina Wulandari sebagai penerima Kalpataru 2019.",
        "Petinju Rina Wulandari, yang tahun ini dianugerahi Kalpataru 2019, pulang.",
    ],
)
def test_a_clause_without_a_subject_has_that_of_its_sentence(text: str) -> None:
    assert only(text).recipient == "Rina Wulandari"


def test_a_clause_with_its_own_winner_keeps_it() -> None:
    assert only("Rina Wulandari tersenyum setelah Kota Batu meraih Adipura 2019.").recipient == "Kota Batu"


def test_a_purpose_wins_nothing() -> None:
    assert records("Rina Wulandari berlatih untuk meraih Kalpataru 2019.") == ()


def test_whoever_speaks_wins_nothing() -> None:
    text = "Menurut Ketua PMI Kabupaten Sleman, Budi Santosa, lima relawan mendapatkan Satyalancana Kebaktian Sosial."
    assert records(text) == ()
