from __future__ import annotations

import pytest
from tests.marked import records

GIVEN = "KLHK menyerahkan Adipura kepada Kota Batu. "
ROWS = [
    ("KLHK memberikan Adipura kepada Kabupaten Sigi untuk kategori kabupaten, Kota Sawahlunto untuk kategori kota "
     "kecil, dan Kota Madiun untuk kategori kota besar.",
     [("Kabupaten Sigi", "kabupaten"), ("Kota Sawahlunto", "kota kecil"), ("Kota Madiun", "kota besar")]),
    ("KLHK menyerahkan Adipura. Kota Batu ditetapkan sebagai juara I Adipura, disusul Kota Madiun sebagai juara II dan "
     "Kota Blitar juara III.", [("Kota Madiun", "juara II"), ("Kota Blitar", "juara III"), ("Kota Batu", "juara I")]),
    (GIVEN + "Selain Kota Batu, juga Kabupaten Sleman dan Kota Madiun.",
     [("Kota Batu", None), ("Kabupaten Sleman", None), ("Kota Madiun", None)]),
    (GIVEN + "Sementara dari dunia usaha ada Bank Sulteng.", [("Kota Batu", None), ("Bank Sulteng", None)]),
    (GIVEN + "Dari Jawa Timur ada Kota Madiun yang belum siap.", [("Kota Batu", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_each_of_a_row_has_what_stands_behind_it(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(r.recipient, r.category) for r in records(text)] == expected
