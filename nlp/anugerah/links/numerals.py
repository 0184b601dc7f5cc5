"""Numbers of places as they are written: `II`, `2`, `kedua`, `dua`."""

from __future__ import annotations

import re

from anugerah.links.rule import any_of

ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
DIGITS = tuple(str(number) for number in range(1, 11))
WORDS = ("pertama", "kedua", "ketiga", "keempat", "kelima", "keenam", "ketujuh", "kedelapan", "kesembilan", "kesepuluh")
COUNTED = ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh")
SERIES = (ROMAN, DIGITS, WORDS, COUNTED)
_PLACE = re.compile(rf"(?i)(?:{any_of('category', 'places')})")


def place_of(text: str) -> str:
    """The number of a place, however it is written: `Peringkat 7` and `peringkat ketujuh` are one; else the text itself."""
    word, _, numeral = text.rpartition(" ")
    known = (s.index(n) for s in SERIES for n in (numeral, numeral.lower()) if _PLACE.fullmatch(word) and n in s)
    at = next(known, None)
    return text.casefold() if at is None else f"{at + 1}."
