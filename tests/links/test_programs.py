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
