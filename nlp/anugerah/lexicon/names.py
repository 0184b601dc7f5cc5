"""Awards, agencies, offices, pillars and programmes of the gazetteer, each file read once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from anugerah.lexicon.table import read_table
from anugerah.resources import resource


@dataclass(frozen=True, slots=True)
class AwardEntry:
    id: str
    name: str
    field: str
    grantors: tuple[str, ...]
    scheme: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AgencyEntry:
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class OfficeEntry:
    title: str
    role: str
    level: str
    body: str


@dataclass(frozen=True, slots=True)
class PillarEntry:
    alias: str
    pillar: str


def _split(text):
    return tuple(p.strip() for p in text.split(";") if p.strip())


@cache
def load_awards():
    return tuple(AwardEntry(r["id"], r["name"], r["field"], _split(r["grantors"]), _split(r["scheme"])) for r in read_table(resource("gazetteer", "awards.csv"), ("id", "name", "field", "grantors", "scheme", "notes")))


@cache
def load_agencies():
    return tuple(AgencyEntry(r["id"], r["name"]) for r in read_table(resource("gazetteer", "agencies.csv"), ("id", "name", "kind", "since", "until", "successor")))


@cache
def load_offices():
    return tuple(OfficeEntry(**r) for r in read_table(resource("gazetteer", "offices.csv"), ("title", "role", "level", "body")))


@cache
def load_pillars():
    return tuple(PillarEntry(**r) for r in read_table(resource("gazetteer", "pillars.csv"), ("alias", "pillar")))
