from __future__ import annotations

import pytest
from tests.marked import records

from anugerah.links.awardnames import may_be_one, same_award
from anugerah.types import Award, Label, Mention


def award(name: str, id: str | None = None) -> Mention:  # noqa: A002  the gazetteer's
    return Mention(name, Label.AWARD, 0, len(name), name, Award(id, name), "model", None)


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Lomba Inovasi Daerah Tatanan Normal Baru", "Inovasi Daerah Normal Baru", True),
        ("Bunga Rampai Award", "Anugerah Bunga Rampai Nusantara", True),
        ("Bunga Rampai Award", "Rampai Melati Award", False),
        ("Pemain Terbaik Asia", "Pemain Terbaik Eropa", False),
        ("Duta Literasi Remaja", "Duta Lingkungan Remaja Kota Hijau", False),
    ],
)
def test_names_that_share_most_of_their_words_are_one_award(a: str, b: str, same: bool) -> None:
    assert same_award(award(a), award(b)) is same_award(award(b), award(a)) is same


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        (award("Anugerah Bunga"), award("Piala Melati"), True),
        (award("BKN Award", "bkn_award"), award("BKN Ganjar"), True),
        (award("BKN Award", "bkn_award"), award("Anugerah Bunga"), False),
        (award("Anugerah Kota Hijau"), award("Kota Layak Anak", "kla"), False),
        (award("BKN Award", "bkn_award"), award("BKN Prima", "bkn_prima"), False),
    ],
)
def test_two_names_of_what_one_winner_got(a: Mention, b: Mention, one: bool) -> None:
    assert may_be_one(a, b) is may_be_one(b, a) is one


@pytest.mark.parametrize(
    ("later", "wins"),
    [
        ("Kota Madiun menerima Adipura 2019 kategori udara bersih.", 1),
        ("Kota Madiun menerima Adipura 2019 kategori udara bersih, juara I.", 2),
    ],
)
def test_a_class_told_later_without_a_place_is_of_the_same_win(later: str, wins: int) -> None:
    assert len(records(f"Kota Madiun masuk Top 45 Adipura 2019. {later}")) == wins


def test_two_classes_that_are_called_so_are_two_wins() -> None:
    text = "Kota Madiun meraih Adipura 2019 kategori kota sedang. Kota Madiun menerima Adipura 2019 kategori udara."
    assert [record.category for record in records(text)] == ["kota sedang", "udara"]


def test_a_person_may_win_two_awards_that_no_list_knows() -> None:
    text = "Rina Wulandari meraih Anugerah Bunga Nusa 2019. Rina Wulandari juga menerima Piala Melati Nusa 2019."
    assert len(records(text)) == 2
