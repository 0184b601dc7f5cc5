"""Which category goes with which winner in a sentence that has several of either."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from anugerah.links.grouping import behind_each
from anugerah.links.ranks import in_brackets, respectively
from anugerah.links.rule import any_of
from anugerah.links.shares import outside
from anugerah.links.told import Giving
from anugerah.links.years import bare_years
from anugerah.types import Label, Part

_TWO = 2  # winners of whom each has one of two titles
_BOTH = re.compile(
    rf"(?i)([\w-]+(?: [\w-]+)?) (?:dan|serta) ([\w-]+(?: [\w-]+)?) ((?:{any_of('category', 'best')})\b.*)"
)
_FIELD = 20  # code points between a place and the field that it is in
_OWN = ("category_rank", "category_for")  # what only one of several winners has
_FIELDS = ("category_for", "category_lead")  # what a place is in, right behind it
_BEHIND = ("given_to", "passive", "placed", "ranked")  # rules whose winner stands behind what he wins
_JOINT = re.compile(r"[,;]|\b(?:dan|serta|sekaligus|ditambah)\b")


def pair(givings: Sequence[Giving], found: Sequence[Part]) -> list[tuple[Giving, tuple[Part, ...]]]:
    """Give every winner its categories: in front of it where the first category leads, else behind it.

    A row of winners shares the categories of its neighbours; what only one winner can have (a rank) is not handed on.
    """
    if len({g.recipient.key for g in givings}) < 2:
        own = _by_award(givings, found)
        return [(g, parts) for g, near in zip(givings, own, strict=True) for parts in _alone(g, near)]
    each = _best_of_each(givings, found)
    if each:
        return [(g, (each[g.recipient.key],)) for g in givings]
    places = respectively(
        givings[0].scene, [g.recipient for g in givings], [p for p in found if p.rule == "category_rank"]
    )
    if places and not any(g.rank for g in givings):
        rest = [p for p in outside(found, places) if p.rule != "category_rank"][:1]
        return [(g, (*rest, place)) for g, place in zip(givings, places, strict=True)]
    found = outside(found, [g.rank for g in givings if g.rank and g.rank.rule == "category_shared"])
    ranks = _each_behind(givings, found)
    if ranks:
        rest = [p for p in found if p.rule != "category_rank"][:1]
        return [(g, (*rest, rank)) for g, rank in zip(givings, ranks, strict=True)]
    beside = in_brackets(givings[0].scene, [g.recipient for g in givings])
    if any(beside):
        return [(g, tuple(own)) for g, own in zip(givings, beside, strict=True)]
    leads = bool(found) and found[0].start < min(g.recipient.start for g in givings)
    starts = [g.recipient.start for g in givings]
    return [(g, _near(g, starts, found, leads)) for g in givings]


def _best_of_each(givings: Sequence[Giving], found: Sequence[Part]) -> dict[str, Part]:
    """`Budi dan Rina sebagai aktor dan aktris terbaik`: one of two titles with one word for the best for each of two winners."""
    keys = list(dict.fromkeys(g.recipient.key for g in sorted(givings, key=lambda g: g.recipient.start)))
    for part in found if len(keys) == _TWO else ():
        titles = _BOTH.fullmatch(part.text)
        if titles:
            return {key: replace(part, text=f"{titles[n]} {titles[3]}") for n, key in enumerate(keys, 1)}
    return {}


def _each_behind(givings: Sequence[Giving], found: Sequence[Part]) -> list[Part]:
    """`Kota Batu sebagai juara II dan Kota Solo juara III`: the place of each of several winners, if all have theirs behind them."""
    ranks = [p for p in found if p.rule == "category_rank"]
    behind = behind_each([g.recipient for g in givings], givings[-1].scene.end)
    own = [next((p for p in ranks if a <= p.start < b), None) for a, b in behind]
    told = [p for p in own if p]
    return told if len(told) == len(givings) and not any(g.rank for g in givings) else []


def _by_award(givings: Sequence[Giving], found: Sequence[Part]) -> list[Sequence[Part]]:
    """Give each of several awards, or years, of one winner the categories beside it: `juara I Lomba A, juara II Lomba B`."""
    at = [g.award.start for g in givings]
    if len(set(at)) < 2:
        years = {int(m[1]): m.start() for m in bare_years(givings[0].scene)} if len(found) > 1 else {}
        at = [years.get(g.year or 0, -1) for g in givings]
    starts = sorted(set(at))
    if len(starts) < 2 or starts[0] < 0:
        return [found for _ in givings]
    leads = bool(found) and found[0].start < starts[0]
    cuts = [0, *starts[:-1]] if leads else starts
    ends = starts if leads else [*starts[1:], sys.maxsize]
    near = {at: [p for p in found if a <= p.start < b] for at, a, b in zip(starts, cuts, ends, strict=True)}
    return [near[offset] for offset in at]


def _steps(giving: Giving, found: Sequence[Part]) -> list[tuple[Part, ...]]:
    """`juara I kategori Kuliner, juara II kategori Belanja`: one award told in classes of one form, nobody else between them."""
    scene = giving.scene
    groups: list[list[Part]] = []
    for part in found:
        if not groups or any(p.rule == part.rule for p in groups[-1]):
            groups.append([])
        groups[-1].append(part)
    for one, other in pairwise(groups):
        start, end = one[-1].end, other[0].start
        others = any(start <= m.start < end for m in scene.of(Label.REGION, Label.AGENCY))
        alike = [p.rule == "category_rank" for p in one] == [p.rule == "category_rank" for p in other]
        if others or not alike or not _JOINT.search(scene.page.text, start, end):
            return []
    return [tuple(group) for group in groups]


def _alone(giving: Giving, found: Sequence[Part]) -> list[tuple[Part, ...]]:
    """The categories of the one winner of a sentence: several classes or pillars are as many awards."""
    if giving.rank:
        return [compatible([*(p for p in found if p.rule != "category_rank"), giving.rank])]
    pillars = {p.pillar: p for p in found if p.pillar}
    if len(pillars) < 2:
        steps = _steps(giving, found)
        return steps if len(steps) > 1 else [compatible(_nearest(giving, found))]
    rest = [p for p in found if not p.pillar]
    return [compatible([pillar, *rest]) for pillar in pillars.values()]


def _nearest(giving: Giving, found: Sequence[Part]) -> Sequence[Part]:
    """`Kategori A diraih RSUD, dan kategori B disematkan kepada Budi`: the last of several in front of the one given to."""
    before = [p for p in found if p.start < giving.recipient.start] if giving.rule in _BEHIND else []
    latest = {p.rule: p for p in before}
    return [p for p in found if p not in before or latest[p.rule] is p]


def _near(giving: Giving, starts: Sequence[int], found: Sequence[Part], leads: bool) -> tuple[Part, ...]:
    here = giving.recipient.start
    if giving.rank:
        end = giving.rank.end
        between = [p for p in found if p.rule == "category_said" and end < p.start and p.end <= here]
        near = [*between, *(p for p in found if p.rule in _FIELDS)]
        field = [p for p in near if 0 < p.start - end <= _FIELD]
        shared = [p for p in found if p.rule not in _OWN and p.start < giving.rank.start][-1:]
        return compatible([*(field or shared), giving.rank])
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
