"""How often each link rule fired, and how often it was right.

A rule fires once for each link of each record. A link is right when what it says stands in the gold record that its
record is aligned with (`anugerah.evaluate.records.partners`):

- in a slot of one value, when the record's value agrees with gold's; further links of the slot tell the same value,
  and category, pillar and rank are one slot, ``category``;
- in a slot of many values (programmes, persons), when the words of the link's own mention agree with one of gold's.

All links of a record that no gold record is aligned with are wrong. Links into what gold does not hold (status) are
left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from anugerah.evaluate.columns import columns
from anugerah.evaluate.records import MANY, SLOTS, agree, compare, filled, partners_of
from anugerah.evaluate.tally import Row
from anugerah.evaluate.wilson import wilson

SLOT_OF = {slot: slot for slot in SLOTS} | {"program": "programs", "pillar": "category", "rank": "category"}
HEAD = ("rule", "slot", "fired", "right", "precision", "from", "to", "weight", "better")


@dataclass(frozen=True, slots=True)
class Firing:
    """One link: its rule, the slot filled, the rule's weight (0..1), and whether gold says the same."""

    rule: str
    slot: str
    weight: float
    right: bool


def firings(gold: Mapping[str, Row], system: Mapping[str, Row]) -> Iterator[Firing]:
    """Yield every link of the system's records in articles that gold has."""
    for article, wanted, given in partners_of(gold, system):
        if given is not None:
            yield from _of_record(system[article], wanted or {}, given)


def _of_record(article: Row, gold: Row, record: Row) -> Iterator[Firing]:
    compared = compare(gold, record)
    for link in record.get("links", ()):
        slot = SLOT_OF.get(link["relation"])
        if slot in MANY:
            said = _words(article, link)
            right = any(agree(slot, value, said, gold, record) for value in filled(gold, slot))
            yield Firing(link["rule"], slot, link["score"], right)
        elif slot is not None:
            yield Firing(link["rule"], slot, link["score"], compared[slot].right > 0)


def _words(article: Row, link: Row) -> str:
    """What a link into a slot of many values says: the name its mention stands for, else its words."""
    mention = next((e for e in article["entities"] if e["id"] == link["mention"]), None)
    value = (mention or {}).get("value") or {}
    if value.get("type") in ("Person", "Program"):
        return str(value["name"])
    return str(mention["text"] if mention else article["text"][link["start"] : link["end"]])


def rule_table(fired: Iterable[Firing]) -> list[Row]:
    """Return one row for each rule and slot, by slot and then by how often it fired.

    ``from`` and ``to`` hold the 95 % interval of the precision (Wilson); ``better`` is a better weight, (right + 1) /
    (fired + 2), where the weight of links.toml lies outside that interval, else empty. Nothing is rewritten.
    """
    held: dict[tuple[str, str], list[Firing]] = {}
    for firing in fired:
        held.setdefault((firing.slot, firing.rule), []).append(firing)
    rows = [_row(slot, rule, of) for (slot, rule), of in held.items()]
    return sorted(rows, key=lambda row: (SLOTS.index(row["slot"]), -row["fired"], row["rule"]))


def _row(slot: str, rule: str, of: list[Firing]) -> Row:
    fired, right, weight = len(of), sum(firing.right for firing in of), of[0].weight
    low, high = wilson(right, fired)
    better = "" if low <= weight <= high else round((right + 1) / (fired + 2), 2)
    values = (rule, slot, fired, right, round(right / fired, 4), round(low, 4), round(high, 4), weight, better)
    return dict(zip(HEAD, values, strict=True))


def rule_lines(table: list[Row]) -> Iterator[str]:
    """Yield the table for people."""
    yield from columns(HEAD, [[row[name] for name in HEAD] for row in table])
