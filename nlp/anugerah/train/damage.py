"""Damage as extraction from web pages does it; marks stay on their words, records stay as they are."""

from __future__ import annotations

import random
import re
from functools import cache

from anugerah.lexicon.table import read_table
from anugerah.resources import resource
from anugerah.train.edits import Sample, edited, recased


def glue_words(sample: Sample, rng: random.Random, share: float = 0.03) -> Sample:
    """Return the sample with a share of its single spaces between words lost, outside marks: `diKota Bandung`."""
    gaps = [m.start() for m in re.finditer(r"(?<=\w) (?=\w)", sample.text)]
    lost = [(at, at + 1, "") for at in gaps if rng.random() < share and not _inside(sample, at)]
    return edited(sample, lost)


def lose_stops(sample: Sample, rng: random.Random, share: float = 0.5) -> Sample:
    """Return the sample with a share of the spaces after full stops and commas lost: `Bandung,Jawa Barat`."""
    gaps = [m.start() for m in re.finditer(r"(?<=[a-z)][.,]) (?=\w)", sample.text)]
    return edited(sample, [(at, at + 1, "") for at in gaps if rng.random() < share and not _inside(sample, at)])


def strip_punctuation(sample: Sample, rng: random.Random, share: float = 0.7) -> Sample:
    """Return the sample with a share of its stops, commas, quotes and brackets gone, outside marks and numbers."""
    signs = (m.start() for m in re.finditer(r"(?<!\d)[.,;:()\"“”]|[.,;:()\"“”](?!\d)", sample.text))
    gone = [(at, at + 1, "") for at in signs if rng.random() < share and not _inside(sample, at)]
    return edited(sample, gone)


def _inside(sample: Sample, at: int) -> bool:
    return any(mark.start <= at < mark.end for mark in sample.marks)


def drop_capitals(sample: Sample, rng: random.Random) -> Sample:
    """Return the sample in small letters."""
    return recased(sample, str.lower, 0, len(sample.text))


def shout_headline(sample: Sample, rng: random.Random) -> Sample:
    """Return the sample with its first line in capitals."""
    start = len(sample.text) - len(sample.text.lstrip())
    end = sample.text.find("\n", start)
    return recased(sample, str.upper, start, end if end >= 0 else len(sample.text))


def add_boilerplate(sample: Sample, rng: random.Random, most: int = 3) -> Sample:
    """Return the sample with up to ``most`` lines of menus and share bars between its lines; at least one."""
    breaks = [found.end() for found in re.finditer(r"\n", sample.text)]
    places = sorted({0, *(at for at in breaks if not any(m.start < at < m.end for m in sample.marks))})
    chosen = rng.sample(places, min(len(places), rng.randint(1, most)))
    lines = ((at, at, _as_menu(rng.choice(_menus()), rng) + "\n") for at in chosen)
    return edited(sample, lines)


def _as_menu(words: str, rng: random.Random) -> str:
    return rng.choice((words.title(), words.upper(), words.capitalize()))


@cache
def _menus() -> tuple[str, ...]:
    rows = read_table(resource("lexicon", "boilerplate.csv"), ("cue", "match"))
    return tuple(row["cue"] for row in rows if row["match"] == "exact")
