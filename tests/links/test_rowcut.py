from __future__ import annotations

import pytest
from tests.marked import records

from anugerah.links.rowcut import heading_from, inner_rows

LINES = [
    ("Berikut daftarnya: 1. SDN 3 Telaga 2. SDN 1 Batu 3. MAN 1", ["1. SDN 3 Telaga ", "2. SDN 1 Batu ", "3. MAN 1"]),
    ("Kab. Batu1.SDN 3 Telaga2.SDN 1 Batu3.MAN 1", ["1.SDN 3 Telaga", "2.SDN 1 Batu", "3.MAN 1"]),
    ("Juara 1 - Desa Kalak Juara 2 - Desa Tokawi", ["Juara 1 - Desa Kalak ", "Juara 2 - Desa Tokawi"]),
    ("Juara I: SDN 14 Talo KecilJuara II: SDN 88", ["Juara I: SDN 14 Talo Kecil", "Juara II: SDN 88"]),
    ("Juara pertama Desa Kalak Juara kedua Desa Tokawi", ["Juara pertama Desa Kalak ", "Juara kedua Desa Tokawi"]),
    ("Penerima: • Kota Batu • Kota Solo • Kota Tual", ["• Kota Batu ", "• Kota Solo ", "• Kota Tual"]),
    ("Juara 1, Kota Batu meraih Adipura 2, 3 dan 4 kali.", []),
    ("Tiga hal: (1) Desa Batu; (2) Desa Solo; dan (3) Desa Tual.", []),
    ("Juara I diraih Kota Batu, juara II Kota Solo dan juara III Kota Tual.", []),
    ("Pada 1. Januari 2020 Kota Batu meraih Adipura.", []),
]


def rows(text: str, sentences: bool = False) -> list[str]:
    starts = [at for at, _ in inner_rows(text, 0, len(text), sentences)]
    return [text[a:b] for a, b in zip(starts, [*starts[1:], len(text)], strict=True)] if starts else []


@pytest.mark.parametrize(("text", "cut"), LINES)
def test_rows_in_one_line(text: str, cut: list[str]) -> None:
    assert rows(text) == cut


def test_what_may_be_a_sentence_is_cut_only_when_asked() -> None:
    text = "Pemenang: kota, Pagaralam; sekolah, SMAN 1 Batu; petani, Halimah."
    assert rows(text) == []
    assert rows(text, sentences=True) == ["kota, Pagaralam; ", "sekolah, SMAN 1 Batu; ", "petani, Halimah."]


def test_a_heading_at_the_end_of_a_row() -> None:
    text = "Harapan I: SDIT Al Hikmah TaisTingkat SMP:"
    assert text[heading_from(text, 0, len(text)) :] == "Tingkat SMP:"
    assert heading_from("Juara I: SDN 1 Batu", 0, 19) == 19
    for row, heading in (
        ("Terbaik III Kab. Batu 99,127 KOTA ", "KOTA "),
        ("Juara ketiga Desa Batu Kategori kampung ", "Kategori kampung "),
    ):
        assert row[heading_from(row, 0, len(row)) :] == heading


def test_a_list_that_lost_its_line_breaks_is_read() -> None:
    text = (
        "Dinas Pendidikan Kota Batu menyerahkan Adiwiyata 2023 kepada para juara.\n\n"
        "Adapun hasilnya sbb:Tingkat SD:Juara I: SDN 4 TemasJuara II: SDN 2 SisirTingkat SMP:Juara I: SMPN 9 Punten"
    )
    told = {(record.recipient, record.category) for record in records(text)}
    assert told == {
        ("SDN 4 Temas", "Tingkat SD, Juara I"),
        ("SDN 2 Sisir", "Tingkat SD, Juara II"),
        ("SMPN 9 Punten", "Tingkat SMP, Juara I"),
    }


def test_the_reading_with_more_winners_counts() -> None:
    text = "Kota Tegal meraih Kalpataru 2023. Pemenang lain: kabupaten, Sleman; sekolah, SMAN 1 Batu; kota, Madiun."
    told = {record.recipient for record in records(text)}
    assert told == {"Kota Tegal", "Kabupaten Sleman", "SMAN 1 Batu", "Kota Madiun"}
    assert not records(text.replace("meraih", "menjadi tuan rumah"))


def test_a_name_that_no_stage_knows_behind_a_label() -> None:
    text = (
        "Kota Tegal meraih Kalpataru 2023. Pemenang lain: kota, Madiun; "
        "penyuluh, Wirko Sumpela (Sleman); sekolah, SMAN 1 Batu."
    )
    told = {(record.recipient, record.category) for record in records(text)}
    assert told - {("Kota Tegal", None)} == {
        ("Kota Madiun", "kota"),
        ("Wirko Sumpela", "penyuluh"),
        ("SMAN 1 Batu", "sekolah"),
    }


def test_numbers_in_brackets_begin_rows_in_small_letters() -> None:
    text = (
        "Dinas Pendidikan Kota Batu mengumumkan pemenang Adiwiyata 2023, yaitu (1) untuk jenjang SD, SDN 4 Temas dan "
        "SDN 2 Sisir; (2) untuk jenjang SMP, SMPN 9 Punten, tanpa pemenang ketiga; (3) harapan 1 dan 2, apa pun "
        "jenjang, diberikan untuk SDN 1 Beji dan SMPN 2 Junrejo."
    )
    told = {record.recipient: record.category for record in records(text)}
    assert told["SDN 4 Temas"] == told["SDN 2 Sisir"] == "jenjang SD"
    assert told["SMPN 9 Punten"] == "jenjang SMP"
    assert {"SDN 1 Beji", "SMPN 2 Junrejo"} <= told.keys()
