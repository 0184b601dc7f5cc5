"""Classes that are won under a name of their own: `Top 99` of a competition, `Natamukti` of the ICSB City Award."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from anugerah.links.awardnames import same_award
from anugerah.links.claim import Claim
from anugerah.links.rule import any_of
from anugerah.links.scene import Scene
from anugerah.types import Label, Mention, Part

_BARE_TOP = re.compile(r"(?i)top\s+\d+")
_CONTEST = re.compile(rf"(?i)(?!top\s)(?:.*\b)?(?:{any_of('editions', 'contests')}|KIPP)\b")
_AS_CLASS = re.compile(r"(?i)\bkategori(?: tahun ini)?,?\s+(?:(?:yakni|yaitu|adalah|ialah)\s+)?[\"“‘]{0,2}$")
_EVENT = re.compile(rf"(?i)\b(?:{any_of('editions', 'contests')}|anugerah|awards?)\b")
_BEFORE = 2  # scenes in front of a win in which its competition can be named


def name_competitions(claims: Sequence[Claim], scenes: Sequence[Scene]) -> None:
    """`… ajang Kompetisi Inovasi Pelayanan Publik. Puskesmas X memperoleh Top 99.`: `Top 99` is a class of the competition."""
    tops = [claim for claim in claims if _BARE_TOP.fullmatch(claim.award.text)]
    contests: dict[str, Mention] = {}
    for claim in tops:
        told = {i for scene in claim.scenes for i in range(scene.index - _BEFORE, scene.index + 1)}
        near = [m for s in scenes if s.index in told for m in s.of(Label.AWARD) if _CONTEST.match(m.text)]
        if near:
            contests.setdefault(claim.award.text.casefold(), near[-1])
    for claim in tops:
        top, contest = claim.award, contests.get(claim.award.text.casefold())
        if contest:
            claim.award = contest
            if not any(p.rule == "category_top" for p in claim.category):
                claim.category = (Part(top.text, top.start, top.end, "category_top"), *claim.category)


def name_events(claims: list[Claim], scenes: Sequence[Scene]) -> None:
    """`… ICSB City Award. Ada dua kategori, Natamukti dan …`: what a page tells as a class of a contest is one wherever it is won."""
    events = dict(_told_as_class(scenes))
    for claim in list(claims):
        named = claim.award
        event = events.get(_name(named))
        known = [c for c in claims if event and same_award(c.award, event) and c.recipient.key == claim.recipient.key]
        if known:
            known[0].scenes.extend(claim.scenes)
            claims.remove(claim)
        elif event:
            claim.award = event
            claim.category = (Part(named.text, named.start, named.end, "category_top"), *claim.category)


def _told_as_class(scenes: Sequence[Scene]) -> Iterator[tuple[str, Mention]]:
    """The awards right behind `kategori` with the contest named in the same sentence or the one before."""
    for before, scene in pairwise([scenes[0], *scenes] if scenes else []):
        for m in scene.of(Label.AWARD):
            if not _AS_CLASS.search(scene.before(m.start)):
                continue
            near = [*before.of(Label.AWARD), *scene.of(Label.AWARD)]
            contests = [a for a in near if a.start < m.start and not same_award(a, m) and _EVENT.search(a.text)]
            if contests:
                yield _name(m), contests[-1]


def _name(award: Mention) -> str:
    return str(getattr(award.value, "name", award.text)).casefold()
