from __future__ import annotations

import pytest
from tests.marked import records

WORKS = [
    ('Rina Wulandari meraih Anugerah Foto Nusa lewat "Laut Kami".', ["Laut Kami"]),
    ("Rina Wulandari meraih Anugerah Foto Nusa berkat perannya di film Laut Kami.", ["Laut Kami"]),
    ('Rina Wulandari ("Laut Kami") meraih Anugerah Foto Nusa.', ["Laut Kami"]),
    ('Rina Wulandari, yang dikenal lewat "Laut Kami", meraih Anugerah Foto Nusa.', []),
    ("Rina Wulandari meraih Anugerah Foto Nusa untuk kategori Film Terbaik.", []),
    ('Kota Batu meraih Adipura lewat "Laut Kami".', []),
]


@pytest.mark.parametrize(("text", "works"), WORKS)
def test_the_work_that_a_person_won_with(text: str, works: list[str]) -> None:
    assert [p.name for r in records(text) for p in r.programs] == works


def test_each_category_has_its_own_work() -> None:
    opening = "Anugerah Foto Nusa digelar. "
    text = f"{opening}Rina Wulandari menyabet Best Album melalui Laut Kami dan Best Song melalui Angin."
    assert {r.category: [p.name for p in r.programs] for r in records(text)} == {
        "Best Album": ["Laut Kami"],
        "Best Song": ["Angin"],
    }
