"""Awards and agencies to their canonical entry in the gazetteer."""

from __future__ import annotations

from anugerah.lexicon.names import agencies_by_id, awards_by_id
from anugerah.types import Agency, Award


def agency(text: str, id_: str | None = None, long_form: str | None = None) -> Agency:
    """Return the body behind a written name: the gazetteer's, or the name itself (its long form when given).

    A body that every region has (`Dinas Kesehatan`) keeps the name as written, with its region.
    """
    entry = agencies_by_id().get(id_ or "")
    name = entry.name if entry else None
    local = name and (id_ or "").startswith("daerah_")
    return Agency(id_ if name else None, text if local else name or long_form or text)


def award(text: str, id_: str | None = None, long_form: str | None = None) -> Award:
    """Return the award family behind a written name: the gazetteer's, or the name itself."""
    entry = awards_by_id().get(id_ or "")
    name = entry.name if entry else None
    return Award(id_ if name else None, name or long_form or text)
