from __future__ import annotations

import pytest
from tests.marked import only, records

PROGRAMS = [
    ("Kota Bandung meraih Adipura berkat program Kang Pisman.", ["Kang Pisman"]),
    ("Kota Bandung meraih Adipura. Warga juga memakai aplikasi Sapa Warga.", []),
]


@pytest.mark.parametrize(("text", "names"), PROGRAMS)
def test_programmes_that_won_it(text: str, names: list[str]) -> None:
    assert [program.name for program in only(text).programs] == names


def test_a_programme_keeps_its_expansion() -> None:
    record = only("Kabupaten Sleman meraih Innovative Government Award lewat inovasi KIA (Kartu Identitas Anak).")
    assert [(p.name, p.expansion) for p in record.programs] == [("KIA", "Kartu Identitas Anak")]


def test_a_programme_is_of_the_winner_of_its_sentence() -> None:
    text = (
        "Adipura diraih Kota Madiun. Adipura juga diraih Kabupaten Sleman. "
        "Senjata Kota Madiun ialah aplikasi Sapa Sampah."
    )
    found = {record.recipient: [program.name for program in record.programs] for record in records(text)}
    assert found == {"Kota Madiun": ["Sapa Sampah"], "Kabupaten Sleman": []}


def test_a_winner_in_brackets_behind_its_programme() -> None:
    text = (
        "Inovasi yang meraih Top 99 Inovasi Pelayanan Publik 2019 yakni aplikasi Labu Basi (RSUD Madiun), "
        "aplikasi Melati (RSUD Batu), dan aplikasi Sambat (RSUD Blitar)."
    )
    found = {r.recipient: [p.name for p in r.programs] for r in records(text)}
    assert found["RSUD Madiun"] == ["Labu Basi"]
    assert "Labu Basi" not in [*found["RSUD Batu"], *found["RSUD Blitar"]]


SUBJECTS = [
    ("Aplikasi Sapa Sampah mengantar Kota Madiun meraih Adipura.", ["Sapa Sampah"]),
    ("Kementerian PANRB menetapkan aplikasi Sapa Sampah dari Kota Madiun sebagai penerima Adipura.", ["Sapa Sampah"]),
    ("Aplikasi Sapa Sampah dibuka besok. Kota Madiun meraih Adipura.", []),
]


@pytest.mark.parametrize(("text", "names"), SUBJECTS)
def test_a_programme_that_brings_the_award(text: str, names: list[str]) -> None:
    assert [program.name for program in only(text).programs] == names


def test_the_programme_of_a_line_is_of_its_winner() -> None:
    text = "Berikut penerima Adipura:\n1. Kota Madiun (aplikasi Sapa Sampah)\n2. Kabupaten Sleman\n3. Kota Batu"
    found = {r.recipient: [p.name for p in r.programs] for r in records(text)}
    assert found == {"Kota Madiun": ["Sapa Sampah"], "Kabupaten Sleman": [], "Kota Batu": []}


MERIT = [
    ("Kota Bandung meraih Adipura. Aplikasi Sapa Warga menjadi pertimbangan juri.", ["Sapa Warga"]),
    ("Kota Bandung meraih Adipura. Kuncinya aplikasi Sapa Warga.", ["Sapa Warga"]),
    (
        "Kota Bandung meraih Adipura. Aplikasi Sapa Warga dipakai semua warga. Layanan inilah yang memikat juri.",
        ["Sapa Warga"],
    ),
    ("Kota Bandung meraih Adipura. Aplikasi Sapa Warga, layanan aduan sampah, dibuat sendiri.", ["Sapa Warga"]),
    ("Kota Bandung meraih Adipura. Inovasi yang diikutkan ialah Aplikasi Sapa Warga.", ["Sapa Warga"]),
    ("Kota Bandung meraih Adipura. Yang mengangkat nilai adalah Aplikasi Sapa Warga.", ["Sapa Warga"]),
    ("Kota Bandung meraih UHC Award berkat JKN.", []),
]


