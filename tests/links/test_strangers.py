from __future__ import annotations

import pytest
from tests.marked import won

STRANGERS = [
    ("KLHK menyerahkan Adipura. Juara I jatuh kepada Dapur Bunda Rasa, Kecamatan Depok.", ["Dapur Bunda Rasa"]),
    ("KLHK menyerahkan Adipura. Juara II Kopi Embun Pagi dari Kabupaten Sleman.", ["Kopi Embun Pagi"]),
    ("KLHK menyerahkan Adipura. Juara favorit diraih Al-Hikmat dari Kota Batu.", ["Al-Hikmat"]),
    ("KLHK menyerahkan Adipura. Juara I diraih Hotel Melati Harapan, Kabupaten Sleman.",
     ["Hotel Melati Harapan"]),
    ("Kota Batu meraih Adipura. Juara I Pengelolaan Sampah Terpadu di Kota Batu.", ["Kota Batu"]),
    ("Kota Batu meraih Adipura. Piala itu diterima di Hotel Bintang Laut, Jakarta.", ["Kota Batu"]),
    ("KLHK menyerahkan Adipura. Juara I direbut PKBM Melati Desa Depok.", ["PKBM Melati"]),
    ("KLHK menyerahkan Adipura. Juara I diraih PKBM Melati dan PKBM Anggrek, Kabupaten Sleman.",
     ["PKBM Anggrek", "PKBM Melati"]),
    ("KLHK menyerahkan Adipura. Juara I menjadi milik Wolio TV, Kota Batu.", ["Wolio TV"]),
    ("KLHK menyerahkan Adipura. STIE Embun Wotura Sleman menjuarai kategori pendidikan.",
     ["STIE Embun Wotura Sleman"]),
    ("KLHK menyerahkan Adipura. Juara I diraih Burung Cepat Sekali, pemilik Rina Wulandari.", ["Rina Wulandari"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), STRANGERS)
def test_a_body_that_no_list_knows_wins_by_where_it_stands(text: str, names: list[str]) -> None:
    assert [recipient for recipient, _ in won(text)] == names
