"""What is said in front of a row of winners and is the class of all: `kategori Madya: A, B`, `Di tingkat kota ada A, B`."""

from __future__ import annotations

import re
from dataclasses import replace

from anugerah.links.category import parts
from anugerah.links.labels import is_noise, label_of
from anugerah.links.numerals import is_best_alone
from anugerah.links.rule import any_of, cue
from anugerah.links.scene import Scene
from anugerah.types import Mention, Part

_AREA = re.compile(  # `Adapun untuk tingkat kabupaten terdapat A, B`, `Juara di lingkup Pemprov Riau ialah A`
    rf"(?i)\s*(?:(?:{any_of('category', 'opens')}),?\s+)*(?:(?:para\s+)?(?:juara|pemenang|penerima|peraih)\s+)?(?:(?:untuk|di|pada|dari)\s+|(?=(?:terbaik|berprestasi)\b))"
    r"(?:level\s)?((?:(?<=level\s)|(?:(?:terbaik|berprestasi)\s+)?(?:lingkup|lingkungan|tingkat|jenjang)\s+)[^,.;:]{2,50}?)"
    r"(?=\s*,|\s+(?:nama yang|ialah|adalah|yakni|yaitu|ada|terdapat|tercatat|muncul|tampil|(?:juara|pemenang|penerima|peraih)(?:nya)?)\b)"
)
_ALONGSIDE = re.compile(rf"(?i)\W*(?:{any_of('lists', 'besides')})\s+[^,.;:]{{2,60}}")
_ORIGIN = re.compile(r"(?i)(?:dari|asal|ke|oleh|di(?! tingkat))\b")  # `Dari kabupaten yaitu A, B`: no class
_BREAKS = re.compile(r"[,;:.]")
_NEXT = re.compile(r"(?i)\b(?:disusul|diikuti)\b")
_LEVEL = re.compile(
    r"(?i)\b(tingkat (?:provinsi|kabupaten(?:/kota)?|kota|kecamatan|desa|kelurahan))\b(?![/-])(?!\s+(?-i:[A-Z]))"
)
_CATEGORY = re.compile(
    rf"(?:^|[.;:\n]\s*)(?:\d+\.|[A-Z]\.|[-•*])?\s*(?:(?i:(?:pertama|kedua|ketiga|keempat|kelima),)\s+)?(?:(?i:untuk|pada|{any_of('category', 'opens')}),?\s+)*([^:|;.\n]{{3,60}}?)\s*(?:[:|]|\byakni\b|\byaitu\b)[^:|]{{0,24}}$"
)


def row_label(scene: Scene, award: Mention, start: int, end: int) -> list[Part]:
    """The category said in front of a row: `kategori Madya`, or what stands before a colon, or a level: `Di tingkat kota ada tiga`."""
    said = [p for p in parts(scene, award) if start <= p.start < end and not _is_of_row_before(scene, p, start, end)]
    level = _level(scene, start, end)
    if level and len(said) == 1 and is_best_alone(said[0].text):  # `Di tingkat kota, kategori terbaik dimiliki A, B`
        return [replace(level, text=f"{said[0].text} {level.text}")]
    if said or level:
        return said[-2:] or [p for p in (level,) if p]
    return (
        _led(scene, start, end)
        or [Part(m[1], *m.span(1), "category_level") for m in _LEVEL.finditer(scene.page.text, start, end)][:1]
    )


def _level(scene: Scene, start: int, end: int) -> Part | None:
    """`Adapun untuk tingkat kabupaten`: the level that opens a sentence, for its first row; or for that behind `di samping Batu`."""
    area = _AREA.match(scene.page.text, scene.start, end)
    if area is None or not (area.end(1) >= start or _ALONGSIDE.fullmatch(scene.page.text, area.end(1), start)):
        return None
    return Part(area[1], *area.span(1), "category_said")


def _is_of_row_before(scene: Scene, part: Part, start: int, end: int) -> bool:
    """`A, B yang sama-sama Madya, kemudian C, D …`: a class right behind the row in front, and apart from this one."""
    text = scene.page.text
    behind = start > scene.start and not _BREAKS.search(text, start, part.start)
    return behind and _BREAKS.search(text, part.end, end) is not None and not _NEXT.search(text, part.end, end)


def _led(scene: Scene, start: int, end: int) -> list[Part]:
    """What stands before a colon or `yakni` in front of a row: `Yang Madya tujuh: A, B, C`."""
    match = _CATEGORY.search(scene.page.text[start:end])
    text = label_of(match[1]) if match else ""
    if not match or not text or is_noise(text) or _ORIGIN.match(text):
        return []
    a = start + match.start(1) + match[1].find(text)
    b = a + len(text)
    named = scene.is_taken(start + match.start(1), start + match.end(1))
    return [] if named or scene.search(cue("cues", "win"), a, b) else [Part(text, a, b, "category_said")]
