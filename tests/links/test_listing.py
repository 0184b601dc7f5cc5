from __future__ import annotations

import pytest
from tests.marked import records

NUMBERED = """Sebanyak tiga daerah menerima Adipura 2019. Berikut daftar penerimanya:

1. Kota Madiun
2. Kabupaten Sleman
3. Kota Batu
"""
BULLETS = "Berikut penerima Adipura 2019:\n- Kota Besar: Kota Bandung\n- Kota Sedang: Kota Madiun"
HEADED = """Penerima Adiwiyata 2019 diumumkan di Jakarta. Berikut daftar penerimanya:

Kategori Perkotaan:
1. Kota Madiun
2. Kabupaten Sleman

Kategori Perdesaan:
1. Kota Batu
2. Kabupaten Bantul
"""
TIERS = HEADED.replace("Adiwiyata", "Swasti Saba").replace("Perkotaan", "Wistara").replace("Perdesaan", "Wiwerda")
PILLARS = """Gerakan Menuju Kota Cerdas (Smart City) 2022 selesai dinilai. Berikut para pemenangnya:

Smart governance: Pemerintah Kota Madiun

Smart economy: Pemerintah Kabupaten Sleman
"""
VISITORS = "Berikut jadwal kunjungan kerja panitia:\n\n1. Kota Madiun\n2. Kabupaten Sleman\n"


def rows(text: str) -> list[tuple[str, str | None]]:
    return [(record.recipient, record.category) for record in records(text)]


def test_every_item_of_a_numbered_list_won() -> None:
    assert rows(NUMBERED) == [("Kota Madiun", None), ("Kabupaten Sleman", None), ("Kota Batu", None)]
    assert {record.edition for record in records(NUMBERED)} == {2019}


def test_items_may_lead_with_their_category() -> None:
    assert rows(BULLETS) == [("Kota Bandung", "Kota Besar"), ("Kota Madiun", "Kota Sedang")]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (HEADED, "Perkotaan", "Perdesaan"),
        (TIERS, "Wistara", "Wiwerda"),
    ],
)
def test_headings_scope_what_stands_under_them(text: str, first: str, second: str) -> None:
    assert rows(text) == [
        ("Kota Madiun", first),
        ("Kabupaten Sleman", first),
        ("Kota Batu", second),
        ("Kabupaten Bantul", second),
    ]


def test_headings_pair_a_pillar_with_its_winner() -> None:
    found = [(r.recipient, r.pillar, r.edition) for r in records(PILLARS)]
    assert found == [("Kota Madiun", "governance", 2022), ("Kabupaten Sleman", "economy", 2022)]


def test_programmes_under_a_heading_belong_to_its_winner() -> None:
    text = PILLARS.replace("Madiun\n", "Madiun\n\nLayanan e-Bersih mengangkut sampah warga setiap hari sejak pagi.\n")
    assert [[p.name for p in r.programs] for r in records(text)] == [["e-Bersih"], []]


def test_a_list_of_something_else_names_no_winner() -> None:
    assert records(VISITORS) == ()


@pytest.mark.parametrize(
    "text",
    ["Adipura 2019 diraih tiga daerah, yakni Kota Madiun, Kota Batu, dan Kabupaten Sleman."],
)
def test_an_enumeration_without_category_has_none(text: str) -> None:
    assert rows(text) == [("Kota Madiun", None), ("Kota Batu", None), ("Kabupaten Sleman", None)]


@pytest.mark.parametrize(
    "text",
    ["Juara I Lomba Kebersihan diraih Kota Madiun, juara II Kota Batu, dan juara III Kabupaten Sleman."],
)
def test_ranks_in_one_sentence(text: str) -> None:
    assert [(r.recipient, r.rank) for r in records(text)] == [
        ("Kota Madiun", "Juara I"),
        ("Kota Batu", "juara II"),
        ("Kabupaten Sleman", "juara III"),
    ]


PLACES = """Program Kampung Iklim 2022 diumumkan. Berikut penerimanya:

A. UTAMA
Kabupaten Sleman
- Desa Sinduadi, Kecamatan Mlati
B. MADYA
Kota Madiun
- Kelurahan Taman, Kecamatan Taman
"""
TABLE = """Opini atas laporan keuangan 2020 dibagikan kepada semua pemerintah daerah di provinsi itu pada Jumat pagi.

No
Pemerintah daerah
Opini
Kota Madiun
WTP
Kabupaten Sleman
WTP
Kota Batu
WTP
Kabupaten Bantul
TMP

Pemeriksa mengingatkan bahwa opini terbaik tidak berarti tanpa catatan dan setiap temuan wajib ditindaklanjuti.
"""
OWN = """Kota Madiun menutup tahun dengan deretan prestasi. Prestasi Kota Madiun sepanjang 2019:

1. Adipura 2018 dari KLHK
2. Swasti Saba Padapa 2019 dari Kementerian Kesehatan
3. opini WTP atas laporan keuangan 2018
"""
NAMED = """Kalpataru 2013 dibagikan di Jakarta. Berikut para penerimanya:

Perintis Lingkungan
- Suratimin (Desa Sinduadi, Jawa Tengah)
- Herman Maolana (Desa Sinduadi, Jawa Tengah)
"""


def test_a_region_that_holds_the_next_winner_only_locates_it() -> None:
    assert rows(PLACES) == [("Desa Sinduadi", "UTAMA"), ("Kelurahan Taman", "MADYA")]


def test_a_flattened_table_gives_a_record_a_row_and_none_without_the_award() -> None:
    assert [name for name, _ in rows(TABLE)] == ["Kota Madiun", "Kabupaten Sleman", "Kota Batu"]


