"""Winners told each with the work that won; rows that are told to have won nothing."""

from __future__ import annotations

from tests.marked import records

FIRST = "Kota Bandung meraih Adipura. "


def test_each_winner_of_a_sentence_has_its_work() -> None:
    text = (
        "Giliran Kota Malang lewat Kang Pisman; Kota Batu lewat Kartu Indonesia Sehat; "
        "Kota Madiun dengan Kartu Identitas Anak."
    )
    found = {r.recipient: [p.name for p in r.programs] for r in records(FIRST + text)}
    assert found["Kota Batu"] == ["Kartu Indonesia Sehat"]
    assert found["Kota Madiun"] == ["Kartu Identitas Anak"]


def test_a_row_denied_behind_it_wins_nothing() -> None:
    text = "Tiga kota sisanya, yakni Kota Malang, Kota Batu, dan Kota Madiun, tidak memperoleh penghargaan."
    assert [r.recipient for r in records(FIRST + text)] == ["Kota Bandung"]
