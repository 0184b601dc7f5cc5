"""Titles and honorifics between an office and a name."""

from __future__ import annotations

import re

from anugerah.lexicon.vocabulary import words

_TITLE = re.compile(r"[A-Z][a-z]{1,6}\.")  # `Capt.`, `Kompol.`
_SHORT_FORM = re.compile(r"\([A-Z][\w./ -]{0,20}\)")


def only_titles(gap: str) -> bool:
    """Say whether nothing but titles, punctuation and a bracketed short form stands in ``gap``.

    `, Dr. H. ` and ` (BKKBN) ` do, ` dan ` and `. ` before a new sentence do not.
    """
    rest = _SHORT_FORM.sub(" ", gap)
    if "\n" in rest or re.fullmatch(r"\s*[.;]\s+", rest):
        return False
    parts = [part for part in re.findall(r"[^\s,():–—-]+", rest) if part != "."]
    known = words("person.honorifics")
    return all(part.lower().rstrip(".") in known or part.lower() in known or _TITLE.fullmatch(part) for part in parts)
