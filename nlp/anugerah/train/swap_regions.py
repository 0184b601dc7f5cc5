"""Swapping regions through a whole article: names, codes, offices and records move together."""

from __future__ import annotations

import itertools
import random
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from anugerah.lexicon.region_names import split_level
from anugerah.lexicon.regions import RegionEntry, load_regions
from anugerah.train.edits import Edit, Sample, edited, retold

_CAPITAL = "31"  # Jakarta is where ceremonies are held, not only who wins
_TRIES = 5
Names = dict[str, str]  # bare name -> new bare name


def swap_regions(sample: Sample, rng: random.Random) -> Sample:
    """Return the sample with its provinces, kabupaten and kota swapped for others of the same level.

    A name is swapped for one that is just as ambiguous (`Bandung`, kabupaten and kota, for `Malang`), and a
    kabupaten or kota goes where its province went. Jakarta, names that are also words, and regions whose
    kecamatan or desa are named stay.
    """
    entries = _entries(sample)
    movable = {entry.name for entry in entries} - set(_kept(sample, entries))
    for _ in range(_TRIES):
        names = _draw(entries, movable, rng)
        if names is not None:
            return _renamed(sample, names, entries) if names else sample
    return sample


def _entries(sample: Sample) -> set[RegionEntry]:
    """Return the provinces, kabupaten and kota whose codes the sample holds."""
    found = {entry for code in _codes(sample) if (entry := load_regions().by_code(code[:5])) and len(code) <= 5}
    return {entry for entry in found if entry.code[:2] != _CAPITAL}


def _codes(sample: Sample) -> Iterator[str]:
    yield from (mark.attributes["code"] for mark in sample.marks if mark.attributes.get("code"))
    for record in sample.records:
        yield from (record[key] for key in ("recipient_code", "recipient_region_code") if record.get(key))


def _kept(sample: Sample, entries: set[RegionEntry]) -> Iterator[str]:
    """Yield names that must stay: words, regions with places below them told, names written in no known way."""
    regions, low = load_regions(), [code for code in _codes(sample) if len(code) > 5]
    yield from (e.name for e in entries if regions.is_common(e.name))
    yield from (e.name for e in entries if any(code.startswith(e.code + ".") for code in low))
    for mark in (mark for mark in sample.marks if mark.label == "REGION"):
        code = mark.attributes.get("code") or ""
        entry = regions.by_code(code) if 0 < len(code) <= 5 else None
        written = {name for _, _, name, _ in _found(mark.text)}
        yield from written - ({entry.name} if entry else written if not code else set())
        bare = _pattern().fullmatch(split_level(mark.text)[1])
        if entry and (bare is None or _surfaces()[bare[0]][0] != entry.name):
            yield entry.name


def _draw(entries: set[RegionEntry], movable: set[str], rng: random.Random) -> Names | None:
    """Draw a new name for each movable one, or ``None`` when a kabupaten or kota finds no place."""
    named = {entry.code for entry in entries if len(entry.code) == 2}
    stuck = {entry.parent for entry in entries if entry.parent and entry.name not in movable}
    taken, names = {entry.name for entry in entries}, Names()
    moved: dict[str, str] = {}
    for name in sorted(movable, key=lambda n: (min(len(e.code) for e in entries if e.name == n), n)):
        mine = sorted((e for e in entries if e.name == name), key=lambda e: e.code)
        if any(entry.code in stuck for entry in mine):
            continue
        choice = [new for new in _alike()[_levels(name)] if new not in taken and _placed(mine, new, moved, named)]
        if not choice:
            if any(entry.parent in moved for entry in mine):
                return None
            continue
        names[name] = rng.choice(choice)
        taken.add(names[name])
        moved |= {entry.code: _twin(entry, names[name]).code for entry in mine}
    return names


def _placed(mine: list[RegionEntry], new: str, moved: Mapping[str, str], named: set[str]) -> bool:
    """Say whether the regions called ``new`` lie where the provinces told of in the article are now."""
    wanted = ((moved.get(e.parent, e.parent), _twin(e, new).parent) for e in mine if e.parent in named)
    return all(province == parent for province, parent in wanted)