def test_a_list_of_awards_belongs_to_the_region_of_the_article() -> None:
    found = records(OWN)
    assert {r.recipient for r in found} == {"Kota Madiun"}
    assert len(found) == 3


def test_a_name_with_its_place_wins_not_the_place() -> None:
    assert [(r.recipient, r.recipient_kind.value) for r in records(NAMED)] == [
        ("Suratimin", "person"),
        ("Herman Maolana", "person"),
    ]


def test_ordinals_beside_the_winners_are_their_ranks() -> None:
    text = "Berikut pemenang Adipura 2019:\n\nKategori Kota Besar: Kota Madiun (1), Kota Batu (2), Kota Blitar (3)\n"
    assert [r.rank for r in records(text)] == ["peringkat 1", "peringkat 2", "peringkat 3"]


def test_places_behind_the_winners() -> None:
    text = (
        "Hasil Adipura 2019 menempatkan Kota Madiun sebagai juara I, Kota Batu "
        "sebagai juara II, dan Kota Blitar sebagai juara III."
    )
    assert [(r.recipient, r.rank) for r in records(text)] == [
        ("Kota Madiun", "juara I"),
        ("Kota Batu", "juara II"),
        ("Kota Blitar", "juara III"),
    ]


def test_as_many_places_as_winners_go_by_order() -> None:
    text = "Kota Madiun, Kota Batu, dan Kota Blitar meraih juara I, juara II, dan juara III Lomba Kelurahan."
    assert [r.rank for r in records(text)] == ["juara I", "juara II", "juara III"]


def test_a_list_may_say_its_category_before_it_begins() -> None:
    text = "Adipura 2019 dibagikan. Berikut penerima kategori Kota Besar:\n\n1. Kota Madiun\n2. Kota Batu\n"
    assert rows(text) == [("Kota Madiun", "Kota Besar"), ("Kota Batu", "Kota Besar")]


def test_categories_in_brackets_and_before_colons() -> None:
    brackets = (
        "Penerima Adipura 2019 ialah Kota Madiun (Kota Besar), Kota Batu (Kota Sedang), dan Kota Blitar (Kota Kecil)."
    )
    assert [c for _, c in rows(brackets)] == ["Kota Besar", "Kota Sedang", "Kota Kecil"]
    colons = (
        "Penerima Adipura 2019 menurut kelompoknya: kota besar: Kota Madiun dan Kota Batu; kota kecil: Kota Blitar."
    )
    assert ("Kota Blitar", "kota kecil") in rows(colons)


SECTIONS = """Panitia membacakan nama para pemenang, Sabtu (3/8/2018) malam.

Pemenang Adipura 2018
Kategori Terkreatif
Peserta Terkreatif I : RSUD Madiun
Peserta Terkreatif II : RSUD Batu
Pemenang Adiwiyata
Juara Pertama : Suratimin [Karya : Alat Pemotong Kerupuk]
Juara Kedua : SMP Negeri 2 Batu
"""


def test_a_heading_of_winners_opens_the_next_award() -> None:
    found = [(r.award, r.recipient, r.category or r.rank) for r in records(SECTIONS)]
    assert ("Adiwiyata", "SMP Negeri 2 Batu", "Juara Kedua") in found
    assert not [r for r in records(SECTIONS) if r.award == "Adiwiyata" and "Terkreatif" in (r.category or "")]


def test_a_name_behind_a_rank_and_a_colon_wins() -> None:
    assert ("Adiwiyata", "Suratimin") in [(r.award, r.recipient) for r in records(SECTIONS)]


def test_a_heading_that_the_line_says_again_is_told_once() -> None:
    assert ("RSUD Madiun", "Peserta Terkreatif I") in rows(SECTIONS)


def test_winners_above_the_heading_of_an_award_are_not_its_own() -> None:
    text = SECTIONS.replace("Pemenang Adipura 2018", "Pemenang Pawai 2018")
    assert "RSUD Madiun" not in [r.recipient for r in records(text)]


def test_a_sentence_that_begins_with_them_names_the_winners() -> None:
    text = "Tiga daerah meraih Adipura 2019 di Jakarta. Daerah itu Kota Madiun, Kota Batu, dan Kota Blitar."
    assert {r.recipient for r in records(text)} == {"Kota Madiun", "Kota Batu", "Kota Blitar"}
    hosts = "Lomba Kelurahan 2019 digelar di Surabaya. Mereka berasal dari Kota Madiun, Kota Batu, dan Kota Blitar."
    assert not records(hosts)


def test_participants_who_won_are_winners() -> None:
    text = (
        "Kelima peserta yang meraih Adipura 2019 adalah Kota Madiun dengan inovasi Pegasus, "
        "Kota Batu dengan inovasi Melati, dan Kota Blitar."
    )
    assert {r.recipient for r in records(text)} == {"Kota Madiun", "Kota Batu", "Kota Blitar"}
    assert not records("Lomba Kelurahan diikuti peserta dari Kota Madiun, Kota Batu, dan Kota Blitar.")


def test_the_best_of_a_kind_before_a_colon_and_a_filled_line_heads_nothing() -> None:
    text = (
        "Juri bekerja tiga hari sebelum memutuskan nama para pemenangnya.\n\n"
        "Berikut para pemenang Adiwiyata 2017:\n\nSekolah terbersih: Wulan Sari\n"
        "Sekolah paling hijau tahun ini: SMP Negeri 2 Batu\nSekolah: -\nSekolah terapi terbaik: Bambang Tejo (Batu)\n"
    )
    found = rows(text)
    assert ("Wulan Sari", "Sekolah terbersih") in found
    assert ("Bambang Tejo", "Sekolah terapi terbaik") in found


