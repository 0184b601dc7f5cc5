from __future__ import annotations

import pytest

from anugerah.errors import DataError
from anugerah.tables.marked import Mark
from anugerah.train.corpus import CorpusArticle
from anugerah.train.spread import CLOSE, OPEN, count_spread, gaps, put_spread, spread_table, winner


@pytest.mark.parametrize(
    ("recipient", "kind", "code", "sort"),
    [
        ("Kota Bandung", "region", "32.73", "kota"),
        ("Desa Wisata X", "region", None, "region without a code"),
        ("Dinas Kesehatan Kota Solok", "agency", None, "dinas"),
        ("Diskominfo Bali", "agency", None, "dinas"),
        ("Disiplin Bersama", "institution", None, "institution"),
        ("RSUD Wangaya", "agency", None, "RSUD"),
        ("SMPN 1 Marisa", "institution", None, "school"),
        ("Sekolahan", "group", None, "group"),
        ("Budi SMA", "person", None, "person"),
    ],
)
def test_sorts_of_winners(recipient: str, kind: str, code: str | None, sort: str) -> None:
    assert winner({"recipient": recipient, "recipient_kind": kind, "recipient_code": code}) == sort


def test_counts_and_gaps() -> None:
    mark = Mark("REGION", 0, 5, "Solok", {"code": "13.72"})
    record = {"award": "A", "edition": 2011, "recipient": "Kota Dumai", "recipient_kind": "region"}
    one = CorpusArticle("a", "dev", "invented", "Solok raih A", (mark,), ({**record, "recipient_code": "14.72"},))
    two = CorpusArticle("b", "test", "invented", "Nihil", (), (), "2012-01-02", ("adipura",), ("no_award", "ticker"))
    counted = count_spread([one, two])
    assert dict(counted.words) == {"dev": 3, "test": 1}
    assert dict(counted.provinces) == {"Sumatera Barat": 1, "Riau": 1}
    assert dict(counted.years) == {2011: 1, 2012: 1}
    assert dict(counted.winners) == {"kota": 1}
    lacking = list(gaps(counted))
    assert "articles: 2 of 400, 398 missing" in lacking
    assert "no award at all: 1 of 60, 59 missing" in lacking
    assert "years 2009-2025: 2 of 17, 15 missing" in lacking
    assert "| all | 2 | 4 | 1 | 1 |" in spread_table(counted)


def test_the_table_stands_between_its_markers() -> None:
    page = f"a\n{OPEN}\nold\n{CLOSE}\nb\n"
    assert put_spread(page, "new", "p.md") == f"a\n{OPEN}\nnew\n{CLOSE}\nb\n"
    with pytest.raises(DataError, match=r"p\.md:1: no lines"):
        put_spread("a", "new", "p.md")
