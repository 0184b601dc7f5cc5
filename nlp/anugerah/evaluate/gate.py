"""Floors under the scores, kept with the hash of the corpus they were measured on; floors only rise."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from anugerah.errors import DataError

_MARGIN = 0.003


@dataclass(frozen=True, slots=True)
class Floors:
    """The least scores allowed (0..1 by name, ``slots.f``) on the gold file whose SHA-256 is ``corpus``."""

    corpus: str
    least: dict[str, float] = field(default_factory=dict)


def corpus_hash(gold: Path) -> str:
    """Return the SHA-256 of a gold file, its line ends made LF so that a checkout does not matter."""
    return hashlib.sha256(gold.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def headline(report: Mapping[str, Any]) -> dict[str, float]:
    """Return the scores that have floors: F1 of entities, slots and whole records, and region codes."""
    names = ("entities", "entities_overlap", "slots", "records_whole")
    scores = {f"{name}.f": float(report[name]["f"]) for name in names}
    return scores | {"region_code.found": float(report["region_code"]["found"])}


def read_floors(path: Path, name: str) -> Floors | None:
    """Return the floors called ``name`` in a floors file, ``None`` when there are none yet.

    Raises:
        DataError: The file is not JSON of the shape ``{name: {"corpus": hash, "least": {score: floor}}}``.
    """
    if not path.exists():
        return None
    try:
        held = json.loads(path.read_text(encoding="utf-8")).get(name)
        return Floors(held["corpus"], {k: float(v) for k, v in held["least"].items()}) if held else None
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        said = f"{path}:1: not a floors file ({error!r})"
        raise DataError(f"{said}; write it with `anugerah evaluate --raise`") from None


def below(report: Mapping[str, Any], floors: Floors, corpus: str) -> list[str]:
    """Return one sentence for each broken floor, or one alone when the corpus has changed."""
    if corpus != floors.corpus:
        return ["the corpus has changed since its floors were set; set them with `anugerah evaluate --raise`"]
    scores = headline(report)
    return [
        f"{name} is {scores.get(name, 0.0):.4f}, its floor is {least:.4f}"
        for name, least in floors.least.items()
        if scores.get(name, 0.0) < least
    ]


def raised(report: Mapping[str, Any], floors: Floors | None, corpus: str) -> Floors:
    """Return floors at today's scores less 0.003, rounded down to 0.001; none lower than on the same corpus before.

    The margin is for processors whose last digits differ and turn single spans.
    """
    before = floors.least if floors and floors.corpus == corpus else {}
    today = {name: max(0.0, math.floor((value - _MARGIN) * 1000) / 1000) for name, value in headline(report).items()}
    return Floors(corpus, {name: max(value, before.get(name, 0.0)) for name, value in today.items()})


def write_floors(path: Path, name: str, floors: Floors) -> None:
    """Store ``floors`` under ``name``, leaving the others in the file as they are."""
    held = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    held[name] = {"corpus": floors.corpus, "least": floors.least}
    path.write_text(json.dumps(held, indent=1, sort_keys=True) + "\n", encoding="utf-8")
