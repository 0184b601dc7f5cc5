"""Rows of one shape: where most rows are opened by the name of their winner, the others are too, whatever place they name behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from anugerah.links.lists.rowline import Line, past_marker
from anugerah.links.rownames import past_rank_and_titles
from anugerah.links.rule import any_of
from anugerah.types import Label, Recipient, RecipientKind

_HEAD = re.compile(
    r"[A-Z][^,;:()\t\n]*?(?:\([A-Z][A-Za-z.]{1,11}\) (?=[A-Z])[^,;:()\t\n]*?)?"
    rf"(?=\s*[,;:(\t]|\s+(?:[–—-]|{any_of('tails', 'origins')})\s|\s*$)"
)
_BRACKET = re.compile(r"\s*\([^()\n]*")  # where a winner is from
_NAME = re.compile(
    r"(?:[A-Z(“\"][\w.’'“”\"&()/-]*|\d+|dan|bin|binti)(?: {1,3}(?:[A-Z(“\"][\w.’'“”\"&()/-]*|\d+|dan|bin|binti))*"
)
_LEAST = 2  # rows that are opened by the name of their winner


def with_heads(lines: Sequence[Line]) -> list[Line]:
    """`– Syahdan (Kampung Sentosa Barat, Sumatera Utara)` among `– Budi Santosa (Desa Semoyo)`: the head of the row wins."""
    heads = {line.scene.index: head for line in lines if line.marker and (head := _head(line))}
    rows = [line for line in lines if line.scene.index in heads]
    vouched = [line for line in rows if _is_opened(line, heads[line.scene.index])]
    if len(vouched) < _LEAST or 2 * len(vouched) < len(rows):
        return list(lines)
    return [_with_head(line, heads.get(line.scene.index)) for line in lines]


def _is_opened(line: Line, head: tuple[int, int]) -> bool:
    return bool(line.winners) and line.winners[0].start < head[1] and line.winners[0].kind is not RecipientKind.REGION


def _with_head(line: Line, head: tuple[int, int] | None) -> Line:
    if head is None:
        return line
    if line.winners and line.winners[0].start < head[1]:
        home = _BRACKET.match(line.scene.page.text, head[1], line.scene.end)
        return replace(
            line, winners=tuple(r for r in line.winners if not home or not home.start() <= r.start < home.end())
        )
    code = next((r.code or r.region_code for r in line.winners), None)
    name = " ".join(line.scene.page.text[slice(*head)].split())
    winner = Recipient(name, RecipientKind.GROUP, *head, region_code=code)
    return replace(line, winners=(winner,))


def _head(line: Line) -> tuple[int, int] | None:
    """The extent of the name in capitals that opens a row with something behind it."""
    scene = line.scene
    start = past_rank_and_titles(scene, past_marker(scene))
    match = _HEAD.match(scene.page.text, start, scene.end)
    if not match or not scene.page.text[match.end() : scene.end].strip(" .;\n") or not _NAME.fullmatch(match[0]):
        return None
    others = scene.of(*(set(Label) - {Label.REGION, Label.OFFICIAL}))
    return None if any(m.start < match.end() and start < m.end for m in others) else match.span()
