"""The officials of a page: an office and its holder are one; who holds an office, and who heads a winner."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from anugerah.lexicon.governed import HEAD_ROLES
from anugerah.lexicon.names import load_offices
from anugerah.lexicon.region_names import is_low
from anugerah.lexicon.regions import load_regions
from anugerah.lexicon.titles import only_titles
from anugerah.links.rule import cue_words, link_rule
from anugerah.links.scene import Scene
from anugerah.links.slots.owners import core_name
from anugerah.types import Label, Mention, Office, Person, Recipient, RecipientKind

_REACH = 40  # code points between an office and its holder
_APPOSED = 25  # code points between a name and the office behind it
_APPOSITION = re.compile(r"\s*(?:,|\(|selaku|sebagai)")
_LOW = {"kecamatan": "camat", "distrik": "camat", "kelurahan": "lurah"}
_HIGH = ("kota", "kabupaten", "provinsi")
_ABOVE = re.compile(r"(?i)^(?:wakil\s+)?(?:menteri|presiden|wapres|menko|men[a-z]+)\b")


@dataclass(frozen=True, slots=True)
class Unit:
    """An office, its holder, or both side by side, with their extent in the page."""

    office: Mention | None
    person: Mention | None
    start: int
    end: int
    scene: Scene

    @property
    def mention(self) -> Mention:
        """The name, else the office."""
        found = self.person or self.office
        assert found is not None
        return found

    @property
    def title(self) -> str:
        """The words of the unit."""
        return self.scene.page.text[self.start : self.end]

    @property
    def region(self) -> str | None:
        """The code of the region that the office is of, or that the person is known to serve."""
        if self.office and isinstance(self.office.value, Office) and self.office.value.region:
            return self.office.value.region
        of = self.person.value.of if self.person and isinstance(self.person.value, Person) else None
        entries = load_regions().find(of) if of else ()
        return entries[0].code if len(entries) == 1 else None

    @property
    def is_above(self) -> bool:
        """Say whether it is a minister or president: they give."""
        role = self.office.value.role if self.office and isinstance(self.office.value, Office) else ""
        title = (self.person.value.office or "") if self.person and isinstance(self.person.value, Person) else ""
        return role in ("menteri", "presiden", "wakil_presiden") or _ABOVE.match(title) is not None


def units(scene: Scene) -> Iterator[Unit]:
    """Yield the officials of a scene in order."""
    used: set[str] = set()
    for m in scene.of(Label.OFFICE, Label.OFFICIAL):
        if m.id in used:
            continue
        if m.label is Label.OFFICIAL:
            yield Unit(None, m, m.start, m.end, scene)
            continue
        person = _beside(scene, m)
        if person and person.id not in used:
            used.add(person.id)
            yield Unit(m, person, min(m.start, person.start), max(m.end, person.end), scene)
        elif person is None:
            yield Unit(m, None, m.start, m.end, scene)


def _beside(scene: Scene, office: Mention) -> Mention | None:
    """Return the official named right behind an office, else in front of it."""
    text = scene.page.text
    people = scene.of(Label.OFFICIAL)
    for m in people:
        if 0 <= m.start - office.end <= _REACH and only_titles(_without_regions(scene, office.end, m.start)):
            return m
    near = (m for m in people if 0 <= office.start - m.end <= _APPOSED)
    return next((m for m in near if _APPOSITION.match(text[m.end : office.start])), None)


def _without_regions(scene: Scene, start: int, end: int) -> str:
    """`Wakil Gubernur (Wagub) [Kalteng] H`: what stands between an office and a name but for the region behind a bracket."""
    text = scene.page.text
    for m in scene.of(Label.REGION):
        if start < m.start and m.end < end and text[start : m.start].rstrip().endswith(")"):
            return text[start : m.start] + text[m.end : end]
    return text[start:end]


@link_rule
def official_head(officials: Sequence[Unit], winner: Recipient, lone: bool) -> Iterator[Mention]:
    """The head of the winning region, named beside the office: `Wali Kota Bandung Yana Mulyana`, `Lurah Tlogomas …`.

    A head whose region the text leaves open is of the winner if that is the ``lone`` one of its level.
    """
    if winner.kind is not RecipientKind.REGION:
        return
    entry = load_regions().by_code(winner.code) if winner.code else None
    for unit in officials:
        value = unit.office.value if unit.office else None
        if unit.person and isinstance(value, Office):
            low = is_low_head(value, winner) and is_of(unit.title, winner)
            level = HEAD_ROLES.get(value.role)
            bare = lone and value.region is None and entry is not None and level is entry.level
            if low or (level is not None and entry is not None and (value.region == winner.code or bare)):
                yield unit.person


@link_rule
def official_low_head(officials: Sequence[Unit], winner: Recipient) -> Iterator[Unit]:
    """`Desa Citorek meraih …. Piala diterima Kepala Desa Zulkifli`: a head of the winner's level whose place is not named."""
    for unit in officials:
        value = unit.office.value if unit.office else None
        if unit.person and isinstance(value, Office) and is_low_head(value, winner) and _is_bare(unit):
            yield unit


