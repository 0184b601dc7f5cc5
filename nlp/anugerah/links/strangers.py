"""Bodies that no list knows, found by where they stand: `jatuh kepada Dapur Mama Sina, Desa Depok`, `juara III Sakera Muda dari …`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from anugerah.lexicon.words import name_counts, plain_words
from anugerah.links.datelines import is_bare
from anugerah.links.ranks import category_rank
from anugerah.links.rule import any_of, cue_words
from anugerah.links.scene import Scene
from anugerah.types import Label, Mention

_WORD = r"(?:[A-Z][A-Za-zÀ-ÿ’'.&-]*[A-Za-zÀ-ÿ]|\d{1,3})"
_RUN = re.compile(rf"[A-Z][A-Za-zÀ-ÿ’'&-]*[A-Za-zÀ-ÿ](?: {_WORD}){{0,5}}")
_ENDS = re.compile(
    r"\s?(?:[,;.(–—]|$)|\s(?:dari|asal|milik|di|pada|untuk|dengan|yang|sebagai|serta|dan|berkat|karena)\b"
)
_OWNED = re.compile(r"\s?,?\s(?:pemilik|karya)\b")  # who owns a bird or made a dish wins with it
_ACT = re.compile(r"(?:pe|per|ke)[a-z]{3,}an")
_INITIALS = re.compile(r"(?![IVXLC]+\b)[A-Z]{2,5}")
_TAKEN = re.compile(
    rf"(?i:\b(?:{any_of('cues', 'fallen', 'taken', 'honour')}|kepada|ditempati|diduduki|diisi))\s(?:(?:oleh|kelompok|tim|grup|usaha|merek|produk)\s)*"
)
_RANKED = re.compile(r"\s?[,:]?\s(?:(?:adalah|ialah|yakni|yaitu)\s)?")
_AND = re.compile(r"(?:\s?,)?\s(?:dan|serta)\s")
_TO_PLACE = re.compile(r"\s?[,(]?\s?(?:(?:dari|asal)\s)?")
_SHORTEST = 2  # words of a name that has no hyphen
_LED_BY = re.compile(rf"(?:(?<=\s)|^){_WORD}(?: {_WORD}){{0,4}} $")
_ON = re.compile(rf"(?: {_WORD}){{1,4}}")
_REACH = 60  # code points in front of a town that can be of one name with it

Span = tuple[int, int]


def strangers(scene: Scene) -> Iterator[Span]:
    """Yield the extents of names of unknown bodies right behind words that give or rank, and of those joined to them.

    Whoever reads as a person is none.
    """
    yield from filter(None, (named_with(scene, m) for m in scene.of(Label.REGION)))
    openings = [match.end() for match in scene.finditer(_TAKEN)]
    openings += [gap.end() for p in category_rank(scene) if (gap := _RANKED.match(scene.view, p.end, scene.end))]
    for at in openings:
        name = _name(scene, at)
        while name:
            yield name[0], name[1]
            fellow = _AND.match(scene.view, name[2], scene.end)
            name = _name(scene, fellow.end()) if fellow else None


def named_with(scene: Scene, m: Mention) -> Span | None:
    """Return the extent of a name that a bare town is part of: `STT Erikson Tritt Manokwari`, `SDIC Papua Cement`.

    It has initials, and the word in front of the town or behind it is no ordinary one.
    """
    led = _LED_BY.search(scene.before(m.start, _REACH)) if is_bare(m) else None
    if led is None or any(k.start < m.start and m.start - len(led[0]) < k.end for k in scene.mentions):
        return None
    on = _ON.match(scene.page.text, m.end, scene.end)
    words, behind = led[0].split(), on[0].split() if on else []
    beside = [*words[1:][-1:], *behind[:1]]
    strange = any(w.istitle() and w.lower() not in plain_words() for w in beside)
    start, end = m.start - len(led[0]), on.end() if on else m.end
    whole = strange and any(map(_INITIALS.fullmatch, words)) and _is_body(scene.page.text[start:end])
    return (start, end) if whole else None


def _name(scene: Scene, at: int) -> tuple[int, int, int] | None:
    """The extent of the unknown body that is named from ``at`` on, and the end of its place."""
    match = _RUN.match(scene.page.text, at, scene.end)
    if not match:
        return None
    end, inside = match.end(), [m for m in scene.mentions if m.start < match.end() and at < m.end]
    if inside:
        first = inside[0]
        if first.label is not Label.REGION or first.start == at:
            return None
        end = at + len(scene.page.text[at : first.start].rstrip()) if not is_bare(first) else first.end
    place = _place(scene, end)
    if not (place or _ENDS.match(scene.page.text, end, scene.end)) or _OWNED.match(scene.page.text, end, scene.end):
        return None
    name = scene.page.text[at:end]
    return (at, end, place.end if place else end) if _is_body(name) or (place and _is_strange(name)) else None


def _place(scene: Scene, end: int) -> Mention | None:
    """The region right behind a name: `Dapur Mama Sina, Desa Depok`, `BKB Melati Desa Depok`, `Mekar Melati (Solok)`."""
    for m in scene.of(Label.REGION):
        if m.start >= end:
            gap = scene.page.text[end : m.start]
            return m if _TO_PLACE.fullmatch(gap) and (gap.strip() or not is_bare(m)) else None
    return None


def _is_strange(name: str) -> bool:
    """Say whether a name in front of its place has a word that is neither ordinary nor a person's: `Wolio TV`."""
    words = name.lower().split()
    plain = cue_words("strangers", "no_body") & set(words) or _ACT.fullmatch(words[0])
    return (
        not plain and len(words) >= _SHORTEST and any(w not in plain_words() and w not in name_counts() for w in words)
    )


@cache
def _is_body(name: str) -> bool:
    """`Dapur Mama Sina`, `Al-Barokah`, `BKB Melati`: a name with an ordinary word, initials or a hyphen, no day, rank or `Pengelolaan Sampah`."""
    words = name.lower().split()
    if cue_words("strangers", "no_body") & set(words) or _ACT.fullmatch(words[0]):
        return False
    if len(words) < _SHORTEST:
        return "-" in name and "".join(words[0].split("-")[1:]).isalpha()
    initials = any(map(_INITIALS.fullmatch, name.split()))
    return initials or any(word in plain_words() and word not in name_counts() for word in words) or "-" in name
