"""A claim: one winner of one award as the sentences tell it, with the evidence collected so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from anugerah.links.rule import RULES
from anugerah.links.scene import Scene
from anugerah.types import Evidence, Mention, Part, Recipient, Relation, Status


@dataclass(slots=True)
class Claim:
    """A record in the making: award, winner, status, the scenes that tell of it, and the evidence of each slot.

    ``year`` is that of a win told as history; ``section`` holds the paragraphs under a heading that names the winner.
    """

    award: Mention
    recipient: Recipient
    status: Status
    scenes: list[Scene] = field(default_factory=list)
    section: list[Scene] = field(default_factory=list)
    category: tuple[Part, ...] = ()
    year: int | None = None
    evidence: list[Evidence] = field(default_factory=list)

    def add(
        self, relation: Relation, value: object, rule: str, start: int, end: int, mention: str | None = None
    ) -> None:
        """Note one piece of evidence, weighted by its rule."""
        self.evidence.append(Evidence(relation, value, rule, start, end, mention, RULES[rule].weight))

    def has(self, relation: Relation) -> bool:
        """Say whether some rule has filled the slot."""
        return any(e.relation is relation for e in self.evidence)
