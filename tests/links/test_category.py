from __future__ import annotations

import pytest
from tests.marked import only, records

CATEGORIES = [
    ("Kota Bandung meraih Adipura.", None),
    ("Kota Bandung meraih Adipura kategori Kota Besar.", "Kota Besar"),
    ("Kota Bandung meraih Adipura Kencana.", "Kencana"),
    ("Kabupaten Sleman meraih Kota Layak Anak tingkat Nindya.", "Nindya"),
    ("SMP Negeri 1 Sleman meraih Adiwiyata Mandiri.", "Mandiri"),
    (
        "Kabupaten Sleman meraih Innovative Government Award kategori Sangat Inovatif dari Kemendagri.",
        "Sangat Inovatif",
    ),
    ("Kota Bandung meraih Adipura. Piala diterima Wali Kota Bandung.", None),
    ("Kelompok Tani Sumber Rejeki meraih Kalpataru.", None),
    ("Innovative Government Award kategori Kota Terinovatif diberikan kepada Kota Madiun.", "Kota Terinovatif"),
]


@pytest.mark.parametrize(("text", "category"), CATEGORIES)
def test_the_category_is_what_stands_beside_the_award(text: str, category: str | None) -> None:
    assert only(text).category == category


def test_a_pillar_is_category_and_pillar() -> None:
    record = only("Kota Madiun meraih penghargaan Gerakan Menuju Smart City 2022 kategori smart living.")
    assert (record.category, record.pillar) == ("smart living", "living")


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("Kota Bandung meraih juara II Adipura.", "juara II"),
        ("Kota Bandung meraih peringkat ketiga Adipura.", "peringkat ketiga"),
        ("Kota Bandung meraih Adipura.", None),
    ],
)
def test_ranks(text: str, rank: str | None) -> None:
    assert only(text).rank == rank


def test_two_categories_in_one_sentence() -> None:
    text = "Adipura kategori Kota Besar diraih Kota Bandung, sedangkan kategori Kota Sedang diraih Kota Madiun."
    assert [(r.recipient, r.category) for r in records(text)] == [
        ("Kota Bandung", "Kota Besar"),
        ("Kota Madiun", "Kota Sedang"),
    ]


def test_top_45_is_the_category_of_its_competition() -> None:
    record = only("Kota Madiun meraih Top 45 Kompetisi Inovasi Pelayanan Publik 2021.")
    assert (record.award, record.category) == ("Kompetisi Inovasi Pelayanan Publik", "Top 45")


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Kota Madiun meraih juara II Lomba Kelurahan tingkat Jawa Timur.", "juara II"),
        (
            "Kelurahan Taman meraih juara II tingkat Provinsi Jawa Timur pada Lomba Kelurahan.",
            "juara II tingkat Provinsi Jawa Timur",
        ),
        (
            "Kabupaten Sleman terpilih sebagai pemerintah kabupaten terbaik dalam Paritrana Award.",
            "pemerintah kabupaten terbaik",
        ),
        ("Kabupaten Sleman meraih Swasti Saba Wistara.", "Wistara"),
        ("Kabupaten Sleman meraih Natamukti Nindya.", "Nindya"),
        ("Kabupaten Sleman meraih Kota Layak Anak. Tahun ini kabupaten itu bertahan di tingkat Madya.", "Madya"),
    ],
)
def test_a_category_in_other_words(text: str, category: str) -> None:
    assert [r.category for r in records(text)] == [category]


def test_the_same_category_is_the_one_told_before() -> None:
    text = (
        "Kota Madiun meraih Adipura kategori Kota Besar. "
        "Penghargaan Adipura kategori yang sama diraih Kota Batu, Kota Blitar, dan Kabupaten Sleman."
    )
    assert {r.category for r in records(text)} == {"Kota Besar"}


def test_several_pillars_of_one_winner_are_as_many_awards() -> None:
    text = "Kota Madiun meraih penghargaan Gerakan Menuju Smart City 2022 untuk smart living dan smart economy."
    assert {r.pillar for r in records(text)} == {"living", "economy"}


def test_one_award_in_several_classes_is_as_many_records() -> None:
    text = (
        "Dalam Adipura 2019 Kota Batu meraih peringkat 1 kategori Kuliner, peringkat 2 kategori Belanja, dan "
        "peringkat 3 kategori Festival."
    )
    found = [r.category for r in records(text)]
    assert found == ["peringkat 1, Kuliner", "peringkat 2, Belanja", "peringkat 3, Festival"]


