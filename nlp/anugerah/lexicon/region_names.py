"""How region names are compared: the key that spellings share, and the level word in front of a name."""

from __future__ import annotations

from anugerah.types import Level

LEVEL_WORDS = {
    **dict.fromkeys(("provinsi", "propinsi", "prov"), Level.PROVINSI),
    **dict.fromkeys(("kabupaten", "kab", "kabupaten administrasi"), Level.KABUPATEN),
    **dict.fromkeys(("kota", "kt", "kotamadya", "kodya", "kota administrasi"), Level.KOTA),
    **dict.fromkeys(("kecamatan", "kec", "distrik", "kapanewon", "kemantren"), Level.KECAMATAN),
    **dict.fromkeys(("kelurahan", "kel"), Level.KELURAHAN),
    **dict.fromkeys(("desa", "desa wisata", "kalurahan", "nagari", "kenagarian"), Level.DESA),
    **dict.fromkeys(("gampong", "kampung", "kampong", "pekon"), Level.DESA),
}
LOW = frozenset({Level.KECAMATAN, Level.DESA, Level.KELURAHAN})  # below kabupaten and kota
_NUMERALS = {
    **dict.fromkeys((" i", " satu"), "1"),
    **dict.fromkeys((" ii", " dua"), "2"),
    **dict.fromkeys((" iii", " tiga"), "3"),
    **dict.fromkeys((" iv", " empat"), "4"),
}
_NUMERAL_ENDS = tuple(_NUMERALS)
_LOOSE = str.maketrans("", "", " \t\r\n\xa0.-–'’‘`\"")


def name_key(name: str) -> str:
    """Return what all spellings of a name share: no case, spaces, dots, hyphens or apostrophes.

    A last word that counts is a number (`Seberang Ulu I`, `Seberang Ulu Satu`), and `Sei` is `Sungai`.
    """
    low = name.casefold().strip()
    if low.endswith(_NUMERAL_ENDS):
        space = low.rindex(" ")
        low = low[:space] + _NUMERALS[low[space:]]
    if low.startswith("sei "):
        low = "sungai " + low[4:]
    return low.translate(_LOOSE)


def split_level(name: str) -> tuple[Level | None, str]:
    """Split a name into the level of its first word and the rest: `Kab. Bandung` → kabupaten, `Bandung`."""
    words = name.split()
    for count in (2, 1):
        level = LEVEL_WORDS.get(" ".join(words[:count]).casefold().rstrip("."))
        if level and len(words) > count:
            return level, " ".join(words[count:])
    for word in ("kab.", "kec.", "kel.", "prov."):
        if name.casefold().startswith(word) and len(name) > len(word):
            return LEVEL_WORDS[word[:-1]], name[len(word) :]
    return None, name


def is_inside(code: str, within: str | None) -> bool:
    """Say whether ``code`` is the region ``within`` or lies in it; everything lies in ``None``."""
    return within is None or code == within or code.startswith(within + ".")


def is_low(code: str | None) -> bool:
    """Say whether a code is that of a kecamatan, desa or kelurahan: `33.07.04`, not `33.07`."""
    return code is not None and code.count(".") > 1
