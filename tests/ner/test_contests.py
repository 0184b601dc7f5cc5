"""Contests named in small letters: only on pages that tell of places, before any other award, not what is done."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from anugerah.ner.contests import contests
from anugerah.ner.sheet import Found
from anugerah.types import Label

CASES = [
    ("juara I lomba perpustakaan desa tingkat kabupaten", ["lomba perpustakaan desa"]),
    ("pemenang lomba kesatuan gerak PKK yang digelar kemarin", ["lomba kesatuan gerak PKK"]),
    ("warga ikut lomba perpustakaan desa tingkat kabupaten", []),
    ("juara I lomba makan yang digelar kemarin", []),
    ("juara I lomba diikuti semua desa tingkat kabupaten", []),
    ("juara I lomba perpustakaan desa kemarin", []),
]


@pytest.mark.parametrize(("text", "names"), CASES)
def test_a_name_in_small_letters(text: str, names: list[str]) -> None:
    doc = Doc(spacy.blank("id").vocab, words=text.split())
    assert [doc[f.start : f.end].text for f in contests(doc)] == names


@pytest.mark.parametrize(("award", "names"), [((0, 1), []), ((9, 10), ["lomba cerdas cermat"]), ((9, 13), [])])
def test_other_awards_of_the_page(award: tuple[int, int], names: list[str]) -> None:
    text = "Adipura : juara I lomba cerdas cermat tingkat kabupaten Lomba Cerdas Cermat HAM"
    doc = Doc(spacy.blank("id").vocab, words=text.split())
    found = contests(doc, [Found(*award, Label.AWARD, "model")])
    assert [doc[f.start : f.end].text for f in found] == names
