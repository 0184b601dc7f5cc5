"""An article's text as HTML: a mark round every mention, and the extents of evidence ready to be lit."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from anugerah.show.escape import safe, safe_text
from anugerah.tables.frame import describe
from anugerah.types import Article, Mention


class Extent(NamedTuple):
    """Words that speak for a slot of a record, in code points; ``name`` is what a click calls it by."""

    name: str
    start: int
    end: int


class Piece(NamedTuple):
    """A stretch of text without a boundary inside: its mention, and the names of the extents over it."""

    start: int
    end: int
    mention: Mention | None
    evidence: tuple[str, ...]


def extents(article: Article) -> list[Extent]:
    """Return the evidence of all records; ``r0s2`` is the third link of the first record."""
    return [
        Extent(f"r{r}s{s}", link.start, link.end)
        for r, record in enumerate(article.records)
        for s, link in enumerate(record.links)
    ]


def draw_text(article: Article, evidence: Sequence[Extent] = (), tip: str = "data-tip") -> str:
    """Return the text as HTML.

    Args:
        article: Its text is drawn to the last character.
        evidence: Extents that get a ``data-ev`` with their names.
        tip: The attribute that says what a mention means: ``title`` where no script runs.
    """
    parts = []
    for mention, run in groupby(pieces(article, evidence), key=_mention):
        inner = "".join(_draw_piece(article.text, piece) for piece in run)
        parts.append(_draw_mark(article, mention, inner, tip) if mention else inner)
    return "".join(parts)


def pieces(article: Article, evidence: Sequence[Extent] = ()) -> Iterator[Piece]:
    """Cut the text wherever a mention or an extent begins or ends; of overlapping mentions the first counts."""
    size = len(article.text)
    mentions = sorted(article.mentions, key=lambda m: (m.start, -m.end))
    spans = [*((m.start, m.end) for m in mentions), *((e.start, e.end) for e in evidence)]
    cuts = sorted({0, size, *(min(max(at, 0), size) for span in spans for at in span)})
    free = iter(mentions)
    mention = next(free, None)
    over = _open_extents(evidence, cuts)
    for start, end in pairwise(cuts):
        while mention and mention.end <= start:
            mention = next(free, None)
        here = mention if mention and mention.start <= start and end <= mention.end else None
        yield Piece(start, end, here, over.get(start, ()))


def meaning(mention: Mention) -> str:
    """Return what a mention means in one line: ``32.73 kota Bandung``."""
    told = describe(mention.value)
    parts = [str(told[key]) for key in ("code", "kind", "name") if told[key]]
    candidates = getattr(mention.value, "candidates", ())
    return " ".join(parts) + (f" (one of {', '.join(candidates)})" if candidates else "")


def tip_text(article: Article, mention: Mention) -> str:
    """Return the lines that a mention shows when it is pointed at: label, meaning, source, why it is left over."""
    found = mention.source or "unknown"
    score = "" if mention.score is None else f", score {mention.score:.2f}"
    lines = [f"{mention.label}: {meaning(mention)}".rstrip(": "), f"found by {found}{score}"]
    if mention.id in article.unlinked:
        lines.append(f"in no record: {article.unlinked[mention.id]}")
    return "\n".join(lines)


def _open_extents(evidence: Sequence[Extent], cuts: Sequence[int]) -> Mapping[int, tuple[str, ...]]:
    over: dict[int, list[str]] = {}
    for extent in evidence:
        for cut in cuts[bisect_left(cuts, extent.start) : bisect_left(cuts, extent.end)]:
            over.setdefault(cut, []).append(extent.name)
    return {cut: tuple(names) for cut, names in over.items()}


def _mention(piece: Piece) -> Mention | None:
    return piece.mention


def _draw_piece(text: str, piece: Piece) -> str:
    words = safe_text(text[piece.start : piece.end])
    return f'<span data-ev="{" ".join(piece.evidence)}">{words}</span>' if piece.evidence else words


def _draw_mark(article: Article, mention: Mention, inner: str, tip: str) -> str:
    free = " free" if mention.id in article.unlinked else ""
    told = safe(tip_text(article, mention)).replace("\n", "&#10;")
    return f'<mark class="{mention.label}{free}" data-label="{mention.label}" {tip}="{told}">{inner}</mark>'
