"""Who grants an award: all proposals weighed over the page, the best one for each award."""

from __future__ import annotations

import re
from collections.abc import Sequence

from anugerah.links.claim import Claim
from anugerah.links.granting import Proposal, entry_of, grantor_usual, id_of, proposals
from anugerah.links.naming import name_grantor
from anugerah.links.rule import RULES, cue
from anugerah.links.scene import Scene
from anugerah.links.status import NOT_WON
from anugerah.links.told import same_award
from anugerah.types import Label, Relation, Status

_OBJECT = 60  # code points between a body and the award that it gives or holds
_LOCAL = re.compile(r"(?i)[^.;]{0,40}?\btingkat\s+(?:provinsi|kabupaten|kota|kecamatan)\b")


def fill_grantors(claims: Sequence[Claim], scenes: Sequence[Scene]) -> None:
    """Give every claim its grantor: one for each award of the page, a claim told as history from its own sentences."""
    winners = {claim.recipient.name.casefold() for claim in claims} | {claim.recipient.mention for claim in claims}
    said = [p for scene in scenes for p in proposals(scene)]
    shared: dict[str, Proposal | None] = {}
    for claim in claims:
        name = getattr(claim.award.value, "name", claim.award.text).casefold()
        if claim.status is Status.HISTORICAL or name not in shared:
            past = claim.status is Status.HISTORICAL
            near = [] if past else scenes
            usual = [Proposal(m, "grantor_usual", s) for s in near for m in grantor_usual(s, claim.award)]
            found = [p for p in [*said, *usual] if not {p.mention.id, p.mention.text.casefold()} & winners]
            best = _best([p for p in found if not past or p.scene in claim.scenes], claim, scenes)
        else:
            best = shared[name]
        if claim.status is not Status.HISTORICAL:
            shared[name] = best
        if best:
            m = best.mention
            claim.add(Relation.GRANTOR, name_grantor(m, best.scene), best.rule, m.start, m.end, m.id)


def _best(proposals: Sequence[Proposal], claim: Claim, scenes: Sequence[Scene]) -> Proposal | None:
    local = _is_local(claim, scenes)
    weighed = [(_weight(p, claim, local), -p.mention.start, p) for p in proposals]
    best = max(weighed, key=lambda item: item[:2], default=None)
    return best[2] if best and best[0] > 0 else None


def _weight(p: Proposal, claim: Claim, local: bool) -> float:
    """The rule's weight; more where the award is named and for its usual grantor, less beside other awards and hopes."""
    awards = p.scene.of(Label.AWARD)
    before = [m for m in awards if m.end <= p.mention.start]
    nearest = before[-1:] if p.rule == "grantor_from" and before else awards
    named = any(same_award(m, claim.award) for m in nearest)
    told = bool(awards) or p.scene.search(cue("cues", "award_noun")) is not None
    entry = entry_of(claim.award)
    usual = entry is not None and id_of(p.mention) in entry.grantors
    weight = RULES[p.rule].weight + 0.3 * named - 0.5 * (not told) - 0.4 * (bool(awards) and not named)
    weight += 0.2 * (p.rule == "grantor_gives" and any(0 <= m.start - p.mention.end <= _OBJECT for m in awards))
    if local:
        weight -= 0.5 * (p.scene.search(NOT_WON) is not None)
        return weight + 0.6 * p.rule.startswith("grantor_govern") - 0.4 * (p.rule == "grantor_usual")
    return weight + 0.4 * (usual and p.rule != "grantor_usual")


def _is_local(claim: Claim, scenes: Sequence[Scene]) -> bool:
    """Say whether the award is given within a province or kabupaten: `tingkat Provinsi Riau`, `KIPP Sumsel`."""
    for scene in scenes:
        for m in scene.of(Label.AWARD):
            if same_award(m, claim.award):
                if _LOCAL.match(scene.page.text, m.end, scene.end):
                    return True
                if any(0 <= r.start - m.end <= 2 for r in scene.of(Label.REGION)):
                    return True
    return False
