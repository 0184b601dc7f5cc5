"""Lists of winners: runs of lines under their headings, each line with its award, category path and level."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from anugerah.lexicon.regions import load_regions
from anugerah.links.category import parts
from anugerah.links.grouping import behind_each
from anugerah.links.home import home
from anugerah.links.lists.columns import year_columns
from anugerah.links.lists.gridded import grid
from anugerah.links.lists.introducing import announces_winners, introduces, list_status, names_winners, says_won
from anugerah.links.lists.numbering import numbered
from anugerah.links.lists.outline import Outline, opens_award, outlined, own_level
from anugerah.links.lists.rereading import as_classes, as_counted, as_heads, without_addresses
from anugerah.links.lists.rowline import Line, read_line, with_unknown
from anugerah.links.lists.rowtail import with_openers, with_tails
from anugerah.links.lists.runs import is_line, run_end
from anugerah.links.lists.shaped import with_heads
from anugerah.links.lists.tabular import table
from anugerah.links.ranks import beside_each
from anugerah.links.rule import any_of, link_rule
from anugerah.links.scene import Scene
from anugerah.links.shares import outside, shared
from anugerah.links.told import Giving, each_win, is_sought, usable, whole_awards
from anugerah.links.years import years_told
from anugerah.types import Label, Level, Mention, Part, Recipient, Region, Settled, Status

_HELD = re.compile(
    rf"(?i)\b(?:penghargaan|prestasi|award)\s+(?:lain\s+)?(?:yang\s+(?:\w+\s+){{0,2}}?)?(?:{any_of('cues', 'won_by', 'taken')}|diperoleh|didapat|dikantongi|diboyong)\s+"
)
_BESIDE = 12  # code points between the words for winning and the winner
_CLASS = re.compile(r"\s*(?i:kategori)\s")
_DASH = re.compile(r"[\w)]\s[–—-]\s(?:Pem\w+ )?$")
_ALSO = re.compile(r"(?:\s+(?:19|20)\d\d)?\s+(?:juga |ikut |turut )+di[a-z]{4,}")
_ALSO_BEFORE = re.compile(rf"(?i)\b(?:juga|ikut|turut|pula)\s+di[a-z]{{4,}}\s+(?:(?:{any_of('cues', 'dress')})\s+)*$")
_TITLE = 20  # code points of a title at least; a cell of a table may say the same as another


@dataclass(slots=True)
class Listed:
    """What the lists of a page say, by scene index: the winners of each line, all lines, and lines alone under prose."""

    rows: dict[int, list[tuple[Giving, list[Part]]]] = field(default_factory=dict)
    lines: set[int] = field(default_factory=set)
    alone: set[int] = field(default_factory=set)


def read_lists(scenes: Sequence[Scene], entrants: bool = False) -> Listed:
    """Find all lists of winners on a page and read their lines; a story of ``entrants`` must say that they won."""
    listed, shown = Listed(), Counter(scene.text.strip() for scene in scenes)
    award: Mention | None = None
    at = 0
    while at < len(scenes):
        end = run_end(scenes, at)
        if is_line(scenes[at]):
            inside = next((m for s in scenes[at:end] for m in s.of(Label.AWARD)), None)
            told = [s for s in scenes[at:end] if is_line(s) and not _is_furniture(s, scenes, shown)]
            _read_run(listed, scenes, at, told, award or inside, entrants)
        for scene in scenes[at : max(end, at + 1)]:
            named = [
                m for m in scene.of(Label.AWARD) if award is None or not (is_sought(scene, m) or _is_aside(scene, m))
            ]
            award = next(iter(named), award)
        at = max(end, at + 1)
    return listed


def _read_run(
    listed: Listed, scenes: Sequence[Scene], at: int, told: Sequence[Scene], award: Mention | None, entrants: bool
) -> None:
    if award is None or not told:
        return
    announcing = [s for s in scenes[max(0, at - 1) : at + 1] if announces_winners(s)]
    award = next((m for s in announcing for m in whole_awards(s)), award)
    lines = with_unknown(as_heads([read_line(s, award) for s in told]), bool(announcing))
    lines = with_openers(with_tails(with_heads(lines)))
    lines = as_counted(without_addresses(as_classes(lines) if announcing else lines))
    status = list_status(scenes, at, lines)
    if status is None:
        return
    listed.rows.update(by_year := year_columns(lines, award))
    if by_year:
        listed.lines.update(line.scene.index for line in lines)
        return
    holder = _holder(scenes, at)
    lines = [replace(line, winners=()) if holder and _names_giver(line) else line for line in lines]
    rows = grid(lines) or table(lines) or list(outlined(lines))
    own = holder or home(scenes) or _told_of(scenes, at)
    if own:
        _read_awards(listed, lines, own, status)
    if holder:
        _read_classes(listed, lines, holder, award, status)
    if not names_winners(scenes, at, lines, rows) or (entrants and not says_won(scenes, at, lines)):
        return
    rows = numbered(rows, scenes[at - 1] if at else None, lines)
    lead = scenes[at - 1] if at and introduces(scenes[at - 1]) else None
    said = _said_before(scenes, at, award)
    opened = {line.award.start for line in lines if line.award and opens_award(line)}
    for line, outline in rows:
        if not (line.award or outline.award) and award.start in opened and line.scene.start < award.start:
            continue
        base = replace(outline, path=said) if not outline.path and not line.parts else outline
        found = list(list_item(line, base, line.award or outline.award or award, status, lead))
        if found:
            listed.rows[line.scene.index] = found
    listed.lines.update(line.scene.index for line in lines)
    if len(rows) == 1:
        listed.alone.add(rows[0][0].scene.index)


def _is_aside(scene: Scene, award: Mention) -> bool:
    """`Pada acara itu Piala Adipura ikut dibagikan`, `juga dibagikan Adipura`: an award beside that of the list below."""
    lead = scene.view[scene.start : award.start]
    return _ALSO.match(scene.view, award.end, scene.end) is not None or _ALSO_BEFORE.search(lead) is not None


def _is_furniture(scene: Scene, scenes: Sequence[Scene], shown: Counter[str]) -> bool:
    """A title that the page shows twice, or a button that stands twice in a row: no line of a list."""
    text = scene.text.strip()
    if scene.of(Label.AWARD):
        return len(text) >= _TITLE and shown[text] > 1
    beside = [*scenes[max(0, scene.index - 1) : scene.index], *scenes[scene.index + 1 : scene.index + 2]]
    return any(s.text.strip() == text for s in beside)


def _told_of(scenes: Sequence[Scene], at: int) -> Recipient | None:
    """The only region that the sentence before a list names: `Kota Madiun mengoleksi penghargaan berikut:`."""
    before = scenes[at - 1] if at and introduces(scenes[at - 1]) else None
    found = {r.key: r for r in usable(before)} if before else {}
    return next(iter(found.values())) if len(found) == 1 else None


def _holder(scenes: Sequence[Scene], at: int) -> Recipient | None:
    """`Daftar penghargaan yang diperoleh Pemkot Tangerang:`: whose awards a list counts up."""
    for scene in scenes[max(0, at - 1) : at + 1]:
        held = scene.search(_HELD) if scene.text.rstrip().endswith(":") else None
        found = [r for r in usable(scene) if held and 0 <= r.start - held.end() <= _BESIDE] if held else []
        if found:
            return found[0]
    return None


def _names_giver(line: Line) -> bool:
    """`Opini WTP – BPK RI`, `Upaya Pencegahan Korupsi, peringkat ke-3 – KPK`: a dash in front of the only name of a line."""
    text, first = line.scene.page.text, line.winners[0].start if line.winners else 0
    return len(line.winners) == 1 and _DASH.search(text, line.scene.start, first) is not None


def _read_awards(listed: Listed, lines: Sequence[Line], own: Recipient, status: Status) -> None:
    """Read the lines that name an award and no winner, where there are several; those above winners head these."""
    awards = [k for k, line in enumerate(lines) if line.award and not line.winners]
    heads = [k for k in awards if k + 1 < len(lines) and lines[k + 1].winners]
    if len(awards) < 2:
        return
    for k in awards:
        found = list(award_item(lines[k], own, status)) if k not in heads else []
        if found:
            listed.rows[lines[k].scene.index] = found


def _read_classes(listed: Listed, lines: Sequence[Line], own: Recipient, award: Mention, status: Status) -> None:
    """`Tiga penghargaan diraih Kota Batu, yakni: 1. Kategori A, Juara 3`: classes that no winner stands beside are the holder's."""
    for line, below in zip(lines, [*lines[1:], None], strict=True):
        item = line.marker[:-1].isdigit() and (below is None or below.marker[:-1].isdigit())
        if item and not line.winners and not line.award and _CLASS.match(line.scene.text, len(line.marker)):
            giving = Giving(award, own, line.scene, "award_item", status, line.scene.start)
            found = list(parts(line.scene, award))
            listed.rows[line.scene.index] = [(giving, found)] if found else []


