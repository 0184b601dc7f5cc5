from __future__ import annotations

import pytest
from tests.marked import only, records

KLHK = "Kementerian Lingkungan Hidup dan Kehutanan"
GRANTORS = [
    ("Kota Bandung meraih Adipura dari Kementerian Lingkungan Hidup dan Kehutanan.", KLHK),
    ("KLHK memberikan Adipura kepada Kota Batu.", KLHK),
    (
        "Dokter dari Dinas Kesehatan Sleman raih Anugerah Bunga Rampai. Dokter Rina Wulandari meraih Anugerah Bunga "
        "Rampai.",
        None,
    ),
    ("Kota Batu diganjar Adipura oleh KLHK.", KLHK),
    ("Kota Bandung meraih Anugerah Bunga Rampai dari Kementerian Kesehatan.", "Kementerian Kesehatan"),
    ("Menteri Kesehatan menyerahkan STBM Award kepada Kota Batu.", "Kementerian Kesehatan"),
    ("Presiden menyerahkan Adipura kepada Wali Kota Batu.", None),
    ("Kota Bandung meraih Adipura di Jakarta.", None),
    ("Kota Madiun meraih Adipura. Piala diserahkan Menteri Lingkungan Hidup dan Kehutanan kepada Sekda Madiun.", KLHK),
    ("Satyalancana Wira Karya disematkan Presiden kepada Bupati Sleman Budi Santosa.", "Presiden Republik Indonesia"),
    (
        "Plt Sekjen Kemendagri Budi Santosa menyerahkan Anugerah Bunga Rampai kepada Kota Batu.",
        "Kementerian Dalam Negeri",
    ),
    ("Pemprov Jawa Timur memberikan Anugerah Bunga Rampai kepada Kota Batu.", "Pemerintah Provinsi Jawa Timur"),
    ("Gubernur Jawa Timur Budi Santosa menyerahkan Adipura dari KLHK kepada Kota Batu.", KLHK),
    (
        "Kota Batu meraih Anugerah Bunga Rampai dari Kementerian Kesehatan dan BPJS Kesehatan.",
        "Kementerian Kesehatan, BPJS Kesehatan",
    ),
    ("Piala Anugerah Bunga Rampai diberikan kepada Bupati Sleman.", None),
    ("Wakil Menkes RI Budi Santosa menyerahkan STBM Award kepada Kota Batu.", "Kementerian Kesehatan"),
    (
        "Kota Batu meraih Anugerah Bunga Rampai. Sekda Jawa Timur Budi Santosa menyerahkannya kepada Wali Kota Batu.",
        "Pemerintah Provinsi Jawa Timur",
    ),
    (
        "Kota Batu meraih Paritrana Award yang digelar BPJS Ketenagakerjaan bersama Pemprov Jawa Timur.",
        "BPJS Ketenagakerjaan, Pemerintah Provinsi Jawa Timur",
    ),
    (
        "Kota Batu meraih Paritrana Award yang digelar BPJS Ketenagakerjaan bekerja sama dengan Pemkab Sleman.",
        "BPJS Ketenagakerjaan",
    ),
    (
        "Anugerah Bunga Rampai dibagikan di Jakarta. Piala Anugerah Bunga Rampai untuk RSUD Sleman diterima sendiri "
        "oleh Bupati Sleman Budi Santosa.",
        None,
    ),
    (
        "Kepala Dinas Sosial Kota Batu Rina Wulandari menerima Anugerah Bunga Rampai dari tangan Budi Santosa, Dirjen "
        "Pelayanan Kesehatan Kementerian Kesehatan. Anugerah Bunga Rampai diraih Kota Batu.",
        "Kementerian Kesehatan",
    ),
    (
        "Sesuai Keputusan Gubernur Jawa Timur, Anugerah Bunga Rampai diraih Kota Batu.",
        "Pemerintah Provinsi Jawa Timur",
    ),
]


@pytest.mark.parametrize(("text", "grantor"), GRANTORS)
def test_who_grants(text: str, grantor: str | None) -> None:
    assert only(text).grantor == grantor


