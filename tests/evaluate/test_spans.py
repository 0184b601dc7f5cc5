from __future__ import annotations

from typing import Any

from anugerah.evaluate.score import lines, score
from anugerah.evaluate.spans import SpanScore, count_spans

TEXT = "Kota Bandung raih Adipura di Solok"


def entity(label: str, start: int, end: int, **more: Any) -> dict[str, Any]:
    return {"label": label, "start": start, "end": end, "text": TEXT[start:end], **more}


def answer(label: str, start: int, end: int, code: str | None = None) -> dict[str, Any]:
    return {"label": label, "start": start, "end": end, "value": {"code": code} if code else None}


GOLD = [
    entity("REGION", 0, 12, code="32.73"),
    entity("AWARD", 18, 25, alt="PROGRAM"),
    entity("REGION", 29, 34, code="13.72"),
]


def counted(system: list[dict[str, Any]]) -> SpanScore:
    result = SpanScore()
    count_spans(result, "x", GOLD, system)
    return result


def counts(tally: Any) -> tuple[int, int, int]:
    return tally.right, tally.spurious, tally.missed


def test_everything_right() -> None:
    result = counted([answer("REGION", 0, 12, "32.73"), answer("AWARD", 18, 25), answer("REGION", 29, 34, "13.72")])
    assert counts(result.strict["REGION"]) == (2, 0, 0)
    assert counts(result.strict["AWARD"]) == (1, 0, 0)
    assert result.codes() == {"found": 1.0, "all": 1.0, "gold": 2}
    assert result.errors == []


def test_the_other_label_of_gold_counts_as_right() -> None:
    result = counted([answer("PROGRAM", 18, 25)])
    assert counts(result.strict["AWARD"]) == (1, 0, 0)
    assert "PROGRAM" not in result.strict


def test_a_shifted_span_is_wrong_strictly_and_right_by_overlap() -> None:
    result = counted([answer("REGION", 5, 12, "32.73")])
    assert counts(result.strict["REGION"]) == (0, 1, 2)
    assert counts(result.overlap["REGION"]) == (1, 0, 1)
    assert result.codes() == {"found": 0.0, "all": 0.0, "gold": 2}


def test_overlap_is_one_to_one() -> None:
    result = counted([answer("REGION", 0, 4), answer("REGION", 5, 12)])
    assert counts(result.overlap["REGION"]) == (1, 1, 1)


def test_a_wrong_label_is_missed_and_spurious() -> None:
    result = counted([answer("AGENCY", 0, 12)])
    assert counts(result.strict["AGENCY"]) == (0, 1, 0)
    assert counts(result.strict["REGION"]) == (0, 0, 2)
    assert "x missed REGION 'Kota Bandung' (system says AGENCY)" in result.errors


def test_a_wrong_code_counts_among_found() -> None:
    result = counted([answer("REGION", 0, 12, "32.04"), answer("REGION", 29, 34, "13.72")])
    assert result.codes() == {"found": 0.5, "all": 0.5, "gold": 2}
    assert "x code of 'Kota Bandung': 32.04 for 32.73" in result.errors


def test_labels_that_we_do_not_know_are_left_out() -> None:
    assert counts(counted([answer("PERSON", 0, 12)]).strict["REGION"]) == (0, 0, 2)


def test_report_counts_missing_articles() -> None:
    gold = {
        "x": {"id": "x", "entities": GOLD, "records": []},
        "y": {"id": "y", "entities": [], "records": []},
    }
    report, errors = score(gold, {"x": {"id": "x", "entities": [answer("REGION", 0, 12, "32.73")], "records": []}})
    assert (report["articles"], report["missing"]) == (2, ["y"])
    assert report["entities"] == {"p": 1.0, "r": 0.3333, "f": 0.5, "gold": 3, "system": 1}
    assert report["region_code"] == {"found": 1.0, "all": 0.5, "gold": 2}
    assert len(errors) == 2
    told = list(lines(report))
    assert told[0] == "2 articles, 1 missing in the system's output"
    assert told[1] == "ENTITIES strict        P 1.000  R 0.333  F 0.500  gold     3 system     1"
