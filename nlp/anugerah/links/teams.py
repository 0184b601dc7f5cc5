"""Teams of all offices of a region, whose award is the region's."""

from __future__ import annotations

import re
from dataclasses import replace

from anugerah.lexicon.regions import load_regions
from anugerah.links.rule import any_of
from anugerah.links.scene import Scene
from anugerah.types import Label, Recipient, RecipientKind, Region

_TEAM = re.compile(rf"(?:{any_of('winners', 'teams')})\b")
_SHORT_FORM = 12  # code points of a short form in brackets between a team and its region


def for_region(scene: Scene, r: Recipient) -> Recipient:
    """`TPID Kota Madiun`, `Tim Pengendalian Inflasi Daerah (TPID) Sleman`: the team stands for its region."""
    if r.kind is RecipientKind.REGION or not _TEAM.match(r.name):
        return r
    code = r.region_code or _behind(scene, r.end)
    entry = load_regions().by_code(code) if code else None
    if entry is None:
        return r
    name = load_regions().full_name(entry)
    return replace(r, name=name, kind=RecipientKind.REGION, code=code, region_code=None)


def _behind(scene: Scene, end: int) -> str | None:
    near = (m.value for m in scene.of(Label.REGION) if 0 <= m.start - end <= _SHORT_FORM)
    return next((value.code for value in near if isinstance(value, Region)), None)
