"""Marked-up sentences, `[Kota Bandung](REGION) raih [Adipura](AWARD)`, and what the extractor says about them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

import pytest

import anugerah
from anugerah.extract import Extractor
from anugerah.tables.marked import Mark, mark_text, parse_marks
from anugerah.types import Article, AwardRecord, Label, Mention


@cache
def extractor() -> Extractor:
    """Return the rules, loaded once for all tests."""
    return anugerah.load("rules")


def read(text: str, **told: Any) -> Article:
    """Annotate a text without marks."""
    return extractor()(text, **told)


def plain(marked: str) -> str:
    """Return the sentence without its marks."""
    return parse_marks(marked)[0]


def tagged(marked: str, *labels: Label) -> str:
    """Return the sentence with the extractor's marks instead of its own; all labels without ``labels``."""
    article = read(plain(marked))
    return drawn(article.text, (m for m in article.mentions if not labels or m.label in labels))


def drawn(text: str, mentions: Iterable[Mention]) -> str:
    """Write mentions into their text as marks."""
    return mark_text(text, (Mark(m.label.value, m.start, m.end, m.text) for m in mentions))


def values(text: str, label: Label, **told: Any) -> dict[str, Any]:
    """Return what each mention of ``label`` means, by its words; of equal words the last one counts."""
    return {m.text: m.value for m in read(text, **told).mentions if m.label is label}


def records(text: str, **told: Any) -> tuple[AwardRecord, ...]:
    """Return the award records of a text."""
    return read(text, **told).records


def won(text: str, **told: Any) -> list[tuple[str, str]]:
    """Return who won what, sorted: (recipient, award)."""
    return sorted((record.recipient, record.award) for record in records(text, **told))


def only(text: str, **told: Any) -> AwardRecord:
    """Return the one record of a text."""
    found = records(text, **told)
    assert len(found) == 1, f"{len(found)} records: {[(r.recipient, r.award, r.category) for r in found]}"
    return found[0]


def not_yet(*case: Any, why: str) -> Any:
    """Mark a case that the guideline settles and the rules do not reach; it fails here once they do."""
    return pytest.param(*case, marks=pytest.mark.xfail(strict=True, raises=AssertionError, reason=why))
