"""Entities by a Stanza tagger of our own: into `doc.ents` and the span group `stanza`, on whatever tokens there are.

The model folder holds `ner.pt` (BiLSTM and CRF), the character models `forward.pt` and `backward.pt`, and perhaps word
vectors `words.pt`: weights and plain lists only, for Stanza loads them with ``torch.load(weights_only=True)``.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from pathlib import Path
from types import MethodType
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import minibatch

from anugerah.errors import ModelError
from anugerah.resources import need
from anugerah.types import Label

NAME = "anugerah_stanza_ner"
SPANS = "stanza"
BATCH = 16  # articles that Stanza tags at a time
TAGGER = "ner.pt"
_CHARACTERS = frozenset({"charmodel_forward", "charmodel_backward"})
_LABELS = frozenset(label.value for label in Label)
_PARTS = {
    "ner_forward_charlm_path": "forward.pt",
    "ner_backward_charlm_path": "backward.pt",
    "ner_pretrain_path": "words.pt",
}


def open_tagger(folder: Path, labels: Collection[str] | None = _LABELS) -> Any:
    """Return the Stanza pipeline that tags sentences already cut into words.

    Args:
        folder: Of the model.
        labels: What it may tag; ``None`` for anything.

    Raises:
        ModelError: Stanza is not installed, or the folder holds no tagger, or one of other labels.
    """
    stanza = need("stanza", "stanza")
    if "OMP_NUM_THREADS" not in os.environ:
        need("torch", "stanza").set_num_threads(1)  # worker processes share the cores, threads would fight for them
    parts = {key: str(folder / name) if (folder / name).is_file() else "" for key, name in _PARTS.items()}
    own = {"dir": str(folder), "allow_unknown_language": True, "tokenize_pretokenized": True}
    quiet = {"download_method": None, "logging_level": "ERROR"}
    try:
        tagger = stanza.Pipeline(
            "id", processors="tokenize,ner", ner_model_path=str(folder / TAGGER), **parts, **own, **quiet
        )
        known = set(tagger.processors["ner"].get_known_tags())
        unknown = sorted(known.difference(known if labels is None else labels))
    except Exception as error:  # what torch and Stanza raise on files that are no model is not one kind of error
        raise ModelError(f"{folder}: no Stanza tagger ({error}); train one with anugerah.train.stanza") from error
    if unknown:
        raise ModelError(
            f"{folder / TAGGER}: labels {', '.join(unknown)} are not ours; use {', '.join(sorted(labels or ()))}"
        )
    for trainer in tagger.processors["ner"].trainers:
        for name in _CHARACTERS & set(trainer.model.unsaved_modules):
            model = getattr(trainer.model, name)
            model.get_representation = MethodType(_get_representation, model)
    return tagger


def read_characters(model: Any, chars: Any, quick: bool = False) -> Any:
    """Return what a frozen character model says after each character: float, (sentences, characters, hidden units).

    It reads from left to right, so that the padding at the end changes nothing and needs no packing, which Stanza does
    and which takes more time than it saves.

    Args:
        model: Stanza's ``CharacterLanguageModel``.
        chars: Ids, (sentences, characters), padded at the end.
        quick: Multiply in bfloat16 where the processor has units for it (AMX): several times faster, exact to 3 digits.
    """
    torch = need("torch", "stanza")
    start = (first.expand(-1, len(chars), -1).contiguous() for first in (model.charlstm_h_init, model.charlstm_c_init))
    quick = quick and chars.device.type == "cpu" and getattr(torch.cpu, "_is_amx_tile_supported", bool)()
    with torch.no_grad(), torch.autocast(chars.device.type, torch.bfloat16, enabled=quick):
        return model.charlstm.lstm(model.char_emb(chars), tuple(start))[0].float()


def _get_representation(self: Any, chars: Any, offsets: Any, lengths: Any, order: Any) -> Any:
    """Stand for the method of a character model: the words of each sentence, packed."""
    return pack_words([row[at] for row, at in zip(read_characters(self, chars), offsets, strict=True)], order)


def pack_words(rows: list[Any], order: Any) -> Any:
    """Return what was read of each sentence in the batch's own ``order``, packed as the tagger takes it."""
    unsort = need("stanza.models.common.utils", "stanza").unsort
    return need("torch", "stanza").nn.utils.rnn.pack_sequence(unsort(rows, order))


def surface(doc: Doc) -> Iterator[Span]:
    """Yield the words as Stanza sees them: multi-word tokens whole, white space left out."""
    joined = {span.start: span.end for span in doc.spans.get("multiword", ())}
    at = 0
    while at < len(doc):
        end = joined.get(at, at + 1)
        if not doc[at].is_space:
            yield doc[at:end]
        at = end


def to_stanza(stanza: Any, doc: Doc) -> Any:
    """Return the Stanza document of a Doc: its sentences as words that know their code points."""
    sentences: list[list[dict[str, Any]]] = []
    for word in surface(doc):
        if not sentences or word[0].is_sent_start:
            sentences.append([])
        place = f"start_char={word.start_char}|end_char={word.end_char}"
        sentences[-1].append({"id": (len(sentences[-1]) + 1,), "text": word.text, "misc": place})
    return stanza.Document(sentences, text=doc.text)


class StanzaTagger:
    """A spaCy pipe that sets `doc.ents` by a Stanza tagger."""

    def __init__(self, folder: str, labels: Collection[str] | None = _LABELS) -> None:
        self._opened = (folder, labels)
        self._stanza = open_tagger(Path(folder), labels)

    def __reduce__(self) -> tuple[Callable[..., StanzaTagger], tuple[str, Collection[str] | None]]:
        """Pickle as a tagger that opens the same folder again."""
        return StanzaTagger, self._opened

    def __call__(self, doc: Doc) -> Doc:
        """Tag one Doc."""
        return self._tag([doc])[0]

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = BATCH) -> Iterator[Doc]:
        """Tag the Docs of a stream, ``batch_size`` at a time."""
        for docs in minibatch(stream, batch_size):  # type: ignore[no-untyped-call]
            yield from self._tag(docs)

    def _tag(self, docs: Sequence[Doc]) -> Sequence[Doc]:
        stanza = need("stanza", "stanza")
        pairs = [(doc, to_stanza(stanza, doc)) for doc in docs]
        filled = [(doc, held) for doc, held in pairs if held.sentences]
        found = self._stanza.bulk_process([held for _, held in filled]) if filled else ()
        for (doc, _), tagged in zip(filled, found, strict=True):
            placed = (doc.char_span(e.start_char, e.end_char, label=e.type) for e in tagged.ents)
            spans = [span for span in placed if span is not None]
            doc.spans[SPANS] = spans
            doc.ents = spans
        return docs


@Language.factory(NAME, default_config={"folder": ""}, requires=["token.is_sent_start"], assigns=["doc.ents"])
def create_stanza_ner(nlp: Language, name: str, folder: str) -> StanzaTagger:
    """Make the pipe from a model folder."""
    return StanzaTagger(folder)
