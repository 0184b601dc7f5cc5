"""Offices to their role and region, officials to full name and office; short forms tied to the full name."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Mapping, Sequence
from functools import cache

from anugerah.lexicon.governed import HEAD_ROLES, governed, low_governed
from anugerah.lexicon.names import load_agencies, load_offices
from anugerah.lexicon.regions import RegionEntry, load_regions
from anugerah.lexicon.titles import only_titles
from anugerah.lexicon.vocabulary import words as vocabulary
from anugerah.types import Label, Level, Mention, Office, Person, Region, Value

_PREFIX = re.compile(r"(?i)^(?:penjabat|pelaksana (?:tugas|harian))?\s*\(?(?:pjs?|plt|plh)?\.?\)?\s+(?=\S)")


_CLOSE = 24  # code points between a region and the bare office of its head
_REACH = 40  # code points between an office and its holder


@cache
def _titles() -> dict[str, tuple[str, str]]:
    return {entry.title.casefold(): (entry.role, entry.body) for entry in load_offices()}


@cache
def _bodies() -> dict[str, str]:
    """Ids of national bodies by every way to write them; a dinas is of its region, no body of its own."""
    return {
        alias.text.casefold(): entry.id
        for entry in load_agencies()
        if entry.kind != "perangkat_daerah"
        for alias in entry.aliases
        if alias.context != "cue"
    }


def body_in(title: str) -> str | None:
    """Return the agency id of the longest body that a title names: `Plt Sekjen Kemendagri` → kemendagri.

    What stands behind `Dinas` is the name of a dinas and no ministry: `Kepala Dinas Kominfo`.
    """
    words = title.casefold().split()
    if not vocabulary("office.local").isdisjoint(words):
        return None
    spans = [(i, j) for i in range(1, len(words)) for j in range(i + 1, len(words) + 1)]
    for i, j in sorted(spans, key=lambda span: span[0] - span[1]):
        if found := _bodies().get(" ".join(words[i:j])):
            return found
    return None


def role_of(title: str) -> tuple[str, str | None]:
    """Return the role id of an office as written and the agency id it heads, if the gazetteer knows one."""
    bare = _PREFIX.sub("", title) if re.match(r"(?i)(?:pj|plt|plh|penjabat|pelaksana)", title) else title
    words = bare.split()
    for end in range(len(words), 0, -1):
        known = _titles().get(" ".join(words[:end]).casefold())
        if known and known[0] != "prefix":
            return known[0], known[1] or None
    if words[:1] and words[0].casefold() == "wakil":  # `Wakil Menkes`
        role, body = role_of(" ".join(words[1:]))
        if role == "menteri":
            return f"wakil_{role}", body
    return words[0].casefold() if words else "", None


def offices(
    mentions: Sequence[Mention], homes: dict[Level, str], values: Mapping[str, Value] | None = None
) -> dict[str, Office]:
    """Return the `Office` of every OFFICE mention; ``homes`` gives the article's one region of each level, if one.

    `Bupati` alone governs the kabupaten named right before it, else the article's only one; with several in the
    story it stays open. ``values`` tells what the REGION mentions mean.
    """
    found = {}
    regions = load_regions()
    near = [(m.end, value) for m in mentions if isinstance(value := (values or {}).get(m.id), Region)]
    for m in mentions:
        if m.label is not Label.OFFICE:
            continue
        role, body = role_of(m.text)
        body = body or body_in(m.text)
        level, name = governed(m.text)
        level = level or _level_of_role(role)
        low, village = low_governed(m.text) if not level else (None, "")
        entries = regions.find(name, level) if name else _within(low, village, homes) if low else ()
        code = entries[0].code if len(entries) == 1 else None
        if not name and level:
            code = _said_before(m.start, near, level) or homes.get(level)
        name = name or (f"{low.value.title()} {village}" if low else "")
        entry = regions.by_code(code) if code else None
        found[m.id] = Office(role, body, code, regions.full_name(entry) if entry else (name or None))
    return found


def _within(level: Level, name: str, homes: Mapping[Level, str]) -> Sequence[RegionEntry]:
    """The kecamatan, desa or kelurahan of a name in the region that the article is about, else in all of Indonesia."""
    regions = load_regions()
    home = homes.get(Level.KABUPATEN) or homes.get(Level.KOTA) or homes.get(Level.PROVINSI)
    return regions.low(name, level, home)


def _said_before(start: int, regions: Sequence[tuple[int, Region]], level: Level) -> str | None:
    """The region of the right level that stands close in front of a bare office: `Sleman yang dipimpin Bupati`."""
    at = bisect(regions, start, key=lambda region: region[0])
    codes = [r.code for end, r in regions[max(0, at - 3) : at] if start - end <= _CLOSE and r.level is level and r.code]
    return codes[-1] if codes else None


def _level_of_role(role: str) -> Level | None:
    for head, level in HEAD_ROLES.items():
        if role in (head, f"wakil_{head}"):
            return level
    return None


def people(mentions: Sequence[Mention], offices_by_id: dict[str, Office], text: str) -> dict[str, Person]:
    """Return the `Person` of every OFFICIAL mention: the fullest form of the name, the office beside it."""
    officials = [m for m in mentions if m.label is Label.OFFICIAL]
    fulls = sorted({m.text for m in officials}, key=lambda name: -len(name.split()))
    held = {m.text: _office_beside(m, mentions, text) for m in reversed(officials)}
    for m in officials:
        held[m.text] = held[m.text] or _office_beside(m, mentions, text)
    found = {}
    before: list[str] = []
    for m in officials:
        full = _full_name(m.text, fulls, before)
        before.append(m.text)
        office = held.get(m.text) or held.get(full)
        value = offices_by_id.get(office.id) if office else None
        of = (value.region_name or value.body) if value else None
        found[m.id] = Person(full, office.text if office else None, of)
    return found


def _full_name(name: str, fulls: Sequence[str], before: Sequence[str]) -> str:
    """The longer name that contains these words: of two possible ones the one named last before, else the name itself.

    Args:
        name: As mentioned.
        fulls: The names of the article, longest first.
        before: The names up to this mention, in their order.
    """
    words = set(name.casefold().split())
    longer = [full for full in fulls if words < set(full.casefold().split())]
    best = [full for full in longer if len(full.split()) == len(longer[0].split())] if longer else []
    if len(longer) > 1 and (last := next((full for full in reversed(before) if full in longer), None)):
        return _full_name(last, fulls, ())
    return best[0] if len(best) == 1 else name


def _office_beside(m: Mention, mentions: Sequence[Mention], text: str) -> Mention | None:
    for office in mentions:
        if office.label is not Label.OFFICE:
            continue
        if 0 <= m.start - office.end <= _REACH and only_titles(text[office.end : m.start]):
            return office
        if 0 <= office.start - m.end <= 30 and re.fullmatch(
            r"(?:\s*,[^,;]{0,12})*\s*[,(]\s*|\s*,?\s*(?:selaku|sebagai)\s*", text[m.end : office.start]
        ):
            return office
    return None
