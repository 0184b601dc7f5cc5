"""The page with a blank wherever two words are glued together, as the rules read it, and the way back to its own offsets.

The cells of a table that has lost its blanks get bars: `1|Desa Kambitin|Tabalong|Utama`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from anugerah.types import Draft, Page, Part

_ROWS = 3  # of a table; joints beside a number that make a line several rows
_NUMBER = re.compile(r"\d{1,2}(?!\d)")


def mend(page: Page) -> Page:
    """Return the page with a blank at each of its joints, a bar between cells: `dari Kementerian`, `Bintan|99,55`."""
    joints = page.joints
    if not joints:
        return page

    def moved(start: int, end: int) -> tuple[int, int]:
        return start + bisect_right(joints, start), end + bisect_left(joints, end)

    cuts = [0, *joints, len(page.text)]
    cells = _cells(page)
    text = "".join(
        page.text[a:b] + ("|" if b in cells else " " if b < len(page.text) else "") for a, b in pairwise(cuts)
    )
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


def _cells(page: Page) -> frozenset[int]:
    """Return the joints in the rows of a table and in the line above them: each begins a cell."""
    text = page.text
    lines: dict[int, list[int]] = {}
    for at in page.joints:
        lines.setdefault(text.rfind("\n", 0, at) + 1, []).append(at)
    rows = {start for start, its in lines.items() if _is_row(text, start, its)}
    many = {start for start in lines if sum(_by_number(text, at) for at in lines[start]) >= 2 * _ROWS}
    if len(rows) < _ROWS and not many:
        return frozenset()
    heads = {start for start in lines if text.find("\n", start) + 1 in rows}
    return frozenset(at for start in rows | many | heads for at in lines[start])


def _by_number(text: str, joint: int) -> bool:
    return text[joint - 1].isdigit() or text[joint].isdigit()


def _is_row(text: str, start: int, joints: Sequence[int]) -> bool:
    """Say whether a line begins with a number that is glued to a name: `1|Desa Kambitin|Tabalong|Utama`."""
    number = _NUMBER.match(text, start)
    return number is not None and number.end() == joints[0] and len(joints) > 1


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
