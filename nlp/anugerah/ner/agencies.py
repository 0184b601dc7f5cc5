"""Agency spans: known bodies with their region, and `Dinas`/`Badan`/… with the subject they look after."""

from __future__ import annotations

import re
from collections.abc import Iterator

from anugerah.lexicon import vocabulary
from anugerah.ner.regions import level_at
from anugerah.ner.sheet import Found, Sheet
from anugerah.types import Label


def find_agencies(sheet: Sheet) -> list[Found]:
    """Find agencies by gazetteer, by head and subject, by head and name, and by short form."""
    return [*_known(sheet), *_grown(sheet)]


def _known(sheet: Sheet) -> Iterator[Found]:
    for start, end in sheet.names.get(Label.AGENCY, {}).items():
        yield Found(start, region_tail(sheet, end), Label.AGENCY, "agency.gazetteer", sheet.ids[Label.AGENCY, start])


def _grown(sheet: Sheet) -> Iterator[Found]:
    i = 0
    while i < len(sheet):
        end, rule = agency_at(sheet, i)
        if end > i:
            yield Found(i, end, Label.AGENCY, rule)
        i = max(i + 1, end)


def agency_at(sheet: Sheet, i: int) -> tuple[int, str]:
    """Return the end of the agency that starts at word ``i`` and its rule; ``(i, "")`` when none does."""
    if not sheet.is_cap(i):
        return i, ""
    end = phrase_end(sheet, i, "agency.name_heads")
    if end > i:
        name_end = _proper_name_end(sheet, end)
        if name_end > end:
            return region_tail(sheet, name_end), "agency.head_name"
    end = phrase_end(sheet, i, "agency.subject_heads")
    if end > i:
        subject = subject_end(sheet, end)
        if subject > end:
            return region_tail(sheet, subject), "agency.head_subject"
    end = phrase_end(sheet, i, "agency.bodies")
    if end > i and _written_as_name(sheet, i, end):
        return region_tail(sheet, end), "agency.body"
    if re.fullmatch(vocabulary.text("agency.short_shape"), sheet.word(i)) and sheet.lower(i) not in vocabulary.words(
        "agency.not_short"
    ):
        return region_tail(sheet, i + 1), "agency.short"
    return i, ""


def _written_as_name(sheet: Sheet, start: int, end: int) -> bool:
    return all(
        sheet.is_cap(k) for k in range(start, end) if sheet.lower(k) not in vocabulary.words("agency.connectors")
    )


def phrase_end(sheet: Sheet, i: int, key: str) -> int:
    """Return the end of the longest phrase of vocabulary list ``key`` at ``i``, else ``i``."""
    for phrase in vocabulary.phrases(key).get(sheet.lower(i), ()):
        if tuple(sheet.lowers[i : i + len(phrase)]) == phrase:
            return i + len(phrase)
    return i


def subject_end(sheet: Sheet, i: int) -> int:
    """Return the end of a run of subject words (`Komunikasi dan Informatika`) from ``i``, else ``i``."""
    subjects, connectors = vocabulary.words("agency.subjects"), vocabulary.words("agency.connectors")
    end = k = i
    while k < len(sheet):
        if sheet.is_cap(k) and sheet.lower(k) in subjects:
            end = k = k + 1
        elif end > i and sheet.lower(k) in connectors | {",", "/", "-", "bagi", "atas", "dalam"} and k == end:
            k += 1 if sheet.lower(k + 1) not in connectors else 2
            if not (sheet.is_cap(k) and sheet.lower(k) in subjects):
                break
        else:
            break
    return end


def _proper_name_end(sheet: Sheet, i: int) -> int:
    end = i
    stop = vocabulary.words("person.stop")
    while end < min(len(sheet), i + 3) and (sheet.is_cap(end) or (end > i and sheet.word(end) in "IV12")):
        if sheet.lower(end) in stop or level_at(sheet, end) or sheet.region_end(end) > end:
            break
        end += 1
    return end


def region_tail(sheet: Sheet, i: int) -> int:
    """Extend an agency's end ``i`` over `RI`, `Perwakilan` and the region that follows it directly."""
    end = i
    for tail in vocabulary.words("agency.tails"):
        parts = tail.split()
        if sheet.lowers[end : end + len(parts)] == parts:
            end += len(parts)
            break
    k = end + 1 if sheet.lower(end) in vocabulary.words("agency.branches") else end
    if level_at(sheet, k) and sheet.region_end(k + 1) > k + 1:
        return sheet.region_end(k + 1)
    if sheet.region_end(k) > k and sheet.is_cap(k):
        return sheet.region_end(k)
    return end
