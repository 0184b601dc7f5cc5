"""Blanks that are too many: those of a tokenised page, `Wembley , London`, `( 27 / 4 )`, and those beside a hard blank."""

from __future__ import annotations

import re
from collections.abc import Iterator

_HARD = re.compile(r"[ \u00a0]*\u00a0[ \u00a0]*(?=[ \u00a0])")
_APART = re.compile(r"\w [,.](?=\s|$)")
_CLOSE = re.compile(r"\w[,.](?=\s|$)")
_TOKENS = re.compile(
    r" (?=[,.;:!?)\]%”’](?:\s|$|[,.;:!?)”’\"]))|(?<=[(\[“‘]) |(?<=\d) (?=/ \d)|(?<=\d /) (?=\d)"
    r"|(?<= -) (?=- )| (?=[’']s\b)"
)
_HYPHEN = re.compile(r"(?<=\w) (?=- \w)|(?<=\w -) (?=\w)")
_STOPS = re.compile(r"[.!?]\s")


def superfluous(text: str) -> frozenset[int]:
    """Return the offsets of the blanks that a text has too many; all but one beside a hard blank, those of its tokens."""
    hard = {at for m in _HARD.finditer(text) for at in range(*m.span())} if "\u00a0" in text else set()
    return frozenset(hard | set(_between_tokens(text))) if is_tokenised(text) else frozenset(hard)


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
