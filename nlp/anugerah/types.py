"""The frozen types that flow through the house; this module imports nothing of ours.

Offsets everywhere are Unicode code points into the unchanged article text, end exclusive:
``text[m.start:m.end] == m.text`` holds for every mention, always.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Union


class Label(str, Enum):
    """The eight entity labels of the guideline."""

    REGION = "REGION"
    OFFICIAL = "OFFICIAL"
    OFFICE = "OFFICE"
    AGENCY = "AGENCY"
    AWARD = "AWARD"
    PROGRAM = "PROGRAM"
    PILLAR = "PILLAR"
    DATE = "DATE"

    def __str__(self) -> str:
        return self.value


class Level(str, Enum):
    """Level of an Indonesian region; ``KAWASAN`` covers islands, zones and tourism areas."""

    PROVINSI = "provinsi"
    KABUPATEN = "kabupaten"
    KOTA = "kota"
    KECAMATAN = "kecamatan"
    KELURAHAN = "kelurahan"
    DESA = "desa"
    KAWASAN = "kawasan"

    def __str__(self) -> str:
        return self.value


class Kind(str, Enum):
    """What a block of lines in an article is."""

    HEADLINE = "headline"
    BYLINE = "byline"
    DATELINE = "dateline"
    HEADING = "heading"
    ITEM = "item"
    BOILERPLATE = "boilerplate"
    PARAGRAPH = "paragraph"

    def __str__(self) -> str:
        return self.value


class Relation(str, Enum):
    """The slot of an award record that a link fills."""

    AWARD = "award"
    EDITION = "edition"
    CATEGORY = "category"
    PILLAR = "pillar"
    RANK = "rank"
    GRANTOR = "grantor"
    RECIPIENT = "recipient"
    RECIPIENT_OFFICIAL = "recipient_official"
    RECEIVED_BY = "received_by"
    PROGRAM = "program"
    DATE = "date"
    PLACE = "place"
    STATUS = "status"

    def __str__(self) -> str:
        return self.value


class Status(str, Enum):
    """Whether the text says that the award was won, was won earlier, or will be given."""

    WON = "won"
    HISTORICAL = "historical"
    SCHEDULED = "scheduled"

    def __str__(self) -> str:
        return self.value


class RecipientKind(str, Enum):
    """What sort of winner a record names."""

    REGION = "region"
    AGENCY = "agency"
    INSTITUTION = "institution"
    PERSON = "person"
    GROUP = "group"

    def __str__(self) -> str:
        return self.value


class Unlinked(str, Enum):
    """Why a mention takes part in no record: a closed set."""

    NO_AWARD = "no_award"  # the article tells of no award that was given
    BOILERPLATE = "boilerplate"  # stands in a menu, a share bar or a "Baca juga" line
    NOT_WON = "not_won"  # its sentence hopes, nominates, denies, plans or counts
    NO_EVIDENCE = "no_evidence"  # no rule ties it to a record of this article

    def __str__(self) -> str:
        return self.value


class Settled(str, Enum):
    """What settled which region a name means: a closed set."""

    NAME = "name"  # no other region bears it
    LEVEL = "level"  # its level word, or a government or office beside it
    ADDRESS = "address"  # a region beside it: the province behind it, the desa in front of it
    PLACE = "place"  # a dateline, a venue, `di Bandung`: the city
    LIST = "list"  # the others of its list, or the heading over it
    ELSEWHERE = "elsewhere"  # the article says it in another place
    HOME = "home"  # it lies in the kabupaten or province that the article is about
    SEAT = "seat"  # the town that a kabupaten is governed from

    def __str__(self) -> str:
        return self.value


@dataclass(frozen=True, slots=True)
class Region:
    """A region's identity; ``code`` is Kemendagri's (``32.73``), ``None`` while the text leaves it open.

    ``candidates`` holds the codes that remain possible when ``code`` is ``None``, ``settled`` what speaks for ``code``.
    """

    code: str | None
    name: str
    level: Level | None = None
    parent: str | None = None
    candidates: tuple[str, ...] = ()
    settled: Settled | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """A person holding public office: full name without titles, the office, and what it governs."""

    name: str
    office: str | None = None
    of: str | None = None


@dataclass(frozen=True, slots=True)
class Office:
    """A public office: its role id (``wali_kota``), the body it heads, the code of the region governed."""

    role: str
    body: str | None = None
    region: str | None = None
    region_name: str | None = None


@dataclass(frozen=True, slots=True)
class Agency:
    """A public body or a grantor; ``id`` is the gazetteer's, ``None`` for a body known by pattern only."""

    id: str | None
    name: str


@dataclass(frozen=True, slots=True)
class Award:
    """An award family; ``id`` is the gazetteer's, ``None`` for an award known by pattern only."""

    id: str | None
    name: str


@dataclass(frozen=True, slots=True)
class Program:
    """A programme's name and, where the text gives it, the written-out form."""

    name: str
    expansion: str | None = None


@dataclass(frozen=True, slots=True)
class Pillar:
    """One of the six smart-city pillars: governance, branding, economy, living, society, environment."""

    id: str


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A calendar date of which any part may be unknown; months and days count from 1."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def iso(self) -> str:
        """Return ISO 8601 with gaps: ``2022-12-01``, ``2022-12``, ``--12-01``."""
        head = f"{self.year:04d}" if self.year else "-"
        tail = [f"{part:02d}" for part in (self.month, self.day) if part]
        return "-".join([head, *tail])


