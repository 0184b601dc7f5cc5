"""What an article says about its region names: levels, provinces and kabupaten spoken of, lists of one level."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from anugerah.lexicon.governed import governed, low_governed
from anugerah.lexicon.region_names import LOW, split_level
from anugerah.lexicon.regions import Regions, load_regions
from anugerah.lexicon.vocabulary import mapping
from anugerah.types import Block, Kind, Label, Level, Mention

_BLANKS = r"[^\S\n]*\n?[^\S\n]*"  # of one paragraph
_GOVERNMENT = re.compile(
    rf"(?i)\b(pemkot|pemko|pemkab|pemprov|pemerintah (?:kota|kabupaten|provinsi))\.?\s*\)?{_BLANKS}\Z"
)
_OFFICE_BEFORE = re.compile(rf"(?i)\b(wali ?kota|bupati|gubernur){_BLANKS}\Z")
_LIST_GAP = re.compile(r"(?i)[\s,/]*(?:\(\d\)[\s,]*)?(?:(?:dan|serta|&|maupun)\s*)?(?:pemkot|pemkab|pemko)?\s*")
_LEVEL = re.compile(r"(?i)\b(kota|kabupaten|provinsi)\b")
_GROUP = re.compile(
    r"(?i:\b(?:kategori|kelompok|untuk|tingkat|klaster|pemerintah|peringkat|terbaik|barisan)\s+(kota|kabupaten|provinsi)\b(?=\W|\s+[a-z]))(?!\s+[A-Z])"
    r"|(?i:\b(kota|kabupaten|provinsi)(?:\s+(?:besar|kecil|sedang|menengah|metropolitan))?\s*(?::|yakni|yaitu|adalah|ada\b|diisi|memuat|ialah))"
)


@dataclass(slots=True)
class Evidence:
    """What an article says about its region names: levels given to a name, provinces and kabupaten spoken of."""

    levels: dict[str, set[Level]] = field(default_factory=dict)
    provinces: Counter[str] = field(default_factory=Counter)
    homes: Counter[str] = field(default_factory=Counter)


def gather(mentions: Sequence[Mention], text: str) -> Evidence:
    """Collect what offices, agencies and levelled names of the article settle about region names."""
    evidence, regions = Evidence(), load_regions()
    low: set[tuple[Level, str]] = set()
    for m in mentions:
        if m.label is Label.REGION:
            level, name = split_level(m.text)
            level = level or written_before(text, m.start)
            note(evidence, regions, name, level)
            low |= {(level, name)} if level in LOW else set()
        elif m.label in (Label.OFFICE, Label.AGENCY):
            level, name = governed(m.text)
            if name:
                note(evidence, regions, name, level)
            else:
                level, name = low_governed(m.text)
                low |= {(level, name)} if level else set()
    if not evidence.homes:
        evidence.homes.update(_common_home(low, evidence.provinces))
    return evidence


def _common_home(low: set[tuple[Level, str]], provinces: Counter[str]) -> list[str]:
    """`Desa Krasak, Kecamatan Mojotengah`: the one kabupaten that has more of these names than any other."""
    regions, votes = load_regions(), Counter[str]()
    for level, name in low:
        votes.update({e.code[:5] for e in regions.low(name, level) if not provinces or e.code[:2] in provinces})
    (home, most), (_, second) = [*votes.most_common(2), ("", 0), ("", 0)][:2]
    return [home] if most > max(1, second) and 2 * most >= len(low) else []


def note(evidence: Evidence, regions: Regions, name: str, level: Level | None) -> None:
    """Count a name with what is known of its level."""
    if level in LOW:
        return
    if level:
        evidence.levels.setdefault(name.casefold(), set()).add(level)
    entries = regions.find(name, level)
    if len(entries) == 1:
        code = entries[0].code
        (evidence.homes if "." in code else evidence.provinces)[code] += 1
        if "." in code:
            evidence.provinces[code[:2]] += 0


def written_before(text: str, start: int) -> Level | None:
    """Return the level that a government or office word right before ``start`` gives (`Pemkot`, `Bupati`)."""
    before = text[max(0, start - 24) : start]
    match = _GOVERNMENT.search(before) or _OFFICE_BEFORE.search(before)
    if not match:
        return None
    word = match[1].lower().split()[-1]
    if word in ("walikota", "bupati", "gubernur"):
        return {"walikota": Level.KOTA, "bupati": Level.KABUPATEN, "gubernur": Level.PROVINSI}[word]
    return split_level(f"{word} x")[0] or Level(mapping("region.governments")[word])


def runs(mentions: Sequence[Mention], text: str) -> list[list[Mention]]:
    """Return region mentions grouped into lists: neighbours with only commas and `dan` between them."""
    groups: list[list[Mention]] = []
    for m in mentions:
        if groups and goes_on(text[groups[-1][-1].end : m.start]):
            groups[-1].append(m)
        else:
            groups.append([m])
    return groups


def goes_on(gap: str) -> bool:
    """Say whether the words between two names are those of a list: `, `, ` dan `, `/`."""
    return _LIST_GAP.fullmatch(" ".join(gap.split())) is not None


def level_of_run(run: Sequence[Mention]) -> Level | None:
    """Return the level that all certain names of a list share, if two at least are certain."""
    levels = [entries[0].level for m in run if len(entries := load_regions().find(m.text)) == 1]
    return levels[0] if len(levels) >= 2 and len(set(levels)) == 1 else None


def list_levels(text: str, blocks: Sequence[Block]) -> list[tuple[int, int, Level]]:
    """Return start, end and level of the lists whose heading names a level: items below `KOTA TERINOVATIF`."""
    found: list[tuple[int, int, Level]] = []
    level: Level | None = None
    for block in blocks:
        if block.kind is Kind.ITEM and level:
            found.append((block.start, block.end, level))
        elif block.kind is not Kind.ITEM:
            named = _LEVEL.findall(text[block.start : block.end]) if block.kind is Kind.HEADING else []
            level = Level(named[0].lower()) if len(set(map(str.lower, named))) == 1 else None
    return found


def heading_level(text: str, start: int) -> Level | None:
    """Return the level that a group word before ``start`` in the same line gives: `Kelompok kabupaten memuat …`."""
    line = text[max(text.rfind("\n", 0, start) + 1, start - 300) : start]
    found = [match[1] or match[2] for match in _GROUP.finditer(line)]
    return Level(found[-1].lower()) if found else None
