"""Finds the token boundaries inside a run of text without blanks: one lexer, its cases are data."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

from anugerah.lexicon.words import rows
from anugerah.text.damage import split_boldly
from anugerah.text.glue import split_glued

_LETTER = r"[^\W\d_]"
_MARK = "[\u0300-\u036f]"
_WORD = rf"[^\W_](?:[^\W_]|{_MARK})*(?:['’ʼ](?={_LETTER})(?:[^\W_]|{_MARK})+)*"
_HYPHENS = "-\u2010\u2011"
_NUMBER = r"\d+(?:[.,:]\d+){0,20}"
_SHORTEST = 3  # code points of a glued word of a damaged page: `3Ns`
_LONG = 200  # code points; what is longer is no hyphenated word
_LAST_WORD = re.compile(r"[^\W_]+$")
_HYPHENATED = re.compile(rf"{_WORD}(?:[{_HYPHENS}]{_WORD})+")


def _either(forms: Iterable[str]) -> str:
    """Return an alternation of literal strings, longest first."""
    return "|".join(re.escape(form) for form in sorted(set(forms), key=lambda form: (-len(form), form)))


def _dotted_titles() -> list[str]:
    """Return the titles as written with dots: ``Drs.``, ``S.Sos``, ``S.Sos.``; never plain ``SE.``."""
    whole = {form for form, kind in rows("abbreviations.csv", ("form", "kind")) if kind == "whole_word"}
    forms = []
    for form, kind in rows("titles.csv", ("form", "kind")):
        if "." in form:
            forms += [form, form + "."]
        elif kind != "degree" and form not in whole:
            forms.append(form + ".")
    return forms


def _glued_forms(forms: Iterable[str]) -> list[str]:
    """Return patterns of what stands glued to words: ``Kecil|99,91|2|Terbaik``, ``II|Kab.|Bintan``."""
    capital = f"(?=[A-Z](?:{_LETTER}{{2}}|[A-Z]))"
    short = _either(form for form in forms if form.endswith(".") and form[:2].isalpha() and form[0].isupper())
    return [
        rf"{_LETTER}+(?=\d{{1,3}},\d)",
        rf"\d{{1,3}},\d\d(?=\d{{1,2}}{capital})",
        rf"\d{{1,3}},\d+{capital}",
        rf"(?:\d{{1,2}}|I{{1,3}}|IV|[A-Z]?[a-z]{{3,}})(?=(?:{short}))",
        rf"(?<=[^\W_])(?:{short})",
    ]


@cache
def lexer(damaged: bool = False) -> re.Pattern[str]:
    """Return the pattern of one token, perhaps of a ``damaged`` page; alternatives stand in order of precedence."""
    abbreviations = [form for form, kind in rows("abbreviations.csv", ("form", "kind")) if kind != "whole_word"]
    domains = _either(suffix for (suffix,) in rows("domains.csv", ("suffix",)))
    upper = _either(suffix.upper() for (suffix,) in rows("domains.csv", ("suffix",)))
    tail = r"(?:[/?#][^\s<>\"“”)\]]*[\w/=])?"
    parts = [
        r"(?:https?|ftp)://[^\s<>\"“”]*[\w/=]",
        r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}",
        rf"(?:[A-Za-z0-9][\w-]{{0,62}}\.){{1,6}}(?:{domains}|{upper})(?![\w-]|\.[a-z]){tail}",
        r"[@#]\w+",
        r"\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})(?![\d])",
        r"(?<![\d/])\d{1,2}/\d{1,2}(?![\d/])",
        r"(?:19|20)\d\d(?=,\d\d[:.]\d\d)",
        r"\\[nrt](?![a-z])",
        rf"(?:Rp|US\$|\$|IDR)\.?{_NUMBER}",
        rf"(?<![^\W_])(?:{_either([*_dotted_titles(), *abbreviations])})(?!(?<=[^\W\d_])[^\W_])",
        r"(?<![^\W_])[A-Z]\.(?=[A-Z][^\W\d_]|[A-Z]\.|$|[^\w.])",
        *(_glued_forms([*_dotted_titles(), *abbreviations]) if damaged else ()),
        rf"{_NUMBER}(?![^\W_])",
        rf"{_WORD}(?:[{_HYPHENS}]{_WORD})*",
        r"-(?:nya|ku|mu|lah|kah|pun)(?![^\W_])",
        r"([^\w\s])\2*",
        r"\s+|_+|.",
    ]
    return re.compile("|".join(f"(?:{part})" for part in parts), re.DOTALL)


@cache
def _hyphen_rules() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return the prefixes split before any word, those split before a capital, and the clitics."""
    table: dict[str, set[str]] = {}
    for form, kind in rows("affixes.csv", ("form", "kind")):
        table.setdefault(kind, set()).add(form)
    kinds = ("split_before_any", "split_before_capital", "clitic")
    any_, capital, clitic = (frozenset(table.get(kind, ())) for kind in kinds)
    return any_, capital, clitic


