"""Indonesia's regions by name and by Kemendagri code (Kepmendagri 300.2.2-2430/2025)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from anugerah.errors import DataError
from anugerah.lexicon.region_names import is_inside, name_key, split_level
from anugerah.lexicon.table import iter_rows, read_table
from anugerah.resources import resource
from anugerah.types import Level, Region, Settled


@dataclass(frozen=True, slots=True)
class RegionEntry:
    """A region of the gazetteer: Kemendagri code, bare name, level, code of the region above."""

    code: str
    name: str
    level: Level
    parent: str | None


@dataclass(frozen=True, slots=True)
class RegionAlias:
    """Another name of a region; ``since`` and ``until`` are years as written, empty when not known.

    ``kind`` is ``abbreviation`` (`Jabar`), ``variant`` (`DI Yogyakarta`), ``former`` (`Ujung Pandang`),
    ``spelling`` (`Kulonprogo`) or ``seat`` (`Cibinong`: the town, not the kabupaten).
    """

    alias: str
    code: str
    kind: str
    since: str
    until: str
    note: str


@dataclass(frozen=True, slots=True)
class Seat:
    """The town that a kabupaten or province is governed from; ``town`` is the kecamatan or desa of its name."""

    name: str
    region: RegionEntry
    town: RegionEntry | None


@dataclass(frozen=True, slots=True)
class Zone:
    """A name of an island, zone or tourism area; ``of`` is its main name, which aliases share."""

    name: str
    kind: str
    of: str = ""


class Regions:
    """Look-ups over regions, aliases and, read when first asked for, kecamatan and desa."""

    def __init__(self) -> None:
        self._codes: dict[str, RegionEntry] = {}
        self._names: dict[str, list[RegionEntry]] = {}
        self._surfaces: dict[str, list[str]] = {}
        self._seats: dict[str, list[RegionAlias]] = {}
        for row in read_table(resource("gazetteer", "regions.csv"), ("code", "name", "level", "parent"), ("code",)):
            entry = RegionEntry(row["code"], row["name"], Level(row["level"]), row["parent"] or None)
            self._codes[entry.code] = entry
            self._name(entry.name, entry)
        for alias in self.aliases:
            self._alias(alias)

    def _name(self, name: str, entry: RegionEntry) -> None:
        entries = self._names.setdefault(name_key(name), [])
        if entry not in entries:
            entries.append(entry)
        codes = self._surfaces.setdefault(name, [])
        if entry.code not in codes:
            codes.append(entry.code)

    def _alias(self, alias: RegionAlias) -> None:
        entry = self._codes.get(alias.code[:5])
        if entry is None:
            raise DataError(f"region_aliases.csv: {alias.alias!r}: unknown code {alias.code!r}; mend the alias")
        if alias.kind != "seat":
            return self._name(alias.alias, entry)
        self._seats.setdefault(name_key(alias.alias), []).append(alias)
        codes = self._surfaces.setdefault(alias.alias, [])
        if alias.code != entry.code:
            codes.append(alias.code)
        return None

    @cached_property
    def aliases(self) -> tuple[RegionAlias, ...]:
        """All rows of `region_aliases.csv`."""
        columns = ("alias", "code", "kind", "since", "until", "note")
        path = resource("gazetteer", "region_aliases.csv")
        return tuple(RegionAlias(**row) for row in read_table(path, columns, ("alias", "code")))

    def by_code(self, code: str) -> RegionEntry | None:
        """Return the region with Kemendagri ``code``, of any level, or ``None``."""
        dots = code.count(".")
        if dots < 2:
            return self._codes.get(code)
        return (self._districts if dots == 2 else self._villages).by_code(code)

    def find(self, name: str, level: Level | None = None) -> tuple[RegionEntry, ...]:
        """Return provinces, kabupaten and kota of this name or alias, in no order of likelihood.

        Case, spaces, dots, hyphens and apostrophes do not matter. A level word in ``name`` (`Kab. Bandung`)
        counts as ``level``. Seat towns are not the kabupaten: see `seats`.
        """
        stated, bare = (None, name) if (key := name_key(name)) in self._names else split_level(name)
        found = self._names.get(key if stated is None else name_key(bare), ())
        wanted = level or stated
        return tuple(entry for entry in found if wanted is None or entry.level is wanted)

    def seats(self, name: str) -> tuple[Seat, ...]:
        """Return what is governed from this town: `Cibinong` → Kabupaten Bogor, Kecamatan Cibinong."""
        rows = self._seats.get(name_key(name), ())
        return tuple(Seat(r.alias, self._codes[r.code[:5]], self._town(r)) for r in rows)

    def _town(self, seat: RegionAlias) -> RegionEntry | None:
        """`Waingapu` → Kecamatan Kota Waingapu, `Tideng Pale` → Desa Tideng Pale, `Takengon` → none of its name."""
        if seat.code.count(".") == 2:
            return self.by_code(seat.code)
        districts = self.districts(f"kota{seat.alias}", seat.code)
        towns = districts or self.villages(seat.alias, seat.code)
        return towns[0] if len(towns) == 1 else None

    def districts(self, name: str, within: str | None = None) -> tuple[RegionEntry, ...]:
        """Return the kecamatan of this name inside the region with code ``within``."""
        return self._districts.find(name, within)

    def villages(self, name: str, within: str | None = None) -> tuple[RegionEntry, ...]:
        """Return the desa and kelurahan of this name inside the region with code ``within``, of any level."""
        return self._villages.find(name, within)

    def low(self, name: str, level: Level | None, within: str | None = None) -> tuple[RegionEntry, ...]:
        """Return the kecamatan of this name, or for another level than kecamatan its desa and kelurahan."""
        return (self.districts if level is Level.KECAMATAN else self.villages)(name, within)

    @cached_property
    def _districts(self) -> _Low:
        return _Low("districts.csv")

    @cached_property
    def _villages(self) -> _Low:
        return _Low("villages.csv")

    def surfaces(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield every name, alias and seat with its possible codes; a seat has its kecamatan's or none."""
        return ((name, tuple(codes)) for name, codes in self._surfaces.items())

    @cached_property
    def _common(self) -> frozenset[str]:
        rows = read_table(resource("gazetteer", "common_words.csv"), ("name", "reason"), ("name",))
        return frozenset(name_key(row["name"]) for row in rows)

    def is_common(self, name: str) -> bool:
        """Say whether the name is also an ordinary word or a person's name, so that it needs context."""
        return name_key(name) in self._common

    @cached_property
    def _zones(self) -> tuple[Zone, ...]:
        rows = read_table(resource("gazetteer", "zones.csv"), ("name", "kind", "aliases", "code"), ("name",))
        names = ((row, (row["name"], *filter(None, row["aliases"].split(";")))) for row in rows)
        return tuple(Zone(name, row["kind"], row["name"]) for row, group in names for name in group)

    @cached_property
    def _zone_keys(self) -> dict[str, Zone]:
        return {name_key(zone.name): zone for zone in reversed(self._zones)}

    def zones(self) -> tuple[Zone, ...]:
        """Return the names of islands, zones and tourism areas, aliases included."""
        return self._zones

    def zone(self, name: str) -> Zone | None:
        """Return the zone with this name or alias."""
        return self._zone_keys.get(name_key(name))

    def full_name(self, entry: RegionEntry) -> str:
        """Return the name with its level word: `Kota Bandung`, `Provinsi Riau`, `Kecamatan Garung`."""
        return f"{entry.level.value.title()} {entry.name}"

    def only(self, entries: Sequence[RegionEntry], settled: Settled) -> Region | None:
        """Return the region that ``entries`` mean where there is but one of them; ``settled``: what left only it."""
        if len(entries) != 1:
            return None
        (entry,) = entries
        return Region(entry.code, self.full_name(entry), entry.level, entry.parent, (), settled)


class _Low:
    """Kecamatan or desa of one file: names by code and codes by name, made into entries when asked for."""

    def __init__(self, file: str) -> None:
        self._codes: dict[str, str] = {}
        self._names: dict[str, tuple[str, ...]] = {}
        for _, (code, name, _) in iter_rows(resource("gazetteer", file), ("code", "name", "parent")):
            self._codes[code] = name
            key = name_key(name)
            self._names[key] = (*self._names.get(key, ()), code)

    def by_code(self, code: str) -> RegionEntry | None:
        return self._entry(code) if code in self._codes else None

    def find(self, name: str, within: str | None) -> tuple[RegionEntry, ...]:
        codes = self._names.get(name_key(name)) or self._names.get(name_key(split_level(name)[1]), ())
        return tuple(self._entry(code) for code in codes if is_inside(code, within))

    def _entry(self, code: str) -> RegionEntry:
        parent, _, number = code.rpartition(".")
        low = Level.KECAMATAN if len(number) < 4 else Level.KELURAHAN if number[0] == "1" else Level.DESA
        return RegionEntry(code, self._codes[code], low, parent)


@cache
def load_regions() -> Regions:
    """Return the regions of the gazetteer, read once."""
    return Regions()
