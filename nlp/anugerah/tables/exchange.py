"""Articles to and from the files of other tools: CoNLL-2003, brat, Label Studio, spaCy's DocBin, JSON lines.

What a format has no place for is listed in `CANNOT_CARRY`; all else comes back as it was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from anugerah.errors import AnugerahError
from anugerah.tables import brat, conll, docbin, jsonl, label_studio
from anugerah.types import Article

CANNOT_CARRY = {
    "conll": (
        "white space between words, and so offsets, unless the text is given when reading",
        "mention id, value, source and score",
        "title, date, url, meta, links, records, unlinked and warnings",
    ),
    "brat": (
        "article title, date, url, meta, unlinked and warnings",
        "records in whose award slot no mention stands, and links other than those of records",
        "the line ends inside a mention (its offsets are kept)",
    ),
    "label-studio": (),
    "docbin": (),
    "jsonl": (),
}
SUFFIXES = {
    "conll": ".conll",
    "brat": "a folder",
    "label-studio": ".json",
    "docbin": ".spacy",
    "jsonl": ".jsonl",
}
_WRITERS: dict[str, Callable[[Path, Iterable[Article]], int]] = {
    "conll": conll.write,
    "brat": brat.write,
    "label-studio": label_studio.write,
    "docbin": docbin.write,
    "jsonl": jsonl.write_articles,
}
_READERS: dict[str, Callable[[Path], Iterator[Article]]] = {
    "conll": conll.read,
    "brat": brat.read,
    "label-studio": label_studio.read,
    "docbin": docbin.read,
    "jsonl": jsonl.read_articles,
}


def export_articles(articles: Iterable[Article], path: Path, format: str) -> int:  # noqa: A002 - the plain word
    """Write ``articles`` to ``path`` (for brat a folder) and return how many.

    Raises:
        AnugerahError: There is no such format.
    """
    return _WRITERS[_known(format)](path, articles)


def import_articles(path: Path, format: str) -> Iterator[Article]:  # noqa: A002
    """Yield the articles of a file (for brat a folder).

    Raises:
        AnugerahError: There is no such format.
        DataError: The file is not of that format; the message names file and line.
    """
    return _READERS[_known(format)](path)


def _known(name: str) -> str:
    if name not in _WRITERS:
        raise AnugerahError(f"no exchange format is called {name!r}; choose one of {', '.join(_WRITERS)}")
    return name
