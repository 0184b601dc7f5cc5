"""Judges single lines of an article: boilerplate, byline, dateline, list marker."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from anugerah.lexicon.words import rows

LOOK = 400  # code points of a line that are read to tell what it is
SHORT = 140  # a heading is not longer, in code points
DATELINE = 110  # nor a dateline
TITLE = 220  # nor a headline

_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_MARKER = re.compile(
    r"(?:\(?\d{1,3}[.)]+(?!\d)|\(?[A-Za-z][.)]|\(?[ivxIVX]{2,5}[.)]|[-–—•*▪◦·‣○●✓➢►■□]+)(?=\s|[^\W\d_a-z])"
)
_BULLETS = "-–—•*»>▪● "  # in front of a cue
_DASH = re.compile(
    r"\s+[-–—]{1,3}\s*|[–—]{1,2}\s*|(?<=[,.:])\s*[-–—]{1,2}\s*|--\s*|-\s+|(?<=\))\s*[-:–—]+\s*|\s\|\s+(?![^|]{0,60}\|)"
)
_PLACE = re.compile(r"[^\W_a-z][\w.'’-]*|\d{1,2}|[a-z][\w-]*\.[a-z.]+")
_CAPITALS_DATELINE = re.compile(r"[A-Z]{4,}(?: [A-Z]{3,}){0,2}\.\s+(?=[A-Z][a-z])")
_SITE_DATELINE = re.compile(r"[A-Z][\w-]*(?:\.[a-z]{2,4}){1,2}\s*[,|:]\s*(?=[A-Z])")
_ENDS = re.compile(r"[.!?;,…][\"”’')\]]*(?:\s*\([^()]{1,30}\)\.?)?$")
_ENDS_SENTENCE = re.compile(r"[.;,][\"”’')\]]*$")
_CREDIT = re.compile(r"\([^()]{1,30}\)\.?|[\W_]+|\d{1,6}")
_CAPTION = re.compile(r"\b(?:[Ff]oto|FOTO|[Dd]ok)\s?[:/.]|\((?:[Ff]oto|[Dd]ok|[Ii]st)\b")
_OWN_LINE = re.compile(r"[A-Z]{4,}(?: [A-Z]{3,})?(?:\s*[-–—]\s*|, )[\w.]{4,}(?: [A-Z]\w+)?(?:\s*[-–—])?")


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the blanks around it; ``head`` is its beginning, at most ``LOOK`` code points."""

    start: int
    end: int
    head: str

    @property
    def short(self) -> bool:
        """Whether the line could be a heading: few words, no full stop."""
        return len(self) <= SHORT and not _ENDS.search(self.head)

    @property
    def title_like(self) -> bool:
        """Whether the line could be the headline: a capital first, no full stop, no photo credit."""
        plain = not _ENDS_SENTENCE.search(self.head) and not self.head[0].islower()
        return plain and len(self) <= TITLE and not _CAPTION.search(self.head)

    @property
    def place_only(self) -> bool:
        """Whether the line is a dateline on a line of its own: ``TANGERANG – kabar.com``."""
        return bool(_OWN_LINE.fullmatch(self.head))

    @property
    def quoted(self) -> bool:
        """Whether the line is longer speech: it begins with a quote."""
        return self.head[0] in "\"“'‘" and len(self) > 60

    def __len__(self) -> int:
        return self.end - self.start


def find_lines(text: str) -> list[Line]:
    """Return the lines that hold more than blanks, in order."""
    lines = []
    for found in _LINE.finditer(text):
        start, end = found.span()
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start < end:
            lines.append(Line(start, end, text[start : min(end, start + LOOK)]))
    return lines


