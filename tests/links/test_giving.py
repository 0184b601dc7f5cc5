from __future__ import annotations

import pytest
from tests.marked import not_yet, only, records, won

A, S = "Adipura", "Swasti Saba"
MADIUN, BATU, SLEMAN = "Kota Madiun", "Kota Batu", "Kabupaten Sleman"
WINNERS = [
    ("Kota Madiun meraih Adipura.", [(MADIUN, A)]),
    ("Pemkot Madiun menyabet Adipura 2019.", [(MADIUN, A)]),
    ("Kota Madiun, Jawa Timur, meraih Adipura.", [(MADIUN, A)]),
    ("Kota Madiun baru saja meraih Adipura.", [(MADIUN, A)]),
    ("Kabupaten Sleman Raih Adipura 2019", [(SLEMAN, A)]),
    ("Adipura 2019 diraih Kota Madiun.", [(MADIUN, A)]),
    ("Adipura diterima Kota Madiun dari KLHK.", [(MADIUN, A)]),
    ("Penghargaan Adipura jatuh ke tangan Kabupaten Sleman.", [(SLEMAN, A)]),
    ("Penghargaan Adipura 2019 untuk Kabupaten Sleman.", [(SLEMAN, A)]),
    ("KLHK memberikan Adipura kepada Kota Batu.", [(BATU, A)]),
    ("Kementerian Kesehatan menganugerahi Kota Madiun Swasti Saba.", [(MADIUN, S)]),
    ("Menteri Kesehatan menyerahkan STBM Award kepada Bupati Sleman.", [(SLEMAN, "STBM Award")]),
    ("Kota Madiun dan Kabupaten Sleman meraih Adipura.", [(SLEMAN, A), (MADIUN, A)]),
    ("Kota Madiun meraih Adipura dan Swasti Saba.", [(MADIUN, A), (MADIUN, S)]),
    ("Adipura diberikan kepada Kota Madiun, Kota Batu, dan Kabupaten Sleman.", [(SLEMAN, A), (BATU, A), (MADIUN, A)]),
    ("Kota Madiun meraih Adipura tahun ini dan berharap meraihnya lagi tahun depan.", [(MADIUN, A)]),
    ("Pemprov Jawa Tengah meraih WTP.", [("Provinsi Jawa Tengah", "WTP")]),
    ("Kota Madiun meraih Adipura, sedangkan Kabupaten Sleman meraih Swasti Saba.", [(SLEMAN, S), (MADIUN, A)]),
    ("Kota Madiun memborong Adipura, Swasti Saba, dan WTP.", [(MADIUN, A), (MADIUN, S), (MADIUN, "WTP")]),
    ("Menteri Lingkungan Hidup menyerahkan Adipura kepada Kota Madiun, Kamis (3/1/2019).", [(MADIUN, A)]),
    ("Kota Madiun pulang. Penghargaan Adipura diterima di Jakarta, Kamis (3/1/2019).", [(MADIUN, A)]),
]
BODIES = [
    ("Adipura 2019 diraih oleh Kota Madiun.", [(MADIUN, A)]),
    ("Kementerian Keuangan meraih Anugerah Meritokrasi.", [("Kementerian Keuangan", "Anugerah Meritokrasi")]),
    ("BPS Kabupaten Sleman meraih WBK dari Kementerian PANRB.", [("BPS Kabupaten Sleman", "WBK")]),
    (
        "KASN menyerahkan Anugerah Meritokrasi kepada Kementerian Keuangan dan BPOM.",
        [("BPOM", "Anugerah Meritokrasi"), ("Kementerian Keuangan", "Anugerah Meritokrasi")],
    ),
    ("Penghargaan Adipura dari Kementerian Lingkungan Hidup diterima Kota Madiun.", [(MADIUN, A)]),
    ("Kota Madiun berbenah. Semangat mewujudkan Adipura mendapat apresiasi warga. Kota Madiun gembira.", []),
    ("Kota Madiun berbenah. Layanan, termasuk taman, disiapkan untuk Adipura. Kota Madiun gembira.", []),
    ("Majalah Tempo mengumumkan lima penerima Adipura.", []),
    ("Dari 12 kepala daerah yang dianugerahi Adipura, tiga dari Jawa.", []),
    ("SMAN 1 Sleman meraih Adipura. Piala diterima Bupati Sleman Budi Santosa.", [("SMAN 1 Sleman", A)]),
    ("Tiga unit layanan Pemerintah Kota Madiun memperoleh Adipura.", []),
]
SECOND = [  # the first sentence names the award, the second one more winners
    ("Kota Madiun meraih Adipura bersama Kota Batu.", [(BATU, A), (MADIUN, A)]),
    ("Kota Madiun meraih Adipura. Trofi kedua untuk Kabupaten Sleman.", [(SLEMAN, A), (MADIUN, A)]),
    ("KLHK menyerahkan Adipura. Keduanya adalah Kota Madiun dan Kota Batu.", [(BATU, A), (MADIUN, A)]),
    ("Dua daerah meraih Adipura. Yang memperolehnya yakni Kota Madiun dan Kota Batu.", [(BATU, A), (MADIUN, A)]),
    ("Kota Madiun menerima Adipura. Pada 2017 Kota Batu sudah menyandangnya.", [(BATU, A), (MADIUN, A)]),
    ("KLHK menyerahkan Adipura. Penerima pertama Kota Madiun. Piagam terakhir, Kota Batu.", [(BATU, A), (MADIUN, A)]),
    ("Dua daerah meraih Adipura. Hanya dua yang memperolehnya, Kota Madiun dan Kota Batu.", [(BATU, A), (MADIUN, A)]),
    ("Adipura diterima Kota Madiun, sedangkan sertifikat menjadi jatah Kota Batu.", [(BATU, A), (MADIUN, A)]),
    ("Kota Madiun meraih Adipura. Kota pertama di Jawa itu bersebelahan dengan Kota Batu.", [(MADIUN, A)]),
    ("Kota Madiun meraih Adipura. Tempat ketiga ditempati grup Melati Putih Nusantara.",
     [(MADIUN, A), ("Melati Putih Nusantara", A)]),
    ("KLHK mengumumkan Adipura 2019. Kelas kota kecil direbut Kota Batu.", [(BATU, A)]),
    ("KLHK menyerahkan Kalpataru. Penyelamat Lingkungan diberikan kepada Desa Busung.", [("Desa Busung", "Kalpataru")]),
    ("Kota Madiun meraih Adipura. Juara MTQ tingkat provinsi diraih Kota Batu.", [(MADIUN, A)]),
    ("Kota Madiun meraih Adipura. Pemkot menyiapkan angkutan untuk Kota Batu.", [(MADIUN, A)]),
    ("Kota Madiun meraih Adipura. Warga menyambut tamu bersama Kota Batu.", [(MADIUN, A)]),
]  # fmt: skip
DESCRIBED = [  # who is described, or meant by a description, wins; not the region in it
    ("Perumda Tirta Jaya, milik Kabupaten Sleman, meraih Adipura.", [("Perumda Tirta Jaya", A)]),
    ("Kota Batu berbenah. Kota di lereng Gunung Arjuno ini meraih Adipura.", [(BATU, A)]),
    ("Kota Madiun meraih Adipura 2019. Adipura 2019 diterima pula oleh Kota Batu.", [(BATU, A), (MADIUN, A)]),
    ("Kota Madiun meraih Swasti Saba kategori desa,sedangkan Kota Batu meraih Adipura.", [(BATU, A), (MADIUN, S)]),
    ("KLHK mengumumkan Adipura. Untuk kota kecil, pemenangnya Kota Batu.", [(BATU, A)]),
    ("KLHK mengumumkan Adipura, Kota Batu terbaik II.", [(BATU, A)]),
    ("Kelompok Tani Makmur meraih Kalpataru.", [("Kelompok Tani Makmur", "Kalpataru")]),
]
OWN = [  # a body that grants an award is not given it
    (
        "Presiden menyampaikan penghargaan kepada BPK yang memberi opini WTP atas Laporan Keuangan Pemerintah Pusat.",
        [("Pemerintah Pusat", "WTP")],
    ),
    ("BPK memberikan opini WTP atas laporan keuangan Pemkab Sleman.", [(SLEMAN, "WTP")]),
]
GIVERS = [
    ("Gubernur Jawa Timur menyerahkan Adipura kepada Kota Madiun dan Kabupaten Ngawi.", "Provinsi Jawa Timur"),
    ("Bupati Sleman menyerahkan Kalpataru kepada Desa Busung.", SLEMAN),
    ("Menteri Lingkungan Hidup menyerahkan Adipura kepada Bupati Sleman.", "Kementerian Lingkungan Hidup"),
    ("Wali Kota Madiun menyerahkan penghargaan Kalpataru kepada Kelompok Tani Sumber Rejeki.", MADIUN),
    ("Pemkot Madiun memberikan Anugerah Warga Teladan kepada Budi Santosa.", MADIUN),
]