def test_several_awards_have_each_their_own_class() -> None:
    text = "Kota Batu meraih juara I Adipura, juara II Swasti Saba, dan juara III Kalpataru."
    assert {(r.award, r.category) for r in records(text)} == {
        ("Adipura", "juara I"),
        ("Swasti Saba", "juara II"),
        ("Kalpataru", "juara III"),
    }


def test_a_second_sentence_tells_the_classes_of_the_winner() -> None:
    text = (
        "Kota Batu memborong dua piala Adipura 2019. Keduanya adalah juara I kategori Kuliner dan juara II kategori "
        "Belanja."
    )
    assert [r.category for r in records(text)] == ["juara I, Kuliner", "juara II, Belanja"]


def test_the_next_round_of_a_competition_is_an_award_of_its_own() -> None:
    text = "Puskesmas Garung meraih Top 99 dan RSUD Sleman meraih Top 99. RSUD Sleman juga masuk Top 45."
    assert {(r.recipient, r.award) for r in records(text)} == {
        ("Puskesmas Garung", "Top 99"),
        ("RSUD Sleman", "Top 99"),
        ("RSUD Sleman", "Top 45"),
    }


TOLD = [
    ("Kota Batu meraih terbaik I untuk pengelolaan sampah dalam Adipura.", ["terbaik I, pengelolaan sampah"]),
    ("Kota Batu meraih terbaik I untuk kali kedua dalam Adipura.", ["terbaik I"]),
    ("Kota Batu menyabet Adipura. Gelar kota terbaik jatuh kepada Kota Batu.", ["kota terbaik"]),
    ("Dalam Adipura 2019 Kota Batu dinobatkan sebagai kota pendukung zakat.", ["kota pendukung zakat"]),
    ("Dalam Adipura 2019 Kota Batu dinobatkan sebagai penerima piala.", [None]),
    ("Kota Batu membawa pulang Adipura Buana dan Swasti Saba Padapa.", ["Buana", "Padapa"]),
    (
        "Kota Batu meraih Adipura kategori Kota Besar peringkat ketiga. Peringkat pertama diraih Kota Solo.",
        ["Kota Besar, peringkat ketiga", "Kota Besar, Peringkat pertama"],
    ),
]


@pytest.mark.parametrize(("text", "categories"), TOLD)
def test_categories_told(text: str, categories: list[str | None]) -> None:
    assert [r.category for r in records(text)] == categories


def test_the_numbers_of_a_ranking_are_places() -> None:
    rows = "\n1. Kota Madiun\n2. Kabupaten Sleman\n3. Kota Batu"
    ranked = records("Adipura 2019 selesai dinilai. Urutan pemenangnya sebagai berikut:" + rows)
    assert [r.category for r in ranked] == ["peringkat 1", "peringkat 2", "peringkat 3"]
    assert [r.rank for r in ranked] == ["peringkat 1", "peringkat 2", "peringkat 3"]
    assert {r.category for r in records("Adipura 2019 selesai dinilai. Berikut daftar pemenangnya:" + rows)} == {None}


def test_the_level_behind_an_award_completes_a_place() -> None:
    record = only("Kota Batu meraih juara I Adipura 2019 tingkat Provinsi Jawa Timur.")
    assert record.category == "juara I, tingkat Provinsi Jawa Timur"


@pytest.mark.parametrize(
    "text",
    [
        "Hasil Adipura: peringkat I Kota Madiun, II Kota Batu, dan III Kota Solok.",
        "Hasil Adipura: peringkat I diraih Kota Madiun, peringkat II Kota Batu, III Kota Solok.",
    ],
)
def test_the_numbers_of_a_ranking_go_on(text: str) -> None:
    assert {(r.recipient, r.category) for r in records(text)} == {
        ("Kota Madiun", "peringkat I"),
        ("Kota Batu", "peringkat II"),
        ("Kota Solok", "peringkat III"),
    }


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Kota Batu menerima Adipura. Taman Sekolah diraih Kota Solok.", "Taman Sekolah"),
        ("Kota Batu menerima Adipura. Untuk pasar rakyat, piala diberikan kepada Kota Solok.", "pasar rakyat"),
        ("Kota Batu menerima Adipura. Piala yang sama diraih Kota Solok.", None),
        ("Kota Batu menerima Adipura. Untuk itu, penghargaan diberikan kepada Kota Solok.", None),
    ],
)
def test_a_field_that_is_won_is_the_category(text: str, category: str | None) -> None:
    assert {r.recipient: r.category for r in records(text)}["Kota Solok"] == category


