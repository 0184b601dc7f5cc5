"""Numbers of places as they are written: `II`, `2`, `kedua`, `dua`."""

from __future__ import annotations

import re

from anugerah.links.rule import any_of, cue_words

ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
DIGITS = tuple(str(number) for number in range(1, 11))
WORDS = ("pertama", "kedua", "ketiga", "keempat", "kelima", "keenam", "ketujuh", "kedelapan", "kesembilan", "kesepuluh")
COUNTED = ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh")
SERIES = (ROMAN, DIGITS, WORDS, COUNTED)
_HOPE = re.compile(r"(?i)(?:juara )?(?=harapan )")
_LEVEL = re.compile(r"(?i)\s+(?:tingkat\b|se-).*")
_PLAIN = re.compile(rf"(?i)\A(?:{any_of('category', 'plain_places')})(?:nya)?\b")


def as_written(rank: str) -> str:
    """`tempat kedua`, `posisi kedua` and the like are `peringkat kedua` in a record; `juara`, `terbaik` stay."""
    return _PLAIN.sub("peringkat", rank.removesuffix("nya"), count=1)


def place_of(text: str) -> str:
    """The number of a place, however it is written: `Peringkat 7` and `peringkat ketujuh` are one; else the text itself."""
    numeral = text.rpartition(" ")[2]
    known = (s.index(n) for s in SERIES for n in (numeral, numeral.lower()) if n in s)
    at = next(known, None)
    return text.casefold() if at is None else f"{at + 1}."


def place_won(text: str) -> str:
    """The place that a page tells of by turns: `Harapan III` is `Juara harapan III`, `Juara I Tingkat Provinsi` is `juara pertama`, `terbaik` is the first."""
    plain = _LEVEL.sub("", text)
    if is_best_alone(plain):
        return "1."
    hope = _HOPE.match(plain)
    return f"harapan {place_of(plain[hope.end() :])}" if hope else place_of(plain)


def is_best_alone(text: str) -> bool:
    """`terbaik`, `gelar terbaik`: the first place without its numeral."""
    return text.casefold() in cue_words("category", "best_alone")
