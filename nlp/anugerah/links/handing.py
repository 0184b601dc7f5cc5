"""Who is handed an award: the winner behind `kepada` after a giving verb."""

from __future__ import annotations

import re
from collections.abc import Iterator

from anugerah.links.giving import THING
from anugerah.links.grouping import row_of
from anugerah.links.persons import persons_in
from anugerah.links.pointing import led_to
from anugerah.links.rule import cue, link_rule
from anugerah.links.scene import Scene
from anugerah.links.status import status_at
from anugerah.links.told import Giving, Told, awards_of, each_win, emit, first_award, usable
from anugerah.types import Label

_NAMED_BEHIND = 50  # code points between `kepada` and the winner
_KEPADA = re.compile(r"(?i)\bkepada\b")
_EACH = 2  # awards that have a winner each
_OBJECT = 24  # code points between a verb and the winner as its object


@link_rule
def given_to(scene: Scene, told: Told) -> Iterator[Giving]:
    """`menyerahkan Adipura kepada Bupati Sleman`: the winner stands behind `kepada` after a giving verb."""
    verb = scene.search(cue("cues", "give"))
    award = first_award(scene, told) if verb else None
    if not verb or award is None or (not scene.of(Label.AWARD) and THING.match(scene.view, verb.end(), scene.end)):
        return
    several = list(_given_each(scene, told, verb))
    if several:
        yield from several
        return
    possible = usable(scene, award)
    honoured = scene.search(cue("cues", "honour"))
    direct = [r for r in possible if honoured and 0 <= r.start - honoured.end() <= _OBJECT]
    if honoured and direct:
        behind = [r for r in possible if r.start >= direct[0].start]
        yield from emit(scene, told, row_of(scene, behind, behind[0]), honoured, "given_to")
        return
    named = [r for r in persons_in(scene) if honoured and led_to(scene, honoured.end(), r)]
    if honoured and named:
        yield from emit(scene, told, row_of(scene, persons_in(scene), named[0]), honoured, "given_to")
        return
    for to in cue("cues", "to").finditer(scene.page.text, verb.end(), scene.end):
        found = [r for r in possible if 0 <= r.start - to.end() <= 50]
        private = [r for r in persons_in(scene) if led_to(scene, to.end(), r)]
        if private and to[0].lower() == "kepada" and not (found and found[0].start <= private[0].start):
            yield from emit(scene, told, row_of(scene, persons_in(scene), private[0]), verb, "given_to")
            return
        if found and (to[0].lower() not in ("pada", "untuk", "bagi") or found[0].start - to.end() <= 12):
            behind = [r for r in possible if r.start >= found[0].start]
            yield from emit(scene, told, row_of(scene, behind, behind[0]), verb, "given_to")
            return


def _given_each(scene: Scene, told: Told, verb: re.Match[str]) -> Iterator[Giving]:
    """`memberikan Adipura kepada Kota Batu dan Kalpataru kepada Budi Santosa`: awards that have a `kepada` each."""
    awards = [a for a in awards_of(scene, told) if a.start >= verb.end()]
    ends = [a.start for a in awards[1:]] + [scene.end]
    tos = [_KEPADA.search(scene.page.text, a.end, end) for a, end in zip(awards, ends, strict=False)]
    status = status_at(scene, verb.start(), told.year)
    if len(awards) < _EACH or not all(tos) or status is None:
        return
    for award, to, end in zip(awards, tos, ends, strict=True):
        possible = [
            r
            for r in [*usable(scene, award), *persons_in(scene)]
            if to and 0 <= r.start - to.end() <= _NAMED_BEHIND and r.end <= end
        ]
        winner = min(possible, key=lambda r: r.start, default=None)
        if winner:
            yield from each_win(Giving(award, winner, scene, "given_to", status, verb.start()), award.end, end)
