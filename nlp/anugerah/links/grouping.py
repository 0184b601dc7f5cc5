"""Winners that stand in one row: `A, B (91,15), dan Pemkab C`; what joins them, and what only locates them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import zip_longest

from anugerah.links.rule import any_of
from anugerah.links.scene import Scene
from anugerah.types import Label, Recipient, RecipientKind

_APART = 12  # code points between a winner and the region above it
_ALIAS = 3  # code points between a name and its short form in brackets
_VILLAGE = 3
_WIDEST = 200  # code points between two winners of one row
_SEPARATOR = re.compile(
    rf"(?i)[,;/&()|\n]|(?<=\w)-\s|\d{{1,2}}[.)]|\b(?:{any_of('lists', 'separators')}|{any_of('winners', 'shares')})\b"
)
_JOIN = re.compile(
    r"(?i)(?:[\s,;/&|“”\"()–—-]|\(?\d{1,3}(?:[.,]\d+)?[.)]?|\([^()]{0,60}\)|ke-\d+|\brp\.?\s?[\d.,]+(?:\s(?:ribu|juta|miliar))?|(?-i:\b[A-D]{1,2}\b)"
    rf"|(?:{any_of('lists', 'joints')}|{any_of('winners', 'shares')})\b\.?"
    r"|(?-i:(?:[A-Z][\w’-]*\s+){1,5}(?=\())|(?-i:[A-Z][\w’-]+(?:\s+[A-Z][\w’-]+){0,2})(?=\s*,)|(?-i:(?:[A-Z][\w’-]*\s+){1,5})(?:milik|besutan|gagasan)\b|(?-i:[A-Z][A-Za-z]{0,5}\.)+)*"
)
_RESIDENT_GAP = re.compile(r"(?i)[^.;]{0,24}\b(?:warga|asal|dari)\b[^.;]{0,110}")
_FROM_GAP = re.compile(
    r"(?:\s*\([^()]{1,40}\))?\s+(?:dari|asal|milik)\s+(?:[A-Z][\w’.-]*\s?){1,5}(?:\s*,\s+(?:[A-Z][\w’.-]*\s?){1,4})?(?:\s*,|\s*,?\s*\b(?:dan|serta))\s+"
)
_CLASS_GAP = re.compile(
    rf"(?i)\s*(?:\([^()]{{1,40}}\)\s*)?(?:(?:untuk|sebagai|pada|di|dalam)\s+)?(?:{any_of('lists', 'classes')})\b[^,;.:()]{{1,60}}?(?=\s*[,;]|\s+(?:dan|serta)\s)"
)
_NEW_CLASS = re.compile(rf"(?i)[;)]\s*(?:{any_of('lists', 'row_heads')})\s")
_OFFICE_GAP = re.compile(
    r"(?:,|,? (?:dan|serta)) (?:[A-Z][\w.]*,? ){1,7}| (?:[A-Z][\w.]*,? ?){1,7}(?:(?<=,) |,? (?:dan|serta) )"
)
_SHORT_FORM = re.compile(r"\s*\([A-Z][A-Za-z]{1,14}\)\s+")  # `Kwartir Ranting (Kwarran) Wonosobo`
_TITLES = re.compile(r"(?:\b(?:Drs|Dra|Dr|dr|drg|Ir|Hj?|KH|Prof|Tgk|Ny|Ns)\.\s?)+$")
_DEPTHS = {"provinsi": 0, "kabupaten": 1, "kota": 1, "kecamatan": 2, "desa": 3, "kelurahan": 3}
_OUTPOST = re.compile(rf"(?i)(?:{any_of('lists', 'outposts')})\b")
_APART_WORD = re.compile(r"(?i)[–—]|\s-|\bpem")
_HOME_GAP = re.compile(
    r"(?:,? ?(?:[A-Z]\w{0,3}\.)+\w*\.?|, [A-Z]{2,5}(?= \())*(?:\s*\(|,?\s+(?:dari|asal|warga)\s+"
    r"|,\s+(?!(?:dan|serta|lalu|kemudian|disusul|diikuti|sedangkan|sementara)\b)[a-z]+(?:\s[a-z]+){0,3}\s)"
)
_DASHES = ("-", "–", "—")
_INSIDE = (Label.PROGRAM, Label.OFFICIAL, Label.REGION)


def leaves(scene: Scene, found: Sequence[Recipient]) -> list[Recipient]:
    """Drop what only locates or repeats the winner before it.

    `Kabupaten Nganjuk, Jawa Timur`, `Tenilo (Kota Barat, Kota Gorontalo)`, `Desa Jawai Laut, Kecamatan Jawai` and
    `Pangkajene dan Kepulauan (Pangkep)` are one winner each.
    """
    kept: list[Recipient] = []
    for r, above in zip_longest(found, found[1:]):
        last = kept[-1] if kept else None
        if last and above and _is_address(scene, last, r, above):
            kept[-1] = replace(last, end=r.end, region_code=r.code)
            continue
        if last and _stands_for(scene, last, r):
            kept[-1] = replace(r, start=last.start)
            continue
        if last and (_locates(scene, r, last) or _below(scene, r, last)):
            region = last.region_code or (r.code if r.kind is RecipientKind.REGION else None)
            kept[-1] = replace(last, end=r.end, region_code=None if last.code else region)
            continue
        kept.append(r)
    return kept


def _is_address(scene: Scene, last: Recipient, r: Recipient, above: Recipient) -> bool:
    """`Desa Wisata Pesona Gunung Prau, Wonosobo, Jawa Tengah`: a place that no code is known of, in a region and its province."""
    commas = [scene.page.text[a.end : b.start].strip() for a, b in ((last, r), (r, above))]
    inside = r.code and above.code and r.code.startswith(f"{above.code}.")
    return commas == [",", ","] and bool(inside) and last.code is None and last.kind is not RecipientKind.PERSON


def _stands_for(scene: Scene, town: Recipient, r: Recipient) -> bool:
    """`Barabai – Kab. Hulu Sungai Tengah`: a bare town and, behind a dash, the kabupaten that it stands for."""
    dash = scene.page.text[town.end : r.start].strip() in _DASHES
    bare = _depth(replace(town, name=scene.page.text[town.start : town.end])) < 0
    return dash and bare and town.kind is RecipientKind.REGION and _depth(r) == _DEPTHS["kabupaten"]


def _locates(scene: Scene, r: Recipient, last: Recipient) -> bool:
    gap = r.start - last.end
    if gap > 0 and _APART_WORD.search(scene.page.text, last.end, r.start):
        return False
    low = _depth(r) >= _DEPTHS["kecamatan"]
    if low and last.kind is RecipientKind.AGENCY and not _OUTPOST.match(last.name):
        return False
    above = bool(r.code) and (last.code or last.region_code or "").startswith(f"{r.code}.")
    again = r.code is not None and last.code == r.code and 0 <= gap <= _ALIAS
    body = (
        (bool(r.code) or low or r.ambiguous)
        and last.kind is not RecipientKind.REGION
        and r.kind is RecipientKind.REGION
        and not r.stands_for
    )
    between = scene.page.text[last.end : r.start]
    beside = (between.strip(" ") in ("", ",") and gap <= _ALIAS) or _SHORT_FORM.fullmatch(between) is not None
    return again or (above and gap <= _APART) or (body and (0 <= gap <= 2 or beside))


def _below(scene: Scene, r: Recipient, last: Recipient) -> bool:
    """A place in a bracket behind the winner, or of a higher level right behind it, locates it; so does the body of a person.

    `Puri Lestari, A.Md.Keb (Puskesmas Dama)`, `Abdul Haris, pemuda Desa Wakai`.
    """
    gap = scene.page.text[last.end : r.start]
    if gap in (" (", "("):
        return not r.stands_for
    if last.kind is RecipientKind.PERSON and r.kind is not RecipientKind.PERSON and _HOME_GAP.fullmatch(gap):
        return True
    if scene.page.text[last.start : last.end].count("(") > scene.page.text[last.start : last.end].count(")"):
        return gap.strip(" ") in (",", "-", "/")
    if gap.strip() not in (",", "") or r.kind is not RecipientKind.REGION or r.stands_for:
        return False
    return _depth(r) < _depth(last) and (_depth(r) >= 0 or _depth(last) >= _VILLAGE)


def _depth(r: Recipient) -> int:
    """How deep a levelled region stands: 0 for a province, 2 for a kecamatan, 3 for a village; -1 without a level."""
    word = r.name.split(" ", 1)[0].casefold() if r.kind is RecipientKind.REGION else ""
    return _DEPTHS.get(word, -1)


def joined(scene: Scene, a: Recipient, b: Recipient) -> bool:
    """Say whether ``b`` goes on the row in which ``a`` stands."""
    if not 0 <= b.start - a.end <= _WIDEST or _NEW_CLASS.search(scene.page.text, a.end, b.start):
        return False
    own = _CLASS_GAP.match(scene.view, a.end, b.start)  # `A untuk kategori kota, B untuk kategori desa`
    gap = without_names(scene, own.end() if own else a.end, b.start)
    between = _TITLES.sub("", scene.page.text[a.end : b.start])
    if a.kind is b.kind is not RecipientKind.REGION and _FROM_GAP.fullmatch(between):
        return True
    if a.kind is RecipientKind.PERSON and b.kind is not RecipientKind.REGION:
        from_there = _RESIDENT_GAP.fullmatch(between) and _SEPARATOR.search(between)
        if from_there or (b.kind is a.kind and _OFFICE_GAP.fullmatch(between)):
            return True
    return bool(_SEPARATOR.search(gap)) and _JOIN.fullmatch(gap) is not None


def without_names(scene: Scene, start: int, end: int) -> str:
    """The words between two winners; names of programmes, persons and places inside do not break a row."""
    parts, at = [], start
    for m in scene.of(*_INSIDE):
        if at <= m.start and m.end <= end:
            parts.append(scene.page.text[at : m.start])
            at = m.end
    return "".join([*parts, scene.page.text[at:end]])


def outside(found: Iterable[Recipient], held: Sequence[Recipient]) -> list[Recipient]:
    """Return those of ``found`` that share no character with any of ``held``."""
    return [r for r in found if not any(h.start < r.end and r.start < h.end for h in held)]


def rows(scene: Scene, found: Sequence[Recipient]) -> list[list[Recipient]]:
    """Return ``found``, in reading order, cut where something else than a joint stands between two winners."""
    groups: list[list[Recipient]] = []
    for r in found:
        if groups and joined(scene, groups[-1][-1], r):
            groups[-1].append(r)
        else:
            groups.append([r])
    return groups


def row_of(scene: Scene, found: Sequence[Recipient], winner: Recipient) -> list[Recipient]:
    """Return the row of ``found`` in which ``winner`` stands."""
    return next((group for group in rows(scene, found) if winner in group), [winner])


def behind_each(found: Sequence[Recipient], end: int) -> list[tuple[int, int]]:
    """Return the stretch behind each winner of a row, up to the next one or ``end``."""
    return list(zip((r.end for r in found), [*(r.start for r in found[1:]), end], strict=True))
