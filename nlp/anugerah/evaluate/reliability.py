"""Whether scores mean what they say: of the records with a score about 0.8, are 80 % right?

A record is right when it is aligned with a gold record and award, recipient, edition and category all agree
(``whole``); more softly, when award and recipient do (``who``). Bins are tenths of the score. The calibration error
is the mean distance between score and share right over the bins, weighted by their records (expected calibration
error, Naeini et al. 2015); the Brier score (1950) is the mean of (score - right)²; both are 0 at best.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from anugerah.evaluate.columns import columns
from anugerah.evaluate.records import agrees, compare, partners_of
from anugerah.evaluate.tally import Row
from anugerah.evaluate.wilson import wilson

HEAD = ("scores", "records", "mean", "whole", "from", "to", "who")
SURE = 0.9  # from this score on a record should be right 19 times in 20


@dataclass(frozen=True, slots=True)
class Judged:
    """A record of the system's with its article's id, and what gold says of it."""

    article: str
    record: Row
    whole: bool
    who: bool


def judged(gold: Mapping[str, Row], system: Mapping[str, Row]) -> Iterator[Judged]:
    """Yield every record of the system's in articles that gold has."""
    for article, wanted, given in partners_of(gold, system):
        if given is not None:
            yield judge(article, wanted, given)


def judge(article: str, gold: Row | None, record: Row) -> Judged:
    """Say whether a record is right, given the gold record that it is aligned with, if any."""
    slots = compare(gold or {}, record)
    paired = gold is not None
    return Judged(article, record, paired and agrees(slots), paired and agrees(slots, ("award", "recipient")))


def reliability(records: Iterable[Judged]) -> dict[str, Any]:
    """Return the bins that hold records, the records from a score of 0.9 on, calibration error and Brier score."""
    held = [(float(j.record.get("score", 0.0)), j) for j in records]
    bins: dict[int, list[tuple[float, Judged]]] = {}
    for score, j in held:
        bins.setdefault(min(9, int(score * 10)), []).append((score, j))
    error = sum(abs(sum(score - j.whole for score, j in of)) for of in bins.values())
    brier = sum((score - j.whole) ** 2 for score, j in held)
    return {
        "bins": [_bin(f"{at / 10:.1f}-{(at + 1) / 10:.1f}", bins[at]) for at in sorted(bins)],
        "sure": _bin(f">= {SURE}", [(score, j) for score, j in held if score >= SURE]),
        "calibration_error": round(error / len(held), 4) if held else 0.0,
        "brier": round(brier / len(held), 4) if held else 0.0,
    }


def _bin(name: str, of: list[tuple[float, Judged]]) -> Row:
    count, whole, who = len(of), sum(j.whole for _, j in of), sum(j.who for _, j in of)
    mean = sum(score for score, _ in of) / count if count else 0.0
    shares = (mean, whole / count if count else 0.0, *wilson(whole, count), who / count if count else 0.0)
    return dict(zip(HEAD, (name, count, *(round(share, 4) for share in shares)), strict=True))


def reliability_lines(table: Mapping[str, Any]) -> Iterator[str]:
    """Yield the table for people."""
    yield from columns(HEAD, [[row[name] for name in HEAD] for row in (*table["bins"], table["sure"])])
    yield f"calibration error {table['calibration_error']:.3f}, Brier score {table['brier']:.3f}"