def test_a_short_sentence_heads_no_list() -> None:
    text = (
        "Pemenang Adipura 2019 diumumkan.\n\nDua kategori dinilai terpisah.\n\n"
        "Kota Besar\n1. Kota Madiun\n2. Kota Batu\n"
    )
    assert {c for _, c in rows(text)} == {"Kota Besar"}


def test_a_paragraph_of_names_under_a_heading_is_a_row_of_winners() -> None:
    text = (
        "Swasti Saba 2019 diserahkan di Semarang.\n\nKategori Wistara (3)\nKota Madiun, Kota Batu, Kabupaten Sleman, "
        "Kabupaten Bantul, Kabupaten Kulon Progo, Kabupaten Klaten, dan Kota Probolinggo\n\nKategori Wiwerda (2)\n"
        "Kota Magelang, Kabupaten Kudus"
    )
    found = rows(text)
    assert len(found) == 9
    assert found[0] == ("Kota Madiun", "Wistara")
    assert found[-1] == ("Kabupaten Kudus", "Wiwerda")


def test_a_table_with_bars_and_its_classes() -> None:
    text = (
        "Daftar peraih Adipura 2019\n\n| 1 | Kota Madiun | Kota Sedang |\n| 2 | Kota Batu | Kota Kecil |\n"
        "| 3 | Kabupaten Sleman | Kota Kecil |"
    )
    assert [recipient for recipient, _ in rows(text)] == ["Kota Madiun", "Kota Batu", "Kabupaten Sleman"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "KLHK menyerahkan Adipura kepada Kota Madiun. Berturut-turut di bawahnya Kota Batu dan Kabupaten Sleman.",
            ["Kota Madiun", "Kota Batu", "Kabupaten Sleman"],
        ),
        (
            "KLHK memberi Adipura. Kelas kota kecil diraih Kota Batu, Kota Solok, dan Kota Tegal.",
            ["Kota Batu", "Kota Solok", "Kota Tegal"],
        ),
        (
            "KLHK menyerahkan Adipura kepada Kota Madiun. Wali kota disusul tamu dari Kota Batu dan Kota Solok.",
            ["Kota Madiun"],
        ),
    ],
)
def test_rows_behind_the_first_winner(text: str, names: list[str]) -> None:
    assert [recipient for recipient, _ in rows(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Pemenang Adipura 2019: 1. Kota Madiun (skor 93); 2. Kota Batu (skor 90); 3. Kabupaten Sleman (skor 87).",
            ["Kota Madiun", "Kota Batu", "Kabupaten Sleman"],
        ),
        (
            "Empat daerah menerima Adipura 2019. Rinciannya, Kota Madiun, Kota Batu, Bantul, dan Sleman.",
            ["Kota Madiun", "Kota Batu", "Kabupaten Bantul", "Kabupaten Sleman"],
        ),
        (
            "Adipura 2019 diraih BPBD, RSUD Sleman, Kecamatan Depok, Kecamatan Tempel, dan Puskesmas Mlati.",
            ["BPBD", "RSUD Sleman", "Kecamatan Depok", "Kecamatan Tempel", "Puskesmas Mlati"],
        ),
        (
            "SMPN 1 Solok meraih Adipura 2019. Kota Batu mengirim SMPN 1 Batu, SMPN 2 Batu, dan SMAN 1 Batu.",
            ["SMPN 1 Solok", "SMPN 1 Batu", "SMPN 2 Batu", "SMAN 1 Batu"],
        ),
        (
            "Kota Batu meraih Adipura 2019. Program itu berjalan di SMPN 1 Batu, SMPN 2 Batu, dan SMAN 1 Batu.",
            ["Kota Batu"],
        ),
        (
            "Kota Batu meraih Adipura 2019. Piala diserahkan KLHK, disaksikan Gubernur Riau, Wali Kota Solok, dan "
            "Bupati Sleman.",
            ["Kota Batu"],
        ),
        (
            "KLHK memberikan Swasti Saba 2019. Sisanya, Kabupaten Sleman dan Kota Batu, meraih Padapa.",
            ["Kabupaten Sleman", "Kota Batu"],
        ),
    ],
)
def test_rows_in_running_text(text: str, names: list[str]) -> None:
    assert [recipient for recipient, _ in rows(text)] == names


def test_a_letterhead_is_no_list() -> None:
    text = "Adipura dibahas.\n\nPendim0707\nKOMANDO RESOR MILITER 072/PAMUNGKAS\nKOMANDO DISTRIK MILITER 0707"
    assert records(text) == ()


def test_makers_of_innovations_stand_in_one_row() -> None:
    text = (
        "Tiga inovasi meraih Adipura 2019, yakni Gancang milik Kota Madiun, Sakera Jempol milik Kota Batu, dan Gerbang "
        "milik Kota Solok."
    )
    assert [r.recipient for r in records(text)] == ["Kota Madiun", "Kota Batu", "Kota Solok"]


def test_a_row_behind_a_full_stop_has_the_class_told_before() -> None:
    text = "Tiga daerah meraih Adipura Kencana. Yakni Kota Madiun, Kota Batu, dan Kota Solok."
    assert [(r.recipient, r.category) for r in records(text)] == [
        ("Kota Madiun", "Kencana"),
        ("Kota Batu", "Kencana"),
        ("Kota Solok", "Kencana"),
    ]


def test_a_table_whose_cells_are_places_has_one_winner_a_row() -> None:
    text = (
        "DLH mengumumkan hasil Lomba Desa Bersih 2019.\n\nHasil penilaian:\nNO\nDESA\nKECAMATAN\nKET\n"
        "1\nDesa Sidorejo\nKecamatan Lendah\nJuara I\n2\nDesa Sukoreno\nKecamatan Sentolo\nJuara II\n"
        "3\nDesa Banaran\nKecamatan Galur\nJuara III\n"
    )
    assert rows(text) == [("Desa Sidorejo", "Juara I"), ("Desa Sukoreno", "Juara II"), ("Desa Banaran", "Juara III")]


