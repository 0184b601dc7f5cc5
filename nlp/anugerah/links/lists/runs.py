"""Which scenes are lines of a list rather than prose, and how far a run of them reaches."""

from __future__ import annotations

import re
from collections.abc import Sequence

from anugerah.links.rule import any_of, cue
from anugerah.links.scene import Scene
from anugerah.types import Kind, Label

_SHORT = 140  # code points of a line that is no prose
_FEW = 4  # words of a heading that ends in a full stop
_BARE = 45  # code points of a paragraph that is a heading without saying so
_BODIES = (Label.REGION, Label.AGENCY)
_BETWEEN = re.compile(r"(?i)\b(?:dan|serta|pemkab|pemkot|pemprov|pemko|pemerintah)\s")
_VERB = re.compile(r"\b(?!digital|menengah|media|berprestasi)(?:di|me|ber|be(?=ker))[a-z]{4,}\b")
_COLON = re.compile(r"[^:\n]{2,90}:\s*\S|[^:\n]{2,90}\s[—–|→-]\s")
_LEAD = re.compile(r"[A-Z][^:.\n]{2,60}:\s*\S")
_DATELINE = re.compile(r"[A-Z][^:.\n]{2,40}\s[–—-]{1,2}\s[A-Z]")
_CUT = re.compile(r"[a-z,-] ?\n$")  # the end of a line that goes on below
_LETTERHEAD = re.compile(rf"\s*(?:{any_of('lists', 'letterheads')})\b")
_CATEGORY_HEAD = re.compile(rf"(?i)\s*(?:[A-Z]\.|\d+[.)])?\s*(?:{any_of('lists', 'categories')})\b")


def is_line(scene: Scene) -> bool:
    """Say whether a scene is a line of a list or a heading rather than prose."""
    if _LETTERHEAD.match(scene.text) or _opens_story(scene):
        return False
    first = scene.block is None or scene.page.text[scene.block.start : scene.start].strip() == ""
    if scene.kind in (Kind.ITEM, Kind.HEADING):
        return first or is_fragment(scene)
    text = scene.text.strip()
    if scene.kind is Kind.PARAGRAPH and first and is_fragment(scene) and len(scene.of(*_BODIES)) > 1:
        return True
    if scene.kind is not Kind.PARAGRAPH or len(text) > _SHORT:
        return False
    lead = _COLON.match(text) if first else _LEAD.match(text)
    if not first and not lead:
        return is_fragment(scene)
    alone = scene.block is not None and scene.page.text[scene.end : scene.block.end].strip() == ""
    heads = lead or _CATEGORY_HEAD.match(text) or (alone and _is_bare(text) and not _goes_on(scene))
    return bool(heads) and not scene.search(cue("cues", "win"))


def _opens_story(scene: Scene) -> bool:
    """`Jakarta – Adipura 2021 diserahkan, Kamis (9/12/2021).`: a sentence behind a dateline is no row, however short its line."""
    text = scene.text.strip()
    dated = scene.kind is not Kind.ITEM and _DATELINE.match(text) and scene.of(Label.DATE)
    return bool(dated) and is_sentence(text)


def is_fragment(scene: Scene) -> bool:
    """`Barabai – Kab. Hulu Sungai Tengah.`, `Kota Batu, Pemkab Sleman dan BPBD`: nothing but names of places and bodies."""
    bodies = scene.of(*_BODIES)
    words = sum(c.isalpha() for c in _BETWEEN.sub("", scene.text)) - sum(c.isalpha() for m in bodies for c in m.text)
    return bool(scene.of(Label.REGION) or len(bodies) > 1) and words <= 1


def _is_bare(text: str) -> bool:
    """`Rumah sakit daerah.`: a few words that say nothing but what follows."""
    return len(text) <= _BARE and (text[-1] not in ".!?" or (len(text.split()) <= _FEW and not is_sentence(text)))


def _goes_on(scene: Scene) -> bool:
    """`Presiden Jusuf Kalla.` below `… dari Wakil`: the end of a sentence whose lines are cut."""
    text = scene.text.strip()
    cut = _CUT.search(scene.page.text, max(0, scene.start - 3), scene.start)
    return cut is not None and (text[:1].islower() or text[-1:] == ".")


def is_sentence(text: str) -> bool:
    """`Juri bekerja tiga hari.`: a verb and a full stop, so no heading."""
    return text[-1:] in (".", "!", "?") and _VERB.search(text) is not None


def run_end(scenes: Sequence[Scene], at: int) -> int:
    """Return where the run of lines from ``at`` ends; sentences behind a line in its own block belong to it."""
    end = at
    while end < len(scenes) and (is_line(scenes[end]) or (end > at and scenes[end].block is scenes[end - 1].block)):
        end += 1
    return end
