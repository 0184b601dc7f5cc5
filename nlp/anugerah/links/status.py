"""Whether a sentence says that something was won, was won earlier, will be given, or none of these."""

from __future__ import annotations

import re
from collections.abc import Sequence

from anugerah.links.rule import any_of, cue
from anugerah.links.scene import Scene
from anugerah.links.years import years_ago, years_won
from anugerah.types import Kind, Label, Status

NOT_WON = cue("status", "hoped", "negated", "running")
_REACH = 60
_AHEAD = 56
_PURPOSE = 24  # code points in front of a verb or rank in which its purpose begins
_OPENING = 4
_HABIT = 24  # code points in front of a verb that say that it is done again and again
_JUDGED = re.compile(r"(?i)\b(?:berdasar\w*|menurut|hasil|dari|atas)\s+(?:hasil\s+)?(?:akhir\s+)?penilaian\b")
_LOST = re.compile(  # a denial, the next round, or another object right behind a verb
    r"(?i)\w+\s+(?:tidak|belum|gagal|batal)\b(?!\s+(?:hanya|cuma|saja))"
    rf"|(?:{any_of('status', 'enters')})\s+(?:\w+\s+){{0,2}}?(?:{any_of('status', 'stages')})\b"
    rf"|\w+\s+(?:{any_of('status', 'objects')})\b"
)
ENTERS = re.compile(rf"(?i)\b(?:{any_of('status', 'enters')})\s+(?:\w+\s+){{0,2}}?(?:{any_of('status', 'stages')})\b")
_OFTEN = re.compile(r"(?i)\w+\s+(?:sebanyak\s+)?(?:beberapa|\w+) kali\b")  # a bare count right behind a passive verb
_AND_DID = re.compile(r"(?i).*\b(?:dan|serta)\s+(?=(?:telah|sudah)\s+$)", re.DOTALL)  # `yang memenuhi syarat dan telah`
_WISHED = re.compile(r"(?i)\b(?:bisa|dapat|harus|wajib|perlu|hendak|mau|boleh)\s+$")
_ASIDE = re.compile(r",\s+yang\s[^,;:“”\"]+,\s")  # `Kota Batu, yang sempat memimpin, menjadi juara II`
_SELECTED = re.compile(rf"(?i)\b(?:{any_of('status', 'enters')})\s+(?:\w+\s+)?\w+ besar\b")
_NAMED = 40  # code points between a place in a selection and the award that it is a place in
_LETS_IN = re.compile(r"(?i)\b(?:me)?loloskan\b|\blolos\b[^.;]{0,40}\b(?:\d+|\w+) besar\b")
_FINALLY = re.compile(rf"(?i)\b(?:akhirnya|resmi)\s+(?:\w+\s+)?(?:{any_of('cues', 'gets', 'sure')})\b")
_LATER = cue("status", "later")
_MERE = cue("status", "mere")
_CHOSEN = re.compile(rf"(?i)\s+(?:yang\s+)?(?:{any_of('cues', 'win', 'taken')})\b")
_DECIDED = re.compile(
    r"(?i)\b(?:pemenang|juara|peraih|penerima)\b[^.]{0,80}\b(?:diumumkan|mengumumkan|ditetapkan|dibacakan)\b"
)
_RECEIVERS = re.compile(r"(?i)\b(?:penerima|pemenang|peraih|juara)\b")
_SOUGHT = re.compile(rf"(?i)\b(?:untuk|guna|demi)\s+(?:{any_of('status', 'sought')})\b")
_BEAT = cue("winners", "beaten")
_PARTS = re.compile(r"[.;:!?]\s|,\s(?=(?:namun|tetapi|sementara|sedangkan|ketika|saat|yang|setelah|karena)\b)|[“”\"]")
_AFTER = re.compile(r"(?i)\b(?:setelah|usai|sesudah|meski|meskipun|walau|walaupun)\b[^,]*,\s")
_HEADLINE_HOPE = re.compile(r"(?i)^\s*(?:bidik|target|incar|menuju|siap|jelang|songsong|usulkan|dinilai)\b")


def status_at(scene: Scene, verb_start: int, year: int | None = None) -> Status | None:
    """Return the status of the winning words at ``verb_start``, ``None`` when nothing was won.

    Cues in the same clause, up to 60 characters in front of the verb, decide; a sentence whose years all lie before
    ``year``, the edition that the article is about, tells of history.
    """
    said = scene.view[max(scene.start, verb_start - _REACH) : verb_start]
    said = _ASIDE.sub(" ", _JUDGED.sub("", _MERE.sub("", said)))
    before = _clause(said)
    if scene.search(cue("status", "retracted"), verb_start):
        return None
    at = (max(scene.start, verb_start - 12), min(scene.end, verb_start + 24))
    if scene.search(cue("status", "scheduled"), *at):
        return None if cue("status", "condition").search(before) else Status.SCHEDULED
    ahead = scene.view[verb_start : min(scene.end, verb_start + _AHEAD)]
    if (
        _not_won(before)
        or cue("status", "hoped").search(_joined(scene.view[scene.start : verb_start]))
        or cue("status", "entrant", "round").search(ahead)
        or _LOST.match(ahead)
    ):
        return None
    passive = ahead[:2].lower() == "di"
    if passive and (_OFTEN.match(ahead) or _WISHED.search(before)):
        return None
    if _is_sought(scene, verb_start) or is_selected(scene, verb_start):
        return None
    if _HEADLINE_HOPE.search(scene.text) or (passive and cue("status", "habit").search(before[-_HABIT:])):
        return None
    if cue("status", "historical").search(_last(cue("status", "turns"), _AFTER.sub("", before))):
        return Status.HISTORICAL
    if years_ago(scene, verb_start - len(before), verb_start + _AHEAD):
        return Status.HISTORICAL
    years = years_won(scene)
    if year and years and max(years) < year:
        return Status.HISTORICAL
    return Status.WON


