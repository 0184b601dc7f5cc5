"""One line of a list: its winners, the categories written in it, or the heading that it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from anugerah.lexicon.regions import load_regions
from anugerah.links.aside import stands_aside
from anugerah.links.category import parts
from anugerah.links.couples import row_with
from anugerah.links.givers import is_source
from anugerah.links.grouping import joined, leaves, outside, rows
from anugerah.links.homes import is_home
from anugerah.links.labels import label_of, said
from anugerah.links.people import people_in
from anugerah.links.persons import at_home, honoured, is_personal
from anugerah.links.ranks import category_rank
from anugerah.links.recipients import candidates
from anugerah.links.rownames import alone, behind_rank, name_alone, with_place
from anugerah.links.rule import any_of, cue
from anugerah.links.scene import Scene
from anugerah.links.series import series
from anugerah.links.tiers import category_tier
from anugerah.types import Kind, Label, Mention, Part, Recipient, RecipientKind

_MARKER = re.compile(r"\s*(?:\|?\s*\d{1,3}\s*\||[-–•*▪|]|\(?\d{1,3}[.)]|\(?[A-Za-z][.)]|\(?[ivxIVX]{2,5}[.)])\s*")
_LEAD = re.compile(
    r"([^:\n]{2,110}?(?=\s*[:→»=]|\s+[—–|-]|\t)|[a-z][a-z /]{2,40}(?: [A-Z]{2,5})?(?=, [A-Z]))(?:\s*(?:[:→»=]|\s[—–|-]|\t)|,)\s*(?=\S)"
)
_SIDE = re.compile(r"[:→»=]\s*|\s[—–|-]\s+|\t")
_OTHERS = re.compile(rf"(?i)\((?:{any_of('lists', 'losers')})\b[^()]*\)")
_NUMBER = re.compile(r"[\d.,/%\s:–-]*(?:persen|poin|juta|ribu|WIB|WITA|WIT)?\.?")
_LED = 2  # rows with a label and a known winner that vouch for unknown names behind others
_LABEL = 70  # code points of a line that says nothing but a category
_OPENING = 45  # code points in front of the winner that opens a line
_OPENER = re.compile(rf"(?i)[\s,:;(\"“—–-]*(?:(?:{any_of('lists', 'openers')})\b\.?[\s,:]*)*")


@dataclass(frozen=True, slots=True)
class Line:
    """What a line says: winners in reading order, category phrases, its award, and whether it can be a heading.

    ``label`` is the line's text without marker, colon and the word `kategori`.
    """

    scene: Scene
    winners: tuple[Recipient, ...] = ()
    parts: tuple[Part, ...] = ()
    award: Mention | None = None
    label: str = ""
    marker: str = ""

    @property
    def bare(self) -> bool:
        """The line is a winner's name and nothing else, no label in front: `Kota: Palopo`."""
        if any(p.rule == "category_said" for p in self.parts):
            return False
        rest = self.scene.text
        for r in self.winners:
            rest = rest.replace(self.scene.page.text[r.start : r.end], "", 1)
        return bool(self.winners) and len(re.sub(r"[\W\d]+|(?i:pem\w+|kab|kota)", "", rest)) <= 3


def read_line(scene: Scene, award: Mention | None) -> Line:
    """Read one line; ``award`` is the list's, for its tiers."""
    at = past_marker(scene)
    awards = scene.of(Label.AWARD)
    found = leaves(scene, _honoured(scene, at) if is_personal(award, scene) else _possible(scene, at))
    lead = _LEAD.match(scene.page.text, at, scene.end)
    split = _behind_lead(scene, lead, found, award) if lead else None
    winners, own = split or _plain(scene, at, found, award)
    if len(winners) == 1:
        winners = [r for one in winners for r in row_with(scene, one)]
    label = label_of(scene.page.text[at : scene.end])
    marker = scene.page.text[scene.start : at].strip()
    return Line(scene, tuple(winners), tuple(own), awards[0] if awards else None, label, marker)


def past_marker(scene: Scene) -> int:
    """The page offset behind the bullet or number that opens a line."""
    marker = _MARKER.match(scene.text)
    return scene.start + (marker.end() if marker else 0)


def with_unknown(lines: Sequence[Line], announced: bool = False) -> list[Line]:
    """Read the names that no stage knows behind the labels of a list that has winners behind others: `Kesenian: Tgk. Waly Jamil`.

    Args:
        lines: The lines of the list.
        announced: The sentence before it says that winners follow, so that none need be known: `Top Artist: Drake`.
    """
    led = sum(any(p.rule == "category_said" for p in line.parts) for line in lines if line.winners)
    return [_with_name(line, announced) if (announced or led >= _LED) and not line.winners else line for line in lines]


def _with_name(line: Line, announced: bool) -> Line:
    scene = line.scene
    lead = _LEAD.match(scene.page.text, scene.start + len(line.marker), scene.end)
    winner = alone(scene, lead.end()) or (name_alone(scene, lead.end()) if announced else None) if lead else None
    if lead is None or winner is None:
        return line
    return replace(line, winners=(winner,), parts=tuple(said(scene, lead.start(1), lead.end(1))))


