"""Which ids came before, in memory of some 13 bytes an article: a hundred million of them are 2 GiB."""

from __future__ import annotations

from array import array
from hashlib import blake2b

from anugerah.batch.rows import Row

_FULL = 0.7  # of the places; then there are made twice as many


class Ids:
    """The ids that came before, as 64-bit hashes with open addressing.

    Two different ids among ``n`` have the same hash with a chance of ``n**2 / 2**65``: 1 in 3,700 at 100 million.
    The one that comes later then gets a number that it did not need.
    """

    def __init__(self) -> None:
        self._places = array("Q", bytes(8 * 1024))
        self._held = 0
        self._again: dict[str, int] = {}  # how often the ids came that came more than once

    def count(self, name: str) -> int:
        """Take note of an id and return how often it has come, this time included."""
        if name in self._again:
            self._again[name] += 1
        elif self._add(int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), "big") or 1):
            return 1
        else:
            self._again[name] = 2
        return self._again[name]

    def _add(self, key: int) -> bool:
        places, last = self._places, len(self._places) - 1
        at = key & last
        while places[at]:
            if places[at] == key:
                return False
            at = (at + 1) & last
        places[at] = key
        self._held += 1
        if self._held > _FULL * len(places):
            self._grow()
        return True

    def _grow(self) -> None:
        held, self._held = self._places, 0
        self._places = array("Q", bytes(16 * len(held)))
        for key in held:
            if key:
                self._add(key)


def unique(row: Row, ids: Ids) -> Row:
    """Give an id that came before a number, so that resuming and scoring can tell the articles apart."""
    count, name = ids.count(row["id"]), row["id"]
    while count > 1 and ids.count(name := f"{row['id']}#{count}") > 1:
        count += 1
    if name == row["id"]:
        return row
    warning = f"id {row['id']!r} came before; this article is called {name}"
    return row | {"id": name, "warnings": [*row["warnings"], warning]}
