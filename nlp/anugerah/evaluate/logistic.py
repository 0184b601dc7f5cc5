"""A logistic model with a sign for each weight, fitted by Newton steps on one weight at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp

_SWEEPS = 200
_STILL = 1e-6  # a sweep that moves no weight further is the last


@dataclass(frozen=True, slots=True)
class Sample:
    """Facts of one case, whether it came out right, how much it counts, and what is added to its weighted facts."""

    facts: tuple[float, ...]
    right: bool
    weight: float = 1.0
    offset: float = 0.0


def fit(samples: Sequence[Sample], signs: Sequence[int], ridge: float = 1.0, free: int = 0) -> list[float]:
    """Return the weights that make ``samples`` likeliest, less ``ridge`` / 2 for each squared weight.

    Args:
        samples: Cases whose facts all have the length of ``signs``.
        signs: 1 for a weight that may not be negative, -1 for one that may not be positive, 0 for either.
        ridge: How strongly weights are held near 0.
        free: How many weights, from the first on, ``ridge`` does not hold back.
    """
    weights = [0.0] * len(signs)
    sums = [sample.offset for sample in samples]
    for _ in range(_SWEEPS):
        furthest = 0.0
        for at, sign in enumerate(signs):
            step = _step(samples, sums, at, weights[at], ridge if at >= free else 0.0)
            new = weights[at] + step
            new = max(0.0, new) if sign > 0 else min(0.0, new) if sign < 0 else new
            moved, weights[at] = new - weights[at], new
            if moved:
                sums = [total + moved * sample.facts[at] for total, sample in zip(sums, samples, strict=True)]
            furthest = max(furthest, abs(moved))
        if furthest < _STILL:
            break
    return weights


def _step(samples: Sequence[Sample], sums: Sequence[float], at: int, weight: float, ridge: float) -> float:
    """A Newton step along one weight, at most 1 long."""
    slope, bend = -ridge * weight, ridge
    for sample, total in zip(samples, sums, strict=True):
        fact = sample.facts[at]
        if fact:
            p = 1 / (1 + exp(-max(-30.0, min(30.0, total))))
            slope += sample.weight * fact * (sample.right - p)
            bend += sample.weight * fact * fact * p * (1 - p)
    return max(-1.0, min(1.0, slope / bend)) if bend > 1e-9 else 0.0
