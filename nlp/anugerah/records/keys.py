"""What must agree before two tellings can be one award: the bucket; and the id that a telling gives its record."""

from __future__ import annotations

import hashlib
from functools import cache

from anugerah.lexicon.names import load_agencies
from anugerah.records.build import record_id
from anugerah.records.compare import Words, category_words, name_words, person_words, telling_words
from anugerah.records.when import window
from anugerah.types import AwardRecord, RecipientKind, Telling

PEOPLE = "person"  # the bucket of all persons who won one award: short names are read beside full ones


def text_hash(text: str) -> str:
    """Return what identifies an article's text: 16 hex digits."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def award_key(record: AwardRecord) -> str:
    """Return the gazetteer's id of an award, else its comparable words."""
    return record.award_id or " ".join(sorted(name_words(record.award)))


def bucket(told: Telling) -> str:
    """Return the key that all tellings of one award to one winner share, and more than these may.

    A region counts by its code. A body, group or institution counts by name and region; without a region only when it
    is in the gazetteer as one body of the whole state. What is left (`Dinas Kesehatan` of no region, a `Solok` that is
    kota or kabupaten) is bound to its text and joined with nothing; so is an award without a name (`Award`).
    """
    record = told.record
    if record.recipient_code:
        who = record.recipient_code
    elif record.recipient_kind is RecipientKind.PERSON:
        who = PEOPLE
    else:
        name, place = " ".join(sorted(name_words(record.recipient))), record.recipient_region_code
        unsure = record.ambiguous or (not place and name not in _national())
        who = f"{name}|{place or ''}|{told.text if unsure else ''}"
    return f"{award_key(record)}|{who}" + (f"|{told.text}" if _nameless(record) else "")


def category_of(record: AwardRecord) -> Words:
    """Return the comparable words of a record's category, nothing when it has none."""
    winner = record.recipient if record.recipient_kind is RecipientKind.REGION else ""
    return category_words(record.category, record.pillar, winner)


def recipient_words(record: AwardRecord) -> Words:
    """Return a person's comparable words, the region as one of them; nothing for other winners of a bucket."""
    if record.recipient_code or record.recipient_kind is not RecipientKind.PERSON:
        return frozenset()
    place = record.recipient_region_code
    return person_words(record.recipient) | ({f"@{place}"} if place else set())


def key(told: Telling) -> str:
    """Return the id that a telling gives: of award, edition, category and winner, where the edition is known.

    For plain cases it is the article's own record id. Where the same words may tell of another award (no edition, a
    person of one name and no region), the telling's text, record id and day are part of it; so is the year of a stated
    day that is not the edition's.
    """
    record = told.record
    category = " ".join(sorted(category_of(record))) or None
    who = recipient_words(record)
    recipient = record.recipient_code or " ".join(sorted(who)) or bucket(told)
    if record.edition is None or len(who) == 1 or _nameless(record):
        recipient = f"{recipient} {told.text} {record.id} {record.date or ''}"
    elif (days := window(told)) and days.given and days.year != record.edition:
        recipient = f"{recipient} {days.year}"
    return record_id(award_key(record), record.edition, category, recipient)


def _nameless(record: AwardRecord) -> bool:
    return not record.award_id and not telling_words(record.award)


@cache
def _national() -> frozenset[str]:
    """The comparable names of the gazetteer's bodies that exist once."""
    once = (entry for entry in load_agencies() if not entry.id.startswith("daerah_"))
    return frozenset(" ".join(sorted(name_words(entry.name))) for entry in once)
