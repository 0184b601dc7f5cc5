from __future__ import annotations

import pytest
from tests.marked import records, won

A = "Adipura"
MADIUN, BATU, SOLO = "Kota Madiun", "Kota Batu", "Kota Surakarta"
THREE = [(BATU, A), (MADIUN, A), (SOLO, A)]
COUNTED = [
    ("Adipura jatuh kepada tiga dari 38 daerah. Kota Madiun, Kota Batu, dan Kota Solo, itulah ketiganya.", THREE),
    ("Tiga kota di Jawa meraih Adipura. Kota Madiun dan Kota Batu bertetangga.", []),
    ("Tiga kota di Jawa meraih Adipura. Ketua panitia bangga. Kota Madiun, Kota Batu, Kota Solo.", THREE),
    ("Tiga kota mengikuti Adipura. Kota Madiun, Kota Batu, dan Kota Solo bersiap.", []),
]


@pytest.mark.parametrize(("text", "pairs"), COUNTED)
def test_a_row_of_as_many_names_as_a_sentence_counts(text: str, pairs: list[tuple[str, str]]) -> None:
    assert sorted(won(text)) == sorted(pairs)


def test_those_who_will_be_given_an_award_are_counted_before_they_are_named() -> None:
    found = records(
        "KLHK akan memberikan Adipura kepada dua daerah. Kata panitia, keduanya ialah Kota Batu dan Kota Madiun."
    )
    assert {(r.recipient, r.status.value) for r in found} == {(MADIUN, "scheduled"), (BATU, "scheduled")}


def test_a_place_that_one_winner_has_is_not_that_of_all() -> None:
    found = records(
        "KLHK menyerahkan Adipura 2019. Yang memperolehnya ialah Kota Madiun, Kota Batu, dan Kota Solo. "
        "Kota Batu terbaik 2 kategori sedang. Ketiganya, Kota Madiun, Kota Batu, dan Kota Solo, menerimanya."
    )
    assert not any("terbaik" in (r.category or "") for r in found if r.recipient != BATU)


def test_where_bodies_of_a_row_are_from() -> None:
    found = records(
        "Adiwiyata diraih SMPN 1 Batu dari Kota Batu, SMPN 2 Sleman dari Sleman, serta SMPN 3 Solo dari Kota Solo."
    )
    assert [r.recipient for r in found] == ["SMPN 1 Batu", "SMPN 2 Sleman", "SMPN 3 Solo"]


LONG = "Kota Madiun, Kota Batu, Kota Solo, Kota Kediri, Kota Blitar, dan Kota Malang"


def test_a_sentence_of_little_but_a_long_row_names_winners() -> None:
    found = records(f"Kota Padang meraih Kota Layak Anak 2019. Pratama paling banyak, {LONG}.")
    assert len(found) == 7
    assert not records(f"Kota Layak Anak 2019 dinilai. Wilayah lain, {LONG}.")


def test_a_tier_that_leads_a_row_is_its_class_without_the_words_that_count() -> None:
    found = records("Kota Padang meraih Kota Layak Anak 2019.\n\nYang Madya tiga: Kota Madiun, Kota Batu, Kota Solo.")
    assert {r.category for r in found if r.recipient != "Kota Padang"} == {"Madya"}
