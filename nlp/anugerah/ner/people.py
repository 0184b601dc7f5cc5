"""Official spans: the name beside an office, without titles, honorifics and degrees."""

from __future__ import annotations

from collections.abc import Iterator

from anugerah.lexicon import vocabulary
from anugerah.lexicon.words import is_name, name_counts
from anugerah.ner.sheet import Found, Sheet
from anugerah.types import Label

_LONGEST_NAME = 5


def name_like(word: str) -> bool:
    """Say whether a capitalised word can be part of an official's name; headline verbs and titles cannot."""
    return is_name(word) and word.lower() not in vocabulary.words("person.stop")


def find_people(sheet: Sheet, offices: list[Found]) -> list[Found]:
    """Find the officials whose names stand right behind or before one of ``offices``."""
    found = list(_behind(sheet, offices))
    taken = {(f.start, f.end) for f in found}
    return found + [f for f in _before(sheet, offices) if (f.start, f.end) not in taken]


def _behind(sheet: Sheet, offices: list[Found]) -> Iterator[Found]:
    for office in offices:
        k = _skip_bracket(sheet, office.end)
        comma = sheet.word(k) in (",", "(", ":", "–", "-")
        k = k + 1 if comma else k
        k = k + 1 if sheet.lower(k) in vocabulary.words("person.between") else k
        k = skip_honorifics(sheet, k)
        end = name_end(sheet, k)
        if end > k and (end > k + 1 or not comma or sheet.lower(k) in name_counts()):
            yield Found(k, end, Label.OFFICIAL, "official.behind_office")


def _before(sheet: Sheet, offices: list[Found]) -> Iterator[Found]:
    for office in offices:
        k = office.start - 1
        if sheet.lower(k) in vocabulary.words("person.roles"):
            k = k if sheet.word(k - 1) != "," else k - 1
        elif sheet.word(k) not in (",", "(", "–", "-"):
            continue
        k = _skip_degrees(sheet, k)
        start = max([_name_start(sheet, k), *(o.end for o in offices if o.end <= k)])
        if start < k and any(sheet.lower(j) in name_counts() for j in range(start, k)):
            yield Found(start, k, Label.OFFICIAL, "official.before_office")


def _skip_bracket(sheet: Sheet, i: int) -> int:
    """Step over a short form in brackets: `Kepala Badan … (BKKBN) Hasto`."""
    if sheet.word(i) == "(" and sheet.word(i + 2) == ")":
        return i + 3
    return i


def skip_honorifics(sheet: Sheet, i: int) -> int:
    """Return the index behind honorifics and ranks (`Dr.`, `H.`, `Ir`) that start at ``i``."""
    honorifics = vocabulary.words("person.honorifics")
    while sheet.lower(i) in honorifics or (sheet.word(i) in (".", ",") and sheet.lower(i - 1) in honorifics):
        if sheet.lower(i) in ("i", "al", "r.") and not sheet.is_cap(i + 1):
            break
        i += 1
    return i


def name_end(sheet: Sheet, i: int) -> int:
    """Return the end of the person's name starting at ``i``, else ``i``."""
    end = i
    particles = vocabulary.words("person.particles")
    while end < min(len(sheet), i + _LONGEST_NAME):
        word = sheet.word(end)
        if end > i and word.lower() in particles and sheet.is_cap(end + 1):
            end += 1
            continue
        if not sheet.is_cap(end) or not name_like(word) or (end == i and sheet.region_end(end) > end):
            break
        if word.isupper() and len(word) > 3 and not sheet.word(i).isupper():
            break
        end += 1
    while end > i and (sheet.lower(end - 1) in particles or (end - 1 == i and len(sheet.word(i)) <= 2)):
        end -= 1
    return end


def _name_start(sheet: Sheet, k: int) -> int:
    start = k
    while start > max(0, k - _LONGEST_NAME) and sheet.is_cap(start - 1) and name_like(sheet.word(start - 1)):
        if sheet.lower(start - 1) in vocabulary.words("person.honorifics"):
            break
        start -= 1
    return start


def _skip_degrees(sheet: Sheet, k: int) -> int:
    """Step back over degrees: `Nama, S.Sos., M.Si, Kepala Dinas` ends the name before the first comma."""
    at = k
    while at > 0:
        j = at - 1
        if ("." in sheet.word(j) and sheet.is_cap(j) and sheet.word(j - 1) == ",") or (
            sheet.word(j).isupper() and 2 <= len(sheet.word(j)) <= 4 and sheet.word(j - 1) == ","
        ):
            at = j - 1
        else:
            break
    return at