def test_a_category_does_not_begin_with_a_verb_or_end_behind_one() -> None:
    text = "Kota Batu meraih Adipura. Tahun depan kategori akan ditambah bagi Kota Solok."
    assert [r.category for r in records(text)] == [None]
    text = "Kota Batu meraih Adipura kategori kota kecil mengungguli Kota Solok."
    assert records(text)[0].category == "kota kecil"


def test_a_category_in_brackets_behind_each_of_several_winners() -> None:
    text = "Piala Adipura diberikan kepada Kota Batu (Kota Kecil) dan Kota Solok (Kota Sedang)."
    assert [r.category for r in records(text)] == ["Kota Kecil", "Kota Sedang"]


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Kota Batu meraih Platinum pada kategori Pasar Rakyat dalam Adipura.", "Platinum, Pasar Rakyat"),
        ("Kota Batu meraih Adipura sebagai kota dengan taman paling rindang.", "kota dengan taman paling rindang"),
        ("Kota Batu meraih BB dalam SAKIP 2019.", "BB"),
        ("Kota Solok meraih Adipura. Sedangkan Pasar Bersih diraih Kota Batu.", "Pasar Bersih"),
    ],
)
def test_classes_without_a_word_for_category(text: str, category: str) -> None:
    assert {r.recipient: r.category for r in records(text)}["Kota Batu"] == category


def test_a_later_place_is_in_the_class_told_before() -> None:
    text = (
        "Lomba Desa 2019 selesai. Kategori pasar dimenangkan Kota Batu. Juara keduanya Kota Solok, sedangkan tempat "
        "ketiga diisi Kota Tegal."
    )
    found = {r.recipient: r.category for r in records(text)}
    assert found["Kota Solok"] == "pasar, Juara kedua"
    assert found["Kota Tegal"] == "pasar, peringkat ketiga"


def test_top_99_is_a_class_of_the_competition_named_before() -> None:
    text = "Kabar datang dari Kompetisi Inovasi Pelayanan Publik 2018. Kota Batu memperoleh penghargaan Top 99."
    assert [(r.award, r.category) for r in records(text)] == [("Kompetisi Inovasi Pelayanan Publik", "Top 99")]


def test_an_award_still_to_be_won_heads_no_list() -> None:
    text = (
        "Kota Batu membagikan Anugerah Bunga Rampai 2021. Kita akan dinilai di Innovative Government Award.\n"
        "Berikut daftar pemenangnya:\n1. Kelurahan Sisir\n2. Kelurahan Temas"
    )
    assert {record.award for record in records(text)} == {"Anugerah Bunga Rampai"}


def test_where_work_is_done_is_no_category() -> None:
    text = "Kota Bandung meraih Adipura, hasil perbaikan di bidang kebersihan kota."
    assert [r.category for r in records(text)] == [None]


AMOUNTS = [
    (
        "Kota Batu meraih Adipura kategori pelanggan 10.000 sampai 20.000 sambungan.",
        "pelanggan 10.000 sampai 20.000 sambungan",
    ),
    ("Kota Batu meraih Adipura kategori aset di bawah Rp 5 triliun dalam malam itu.", "aset di bawah Rp 5 triliun"),
    ("Kota Batu meraih Adipura kategori pelanggan 3 kali.", "pelanggan"),
]


@pytest.mark.parametrize(("text", "category"), AMOUNTS)
def test_a_class_counted_in_figures(text: str, category: str) -> None:
    assert only(text).category == category


def test_a_prize_in_a_list_is_no_category() -> None:
    text = (
        "Kota Sleman menggelar Adipura 2023.\n\nJuri memutuskan:\n\n"
        "Juara I, piala, Rp12 juta: Kota Batu\nJuara II, piala, Rp9 juta: Kota Madiun"
    )
    assert {record.category for record in records(text)} == {"Juara I", "Juara II"}


@pytest.mark.parametrize(
    ("text", "categories"),
    [
        (
            "Adipura 2019 diraih Kota Madiun. PLN juga memberi penghargaan kepada Kota Batu sebagai kota pembina.",
            [None, "kota pembina"],
        ),
        (
            "Penghargaan Adipura 2019 diraih tiga daerah: Kota Batu (taman kota), Kota Solok (pasar rakyat), "
            "dan Kota Madiun sebagai pembina sekolah.",
            ["taman kota", "pasar rakyat", "pembina sekolah"],
        ),
        ("Kota Madiun meraih penghargaan Adipura 2019 sebagai bukti kerja warga.", [None]),
        ("Kota Madiun meraih Adipura 2019, dan wali kota hadir sebagai pembicara kunci.", [None]),
    ],
)
def test_a_title_behind_what_honours_or_whom_it_honours(text: str, categories: list[str | None]) -> None:
    assert [record.category for record in records(text)] == categories


