"""Anugerah reads Indonesian news and writes down who won which award, with the evidence.

>>> import anugerah
>>> extractor = anugerah.load()
>>> article = extractor("Kota Bandung meraih Adipura 2019.")
>>> [(r.award, r.recipient, r.edition) for r in article.records]
[('Adipura', 'Kota Bandung', 2019)]
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from anugerah.errors import AnugerahError, DataError, InputError, ModelError
from anugerah.types import Article, AwardRecord, Link, Mention

if TYPE_CHECKING:
    from anugerah.extract import Extractor, load
    from anugerah.tables.frame import to_frames

__version__ = "0.1.0"
__all__ = [
    "AnugerahError", "Article", "AwardRecord", "DataError", "Extractor", "InputError", "Link", "Mention", "ModelError",
    "load", "to_frames",
]  # fmt: skip

_LAZY = {
    "Extractor": "anugerah.extract",
    "load": "anugerah.extract",
    "to_frames": "anugerah.tables.frame",
    "to_html": "anugerah.show.notebook",
}


def __getattr__(name: str) -> Any:
    """Import spaCy and pandas only when what needs them is first used."""
    if name not in _LAZY:
        raise AttributeError(f"module 'anugerah' has no attribute {name!r}")
    import importlib

    found = globals()[name] = getattr(importlib.import_module(_LAZY[name]), name)
    return found


def _to_html(shown: Article | AwardRecord) -> str:
    """Show an article or a record in a notebook; what draws it is imported when a notebook asks."""
    return str(__getattr__("to_html")(shown))


for _kind in (Article, AwardRecord):  # types.py imports nothing of ours, so the package ties the two together
    _kind._repr_html_ = _to_html  # type: ignore[union-attr]
