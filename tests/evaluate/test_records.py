from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anugerah.evaluate.assign import assign
from anugerah.evaluate.names import names_agree, people_agree
from anugerah.evaluate.records import RecordScore, align, compare, count_records

BANDUNG = {
    "award": "Adipura",
    "edition": 2022,
    "grantor": "Kementerian Lingkungan Hidup dan Kehutanan",
    "recipient": "Kota Bandung",
    "recipient_code": "32.73",
    "recipient_official": ["Yana Mulyana"],
    "programs": ["KIA", "e-Spasi"],
    "date": "2022-12-01",
}
SLEMAN = {
    "award": "Adipura",
    "recipient": "Kabupaten Sleman",
    "recipient_code": "34.04",
    "category": "Kencana",
}


def counts(tally: Any) -> tuple[int, int, int]:
    return tally.right, tally.spurious, tally.missed


def counted(gold: list[dict[str, Any]], system: list[dict[str, Any]]) -> RecordScore:
    result = RecordScore()
    count_records(result, "x", gold, system)
    return result


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Adipura", "Penghargaan Adipura 2022", True),
        ("KLHK", "Kementerian Lingkungan Hidup dan Kehutanan", True),
        ("Opini WTP", "Wajar Tanpa Pengecualian", True),
        ("Adipura", "Adiwiyata", False),
        ("Smart Governance", "pilar smart governance terbaik", True),
        ("Smart Governance", "Smart Living", False),
        ("Kota Bandung", "Kabupaten Bandung", False),
        ("Innovative Government Award", "IGA 2021", True),
        ("Award", "Award", True),
        ("a b c d e", "a b c x y", True),
        ("a b c d e", "a b x y z", False),
    ],
)
def test_names(a: str, b: str, same: bool) -> None:
    assert names_agree(a, b) is same
    assert names_agree(b, a) is same


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Yana Mulyana", "Yana", True),
        ("Yana Mulyana", "Mulyana, Yana", True),
        ("Yana Mulyana", "Oded Danial", False),
        ("", "Yana", False),
    ],
)
def test_people(a: str, b: str, same: bool) -> None:
    assert people_agree(a, b) is same


def test_slots_are_counted_each() -> None:
    system = BANDUNG | {
        "grantor": "KLHK",
        "recipient": "Bandung",
        "recipient_official": ["Yana", "Oded"],
        "programs": [{"name": "e-Spasi", "expansion": None}],
        "date": "2022-12",
        "place": "Jakarta",
    }
    compared = compare(BANDUNG, system)
    assert counts(compared["award"]) == (1, 0, 0)
    assert counts(compared["grantor"]) == (1, 0, 0)
    assert counts(compared["recipient"]) == (1, 0, 0)  # by code
    assert counts(compared["recipient_official"]) == (1, 1, 0)
    assert counts(compared["programs"]) == (1, 0, 1)
    assert counts(compared["date"]) == (0, 1, 1)
    assert counts(compared["place"]) == (0, 1, 0)
    assert counts(compared["category"]) == (0, 0, 0)


def test_codes_decide_before_names() -> None:
    other = BANDUNG | {"recipient_code": "32.04"}
    assert counts(compare(BANDUNG, other)["recipient"]) == (0, 1, 1)
    assert counts(compare(BANDUNG, other | {"recipient_code": None})["recipient"]) == (1, 0, 0)


def test_records_find_their_partners_in_any_order() -> None:
    assert sorted(align([BANDUNG, SLEMAN], [SLEMAN, BANDUNG])) == [(0, 1), (1, 0)]
    result = counted([BANDUNG, SLEMAN], [SLEMAN, BANDUNG])
    assert counts(result.whole) == (2, 0, 0)
    assert result.errors == []


def test_records_that_share_no_key_are_no_pair() -> None:
    other = {"award": "WTP", "recipient": "Kota Solok", "date": "2022-12-01"}
    assert align([BANDUNG], [other]) == []
    result = counted([BANDUNG], [other])
    assert counts(result.whole) == (0, 1, 1)
    assert counts(result.slots["date"]) == (0, 1, 1)
    assert counts(result.slots["award"]) == (0, 1, 1)


@pytest.mark.parametrize("turned", [False, True])
def test_more_records_on_one_side(turned: bool) -> None:
    many, few = [SLEMAN, BANDUNG, SLEMAN | {"category": "Buana"}], [BANDUNG]
    result = counted(few, many) if turned else counted(many, few)
    assert counts(result.whole) == ((1, 2, 0) if turned else (1, 0, 2))


def test_whole_needs_category_and_edition() -> None:
    assert counts(counted([SLEMAN], [SLEMAN | {"category": "Buana"}]).whole) == (0, 1, 1)
    assert counts(counted([SLEMAN], [SLEMAN | {"edition": 2022}]).whole) == (0, 1, 1)
    assert counts(counted([SLEMAN], [SLEMAN | {"place": "Jakarta"}]).whole) == (1, 0, 0)


@given(st.integers(1, 4).flatmap(lambda n: st.tuples(st.just(n), st.integers(n, 5))), st.data())
def test_assignment_is_the_cheapest(size: tuple[int, int], data: st.DataObject) -> None:
    rows, columns = size
    numbers = st.lists(st.integers(-9, 9), min_size=columns, max_size=columns)
    cost = data.draw(st.lists(numbers, min_size=rows, max_size=rows))
    pairs = assign(cost)
    assert sorted(row for row, _ in pairs) == list(range(rows))
    assert len({column for _, column in pairs}) == rows
    cheapest = min(sum(cost[r][c] for r, c in enumerate(p)) for p in permutations(range(columns), rows))
    assert sum(cost[r][c] for r, c in pairs) == cheapest