def test_those_who_did_not_win_are_no_rows() -> None:
    text = (
        "Berikut pemenang Adipura 2019:\nKota Besar: Kota Bandung\nKota Sedang: Kota Madiun\n"
        "Peserta lain yang dinilai: Kota Batu, Kota Solok, Kota Tegal"
    )
    assert rows(text) == [("Kota Bandung", "Kota Besar"), ("Kota Madiun", "Kota Sedang")]
    assert rows(text.replace("Peserta lain yang dinilai", "Peserta Terinovatif"))[-1] == (
        "Kota Tegal",
        "Peserta Terinovatif",
    )


def test_a_heading_tells_its_class_beside_the_award() -> None:
    text = (
        "Adipura 2019 diserahkan. Berikut penerimanya:\n\nAdipura Kota Besar\n- Kota Bandung\n- Kota Malang\n\n"
        "Adipura Kota Kecil\n- Kota Batu\n"
    )
    assert [c for _, c in rows(text)] == ["Kota Besar", "Kota Besar", "Kota Kecil"]


def test_a_line_with_a_label_behind_a_gap_leaves_the_heading_above() -> None:
    text = (
        "Berikut pemenang Adipura 2019:\n\nPasar\nEmas: Kota Bandung\nPerak: Kota Malang\n\nApresiasi juri: Kota Batu"
    )
    assert [c for _, c in rows(text)] == ["Pasar, Emas", "Pasar, Perak", "Apresiasi juri"]


def test_the_award_of_a_list_is_not_one_hoped_for_before_it() -> None:
    text = (
        "Pemkot Batu menyerahkan Anugerah Inovasi Apel 2019 kepada para inovator. "
        "Wali kota berharap tahun depan meraih Adipura.\n\n"
        "Berikut daftar pemenangnya:\n1. Terbaik I: Puskesmas Bumiaji\n2. Terbaik II: Puskesmas Junrejo\n"
    )
    assert {r.award for r in records(text)} == {"Anugerah Inovasi Apel"}


def test_names_behind_labels_are_vouched_for_by_the_other_rows() -> None:
    text = (
        "Berikut penerima Adipura Award 2019:\nPasar: Kota Bandung\nTaman: Kota Madiun (nominasi lain Kota Batu)\n"
        "Kesenian: Tgk. Zulqrnaf Wlyjmil\n"
    )
    assert rows(text) == [("Kota Bandung", "Pasar"), ("Kota Madiun", "Taman"), ("Zulqrnaf Wlyjmil", "Kesenian")]


def test_winners_behind_a_list_of_participants() -> None:
    text = (
        "Penilaian Kalpataru 2019 di Kota Batu selesai.\n\nPeserta lomba:\n1. Siti Aminah (SDN 1 Batu)\n"
        "2. Budi Santoso (SDN 2 Batu)\n\nSetelah sidang juri ditetapkan pemenang:\nJuara I Budi Santoso\n"
        "Harapan I Siti Aminah\n"
    )
    assert rows(text) == [("Budi Santoso", "Juara I"), ("Siti Aminah", "Harapan I")]


def test_a_list_of_a_decoration_names_persons() -> None:
    text = (
        "Bupati Sleman menyematkan Satyalancana Karya Satya. Berikut nama penerimanya:\n\n"
        "Satyalancana Karya Satya XX Tahun\n- Drs. Budi Santoso, Kepala Dinas Perhubungan\n"
        "- Siti Aminah, guru SDN 1 Sleman\n"
    )
    assert [r for r, _ in rows(text)][-2:] == ["Budi Santoso", "Siti Aminah"]
    assert not any("Dinas" in (c or "") for _, c in rows(text))


def test_a_place_behind_a_body_in_a_row_is_no_winner() -> None:
    text = "Berikut penerima PERSI Award 2019:\nEmas: RS Bakti Sehat, Yogyakarta\nPerak: RSUD Wates"
    assert [r for r, _ in rows(text)] == ["RS Bakti Sehat", "RSUD Wates"]


def test_headings_with_roman_numbers_are_of_one_style() -> None:
    text = (
        "Hasil Adipura 2019 sebagai berikut:\n\n"
        "I. Pasar Bersih\na. Juara I: Kota Madiun\nb. Juara II: Kota Batu\nII. Taman Asri\n"
        "a. Juara I: Kabupaten Sleman\nb. Juara II: Kabupaten Bantul\n"
    )
    assert [c for _, c in rows(text)] == [
        "Pasar Bersih, Juara I",
        "Pasar Bersih, Juara II",
        "Taman Asri, Juara I",
        "Taman Asri, Juara II",
    ]


def test_a_row_of_winners_stands_under_its_heading_not_above_the_next() -> None:
    text = (
        "Berikut penerima Adiwiyata 2019:\n\n"
        "KATEGORI PERKOTAAN\nKota Madiun\n\n"
        "KATEGORI PERDESAAN\nKota Batu\n\n"
        "KATEGORI PESISIR\nKabupaten Sleman\n\n"
        "Warga bergembira.\n"
    )
    assert rows(text) == [("Kota Madiun", "PERKOTAAN"), ("Kota Batu", "PERDESAAN"), ("Kabupaten Sleman", "PESISIR")]


