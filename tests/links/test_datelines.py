"""Towns in front of a story."""

import pytest
from tests.marked import records


@pytest.mark.parametrize(
    "line",
    [
        "SLEMAN, Kabar Raya.-",
        "SLEMAN-",
        "Sleman, mediacenter - ",
        "Kabarinfo, Sleman: ",
        "SLEMAN (Humas) - ",
        "Sleman - ",
    ],
)
def test_the_town_of_a_dateline_wins_nothing(line: str) -> None:
    text = (
        f"Puskesmas Raih Penghargaan\n\n{line}Puskesmas Melati menerima Adiwiyata 2019 pada upacara di halaman kantor."
    )
    assert [record.recipient for record in records(text)] == ["Puskesmas Melati"]


def test_a_name_that_opens_a_sentence_wins() -> None:
    text = "Sleman, Senin lalu, meraih Adipura 2019 di Jakarta untuk yang kelima kalinya sejak penilaian itu digelar."
    assert [record.recipient for record in records(text)] == ["Kabupaten Sleman"]


@pytest.mark.parametrize("where", ["memenuhi Ballroom Hotel Melati", "datang dari Gedung Melati, Sleman"])
def test_where_it_happened_wins_nothing(where: str) -> None:
    text = f"Warga {where}, saat Puskesmas Melati menerima Adiwiyata 2019."
    assert [record.recipient for record in records(text)] == ["Puskesmas Melati"]
