"""Stanza's tokens, sentences, lemmas, tags and dependencies in a spaCy Doc; the text stays as it is.

Stanza reads each layout block on its own, so that no sentence crosses a line; all blocks of a batch go through its
bulk processing together. The words of a multi-word token (`buku` + `nya`) become tokens without a blank between them
where they are the token cut in pieces, and the span group `multiword` holds such tokens; else the token stays whole.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup
from spacy.util import minibatch
from spacy.vocab import Vocab

from anugerah.errors import ModelError
from anugerah.resources import need
from anugerah.text.layout import find_blocks

NAME = "anugerah_stanza"
SPANS = "multiword"
BATCH = 16  # articles that Stanza reads at a time
TOKENIZER = "tokenize.pt"  # our own tokenizer and sentence model, in a model folder
GET = "python -c \"import stanza; stanza.download('id')\""
_PACKAGES = ("default", "gsd", "csui")  # Stanza's default for Indonesian is GSD
_PROCESSORS = ("tokenize,pos,lemma,depparse", "tokenize")  # Stanza adds its expander of multi-word tokens


class Word(NamedTuple):
    """One future token: code points in the text, what Stanza says of it, and the index of its head (itself: root).

    ``head`` is -1 where Stanza has not parsed; ``first`` begins a sentence, ``inner`` goes on a multi-word token.
    """

    start: int
    end: int
    lemma: str
    pos: str
    tag: str
    morph: str
    head: int
    dep: str
    first: bool
    inner: bool


def open_stanza(folder: Path | None) -> Any:
    """Return a Stanza pipeline: with the tokenizer of ``folder``, or with the official Indonesian models (GSD, CSUI).

    Raises:
        ModelError: Stanza or its models are not there; the message says the command that gets them.
    """
    stanza = need("stanza", "stanza")
    if "OMP_NUM_THREADS" not in os.environ:
        need("torch", "stanza").set_num_threads(1)  # worker processes share the cores, threads would fight for them
    quiet = {"download_method": None, "logging_level": "ERROR"}
    for options in [_own(folder)] if folder else _official():
        try:
            return stanza.Pipeline("id", **options, **quiet)
        except Exception as error:  # noqa: BLE001  a missing file, package or part is not one kind of error in Stanza
            failed = error
    if folder:
        raise ModelError(f"{folder}: no Stanza tokenizer ({failed}); train one with anugerah.train.stanza") from failed
    raise ModelError(f"no Indonesian models of Stanza on this machine; get them with: {GET}") from failed


def _own(folder: Path) -> dict[str, Any]:
    path = str(folder / TOKENIZER)
    return {
        "dir": str(folder), "processors": "tokenize", "tokenize_model_path": path, "allow_unknown_language": True,
    }  # fmt: skip


def _official() -> Iterator[dict[str, Any]]:
    """Yield what to ask Stanza for, the best first: all layers or tokens alone, GSD before CSUI."""
    place = os.environ.get("STANZA_RESOURCES_DIR") or need("stanza.resources.common", "stanza").DEFAULT_MODEL_DIR
    for processors, package in product(_PROCESSORS, _PACKAGES):
        yield {"dir": place, "processors": processors, "package": package}


def cut(surface: str, words: Sequence[str]) -> list[int] | None:
    """Return the lengths of ``words`` where they are ``surface`` cut in pieces (case aside), else ``None``."""
    lengths = [len(word) for word in words]
    same = sum(lengths) == len(surface) and "".join(words).lower() == surface.lower()
    return lengths if same and all(lengths) else None


def read_sentence(text: str, sentence: Any, shift: int, count: int) -> Iterator[Word]:
    """Yield the words of one Stanza sentence.

    Args:
        text: The whole article.
        sentence: Stanza's sentence.
        shift: Code points before the text that Stanza read.
        count: Words before this sentence.
    """
    pieces: list[tuple[int, int, list[Any], bool]] = []
    for token in sentence.tokens:
        start, end = token.start_char + shift, token.end_char + shift
        lengths = cut(text[start:end], [word.text for word in token.words])
        if lengths is None:
            pieces.append((start, end, token.words, False))
            continue
        for number, (length, word) in enumerate(zip(lengths, token.words, strict=True)):
            pieces.append((start, start + length, [word], number > 0))
            start += length
    index = {word.id: count + at for at, piece in enumerate(pieces) for word in piece[2]}
    for at, (start, end, words, inner) in enumerate(pieces):
        inside = {word.id for word in words}
        top = next((word for word in words if word.head not in inside), words[0])
        head = -1 if top.head is None else index.get(top.head, count + at)
        said = (" ".join(w.lemma or "" for w in words).strip(), top.upos or "", top.xpos or "", top.feats or "")
        yield Word(start, end, *said, head, top.deprel or "", at == 0, inner)


def make_doc(vocab: Vocab, text: str, words: Sequence[Word]) -> Doc:
    """Return a Doc over ``text`` with these words; what lies between them becomes blanks or tokens of its own."""
    texts: list[str] = []
    blanks: list[bool] = []
    places: list[int] = []  # the token of each word
    at = 0
    for word in words:
        _fill(texts, blanks, text[at : word.start])
        at = word.end
        places.append(len(texts))
        texts.append(text[word.start : at])
        blanks.append(False)
    _fill(texts, blanks, text[at:])
    layers = _layers(texts, words, places)
    doc = Doc(vocab, words=texts, spaces=blanks, **layers)
    spans = [Span(doc, places[first], places[last] + 1) for first, last in _runs(words)]
    doc.spans[SPANS] = SpanGroup(doc, name=SPANS, spans=spans)
    return doc


def _fill(texts: list[str], blanks: list[bool], between: str) -> None:
    """Add what stands between two words: a first blank belongs to the token before it, the rest is a token."""
    if between.startswith(" ") and texts:
        blanks[-1] = True
        between = between[1:]
    if between:
        texts.append(between)
        blanks.append(False)


def _layers(texts: Sequence[str], words: Sequence[Word], places: Sequence[int]) -> dict[str, Any]:
    """Return the annotation of all tokens; those between words hang on the token before them."""
    empty = {name: [""] * len(texts) for name in ("lemmas", "pos", "tags", "morphs", "deps")}
    layers: dict[str, Any] = {**empty, "heads": [max(at - 1, 0) for at in range(len(texts))]}
    starts = [False] * len(texts)
    for at, word in zip(places, words, strict=True):
        said = (word.lemma, word.pos, word.tag, word.morph, word.dep)
        for name, value in zip(empty, said, strict=True):
            layers[name][at] = value
        layers["heads"][at] = places[word.head] if word.head >= 0 else at
        starts[at] = word.first
    if places and places[0]:
        layers["heads"][0] = places[0]
    if any(word.head < 0 for word in words):
        del layers["heads"], layers["deps"]
        layers["sent_starts"] = starts
    return layers


def _runs(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Yield the first and last word of each multi-word token that is in pieces."""
    for at, word in enumerate(words):
        if word.inner and not words[at - 1].inner:
            last = at
            while last + 1 < len(words) and words[last + 1].inner:
                last += 1
            yield at - 1, last


