"""Office spans: a title with the body or region it governs (`Pj Wali Kota Batu`, `Kepala Dinas Kesehatan`)."""

from __future__ import annotations

from collections.abc import Iterator

from anugerah.lexicon import vocabulary
from anugerah.lexicon.regions import load_regions
from anugerah.ner.agencies import agency_at, phrase_end, region_tail, subject_end
from anugerah.ner.regions import known, level_at
from anugerah.ner.sheet import Found, Sheet
from anugerah.types import Label, Level

_LOW_OFFICES = {"camat": Level.KECAMATAN, "lurah": Level.KELURAHAN, "kades": Level.DESA, "desa": Level.DESA}


def find_offices(sheet: Sheet) -> list[Found]:
    """Find titles that stand for one person, with acting prefix and what they govern."""
    return list(_offices(sheet))


def _offices(sheet: Sheet) -> Iterator[Found]:
    titles = sheet.names.get(Label.OFFICE, {})
    i = 0
    while i < len(sheet):
        end, rule = _title_end(sheet, i, titles)
        if end > i and not _generic(sheet, i, end):
            start = _with_prefix(sheet, i)
            yield Found(start, end, Label.OFFICE, rule)
            i = end
        else:
            i += 1


def _title_end(sheet: Sheet, i: int, titles: dict[int, int]) -> tuple[int, str]:
    if not sheet.is_cap(i):
        return i, ""
    head = phrase_end(sheet, i, "office.heads")
    if head > i:
        body = _body_end(sheet, head)
        if body > head:
            return body, "office.head_body"
    end = titles.get(i, i)
    if end > i and (" ".join(sheet.lowers[i:end]) not in vocabulary.words("office.heads")):
        return _governed_end(sheet, i, end), "office.title"
    return i, ""


def _body_end(sheet: Sheet, i: int) -> int:
    """Return the end of the agency or subject behind an office head, else ``i``."""
    end = sheet.names.get(Label.AGENCY, {}).get(i, i)
    if end > i:
        return region_tail(sheet, end)
    end, _ = agency_at(sheet, i)
    if end > i:
        return end
    roman = i + 1 if sheet.word(i) in ("I", "II", "III", "IV", "A", "B", "C", "D", "1", "2", "3") else i
    end = subject_end(sheet, roman)
    if end == roman and roman > i:
        end, _ = agency_at(sheet, roman)
        end = max(end, roman)
    if end > i:
        after, _ = agency_at(sheet, end)
        return after if after > end else region_tail(sheet, end)
    return i


def _governed_end(sheet: Sheet, start: int, end: int) -> int:
    low = _LOW_OFFICES.get(sheet.lower(end - 1))
    if low:
        k = end + 1 if level_at(sheet, end) else end
        for stop in range(min(len(sheet), k + 3), k, -1):
            if all(sheet.is_cap(j) for j in range(k, stop)) and known(sheet, load_regions(), k, stop, low):
                return stop
        return end
    return region_tail(sheet, end)


def _with_prefix(sheet: Sheet, i: int) -> int:
    prefixes = vocabulary.words("office.prefixes")
    start = i
    if sheet.word(i - 1) == ")" and sheet.lower(i - 2) in prefixes and sheet.word(i - 3) == "(":
        start = i - 3
    while start > 0 and sheet.lower(start - 1) in prefixes and sheet.is_cap(start - 1):
        start -= 1
    return start


def _generic(sheet: Sheet, start: int, end: int) -> bool:
    before = sheet.lower(start - 1)
    if before in vocabulary.words("office.generic") or sheet.lower(start - 2) == "para":
        return True
    return sheet.word(end) == "/" and sheet.is_cap(end + 1) is False
