"""Altered copies of articles for training: other regions, people, awards and years, and damaged texts.

Every function takes a `Sample` and a seeded `random.Random` and returns a sample whose marks still lie on their
words and whose records still tell the text: the same seed gives the same copy.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from typing import Any

from anugerah.train.damage import (
    add_boilerplate,
    drop_capitals,
    glue_words,
    lose_stops,
    shout_headline,
    strip_punctuation,
)
from anugerah.train.edits import Sample, from_row, to_row
from anugerah.train.swap_regions import swap_regions
from anugerah.train.swaps import swap_awards, swap_people, swap_years

Change = Callable[[Sample, random.Random], Sample]
SWAPS: Mapping[Change, float] = {swap_regions: 0.8, swap_people: 0.8, swap_awards: 0.4, swap_years: 0.5}
DAMAGES: Mapping[Change, float] = {
    glue_words: 0.15,
    lose_stops: 0.1,
    strip_punctuation: 0.05,
    drop_capitals: 0.05,
    shout_headline: 0.2,
    add_boilerplate: 0.2,
}

__all__ = [
    "DAMAGES", "SWAPS", "Sample", "add_boilerplate", "augment", "augmented", "drop_capitals", "from_row", "glue_words",
    "lose_stops", "shout_headline", "strip_punctuation", "swap_awards", "swap_people", "swap_regions", "swap_years",
    "to_row",
]  # fmt: skip


def augment(sample: Sample, rng: random.Random) -> Sample:
    """Return a copy with some swaps and now and then some damage, each with its own likelihood."""
    for change, likelihood in {**SWAPS, **DAMAGES}.items():
        if rng.random() < likelihood:
            sample = change(sample, rng)
    return sample


def augmented(row: Mapping[str, Any], rng: random.Random) -> dict[str, Any]:
    """Return an altered copy of a gold line; what else it tells (`id`, `tags`) is kept.

    Args:
        row: `text`, `entities` with label, start, end in code points and attributes, and `records` if any.
        rng: Where chance comes from.
    """
    return to_row(augment(from_row(row), rng), row)
