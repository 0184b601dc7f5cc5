"""The rows of a list under their headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from anugerah.links.labels import is_noise, said
from anugerah.links.lists.rowline import Line
from anugerah.links.lists.runs import is_sentence
from anugerah.links.ranks import category_rank
from anugerah.links.rule import any_of, cue
from anugerah.links.status import names_others
from anugerah.types import Kind, Label, Level, Mention, Part

_HEADING = 90  # code points of a heading
_FILLED = re.compile(r"[\w)]\s*(?::|\s[–—|]|\s-(?=\s))\s*\S")
_OPENS_AWARD = re.compile(
    r"(?i)(?:(?:berikut|inilah|ini|daftar|lengkap|para|nama|nama-nama)\s+)*(?:pemenang|juara|penerima|peraih)\b"
)
_ANNOUNCES = re.compile(
    r"(?i)(?:(?:berikut|inilah|adapun)\b[^:]*|.*\b(?:adalah|ialah|yaitu|yakni|antara lain))\s*:\s*$"
)
_LEVEL_WORD = re.compile(r"(?i)\b(provinsi|kabupaten|kota)\b")
_FEW = 4  # words beside the award of a heading
_BOUND = re.compile(r"^@|@(?: (?:[Tt]ahun )?\d{4})?$")  # an award that begins or ends a heading
_BARE_AWARD = re.compile(r"@(?: (?:[Tt]ahun )?\d{4})?")
_SHORT = re.compile(r"(?:[A-Z]{2,3}|[A-Z]{2,4}(?:/[A-Z]{2,4})+):?")  # `SD`, `SMK/MAK`: no line in capitals
_LOSERS = re.compile(rf"(?i)\b(?:{any_of('lists', 'losers')})\b")
_WINNERS = re.compile(rf"(?i)\b(?:{any_of('lists', 'won')}|ter(?!sebut|diri|singkir|catat)\w+)")


@dataclass(frozen=True, slots=True)
class Outline:
    """The headings in force above a line, outermost first, each with its style; ``level`` is what the last one says.

    ``award`` is the one of the last heading that opened the winners of an award.
    """

    path: tuple[tuple[str, Part], ...] = ()
    level: Level | None = None
    award: Mention | None = None

    def under(self, line: Line) -> Outline:
        """Return the outline with ``line`` as a heading: it closes headings of its own style and what is below them."""
        style = _style(line)
        if opens_award(line):
            rank = _rank(line)
            return Outline(((style, rank),) if rank else (), award=line.award)
        kept = []
        for known, above in self.path:
            if known == style:
                break
            kept.append((known, above))
        level = _LEVEL_WORD.search(line.label)
        part = _heading(line) or (_sibling(line) if style in {known for known, _ in self.path} else None)
        if part is None:
            return Outline(tuple(kept), self.level if kept else None, self.award)
        inner = Level(level[1].lower()) if level else self.level if kept else None
        return Outline((*kept, (style, part)), inner, self.award)

    def over(self, line: Line) -> Outline:
        """Return the outline of a row: a heading with a marker like its own, `• Adipura 2009`, is another row of the list.

        A colon at its end makes it a heading for all that: `1. Kota Terinovatif:` above `1. Kota Madiun`.
        """
        marker = _marker(line)
        styles = [style.split("|") for style, _ in self.path]
        at = next((k for k, own in enumerate(styles) if marker and own[0] == marker and own[2] != ":"), None)
        return self if at is None else replace(self, path=self.path[:at])

    @property
    def parts(self) -> tuple[Part, ...]:
        """The category phrases of the headings."""
        return tuple(part for _, part in self.path)


def own_level(parts: Sequence[Part]) -> Level | None:
    """The level that the label of a line says: `kota, Madiun`, `Kabupaten: Sleman`."""
    said = next((p.text for p in parts if p.rule == "category_said"), "")
    words = {m[1].lower() for m in _LEVEL_WORD.finditer(said)}
    return Level(words.pop()) if len(words) == 1 else None


def _heading(line: Line) -> Part | None:
    """The category that a heading names: `Kategori Madya`, `Adipura Kota Besar`; not `Daftar penerima`."""
    scene = line.scene
    if not line.award:
        return _rank(line) if is_noise(line.label) else Part(line.label, scene.start, scene.end, "category_said")
    told = scene.of(Label.REGION, Label.AGENCY) or scene.search(cue("cues", "win", "give"))
    start = scene.start + scene.text.find(line.label)
    rest = () if told or not _BOUND.search(line.label.replace(line.award.text, "@")) else said(scene, start, scene.end)
    return next((p for p in rest if len(p.text.split()) <= _FEW), None)


def _rank(line: Line) -> Part | None:
    """`Juara 1 Lomba Posyandu:`, `Juara 1 HKG PKK:`: the place that opens a heading and is that of all its rows."""
    ranks = category_rank(line.scene)
    return ranks[0] if len(ranks) == 1 and line.label.startswith(f"{ranks[0].text} ") else None


def _sibling(line: Line) -> Part | None:
    """`IV. Unit lainnya` behind `III. Kelurahan terbaik`: words that say little name a class where others of their style do."""
    named = (
        line.marker and not line.award and len(line.label.split()) > 1 and not cue("lists", "won").search(line.label)
    )
    return Part(line.label, line.scene.start, line.scene.end, "category_said") if named else None


def opens_award(line: Line) -> bool:
    """`Pemenang Lomba Website`, `Berikut Guru Teladan:`, `B. Lomba Subak`: a heading that opens the winners of an award."""
    if line.award is None or line.winners:
        return False
    named = _BARE_AWARD.fullmatch(line.label.replace(line.award.text, "@", 1))
    return (named or _OPENS_AWARD.match(line.label) or _ANNOUNCES.match(line.scene.text)) is not None


def _style(line: Line) -> str:
    """How a heading is set: its marker, `II.` like `I.` but not like `A.`, capitals, the end, the word for a category."""
    text = line.scene.text.strip()
    ends = text[-1:].replace(",", ":") if text[-1:] in ":.," else ""
    word = re.match(r"(?i)(?:kategori|kelompok|bidang|klaster)\b", text)
    capitals = text.isupper() and not _SHORT.fullmatch(text)
    return f"{_marker(line)}|{capitals}|{ends}|{word[0].lower() if word else ''}"


def _marker(line: Line) -> str:
    """The marker of a line as far as it shows its style: `II.` like `I.`, `3)` like `1)`."""
    marker = re.sub(r"[IVX]+", "I", re.sub(r"[A-HJ-UWYZ]", "A", re.sub(r"\d+", "1", line.marker)))
    return re.sub(r"[ivx]+", "i", re.sub(r"[a-hj-uwyz]", "a", marker))


def outlined(lines: Sequence[Line]) -> Iterator[tuple[Line, Outline]]:
    """Yield the lines that name winners with the headings above them; those under `Nominasi:` are no winners."""
    outline, aside, tight = Outline(), False, False
    for above, line, below in zip([None, *lines], lines, [*lines[1:], None], strict=False):
        apart = above is not None and _parted(above)
        if not line.winners and (_can_head(line) or line.scene.text.rstrip().endswith(":")):
            aside = _heads_losers(line)
        if not line.winners and _can_head(line):
            outline, tight = outline.under(line), not _parted(line)
        elif line.winners and not aside and not _is_place(line, below) and not _of_losers(line):
            own = outline.over(line)
            yield line, replace(own, path=own.path[:-1]) if tight and apart and _has_label(line) else own


def names_losers(text: str) -> bool:
    """`Peserta lain yang dinilai`, `Nominasi`: others than winners; not `Peserta Terbaik`, `pemenang dari 20 finalis`."""
    return _LOSERS.search(text) is not None and _WINNERS.search(text) is None


def _heads_losers(line: Line) -> bool:
    won = _WINNERS.search(line.scene.text) is not None
    return names_losers(line.scene.text) or (names_others(line.scene) and not won)


def _of_losers(line: Line) -> bool:
    return names_losers(line.scene.page.text[line.scene.start : line.winners[0].start])


def _parted(line: Line) -> bool:
    """An empty line stands behind the line: it ends what a heading without one behind it heads."""
    return line.scene.text.count("\n") > 1


def _has_label(line: Line) -> bool:
    return any(p.rule == "category_said" for p in line.parts)


def _can_head(line: Line) -> bool:
    """A short line that is no sentence, with nothing behind its colon if it has one, heads what stands below it."""
    text = line.scene.text.strip()
    says = is_sentence(text) or _FILLED.search(text)
    return len(text) <= _HEADING and line.scene.kind is not Kind.HEADLINE and not says


def _is_place(line: Line, below: Line | None) -> bool:
    """A region alone on its line that holds the winner of the next line locates it."""
    if below is None or not line.bare or len(line.winners) != 1 or not below.winners:
        return False
    return (below.winners[0].code or below.winners[0].region_code or "").startswith(f"{line.winners[0].code}.")
