"""How many winners a sentence counts, and the row of as many names that a later one gives: `diraih tiga kota. Batu, Solo, dan Madiun`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from anugerah.links.numerals import COUNTED
from anugerah.links.rule import any_of, cue
from anugerah.links.scene import Scene
from anugerah.links.status import names_others, status_at
from anugerah.types import Status

_NUMBERS = rf"(?<![\d.,/-])\d{{1,2}}(?![.,/]?\d)|{'|'.join(COUNTED[1:])}|sebelas|(?:{'|'.join(COUNTED[1:9])})\s+belas"
_COUNT = re.compile(
    rf"(?i)\b(?P<number>{_NUMBERS})\s+(?:dari\s+\d+\s+)?(?:pemerintah\s+)?(?:{any_of('counted', 'nouns')})\b"
)
_FALLS = re.compile(
    rf"(?i)\b(?:{any_of('cues', 'fallen', 'taken', 'honour')}|kepada|untuk|bagi)\s+(?:oleh\s+)?(?:[a-z]+\s+)?$"
)
_TAKES = re.compile(
    rf"(?i)[^.;:,]{{0,60}}?\s(?:(?:{any_of('winners', 'adverbs')}|akan|bakal)\s+)*(?P<verb>{any_of('cues', 'win')}|{any_of('counted', 'takes')})\b"
)
_NAMES = re.compile(
    r"(?i)[:;(]|\b(?:yakni|yaitu|adalah|ialah|masing-masing|antara lain|di antaranya|termasuk|seperti|mulai dari|salah satunya|meliputi)\b"
)
_REACH = 3  # scenes behind the count in which the row may stand


@dataclass(frozen=True, slots=True)
class Due:
    """How many winners a sentence has told of without their names."""

    number: int
    status: Status
    scene: int


def due_from(scene: Scene, year: int | None) -> Due | None:
    """`predikat A jatuh kepada lima dari 38 daerah`, `tiga kota meraih Adipura`: the number of winners that a sentence about an award counts."""
    if names_others(scene):
        return None
    for count in scene.finditer(_COUNT):
        taken = _FALLS.search(scene.before(count.start(), 60))
        verb = (
            scene.search(cue("cues", "give", "handed", "fallen", "taken"), scene.start, count.start())
            if taken
            else None
        )
        takes = _TAKES.match(scene.view, count.end(), scene.end)
        at = verb.start() if verb else takes.start("verb") if takes else None
        status = status_at(scene, at, year) if at is not None else None
        if status:
            return Due(_number(count["number"]), status, scene.index)
    return None


def counts_them(scene: Scene, start: int, end: int) -> bool:
    """`jatuh kepada 11 sekolah sesuai keputusan Gubernur Jambi`: winners are only counted between two offsets, none is named behind."""
    count = _COUNT.match(scene.view, start, end) or _COUNT.match(scene.view, min(start + 1, end), end)
    return count is not None and not _NAMES.search(scene.view, count.end(), end)


def is_due(due: Due | None, scene: Scene, number: int, status: Status | None = None) -> bool:
    """Say whether a row of ``number`` names are the winners counted shortly before, with ``status`` if it is given."""
    near = due is not None and due.number == number and 0 < scene.index - due.scene <= _REACH
    return near and due is not None and status in (None, due.status)


def _number(word: str) -> int:
    if word.isdigit():
        return int(word)
    ones, _, teen = word.lower().partition(" ")
    if ones == "sebelas":
        return 11
    return COUNTED.index(ones) + 1 + (10 if teen.strip() else 0)