def _is_sought(scene: Scene, verb_start: int) -> bool:
    """`untuk meraih`, `untuk menjadi yang terbaik`: a purpose; `dipanggil untuk menerima`, `menyisihkan Budi untuk meraih` are none."""
    found = scene.search(_SOUGHT, max(scene.start, verb_start - _PURPOSE), min(scene.end, verb_start + 20))
    if found is None or scene.search(_BEAT, scene.start, found.start()):
        return False
    return found.start() < verb_start and "," not in scene.view[found.end() : verb_start]


def is_selected(scene: Scene, verb: int | None = None) -> bool:
    """`masuk tiga besar`: no award, unless one is named behind it: `masuk tujuh besar Paritrana Award`."""
    found = scene.search(_SELECTED) if verb is None else _SELECTED.match(scene.view, verb, scene.end)
    return found is not None and not any(0 <= m.start - found.end() <= _NAMED for m in scene.of(Label.AWARD))


def _not_won(before: str) -> bool:
    """Say whether the words in front of a verb hope for it, deny it, or tell of a contest that still runs."""
    before = _AND_DID.sub("", before)
    here = _last(cue("status", "turns"), before.rpartition(", ")[2])
    if cue("status", "hoped").search(before) or cue("status", "negated").search(here):
        return True
    return cue("status", "running").search(_last(cue("status", "done"), here)) is not None


def _last(pattern: re.Pattern[str], text: str) -> str:
    """What stands behind the last match of ``pattern``."""
    return text[max((m.end() for m in pattern.finditer(text)), default=0) :]


def tells_of_entrants(scenes: Sequence[Scene]) -> bool:
    """Say whether an article opens with nominees, finalists or candidates: then a bare list names no winners."""
    opening = [scene for scene in scenes[: _OPENING + 1] if scene.kind is not Kind.DATELINE][:_OPENING]
    if any(scene.kind is Kind.HEADLINE and _names_receivers(scene) for scene in opening):
        return False
    if any(scene.search(_FINALLY) or _is_decided(scene) for scene in opening):
        return False
    if any(_tells_of_win(scene) for scene in opening):
        return False
    ahead = (cue("status", "entrant"), ENTERS, _LETS_IN)
    return any(scene.search(p) for scene in opening for p in ahead) or any(
        scene.search(cue("status", "undecided")) for scene in scenes
    )


def _is_decided(scene: Scene) -> bool:
    """`Pemenang ditetapkan Jumat`, but not `juara sedianya diumumkan Jumat`."""
    told = scene.search(_DECIDED)
    return told is not None and not any(scene.search(p) for p in (_LATER, cue("takers", "meant")))


def _tells_of_win(scene: Scene) -> bool:
    """`Budi Santosa terpilih sebagai Duta GenRe`: a win beside the name of its award, in a sentence without nominees."""
    verb = scene.search(cue("cues", "gets", "sure")) if scene.of(Label.AWARD) else None
    if verb is None or scene.search(cue("status", "entrant", "running")):
        return False
    near = any(0 <= m.start - verb.end() <= _NAMED for m in scene.of(Label.AWARD))
    return near and status_at(scene, verb.start()) is Status.WON


def _names_receivers(scene: Scene) -> bool:
    """`Mereka Penerima Adipura`, `Inilah Pemenang Lomba Desa`: a headline of winners, not of nominees."""
    return scene.search(_RECEIVERS) is not None and not scene.search(cue("status", "entrant"))


def names_others(scene: Scene) -> bool:
    """Say whether a sentence counts up others than winners (`peserta`, `finalis`), unless these won: `peserta yang meraih …`."""
    return any(not _CHOSEN.match(scene.view, m.end(), scene.end) for m in scene.finditer(cue("cues", "other_list")))


def is_denied(scenes: Sequence[Scene]) -> bool:
    """Say whether an article opens with the word that a win is not true: `kabar itu tidak benar`, `membantah`."""
    return any(scene.search(cue("status", "denied")) for scene in scenes[:_OPENING])


def _joined(before: str) -> str:
    """Keep what a hope governs: over `, dan` and `, serta` too, `berharap nilai naik, dan opini itu diraih`."""
    did = _AND_DID.match(before)
    return _PARTS.split(before[did.end() :] if did else before)[-1]


def _clause(before: str) -> str:
    """Keep what stands behind the last break that ends a clause."""
    return re.split(r"[.;:!?]\s|,\s(?=(?:dan|namun|tetapi|sementara|sedangkan|serta)\b)|[“”\"]", before)[-1]
