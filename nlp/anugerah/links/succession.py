"""Places that nobody says: `juara pertama diraih A, disusul B dan C` makes B the second and C the third."""

from __future__ import annotations

import re
from collections.abc import Sequence

from anugerah.links.numerals import ROMAN, WORDS
from anugerah.links.rule import any_of
from anugerah.links.scene import Scene
from anugerah.links.told import Giving
from anugerah.types import Part

_NEXT = re.compile(rf"(?i)\b(?:{any_of('lists', 'next')})\b")
_JOINT = re.compile(r"(?:\s*\([^()]{1,60}\))?\s*(?:,|,?\s*(?:dan|serta|lalu|kemudian))\s+(?:\w+\s+)?")
_NAMED = {"puncak": 0, "teratas": 0, "satu": 0, "kesatu": 0, "dua": 1, "tiga": 2}
_FEW = 4  # winners of a sentence whose places are told in words
Pairs = list[tuple[Giving, tuple[Part, ...]]]


def in_order(scene: Scene, pairs: Pairs, before: tuple[Part, ...]) -> Pairs:
    """Give those who follow a placed winner behind `disusul` or `berikutnya` the next places, with his field.

    Args:
        scene: The sentence.
        pairs: Its winners with the categories found beside them.
        before: The category told before it, for a sentence that begins with the followers.
    """
    ordered = sorted(range(len(pairs)), key=lambda k: pairs[k][0].recipient.start)
    done, last, at, follows, known = list(pairs), before, scene.start, False, before
    words = len(pairs) <= _FEW
    for k in ordered:
        giving, own = pairs[k]
        gap = scene.page.text[at : giving.recipient.start]
        joint = _NEXT.search(gap)
        follows = joint is not None or (follows and _JOINT.fullmatch(gap) is not None)
        free = {(p.start, p.text) for p in own} <= {(p.start, p.text) for p in known}
        place = _after(last, words) if follows and free else None
        known = own
        if place:
            start = at + joint.start() if joint else at
            fields = [p for p in last if p.rule != "category_rank"]
            own = (*fields, Part(place, start, giving.recipient.start, "category_rank"))
            done[k] = giving, own
        last, at = own or last, giving.recipient.end
    return done


def _after(parts: Sequence[Part], words: bool) -> str | None:
    """The place behind the one among ``parts``: `juara pertama` → `peringkat kedua`, in a long row `peringkat 2`."""
    rank = next((p.text.split() for p in parts if p.rule == "category_rank"), [])
    for numeral in rank[1:]:
        series = ROMAN if numeral in ROMAN else WORDS
        k = (
            int(numeral)
            if numeral.isdigit()
            else 1 + (series.index(numeral) if numeral in series else _NAMED.get(numeral, 98))
        )
        if k < len(series):
            return f"peringkat {series[k] if words and not numeral.isdigit() else k + 1}"
    return None
