"""The last word on entities when a trained model has spoken: the model decides, trusted rules fill the gaps.

The model has seen what the rules found (see `hints`), so its spans stand. A rule's span is added where the model
found nothing at all and the rule is trusted (`models/rules/trusted.csv`, measured on training articles); then
repeated names of the article are found as in the rule pipeline.
"""

from __future__ import annotations

from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from anugerah.lexicon.table import read_table
from anugerah.ner.merge import choose, to_found, to_spans
from anugerah.ner.repeats import find_repeats
from anugerah.ner.sheet import Found, Sheet
from anugerah.resources import resource

NAME = "anugerah_decide"
_SOURCES = ("gazetteer", "regions", "offices", "people", "agencies", "patterns")


@cache
def trusted() -> frozenset[str]:
    """Return the names of the rules whose spans are added where the model is silent."""
    rows = read_table(resource("rules", "trusted.csv"), ("rule", "precision", "spans"))
    return frozenset(row["rule"] for row in rows)


@Language.component(NAME, requires=["doc.ents"], assigns=["doc.ents"])
def decide(doc: Doc) -> Doc:
    """Merge the model's entities with the trusted spans of the rules and with repeated names."""
    ids = {(s.start, s.end, s.label_): s for name in _SOURCES for s in doc.spans.get(name, ())}
    model = [_with_source(found, ids) for found in to_found(doc.ents)]
    doc.spans["model"] = to_spans(doc, model)
    taken = {i for found in model for i in range(found.start, found.end)}
    spans = [f for name in _SOURCES for f in to_found(doc.spans.get(name, ())) if f.rule in trusted()]
    free = choose(("rules", f) for f in spans if taken.isdisjoint(range(f.start, f.end)))
    decided = sorted([*model, *free])
    repeats = find_repeats(Sheet.of(doc), decided)
    doc.ents = to_spans(doc, choose([*(("model", f) for f in decided), *(("repeats", f) for f in repeats)]))
    return doc


def _with_source(found: Found, ids: dict[tuple[int, int, str], object]) -> Found:
    """Keep the gazetteer id of a rule's span that the model confirms; the source of a confirmed span stays the model."""
    rule = ids.get((found.start, found.end, found.label.value))
    return found._replace(rule="model", id=getattr(rule, "kb_id_", ""))


def create_decide(nlp: Language, name: str = NAME) -> object:
    """Return the component, for spaCy's entry points."""
    return decide