@pytest.mark.parametrize(("text", "names"), MERIT)
def test_what_convinced_on_either_side_of_its_words(text: str, names: list[str]) -> None:
    assert [program.name for program in only(text).programs] == names


def test_the_programme_in_brackets_behind_each_winner() -> None:
    text = (
        "Berikut penerima Adipura:\n1. Kota Bandung (aplikasi Sapa Warga)\n2. Kabupaten Sleman (aplikasi Sapa Sampah)"
    )
    found = {record.recipient: [p.name for p in record.programs] for record in records(text)}
    assert found == {"Kota Bandung": ["Sapa Warga"], "Kabupaten Sleman": ["Sapa Sampah"]}


def test_a_programme_is_of_the_winner_of_its_paragraph() -> None:
    text = (
        "Kota Bandung meraih Adipura. Kabupaten Sleman meraih Kalpataru.\n\n"
        "Wali Kota Bandung Yana Mulyana bersyukur. Kuncinya aplikasi Sapa Warga."
    )
    found = {record.recipient: [p.name for p in record.programs] for record in records(text)}
    assert found == {"Kota Bandung": ["Sapa Warga"], "Kabupaten Sleman": []}


def test_a_programme_of_no_winner_s_paragraph_is_of_the_winner_of_the_headline() -> None:
    text = (
        "Kota Bandung Raih Adipura\n\nBANDUNG - Kota Bandung meraih Adipura. Kabupaten Sleman juga meraih Adipura.\n\n"
        "Kuncinya aplikasi Sapa Warga."
    )
    found = {record.recipient: [p.name for p in record.programs] for record in records(text)}
    assert found == {"Kota Bandung": ["Sapa Warga"], "Kabupaten Sleman": []}


def test_a_programme_told_far_behind_is_of_the_winner_whom_the_page_tells_of_first() -> None:
    between = "Panitia memeriksa dokumen semua peserta selama dua bulan penuh di kantor mereka masing-masing. " * 12
    text = (
        "Kota Bandung meraih Adipura. Kabupaten Sleman juga meraih Adipura.\n\n"
        f"{between}\n\nKuncinya aplikasi Sapa Warga."
    )
    found = {record.recipient: [p.name for p in record.programs] for record in records(text)}
    assert found == {"Kota Bandung": ["Sapa Warga"], "Kabupaten Sleman": []}


APPOSED = [
    ("Kota Madiun meraih Adipura. Kota ini membuka program Sapa Sampah, patroli warga di tiap gang.", ["Sapa Sampah"]),
    ("Kota Madiun meraih Adipura. Tahun ini ada program Sapa Sampah, yakni patroli warga.", ["Sapa Sampah"]),
    ("Kota Madiun meraih Adipura. Lewat program Sapa Sampah, warga memilah sampah.", []),
    ("Kota Madiun meraih Adipura. Warga memakai aplikasi Sapa Sampah, kata Budi.", []),
]


@pytest.mark.parametrize(("text", "names"), APPOSED)
def test_a_programme_is_introduced_by_what_it_is(text: str, names: list[str]) -> None:
    assert [program.name for program in only(text).programs] == names


def test_a_programme_is_of_the_winner_that_its_speaker_heads() -> None:
    text = (
        "Adipura diraih Kota Madiun dan Kabupaten Sleman. Bupati Sleman Budi Santosa gembira.\n\n"
        "Adipura juga diraih Kota Batu.\n\n"
        "“Kuncinya aplikasi Sapa Sampah,” kata Bupati Sleman Budi Santosa."
    )
    found = {record.recipient: [program.name for program in record.programs] for record in records(text)}
    assert found == {"Kota Madiun": [], "Kabupaten Sleman": ["Sapa Sampah"], "Kota Batu": []}


def test_a_programme_of_another_region_is_no_winner_s() -> None:
    text = "Adipura diraih Kota Madiun. Kabupaten Sleman mengandalkan aplikasi Sapa Sampah."
    assert only(text).programs == ()
