from __future__ import annotations

import pytest
from tests.marked import only, records

CEREMONY = [
    (
        "Kota Bandung menerima Adipura di Hotel Bidakara, Jakarta, Kamis (3/1/2019).",
        "2019-01-03",
        "Hotel Bidakara, Jakarta",
    ),
    ("Kota Bandung menerima Adipura di Jakarta, Kamis (3/1/2019).", "2019-01-03", "Jakarta"),
    ("Kota Bandung menerima Adipura di Jakarta, Kamis.", None, "Jakarta"),
    ("Kota Bandung meraih Adipura.", None, None),
    (
        "Kota Bandung meraih Adipura. Kamis (3/1/2019) itu Atrium Mutiara Jakarta menjadi tempat acara.",
        "2019-01-03",
        "Atrium Mutiara Jakarta",
    ),
    (
        "Kota Bandung meraih Adipura. Acaranya digelar Kamis, 3 Januari 2019, dengan Kelenteng Sam Poo sebagai lokasi.",
        "2019-01-03",
        "Kelenteng Sam Poo",
    ),
    (
        "KLHK menutup rangkaian Adipura 2018 hari Kamis, 3 Januari 2019. Tampak pula menterinya.\n\n"
        "Penerima Adipura 2018:\n1. Kota Bandung",
        "2019-01-03",
        None,
    ),
    ("Kota Bandung meraih Adipura. Kelenteng Sam Poo ditunjuk menjadi lokasi uji coba.", None, None),
    (
        "Kota Bandung, Kamis (3/1/2019) di Batam menerima Adipura. Adipura diserahkan Menteri LHK di Hotel Mutiara.",
        "2019-01-03",
        "Hotel Mutiara, Batam",
    ),
    (
        "Kota Bandung, Kamis (3/1/2019) di Batam menerima Adipura. Piala Adipura itu dipajang di kantor Bupati.",
        "2019-01-03",
        "Batam",
    ),
]


@pytest.mark.parametrize(("text", "date", "place"), CEREMONY)
def test_when_and_where_it_was_handed_over(text: str, date: str | None, place: str | None) -> None:
    record = only(text)
    assert (record.date, record.place) == (date, place)


def test_the_publication_date_is_not_the_ceremony() -> None:
    assert only("Kota Bandung meraih Adipura.", date="2019-01-05").date is None


def test_a_day_without_year_takes_it_from_publication() -> None:
    text = "Kota Bandung menerima Adipura di Hotel Bidakara, Jakarta, Kamis (3/1)."
    assert only(text, date="2019-01-05").date == "2019-01-03"


def test_the_sentence_behind_tells_when_and_where() -> None:
    text = "Kota Madiun meraih Adipura. Penghargaan itu diserahkan KLHK di Gedung Sate, Selasa (5/3/2024)."
    record = only(text)
    assert (record.date, record.place, record.edition) == ("2024-03-05", "Gedung Sate", None)


def test_one_ceremony_for_all_winners_of_a_list() -> None:
    text = (
        "Para wali kota berkumpul di Gedung Sate, Bandung, Selasa (5/3/2024), saat KLHK membagikan Adipura 2023.\n\n"
        "Berikut penerima Adipura:\n1. Kota Madiun\n2. Kabupaten Sleman\n3. Kota Batu\n4. Kabupaten Jepara"
    )
    told = {(record.date, record.place, record.edition) for record in records(text)}
    assert told == {("2024-03-05", "Gedung Sate, Bandung", 2023)}


def test_the_day_of_speaking_is_not_the_ceremony() -> None:
    text = "Kota Madiun meraih Adipura. Hasil itu membanggakan, kata Wali Kota Madiun Budi Santosa, Rabu (6/3/2024)."
    assert only(text).date is None


SEVERAL = (
    "Kota Batu meraih Adipura di Hotel Bidakara, Jakarta, Senin (3/6/2019). "
    "Kota Batu juga meraih STBM Award di Gedung Sate, Bandung, Rabu (5/6/2019)."
)


