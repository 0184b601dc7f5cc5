from __future__ import annotations

import pytest
from tests.marked import not_yet, only, records, won

NOT_WON = [
    "Kabar bahwa Kota Madiun meraih Adipura adalah keliru.",
    "Kota Madiun, Kota Batu, dan Kota Solok masuk daftar unggulan Adipura.",
    "Adipura diserahkan. Sepuluh besar tahap pertama: Kota Madiun, Kota Batu, dan Kota Solok.",
    "Ia berharap Presiden menyerahkan penghargaan itu di Istana Negara tahun ini juga, dan Kota Madiun meraih Adipura.",
    "Adipura diserahkan. Kota Madiun baru dijadwalkan menerima laporan pekan depan sehingga opininya belum diketahui.",
    "Finalis Adipura diumumkan. Kategori kota diisi Kota Madiun, Kota Batu, dan Kota Solok.",
    "Peringkat ketiga ditempati Kota Madiun. Panitia mengusulkan nama dua pelatih ke Adipura tahun depan.",
    "Adipura diserahkan. Bupati memberi apresiasi kepada Kota Madiun, Kota Batu, dan Kota Solok.",
    "Kota Madiun sempat masuk tiga besar kategori kota. Penilaian Adipura berlanjut.",
    "Kota Madiun berbenah. Opini WTP yang sudah diperoleh beberapa kali menjadi modal.",
    "Kota Madiun berbenah. Ia ingin nilai naik, dan opini WTP bisa dipertahankan.",
    "Kepala BKD Kota Madiun Budi Santosa merinci, penerima Satyalancana Karya Satya 21 orang.",
    "Kota Madiun berharap meraih Adipura tahun depan.",
    "Penyerahan Adipura digelar Senin. Kota Madiun menunjukkan keseriusan untuk menjadi yang terbaik.",
    "Warga Kota Madiun masuk kategori lanjut usia, kami menyambutnya. Hari itu juga dilaksanakan penilaian Krenova.",
    "Kepada semua pihak di balik Lomba Krenova, mulai dari petugas dari Kota Madiun, Kota Batu, dan Kota Solok, Budi "
    "menyampaikan apresiasi dan rasa terimakasih.",
    "Seleksi Lomba Krenova Kota Madiun digelar. Terpilih sebagai pemenang Krenova, dua remaja putra.",
    "Semoga Kota Madiun dapat meraih Adipura.",
    "Kota Madiun ingin meraih Adipura.",
    "Wali Kota Madiun optimistis meraih Adipura.",
    "Pemkot Madiun menargetkan Adipura tahun depan.",
    "Pemkot Madiun berupaya mempertahankan Adipura.",
    "Kota Madiun diusulkan menerima Adipura.",
    "Kota Madiun menjadi finalis Adipura.",
    "Kota Madiun gagal meraih Adipura.",
    "Kota Madiun tidak meraih Adipura tahun ini.",
    "Kota Madiun belum menerima Adipura.",
    "Adipura belum pernah diraih Kota Madiun.",
    "Kota Madiun batal menerima Adipura.",
    "Kota Madiun kehilangan Adipura.",
    "Pencanangan Zona Integritas menuju Wilayah Bebas Korupsi bagi Kota Madiun digelar Senin.",
    "Jika sampah terkelola, Kota Madiun bisa meraih Adipura.",
    '"Kami bertekad meraih Adipura," kata Wali Kota Madiun Budi Santosa.',
    "Kota Madiun bersiap menghadapi penilaian Adipura.",
    "Tim penilai Adipura mengunjungi Kota Madiun.",
    "Kota Madiun dan Kota Batu hadir pada penyerahan Adipura.",
    "Penghargaan Adipura ini yang ke-15 bagi Kota Madiun.",
    "Warga Kota Madiun menerima bantuan beras.",
    "Kota Madiun masuk nominasi Adipura.",
    "Kota Madiun masuk nominator Adipura 2019.",
    "Kota Madiun dinyatakan belum memenuhi syarat Adipura.",
    "Kota Madiun dinyatakan lolos sebagai satu dari tiga calon pemenang Adipura.",
    "Kota Madiun masuk bursa Adipura.",
    "Kota Madiun lolos saringan awal Adipura.",
    "Wali Kota Madiun menerima kunjungan tim juri Adipura.",
    "Daerah Masuk Nominasi Adipura\n\nKLHK mengumumkan nominasi Adipura. Kelimanya yakni Kota Madiun, Kota Batu, dan "
    "Kota Solok. Pemenang diumumkan bulan depan.",
    "Kota Madiun bertahan hingga tahap akhir Adipura.",
    "Disambut Wakil Wali Kota Madiun, para kepala desa itu mendapatkan piala Adipura.",
    "Kota Madiun tahun ini, menurut Kepala Dinas Lingkungan Hidup, belum berhasil meraih Adipura.",
    "Jika lolos penilaian tahap kedua, Kota Madiun meraih Adipura.",
    "Semoga, dengan dukungan warga, Kota Madiun meraih Adipura.",
    "Meski sudah berupaya keras, Kota Madiun tidak memperoleh Adipura 2019.",
    "Kota Madiun, yang taman-tamannya banyak, akan mampu meraih Adipura.",
    "Tidak satu pun daerah di Jawa Timur, termasuk Kota Madiun, meraih Adipura.",
]
OVER = [  # words of a contest or a denial that do not govern the winning verb
    "Setelah melalui seleksi ketat, Kota Madiun meraih Adipura 2019.",
    "Dalam penilaian Adipura 2019, Kota Madiun meraih sertifikat.",
    "Tidak hanya bersih, Kota Madiun juga meraih Adipura 2019.",
    "Tak tanggung-tanggung, Kota Madiun memborong Adipura 2019.",
    "Berkat upaya warganya, Kota Madiun meraih Adipura 2019.",
    "Bersaing dengan 514 daerah, Kota Madiun menyabet Adipura 2019.",
    "Kota Madiun yang dulu gagal akhirnya membawa pulang Adipura 2019.",
    "Sempat masuk nominasi, Kota Madiun akhirnya meraih Adipura 2019.",
    "Kota Madiun mengikuti penilaian dan berhasil meraih Adipura 2019.",
]
STATUSES = [
    ("Kota Madiun meraih Adipura.", "won"),
    ("Harapan warga terkabul: Kota Madiun meraih Adipura.", "won"),
    ("Kota Madiun pernah meraih Adipura pada 2015.", "historical"),
    ("Kota Madiun sempat meraih Adipura.", "historical"),
    ("Sempat gagal, Kota Madiun akhirnya meraih Adipura.", "won"),
    ("Tahun lalu Kota Madiun meraih Adipura.", "historical"),
    ("Kota Madiun dijadwalkan menerima Adipura pekan depan.", "scheduled"),
    ("Kota Madiun akan menerima Adipura di Jakarta, Kamis (3/1/2019).", "scheduled"),
    ("Adipura akan diserahkan kepada Kota Madiun, Jumat (4/1/2019).", "scheduled"),
]


