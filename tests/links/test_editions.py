from __future__ import annotations

import pytest
from tests.marked import only, records

EDITIONS = [
    ("Kota Bandung meraih Adipura.", None),
    ("Kota Bandung meraih Adipura 2019.", 2019),
    ("Kota Bandung meraih Adipura Tahun 2019.", 2019),
    ("Kota Bandung meraih Adipura. Panitia Adipura dan Kalpataru 2019 mengumumkannya.", 2019),
    ("Pada tahun 2019, Kota Bandung meraih Adipura.", 2019),
    ("Kota Bandung meraih Adipura 2018 di Jakarta, Kamis (3/1/2019).", 2018),
    ("Kota Bandung meraih Adipura di Jakarta, Kamis (3/1/2019).", None),
    ("Kota Bandung menjadi juara I Lomba Kader Posyandu di Jakarta, Kamis (3/1/2019).", 2019),
    ("SMPN 1 Sewon menjadi juara I Lomba Cerdas Tangkas yang digelar di Bali, (15-18) Oktober 2019.", 2019),
    ("Kota Bandung meraih Adipura. Penghargaan itu diatur Undang-Undang Nomor 25 Tahun 2009.", None),
    ("Kota Bandung meraih Opini WTP atas laporan keuangan tahun anggaran 2018, Kamis (3/1/2019).", 2018),
]


@pytest.mark.parametrize(("text", "edition"), EDITIONS)
def test_the_edition(text: str, edition: int | None) -> None:
    assert only(text).edition == edition


ROWS = [  # the last of a row of years is the win of today
    "Kota Madiun meraih Adipura pada 2015, 2016, dan 2017.",
    "Adipura untuk Kota Madiun tahun 2015, tahun 2016 dan tahun 2017.",
    "Kota Madiun meraih Adipura tiga tahun berturut-turut, yakni 2015, 2016 dan 2017.",
    "Kota Madiun sudah sering menerima Adipura. Penghargaan itu diterima pada 2015, 2016, dan terakhir 2017.",
    "Kota Madiun meraih Adipura 2017. Penghargaan serupa diraih Kota Madiun pada 2015 dan 2016.",
    "Kota Madiun meraih Adipura 2017. Adipura juga diterima Kota Madiun pada 2015 dan 2016.",
    "Kota Madiun meraih Adipura 2017. Adipura itu digenggam pada 2015, lalu dipertahankan pada 2016 dan kini 2017.",
    "Kota Madiun kembali meraih Adipura 2017 setelah terakhir kali meraihnya pada 2015 dan 2016.",
    "Kota Madiun meraih Adipura 2017. Ini Adipura ketiga untuk Kota Madiun setelah 2015 dan 2016.",
]


@pytest.mark.parametrize("text", ROWS)
def test_several_editions_are_several_records(text: str) -> None:
    assert sorted((r.edition or 0, r.status.value) for r in records(text)) == [
        (2015, "historical"),
        (2016, "historical"),
        (2017, "won"),
    ]


def test_accounts_of_earlier_years_are_earlier_wins() -> None:
    text = (
        "Kota Madiun meraih Opini WTP atas laporan keuangan tahun 2021. Opini serupa diterima Pemkot Madiun atas "
        "laporan keuangan tahun 2019 dan 2020."
    )
    assert sorted(r.edition or 0 for r in records(text)) == [2019, 2020, 2021]


RUNS = [
    "Kota Madiun meraih Adipura 2017. Adipura itu yang ketiga diraih berturut-turut sejak tahun 2015.",
    "Kota Madiun meraih Adipura 2017 untuk ke-3 kalinya secara beruntun sejak 2015.",
    "Kota Madiun meraih Adipura 2017, tanpa putus dari 2015 hingga 2017.",
]


@pytest.mark.parametrize("text", RUNS)
def test_a_run_of_years_is_one_record_each(text: str) -> None:
    assert sorted((r.edition or 0, r.status.value) for r in records(text)) == [
        (2015, "historical"),
        (2016, "historical"),
        (2017, "won"),
    ]


def test_a_run_without_a_length_is_none() -> None:
    text = "Kota Madiun meraih Adipura 2017. Adipura itu diraih berturut-turut sejak tahun 2015."
    assert [(r.edition, r.status.value) for r in records(text)] == [(2017, "won")]