@pytest.mark.parametrize(("text", "pairs"), WINNERS)
def test_who_won_what(text: str, pairs: list[tuple[str, str]]) -> None:
    assert won(text) == pairs


@pytest.mark.parametrize(("text", "pairs"), [*DESCRIBED, *OWN])
def test_who_is_meant_and_whose_an_opinion_is(text: str, pairs: list[tuple[str, str]]) -> None:
    assert won(text) == pairs


@pytest.mark.parametrize(("text", "pairs"), SECOND)
def test_a_second_clause_names_more_winners(text: str, pairs: list[tuple[str, str]]) -> None:
    assert won(text) == pairs


@pytest.mark.parametrize(("text", "pairs"), BODIES)
def test_bodies_that_grant_awards_can_win_them(text: str, pairs: list[tuple[str, str]]) -> None:
    assert won(text) == pairs


@pytest.mark.parametrize(("text", "giver"), GIVERS)
def test_a_giver_is_never_a_receiver(text: str, giver: str) -> None:
    assert giver not in [record.recipient for record in records(text)]


def test_a_list_behind_one_government_word_is_distributed() -> None:
    found = records("Pemkab Sleman, Bantul, dan Gunungkidul meraih WTP.")
    assert [(r.recipient, r.recipient_code) for r in found] == [
        ("Kabupaten Sleman", "34.04"),
        ("Kabupaten Bantul", "34.02"),
        ("Kabupaten Gunungkidul", "34.03"),
    ]


