"""Entities against gold: same label and offsets (strict), any overlap, and the codes of regions.

A gold entity is ``{"label", "start", "end", "text", "code"?, "alt"?}``; its ``alt`` label counts as right
too. A system's entity is a line's ``entities`` item, its region code at ``value.code``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from anugerah.evaluate.tally import Row, Tally
from anugerah.types import Label

LABELS = frozenset(label.value for label in Label)


def _by_label() -> defaultdict[str, Tally]:
    return defaultdict(Tally)


@dataclass(slots=True)
class SpanScore:
    """Tallies by label, and region codes: right, and looked at among found and among all gold regions."""

    strict: defaultdict[str, Tally] = field(default_factory=_by_label)
    overlap: defaultdict[str, Tally] = field(default_factory=_by_label)
    codes_right: int = 0
    codes_found: int = 0
    codes_all: int = 0
    errors: list[str] = field(default_factory=list)

    def codes(self) -> Row:
        """Return the shares of right region codes among ``found`` spans and among ``all`` of gold."""
        found = self.codes_right / self.codes_found if self.codes_found else 0.0
        every = self.codes_right / self.codes_all if self.codes_all else 0.0
        return {"found": round(found, 4), "all": round(every, 4), "gold": self.codes_all}


def count_spans(score: SpanScore, article: str, gold: list[Row], system: list[Row]) -> None:
    """Add one article's entities to ``score``; ``article`` is its id, for the error lines."""
    found = {(e["start"], e["end"]): e for e in system if e["label"] in LABELS}
    _count_strict(score, article, gold, found)
    _count_overlap(score, gold, found.values())


def _count_strict(score: SpanScore, article: str, gold: list[Row], found: dict[tuple[int, int], Row]) -> None:
    left = dict(found)
    for entity in gold:
        place = (entity["start"], entity["end"])
        answer = found.get(place)
        hit = answer if answer and allowed(entity, answer["label"]) else None
        if hit:
            left.pop(place, None)
            score.strict[entity["label"]].right += 1
        else:
            score.strict[entity["label"]].missed += 1
            instead = f" (system says {answer['label']})" if answer else ""
            score.errors.append(f"{article} missed {entity['label']} {entity['text']!r}{instead}")
        if entity["label"] == "REGION" and entity.get("code"):
            _count_code(score, article, entity, hit)
    for entity in left.values():
        score.strict[entity["label"]].spurious += 1
        score.errors.append(f"{article} spurious {entity['label']} {entity.get('text')!r}")


def _count_code(score: SpanScore, article: str, gold: Row, hit: Row | None) -> None:
    score.codes_all += 1
    if hit is None:
        return
    score.codes_found += 1
    code = (hit.get("value") or {}).get("code")
    if code == gold["code"]:
        score.codes_right += 1
    else:
        score.errors.append(f"{article} code of {gold['text']!r}: {code} for {gold['code']}")


def _count_overlap(score: SpanScore, gold: list[Row], found: Iterable[Row]) -> None:
    free = list(gold)
    for answer in sorted(found, key=start):
        partner = next((e for e in free if allowed(e, answer["label"]) and touch(e, answer)), None)
        if partner is None:
            score.overlap[answer["label"]].spurious += 1
        else:
            score.overlap[partner["label"]].right += 1
            free.remove(partner)
    for entity in free:
        score.overlap[entity["label"]].missed += 1


def start(entity: Row) -> Any:
    """Return where an entity begins, in code points: the key to sort by."""
    return entity["start"]


def allowed(gold: Row, label: str) -> bool:
    """Say whether gold takes ``label`` as right."""
    return label in (gold["label"], gold.get("alt"))


def touch(a: Row, b: Row) -> bool:
    """Say whether two entities share a code point."""
    return bool(a["start"] < b["end"] and b["start"] < a["end"])
