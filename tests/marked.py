"""Marked-up sentences, `[Kota Bandung](REGION) raih [Adipura](AWARD)`, and what the extractor says about them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

import anugerah
from anugerah.extract import Extractor
from anugerah.tables.marked import Mark, mark_text, parse_marks
from anugerah.types import Article, AwardRecord, Label, Mention


@cache
def extractor() -> Extractor:
    """Return the rules, loaded once for all tests."""
    return anugerah.load()


def read(text: str, **told: Any) -> Article:
    """Annotate a text without marks."""
    return extractor()(text, **told)


def plain(marked: str) -> str:
    """Return the sentence without its marks."""
    return parse_marks(marked)[0]


def wanted(marked: str, *labels: Label) -> str:
    """Return the sentence with the marks of ``labels`` only."""
    text, marks = parse_marks(marked)
    return mark_text(text, (m for m in marks if m.label in {label.value for label in labels or Label}))


def tagged(marked: str, *labels: Label, **told: Any) -> str:
    """Return the sentence marked by the extractor instead, with the marks of ``labels`` (all without)."""
    article = read(plain(marked), **told)
    return mark(article.text, (m for m in article.mentions if not labels or m.label in labels))


def mark(text: str, mentions: Iterable[Mention]) -> str:
    """Write mentions into their text as marks."""
    return mark_text(text, (Mark(m.label.value, m.start, m.end, m.text) for m in mentions))


def values(text: str, label: Label, **told: Any) -> dict[str, Any]:
    """Return the value of each mention of ``label`` by its words; the last one counts."""
    return {m.text: m.value for m in read(text, **told).mentions if m.label is label}


def records(text: str, **told: Any) -> tuple[AwardRecord, ...]:
    """Return the award records of a text."""
    return read(text, **told).records


def won(text: str, **told: Any) -> set[tuple[str, str]]:
    """Return who won what: (recipient, award)."""
    return {(record.recipient, record.award) for record in records(text, **told)}


def only(text: str, **told: Any) -> AwardRecord:
    """Return the one record of a text."""
    found = records(text, **told)
    assert len(found) == 1, f"{len(found)} records: {[(r.recipient, r.award, r.category) for r in found]}"
    return found[0]
