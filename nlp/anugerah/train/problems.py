"""What must hold for ``corpus/``: heads, marks, codes, records told by the text, no article twice, files built."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Any

from anugerah.errors import DataError
from anugerah.tables.marked import Mark
from anugerah.train.corpus import CorpusArticle, build, read_article
from anugerah.types import Label, RecipientKind, Status

TAGS = (
    "no_award", "near_miss", "list", "damaged", "same_name", "titles", "deputy", "multi", "release", "ticker",
)  # fmt: skip
ATTRIBUTES: Mapping[str, frozenset[str]] = {
    "REGION": frozenset({"code", "level"}),
    "OFFICIAL": frozenset({"office", "of", "full_name"}),
    "OFFICE": frozenset({"of"}),
    "AGENCY": frozenset({"alt", "expansion"}),
    "AWARD": frozenset({"alt", "expansion"}),
    "PROGRAM": frozenset({"alt", "expansion"}),
    "PILLAR": frozenset({"alt", "pillar"}),
    "DATE": frozenset({"iso"}),
}
CLOSED: Mapping[str, frozenset[str]] = {
    "recipient_kind": frozenset(kind.value for kind in RecipientKind),
    "status": frozenset(status.value for status in Status),
}
SHINGLE = 8  # words
SAME = 0.5  # Jaccard of shingles above which two texts count as one
_ISO = re.compile(r"(\d{4}|-)(-\d\d){0,2}(/(\d{4}|-)(-\d\d){0,2})?")
_LEVEL = re.compile(r"^(kota|kabupaten|provinsi|desa|kecamatan|kelurahan) ")
_NEEDED = ("award", "recipient", "recipient_kind")
_NAMES = ("recipient_official", "received_by", "programs")


def corpus_problems(corpus: Path, models: Path) -> Iterator[str]:
    """Yield what is wrong with a corpus folder, each as ``file:line: what to do``."""
    codes, families = known_codes(models), award_names(models)
    articles = []
    for path in sorted((corpus / "marked").glob("*/*.md")):
        try:
            articles.append(read_article(path))
        except DataError as error:
            yield str(error)
            continue
        yield from article_problems(articles[-1], codes, families)
    yield from same_articles(articles)
    yield from _stale(corpus)


def known_codes(models: Path) -> set[str]:
    """Return the Kemendagri codes of the gazetteer: regions, districts and villages."""
    tables = (_rows(models, name) for name in ("regions", "districts", "villages"))
    return {row["code"] for row in chain.from_iterable(tables)}


def award_names(models: Path) -> dict[str, str]:
    """Return the award ids of the gazetteer by id, name and alias, lower-case."""
    found = {row["alias"].casefold(): row["id"] for row in _rows(models, "award_aliases")}
    for row in _rows(models, "awards"):
        found |= {row["name"].casefold(): row["id"], row["id"]: row["id"]}
    return found


def _rows(models: Path, name: str) -> list[dict[str, str]]:
    path = models / "gazetteer" / f"{name}.csv"
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def article_problems(article: CorpusArticle, codes: set[str], families: Mapping[str, str]) -> Iterator[str]:
    """Yield what is wrong with one marked article."""
    for tag in article.tags:
        if tag not in TAGS:
            yield f"{article.where}:1: tag {tag!r} is none of {', '.join(TAGS)}"
    for family in article.families:
        known = families.get(family.casefold(), family)
        if known != family:
            yield f"{article.where}:1: family {family!r} is {known!r} in awards.csv; write that"
    for mark in article.marks:
        yield from (f"{article.where}:{mark.line}: {said}" for said in _mark_problems(mark, codes))
    told = " ".join(re.sub(r"-\n\s*|\xad", "", article.text).casefold().split())
    for line, record in zip(article.record_lines, article.records, strict=True):
        yield from (f"{article.where}:{line}: {said}" for said in _record_problems(record, told, codes))


def _mark_problems(mark: Mark, codes: set[str]) -> Iterator[str]:
    allowed = ATTRIBUTES.get(mark.label)
    if allowed is None:
        yield f"label {mark.label!r} is none of {', '.join(Label)}"
        return
    for key in sorted(mark.attributes.keys() - allowed):
        yield f"{mark.text!r}: {mark.label} has no attribute {key!r}, only {', '.join(sorted(allowed))}"
    if mark.text != mark.text.strip() or not mark.text:
        yield f"{mark.text!r}: white space at an edge of the mark; leave it outside"
    code = mark.attributes.get("code")
    if code and code not in codes:
        yield f"{mark.text!r}: no region has the code {code}"
    if mark.label == "DATE" and not _ISO.fullmatch(mark.attributes.get("iso", "")):
        yield f"{mark.text!r}: iso {mark.attributes.get('iso')!r} is not a date such as 2022-12-01 or --12-01"


def _record_problems(record: Mapping[str, Any], told: str, codes: set[str]) -> Iterator[str]:
    yield from (f"a record lacks {key}: {record}" for key in _NEEDED if not record.get(key))
    for key, allowed in CLOSED.items():
        if record.get(key) and record[key] not in allowed:
            yield f"{key} {record[key]!r} is none of {', '.join(sorted(allowed))}"
    for key in ("recipient_code", "recipient_region_code"):
        if record.get(key) and record[key] not in codes:
            yield f"{key}: no region has the code {record[key]}"
    if record.get("award") and not _told(record["award"], told, 4):
        yield f"award {record['award']!r} is not in the text"
    for name in (name for key in _NAMES for name in record.get(key, ())):
        if not _told(name, told, 2):
            yield f"{name!r} is not in the text"


def _told(name: str, text: str, shortest: int) -> bool:
    """Say whether the text has a word of ``name`` that is at least ``shortest`` letters long."""
    found = re.findall(rf"\w{{{shortest},}}", _LEVEL.sub("", name.casefold())) or [name.casefold()]
    return any(word in text for word in found)


def same_articles(articles: Iterable[CorpusArticle]) -> Iterator[str]:
    """Yield articles whose id an earlier one has, or most of whose runs of eight words."""
    ids: dict[str, str] = {}
    held: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    sets: list[tuple[str, set[tuple[str, ...]]]] = []
    for article in articles:
        first = ids.setdefault(article.id, article.where)
        if first != article.where:
            yield f"{article.where}:1: the same id as {first}; remove one"
        parts = shingles(article.text)
        for other in sorted({place for part in parts for place in held[part]}):
            where, theirs = sets[other]
            if len(parts & theirs) > SAME * len(parts | theirs):
                yield f"{article.where}:1: the same text as {where}; remove one"
        for part in parts:
            held[part].append(len(sets))
        sets.append((article.where, parts))


def shingles(text: str) -> set[tuple[str, ...]]:
    """Return the runs of `SHINGLE` words of a text, lower-case; a shorter text is one run."""
    words = re.findall(r"\w+", text.casefold())
    return {tuple(words[i : i + SHINGLE]) for i in range(max(1, len(words) - SHINGLE + 1))}


def _stale(corpus: Path) -> Iterator[str]:
    """Yield built files that differ from what the marked articles give; a corpus never built is left alone."""
    if not any((corpus / "articles").glob("*.jsonl")):
        return
    try:
        made = build(corpus)
    except DataError:
        return  # told already
    for name, text in made.items():
        path = corpus / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            yield f"{path}:1: not what corpus/marked gives; run: anugerah corpus build"
