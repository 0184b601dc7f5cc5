"""Entries of a sentence, a class and its winner each: `aktor terbaik Budi Santosa (Batu), Rina Wulandari dari Solo sebagai penulis terbaik`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from anugerah.links.category import category_said
from anugerah.links.entrynames import BODIES, TITLES, fellow, winner_at
from anugerah.links.grouping import leaves, rows
from anugerah.links.labels import is_noise
from anugerah.links.ranks import category_rank
from anugerah.links.recipients import candidates
from anugerah.links.rule import any_of, cue, cue_words, link_rule
from anugerah.links.scene import Scene
from anugerah.links.status import names_others, status_at
from anugerah.links.tails import home_end, tail_end
from anugerah.links.tiers import scheme_of
from anugerah.links.told import Giving, Told, awards_of
from anugerah.types import Label, Mention, Part, Recipient, RecipientKind

_BEST = re.compile(rf"(?<![\w-])(?i:{any_of('category', 'best')}|{any_of('entries', 'classes')})(?![\w-])")
_ORDINAL = re.compile(r"\b(?:kesatu|pertama|kedua|ketiga|keempat|kelima)\b(?= [A-Z])")
_OPENERS = rf"(?:(?i:{any_of('entries', 'openers')})\b,?\s*)*"
_OPENS = re.compile(
    rf"(?:[,;:.!?“”\"()\[\]\n]|\b(?:{any_of('entries', 'joints')}|(?!menengah)me[mn][a-z]{{4,}}|di[a-z]{{4,}}kan)\b)\s*{_OPENERS}"
)
_START = re.compile(rf"\s*{_OPENERS}")
_NOT_CLASS = re.compile(rf"(?i)\b(?:{any_of('entries', 'measures')})(?:nya)?\b|\d[\d.,]*\s")
_LEAD = re.compile(
    rf"\s*{_OPENERS}(?:(?i:untuk|pada|di)\s+(?:(?:kategori|kelompok|jenjang|tingkat)\s+)?([\w/ -]{{2,40}}?),|([A-Z][\w/ -]{{2,40}}):)\s"
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
_LETTERS = 2  # of a grade, which is no tier by itself: `BB`
_LONGEST = 70  # code points of a class
_SEVERAL = 2  # entries that make a row
Pairs = list[tuple[Giving, tuple[Part, ...]]]
_End = tuple[int, Part | None]  # where a class ends, and the place that it is


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
    if len(found) < _SEVERAL and not (told.ceremony and all(e.sure for e in found)):
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
    found = [e for end in _ends(scene) if (e := _behind(scene, *end) or _before(scene, *end))]
    tiers = [e for end in _tier_ends(scene, award) if (e := _behind(scene, end, None))] if award else []
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


def _ends(scene: Scene) -> list[_End]:
    """Where the classes of a sentence end, with their place if they are one."""
    ranks = category_rank(scene)
    best = [m.end() for m in scene.finditer(_BEST) if not any(r.start <= m.start() < r.end for r in ranks)]
    ends: list[_End] = [*((end, None) for end in best), *((rank.end, rank) for rank in ranks)]
    return sorted(ends, key=lambda end: end[0])


def _tier_ends(scene: Scene, award: Mention) -> Iterator[int]:
    """`Nindya diraih Kota Tegal, Madya Kabupaten Batang`: where a tier ends that opens what is said of its winners."""
    names = {m.start for m in scene.mentions}
    for match in scene.finditer(_tiers(tuple(scheme_of(award)))):
        end = match.end()
        whole = (
            end + 1 in names or not scene.page.text[end + 1 : end + 2].isupper()
        )  # not `Top Pembina` of `Top Pembina BUMD`
        named = match[0][0].isupper() or " " in match[0]
        if whole and named and _class_start(scene, end, None) == match.start():
            yield end


def _in_front(scene: Scene) -> Iterator[_Entry]:
    """`…, Kabupaten Sleman pada kategori sedang`: who opens a clause with a class right behind him, where several classes are told."""
    said = category_said(scene)
    for part in said if len(said) >= _SEVERAL else ():
        for r in candidates(scene):
            opens = _JOINED.search(scene.before(r.start, 12)) is not None
            if opens and r.end <= part.start and _IN_CLASS.fullmatch(scene.page.text, r.end, part.start):
                yield _Entry(r.start, part.end, (part,), r, True)


@cache
def _tiers(scheme: tuple[str, ...]) -> re.Pattern[str]:
    words = "|".join(re.escape(tier) for tier in sorted(scheme, key=len, reverse=True) if len(tier) > _LETTERS)
    return re.compile(rf"(?i)(?<![\w-])(?:{words or '(?!)'}|{any_of('lists', 'tier_names', 'sizes')})(?![\w-])")


def _said(scene: Scene) -> list[_Entry]:
    """`Kategori pegiat literasi untuk Budi Santosa`: what is said to be a class, with words that give it."""
    given = [
        p for p in category_said(scene) if (link := _GIVEN.match(scene.page.text, p.end, scene.end)) and link[0].strip()
    ]
    return [replace(e, classes=(p,)) for p in given if (e := _behind(scene, p.end, None))]


def _behind(scene: Scene, end: int, rank: Part | None) -> _Entry | None:
    """`aktor terbaik Budi Santosa`: the winner behind his class."""
    start = _class_start(scene, end, rank)
    link = _LINK.match(scene.page.text, end, scene.end)
    if start is None or link is None or link.end() == end or scene.page.text[link.end() - 1].isalnum():
        return None
    found = winner_at(scene, link.end())
    as_what = (
        scene.before(start, 9).strip().lower() == "sebagai"
    )  # `sebagai juara favorit muncul Budi`, not `sebagai contoh, Budi`
    if found is None or (as_what and not link[0].strip(" ,")):
        return None
    opening = _START.match(scene.page.text, scene.start, start)
    apart = link[0].strip() or (opening and opening.end() == start) or scene.before(start).rstrip()[-1:] in _SIGNS
    sure = found[1] and bool(apart) and _has_field(scene, start, end, rank)
    return _Entry(start, found[0].end, _classes(scene, start, end, rank), found[0], sure)


def _has_field(scene: Scene, start: int, end: int, rank: Part | None) -> bool:
    """Say whether a class is more than a place or the word for the best: `aktor terbaik`, not `juara II`."""
    words = scene.page.text[start : rank.start if rank else end].split()
    tier = not rank and _tiers(()).fullmatch(scene.page.text, start, end) is not None
    return tier or len(words) >= (1 if rank else _SEVERAL)


def _before(scene: Scene, end: int, rank: Part | None) -> _Entry | None:
    """`Budi Santosa dari Batu sebagai aktor terbaik`: the winner in front of his class, where it closes a clause."""
    if not _CLOSES.match(scene.page.text, end, scene.end):
        return None
    for name in _NAME.finditer(scene.page.text, max(scene.start, end - 2 * _LONGEST), rank.start if rank else end):
        found = winner_at(scene, name.start())
        bears = _BEARS.match(scene.page.text, tail_end(scene, found[0]), end) if found else None
        if not found or found[0].kind in BODIES or not bears or (rank and bears.end() > rank.start):
            continue
        start, told = bears.end(), bears[0].strip(" ,")
        if (rank and start == rank.start) or (told and _is_class(scene, start, end)):
            return _Entry(
                found[0].start, end, _classes(scene, start, end, rank), found[0], _has_field(scene, start, end, rank)
            )
    return None


def _class_start(scene: Scene, end: int, rank: Part | None) -> int | None:
    """Where the words of a class that ends at ``end`` begin: behind a comma, `dan` or what leads to them."""
    after = max(scene.start, end - _LONGEST - 1)
    opens = [m.end() for m in _OPENS.finditer(scene.page.text, after, end) if m.end() < end]
    lead = _START.match(scene.page.text, scene.start, end)
    start = opens[-1] if opens else lead.end() if lead and after == scene.start else None
    if start is not None and _is_class(scene, start, end):
        return start
    return rank.start if rank else None


def _is_class(scene: Scene, start: int, end: int) -> bool:
    """Say whether words can be a class: no measure, no name, not long."""
    named = scene.of(*(set(Label) - {Label.PILLAR}))
    measured = _NOT_CLASS.search(scene.view, start, end)
    return 0 < end - start <= _LONGEST and not measured and not any(m.start < end and start < m.end for m in named)


def _classes(scene: Scene, start: int, end: int, rank: Part | None) -> tuple[Part, ...]:
    """`aktor terbaik` as it stands; a place alone, or with the field in front of it."""
    text = scene.page.text[start : rank.start if rank else end].strip()
    tier = text.removesuffix(" terbanyak")  # `Pratama terbanyak, Kota Batu, …`
    text = tier if _tiers(()).fullmatch(tier) else text
    field = text and not (rank and text.lower() in cue_words("category", "no_field"))
    said = [Part(text, start, start + len(text), "category_said")] if field else []
    return (*said, rank) if rank else tuple(said)


def _lead(scene: Scene) -> list[Part]:
    """`Untuk wajib pajak badan, …`, `Media cetak: …`: what all the entries of a sentence are in."""
    match = _LEAD.match(scene.page.text, scene.start, scene.end)
    span = match.span(match.lastindex or 0) if match else (scene.start, scene.start)
    text = scene.page.text[slice(*span)]
    placed = any(rank.start < span[1] for rank in category_rank(scene))
    if not match or placed or not _is_class(scene, *span) or is_noise(text) or text.endswith("nya"):
        return []
    return [Part(text, *span, "category_lead")]
