"""What introduces a list: whether it names winners, and whether these have won, will win, or won long ago."""

from __future__ import annotations

import re
from collections.abc import Sequence

from anugerah.links.lists.outline import Outline
from anugerah.links.lists.rowline import Line
from anugerah.links.lists.runs import is_fragment, is_line
from anugerah.links.rule import any_of, cue
from anugerah.links.scene import Scene
from anugerah.links.status import ENTERS, NOT_WON, names_others, status_at
from anugerah.links.told import usable
from anugerah.types import Kind, Label, Status

_TELLS = cue("lists", "tells")
_TELLS_WIN = cue("cues", "win", "won_by", "give", "gets", "list_intro")
_GIVES = re.compile(
    r"(?i)\b(?:kepada|diberikan|diserahkan|diraih|diterima|menerima|meraih)\s+(?:oleh\s+)?(?:sejumlah|beberapa|para|\w+ (?:belas )?|\d+ )(?:daerah|pemerintah|kabupaten|kota|provinsi|desa|kelurahan|instansi|sekolah|pemenang|penerima)"
)
_BELOW = re.compile(r"(?i)\b(?:berikut|daftar)(?:nya)?\b")
_WON = cue("lists", "won")
_MEANT = cue("takers", "meant")
_WINNERS = re.compile(r"(?i)\b(?:penerima|pemenang|peraih)\b")
_LOSERS = re.compile(rf"(?i)\bdaftar(?:nya)?\s+(?:\w+\s+)?(?:{any_of('lists', 'losers')})\b(?!\s+(?:terbaik|terpilih))")
_POINTS = re.compile(r"(?i)\b(?:itu|tersebut|dimaksud|tadi)\b")
_TO_CHOOSE = re.compile(r"(?i)\b(?:penentuan|pemilihan|penetapan|calon) (?:sang |para )?(?:juara|pemenang)\b")
_EVER = re.compile(r"(?i)\bpernah\b")


def list_status(scenes: Sequence[Scene], at: int, lines: Sequence[Line]) -> Status | None:
    """The status that a list's introduction gives it; ``None`` for lists of others."""
    if any(s.search(_LOSERS) for s in scenes[max(0, at - 1) : at + 1]):
        return None
    intro = _introduction(scenes, at, lines)
    if any(_of_others(s) for s in intro if not is_line(s) and (introduces(s) or _announces(s))):
        return None
    if not intro:
        return Status.WON
    if any(s.search(_EVER) for s in (*intro, *(s for s in scenes[max(0, at - 1) : at] if introduces(s)))):
        return Status.HISTORICAL
    verb = intro[0].search(cue("cues", "win", "won_by", "give", "gets", "list_intro"))
    return status_at(intro[0], verb.start() if verb else intro[0].end)


def _of_others(scene: Scene) -> bool:
    """What a list counts up are no winners: its last clause says so, or one before where that says nothing."""
    last = scene.page.text.rfind(", ", scene.start, scene.end)
    tells = last > 0 and scene.search(_TELLS_WIN, last)
    if tells:
        return scene.search(cue("cues", "other_list"), last) is not None
    return names_others(scene)


def _introduction(scenes: Sequence[Scene], at: int, lines: Sequence[Line]) -> list[Scene]:
    """What introduces a list: its own heading that tells of winners, else the sentence before it with that heading."""
    heads = [line.scene for line in lines[:2] if not line.winners]
    if any(_TELLS.search(s.text) or s.of(Label.AWARD) for s in heads):
        return heads
    before = [s for s in scenes[max(0, at - 1) : at] if s.kind not in (Kind.DATELINE, Kind.HEADLINE)]
    return [*(s for s in before if _leads(s)), *heads]


def names_winners(
    scenes: Sequence[Scene], at: int, lines: Sequence[Line], rows: Sequence[tuple[Line, Outline]]
) -> bool:
    """Say whether a run of lines is a list of winners: introduced as one, or most lines carry an award or a category."""
    if not rows:
        return False
    before = scenes[at - 1] if at else None
    if before is not None and introduces(before) and (len(rows) > 1 or _announces(before)):
        return True
    if any(_TELLS.search(line.label) or line.award for line in lines if not line.winners):
        return True
    if before is not None and _tells_of_win(before) and any(_back(line) for line in lines[:1]):
        return True
    if before is not None and len(rows) > 2 and usable(before) and all(is_fragment(line.scene) for line, _ in rows):
        return True
    if len(rows) > 2 and any(s.kind is Kind.HEADLINE and s.of(Label.AWARD) for s in scenes[:at]):
        return True
    marked = sum(1 for line, outline in rows if line.parts or line.award or outline.path)
    return len(rows) > 1 and 2 * marked >= len(rows)


def _back(line: Line) -> bool:
    """`Kelima sekolah itu masing-masing:`, `Desa dimaksud ialah:`: a heading that points back to those told of."""
    return not line.winners and line.scene.text.rstrip().endswith(":") and _POINTS.search(line.scene.text) is not None


def _tells_of_win(scene: Scene) -> bool:
    verb = scene.search(cue("cues", "win", "give")) if scene.of(Label.AWARD) else None
    return verb is not None and status_at(scene, verb.start()) is not None and not names_others(scene)


def says_won(scenes: Sequence[Scene], at: int, lines: Sequence[Line]) -> bool:
    """Say whether the sentence before a list or a heading in it speaks of winners, or its lines of places: `Juara I: …`."""
    if any(
        _WON.search(line.scene.page.text, line.scene.start, line.winners[0].start) for line in lines if line.winners
    ):
        return True
    return any(
        s.search(_WON) and not any(s.search(p) for p in (NOT_WON, ENTERS, _MEANT, _TO_CHOOSE))
        for s in [*scenes[max(0, at - 1) : at], *(line.scene for line in lines if not line.winners)]
    )


def _leads(scene: Scene) -> bool:
    """Say whether a sentence can speak of the list below it: not what somebody said, unless it ends in a colon."""
    return _announces(scene) or scene.search(cue("cues", "speech")) is None


def introduces(scene: Scene) -> bool:
    """`Berikut daftar penerimanya:`: a sentence that leads to a list and tells of an award or winners."""
    gives = scene.of(Label.AWARD) and scene.search(_GIVES)
    leads = scene.text.rstrip().endswith(":") or scene.search(cue("cues", "list_intro")) or gives
    return bool(
        leads and (_TELLS.search(scene.text) or scene.of(Label.AWARD) or scene.search(cue("cues", "award_noun")))
    )


def announces_winners(scene: Scene) -> bool:
    """`Berikut daftar pemenang Kalpataru:`: a sentence in front of a list says that those who follow have won."""
    return scene.text.rstrip().endswith(":") and scene.search(_WINNERS) is not None and not names_others(scene)


def _announces(scene: Scene) -> bool:
    """Say whether a sentence leads to a list whatever stands in it: by a colon, or `berikut`."""
    return scene.text.rstrip().endswith(":") or _BELOW.search(scene.text) is not None
