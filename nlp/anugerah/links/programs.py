"""The programmes that won an award."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from anugerah.links.rule import cue, link_rule
from anugerah.links.scene import Scene
from anugerah.types import Label, Mention, Recipient

_BY = re.compile(
    r"(?i)\b(?:berkat|lewat|melalui|atas|dengan|karena|untuk|inovasi|program|aplikasi|unggulan\w*|mengandalkan|mengusung|bernama|berjudul|andalan\w*|berupa)\s+(?:inovasi\s+|program\s+|aplikasi\s+|layanan\s+|unggulan\s+|bernama\s+|berjudul\s+|bertajuk\s+|keberhasilan\s+)*[\"“‘']?$"
)


@link_rule
def program_won(scene: Scene, winner: Recipient) -> Iterator[Mention]:
    """`berkat inovasi X`, `lewat aplikasi Y`: what the award was won with, in the sentence that tells of it."""
    led = False
    for m in _named(scene):
        behind_winner = 0 <= m.start - winner.end <= 4
        led = led or bool(_BY.search(scene.before(m.start, 70))) or behind_winner
        if led:
            yield m


@link_rule
def program_merit(scene: Scene, winner: Recipient) -> Iterator[Mention]:
    """`Juri terpikat pada X`, `program yang dinilai ialah X`, `andalannya X`: what convinced, told near the win."""
    named = _named(scene)
    merit = scene.search(cue("cues", "merit")) if named else None
    for m in named:
        if merit and m.start >= merit.end():
            yield m


@link_rule
def program_section(scenes: Sequence[Scene], winner: Recipient) -> Iterator[Mention]:
    """Programmes told in the paragraphs under a heading that names the winner."""
    for scene in scenes:
        yield from _named(scene)


def _named(scene: Scene) -> list[Mention]:
    """The programmes of a scene, without the long or short form in brackets behind one."""
    return [m for m in scene.of(Label.PROGRAM) if not scene.before(m.start, 3).rstrip().endswith("(")]
