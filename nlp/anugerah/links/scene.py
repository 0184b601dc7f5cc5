"""The page cut into scenes: one sentence or list item each, with its mentions and the headings above it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from anugerah.types import Block, Kind, Label, Mention, Page

_CONTRAST = re.compile(r"(?i)[,;]\s+((?:sedangkan|sementara|adapun)\s)")


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """One sentence: its extent in the page, its mentions, its block, and the heading or list lead in force."""

    page: Page
    index: int
    start: int
    end: int
    kind: Kind
    mentions: tuple[Mention, ...]
    block: Block | None = None
    marker: str = ""

    @property
    def text(self) -> str:
        """The words of the scene."""
        return self.page.text[self.start : self.end]

    def of(self, *labels: Label) -> list[Mention]:
        """Return the scene's mentions with one of ``labels``, in order."""
        return [m for m in self.mentions if m.label in labels]

    def before(self, offset: int, size: int = 40) -> str:
        """Return up to ``size`` characters of the scene in front of page offset ``offset``."""
        return self.page.text[max(self.start, offset - size) : offset]

    def after(self, offset: int, size: int = 40) -> str:
        """Return up to ``size`` characters of the scene from page offset ``offset`` on."""
        return self.page.text[offset : min(self.end, offset + size)]

    def search(
        self, pattern: re.Pattern[str], start: int | None = None, end: int | None = None
    ) -> re.Match[str] | None:
        """Search the scene, offsets of the match counting in the page."""
        return pattern.search(self.page.text, self.start if start is None else start, self.end if end is None else end)

    def finditer(self, pattern: re.Pattern[str]) -> Iterable[re.Match[str]]:
        """Iterate over matches in the scene, offsets counting in the page."""
        return pattern.finditer(self.page.text, self.start, self.end)


def cut(page: Page) -> tuple[Scene, ...]:
    """Cut a page into scenes; boilerplate and bylines make none."""
    blocks = [b for b in page.blocks if b.kind not in (Kind.BOILERPLATE, Kind.BYLINE)]
    spans = _spans(page, blocks)
    scenes, k = [], 0
    for index, (start, end, block) in enumerate(spans):
        while k < len(page.mentions) and page.mentions[k].end <= start:
            k += 1
        j = k
        while j < len(page.mentions) and page.mentions[j].start < end:
            j += 1
        kind = block.kind if block else Kind.PARAGRAPH
        scenes.append(Scene(page, index, start, end, kind, page.mentions[k:j], block, block.marker if block else ""))
        k = j
    return tuple(scenes)


def _spans(page: Page, blocks: list[Block]) -> list[tuple[int, int, Block | None]]:
    if not page.blocks:
        return [(start, end, None) for start, end in page.sentences]
    spans: list[tuple[int, int, Block | None]] = []
    at = 0
    for start, end in page.sentences:
        while at < len(blocks) and blocks[at].end <= start:
            at += 1
        if at < len(blocks) and blocks[at].start < end:
            spans.append((start, end, blocks[at]))
    return [part for span in spans for part in _clauses(page, *span)]


def _clauses(page: Page, start: int, end: int, block: Block | None) -> list[tuple[int, int, Block | None]]:
    """Cut a sentence where a contrast begins: `A meraih X, sedangkan B meraih Y`."""
    cuts = [start, *(m.start(1) for m in _CONTRAST.finditer(page.text, start, end)), end]
    return [(a, b, block) for a, b in pairwise(cuts)]
