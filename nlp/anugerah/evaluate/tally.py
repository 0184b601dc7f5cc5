"""Counts of right, spurious and missed answers, and the three rates made from them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

Row = dict[str, Any]


@dataclass(slots=True)
class Tally:
    """True positives, false positives and false negatives."""

    right: int = 0
    spurious: int = 0
    missed: int = 0

    def __add__(self, other: Tally) -> Tally:
        """Return the counts of both together."""
        return Tally(self.right + other.right, self.spurious + other.spurious, self.missed + other.missed)

    def rates(self) -> dict[str, float]:
        """Return precision ``p``, recall ``r``, their harmonic mean ``f`` (four digits), and both sizes."""
        gold, system = self.right + self.missed, self.right + self.spurious
        p = self.right / system if system else 0.0
        r = self.right / gold if gold else 0.0
        f = 2 * p * r / (p + r) if p + r else 0.0
        return {"p": round(p, 4), "r": round(r, 4), "f": round(f, 4), "gold": gold, "system": system}


def together(tallies: Iterable[Tally]) -> Tally:
    """Return the sum of ``tallies``."""
    return sum(tallies, Tally())
