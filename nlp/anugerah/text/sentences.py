"""Sets sentence starts: full stops that end, blocks and line breaks; not the dots of titles and numbers."""

from __future__ import annotations

from functools import cache

import numpy as np
from spacy.attrs import ORTH, SENT_START
from spacy.language import Language
from spacy.tokens import Doc

from anugerah.text.layout import SPANS
from anugerah.text.wordlist import rows

NAME = "anugerah_sentences"

_STOPS = frozenset(".!?…")
_CLOSING = frozenset("”’)]»")
_OPENING = frozenset("“‘([«")
_STRAIGHT = frozenset("\"'")


@cache
def _degrees() -> frozenset[str]:
    """Return the academic degrees without their last dot."""
    return frozenset(form for form, kind in rows("titles.csv", ("form", "kind")) if kind == "degree")


@cache
def _final_abbreviations() -> frozenset[str]:
    """Return the abbreviations that may end a sentence: ``dll.``."""
    return frozenset(form for form, kind in rows("abbreviations.csv", ("form", "kind")) if kind == "end")


def _is_stop(text: str) -> bool:
    """Tell whether a token may end a sentence: ``.``, ``?!``, ``…``, ``dll.``, ``S.Sos.``."""
    if text[0] in _STOPS:
        return all(c in _STOPS for c in text)
    return text.endswith(".") and (text in _final_abbreviations() or text[:-1] in _degrees())


def _next_start(doc: Doc, at: int) -> int:
    """Return the index of the token after a stop and its closing quotes and brackets."""
    at += 1
    while at < len(doc):
        text = doc[at].text
        closes = text[0] in _CLOSING or (text[0] in _STRAIGHT and not doc[at - 1].whitespace_)
        if not (closes or text.isspace()):
            break
        at += 1
    return at


def _begins(doc: Doc, at: int) -> bool:
    """Tell whether a sentence can begin at a token: a capital or number, perhaps behind an opening quote."""
    while at < len(doc) and doc[at].text[0] in _OPENING | _STRAIGHT:
        at += 1
    if at == len(doc):
        return False
    text = doc[at].text
    return (text[0].isupper() or text[0].isdigit()) and text.rstrip(".") not in _degrees()


def _ends(doc: Doc, at: int, first: int) -> bool:
    """Tell whether the stop at a token ends the sentence that began at token ``first``."""
    text = doc[at].text
    if text == "." and at - first == 1 and (doc[first].is_digit or len(doc[first]) == 1):
        return False  # a list marker: "1."
    return True


@Language.component(NAME)
def set_sentences(doc: Doc) -> Doc:
    """Set ``is_sent_start`` of every token, from the layout in ``doc.spans`` and the stops."""
    count = len(doc)
    if not count:
        return doc
    forced = {0}
    if SPANS in doc.spans:
        forced.update(span.start for span in doc.spans[SPANS])
    orths = doc.to_array([ORTH])
    unique = np.unique(orths)
    stops = [key for key in unique if _is_stop(doc.vocab.strings[key])]
    candidates = np.flatnonzero(np.isin(orths, np.array(stops, dtype=orths.dtype)))
    breaks = [key for key in unique if "\n" in doc.vocab.strings[key] or "\r" in doc.vocab.strings[key]]
    for at in np.flatnonzero(np.isin(orths, np.array(breaks, dtype=orths.dtype))):
        if at + 1 < count and not doc[int(at) + 1].is_space:
            forced.add(int(at) + 1)
    starts = set(forced)
    order = sorted(forced)
    first, block = 0, 0
    for at in map(int, candidates):
        while block + 1 < len(order) and order[block + 1] <= at:
            block += 1
        first = max(first, order[block])
        after = _next_start(doc, at)
        if after < count and _ends(doc, at, first) and _begins(doc, after):
            starts.add(after)
            first = after
    marks = np.full((count, 1), -1, dtype="int64").astype("uint64")
    marks[sorted(starts)] = 1
    return doc.from_array([SENT_START], marks)
