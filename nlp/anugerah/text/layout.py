"""Finds what each line of an article is: headline, byline, dateline, heading, item, paragraph and so on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from anugerah.text.lines import (
    SHORT,
    Line,
    dateline_end,
    find_lines,
    find_marker,
    is_boilerplate,
    is_byline,
)
from anugerah.types import Block, Kind

NAME = "anugerah_layout"
SPANS = "layout"
HEADLINES = 15  # lines among which the headline stands
_LIST_BELOW = re.compile(r"\(?1[.)]|[-•*]")


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
    below = lines[at + 1] if at + 1 < len(lines) else None
    if marker:
        lettered = below is not None and line.short and marker[0].isalpha()
        opens = line.head.endswith(":") or (below is not None and bool(_LIST_BELOW.match(below.head)))
        return (Kind.HEADING if lettered and opens else Kind.ITEM), marker
    if below and line.place_only and len(below) > SHORT:
        return Kind.DATELINE, ""
    if below and line.short and not line.quoted and not line.head[0].islower():
        return Kind.HEADING, ""
    return Kind.PARAGRAPH, ""


def find_headline(lines: list[Line]) -> int:
    """Return the index of the first line of four words or more before the first paragraph, else -1."""
    fallback = -1
    for at, line in enumerate(lines[:-1][:HEADLINES]):
        if is_boilerplate(line) or is_byline(line) or find_marker(lines, at):
            continue
        if not line.title_like or line.place_only or dateline_end(line):
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


@Language.factory(NAME)
def create_layout(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Return the pipe that marks the layout."""
    return mark_layout


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
