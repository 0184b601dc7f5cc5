from __future__ import annotations

import pytest
from tests.marked import only, records

TOLD = "Penyanyi Shania Wirang datang ke Jakarta. Wirang mengaku gembira. {}"


@pytest.mark.parametrize(
    "text",
    [
        TOLD.format("Tahun lalu, Wirang sempat memenangkan penghargaan Kalpataru."),
        TOLD.format("Peraih dua Kalpataru itu pulang besok."),
        TOLD.format("Peraih Kalpataru 2017 itu pulang besok."),
        "Kalpataru dibagikan. Stormwick mengaku gembira. Stormwick berterima kasih. Stormwick meraih Kalpataru 2019.",
    ],
)
def test_whom_a_page_tells_of_wins_by_his_short_form(text: str) -> None:
    assert only(text).recipient in ("Shania Wirang", "Stormwick")


@pytest.mark.parametrize(
    "text",
    [
        "Panitia terbang ke Wirang. Wirang menyambut mereka. Wirang meriah. Di sana Wirang menerima Kalpataru.",
        "Kalpataru Wirang dibagikan. Wirang menyambut tamu. Wirang mengaku senang.",
    ],
)
def test_a_place_or_a_word_of_an_award_is_no_such_person(text: str) -> None:
    assert [r.recipient for r in records(text)] == []


def test_a_title_that_is_an_award_tells_of_its_bearer() -> None:
    record = only("Lomba Duta GenRe 2019 digelar. Duta GenRe 2017, Rina Wulandari, hadir.")
    assert (record.recipient, record.edition, record.status) == ("Rina Wulandari", 2017, "historical")


def test_a_short_form_in_front_of_award_is_the_same_award() -> None:
    text = "Penyanyi Rina Wulandari meraih piala Paritrana kategori lagu. Paritrana Award 2019 dibagikan di Jakarta."
    assert only(text).award == "Paritrana Award"


def test_an_award_is_the_same_in_whatever_dress() -> None:
    text = (
        "Malam Bunga Rampai Award 2023 digelar di Surabaya. Untuk Anugerah Bunga Rampai kategori Baik, penerimanya "
        "Kota Batu dan Kota Madiun."
    )
    assert {(r.recipient, r.edition) for r in records(text)} == {("Kota Batu", 2023), ("Kota Madiun", 2023)}
