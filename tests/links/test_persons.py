from __future__ import annotations

import pytest
from tests.marked import only, records, won

A = "Anugerah Pers Nusantara"
PERSONS = [
    ("Ketua DPR RI Budi Santosa gembira. Ia menerima penghargaan News Maker Award di Semarang.", ["Budi Santosa"]),
    ("Ketua DPR RI Budi Santosa gembira. Ketua DPR RI itu meraih News Maker Award.", ["Budi Santosa"]),
    ("Ketua DPR RI Budi Santosa meraih News Maker Award.", ["Budi Santosa"]),
    ("Bupati Sleman Agus Prasetyo gembira. Ia menerima Adipura di Jakarta.", ["Kabupaten Sleman"]),
    ("Kota Madiun meraih Baznas Award. Baznas menobatkan pula Gubernur Riau Rahmat Hidayat sebagai kepala daerah "
     "pendukung zakat.", ["Kota Madiun", "Rahmat Hidayat"]),
    ("Ketua DPR RI Budi Santosa meraih News Maker Award. Yang juga menerima penghargaan di acara tersebut adalah "
     "Rektor Siti Rahmawati, Sekjen Kemendagri Agus Prasetyo, dan Kapolda Irjen Pol Rahmat Hidayat.",
     ["Agus Prasetyo", "Budi Santosa", "Rahmat Hidayat", "Siti Rahmawati"]),
    ("Adipura diterima Wali Kota Madiun Budi Santosa, Bupati Sleman Agus Prasetyo, dan Wali Kota Batu Rina Wulandari.",
     ["Kabupaten Sleman", "Kota Batu", "Kota Madiun"]),
    ("Satyalancana Wira Karya jatuh kepada Budi Santosa (Wali Kota Madiun) dan Agus Prasetyo (Bupati Sleman).",
     ["Agus Prasetyo", "Budi Santosa"]),
    ("Adipura diserahkan kepada Doel Wirang oleh Gubernur Riau Rahmat Hidayat.", ["Doel Wirang"]),
    ("Penyanyi Budi Santosa meraih Adipura.", ["Budi Santosa"]),
    ("Seniman yang dikenal dengan Doel Wirang meraih Adipura.", ["Doel Wirang"]),
    ("Rina Wulandari, siswa SMAN 1 Batu yang menemukan alat panen, menjadi Peneliti Cilik Terunggul dalam Adipura.",
     ["Rina Wulandari"]),
    ("Penyanyi Wirang memborong Adipura.", ["Wirang"]),
    ("Pelajar SMAN 1 Sleman, Rina Wulandari, meraih Adipura.", ["Rina Wulandari"]),
    ("Adipura diberikan kepada Prof Eniya Wirang Dewi.", ["Eniya Wirang Dewi"]),
    ("Kota Madiun, kata Rina Wulandari, meraih Adipura.", ["Kota Madiun"]),
    ("Adipura diraih petinju Budi Santosa asal Sleman.", ["Budi Santosa"]),
    ("Adipura diberikan kepada Maria Goreti Bere Mau, guru di Sleman.", ["Maria Goreti Bere Mau"]),
    ("Pendirinya, Rina Wulandari (28), ikut meraih Adipura.", ["Rina Wulandari"]),
    ("Direktur Tirta Jaya, Rina Wulandari, S.E., M.Ak., meraih Adipura.", ["Rina Wulandari"]),
    ("Penyuluh Rina Wulandari datang. Bidan desa asal Kecamatan Depok, Kabupaten Sleman itu meraih Adipura.",
     ["Rina Wulandari"]),
    ("Petenis Doel Wirang datang ke Jakarta. Wirang menyabet Adipura.", ["Doel Wirang"]),
    ("Kota Batu meraih Adipura. Pada kategori camat, penghargaan diberikan kepada Camat Depok Budi Santosa.",
     ["Budi Santosa", "Kota Batu"]),
    ("Anugerah Guru Nusantara diberikan kepada Budi Santosa. Piagam diserahkan Bupati Sleman Agus Prasetyo.",
     ["Budi Santosa"]),
    ("Piala diterima kepala sekolah Rina Wulandari.", []),
    ("Kota Batu menggelar Lomba Krenova. Budi Santosa dan Rina Wulandari meraih juara I Lomba Krenova.",
     ["Budi Santosa", "Rina Wulandari"]),
    ("Kota Batu menyerahkan Lomba Krenova. Juara kedua adalah Budi Santosa dan Rina Wulandari.",
     ["Budi Santosa", "Rina Wulandari"]),
    ("KLHK menyerahkan Adipura. Yang terbaik ialah Rina Wulandari, siswi SMAN 3 Batu.", ["Rina Wulandari"]),
    ("KLHK menyerahkan Adipura. Juara I ialah Rina Wulandari (SMAN 3 Batu).", ["Rina Wulandari"]),
    ("Guru Fatizaro Waruwi datang. Guru asal Desa Lologolu, Kabupaten Nias Barat itu terpilih sebagai peraih Adipura.",
     ["Fatizaro Waruwi"]),
    ("Guru asal Kabupaten Nias Barat itu terpilih sebagai peraih Adipura.", []),
    ("Adipura diserahkan kepada Drs . Budi Santosa , guru di Sleman .", ["Budi Santosa"]),
    ("Adipura dimenangi Rina Wulandari dari Kabupaten Sleman dengan kumpulan cerpen Lintang Santosa.",
     ["Rina Wulandari"]),
    ("Adipura diraih Budi Santosa. Pengarang kelahiran Kecamatan Depok, Kabupaten Sleman, DI Yogyakarta, adalah peraih "
     "Adipura.", ["Budi Santosa"]),
    ("KLHK memberikan Adipura kepada Kota Batu, dan Anugerah Pers Nusantara kepada Budi Santosa.",
     ["Budi Santosa", "Kota Batu"]),
    ("Juara I diraih Kelompok Batik Mutiara Pesisir, Desa Depok, dalam Adipura.", ["Kelompok Batik Mutiara Pesisir"]),
    ("Kelompok Informasi Masyarakat (KIM) Pangestu meraih Adipura.", ["Kelompok Informasi Masyarakat (KIM) Pangestu"]),
    ("Rumah Makan Sedap Lestari meraih Adipura.", ["Rumah Makan Sedap Lestari"]),
    ("Peneliti Rina Wulandari menerima Adipura. Rina, peraih Anugerah Pers Nusantara 2009, datang ke Jakarta.",
     ["Rina Wulandari", "Rina Wulandari"]),
    ("Kota Batu, yang sempat memimpin, menerima Adipura.", ["Kota Batu"]),
    ("KLHK menyerahkan Adipura. Juara I jatuh kepada Rina Wulandari, Kecamatan Depok, Kabupaten Sleman.",
     ["Rina Wulandari"]),
    ("KLHK menyerahkan Adipura. Juara I diraih Budi Santosa dari Depok dan Kelompok Tani Makmur dari Batu.",
     ["Budi Santosa", "Kelompok Tani Makmur"]),
    ("dr. Rina Wulandari, M.K.M., dokter umum pada Dinas Kesehatan Sleman, meraih Adipura.", ["Rina Wulandari"]),
    ("Adipura diberikan pula kepada dr. Doel Wirang yang bertugas di Kecamatan Depok.", ["Doel Wirang"]),
    ("Kota Batu meraih Adipura. Bupati Sleman Agus Prasetyo ditetapkan sebagai salah seorang kepala daerah peduli "
     "kesehatan.", ["Agus Prasetyo", "Kota Batu"]),
    ("Guru Rina Wulandari meraih Adipura bersama Agus Prasetyo.", ["Agus Prasetyo", "Rina Wulandari"]),
    ("KLHK menyerahkan Adipura. Kelas pelajar direbut Zulkarnain.", ["Zulkarnain"]),
    ("Bupati Sleman menyerahkan piagam kepada pendonor. Mereka menerima Satya Lencana Kebaktian Sosial.", []),
    ("Gubernur Riau menyerahkan Adipura kepada para pemenang. Gubernur Riau berterima kasih kepada warga Riau.", []),
    ("KLHK menyerahkan Adipura. Kategori perawat diraih Rina Wulandari (Puskesmas Depok), Partinah (Puskesmas Mlati), "
     "dan Dewi Lestari (Puskesmas Godean).", ["Dewi Lestari", "Partinah", "Rina Wulandari"]),
    ("KLHK menyerahkan Adipura. Juara I diraih Hajarusman, Kepala SMKN 1 Solok.", ["Hajarusman"]),
    ("Adiwiyata 2022 diraih MI Nurul Huda, MIN 1, SD Budi Mulia, dan SMPN 3.",
     ["MI Nurul Huda", "MIN 1", "SD Budi Mulia", "SMPN 3"]),
    ("Penghargaan Adiwiyata diraih posyandu Melati, Desa Sinduadi, dan posyandu Kenanga, Desa Sidorejo.",
     ["posyandu Kenanga", "posyandu Melati"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), PERSONS)
def test_who_wins_for_himself_and_who_for_his_region(text: str, names: list[str]) -> None:
    assert [recipient for recipient, _ in won(text)] == names


def test_of_several_awards_each_has_the_year_behind_it() -> None:
    text = (
        "Ketua DPR RI Budi Santosa gembira. Ia pernah menerima Best Legislator Award tahun 2014, serta News Maker "
        "Award tahun 2010."
    )
    assert {(r.award, r.edition) for r in records(text)} == {
        ("Best Legislator Award", 2014),
        ("News Maker Award", 2010),
    }


def test_a_title_tells_of_an_award_won_before() -> None:
    text = "Kota Madiun meraih Adipura 2019. Budi Santosa, peraih Kalpataru 1998, memberi selamat."
    found = {(r.recipient, r.award, r.edition, r.status.value) for r in records(text)}
    assert ("Budi Santosa", "Kalpataru", 1998, "historical") in found


def test_a_group_is_a_group_and_a_school_an_institution() -> None:
    assert only("Kelompok Tani Makmur meraih Kalpataru.").recipient_kind.value == "group"
    assert only("SMAN 1 Sleman meraih Adiwiyata.").recipient_kind.value == "institution"


def test_a_sentence_goes_on_behind_a_line_break() -> None:
    text = "Jumat siang kemarin, Wali Kota Madiun Budi Santosa itu menerima\npenghargaan Adipura 2019 di Jakarta."
    assert only(text).recipient == "Kota Madiun"


def test_an_official_with_his_place_in_brackets_wins_a_line_himself() -> None:
    text = (
        "Lurah Oro-Oro Dowo Budi Santosa dan Lurah Sumbersari Agus Salim hadir. Hasil Krenova 2019 sebagai berikut:\n\n"
        "A. Lurah Penggerak\n1. Budi Santosa, S.Pd (Kota Malang)\n2. Agus Salim (Kota Batu)\n"
    )
    assert [r.recipient for r in records(text)] == ["Budi Santosa", "Agus Salim"]
