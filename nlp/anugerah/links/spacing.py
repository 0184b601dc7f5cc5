"""Blanks that are too many: those of a tokenised page, `Wembley , London`, `( 27 / 4 )`, beside a hard blank, in long rows."""

from __future__ import annotations

import re
from collections.abc import Iterator

_RUN = re.compile(r"[ \u00a0]{2,}|\n{4,}|\t{9,}")
_KEPT = {"\u00a0": 1, " ": 2, "\n": 3, "\t": 8}  # of a row with a hard blank; two blanks part columns, tabs cells
_APART = re.compile(r"\w [,.](?=\s|$)")
_CLOSE = re.compile(r"\w[,.](?=\s|$)")
_TOKENS = re.compile(
    r" (?=[,.;:!?)\]%”’](?:\s|$|[,.;:!?)”’\"]))|(?<=[(\[“‘]) |(?<=\d) (?=/ \d)|(?<=\d /) (?=\d)"
    r"|(?<= -) (?=- )| (?=[’']s\b)"
)
_HYPHEN = re.compile(r"(?<=\w) (?=- \w)|(?<=\w -) (?=\w)")
_STOPS = re.compile(r"[.!?]\s")


def superfluous(text: str) -> frozenset[int]:
    """Return the offsets of the blanks that a text has too many: of long rows, beside hard blanks, those of its tokens."""
    found = frozenset(_in_rows(text))
    return found.union(_between_tokens(text)) if is_tokenised(text) else found


def _in_rows(text: str) -> Iterator[int]:
    for row in _RUN.finditer(text):
        kept = next(count for blank, count in _KEPT.items() if blank in row[0])
        yield from range(row.start(), row.end() - kept)


def is_tokenised(text: str) -> bool:
    """Say whether most commas and full stops of a text have a blank in front."""
    return len(_APART.findall(text)) > len(_CLOSE.findall(text))


def _between_tokens(text: str) -> Iterator[int]:
    """The blanks in front of stops, inside brackets and in pairs of quotes, `" X "`, and around hyphens, but for those of a row."""
    yield from (m.start() for m in _TOKENS.finditer(text))
    for line in re.finditer(r"[^\n]+", text):
        if _STOPS.search(line[0] + "\n"):
            yield from (line.start() + m.start() for m in _HYPHEN.finditer(line[0]))
        for quote in "\"'":
            ends = [m.start() for m in re.finditer(rf"(?<!\S){quote}(?!\S)", line[0])]
            for a, b in zip(ends[::2], ends[1::2], strict=False):
                yield line.start() + a + 1
                yield line.start() + b - 1