Value = Union[Region, Person, Office, Agency, Award, Program, Pillar, PartialDate]


@dataclass(frozen=True, slots=True)
class Mention:
    """One entity in the text, with what it means and which source found it.

    ``source`` is ``model`` or the rule's name (``region.level_word``); ``score`` is in 0..1.
    """

    id: str
    label: Label
    start: int
    end: int
    text: str
    value: Value | None = None
    source: str = ""
    score: float | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A run of the text, usually a line, with its layout kind; ``marker`` is a list item's (``1.``, ``-``)."""

    kind: Kind
    start: int
    end: int
    marker: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """What the rules read: a text with its blocks, sentences (start, end) and mentions, in order.

    ``year`` is the year of publication; a word that begins at one of ``joints`` is glued to the one before it.
    """

    text: str
    blocks: tuple[Block, ...] = ()
    sentences: tuple[tuple[int, int], ...] = ()
    mentions: tuple[Mention, ...] = ()
    title: str | None = None
    year: int | None = None
    joints: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Recipient:
    """A possible winner: how the record will name it, its codes, and where it stands in the page."""

    name: str
    kind: RecipientKind
    start: int
    end: int
    code: str | None = None
    region_code: str | None = None
    ambiguous: bool = False
    mention: str | None = None
    stands_for: bool = False  # named through its head: `Bupati Sleman` for Kabupaten Sleman

    @property
    def key(self) -> str:
        """What makes two recipients the same: the code, else the name."""
        return self.code or self.name.casefold()


@dataclass(frozen=True, slots=True)
class Part:
    """A category, rank or pillar phrase with its extent in the page and the rule that read it."""

    text: str
    start: int
    end: int
    rule: str
    pillar: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """One proposed value of a slot: the rule, the extent, and the mention it rests on, if any."""

    relation: Relation
    value: object
    rule: str
    start: int
    end: int
    mention: str | None = None
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Draft:
    """What the rules propose as one record: award, winner, status, category phrases and all evidence, best first."""

    award: Mention
    award_name: str
    recipient: Recipient
    status: Status
    category: tuple[Part, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """One slot of one record with its evidence: the mention (``None`` for plain words), rule and extent."""

    relation: Relation
    mention: str | None
    record: str
    rule: str
    score: float
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class AwardRecord:
    """One award x edition x category x recipient that a text says was given.

    ``id`` is a stable hash of award, edition, category and recipient. Codes are Kemendagri's; ``date`` is
    the ceremony's, ISO and perhaps partial; ``programs`` are ``Program`` values.
    """

    id: str
    award: str
    recipient: str
    award_id: str | None = None
    edition: int | None = None
    category: str | None = None
    pillar: str | None = None
    rank: str | None = None
    status: Status = Status.WON
    grantor: str | None = None
    grantor_id: str | None = None
    recipient_kind: RecipientKind = RecipientKind.REGION
    recipient_code: str | None = None
    recipient_region_code: str | None = None
    recipient_official: tuple[str, ...] = ()
    received_by: tuple[str, ...] = ()
    programs: tuple[Program, ...] = ()
    date: str | None = None
    place: str | None = None
    ambiguous: bool = False
    score: float = 0.0
    links: tuple[Link, ...] = field(default=(), repr=False)

    @property
    def rules(self) -> tuple[str, ...]:
        """Names of the rules that made this record, each once, in the order of its links."""
        return tuple(dict.fromkeys(link.rule for link in self.links))


@dataclass(frozen=True, slots=True)
class Article:
    """One annotated article: the unchanged text, its mentions, links, records and what stayed unlinked.

    A console shows the records alone; a notebook draws the text too.
    """

    id: str
    text: str = field(repr=False)
    title: str | None = None
    date: str | None = None
    url: str | None = None
    meta: dict[str, Any] = field(default_factory=dict, repr=False)
    mentions: tuple[Mention, ...] = field(default=(), repr=False)
    links: tuple[Link, ...] = field(default=(), repr=False)
    records: tuple[AwardRecord, ...] = ()
    unlinked: dict[str, Unlinked] = field(default_factory=dict, repr=False)
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Telling:
    """One article's record, as merging reads it; ``published`` is ISO, ``text`` a hash of the article's text."""

    article: str
    published: str | None
    text: str
    record: AwardRecord


@dataclass(frozen=True, slots=True)
class Variant:
    """One value of one slot of a merged record, with all ways to write it and the articles that tell it.

    ``chosen`` says that the record holds it, ``conflict`` that the articles tell another value too.
    """

    slot: str
    value: str
    forms: tuple[str, ...]
    articles: tuple[str, ...]
    chosen: bool = True
    conflict: bool = False


@dataclass(frozen=True, slots=True)
class Merged:
    """One award told by any number of articles: what holds, what was told, and by which tellings.

    ``keys`` are all ids that lead here: each was or may become the id of a record with a part of these tellings.
    """

    record: AwardRecord
    keys: tuple[str, ...]
    tellings: tuple[Telling, ...]
    variants: tuple[Variant, ...]


@dataclass(frozen=True, slots=True)
class Proof:
    """Why a slot holds a value: the rule, its score, the words at ``start``..``end``, and their sentence.

    ``sentence_start`` is the offset of ``sentence`` in the article's text.
    """

    slot: str
    value: str
    rule: str
    score: float
    start: int
    end: int
    sentence_start: int
    sentence: str
    mention: str | None = None
