"""Classes shared over winners, one each."""

from __future__ import annotations

from tests.marked import records

CITIES = "Kota Batu, Kota Malang, dan Kota Madiun"
NAMES = ("Kota Batu", "Kota Malang", "Kota Madiun")


def rows(text: str) -> list[tuple[str, str | None]]:
    return [(record.recipient, record.category) for record in records(text)]


def each(*classes: str) -> list[tuple[str, str]]:
    return list(zip(NAMES, classes, strict=False))


def test_a_named_class_is_counted_up() -> None:
    text = f"{CITIES} menerima Adipura sebagai Taman Kota 1,2 dan 3."
    assert rows(text) == each("Taman Kota 1", "Taman Kota 2", "Taman Kota 3")


def test_a_predicate_is_counted_up_with_its_name() -> None:
    text = f"{CITIES} menyabet predikat sebagai Desa Informatif 1,2 dan 3."
    assert rows(text) == each("Desa Informatif 1", "Desa Informatif 2", "Desa Informatif 3")


def test_letters_and_numbers_in_any_order() -> None:
    assert rows(f"{CITIES} meraih Adipura kelas A, B, dan C.") == each("kelas A", "kelas B", "kelas C")
    text = f"Adipura bintang 5, 4, dan 3 masing-masing diberikan kepada {CITIES}."
    assert rows(text) == each("bintang 5", "bintang 4", "bintang 3")


def test_places_without_a_space_and_a_range() -> None:
    assert rows(f"{CITIES} meraih Adipura peringkat 1,2 dan 3.") == each("peringkat 1", "peringkat 2", "peringkat 3")
    text = f"Taman Terbaik I sampai III Adipura berturut-turut adalah {CITIES}."
    assert rows(text) == each("Taman Terbaik I", "Taman Terbaik II", "Taman Terbaik III")


def test_names_of_classes() -> None:
    text = f"Adipura kategori Utama, Madya, dan Pratama masing-masing diraih {CITIES}."
    assert rows(text) == each("Utama", "Madya", "Pratama")
    text = "Adipura kategori kota kecil dan kota besar masing-masing diraih Kota Batu dan Kota Malang."
    assert rows(text) == each("kota kecil", "kota besar")


def test_two_names_without_a_word_for_each_are_one_class() -> None:
    text = "Adipura kategori kebersihan dan keindahan diraih Kota Batu dan Kota Malang."
    assert len({category for _, category in rows(text)}) == 1


def test_fewer_classes_than_winners_are_not_shared() -> None:
    assert {category for _, category in rows(f"{CITIES} meraih Adipura kelas A dan B.")} <= {None}


def test_the_places_of_every_line_are_told_before_the_list() -> None:
    text = (
        "Adipura 2019 diserahkan di Jakarta. Peringkat satu sampai tiga tiap kelompok adalah:\n\n"
        "A. Kota: Kota Batu, Kota Malang, Kota Madiun.\n"
        "B. Kabupaten: Kabupaten Sleman, Kabupaten Bantul, Kabupaten Kulon Progo."
    )
    assert [c for _, c in rows(text)] == [
        f"{kind}, Peringkat {place}" for kind in ("Kota", "Kabupaten") for place in ("satu", "dua", "tiga")
    ]


def test_an_award_is_no_class_of_itself() -> None:
    assert rows("Kota Batu meraih predikat Adipura.") == [("Kota Batu", None)]


def test_each_has_the_predicate_that_he_got() -> None:
    text = (
        "Kota Batu dan Kota Malang menyabet predikat sebagai Desa Informatif. "
        "Sementara Kota Madiun dan Kota Blitar masuk dalam kategori Menuju Informatif."
    )
    got = [(r.recipient, r.award) for r in records(text)]
    assert got[:2] == [("Kota Batu", "Desa Informatif"), ("Kota Malang", "Desa Informatif")]
    assert got[2:] == [("Kota Madiun", "Menuju Informatif"), ("Kota Blitar", "Menuju Informatif")]


def test_the_classes_of_an_award_are_no_awards() -> None:
    text = "Kota Batu meraih predikat Kota Layak Anak kategori Nindya."
    assert [(r.award, r.category) for r in records(text)] == [("Kota Layak Anak", "Nindya")]


def test_who_has_no_class_behind_him_has_that_of_the_next() -> None:
    text = (
        "Adipura 2019 diterima Kota Batu pada kategori Utama, disusul Kota Malang dan Kota Madiun pada kategori Madya, "
        "Kota Blitar serta Kota Kediri yang sama-sama Nindya."
    )
    assert [c for _, c in rows(text)] == ["Utama", "Madya", "Madya", "Nindya", "Nindya"]


def test_words_that_say_little_name_a_class_where_others_of_their_style_do() -> None:
    text = (
        "Penerima Adipura 2019:\n\nI. Pasar terbaik\n1) Kota Batu\n2) Kota Malang\n"
        "II. Taman terbaik\n1) Kota Madiun\n2) Kota Blitar\nIII. Unit lainnya\n1) Kota Kediri\n2) Kota Solok\n"
    )
    assert [str(c).partition(",")[0] for _, c in rows(text)][-2:] == ["Unit lainnya"] * 2


def test_a_new_class_begins_another_row() -> None:
    text = (
        "Adipura 2019 diraih: Kategori Kota Besar (Kota Surabaya, Kota Medan dan Kota Bandung); "
        "Kategori Kota Kecil (Kota Batu, Kota Solok, dan Kota Madiun)."
    )
    assert [c for _, c in rows(text)] == ["Kota Besar"] * 3 + ["Kota Kecil"] * 3


def test_the_class_of_those_who_get_it() -> None:
    text = "Adipura 2019 diserahkan. Untuk badan usaha, penerimanya adalah Kota Batu, Kota Malang dan Kota Madiun."
    assert rows(text) == each("badan usaha", "badan usaha", "badan usaha")
