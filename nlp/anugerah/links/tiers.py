"""Tiers of an award: `Adipura Kencana`, `tingkat Nindya`, `meraih Pratama`, as its scheme in the gazetteer has them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from anugerah.lexicon.names import load_awards
from anugerah.links.bodies import entry_of
from anugerah.links.rule import any_of, link_rule
from anugerah.links.scene import Scene
from anugerah.types import Mention, Part

_WON = re.compile(rf"(?i)\b(?:{any_of('cues', 'win', 'taken')})\s+$")
_LETTERS = 2  # of a grade: `BB`
_SHORT = 3  # letters of a tier that must agree in case
_TIER = 90  # code points behind an award in which its tier may stand
_COUNTED = re.compile(rf"(?i)(?:\d|\b(?:{any_of('winners', 'numbers')}|\w+ (?:belas|puluh)))\s*$")
_TIER_WORD = rf"\b(?:{any_of('category', 'tiers')})"
_TIER_FIRST = re.compile(
    rf"\b(?i:{any_of('cues', 'gets', 'sure')})\s+((?!(?i:{any_of('cues', 'award_noun')})\b)[A-Z]\w+(?: [A-Z]\w+)?)"
    rf"(?=\s+(?:(?:pada|untuk|dalam|di)\s+)?(?:{any_of('category', 'heads')})\b)"
)
_TIER_BEFORE = rf"(?:(?i:{_TIER_WORD})(?i:nya)?\s+(?i:(?:tetap|masih|kini)\s+)?|\b(?i:{any_of('cues', 'gets')}|naik ke|naik menjadi|tingkat menjadi)\s+(?=[A-Z])|\b(?i:masuk|memasuki)\s+(?=\w+ \w))"
_FILLERS = re.compile(
    rf"(?i)(?:[\W\d]+|(?:{any_of('category', 'fillers')}|{any_of('category', 'heads')}|{any_of('winners', 'numbers')}|\w+ (?:belas|puluh))\b)+"
)
_TAKEN = re.compile(rf"(?i)\s+(?:(?:juga|pula|turut)\s+)?(?:{any_of('cues', 'taken')})\b")
_BECOME = re.compile(r"(?i)\bnaik\b[^.;,]*\b(?:menjadi|jadi|ke)\s+(?:(?:kategori|tingkat|predikat|level)\s+)?$")


@link_rule
def category_tier(scene: Scene, award: Mention) -> list[Part]:
    """A tier of the award: in its name or right behind it (`Adipura Kencana`), named as one (`tingkat Nindya`), or won in a class."""
    scheme = scheme_of(award)
    inside = scene.start <= award.start < scene.end
    spans = [*(_beside(scene, award, scheme) if inside else ()), *_named(scene, scheme)]
    spans += [m.span(1) for m in scene.finditer(_TIER_FIRST)]
    spans = [span for span in spans if _BECOME.search(scene.before(span[0]))] or spans
    found = [Part(scene.page.text[a:b], a, b, "category_tier") for a, b in spans]
    return sorted(found, key=lambda p: (p.start, -len(p.text)))[:1]


def scheme_of(award: Mention) -> Sequence[str]:
    """The tiers and categories of an award, as the gazetteer has them."""
    entry = entry_of(award)
    return entry.scheme if entry else ()


def bare_tier(part: Part, award: Mention) -> Part:
    """`Yang Madya tujuh`, `Untuk predikat Nindya`: what leads a row is the tier in it, if its other words only count."""
    if part.rule != "category_said":
        return part
    found = [m for tier in scheme_of(award) if len(tier) > _SHORT and (m := _tier(tier).search(part.text))]
    match = max(found, key=lambda m: len(m[1]), default=None)
    rest = f"{part.text[: match.start(1)]} {part.text[match.end(1) :]}" if match else ""
    if match is None or not _FILLERS.fullmatch(rest):
        return part
    return replace(part, text=match[1], start=part.start + match.start(1), end=part.start + match.end(1))


def is_lettered(award: Mention) -> bool:
    """`predikat SAKIP`: an award that is graded by letters is no grade itself."""
    return any(len(tier) <= _LETTERS for tier in scheme_of(award))


def names_class(scene: Scene, award: Mention) -> bool:
    """Say whether a scene names a category of the award: in two words or more, or behind a verb: `meraih Pratama`."""
    found = [m for tier in scheme_of(award) if (m := scene.search(_tier(tier)))]
    return any(" " in m[1] or _WON.search(scene.before(m.start(1))) for m in found)


def wins_class(scene: Scene, award: Mention, verb: re.Match[str]) -> bool:
    """Say whether a category of the award stands right behind a winning verb."""
    found = [m for tier in scheme_of(award) if (m := scene.search(_tier(tier), verb.end()))]
    return any(scene.page.text[verb.end() : m.start(1)].isspace() and m[1][0].isupper() for m in found)


def _beside(scene: Scene, award: Mention, scheme: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Tiers in the award's name, right before it, near behind it, and of any scheme right behind it (`Natamukti Nindya`)."""
    for tier in scheme:
        pattern = _tier(tier)
        start = award.start - len(tier) - 1
        if start >= scene.start and pattern.fullmatch(scene.page.text, start, award.start - 1):
            yield start, award.start - 1
        for match in (pattern.search(scene.page.text, award.start + 1, award.end), _near(scene, award, pattern)):
            if match:
                yield match.span()
    match = _any_tier().match(scene.page.text, award.end, scene.end)
    if match:
        yield match.span(1)


def _near(scene: Scene, award: Mention, pattern: re.Pattern[str]) -> re.Match[str] | None:
    match = pattern.search(scene.page.text, award.end, min(scene.end, award.end + _TIER))
    counted = match and _COUNTED.search(scene.before(match.start(), 20))
    free = match and not counted and not any(m.start <= match.start() < m.end for m in scene.mentions)
    return match if free else None


def _named(scene: Scene, scheme: Sequence[str]) -> Iterator[tuple[int, int]]:
    for tier in scheme:
        match = scene.search(_tier(tier, _TIER_BEFORE)) or _taken(scene, tier)
        if match and not any(m.start <= match.start(1) < m.end for m in scene.mentions):
            yield match.span(1)


def _taken(scene: Scene, tier: str) -> re.Match[str] | None:
    """`Zona hijau juga diperoleh Kota Batu`: a class in two words that is won."""
    match = scene.search(_tier(tier)) if " " in tier else None
    return match if match and _TAKEN.match(scene.view, match.end(), scene.end) else None


@cache
def _tier(tier: str, before: str = r"(?<!\w)") -> re.Pattern[str]:
    """Return the expression of a tier as a whole word, in group 1, behind ``before``; short ones must agree in case."""
    return re.compile(rf"{before}({re.escape(tier)})(?!\w)", 0 if len(tier) <= _SHORT else re.IGNORECASE)


@cache
def _any_tier() -> re.Pattern[str]:
    """Return one expression for the one-word tiers of all schemes, as they stand right behind an award's name."""
    tiers = {tier for entry in load_awards() for tier in entry.scheme if tier.isalpha() and len(tier) > _SHORT}
    return re.compile(rf"\s+({'|'.join(sorted(tiers, key=len, reverse=True))})(?!\w)")
