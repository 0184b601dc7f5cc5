"""What one article says twice: short names of officials, acronyms with their written-out form, names marked once."""

from __future__ import annotations

from collections.abc import Iterator

from anugerah.lexicon import vocabulary
from anugerah.lexicon.words import is_name
from anugerah.ner.people import name_like
from anugerah.ner.sheet import Found, Sheet
from anugerah.types import Label

_AWARD_HEADS = {"anugerah", "apresiasi", "penghargaan", "kompetisi", "lomba", "wajar", "innovative", "championship"}
_PROGRAM_HEADS = {
    "sistem",
    "aplikasi",
    "program",
    "gerakan",
    "kartu",
    "layanan",
    "bantuan",
    "kredit",
    "jaminan",
    "pusat",
    "mal",
}
_REPEATED = (Label.AWARD, Label.PROGRAM, Label.AGENCY)


def find_repeats(sheet: Sheet, decided: list[Found]) -> list[Found]:
    """Find further mentions of what ``decided`` (the merged spans so far) already names in this article."""
    free = _free(sheet, decided)
    pairs = list(_acronyms(sheet, decided, free))
    for pair in pairs:
        for i in range(pair.start, pair.end):
            free[i] = False
    return [*pairs, *_short_names(sheet, decided, free), *_again(sheet, [*decided, *pairs], free)]


def _free(sheet: Sheet, decided: list[Found]) -> list[bool]:
    free = [True] * len(sheet)
    for found in decided:
        for i in range(found.start, found.end):
            free[i] = False
    return free


def _short_names(sheet: Sheet, decided: list[Found], free: list[bool]) -> Iterator[Found]:
    parts: set[str] = set()
    for found in decided:
        if found.label is Label.OFFICIAL:
            parts |= {w for w in sheet.words[found.start : found.end] if _is_short_name(w)}
    for i, word in enumerate(sheet.words):
        if free[i] and word in parts and not _inside_other_name(sheet, i, parts, free):
            end = i + 1
            while end < len(sheet) and free[end] and sheet.word(end) in parts:
                end += 1
            for k in range(i, end):
                free[k] = False
            yield Found(i, end, Label.OFFICIAL, "official.again")


def _is_short_name(word: str) -> bool:
    return (
        len(word) >= 3
        and word.isalpha()
        and is_name(word)
        and word.lower() not in vocabulary.words("person.honorifics")
    )


def _inside_other_name(sheet: Sheet, i: int, parts: set[str], free: list[bool]) -> bool:
    """A short name beside further capitalised words is somebody else, or a part of another name."""
    after = i + 1
    while sheet.word(after) in parts:
        after += 1
    follows = sheet.is_cap(after) and free[after] and name_like(sheet.word(after))
    before = i - 1
    leads = (
        sheet.is_cap(before) and free[before] and name_like(sheet.word(before)) and not sheet.word(before).endswith(".")
    )
    return follows or (
        leads
        and sheet.lower(before) not in vocabulary.words("person.honorifics")
        and before > 0
        and sheet.word(before - 1) not in (".", "\n", "“", '"')
    )


def _acronyms(sheet: Sheet, decided: list[Found], free: list[bool]) -> Iterator[Found]:
    """`Sistem Informasi Desa (SID)`: both sides get one label, by what one side already is or by its first word."""
    spans = {(f.end): f for f in decided}
    for i in range(1, len(sheet) - 2):
        if sheet.word(i) != "(" or sheet.word(i + 2) != ")":
            continue
        short = sheet.word(i + 1)
        if not (2 <= len(short) <= 14 and short[0].isalpha() and sum(c.isupper() for c in short) >= 2):
            continue
        left = spans.get(i)
        if left and left.label in _REPEATED and free[i + 1]:
            yield Found(i + 1, i + 2, left.label, f"{left.label.value.lower()}.acronym", left.id)
        elif not left and free[i + 1]:
            yield from _spelled_out(sheet, i, short, free)


def _spelled_out(sheet: Sheet, i: int, short: str, free: list[bool]) -> Iterator[Found]:
    letters = [c.lower() for c in short if c.isalpha()]
    start = i
    while (
        start > max(0, i - 10)
        and free[start - 1]
        and (sheet.is_cap(start - 1) or sheet.lower(start - 1) in ("dan", "untuk", "di", "bagi"))
    ):
        start -= 1
    while start < i and (not sheet.is_cap(start) or sheet.lower(start)[0] != letters[0]):
        start += 1
    if i - start < 2:
        return
    initials = [sheet.lower(k)[0] for k in range(start, i) if sheet.is_cap(k)]
    if initials != letters and not (
        initials[0] == letters[0] and initials[-1] in letters and len(initials) >= 2 and len(letters) <= 8
    ):
        return
    label = _label_of(sheet.lower(start))
    if label:
        yield Found(start, i, label, f"{label.value.lower()}.spelled_out")
        yield Found(i + 1, i + 2, label, f"{label.value.lower()}.acronym")


def _label_of(head: str) -> Label | None:
    if head in _AWARD_HEADS:
        return Label.AWARD
    if head in _PROGRAM_HEADS:
        return Label.PROGRAM
    if head in vocabulary.words("agency.subject_heads"):
        return Label.AGENCY
    return None


def _again(sheet: Sheet, decided: list[Found], free: list[bool]) -> Iterator[Found]:
    names: dict[str, list[tuple[tuple[str, ...], Found]]] = {}
    for found in decided:
        words = tuple(sheet.words[found.start : found.end])
        distinct = len(words) > 1 or (words[0].isupper() and len(words[0]) > 2) or "-" in words[0]
        if found.label in _REPEATED and distinct:
            names.setdefault(words[0].lower(), []).append((tuple(w.lower() for w in words), found))
    for i, low in enumerate(sheet.lowers):
        for words, found in sorted(names.get(low, ()), key=lambda pair: -len(pair[0])):
            end = i + len(words)
            if tuple(sheet.lowers[i:end]) == words and all(free[i:end]) and sheet.is_cap(i):
                yield Found(i, end, found.label, f"{found.label.value.lower()}.again", found.id)
                for k in range(i, end):
                    free[k] = False
                break
