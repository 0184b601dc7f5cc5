"""Award records against gold: aligned one to one by what they share, then every filled slot counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from anugerah.evaluate.assign import assign
from anugerah.evaluate.names import names_agree, people_agree
from anugerah.evaluate.tally import Row, Tally

SLOTS = (
    "award",
    "edition",
    "category",
    "grantor",
    "recipient",
    "recipient_official",
    "received_by",
    "programs",
    "date",
    "place",
)
MANY = frozenset({"recipient_official", "received_by", "programs"})
PEOPLE = frozenset({"recipient_official", "received_by"})
CORE = ("award", "recipient", "edition", "category")
KEYS = {"recipient": 20, "award": 10}  # a pair must share one of these; they outweigh all other slots


@dataclass(slots=True)
class RecordScore:
    """Tallies by slot, and of records whose award, recipient, edition and category all agree."""

    slots: dict[str, Tally] = field(default_factory=lambda: {slot: Tally() for slot in SLOTS})
    whole: Tally = field(default_factory=Tally)
    errors: list[str] = field(default_factory=list)


def count_records(score: RecordScore, article: str, gold: list[Row], system: list[Row]) -> None:
    """Add one article's records to ``score``; ``article`` is its id, for the error lines."""
    for wanted, given in partners(gold, system):
        compared = compare(wanted or {}, given or {})
        for slot, tally in compared.items():
            score.slots[slot] += tally
        whole = wanted is not None and given is not None and agrees(compared)
        score.whole += Tally(whole, given is not None and not whole, wanted is not None and not whole)
        if not whole:
            score.errors.append(f"{article} {difference(wanted, given, compared)}")


def partners(gold: list[Row], system: list[Row]) -> Iterator[tuple[Row | None, Row | None]]:
    """Yield gold and system records together: aligned pairs, then gold left alone, then the system's left alone."""
    pairs = align(gold, system)
    yield from ((gold[g], system[s]) for g, s in pairs)
    yield from ((gold[g], None) for g in sorted(set(range(len(gold))) - {g for g, _ in pairs}))
    yield from ((None, system[s]) for s in sorted(set(range(len(system))) - {s for _, s in pairs}))


def partners_of(gold: Mapping[str, Row], system: Mapping[str, Row]) -> Iterator[tuple[str, Row | None, Row | None]]:
    """Yield the partners of every article of gold with its id; an article that the system lacks has no records."""
    for article, row in gold.items():
        for wanted, given in partners(row["records"], system.get(article, {"records": []})["records"]):
            yield article, wanted, given


def agrees(compared: Mapping[str, Tally], slots: Iterable[str] = CORE) -> bool:
    """Say whether nothing is missed or spurious in ``slots``; by default in those that make a record whole."""
    return not any(compared[slot].missed or compared[slot].spurious for slot in slots)


def difference(gold: Row | None, system: Row | None, compared: Mapping[str, Tally]) -> str:
    """Return in words how a pair differs, or which record stands alone."""
    if gold is not None and system is not None:
        differ = [slot for slot in SLOTS if compared[slot].missed or compared[slot].spurious]
        return f"record differs {[(slot, filled(gold, slot), filled(system, slot)) for slot in differ]}"
    alone = gold or system or {}
    kind = "missed" if gold is not None else "spurious"
    return f"record {kind} {_text(alone.get('award'))} / {_text(alone.get('recipient'))}"


def align(gold: list[Row], system: list[Row]) -> list[tuple[int, int]]:
    """Return the ``(gold, system)`` index pairs that share most, records that share no key left out."""
    if not gold or not system:
        return []
    shared = [[_shared(g, s) for s in system] for g in gold]
    if len(gold) <= len(system):
        pairs = assign([[-value for value in row] for row in shared])
    else:
        turned = [[-row[s] for row in shared] for s in range(len(system))]
        pairs = [(g, s) for s, g in assign(turned)]
    return [(g, s) for g, s in pairs if shared[g][s] > 0]


def compare(gold: Row, system: Row) -> dict[str, Tally]:
    """Return a tally for each slot of one pair; either side may be empty."""
    return {slot: _compare_slot(slot, gold, system) for slot in SLOTS}


def filled(record: Row, slot: str) -> list[Any]:
    """Return the values of a slot as a list, empty when the record leaves it open."""
    value = record.get(slot)
    if slot in MANY:
        many = value if isinstance(value, list) else [value] if value else []
        return [_text(item) for item in many]
    value = _text(value)
    return [] if value in (None, "", []) else [value]


def _text(value: Any) -> Any:
    return (value.get("name") or value.get("text") or "") if isinstance(value, dict) else value


def _compare_slot(slot: str, gold: Row, system: Row) -> Tally:
    wanted, free = filled(gold, slot), filled(system, slot)
    given, right = len(free), 0
    for value in wanted:
        at = next((i for i, answer in enumerate(free) if agree(slot, value, answer, gold, system)), None)
        if at is not None:
            del free[at]
            right += 1
    return Tally(right, given - right, len(wanted) - right)


def agree(slot: str, value: Any, answer: Any, gold: Row, system: Row) -> bool:
    """Say whether two values of a slot agree; recipients by their records' codes where both have one."""
    if slot == "recipient" and gold.get("recipient_code") and system.get("recipient_code"):
        return bool(gold["recipient_code"] == system["recipient_code"])
    if slot == "edition":
        return str(value)[:4] == str(answer)[:4]
    if slot == "date":
        return str(value) == str(answer)
    return people_agree(value, answer) if slot in PEOPLE else names_agree(value, answer)


def _shared(gold: Row, system: Row) -> int:
    compared = compare(gold, system)
    keys = sum(weight for slot, weight in KEYS.items() if compared[slot].right)
    return keys + sum(tally.right for tally in compared.values()) if keys else 0
