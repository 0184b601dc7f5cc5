"""A Doc laid out for the rules: plain lists of words, so that no rule pays for spaCy's token objects."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from spacy.tokens import Doc

from anugerah.types import Label


class Found(NamedTuple):
    """A span proposed by one rule: token indices, end exclusive; ``id`` is a gazetteer id or empty."""

    start: int
    end: int
    label: Label
    rule: str
    id: str = ""


@dataclass(slots=True)
class Sheet:
    """Words of one Doc with what earlier sources found, indexed by first token.

    ``names`` maps a label to ``{start: end}`` of gazetteer spans, ``ids`` gives their gazetteer ids; ``starts``
    holds code-point offsets.
    """

    doc: Doc
    text: str
    words: list[str]
    lowers: list[str]
    starts: list[int]
    names: dict[Label, dict[int, int]] = field(default_factory=dict)
    ids: dict[tuple[Label, int], str] = field(default_factory=dict)

    @classmethod
    def of(cls, doc: Doc) -> Sheet:
        """Lay out ``doc``."""
        words = [token.text for token in doc]
        return cls(doc, doc.text, words, [word.lower() for word in words], [token.idx for token in doc])

    def __len__(self) -> int:
        return len(self.words)

    def word(self, i: int) -> str:
        """Return word ``i``, empty outside the text."""
        return self.words[i] if 0 <= i < len(self.words) else ""

    def lower(self, i: int) -> str:
        """Return word ``i`` in lower case, empty outside the text."""
        return self.lowers[i] if 0 <= i < len(self.lowers) else ""

    def is_cap(self, i: int) -> bool:
        """Say whether word ``i`` begins with a capital letter."""
        return self.word(i)[:1].isupper()

    def region_end(self, i: int) -> int:
        """Return the end of the region name starting at ``i``, or ``i`` when none starts there."""
        return self.names.get(Label.REGION, {}).get(i, i)

    def glued(self, i: int) -> bool:
        """Say whether no white space stands before word ``i``."""
        return i > 0 and self.starts[i] == self.starts[i - 1] + len(self.words[i - 1])
