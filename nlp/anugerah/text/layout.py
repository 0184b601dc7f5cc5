"""Finds what each line of an article is: headline, byline, dateline, heading, item, boilerplate, paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from anugerah.text.wordlist import rows
from anugerah.types import Block, Kind

NAME = "anugerah_layout"
SPANS = "layout"
LOOK = 400  # code points of a line that are read to tell what it is
SHORT = 140  # a heading is not longer, in code points
DATELINE = 110  # nor a dateline
HEADLINES = 15  # lines among which the headline stands
TITLE = 220  # nor a headline

_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_MARKER = re.compile(
    r"(?:\(?\d{1,3}[.)]+(?!\d)|\(?[A-Za-z][.)]|\(?[ivxIVX]{2,5}[.)]|[-–—•*▪◦·‣○●✓➢►■□]+)(?=\s|[^\W\d_a-z])"
)
_DASH = re.compile(
    r"\s+[-–—]{1,3}\s*|[–—]{1,2}\s*|(?<=[,.:])\s*[-–—]{1,2}\s*|--\s*|-\s+|(?<=\))\s*[-:–—]+\s*|\s\|\s+(?![^|]{0,60}\|)"
)
_PLACE = re.compile(r"[^\W_a-z][\w.'’-]*|\d{1,2}|[a-z][\w-]*\.[a-z.]+")
_CAPITALS_DATELINE = re.compile(r"[A-Z]{4,}(?: [A-Z]{3,}){0,2}\.\s+(?=[A-Z][a-z])")
_SITE_DATELINE = re.compile(r"[A-Z][\w-]*(?:\.[a-z]{2,4}){1,2}\s*[,|:]\s*(?=[A-Z])")
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}\b")
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
        return self.end - self.start <= SHORT and not _ENDS.search(self.head)


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
    """Tell whether a line belongs to the page and not to the article: ``Baca juga: …``, ``Follow Us``."""
    exact, prefix, suffix, contains = _cues()
    low = line.head.casefold()
    whole = line.end - line.start <= LOOK
    if low in exact or low.startswith(prefix):
        return True
    if not whole or line.end - line.start > SHORT:
        return False
    return bool(
        low.endswith(suffix)
        or any(cue in low for cue in contains)
        or _share_bar().fullmatch(low)
        or _CREDIT.fullmatch(line.head)
    )


@cache
def _byline_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of a writer's line and of a dated line: ``Laporan : …``, ``Selasa, 6 Juli 2021``."""
    cues = "|".join(re.escape(cue) for (cue,) in rows("byline.csv", ("cue",)))
    months = "|".join({form for form, _, _ in rows("months.csv", ("form", "month", "kind"))})
    days = "|".join(re.escape(form) for form, _ in rows("weekdays.csv", ("form", "weekday")))
    writer = re.compile(rf"(?:{cues})(?:\s*[:|\-–]|\s+[A-Z])", re.IGNORECASE)
    day = rf"(?:(?:{days})\s*,?\s*)?"
    dated = re.compile(
        rf"(?:.{{0,60}}?(?:[-–—|/•·,]|\s)\s*)?{day}(?:\d{{1,2}} (?:{months}),? \d{{4}}|(?:{months}) \d{{1,2}},? \d{{4}}"
        rf"|\d{{1,2}}[/-]\d{{1,2}}[/-]\d{{4}})[\s,|•·\-–—/]*(?:(?:pukul |jam )?\d{{1,2}}[:.]\d{{2}}.{{0,30}})?",
        re.IGNORECASE,
    )
    return writer, dated


def is_byline(line: Line) -> bool:
    """Tell whether a line names the writer or the moment of publication."""
    if not line.short or line.end - line.start > 110:
        return False
    writer, dated = _byline_patterns()
    return bool(writer.match(line.head) or dated.fullmatch(line.head))


