"""Categories that another sentence tells: `kategori yang sama`, `mereka adalah …`, what is told of the only winner."""

from __future__ import annotations

import re
from collections.abc import Sequence

from anugerah.links.category import parts
from anugerah.links.claim import Claim
from anugerah.links.pairing import compatible
from anugerah.links.rule import cue
from anugerah.links.scene import Scene
from anugerah.links.told import same_award, whole_awards
from anugerah.types import Kind, Part

_AFTER = 5  # scenes behind the first telling that may give the category of the only winner
_SAME = re.compile(
    r"(?i)\b(?:kategori|predikat|kelompok|kelas|gelar|kualifikasi|klaster|opini)\s+(?:yang\s+)?(?:sama|serupa|itu|tersebut)\b"
)
_THEY = re.compile(
    r"(?i)^\W*(?:mereka|ke\w+nya|ke\w+ daerah itu|daerah-daerah itu|daerah itu|penerimanya|pemenangnya|peraihnya|selain mereka|nama-nama itu)\b"
)


def refers_back(scene: Scene) -> bool:
    """Say whether a sentence without a category of its own takes the one told before it."""
    return bool(_SAME.search(scene.text)) or names_them(scene)


def names_them(scene: Scene) -> bool:
    """`Mereka adalah …`, `Daerah itu …`: the sentence names those of whom the one before it told."""
    return _THEY.match(scene.text) is not None


def category_told(scenes: Sequence[Scene], claim: Claim) -> tuple[Part, ...]:
    """The only winner of an award has the category that the sentences around its win tell."""
    first = claim.scenes[0].index
    for scene in [*claim.scenes, *(s for s in scenes if first - 1 <= s.index <= first + _AFTER)]:
        named = whole_awards(scene)
        other = named and not any(same_award(a, claim.award) for a in named)
        if other or scene.search(cue("status", "hoped", "negated", "running")) or scene.kind is Kind.DATELINE:
            continue
        award = next((a for a in named if same_award(a, claim.award)), claim.award)
        found = compatible(parts(scene, award))
        if found:
            return found
    return ()


def complete(claims: Sequence[Claim], scenes: Sequence[Scene]) -> None:
    """Add to every claim the category that other sentences tell of it."""
    for claim in claims:
        fellows = [c for c in claims if same_award(c.award, claim.award)]
        if not claim.category and len(fellows) == 1:
            claim.category = category_told(scenes, claim)
