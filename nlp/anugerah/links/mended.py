"""The page as the rules read it, a blank between glued words and none too many, and the way back to its own offsets.

The cells of a table that has lost its blanks get bars: `1|Desa Kambitin|Tabalong|Utama`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from anugerah.links.spacing import superfluous
from anugerah.types import Draft, Page, Part

_ROWS = 3  # of a table; joints beside a number that make a line several rows
_NUMBER = re.compile(r"\d{1,2}(?!\d)")


@dataclass(frozen=True, slots=True)
class Mended:
    """A mended ``page``, the ``source`` that it is made from, and for each of its offsets that of the source; none if alike."""

    page: Page
    source: Page
    offsets: Sequence[int] = ()

    def back(self, start: int, end: int) -> tuple[int, int]:
        """Return where an extent of the mended page stands in its source."""
        if not self.offsets:
            return start, end
        return self.offsets[start], self.offsets[end - 1] + 1 if end > start else self.offsets[start]


def _edited(page: Page, joints: frozenset[int], gone: frozenset[int]) -> tuple[str, list[int], list[int]]:
    """The text with its joints apart and without what is ``gone``; its offsets in the page; and the page's offsets in it."""
    cells = _cells(page)
    text: list[str] = []
    offsets: list[int] = []
    ends: list[int] = []
    for at, char in enumerate(page.text):
        ends.append(len(text))
        if at in joints and at:
            text.append("|" if at in cells else " ")
            offsets.append(at - 1)
        if at not in gone:
            text.append(" " if char == "\u00a0" else char)
            offsets.append(at)
    return "".join(text), [*offsets, len(page.text)], [*ends, len(text)]


def mend(page: Page) -> Mended:
    """Return the page with a blank at each of its joints, a bar between cells: `dari Kementerian`, `Bintan|99,55`; see `spacing`."""
    joints, gone = frozenset(page.joints), superfluous(page.text)
    if not joints and not gone:
        return Mended(page, page)
    whole, offsets, ends = _edited(page, joints, gone)

    def moved(start: int, end: int) -> tuple[int, int]:
        return ends[start] + (start in joints and start > 0), ends[end]

    spans = {m.id: moved(m.start, m.end) for m in page.mentions}
    blocks = ((b, moved(b.start, b.end)) for b in page.blocks)
    mentions = tuple(
        replace(m, start=spans[m.id][0], end=spans[m.id][1], text=whole[slice(*spans[m.id])]) for m in page.mentions
    )
    mended = replace(
        page,
        text=whole,
        blocks=tuple(replace(b, start=start, end=end) for b, (start, end) in blocks),
        sentences=tuple(moved(*span) for span in page.sentences),
        mentions=mentions,
        joints=(),
    )
    return Mended(mended, page, offsets)


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


def unmend(mended: Mended, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Return drafts read on a mended page with the offsets of its source."""
    if not mended.offsets:
        return tuple(drafts)
    mentions = {m.id: m for m in mended.source.mentions}

    def placed(part: Part) -> Part:
        start, end = mended.back(part.start, part.end)
        return replace(part, start=start, end=end)

    found = []
    for draft in drafts:
        start, end = mended.back(draft.recipient.start, draft.recipient.end)
        spans = [mended.back(e.start, e.end) for e in draft.evidence]
        found.append(
            replace(
                draft,
                award=mentions.get(draft.award.id, draft.award),
                recipient=replace(draft.recipient, start=start, end=end),
                category=tuple(map(placed, draft.category)),
                evidence=tuple(replace(e, start=a, end=b) for e, (a, b) in zip(draft.evidence, spans, strict=True)),
            )
        )
    return tuple(found)
