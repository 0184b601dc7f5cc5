"""What is tagged as an award and is none: a place named for one, a tournament, a class of another award on the page."""

from __future__ import annotations

import re

from anugerah.links.awardnames import is_best_of_kind, is_known
from anugerah.links.rule import any_of, cue_words
from anugerah.types import Label, Mention, Page

_BUILDING = re.compile(rf"(?i)\b(?:{any_of('places', 'rooms', 'named_for_awards')})\s+$")
_CUP = re.compile(rf"(?i)\b(?:piala|kejuaraan)\s+(?:{any_of('awards', 'tournaments')})\s+$")
_OF_CLASS = re.compile(r"(?i)\b(?:kategori|kualifikasi|klasifikasi|klaster)\s+[\"“‘]?$")
_AS_TITLE = re.compile(r"(?i)\b(?:predikat|gelar|sebagai)\s+[\"“‘]?$")
_SAYS_AWARD = re.compile(rf"(?i)\bawards?\b|^(?:{any_of('cues', 'dress')})\b")


def is_no_award(page: Page, m: Mention) -> bool:
    """`di Gedung Adipura`, `Piala Dunia Panjat Tebing`, `kategori Inovasi Layanan`: a place, a tournament, a class."""
    if m.label is not Label.AWARD:
        return False
    if names_class_of_award(page, m):
        return True
    tournament = m.text.split()[0].lower() in cue_words("awards", "tournaments")
    return tournament or any(p.search(page.text, max(0, m.start - 20), m.start) for p in (_BUILDING, _CUP))


def names_class_of_award(page: Page, m: Mention) -> bool:
    """`kategori Inovasi Pelayanan Publik`, `predikat Kampung Terbaik`: what looks like an award is a class of another one on the page."""
    if " " not in m.text or _SAYS_AWARD.search(m.text):
        return False
    start = max(0, m.start - 20)
    if _OF_CLASS.search(page.text, start, m.start):
        return any(k.label is Label.AWARD and k.text.casefold() != m.text.casefold() for k in page.mentions)
    best = not is_known(m) and is_best_of_kind(m) and _AS_TITLE.search(page.text, start, m.start)
    named = (k for k in page.mentions if best and k.label is Label.AWARD and k.end < m.start)
    return any(is_known(k) or _SAYS_AWARD.search(k.text) for k in named)
