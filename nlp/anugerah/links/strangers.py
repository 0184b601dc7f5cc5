"""Bodies that no list knows, found by where they stand: `jatuh kepada Dapur Mama Sina, Desa Depok`, `juara III Sakera Muda dari …`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from anugerah.lexicon.words import name_counts, plain_words
from anugerah.links.ranks import category_rank
from anugerah.links.rule import any_of, cue_words
from anugerah.links.scene import Scene

_WORD = r"(?:[A-Z][A-Za-zÀ-ÿ’'.&-]*[A-Za-zÀ-ÿ]|\d{1,3})"
_RUN = rf"([A-Z][A-Za-zÀ-ÿ’'&-]*[A-Za-zÀ-ÿ](?: {_WORD}){{0,5}})"
_ENDS = r"(?=\s?(?:[,;.(–—]|$)|\s(?:dari|asal|milik|di|pada|untuk|dengan|yang|sebagai|serta|dan|berkat|karena)\b)"
_OWNER = r"(?!\s?,?\s(?:pemilik|karya)\b)"  # who owns a bird or made a dish wins with it
_ACT = re.compile(r"(?:pe|per|ke)[a-z]{3,}an")
_TAKEN = re.compile(
    rf"(?i:\b(?:{any_of('cues', 'fallen', 'taken', 'honour')}|kepada|ditempati|diduduki|diisi))\s(?:(?:oleh|kelompok|tim|grup|usaha|merek|produk)\s)*{_RUN}{_ENDS}{_OWNER}"
)
_RANKED = re.compile(rf"\s(?:(?:adalah|ialah|yakni|yaitu)\s)?{_RUN}{_ENDS}{_OWNER}")
_SHORTEST = 2  # words of a name that has no hyphen


def strangers(scene: Scene) -> Iterator[tuple[int, int]]:
    """Yield the extents of names of unknown bodies right behind words that give or rank; whoever reads as a person is none."""
    matches = [*scene.finditer(_TAKEN)]
    matches += [m for p in category_rank(scene) if (m := _RANKED.match(scene.page.text, p.end, scene.end))]
    for match in matches:
        start, end = match.span(1)
        named = any(m.start < end and start < m.end for m in scene.mentions)
        if not named and _is_body(scene.page.text[start:end]):
            yield start, end


@cache
def _is_body(name: str) -> bool:
    """`Dapur Mama Sina`, `Al-Barokah`: a name with an ordinary word or a hyphen, no day, rank or `Pengelolaan Sampah`."""
    words = name.lower().split()
    if cue_words("strangers", "no_body") & set(words) or _ACT.fullmatch(words[0]):
        return False
    if len(words) < _SHORTEST:
        return "-" in name and "".join(words[0].split("-")[1:]).isalpha()
    return any(word in plain_words() and word not in name_counts() for word in words) or "-" in name
