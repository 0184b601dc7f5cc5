"""The region inside an office's or agency's title: `Wali Kota Bandung`, `RSUD Kabupaten Buleleng`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from anugerah.lexicon.region_names import LOW, split_level
from anugerah.lexicon.regions import load_regions
from anugerah.lexicon.vocabulary import mapping
from anugerah.types import Level

_LOW_HEAD = re.compile(rf"(?i)({'|'.join(mapping('region.low_heads'))})\s+(.+)", re.DOTALL)
HEAD_ROLES = {"wali_kota": Level.KOTA, "bupati": Level.KABUPATEN, "gubernur": Level.PROVINSI}


def governed(title: str) -> tuple[Level | None, str]:
    """Return the level and name of the region inside an office or agency: `Wali Kota Bandung` → kota, `Bandung`."""
    words = title.split()
    regions = load_regions()
    for i in range(len(words)):
        name = " ".join(words[i:])
        level, bare = split_level(name)
        if level and level not in LOW and regions.find(bare, level) and words[i - 1].lower() != "wali":
            return level, bare
        if i and regions.find(name):
            return _office_level(words[:i]), name
    return None, ""


def low_governed(title: str) -> tuple[Level | None, str]:
    """Return level and name of what a head below kabupaten and kota governs: `Camat Garung` → kecamatan, `Garung`."""
    head = _LOW_HEAD.fullmatch(title)
    return (Level(mapping("region.low_heads")[head[1].lower()]), " ".join(head[2].split())) if head else (None, "")


def _office_level(words: Sequence[str]) -> Level | None:
    head = "".join(words).lower()
    if head.endswith(("walikota", "wawali", "walkot", "wawalkot", "wawako", "wako")):
        return Level.KOTA
    if head.endswith(("bupati", "wabup")):
        return Level.KABUPATEN
    return Level.PROVINSI if head.endswith(("gubernur", "wagub", "pemprov")) else None


def region_code(title: str) -> str | None:
    """Return the code of the one region that a title names, if it is one."""
    level, name = governed(title)
    entries = load_regions().find(name, level) if name else ()
    return entries[0].code if len(entries) == 1 else None
