"""Where the slots are lost: by slot and kind of error, and the records that cost most."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from anugerah.evaluate.columns import columns
from anugerah.evaluate.records import SLOTS, agrees, compare, difference, partners_of
from anugerah.evaluate.tally import Row, Tally, together

KINDS = ("wrong", "lacking", "extra", "missed", "spurious")


@dataclass(frozen=True, slots=True)
class Loss:
    """One pair of records that differs, or one record alone, with its tallies by slot.

    ``record`` is ``differs``, ``missed`` or ``spurious``; ``told`` says it in words.
    """

    article: str
    record: str
    slots: Mapping[str, Tally]
    told: str

    @property
    def cost(self) -> int:
        """How many slot values are missed or spurious."""
        every = together(self.slots.values())
        return every.missed + every.spurious


def losses(gold: Mapping[str, Row], system: Mapping[str, Row]) -> Iterator[Loss]:
    """Yield every pair of records with a slot that is not right, and every record alone."""
    for article, wanted, given in partners_of(gold, system):
        slots = compare(wanted or {}, given or {})
        if agrees(slots, SLOTS):
            continue
        kind = "missed" if given is None else "spurious" if wanted is None else "differs"
        yield Loss(article, kind, slots, f"{article} {difference(wanted, given, slots)}")


def slot_losses(lost: list[Loss]) -> list[Row]:
    """Return for each slot how many values were lost in which way.

    In aligned records: ``wrong`` values (one of the system's in the place of one of gold's), ``lacking`` ones (only
    gold has a value) and ``extra`` ones (only the system has). The values of records that stand alone are ``missed``
    (gold's) and ``spurious`` (the system's).
    """
    table = {slot: dict.fromkeys(KINDS, 0) for slot in SLOTS}
    for loss in lost:
        for slot, tally in loss.slots.items():
            if loss.record != "differs":
                table[slot][loss.record] += tally.missed + tally.spurious
                continue
            wrong = min(tally.missed, tally.spurious)
            table[slot]["wrong"] += wrong
            table[slot]["lacking"] += tally.missed - wrong
            table[slot]["extra"] += tally.spurious - wrong
    return [{"slot": slot, **counts} for slot, counts in table.items()]


def worst(lost: list[Loss], most: int) -> list[Loss]:
    """Return the ``most`` losses that cost most slot values, the dearest first, at most one of each article."""
    dearest = sorted(lost, key=lambda loss: -loss.cost)
    first = {loss.article: loss for loss in reversed(dearest)}
    return sorted(first.values(), key=lambda loss: -loss.cost)[:most]


def loss_lines(lost: list[Loss], most: int) -> Iterator[str]:
    """Yield the table of lost slots and the worst losses for people."""
    yield from columns(("slot", *KINDS), [list(row.values()) for row in slot_losses(lost)])
    yield from (f"{loss.cost:3} slots  {loss.told}" for loss in worst(lost, most))