def _said_before(scenes: Sequence[Scene], at: int, award: Mention) -> tuple[tuple[str, Part], ...]:
    """The category that the sentence before a list gives all its lines: `Penerima kategori Kota Kecil:`."""
    found = parts(scenes[at - 1], award) if at and not is_line(scenes[at - 1]) else []
    return (("", found[0]),) if len(found) == 1 and introduces(scenes[at - 1]) else ()


@link_rule
def award_item(line: Line, winner: Recipient, status: Status) -> Iterator[tuple[Giving, list[Part]]]:
    """A list of awards without winners tells what the region of the article has won: each line one award."""
    for award in whole_awards(line.scene)[:1]:
        years = years_told(line.scene, award.end)
        giving = Giving(award, winner, line.scene, "award_item", status, award.start, year=next(iter(years), None))
        wins = each_win(giving, award.end) if len(years) > 1 else (giving,)
        yield from ((win, list(parts(line.scene, award))) for win in wins)


@link_rule
def list_item(
    line: Line, outline: Outline, award: Mention, status: Status, lead: Scene | None = None
) -> Iterator[tuple[Giving, list[Part]]]:
    """A line of a list names its winners; its headings and its own ranks are their category, or the places that ``lead`` gives all lines."""
    own = _alternating(line)
    beside = beside_each(line.scene, line.winners) if len(line.winners) > 1 and not own else own or [[]]
    beside = beside if any(beside) else [[p] for p in shared(lead, line.winners)] or beside
    said = [p for p in line.parts if not own or p.rule != "category_rank"]
    said = outside(said, [p for each in beside for p in each]) if all(beside) and not own else said
    for winner, rank in zip(line.winners, beside, strict=False):
        known = levelled(winner, line.scene, own_level(line.parts) or outline.level)
        yield Giving(award, known, line.scene, "list_item", status, winner.start), _path(outline, [*said, *rank])


