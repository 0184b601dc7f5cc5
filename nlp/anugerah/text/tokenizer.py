"""The Indonesian tokenizer and the bare pipeline: tokens, layout, sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

from anugerah.text import layout, sentences
from anugerah.text.damage import is_damaged
from anugerah.text.known import is_partner
from anugerah.text.scan import cuts

MAX_LENGTH = 50_000_000  # code points of one article that `nlp` accepts
REPEATED = 3  # times that a text must write a word for it to stay whole
CACHE = 200_000  # chunks whose tokens are remembered


class Cut(NamedTuple):
    """A match of no width: the place where spaCy's tokenizer starts a new token."""

    at: int

    def start(self) -> int:
        """Return the offset in the chunk."""
        return self.at

    def end(self) -> int:
        """Return the offset in the chunk."""
        return self.at


def find_cuts(chunk: str) -> list[Cut]:
    """Return the cuts of a chunk in the shape of spaCy's ``infix_finditer``."""
    return [Cut(at) for at in cuts(chunk)]


def find_more_cuts(chunk: str) -> list[Cut]:
    """Return the cuts of a chunk of a page that has lost blanks."""
    return [Cut(at) for at in cuts(chunk, damaged=True)]


def glued_at(doc: Doc) -> list[int]:
    """Return the tokens of letters or digits that begin right behind another such token."""
    flags = doc.to_array(["IS_PUNCT", "IS_SPACE", "SPACY"]).astype(bool)
    words = ~(flags[:, 0] | flags[:, 1])
    glued = words[:-1] & words[1:] & ~flags[:-1, 2]
    behind = (at + 1 for at in map(int, np.flatnonzero(glued)))
    return [at for at in behind if doc[at - 1].text.isalnum() and doc[at].text.isalnum()]


def rejoin_repeated(doc: Doc) -> Doc:
    """Join the pieces of a split word that the text writes ``REPEATED`` times: a brand, not an accident."""
    flags = doc.to_array(["IS_PUNCT", "SPACY", "IS_SPACE"]).any(axis=1)
    runs: dict[str, list[tuple[int, int]]] = {}
    end = 0
    for at in map(int, np.flatnonzero(~flags)):
        if at < end:
            continue
        end = at + 1
        while end < len(doc) and not doc[end - 1].whitespace_ and doc[end].text.isalnum():
            end += 1
        pieces = [token.text for token in doc[at:end]]
        if len(pieces) > 1 and pieces[0].isalnum() and not any(is_partner(piece) for piece in pieces):
            runs.setdefault("".join(pieces), []).append((at, end))
    with doc.retokenize() as retokenizer:
        for places in runs.values():
            for start, stop in places if len(places) >= REPEATED else ():
                retokenizer.merge(doc[start:stop])
    return doc


class IndonesianTokenizer:
    """Splits a text into tokens; made from the lexicon alone, so that nothing is stored with a model."""

    def __init__(self, vocab: Vocab) -> None:
        """Set up spaCy's tokenizer, which walks and caches the chunks, with our boundaries."""
        self.vocab = vocab
        self._tokenizer = Tokenizer(vocab, infix_finditer=find_cuts, max_cache_size=CACHE)
        self._bold = Tokenizer(vocab, infix_finditer=find_more_cuts, max_cache_size=CACHE)

    def __call__(self, text: str) -> Doc:
        """Return the tokens of a text; ``doc.text == text`` for every string."""
        doc = self._tokenizer(text)
        joints = [f"{doc[at - 1].text} {doc[at].text}" for at in glued_at(doc)]
        return self._bold(text) if is_damaged(text, joints) else rejoin_repeated(doc)

    def __reduce__(self) -> tuple[Callable[[Vocab], IndonesianTokenizer], tuple[Vocab]]:
        """Pickle as a fresh tokenizer over the same vocabulary."""
        return IndonesianTokenizer, (self.vocab,)

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """Return nothing: the lexicon is part of the library."""
        return b""

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> IndonesianTokenizer:
        """Return the tokenizer itself."""
        return self

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Write nothing: the lexicon is part of the library."""

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> IndonesianTokenizer:
        """Return the tokenizer itself."""
        return self


@registry.tokenizers("anugerah.IndonesianTokenizer.v1")
def create_tokenizer() -> Callable[[Language], IndonesianTokenizer]:
    """Return what spaCy's configuration calls to make the tokenizer of a pipeline."""

    def build(nlp: Language) -> IndonesianTokenizer:
        return IndonesianTokenizer(nlp.vocab)

    return build


def make_nlp() -> Language:
    """Return a spaCy pipeline with our tokenizer, ``anugerah_layout`` and ``anugerah_sentences``."""
    config: dict[str, Any] = {"nlp": {"tokenizer": {"@tokenizers": "anugerah.IndonesianTokenizer.v1"}}}
    nlp = spacy.blank("id", config=config)
    nlp.max_length = MAX_LENGTH
    nlp.add_pipe(layout.NAME)
    nlp.add_pipe(sentences.NAME)
    return nlp
