from __future__ import annotations

from tests.marked import records

HANDED = "Dinas Kebudayaan Kota Batu menyerahkan Anugerah Teater 2019 di Kota Batu, Sabtu (28/9/2019). "


def told(text: str) -> set[tuple[str, str | None]]:
    return {(record.recipient, record.category) for record in records(HANDED + text)}


def test_a_class_names_its_winner_behind_it() -> None:
    text = (
        "Aktor terbaik justru Wirko Sumpela dari Solo, naskah terbaik ditulis Relma Tandewa (Tual) "
        "dan penata musik terbaik Barno Siluka."
    )
    assert told(text) == {
        ("Wirko Sumpela", "Aktor terbaik"),
        ("Relma Tandewa", "naskah terbaik"),
        ("Barno Siluka", "penata musik terbaik"),
    }


def test_what_leads_a_sentence_is_of_all_its_entries() -> None:
    text = "Untuk wajib pajak badan, kontributor terbesar PT Sumber Wirko, pelapor tercepat PT Relma Jaya."
    assert told(text) == {
        ("PT Sumber Wirko", "wajib pajak badan, kontributor terbesar"),
        ("PT Relma Jaya", "wajib pajak badan, pelapor tercepat"),
    }


def test_a_winner_in_front_of_his_class() -> None:
    assert told("Penonton memilih Wirko Sumpela sebagai aktor terfavorit.") == {("Wirko Sumpela", "aktor terfavorit")}


def test_one_more_behind_the_winner_of_a_class() -> None:
    assert told("Penyaji terbaik ialah Wirko Sumpela dari Solo dan Relma Tandewa.") == {
        ("Wirko Sumpela", "Penyaji terbaik"),
        ("Relma Tandewa", "Penyaji terbaik"),
    }


def test_a_measure_is_no_class() -> None:
    assert not told("Nilai tertinggi Wirko Sumpela, skor terbaik Relma Tandewa.")


def test_winners_between_semicolons() -> None:
    text = (
        "Tiga orang mendapat gelar ASN teladan, yakni Wirko Sumpela, A.Md.Keb., bidan di Kecamatan Bumiaji; "
        "Relma Tandewa, petugas pada Satpol PP; dan Barno Siluka, S.Pd., guru SD 1 Temas."
    )
    assert {name for name, _ in told(text)} == {"Wirko Sumpela", "Relma Tandewa", "Barno Siluka"}


def test_a_class_said_by_its_word() -> None:
    assert told("Kategori pegiat literasi untuk Wirko Sumpela dari Solo.") == {("Wirko Sumpela", "pegiat literasi")}


def test_a_class_names_all_bodies_of_the_row_behind_it() -> None:
    text = (
        "Sanggar besar terbaik ialah PT Wirko Jaya, PT Relma Indah, dan Bank Solo, sedangkan sanggar kecil terbaik "
        "ialah PT Barno Siluka dan PT Tandewa."
    )
    assert told(text) == {
        ("PT Wirko Jaya", "Sanggar besar terbaik"),
        ("PT Relma Indah", "Sanggar besar terbaik"),
        ("Bank Solo", "Sanggar besar terbaik"),
        ("PT Barno Siluka", "sanggar kecil terbaik"),
        ("PT Tandewa", "sanggar kecil terbaik"),
    }
