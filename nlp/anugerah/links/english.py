"""Categories that keep their English name: `menyabet Best Female Artist`, `merebut Album of the Year dan Song of the Year`."""

from __future__ import annotations

import re
from functools import lru_cache

from anugerah.links.rule import any_of, link_rule
from anugerah.links.scene import Scene
from anugerah.types import Part

_WORD = r"(?:[A-Z][\w’'.-]*\w|\d{1,3}|[&/])"
_BEST = rf"(?:The )?(?:{any_of('category', 'english_best')})(?: (?:of |in |for )?(?:the )?{_WORD}){{1,6}}"
_OF_YEAR = rf"{_WORD}(?: {_WORD}){{0,4}} [Oo]f [Tt]he (?:{any_of('category', 'english_times')})\b"
_ENGLISH = re.compile(rf"(?<![\w-])(?:{_BEST}|{_OF_YEAR})(?![\w-])")


@link_rule
def category_english(scene: Scene) -> list[Part]:
    """`Best Female Artist`, `Song of the Year`: words in capitals with `Best` in front or `of the Year` behind, no name among them."""
    return list(_english(scene))


@lru_cache(maxsize=64)
def _english(scene: Scene) -> tuple[Part, ...]:
    found = (Part(m[0], m.start(), m.end(), "category_english") for m in scene.finditer(_ENGLISH))
    return tuple(p for p in found if not scene.is_taken(p.start, p.end))
