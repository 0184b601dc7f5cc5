from __future__ import annotations

from typing import Any

import pytest

from anugerah.evaluate.reliability import judged, reliability, reliability_lines

GOLD = {"award": "Adipura", "recipient": "Kota Madiun", "edition": 2019}


def table(*records: dict[str, Any]) -> dict[str, Any]:
    gold = {str(at): {"records": [GOLD]} for at, _ in enumerate(records)}
    return reliability(judged(gold, {str(at): {"records": [record]} for at, record in enumerate(records)}))


def test_bins() -> None:
    wrong = {"award": "WTP", "recipient": "Kota Batu"}
    result = table(
        GOLD | {"score": 0.95}, GOLD | {"score": 1.0, "edition": 2018}, wrong | {"score": 0.1}, wrong | {"score": 0.0}
    )
    assert [(b["scores"], b["records"], b["mean"], b["whole"], b["who"]) for b in result["bins"]] == [
        ("0.0-0.1", 1, 0, 0, 0),
        ("0.1-0.2", 1, 0.1, 0, 0),
        ("0.9-1.0", 2, 0.975, 0.5, 1),
    ]
    assert result["sure"]["records"] == 2
    assert result["calibration_error"] == pytest.approx((0.1 + 2 * 0.475) / 4, abs=1e-4)
    assert result["brier"] == pytest.approx((0.05**2 + 1 + 0.1**2) / 4, abs=1e-4)
    told = list(reliability_lines(result))
    assert told[3].split()[:4] == ["0.9-1.0", "2", "0.975", "0.500"]
    assert told[-1] == f"calibration error {result['calibration_error']:.3f}, Brier score {result['brier']:.3f}"


def test_no_records() -> None:
    result = table()
    assert result["bins"] == []
    assert result["sure"]["records"] == 0
    assert result["brier"] == 0
