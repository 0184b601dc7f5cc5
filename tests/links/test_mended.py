from __future__ import annotations

from tests.marked import read

GLUED = "Kota Madiunmenerima Adipura 2022 dariKementerian Lingkungan Hidup dan Kehutanan."


def test_a_record_of_glued_words_points_into_the_text_itself() -> None:
    article = read(GLUED)
    record = article.records[0]
    assert (record.recipient, record.award) == ("Kota Madiun", "Adipura")
    said = {link.relation.value: article.text[link.start : link.end] for link in record.links}
    assert said["recipient"] == "Kota Madiun"
    assert said["award"] == "Adipura"
    assert said["edition"] == "2022"
    assert said["grantor"].startswith("Kementerian Lingkungan Hidup")


def told(text: str) -> set[tuple[str, str | None]]:
    return {(record.recipient, record.category) for record in read(text).records}


def test_the_cells_of_a_glued_table_in_lines() -> None:
    text = (
        "Kementerian Lingkungan Hidup dan Kehutanan menyerahkan Adipura 2022 kepada tiga daerah.\n\n"
        "NoDaerahKategori\n1Kota MadiunUtama\n2Kota TegalUtama\n3Kota BatuMadya\n4Kabupaten SlemanMadya\n"
    )
    expected = {
        ("Kota Madiun", "Utama"),
        ("Kota Tegal", "Utama"),
        ("Kota Batu", "Madya"),
        ("Kabupaten Sleman", "Madya"),
    }
    assert told(text) == expected


def test_the_rows_of_a_glued_table_in_one_line() -> None:
    text = (
        "Kementerian Lingkungan Hidup dan Kehutanan menyerahkan Adipura 2022 kepada tiga daerah.\n\n"
        "NoDaerahNilaiPeringkat1Kota Madiun98,10Terbaik I2Kota Tegal97,20Terbaik II3Kota Batu96,30Terbaik III\n"
    )
    assert told(text) == {("Kota Madiun", "Terbaik I"), ("Kota Tegal", "Terbaik II"), ("Kota Batu", "Terbaik III")}
