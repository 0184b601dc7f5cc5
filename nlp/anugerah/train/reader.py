"""Training examples for spaCy from articles in the gold format, with the hints of the rules on the input side."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.training import Example

from anugerah.component import make_pipeline
from anugerah.errors import InputError
from anugerah.ner import hints as _hints  # noqa: F401  registers the component


@cache
def _hinting() -> Language:
    """Return the rule pipeline that prepares the input of the model."""
    nlp = make_pipeline("rules")
    nlp.add_pipe("anugerah_hints")
    return nlp


def read_gold(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the articles of a JSONL file: `text` and `entities` with label, start, end in code points.

    Raises:
        InputError: A line is no such article; the message names the line.
    """
    with path.open(encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            try:
                row = json.loads(line)
                yield {**row, "text": row["text"], "entities": row["entities"]}
            except (ValueError, KeyError, TypeError) as error:
                raise InputError(f"{path}:{number}: not a gold article ({error!r}); needs text and entities") from error


def to_doc(nlp: Language, row: dict[str, Any]) -> Doc:
    """Return the article as a pipeline reads it; `words`, when given, are the tokens of one sentence."""
    if "words" not in row:
        return nlp(row["text"])
    doc = Doc(nlp.vocab, words=row["words"])
    for _, pipe in nlp.pipeline:
        doc = pipe(doc)
    for token in doc[1:]:
        token.is_sent_start = False
    return doc


def prepare(row: dict[str, Any]) -> Doc:
    """Return the article as the model will see it, with the hints of the rules."""
    return to_doc(_hinting(), row)


def to_examples(row: dict[str, Any], hints: bool = True, size: int = 160) -> Iterator[Example]:
    """Yield one example for every stretch of whole sentences of about ``size`` words of an article.

    Spans that do not fit word boundaries, or that a sentence start cuts, are left out of the reference.
    """
    source = prepare(row)
    spans = [source.char_span(e["start"], e["end"], label=e["label"]) for e in row["entities"]]
    gold = Doc(source.vocab, words=[t.text for t in source], spaces=[bool(t.whitespace_) for t in source])
    whole = [s for s in spans if s is not None and not any(t.is_sent_start for t in s[1:])]
    ents = spacy.util.filter_spans([Span(gold, s.start, s.end, label=s.label) for s in whole])
    gold.set_ents(ents, missing=_unsure(gold, row, ents))
    if not hints:
        for token in source:
            token.tag_, token.lemma_ = "O", ""
    start = 0
    for sentence in source.sents:
        inside = any(e.start < sentence.end < e.end for e in gold.ents)
        if sentence.end == len(source) or (sentence.end - start >= size and not inside):
            yield Example(source[start : sentence.end].as_doc(), gold[start : sentence.end].as_doc())
            start = sentence.end


def _unsure(doc: Doc, row: dict[str, Any], ents: list[Span]) -> list[Span]:
    """Return the stretches of `unsure` outside ``ents``, word by word: they teach nothing."""
    sure = {token.i for ent in ents for token in ent}
    spans = (doc.char_span(start, end) for start, end in row.get("unsure", ()))
    words = {token.i for span in spans if span is not None for token in span}
    return [doc[i : i + 1] for i in sorted(words - sure)]


@spacy.registry.readers("anugerah.Articles.v1")  # type: ignore[untyped-decorator]
def articles_reader(
    path: str, hints: bool = True, augment: float = 0.0, seed: int = 0
) -> Callable[[Language], Iterable[Example]]:
    """Make a corpus reader over gold JSONL files.

    Args:
        path: A JSONL file, or several joined by commas.
        hints: Give the model what the rules found.
        augment: Share of further, altered copies of each article (0..1 and more), made anew in each epoch.
        seed: Seed of the alterations.
    """
    rows = [row for part in str(path).split(",") for row in read_gold(Path(part))]
    plain = [example for row in rows for example in to_examples(row, hints)]
    rng = random.Random(seed)

    def read(nlp: Language) -> Iterator[Example]:
        for example in plain:
            yield _again(nlp, example)
        if augment:
            from anugerah.train.augment import augmented

            for row in rows:
                if rng.random() < augment:
                    yield from (_again(nlp, e) for e in to_examples(augmented(row, rng), hints))

    return read


def _again(nlp: Language, example: Example) -> Example:
    return Example(_copy(nlp, example.predicted), _copy(nlp, example.reference))


def _copy(nlp: Language, doc: Doc) -> Doc:
    """Return the same words, tags and entities on the vocabulary of ``nlp``."""
    return Doc(nlp.vocab).from_bytes(doc.to_bytes(exclude=["user_data", "tensor"]))
