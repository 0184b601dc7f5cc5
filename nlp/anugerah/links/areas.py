"""Who only seems to win: the region that holds the winners, `Sebelas desa di Sleman menerima …`, and the camat who takes it for them."""

from __future__ import annotations

from collections.abc import Sequence

from anugerah.lexicon.region_names import LOW, split_level
from anugerah.links.awardnames import same_award
from anugerah.links.claim import Claim
from anugerah.links.ranks import category_rank
from anugerah.types import Label, Recipient, RecipientKind

_SEVERAL = 2  # winners inside a region that make it their area


def without_areas(claims: Sequence[Claim]) -> list[Claim]:
    """Drop the claims of regions that only say where the winners of the same award are, or whose head took it for them.

    A region that is told of in one sentence with them, or has a category of its own, has won too: `Provinsi Bali dan
    Kota Denpasar meraih …`.
    """
    return [c for c in claims if not (_is_area(c, claims) or _is_hand(c, claims) or _is_home_of(c, claims))]


def _is_home_of(claim: Claim, claims: Sequence[Claim]) -> bool:
    """`Satu prestasi dibawa pulang Kabupaten Sleman. Puskesmas Depok meraih Adipura`: the region of a body or village, told of in sentences that name no award."""
    r = claim.recipient
    vague = not any(scene.of(Label.AWARD) or category_rank(scene) for scene in claim.scenes)
    if r.kind is not RecipientKind.REGION or not r.code or claim.category or r.stands_for or not vague:
        return False
    own = [c for c in claims if c is not claim and c.status is claim.status and same_award(c.award, claim.award)]
    return bool(own) and all(_lies_in(c, claim) or _is_body_of(c.recipient, r.code) for c in own)


def _is_body_of(r: Recipient, code: str) -> bool:
    body = r.kind not in (RecipientKind.REGION, RecipientKind.PERSON)
    return body and f"{r.region_code or code}.".startswith(f"{code}.")


def _is_hand(claim: Claim, claims: Sequence[Claim]) -> bool:
    """`Piala diterima Camat Garung`: a head below the kabupaten takes for others what is told to be won by them."""
    r = claim.recipient
    if not r.stands_for or r.kind is not RecipientKind.REGION or claim.category or split_level(r.name)[0] not in LOW:
        return False
    return any(
        not c.recipient.stands_for and c.status is claim.status and same_award(c.award, claim.award) for c in claims
    )


def _is_area(claim: Claim, claims: Sequence[Claim]) -> bool:
    if claim.recipient.kind is not RecipientKind.REGION or not claim.recipient.code or claim.category:
        return False
    told = {s.index for s in claim.scenes}
    inside = [c for c in claims if _lies_in(c, claim) and c.status is claim.status and same_award(c.award, claim.award)]
    return len(inside) >= _SEVERAL and not any(s.index in told for c in inside for s in c.scenes)


def _lies_in(claim: Claim, area: Claim) -> bool:
    code = claim.recipient.code or claim.recipient.region_code or ""
    return code.startswith(f"{area.recipient.code}.")
