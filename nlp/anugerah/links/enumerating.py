"""Winners counted up in prose: `penghargaan diraih A, B, dan C`, `kategori Madya: A, B, C`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from anugerah.links.category import parts, rank_beside
from anugerah.links.grouping import rows
from anugerah.links.persons import honoured, is_personal, people_in
from anugerah.links.rowline import is_noise
from anugerah.links.rule import cue, link_rule
from anugerah.links.scene import Scene
from anugerah.links.status import status_at
from anugerah.links.told import Giving, Told, usable
from anugerah.types import Label, Mention, Part, Recipient

_MANY = 3  # winners of a row that needs no word for an award
_LEAD = 60  # code points of a lead that may stand without one
_HEADED = re.compile(
    r"(?i)(?:[:|]|\b(?:yakni|yaitu|adalah|ada|ialah|meliputi|masing-masing|antara lain|di antaranya|berikutnya|menyusul))\s*(?:\(?\w{1,2}[.)]\s*)?(?:ke-\d\s+)?(?:Pem\w+\s+(?:Provinsi\s+|Kabupaten\s+|Kota\s+)?)?$"
)
_RECEIVERS = re.compile(r"(?i)\b(?:penerima|pemenang|peraih|juara)(?:nya)?\b[^.:;]{0,60}$")
_BREAK = re.compile(r";|\.\s|, (?:sedangkan|sementara|kemudian|lalu)\b")
_CATEGORY = re.compile(
    r"(?:^|[.;\n]\s*)(?:\d+\.|[A-Z]\.|[-•*])?\s*(?:(?i:untuk|pada|adapun|sementara|sedangkan)\s+)?([^:|;.\n]{3,60}?)\s*(?:[:|]|\byakni\b|\byaitu\b)[^:|]{0,24}$"
)


@link_rule
def enumeration(scene: Scene, told: Told) -> Iterator[tuple[Giving, list[Part]]]:
    """Three or more winners in one row: `kategori Madya: A, B, C`, `penghargaan diraih A, B dan C`."""
    if told.award is None or scene.search(cue("cues", "other_list")):
        return
    award, at = told.award, scene.start
    for group in _groups(scene, award):
        lead = scene.page.text[at : group[0].start]
        named = scene.search(cue("cues", "award_noun")) or scene.of(Label.AWARD)
        headed = _HEADED.search(lead)
        won = headed and scene.search(cue("cues", "win"), at, group[0].start)
        many = len({r.key for r in group}) >= _MANY
        status = status_at(scene, group[0].start, told.year)
        if status and (
            (many and (named or won or (headed and len(lead) < _LEAD))) or (headed and _RECEIVERS.search(lead))
        ):
            own = _category(scene, lead, at, group[0].start)
            for winner in group:
                rank = rank_beside(scene, winner)
                yield Giving(award, winner, scene, "enumeration", status, group[0].start), [*own, *rank]
        at = group[-1].end


def _groups(scene: Scene, award: Mention) -> list[list[Recipient]]:
    """Rows of at least two possible winners; rows of persons where the scene names three persons."""
    people = honoured(scene) if is_personal(award) else people_in(scene)
    found = people if len(people) >= _MANY else usable(scene, award)
    return [group for group in rows(scene, found) if len({r.key for r in group}) > 1]


def _behind(scene: Scene, start: int) -> list[Part]:
    """`A, B, dan C memperoleh predikat A`: the first category behind the row, before a clause ends."""
    return [p for p in parts(scene, None) if p.start >= start and not _BREAK.search(scene.page.text, start, p.start)][
        :1
    ]


def _category(scene: Scene, lead: str, start: int, end: int) -> list[Part]:
    said = [p for p in parts(scene, None) if start <= p.start < end]
    if said:
        return said[-2:]
    match = _CATEGORY.search(lead)
    if (
        not match
        or is_noise(match[1])
        or scene.search(cue("cues", "win"), start + match.start(1), start + match.end(1))
    ):
        return _behind(scene, end)
    return [Part(match[1].strip(), start + match.start(1), start + match.end(1), "category_said")]
