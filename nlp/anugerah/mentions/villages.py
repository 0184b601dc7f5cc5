"""Kecamatan, kelurahan and desa: settled inside the kabupaten that the article is about."""

from __future__ import annotations

from collections.abc import Sequence

from anugerah.lexicon.region_names import LOW, split_level
from anugerah.lexicon.regions import RegionEntry, Regions, load_regions
from anugerah.mentions.evidence import Evidence
from anugerah.types import Level, Mention, Region, Settled

_MOST = 20  # candidates listed for a name that stays open


def low_level(name: str, level: Level | None, after: Sequence[Mention], evidence: Evidence) -> Region:
    """Settle a kecamatan, kelurahan or desa inside the regions that the article names, the next one first."""
    regions = load_regions()
    homes = [code for code, _ in evidence.homes.most_common()]
    within: list[tuple[str | None, Settled]] = [(code, Settled.ADDRESS) for code in _named_behind(after, homes)]
    within += [(code, Settled.HOME) for code in (*homes, *evidence.provinces)]
    within += [(None, Settled.NAME)] if level or not homes else []
    for code, settled in within:
        for kind in (level,) if level else (Level.KECAMATAN, Level.DESA):
            if one := regions.only(_named(regions, name, kind, code, exact=level is not None), settled):
                return one
    if level and (entries := _named(regions, name, level)):
        return Region(None, f"{level.value.title()} {name}", level, None, tuple(e.code for e in entries[:_MOST]))
    return Region(None, name, level or zone_level(regions, name))


def _named(
    regions: Regions, name: str, kind: Level, code: str | None = None, *, exact: bool = True
) -> Sequence[RegionEntry]:
    """The kecamatan, or the desa and kelurahan, of a name; when ``exact`` those of the very level, if there are any."""
    entries = regions.low(name, kind, code)
    return [e for e in entries if exact and e.level is kind] or entries


def _named_behind(after: Sequence[Mention], homes: Sequence[str]) -> list[str]:
    """Codes of the regions named right behind: `Desa Mlandi Kecamatan Garung`."""
    regions, codes = load_regions(), []
    for other in after:
        level, name = split_level(other.text)
        if level in (None, Level.KECAMATAN):
            codes += [e.code for home in homes for e in regions.districts(name, home)]
        codes += [e.code for e in regions.find(name, level if level not in LOW else None)]
    return codes


def zone_level(regions: Regions, text: str) -> Level | None:
    """Return the level of islands, zones and tourism areas, ``None`` for what is none of them."""
    return Level.KAWASAN if regions.zone(text) else None
