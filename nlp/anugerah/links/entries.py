"""Entries of a sentence, a class and its winner each: `aktor terbaik Budi Santosa (Batu), Rina Wulandari dari Solo sebagai penulis terbaik`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from anugerah.links.category import category_said
from anugerah.links.entryclasses import (
    LONGEST,
    OPENERS,
    SEVERAL,
    START,
    class_start,
    classes_of,
    ends_of,
    has_field,
    is_class,
    tier_ends,
)
from anugerah.links.entrynames import BODIES, TITLES, fellow, winner_at
from anugerah.links.grouping import leaves, rows
from anugerah.links.labels import is_noise
from anugerah.links.ranks import category_rank
from anugerah.links.recipients import candidates
from anugerah.links.rule import any_of, cue, link_rule
from anugerah.links.scene import Scene
from anugerah.links.status import names_others, status_at
from anugerah.links.tails import home_end, tail_end
from anugerah.links.told import Giving, Told, awards_of
from anugerah.types import Mention, Part, Recipient, RecipientKind

_ORDINAL = re.compile(r"\b(?:kesatu|pertama|kedua|ketiga|keempat|kelima)\b(?= [A-Z])")
_LEAD = re.compile(
    rf"\s*{OPENERS}(?:(?i:untuk|pada|di)\s+(?:(?:kategori|kelompok|jenjang|tingkat)\s+)?([\w/ -]{{2,40}}?),|([A-Z][\w/ -]{{2,40}}):)\s"
)
_LINK = re.compile(
    rf"(?:\s*\([^()]{{1,40}}\))?\s*(?:[,:\]–—]\s*)?(?:(?i:{any_of('entries', 'links')})[,:]?\s+)*" + TITLES
)
_GIVEN = re.compile(rf"\s+(?i:{any_of('entries', 'links')})\b")
_BEARS = re.compile(rf"\s?,?\s+(?:(?:{any_of('entries', 'bears')})\s+)?")
_NAME = re.compile(r"(?<![\w.’(-])(?<!dari )(?<!asal )(?<!di )(?=[A-Z])")
_CLOSES = re.compile(rf"\s*(?:[,;.)]|$)|\s+(?:{any_of('entries', 'behind', 'joints')})\b")
_JOINED = re.compile(r"(?:[,;]|\b(?:dan|serta|sedangkan|lalu))\s+(?:[Pp]em\w+\s+)?$")
_IN_CLASS = re.compile(rf"(?i)\s+(?:pada|untuk|di|dalam)\s+(?:{any_of('category', 'heads')})\s+[\"“]?")
_SIGNS = tuple(",;:.")  # what may stand in front of the class of an entry alone
Pairs = list[tuple[Giving, tuple[Part, ...]]]


@dataclass(frozen=True, slots=True)
class _Entry:
    """The class of an entry, its winner, whether anything tells who that is, and where the entry is."""

    start: int
    end: int
    classes: tuple[Part, ...]
    winner: Recipient
    sure: bool


@link_rule
def entry(scene: Scene, told: Told) -> Iterator[tuple[Giving, list[Part]]]:
    """`Aktor terbaik Budi Santosa dari Batu, naskah terbaik ditulis Rina Wulandari`: each class names its winner beside it."""
    award = next(iter(awards_of(scene, told)), None) or told.award
    if award is None or names_others(scene) or scene.search(cue("status", "round")):
        return
    found = _entries(scene, award)
    if len(found) < SEVERAL and not (told.ceremony and all(e.sure for e in found)):
        return
    for one in found:
        status = status_at(scene, one.start, told.year)
        if status:
            yield Giving(award, one.winner, scene, "entry", status, one.start), list(one.classes)


def with_entries(scene: Scene, told_of: Pairs, entries: Sequence[tuple[Giving, list[Part]]]) -> Pairs:
    """Add the entries of a sentence to its winners, if it has any that no other rule finds; what is named in them falls.

    An entry that another rule finds, too, keeps what that says of its class, unless the entry says more.
    """
    known = {g.recipient.start for g, _ in told_of} | {g.recipient.key for g, _ in told_of}
    own = {g.recipient.start: tuple(parts) for g, parts in entries}
    if all(known & {g.recipient.start, g.recipient.key} for g, _ in entries):
        told_of = [(g, max(parts, own.get(g.recipient.start, ()), key=len)) for g, parts in told_of]
    else:
        won = {g.recipient.key for g, _ in entries}
        others = [(g, parts) for g, parts in told_of if g.recipient.key not in won]
        told_of = [*others, *((g, tuple(parts)) for g, parts in entries)]
    starts = {g.recipient.start for g, _ in told_of}
    homes = [_behind_name(scene, e.winner) for e in _entries(scene) if e.winner.start in starts]
    homes += [_behind_name(scene, g.recipient) for g, _ in entries]
    return [
        (g, parts)
        for g, parts in told_of
        if g.recipient.start in own or not any(a <= g.recipient.start < b for a, b in homes)
    ]


def _behind_name(scene: Scene, r: Recipient) -> tuple[int, int]:
    """Where what is said of a winner behind his name is: `(Batu)`, `dari Batu`."""
    return r.end, home_end(scene, r)


@lru_cache(maxsize=8)
def _entries(scene: Scene, award: Mention | None = None) -> tuple[_Entry, ...]:
    """The classes of a sentence that have a winner right behind or before them; bare ordinals in a row with others."""
    found = [e for end in ends_of(scene) if (e := _behind(scene, *end) or _before(scene, *end))]
    tiers = [e for end in tier_ends(scene, award) if (e := _behind(scene, end, None))] if award else []
    found += [
        e
        for e in [*_said(scene), *tiers, *_in_front(scene)]
        if not any(e.winner.start == f.winner.start for f in found)
    ]
    if found:
        ordinals = [m.end() for m in _ORDINAL.finditer(scene.view, scene.start, scene.end)]
        taken = [(e.start, e.end) for e in found]
        rest = [end for end in ordinals if not any(a < end <= b for a, b in taken)]
        found += [e for end in rest if (e := _behind(scene, end, None))]
    return tuple(_in_row(scene, sorted(found, key=lambda e: e.start)))


def _in_row(scene: Scene, found: Sequence[_Entry]) -> Iterator[_Entry]:
    """The entries that do not overlap, each with what leads all and those more whom it names."""
    lead, done = _lead(scene), scene.start
    for e, after in zip(found, [*(e.start for e in found[1:]), scene.end], strict=False):
        if e.start >= done:
            whole = replace(e, classes=(*lead, *e.classes))
            done = e.end
            other = fellow(scene, e.winner)
            others = [other] if other else _row_behind(scene, e, after)
            yield from (whole, *(replace(whole, winner=r) for r in others))


def _row_behind(scene: Scene, e: _Entry, end: int) -> list[Recipient]:
    """`Perusahaan terbaik ialah PT Aneka, PT Multi, dan Bank Solo`: the bodies in one row with the first of a class that is no place."""
    ranked = any(p.rule == "category_rank" for p in e.classes)
    if ranked or e.winner.kind is RecipientKind.PERSON or e.winner.start < e.classes[-1].end:
        return []
    behind = [r for r in leaves(scene, candidates(scene)) if e.winner.end <= r.start < end]
    return [r for r in rows(scene, [e.winner, *behind])[0][1:] if r.kind is not RecipientKind.PERSON]


def _in_front(scene: Scene) -> Iterator[_Entry]:
    """`…, Kabupaten Sleman pada kategori sedang`: who opens a clause with a class right behind him, where several classes are told."""
    said = category_said(scene)
    for part in said if len(said) >= SEVERAL else ():
        for r in candidates(scene):
            opens = _JOINED.search(scene.before(r.start, 12)) is not None
            if opens and r.end <= part.start and _IN_CLASS.fullmatch(scene.page.text, r.end, part.start):
                yield _Entry(r.start, part.end, (part,), r, True)


def _said(scene: Scene) -> list[_Entry]:
    """`Kategori pegiat literasi untuk Budi Santosa`: what is said to be a class, with words that give it."""
    given = [
        p for p in category_said(scene) if (link := _GIVEN.match(scene.page.text, p.end, scene.end)) and link[0].strip()
    ]
    return [replace(e, classes=(p,)) for p in given if (e := _behind(scene, p.end, None))]


def _behind(scene: Scene, end: int, rank: Part | None) -> _Entry | None:
    """`aktor terbaik Budi Santosa`: the winner behind his class."""
    start = class_start(scene, end, rank)
    link = _LINK.match(scene.page.text, end, scene.end)
    if start is None or link is None or link.end() == end or scene.page.text[link.end() - 1].isalnum():
        return None
    found = winner_at(scene, link.end())
    as_what = (
        scene.before(start, 9).strip().lower() == "sebagai"
    )  # `sebagai juara favorit muncul Budi`, not `sebagai contoh, Budi`
    if found is None or (as_what and not link[0].strip(" ,")):
        return None
    opening = START.match(scene.page.text, scene.start, start)
    apart = link[0].strip() or (opening and opening.end() == start) or scene.before(start).rstrip()[-1:] in _SIGNS
    sure = found[1] and bool(apart) and has_field(scene, start, end, rank)
    return _Entry(start, found[0].end, classes_of(scene, start, end, rank), found[0], sure)


def _before(scene: Scene, end: int, rank: Part | None) -> _Entry | None:
    """`Budi Santosa dari Batu sebagai aktor terbaik`: the winner in front of his class, where it closes a clause."""
    if not _CLOSES.match(scene.page.text, end, scene.end):
        return None
    for name in _NAME.finditer(scene.page.text, max(scene.start, end - 2 * LONGEST), rank.start if rank else end):
        found = winner_at(scene, name.start())
        bears = _BEARS.match(scene.page.text, tail_end(scene, found[0]), end) if found else None
        if not found or found[0].kind in BODIES or not bears or (rank and bears.end() > rank.start):
            continue
        start, told = bears.end(), bears[0].strip(" ,")
        if (rank and start == rank.start) or (told and is_class(scene, start, end)):
            return _Entry(
                found[0].start, end, classes_of(scene, start, end, rank), found[0], has_field(scene, start, end, rank)
            )
    return None


def _lead(scene: Scene) -> list[Part]:
    """`Untuk wajib pajak badan, …`, `Media cetak: …`: what all the entries of a sentence are in."""
    match = _LEAD.match(scene.page.text, scene.start, scene.end)
    span = match.span(match.lastindex or 0) if match else (scene.start, scene.start)
    text = scene.page.text[slice(*span)]
    placed = any(rank.start < span[1] for rank in category_rank(scene))
    if not match or placed or not is_class(scene, *span) or is_noise(text) or text.endswith("nya"):
        return []
    return [Part(text, *span, "category_lead")]