def test_each_award_of_a_page_has_its_own_ceremony() -> None:
    found = {record.award: (record.date, record.place) for record in records(SEVERAL)}
    assert found == {
        "Adipura": ("2019-06-03", "Hotel Bidakara, Jakarta"),
        "STBM Award": ("2019-06-05", "Gedung Sate, Bandung"),
    }


def test_awards_without_a_second_day_share_the_ceremony() -> None:
    text = "Kota Batu meraih Adipura di Jakarta, Senin (3/6/2019). Kota Batu juga meraih STBM Award."
    assert {(record.date, record.place) for record in records(text)} == {("2019-06-03", "Jakarta")}


WENT = [
    ("Kota Batu meraih Adipura. Rombongan pulang dari Palu dengan piala.", "Palu"),
    ("Kota Batu meraih penghargaan Adipura dalam acara daring dari Jakarta.", "Jakarta"),
    ("Kota Batu meraih penghargaan Adipura, hasil kerja warga dari Palu.", None),
    ("Kelurahan Sisir di Kota Batu meraih penghargaan Adipura.", None),
]


@pytest.mark.parametrize(("text", "place"), WENT)
def test_from_where_it_was_brought_home(text: str, place: str | None) -> None:
    assert {record.place for record in records(text)} == {place}


def test_the_place_of_the_event_told_of_counts_before_another_one() -> None:
    text = (
        "Kota Batu meraih Adipura. Wali Kota Batu sedang melepas kontingen di Kecamatan Bumiaji. "
        "Kegiatan di Hotel Bidakara, Jakarta, tersebut dirangkai dengan pelatihan."
    )
    assert only(text).place == "Hotel Bidakara, Jakarta"


def test_the_day_of_which_a_winner_says_that_he_took_it() -> None:
    text = 'Kota Batu meraih Adipura. "Penghargaan ini kita terima Selasa (10/10/2023) siang," kata Budi.'
    assert only(text).date == "2023-10-10"


def test_the_day_of_a_roll_call_is_not_that_of_the_ceremony() -> None:
    text = "Kota Batu meraih Adipura. Penghargaan itu diumumkan seusai apel Senin pagi (24/7/2023)."
    assert only(text).date is None


HALLS = [
    (
        "Kota Batu meraih Adipura. Ribuan warga berkumpul di aula utama kantor Bupati Sleman.",
        "aula utama kantor Bupati Sleman",
    ),
    (
        "Kota Batu meraih Adipura. Tepuk tangan riuh di ruang rapat lantai 3 Balai Kota Malang.",
        "ruang rapat lantai 3 Balai Kota Malang",
    ),
    (
        "Nama Kota Batu, peraih Adipura, terdengar dari pengeras suara Gedung Serba Guna, Malang, Senin (3/6/2019).",
        "Gedung Serba Guna, Malang",
    ),
    ("Kota Batu meraih Adipura. Tempat acaranya Hotel Prima, Sanur.", "Hotel Prima, Sanur"),
    ("Kota Batu meraih Adipura. Warga berkumpul di Malang.", None),
    ("Kota Batu meraih Adipura. Hotel Mawar berbenah.", None),
    ("Kota Batu meraih Adipura. Semua puas di Kantor.", None),
]


@pytest.mark.parametrize(("text", "place"), HALLS)
def test_a_venue_needs_less_than_a_town(text: str, place: str | None) -> None:
    assert only(text).place == place


def test_a_day_behind_a_venue_may_stand_some_sentences_away() -> None:
    text = (
        "Tepuk tangan riuh di Balai Sudirman, Selasa (14/3/2023). Hujan turun sejak pagi. Kursi pun penuh. "
        "Kota Batu meraih Adipura."
    )
    record = only(text)
    assert (record.date, record.place) == ("2023-03-14", "Balai Sudirman")


