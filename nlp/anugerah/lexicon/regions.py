"""Indonesia's regions by name and by Kemendagri code (Kepmendagri 300.2.2-2430/2025)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from anugerah.lexicon.table import read_table
from anugerah.resources import resource
from anugerah.types import Level

_LEVEL = re.compile(r"(?i)^(provinsi|prov\.?|kabupaten|kab\.?|kota administrasi|kotamadya|kota|kecamatan|kec\.?|distrik|kelurahan|kel\.?|desa|nagari|gampong|kampung|pekon)\s+(?=\S)")
_LEVELS = {"prov": Level.PROVINSI, "kab": Level.KABUPATEN, "kot": Level.KOTA, "kec": Level.KECAMATAN, "dis": Level.KECAMATAN}


@dataclass(frozen=True, slots=True)
class RegionEntry:
    """A region of the gazetteer: Kemendagri code, name without level word, level, code of the region above."""

    code: str
    name: str
    level: Level
    parent: str | None


@dataclass(frozen=True, slots=True)
class Zone:
    """An island, zone or tourism area: no code of its own."""

    name: str
    kind: str


def _key(name: str) -> str:
    return re.sub(r"[\s.\-’']+", "", name).casefold()


class Regions:
    """Look-ups over regions, aliases and, read when first asked for, kecamatan and desa."""

    def __init__(self) -> None:
        rows = read_table(resource("gazetteer", "regions.csv"), ("code", "name", "level", "parent"))
        self._codes = {r["code"]: RegionEntry(r["code"], r["name"], Level(r["level"]), r["parent"] or None) for r in rows}
        self._names: dict[str, list[RegionEntry]] = {}
        self._surfaces: dict[str, list[str]] = {}
        for entry in self._codes.values():
            self._add(entry.name, entry)
        columns = ("alias", "code", "kind", "since", "until", "note")
        for row in read_table(resource("gazetteer", "region_aliases.csv"), columns):
            self._add(row["alias"], self._codes[row["code"]])

    def _add(self, name: str, entry: RegionEntry) -> None:
        entries = self._names.setdefault(_key(name), [])
        if entry not in entries:
            entries.append(entry)
        codes = self._surfaces.setdefault(name, [])
        if entry.code not in codes:
            codes.append(entry.code)

    def by_code(self, code: str) -> RegionEntry | None:
        """Return the region with Kemendagri ``code``, of any level, or ``None``."""
        if code.count(".") < 2:
            return self._codes.get(code)
        table = self._districts if code.count(".") == 2 else self._villages
        return next((e for e in table[1].get(code[: code.rindex(".")], ()) if e.code == code), None)

    def find(self, name: str, level: Level | None = None) -> tuple[RegionEntry, ...]:
        """Return provinces, kabupaten and kota of this name or alias; a level word in ``name`` counts as ``level``."""
        match = _LEVEL.match(name)
        found: list[RegionEntry] = self._names.get(_key(name), [])
        if match and not found:
            level = level or _LEVELS.get(match[1].lower()[:3]) or _LEVELS.get(match[1].lower()[:4])
            found = self._names.get(_key(name[match.end() :]), [])
        return tuple(e for e in found if level is None or e.level is level)

    def districts(self, name: str, within: str | None = None) -> tuple[RegionEntry, ...]:
        """Return the kecamatan of this name inside the region with code ``within`` (all of Indonesia by default)."""
        return tuple(e for e in self._districts[0].get(_key(name), ()) if _inside(e.code, within))

    def villages(self, name: str, within: str | None = None) -> tuple[RegionEntry, ...]:
        """Return the desa and kelurahan of this name inside the region with code ``within``."""
        return tuple(e for e in self._villages[0].get(_key(name), ()) if _inside(e.code, within))

    @cached_property
    def _districts(self) -> tuple[dict[str, list[RegionEntry]], dict[str, list[RegionEntry]]]:
        return _low("districts.csv")

    @cached_property
    def _villages(self) -> tuple[dict[str, list[RegionEntry]], dict[str, list[RegionEntry]]]:
        return _low("villages.csv")

    def surfaces(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield every name and alias of provinces, kabupaten and kota with its possible codes."""
        return ((name, tuple(codes)) for name, codes in self._surfaces.items())

    @cached_property
    def _common(self) -> frozenset[str]:
        return frozenset(_key(r["name"]) for r in read_table(resource("gazetteer", "common_words.csv"), ("name", "reason")))

    def is_common(self, name: str) -> bool:
        """Say whether the name is also an ordinary word or a person's name."""
        return _key(name) in self._common

    @cached_property
    def _zones(self) -> tuple[Zone, ...]:
        rows = read_table(resource("gazetteer", "zones.csv"), ("name", "kind", "aliases", "code"))
        return tuple(Zone(name, r["kind"]) for r in rows for name in (r["name"], *filter(None, r["aliases"].split(";"))))

    def zones(self) -> tuple[Zone, ...]:
        """Return islands, zones and tourism areas, aliases included."""
        return self._zones

    def full_name(self, entry: RegionEntry) -> str:
        """Return the name with its level word: `Kota Bandung`, `Provinsi Riau`, `Kecamatan Garung`."""
        return f"{entry.level.value.title()} {entry.name}"


def _inside(code: str, within: str | None) -> bool:
    return within is None or code == within or code.startswith(within + ".")


def _low(file: str) -> tuple[dict[str, list[RegionEntry]], dict[str, list[RegionEntry]]]:
    by_name: dict[str, list[RegionEntry]] = {}
    by_parent: dict[str, list[RegionEntry]] = {}
    for row in read_table(resource("gazetteer", file), ("code", "name", "parent")):
        kind = Level.KECAMATAN if file == "districts.csv" else Level.KELURAHAN if row["code"].split(".")[-1][0] == "1" else Level.DESA
        entry = RegionEntry(row["code"], row["name"], kind, row["parent"])
        by_name.setdefault(_key(row["name"]), []).append(entry)
        by_parent.setdefault(row["parent"], []).append(entry)
    return by_name, by_parent


@cache
def load_regions() -> Regions:
    """Return the regions of the gazetteer, read once."""
    return Regions()
