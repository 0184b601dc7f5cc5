"""Entities by the four schemes of SemEval-2013 task 9.1, which also count what is nearly right.

Each answer of the system meets one gold entity that it shares a code point with, or none; each gold entity
meets one answer at most. What counts as correct depends on the scheme:

- ``strict``: the same ends and the same label;
- ``exact``: the same ends, whatever the label;
- ``partial``: the same ends, whatever the label; with other ends the pair is ``partial``, worth one half;
- ``type``: the same label, whatever the ends.

A pair that is neither correct nor partial is ``incorrect``, an answer alone ``spurious``, a gold entity alone
``missed``. Precision is (correct + partial / 2) / (correct + incorrect + partial + spurious); recall has ``missed``
in place of ``spurious``. Answers take partners in reading order: of several correct ones the nearest by its ends,
else the first that they touch. The counts of one label come from entities of that label alone on both sides.

Definitions: Segura-Bedmar, Martínez & Herrero-Zazo (2013), SemEval-2013 Task 9, pages 341-350; the choice of partners
is that of nervaluate 1.2.1 (its ``ent_type`` is our ``type``), with two differences: it wants 1 % of the gold entity
covered, we want one code point; and gold's ``alt`` label counts as right here, as in `anugerah.evaluate.spans`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import astuple, dataclass, fields
from typing import Any

from anugerah.evaluate.columns import columns
from anugerah.evaluate.spans import LABELS, allowed, start, touch
from anugerah.evaluate.tally import Row

SCHEMES = ("strict", "exact", "partial", "type")
ALL = "all"


@dataclass(frozen=True, slots=True)
class Outcomes:
    """How many pairs, answers and gold entities came out in each of the five ways."""

    correct: int = 0
    incorrect: int = 0
    partial: int = 0
    missed: int = 0
    spurious: int = 0

    def __add__(self, other: Outcomes) -> Outcomes:
        """Return the counts of both together."""
        return Outcomes(*(a + b for a, b in zip(astuple(self), astuple(other), strict=True)))

    def rates(self) -> dict[str, Any]:
        """Return the counts with precision ``p``, recall ``r`` and their harmonic mean ``f`` (four digits)."""
        met, worth = self.correct + self.incorrect + self.partial, self.correct + self.partial / 2
        p = worth / (met + self.spurious) if met + self.spurious else 0.0
        r = worth / (met + self.missed) if met + self.missed else 0.0
        f = 2 * p * r / (p + r) if p + r else 0.0
        counts = {name.name: getattr(self, name.name) for name in fields(self)}
        return counts | {"p": round(p, 4), "r": round(r, 4), "f": round(f, 4)}


def partial_scores(gold: Mapping[str, Row], system: Mapping[str, Row]) -> dict[str, dict[str, dict[str, Any]]]:
    """Return outcomes and rates by label (``all`` first) and scheme, articles by id."""
    total: dict[tuple[str, str], Outcomes] = {}
    for article, row in gold.items():
        wanted = sorted(row["entities"], key=start)
        given = _read(wanted, system.get(article, {"entities": []})["entities"])
        for label in (ALL, *sorted(LABELS)):
            one_side = [e for e in wanted if label in (ALL, e["label"])]
            other = [e for e in given if label in (ALL, e["label"])]
            for scheme in SCHEMES:
                total[label, scheme] = total.get((label, scheme), Outcomes()) + judge(scheme, one_side, other)
    labels = [label for label in (ALL, *sorted(LABELS)) if any(total.get((label, s)) != Outcomes() for s in SCHEMES)]
    return {label: {s: total.get((label, s), Outcomes()).rates() for s in SCHEMES} for label in labels}


def judge(scheme: str, gold: list[Row], answers: list[Row]) -> Outcomes:
    """Return the outcomes of one article, both sides in reading order."""
    free, counts = list(gold), dict.fromkeys((name.name for name in fields(Outcomes)), 0)
    for answer in answers:
        touching = [e for e in free if touch(e, answer)]
        correct = [e for e in touching if _correct(scheme, e, answer)]
        if not touching:
            counts["spurious"] += 1
            continue
        free.remove(min(correct, key=lambda e: _distance(e, answer)) if correct else touching[0])
        counts["correct" if correct else "partial" if scheme == "partial" else "incorrect"] += 1
    return Outcomes(**counts | {"missed": len(free)})


def _correct(scheme: str, gold: Row, answer: Row) -> bool:
    same_label, same_ends = gold["label"] == answer["label"], _distance(gold, answer) == 0
    return bool((same_ends or scheme == "type") and (same_label or scheme in ("exact", "partial")))


def _distance(a: Row, b: Row) -> int:
    """How far the ends of two entities lie apart, both ends together, in code points."""
    return int(abs(a["start"] - b["start"]) + abs(a["end"] - b["end"]))


def _read(gold: list[Row], answers: list[Row]) -> list[Row]:
    """The answers in reading order; one that only gold's ``alt`` label makes right takes gold's own label."""
    read = []
    for answer in sorted((e for e in answers if e["label"] in LABELS), key=start):
        right = [e["label"] for e in gold if touch(e, answer) and allowed(e, answer["label"])]
        known = not right or answer["label"] in right
        read.append(answer if known else answer | {"label": right[0]})
    return read


def partial_lines(scores: Mapping[str, Mapping[str, Mapping[str, Any]]]) -> Iterator[str]:
    """Yield the scores as a table for people."""
    names = [name.name for name in fields(Outcomes)] + ["p", "r", "f"]
    rows = [[label, scheme, *map(rates.get, names)] for label, of in scores.items() for scheme, rates in of.items()]
    yield from columns(["label", "scheme", *names], rows)