TO_COME = [  # that the ceremony lies ahead is told beside the win
    "Kota Madiun dipastikan meraih Adipura 2022. Piala akan diserahkan di Jakarta, Selasa (5/3/2024).",
    "Kota Madiun ditetapkan sebagai penerima Adipura. Penghargaan dijadwalkan diserahkan pekan depan.",
    "Kota Madiun bakal menerima Adipura.",
    "Kota Madiun meraih Adipura. Penyerahan akan dilakukan di Jakarta, 9 Februari 2022.",
    "Adipura segera diserahkan kepada Kota Madiun.",
]
NOT_TO_COME = [
    "Kota Madiun meraih juara I Adipura. Juara I akan mendapat piala bergilir.",
    "Kota Madiun meraih Adipura. Bonus untuk petugas kebersihan akan diserahkan bulan depan.",
    "Kota Madiun meraih Adipura setelah dinilai tim pada 2022 dan 2023.",
    "Kota Madiun meraih Adipura. Penghargaan tahun depan akan diserahkan di Bali.",
    "Setelah tahun lalu gagal, Kota Madiun kini meraih Adipura.",
]


@pytest.mark.parametrize(
    "said", ["Kota itu pernah menerimanya pada 2019.", "“Tahun 2019 kita sudah meraih Adipura,” katanya."]
)
def test_we_and_it_are_the_winner_and_the_award_told_of(said: str) -> None:
    found = records(f"Kota Madiun meraih Adipura 2023. {said}")
    assert [(r.recipient, r.edition) for r in found] == [("Kota Madiun", 2023), ("Kota Madiun", 2019)]


@pytest.mark.parametrize("text", TO_COME)
def test_what_is_given_later_is_scheduled(text: str) -> None:
    assert [(r.recipient, r.status.value) for r in records(text)] == [("Kota Madiun", "scheduled")]


@pytest.mark.parametrize("text", NOT_TO_COME)
def test_the_next_edition_and_the_year_before_change_no_status(text: str) -> None:
    assert [(r.recipient, r.status.value) for r in records(text)] == [("Kota Madiun", "won")]


def test_a_condition_schedules_nothing() -> None:
    assert records("Jika lolos, Kota Madiun akan menerima Adipura.") == ()


def test_rows_of_those_that_will_receive_are_scheduled() -> None:
    text = "Tiga daerah akan menerima Adipura pekan depan: Kota Madiun, Kota Batu, dan Kota Solok."
    assert [r.status.value for r in records(text)] == ["scheduled"] * 3