@pytest.mark.parametrize(
    ("text", "recipient", "kind", "region"),
    [
        ("SMP Negeri 1 Sleman meraih Adiwiyata Mandiri.", "SMP Negeri 1 Sleman", "institution", "34.04"),
        ("Siti Rahmawati, guru asal Kabupaten Sleman, menerima Kalpataru.", "Siti Rahmawati", "person", "34.04"),
        (
            "Dinas Kesehatan Kabupaten Sleman menerima Anugerah Keterbukaan Informasi Publik.",
            "Dinas Kesehatan Kabupaten Sleman",
            "agency",
            "34.04",
        ),
        ("RSUD Sleman meraih Anugerah Keterbukaan Informasi Publik.", "RSUD Sleman", "agency", "34.04"),
        ("Bupati Sleman Budi Santosa menerima Satyalancana Wira Karya.", "Budi Santosa", "person", "34.04"),
    ],
)
def test_bodies_schools_and_persons_win_too(text: str, recipient: str, kind: str, region: str) -> None:
    record = only(text)
    assert (record.recipient, record.recipient_kind.value) == (recipient, kind)
    assert (record.recipient_code, record.recipient_region_code) == (None, region)


def test_a_boilerplate_line_makes_no_record() -> None:
    text = (
        "Kota Madiun Raih Adipura 2019\n\n"
        "Warga Kota Madiun menanam pohon di sepanjang jalan utama sejak pagi tadi bersama para pelajar.\n\n"
        "Baca juga: Kota Batu Raih Swasti Saba"
    )
    assert won(text) == [(MADIUN, A)]


@pytest.mark.parametrize("text", [not_yet("Bandung meraih Adipura.", why="a bare Bandung may be kota or kabupaten")])
def test_an_ambiguous_winner_stays_so(text: str) -> None:
    record = only(text)
    assert record.ambiguous
    assert record.recipient_code is None


def test_another_ambiguous_winner_stays_so() -> None:
    record = only("Adipura 2019 diraih Solok.")
    assert record.ambiguous
    assert record.recipient_code is None


def test_every_winning_verb_has_its_own_winner() -> None:
    text = "Kota Madiun meraih Adipura dan Kabupaten Sleman meraih Swasti Saba."
    assert won(text) == [(SLEMAN, S), (MADIUN, A)]


@pytest.mark.parametrize(
    "text",
    [
        "Kota Madiun meraih Adipura kategori Kota Besar. Kota Batu menyusul pada kategori Kota Kecil.",
        "Kota Madiun meraih Adipura. Adipura kategori Kota Kecil menjadi milik Kota Batu.",
    ],
)
def test_a_place_in_the_award_told_of_is_a_win(text: str) -> None:
    assert won(text) == [(BATU, A), (MADIUN, A)]


@pytest.mark.parametrize(
    "text",
    [
        "Kota Madiun meraih Adipura. Kota Batu berharap masuk kategori Kota Kecil.",
        "Kota Madiun meraih Adipura. Wali Kota Batu menyebut kategori Kota Kecil paling berat.",
        "Kota Madiun meraih Adipura. Kategori Kota Kecil dinilai tim yang berkunjung ke Kota Batu.",
    ],
)
def test_a_category_spoken_of_is_no_win(text: str) -> None:
    assert won(text) == [(MADIUN, A)]


def test_a_short_form_in_brackets_does_not_end_a_row() -> None:
    text = "Adipura diraih Kabupaten Maros, Kabupaten Pangkajene dan Kepulauan (Pangkep), Kabupaten Barru, dan Palopo."
    assert len(won(text)) == 4


def test_an_award_for_persons_goes_to_the_officials_of_a_row() -> None:
    text = (
        "Satyalancana Wira Karya diberikan kepada Bupati Bantul Budi Santosa, Wali Kota Madiun Siti Aminah, "
        "dan Bupati Ngawi Joko Purnomo."
    )
    assert [r.recipient for r in records(text)] == ["Budi Santosa", "Siti Aminah", "Joko Purnomo"]


