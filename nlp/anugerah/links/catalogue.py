"""A page that counts up the awards of one winner: `Empat penghargaan untuk Kota Batu. Oktober 2022, Adipura; terakhir, WTP`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from anugerah.links.awardnames import is_known
from anugerah.links.home import home
from anugerah.links.persons import is_personal
from anugerah.links.rule import any_of, cue, link_rule
from anugerah.links.scene import Scene
from anugerah.links.status import names_others, status_at
from anugerah.links.told import Giving, Told, each_win, usable, whole_awards
from anugerah.types import Kind, Label, Recipient, RecipientKind

_PRIZE = rf"(?:{any_of('cues', 'trophy')}|prestasi|award|awards)"
_GATHERS = re.compile(
    rf"(?i)\b(?:{any_of('catalogue', 'rows')}|(?:{any_of('winners', 'numbers')}|(?<![\d.,/])\d{{1,2}}))\s+(?:[a-z]+\s+)?{_PRIZE}\b"
)
_LEAD = re.compile(
    rf"(?i)[\W\d]*(?:(?:{any_of('catalogue', 'leads')}|{any_of('winners', 'numbers')}|{_PRIZE}|{any_of('category', 'ordinals')}|[ivx]+)[\W\d]+)*"
)
_DATED = re.compile(rf"(?i)\b(?:(?:19|20)\d\d|{_PRIZE}|opini|predikat|juara|peringkat|terbaik)\b")
_NEAR = 40  # code points behind an award that can deny it
_MANY = 2  # regions of a sentence that tell of no one winner
_OPENING = 10  # scenes in which a page says that it counts up awards


def catalogued_winner(scenes: Sequence[Scene]) -> Recipient | None:
    """Return the region whose awards a page counts up, if its opening tells of several: `deretan penghargaan Kota Batu`."""
    for scene in scenes[:_OPENING]:
        if scene.search(_GATHERS) and not names_others(scene):
            regions = {r.key: r for r in usable(scene) if r.kind is RecipientKind.REGION and r.code}
            if len(regions) < _MANY:
                return next(iter(regions.values()), None) or home(scenes)
    return None


def _words_before(scene: Scene, offset: int) -> str:
    """The words of a scene in front of an award without the bodies, places and days among them."""
    words = list(scene.view[scene.start : offset])
    for m in scene.of(Label.AGENCY, Label.REGION, Label.DATE):
        if m.end <= offset:
            words[m.start - scene.start : m.end - scene.start] = " " * (m.end - m.start)
    return "".join(words)


@link_rule
def catalogued(scene: Scene, told: Told) -> Iterator[Giving]:
    """`Oktober 2022, Anugerah Kakao Lestari, peringkat I`: an award that a page counts up among those of one winner."""
    winner = told.gatherer
    award = next(iter(whole_awards(scene)), None)
    if winner is None or award is None or scene.kind is Kind.HEADLINE or is_personal(award, scene):
        return
    if not (is_known(award) or _DATED.search(scene.page.text, scene.start, award.start)):
        return
    if scene.search(cue("status", "negated"), award.end, min(scene.end, award.end + _NEAR)):
        return
    others = [r for r in usable(scene, award) if r.key != winner.key]
    if others or names_others(scene) or not _LEAD.fullmatch(_words_before(scene, award.start)):
        return
    status = status_at(scene, award.start, told.year)
    if status:
        yield from each_win(Giving(award, winner, scene, "catalogued", status, award.start))
