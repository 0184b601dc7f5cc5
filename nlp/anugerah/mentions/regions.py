"""Regions to Kemendagri codes: what the words say, then what the article says, else honest candidates.

The evidence, strongest first: the name's own level word; a government or office word beside it (`Pemkot`,
`Bupati`); a region of the province right before (`Kabupaten Boalemo, Gorontalo`); a province right behind; a dateline
or a weekday behind it, which mean the city; the level stated in a list (`Kabupaten A, B dan C`); the only level that
the article gives this name elsewhere; the group that a line speaks of (`Kelompok kota:`); the level that the certain
names of the same list share; the province the article speaks of; a plain place (`di Bandung`, `Hotel Padma, Bandung`),
which news means as the city.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from anugerah.lexicon.region_names import LOW, split_level
from anugerah.lexicon.regions import RegionEntry, load_regions
from anugerah.mentions.evidence import (
    Evidence,
    gather,
    heading_level,
    level_of_run,
    list_levels,
    runs,
    written_before,
)
from anugerah.mentions.neighbours import Site, district_of, holds, low_at_home, low_of_list, province_of
from anugerah.mentions.villages import low_level, zone_level
from anugerah.types import Block, Label, Level, Mention, Region, Settled

_DATELINE = re.compile(r"(?:^|\n)[ \t]*(?:(?:[A-Z][A-Z-]{3,}|[\w-]+\.[\w.]+)\s*[,|]\s*)?$")  # `ANTARA.COM, SEMARANG –`
_BEGIN = re.compile(r"\s*(?:[,(][^,\n()]{2,30}\)?)?\s*[-–—|]")  # `BENGKULU, RADIO SWARA -`
_VENUE = re.compile(r"(?i)\b(?:hotel|ballroom|universitas|resort|hall|gor|stadion)\b[^,;:()\n]{0,30},?\s*$")
_DAY = re.compile(r"(?i)\s*,?\s*(?:\(\d{1,2}[/.-]\d|(?:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad)\b)")
_PLACE = re.compile(r"(?i)(?:\b(?:di|ke|dari|warga|kawasan|asal|orang|se-)\s*|^\s*|\n\s*)$")
_BEHIND = re.compile(r"\s*[,(]?\s*(?:di )?\s*")
_NEAR = 60  # code points within which a region behind another one says where it lies


def resolve(mentions: Sequence[Mention], text: str, blocks: Sequence[Block] = ()) -> dict[str, Region]:
    """Return the `Region` of every REGION mention by mention id."""
    lists = list_levels(text, blocks)
    evidence = gather(mentions, text)
    spans = [m for m in mentions if m.label is Label.REGION]
    found: dict[str, Region] = {}
    k = 0
    for run in runs(spans, text):
        listed = next((level for start, end, level in lists if start <= run[0].start < end), None)
        carried, shared = None, listed or level_of_run(run)
        for m in run:
            after = tuple(other for other in spans[k + 1 : k + 3] if other.start - m.end < _NEAR)
            level, name = split_level(m.text)
            stated = level or written_before(text, m.start)
            carried = stated or carried
            site = Site(m, name, load_regions().find(name), stated, carried, shared, after, text)
            before = spans[k - 1] if k else None
            own = province_of(site, before, found) or district_of(site, before, evidence)
            own = own or low_of_list(site, run, evidence) or low_at_home(site, evidence)
            found[m.id] = own or _settle(site, (before, found[before.id]) if before else None, evidence)
            k += 1
    found |= _short_forms(spans, found, text)
    return found | _named_again(spans, found)


def _named_again(spans: Sequence[Mention], found: dict[str, Region]) -> dict[str, Region]:
    """`Desa Sukalaksana, Kecamatan Banyuresmi` and, elsewhere, `Sukalaksana`: what one place settles holds for all."""
    known: dict[str, set[str]] = {}
    for m in spans:
        if found[m.id].level in LOW and found[m.id].code:
            known.setdefault(_bare(m), set()).add(m.id)
    meant = {name: found[min(ids)] for name, ids in known.items() if len({found[id_].code for id_ in ids}) == 1}
    open_ = (m for m in spans if not found[m.id].code and _bare(m) in meant)
    again = (m for m in open_ if split_level(m.text)[0] in (None, meant[_bare(m)].level))
    return {m.id: replace(meant[_bare(m)], settled=Settled.ELSEWHERE) for m in again}


def _bare(mention: Mention) -> str:
    return split_level(mention.text)[1].casefold()


def _short_forms(spans: Sequence[Mention], found: dict[str, Region], text: str) -> dict[str, Region]:
    """`Kabupaten Tana Tidung (KTT)`: an unknown word in brackets behind a region stands for it everywhere."""
    meant: dict[str, Region] = {}
    for long, short in pairwise(spans):
        bracketed = text[long.end : short.start].strip() == "(" and text[short.end : short.end + 1] == ")"
        if bracketed and " " not in short.text and found[long.id].code:
            meant.setdefault(short.text, found[long.id])
    unknown = (m for m in spans if m.text in meant and not found[m.id].code and not found[m.id].candidates)
    return {m.id: replace(meant[m.text], settled=Settled.ELSEWHERE) for m in unknown}


def _settle(site: Site, before: tuple[Mention, Region] | None, evidence: Evidence) -> Region:
    regions, name = load_regions(), site.name
    seats = () if site.stated or site.named else regions.seats(name)
    if len(seats) == 1:
        town, above = seats[0].town, seats[0].region.code
        return Region(town.code, name, town.level, above, (), Settled.SEAT) if town else Region(None, name, None, above)
    if site.stated in LOW or not (site.stated or site.named):
        return low_level(name, site.stated, site.after, evidence)
    entries = regions.find(name, site.stated) or _town(site, evidence) or site.named
    settled = Settled.NAME if len(site.named) == 1 else Settled.LEVEL
    for clue, fits in _clues(site, before, evidence) if len(entries) > 1 else ():
        fitting = [entry for entry in entries if fits(entry)]
        if fitting and len(fitting) < len(entries):
            entries, settled = fitting, clue
        if len(entries) == 1:
            break
    if one := regions.only(entries, settled):
        return one
    if not entries:
        return Region(None, site.mention.text, site.stated or zone_level(regions, site.mention.text))
    levels = {entry.level for entry in entries}
    level = levels.pop() if len(levels) == 1 else None
    return Region(None, site.mention.text, level, None, tuple(entry.code for entry in entries))


def _town(site: Site, evidence: Evidence) -> Sequence[RegionEntry]:
    """`Kota Wonosobo`, `Kota Ternate Utara`: a kecamatan of that name where no kota bears it."""
    if site.stated is not Level.KOTA or not site.mention.text.lower().startswith("kota"):
        return ()
    regions = load_regions()
    named = [d for home in evidence.homes for d in regions.districts(site.mention.text, home)]
    return named or [d for e in regions.find(site.name, Level.KABUPATEN) for d in regions.districts(site.name, e.code)]


def _clues(
    site: Site, before: tuple[Mention, Region] | None, evidence: Evidence
) -> Iterator[tuple[Settled, Callable[[RegionEntry], bool]]]:
    """Yield what speaks for some of the regions of a name, the strongest first: its kind, and whether one fits."""
    regions, m = load_regions(), site.mention
    behind = (o for o in site.after[:1] if _BEHIND.fullmatch(site.text[m.end : o.start]))
    parents = {e.code for o in behind for e in regions.find(split_level(o.text)[1], Level.PROVINSI)}
    yield Settled.ADDRESS, lambda entry: entry.parent in parents
    yield Settled.ADDRESS, lambda entry: holds(site, before, entry)
    if not site.stated and _is_dated(site.text, m):
        yield Settled.PLACE, lambda entry: entry.level is Level.KOTA
    seen = evidence.levels.get(site.name.casefold(), set())
    yield Settled.LIST, lambda entry: entry.level is site.carried
    yield Settled.ELSEWHERE, lambda entry: {entry.level} == seen
    yield Settled.LIST, lambda entry: entry.level is heading_level(site.text, m.start)
    yield Settled.LIST, lambda entry: entry.level is site.shared
    yield Settled.HOME, lambda entry: (entry.parent or entry.code) in evidence.provinces
    if len(seen) < 2 and _is_place(site.text, m):
        yield Settled.PLACE, lambda entry: entry.level is Level.KOTA


def _is_dated(text: str, m: Mention) -> bool:
    """`BENGKULU, RADIO SWARA -` at the begin of a line, `Semarang, Rabu (2/7)`."""
    before = text[max(0, m.start - 50) : m.start]
    return bool((_DATELINE.search(before) and _BEGIN.match(text, m.end)) or _DAY.match(text, m.end))


def _is_place(text: str, m: Mention) -> bool:
    """`di Semarang`, `Hotel Gumaya, Semarang`."""
    before = text[max(0, m.start - 50) : m.start]
    return bool(_PLACE.search(before) or _VENUE.search(before))