def _alternating(line: Line) -> list[list[Part]]:
    """`Terbaik 1 Desa Batu; Terbaik 2 Desa Solo`, `A juara I, B juara II`: the place beside each of several winners, if each has one of its own."""
    starts = [line.scene.start, *(r.end for r in line.winners)]
    ranks = [p for p in line.parts if p.rule == "category_rank"]
    own = [[p for p in ranks if a <= p.start < r.start] for a, r in zip(starts, line.winners, strict=False)]
    behind = [[p for p in ranks if a <= p.start < b] for a, b in behind_each(line.winners, line.scene.end)]
    each = (found for found in (own, behind) if len(found) > 1 and all(len(places) == 1 for places in found))
    return next(each, [])


def _path(outline: Outline, own: Sequence[Part]) -> list[Part]:
    """The headings and what the line itself says, the longer of two where one says the other."""
    said = [*outline.parts, *own]
    kept: list[Part] = []
    for part in said:
        if not any(_says(k, part) for k in kept):
            kept = [*(k for k in kept if not _says(part, k)), part]
    return kept


def _says(part: Part, other: Part) -> bool:
    """Say whether the words of one phrase hold those of another."""
    return re.search(rf"(?i)(?<!\w){re.escape(other.text)}(?!\w)", part.text) is not None


def levelled(winner: Recipient, scene: Scene, level: Level | None) -> Recipient:
    """Give a bare name the level that its list's heading states (`Kelompok kabupaten: Bandung`), whatever the page says elsewhere."""
    mention = next((m for m in scene.mentions if m.id == winner.mention), None)
    if level is None or mention is None or not isinstance(mention.value, Region):
        return winner
    regions, named = load_regions(), mention.value
    if named.code:
        elsewhere = named.settled is Settled.ELSEWHERE and named.level is not level
        fitting = list(regions.find(mention.text, level)) if elsewhere and winner.code == named.code else []
    else:
        fitting = [e for c in named.candidates if (e := regions.by_code(c)) and e.level is level]
    if (winner.code and not named.code) or len(fitting) != 1:
        return winner
    return replace(winner, name=regions.full_name(fitting[0]), code=fitting[0].code, ambiguous=False)
