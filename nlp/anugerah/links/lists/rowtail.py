"""The category that stands behind the winner in most lines of a list: in brackets with a rank, or behind a comma."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from anugerah.links.labels import is_noise
from anugerah.links.lists.rowline import Line
from anugerah.links.rule import any_of, cue
from anugerah.types import Label, Part, RecipientKind

_BRACKET = re.compile(r"\(([^()\d]{3,60})\)[\s.;]*$")
_TAIL = re.compile(r",\s+([a-z][\w/-]*(?: [\w/&-]+){0,5})[\s.;]*$")
_OPENER = re.compile(r"\s*([A-Z][\w/-]*(?: [\w/&-]+){0,5})[\s:–—-]+")
_RANK_ABOVE = re.compile(  # `Juara 1 Lomba Posyandu` above rows: what they are in stands behind their winners
    rf"(?i)(?:{any_of('lists', 'row_ranks')})\s+(?:\d|I{{1,3}}|pertama|kedua|ketiga)(?!\w)"
)
_LEAST = 3  # lines with a tail
_BODIES = (RecipientKind.REGION, RecipientKind.AGENCY, RecipientKind.INSTITUTION)


def with_tails(lines: Sequence[Line]) -> list[Line]:
    """Give the lines of a list what stands behind their winners, where most lines have it."""
    for tail in (in_bracket, behind_comma):
        won = [line for line in lines if line.winners]
        found = {line.scene.index: part for line in won if (part := tail(line))}
        ranked = any(p.rule == "category_rank" for line in won for p in line.parts if line.scene.index in found)
        ranked = ranked or any(_RANK_ABOVE.match(line.label) for line in lines if not line.winners)
        bodies = sum(line.winners[0].kind in _BODIES for line in won)
        again = len({part.text for part in found.values()}) < len(found)  # `(Sangat Baik)` behind several
        labelled = sum(any(p.rule == "category_said" for p in line.parts) for line in won)
        again = again and 2 * labelled < len(won)
        vouched = ranked or again if tail is in_bracket else 2 * bodies > len(won)
        if vouched and len(found) >= _LEAST and 3 * len(found) >= 2 * len(won):
            return [_with_tail(line, found.get(line.scene.index)) for line in lines]
    return list(lines)


def with_openers(lines: Sequence[Line]) -> list[Line]:
    """`Desa Terjauh Desa Batu` below `Juara I Desa Solok`: what stands in front of a winner where other rows have their places."""
    won = [line for line in lines if line.winners]
    ranked = [
        line for line in won if any(p.rule == "category_rank" and p.end <= line.winners[0].start for p in line.parts)
    ]
    if len(ranked) < _LEAST or 3 * len(ranked) < 2 * len(won):
        return list(lines)
    return [_with_tail(line, _opener(line)) if line.winners and not line.parts else line for line in lines]


def _opener(line: Line) -> Part | None:
    scene = line.scene
    found = _OPENER.match(scene.page.text, scene.start + len(line.marker), line.winners[0].start)
    named = found and any(
        m.start < found.end(1) and found.start(1) < m.end for m in scene.of(*(set(Label) - {Label.PILLAR}))
    )
    if not found or found.end() != line.winners[0].start or named or is_noise(found[1]):
        return None
    return Part(found[1], *found.span(1), "category_said")


def _with_tail(line: Line, tail: Part | None) -> Line:
    if tail is None:
        return line
    award = line.award if line.award and not tail.start <= line.award.start < tail.end else None
    own = (p for p in line.parts if p.end <= tail.start or tail.end <= p.start)
    return replace(line, parts=(*own, tail), award=award)


def in_bracket(line: Line) -> Part | None:
    """`Budi Santosa, Harian Fajar (Juara I Cetak)`: a bracket at the end of a line that holds no name."""
    return _tail(line, _BRACKET)


def behind_comma(line: Line) -> Part | None:
    """`Kabupaten Sleman, pengelolaan sampah terbaik`: words in small letters behind the last comma of a line."""
    return _tail(line, _TAIL)


def _tail(line: Line, pattern: re.Pattern[str]) -> Part | None:
    scene = line.scene
    found = pattern.search(scene.page.text, line.winners[-1].end, scene.end)
    named = set(Label) - ({Label.PILLAR} if pattern is _TAIL else {Label.PILLAR, Label.PROGRAM, Label.AWARD})
    if not found or any(m.start < found.end() and found.start() < m.end for m in scene.of(*named)):
        return None
    if cue("cues", "no_category").search(found[1]) or cue("category", "not_tails").match(found[1]):
        return None
    return Part(found[1], *found.span(1), "category_said")
