"""Smart-city pillars: the written form to the pillar's id."""

from __future__ import annotations

import re
from functools import cache

from anugerah.lexicon.names import load_pillars
from anugerah.types import Pillar


@cache
def _aliases() -> dict[str, str]:
    return {_squeeze(entry.alias): entry.pillar for entry in load_pillars()}


def _squeeze(text: str) -> str:
    return re.sub(r"[\s-]+", "", text).casefold()


def pillar(text: str) -> Pillar | None:
    """Return the pillar that ``text`` names (`Smart Governance`, `tata kelola cerdas`), if any."""
    found = _aliases().get(_squeeze(text))
    return Pillar(found) if found else None
