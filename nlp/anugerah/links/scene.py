"""The page cut into scenes: one sentence or list item each, with its mentions and the headings above it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, pairwise

from anugerah.links.headcount import counted_heads
from anugerah.links.noawards import is_no_award, names_class_of_award
from anugerah.links.recurring import recurring
from anugerah.links.rowcut import as_items, heading_from, inner_rows
from anugerah.types import Block, Kind, Label, Mention, Page

_WRAPPED = 40  # code points of a line that may be cut by the width of its column
_CUT = frozenset({Kind.PARAGRAPH, Kind.ITEM, Kind.HEADING})  # blocks that may hold the rows of a list
_NAMES = frozenset({Label.AWARD, Label.PROGRAM, Label.OFFICIAL})
_NUMBERED = re.compile(r"[:;,] (?:dan )?\d{1,2}\. ?$")
_FIRM = re.compile(r"\bTbk\. ?$")  # `PT Nippon, Tbk. PT Aneka, dan PT Multi`: a short form in a row of firms
_FIRM_NEXT = re.compile(r"(?:PT|CV|Bank)\b")
_DATED = re.compile(r"\d\)\.\s*$")  # a sentence that ends in its day: `…, Kamis (9/12/2021).`
_CONTRAST = re.compile(r"(?i)[,;]\s*((?:sedangkan|sementara|adapun)\s)")

Span = tuple[int, int, Block | None]


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """One sentence: its extent in the page, its mentions, its block and list marker.

    ``view`` is the page's text as cues are searched in it: as long as the text, see `view_of`; ``names`` are those of
    the unknown persons of whom the page tells, see `recurring`; ``of_heads`` are the ids of the awards that the page says
    counted heads of regions won, see `counted_heads`.
    """

    page: Page
    index: int
    start: int
    end: int
    kind: Kind
    mentions: tuple[Mention, ...]
    block: Block | None = None
    marker: str = ""
    view: str = ""
    names: Mapping[str, str] = field(default_factory=dict)
    of_heads: frozenset[str] = frozenset()

    @property
    def text(self) -> str:
        """The words of the scene."""
        return self.page.text[self.start : self.end]

    def of(self, *labels: Label) -> list[Mention]:
        """Return the scene's mentions with one of ``labels``, in order."""
        return [m for m in self.mentions if m.label in labels]

    def is_taken(self, start: int, end: int) -> bool:
        """Say whether a mention of the scene has a character between two page offsets."""
        return any(m.start < end and start < m.end for m in self.mentions)

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
        return pattern.search(self.view, self.start if start is None else start, self.end if end is None else end)

    def finditer(self, pattern: re.Pattern[str]) -> Iterable[re.Match[str]]:
        """Iterate over matches in the scene, offsets counting in the page."""
        return pattern.finditer(self.view, self.start, self.end)


def cut(page: Page, sentences: bool = False) -> tuple[Scene, ...]:
    """Cut a page into scenes; boilerplate and bylines make none.

    Args:
        page: The page.
        sentences: Cut what may be a sentence into the rows of a list too: `sekolah, SMAN 1; petani, Halimah`.
    """
    blocks = [b for b in page.blocks if b.kind not in (Kind.BOILERPLATE, Kind.BYLINE)]
    spans = _spans(page, blocks, sentences)
    view, names = view_of(page, [start for start, _, _ in spans]), recurring(page)
    heads = counted_heads(page)
    scenes, k = [], 0
    for index, (start, end, block) in enumerate(spans):
        while k < len(page.mentions) and page.mentions[k].end <= start:
            k += 1
        j = k
        while j < len(page.mentions) and page.mentions[j].start < end:
            j += 1
        kind = block.kind if block else Kind.PARAGRAPH
        found = tuple(m for m in page.mentions[k:j] if not is_no_award(page, m))
        scenes.append(
            Scene(page, index, start, end, kind, found, block, block.marker if block else "", view, names, heads)
        )
        k = j
    return tuple(scenes)


