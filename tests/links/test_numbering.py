"""Numbers, headings and homes in the lines of a list."""

from __future__ import annotations

from tests.marked import records


def rows(text: str) -> list[tuple[str, str | None]]:
    return [(record.recipient, record.category) for record in records(text)]


def test_roman_numbers_of_lines_are_places() -> None:
    text = (
        "Pemenang Lomba Desa 2019 diumumkan. Adapun pemenangnya:\n\n"
        "A. Kategori Taman\nI. Kota Madiun (nilai 912)\nII. Kota Batu (nilai 897)\n"
    )
    assert rows(text) == [("Kota Madiun", "Taman, peringkat I"), ("Kota Batu", "Taman, peringkat II")]


def test_a_heading_that_orders_makes_numbers_places() -> None:
    text = (
        "Penerima Adipura 2019 diumumkan.\n\n"
        "Kelurahan dengan capaian tertinggi:\n1. Kota Madiun (98%)\n2. Kota Batu (97%)\n"
    )
    assert rows(text) == [
        ("Kota Madiun", "Kelurahan dengan capaian tertinggi, peringkat 1"),
        ("Kota Batu", "Kelurahan dengan capaian tertinggi, peringkat 2"),
    ]


def test_places_in_the_lines_tell_of_winners_in_a_story_of_finalists() -> None:
    text = (
        "Dari 40 pendaftar Kalpataru 2019 terpilih 20 finalis. Hasilnya sebagai berikut:\n\n"
        "Jalur Putra\nJuara I : Budi Santosa (SMAN 1 Batu)\nJuara II : Moh. Rizki Hidayat (SMAN 2 Batu)\n"
    )
    assert rows(text) == [("Budi Santosa", "Jalur Putra, Juara I"), ("Moh. Rizki Hidayat", "Jalur Putra, Juara II")]


def test_the_body_behind_a_person_is_his_home() -> None:
    text = (
        "Pemenang Lomba Kader Posyandu 2019 di Batu diumumkan:\n\n"
        "Bidan – Puri Lestari, A.Md.Keb (Puskesmas Batu)\nDokter – dr. Budi Santosa (Puskesmas Junrejo)\n"
        "Pemuda – Agus Wibowo, karang taruna Desa Junrejo\n"
    )
    assert rows(text) == [("Puri Lestari", "Bidan"), ("Budi Santosa", "Dokter"), ("Agus Wibowo", "Pemuda")]


def test_a_list_announced_with_another_award_tells_of_that() -> None:
    text = (
        "Kota Batu meraih Adipura 2019.\n\n"
        "Berikut Kalpataru yang ikut diumumkan:\n\n"
        "Perintis: Budi Santosa (Desa Junrejo)\nPembina: Puri Lestari (Desa Semoyo)\n"
    )
    assert sorted((r.award, r.recipient) for r in records(text)) == [
        ("Adipura", "Kota Batu"),
        ("Kalpataru", "Budi Santosa"),
        ("Kalpataru", "Puri Lestari"),
    ]


PODIUMS = (
    "Adipura 2019 selesai dinilai. Hasilnya sebagai berikut:\n\n"
    "A. Pasar Bersih\n1. Kota Madiun\n2. Kota Batu\n3. Kabupaten Sleman\n\n"
    "B. Taman Asri\n1. Kota Madiun\n2. Kabupaten Bantul\n"
)


def test_numbers_that_begin_anew_under_each_heading_are_places() -> None:
    assert rows(PODIUMS) == [
        ("Kota Madiun", "Pasar Bersih, peringkat 1"),
        ("Kota Batu", "Pasar Bersih, peringkat 2"),
        ("Kabupaten Sleman", "Pasar Bersih, peringkat 3"),
        ("Kota Madiun", "Taman Asri, peringkat 1"),
        ("Kabupaten Bantul", "Taman Asri, peringkat 2"),
    ]


def test_numbers_under_tiers_are_no_places() -> None:
    tiers = PODIUMS.replace("Pasar Bersih", "Nindya").replace("Taman Asri", "Madya")
    assert {category for _, category in rows(tiers)} == {"Nindya", "Madya"}


def test_long_rankings_tell_places_under_headings_of_the_best() -> None:
    towns = ["Kota Madiun", "Kota Batu", "Kota Solo", "Kota Bandung", "Kota Malang", "Kota Kediri"]
    ranked = "\n".join(f"{k}. {town}" for k, town in enumerate(towns, 1))
    text = f"Hasil Adipura 2019:\n\nA. Kota Terinovatif\n{ranked}\n\nB. Kabupaten Terinovatif\n1. Kabupaten Sleman\n"
    assert rows(text)[5:] == [
        ("Kota Kediri", "Kota Terinovatif, peringkat 6"),
        ("Kabupaten Sleman", "Kabupaten Terinovatif, peringkat 1"),
    ]


def test_an_order_that_tells_no_places() -> None:
    text = (
        "Penerima Adipura 2019 sebagai berikut (urutan tidak menunjukkan peringkat):\n\n1. Kota Batu\n2. Kota Solok\n"
    )
    assert [r.category for r in records(text)] == [None, None]


def test_awards_with_a_few_winners_each_counted_anew() -> None:
    text = (
        "Bupati Sleman menyerahkan hadiah di Batu, rinciannya:\n"
        "Juara Adipura\n1. Kota Madiun\n2. Kota Batu\n3. Kota Blitar\n"
        "Juara Kalpataru\n1. Kota Solok\n2. Kota Tual\n3. Kota Palu\n"
    )
    assert [c for _, c in rows(text)] == [f"peringkat {n}" for n in (1, 2, 3, 1, 2, 3)]
