"""Markings that are often slips; a person looks at each, for some are right (`Kantor Gubernur` is no OFFICE)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from anugerah.lexicon.regions import load_regions
from anugerah.lexicon.table import read_table
from anugerah.mentions.dates import parse_date
from anugerah.resources import resource
from anugerah.tables.marked import Mark
from anugerah.train.corpus import CorpusArticle

Doubt = tuple[int, str]  # offset in the text, what to look at
_HEADS = re.compile(r"(?:penghargaan|piala|predikat|opini|trofi|gelar|anugerah kategori)\s", re.IGNORECASE)
_YEAR = re.compile(r"(?<!SDGs )\b(?:tahun\s+)?(?:19|20)\d\d$", re.IGNORECASE)
_FIRST_DAY = re.compile(r"(?<![\d/.-])\d{1,2} ?(?:[-–]|s/d|dan|hingga|sampai) ?$")
_BODY = re.compile(r"(?:pemerintah|pemkot|pemkab|pemprov|pemda|warga|masyarakat)\b", re.IGNORECASE)


def doubts(article: CorpusArticle) -> Iterator[str]:
    """Yield what may be wrong with the marks and records of an article, as ``file:line: what to look at``."""
    found = [doubt for mark in article.marks for doubt in _mark_doubts(mark)]
    for start, said in sorted([*found, *unmarked_repeats(article), *_overlaps(article), *_cut_dates(article)]):
        yield f"{article.where}:{article.line(start)}: {said}"
    for line, said in unplaced_winners(article):
        yield f"{article.where}:{line}: {said}"


def _mark_doubts(mark: Mark) -> Iterator[Doubt]:
    if mark.label == "OFFICIAL" and (titles := [word for word in mark.text.split() if _is_title(word)]):
        yield mark.start, f"OFFICIAL {mark.text!r} holds the title {titles[0]!r}; names stand alone"
    if mark.label == "REGION" and _BODY.match(mark.text):
        yield mark.start, f"REGION {mark.text!r} begins with a body; the region is what follows"
    if mark.label == "AWARD" and _YEAR.search(mark.text):
        yield mark.start, f"AWARD {mark.text!r} ends with a year; leave it outside"
    if mark.label == "AWARD" and _HEADS.match(mark.text):
        yield mark.start, f"AWARD {mark.text!r} begins with a generic word; leave it outside"
    if mark.label == "DATE" and not _iso_fits(mark):
        yield mark.start, f"DATE {mark.text!r} is not {mark.attributes.get('iso')}"


@cache
def _titles() -> frozenset[str]:
    rows = read_table(resource("lexicon", "titles.csv"), ("form", "kind"))
    return frozenset(row["form"] for row in rows if len(row["form"]) > 1 or row["form"] == "H")


def _is_title(word: str) -> bool:
    bare = word.rstrip(".,")
    return bare in _titles() and (word.endswith(".") or len(bare) > 2 or "." in bare)


def _iso_fits(mark: Mark) -> bool:
    """Say whether the ISO date agrees with the day, month and year written; `26 dan 27 Mei` is not judged."""
    iso = mark.attributes.get("iso", "").split("/")[-1]
    read = parse_date(re.sub(r"-\n|\xad", "", mark.text))
    if read is None:
        return "/" in mark.attributes.get("iso", "") or not re.fullmatch(r"[\d/\- ]+", mark.text)
    year, _, rest = ("", "", iso[2:]) if iso.startswith("--") else iso.partition("-")
    month, _, day = rest.partition("-")
    return all(int(said or 0) == (held or 0) for said, held in ((month, read.month), (day, read.day))) and (
        not read.year or not year or int(year) == read.year
    )


def unmarked_repeats(article: CorpusArticle) -> Iterator[Doubt]:
    """Yield whole words that carry a mark elsewhere in the article and none here."""
    taken = [(mark.start, mark.end) for mark in article.marks]
    labels = {m.text: m.label for m in article.marks if len(m.text) > 2 and m.label != "DATE"}
    for words in sorted(labels, key=lambda words: -len(words)):
        for found in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", article.text):
            if all(found.end() <= start or end <= found.start() for start, end in taken):
                taken.append(found.span())
                context = article.text[max(0, found.start() - 30) : found.end() + 20].replace("\n", " ")
                yield found.start(), f"{words!r} is {labels[words]} elsewhere, unmarked here: …{context}…"


def _cut_dates(article: CorpusArticle) -> Iterator[Doubt]:
    for mark in article.marks:
        if mark.label == "DATE" and _FIRST_DAY.search(article.text[: mark.start][-16:]):
            yield mark.start, f"DATE {mark.text!r} is the end of a span of days; mark all of it, iso=FIRST/LAST"


def _overlaps(article: CorpusArticle) -> Iterator[Doubt]:
    last = 0
    for mark in article.marks:
        if mark.start < last:
            yield mark.start, f"{mark.label} {mark.text!r} overlaps the mark before it"
        last = max(last, mark.end)


def unplaced_winners(article: CorpusArticle) -> Iterator[tuple[int, str]]:
    """Yield records whose region no REGION mark and no office names, with the line of the record."""
    regions = load_regions()
    named = {mark.attributes.get("code") for mark in article.marks}
    for of in {mark.attributes["of"] for mark in article.marks if "of" in mark.attributes}:
        named |= {entry.code for entry in (*regions.find(of), *regions.villages(of), *regions.districts(of))}
    for line, record in zip(article.record_lines, article.records, strict=False):
        code = record.get("recipient_code")
        if code and code not in named:
            yield line, f"{record['recipient']} has the code {code}, which no REGION mark of the article has"