class StanzaReader:
    """A spaCy pipe that gives each Doc the tokens and the annotation of a Stanza pipeline."""

    def __init__(self, vocab: Vocab, folder: str) -> None:
        self._vocab, self._folder = vocab, folder
        self._stanza = open_stanza(Path(folder) if folder else None)

    def __reduce__(self) -> tuple[Callable[[Vocab, str], StanzaReader], tuple[Vocab, str]]:
        """Pickle as a reader that opens the same models again."""
        return StanzaReader, (self._vocab, self._folder)

    def __call__(self, doc: Doc) -> Doc:
        """Return a new Doc over the same text."""
        return self._read([doc])[0]

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = BATCH) -> Iterator[Doc]:
        """Yield a new Doc for each of ``stream``, ``batch_size`` at a time."""
        for docs in minibatch(stream, batch_size):  # type: ignore[no-untyped-call]
            yield from self._read(docs)

    def _read(self, docs: Sequence[Doc]) -> list[Doc]:
        blocks = [find_blocks(doc.text) for doc in docs]
        parts = [doc.text[b.start : b.end] for doc, held in zip(docs, blocks, strict=True) for b in held]
        done = iter(self._stanza.bulk_process(parts) if parts else ())
        read = []
        for doc, held in zip(docs, blocks, strict=True):
            words: list[Word] = []
            for block in held:
                for sentence in next(done).sentences:
                    words.extend(read_sentence(doc.text, sentence, block.start, len(words)))
            read.append(_instead(doc, make_doc(self._vocab, doc.text, words)))
        return read


def _instead(doc: Doc, new: Doc) -> Doc:
    """Return ``new`` with what a user hung on ``doc``."""
    new.user_data = doc.user_data
    new._context = doc._context
    return new


@Language.factory(NAME, default_config={"folder": ""}, assigns=["token.lemma", "token.pos", "token.dep"])
def create_stanza(nlp: Language, name: str, folder: str) -> StanzaReader:
    """Make the pipe; ``folder`` holds a tokenizer of our own, the official models are used without."""
    return StanzaReader(nlp.vocab, folder)
