"""The page with a blank wherever two words are glued together, as the rules read it, and the way back to its own offsets."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from anugerah.types import Draft, Page, Part


def mend(page: Page) -> Page:
    """Return the page with a blank at each of its joints: `dari|Kementerian`, `Terbaik II|Kab. Bintan|99,55`."""
    joints = page.joints
    if not joints:
        return page

    def moved(start: int, end: int) -> tuple[int, int]:
        return start + bisect_right(joints, start), end + bisect_left(joints, end)

    cuts = [0, *joints, len(page.text)]
    text = " ".join(page.text[a:b] for a, b in pairwise(cuts))
    spans = {m.id: moved(m.start, m.end) for m in page.mentions}
    return replace(
        page,
        text=text,
        blocks=tuple(replace(b, start=moved(b.start, b.end)[0], end=moved(b.start, b.end)[1]) for b in page.blocks),
        sentences=tuple(moved(*span) for span in page.sentences),
        mentions=tuple(
            replace(m, start=spans[m.id][0], end=spans[m.id][1], text=text[slice(*spans[m.id])]) for m in page.mentions
        ),
        joints=(),
    )


def unmend(page: Page, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Return drafts read on the mended page with the offsets of the page itself."""
    if not page.joints:
        return tuple(drafts)
    blanks = [joint + k for k, joint in enumerate(page.joints)]
    mentions = {m.id: m for m in page.mentions}

    def back(offset: int) -> int:
        return offset - bisect_left(blanks, offset)

    def placed(part: Part) -> Part:
        return replace(part, start=back(part.start), end=back(part.end))

    return tuple(
        replace(
            draft,
            award=mentions.get(draft.award.id, draft.award),
            recipient=replace(draft.recipient, start=back(draft.recipient.start), end=back(draft.recipient.end)),
            category=tuple(map(placed, draft.category)),
            evidence=tuple(replace(e, start=back(e.start), end=back(e.end)) for e in draft.evidence),
        )
        for draft in drafts
    )
