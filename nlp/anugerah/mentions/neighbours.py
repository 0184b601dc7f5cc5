"""What the regions beside a region's name say of it: addresses and lists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from anugerah.lexicon.region_names import LOW, split_level
from anugerah.lexicon.regions import RegionEntry, load_regions
from anugerah.mentions.evidence import Evidence, goes_on
from anugerah.types import Level, Mention, Region, Settled

_AND = re.compile(r"(?i)(?:\bdan|\bserta|&)\s")


@dataclass(frozen=True, slots=True)
class Site:
    """One region mention in its place.

    Its bare name and the provinces, kabupaten and kota of that name; the levels stated, carried by its list and shared
    in it; what follows.
    """

    mention: Mention
    name: str
    named: Sequence[RegionEntry]
    stated: Level | None
    carried: Level | None
    shared: Level | None
    after: tuple[Mention, ...]
    text: str


def district_of(site: Site, previous: Mention | None, evidence: Evidence) -> Region | None:
    """`Desa Mlandi, Garung`: a bare name behind a desa is its kecamatan, if the story's home has it."""
    if previous is None or site.stated or split_level(previous.text)[0] not in (Level.DESA, Level.KELURAHAN):
        return None
    if site.text[previous.end : site.mention.start].strip() not in ("", ","):
        return None
    regions = load_regions()
    for home, _ in evidence.homes.most_common():
        district, parent = regions.only(regions.districts(site.name, home), Settled.ADDRESS), regions.by_code(home)
        if district and parent and parent.name.casefold() != site.name.casefold():
            return district
    return None


def province_of(site: Site, previous: Mention | None, found: dict[str, Region]) -> Region | None:
    """`Kabupaten Boalemo (Gorontalo)`: the province right behind a region in it."""
    code = found[previous.id].code if previous and not site.stated else None
    gap = site.text[previous.end : site.mention.start].strip() if previous else ""
    if code is None or gap not in (",", "("):
        return None
    provinces = (e for e in site.named if len(site.named) > 1 and e.level is Level.PROVINSI)
    for entry in provinces:
        if code.startswith(f"{entry.code}.") and not (gap == "," and _goes_on(site, entry)):
            return load_regions().only([entry], Settled.ADDRESS)
    return None


def _goes_on(site: Site, province: RegionEntry) -> bool:
    """`Boalemo, Gorontalo, Bone Bolango`: the next of a list lies in the province too."""
    behind = (o for o in site.after[:1] if goes_on(site.text[site.mention.end : o.start]))
    return any(entry.parent == province.code for other in behind for entry in load_regions().find(other.text))


def low_of_list(site: Site, run: Sequence[Mention], evidence: Evidence) -> Region | None:
    """`Singkep Barat, Lingga Timur, dan Selayar`: among kecamatan or desa of one kabupaten a name that is one there."""
    regions = load_regions()
    others = [m for m in run if m is not site.mention]
    far = {entry.code for entry in site.named}
    if site.stated or not others or not far or any(regions.find(m.text) for m in others):
        return None
    homes = [code for code, _ in evidence.homes.most_common(1) if code not in far]
    if not homes or not _AND.search(site.text[run[0].start : run[-1].end]):
        return None
    low = regions.districts(site.name, homes[0]) or regions.villages(site.name, homes[0])
    return regions.only(low, Settled.LIST)


def holds(site: Site, before: tuple[Mention, Region] | None, entry: RegionEntry) -> bool:
    """`Desa Plosorejo, Blitar`, `Borobudur Magelang`: whether a region has the desa or kecamatan right before."""
    if before is None or site.text[before[0].end : site.mention.start].strip() not in ("", ",", "(", "di"):
        return False
    mention, region = before
    level, name = split_level(mention.text)
    inside = region.level in LOW and (region.code or "").startswith(f"{entry.code}.")
    return inside or (level in LOW and bool(load_regions().low(name, level, entry.code)))


def low_at_home(site: Site, evidence: Evidence) -> Region | None:
    """`Tebing Tinggi` where Kabupaten Empat Lawang is the story: its kecamatan, not the kota of another province."""
    regions = load_regions()
    far = {entry.code for entry in site.named}
    homes = [code for code, _ in evidence.homes.most_common() if code not in far]
    if site.stated or not far or not homes or homes[0][:2] in {code[:2] for code in far}:
        return None
    return regions.only(regions.districts(site.name, homes[0]), Settled.HOME)
