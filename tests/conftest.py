from __future__ import annotations

from collections.abc import Iterable

import pytest

from anugerah.types import (
    Agency,
    Article,
    Award,
    AwardRecord,
    Label,
    Level,
    Link,
    Mention,
    Office,
    PartialDate,
    Person,
    Pillar,
    Program,
    Region,
    Relation,
    Unlinked,
    Value,
)

TEXT = (
    "Wali Kota Bandung Yana Mulyana menerima Adipura dari KLHK,\nKamis (1/12/2022).\n\n"
    "Program KIA (Kartu Identitas Anak) masuk Smart Governance 😀 di Solok."
)
MARKS: tuple[tuple[Label, str, Value | None], ...] = (
    (Label.OFFICE, "Wali Kota Bandung", Office("wali_kota", region="32.73", region_name="Kota Bandung")),
    (Label.OFFICIAL, "Yana Mulyana", Person("Yana Mulyana", "Wali Kota", "Kota Bandung")),
    (Label.AWARD, "Adipura", Award("adipura", "Adipura")),
    (Label.AGENCY, "KLHK", Agency("klhk", "Kementerian Lingkungan Hidup dan Kehutanan")),
    (Label.DATE, "1/12/2022", PartialDate(2022, 12, 1)),
    (Label.PROGRAM, "KIA", Program("KIA", "Kartu Identitas Anak")),
    (Label.PILLAR, "Smart Governance", Pillar("governance")),
    (Label.REGION, "Solok", Region(None, "Solok", Level.KOTA, None, ("13.02", "13.72"))),
)


def mark(text: str, spans: Iterable[tuple[Label, str, Value | None]]) -> tuple[Mention, ...]:
    """Return mentions at the first places of their words."""
    found = []
    for i, (label, words, value) in enumerate(spans, 1):
        start = text.index(words)
        found.append(Mention(f"m{i}", label, start, start + len(words), words, value, f"test.{i}", 0.5))
    return tuple(found)


def make_article(id: str = "a1", text: str = TEXT) -> Article:  # noqa: A002
    mentions = mark(text, MARKS)
    award, official, place = mentions[2], mentions[1], mentions[0]
    links = (
        Link(Relation.AWARD, award.id, "r1", "active", 0.9, award.start, award.end),
        Link(Relation.RECIPIENT, place.id, "r1", "active", 0.9, place.start, place.end),
        Link(Relation.RECIPIENT_OFFICIAL, official.id, "r1", "head_of", 0.8, official.start, official.end),
        Link(Relation.STATUS, None, "r1", "told_as_won", 1.0, 0, 58),
    )
    record = AwardRecord(
        "r1",
        "Adipura",
        "Kota Bandung",
        award_id="adipura",
        edition=2022,
        grantor="Kementerian Lingkungan Hidup dan Kehutanan",
        recipient_code="32.73",
        recipient_official=("Yana Mulyana",),
        programs=(Program("KIA", "Kartu Identitas Anak"),),
        date="2022-12-01",
        score=0.9,
        links=links,
    )
    return Article(
        id,
        text,
        "Adipura untuk Bandung",
        "2022-12-02",
        "https://example.org/1",
        {"outlet": "Warta", "tags": ["a", None, 1.5]},
        mentions,
        links,
        (record,),
        {"m8": Unlinked.NO_EVIDENCE},
        ("nama ganda",),
    )


@pytest.fixture
def article() -> Article:
    return make_article()
