"""Where the news is from: the name of a town in front of a story, no winner and no giver in it."""

from __future__ import annotations

import re

from anugerah.lexicon.region_names import LEVEL_WORDS
from anugerah.links.scene import Scene
from anugerah.types import Kind, Mention

_SOURCE = r"(?:\s*\([A-Z][\w. ]{2,20}\)|\s*,\s*[A-Z][\w./]*(?: [A-Z][\w./]*){0,2}|\s*,\s*[a-z]+(?=\s*[-–—]))?[.,]?"
_COLON = re.compile(
    rf"{_SOURCE}\s*(?::|[–—]|--?\s)\s*(?=[A-Z“\"])|\s*,\s*(?:[A-Z]\w+, )?\d{{1,2}} [A-Z][a-z]+ \d{{4}}\s*[.–—-]"
)
_CAPITALS = re.compile(rf"{_SOURCE}\s*[-–—]+\s*(?=[A-Z“\"])")
_OPENS = re.compile(r"(?:[A-Z]\w+(?:\.\w+)*\s*,\s*)?")
_FIRST = 3  # index of the last scene that can open the story
_LINE = 80  # code points of a paragraph's sentence, not of a line in a list


def dates_line(scene: Scene, m: Mention) -> bool:
    """`Jakarta: Presiden …`, `WAINGAPU, Timor Raya.- Harga …`: a bare name that opens the story is where the news is from."""
    text = scene.page.text
    if not is_bare(m) or scene.index > _FIRST or not _OPENS.fullmatch(text, scene.start, m.start):
        return False
    if m.text.isupper() and scene.kind in (Kind.PARAGRAPH, Kind.HEADING):
        return _CAPITALS.match(text, m.end) is not None
    dated = scene.kind is Kind.PARAGRAPH and _COLON.match(text, m.end)
    return bool(dated) and (len(scene.text) > _LINE or scene.text.rstrip().endswith("."))


def is_bare(m: Mention) -> bool:
    """Say whether a region is named without its level: `Sleman`."""
    return m.text.split()[0].casefold().rstrip(".") not in LEVEL_WORDS
