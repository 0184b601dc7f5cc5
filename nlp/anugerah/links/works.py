"""Winners told each with the work that won: `Desa A di X menang lewat P; Desa B di Y lewat Q; Desa C dengan R`."""

from __future__ import annotations

from collections.abc import Iterator

from anugerah.links.grouping import behind_each
from anugerah.links.rule import cue, link_rule
from anugerah.links.scene import Scene
from anugerah.links.status import NOT_WON, names_others, status_at
from anugerah.links.told import Giving, Told, usable
from anugerah.types import Label

_MANY = 3  # winners with a work each that need no word for an award


@link_rule
def each_with_work(scene: Scene, told: Told) -> Iterator[Giving]:
    """`Desa A menang lewat P; Desa B lewat Q; Desa C dengan R`: three or more, each with a programme of its own behind it."""
    works = scene.of(Label.PROGRAM)
    if told.award is None or not told.ceremony or len(works) < _MANY or names_others(scene) or scene.search(NOT_WON):
        return
    found = usable(scene, told.award)
    if len(found) < _MANY:
        return
    each = [sum(a <= m.start < b for m in works) for a, b in behind_each(found, scene.end)]
    status = status_at(scene, works[0].start, told.year) if set(each) == {1} else None
    if status and not scene.search(cue("status", "round")):
        for winner in found:
            yield Giving(told.award, winner, scene, "each_with_work", status, winner.start)
