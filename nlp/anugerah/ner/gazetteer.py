"""Look-ups of all gazetteer names in one pass: regions, agencies, offices, awards, programmes, pillars."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.language import Language
from spacy.matcher import PhraseMatcher

from anugerah.lexicon import vocabulary
from anugerah.lexicon.regions import load_regions
from anugerah.lexicon.table import read_table
from anugerah.ner.sheet import Found, Sheet
from anugerah.resources import resource
from anugerah.types import Label

_FAR = 16  # further words that a name of three words or more may stand away from it
_BEFORE, _BEHIND = 9, 5  # words in which an award word must stand for an alias of context "cue"


class Entry(NamedTuple):
    """One surface form: its label, gazetteer id, and what it needs to count (``cue``, ``case`` or nothing)."""

    surface: str
    label: Label
    id: str
    context: str


def _entries() -> Iterator[Entry]:
    for surface, _ in load_regions().surfaces():
        yield Entry(surface, Label.REGION, "", "")
    for zone in load_regions().zones():
        yield Entry(zone.name, Label.REGION, "zone", "")
    for row in read_table(resource("gazetteer", "award_aliases.csv"), ("alias", "id", "context")):
        yield Entry(row["alias"], Label.AWARD, row["id"], row["context"])
    for row in read_table(resource("gazetteer", "agency_aliases.csv"), ("alias", "id", "context")):
        yield Entry(row["alias"], Label.AGENCY, row["id"], row["context"])
    for row in read_table(resource("gazetteer", "offices.csv"), ("title", "role", "level", "body")):
        if row["role"] not in ("prefix", "police"):
            yield Entry(row["title"], Label.OFFICE, row["body"], "")
    for row in read_table(resource("gazetteer", "programs.csv"), ("name", "expansion", "context")):
        yield Entry(row["name"], Label.PROGRAM, "", row["context"])
    for row in read_table(resource("gazetteer", "pillars.csv"), ("alias", "pillar")):
        yield Entry(row["alias"], Label.PILLAR, row["pillar"], "")


class Gazetteer:
    """All surface forms in one matcher over lower-cased words; case and context are checked behind it."""

    def __init__(self, nlp: Language) -> None:
        self._entries: dict[str, list[Entry]] = {}
        self._matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
        for entry in _entries():
            doc = nlp.tokenizer(entry.surface)
            key = " ".join(token.lower_ for token in doc)
            self._entries.setdefault(key, []).append(entry)
            self._matcher.add(key, [doc])

    def find(self, sheet: Sheet) -> list[Found]:
        """Note all names on ``sheet`` (the longest of each label at each word) and return those that stand alone."""
        strings, found = sheet.doc.vocab.strings, []
        cues = [i for i, low in enumerate(sheet.lowers) if low in vocabulary.words("award.cues")]
        for key, start, end in self._matcher(sheet.doc):
            for entry in self._entries[strings[key]]:
                if not _counts(sheet, entry, start, end, cues):
                    continue
                names = sheet.names.setdefault(entry.label, {})
                if end >= names.get(start, 0):
                    names[start] = end
                    sheet.ids[entry.label, start] = entry.id
                if entry.label in (Label.AWARD, Label.PROGRAM, Label.PILLAR):
                    id_ = entry.id if entry.label is Label.AWARD else ""
                    found.append(Found(start, end, entry.label, f"{entry.label.value.lower()}.gazetteer", id_))
                elif entry.label is Label.AGENCY:
                    found.append(Found(start, end, entry.label, "agency.gazetteer", entry.id))
        return found


def _counts(sheet: Sheet, entry: Entry, start: int, end: int, cues: list[int]) -> bool:
    if entry.label is Label.PILLAR:
        return True
    written = sheet.text[sheet.starts[start] : sheet.starts[end - 1] + len(sheet.words[end - 1])]
    if entry.context == "case" or len(entry.surface) <= 4:
        if written != entry.surface and not (written.isupper() and len(written) > 5):
            return False
    elif not (written[0].isupper() or written[0].isdigit() or entry.label is Label.REGION or _long_award(entry)):
        return False
    if entry.context == "cue":
        reach = _FAR if end - start > 2 else 0
        near = range(start - _BEFORE - reach, end + _BEHIND + reach)
        return any(cue in near and not start <= cue < end for cue in cues)
    return True


def _long_award(entry: Entry) -> bool:
    """An award of several words is known in lower case too, `wajar tanpa pengecualian`, unless it is also a topic."""
    return entry.label is Label.AWARD and " " in entry.surface and entry.context != "cue"
