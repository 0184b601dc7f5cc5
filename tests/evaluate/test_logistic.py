from __future__ import annotations

from math import log

import pytest

from anugerah.evaluate.logistic import Sample, fit


def coins(facts: tuple[float, ...], right: int, of: int) -> list[Sample]:
    return [Sample(facts, at < right) for at in range(of)]


def test_one_free_weight_is_the_log_odds() -> None:
    assert fit(coins((1.0,), 30, 40), (0,), free=1) == pytest.approx([log(3)], abs=1e-4)


def test_a_fact_moves_the_odds() -> None:
    samples = coins((1.0, 0.0), 10, 40) + coins((1.0, 1.0), 30, 40)
    assert fit(samples, (0, 1), ridge=0.0) == pytest.approx([-log(3), 2 * log(3)], abs=1e-3)
    held = fit(samples, (0, 1), ridge=10.0, free=1)
    assert 0 < held[1] < 2 * log(3)


@pytest.mark.parametrize("sign", [1, -1])
def test_signs_hold(sign: int) -> None:
    with_it, without = (10, 30) if sign > 0 else (30, 10)
    samples = coins((1.0, 1.0), with_it, 40) + coins((1.0, 0.0), without, 40)
    assert fit(samples, (0, sign), free=1) == pytest.approx([0.0, 0.0], abs=1e-4)


def test_weights_of_cases_count() -> None:
    samples = [Sample((1.0,), True, 3.0), Sample((1.0,), False, 1.0)]
    assert fit(samples, (0,), free=1) == pytest.approx([log(3)], abs=1e-4)


def test_what_is_always_right_stays_finite() -> None:
    assert all(abs(weight) < 50 for weight in fit(coins((1.0, 1.0), 5, 5), (0, 1), free=1))
