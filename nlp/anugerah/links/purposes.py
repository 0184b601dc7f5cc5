"""What is won, told as what it is for: `Rancage 2023 untuk sastra Madura`, `menyabet trofi tata kelola terbaik`, `piala humas lewat …`."""

from __future__ import annotations

import re

from anugerah.links.ranks import is_rank
from anugerah.links.rule import any_of, cue, link_rule
from anugerah.links.scene import Scene
from anugerah.types import Label, Mention, Part

_NOUN = rf"(?:{any_of('category', 'trophies')})"
_WORDS = r"[\w/&’'-]+(?: [\w/&’'-]+){0,6}?"
_END = (
    rf"(?=\s+(?:{any_of('category', 'stops')}|{any_of('cues', 'won_by', 'taken')}|tahun)\b"
    r"|\s*[,.;:()\"”“\n–]|\s+(?:19|20)\d\d\b|\s*$)"
)
_WON = re.compile(
    rf"\b(?i:{any_of('cues', 'win', 'gets')})\W+(?i:(?:dua|tiga|satu|sebuah|juga|pula|sekaligus)\s+)*(?i:({_NOUN}))\s+[\"“]?({_WORDS})[\"”]?{_END}"
)
_HANDED = re.compile(
    rf"\b(?i:({_NOUN}))\s+[\"“]?({_WORDS})[\"”]?\s+(?i:melalui\s+(?=[A-Z])|lewat\s+(?=[A-Z])|(?:yang\s+)?(?:{any_of('cues', 'taken')})\b)"
)
_TO = re.compile(
    rf"\b(?i:(?!penghargaan)({_NOUN}))\s+[\"“]?([\w/&’'-]+ {_WORDS})[\"”]?\s+(?:(?:{any_of('cues', 'handed')}|jatuh)\s+)?kepada\b"
)
_ORDERED = re.compile(
    rf"\b(?i:({_NOUN}|kategori|satu))\s+(?i:{any_of('category', 'ordinals')}|terakhir|lain|lainnya|berikutnya|lagi),\s+({_WORDS})(?:\s+[Tt]ahun\s+\d{{4}})?,\s+(?=(?i:{any_of('cues', 'taken', 'won_by', 'handed')})\b)"
)
_UP_TO = re.compile(
    r"\s*(?:\([^()]{1,20}\)\s*)?(?:(?:[Tt]ahun\s+)?(?:19|20)\d\d\s*)?(?:,\s*)?(?:tingkat \w+\s+)?(?:(?:dari|oleh)\s+)?"
)
_FOR = re.compile(rf"\s*untuk\s+[\"“]?({_WORDS})[\"”]?{_END}")
_CHOSEN = re.compile(rf"\bterpilih\s+untuk\s+[\"“]?({_WORDS})[\"”]?{_END}")
_NOTHING = re.compile(
    rf"(?i)(?:{any_of('category', 'no_field', 'stops', 'none', 'plain_trophies')})(?!\w)"
    rf"|.*(?:\b(?:{any_of('category', 'heads')})\b|\d|nya\b|\bRp)|(?:kota|kabupaten|provinsi|daerah|desa)\Z"
)
_CLASS = re.compile(rf"[A-Z]|(?i:.*\b(?:{any_of('category', 'best')})\b)")
_ANY = re.compile("")
_FOR_LIFE = re.compile(rf"(?i)\b(?:{any_of('category', 'for_life')})\b")
_SAYS_IT = re.compile(r"[a-z]\S* \S")
_SURE = {"penghargaan": _CLASS, "piagam": _SAYS_IT, "sertifikat": _SAYS_IT}  # what must stand behind what names little
_ACTS = re.compile(rf"(?i)\b(?:(?:me|ber)[a-z]{{4,}}|{any_of('cues', 'handed')})\b")


@link_rule
def category_purpose(scene: Scene) -> list[Part]:
    """`meraih Adinegoro 2017 dari PWI untuk foto berita`, `terpilih untuk Kampus Berdampak`: the field behind `untuk`."""
    found = [
        m for award in scene.of(Label.AWARD) if (m := _FOR.match(scene.page.text, _behind(scene, award), scene.end))
    ]
    return [_part(m, 1, "category_purpose") for m in [*found, *scene.finditer(_CHOSEN)] if _is_field(scene, *m.span(1))]


def _behind(scene: Scene, award: Mention) -> int:
    """The end of an award's name with its short form, year and grantor: `Adinegoro (AJA) 2017 dari PWI`."""
    end = award.end
    for m in scene.of(Label.AWARD, Label.AGENCY, Label.REGION):
        if m.start >= end and _UP_TO.fullmatch(scene.page.text, end, m.start):
            end = m.end
    match = _UP_TO.match(scene.page.text, end, scene.end)
    return match.end() if match else end


@link_rule
def category_trophy(scene: Scene) -> list[Part]:
    """`meraih trofi tata kelola terbaik`, `kebagian piala kepatuhan bendahara desa`: the field behind a trophy that is won, behind `penghargaan` only a name or the best of a kind."""
    if scene.search(cue("cues", "contests")):
        return []
    found = {
        m.span(2): m
        for p in (_WON, _HANDED, _TO, _ORDERED)
        for m in p.finditer(scene.page.text, scene.start, scene.end)
    }
    whole = [_part(m, 0, "category_trophy") for m in scene.finditer(_FOR_LIFE)]
    return whole + [
        _part(m, 2, "category_trophy")
        for span, m in sorted(found.items())
        if _is_field(scene, *span) and _SURE.get(m[1].lower(), _ANY).match(m[2])
    ]


def _part(match: re.Match[str], group: int, rule: str) -> Part:
    return Part(match[group], *match.span(group), rule)


def _is_field(scene: Scene, start: int, end: int) -> bool:
    """Say whether words name a field that is won: no place, no part of an award's name, no other name, nothing that somebody does."""
    text = scene.page.text[start:end]
    if is_rank(text) or _NOTHING.match(text) or _ACTS.search(text):
        return False
    if any(m.label is Label.AWARD and text.casefold() in m.text.casefold() for m in scene.page.mentions):
        return False
    return not scene.is_taken(start, end)
