"""Which category goes with which winner in a sentence that has several of either."""

from __future__ import annotations

from collections.abc import Sequence

from anugerah.links.ranks import respectively
from anugerah.links.told import Giving
from anugerah.types import Part


def pair(givings: Sequence[Giving], found: Sequence[Part]) -> list[tuple[Giving, tuple[Part, ...]]]:
    """Give every winner its categories: in front of it where the first category leads, else behind it.

    A row of winners shares the categories of its neighbours; what only one winner can have (a rank) is not handed on.
    """
    if len({g.recipient.key for g in givings}) < 2:
        return [(g, parts) for g in givings for parts in _alone(g, found)]
    places = respectively([g.recipient for g in givings], [p for p in found if p.rule == "category_rank"])
    if places and not any(g.rank for g in givings):
        rest = [p for p in found if p.rule != "category_rank"][:1]
        return [(g, (*rest, place)) for g, place in zip(givings, places, strict=True)]
    leads = bool(found) and found[0].start < min(g.recipient.start for g in givings)
    starts = [g.recipient.start for g in givings]
    return [(g, _near(g, starts, found, leads)) for g in givings]


def _alone(giving: Giving, found: Sequence[Part]) -> list[tuple[Part, ...]]:
    """The categories of the one winner of a sentence: several pillars are as many awards."""
    if giving.rank:
        return [compatible([*(p for p in found if p.rule != "category_rank"), giving.rank])]
    pillars = {p.pillar: p for p in found if p.pillar}
    if len(pillars) < 2:
        return [compatible(found)]
    rest = [p for p in found if not p.pillar]
    return [compatible([pillar, *rest]) for pillar in pillars.values()]


def _near(giving: Giving, starts: Sequence[int], found: Sequence[Part], leads: bool) -> tuple[Part, ...]:
    here = giving.recipient.start
    if giving.rank:
        shared = [p for p in found if p.rule != "category_rank" and p.start < giving.rank.start][-1:]
        return compatible([*shared, giving.rank])
    if leads:
        before = [p for p in found if p.start < here]
        last = before[-1:]
        return compatible([*[p for p in before[:-1] if last and p.rule != last[0].rule][-1:], *last])
    behind = [p for p in found if p.start >= here]
    following = [s for s in starts if s > here]
    own = [p for p in behind if not following or p.start < following[0]]
    return compatible(own or behind[:1])


def compatible(found: Sequence[Part]) -> tuple[Part, ...]:
    """One category and one rank at most."""
    kept: list[Part] = []
    for part in found:
        if all(k.rule != part.rule for k in kept):
            kept.append(part)
    return tuple(kept)
