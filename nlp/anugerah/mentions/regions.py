"""Regions to Kemendagri codes: what the words say, then what the article says, else honest candidates.

The evidence, strongest first: the name's own level word; a government or office word beside it (`Pemkot`,
`Bupati`); the level shared by a list (`Kabupaten A, B dan C`); a province right behind; the only level that the
article gives this name elsewhere; the heading above a list; the province the article speaks of; a plain place
(`di Bandung`, datelines), which news means as the city.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from anugerah.lexicon.governed import governed
from anugerah.lexicon.region_names import split_level
from anugerah.lexicon.regions import RegionEntry, Regions, load_regions
from anugerah.lexicon.vocabulary import mapping
from anugerah.types import Label, Level, Mention, Region

_LOW = {Level.KECAMATAN, Level.DESA, Level.KELURAHAN}
_GOVERNMENT = re.compile(r"(?i)\b(pemkot|pemko|pemkab|pemprov|pemerintah (?:kota|kabupaten|provinsi))\.?\s*\)?\s*$")
_OFFICE_BEFORE = re.compile(r"(?i)\b(wali ?kota|bupati|gubernur)\s*$")
_LIST_GAP = re.compile(r"[\s,/]*(?:(?:dan|serta|&|maupun)\s*)?(?:pemkot|pemkab|pemko)?\s*")
_PLACE = re.compile(r"(?i)(?:\b(?:di|ke|dari|warga|kawasan|asal|orang|se-)\s*|^\s*|\n\s*)$")
_GROUP = re.compile(r"(?i)\b(kota|kabupaten|provinsi|pemkot|pemkab|pemprov)\b")


@dataclass(slots=True)
class Evidence:
    """What an article says about its region names: levels given to a name, provinces and kabupaten spoken of."""

    levels: dict[str, set[Level]] = field(default_factory=dict)
    provinces: Counter[str] = field(default_factory=Counter)
    homes: Counter[str] = field(default_factory=Counter)


def gather(mentions: Sequence[Mention], text: str) -> Evidence:
    """Collect what offices, agencies and levelled names of the article settle about region names."""
    evidence, regions = Evidence(), load_regions()
    for m in mentions:
        if m.label is Label.REGION:
            level, name = split_level(m.text)
            level = level or _written_before(text, m.start)
            _note(evidence, regions, name, level)
        elif m.label in (Label.OFFICE, Label.AGENCY):
            level, name = governed(m.text)
            if name:
                _note(evidence, regions, name, level)
    return evidence


def _note(evidence: Evidence, regions: Regions, name: str, level: Level | None) -> None:
    if level in _LOW:
        return
    if level:
        evidence.levels.setdefault(name.casefold(), set()).add(level)
    entries = regions.find(name, level)
    if len(entries) == 1:
        code = entries[0].code
        (evidence.homes if "." in code else evidence.provinces)[code] += 1
        if "." in code:
            evidence.provinces[code[:2]] += 0


def _written_before(text: str, start: int) -> Level | None:
    before = text[max(0, start - 24) : start]
    match = _GOVERNMENT.search(before) or _OFFICE_BEFORE.search(before)
    if not match:
        return None
    word = match[1].lower().split()[-1]
    if word in ("walikota", "bupati", "gubernur"):
        return {"walikota": Level.KOTA, "bupati": Level.KABUPATEN, "gubernur": Level.PROVINSI}[word]
    return split_level(f"{word} x")[0] or Level(mapping("region.governments")[word])


def resolve(mentions: Sequence[Mention], text: str) -> dict[str, Region]:
    """Return the `Region` of every REGION mention by mention id."""
    evidence = gather(mentions, text)
    spans = [m for m in mentions if m.label is Label.REGION]
    found: dict[str, Region] = {}
    carried: Level | None = None
    for k, m in enumerate(spans):
        previous = spans[k - 1] if k else None
        in_list = previous is not None and _LIST_GAP.fullmatch(text[previous.end : m.start]) is not None
        following = [other for other in spans[k + 1 : k + 3] if other.start - m.end < 60]
        level, _ = split_level(m.text)
        stated = level or _written_before(text, m.start)
        carried = stated or (carried if in_list else None)
        if previous and stated is None and _below(previous) and re.fullmatch(r"\s*,?\s*", text[previous.end : m.start]):
            district = low_level(m.text, Level.KECAMATAN, following, evidence)
            if district.code:
                found[m.id] = district
                continue
        found[m.id] = _settle(m, text, stated, carried, following, evidence)
    return found


def _below(m: Mention) -> bool:
    """Say whether a mention is written as a desa or kelurahan, so that a bare name behind it is its kecamatan."""
    return split_level(m.text)[0] in (Level.DESA, Level.KELURAHAN)


def _settle(
    m: Mention, text: str, stated: Level | None, carried: Level | None, after: list[Mention], evidence: Evidence
) -> Region:
    regions = load_regions()
    _, name = split_level(m.text)
    seats = () if stated or regions.find(name) else regions.seats(name)
    if len(seats) == 1:
        town = seats[0].district
        return Region(town.code if town else None, name, town.level if town else None, seats[0].region.code)
    if stated in _LOW or (stated is None and not regions.find(name)):
        return low_level(name, stated, after, evidence)
    entries: Sequence[RegionEntry] = regions.find(name, stated) or regions.find(name)
    if len(entries) > 1:
        entries = _narrow(m, text, name, entries, carried, after, evidence)
    if len(entries) == 1:
        entry = entries[0]
        return Region(entry.code, regions.full_name(entry), entry.level, entry.parent)
    if not entries:
        return Region(None, m.text, stated or _zone_level(regions, m.text))
    levels = {entry.level for entry in entries}
    level = levels.pop() if len(levels) == 1 else None
    return Region(None, m.text, level, None, tuple(entry.code for entry in entries))


def _zone_level(regions: Regions, text: str) -> Level | None:
    return Level.KAWASAN if any(zone.name.casefold() == text.casefold() for zone in regions.zones()) else None


def _narrow(
    m: Mention,
    text: str,
    name: str,
    entries: Sequence[RegionEntry],
    carried: Level | None,
    after: list[Mention],
    evidence: Evidence,
) -> Sequence[RegionEntry]:
    regions = load_regions()
    for other in after[:1]:
        parents = {e.code for e in regions.find(split_level(other.text)[1], Level.PROVINSI)}
        behind = [e for e in entries if e.parent in parents]
        if behind and re.fullmatch(r"\s*[,(]?\s*(?:di )?\s*", text[m.end : other.start]):
            entries = behind
    seen = evidence.levels.get(name.casefold(), set())
    block = text[text.rfind("\n", 0, m.start) + 1 : m.start]
    group = _GROUP.findall(block)
    heading = (
        Level(group[-1].lower().replace("pemkot", "kota").replace("pemkab", "kabupaten").replace("pemprov", "provinsi"))
        if group
        else None
    )
    for level in (carried, next(iter(seen)) if len(seen) == 1 else None, heading):
        chosen = [e for e in entries if e.level is level]
        if level and len(chosen) == 1:
            return chosen
    near = [e for e in entries if (e.parent or e.code) in evidence.provinces]
    if len({e.parent or e.code for e in entries}) > 1 and near:
        entries = near
    if len(entries) > 1 and _PLACE.search(text[max(0, m.start - 12) : m.start]) and len(seen) < 2:
        return [e for e in entries if e.level is Level.KOTA] or entries
    return entries


def low_level(name: str, level: Level | None, after: Sequence[Mention], evidence: Evidence) -> Region:
    """Settle a kecamatan, kelurahan or desa inside the regions that the article names, the next one first."""
    regions = load_regions()
    homes = [code for code, _ in evidence.homes.most_common()]
    within = [*_named_behind(after, homes), *homes, *evidence.provinces]
    kinds = (level,) if level else (Level.KECAMATAN, Level.DESA)
    for kind in kinds:
        find = regions.districts if kind is Level.KECAMATAN else regions.villages
        for code in within:
            entries = [e for e in find(name, code) if level is None or e.level is level] or find(name, code)
            if len(entries) == 1:
                return Region(entries[0].code, regions.full_name(entries[0]), entries[0].level, entries[0].parent)
        entries = find(name)
        if len(entries) == 1 and (level or not homes):
            return Region(entries[0].code, regions.full_name(entries[0]), entries[0].level, entries[0].parent)
        if entries and level:
            return Region(None, f"{level.value.title()} {name}", level, None, tuple(e.code for e in entries[:20]))
    return Region(None, name, level or _zone_level(regions, name))


def _named_behind(after: Sequence[Mention], homes: Sequence[str]) -> list[str]:
    """Codes of the regions named right behind: `Desa Mlandi Kecamatan Garung`."""
    regions, codes = load_regions(), []
    for other in after:
        level, name = split_level(other.text)
        if level in (None, Level.KECAMATAN):
            codes += [e.code for home in homes for e in regions.districts(name, home)]
        codes += [e.code for e in regions.find(name, level if level not in _LOW else None)]
    return codes
