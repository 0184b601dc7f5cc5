"""How far the corpus reaches: provinces, kinds of winners, award families, years and difficulties, against targets."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from anugerah.errors import DataError
from anugerah.lexicon.regions import load_regions
from anugerah.train.corpus import SPLITS, CorpusArticle
from anugerah.types import Level

OPEN, CLOSE = "<!-- spread: made by `anugerah corpus spread --write` -->", "<!-- /spread -->"
SIZES: Mapping[str, int] = {"train": 300, "dev": 50, "test": 50, "articles": 400, "words": 60_000}
TAGS: Mapping[str, tuple[str, int]] = {
    "no_award": ("no award at all", 60),
    "near_miss": ("near misses", 40),
    "list": ("lists of 5-40 winners", 40),
    "damaged": ("damaged texts", 40),
    "same_name": ("two regions of one name", 30),
    "titles": ("chains of titles and degrees", 40),
    "deputy": ("a deputy or head of dinas receives", 40),
    "multi": ("several awards for several regions", 30),
    "release": ("press releases", 20),
    "ticker": ("tickers of one or two sentences", 20),
}
FAMILIES, PROVINCES, YEARS = 60, 38, range(2009, 2026)
_SCHOOL = re.compile(r"\b(?:sd|sdn|sdit|smp|smpn|sma|sman|smk|smkn|mi|min|mts|mtsn|ma|man|tk|paud|sekolah)\b", re.I)


@dataclass(frozen=True, slots=True)
class Spread:
    """Counts over a corpus; articles throughout, except ``words``, ``marks``, ``records`` and ``winners`` (records)."""

    articles: Counter[str] = field(default_factory=Counter)
    words: Counter[str] = field(default_factory=Counter)
    marks: Counter[str] = field(default_factory=Counter)
    records: Counter[str] = field(default_factory=Counter)
    tags: Counter[str] = field(default_factory=Counter)
    winners: Counter[str] = field(default_factory=Counter)
    provinces: Counter[str] = field(default_factory=Counter)
    families: Counter[str] = field(default_factory=Counter)
    years: Counter[int] = field(default_factory=Counter)


def count_spread(articles: Iterable[CorpusArticle]) -> Spread:
    """Count the articles of a corpus; sizes are by split."""
    found = Spread()
    for article in articles:
        split = article.split
        found.articles[split] += 1
        found.words[split] += len(article.text.split())
        found.marks[split] += len(article.marks)
        found.records[split] += len(article.records)
        found.tags.update(article.tags)
        found.winners.update(winner(record) for record in article.records)
        found.provinces.update(_provinces(article))
        found.families.update(article.families)
        found.years.update(_years(article))
    return found


def winner(record: Mapping[str, Any]) -> str:
    """Return what sort of winner a record has: a region's level, `dinas`, `RSUD`, `school`, or its kind."""
    name, kind = str(record["recipient"]), str(record["recipient_kind"])
    region = load_regions().by_code(record.get("recipient_code") or "")
    if kind == "region":
        return str(region.level) if region else "region without a code"
    if kind == "person":
        return kind
    if _SCHOOL.search(name):
        return "school"
    if re.search(r"\b(?:rsud|rumah sakit)\b", name, re.I):
        return "RSUD"
    return "dinas" if kind == "agency" and re.match(r"dinas\b|dis[a-z]{3,}", name, re.I) else kind


def _provinces(article: CorpusArticle) -> set[str]:
    codes = {mark.attributes.get("code", "") for mark in article.marks}
    for record in article.records:
        codes |= {record.get("recipient_code") or "", record.get("recipient_region_code") or ""}
    entries = (load_regions().by_code(code[:2]) for code in codes if code)
    return {entry.name for entry in entries if entry}


def _years(article: CorpusArticle) -> set[int]:
    """Return the years an article tells of: its own, its records', its dates'."""
    told = [article.date or "", *(mark.attributes.get("iso", "") for mark in article.marks)]
    told += [str(record.get(key, "")) for record in article.records for key in ("edition", "date")]
    return {int(part[:4]) for part in told if re.match(r"\d{4}", part)}


def gaps(spread: Spread) -> Iterator[str]:
    """Yield each target that the corpus does not reach, with what is missing."""
    for name, have, wanted in _targets(spread):
        if have < wanted:
            yield f"{name}: {have} of {wanted}, {wanted - have} missing"


def _targets(spread: Spread) -> Iterator[tuple[str, int, int]]:
    sizes = {**spread.articles, "articles": spread.articles.total(), "words": spread.words.total()}
    for name, wanted in SIZES.items():
        yield name if name in ("articles", "words") else f"{name} articles", sizes.get(name, 0), wanted
    for tag, (name, wanted) in TAGS.items():
        yield name, spread.tags[tag], wanted
    yield "provinces named", len(spread.provinces), PROVINCES
    yield "award families", len(spread.families), FAMILIES
    yield f"years {YEARS[0]}-{YEARS[-1]}", sum(year in spread.years for year in YEARS), len(YEARS)


def spread_table(spread: Spread) -> str:
    """Return the spread as Markdown tables."""
    sizes = [(s, spread.articles[s], spread.words[s], spread.marks[s], spread.records[s]) for s in SPLITS]
    whole = [c.total() for c in (spread.articles, spread.words, spread.marks, spread.records)]
    parts = [
        _table(("split", "articles", "words", "marks", "records"), [*sizes, ("all", *whole)]),
        _table(("target", "have", "wanted"), list(_targets(spread))),
        "Winners, by record: " + _list(spread.winners.most_common()) + ".",
        "Articles that name a province: " + _list(_by_province(spread)) + ".",
        "Articles by the years they tell of: " + _list(sorted((str(y), n) for y, n in spread.years.items())) + ".",
        f"Award families ({len(spread.families)}), by article: " + _list(_ranked(spread.families)) + ".",
    ]
    return "\n\n".join(parts)


def _by_province(spread: Spread) -> list[tuple[str, int]]:
    entries = {load_regions().by_code(code) for _, codes in load_regions().surfaces() for code in codes}
    names = {entry.name for entry in entries if entry and entry.level is Level.PROVINSI}
    return [(name, spread.provinces[name]) for name in sorted(names)]


def _ranked(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _list(counts: Iterable[tuple[str, int]]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counts)


def _table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    ruler = ["---", *["---:"] * (len(head) - 1)]
    return "\n".join("| " + " | ".join(map(str, row)) + " |" for row in (head, ruler, *rows))


def put_spread(page: str, table: str, where: str) -> str:
    """Return ``page`` with ``table`` between its markers.

    Raises:
        DataError: The page, which ``where`` names, lacks a marker.
    """
    before, found, rest = page.partition(OPEN)
    _, closed, after = rest.partition(CLOSE)
    if not found or not closed:
        raise DataError(f"{where}:1: no lines {OPEN!r} and {CLOSE!r}; put them where the table belongs")
    return f"{before}{OPEN}\n{table}\n{CLOSE}{after}"
