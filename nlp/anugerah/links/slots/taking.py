"""Takers who are no officials at hand: those whom a role introduces, and speakers who say `saya yang menerima`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from anugerah.lexicon.words import is_name
from anugerah.links.rule import any_of, cue, link_rule
from anugerah.links.scene import Scene
from anugerah.links.slots.officials import Unit
from anugerah.types import Label

Taken = tuple[str, int, int]  # the name, start and end in the page
_QUOTE = 5  # sentences from `saya` on in which the speaker can be named
_NOUNS = rf"(?:{any_of('cues', 'trophy')}|{any_of('takers', 'papers')}|{any_of('takers', 'instead_of')})"
_WORD = r"(?:[A-Z][\w’'-]+|(?:[A-Z]|Moh|Moch|Muh|St)\.)"
_ROLE = rf"(?:\w+\s+){{0,3}}?(?:[a-z]+nya|(?:{any_of('takers', 'roles')})\b[^,.;:]{{0,50}}?)"
_TITLES = r"(?:(?:Drs?|dr|drg|Dra|Ir|Hj?|KH|Ny|Ns)\.\s*|Ustaz\s+)*"
_DEGREES = r"(?:\s*,\s*(?:[A-Z][\w-]{0,5}\.)+[\w-]*\.?|\s*\(\d+\))*"
_THINGS = rf"(?:{any_of('cues', 'trophy')}|{any_of('takers', 'papers')})"
_BY_ROLE = re.compile(
    rf"\b(?:{any_of('takers', 'taken_by', 'held_by')})(?:\s+(?:{any_of('takers', 'adverbs')}))*\s+{_ROLE}\s*,\s+"
    rf"{_TITLES}({_WORD}(?:\s+{_WORD}){{0,4}})(?=\s*(?:[,.;(]|dan\b|serta\b|di\b|dari\b|bersama\b|yang\b|$))"
)
_ACTIVE_ROLE = re.compile(
    rf"(?:\A|(?<=[\s“\"]))(?:[A-Z]?[a-z]+nya|(?:{any_of('takers', 'roles')}|Rektor|Dekan|Guru)\b[^,.;:\n]{{0,60}}?)\s*,\s+"
    rf"{_TITLES}({_WORD}(?:\s+{_WORD}){{0,4}}){_DEGREES}\s*,?\s+(?:(?:{any_of('takers', 'before_taking', 'after_taking')})\s+)*"
    rf"(?:{any_of('takers', 'takes', 'takes_thing')})(?:\s+[a-z]+){{0,2}}?\s+{_THINGS}"
)
_I = re.compile(r"(?i)\b(?:saya|kami)\s+(?:[\w-]+\s+){0,6}?(?:menerima|terima|mengambil)\b(?!\s+kasih)")
_WITH = re.compile(rf"(?i)\b{_NOUNS}\b")


@link_rule
def taken_by_role(scene: Scene) -> Iterator[Taken]:
    """`Piala diterima pendirinya, Budi Santosa`: a private person whose role for the winner is told.

    Or `Kepala SDN 2 Maluk, Budi Santosa, yang menerima piala`.
    """
    found = (pattern.finditer(scene.page.text, scene.start, scene.end) for pattern in (_BY_ROLE, _ACTIVE_ROLE))
    for match in chain(*found):
        start, end = match.span(1)
        degree = " " not in match[1] and match[1].isupper()  # `SKM`
        others = scene.of(Label.REGION, Label.AGENCY, Label.AWARD, Label.PROGRAM, Label.OFFICE)
        held = any(m.start < end and start < m.end for m in others)
        if not held and not degree and any(is_name(word) for word in match[1].split()):
            yield re.sub(r"\s+", " ", match[1]), start, end


def says_he_took(scenes: Sequence[Scene], scene: Scene, told: Sequence[Sequence[Unit]]) -> Iterator[Unit]:
    """`"Saya yang menerima piagam mewakili bupati," kata Sekda Budi`: the official who speaks of his own taking."""
    if scene.search(_I) and scene.search(_WITH):
        for behind in scenes[scene.index : scene.index + _QUOTE]:
            speaks = behind.search(cue("cues", "speak"))
            if speaks:
                yield from [unit for unit in told[behind.index] if unit.start >= speaks.end()][:1]
                return
