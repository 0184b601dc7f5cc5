"""Rows that a class of the best leads, with a comma between it and its winner: `TPID Terbaik Kawasan Jawa-Bali, Kota Madiun`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from anugerah.links.grouping import leaves, rows
from anugerah.links.lists.rowline import Line, past_marker
from anugerah.links.recipients import candidates
from anugerah.links.rule import any_of
from anugerah.types import Part

_LABEL = re.compile(
    rf"([A-Z][^,:;()\n]{{2,70}}?\b(?i:{any_of('category', 'best')})(?: (?i:{any_of('lists', 'spans')})\b[^,:;()\n]{{0,40}})?),\s*(?=[A-Z])"
)
_LEAST = 2  # rows with such a label


def with_labels(lines: Sequence[Line]) -> list[Line]:
    """Give each row whose label names the best of a kind its winner behind the comma, whatever names stand in the label."""
    found = [_labelled(line) for line in lines]
    several = sum(line is not None for line in found) >= _LEAST
    return [(new if several else None) or line for line, new in zip(lines, found, strict=True)]


def _labelled(line: Line) -> Line | None:
    scene = line.scene
    label = _LABEL.match(scene.page.text, past_marker(scene), scene.end)
    winners = leaves(scene, [r for r in candidates(scene) if label and r.start >= label.end()])
    if not label or not winners or winners[0].start != label.end():
        return None
    part = Part(label[1], *label.span(1), "category_said")
    return replace(line, winners=tuple(rows(scene, winners)[0]), parts=(part,), award=None)
