"""CoNLL-2003: a token a line with its BIO tag, a blank line between sentences, ``-DOCSTART-`` per article.

The article's id stands in a ``#id=`` line behind ``-DOCSTART-``. Tokens are words and single marks,
cut at every mention's edges so that no mention is lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from anugerah.errors import DataError
from anugerah.types import Article, Label, Mention

TOKEN = re.compile(r"\w+|[^\w\s]")
_ID = "#id="  # one word of four columns, so that other readers take the line for a token without a tag
DOCUMENT = "-DOCSTART- -X- O O"


class Token(NamedTuple):
    """A token's text, offset in its article, BIO tag, and whether a new line begins with it."""

    text: str
    start: int
    tag: str
    breaks: bool


def tokens(article: Article) -> Iterator[Token]:
    """Yield the tokens of ``article`` with their BIO tags; mentions must not overlap."""
    at = 0
    for mention in sorted(article.mentions, key=lambda m: m.start):
        yield from _cut(article.text, at, mention.start, None)
        yield from _cut(article.text, mention.start, mention.end, mention.label)
        at = mention.end
    yield from _cut(article.text, at, len(article.text), None)


def _cut(text: str, start: int, end: int, label: Label | None) -> Iterator[Token]:
    head = "B"
    for found in TOKEN.finditer(text, start, end):
        gap = text[_space_before(text, found.start()) : found.start()]
        yield Token(found[0], found.start(), f"{head}-{label}" if label else "O", "\n" in gap)
        head = "I"


def _space_before(text: str, at: int) -> int:
    while at and text[at - 1].isspace():
        at -= 1
    return at


def write(path: Path, articles: Iterable[Article]) -> int:
    """Write articles as CoNLL-2003 and return how many."""
    count = 0
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        for article in articles:
            stream.write(f"{DOCUMENT}\n{_ID}{'_'.join(article.id.split())} -X- -X- O\n\n")
            for number, token in enumerate(tokens(article)):
                stream.write("\n" if token.breaks and number else "")
                stream.write(f"{token.text} -X- -X- {token.tag}\n")
            stream.write("\n")
            count += 1
    return count


def read(path: Path, texts: Mapping[str, str] | None = None) -> Iterator[Article]:
    """Yield the articles of a CoNLL-2003 file, also one that this library did not write.

    Args:
        path: Lines of a token, any columns, and a BIO or IO tag.
        texts: Original texts by article id; mentions then get their original offsets. Without it the text
            is made of the tokens with a space or a line end between them.

    Raises:
        DataError: A line has no tag, a label is unknown, or a token is not in its text.
    """
    held: list[Token] = []
    name, begun, breaks, number = "", False, False, 0
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        where = f"{path}:{number}"
        if line.startswith("-DOCSTART-"):
            if begun:
                yield _article(name or f"{path.stem}:{number}", held, texts or {}, where)
            held, name, begun, breaks = [], "", True, False
        elif line.startswith(_ID) and not held:
            name = line.removeprefix(_ID).split()[0]
        elif not line.strip():
            breaks = bool(held)
        else:
            held.append(_token(line, breaks, where))
            begun, breaks = True, False
    if begun:
        yield _article(name or f"{path.stem}:{number}", held, texts or {}, f"{path}:{number}")


def _token(line: str, breaks: bool, where: str) -> Token:
    columns = line.split()
    if len(columns) < 2:
        raise DataError(f"{where}: no tag; each line must be a token, columns, and a BIO tag")
    tag = columns[-1]
    if tag != "O" and (tag[:2] not in ("B-", "I-") or tag[2:] not in Label.__members__):
        raise DataError(f"{where}: tag {tag!r} is neither O nor B- or I- with one of {', '.join(Label.__members__)}")
    return Token(columns[0], 0, tag, breaks)


def _article(name: str, held: list[Token], texts: Mapping[str, str], where: str) -> Article:
    text = texts.get(name)
    if text is None:
        text = "".join(("" if i == 0 else "\n" if t.breaks else " ") + t.text for i, t in enumerate(held))
    spans: list[tuple[Label, int, int]] = []
    at, before = 0, "O"
    for token in held:
        start = text.find(token.text, at)
        if start < 0 or text[at:start].strip():
            raise DataError(f"{where}: token {token.text!r} does not follow in the text of {name!r}; give its text")
        at = start + len(token.text)
        if token.tag != "O" and token.tag[0] == "I" and before[2:] == token.tag[2:]:
            spans[-1] = (spans[-1][0], spans[-1][1], at)
        elif token.tag != "O":
            spans.append((Label(token.tag[2:]), start, at))
        before = token.tag
    found = (Mention(f"m{i}", label, a, b, text[a:b]) for i, (label, a, b) in enumerate(spans, 1))
    return Article(name, text, mentions=tuple(found))
