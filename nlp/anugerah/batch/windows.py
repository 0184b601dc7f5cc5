"""One very long article: annotated in windows that end at paragraph breaks, and put together again.

What one window tells is not linked with what another tells; every offset is one of the whole text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, replace

from anugerah.types import Article, AwardRecord, Link, Mention, Unlinked

WINDOW = 100_000  # characters that are annotated at once: some 15,000 words, longer than any news article
BREAKS = tuple(re.compile(pattern) for pattern in (r"\n[ \t\r\f\v]*\n\s*", r"\n\s*", r"[.!?]\s+", r"\s+"))
TAIL = 0.5  # of a window: no break is looked for before it
Annotate = Callable[[str], Article]


def cut(text: str, longest: int = WINDOW) -> Iterator[tuple[int, int]]:
    """Yield the extents of windows of at most ``longest`` characters that hold the whole text.

    A window ends behind the last paragraph break in its second half; where there is none, behind the last line,
    sentence or word there; a word longer than that is cut.
    """
    start = 0
    while len(text) - start > longest:
        end = _break(text, start + int(longest * TAIL), start + longest)
        yield start, end
        start = end
    yield start, len(text)


def _break(text: str, first: int, last: int) -> int:
    for pattern in BREAKS:
        ends = [m.end() for m in pattern.finditer(text, first, last)]
        if ends:
            return ends[-1]
    return last


def annotate_long(annotate: Annotate, text: str, longest: int = WINDOW) -> Article:
    """Return ``text`` annotated; a text longer than ``longest`` window by window, with a warning that says so.

    Args:
        annotate: Annotates one text.
        text: The article.
        longest: Characters of a window.
    """
    if len(text) <= longest:
        return annotate(text)
    extents = list(cut(text, longest))
    parts = [_moved(annotate(text[start:end]), start, f"w{n}-") for n, (start, end) in enumerate(extents, 1)]
    records = _merged([record for part in parts for record in part.records])
    unlinked: dict[str, Unlinked] = {}
    for part in parts:
        unlinked |= part.unlinked
    said = (
        f"{len(text):,} characters, more than {longest:,}: annotated in {len(parts)} windows that end at paragraph"
        " breaks; what stands in different windows is not linked"
    )
    return replace(
        parts[0],
        text=text,
        mentions=tuple(m for part in parts for m in part.mentions),
        links=tuple(link for record in records for link in record.links),
        records=tuple(records),
        unlinked=unlinked,
        warnings=(*dict.fromkeys(w for part in parts for w in part.warnings), said),
    )


def _moved(article: Article, by: int, prefix: str) -> Article:
    """Return the article of a window with the offsets of the whole text and ids that are its own."""

    def mention(m: Mention) -> Mention:
        return replace(m, id=prefix + m.id, start=m.start + by, end=m.end + by)

    def link(a: Link) -> Link:
        named = None if a.mention is None else prefix + a.mention
        return replace(a, mention=named, start=a.start + by, end=a.end + by)

    def record(r: AwardRecord) -> AwardRecord:
        return replace(r, links=tuple(map(link, r.links)))

    return replace(
        article,
        mentions=tuple(map(mention, article.mentions)),
        records=tuple(map(record, article.records)),
        unlinked={prefix + name: reason for name, reason in article.unlinked.items()},
    )


def _merged(records: Sequence[AwardRecord]) -> list[AwardRecord]:
    """Return records with each id once: a record told in two windows has the evidence of both."""
    found: dict[str, AwardRecord] = {}
    for record in records:
        found[record.id] = _filled(found[record.id], record) if record.id in found else record
    return list(found.values())


def _filled(record: AwardRecord, other: AwardRecord) -> AwardRecord:
    """Return ``record`` with what only ``other`` says, and the links of both."""
    empty = [f.name for f in fields(record) if getattr(record, f.name) in (None, ())]
    return replace(record, **{name: getattr(other, name) for name in empty} | {"links": record.links + other.links})
