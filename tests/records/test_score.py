from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anugerah.errors import DataError
from anugerah.lexicon.vocabulary import tables
from anugerah.records.score import SIGNS, SLOTS, facts, probability, score
from anugerah.types import AwardRecord, Link, Relation

STORED = tables("scores.toml")


def link(relation: Relation, rule: str, weight: float = 0.8, start: int = 0) -> Link:
    return Link(relation, None, "r", rule, weight, start, start + 1)


def record(*links: Link, **more: Any) -> AwardRecord:
    return AwardRecord("r", "Adipura", "Kota Madiun", links=links, **more)


WON = link(Relation.RECIPIENT, "active")
PLAIN = record(WON)


def table(**weights: float) -> dict[str, Any]:
    rules = {"recipient": {"active": 0.9, "none": 0.5}, "edition": {"none": 0.5}, "category": {"none": 0.5}}
    return {"facts": dict.fromkeys(("base", *SIGNS), 0.0) | weights, "rules": rules}


def test_the_stored_table_is_whole_and_within_bounds() -> None:
    assert set(STORED["facts"]) == {"base", *SIGNS}
    assert set(STORED["rules"]) == set(SLOTS)
    for rules in STORED["rules"].values():
        assert "none" in rules
        assert all(0 <= share <= 1 for share in rules.values())


def test_the_stored_table_moves_scores_the_way_it_should() -> None:
    for name, sign in SIGNS.items():
        assert STORED["facts"][name] * sign >= 0, name


@pytest.mark.parametrize("name", [name for name, sign in SIGNS.items() if sign])
def test_a_fact_moves_a_score_one_way(name: str) -> None:
    more = {
        "recipient": record(link(Relation.RECIPIENT, "active")),
        "edition": record(WON, link(Relation.EDITION, "new")),
        "category": record(WON, link(Relation.CATEGORY, "new")),
        "tellings": record(WON, WON),
        "placed": record(WON, recipient_region_code="35.77"),
        "known": record(WON, award_id="adipura"),
        "detailed": record(WON, category="Kota Kecil"),
        "bare": record(WON),
        "far": record(link(Relation.AWARD, "new", start=90), link(Relation.EDITION, "new")),
        "ambiguous": record(WON, ambiguous=True),
    }[name]
    less = {
        "recipient": record(link(Relation.RECIPIENT, "new", 0.6)),
        "bare": record(WON, category="Kota Kecil"),
        "far": record(link(Relation.AWARD, "new"), link(Relation.EDITION, "new")),
    }.get(name, PLAIN)
    way = float(SIGNS[name])
    page = [record(WON, category="Kota Besar")]
    low, high = (probability(r, page, table(**{name: way})) for r in ((less, more) if way > 0 else (more, less)))
    assert low < high


def test_a_rule_that_the_table_does_not_know_counts_with_its_weight() -> None:
    shares = table()["rules"]
    sure, unsure = (
        facts(record(link(Relation.RECIPIENT, "new", w)), [PLAIN], shares)["recipient"] for w in (0.95, 0.6)
    )
    assert unsure < facts(PLAIN, [PLAIN], shares)["recipient"] < sure


def test_the_surest_telling_and_the_least_sure_category_count() -> None:
    shares = table()["rules"]
    assert (
        facts(record(link(Relation.RECIPIENT, "new", 0.1), WON), [PLAIN], shares)["recipient"]
        == facts(PLAIN, [PLAIN], shares)["recipient"]
    )
    parts = link(Relation.CATEGORY, "new", 0.9), link(Relation.RANK, "other", 0.3)
    assert (
        facts(record(WON, *parts), [PLAIN], shares)["category"]
        == facts(record(WON, parts[1]), [PLAIN], shares)["category"]
    )


RULES = sorted({rule for rules in STORED["rules"].values() for rule in rules} | {"new"})
LINKS = st.builds(link, st.sampled_from(Relation), st.sampled_from(RULES), st.floats(0, 1))


@given(st.lists(LINKS, max_size=6), st.integers(0, 500), st.booleans(), st.sampled_from([None, "35.77"]))
def test_scores_are_probabilities(links: list[Link], others: int, ambiguous: bool, code: str | None) -> None:
    told = record(*links, ambiguous=ambiguous, recipient_code=code)
    page = [told] * others
    assert 0 <= score(told, page) <= 1
    assert score(replace(told, ambiguous=True), page) <= score(replace(told, ambiguous=False), page)
    assert score(told, page) <= score(replace(told, links=(*told.links, WON)), page)


def test_a_table_without_a_number_is_an_error_that_says_what_to_do() -> None:
    with pytest.raises(DataError, match=r"scores\.toml: no number for 'base'; fit it anew"):
        probability(PLAIN, [PLAIN], {"facts": {}, "rules": table()["rules"]})
