from __future__ import annotations

from typing import Any

import pytest

from anugerah.evaluate.rules import HEAD, firings, rule_lines, rule_table
from anugerah.evaluate.wilson import wilson

TEXT = "Kota Madiun meraih Adipura 2019, kata Budi Santosa dan Agus Prasetyo. e-Bersih."
GOLD: dict[str, Any] = {
    "award": "Adipura",
    "edition": 2019,
    "recipient": "Kota Madiun",
    "recipient_code": "35.77",
    "recipient_official": ["Budi Santosa"],
    "programs": ["e-Bersih"],
}


def entity(id: str, words: str, **value: str) -> dict[str, Any]:  # noqa: A002
    start = TEXT.index(words)
    return {"id": id, "label": "X", "start": start, "end": start + len(words), "text": words, "value": value}


ENTITIES = [
    entity("m1", "Budi Santosa", type="Person", name="Budi Santosa"),
    entity("m2", "Agus Prasetyo", type="Person", name="Agus Prasetyo"),
    entity("m3", "e-Bersih", type="Program", name="e-Bersih"),
]


def link(relation: str, rule: str, mention: str | None = None, score: float = 0.8) -> dict[str, Any]:
    return {"relation": relation, "rule": rule, "mention": mention, "score": score, "start": 0, "end": 11}


LINKS = [
    link("award", "active"),
    link("recipient", "active"),
    link("recipient", "passive"),
    link("edition", "edition_article"),
    link("rank", "category_rank"),
    link("recipient_official", "official_head", "m1"),
    link("recipient_official", "official_head", "m2"),
    link("program", "program_won", "m3"),
    link("status", "told"),
]
RECORD = GOLD | {
    "edition": 2020,
    "category": "juara II",
    "recipient_official": ["Budi Santosa", "Agus Prasetyo"],
    "programs": [{"name": "e-Bersih"}],
    "links": LINKS,
}


def fired(gold: list[dict[str, Any]], record: dict[str, Any]) -> dict[tuple[str, str], tuple[int, int]]:
    answer = {"text": TEXT, "entities": ENTITIES, "records": [record]}
    table = rule_table(firings({"a": {"records": gold}}, {"a": answer}))
    return {(row["rule"], row["slot"]): (row["fired"], row["right"]) for row in table}


def test_links_are_right_where_gold_says_the_same() -> None:
    assert fired([GOLD], RECORD) == {
        ("active", "award"): (1, 1),
        ("edition_article", "edition"): (1, 0),
        ("category_rank", "category"): (1, 0),
        ("active", "recipient"): (1, 1),
        ("passive", "recipient"): (1, 1),
        ("official_head", "recipient_official"): (2, 1),
        ("program_won", "programs"): (1, 1),
    }


def test_links_of_a_record_without_a_partner_are_wrong() -> None:
    counts = fired([], RECORD)
    assert len(counts) == 7
    assert all(right == 0 for _, right in counts.values())
    assert fired([GOLD | {"award": "WTP", "recipient_code": "35.02"}], RECORD) == counts


def test_a_link_without_a_mention_says_its_words() -> None:
    record = RECORD | {"links": [link("received_by", "received_by")]}
    assert fired([GOLD | {"received_by": ["Kota Madiun"]}], record) == {("received_by", "received_by"): (1, 1)}


def test_a_better_weight_is_told_where_the_weight_is_out_of_reach() -> None:
    answer = {"text": TEXT, "entities": [], "records": [RECORD | {"links": [link("award", "active")] * 30}]}
    (row,) = rule_table(firings({"a": {"records": [GOLD]}}, {"a": answer}))
    assert (row["precision"], row["weight"], row["better"]) == (1.0, 0.8, 0.97)
    answer["records"] = [RECORD | {"links": [link("award", "active", score=0.95)] * 3}]
    (row,) = rule_table(firings({"a": {"records": [GOLD]}}, {"a": answer}))
    assert row["better"] == ""


def test_lines() -> None:
    answer = {"text": TEXT, "entities": ENTITIES, "records": [RECORD]}
    told = list(rule_lines(rule_table(firings({"a": {"records": [GOLD]}}, {"a": answer}))))
    assert told[0].split() == list(HEAD)
    assert told[1].split()[:5] == ["active", "award", "1", "1", "1.000"]
    assert list(rule_lines([])) == ["  ".join(HEAD)]


@pytest.mark.parametrize(
    ("right", "of", "low", "high"),
    [(0, 0, 0, 1), (8, 10, 0.4902, 0.9433), (0, 10, 0, 0.2775), (10, 10, 0.7225, 1), (90, 100, 0.8256, 0.9448)],
)
def test_wilson(right: int, of: int, low: float, high: float) -> None:
    assert wilson(right, of) == pytest.approx((low, high), abs=1e-4)
