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


def test_the_blanks_of_a_tokenised_page() -> None:
    text = (
        "Jakarta , CNN - - Pemenang Kalpataru , Rina Zeta - Wulandari , datang . "
        "Penyanyi Doel Wirang ( 24 ) diganjar Kalpataru , Senin ( 27 / 4 / 2019 ) ."
    )
    article = read(text)
    assert {r.recipient for r in article.records} >= {"Doel Wirang"}
    for record in article.records:
        for link in record.links:
            said = text[link.start : link.end]
            assert link.relation.value != "recipient" or said.split()[0] in ("Rina", "Doel")


def test_a_hard_blank_between_a_winner_and_his_verb() -> None:
    article = read("Rina Wulandari \u00a0 dinobatkan sebagai penerima Kalpataru 2019.")
    assert [r.recipient for r in article.records] == ["Rina Wulandari"]
    said = [article.text[k.start : k.end] for r in article.records for k in r.links if k.relation.value == "recipient"]
    assert said == ["Rina Wulandari"]
