"""Names of persons: which words may be one, and which are those of `Irjen Pol Budi Santosa`, `I Ketut …`, `Maria Goreti Bere Mau`."""

from __future__ import annotations

import re
from functools import cache

from anugerah.lexicon import vocabulary
from anugerah.lexicon.words import is_name, name_counts
from anugerah.links.rule import any_of, cue_words
from anugerah.links.scene import Scene

SHORT = r"(?:[A-Z]|Moh|Moch|Mohd|Muh|Abd|St)\."
WORD = rf"(?:{SHORT}|[A-Z][A-Za-zÀ-ÿ]*[a-zà-ÿ’'][A-Za-zÀ-ÿ’']*)"
BORN = rf"(?:(?:{any_of('people', 'born')}) (?=(?:{any_of('people', 'born_names')})\b))?"  # `I Ketut …`, `Wa Ode …`
ROLE = re.compile(rf"(?i)(?:{any_of('winners', 'who')}) ")
LONG = 2  # words of a name that must read as one


def without_titles(name: str) -> str:
    """`Irjen Pol Budi Santosa`, `Penyanyi Budi Santosa` → `Budi Santosa`; two words stay."""
    first, _, rest = name.partition(" ")
    titles = vocabulary.words("person.honorifics") | cue_words("people", "titles") | cue_words("people", "nations")
    born = first in cue_words("people", "born") and rest.split(" ")[0] in cue_words("people", "born_names")
    nation = rest and first != "The" and first.lower() in cue_words("people", "nations")  # `Rapper Kanada Drake`
    titled = nation or (" " in rest and not born and (first.lower() in titles or not can_be_name(first)))
    return without_titles(rest) if titled else name


def can_be_name(word: str) -> bool:
    """Say whether a word may be part of a name: `Wa`, `Budi`, no ordinary word."""
    return word in cue_words("people", "born") or (
        is_name(word) and word.lower() not in vocabulary.words("person.stop")
    )


def is_private(words: list[str]) -> bool:
    """Say whether words are the name of a person: all may be, or some are known ones of which no body is called."""
    known = any(word.lower() in name_counts() for word in words)
    return words[0] not in body_words() and (known or all(map(can_be_name, words)))


def reads_as_name(words: list[str]) -> bool:
    """`Maria Goreti Bere Mau`: behind words that give, ordinary words may end a name of three or more."""
    can = list(map(can_be_name, words))
    return all(can) or (len(words) > LONG and all(can[:LONG]) and words[0] not in body_words())


@cache
def body_words() -> frozenset[str]:
    """The words that begin the names of bodies: `Kelompok`, `Universitas`."""
    return frozenset(head.split()[0] for head in cue_words("winners", "institutions"))


def in_full(scene: Scene, word: str) -> str | None:
    """The full name of whom one of its words stands for: `Douglas` in a page that names `Michael Douglas` before."""
    view = scene.view[: scene.start]
    match = re.search(rf"(?<![\w-])(?:{WORD} ){{1,3}}{re.escape(word)}(?![\w-])", view)
    name = without_titles(match[0]) if match else ""
    return name if " " in name and all(map(can_be_name, name.split())) else None