def _possible(scene: Scene, at: int) -> list[Recipient]:
    """The possible winners of a line; a person, or any name with a place behind it, only where it opens a side of the line."""
    others = [m.span() for m in scene.finditer(_OTHERS)]
    found = [r for r in candidates(scene) if not (is_source(scene, r.start) or stands_aside(scene, r))]
    found = [r for r in found if not any(a < r.start < b for a, b in others)]
    sides = _sides(scene, at)
    named = [r for start in sides if (r := with_place(scene, start) or behind_rank(scene, start))]
    people = [p for p in [*at_home(scene), *people_in(scene)] if any(_opens(scene, start, p) for start in sides)]
    for r in [*named, *people]:
        found += outside([r], found)
    return sorted((r for r in found if not _is_home(scene, found, r)), key=lambda r: r.start)


def _is_home(scene: Scene, found: Sequence[Recipient], r: Recipient) -> bool:
    """`Fitri Polohi, SDN 7 Biau`: the school behind a person of a line."""
    school = r.kind is RecipientKind.INSTITUTION
    return school and any(p.kind is RecipientKind.PERSON and is_home(scene, p, r) for p in found)


def _sides(scene: Scene, at: int) -> list[int]:
    """Where the sides of a line begin: its first word, and what stands behind a label, a colon, a dash or a tab."""
    lead = _LEAD.match(scene.page.text, at, scene.end)
    labelled = [lead.end()] if lead and lead[0].rstrip().endswith(",") else []
    return [at, *labelled, *(m.end() for m in _SIDE.finditer(scene.page.text, at, scene.end))]


def _honoured(scene: Scene, at: int) -> list[Recipient]:
    """Who opens a line under an award for persons: `Drs. Budi Santosa, Kepala Dinas Perhubungan`; else the line's bodies."""
    people = honoured(scene)
    sides = _sides(scene, at)
    first = next((p for p in people if any(_opens(scene, side, p) for side in sides)), None)
    if first:
        offices = {m.start for m in scene.of(Label.OFFICE)}
        return [first, *(p for p in people if p.start > first.end and p.start not in offices)]
    person = alone(scene, at)
    return [person] if person else _possible(scene, at)


def _opens(scene: Scene, at: int, r: Recipient) -> bool:
    """Nothing but ranks, awards and openers stands between ``at`` and the winner."""
    if not 0 <= r.start - at <= _OPENING:
        return False
    gap = scene.page.text[at : r.start]
    spans: list[Part | Mention] = [*category_rank(scene), *scene.of(Label.AWARD)]
    for part in spans:
        if at <= part.start and part.end <= r.start:
            gap = gap.replace(scene.page.text[part.start : part.end], "", 1)
    return _OPENER.fullmatch(re.sub(r"ke-\d+|\b(?:pertama|kedua|ketiga)\b|[\d.,)]", " ", gap)) is not None


def _behind_lead(
    scene: Scene, lead: re.Match[str], found: list[Recipient], award: Mention | None
) -> tuple[list[Recipient], list[Part]] | None:
    """`Kategori X: A, B`, `A: Terbaik I`: one side names winners, the other the category."""
    left = [r for r in found if r.start < lead.end(1)]
    right = [r for r in found if r.start >= lead.end()]
    whole = series(scene, lead.end(), right)
    if len(whole) > len(right) and not left:
        return whole, said(scene, lead.start(1), lead.end(1))
    if right and _opens(scene, lead.end(), right[0]):
        group = next(g for g in rows(scene, right) if right[0] in g)
        above = left and _holds(scene, left[-1], right[0])
        if left and not above and not _is_label(left, right[0]):
            return (left[:1], _own(scene, award)) if len(left) == 1 else None
        own = [] if above else said(scene, lead.start(1), lead.end(1))
        return (whole if len(whole) > len(group) else group), [
            *own,
            *(p for p in category_rank(scene) if p.start >= lead.end(1)),
        ]
    if left and not right:
        text = scene.page.text[lead.end() : scene.end].strip(" .;")
        own = _own(scene, award)
        named = any(m.start >= lead.end() for m in scene.mentions)
        if not own and len(text) <= _LABEL and not _NUMBER.fullmatch(text) and not named:
            own = said(scene, lead.end(), scene.end)
        return rows(scene, left)[0], own
    return None


def _holds(scene: Scene, outer: Recipient, inner: Recipient) -> bool:
    """`Jawa Tengah: Kota Solo`, `Gorontalo: Kt. Gorontalo`: the label is, or is called as, a region that the winner lies in."""
    code = inner.code or inner.region_code or ""
    province = load_regions().by_code(code[:2]) if "." in code else None
    called = province is not None and province.name == scene.page.text[outer.start : outer.end]
    return called or code.startswith(f"{outer.code}.")


def _is_label(left: Sequence[Recipient], right: Recipient) -> bool:
    """`Sanggar Seni: Sanggar Wor Baru`: what only looks like a body is the label of one."""
    return len(left) == 1 and left[0].mention is None and right.kind is not RecipientKind.REGION


def _plain(scene: Scene, at: int, found: list[Recipient], award: Mention | None) -> tuple[list[Recipient], list[Part]]:
    """A line without a lead: the row of winners that opens it, or an item's first winner."""
    opening = next((r for r in found if _opens(scene, at, r)), None)
    if opening is None and scene.kind is Kind.ITEM and found and not cue("cues", "give").search(scene.text):
        opening = found[0]
    if opening is None:
        return [], []
    group = [r for g in rows(scene, found) if opening in g for r in g if r.start >= opening.start]
    return (group if len(group) > 1 and joined(scene, group[0], group[1]) else [opening]), _own(scene, award)


def _own(scene: Scene, award: Mention | None) -> list[Part]:
    """The category phrases written in the line itself."""
    found = parts(scene, award)
    return found or (category_tier(scene, award) if award else [])
