"""Places told in prose, and the class that goes with them."""

from __future__ import annotations

from tests.marked import records

LEAD = "Kota Madiun meraih Adipura 2019 kategori kota sedang. "


def rows(text: str) -> list[tuple[str, str | None]]:
    return [(record.recipient, record.category) for record in records(text)]


def test_a_category_ends_where_the_award_begins() -> None:
    text = "Kota Madiun memenangi kategori kota sedang Adipura 2019."
    assert rows(text) == [("Kota Madiun", "kota sedang")]


def test_two_places_named_together_go_by_order() -> None:
    text = LEAD + "Peringkat kedua dan ketiga ditempati Kota Batu dan Kota Blitar."
    assert rows(text)[1:] == [
        ("Kota Batu", "kota sedang, Peringkat kedua"),
        ("Kota Blitar", "kota sedang, Peringkat ketiga"),
    ]


def test_an_ordinal_behind_a_name_follows_a_place() -> None:
    text = "Kota Madiun meraih Adipura 2019. Kota Batu berada di posisi kedua, kemudian Kota Blitar ketiga."
    assert rows(text)[1:] == [("Kota Batu", "peringkat kedua"), ("Kota Blitar", "peringkat ketiga")]


def test_the_best_without_a_kind_is_a_place() -> None:
    text = "Untuk kategori kota kecil Adipura 2019, Kota Batu menjadi yang terbaik."
    assert rows(text) == [("Kota Batu", "kota kecil, terbaik")]
    assert rows("Kota Batu meraih Adipura 2019, memberi yang terbaik bagi warga.") == [("Kota Batu", None)]


def test_the_best_behind_a_place_says_it_again() -> None:
    text = "Kota Batu meraih juara pertama, alias menjadi yang terbaik dalam Adipura 2019."
    assert rows(text) == [("Kota Batu", "juara pertama")]


def test_a_category_of_two_words_joined() -> None:
    text = "Untuk kategori instansi dan perusahaan, Adipura 2019 diraih Kota Batu."
    assert rows(text) == [("Kota Batu", "instansi dan perusahaan")]
    assert rows("Kota Batu meraih Adipura 2019 kategori madya dan menerima piala.") == [("Kota Batu", "madya")]


def test_what_was_won_before_keeps_its_own_category() -> None:
    text = (
        "Kota Batu meraih predikat SAKIP tahun 2019 dari Kementerian PANRB. Nilainya masuk kategori BB. "
        "Setahun sebelumnya Kota Batu meraih SAKIP kategori CC."
    )
    assert ("Kota Batu", "BB") in rows(text)
    assert ("Kota Batu", "CC") in rows(text)


def test_a_title_of_the_best_is_no_field_of_its_own() -> None:
    text = "Kota Madiun meraih Adipura 2019. Untuk posyandu, gelar terbaik jatuh ke Kota Batu."
    assert rows(text)[1:] == [("Kota Batu", "posyandu, terbaik")]


def test_the_places_of_a_range_go_to_a_row_in_order() -> None:
    text = "Adipura 2019 dibagikan. Peringkat 1 sampai 3 ialah Kota Batu (94), Kota Solok (93), dan Kota Madiun (92)."
    assert [r.category for r in records(text)] == ["Peringkat 1", "Peringkat 2", "Peringkat 3"]


def test_a_place_is_one_however_it_is_written() -> None:
    text = "Kota Madiun menempati peringkat ketiga Adipura 2019. Peringkat 3 itu diraih Kota Madiun lewat Pasar Bersih."
    assert len(records(text)) == 1


def test_each_of_a_row_has_the_class_behind_it_though_the_first_leads() -> None:
    text = "Adipura 2019 dibagikan. Kota Batu meraih kategori Pasar, Kota Solok kategori Taman, Kota Bontang kategori "
    text += "Sungai, dan Kota Madiun kategori Jalan."
    assert [r.category for r in records(text) if r.recipient != "Kota Batu"] == ["Taman", "Sungai", "Jalan"]


def test_a_standing_in_a_ranking_is_no_place() -> None:
    text = "Rina Wulandari menerima Adipura 2019. Rina Wulandari menempati {}."
    assert {r.rank for r in records(text.format("peringkat ke-86 dunia"))} == {None}
    assert {r.rank for r in records(text.format("posisi ketiga klasemen"))} == {None}


def test_ordinals_go_on_behind_the_names_with_their_marks() -> None:
    text = (
        "Kota Batu meraih Adipura 2019. Di atasnya berturut-turut Kota Madiun sebagai urutan pertama, Kota Solok kedua "
        "(97,37), dan Kota Blitar ke-3 (97,11)."
    )
    assert [category for _, category in rows(text)][1:] == ["peringkat pertama", "peringkat kedua", "peringkat ke-3"]
