"""The region that an article is about."""

from __future__ import annotations

from collections.abc import Sequence

from anugerah.lexicon.region_names import is_low
from anugerah.links.recipients import candidates
from anugerah.links.scene import Scene
from anugerah.types import Kind, Recipient, RecipientKind

_OFTEN = 2  # mentions of a region that make it the one an article is about


def home(scenes: Sequence[Scene]) -> Recipient | None:
    """Return the region that a page speaks of twice as often as of any other, the dateline left out."""
    counts: dict[str, list[Recipient]] = {}
    for scene in scenes:
        for r in candidates(scene) if scene.kind is not Kind.DATELINE else ():
            if r.kind is RecipientKind.REGION and r.code and not (r.stands_for and is_low(r.code)):
                counts.setdefault(r.key, []).append(r)
    ranked = sorted(counts.values(), key=len, reverse=True)
    if not ranked or len(ranked[0]) < _OFTEN or (len(ranked) > 1 and len(ranked[0]) < 2 * len(ranked[1])):
        return None
    return next((r for r in ranked[0] if not r.stands_for), ranked[0][0])
