"""Winners between semicolons: `Mereka adalah Budi Santosa, guru SDN 1; Rina Wulandari, bidan di Batu; serta Tono`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from anugerah.links.category import parts
from anugerah.links.completing import names_them
from anugerah.links.entrynames import TITLES, winner_at
from anugerah.links.pairing import compatible
from anugerah.links.rule import cue, link_rule
from anugerah.links.scene import Scene
from anugerah.links.status import names_others, status_at
from anugerah.links.told import Giving, Told, awards_of
from anugerah.types import Part, Recipient

_LEAD = re.compile(r"\b(?:adalah|ialah|yakni|yaitu|masing-masing)[,:]?\s+|:\s+")
_ITEM = re.compile(rf"\s*(?:(?:dan|serta|lalu|terakhir)\s+)*{TITLES}")
_LEAST = 2  # items


@link_rule
def itemized(scene: Scene, told: Told) -> Iterator[tuple[Giving, list[Part]]]:
    """`Keduanya ialah Budi Santosa untuk bidang A; serta Rina Wulandari untuk bidang B`: each item names its winner first."""
    lead = scene.search(_LEAD) if ";" in scene.text else None
    award = next(iter(awards_of(scene, told)), None) or (told.award if told.ceremony else None)
    if lead is None or award is None or names_others(scene):
        return
    tells = names_them(scene) or scene.search(cue("cues", "win", "won_by", "gets"), scene.start, lead.start())
    status = status_at(scene, lead.start(), told.year) if tells else None
    ends = [m.start() for m in re.finditer(";", scene.page.text[lead.end() : scene.end])]
    cuts = [lead.end(), *(lead.end() + end + 1 for end in ends), scene.end]
    found = [(a, b, _winner(scene, a, b)) for a, b in pairwise(cuts)]
    if status is None or sum(winner is not None for _, _, winner in found) < max(_LEAST, len(found) - 1):
        return
    shared = [p for p in parts(scene, award) if p.end <= lead.start()][-1:]
    for a, b, winner in found:
        own = [p for p in parts(scene, award) if a <= p.start < b]
        if winner:
            yield Giving(award, winner, scene, "itemized", status, lead.start()), list(compatible(own)) or shared


def _winner(scene: Scene, start: int, end: int) -> Recipient | None:
    item = _ITEM.match(scene.page.text, start, end)
    found = winner_at(scene, item.end()) if item else None
    return found[0] if found else None
