"""How sure a record is: the probability that award, recipient, edition and category are all right.

A logistic model over a few facts of the record, its numbers in ``models/rules/scores.toml``, fitted on gold articles by
`anugerah.evaluate.calibrate`. A rule that the table does not know yet counts with its weight in ``links.toml``, a fact
not at all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp, log, log2
from typing import Any

from anugerah.errors import DataError
from anugerah.lexicon.vocabulary import tables
from anugerah.resources import resource
from anugerah.types import AwardRecord, Link, RecipientKind, Relation

SLOTS: dict[str, frozenset[Relation]] = {
    "recipient": frozenset({Relation.RECIPIENT}),
    "edition": frozenset({Relation.EDITION}),
    "category": frozenset({Relation.CATEGORY, Relation.PILLAR, Relation.RANK}),
}
SIGNS = {  # which way a fact may move a score
    "recipient": 1,
    "edition": 1,
    "category": 1,
    "tellings": 1,
    "placed": 1,
    "known": 1,
    "company": 0,
    "person": 0,
    "detailed": 1,
    "bare": -1,
    "far": -1,
    "ambiguous": -1,
}
EMPTY = "none"  # stands for the rule of a slot that no rule fills
_EDGE = 0.02  # no rule is surer than 0.98, none less sure than 0.02

Table = Mapping[str, Mapping[str, Any]]


def score(record: AwardRecord, page: Sequence[AwardRecord]) -> float:
    """Return the probability, 0..1, that a record is right; ``page`` is all records of its article.

    Raises:
        DataError: scores.toml lacks a number.
    """
    return probability(record, page, tables("scores.toml"))


def probability(record: AwardRecord, page: Sequence[AwardRecord], table: Table) -> float:
    """Return a score by another table than the stored one.

    Raises:
        DataError: The table lacks a number.
    """
    try:
        found = facts(record, page, table["rules"])
        total = table["facts"]["base"] + sum(table["facts"].get(name, 0) * value for name, value in found.items())
    except (KeyError, TypeError) as error:
        path = resource("rules", "scores.toml")
        raise DataError(f"{path}: no number for {error}; fit it anew: python -m anugerah.evaluate.calibrate") from None
    return round(1 / (1 + exp(-total)), 3)


def facts(
    record: AwardRecord, page: Sequence[AwardRecord], shares: Mapping[str, Mapping[str, float]]
) -> dict[str, float]:
    """Return the facts that a score rests on, by the names of `SIGNS`.

    ``recipient``, ``edition`` and ``category`` are the log odds of the slot's rule being right: of several tellings of
    the win the surest rule counts, of several parts of a category the least sure. ``tellings``: how often the win is
    told again, at most twice. ``placed``: the winner or his region has a code. ``known``: the award is in the
    gazetteer. ``company``: log2 of the number of records in the article. ``person``: a person won. ``detailed``: log2
    of the length of the category, in code points. ``bare``: no category, though the article has one for another
    winner of the award. ``far``: log2 of the distance from the award to its edition, in code points.

    Args:
        record: The record with its links.
        page: All records of its article, itself included.
        shares: By slot and rule, the share of links that were right (0..1), `EMPTY` for no rule.
    """
    held = {slot: [link for link in record.links if link.relation in of] for slot, of in SLOTS.items()}
    return {
        "recipient": _odds(max(_shares(held["recipient"], shares["recipient"]))),
        "edition": _odds(min(_shares(held["edition"], shares["edition"]))),
        "category": _odds(min(_shares(held["category"], shares["category"]))),
        "tellings": float(min(2, max(0, len(held["recipient"]) - 1))),
        "placed": float(bool(record.recipient_code or record.recipient_region_code)),
        "known": float(record.award_id is not None),
        "company": log2(max(1, len(page))),
        "person": float(record.recipient_kind is RecipientKind.PERSON),
        "detailed": log2(1 + len(record.category or "")),
        "bare": float(not record.category and any(other.category for other in page if other.award == record.award)),
        "far": log2(1 + _between(record, Relation.AWARD, Relation.EDITION)),
        "ambiguous": float(record.ambiguous),
    }


def _between(record: AwardRecord, one: Relation, other: Relation) -> int:
    """The shortest way from the evidence of one slot to that of another, 0 where one has none."""
    starts = [[link.start for link in record.links if link.relation is of] for of in (one, other)]
    return min((abs(here - there) for here in starts[0] for there in starts[1]), default=0)


def _shares(links: list[Link], known: Mapping[str, float]) -> list[float]:
    """The shares of right links of the rules that fill a slot; a rule unknown to the table by its weight."""
    return [known.get(link.rule, link.score) for link in links] or [known[EMPTY]]


def _odds(share: float) -> float:
    share = min(1 - _EDGE, max(_EDGE, share))
    return log(share / (1 - share))