def test_a_competition_within_a_province_is_granted_by_its_government() -> None:
    text = (
        "Desa Busung menjuarai Lomba Desa tingkat Provinsi Jawa Timur 2023. Piala diserahkan Gubernur Jawa Timur. "
        "Sang juara didaftarkan ke penilaian oleh Kementerian Dalam Negeri."
    )
    assert {record.grantor for record in records(text)} == {"Pemerintah Provinsi Jawa Timur"}


def test_a_giver_is_no_winner_and_one_grantor_serves_all_winners() -> None:
    text = "KLHK membagikan Adipura 2023. Adipura diraih Kota Madiun. Adipura juga diraih Kabupaten Sleman."
    assert {(record.recipient, record.grantor) for record in records(text)} == {
        ("Kota Madiun", KLHK),
        ("Kabupaten Sleman", KLHK),
    }


BESIDE = [
    (
        "Dinas Kesehatan Kota Batu menggelar Adipura, kata wakil dari Kementerian Agama. Kota Batu meraih Adipura.",
        "Dinas Kesehatan Kota Batu",
    ),
    ("Kota Batu meraih Adipura. Kota Batu diapresiasi jajaran Kementerian Kesehatan.", "Kementerian Kesehatan"),
]


@pytest.mark.parametrize(("text", "grantor"), BESIDE)
def test_who_holds_it_not_who_only_comes_from_a_body(text: str, grantor: str) -> None:
    assert {r.grantor for r in records(text)} == {grantor}


THROUGH = [
    (
        "Pemerintah Kabupaten Sleman melalui Dinas Kesehatan memberikan Anugerah Bunga Rampai kepada Kota Batu.",
        "Pemerintah Kabupaten Sleman",
    ),
    (
        "Kota Batu meraih Adipura. Penghargaan diserahkan Dirjen Otonomi Daerah pada Kementerian Dalam Negeri.",
        "Kementerian Dalam Negeri",
    ),
    ("Kementerian Kesehatan pada 2019 menganugerahkan STBM Award kepada Kota Batu.", "Kementerian Kesehatan"),
    ("Kota Batu meraih Anugerah Bunga Rampai. Bupati Sleman menyerahkan bantuan bibit.", None),
    (
        "Kota Batu meraih Anugerah Bunga Rampai. Ketua DPRD Kabupaten Sleman yang memberi sambutan gembira.",
        None,
    ),
    ("Kota Batu meraih Anugerah Bunga Rampai dari lembaga Kementerian Kesehatan.", "Kementerian Kesehatan"),
]


@pytest.mark.parametrize(("text", "grantor"), THROUGH)
def test_who_acts_through_another_and_what_is_no_award(text: str, grantor: str | None) -> None:
    assert only(text).grantor == grantor


def test_each_award_has_the_grantor_of_its_own_sentences() -> None:
    text = (
        "Kota Batu meraih STBM Award. Piala itu diberikan Kementerian Kesehatan. "
        "Kota Batu juga meraih Anugerah Bunga Rampai. Trofi diserahkan BPJS Kesehatan."
    )
    assert {record.award: record.grantor for record in records(text)} == {
        "STBM Award": "Kementerian Kesehatan",
        "Anugerah Bunga Rampai": "BPJS Kesehatan",
    }


def test_the_head_of_a_regional_body_stands_for_it() -> None:
    text = (
        "Kota Batu meraih Lomba Arsip 2019. "
        "Piala diserahkan Kepala Dinas Kearsipan Provinsi Jawa Timur Budi Santosa di Malang."
    )
    assert only(text).grantor == "Dinas Kearsipan Provinsi Jawa Timur"


def test_words_of_a_minister_are_no_award() -> None:
    text = "Kota Batu meraih Lomba Arsip 2019. Piagam dibagikan usai sambutan dari Menteri Dalam Negeri dibacakan."
    assert only(text).grantor is None


def test_a_body_that_hands_out_the_prizes_has_not_won() -> None:
    text = "Kota Batu meraih Pajak Award 2022. Piala dibagikan Badan Pendapatan Daerah Jawa Timur di Malang."
    record = only(text)
    assert (record.recipient, record.grantor) == ("Kota Batu", "Badan Pendapatan Daerah Jawa Timur")


