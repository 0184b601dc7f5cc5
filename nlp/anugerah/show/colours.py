"""One colour for each label, shared by the report, the notebooks, displaCy and the plots."""

from __future__ import annotations

from typing import Any, NamedTuple

from anugerah.types import Label


class Colour(NamedTuple):
    """A label's background on a light page (black text) and on a dark one (white text), as CSS hex colours."""

    light: str
    dark: str


COLOURS: dict[Label, Colour] = {
    Label.REGION: Colour("#b7e4c7", "#1f5136"),
    Label.OFFICIAL: Colour("#ffd6a5", "#6b3f0c"),
    Label.OFFICE: Colour("#ffec99", "#574800"),
    Label.AGENCY: Colour("#bcd8ff", "#1d4274"),
    Label.AWARD: Colour("#ffc2d1", "#7a1f3d"),
    Label.PROGRAM: Colour("#e0c3fc", "#4b2a73"),
    Label.PILLAR: Colour("#a9e9e4", "#0f504e"),
    Label.DATE: Colour("#dcdfe3", "#43484f"),
}
NAMES: dict[Label, str] = {
    Label.REGION: "wilayah",
    Label.OFFICIAL: "pejabat",
    Label.OFFICE: "jabatan",
    Label.AGENCY: "lembaga",
    Label.AWARD: "penghargaan",
    Label.PROGRAM: "program",
    Label.PILLAR: "pilar",
    Label.DATE: "tanggal",
}
DISPLACY: dict[str, str] = {label.value: colour.light for label, colour in COLOURS.items()}


def displacy_options() -> dict[str, Any]:
    """Return ``options`` for ``spacy.displacy.render(doc, style="ent", options=…)``."""
    return {"ents": list(DISPLACY), "colors": dict(DISPLACY)}


def label_css() -> str:
    """Return the CSS that gives each label's class its two colours, ``--hue`` and ``--on``, on light and dark pages."""
    light = "\n".join(f".{label} {{ --hue: {c.light}; --on: #16181c }}" for label, c in COLOURS.items())
    dark = "\n".join(f".{label} {{ --hue: {c.dark}; --on: #f3f4f6 }}" for label, c in COLOURS.items())
    return f"{light}\n@media (prefers-color-scheme: dark) {{\n{dark}\n}}\n"
