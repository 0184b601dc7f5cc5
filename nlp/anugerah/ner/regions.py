"""Region spans: gazetteer names in a place where they are regions, with their level word."""

from __future__ import annotations

from collections.abc import Iterator

from anugerah.lexicon import vocabulary
from anugerah.lexicon.region_names import LOW, is_inside
from anugerah.lexicon.regions import Regions, load_regions
from anugerah.lexicon.words import plain_words
from anugerah.ner.sheet import Found, Sheet
from anugerah.types import Label, Level

_MOST_HOMES = 6  # kabupaten and kota of one story whose kecamatan are looked for


def level_at(sheet: Sheet, i: int) -> Level | None:
    """Return the level that word ``i`` (``Kab.``, ``Kecamatan``) gives to the name behind it."""
    level = vocabulary.mapping("region.levels").get(sheet.lower(i))
    return Level(level) if level else None


def find_regions(sheet: Sheet) -> list[Found]:
    """Find provinces, kabupaten and kota by name, and lower regions behind their level word."""
    regions = load_regions()
    found = list(_named(sheet, regions))
    found += _low_levels(sheet, regions)
    return [*found, *_home_districts(sheet, regions, found)]


def _named(sheet: Sheet, regions: Regions) -> Iterator[Found]:
    for start, end in sheet.names.get(Label.REGION, {}).items():
        level = level_at(sheet, start - 1)
        if level in LOW and not sheet.glued(start):
            continue
        if level and start > 0 and sheet.doc[start - 1].is_punct is False:
            if level is Level.KOTA and not _fits(sheet, regions, start, end, level):
                level = None
            else:
                yield Found(start - 1, end, Label.REGION, "region.level_word")
                continue
        if not sheet.is_cap(start) or _blocked(sheet, start, end):
            continue
        if regions.is_common(" ".join(sheet.words[start:end])) and not _has_context(sheet, start, end):
            continue
        yield Found(start, end, Label.REGION, "region.name")


def _fits(sheet: Sheet, regions: Regions, start: int, end: int, level: Level) -> bool:
    name = " ".join(sheet.words[start:end])
    return bool(regions.find(name, level)) or sheet.is_cap(start - 1)


def _blocked(sheet: Sheet, start: int, end: int) -> bool:
    if sheet.lower(start - 1) in vocabulary.words("region.blockers"):
        return True
    if sheet.lower(end) in vocabulary.words("region.followers"):
        return True
    return (
        sheet.lower(start - 1) in ("-", "–")
        and sheet.glued(start)
        and sheet.glued(start - 1)
        and sheet.is_cap(start - 2)
    )


def _has_context(sheet: Sheet, start: int, end: int) -> bool:
    """A name that is also a word counts behind a government, an office, `di`/`dari`/`ke`, or in a list of regions."""
    before = sheet.lower(start - 1)
    if before in vocabulary.mapping("region.governments") or before in (
        "se-",
        "di",
        "dari",
        "ke",
        "warga",
        "masyarakat",
    ):
        return True
    if before in ("bupati", "walikota", "kota", "gubernur", "wabup", "wawali", "sekda"):
        return True
    regions = sheet.names.get(Label.REGION, {})
    left, right = (",", "dan", "serta", "/"), (",", "dan", "serta", "(", "/")
    near_left = before in left and any(
        s in regions and regions[s] in (start - 1, start - 2) for s in range(max(0, start - 7), start)
    )
    near_right = sheet.lower(end) in right and (end + 1 in regions or end + 2 in regions)
    return near_left or near_right


def _low_levels(sheet: Sheet, regions: Regions) -> Iterator[Found]:
    """Find kecamatan, kelurahan and desa: a level word, then the longest known name or one capitalised word."""
    i = 0
    while i < len(sheet):
        level = level_at(sheet, i)
        if level in LOW and sheet.is_cap(i + 1) and sheet.word(i)[0].isupper() | (level is not None):
            end = low_name_end(sheet, regions, i + 1, level)
            if end > i + 1:
                rule = "region.low_level" if known(sheet, regions, i + 1, end, level) else "region.low_level_unknown"
                yield Found(i, end, Label.REGION, rule)
                i = end
                continue
        i += 1


def known(sheet: Sheet, regions: Regions, start: int, end: int, level: Level | None) -> bool:
    """Say whether some kecamatan (or, for other low levels, some village) bears this name."""
    name = " ".join(sheet.words[start:end])
    if level is Level.KECAMATAN:
        return bool(regions.districts(name))
    return bool(regions.villages(name))


def low_name_end(sheet: Sheet, regions: Regions, start: int, level: Level | None) -> int:
    """Return the end of the low-level region name starting at ``start``; ``start`` when there is none."""
    stop = start
    while (
        stop < min(len(sheet), start + 4) and sheet.is_cap(stop) and (stop == start or sheet.words[stop][0].isalpha())
    ):
        if stop > start and level_at(sheet, stop) is not None:
            break
        stop += 1
    for end in range(stop, start, -1):
        if known(sheet, regions, start, end, level):
            return end
    word = sheet.word(start)
    common = word.lower() in vocabulary.words("agency.subjects") or word.lower() in vocabulary.words("person.stop")
    common = common or word.lower() in plain_words()
    plain = word[:1].isalpha() and not common and not word.isupper()
    return start + 1 if plain else start


def _home_districts(sheet: Sheet, regions: Regions, found: list[Found]) -> Iterator[Found]:
    """Find bare kecamatan of the kabupaten that the story names: `warga Parakan` in a story of Temanggung."""
    homes = _homes(sheet, regions)
    taken = {i for f in found for i in range(f.start, f.end)}
    i = 0
    while homes and i < len(sheet):
        end = _district_end(sheet, regions, i, homes) if _may_begin(sheet, i, taken) else i
        if end > i and taken.isdisjoint(range(i, end)):
            taken.update(range(i, end))
            yield Found(i, end, Label.REGION, "region.home_district")
        i = max(i + 1, end)


def _homes(sheet: Sheet, regions: Regions) -> list[str]:
    """Codes of the kabupaten and kota that the article names."""
    codes: dict[str, None] = {}
    for start, end in sheet.names.get(Label.REGION, {}).items():
        for entry in regions.find(" ".join(sheet.words[start:end])):
            if "." in entry.code and sheet.is_cap(start):
                codes[entry.code] = None
    return list(codes)[:_MOST_HOMES]


def _may_begin(sheet: Sheet, i: int, taken: set[int]) -> bool:
    """A bare name begins at a capital that no other capital leads; an ordinary word is none."""
    if i in taken or not sheet.is_cap(i) or sheet.lower(i) in plain_words():
        return False
    before = sheet.lower(i - 1)
    return before not in vocabulary.words("region.never_before_place") and (
        not sheet.is_cap(i - 1) or i - 1 in taken or before in vocabulary.words("region.before_place")
    )


def _district_end(sheet: Sheet, regions: Regions, start: int, homes: list[str]) -> int:
    stop = start
    while stop < min(len(sheet), start + 3) and sheet.is_cap(stop):
        stop += 1
    for end in range(stop, start, -1):
        name = " ".join(sheet.words[start:end])
        if any(is_inside(entry.code, home) for entry in regions.districts(name) for home in homes):
            return end if not sheet.is_cap(end) else start
    return start