@cache
def _cues() -> tuple[frozenset[str], tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Return the boilerplate cues: whole lines, beginnings, ends, anywhere in a short line."""
    table: dict[str, list[str]] = {"exact": [], "prefix": [], "suffix": [], "contains": []}
    for cue, match in rows("boilerplate.csv", ("cue", "match")):
        table[match].append(cue)
    return frozenset(table["exact"]), tuple(table["prefix"]), tuple(table["suffix"]), tuple(table["contains"])


@cache
def _share_bar() -> re.Pattern[str]:
    """Return the pattern of a line of share buttons only: ``facebooktwitterwhatsapp``."""
    words = sorted((word for (word,) in rows("share_words.csv", ("word",))), key=len, reverse=True)
    return re.compile(rf"(?:(?:{'|'.join(map(re.escape, words))})[\W_]*){{2,}}", re.IGNORECASE)


def is_boilerplate(line: Line) -> bool:
    """Tell whether a line belongs to the page, not to the article: ``- Baca juga: …``, ``Follow Us``."""
    exact, prefix, suffix, contains = _cues()
    low = line.head.casefold()
    whole = len(line) <= LOOK
    if low in exact or low.lstrip(_BULLETS).startswith(prefix):
        return True
    if not whole or len(line) > SHORT:
        return False
    return bool(
        low.endswith(suffix)
        or any(cue in low for cue in contains)
        or _share_bar().fullmatch(low)
        or _CREDIT.fullmatch(line.head)
    )


@cache
def _byline_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of a writer's line and of a dated line: ``Laporan : …``, ``6 Juli 2021``."""
    cues = "|".join(re.escape(cue) for (cue,) in rows("byline.csv", ("cue",)))
    months = "|".join({form for form, _, _ in rows("months.csv", ("form", "month", "kind"))})
    days = "|".join(re.escape(form) for form, _ in rows("weekdays.csv", ("form", "weekday")))
    writer = re.compile(rf"(?:{cues})(?:\s*[:|\-–]|\s+[A-Z])", re.IGNORECASE)
    day = rf"(?:(?:{days})\s*,?\s*)?"
    date = (
        rf"(?:\d{{1,2}} (?:{months}),? \d{{4}}|(?:{months}) \d{{1,2}},? \d{{4}}"
        r"|\d{1,2}[/-]\d{1,2}[/-]\d{4})"
    )
    clock = r"(?:(?:pukul |jam )?\d{1,2}[:.]\d{2}.{0,30})?"
    before = r"(?:.{0,60}?(?:[-–—|/•·,]|\s)\s*)?"
    dated = re.compile(rf"{before}{day}{date}[\s,|•·\-–—/]*{clock}", re.IGNORECASE)
    return writer, dated


def is_byline(line: Line) -> bool:
    """Tell whether a line names the writer or the moment of publication."""
    if not line.short or len(line) > 110:
        return False
    writer, dated = _byline_patterns()
    return bool(writer.match(line.head) or dated.fullmatch(line.head))


def dateline_end(line: Line) -> int:
    """Return the length of the dateline that a paragraph begins with: ``Bandung (ANTARA) - ``; 0 without."""
    head = line.head[:DATELINE]
    for found in _DASH.finditer(head):
        words = re.split(r"[\s,:/()|-]+", head[: found.start()].strip(" ,:()|.-"))
        if not all(map(_PLACE.fullmatch, words)) or len(words) > 9:
            break
        after = head[found.end() : found.end() + 1]
        if len(line) - found.end() >= 40 and not after.islower() and not after.isdigit():
            return found.end()
    for pattern in (_CAPITALS_DATELINE, _SITE_DATELINE):
        match = pattern.match(head)
        if match and len(line) - match.end() >= 40:
            return match.end()
    return 0


def find_marker(lines: list[Line], at: int) -> str:
    """Return the list marker of a line: ``1.``, ``a)``, ``-``; not the ``H.`` of a name."""
    found = _MARKER.match(lines[at].head)
    if not found or found.end() == len(lines[at].head):
        return ""
    marker = found.group()
    letter = marker.strip("().")
    if not letter.isalpha() or letter in "Aa":
        return marker
    near = [lines[i].head for i in range(max(0, at - 12), min(len(lines), at + 6)) if i != at]
    before, after = chr(ord(letter[-1]) - 1), chr(ord(letter[-1]) + 1)
    follows = len(letter) > 1 or any(re.match(rf"\(?[{before}{after}][.)]", head) for head in near)
    return marker if follows else ""