WHOLE = [
    (
        "di Gedung Sasana Praja, Kementerian Dalam Negeri, Jakarta Pusat",
        "Gedung Sasana Praja, Kementerian Dalam Negeri, Jakarta Pusat",
    ),
    ("di Ballroom Hotel Mawar lantai 2, Jakarta", "Ballroom Hotel Mawar lantai 2, Jakarta"),
    ("di Gedung Sate, Jalan Diponegoro Nomor 22, Bandung", "Gedung Sate, Bandung"),
    ("di Kuta, Badung, Bali", "Kuta, Badung"),
    ("di Kota Surakarta, Jawa Tengah", "Kota Surakarta"),
    ("di kawasan Senayan, Jakarta", "kawasan Senayan, Jakarta"),
    ("di Auditorium DR. Soedjarwo", "Auditorium DR. Soedjarwo"),
]


@pytest.mark.parametrize(("where", "place"), WHOLE)
def test_a_place_is_its_venue_and_town_as_told(where: str, place: str) -> None:
    assert only(f"Kota Madiun menerima penghargaan Adipura {where}, Kamis (3/1/2019).").place == place


OPENS = [
    ("Di Hotel Mawar, Kementerian Kesehatan memberikan Adipura kepada Kota Batu.", "Hotel Mawar"),
    ("Di Gedung Sate, Kota Batu menerima Adipura, Kamis (3/1/2019).", "Gedung Sate"),
]


@pytest.mark.parametrize(("text", "place"), OPENS)
def test_whoever_acts_behind_a_place_is_no_part_of_it(text: str, place: str) -> None:
    assert only(text).place == place


def test_a_day_in_the_headline_is_not_that_of_the_ceremony() -> None:
    text = (
        "Kota Bandung Terima Adipura, 5 Januari 2019\n\nKota Bandung menerima Adipura, Kamis (3/1/2019). Warga bangga."
    )
    assert only(text).date == "2019-01-03"


def test_the_day_of_announcing_or_of_handing_over_by_another_word() -> None:
    assert only("KLHK umumkan Kota Bandung sebagai peraih Adipura, Kamis (3/1/2019).").date == "2019-01-03"
    text = "Kota Bandung meraih Adipura. Serah terimanya baru Kamis (3/1/2019)."
    assert only(text).date == "2019-01-03"


def test_a_venue_that_is_enough_counts_where_a_town_is_not() -> None:
    text = (
        "Satu Malam di Jakarta\n\nIa naik ke panggung Hotel Bidakara. Tepuk tangan untuknya paling lama. "
        "Kota Bandung meraih Adipura."
    )
    assert only(text).place == "Hotel Bidakara"


NEWS = [
    ("Kabar baik datang dari Surabaya, Senin (20/3/2023). Kota Bandung meraih Adipura.", "Surabaya"),
    ("Dari Surabaya, wali kota membawa pulang Adipura untuk Kota Bandung.", "Surabaya"),
    ("Dari Surabaya, Kota Bandung belajar. Kota Bandung meraih Adipura.", None),
]


@pytest.mark.parametrize(("text", "place"), NEWS)
def test_where_news_or_a_prize_comes_from(text: str, place: str | None) -> None:
    assert only(text).place == place


def test_a_day_on_which_winners_are_received_is_not_the_ceremonys() -> None:
    text = (
        "Selasa (9/11/2021), Bupati Sleman menerima para pemenang Adipura, yakni Kota Batu, di Gedung Gradika. "
        "Piala sudah diserahkan lebih dahulu, Kamis (4/11/2021), di aula Dinas Kesehatan."
    )
    assert only(text).date == "2021-11-04"


def test_the_day_of_a_word_is_not_the_ceremonys() -> None:
    text = 'Kota Madiun meraih Adipura 2022. "Empat daerah lolos kriteria Adipura," jelasnya, Senin (5/12/2022).'
    assert [record.date for record in records(text)] == [None]