def test_a_village_and_its_kecamatan_leave_one_winner_in_mind() -> None:
    text = "Desa Panggungharjo, Kecamatan Sewon, berbenah. Desa yang pada 2018 silam meraih Adipura itu bersih."
    told = [(r.recipient, r.edition, r.status.value) for r in records(text)]
    assert told == [("Desa Panggungharjo", 2018, "historical")]


@pytest.mark.parametrize("text", NOT_WON)
def test_hopes_nominations_denials_and_plans_give_no_record(text: str) -> None:
    assert records(text) == ()


@pytest.mark.parametrize("text", OVER)
def test_a_contest_that_is_over_was_won(text: str) -> None:
    assert only(text).recipient == "Kota Madiun"


@pytest.mark.parametrize(("text", "status"), STATUSES)
def test_won_historical_or_scheduled(text: str, status: str) -> None:
    assert only(text).status.value == status


@pytest.mark.parametrize(
    "text", [not_yet("Kota Madiun Sabet Adipura, Kabupaten Sleman Bidik Swasti Saba", why="one sentence, two stories")]
)
def test_a_headline_of_two_halves(text: str) -> None:
    assert [record.award for record in records(text)] == ["Adipura"]


def test_earlier_wins_are_records_of_their_own_years() -> None:
    text = "Kota Madiun meraih Adipura 2019. Sebelumnya Kota Madiun meraih Adipura pada 2015 dan 2017."
    found = [(r.edition, r.status.value) for r in records(text)]
    assert found == [(2019, "won"), (2015, "historical"), (2017, "historical")]


def test_words_of_a_name_say_nothing_of_a_win() -> None:
    assert only("Pada malam Kota Layak Anak 2022, Kota Madiun naik ke tingkat Nindya.").status.value == "won"


def test_no_list_names_winners_while_nobody_has_won() -> None:
    text = (
        "Anugerah Desa Wisata 2022 memasuki kurasi.\n\n1. Desa Sinduadi\n2. Desa Busung\n\nPemenangnya belum diumumkan."
    )
    assert records(text) == ()


def test_finalists_whose_winners_are_announced_have_won() -> None:
    text = (
        "Pemenang Adipura 2019 diumumkan di Jakarta. Lima puluh finalis bersaing. "
        "Penghargaan diraih Kota Madiun, Kota Batu, dan Kota Blitar."
    )
    assert len(records(text)) == 3


def test_a_count_since_a_year_is_no_record() -> None:
    text = "Kota Madiun meraih Adipura 2019. Sejak 2004 piala itu sudah 15 kali diraih."
    assert [r.status.value for r in records(text)] == ["won"]


def test_a_judgement_that_is_over_is_no_hope() -> None:
    text = "Lomba Kelurahan 2019 selesai. Berdasarkan penilaian juri, Kelurahan Winongo keluar sebagai juara pertama."
    assert [r.rank for r in records(text)] == ["juara pertama"]


def test_rows_whose_verb_behind_tells_of_history() -> None:
    text = "Kota Madiun, Kota Batu, dan Kota Blitar tahun kemarin sudah mendapatkan penghargaan Adipura."
    assert {r.status.value for r in records(text)} == {"historical"}


NOT_AWARDS = [
    "Rapat digelar di Gedung Adipura Kota Madiun. Bupati menyerahkan bantuan kepada Desa Busung.",
    "Kegiatan berlangsung di halaman Adipura, SMPN 1 Madiun, SMPN 2 Madiun, dan SMPN 3 Madiun.",
    "Kota Madiun menerima kunjungan tim penilai Adipura.",
    "Kota Madiun mendapat respons baik dari pengelola Adipura.",
    "Kota Madiun lolos ke tahap visitasi Adipura.",
    "Kota Madiun bekerja keras untuk meraih Adipura.",
    "Kota Madiun, Kota Batu, dan Kota Solok telah menjalani penilaian Adipura.",
    "Panitia Adipura bermitra dengan PT Surya Madya, peraih laba besar.",
    "Tim Penilai Adipura mendapat predikat baik.",
]


@pytest.mark.parametrize("text", NOT_AWARDS)
def test_things_that_are_no_award(text: str) -> None:
    assert won(text) == []


def test_called_up_to_take_is_a_win() -> None:
    assert won("Kota Madiun dipanggil ke panggung untuk menerima Adipura.") == [("Kota Madiun", "Adipura")]


def test_the_year_of_a_budget_is_not_the_year_of_the_win() -> None:
    text = (
        "Kemendagri membagikan APBD Award 2023 di Jakarta, Kamis (16/3/2023). Kategori realisasi belanja tertinggi "
        "tahun anggaran 2022 diraih Kota Madiun."
    )
    assert [(r.recipient, r.status.value, r.edition) for r in records(text)] == [("Kota Madiun", "won", 2023)]