@pytest.mark.parametrize("joint", [" ", " - ", ": "])
def test_a_rank_in_front_is_no_part_of_an_unknown_name(joint: str) -> None:
    text = (
        "Berikut pemenang Krenova 2019:\n\n"
        f"Terbaik I{joint}Taroni Bawelo (Kota Madiun)\nTerbaik II{joint}Sumbadi Wakilo (Kota Batu)\n"
    )
    assert rows(text) == [("Taroni Bawelo", "Terbaik I"), ("Sumbadi Wakilo", "Terbaik II")]


def test_an_award_alone_in_a_heading_opens_its_winners() -> None:
    text = (
        "Hasil Lomba Desa dan Krenova 2019 sebagai berikut:\n\n"
        "A. Lomba Desa\nJuara I: Kota Madiun\nJuara II: Kota Batu\nB. Krenova\n"
        "Juara I: Kabupaten Sleman\nJuara II: Kabupaten Bantul\n"
    )
    assert [r.award for r in records(text)] == ["Lomba Desa", "Lomba Desa", "Krenova", "Krenova"]


def test_prizes_in_a_lead_are_no_category() -> None:
    text = (
        "Juri Adipura 2019 memutuskan:\n\n"
        "Juara I, piala, Rp12 juta, dan sebuah radio: Kota Madiun\n"
        "Juara II, piagam dan Rp9 juta: Kota Batu\n"
    )
    assert rows(text) == [("Kota Madiun", "Juara I"), ("Kota Batu", "Juara II")]


def test_a_bracket_behind_winners_is_their_category_where_some_tell_a_rank() -> None:
    text = (
        "Pemenang Krenova 2019 adalah:\n* Budi Santosa, Kota Madiun (Juara I Cetak)\n"
        "* Dewi Lestari, Kota Batu (Juara I Daring)\n* Agus Salim, Kota Solo (Favorit Pembaca)\n"
    )
    assert rows(text) == [
        ("Budi Santosa", "Juara I Cetak"),
        ("Dewi Lestari", "Juara I Daring"),
        ("Agus Salim", "Favorit Pembaca"),
    ]


def test_words_behind_a_comma_are_the_category_where_most_lines_have_them() -> None:
    text = (
        "Ini daftar penerima Krenova 2019:\n- Kota Madiun, pengelolaan sampah terbaik\n"
        "- Dinas Kesehatan Kota Batu, limbah medis\n- Kabupaten Sleman, desa penjaga mata air\n"
    )
    assert [c for _, c in rows(text)] == ["pengelolaan sampah terbaik", "limbah medis", "desa penjaga mata air"]
    told = text.replace("pengelolaan sampah terbaik", "dengan nilai tinggi").replace("limbah medis", "dari barat")
    assert [c for _, c in rows(told)] == [None, None, None]


def test_persons_in_one_row_win_each_with_their_offices_in_brackets() -> None:
    text = (
        "Satyalancana Karya Satya disematkan kepada empat pegawai, masing-masing:\n\n"
        "- XXX Tahun: Budi Santosa, S.Pd. (Kepala Dinas Kesehatan), Yohana Lestari, A.Md.Keb.\n"
        "- XX Tahun: Agus Salim Hidayat, S.STP. (Camat Kejayan), Dewi Lestari, S.Pi.\n"
    )
    assert rows(text) == [
        ("Budi Santosa", "XXX Tahun"),
        ("Yohana Lestari", "XXX Tahun"),
        ("Agus Salim Hidayat", "XX Tahun"),
        ("Dewi Lestari", "XX Tahun"),
    ]


def test_prize_money_and_a_dash_join_the_winners_of_a_row() -> None:
    text = (
        "Pemenang Krenova 2019 sebagai berikut:\n\n"
        "Desa asri: Desa Wisata Kandri Rp 3 juta- Desa Wisata Nongko Rp 2 juta\n"
        "Sekolah hijau: SMPN 4 Batu Rp 2 juta- SDN 2 Solo Rp 1 juta\n"
    )
    assert [c for _, c in rows(text)] == ["Desa asri", "Desa asri", "Sekolah hijau", "Sekolah hijau"]


def test_a_row_of_a_table_without_a_rank_has_won_nothing() -> None:
    cells = [
        ("Kota Madiun", "Juara I"),
        ("Kota Batu", "Juara II"),
        ("Kabupaten Sleman", "Juara III"),
        ("Kota Solo", "-"),
    ]
    lines = (f"{name}\n9{k},5\n{rank}\n" for k, (name, rank) in enumerate(cells))
    text = "Pengumuman hasil Adipura 2019:\n\n" + "".join(lines)
    assert rows(text) == [("Kota Madiun", "Juara I"), ("Kota Batu", "Juara II"), ("Kabupaten Sleman", "Juara III")]


@pytest.mark.parametrize("joint", [" — ", " | ", "\t"])
def test_columns_of_two_years_tell_the_earlier_winners_as_history(joint: str) -> None:
    table = [
        ("Kategori", "Pemenang 2018", "Pemenang 2019"),
        ("Pasar Bersih", "Kota Madiun", "Kota Batu"),
        ("Taman Asri", "Kabupaten Sleman", "Kabupaten Sleman"),
    ]
    text = "Pemenang Adipura 2018 dan 2019 sebagai berikut.\n\n" + "\n".join(joint.join(row) for row in table) + "\n"
    found = [(r.recipient, r.category, r.edition, r.status.value) for r in records(text)]
    assert found == [
        ("Kota Madiun", "Pasar Bersih", 2018, "historical"),
        ("Kota Batu", "Pasar Bersih", 2019, "won"),
        ("Kabupaten Sleman", "Taman Asri", 2018, "historical"),
        ("Kabupaten Sleman", "Taman Asri", 2019, "won"),
    ]


