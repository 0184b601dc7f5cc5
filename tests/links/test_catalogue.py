from __future__ import annotations

import pytest
from tests.marked import won

A, S, BATU = "Adipura", "Swasti Saba", "Kota Batu"
OPENING = "Deretan penghargaan Kota Batu dicatat humas."
PAGES = [
    (f"{OPENING} Tahun 2019, Adipura. Terakhir, predikat Swasti Saba.", [(BATU, A), (BATU, S)]),
    (f"{OPENING} Pada 23 Mei, Kementerian Kesehatan memberikan penghargaan Swasti Saba.", [(BATU, S)]),
    (f"{OPENING} Tahun 2019, Adipura diraih Kota Madiun.", [("Kota Madiun", A)]),
    (f"{OPENING} Adipura untuk kota belum tentu.", []),
    (f"{OPENING} Wali kota membidik Adipura.", []),
    ("Kota Batu bersih. Tahun 2019, Adipura.", []),
]


@pytest.mark.parametrize(("text", "pairs"), PAGES)
def test_a_page_counts_up_the_awards_of_one_winner(text: str, pairs: list[tuple[str, str]]) -> None:
    assert sorted(won(text)) == sorted(pairs)
