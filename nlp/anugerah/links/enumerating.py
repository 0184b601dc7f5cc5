"""Winners counted up in prose: `penghargaan diraih A, B, dan C`, `kategori Madya: A, B, C`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from anugerah.links.awardnames import is_known
from anugerah.links.category import parts
from anugerah.links.completing import GOES_ON, names_them
from anugerah.links.counted import is_due
from anugerah.links.grouping import behind_each, rows
from anugerah.links.pairing import compatible
from anugerah.links.people import people_in
from anugerah.links.persons import are_persons, honoured, is_personal
from anugerah.links.ranks import beside_each, category_rank
from anugerah.links.rowlabels import row_label
from anugerah.links.rule import any_of, cue, link_rule
from anugerah.links.scene import Scene
from anugerah.links.shares import outside
from anugerah.links.status import names_others, status_at
from anugerah.links.told import Giving, Told, first_award, usable
from anugerah.types import Mention, Part, Recipient, RecipientKind, Status

_MANY = 3  # winners of a row that needs no word for an award
_LONG = 5  # regions of a sentence that has little else
_SHORT = re.compile(r"(?:(?!(?:di|me|ber)[a-z]{3})[^\s,:]+[ ,:]+){0,4}(?:\(?\w[.)]\s*)?(?:Pem\w+\s+)?")
_SEVERAL = 2  # classes behind the winners of a row
_LEAD = 60  # code points of a lead that may stand without one
_HEADED = re.compile(
    rf"(?i)(?:[:|]|\b(?:{any_of('cues', 'win')})nya,|\b(?:yakni|yaitu|adalah|ada|ialah|(?:penerima|pemenang|peraih|juara)nya|(?:terdapat|tercatat|muncul|tampil)(?: (?:juga|pula))?(?: nama)?|meliputi|masing-masing|antara lain|di antaranya|berikutnya|menyusul|urutannya|(?:rinciannya|daftarnya|selengkapnya|terdiri (?:atas|dari)),?))\s*(?:\(?\w{{1,2}}[.)]\s*)?(?:ke-\d\s+)?(?:(?-i:(?:[A-Z][\w’-]*\s+){{1,5}})(?:milik|besutan|gagasan)\s+)?(?:Pem\w+\s+(?:Provinsi\s+|Kabupaten\s+|Kota\s+)?)?$"
)
_AWAY = re.compile(r"(?i)\b(?:dari|bersama|dengan|di|ke)\b")
_HOLDS = re.compile(rf"(?i)\W*(?:(?:{any_of('grantors', 'adverbs')})\s+)*(?:{any_of('grantors', 'ahead')})\b")
_THANKS = re.compile(r"(?i)\b(?:menyampaikan|mengucapkan|memberi|memberikan)\s(?:[\w-]+\s){0,4}?terima ?kasih")
_DENIED = re.compile(rf"(?i)\b(?:{any_of('status', 'negated')})\s+(?:\w+\s+)?$")
_RECEIVERS = re.compile(
    rf"(?i)\b(?:(?:penerima|pemenang|peraih|juara|urutan)(?:nya)?|(?:{any_of('cues', 'win')})nya|yang (?:ikut |juga |turut )?(?:{any_of('cues', 'gets')}))\b[^.:;]{{0,60}}$"
)
_BYSTANDERS = re.compile(rf"(?i)\b(?:{any_of('lists', 'bystanders')})\s+(?:\w+\s+){{0,2}}$")
_BESIDES = re.compile(
    rf"(?i)^\W*(?:{any_of('lists', 'besides')})\s[^,.;:]{{2,60}},\s(?:[^,.;:]{{0,40}}?\s)?(?:(?:juga|ada|pula|adalah|nama)\s+)+(?:pem\w+\s+(?:kabupaten\s+|kota\s+)?)?$"
)
_THERE_IS = re.compile(
    r"(?i)^\W*(?:(?:sementara|sedangkan|lalu|kemudian|adapun)\s+)?(?:dari|di|untuk|pada)\s[^.;:]{2,70}?,?\s(?:ada|terdapat|muncul|tercatat)\s+(?:(?:pula|juga|nama)\s+)*(?:pem\w+\s+(?:kabupaten\s+|kota\s+)?)?$"
)
_ONLY_THERE = re.compile(r"(?i)\s*\)*\s*(?:[.,(]|$|(?:untuk|di|pada|sebagai|dengan|dan|serta)\b)")
_ALL = re.compile(r"(?i),\s*(?:seluruhnya|semuanya|kesemuanya|sama-sama|ke(?:dua|tiga|empat|lima|enam|tujuh)nya)\b")
_BEHIND_ROW = 60  # code points between the last winner of a sentence and the next one
_BREAK = re.compile(r";|\.\s|, (?:sedangkan|sementara|kemudian|lalu)\b")


@dataclass(frozen=True, slots=True)
class _Row:
    """Winners that stand together, what is said before them since the row before, and the category that it says."""

    winners: tuple[Recipient, ...]
    lead: str
    label: tuple[Part, ...]


@link_rule
def enumeration(scene: Scene, told: Told) -> Iterator[tuple[Giving, list[Part]]]:
    """Three or more winners in one row: `kategori Madya: A, B, C`, `penghargaan diraih A, B dan C`; or rows with labels."""
    if told.award is None or names_others(scene):
        return
    found = list(_rows(scene, told.award))
    labels = sum(any(p.rule != "category_rank" for p in row.label) for row in found)
    for row in found:
        start = row.winners[0].start
        status = _status(scene, row, told)
        if status is None or _led_by_ranks(row) or not (labels > 1 or _counts(scene, told, row)):
            continue
        own = list(row.label) or _behind(scene, told.award, row.winners[-1].end)
        beside = _each_behind(scene, row) or _first_too(row, beside_each(scene, row.winners))
        whole = _of_all(scene, told.award, row)
        own = [*own, *(p for p in whole if p not in own)]
        beside = [[p for p in each if p not in whole] for each in beside]
        if all(beside):
            own = [p for p in own if p.rule not in {q.rule for q in beside[0]}]
            own = outside(own, [p for each in beside for p in each])
        for winner, rank in zip(row.winners, beside, strict=True):
            mine = own if row.label or not rank or rank[0].rule == "category_rank" else []
            yield Giving(told.award, winner, scene, "enumeration", status, start), [*mine, *rank]


def _each_behind(scene: Scene, row: _Row) -> list[list[Part]]:
    """`A untuk kategori kota, B untuk kategori desa`: the class, or place, of each winner of a row, if all have theirs behind them."""
    behind = behind_each(row.winners, scene.end)
    own = [[p for p in parts(scene, None) if a <= p.start < b] for a, b in behind]
    if any(p.rule != "category_rank" for p in row.label) and not all(own):
        own = [[p for p in category_rank(scene) if a <= p.start < b] for a, b in behind]
    own[0] = own[0] or [p for p in row.label if p.rule == "category_rank"]  # `juara I A, disusul B di peringkat kedua`
    own = own if row.label else _of_next(own)
    return [list(compatible(each)) for each in own] if len(own) > 1 and all(own) else []


def _of_all(scene: Scene, award: Mention, row: _Row) -> list[Part]:
    """`A pertama, B kedua, C ketiga, seluruhnya berpredikat Baik`: the class behind a row that all in it have."""
    end = row.winners[-1].end
    all_ = scene.search(_ALL, end)
    return [p for p in parts(scene, award) if p.start >= all_.end()][:1] if all_ else []


def _first_too(row: _Row, beside: list[list[Part]]) -> list[list[Part]]:
    """`Peringkat pertama A, kedua B, ketiga C`: the place in front of a row whose others have one of their own is that of the first."""
    ranks = [p for p in row.label if p.rule == "category_rank"]
    own = bool(ranks) and not beside[0] and len(beside) > 1 and all(beside[1:])
    return [ranks[-1:], *beside[1:]] if own and beside[1][0].rule == "category_rank" else beside


def _of_next(own: Sequence[list[Part]]) -> list[list[Part]]:
    """`A pada kategori utama, B dan C pada kategori madya`: who has no class behind him has that of the next in the row who has one."""
    if len({p.text.casefold() for each in own for p in each if p.rule != "category_rank"}) < _SEVERAL:
        return list(own)
    filled: list[list[Part]] = []
    for each in reversed(own):
        filled.append(each or (filled[-1] if filled else []))
    return filled[::-1]


def _led_by_ranks(row: _Row) -> bool:
    """`juara I A dan B, serta juara II C dan D`: a rank leads persons of its own, who are no row of winners."""
    ranks = [p for p in row.label if p.rule == "category_rank"]
    return bool(ranks) and row.winners[0].kind is RecipientKind.PERSON


def _status(scene: Scene, row: _Row, told: Told) -> Status | None:
    """The status in front of a row, or by the first verb behind it: `A dan B, tahun lalu menerima`, `A dan B menjalani`."""
    status = status_at(scene, row.winners[0].start, told.year)
    if status is Status.WON and is_due(told.due, scene, len(row.winners), Status.SCHEDULED):
        return Status.SCHEDULED
    if status is Status.WON and scene.search(cue("status", "scheduled"), scene.start, row.winners[0].start):
        return Status.SCHEDULED
    end = row.winners[-1].end
    verb = scene.search(cue("cues", "win"), end) if status is Status.WON else None
    taking_part = scene.search(cue("status", "round"), end)
    unwon = _DENIED.search(scene.before(verb.start())) if verb else scene.search(_THANKS, end)
    if unwon or _HOLDS.match(scene.view, end, scene.end):
        return None
    if taking_part and not (verb and verb.start() < taking_part.start()):
        return None
    past = verb and cue("status", "historical").search(scene.view, end, verb.start())
    return Status.HISTORICAL if past else status


def _counts(scene: Scene, told: Told, row: _Row) -> bool:
    """Say whether a row names winners: three with a word for an award, or two behind `penerimanya ialah`."""
    if _BYSTANDERS.search(row.lead):
        return False
    several = len({r.key for r in row.winners})
    if (told.given and (_joins_them(scene, row) or _goes_on(scene, told, row))) or (
        several > 1 and is_due(told.due, scene, several)
    ):
        return True
    if told.ceremony and told.given and several >= _LONG and _is_bare(scene, row):
        return True
    headed = _HEADED.search(row.lead)
    start = row.winners[0].start
    near = row.lead.rpartition(", ")[2]
    if several > 1 and told.ceremony and len(near) < _LEAD and cue("lists", "next").search(near):
        return True
    if several >= _MANY:
        if told.ceremony and names_them(scene) and len(row.lead) < _LEAD and not _AWAY.search(row.lead):
            return True
        named = first_award(scene, told)
        won = headed and scene.search(cue("cues", "win"), start - len(row.lead), start)
        schools = all(r.kind is RecipientKind.INSTITUTION for r in row.winners)
        led = headed and (len(row.lead) < _LEAD or row.label) and (told.ceremony or is_known(told.award))
        return bool(named or won or schools or led)
    them = told.ceremony and names_them(scene) and len(row.lead) < _LEAD
    return several > 1 and bool(headed and (them or _RECEIVERS.search(row.lead)))


def _goes_on(scene: Scene, told: Told, row: _Row) -> bool:
    """`Lalu Kelurahan Toriki (Konawe), serta Desa Punggul.` right behind the sentence that names the first winners: no verb of its own."""
    joint = GOES_ON.match(scene.page.text, scene.start, scene.end)
    first = joint is not None and scene.start < row.winners[0].start <= joint.end()
    near = told.winners and 0 <= scene.start - max(r.end for r in told.winners) <= _BEHIND_ROW
    return bool(first and near and _ONLY_THERE.match(scene.view, row.winners[-1].end, scene.end))


def _is_bare(scene: Scene, row: _Row) -> bool:
    """`Pratama terbanyak, A, B, C, D, E.`: a sentence of nothing but a short lead and a long row of regions."""
    alone = row.winners[0].start - len(row.lead) == scene.start and not scene.after(row.winners[-1].end).strip(" .)\n")
    bare = all(r.kind is RecipientKind.REGION and not r.stands_for for r in row.winners)
    return alone and bare and _SHORT.fullmatch(row.lead) is not None


def _joins_them(scene: Scene, row: _Row) -> bool:
    """`Selain Kota Batu, juga Kota Madiun`, `dari dunia usaha ada Bank Nagari`: more winners beside those told of."""
    lead = scene.view[scene.start : row.winners[0].start]
    joins = _BESIDES.search(lead) or _THERE_IS.search(lead)
    return joins is not None and _ONLY_THERE.match(scene.view, row.winners[-1].end, scene.end) is not None


def _rows(scene: Scene, award: Mention) -> Iterator[_Row]:
    """Rows of possible winners in reading order; of persons where the scene names three persons."""
    people = honoured(scene) if is_personal(award, scene) or are_persons(scene) else people_in(scene)
    found = people if len(people) >= _MANY else usable(scene, award)
    at = scene.start
    for group in rows(scene, found):
        start = group[0].start
        yield _Row(tuple(group), scene.page.text[at:start], tuple(row_label(scene, award, at, start)))
        at = group[-1].end


def _behind(scene: Scene, award: Mention, start: int) -> list[Part]:
    """`A, B, dan C memperoleh predikat A`: the first category behind the row, before a clause ends."""
    found = (p for p in parts(scene, award) if p.start >= start)
    return [p for p in found if not _BREAK.search(scene.page.text, start, p.start)][:1]