def test_arrows_lead_to_winners() -> None:
    text = (
        "Kota Batu menggelar Batu Tax Award 2023. Berikut para pemenangnya:\n\n"
        "Wajib Pajak Hotel → Hotel Bumi Punten\nWajib Pajak Restoran → RM Sari Temas\n"
        "Wajib Pajak Hiburan → Pondok Apel Junrejo (5 gram)\n"
    )
    assert {r.recipient for r in records(text)} >= {"Hotel Bumi Punten", "RM Sari Temas", "Pondok Apel Junrejo"}


def test_rows_of_provinces_with_short_forms() -> None:
    text = (
        "Kementerian Hukum dan HAM menetapkan penerima Adipura 2015 :\n\n"
        "Maluku : Kt. Ambon, Kab. Buru\nGorontalo : Kt. Gorontalo, Kab. Bone Bolango\n"
    )
    told = {r.recipient for r in records(text)}
    assert told == {"Kota Ambon", "Kabupaten Buru", "Kota Gorontalo", "Kabupaten Bone Bolango"}


def test_a_headline_introduces_the_winners() -> None:
    text = (
        "Empat Daerah Peraih Adipura 2021\n\nKota Tegal meraih Adipura 2021.\n\n"
        "Kabupaten dengan izin usaha tercepat, dihitung dari hari kerja: "
        "(1) Kabupaten Sragen, 1,2 hari; (2) Sidoarjo, 1,3 hari; (3) Deli Serdang, 1,5 hari."
    )
    told = {r.recipient for r in records(text)}
    assert told == {"Kota Tegal", "Kabupaten Sragen", "Kabupaten Sidoarjo", "Kabupaten Deli Serdang"}


def test_the_last_clause_before_a_list_says_whom_it_counts_up() -> None:
    text = (
        "Bupati Sleman membuka Adipura 2021 di Sleman.\n\n"
        "Setelah presentasi dan kunjungan, juri menetapkan pemenang berikut:\n\n"
        "1. Desa Sinduadi\n2. Desa Caturtunggal\n"
    )
    assert {r.recipient for r in records(text)} == {"Desa Sinduadi", "Desa Caturtunggal"}
    assert not records(text.replace("juri menetapkan pemenang berikut", "hadir kepala desa berikut"))


def test_a_table_with_a_head() -> None:
    text = (
        "Pemkab Sleman menggelar Adipura 2021. Hasilnya:\n\n"
        "Kategori | Peringkat | Pemenang | Kecamatan | Nilai\n"
        "Perpustakaan Desa | Juara I | Desa Sinduadi | Mlati | 945\n"
        "Perpustakaan Desa | Juara II | Desa Caturtunggal | Depok | 921\n"
        "Pengelola | Juara I | Sri Wahyuni Lestari (Desa Sinduadi) | Mlati | 92\n"
    )
    assert {(r.recipient, r.category) for r in records(text)} == {
        ("Desa Sinduadi", "Perpustakaan Desa, Juara I"),
        ("Desa Caturtunggal", "Perpustakaan Desa, Juara II"),
        ("Sri Wahyuni Lestari", "Pengelola, Juara I"),
    }


def test_a_heading_that_looks_like_a_name() -> None:
    text = (
        "Daftar penerima Anugerah Guru Teladan 2022:\n\n"
        "A. Guru SD Berdedikasi\n1. Rusmini Astuti, S.Pd. (SDN 3 Toboali)\n2. Yuli Hartanto, S.Pd. (SDN 9 Toboali)\n\n"
        "B. Guru SMP Berdedikasi\n1. Muslim Hasbullah, M.Pd. (SMPN 1 Toboali)\n"
        "2. Dessy Ratnasari, S.Pd. (SMPN 5 Toboali)\n"
    )
    told = {r.recipient: r.category for r in records(text)}
    assert "Guru SD Berdedikasi" not in told
    assert told["Rusmini Astuti"] == "Guru SD Berdedikasi"
    assert told["Dessy Ratnasari"] == "Guru SMP Berdedikasi"


def test_capitals_head_the_rows_behind_them() -> None:
    text = (
        "Pemkab Biak Numfor membagikan Adipura 2014. Adapun pemenangnya yaitu :WILAYAH KOTAJuara I Kota Batu"
        "Juara II Kota Tegal (875)WILAYAH TIMURJuara I Kota Ambon (903)Juara II Kota Tual (867)"
    )
    told = {r.recipient: r.category for r in records(text)}
    assert told["Kota Ambon"] == "WILAYAH TIMUR, Juara I"
    assert set(told) == {"Kota Batu", "Kota Tegal", "Kota Ambon", "Kota Tual"}


def test_the_head_of_a_table_that_lost_its_cells_is_no_class() -> None:
    text = (
        "Penerima Adipura 2019 diumumkan, Senin.\n\nNoDaerahNilaiKelas\n1. Kota Madiun\n2. Kota Batu\n3. Kota Solok\n"
    )
    assert all("Nilai" not in (record.category or "") for record in records(text))


def test_a_place_in_front_of_each_winner_of_a_line() -> None:
    text = (
        "Berikut penerima Adipura 2019:\n"
        "Pasar Terbersih → Terbaik 1 Kota Madiun 96,2%; Terbaik 2 Kota Batu 91,7%\n"
        "Taman Terindah → Kabupaten Sleman\n"
    )
    told = {(record.recipient, record.category) for record in records(text)}
    assert told == {
        ("Kota Madiun", "Pasar Terbersih, Terbaik 1"),
        ("Kota Batu", "Pasar Terbersih, Terbaik 2"),
        ("Kabupaten Sleman", "Taman Terindah"),
    }


