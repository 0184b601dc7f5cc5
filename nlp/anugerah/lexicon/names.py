"""Awards, agencies, offices, pillars and programmes of `models/gazetteer/`, read once into frozen entries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from anugerah.errors import DataError
from anugerah.lexicon.table import read_table
from anugerah.resources import resource

_CONTEXTS = ("", "cue", "case")


@dataclass(frozen=True, slots=True)
class Alias:
    """A surface form of an award or agency, as its span is written.

    ``context`` says what the form needs to count: nothing, an award word near it (``cue``: `Informatif`), or
    exactly these capitals (``case``: `KLA`).
    """

    text: str
    id: str
    context: str = ""


@dataclass(frozen=True, slots=True)
class AwardEntry:
    """An award family: usual grantors (agency ids) and scheme (tiers and categories as written)."""

    id: str
    name: str
    field: str
    grantors: tuple[str, ...]
    scheme: tuple[str, ...]
    notes: str
    aliases: tuple[Alias, ...]


@dataclass(frozen=True, slots=True)
class AgencyEntry:
    """A public body or grantor; ``since`` and ``until`` are years, ``successor`` the ids that took over."""

    id: str
    name: str
    kind: str
    since: int | None
    until: int | None
    successor: tuple[str, ...]
    aliases: tuple[Alias, ...]


@dataclass(frozen=True, slots=True)
class OfficeEntry:
    """A title and its role id; the region's ``level`` and the agency id of the ``body`` may be empty."""

    title: str
    role: str
    level: str
    body: str


@dataclass(frozen=True, slots=True)
class PillarEntry:
    """A way to write one of the six smart-city pillars."""

    alias: str
    pillar: str


@dataclass(frozen=True, slots=True)
class ProgramEntry:
    """A national or well-known programme, its written-out form if any, and its context as in `Alias`."""

    name: str
    expansion: str
    context: str


@cache
def load_awards() -> tuple[AwardEntry, ...]:
    """Return all award families, in the order of the file.

    Raises:
        DataError: A table is malformed, or an alias names an unknown award.
    """
    rows = _rows("awards.csv", "id", "name", "field", "grantors", "scheme", "notes")
    aliases = _aliases("award_aliases.csv", {row["id"] for row in rows})
    return tuple(
        AwardEntry(
            row["id"],
            row["name"],
            row["field"],
            _parts(row["grantors"]),
            _parts(row["scheme"]),
            row["notes"],
            tuple(aliases.get(row["id"], ())),
        )
        for row in rows
    )


@cache
def load_agencies() -> tuple[AgencyEntry, ...]:
    """Return all public bodies and grantors, in the order of the file.

    Raises:
        DataError: A table is malformed, or an alias names an unknown agency.
    """
    rows = _rows("agencies.csv", "id", "name", "kind", "since", "until", "successor")
    aliases = _aliases("agency_aliases.csv", {row["id"] for row in rows})
    return tuple(
        AgencyEntry(
            row["id"],
            row["name"],
            row["kind"],
            _year(row["since"], row["id"]),
            _year(row["until"], row["id"]),
            _parts(row["successor"]),
            tuple(aliases.get(row["id"], ())),
        )
        for row in rows
    )


@cache
def load_offices() -> tuple[OfficeEntry, ...]:
    """Return all titles; role ``prefix`` is an acting form (`Plt.`), ``police`` a rank that is no office."""
    return tuple(OfficeEntry(**row) for row in _rows("offices.csv", "title", "role", "level", "body"))


@cache
def load_pillars() -> tuple[PillarEntry, ...]:
    """Return all ways to write the pillars, lower-case, English and Indonesian, misspellings included."""
    return tuple(PillarEntry(**row) for row in _rows("pillars.csv", "alias", "pillar"))


@cache
def load_programs() -> tuple[ProgramEntry, ...]:
    """Return all known programmes; a written-out form is an entry of its own too."""
    rows = _rows("programs.csv", "name", "expansion", "context")
    for row in rows:
        _check_context(row["context"], "programs.csv", row["name"])
    return tuple(ProgramEntry(**row) for row in rows)


@cache
def awards_by_id() -> Mapping[str, AwardEntry]:
    """Return the award families by id, read-only."""
    return MappingProxyType({entry.id: entry for entry in load_awards()})


@cache
def agencies_by_id() -> Mapping[str, AgencyEntry]:
    """Return the agencies by id, read-only."""
    return MappingProxyType({entry.id: entry for entry in load_agencies()})


def _rows(name: str, *columns: str) -> list[dict[str, str]]:
    return read_table(resource("gazetteer", name), columns)


def _aliases(name: str, known: set[str]) -> dict[str, list[Alias]]:
    found: dict[str, list[Alias]] = {}
    for row in _rows(name, "alias", "id", "context"):
        if row["id"] not in known:
            raise DataError(f"{name}: {row['alias']!r}: unknown id {row['id']!r}; add it or mend the alias")
        _check_context(row["context"], name, row["alias"])
        found.setdefault(row["id"], []).append(Alias(row["alias"], row["id"], row["context"]))
    return found


def _check_context(context: str, name: str, text: str) -> None:
    if context not in _CONTEXTS:
        raise DataError(f"{name}: {text!r}: context {context!r}, expected one of {_CONTEXTS}")


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split(";") if part)


def _year(cell: str, id_: str) -> int | None:
    if cell and not cell.isdecimal():
        raise DataError(f"agencies.csv: {id_}: {cell!r} is not a year; write 2009 or leave it empty")
    return int(cell) if cell else None