def test_the_opinion_on_the_accounts_of_the_state_is_told_in_several_sentences() -> None:
    text = (
        "Presiden menerima laporan BPK atas Laporan Keuangan Pemerintah Pusat tahun 2020. BPK memberi opini WTP. "
        "Raihan WTP ini merupakan yang kedua didapat berturut-turut sejak 2019."
    )
    assert sorted((r.recipient, r.edition or 0, r.status.value) for r in records(text)) == [
        ("Pemerintah Pusat", 2019, "historical"),
        ("Pemerintah Pusat", 2020, "won"),
    ]


def test_a_count_since_a_year_is_no_edition() -> None:
    text = "Kota Madiun meraih Adipura 2017. Sejak 2012 Kota Madiun sudah lima kali meraih Adipura."
    assert [(r.edition, r.status.value) for r in records(text)] == [(2017, "won")]


def test_an_award_told_as_history_keeps_its_own_year_and_no_ceremony() -> None:
    text = (
        "Kota Madiun menerima Adipura 2023 di Gedung Sate, Selasa (5/3/2024). "
        "Sebelumnya, pada 2016, Kabupaten Sleman pernah meraih Adipura."
    )
    told = {record.recipient: (record.edition, record.date, record.place) for record in records(text)}
    assert told["Kabupaten Sleman"] == (2016, None, None)
    assert told["Kota Madiun"] == (2023, "2024-03-05", "Gedung Sate")


def test_the_year_before_is_counted_from_the_edition_told() -> None:
    text = "Kota Madiun meraih Adipura 2023. Tahun sebelumnya Kabupaten Sleman meraih Adipura."
    assert {record.recipient: record.edition for record in records(text)} == {
        "Kota Madiun": 2023,
        "Kabupaten Sleman": 2022,
    }


def test_years_are_counted_back_by_number() -> None:
    text = "Kota Madiun meraih Adipura 2023. Dua tahun lalu Kabupaten Sleman meraih Adipura."
    assert {r.recipient: r.edition for r in records(text)} == {"Kota Madiun": 2023, "Kabupaten Sleman": 2021}


def test_an_old_year_in_the_name_is_the_edition_where_no_other_is_told() -> None:
    text = "Kota Madiun meraih Adipura tahun 2016. Wali kota berterima kasih, Kamis (3/1/2019)."
    assert [r.edition for r in records(text)] == [2016]


def test_each_year_has_the_category_told_beside_it() -> None:
    text = (
        "Kota Madiun meraih opini WTP 2021. Tahun 2020 Kota Madiun meraih predikat Madya, dan tahun 2019 predikat Muda."
    )
    assert {r.edition: r.category for r in records(text)} == {2021: None, 2020: "Madya", 2019: "Muda"}


def test_a_list_of_what_was_once_won_is_history_with_a_year_a_line() -> None:
    text = (
        "Kota Madiun berbenah. Berikut daftar penghargaan yang pernah diraih Kota Madiun:\n1. Adipura 2014\n"
        "2. Adipura 2015\n3. Swasti Saba 2017"
    )
    assert [(r.award, r.edition, r.status.value) for r in records(text)] == [
        ("Adipura", 2014, "historical"),
        ("Adipura", 2015, "historical"),
        ("Swasti Saba", 2017, "historical"),
    ]


def test_an_old_win_is_known_by_the_day_of_the_page() -> None:
    text = (
        "Kota Madiun meraih Adipura di Jakarta, Selasa (5/3/2024). Terakhir kali kota itu mendapat Adipura pada 2017."
    )
    assert [(r.edition, r.status.value) for r in records(text)] == [(None, "won"), (2017, "historical")]


def test_an_earlier_win_of_another_award_is_counted_back_from_today() -> None:
    text = "Kota Madiun meraih Adipura di Jakarta, Kamis (3/1/2019). Tujuh tahun lalu kota itu meraih Swasti Saba."
    assert [(r.award, r.edition) for r in records(text)] == [("Adipura", None), ("Swasti Saba", 2012)]


def test_a_year_behind_a_figure_is_of_the_figure() -> None:
    text = "Kota Madiun meraih Adipura, Senin (5/6/2023). "
    text += "Sampahnya turun dari 31,7 persen (2021) menjadi 27,6 persen (2022)."
    assert [record.edition for record in records(text)] == [None]