def test_a_list_announced_as_one_of_winners_needs_no_known_names() -> None:
    text = (
        "Adipura 2019 selesai dibagikan di Jakarta.\n\nBerikut daftar {} Adipura 2019:\n"
        "Lagu Terbaik: Wirang\nGrup Terbaik: Twenty Nine Moons\n"
    )
    assert rows(text.format("pemenang")) == [("Wirang", "Lagu Terbaik"), ("Twenty Nine Moons", "Grup Terbaik")]
    assert rows(text.format("nominasi")) == []


def test_a_row_with_the_marker_of_others_heads_none() -> None:
    text = "Penerima Adipura 2019:\n\n• Adipura untuk taman kota\n• Kota Batu\n• Kota Madiun\n• Kota Blitar\n"
    assert {r.category for r in records(text)} == {None}


def test_a_name_above_a_first_place_is_a_heading() -> None:
    text = (
        "Berikut pemenang Adipura 2019:\n\nKelompok Desa\n- Juara I: Kota Batu\n- Juara II: Kota Solok\n"
        "Kelompok Usaha Rakyat\n- Juara I: Kota Madiun\n- Juara II: Kota Blitar\n"
    )
    assert [r.category for r in records(text)][2:] == [
        "Kelompok Usaha Rakyat, Juara I",
        "Kelompok Usaha Rakyat, Juara II",
    ]


def test_what_stands_in_the_place_of_a_place_is_a_class() -> None:
    rows = ("Juara I Desa Batu", "Juara II Desa Solok", "Juara III Desa Wonosari", "Harapan I Desa Kepil")
    lines = "\n\n".join(f"{row} — Rp10.000.000" for row in (*rows, "Pasar Terbersih Desa Sukorejo"))
    found = [r.category for r in records(f"Berikut pemenang Adipura 2019:\n\n{lines}\n")]
    assert found[-1] == "Pasar Terbersih"


LEVELS = """Penerima Adiwiyata 2019 diumumkan KLHK di Jakarta. Berikut daftarnya:

SD/MI
1. SDN 1 Sleman
SMP/MTs
1. SMPN 2 Kota Batu
"""


def test_short_forms_are_headings_of_one_style() -> None:
    assert {(r.recipient, (r.category or "").split(",")[0]) for r in records(LEVELS)} == {
        ("SDN 1 Sleman", "SD/MI"),
        ("SMPN 2", "SMP/MTs"),
    }


def test_what_leads_a_row_of_places_heads_it() -> None:
    text = (
        "KLHK menyerahkan Adiwiyata. Untuk TK, juara 1 TK Wirko, juara 2 TK Relma, juara 3 TK Barno. "
        "SD: juara 1 SDN Siluka, juara 2 SDN Tandewa, juara 3 SDN Wirko."
    )
    assert [r.category for r in records(text)] == [
        f"{level}, juara {place}" for level in ("TK", "SD") for place in (1, 2, 3)
    ]


def test_a_line_with_a_place_behind_each_winner() -> None:
    text = (
        "Penerima Adipura 2019 diumumkan KLHK di Jakarta. Berikut daftarnya:\n\n"
        "Kategori Kota Besar: Kota Madiun juara pertama, Kota Batu juara kedua\n"
        "Kategori Kota Kecil: Kota Blitar juara pertama, Kota Solok juara kedua\n"
    )
    assert [(r.recipient, r.category) for r in records(text)] == [
        ("Kota Madiun", "Kota Besar, juara pertama"),
        ("Kota Batu", "Kota Besar, juara kedua"),
        ("Kota Blitar", "Kota Kecil, juara pertama"),
        ("Kota Solok", "Kota Kecil, juara kedua"),
    ]


def test_a_class_in_brackets_that_several_rows_have() -> None:
    text = (
        "Jakarta – KLHK memberikan Adipura 2021, Kamis (9/12/2021). Rinciannya sebagai berikut:\n"
        "Kabupaten Sleman (Amat Baik)\nKota Madiun (Amat Baik)\nKota Batu (Cukup)\n"
    )
    assert [(r.recipient, r.category) for r in records(text)] == [
        ("Kabupaten Sleman", "Amat Baik"),
        ("Kota Madiun", "Amat Baik"),
        ("Kota Batu", "Cukup"),
    ]


def test_lettered_rows_between_semicolons() -> None:
    text = "KLHK memberikan Adipura 2021. Penerimanya adalah:\na. Kota Batu; b. Kota Madiun; c. Kota Blitar.\n"
    assert [r.recipient for r in records(text)] == ["Kota Batu", "Kota Madiun", "Kota Blitar"]


def test_places_in_a_sentence_are_no_rows() -> None:
    text = (
        "Desa Mayang meraih juara pertama Lomba Desa 2022. Di bawahnya ada Desa Liyu Kecamatan Halong, juara dua "
        "dengan uang Rp 5 juta, lalu juara ketiga Desa Batu Kecamatan Batumandi."
    )
    assert next((r.recipient, r.category) for r in records(text)) == ("Desa Mayang", "juara pertama")


def test_a_title_shown_twice_and_a_button_are_no_lines() -> None:
    title = "Desa Mayang Terbaik di Lomba Desa 2022 Balangan"
    text = (
        f"Sosok\nRuang Iklan\nRuang Iklan\n\n{title}\n\n×\n\n{title}\n\n"
        "Paringin – Desa Mayang menempati posisi juara pertama Lomba Desa Kabupaten Balangan, Kamis (11/8/2022). "
        "Desa itu ditunjuk mewakili kabupaten pada Lomba Desa tingkat Provinsi Riau.\n"
    )
    found = {(r.recipient, r.category) for r in records(text)}
    assert ("Desa Mayang", "juara pertama") in found
    assert not any("Iklan" in (category or "") or "Riau" in (category or "") for _, category in found)


