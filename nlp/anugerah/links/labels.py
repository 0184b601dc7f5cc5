"""What a lead or a heading of a list says of a category: its words without number, award and what says nothing."""

from __future__ import annotations

import re

from anugerah.links.category import parts
from anugerah.links.rule import any_of, cue
from anugerah.links.scene import Scene
from anugerah.types import Label, Part

_CATEGORY_WORD = re.compile(
    r"(?i)^(?:(?:adapun|sedangkan|sementara(?: itu)?|lalu|kemudian|selanjutnya|berikutnya|terakhir|dan|serta) )?(?:untuk |pada |dalam |di |penerima |pemenang |yang |masuk )*(?:kategori|predikat)\s+|^(?:untuk|pada|bagi|di)\s+(?=(?-i:[a-z]|[A-Z]{2}))|^yang\s+(?=(?-i:[A-Z]))"
)
_NUMBER = re.compile(r"[\d.,/%\s:–-]*(?:persen|poin|juta|ribu|WIB|WITA|WIT)?\.?")
_ORDINAL = re.compile(r"\s+\d{1,2}[.)]\s*$")
_YEAR = re.compile(r"(?i)\s*\b(?:tahun\s+)?(?:19|20)\d\d\b")
_ASIDE = re.compile(r"\s*\([^()]*\)\s*$")
_PRIZE = re.compile(rf"(?i),\s*(?:dan\s+)?(?:{any_of('cues', 'trophy')}|uang|hadiah|rp\.?\s?\d).*", re.DOTALL)
_LEADS_ON = re.compile(rf"(?i)\s+(?:yaitu|yakni|adalah|ialah|antara lain|(?:{any_of('cues', 'taken')})(?: oleh)?)$")
_THOSE = re.compile(r"(?i)^yang\s+")  # `Yang Madya tujuh`
_EDGE = ' .:;,-–—|>*\n\t"“”'
_INSIDE = ("category_rank", "category_pillar")
_GLUED = re.compile(r"(?:.*?[a-z][A-Z][a-z]){2}")  # the head of a table that lost its cells: `NoDaerahNilai`
_HOW_MANY = rf"(?:{any_of('winners', 'numbers')}|\w+ (?:belas|puluh))"
_COUNT = re.compile(rf"(?i)(?:\d+|{_HOW_MANY}) [\w/ ]+")
_ITS = re.compile(r"(?i)\b(?!hatinya\b)[a-z]{3,}nya\b")  # `pemenang menurut kategorinya`; but `Hatinya PKK`
_COUNTED = re.compile(  # `Madya tujuh`, `Pratama paling banyak`, `Utama ada 12 daerah`
    rf",?\s+(?:(?:{any_of('lists', 'counts')})(?:\s+(?:\d+|{_HOW_MANY}))?|{_HOW_MANY})(?:\s+(?:{any_of('winners', 'parts', 'levels')}))?$"
)


def said(scene: Scene, start: int, end: int) -> list[Part]:
    """A lead as category: ranks and pillars in it keep their rule, the rest is said."""
    inside = [p for p in parts(scene, None) if start <= p.start and p.end <= end and p.rule in _INSIDE]
    text = label_of(_PRIZE.sub("", _without_award(scene, start, end)))
    for p in inside:
        text = text.replace(scene.page.text[p.start : p.end], "").strip(" ,-–:")
    if inside and len(re.sub(r"\W+", "", text)) < 3:
        return inside
    if not text or is_noise(text):
        return inside
    return [Part(text, start, end, "category_said"), *inside]


def _without_award(scene: Scene, start: int, end: int) -> str:
    """`Adipura Khusus Pasar`, `Piala Adiwiyata 2009` → `Khusus Pasar`, `Piala`."""
    text = scene.page.text[start:end]
    for m in scene.of(Label.AWARD):
        if start <= m.start and m.end <= end:
            text = _YEAR.sub("", text.replace(m.text, "", 1)).strip(_EDGE)
    return text


def label_of(text: str) -> str:
    """`A. Kategori Madya:` → `Madya`; what says nothing goes: `CSR (satu pemenang)`, `Yang Madya tujuh`, `Adapun kategori Madya yaitu`."""
    text = _ORDINAL.sub("", text).strip(_EDGE)
    aside = _ASIDE.search(text)
    if aside and is_noise(aside[0].strip(" ()")):
        text = text[: aside.start()]
    text = _LEADS_ON.sub("", text)
    return _COUNTED.sub("", _CATEGORY_WORD.sub("", _THOSE.sub("", text))).strip(_EDGE)


def is_noise(text: str) -> bool:
    """A lead or heading that names no category: `berikut daftarnya`, `total`, `sepuluh daerah`, a date, half a bracket: `24), 1991`."""
    if _GLUED.match(text) or _NUMBER.fullmatch(text) or _COUNT.fullmatch(text) or text.lower() == "tahun":
        return True
    if text.count("(") != text.count(")"):
        return True
    if _ITS.search(text) or cue("cues", "award_noun").fullmatch(text):
        return True
    return cue("cues", "no_category").search(text) is not None
