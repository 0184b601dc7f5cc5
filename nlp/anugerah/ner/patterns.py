"""Regular expressions over the words of a Doc: `models/rules/entities.jsonl`.

A rule's pattern reads the *view*: all words joined by single blanks, line breaks kept as one line break. Glued words
stand apart there, and every match maps back to whole words. Macros such as ``{CAP}`` are defined below. The span is
the group ``span``, or the whole match.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache

from anugerah.errors import DataError
from anugerah.lexicon import vocabulary
from anugerah.ner.sheet import Found, Sheet
from anugerah.resources import resource
from anugerah.types import Label

_MONTH = (
    "(?:Januari|Februari|Pebruari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Nopember|Nov|Okt|"
    "Desember|Jan|Feb|Mar|Apr|Jun|Jul|Agu|Ags|Agt|Sep|Sept|Des|juni|juli|mei|maret|april|januari|februari|agustus|"
    "september|oktober|november|desember|JANUARI|FEBRUARI|MARET|APRIL|MEI|JUNI|JULI|AGUSTUS|SEPTEMBER|OKTOBER|"
    "NOVEMBER|DESEMBER)"
)
MACROS = {
    "CAP": r"(?:[A-Z][\w’'&.+/-]{0,30}[\w!+]|[A-Z])",
    "MONTH": _MONTH,
    "DAY": r"(?:0?[1-9]|[12]\d|3[01])",
    "YEAR": r"(?:19|20)\d\d",
    "BODY": "|".join(sorted(vocabulary.words("program.bodies"))),
    "WIN": r"(?:(?:[Mm]e)?[Rr]aih|(?:[Mm]en)?[Tt]?erima|(?:[Mm]eny)?[Ss]?abet|[Mm]emperoleh|[Mm]endapat)",
}


@dataclass(frozen=True, slots=True)
class Pattern:
    """One rule of entities.jsonl: its name, label, compiled expression and marked examples."""

    rule: str
    label: Label
    regex: re.Pattern[str]
    yes: tuple[str, ...]
    no: tuple[str, ...]


@cache
def load_patterns() -> tuple[Pattern, ...]:
    """Read `models/rules/entities.jsonl`.

    Raises:
        DataError: A line is not a rule; the message names the line.
    """
    path = resource("rules", "entities.jsonl")
    patterns = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            row = json.loads(line)
            regex = re.compile(_expand(row["pattern"]))
            patterns.append(Pattern(row["rule"], Label(row["label"]), regex, tuple(row["yes"]), tuple(row["no"])))
        except (ValueError, KeyError, TypeError, re.error) as error:
            raise DataError(f"{path}:{number}: not a rule ({error!r}); needs label, rule, pattern, yes, no") from error
    return tuple(patterns)


def _expand(pattern: str) -> str:
    for name, body in MACROS.items():
        pattern = pattern.replace("{" + name + "}", body)
    return pattern


def find_patterns(sheet: Sheet) -> list[Found]:
    """Apply every rule of entities.jsonl to the words of ``sheet``."""
    view, starts = _view(sheet)
    found = []
    for pattern in load_patterns():
        for match in pattern.regex.finditer(view):
            group = "span" if "span" in pattern.regex.groupindex else 0
            words = _words(starts, *match.span(group))
            if words:
                found.append(Found(*words, pattern.label, pattern.rule))
    return found


def _view(sheet: Sheet) -> tuple[str, list[int]]:
    words = ["\n" if word.isspace() and "\n" in word else word for word in sheet.words]
    starts, at = [], 0
    for word in words:
        starts.append(at)
        at += len(word) + 1
    return " ".join(words), starts


def _words(starts: list[int], start: int, end: int) -> tuple[int, int] | None:
    first = bisect_left(starts, start)
    last = bisect_left(starts, end)
    if first < len(starts) and starts[first] == start and last > first:
        return first, last
    return None
