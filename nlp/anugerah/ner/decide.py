"""The last word on entities when a trained model has spoken: the model decides.

The model has seen what the rules found (see `hints`), so its spans stand; on articles kept apart neither further
rules nor repeated names were right more often than wrong where it was silent. Added are spans of closed lists and
closed forms (`models/rules/trusted.csv`), and awards and agencies that the gazetteer knows by a name of three words
or more; such a name also replaces a shorter cut of it. What the model cut through a bracket is made whole,
and a name ends with its cell where a table has lost its blanks (see `cells`).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from anugerah.lexicon.table import read_table
from anugerah.ner.cells import cell_starts, one_cell
from anugerah.ner.merge import choose, to_found, to_spans
from anugerah.ner.sheet import Found
from anugerah.resources import resource
from anugerah.types import Label

NAME = "anugerah_decide"
_LONG = 3  # words of a gazetteer name that is no accident
_SOURCES = ("gazetteer", "regions", "offices", "people", "agencies", "patterns")


@cache
def trusted() -> frozenset[str]:
    """Return the names of the rules whose spans are added where the model is silent."""
    rows = read_table(resource("rules", "trusted.csv"), ("rule", "reason"))
    return frozenset(row["rule"] for row in rows)


@Language.component(NAME, requires=["doc.ents"], assigns=["doc.ents", "token.lemma"])
def decide(doc: Doc) -> Doc:
    """Merge the model's entities with trusted spans of the rules; gazetteer ids are kept.

    What `hints` lent to `token.lemma_` is no lemma and goes.
    """
    for token in doc:
        token.lemma_ = ""
    rules = [f for name in _SOURCES for f in to_found(doc.spans.get(name, ()))]
    ids = {(f.start, f.end, f.label): f.id for f in rules if f.id}
    starts = cell_starts(doc)
    cut = [_whole(doc, one_cell(f, starts)) for f in to_found(doc.ents)]
    model = [f._replace(rule="model", id=ids.get((f.start, f.end, f.label), "")) for f in cut]
    doc.spans["model"] = to_spans(doc, model)
    long = (f for f in rules if f.id and f.end - f.start >= _LONG)
    names = choose(("rules", f) for f in long if _is_name(doc, f, model))
    model = [f for f in model if not any(_better(name, f) for name in names)]
    taken = {i for found in model for i in range(found.start, found.end)}
    sure = [*names, *(f for f in rules if f.rule in trusted())]
    free = [("rules", f) for f in sure if taken.isdisjoint(range(f.start, f.end))]
    doc.ents = to_spans(doc, [*model, *choose(free)])
    return doc


def _whole(doc: Doc, found: Found) -> Found:
    """`Pola Asuh (PAAR` gets its closing bracket, `Pola Asuh (` loses the one that it ends with."""
    words = [token.text for token in doc[found.start : found.end]]
    if words.count("(") <= words.count(")"):
        return found
    if words[-1] == "(" and len(words) > 1:
        return found._replace(end=found.end - 1)
    closed = found.end < len(doc) and doc[found.end].text == ")"
    return found._replace(end=found.end + 1) if closed else found


def _is_name(doc: Doc, name: Found, model: Sequence[Found]) -> bool:
    """Say whether a long name of the gazetteer is one where it stands.

    A body's short form in brackets is a span of its own; the words of an award's name in small letters are one only
    where the model found no award in the article: `indeks keterbukaan informasi publik`.
    """
    text = doc[name.start : name.end].text
    if name.label is Label.AGENCY:
        return "(" not in text
    return name.label is not Label.AWARD or not text.islower() or all(f.label is not Label.AWARD for f in model)


def _better(name: Found, found: Found) -> bool:
    """A long name of the gazetteer stands for a shorter cut of it by the model."""
    return name.label is found.label and name.start <= found.start and found.end <= name.end and name[:2] != found[:2]


def create_decide(nlp: Language, name: str = NAME) -> object:
    """Return the component, for spaCy's entry points."""
    return decide