HELD = [
    ("Kota Batu meraih PWI Award. Kongres PWI ramai. Bupati Sleman menyerahkan kenang-kenangan.", "PWI"),
    (
        "Kota Batu meraih Adipura. Piala diserahkan Gubernur Jawa Timur atas nama Menteri Kesehatan.",
        "Kementerian Kesehatan",
    ),
    (
        "Anugerah Bunga Rampai merupakan agenda dua tahunan BPJS Kesehatan. Kota Batu meraih Anugerah Bunga Rampai.",
        "BPJS Kesehatan",
    ),
    (
        "Kota Batu meraih Anugerah Bunga Rampai hasil kerja sama BPJS Kesehatan dengan Kementerian Agama.",
        "BPJS Kesehatan, Kementerian Agama",
    ),
    ("BPJS Kesehatan untuk kelima kalinya memberikan Anugerah Bunga Rampai kepada Kota Batu.", "BPJS Kesehatan"),
    ("Kota Batu meraih Anugerah Bunga Rampai. Juri berasal dari Kementerian Agama.", None),
]


@pytest.mark.parametrize(("text", "grantor"), HELD)
def test_who_holds_a_contest_grants_its_award(text: str, grantor: str | None) -> None:
    assert {record.grantor for record in records(text)} == {grantor}


def test_a_government_without_name_is_that_of_the_page() -> None:
    text = "Kabupaten Sleman ramai. Desa Sinduadi meraih Anugerah Bunga Rampai dari pemerintah kabupaten."
    assert only(text).grantor == "Pemerintah Kabupaten Sleman"


def test_a_head_and_a_government_without_name_are_those_that_the_page_tells_of() -> None:
    text = (
        "Desa Sinduadi di Kecamatan Mlati, Kabupaten Sleman, ramai usai pulang dari Jakarta dan Kabupaten Bogor. "
        "Desa Sinduadi meraih Anugerah Bunga Rampai, piala pemberian pemerintah kabupaten."
    )
    assert only(text).grantor == "Pemerintah Kabupaten Sleman"
    text = (
        "Kota Batu di Provinsi Jawa Timur ramai. Kota Batu meraih Anugerah Bunga Rampai. "
        "Piala Anugerah Bunga Rampai diserahkan Gubernur."
    )
    assert only(text).grantor == "Pemerintah Provinsi Jawa Timur"


def test_a_regional_body_that_holds_the_contest_grants_before_the_head_who_hands_over() -> None:
    text = (
        "Lomba Desa tingkat Kabupaten Sleman yang digelar Dinas Kesehatan Kabupaten Sleman usai. "
        "Desa Sinduadi menjuarai Lomba Desa. Hadiah diserahkan Bupati Sleman."
    )
    assert {record.grantor for record in records(text)} == {"Dinas Kesehatan Kabupaten Sleman"}


def test_who_reads_a_message_out_hands_nothing_over() -> None:
    text = "Kota Batu meraih Anugerah Bunga Rampai. Sambutan Menteri yang dibacakan oleh Kepala BPS Kota Batu panjang."
    assert only(text).grantor is None


def test_who_tells_the_winners_is_none_of_them() -> None:
    text = "BPS Kota Batu membacakan penerima Adipura 2023. Terbaik I diraih Kota Madiun."
    assert {record.recipient for record in records(text)} == {"Kota Madiun"}


HOLDERS = [
    "Dari Anugerah Bunga Rampai 2016 yang diadakan Dinas Kesehatan Provinsi Jawa Timur, Kota Batu mengantongi piala.",
    "Kota Batu meraih Anugerah Bunga Rampai 2016, persembahan Dinas Kesehatan Provinsi Jawa Timur.",
    "Dalam Anugerah Bunga Rampai 2016 yang diberikan Pemprov Jawa Timur, Kota Batu terpilih sebagai terbaik I.",
]


@pytest.mark.parametrize("text", HOLDERS)
def test_who_holds_a_contest_wins_nothing_in_it(text: str) -> None:
    record = only(text)
    assert record.recipient == "Kota Batu"
    assert record.grantor in ("Dinas Kesehatan Provinsi Jawa Timur", "Pemerintah Provinsi Jawa Timur")