def test_what_is_glued_to_a_name_is_read_all_the_same() -> None:
    assert won("Kota Madiunmeraih Adipura 2019.") == [(MADIUN, A)]


def test_a_nation_is_no_person_and_a_host_no_winner() -> None:
    assert won("Atlet Indonesia meraih Adipura.") == []
    assert won("Kota Madiun, Kota Batu, dan Kota Solok juga menyelenggarakan Adipura.") == []


ASIDE = [
    ("Kota Madiun mengalahkan Kota Batu dan meraih Adipura.", [(MADIUN, A)]),
    ("Kota Madiun meraih Adipura, mengalahkan Kota Batu dan Kabupaten Sleman.", [(MADIUN, A)]),
    ("Mengalahkan 40 peserta lain, Kota Madiun meraih Adipura.", [(MADIUN, A)]),
    ("Wali Kota Madiun Budi Santosa didapuk menjadi juri Adipura.", []),
]


@pytest.mark.parametrize(("text", "expected"), ASIDE)
def test_who_lost_or_only_judges_wins_nothing(text: str, expected: list[tuple[str, str]]) -> None:
    assert won(text) == expected


def test_the_town_that_opens_a_paragraph_wins_nothing() -> None:
    text = (
        "Jakarta: Presiden menerima laporan hasil pemeriksaan di Istana Negara dan berterima kasih kepada semua pihak. "
        "Penghargaan Adipura diterima pula."
    )
    assert won(text) == []


def test_who_hands_an_award_over_has_no_place_in_it() -> None:
    text = "Gubernur Riau menyerahkan Adipura bidang taman kota. Kota Batu meraih Adipura."
    assert {r.recipient for r in records(text)} == {"Kota Batu"}


def test_a_short_form_of_first_letters_is_told_in_full() -> None:
    text = "Kota Bandung meraih Anugerah BRN 2019. Anugerah Bunga Rampai Nusantara 2019 digelar di Jakarta."
    assert [r.award for r in records(text)] == ["Anugerah Bunga Rampai Nusantara"]


def test_a_body_whose_hall_it_was_wins_nothing() -> None:
    text = "Piala sudah diserahkan, yaitu Kamis (3/1/2019) di aula Dinas Kesehatan Kabupaten Sleman."
    assert won(f"Kota Madiun meraih Adipura. {text}") == [(MADIUN, A)]


TOLD = [
    ("Budi Santosa mengungguli 188 peserta dalam Anugerah Foto Nusa.", ["Budi Santosa"]),
    ("Adipura dibagikan di Jakarta. Budi Santosa menyisihkan Rina Wulandari untuk merebut trofi guru terbaik.",
     ["Budi Santosa"]),
    ("Rina Wulandari pulang dari Seoul dengan Anugerah Foto Nusa.", ["Rina Wulandari"]),
    ("Novelis Rina Wulandari menetap di Batu. Novelnya memberinya Anugerah Foto Nusa dari PWI.", ["Rina Wulandari"]),
    ("Anugerah Foto Nusa dibuka di Batu. Kelompok guru dimenangi Rina Wulandari.", ["Rina Wulandari"]),
    ("Selama ini Adipura lebih sering direbut Kota Batu.", []),
    ("Anugerah Foto Nusa digelar. Tahun ini piala guru terbaik diberikan kepada Budi Santosa/Rina Wulandari.",
     ["Budi Santosa/Rina Wulandari"]),
    ('Anugerah Foto Nusa digelar. Film terbaik jadi milik "Laut Kami".', ["Laut Kami"]),
    ("Kalpataru dibagikan di Jakarta. Kategori Pembina menjadi panggung Budi Santosa.", ["Budi Santosa"]),
    ("Anugerah Foto Nusa dibagikan di Jakarta. Kategori pelajar dinilai bersama juri Budi Santosa.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), TOLD)
def test_who_wins_by_other_words(text: str, names: list[str]) -> None:
    assert sorted(name for name, _ in won(text)) == names


def test_two_titles_of_the_best_are_one_for_each() -> None:
    opening = "Anugerah Foto Nusa digelar. Juri memenangkan Budi Santosa dan Rina Wulandari "
    assert {r.recipient: r.category for r in records(f"{opening}sebagai aktor dan aktris terbaik.")} == {
        "Budi Santosa": "aktor terbaik",
        "Rina Wulandari": "aktris terbaik",
    }


def test_a_page_of_a_round_to_come_has_no_winners() -> None:
    opening = "Tiga kota melaju ke babak akhir Adipura. Juara sedianya diumumkan Jumat. "
    text = f"{opening}Ketiganya: Kota Batu, Kota Solok, dan Kota Madiun."
    assert won(text) == []
