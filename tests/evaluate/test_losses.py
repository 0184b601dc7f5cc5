from __future__ import annotations

from typing import Any

from anugerah.evaluate.losses import loss_lines, losses, slot_losses, worst

MADIUN: dict[str, Any] = {"award": "Adipura", "recipient": "Kota Madiun", "edition": 2019, "programs": ["e-Bersih"]}
SLEMAN: dict[str, Any] = {"award": "WTP", "recipient": "Kabupaten Sleman"}


def lost(gold: list[dict[str, Any]], system: list[dict[str, Any]]) -> list[Any]:
    return list(losses({"a": {"records": gold}}, {"a": {"records": system}}))


def by_slot(gold: list[dict[str, Any]], system: list[dict[str, Any]]) -> dict[str, dict[str, int]]:
    return {row.pop("slot"): {k: n for k, n in row.items() if n} for row in slot_losses(lost(gold, system))}


def test_nothing_is_lost() -> None:
    assert lost([MADIUN, SLEMAN], [SLEMAN, MADIUN]) == []


def test_kinds_of_loss() -> None:
    table = by_slot([MADIUN], [MADIUN | {"edition": 2020, "programs": [], "place": "Jakarta"}])
    told = {slot: kinds for slot, kinds in table.items() if kinds}
    assert told == {"edition": {"wrong": 1}, "programs": {"lacking": 1}, "place": {"extra": 1}}


def test_records_alone() -> None:
    table = by_slot([MADIUN], [SLEMAN])
    assert table["award"] == table["recipient"] == {"missed": 1, "spurious": 1}
    assert table["edition"] == {"missed": 1}
    assert [loss.record for loss in lost([MADIUN], [SLEMAN])] == ["missed", "spurious"]


def test_the_worst_comes_first_and_each_article_once() -> None:
    gold = {"a": {"records": [SLEMAN, MADIUN]}, "b": {"records": [SLEMAN]}}
    found = list(losses(gold, {}))
    assert [(loss.article, loss.cost) for loss in worst(found, 10)] == [("a", 4), ("b", 2)]
    assert len(worst(found, 1)) == 1
    told = list(loss_lines(found, 1))
    assert told[0].split() == ["slot", "wrong", "lacking", "extra", "missed", "spurious"]
    assert told[-1] == "  4 slots  a record missed Adipura / Kota Madiun"