def test_the_best_of_a_kind_with_something() -> None:
    text = "Kota Batu meraih Adipura 2019 pada kategori kota dengan taman rakyat terbaik."
    assert [r.category for r in records(text)] == ["kota dengan taman rakyat terbaik"]


def test_the_name_of_an_award_in_small_letters_is_no_field() -> None:
    text = "Kota Batu meraih Adipura 2019, Senin (14/1/2019). Piala adipura jatuh ke Kota Madiun pada 2011."
    assert all(record.category is None for record in records(text))


@pytest.mark.parametrize(
    ("lead", "category"),
    [("Yang Madya tujuh:", "Madya"), ("Yang Pratama sebanyak empat daerah:", "Pratama"), ("Tiga daerah, yakni", None)],
)
def test_what_a_lead_says_beside_its_class_goes(lead: str, category: str | None) -> None:
    text = f"Penerima Kabupaten/Kota Layak Anak 2022 diumumkan.\n\n{lead} Kota Batu, Kota Madiun, dan Kota Blitar.\n"
    assert {record.category for record in records(text)} == {category}


def test_the_best_of_a_kind_behind_a_contrast() -> None:
    text = (
        "Paritrana 2017 dibagikan. Sementara itu Perusahaan Besar Terbaik ialah Kota Batu, Kota Solok, dan Kota Madiun."
    )
    assert {record.category for record in records(text)} == {"Perusahaan Besar Terbaik"}


def test_a_class_of_several_words_and_one_whose_word_is_left_out() -> None:
    text = (
        "Paritrana Award 2022 dibagikan. Kategori keuangan dimenangkan Kota Batu, perdagangan dan jasa dimenangkan "
        "Kota Solok, sedang kategori tambang, manufaktur dan konstruksi jatuh kepada Kota Madiun."
    )
    told = {r.recipient: r.category for r in records(text)}
    assert told == {
        "Kota Batu": "keuangan",
        "Kota Solok": "perdagangan dan jasa",
        "Kota Madiun": "tambang, manufaktur dan konstruksi",
    }


def test_a_level_in_front_of_a_row_is_its_class() -> None:
    text = (
        "Penghargaan Adipura 2019 tingkat provinsi diraih Jawa Timur, Jawa Barat, dan Banten. Di tingkat kota ada tiga "
        "daerah: Kota Batu, Kota Solok, dan Kota Madiun."
    )
    assert [record.category for record in records(text)] == ["tingkat provinsi"] * 3 + ["tingkat kota"] * 3


def test_a_class_that_is_still_sifted_is_not_the_award_told_of() -> None:
    text = (
        "Kompetisi Inovasi Pelayanan Publik 2018 dibagikan. Panitia masih menyaring pemenang menjadi Top 11. "
        "Pemenangnya ialah Kota Batu, Kota Solok, dan Kota Madiun."
    )
    assert {record.award for record in records(text)} == {"Kompetisi Inovasi Pelayanan Publik"}


def test_a_field_with_what_it_is_behind_a_comma() -> None:
    text = "Adipura 2019 dibagikan. Grand category, yakni penghargaan paling tinggi, menjadi milik Kota Batu."
    assert [record.category for record in records(text)] == ["Grand category"]


def test_a_class_behind_a_row_is_not_that_of_the_next() -> None:
    text = (
        "Anugerah Parahita Ekapraya 2018 diraih Kota Batu, Kota Solok, serta Kota Madiun yang sama-sama Madya, "
        "kemudian Kota Blitar, Kota Bogor, dan Kota Tegal untuk kategori Pratama."
    )
    assert [record.category for record in records(text)] == ["Madya"] * 3 + ["Pratama"] * 3


def test_the_short_form_of_a_winner_is_no_class() -> None:
    text = "Adipura 2019 diraih Puskesmas Batu Raya (PBR) dan Puskesmas Solok Indah (PSI)."
    assert {record.category for record in records(text)} == {None}


def test_the_best_of_a_kind_ends_where_its_reason_begins() -> None:
    text = (
        "Rina Wulandari dinobatkan sebagai penulis terbaik setelah menulis tujuh buku pada Anugerah Bunga Rampai 2019."
    )
    assert [record.category for record in records(text)] == ["penulis terbaik"]
