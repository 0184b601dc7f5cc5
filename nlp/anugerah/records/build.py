"""Drafts to frozen records: the best evidence of each slot, links with scores, stable ids."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from anugerah.records.score import score
from anugerah.types import (
    Award,
    AwardRecord,
    Draft,
    Evidence,
    Link,
    Mention,
    Part,
    PartialDate,
    Person,
    Program,
    Relation,
)

_TOP = re.compile(r"(?i)top \d+")  # a round of a competition, an award of its own where the competition is not named


def record_id(award: str, edition: int | None, category: str | None, recipient: str) -> str:
    """Return the stable id of award x edition x category x recipient: 12 hex digits of a SHA-256."""
    key = "\x1f".join(
        re.sub(r"\W+", " ", str(part or "")).strip().casefold() for part in (award, edition, category, recipient)
    )
    return hashlib.sha256(key.encode()).hexdigest()[:12]


def build_records(drafts: Sequence[Draft]) -> tuple[AwardRecord, ...]:
    """Freeze drafts into records, each id once."""
    records: dict[str, AwardRecord] = {}
    for draft in drafts:
        record = _record(draft)
        records.setdefault(record.id, record)
    page = tuple(records.values())
    return tuple(replace(record, score=score(record, page)) for record in page)


def _record(draft: Draft) -> AwardRecord:
    award = draft.award_name
    category = _category(draft)
    edition = _first(draft, Relation.EDITION)
    recipient = draft.recipient
    named = None if _TOP.fullmatch(award) else _award_id(draft.award)
    id_ = record_id(named or award, edition, category, recipient.code or recipient.name)
    links = tuple(_link(e, id_) for e in draft.evidence)
    grantor = _first(draft, Relation.GRANTOR) or (None, None)
    date = _first(draft, Relation.DATE)
    rank = next(
        (e.value.text for e in draft.evidence if e.relation is Relation.RANK and isinstance(e.value, Part)), None
    )
    pillar = next((p.pillar for p in draft.category if p.pillar), None)
    return AwardRecord(
        id=id_,
        award=award,
        recipient=recipient.name,
        award_id=_award_id(draft.award),
        edition=edition,
        category=category,
        pillar=pillar,
        rank=rank,
        status=draft.status,
        grantor=grantor[0],
        grantor_id=grantor[1],
        recipient_kind=recipient.kind,
        recipient_code=recipient.code,
        recipient_region_code=recipient.region_code,
        recipient_official=_names(draft, Relation.RECIPIENT_OFFICIAL)[:1],
        received_by=_names(draft, Relation.RECEIVED_BY),
        programs=_programs(draft),
        date=date.iso() if isinstance(date, PartialDate) else None,
        place=_first(draft, Relation.PLACE),
        ambiguous=recipient.ambiguous,
        links=links,
    )


def _award_id(award: Mention) -> str | None:
    return award.value.id if isinstance(award.value, Award) else None


def _first(draft: Draft, relation: Relation) -> Any:
    return next((e.value for e in draft.evidence if e.relation is relation), None)


def _category(draft: Draft) -> str | None:
    texts = list(dict.fromkeys(re.sub(r"\s+", " ", part.text) for part in draft.category))
    return ", ".join(texts) or None


def _names(draft: Draft, relation: Relation) -> tuple[str, ...]:
    names = []
    for e in draft.evidence:
        if e.relation is relation and isinstance(e.value, Mention):
            value = e.value.value
            names.append(value.name if isinstance(value, Person) else e.value.text)
        elif e.relation is relation and isinstance(e.value, str):
            names.append(e.value)
    return tuple(dict.fromkeys(names))


def _programs(draft: Draft) -> tuple[Program, ...]:
    """Each programme once; the written-out form of a short one is its expansion, not a programme of its own."""
    found: dict[str, Program] = {}
    for e in draft.evidence:
        if e.relation is Relation.PROGRAM and isinstance(e.value, (Mention, str)):
            value = e.value.value if isinstance(e.value, Mention) else None
            text = e.value if isinstance(e.value, str) else e.value.text
            program = value if isinstance(value, Program) else Program(text)
            found.setdefault(program.name.casefold(), program)
    long_forms = {p.expansion.casefold() for p in found.values() if p.expansion}
    return tuple(p for key, p in found.items() if key not in long_forms)


def _link(e: Evidence, record: str) -> Link:
    return Link(e.relation, e.mention, record, e.rule, e.score, e.start, e.end)
