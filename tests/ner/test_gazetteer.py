from __future__ import annotations

import pytest
from tests.marked import not_yet, tagged

from anugerah.types import Label

TIER = "the head (piala, opini) and the tier (Kencana) are no part of the name"
SENTENCES = [
    "Kota Madiun meraih [Adipura](AWARD) tahun 2019.",
    "Kota Madiun meraih [Adipura](AWARD) Kencana.",
    "Kota Madiun meraih opini [WTP](AWARD).",
    "Kota Batu meraih [Swasti Saba Wistara](AWARD).",
    "Kabupaten Sleman menerima [Anugerah Parahita Ekapraya](AWARD) tingkat Madya.",
    "Kabupaten Bantul meraih [Innovative Government Award](AWARD) ([IGA](AWARD)) 2021.",
    "Kota Bandung menang pada [Gerakan Menuju Kota Cerdas (Smart City)](AWARD) 2022.",
    "Bupati menerima [Satyalancana Wira Karya](AWARD) dari Presiden.",
    "Pemkot menerima [Anugerah Bunga Rampai Desa](AWARD) tahun ini.",
    "Tim futsal menjuarai Piala Gubernur.",
    "Bupati menerima penghargaan dari warga.",
    "Kota Madiun menerima piala [Adipura](AWARD) Kencana tahun 2019.",
    "Kota Madiun meraih predikat Opini [WTP](AWARD).",
    "Kota Madiun meraih juara II [Innovative Government Award](AWARD).",
    not_yet(
        "Kota Madiun masuk Top 45 [Kompetisi Inovasi Pelayanan Publik](AWARD).",
        why="Top 45 is the category of the competition named beside it",
    ),
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_awards_without_head_year_tier_and_rank(sentence: str) -> None:
    assert tagged(sentence, Label.AWARD) == sentence