def _renamed(sample: Sample, names: Names, entries: set[RegionEntry]) -> Sample:
    codes = {e.code: _twin(e, names[e.name]).code for e in entries if e.name in names}
    edits = ((start + at, end + at, new) for at, part in _parts(sample) for start, end, new in _edits(part, names))
    done = retold(edited(sample, edits), lambda told: _rewritten(told, names))
    marks = (replace(mark, attributes=_recoded(mark.attributes, codes)) for mark in done.marks)
    return replace(done, marks=tuple(marks), records=tuple(_recoded(record, codes) for record in done.records))


def _parts(sample: Sample) -> Iterator[tuple[int, str]]:
    """Yield offset and text of each mark and of what is between marks, for words may be glued; people are left out."""
    edges = sorted({0, len(sample.text), *(edge for mark in sample.marks for edge in (mark.start, mark.end))})
    people = {mark.start for mark in sample.marks if mark.label == "OFFICIAL"}
    for start, end in itertools.pairwise(edges):
        if start not in people:
            yield start, sample.text[start:end]


def _recoded(told: Mapping[str, Any], codes: Mapping[str, str]) -> dict[str, Any]:
    keys = ("code", "recipient_code", "recipient_region_code")
    return {key: codes.get(value, value) if key in keys else value for key, value in told.items()}


def _edits(text: str, names: Names) -> Iterator[Edit]:
    for start, end, name, shouted in _found(text):
        if name in names:
            yield start, end, names[name].upper() if shouted else names[name]


def _rewritten(text: str, names: Names) -> str:
    for start, end, new in reversed(list(_edits(text, names))):
        text = text[:start] + new + text[end:]
    return text


def _found(text: str) -> Iterator[tuple[int, int, str, bool]]:
    """Yield start, end, the region's own name, and whether it stands in capitals, of each name in a text."""
    for found in _pattern().finditer(text):
        name, shouted = _surfaces()[found[0]]
        if name:
            yield found.start(), found.end(), name, shouted


@cache
def _surfaces() -> dict[str, tuple[str, bool]]:
    """Return all written names, as they are and in capitals; a name of regions called differently has none."""
    regions, found = load_regions(), dict[str, tuple[str, bool]]()
    for surface, codes in regions.surfaces():
        names = {entry.name for code in codes if (entry := regions.by_code(code)) and len(code) <= 5}
        name = names.pop() if len(names) == 1 and all(len(code) <= 5 for code in codes) else ""
        found.setdefault(surface.upper(), (name, surface.upper() != surface))
        found[surface] = (name, False)
    return found


@cache
def _pattern() -> re.Pattern[str]:
    longest = sorted(_surfaces(), key=lambda name: (-len(name), name))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])")


@cache
def _homonyms() -> dict[str, tuple[RegionEntry, ...]]:
    """Return the regions of each bare name."""
    regions, found = load_regions(), defaultdict[str, set[RegionEntry]](set)
    for entry in {regions.by_code(code) for _, codes in regions.surfaces() for code in codes if len(code) <= 5}:
        if entry:
            found[entry.name].add(entry)
    return {name: tuple(sorted(entries, key=lambda e: e.code)) for name, entries in found.items()}


def _levels(name: str) -> tuple[str, ...]:
    return tuple(sorted(str(entry.level) for entry in _homonyms()[name]))


@cache
def _alike() -> dict[tuple[str, ...], list[str]]:
    """Return the names by the levels that they may mean; Jakarta's and names that are also words are left out."""
    found = defaultdict[tuple[str, ...], list[str]](list)
    for name, entries in sorted(_homonyms().items()):
        distinct = _surfaces()[name][0] == name and len(set(_levels(name))) == len(entries)
        if distinct and entries[0].code[:2] != _CAPITAL and not load_regions().is_common(name):
            found[_levels(name)].append(name)
    return found


def _twin(entry: RegionEntry, name: str) -> RegionEntry:
    return next(other for other in _homonyms()[name] if other.level is entry.level)
