"""Awards and agencies to their canonical entry in the gazetteer."""

from __future__ import annotations

from functools import cache

from anugerah.lexicon.names import load_agencies, load_awards
from anugerah.types import Agency, Award


@cache
def _agency_names() -> dict[str, str]:
    return {entry.id: entry.name for entry in load_agencies()}


@cache
def _award_names() -> dict[str, str]:
    return {entry.id: entry.name for entry in load_awards()}


def agency(text: str, id_: str | None = None, long_form: str | None = None) -> Agency:
    """Return the body behind a written name: the gazetteer's, or the name itself (its long form when given).

    A body that every region has (`Dinas Kesehatan`) keeps the name as written, with its region.
    """
    name = _agency_names().get(id_ or "")
    local = name and (id_ or "").startswith("daerah_")
    return Agency(id_ if name else None, text if local else name or long_form or text)


def award(text: str, id_: str | None = None, long_form: str | None = None) -> Award:
    """Return the award family behind a written name: the gazetteer's, or the name itself."""
    name = _award_names().get(id_ or "")
    return Award(id_ if name else None, name or long_form or text)
