"""Who gives in a sentence: what hands an award over, holds a contest or plays host: `Menteri Sosial menyerahkan Adipura`."""

from __future__ import annotations

import re

from anugerah.links.rule import any_of, cue
from anugerah.links.scene import Scene
from anugerah.types import Label, Mention

_ADJUNCT = r"(?:(?:pada|dalam|di|untuk|lewat|melalui|bersama|bertempat|tahun|lalu)\s+[^;:.]{0,110}?\s+)?"
GIVES = re.compile(
    rf"(?i)^\s*(?:\([^)]*\)\s*)?(?:RI\s+)?(?:,[^,;:]{{1,60}},\s+)?{_ADJUNCT}(?:(?:{any_of('grantors', 'adverbs')})\s+)*(?:{any_of('grantors', 'ahead')})(?:nya)?\b"
)
_HOSTS = re.compile(
    rf"(?i)^\s*(?:\([^)]*\)\s*)?(?:(?:{any_of('grantors', 'adverbs')})\s+)*(?:{any_of('grantors', 'hosts')})\s+(?:[a-z]+\s+){{0,3}}$"
)
_AS = rf"(?:selaku|sebagai|menjadi)\s+(?:pihak\s+)?(?:{any_of('grantors', 'roles')})\b"
_HOST = re.compile(rf"(?i)\s*(?:\([^)]*\)\s*)?,?\s*(?:yang\s+)?{_AS}")
_HEADS_HOST = re.compile(rf"(?i)(?<!\w)(?:(?:pihak|lembaga|organisasi|instansi|dinas)nya\s+)?{_AS}")
_OTHER = re.compile(
    rf"(?i)\W*(?:(?:juga|pula|sebuah|sejumlah|para|ratusan|puluhan|[\d.,]+)\s+)*(?:{any_of('grantors', 'no_award')})\b"
)
BY = re.compile(
    rf"(?i)\b(?:dari|oleh|{any_of('grantors', 'handed')})\s+(?!kepada|untuk|bagi)(?:\w+\s+(?<!kepada )){{0,2}}$"
)
WORDS_OF = re.compile(rf"(?i)\b(?:{any_of('grantors', 'no_award')})(?:nya)?\s+(?:dari|oleh)\s+(?:\w+\s+){{0,2}}$")
_TAKEN_BY = re.compile(
    rf"(?i)\b(?:{any_of('takers', 'taken_by', 'held_by')}|{any_of('cues', 'taken', 'won_by')})(?:\s+[a-z]+){{0,3}}?\s+oleh\s+(?:\w+\s+){{0,2}}$"
)  # `piala diterima sendiri oleh Bupati X`
_READ_OUT = re.compile(
    rf"(?i)\b(?:{any_of('grantors', 'no_award')})\b[^;:]{{0,90}}\bdibacakan\s+(?:oleh\s+)?(?:\w+\s+)?$"
)
DECREE = re.compile(
    rf"(?i)\b(?:sesuai|menurut|berdasar(?:kan)?|dasarnya|lewat|melalui|dengan|lampiran)\s+(?:{any_of('grantors', 'decrees')})\s+(?:(?:gubernur|bupati|wali ?kota)\s+)?$"
)
_NAME = re.compile(r"(?:[A-Z][\w.'’-]*,?\s+){1,6}(?:(?<=,\s)|(?:selaku|sebagai)\s+)$")
_GRANTS = 90  # code points between an office and its giving verb


def hands_over(scene: Scene, m: Mention) -> bool:
    """Say whether an official gives, announces or hosts: `diserahkan Bupati Sleman`, `Menteri Sosial menyerahkan …`, not `sambutan dari Bupati`."""
    start = _with_name(scene, m)
    before = scene.before(start, 60)
    words_of = WORDS_OF.search(before) or _READ_OUT.search(scene.before(start, 150))
    if BY.search(before) and not words_of and not _TAKEN_BY.search(before):
        return True
    if scene.search(_HEADS_HOST, m.end, min(scene.end, m.end + _GRANTS)):
        return True
    verb = scene.search(cue("cues", "give", "announce"), m.end, min(scene.end, m.end + _GRANTS))
    return verb is not None and not _OTHER.match(scene.view, verb.end(), scene.end)


def _with_name(scene: Scene, m: Mention) -> int:
    """The start of an office with the name in front of it: `[Bambang Wibowo, Dirjen X]`, `[Hari Wiwoho selaku Kepala Y]`."""
    name = _NAME.search(scene.before(m.start, 60))
    start = m.start - len(name[0]) if name else m.start
    others = scene.of(Label.REGION, Label.AGENCY, Label.AWARD, Label.OFFICE)
    return m.start if any(start < o.end and o.start < m.start for o in others) else start


def gives(scene: Scene, end: int) -> bool:
    """Say whether a body that ends at ``end`` gives an award, not `sambutan`, or holds the contest named right behind."""
    if _HOST.match(scene.page.text, end, scene.end):
        return True
    verb = GIVES.search(scene.after(end, 120))
    if verb:
        return not _OTHER.match(scene.view, end + verb.end(), scene.end)
    award = next((a for a in scene.of(Label.AWARD) if a.start >= end), None)
    return award is not None and _HOSTS.search(scene.page.text[end : award.start]) is not None
