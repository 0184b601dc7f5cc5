"""Tokens and sentences against a UD treebank: ``python -m anugerah.evaluate.treebank FILE.conllu... [--model NAME]``.

The definitions are those of the CoNLL 2018 shared task (https://universaldependencies.org/conll18/evaluation.html):
white space does not count; a token or a sentence is right when both its ends are. A multi-word token is one token.
The raw text is made from forms and ``SpaceAfter=No``; a paragraph is one line, as `# newpar` and `# newdoc` say.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Any

from anugerah.errors import InputError
from anugerah.evaluate.tally import Tally

Extent = tuple[int, int]
_NEW = ("# newpar", "# newdoc")
_WORD = re.compile(
    r"\A(?P<id>\d+)(?:-(?P<last>\d+)|(?P<empty>\.\d+))?\t(?P<form>[^\t]+)(?:\t[^\t]*){7}\t(?P<misc>[^\t]*)"
)


@dataclass(frozen=True, slots=True)
class Cut:
    """A text with the extents of its tokens and sentences, in code points, end exclusive."""

    text: str
    tokens: tuple[Extent, ...]
    sentences: tuple[Extent, ...]


def read_treebank(path: Path) -> Cut:
    """Read a CoNLL-U file as raw text with its gold tokens and sentences.

    Raises:
        InputError: The file cannot be read or a line has no ten columns.
    """
    text, tokens, sentences, first = "", [], [], 0
    for new, words in _sentences(path):
        if text and new:
            text = text.rstrip() + "\n\n"
        start = len(text)
        for form, blank in words:
            tokens.append((len(text), len(text) + len(form)))
            text += form + " " * blank
        sentences.append((start, tokens[-1][1]))
        first = len(tokens)
    if not first:
        raise InputError(f"{path}: no sentences; give a CoNLL-U file")
    return Cut(text, tuple(tokens), tuple(sentences))


def _sentences(path: Path) -> Iterator[tuple[bool, list[tuple[str, bool]]]]:
    """Yield each sentence: whether a paragraph begins, and its surface tokens with whether a blank follows."""
    try:
        lines = [*path.read_text(encoding="utf-8").split("\n"), ""]
    except (OSError, ValueError) as error:
        raise InputError(f"{path}: cannot be read ({error}); give a CoNLL-U file in UTF-8") from error
    words: list[tuple[str, bool]] = []
    new, inside = False, 0
    for number, line in enumerate(lines, 1):
        if line.startswith("#"):
            new = new or line.startswith(_NEW)
        elif line.strip():
            found = _WORD.fullmatch(line)
            if not found:
                raise InputError(f"{path}:{number}: not ten columns with an id first; mend the CoNLL-U file")
            if found["empty"] or (not found["last"] and int(found["id"]) <= inside):
                continue  # an empty node, or a word inside a token that has been read
            inside = int(found["last"] or 0)
            words.append((found["form"], "SpaceAfter=No" not in found["misc"].split("|")))
        elif words:
            yield new, words
            words, new, inside = [], False, 0


def segment(text: str, nlp: Any) -> Cut:
    """Return a text as a spaCy pipeline cuts it; the span group `multiword` joins the words of a token."""
    doc = nlp(text)
    inner = {at for span in doc.spans.get("multiword", ()) for at in range(span.start + 1, span.end)}
    tokens: list[Extent] = []
    for token in doc:
        if token.i in inner:
            tokens[-1] = (tokens[-1][0], token.idx + len(token))
        elif not token.is_space:
            tokens.append((token.idx, token.idx + len(token)))
    return Cut(doc.text, tuple(tokens), tuple((s.start_char, s.end_char) for s in doc.sents))


def compare(gold: Cut, system: Cut) -> dict[str, Tally]:
    """Count tokens and sentences of both and those that agree.

    Raises:
        InputError: The texts differ in more than white space.
    """
    if "".join(gold.text.split()) != "".join(system.text.split()):
        raise InputError("gold and system are not the same text; cut the raw text of the treebank")
    counts = {}
    for name in ("tokens", "sentences"):
        wanted, found = _dense(gold.text, getattr(gold, name)), _dense(system.text, getattr(system, name))
        right = len(wanted & found)
        counts[name] = Tally(right, len(found) - right, len(wanted) - right)
    return counts


def _dense(text: str, extents: Iterable[Extent]) -> set[Extent]:
    """Return extents in the text without white space; empty ones are dropped."""
    before = [0, *accumulate(not c.isspace() for c in text)]
    dense = {(before[start], before[end]) for start, end in extents}
    return {(start, end) for start, end in dense if start < end}


def main(arguments: list[str] | None = None) -> None:
    """Print one line a file: F1, precision and recall of tokens and of sentences, in percent."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--model", default="rules", help="name or path of the pipeline (default: rules)")
    options = parser.parse_args(arguments)
    from anugerah.component import make_pipeline

    nlp = make_pipeline(options.model)
    for path in options.files:
        gold = read_treebank(path)
        rates = {name: t.rates() for name, t in compare(gold, segment(gold.text, nlp)).items()}
        told = (f"{name} F {100 * r['f']:.2f} P {100 * r['p']:.2f} R {100 * r['r']:.2f}" for name, r in rates.items())
        sys.stdout.write(f"{path.name}: {', '.join(told)}\n")


if __name__ == "__main__":
    main()