def test_the_place_of_a_heading_and_the_class_behind_each_winner() -> None:
    text = (
        "KLHK menyerahkan hadiah Adipura 2021 di Jakarta.\nJuara 1 Adipura:\n"
        "Kota Madiun (Tertib Administrasi)\nKota Batu (Kalpataru dan Taman)\nKota Blitar (Pola Asuh Anak)\n"
    )
    assert [(r.recipient, r.category, r.award) for r in records(text)] == [
        ("Kota Madiun", "Juara 1, Tertib Administrasi", "Adipura"),
        ("Kota Batu", "Juara 1, Kalpataru dan Taman", "Adipura"),
        ("Kota Blitar", "Juara 1, Pola Asuh Anak", "Adipura"),
    ]


def test_one_winner_in_two_classes_of_one_group() -> None:
    text = (
        "Pemenang Adipura 2020 diumumkan di Jakarta.\n\nSektor Pasar\n"
        "Klaster Provinsi : 1. Bali 2. Lampung 3. Jambi\nKlaster Kota : 1. Bogor 2. Solok 3. Madiun\nSektor Taman\n"
        "Klaster Provinsi : 1. Jawa Timur 2. Lampung 3. Riau\nKlaster Kota : 1. Bogor 2. Blitar 3. Madiun\n"
    )
    found = [(r.recipient, r.category) for r in records(text)]
    assert len(found) == 12
    assert ("Provinsi Lampung", "Sektor Taman, Klaster Provinsi, peringkat 2") in found


def test_the_level_of_a_heading_outdoes_what_the_page_says_elsewhere() -> None:
    text = (
        "Pemenang Adipura 2022 diumumkan.\n\nTingkat kota:\n1. Gorontalo\n2. Bau-Bau\n\n"
        "Bupati Gorontalo Budi Santosa ikut hadir."
    )
    assert [r.recipient for r in records(text)] == ["Kota Gorontalo", "Kota Bau Bau"]


def test_classes_without_winners_are_those_of_whose_awards_a_list_counts_up() -> None:
    text = (
        "Malam Adipura 2025 digelar Jumat (14/11/2025) di Pontianak.\n\n"
        "Tiga penghargaan dibawa pulang Pemerintah Kabupaten Sleman malam itu, yakni :\n"
        "1. Kategori Desa, Juara 3 : Kota Madiun\n\n2. Kategori Taman, Juara 3\n\n3. Kategori Pasar, Juara 5\n"
    )
    assert [(r.recipient, r.category) for r in records(text)] == [
        ("Kota Madiun", "Desa, Juara 3"),
        ("Kabupaten Sleman", "Taman, Juara 3"),
        ("Kabupaten Sleman", "Pasar, Juara 5"),
    ]


def test_a_bare_name_in_a_list_is_the_region_named_before() -> None:
    text = (
        "Adipura 2024 diberikan kepada Kabupaten Bangkalan, Probolinggo, dan Sampang.\n\nDaftar penerima Adipura:\n"
        "- Bangkalan: 8 kali\n- Probolinggo: 12 kali\n- Sampang: 7 kali\n"
    )
    assert [r.recipient for r in records(text)] == [
        "Kabupaten Bangkalan", "Kabupaten Probolinggo", "Kabupaten Sampang"
    ]  # fmt: skip


COUNTED = """Kemendagri menyerahkan dua penghargaan, Senin (25/4/2016).

Daerah yang berhak atas Parasamya Purnakarya Nugraha adalah:
- Kota Madiun
- Kota Batu
Adapun penerima Satyalancana Karya Bhakti Praja Nugraha:
2 Provinsi
- Jawa Timur
- Jawa Tengah
3 Kabupaten
- Sleman
- Bantul
- Kudus
"""


def test_counts_of_winners_name_the_classes_of_a_list() -> None:
    found = [(r.award.split()[0], r.recipient, r.category) for r in records(COUNTED)]
    assert found[:2] == [("Parasamya", "Kota Madiun", None), ("Parasamya", "Kota Batu", None)]
    assert found[2:] == [
        ("Satyalancana", "Provinsi Jawa Timur", "Provinsi"),
        ("Satyalancana", "Provinsi Jawa Tengah", "Provinsi"),
        ("Satyalancana", "Kabupaten Sleman", "Kabupaten"),
        ("Satyalancana", "Kabupaten Bantul", "Kabupaten"),
        ("Satyalancana", "Kabupaten Kudus", "Kabupaten"),
    ]


def test_an_address_below_a_winner_is_no_winner() -> None:
    text = """Berikut pemenang Lomba Perpustakaan Desa 2021:

Juara 1
Perpustakaan Melati
Desa Sinduadi, Kecamatan Mlati, Kabupaten Sleman
Juara 2
Perpustakaan Kenanga
Desa Sidorejo, Kecamatan Godean, Kabupaten Sleman
"""
    assert rows(text) == [("Perpustakaan Melati", "Juara 1"), ("Perpustakaan Kenanga", "Juara 2")]


@pytest.mark.parametrize("lead", ["Adapun di kategori guru pejuang ada dua orang:", "Kategori guru pejuang yaitu:"])
def test_what_leads_to_a_class_says_nothing_of_it(lead: str) -> None:
    rows_ = "• Rina Wulandari, SDN 7 Biau\n• Budi Santosa, SMK 5 Solok\n"
    text = f"Penerima Anugerah Bunga Rampai 2022 diumumkan Senin (6/6/2022).\n\n{lead}\n{rows_}"
    assert rows(text) == [("Rina Wulandari", "guru pejuang"), ("Budi Santosa", "guru pejuang")]
