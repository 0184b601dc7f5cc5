from __future__ import annotations

from typing import Any

import pytest

from anugerah.evaluate.partial import SCHEMES, Outcomes, judge, partial_lines, partial_scores


def entity(label: str, start: int, end: int, **more: Any) -> dict[str, Any]:
    return {"label": label, "start": start, "end": end, **more}


GOLD = [entity("REGION", 0, 12), entity("AWARD", 20, 30), entity("DATE", 40, 50)]
EVERY = Outcomes(correct=3)


@pytest.mark.parametrize(
    ("answers", "strict", "exact", "partial", "type_"),
    [
        (GOLD, EVERY, EVERY, EVERY, EVERY),
        ([], *[Outcomes(missed=3)] * 4),
        ([entity("REGION", 60, 70)], *[Outcomes(missed=3, spurious=1)] * 4),
        (  # wrong ends
            [entity("REGION", 5, 12)],
            Outcomes(incorrect=1, missed=2),
            Outcomes(incorrect=1, missed=2),
            Outcomes(partial=1, missed=2),
            Outcomes(correct=1, missed=2),
        ),
        (  # wrong label
            [entity("AGENCY", 0, 12)],
            Outcomes(incorrect=1, missed=2),
            Outcomes(correct=1, missed=2),
            Outcomes(correct=1, missed=2),
            Outcomes(incorrect=1, missed=2),
        ),
        (  # wrong ends and label
            [entity("AGENCY", 5, 12)],
            Outcomes(incorrect=1, missed=2),
            Outcomes(incorrect=1, missed=2),
            Outcomes(partial=1, missed=2),
            Outcomes(incorrect=1, missed=2),
        ),
        (  # one answer over two gold entities: the exact partner is none, the first touched is taken
            [entity("AWARD", 10, 30)],
            Outcomes(incorrect=1, missed=2),
            Outcomes(incorrect=1, missed=2),
            Outcomes(partial=1, missed=2),
            Outcomes(correct=1, missed=2),
        ),
        (  # two answers in one gold entity: one meets it, the other is alone
            [entity("REGION", 0, 4), entity("REGION", 5, 12)],
            Outcomes(incorrect=1, missed=2, spurious=1),
            Outcomes(incorrect=1, missed=2, spurious=1),
            Outcomes(partial=1, missed=2, spurious=1),
            Outcomes(correct=1, missed=2, spurious=1),
        ),
    ],
)
def test_four_schemes(
    answers: list[dict[str, Any]], strict: Outcomes, exact: Outcomes, partial: Outcomes, type_: Outcomes
) -> None:
    assert [judge(scheme, GOLD, answers) for scheme in SCHEMES] == [strict, exact, partial, type_]


def test_of_two_entities_of_its_label_an_answer_takes_the_nearer() -> None:
    gold = [entity("REGION", 0, 5), entity("REGION", 6, 20)]
    answers = [entity("REGION", 4, 20), entity("REGION", 0, 5)]
    assert judge("type", gold, answers) == Outcomes(correct=2)


def test_rates_give_half_for_partial() -> None:
    rates = Outcomes(correct=2, incorrect=1, partial=2, missed=1, spurious=3).rates()
    assert (rates["p"], rates["r"]) == (0.375, 0.5)
    assert rates["f"] == pytest.approx(2 * 0.375 * 0.5 / 0.875, abs=1e-4)
    assert Outcomes().rates()["f"] == 0


def scored(gold: list[dict[str, Any]], answers: list[dict[str, Any]]) -> dict[str, Any]:
    return partial_scores({"a": {"entities": gold}}, {"a": {"entities": answers}})


def test_labels_are_counted_alone() -> None:
    table = scored(GOLD, [entity("AGENCY", 0, 12), entity("DATE", 40, 50), entity("PERSON", 20, 30)])
    assert list(table) == ["all", "AGENCY", "AWARD", "DATE", "REGION"]
    assert (table["AGENCY"]["exact"]["spurious"], table["REGION"]["exact"]["missed"]) == (1, 1)
    assert table["DATE"]["strict"]["f"] == 1
    assert table["all"]["exact"]["correct"] == 2


def test_the_other_label_of_gold_counts_as_its_own() -> None:
    gold = [entity("AWARD", 0, 10, alt="PROGRAM")]
    table = scored(gold, [entity("PROGRAM", 0, 10)])
    assert table["AWARD"]["strict"]["correct"] == 1
    assert "PROGRAM" not in table
    assert scored(gold, [entity("REGION", 0, 10)])["all"]["strict"]["incorrect"] == 1


def test_articles_that_the_system_lacks_are_missed() -> None:
    assert partial_scores({"a": {"entities": GOLD}}, {})["all"]["partial"]["missed"] == 3


def test_lines() -> None:
    told = list(partial_lines(scored(GOLD, GOLD[:2])))
    assert told[0].split() == [
        "label",
        "scheme",
        "correct",
        "incorrect",
        "partial",
        "missed",
        "spurious",
        "p",
        "r",
        "f",
    ]
    assert told[1].split() == ["all", "strict", "2", "0", "0", "1", "0", "1.000", "0.667", "0.800"]