def is_low_head(office: Office, winner: Recipient) -> bool:
    """A camat heads a kecamatan, a lurah a kelurahan, a kepala desa what else is below a kabupaten."""
    word = winner.name.split()[0].casefold()
    head = _LOW.get(word, "kepala_desa") == office.role
    return head and _is_low(winner) and office.role in cue_words("people", "low_heads")


def _is_low(winner: Recipient) -> bool:
    """Say whether a region is below a kabupaten by its code, else by its level word: `Desa Osango`."""
    if winner.code:
        return is_low(winner.code)
    word, _, name = winner.name.casefold().partition(" ")
    return winner.kind is RecipientKind.REGION and bool(name) and word not in _HIGH


def _is_bare(unit: Unit) -> bool:
    """`Pj. Kepala Kampung`, `Lurah`: an office without a place."""
    words = unit.office.text.casefold().split(" ") if unit.office else []
    return any(" ".join(words[at:]) in _titles() for at in range(len(words)))


@cache
def _titles() -> frozenset[str]:
    return frozenset(entry.title.casefold() for entry in load_offices())


def is_of(title: str, winner: Recipient) -> bool:
    """`Lurah Tlogomas` is of Kelurahan Tlogomas, `Direktur RSUD Genteng` of RSUD Genteng."""
    name, title = winner.name.casefold().replace("-", " "), title.casefold().replace("-", " ")
    if winner.kind is not RecipientKind.REGION:
        return name in title
    return _is_low(winner) and name.split(" ", 1)[-1] in title


def heads(title: str, winner: Recipient) -> bool:
    """`Direktur RSUD Wangaya` is of RSUD Wangaya Kota Denpasar: a body's name up to its region is enough."""
    name = core_name(winner)
    body = winner.kind not in (RecipientKind.REGION, RecipientKind.PERSON) and " " in name
    return body and re.search(rf"\b{re.escape(name)}\b", title.casefold()) is not None


Holders = dict[tuple[str, str | None], dict[str, Mention]]


def holders(officials: Sequence[Unit]) -> Holders:
    """Return the named holders of every office of the page: role and region to the people, by name."""
    found: Holders = {}
    for unit in officials:
        office = unit.office.value if unit.office else None
        person = unit.person.value if unit.person else None
        if unit.person and isinstance(office, Office) and isinstance(person, Person):
            found.setdefault((office.role, office.region), {}).setdefault(person.name, unit.person)
    return found


def holder(m: Mention, known: Holders) -> Mention:
    """Return the name of an office's holder where the page tells one, else the office."""
    people = known.get((m.value.role, m.value.region), {}) if isinstance(m.value, Office) else {}
    return next(iter(people.values())) if len(people) == 1 else m
