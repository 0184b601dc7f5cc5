"""What Stanza's training code reads and leaves: plain text, tagged sentences, labelled treebanks, and small models."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.util import filter_spans

from anugerah.errors import InputError
from anugerah.resources import need
from anugerah.text.tokenizer import make_nlp
from anugerah.train.reader import read_gold, to_doc
from anugerah.train.vectors import read_texts

HELD_OUT = 100  # of so many sentences one is for measuring
_OF_TRAINING = frozenset({"optimizer", "criterion", "scheduler"})


def write_text(files: Sequence[Path], train: Path, dev: Path, limit: int | None, seed: int) -> None:
    """Write the sentences of texts, shuffled, into one file to learn from and one to measure on.

    A line is a sentence of our own tokenizer, words between blanks, as the tagger will show them to the models.

    Args:
        files: Plain texts or JSONL with `text`, gzipped or not.
        train: File to write.
        dev: File to write, one sentence of ``HELD_OUT``.
        limit: Characters read from each file at most.
        seed: Seed of the shuffle.

    Raises:
        InputError: The texts are too few to hold any back.
    """
    nlp = make_nlp()
    texts = (text for path in files for text in read_texts(path, limit))
    cut = (
        " ".join(word.text for word in sentence if not word.is_space) for text in texts for sentence in nlp(text).sents
    )
    lines = [line for line in cut if line]
    if len(lines) < 2:
        raise InputError(f"{', '.join(map(str, files))}: less than two sentences; give more text")
    random.Random(seed).shuffle(lines)
    held = max(1, len(lines) // HELD_OUT)
    dev.write_text("\n".join(lines[:held]) + "\n", encoding="utf-8")
    train.write_text("\n".join(lines[held:]) + "\n", encoding="utf-8")


def write_vectors(text: Path, pipeline: Path, words: int, out: Path) -> None:
    """Write the vectors that a spaCy pipeline has for the most frequent words of a text, as Stanza reads them.

    Args:
        text: Words between blanks, as `write_text` leaves them.
        pipeline: A spaCy pipeline with floret or other vectors; a word has the vector of its most frequent spelling.
        words: How many, in lower case.
        out: File to write: a head line, then `word 0.1 …` a line.
    """
    spelled = Counter(text.read_text(encoding="utf-8").split())
    counts: Counter[str] = Counter()
    spelling: dict[str, str] = {}
    for word, count in spelled.most_common():
        counts[word.lower()] += count
        spelling.setdefault(word.lower(), word)
    vocab = spacy.load(pipeline, exclude=["ner", "tok2vec"]).vocab
    rows = [(word, vocab.get_vector(spelling[word])) for word, _ in counts.most_common(words)]
    lines = (f"{word} {' '.join(f'{value:.4f}' for value in vector)}\n" for word, vector in rows)
    out.write_text(f"{len(rows)} {vocab.vectors_length}\n{''.join(lines)}", encoding="utf-8")


def write_tagged(gold: Iterable[Path], out: Path) -> int:
    """Write gold articles as Stanza's JSON of sentences with BIO tags and return the number of sentences.

    Our own tokenizer cuts the words, or `words` of a line gives them. A span that does not fit its words or that a
    sentence start cuts is left out.

    Raises:
        InputError: A line is no gold article, or there is none.
    """
    nlp = make_nlp()
    sentences = [sentence for path in gold for row in read_gold(path) for sentence in _tagged(nlp, row)]
    if not sentences:
        raise InputError(f"{out.name}: no sentences in the gold files; give JSONL with text and entities")
    out.write_text(json.dumps(sentences, ensure_ascii=False), encoding="utf-8")
    return len(sentences)


def _tagged(nlp: Language, row: dict[str, Any]) -> Iterator[list[dict[str, str]]]:
    doc = to_doc(nlp, row)
    spans = (doc.char_span(e["start"], e["end"], label=e["label"]) for e in row["entities"])
    doc.ents = filter_spans([s for s in spans if s is not None and not any(t.is_sent_start for t in s[1:])])
    for sentence in doc.sents:
        words = [token for token in sentence if not token.is_space]
        if words:
            yield [{"text": t.text, "ner": f"{t.ent_iob_}-{t.ent_type_}" if t.ent_type_ else "O"} for t in words]


def write_treebank(files: Sequence[Path], out: Path) -> dict[str, str]:
    """Write UD files as Stanza's tokenizer wants them and return the paths by kind: text, labels and expansions."""
    joined = out.with_suffix(".conllu")
    parts = (path.read_text(encoding="utf-8").rstrip("\n") + "\n\n" for path in files)
    joined.write_text("".join(parts), encoding="utf-8")
    made = {kind: str(out.with_suffix(kind)) for kind in (".txt", ".labels", ".json")}
    need("stanza.utils.datasets.conllu_to_text", "stanza").convert_text(str(joined), made[".txt"])
    prepare = need("stanza.utils.datasets.prepare_tokenizer_data", "stanza")
    prepare.main([made[".txt"], str(joined), "-o", made[".labels"], "-m", made[".json"]])
    return made


def shrink(trained: Path, out: Path, half: bool = True) -> int:
    """Write a trained model as it ships and return its bytes: no optimiser, no paths of this machine, float16.

    Stanza copies the weights into its own float32 tensors, so that half the digits are all that is lost.

    Args:
        trained: A file that Stanza wrote.
        out: The file to write.
        half: Keep 16 of 32 bits of each weight.
    """
    torch = need("torch", "stanza")
    held = torch.load(trained, map_location="cpu", weights_only=True)
    if "state_dict" in held.get("model", {}):  # a character model within its trainer
        held = held["model"]
    torch.save(_kept(torch, held, half), out)
    return out.stat().st_size


def _kept(torch: Any, held: Any, half: bool) -> Any:
    if torch.is_tensor(held):
        return held.half() if half and held.is_floating_point() else held.clone()
    if isinstance(held, dict):
        pairs = ((key, value) for key, value in held.items() if key not in _OF_TRAINING)
        return type(held)((key, _local(key, _kept(torch, value, half))) for key, value in pairs)
    return held


def _local(key: Any, value: Any) -> Any:
    """Return a file's or a folder's name in place of its path."""
    is_path = isinstance(key, str) and key.endswith(("_file", "_dir", "_name", "_path")) and isinstance(value, str)
    return Path(value).name if is_path else value
