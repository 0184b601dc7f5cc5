"""What must hold for ``corpus/marked``: heads, marks, codes, records told by the text, no article twice."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from anugerah.errors import DataError
from anugerah.tables.marked import Mark, Marked, read_marked

HEAD = ("id", "source", "families", "tags", "negative")
TAGS = frozenset(
    {
        "no_award",
        "near_miss",
        "list",
        "damaged",
        "same_name",
        "titles",
        "deputy",
        "multi",
        "release",
        "ticker",
    }
)
ATTRIBUTES = {
    "REGION": {"code", "level"},
    "OFFICIAL": {"office", "of", "full_name"},
    "OFFICE": {"of"},
    "AGENCY": {"alt", "expansion"},
    "AWARD": {"alt", "expansion"},
    "PROGRAM": {"alt", "expansion"},
    "PILLAR": {"alt", "pillar"},
    "DATE": {"iso"},
}
ISO = re.compile(r"(\d{4}|-)(-\d\d){0,2}(/(\d{4}|-)(-\d\d){0,2})?")
LEVEL = re.compile(r"^(kota|kabupaten|provinsi|desa|kecamatan|kelurahan) ")
PEOPLE_AND_PROGRAMS = ("recipient_official", "received_by", "programs")
NEEDED = ("award", "recipient", "recipient_kind")


def corpus_problems(corpus: Path, models: Path) -> Iterator[str]:
    """Yield what is wrong with the marked articles of a corpus folder."""
    codes = known_codes(models)
    ids: dict[str, str] = {}
    texts: dict[str, str] = {}
    for path in sorted((corpus / "marked").glob("*/*.md")):
        try:
            article = read_marked(path)
        except DataError as error:
            yield str(error)
            continue
        yield from article_problems(article, codes)
        for held, key in ((ids, str(article.head.get("id"))), (texts, " ".join(article.text.split()))):
            first = held.setdefault(key, str(path))
            if first != str(path):
                yield f"{path}:1: the same {'id' if held is ids else 'text'} as {first}; remove one"


def known_codes(models: Path) -> set[str]:
    """Return the Kemendagri codes of the gazetteer: regions, districts and villages."""
    codes = set()
    for name in ("regions", "districts", "villages"):
        path = models / "gazetteer" / f"{name}.csv"
        if path.exists():
            with path.open(encoding="utf-8", newline="") as stream:
                codes |= {row["code"] for row in csv.DictReader(stream)}
    return codes


def article_problems(article: Marked, codes: set[str]) -> Iterator[str]:
    """Yield what is wrong with one marked article."""
    head, where = article.head, f"{article.where}:1"
    for key in HEAD:
        if key not in head:
            yield f"{where}: the head lacks {key}; add it"
    for tag in head.get("tags", ()):
        if tag not in TAGS:
            yield f"{where}: tag {tag!r} is none of {', '.join(sorted(TAGS))}"
    if bool(head.get("negative")) == bool(head.get("records")):
        count = len(head.get("records", ()))
        yield f"{where}: negative is {head.get('negative')} with {count} records; mend one"
    for mark in article.marks:
        yield from (f"{article.where}:{mark.line}: {said}" for said in _mark_problems(mark, codes))
    told = " ".join(article.text.casefold().split())
    for record in head.get("records", ()):
        yield from (f"{where}: {said}" for said in _record_problems(record, told, codes))


def _mark_problems(mark: Mark, codes: set[str]) -> Iterator[str]:
    allowed = ATTRIBUTES.get(mark.label)
    if allowed is None:
        yield f"label {mark.label!r} is none of {', '.join(ATTRIBUTES)}"
        return
    for key in sorted(mark.attributes.keys() - allowed):
        yield f"{mark.text!r}: {mark.label} has no attribute {key!r}, only {', '.join(sorted(allowed))}"
    if mark.text != mark.text.strip() or not mark.text:
        yield f"{mark.text!r}: white space at an edge of the mark; leave it outside"
    code = mark.attributes.get("code")
    if code and code not in codes:
        yield f"{mark.text!r}: no region has the code {code}"
    if mark.label == "DATE" and not ISO.fullmatch(mark.attributes.get("iso", "")):
        yield f"{mark.text!r}: iso {mark.attributes.get('iso')!r} is not a date such as 2022-12-01 or --12-01"


def _record_problems(record: dict[str, Any], told: str, codes: set[str]) -> Iterator[str]:
    for key in NEEDED:
        if not record.get(key):
            yield f"a record lacks {key}: {record}"
    for key in ("recipient_code", "recipient_region_code"):
        if record.get(key) and record[key] not in codes:
            yield f"{key}: no region has the code {record[key]}"
    if record.get("award") and not _told(record["award"], told, 4):
        yield f"award {record['award']!r} is not in the text"
    for name in (name for key in PEOPLE_AND_PROGRAMS for name in record.get(key, ())):
        if not _told(name, told, 2):
            yield f"{name!r} is not in the text"


def _told(name: str, text: str, shortest: int) -> bool:
    """Say whether the text has a word of ``name`` that is at least ``shortest`` letters long."""
    found = re.findall(rf"\w{{{shortest},}}", LEVEL.sub("", name.casefold())) or [name.casefold()]
    return any(word in text for word in found)