def _hyphen_cuts(word: str) -> Iterator[int]:
    """Yield cuts inside a hyphenated word: ``se-|Jawa``, ``SPBE|-nya``; not ``kota-kota``."""
    before_any, before_capital, clitics = _hyphen_rules()
    left, right = 0, len(word)
    head, tail = word.find("-") + 1, word.rfind("-")
    prefix = word[:head].lower()
    if prefix in before_any or (prefix in before_capital and word[head].isupper()):
        yield head
        left = head
    if word[tail:] in clitics and tail > left and any(c.isupper() for c in word[left:tail]):
        yield tail
        right = tail
    core = word[left:right]
    for found in re.finditer(f"[{_HYPHENS}]", core):
        at = found.start()
        if _joins_names(core[:at], core[at + 1 :]):
            yield left + at
            yield left + at + 1


@cache
def _months() -> frozenset[str]:
    """Return the names of months as written."""
    return frozenset(form for form, _, _ in rows("months.csv", ("form", "month", "kind")))


def _joins_names(before: str, after: str) -> bool:
    """Tell whether a hyphen stands between two names or numbers: ``Jawa-Bali``, ``2021-2024``."""
    one, two = re.split(f"[{_HYPHENS}]", before)[-1], re.split(f"[{_HYPHENS}]", after)[0]
    if one[0].isdigit() and two[0].isdigit():
        return True
    if two[0].isdigit():
        return one in _months()
    if one.lower() == two.lower() or len(one) < 3 or len(two) < 3:
        return False
    return two[0].isupper() and one.isalpha()


def cuts(chunk: str, damaged: bool = False) -> Iterator[int]:
    """Yield, in order, the offsets inside a chunk at which a new token starts; 0 is not among them.

    Args:
        chunk: A run of text without blanks.
        damaged: Whether the page has lost blanks, so that glue is likely.
    """
    if chunk.isspace():
        return
    for found in lexer(damaged).finditer(chunk):
        start, end = found.span()
        if start:
            yield start
        if end - start < (_SHORTEST if damaged else 4):
            continue
        token = found.group()
        if not token[0].isalnum():
            continue
        if not token.isalnum():
            if len(token) < _LONG and _HYPHENATED.fullmatch(token):
                yield from (start + cut for cut in _hyphen_cuts(token))
            if damaged:
                for word in _LAST_WORD.finditer(token):
                    yield from _glued_cuts(word.group(), start + word.start(), split_boldly)
            continue
        yield from _glued_cuts(token, start, split_boldly if damaged else split_glued)


def _glued_cuts(word: str, at: int, split: Callable[[str], Sequence[str]]) -> Iterator[int]:
    """Yield the cuts of a word that begins at an offset."""
    for piece in split(word)[:-1]:
        at += len(piece)
        yield at
