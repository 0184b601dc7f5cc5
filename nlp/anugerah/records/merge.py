"""One award told by many articles becomes one record; a pure function of the tellings, whatever their order.

The rules, in this order, inside one `keys.bucket` (same award, same winner):

0. One text in several articles is one telling, published when it was first.
1. Persons: a short name is the only fuller name that holds it, else itself; one word without a region joins nothing.
2. Edition: equal editions are one. A telling without an edition takes the only one that its days support: some telling
   of that edition lies within a fortnight, else the year of its days is the edition and no stated day speaks against
   it. Two such editions, or none: it is not joined to any.
3. Category: equal words are one; a shorter category (or none) is the only fuller one that holds its words.
4. Days: news writes `Adipura 2023` of what was given in February 2023 and of what was given in March 2024. Of one
   edition, days stated in different years with more than half a year between them are two givings; tellings without
   a day go with the edition's own year.
5. What has no edition and joined none is one award where dates or publications lie within a fortnight of each other;
   without any date it stays alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from anugerah.records.compare import Words, fullest
from anugerah.records.keys import category_of, key, recipient_words
from anugerah.records.resolve import resolve
from anugerah.records.when import HALF_YEAR, Window, near, runs, window
from anugerah.types import Merged, Telling

LAST = "~"  # behind all dates


@dataclass(frozen=True, slots=True)
class _Face:
    """A telling with what is compared of it; ``copies`` are the same telling of one text in several articles."""

    copies: tuple[Telling, ...]
    who: Words
    category: Words
    window: Window | None
    key: str

    @property
    def told(self) -> Telling:
        return self.copies[0]

    @property
    def edition(self) -> int | None:
        return self.told.record.edition


def merge(tellings: Iterable[Telling]) -> tuple[Merged, ...]:
    """Join the tellings of one bucket into records, sorted by id."""
    copies: dict[tuple[str, ...], list[Telling]] = {}
    for told in sorted(tellings, key=lambda told: (told.published or LAST, told.article)):
        copies.setdefault((told.text, told.record.id, told.record.date or ""), []).append(told)
    faces = [_face(tuple(copies[place])) for place in sorted(copies)]
    found = [_merged(cell) for group in _winners(faces) for cell in _cells(group)]
    return tuple(sorted(found, key=lambda merged: merged.record.id))


def _face(copies: tuple[Telling, ...]) -> _Face:
    told = copies[0]
    return _Face(copies, recipient_words(told.record), category_of(told.record), window(told), key(told))


def _winners(faces: list[_Face]) -> Iterator[list[_Face]]:
    """Rule 1: one group a winner."""
    anchors = fullest(face.who for face in faces)
    groups: dict[tuple[Words, str], list[_Face]] = {}
    for face in faces:
        who = anchors[face.who]
        alone = len(who) == 1  # `Yana` of no region may be anybody
        groups.setdefault((who, face.told.text if alone else ""), []).append(face)
    yield from groups.values()


def _cells(faces: list[_Face]) -> Iterator[list[_Face]]:
    """Rules 2 to 5: the tellings of one winner, one list a record."""
    known: dict[int, list[_Face]] = {}
    for face in faces:
        if face.edition is not None:
            known.setdefault(face.edition, []).append(face)
    joined = {edition: list(held) for edition, held in known.items()}
    free: list[_Face] = []
    for face in faces:
        if face.edition is None:
            edition = _edition(face, known)
            (free if edition is None else joined[edition]).append(face)
    for edition, held in joined.items():
        for cell in (cell for alike in _categories(held) for cell in _givings(alike, edition)):
            if any(face.edition is not None for face in cell):
                yield cell
            else:
                free += cell
    by_days = partial(runs, window_of=lambda face: face.window)
    for run in by_days(free):
        for cell in _categories(run):
            yield from by_days(cell)


def _edition(face: _Face, known: dict[int, list[_Face]]) -> int | None:
    """Rule 2: the only edition that a telling without one can be of, nearness in days before the year."""
    if face.window is None:
        return None
    fitting = {e: [f for f in held if _alike(f.category, face.category)] for e, held in known.items()}
    close = [e for e, held in fitting.items() if any(f.window and near(f.window, face.window) for f in held)]
    same_year = [e for e, held in fitting.items() if held and _year_supports(face.window, e, held)]
    candidates = close or same_year
    return candidates[0] if len(candidates) == 1 else None


def _year_supports(days: Window, edition: int, held: list[_Face]) -> bool:
    """The window ends in the edition's year, and no telling states a day that is another or had not come yet."""
    stated = [f.window.first for f in held if f.window and f.window.given]
    return days.year == edition and (not stated or (not days.given and min(stated) <= days.last))


def _alike(a: Words, b: Words) -> bool:
    return a <= b or b <= a


def _categories(faces: list[_Face]) -> Iterator[list[_Face]]:
    """Rule 3: one group a category."""
    anchors = fullest(face.category for face in faces)
    groups: dict[Words, list[_Face]] = {}
    for face in faces:
        groups.setdefault(anchors[face.category], []).append(face)
    yield from groups.values()


def _givings(faces: list[_Face], edition: int) -> Iterator[list[_Face]]:
    """Rule 4: one group a giving."""
    years: dict[int, list[_Face]] = {}
    for face in faces:
        if face.window and face.window.given:
            years.setdefault(face.window.year, []).append(face)
    parts: list[list[_Face]] = []
    for _, held in sorted(years.items()):
        if parts and _apart(parts[-1], held) <= HALF_YEAR:
            parts[-1] += held
        else:
            parts.append(list(held))
    own: list[_Face] = []
    homes = parts if len(parts) == 1 else [p for p in parts if any(f.window and f.window.year == edition for f in p)]
    home = homes[0] if homes else own
    for face in faces:
        if not (face.window and face.window.given):
            close = [p for p in parts if face.window and any(f.window and near(f.window, face.window) for f in p)]
            (close[0] if face.edition is None and len(close) == 1 else home).append(face)
    yield from (part for part in (*parts, own) if part)


def _apart(before: list[_Face], after: list[_Face]) -> int:
    """Return the days between the last day of one group and the first of the next."""
    return min(f.window.first for f in after if f.window) - max(f.window.last for f in before if f.window)


def _merged(cell: list[_Face]) -> Merged:
    """Give the record the id of its fullest telling, else of its oldest; all other ids of its tellings lead to it."""

    def rank(face: _Face) -> tuple[bool, int, int, bool, int, str]:
        days, edition = face.window, face.edition
        plain = edition is None or not days or not days.given or days.year == edition
        return edition is None, -len(face.who), -len(face.category), plain, days.first if days else 0, face.key

    keys = tuple(sorted({face.key for face in cell}))
    tellings = sorted((told for face in cell for told in face.copies), key=lambda told: (told.article, told.record.id))
    return resolve(min(cell, key=rank).key, tellings, keys)
