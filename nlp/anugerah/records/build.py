"""Drafts to frozen records: the best evidence of each slot, links with scores, stable ids, unlinked reasons."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

from anugerah.links.category import Part
from anugerah.links.giving import same_award
from anugerah.links.roles import agency_name
from anugerah.links.rule import RULES, cue
from anugerah.links.settle import Draft, Evidence
from anugerah.types import (
    Award, AwardRecord, Kind, Label, Link, Mention, Page, PartialDate, Person, Program, Relation, Status, Unlinked,
)  # fmt: skip

__all__ = ["agency_name", "build_records", "record_id", "unlinked"]


def record_id(award: str, edition: int | None, category: str | None, recipient: str) -> str:
    """Return the stable id of award x edition x category x recipient: 12 hex digits of a SHA-256."""
    key = "\x1f".join(re.sub(r"\W+", " ", str(part or "")).strip().casefold() for part in (award, edition, category, recipient))
    return hashlib.sha256(key.encode()).hexdigest()[:12]


def build_records(page: Page, drafts: Sequence[Draft]) -> tuple[AwardRecord, ...]:
    """Freeze drafts into records, each id once."""
    records: dict[str, AwardRecord] = {}
    for draft in drafts:
        record = _record(page, draft)
        records.setdefault(record.id, record)
    return tuple(records.values())


def _record(page: Page, draft: Draft) -> AwardRecord:
    award = award_name(page, draft.award)
    category = _category(draft)
    edition = _first(draft, Relation.EDITION)
    recipient = draft.recipient
    id_ = record_id(_award_id(draft.award) or award, edition, category, recipient.code or recipient.name)
    links = tuple(_link(e, id_) for e in draft.evidence)
    grantor = _first(draft, Relation.GRANTOR) or (None, None)
    date = _first(draft, Relation.DATE)
    rank = next((e.value.text for e in draft.evidence if e.relation is Relation.RANK and isinstance(e.value, Part)), None)
    pillar = next((p.pillar for p in draft.category if p.pillar), None)
    return AwardRecord(
        id=id_, award=award, recipient=recipient.name, award_id=_award_id(draft.award), edition=edition, category=category,
        pillar=pillar, rank=rank, status=_status(draft), grantor=grantor[0], grantor_id=grantor[1],
        recipient_kind=recipient.kind, recipient_code=recipient.code, recipient_region_code=recipient.region_code,
        recipient_official=_names(draft, Relation.RECIPIENT_OFFICIAL)[:1], received_by=_names(draft, Relation.RECEIVED_BY),
        programs=_programs(draft), date=date.iso() if isinstance(date, PartialDate) else None,
        place=_first(draft, Relation.PLACE), ambiguous=recipient.ambiguous, score=_score(links), links=links,
    )  # fmt: skip


def award_name(page: Page, award: Mention) -> str:
    """Return the award as its sentence writes it; a short form gives way to the article's longest form."""
    name = award.text
    if name.isupper() or len(name.split()) == 1:
        forms = [m.text for m in page.mentions if m.label is Label.AWARD and same_award(m, award)]
        name = max([*forms, name], key=len)
    return re.sub(r"\s+", " ", name)


def _award_id(award: Mention) -> str | None:
    return award.value.id if isinstance(award.value, Award) else None


def _first(draft: Draft, relation: Relation):  # type: ignore[no-untyped-def]
    return next((e.value for e in draft.evidence if e.relation is relation), None)


def _status(draft: Draft) -> Status:
    return draft.status


def _category(draft: Draft) -> str | None:
    texts = list(dict.fromkeys(re.sub(r"\s+", " ", part.text) for part in draft.category))
    return ", ".join(texts) or None


def _names(draft: Draft, relation: Relation) -> tuple[str, ...]:
    names = []
    for e in draft.evidence:
        if e.relation is relation and isinstance(e.value, Mention):
            value = e.value.value
            names.append(value.name if isinstance(value, Person) else e.value.text)
    return tuple(dict.fromkeys(names))


def _programs(draft: Draft) -> tuple[Program, ...]:
    """Each programme once; the written-out form of a short one is its expansion, not a programme of its own."""
    found: dict[str, Program] = {}
    for e in draft.evidence:
        if e.relation is Relation.PROGRAM and isinstance(e.value, Mention):
            value = e.value.value
            program = value if isinstance(value, Program) else Program(e.value.text)
            found.setdefault(program.name.casefold(), program)
    long_forms = {p.expansion.casefold() for p in found.values() if p.expansion}
    return tuple(p for key, p in found.items() if key not in long_forms)


def _link(e: Evidence, record: str) -> Link:
    return Link(e.relation, e.mention, record, e.rule, RULES[e.rule].weight, e.start, e.end)


def _score(links: Sequence[Link]) -> float:
    """Return the strength of the record's best winner evidence, raised by every further telling."""
    doubt = 1.0
    for link in links:
        if link.relation is Relation.RECIPIENT:
            doubt *= 1 - link.score
    return round(1 - doubt, 3)


def unlinked(page: Page, records: Sequence[AwardRecord]) -> dict[str, Unlinked]:
    """Return for every mention without a link the reason why."""
    linked = {link.mention for record in records for link in record.links}
    return {m.id: _reason(page, m, bool(records)) for m in page.mentions if m.id not in linked}


def _reason(page: Page, m: Mention, records: bool) -> Unlinked:
    if any(b.kind is Kind.BOILERPLATE and b.start <= m.start < b.end for b in page.blocks):
        return Unlinked.BOILERPLATE
    start, end = next(((s, e) for s, e in page.sentences if s <= m.start < e), (m.start, m.end))
    if m.label is Label.AWARD and cue("status", "not_won").search(page.text, start, end):
        return Unlinked.NOT_WON
    return Unlinked.NO_EVIDENCE if records else Unlinked.NO_AWARD
