"""Silver articles: plain texts labelled by trained models, for one more round of training.

Run as ``python -m anugerah.train.silver OUT --teacher MODEL... --without GOLD... --text FILE...``. What most teachers
find stands; where they differ the words are `unsure` and teach nothing (see `reader`). One teacher, of whatever labels,
is what a smaller model learns from (distillation).
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import spacy
from spacy.tokens import Doc

from anugerah.ner.stanza import TAGGER, StanzaTagger
from anugerah.train.problems import shingles
from anugerah.train.reader import prepare, read_gold
from anugerah.train.vectors import read_texts

Teacher = Callable[[Doc], Doc]

WORDS = range(6, 61)  # of a sentence that teaches by itself
KNOWN = 0.1  # a text that shares so much of its runs of words with a gold article is that article


def stranger(gold: Iterable[str]) -> Callable[[str], bool]:
    """Return what says whether a text is none of the gold ones."""
    seen = {run for text in gold for run in shingles(text)}

    def is_stranger(text: str) -> bool:
        runs = shingles(text)
        return len(runs & seen) < KNOWN * len(runs)

    return is_stranger


def vote(found: Sequence[Iterable[tuple[int, int, str]]]) -> tuple[list[tuple[int, int, str]], list[tuple[int, int]]]:
    """Return the spans that most teachers found, and the ends of those that only some found.

    Args:
        found: For each teacher its spans: start, end, label.
    """
    votes = Counter(span for spans in found for span in spans)
    sure = sorted(span for span, count in votes.items() if 2 * count > len(found))
    return sure, sorted({span[:2] for span, count in votes.items() if count < len(found) and span not in sure})


def open_teacher(path: Path) -> Teacher:
    """Return what tags a prepared Doc by the model at ``path``: the network of a spaCy pipeline, or a Stanza tagger."""
    if (path / TAGGER).is_file():
        return StanzaTagger(str(path), None)
    pipeline = spacy.load(path)

    def tag(doc: Doc) -> Doc:
        read = Doc(pipeline.vocab).from_bytes(doc.to_bytes(exclude=["user_data", "tensor"]))
        for name in ("tok2vec", "ner"):
            read = pipeline.get_pipe(name)(read)
        return read

    return tag


def label(doc: Doc, teachers: Sequence[Teacher]) -> dict[str, Any]:
    """Return a prepared Doc as a gold row with `entities`, and `unsure` stretches (code points)."""
    found = [[(ent.start_char, ent.end_char, ent.label_) for ent in teacher(doc).ents] for teacher in teachers]
    sure, unsure = vote(found)
    entities = [{"label": name, "start": start, "end": end} for start, end, name in sure]
    return {"text": doc.text, "entities": entities, "unsure": unsure}


def by_sentence(doc: Doc, row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield each sentence of what `label` made of a Doc as a row of its own; a span over its edge is left out."""
    for sentence in doc.sents:
        start, end = sentence.start_char, sentence.end_char
        inside = [e for e in row["entities"] if start <= e["start"] and e["end"] <= end]
        entities = [{**e, "start": e["start"] - start, "end": e["end"] - start} for e in inside]
        unsure = [(a - start, b - start) for a, b in row["unsure"] if start <= a and b <= end]
        if len(sentence) in WORDS:
            yield {"text": row["text"][start:end], "entities": entities, "unsure": unsure}


def main(arguments: list[str] | None = None) -> None:
    """Label the texts and write them as JSON lines."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--teacher", type=Path, nargs="+", required=True, help="pipelines, or Stanza taggers")
    parser.add_argument("--without", type=Path, nargs="*", default=[], help="gold JSONL whose articles are left out")
    parser.add_argument("--text", type=Path, nargs="+", required=True)
    parser.add_argument("--limit", type=int, help="characters read from each file at most")
    parser.add_argument("--sentences", action="store_true", help="a sentence a line, not an article")
    options = parser.parse_args(arguments)
    teachers = [open_teacher(path) for path in options.teacher]
    gold = [row["text"] for path in options.without for row in read_gold(path)]
    new = stranger(gold)
    texts = filter(new, (text for path in options.text for text in read_texts(path, options.limit)))
    with options.out.open("w", encoding="utf-8") as file:
        for count, text in enumerate(texts, 1):
            doc = prepare({"text": text})
            row = label(doc, teachers)
            rows = [part for part in by_sentence(doc, row) if new(part["text"])] if options.sentences else [row]
            file.writelines(json.dumps(part, ensure_ascii=False) + "\n" for part in rows)
            if count % 100 == 0:
                sys.stderr.write(f"{count} articles\n")


if __name__ == "__main__":
    main()
