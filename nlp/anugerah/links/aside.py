"""Who is named in a sentence and wins nothing in it: whoever reports it, and whoever lost."""

from __future__ import annotations

import re

from anugerah.links.presenting import DECREE
from anugerah.links.rule import any_of, cue
from anugerah.links.scene import Scene
from anugerah.links.tails import place_behind
from anugerah.types import Recipient

_REPORTS = re.compile(
    rf"(?i)\b(?:{any_of('winners', 'reporters')})(?:\s*:)?\s+(?:laman\s+|media\s+|situs\s+|kantor berita\s+)?$"
)
_NAMES = re.compile(r"(?:[\s,()]|\b(?:dan|serta|tim|asal|dari|Pem\w+)\b|[A-Z0-9][\w’'.-]*)*")
_WINS = re.compile(
    rf"(?i)\s*(?:(?:{any_of('winners', 'adverbs')})\s+)*(?:{any_of('cues', 'win')}|{any_of('cues', 'won_by')})\b"
)


def stands_aside(scene: Scene, r: Recipient) -> bool:
    """`menurut laporan Antara`, `sesuai Keputusan Gubernur Riau`, `mengalahkan Kota Batu dan Kota Solok`: no winner, unless he wins or has a place right behind it."""
    if _WINS.match(scene.view, r.end, scene.end):
        return False
    if _REPORTS.search(scene.before(r.start)) or DECREE.search(scene.before(r.start)):
        return True
    text = scene.page.text
    beaten = [m.end() for m in cue("winners", "beaten").finditer(scene.view, scene.start, r.start)]
    lost = bool(beaten) and _NAMES.fullmatch(text, beaten[-1], r.start) is not None
    return lost and place_behind(scene, r) is None
