"""What a run of lines is: rows under their headings, or a table whose cells stand on lines of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from anugerah.links.category import parts
from anugerah.links.rowline import Line, is_noise
from anugerah.links.runs import is_sentence
from anugerah.types import Kind, Level, Mention, Part

_HEADING = 90  # code points of a heading
_FILLED = re.compile(r"\w\s*:\s*\S")
_OPENS_AWARD = re.compile(r"(?i)(?:(?:daftar|para|nama)\s+)*(?:pemenang|juara|penerima|peraih)\b")
_LEVEL_WORD = re.compile(r"(?i)\b(provinsi|kabupaten|kota)\b")
_ROWS = 3  # rows of a table
_REGULAR = 0.8  # share of the rows of a table that have as many cells as most


@dataclass(frozen=True, slots=True)
class Outline:
    """The headings in force above a line, outermost first, each with its style; ``level`` is what the last one says.

    ``award`` is the one of the last heading that opened the winners of an award.
    """

    path: tuple[tuple[str, Part], ...] = ()
    level: Level | None = None
    award: Mention | None = None

    def under(self, line: Line) -> Outline:
        """Return the outline with ``line`` as a heading: it closes headings of its own style and what is below them."""
        if opens_award(line):
            return Outline(award=line.award)
        style = _style(line)
        kept = []
        for known, part in self.path:
            if known == style:
                break
            kept.append((known, part))
        level = _LEVEL_WORD.search(line.label)
        part = Part(line.label, line.scene.start, line.scene.end, "category_said")
        if is_noise(line.label) or line.award:
            return Outline(tuple(kept), self.level if kept else None, self.award)
        inner = Level(level[1].lower()) if level else self.level if kept else None
        return Outline((*kept, (style, part)), inner, self.award)

    @property
    def parts(self) -> tuple[Part, ...]:
        """The category phrases of the headings."""
        return tuple(part for _, part in self.path)


def opens_award(line: Line) -> bool:
    """`Pemenang Lomba Website`: a heading that opens the winners of an award."""
    return line.award is not None and not line.winners and _OPENS_AWARD.match(line.label) is not None


def _style(line: Line) -> str:
    marker = re.sub(r"[A-Z]", "A", re.sub(r"[a-z]", "a", re.sub(r"\d+", "1", line.marker)))
    text = line.scene.text.strip()
    ends = text[-1:] if text[-1:] in ":." else ""
    word = re.match(r"(?i)(?:kategori|kelompok|bidang|klaster)\b", text)
    return f"{marker}|{text.isupper()}|{ends}|{word[0].lower() if word else ''}"


def outlined(lines: Sequence[Line]) -> Iterator[tuple[Line, Outline]]:
    """Yield the lines that name winners with the headings above them."""
    outline = Outline()
    for line, below in zip(lines, [*lines[1:], None], strict=True):
        if not line.winners and _can_head(line):
            outline = outline.under(line)
        elif line.winners and not _is_place(line, below):
            yield line, outline


def _can_head(line: Line) -> bool:
    """A short line that is no sentence, with nothing behind its colon if it has one, heads what stands below it."""
    text = line.scene.text.strip()
    says = is_sentence(text) or _FILLED.search(text)
    return len(text) <= _HEADING and line.scene.kind is not Kind.HEADLINE and not says


def _is_place(line: Line, below: Line | None) -> bool:
    """A region alone on its line that holds the winner of the next line locates it."""
    if below is None or not line.bare or len(line.winners) != 1 or not below.winners:
        return False
    return (below.winners[0].code or below.winners[0].region_code or "").startswith(f"{line.winners[0].code}.")


def table(lines: Sequence[Line]) -> list[tuple[Line, Outline]]:
    """Read a flattened table: a winner's line, then the same number of cells each time; cells give award and rank."""
    starts = [k for k, line in enumerate(lines) if line.bare]
    if len(starts) < _ROWS:
        return []
    widths = [b - a - 1 for a, b in pairwise(starts)]
    width = max(set(widths), key=widths.count)
    if width < 1 or widths.count(width) < _REGULAR * len(widths):
        return []
    rows = []
    for k in starts:
        cells = lines[k + 1 : k + 1 + width]
        award = next((c.award for c in cells if c.award), None)
        found = [p for c in cells for p in _cell_parts(c)]
        rows.append((replace(lines[k], parts=(*lines[k].parts, *found), award=award), Outline()))
    awarded = [row for row in rows if row[0].award]
    return awarded if 2 * len(awarded) > len(rows) else rows


def _cell_parts(cell: Line) -> Iterator[Part]:
    yield from parts(cell.scene, cell.award)
