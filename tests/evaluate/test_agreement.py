"""The report against numbers that another scorer, written on its own, gave for the same invented files."""

from __future__ import annotations

import json
from itertools import permutations
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from anugerah.evaluate.records import align, compare
from anugerah.evaluate.score import by_id, score

DATA = Path(__file__).parent / "data"


def rows(name: str) -> dict[str, Any]:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return by_id(json.loads(line) for line in lines)


def test_the_report_is_the_other_scorers_to_the_digit() -> None:
    report, _ = score(rows("gold.jsonl"), rows("system.jsonl"))
    assert report == json.loads((DATA / "report.json").read_text(encoding="utf-8"))


def worth(gold: dict[str, Any], system: dict[str, Any]) -> int:
    """What a pair shares: its equal slots, ten more for the award, twenty more for the winner; without both nothing."""
    right = {slot: tally.right for slot, tally in compare(gold, system).items()}
    keys = 10 * right["award"] + 20 * right["recipient"]
    return keys + sum(right.values()) if keys else 0


def most(gold: list[dict[str, Any]], system: list[dict[str, Any]]) -> int:
    """The most that all pairs together can share, by trying every way to pair them."""
    few, many = sorted((gold, system), key=len)
    share = worth if few is gold else lambda s, g: worth(g, s)
    return max(sum(map(share, few, order)) for order in permutations(many, len(few)))


RECORDS = st.lists(
    st.fixed_dictionaries(
        {
            "award": st.sampled_from(["Adipura", "WTP", "Adipura 2019"]),
            "recipient": st.sampled_from(["Kota Madiun", "Kota Batu", "Kabupaten Madiun"]),
            "edition": st.sampled_from([None, 2019, 2020]),
            "category": st.sampled_from([None, "Kencana"]),
        }
    ),
    max_size=5,
)


@given(RECORDS, RECORDS)
def test_no_other_pairs_share_more(gold: list[dict[str, Any]], system: list[dict[str, Any]]) -> None:
    pairs = align(gold, system)
    assert len({g for g, _ in pairs}) == len({s for _, s in pairs}) == len(pairs)
    assert all(worth(gold[g], system[s]) for g, s in pairs)
    assert sum(worth(gold[g], system[s]) for g, s in pairs) == most(gold, system)
