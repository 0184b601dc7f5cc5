"""Who grants an award that no sentence says is given: the body whose head tells how the contest was held and judged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from anugerah.lexicon.governed import HEAD_ROLES, region_code
from anugerah.links.bodies import ABOVE, headed, office_of
from anugerah.links.rule import cue, link_rule
from anugerah.links.scene import Scene
from anugerah.types import Label, Mention, Office, Recipient

_REPORTS = cue("grantors", "reports")
_CONTESTED = cue("grantors", "contested")


@link_rule
def grantor_explains(scene: Scene) -> Iterator[Mention]:
    """`Kepala Dinas Arsip Kabupaten Sleman melaporkan lomba diikuti 41 desa`: who speaks for the contest."""
    told = scene.search(_CONTESTED)
    if told is None:
        return
    for m in scene.of(Label.OFFICE):
        speaks = scene.search(_REPORTS, m.end) is not None
        body = _led(scene, m) if speaks and m.end <= told.start() else None
        if body:
            yield body


def _led(scene: Scene, m: Mention) -> Mention | None:
    """Who stands for the body that an office leads: the office; for a bare `Kepala Dinas Arsip` the body with its region."""
    if not isinstance(m.value, Office) or m.value.role in {*ABOVE, *HEAD_ROLES}:
        return None
    if m.value.body or office_of(m) or headed(m, scene.page):
        return m
    name = m.text.partition(" ")[2]
    bodies = (a for a in scene.page.mentions if a.label is Label.AGENCY and " " in name)
    return next((a for a in bodies if a.text.startswith(f"{name} ")), None)


def stands_over(m: Mention, winners: Sequence[Recipient]) -> bool:
    """Say whether all winners lie within the region of a body, as those of a contest that it holds do."""
    held = m.value.region if isinstance(m.value, Office) and m.value.region else region_code(m.text)
    codes = [w.code or w.region_code for w in winners]
    return held is not None and any(codes) and all(code is None or code.startswith(f"{held}.") for code in codes)
