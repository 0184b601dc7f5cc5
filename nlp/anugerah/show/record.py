"""An award record as HTML: every filled slot with its value, the rule that filled it and a way to its evidence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from anugerah.show.escape import safe
from anugerah.tables.frame import program_text
from anugerah.types import AwardRecord, Program, Relation

FIELDS = {Relation.PROGRAM: "programs"}  # where the record's field is not called like the relation
NAMES = {
    Relation.RECIPIENT_OFFICIAL: "official",
    Relation.RECEIVED_BY: "received by",
    Relation.PROGRAM: "programs",
}


class Slot(NamedTuple):
    """One filled slot: its relation, its value for people, and the places of its links in ``record.links``."""

    relation: Relation
    value: str
    links: tuple[int, ...]

    @property
    def name(self) -> str:
        """The slot's name for people."""
        return NAMES.get(self.relation, self.relation.value)


def slots(record: AwardRecord) -> Iterator[Slot]:
    """Yield the filled slots of ``record`` in the order of `Relation`; a status only where words say it."""
    for relation in Relation:
        value = slot_value(record, relation)
        links = tuple(i for i, link in enumerate(record.links) if link.relation is relation)
        if value and (links or relation is not Relation.STATUS):
            yield Slot(relation, value, links)


def slot_value(record: AwardRecord, relation: Relation) -> str:
    """Return the value of one slot as words, empty when the record leaves it open."""
    value = getattr(record, FIELDS.get(relation, relation.value))
    many = value if isinstance(value, tuple) else (value,)
    words = "; ".join(program_text(v) if isinstance(v, Program) else str(v) for v in many if v is not None)
    return f"{words} {code(record)}".rstrip() if relation is Relation.RECIPIENT else words


def code(record: AwardRecord) -> str:
    """Return the winner's code in brackets, a question mark where it may be two regions, or nothing."""
    if record.ambiguous:
        return "(?)"
    if record.recipient_code:
        return f"({record.recipient_code})"
    return f"({record.recipient_kind} in {record.recipient_region_code})" if record.recipient_region_code else ""


def headline(record: AwardRecord) -> str:
    """Return the award with its edition and category: ``Adipura 2019, Kencana``."""
    name = " ".join(str(part) for part in (record.award, record.edition) if part)
    return ", ".join(part for part in (name, record.category or record.pillar) if part)


def rules_of(record: AwardRecord, slot: Slot) -> str:
    """Return the names of the rules behind a slot, each once."""
    return ", ".join(dict.fromkeys(record.links[i].rule for i in slot.links))


def draw_record(record: AwardRecord, number: int) -> str:
    """Return the card of the record at place ``number`` of its article; its buttons light the evidence."""
    rows = "".join(_draw_slot(record, slot, number) for slot in slots(record))
    shown = f"<b><bdi>{safe(headline(record))}</bdi></b> <span><bdi>{safe(record.recipient)}</bdi></span>"
    status = f'<small class="{record.status}">{record.status}</small>'
    head = f'<button type="button" class="who" aria-pressed="false" data-lights="r{number}">{shown} {status}</button>'
    foot = f'<p class="foot">score {record.score:.2f} · record {safe(record.id)}</p>'
    return f'<li class="record">{head}<ul class="slots">{rows}</ul>{foot}</li>'


def _draw_slot(record: AwardRecord, slot: Slot, number: int) -> str:
    said = f'<span class="slot">{slot.name}</span> <span class="value"><bdi>{safe(slot.value)}</bdi></span>'
    if not slot.links:
        return f"<li><div>{said}</div></li>"
    lights = " ".join(f"r{number}s{i}" for i in slot.links)
    rule = f'<span class="rule">{safe(rules_of(record, slot))}</span>'
    return f'<li><button type="button" aria-pressed="false" data-lights="{lights}">{said} {rule}</button></li>'


def draw_table(record: AwardRecord) -> str:
    """Return one record as a plain table: slot, value, rules; for notebooks."""
    rows = "".join(
        f"<tr><th>{slot.name}</th><td>{safe(slot.value)}</td><td><code>{safe(rules_of(record, slot))}</code></td></tr>"
        for slot in slots(record)
    )
    return f"<table><tbody>{rows}</tbody></table>"
