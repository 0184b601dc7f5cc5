"""How well a share of few cases is known."""

from __future__ import annotations

from math import sqrt

_Z = 1.959964  # 95 % of a normal distribution lie within so many standard deviations


def wilson(right: int, of: int) -> tuple[float, float]:
    """Return the ends of the 95 % interval of a share (Wilson 1927, JASA 22:209-212); 0 and 1 of no cases."""
    if not of:
        return 0.0, 1.0
    share, spread = right / of, _Z * _Z / of
    middle = share + spread / 2
    half = _Z * sqrt(share * (1 - share) / of + spread / (4 * of))
    return max(0.0, (middle - half) / (1 + spread)), min(1.0, (middle + half) / (1 + spread))
