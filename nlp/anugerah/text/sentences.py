"""Sets sentence starts: full stops that end, blocks and line breaks; not the dots of titles and numbers."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt
from spacy.language import Language
from spacy.tokens import Doc

from anugerah.lexicon.words import rows
from anugerah.text.layout import SPANS

Orths = npt.NDArray[np.uint64]

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
def _titles() -> frozenset[str]:
    """Return the titles in front of names without their dot: ``Drs``."""
    return frozenset(form for form, kind in rows("titles.csv", ("form", "kind")) if kind != "degree")


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
    """Tell whether a sentence can begin at a token: a capital or number, perhaps behind an opening quote.

    A number right behind the dot goes on: `Nomor 660/K.412/2016`.
    """
    if doc[at - 1].text == "." and not doc[at - 1].whitespace_ and at < len(doc) and doc[at].text[0].isdigit():
        return False
    while at < len(doc) and doc[at].text[0] in _OPENING | _STRAIGHT:
        at += 1
    if at == len(doc):
        return False
    text = doc[at].text
    return (text[0].isupper() or text[0].isdigit()) and text.rstrip(".") not in _degrees()


def _ends(doc: Doc, at: int, first: int) -> bool:
    """Tell whether the stop at a token ends the sentence that began at token ``first``; ``Drs . Budi`` does not."""
    text = doc[at].text
    marker = text == "." and at - first == 1 and (doc[first].is_digit or len(doc[first]) == 1)
    spaced = text == "." and at > first and bool(doc[at - 1].whitespace_) and doc[at - 1].text in _titles()
    return not (marker or spaced)


@Language.factory(NAME)
def create_sentences(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Return the pipe that sets sentence starts."""
    return set_sentences


def _find(doc: Doc, orths: Orths, wanted: Callable[[str], bool]) -> list[int]:
    """Return the indices of the tokens whose text is wanted; each distinct text is asked once."""
    keys = [key for key in np.unique(orths) if wanted(doc.vocab.strings[key])]
    return [int(at) for at in np.flatnonzero(np.isin(orths, np.array(keys, dtype=orths.dtype)))]


def _forced(doc: Doc, orths: Orths) -> set[int]:
    """Return the tokens that must start a sentence: the first, those of blocks, those after line breaks."""
    starts = {0, *(span.start for span in doc.spans.get(SPANS, ()))}
    breaks = _find(doc, orths, lambda text: "\n" in text or "\r" in text)
    return starts | {at + 1 for at in breaks if at + 1 < len(doc) and not doc[at + 1].is_space}


def set_sentences(doc: Doc) -> Doc:
    """Set ``is_sent_start`` of every token, from the layout in ``doc.spans`` and the stops."""
    if not len(doc):
        return doc
    orths: Orths = np.asarray(doc.to_array(["ORTH"]), dtype=np.uint64).reshape(-1)
    forced = _forced(doc, orths)
    order, starts = sorted(forced), set(forced)
    first, block = 0, 0
    for at in _find(doc, orths, _is_stop):
        while block + 1 < len(order) and order[block + 1] <= at:
            block += 1
        first = max(first, order[block])
        after = _next_start(doc, at)
        if after < len(doc) and _ends(doc, at, first) and _begins(doc, after):
            starts.add(after)
            first = after
    marks: Any = np.full((len(doc), 1), -1, dtype="int64").astype("uint64")
    marks[sorted(starts)] = 1
    return doc.from_array(["SENT_START"], marks)
