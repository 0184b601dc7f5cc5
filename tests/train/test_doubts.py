from __future__ import annotations

import pytest

from anugerah.tables.marked import parse_marks
from anugerah.train.corpus import CorpusArticle
from anugerah.train.doubts import doubts


def found(body: str, *codes: str) -> list[str]:
    text, marks = parse_marks(body)
    records = tuple({"recipient": "X", "recipient_code": code} for code in codes)
    article = CorpusArticle("a", "dev", "invented", text, marks, records, where="a.md", record_lines=(7,) * len(codes))
    return list(doubts(article))


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("[H. Yana](OFFICIAL)", "OFFICIAL 'H. Yana' holds the title 'H.'"),
        ("[Yana S.Sos](OFFICIAL)", "holds the title 'S.Sos'"),
        ("[Pemkot Bandung](REGION)", "begins with a body"),
        ("[Adipura 2022](AWARD)", "ends with a year"),
        ("[Opini WTP](AWARD)", "begins with a generic word"),
        ("[6 Desember 2022](DATE; iso=2022-11-06)", "DATE '6 Desember 2022' is not 2022-11-06"),
        ("[22/12](DATE; iso=2022-12-21)", "is not 2022-12-21"),
        ("8–[11 Agustus](DATE; iso=--08-11)", "DATE '11 Agustus' is the end of a span of days"),
        ("[Solok](REGION) dan Solok", "'Solok' is REGION elsewhere, unmarked here: …Solok dan Solok…"),
    ],
)
def test_each_doubt_names_its_line(body: str, said: str) -> None:
    (doubt,) = found(body)
    assert doubt.startswith("a.md:1: ")
    assert said in doubt


@pytest.mark.parametrize(
    "body",
    [
        "[Haryadi M. Yasin](OFFICIAL) dan [Ma’ruf Amin](OFFICIAL)",
        "[Kota Bandung](REGION; code=32.73) dan [Bandung](REGION)",
        "[4th ISNA](AWARD), [Anugerah KPAI](AWARD)",
        "[22/12](DATE; iso=2022-12-22), [Oktober 2022](DATE; iso=2022-10), [6 Desember](DATE; iso=--12-06)",
        "[8–11 Agustus 2023](DATE; iso=2023-08-08/2023-08-11)",
        "[Solok](REGION) dan Solokan",
    ],
)
def test_right_marks_raise_no_doubt(body: str) -> None:
    assert found(body) == []


def test_the_winner_must_be_among_the_regions_or_governed() -> None:
    body = "[Wali Kota Solok](OFFICE; of=Kota Solok) dan [Riau](REGION; code=14)"
    assert found(body, "13.72", "14") == []
    assert found(body, "13.02") == ["a.md:7: X has the code 13.02, which no REGION mark of the article has"]
