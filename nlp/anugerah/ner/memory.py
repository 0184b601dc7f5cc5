"""What an article says of a name elsewhere, as a feature for the model: `SIDesa` behind `aplikasi` is so everywhere.

The model reads a few words around a name; the same name three paragraphs up may stand behind an office, in
brackets behind its written-out form, or inside a span of the rules. Each sort of company is a letter.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from anugerah.lexicon import vocabulary
from anugerah.types import Label

# spans of the rules that hold the name
_LETTERS: dict[str, str] = {
    Label.REGION: "R", Label.OFFICIAL: "N", Label.OFFICE: "F", Label.AGENCY: "G", Label.AWARD: "A", Label.PROGRAM: "P",
}  # fmt: skip
_QUOTES = frozenset("\"“”‘'")
_REACH = 4  # capitalised words behind a cue that are still its name
_LONGEST = 12  # words of a written-out form


@cache
def _cues() -> dict[str, str]:
    """Return the letter of each word that tells what the name behind it is."""
    lists = [("v", "memory.means"), ("a", "award.cues"), ("s", "person.honorifics"), ("s", "memory.says")]
    table = {word: letter for letter, key in [*lists, ("p", "memory.program")] for word in vocabulary.words(key)}
    return table | dict.fromkeys([*vocabulary.mapping("region.levels"), *vocabulary.mapping("region.governments")], "r")


def remember(words: Sequence[str], labels: Sequence[str]) -> list[str]:
    """Return for each word the letters of its company anywhere in the article; empty for words in small letters.

    Args:
        words: The words of an article.
        labels: The label of the rule span each word stands in, or an empty string.
    """
    lowers = [word.lower() for word in words]
    plain = {word for word in words if word.islower()}
    company: dict[str, set[str]] = {}
    for i, letters in [*_met(words, lowers, labels), *((i, "x") for i in _blended(words, lowers))]:
        company.setdefault(lowers[i], set()).update(letters)
    memory = {word: "".join(sorted(letters)) + ("c" if word in plain else "") for word, letters in company.items()}
    return [memory.get(low, "") if word[0].isupper() else "" for word, low in zip(words, lowers, strict=True)]


def _met(words: Sequence[str], lowers: Sequence[str], labels: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield the capitalised words with the letters of the company that each keeps at this place."""
    cues, ends, behind = _cues(), _run_ends(words), _behind(words, lowers)
    active, left = "", 0
    for i, word in enumerate(words):
        cue = cues.get(lowers[i], "")
        if word[0].isupper():
            yield i, (active if left > 0 else "") + behind[ends[i]] + _LETTERS.get(labels[i], "")
            left -= 1
            if cue:
                active, left = cue, _REACH
            elif labels[i] == Label.OFFICE and (i + 1 == len(words) or labels[i + 1] != Label.OFFICE):
                active, left = "o", _REACH
        elif word not in _QUOTES:
            active, left = cue, _REACH if cue else 0


def _run_ends(words: Sequence[str]) -> list[int]:
    """Return for each word where the run of capitalised words around it ends."""
    ends, end = [0] * len(words), len(words)
    for i in range(len(words) - 1, -1, -1):
        if not words[i][0].isupper():
            end = i
        ends[i] = end
    return ends


def _behind(words: Sequence[str], lowers: Sequence[str]) -> list[str]:
    """Return for each place what the words there tell of the name before: `X mengatakan`, `X, aplikasi yang`."""
    said, programs = vocabulary.words("memory.says"), vocabulary.words("memory.program")
    told = ["s" if low in said else "" for low in lowers]
    for i in range(len(words) - 1):
        if words[i] in (",", "”", '"') and lowers[i + 1] in programs:
            told[i] = "p"
    return [*told, ""]


def _blended(words: Sequence[str], lowers: Sequence[str]) -> Iterator[int]:
    """Yield the words of short names and of their written-out forms: `Jaki (Jakarta Kini)`, `Jakarta Kini (Jaki)`."""
    for i in (i for i, word in enumerate(words) if word == "(" and i):
        close = next((k for k in range(i + 2, min(i + _LONGEST, len(words))) if words[k] == ")"), 0)
        inside = "".join(filter(str.isalnum, "".join(lowers[i + 1 : close])))
        for start in range(i - 1, max(-1, i - _LONGEST), -1):
            before = "".join(filter(str.isalnum, "".join(lowers[start:i])))
            if not close or not (words[start][0].isalnum() or words[start] in _QUOTES):
                break
            if words[start][0].isupper() and (_short_for(inside, before) or _short_for(before, inside)):
                yield from range(start, i)
                yield from range(i + 1, close)
                break


def _short_for(short: str, long: str) -> bool:
    """Say whether the letters of ``short`` stand in ``long`` in the same order, from the first one on."""
    if not 2 <= len(short) < len(long) * 0.8 or short[0] != long[0]:
        return False
    letters = iter(long)
    return all(letter in letters for letter in short)
