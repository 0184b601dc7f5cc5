"""The spaCy pipe that tags by rules: every source writes `doc.spans[source]`, the merge writes `doc.ents`."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from anugerah.ner.agencies import find_agencies
from anugerah.ner.gazetteer import Gazetteer
from anugerah.ner.merge import choose, to_found, to_spans
from anugerah.ner.offices import find_offices
from anugerah.ner.patterns import find_patterns
from anugerah.ner.people import find_people
from anugerah.ner.regions import find_regions
from anugerah.ner.repeats import find_repeats
from anugerah.ner.sheet import Found, Sheet
from anugerah.types import Label


class RuleTagger:
    """Tag a Doc with gazetteers and rules, and merge with what a model put into `doc.ents` before."""

    def __init__(self, nlp: Language) -> None:
        self._gazetteer = Gazetteer(nlp)

    def __call__(self, doc: Doc) -> Doc:
        """Write the span groups of all sources and decide `doc.ents`."""
        sheet = Sheet.of(doc)
        sources: dict[str, list[Found]] = {"model": to_found(doc.ents)}
        sources["gazetteer"] = self._gazetteer.find(sheet)
        sources["regions"] = find_regions(sheet)
        sources["agencies"] = find_agencies(sheet)
        sources["offices"] = find_offices(sheet)
        sources["people"] = find_people(sheet, sources["offices"])
        sources["patterns"] = _beside(sources["gazetteer"], find_patterns(sheet))
        decided = choose((name, f) for name, group in sources.items() for f in group)
        sources["repeats"] = find_repeats(sheet, decided)
        ents = choose((name, f) for name, group in sources.items() for f in group)
        for name, group in sources.items():
            doc.spans[name] = to_spans(doc, group)
        doc.ents = to_spans(doc, ents)
        return doc


def _beside(known: list[Found], found: list[Found]) -> list[Found]:
    """Drop what the loose prize pattern builds around a known award: `piala Adipura Kencana`."""
    taken = {i for f in known if f.label is Label.AWARD for i in range(f.start, f.end)}
    return [f for f in found if f.rule != "award.named_prize" or taken.isdisjoint(range(f.start, f.end))]


@Language.factory("anugerah_rules", assigns=["doc.ents"])
def create_rule_tagger(nlp: Language, name: str) -> RuleTagger:
    """Make the rule tagger for ``nlp``."""
    return RuleTagger(nlp)
