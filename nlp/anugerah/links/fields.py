"""What is won, told as a field of its own without the word `kategori`: `Film Anak diraih …`, `Untuk sastra Sunda, hadiah diberikan …`."""

from __future__ import annotations

import re

from anugerah.links.ranks import is_rank
from anugerah.links.rule import any_of, cue_words, link_rule
from anugerah.links.scene import Scene
from anugerah.types import Label, Part

_WORDS = r"[\w/&’'-]+(?: [\w/&’'-]+){0,5}?"
_HANDED = rf"(?:{any_of('cues', 'taken', 'fallen')}|(?:{any_of('cues', 'handed')})\s+kepada)"
_FRONT = rf"(?:(?:{any_of('category', 'fronts')})\s+)*"
_CONTRAST = r"(?i:sedangkan|sementara|adapun|serta|dan|lalu|kemudian)"
_AT = rf"(?:\A|(?<=[.;:,”\"\n] )|(?<=\n)|(?<=\n\n)|\b(?={_CONTRAST}\s))(?:{_CONTRAST}\s+(?:itu,?\s+)?)?"
_APPOSED = (
    r"(?:,\s+(?:yakni|yaitu|atau)\s+[^.;,]{3,60},)?"  # `Grand category, yakni penghargaan paling tinggi, diraih …`
)
_SUBJECT = re.compile(rf"{_AT}(?i:{_FRONT})(?!{_CONTRAST}\b)({_WORDS}){_APPOSED}\s+(?i:{_HANDED})\b")
_FRONTED = re.compile(
    rf"{_AT}(?i:untuk|pada)\s+({_WORDS})\s?,\s+"
    rf"(?=[^.;,]{{0,60}}?\b(?i:{_HANDED}|{any_of('cues', 'honour', 'appoint')})\b|(?i:{any_of('cues', 'trophy')}|(?:{any_of('status', 'holders')})nya)\b)"
)
_GRADED = re.compile(
    rf"{_AT}(?i:untuk|pada|di)\s+({_WORDS})\s?,\s+(?=[^.;]{{0,120}}?\b(?i:tingkat|{any_of('category', 'predicates')})\s+[A-Z])"
)  # `Untuk pemerintah desa, Desa Batu mendapat predikat Informatif`
_MOST = rf"(?:{any_of('category', 'kinds')})\s+(?:\w+ )?dengan\s+[\w/&’'-]+(?: [\w/&’'-]+){{0,6}}? (?:{any_of('category', 'best')}|paling \w+(?: \w+)?)"
_MOST_HANDED = re.compile(rf"(?i)\b({_MOST})(?:\s+tahun\s+ini)?\s+(?:{_HANDED})\b")
_NO_FIELD = re.compile(
    rf"(?i)\A(?:kota|kabupaten|provinsi)\Z|\b(?:{any_of('category', 'no_field', 'heads', 'stops', 'none')}|{any_of('winners', 'pronouns')})(?!\w)|\d|nya\b"
)
_ACTS = re.compile(r"(?i)\b(?:me|ber)[a-z]{4,}\b")
_TO = re.compile(rf"(?i)\s+(?:{any_of('cues', 'handed')})\s+kepada\b")
_GOODS = re.compile(rf"(?i)\b(?:{any_of('winners', 'things', 'goods')}|{any_of('status', 'objects')})\b")


@link_rule
def category_field(scene: Scene) -> list[Part]:
    """The subject of a winning passive, or `untuk` in front of it: `Sastra Bali dimenangi …`, `Untuk desa penggerak, …`."""
    found = [
        m.span(1)
        for pattern in (_SUBJECT, _FRONTED, _GRADED)
        for m in pattern.finditer(scene.page.text, scene.start, scene.end)
    ]
    found = [(a, b) for a, b in found if _is_field(scene.page.text[a:b]) and not _is_award(scene, a, b)]
    found += [m.span(1) for m in _MOST_HANDED.finditer(scene.page.text, scene.start, scene.end)]
    named = [m for m in scene.of(*(set(Label) - {Label.PILLAR})) if not m.text.islower()]
    return [
        Part(scene.page.text[a:b], a, b, _rule(scene.page.text[a:b]))
        for a, b in found
        if not any(m.start < b and a < m.end for m in named)
    ]


def hands_field(scene: Scene) -> bool:
    """`Adapun kader teladan diberikan kepada Budi Santosa`: a title that is handed over like an award, no goods."""
    fields = (part for part in category_field(scene) if not _GOODS.search(part.text))
    return any(_TO.match(scene.view, part.end, scene.end) for part in fields)


def _is_field(text: str) -> bool:
    return not (is_rank(text) or _NO_FIELD.search(text) or _ACTS.match(text))


def _is_award(scene: Scene, start: int, end: int) -> bool:
    """`piala adipura jatuh ke Kota Solok`: the name of an award of the page, told in small letters."""
    text = scene.page.text[start:end].casefold()
    return any(m.label is Label.AWARD and text in m.text.casefold() for m in scene.page.mentions)


def _rule(text: str) -> str:
    """`Platinum diraih …`: a medal is a place, which a field told before it can go with."""
    return "category_rank" if text.casefold() in cue_words("category", "medals") else "category_field"
