"""Of which of a page's awards each sentence tells: those it names, else those named last in front of it."""

from __future__ import annotations

from collections.abc import Sequence

from anugerah.links.awardnames import same_award
from anugerah.links.claim import Claim
from anugerah.links.scene import Scene
from anugerah.types import Kind, Label, Mention, Status

Territory = frozenset[int]  # indices into the page's awards; empty: open to all


def awards_told(claims: Sequence[Claim]) -> list[Mention]:
    """Return the awards of the claims, one mention for each, those of history last."""
    found: list[Mention] = []
    for claim in sorted(claims, key=lambda c: c.status is Status.HISTORICAL):
        if not any(same_award(claim.award, a) for a in found):
            found.append(claim.award)
    return found


def index_of(award: Mention, awards: Sequence[Mention]) -> int:
    """Return which of the page's awards a mention names, -1 for none."""
    return next((i for i, a in enumerate(awards) if same_award(award, a)), -1)


def territories(claims: Sequence[Claim], scenes: Sequence[Scene], awards: Sequence[Mention]) -> list[Territory]:
    """Say for each scene which of ``awards`` it tells of.

    `Kota X meraih Adipura. Piala diserahkan Menteri LHK. Tiga hari kemudian Swasti Saba diterima di Bogor.`: the second
    sentence is of Adipura, the third of Swasti Saba. Headlines, and what stands in front of all names, are open.
    """
    wins: dict[int, set[int]] = {}
    for claim in claims:
        for scene in claim.scenes:
            wins.setdefault(scene.index, set()).add(index_of(claim.award, awards))
    found: list[Territory] = []
    last: Territory = frozenset()
    for scene in scenes:
        named = {index_of(m, awards) for m in scene.of(Label.AWARD)} - {-1}
        own = frozenset(named | wins.get(scene.index, set()))
        if scene.kind is Kind.HEADLINE:
            found.append(own)
            continue
        last = own or last
        found.append(last)
    return found