def dateline_end(line: Line) -> int:
    """Return the length of the dateline that a paragraph begins with, 0 without one: ``Bandung (ANTARA) - ``."""
    head = line.head[:DATELINE]
    for found in _DASH.finditer(head):
        words = re.split(r"[\s,:/()|-]+", head[: found.start()].strip(" ,:()|.-"))
        if not all(map(_PLACE.fullmatch, words)) or len(words) > 9:
            break
        after = head[found.end() : found.end() + 1]
        if line.end - line.start - found.end() >= 40 and not after.islower() and not after.isdigit():
            return found.end()
    for pattern in (_CAPITALS_DATELINE, _SITE_DATELINE):
        match = pattern.match(head)
        if match and line.end - line.start - match.end() >= 40:
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


def _kind(lines: list[Line], at: int, headline: int) -> tuple[Kind, str]:
    """Return what a line is, with its marker; ``headline`` is the index of the headline, -1 without one."""
    line = lines[at]
    if at == headline:
        return Kind.HEADLINE, ""
    kicker = at < headline and len(line.head.split()) < 4
    if is_boilerplate(line) or (kicker and not is_byline(line)):
        return Kind.BOILERPLATE, ""
    if is_byline(line):
        return Kind.BYLINE, ""
    marker = find_marker(lines, at)
    if marker:
        heads = (
            line.short
            and at + 1 < len(lines)
            and marker[0].isalpha()
            and (line.head.endswith(":") or bool(re.match(r"\(?1[.)]|[-•*]", lines[at + 1].head)))
        )
        return (Kind.HEADING, marker) if heads else (Kind.ITEM, marker)
    if (
        at + 1 < len(lines)
        and _OWN_LINE.fullmatch(line.head)
        and lines[at + 1].end - lines[at + 1].start > SHORT
    ):
        return Kind.DATELINE, ""
    quoted = line.head[0] in "\"“'‘" and line.end - line.start > 60
    if line.short and not quoted and not line.head[0].islower() and at + 1 < len(lines):
        return Kind.HEADING, ""
    return Kind.PARAGRAPH, ""


def find_headline(lines: list[Line]) -> int:
    """Return the index of the headline: the first line of four words or more before the first paragraph, else -1."""
    fallback = -1
    for at, line in enumerate(lines[:-1][:HEADLINES]):
        if is_boilerplate(line) or is_byline(line) or find_marker(lines, at):
            continue
        length = line.end - line.start
        plain = (
            not _ENDS_SENTENCE.search(line.head)
            and not line.head[0].islower()
            and not _CAPTION.search(line.head)
        )
        if length > TITLE or _OWN_LINE.fullmatch(line.head) or dateline_end(line) or not plain:
            return fallback
        if len(line.head.split()) >= 4:
            return at
        fallback = at if fallback < 0 else fallback
    return fallback


def iter_blocks(text: str) -> Iterator[Block]:
    """Yield the blocks of a text in order; they cover all that is not blank and never overlap."""
    lines = find_lines(text)
    headline = find_headline(lines)
    chances = 3  # a dateline opens one of the first paragraphs
    for at, line in enumerate(lines):
        kind, marker = _kind(lines, at, headline)
        start = line.start
        if kind is Kind.PARAGRAPH and chances:
            chances -= 1
            length = dateline_end(line)
            if length:
                chances = 0
                kind = Kind.PARAGRAPH
                yield Block(Kind.DATELINE, start, start + len(line.head[:length].rstrip()))
                start += length
        yield Block(kind, start, line.end, marker)


def find_blocks(text: str) -> tuple[Block, ...]:
    """Return the layout of a text, in time linear in its length.

    Args:
        text: The article, as long as you like; its lines may be very long.

    Returns:
        Blocks in order, which never overlap and together cover every character that is not blank. A dateline
        is a block of its own, the rest of its line the next.
    """
    return tuple(iter_blocks(text))


@Language.component(NAME)
def mark_layout(doc: Doc) -> Doc:
    """Write the blocks into ``doc.spans["layout"]``: ``label_`` is the kind, ``id_`` the marker."""
    spans = []
    for block in find_blocks(doc.text):
        span = doc.char_span(
            block.start, block.end, label=block.kind.value, span_id=block.marker, alignment_mode="expand"
        )
        if span is not None:
            spans.append(span)
    doc.spans[SPANS] = SpanGroup(doc, name=SPANS, spans=spans)
    return doc
