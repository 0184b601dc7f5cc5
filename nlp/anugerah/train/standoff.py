"""Stand-off marks: what was marked on texts that may not be kept here, for those who have the texts.

``python -m anugerah.train.standoff OUT --marks MARKS --text FILE...`` joins marks and texts to gold JSONL;
``python -m anugerah.train.standoff OUT --gold GOLD...`` takes the texts off. A line of marks holds `id`, `digest`
(SHA-256 of the text in UTF-8), `entities` as [label, start, end] (code points) and `records`, and nothing of the text
but the names and dates that the records give.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from anugerah.errors import InputError
from anugerah.train.reader import read_gold
from anugerah.train.vectors import read_texts

_KEPT = ("id", "split", "date", "records")


def digest(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8, as hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()


def take_off(row: dict[str, Any]) -> dict[str, Any]:
    """Return the marks of a gold row without its text."""
    kept = {key: row[key] for key in _KEPT if row.get(key) is not None}
    entities = [[entity["label"], entity["start"], entity["end"]] for entity in row["entities"]]
    return {**kept, "digest": digest(row["text"]), "entities": entities}


def read_marks(path: Path) -> dict[str, dict[str, Any]]:
    """Return the lines of a file of marks by the digest of their text.

    Raises:
        InputError: A line holds no marks; the message names it.
    """
    marks: dict[str, dict[str, Any]] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            row = json.loads(line)
            entities = [{"label": label, "start": start, "end": end} for label, start, end in row["entities"]]
            marks[row["digest"]] = {**row, "entities": entities}
        except (ValueError, KeyError, TypeError) as error:
            raise InputError(f"{path}:{number}: no stand-off marks ({error!r}); needs digest and entities") from error
    return marks


def join(marks: dict[str, dict[str, Any]], texts: Iterable[str]) -> Iterator[dict[str, Any]]:
    """Yield a gold row for each text that has marks, in the order of the texts; a text that comes again is left out."""
    left = dict(marks)
    for text in texts:
        if row := left.pop(digest(text), None):
            yield {**{key: value for key, value in row.items() if key != "digest"}, "text": text}


def main(arguments: list[str] | None = None) -> None:
    """Join or take off, and write JSON lines."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--marks", type=Path)
    source.add_argument("--gold", type=Path, nargs="+")
    parser.add_argument("--text", type=Path, nargs="+", default=[], help="plain texts or JSONL with `text`")
    parser.add_argument("--split", help="join the lines of this split only")
    options = parser.parse_args(arguments)
    if options.gold:
        rows = [take_off(row) for path in options.gold for row in read_gold(path)]
    else:
        marks = {
            key: row for key, row in read_marks(options.marks).items() if options.split in (None, row.get("split"))
        }
        rows = list(join(marks, (text for path in options.text for text in read_texts(path))))
        sys.stderr.write(f"{len(rows)} of {len(marks)} marked texts found\n")
    options.out.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


if __name__ == "__main__":
    main()
