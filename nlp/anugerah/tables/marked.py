r"""Articles that a person marks by hand: TOML between ``+++`` lines, then ``[Kota Bandung](REGION)``.

A mark is ``[text](LABEL; key=value; key=value)``; a bracket that is not a mark is written ``\[`` ``\]``.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from anugerah.errors import DataError

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

FENCE = "+++\n"
VALUE = r"[^;)(]*(?:\([^)(]*\)[^;)(]*)*"  # may hold brackets, one level deep
MARK = re.compile(rf"(?<!\\)\[((?:[^\[\]\\]|\\.)*)\]\(([A-Z]+)((?:; ?[a-z_]+={VALUE})*)\)", re.DOTALL)
PAIR = re.compile(rf"; ?([a-z_]+)=({VALUE})")
NOT_PARSED = re.compile(r"(?<!\\)\[[^\]\n]*\]\([A-Z]{4,}|\]\([A-Z]{4,}")


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked span; offsets are code points into the text without marks, ``line`` is the file's."""

    label: str
    start: int
    end: int
    text: str
    attributes: dict[str, str] = field(default_factory=dict)
    line: int = 1


@dataclass(frozen=True, slots=True)
class Marked:
    """A marked article: the TOML head, the text without marks, and the marks in order."""

    where: str
    head: dict[str, Any]
    text: str
    marks: tuple[Mark, ...]


def parse_marks(body: str, first_line: int = 1) -> tuple[str, tuple[Mark, ...]]:
    """Return the text without marks, and the marks; ``body`` begins at ``first_line`` of its file."""
    text, marks, at = "", [], 0
    for found in MARK.finditer(body):
        text += _bare(body[at : found.start()])
        words = _bare(found[1])
        attributes = {key: value.strip() for key, value in PAIR.findall(found[3])}
        line = first_line + body.count("\n", 0, found.start())
        marks.append(Mark(found[2], len(text), len(text) + len(words), words, attributes, line))
        text += words
        at = found.end()
    return text + _bare(body[at:]), tuple(marks)


def mark_text(text: str, marks: Iterable[Mark]) -> str:
    """Return ``text`` with its marks written in: what `parse_marks` reads back."""
    body, at = "", 0
    for mark in sorted(marks, key=lambda mark: mark.start):
        attributes = "".join(f"; {key}={value}" for key, value in mark.attributes.items())
        body += _guarded(text[at : mark.start])
        body += f"[{_guarded(text[mark.start : mark.end])}]({mark.label}{attributes})"
        at = mark.end
    return body + _guarded(text[at:])


def read_marked(path: Path) -> Marked:
    """Read one marked article.

    Raises:
        DataError: Not UTF-8, no TOML head, or something that looks like a mark and is none.
    """
    try:
        raw = path.read_bytes().decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise DataError(f"{path}:1: not UTF-8 at byte {error.start}; convert the file") from None
    head, fence, body = raw.removeprefix(FENCE).partition("\n" + FENCE)
    if not raw.startswith(FENCE) or not fence:
        raise DataError(f"{path}:1: no head; begin with TOML between two lines of +++")
    try:
        data = tomllib.loads(head)
    except tomllib.TOMLDecodeError as error:
        raise DataError(f"{path}:1: the head is not TOML ({error}); mend it") from None
    first = head.count("\n") + 4
    text, marks = parse_marks(body.rstrip("\n"), first)
    broken = NOT_PARSED.search(MARK.sub(lambda found: "\n" * found[0].count("\n"), body))
    if broken:
        line = first + body.count("\n", 0, body.find(broken[0]))
        raise DataError(f"{path}:{line}: {broken[0]!r} is no mark; write [text](LABEL; key=value)")
    return Marked(str(path), data, text, marks)


def gold(article: Marked) -> dict[str, Any]:
    """Return a marked article as a gold line: ``id``, ``text``, ``entities`` and ``records`` for scoring."""
    entities = [
        {"label": m.label, "start": m.start, "end": m.end, "text": m.text, **m.attributes} for m in article.marks
    ]
    records = article.head.get("records", [])
    told = {key: value for key, value in article.head.items() if key not in ("id", "records")}
    return {
        "id": article.head.get("id"),
        **told,
        "text": article.text,
        "entities": entities,
        "records": records,
    }


def _bare(body: str) -> str:
    return body.replace("\\[", "[").replace("\\]", "]")


def _guarded(text: str) -> str:
    return text.replace("[", "\\[").replace("]", "\\]")