GIVES = [
    (
        "Dinas Kesehatan Provinsi Jawa Timur, Senin (10/12), memberi Anugerah Bunga Rampai kepada Kota Batu.",
        "Kota Batu",
    ),
    ("Kota Batu meraih Lomba Arsip. Predikat itu disematkan Dinas Kesehatan Provinsi Jawa Timur.", "Kota Batu"),
    (
        "Dinas Kesehatan Provinsi Jawa Timur Serahkan Anugerah Bunga Rampai 2021, Kota Batu Raih Juara I.",
        "Kota Batu",
    ),
    ("Kota Batu meraih Lomba Arsip. Dinas Kesehatan Provinsi Jawa Timur selaku penyelenggara hadir.", "Kota Batu"),
]


@pytest.mark.parametrize(("text", "winner"), GIVES)
def test_a_body_that_gives_is_the_grantor_and_wins_nothing(text: str, winner: str) -> None:
    assert {(record.recipient, record.grantor) for record in records(text)} == {
        (winner, "Dinas Kesehatan Provinsi Jawa Timur")
    }


FULLEST = [
    "Dinkes Jawa Timur menyerahkan Anugerah Bunga Rampai kepada Kota Batu. Dinas Kesehatan Provinsi Jawa Timur ramai.",
    "Dinkes Jawa Timur menyerahkan Anugerah Bunga Rampai kepada Kota Batu. "
    "Dinas Kesehatan (Dinkes) Provinsi Jawa Timur ramai.",
]


@pytest.mark.parametrize("text", FULLEST)
def test_a_body_of_a_region_has_the_longest_name_of_the_page(text: str) -> None:
    assert only(text).grantor == "Dinas Kesehatan Provinsi Jawa Timur"


def test_a_body_of_another_region_lends_no_name() -> None:
    text = (
        "Dinkes Jawa Timur menyerahkan Anugerah Bunga Rampai kepada Kota Batu. "
        "Dinas Kesehatan Provinsi Kalimantan Tengah ramai."
    )
    assert only(text).grantor == "Dinkes Jawa Timur"


HELD = [
    (
        "Dinas Kesehatan Kabupaten Sleman pada hari Rabu, 16 Mei 2018, di Pendopo menyerahkan hadiah Lomba Desa Sehat. "
        "Juara I Desa Sendangadi.",
        "Dinas Kesehatan Kabupaten Sleman",
    ),
    (
        "Dinas Kesehatan Kabupaten Sleman mengadakan Lomba Desa Sehat. Juara I Desa Sendangadi.",
        "Dinas Kesehatan Kabupaten Sleman",
    ),
]


@pytest.mark.parametrize(("text", "grantor"), HELD)
def test_whoever_holds_a_contest_or_gives_on_a_day_grants_it(text: str, grantor: str) -> None:
    assert only(text).grantor == grantor


def test_what_is_given_by_hand_is_granted_without_its_word() -> None:
    text = "Kota Madiun meraih Adipura. Patung itu diberikan sendiri oleh Gubernur Jawa Timur Budi Santosa."
    assert only(text).grantor == "Pemerintah Provinsi Jawa Timur"


def test_who_speaks_for_a_contest_grants_what_no_sentence_gives() -> None:
    won = "Desa Caturtunggal, Kecamatan Depok, Kabupaten Sleman, meraih juara I Anugerah Bunga Rampai. "
    heads = "Kepala Dinas Kesehatan melaporkan lomba diikuti 41 desa. Piala ada di Dinas Kesehatan Kabupaten Sleman."
    assert only(won + heads).grantor == "Dinas Kesehatan Kabupaten Sleman"
    assert only(won.replace("Desa Caturtunggal, Kecamatan Depok, ", "") + heads).grantor is None


def test_who_leads_a_body_hands_over_for_it() -> None:
    text = "Rina Wulandari meraih Anugerah Foto Nusa. Piala diserahkan Pendiri Citiasia Budi Santosa di Jakarta."
    assert {r.grantor for r in records(text)} == {"Citiasia"}
