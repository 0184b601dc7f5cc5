from __future__ import annotations

import pytest
from tests.marked import records

GIVEN = "KLHK menyerahkan Adipura kepada Kota Batu. "
ROWS = [
    ("KLHK menyerahkan Adipura. Untuk berprestasi tingkat kabupaten/kota nama yang keluar adalah Kabupaten Sleman, "
     "Kota Madiun, dan Kota Blitar. Di tingkat provinsi, kategori terbaik dimiliki Bali, Riau, dan Jambi.",
     [("Kabupaten Sleman", "berprestasi tingkat kabupaten/kota"),
      ("Kota Madiun", "berprestasi tingkat kabupaten/kota"), ("Kota Blitar", "berprestasi tingkat kabupaten/kota"),
      ("Provinsi Bali", "terbaik tingkat provinsi"), ("Provinsi Riau", "terbaik tingkat provinsi"),
      ("Provinsi Jambi", "terbaik tingkat provinsi")]),
    ("KLHK menyerahkan Adipura. Adapun terbaik tingkat kota, di samping Batu ada Kota Madiun, Kota Solok, dan Kota "
     "Blitar.", [("Kota Madiun", "terbaik tingkat kota"), ("Kota Solok", "terbaik tingkat kota"),
                 ("Kota Blitar", "terbaik tingkat kota")]),
    ("KLHK menyerahkan Adipura kepada Kota Madiun dan Kota Batu. Berikutnya Kabupaten Sleman. Kemudian Kota Blitar "
     "serta Kota Solok.",
     [("Kota Madiun", None), ("Kota Batu", None), ("Kabupaten Sleman", None), ("Kota Blitar", None),
      ("Kota Solok", None)]),
    ("KLHK menyerahkan Adipura. Predikat Madya diraih dua kota. Bupati dan wali kota itu ialah Kota Madiun, Kota Batu, "
     "dan Kota Blitar.", [("Kota Madiun", "Madya"), ("Kota Batu", "Madya"), ("Kota Blitar", "Madya")]),
    ("KLHK memberikan Adipura kepada Kabupaten Sigi untuk kategori kabupaten, Kota Sawahlunto untuk kategori kota "
     "kecil, dan Kota Madiun untuk kategori kota besar.",
     [("Kabupaten Sigi", "kabupaten"), ("Kota Sawahlunto", "kota kecil"), ("Kota Madiun", "kota besar")]),
    ("KLHK menyerahkan Adipura. Kota Batu ditetapkan sebagai juara I Adipura, disusul Kota Madiun sebagai juara II dan "
     "Kota Blitar juara III.", [("Kota Madiun", "juara II"), ("Kota Blitar", "juara III"), ("Kota Batu", "juara I")]),
    (GIVEN + "Selain Kota Batu, juga Kabupaten Sleman dan Kota Madiun.",
     [("Kota Batu", None), ("Kabupaten Sleman", None), ("Kota Madiun", None)]),
    (GIVEN + "Sementara dari dunia usaha ada Bank Sulteng.", [("Kota Batu", None), ("Bank Sulteng", None)]),
    (GIVEN + "Dari Jawa Timur ada Kota Madiun yang belum siap.", [("Kota Batu", None)]),
    ("KLHK menyerahkan Adipura. Peringkat pertama Kota Madiun, kedua Kota Blitar, dan ketiga Kota Batu.",
     [("Kota Madiun", "Peringkat pertama"), ("Kota Blitar", "peringkat kedua"), ("Kota Batu", "peringkat ketiga")]),
    ("KLHK menyerahkan Adipura. Kota Madiun di urutan pertama dengan nilai 97,9, Kota Blitar kedua (97,3), dan Kota "
     "Batu ke-3 (97,1).",
     [("Kota Madiun", "peringkat pertama"), ("Kota Blitar", "peringkat kedua"), ("Kota Batu", "peringkat ke-3")]),
    ("KLHK menyerahkan Adipura. Kota kecil paling banyak, yaitu Kota Batu, Kota Solok, dan Kota Tual.",
     [("Kota Batu", "Kota kecil"), ("Kota Solok", "Kota kecil"), ("Kota Tual", "Kota kecil")]),
    ("KLHK menyerahkan Adipura. Nindya diraih Kota Madiun, Madya Kabupaten Sleman dan Bantul, sedangkan Pratama Kota "
     "Batu.",
     [("Kota Madiun", "Nindya"), ("Kabupaten Sleman", "Madya"), ("Kabupaten Bantul", "Madya"),
      ("Kota Batu", "Pratama")]),
    ("KLHK menyerahkan Adipura. Untuk kota besar Kota Malang dan Kota Padang, kota kecil hanya Kota Batu.",
     [("Kota Malang", "kota besar"), ("Kota Padang", "kota besar"), ("Kota Batu", "kota kecil")]),
    ("KLHK menyerahkan Adipura. Predikat Madya diraih tiga daerah. Kota Madiun, Kota Batu, dan Kota Blitar, itulah "
     "ketiganya.", [("Kota Madiun", "Madya"), ("Kota Batu", "Madya"), ("Kota Blitar", "Madya")]),
    ("KLHK menyerahkan Adipura. Di tingkat kota ada tiga daerah: Kota Madiun, Kota Batu, dan Kota Blitar.",
     [("Kota Madiun", "tingkat kota"), ("Kota Batu", "tingkat kota"), ("Kota Blitar", "tingkat kota")]),
    ("Adipura jatuh ke tangan Kota Madiun, berbagi dengan Kota Batu.", [("Kota Madiun", None), ("Kota Batu", None)]),
    ("KLHK menyerahkan Adipura. Kota Madiun keluar sebagai terbaik ke dua.", [("Kota Madiun", "terbaik ke dua")]),
    ("KLHK menyerahkan Adipura. Panitia masih menyaring mereka menjadi Top 11. Adapun untuk tingkat kabupaten terdapat "
     "nama Kabupaten Sleman, Kabupaten Bantul, dan Kabupaten Batang.",
     [("Kabupaten Sleman", "tingkat kabupaten"), ("Kabupaten Bantul", "tingkat kabupaten"),
      ("Kabupaten Batang", "tingkat kabupaten")]),
    ("KLHK menyerahkan Adipura. Juara di lingkup Pemprov Riau ialah Kota Dumai, Kota Pekanbaru, dan Kabupaten Siak.",
     [("Kota Dumai", "lingkup Pemprov Riau"), ("Kota Pekanbaru", "lingkup Pemprov Riau"),
      ("Kabupaten Siak", "lingkup Pemprov Riau")]),
    ("KLHK menyerahkan Adipura. Di atasnya berturut-turut Kota Batu sebagai urutan pertama, Kota Solok kedua, dan Kota "
     "Tual ketiga, seluruhnya berpredikat Madya.",
     [("Kota Batu", "Madya, peringkat pertama"), ("Kota Solok", "Madya, peringkat kedua"),
      ("Kota Tual", "Madya, peringkat ketiga")]),
    ("KLHK menyerahkan Adipura. Kota Solok menang di kategori kota kecil, Kota Madiun di kategori kota sedang.",
     [("Kota Solok", "kota kecil"), ("Kota Madiun", "kota sedang")]),
    ("KLHK menyerahkan Adipura. Pratama terbanyak, Kota Solok, Kota Tual, dan Kota Batu.",
     [("Kota Solok", "Pratama"), ("Kota Tual", "Pratama"), ("Kota Batu", "Pratama")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_each_of_a_row_has_what_stands_behind_it(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(r.recipient, r.category) for r in records(text)] == expected


GOES_ON = [
    (GIVEN + "Kabupaten Sleman mendapat kategori kabupaten, sedangkan SMAN 1 Batu terpilih untuk Kampus Hijau.",
     ["Kota Batu", "Kabupaten Sleman", "SMAN 1 Batu"]),
    ("Kota Batu gembira. Dua kampus dan satu rumah sakit membawa pulang Adipura.", []),
    ("KLHK menyerahkan Adipura. Yang juga mendapat penghargaan: Kabupaten Sleman (bidang ikan), Kota Batu (bidang "
     "ternak), dan Wakil Gubernur Riau Rahmat Hidayat sebagai tokoh perdamaian.",
     ["Kabupaten Sleman", "Kota Batu", "Rahmat Hidayat"]),
    ("KLHK menyerahkan Adipura. Juara II diraih Desa Depok, disusul perpustakaan dari Desa Botubarani Kabupaten "
     "Bone Bolango.",
     ["Desa Depok"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), GOES_ON)
def test_who_wins_beside_others(text: str, names: list[str]) -> None:
    assert [r.recipient for r in records(text)] == names


def test_the_head_of_a_row_wins_where_most_rows_are_opened_by_their_winner() -> None:
    text = (
        "Kalpataru 2013 diserahkan di Jakarta. Berikut penerimanya:\n\n"
        "1. Budi Santosa (Kabupaten Sleman)\n2. Rina Wulandari (Kota Batu)\n"
        "3. Zwageri (Blok Apik, Kabupaten Bantul)\n"
    )
    names = [record.recipient for record in records(text)]
    assert names == ["Budi Santosa", "Rina Wulandari", "Zwageri"]


def test_a_neighbourhood_wins_under_its_number_and_village() -> None:
    text = (
        "Pemerintah Kota Depok menyerahkan Adipura Desa 2023. Inilah ketiga pos kamling terbaik:\n\n"
        "Juara I Pos Kamling RW 05 Kelurahan Beji (Kec. Beji)\n"
        "Juara II Pos Kamling Melati RT 03/RW 11 Kelurahan Mampang (Kec. Pancoran Mas)\n"
        "Juara III RT 04/RW 02 Kelurahan Kukusan (Kec. Beji)\n"
    )
    assert [(r.recipient, r.category) for r in records(text)] == [
        ("Pos Kamling RW 05 Kelurahan Beji", "Juara I"),
        ("Pos Kamling Melati RT 03/RW 11 Kelurahan Mampang", "Juara II"),
        ("RT 04/RW 02 Kelurahan Kukusan", "Juara III"),
    ]


def test_who_lives_in_a_neighbourhood_is_not_it() -> None:
    text = "Pemerintah Kota Depok menyerahkan Adipura Desa 2023 kepada warga RW 05 Kelurahan Beji."
    assert [r.recipient for r in records(text)] == []


def test_firms_and_parties_stand_in_numbered_rows() -> None:
    text = (
        "Pemerintah Kota Depok menyerahkan Adipura 2023. Penerimanya adalah:\n\n"
        "Kategori Usaha: 1. PT. Sumber Wirko (Persero) 2. PT. Relma Jaya 3. CV. Barno\n"
        "Kategori Partai: 1. Partai Siluka 2. Partai Tandewa Raya 3. Partai Wirko\n"
    )
    assert {r.recipient for r in records(text)} == {
        "PT. Sumber Wirko (Persero)", "PT. Relma Jaya", "CV. Barno",
        "Partai Siluka", "Partai Tandewa Raya", "Partai Wirko",
    }  # fmt: skip


def test_capitals_in_front_of_a_region_are_a_body_among_bodies() -> None:
    text = (
        "KLHK menyerahkan Adipura. Penerimanya ialah Dinas Kesehatan Kota Batu, RSUD Kota Bogor, BKPSDA Kota Bogor, "
        "Dinas Perikanan Kota Tual, dan Dinas Sosial Kota Solok."
    )
    assert "BKPSDA Kota Bogor" in [r.recipient for r in records(text)]


def test_a_sentence_that_goes_on_with_the_row_before_it() -> None:
    text = (
        "KLHK menyerahkan Adipura kepada Kota Batu, Kota Solok, dan Kota Tual.\n\n"
        "Lalu Kota Madiun, Kota Blitar, serta Kota Malang."
    )
    assert len(records(text)) == 6
    assert len(records(text.replace("Malang.", "Malang belum siap."))) == 3


def test_places_that_have_winners_of_their_own_are_not_those_of_the_next_row() -> None:
    text = (
        "KLHK menyerahkan Adipura. Juara pertama Kota Batu, juara kedua Kota Solok, juara ketiga Kota Tual; untuk kota "
        "kecil: Kota Madiun, Kota Blitar, Kota Pariaman."
    )
    own = {r.recipient: r.category for r in records(text)}
    assert [own[name] for name in ("Kota Tual", "Kota Madiun", "Kota Pariaman")] == [
        "juara ketiga", "kota kecil", "kota kecil",
    ]  # fmt: skip
