"""From the span groups of all sources to one set of entities in `doc.ents`.

The longest span wins (guideline); between equals the source with the higher rank. A span of the model is one
more voice: see `RANKS`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc, Span

from anugerah.ner.sheet import Found
from anugerah.types import Label

# later sources give way to earlier ones when two spans are equally long
RANKS = ("gazetteer", "regions", "offices", "people", "agencies", "patterns", "repeats", "model")
_RANK = {name: rank for rank, name in enumerate(RANKS)}


def choose(candidates: Iterable[tuple[str, Found]]) -> list[Found]:
    """Return non-overlapping spans in text order: the longest first, then by the rank of the source."""
    ranked = sorted(candidates, key=lambda c: (c[1].start - c[1].end, _RANK.get(c[0], len(RANKS)), c[1].start))
    taken: set[int] = set()
    kept = []
    for _, found in ranked:
        words = range(found.start, found.end)
        if taken.isdisjoint(words):
            taken.update(words)
            kept.append(found)
    return sorted(kept)


def to_spans(doc: Doc, found: Sequence[Found]) -> list[Span]:
    """Turn findings into spaCy spans: label, rule in ``id_``, gazetteer id in ``kb_id_``."""
    return [Span(doc, f.start, f.end, label=f.label.value, kb_id=f.id, span_id=f.rule) for f in found]


def to_found(spans: Iterable[Span]) -> list[Found]:
    """Turn spaCy spans back into findings."""
    return [Found(s.start, s.end, Label(s.label_), s.id_ or "model", s.kb_id_) for s in spans]