def view_of(page: Page, starts: Sequence[int] = ()) -> str:
    """Return the text as cues are searched in it, as long as the page's own.

    The words of names say nothing (`Kota Layak Anak` is not worthy of anything), and what a scene that begins at one of
    ``starts`` is glued to ends in a blank: `SDN 3 Telaga BiruJuara II`.
    """
    text = list(page.text)
    for m in page.mentions:
        if m.label in _NAMES and not (m.label is Label.AWARD and names_class_of_award(page, m)):
            text[m.start : m.end] = ["x" if c.isalpha() else c for c in text[m.start : m.end]]
    for start in starts:
        if start and text[start - 1].isalnum() and text[start].isalnum():
            text[start - 1] = " "
    return "".join(text)


def _spans(page: Page, blocks: list[Block], sentences: bool) -> list[Span]:
    if not page.blocks:
        return [(start, end, None) for start, end in page.sentences]
    spans: list[Span] = []
    at = 0
    for start, end in page.sentences:
        while at < len(blocks) and blocks[at].end <= start:
            at += 1
        if at < len(blocks) and blocks[at].start < end:
            spans.append((start, end, blocks[at]))
    return [part for span in _in_rows(page, _unwrapped(page, spans), sentences) for part in _clauses(page, *span)]


def _in_rows(page: Page, spans: list[Span], sentences: bool) -> Iterator[Span]:
    """Cut the lines that hold several rows of a list into these rows, each with a block of its own."""
    for block, group in groupby(spans, key=lambda span: span[2]):
        held = list(group)
        cuts = inner_rows(page.text, block.start, block.end, sentences) if block and block.kind in _CUT else []
        if block is None or not cuts:
            yield from held
            continue
        first, last = cuts[0][0], cuts[-1][0] + len(cuts[-1][1])
        above = heading_from(page.text, block.start, first)
        intro = replace(block, end=above)
        yield from ((start, min(end, above), intro) for start, end, _ in held if start < above)
        if above < first:
            yield above, first, Block(Kind.HEADING, above, first)
        closes = next((end for _, end, _ in held if end > last + 1), block.end)
        yield from as_items(page.text, closes, cuts)
        yield from ((max(start, closes), end, block) for start, end, _ in held if end > closes)


def _unwrapped(page: Page, spans: list[Span]) -> list[Span]:
    """Join what is one sentence or row.

    Cut by the width of a column, behind the number of an item, `II. Desa Rawak`, behind a short form in a line of a list,
    or in front of a bracket, `Budi Santosa, S.Pd. (Camat Batu)`.
    """
    whole: list[Span] = []
    for start, end, block in spans:
        line = page.text[whole[-1][0] : whole[-1][1]] if whole else ""
        wrapped = len(line) > _WRAPPED and line.rstrip()[-1:].isalpha() and line.count("\n") == 1
        goes_on = wrapped and page.text[start].islower() and not (block and block.marker)
        marker = bool(block and block.marker and line == block.marker and whole[-1][2] is block)
        same = bool(whole and block and block is whole[-1][2] and not line.endswith("\n"))
        row = same and (page.text[start] == "(" or (block and block.kind is Kind.HEADING and not _DATED.search(line)))
        firm = same and _FIRM.search(line) and _FIRM_NEXT.match(page.text, start)
        if goes_on or marker or row or firm or _NUMBERED.search(line):
            whole[-1] = (whole[-1][0], end, block)
        else:
            whole.append((start, end, block))
    return whole


def _clauses(page: Page, start: int, end: int, block: Block | None) -> list[Span]:
    """Cut a sentence where a contrast begins: `A meraih X, sedangkan B meraih Y`."""
    cuts = [start, *(m.start(1) for m in _CONTRAST.finditer(page.text, start, end)), end]
    return [(a, b, block) for a, b in pairwise(cuts)]
