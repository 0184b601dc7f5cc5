"""Who gives in a sentence and who may take: what stands behind `dari`, ministers, and national bodies that win nothing here."""

from __future__ import annotations

import re
from collections.abc import Sequence

from anugerah.lexicon.governed import region_code
from anugerah.lexicon.names import agencies_by_id
from anugerah.lexicon.titles import only_titles
from anugerah.links.aside import stands_aside
from anugerah.links.bodies import GOVERNMENT
from anugerah.links.grouping import rows
from anugerah.links.rule import any_of
from anugerah.links.scene import Scene
from anugerah.types import Agency, Label, Mention, Office, Recipient, RecipientKind

_LOCAL = frozenset({"parlemen", "perangkat_daerah", "bumd"})  # kinds of agencies that win for their region
_FROM = re.compile(
    rf"(?i)\b(?:{any_of('grantors', 'behind', 'held', 'handed')})(?:nya,?)?(?:\s+langsung)?\s+(?:oleh\s+)?(?:(?:{any_of('grantors', 'kinds')})\s+)?(?:Pemerintah\s+(?:Pusat\s+)?(?:melalui\s+)?)?$"
)
_ENTRANT = re.compile(
    rf"(?i)\b(?:{any_of('grantors', 'entrants')})(?:\s+(?!itu\b|ini\b)[a-z]+){{0,2}}(?:\s+(?:nomor\s+)?(?:peserta\s+|urut\s+)?\d+)?\s+dari\s+$"
)
_DEED = re.compile(rf"(?i)\b(?:{any_of('grantors', 'deeds')})\s+(?:(?!yang\b)[a-z]+\s+){{0,2}}$")
_PARTNER = re.compile(rf"(?i)\b(?:{any_of('winners', 'partners')})\s+(?:pihak\s+)?$")
_HANDS_OVER = re.compile(rf"(?i)\b(?:{any_of('grantors', 'handed')})\s+(?:(?:langsung|oleh|secara \w+)\s+)*$")
_RULE = r"\s+(?:pem\w+\s+(?:provinsi\s+|kabupaten\s+|kota\s+|daerah\s+)?)?$"
_RECEIVES = re.compile(rf"(?i)(?:\b(?:{any_of('cues', 'taken')})(?:\s+oleh)?|\bjatuh ke(?: tangan)?|\bkepada){_RULE}")
_WON_BY = re.compile(rf"(?i)\b(?:{any_of('cues', 'won_by')})\s+oleh\s+$")
_WINS = re.compile(
    rf"(?i)\s*(?:\([^()]{{2,20}}\)\s*)?(?:,[^,]{{0,60}},\s*)?(?:(?:{any_of('winners', 'adverbs')})\s+)*(?:{any_of('cues', 'win')})\b"
)
_GIVES = re.compile(
    rf"(?i)\s*(?:\([^()]{{2,20}}\)\s*)?(?:,[^,;:]{{1,60}},\s+)?(?:(?:{any_of('grantors', 'adverbs')})\s+)*(?:{any_of('cues', 'announce')}|{any_of('grantors', 'ahead')})\b"
)
_PRIZE = re.compile(rf"(?i)\s+(?:[\w-]+\s+){{0,3}}?(?:{any_of('cues', 'trophy')}|penerima|pemenang|peraih|juara)\b")
_OBJECT = 30  # code points between a giving verb and the award that it gives
_COUNTED = re.compile(rf"(?i)(?:[:|]|\b(?:yakni|yaitu|ialah|adalah)){_RULE}")
_OF_BODY = re.compile(r"\s*(?:\([^()]{2,20}\))?\s*")  # `Dinas Kesehatan (Dinkes) Kota Batu`: whose body that is
_ALIAS = 3  # code points between a body and its short form
_BESIDE = re.compile(r"(?i)\s*(?:\([^()]{2,20}\)\s*)?,?\s*(?:bersama|dan|serta)\s+")
_MANY = 3  # national bodies behind a colon that are a row of winners


def comes_from(before: str) -> re.Match[str] | None:
    """Find what makes a giver of whoever stands behind it: `dari KLHK`, `diselenggarakan Majalah X`, `persembahan RRI`.

    Not whose entrants are told of: `kendaraan nomor 24 dari Dinas Pariwisata`.
    """
    return None if _ENTRANT.search(before) else _FROM.search(before) or _DEED.search(before)


def is_source(scene: Scene, start: int) -> bool:
    """Say whether what begins at ``start`` is where an award comes from: `dari KLHK`, `versi Majalah …`."""
    before = scene.before(start)
    return comes_from(before) is not None and not (_RECEIVES.search(before) or _WON_BY.search(before))


def without_givers(scene: Scene, found: Sequence[Recipient]) -> list[Recipient]:
    """Drop whoever gives; a national body stays where the sentence makes it a winner, and with it the row it stands in."""
    offices = [m for m in scene.of(Label.AGENCY, Label.OFFICE) if _gives_out(scene, m) or _is_minister(m)]
    holders = [m for m in scene.of(Label.OFFICIAL) if any(_holds(scene, m, office) for office in offices)]
    givers = {m.start for m in (*offices, *holders)}
    national = {m.start for m in scene.of(Label.AGENCY) if _is_national(m)} - givers
    givers |= {r.start for r in found if any(_OF_BODY.fullmatch(scene.page.text, m.end, r.start) for m in offices)}
    possible = [r for r in found if not (r.start in givers or _is_government(scene, r) or _is_beside(scene, r))]
    for row in rows(scene, possible) if national else ():
        if not _takes(scene, row):
            givers |= {r.start for r in row} & national
    return [r for r in possible if r.start not in givers]


def _is_beside(scene: Scene, r: Recipient) -> bool:
    before = scene.before(r.start)
    hands = r.kind in (RecipientKind.PERSON, RecipientKind.AGENCY) or r.stands_for
    hands_over = hands and _HANDS_OVER.search(before) is not None
    return hands_over or _PARTNER.search(before) is not None or stands_aside(scene, r)


def _holds(scene: Scene, official: Mention, office: Mention) -> bool:
    gap = scene.page.text[office.end : official.start]
    return official.start > office.end and only_titles(gap)


def _gives_out(scene: Scene, m: Mention) -> bool:
    """`dikeluarkan Dinas X (DX)`, `Dinas X membacakan penerima …`: where an award comes from, or who gives it or tells its winners."""
    long = next((k for k in scene.of(m.label) if 0 < m.start - k.end <= _ALIAS), None)
    again = long is not None and scene.page.text[long.end : m.start].strip() == "("
    return is_source(scene, m.start) or _gives_prize(scene, m.end) or bool(again and long and _gives_out(scene, long))


def _gives_prize(scene: Scene, end: int) -> bool:
    """`Unand serahkan Andalas Nagari Award`, `Dinas X mengumumkan para pemenang`: a giving verb with an award or its winners behind."""
    verb = _GIVES.match(scene.view, end, scene.end)
    if verb is None:
        return False
    named = any(0 < award.start - verb.end() <= _OBJECT for award in scene.of(Label.AWARD))
    return named or _PRIZE.match(scene.view, verb.end(), scene.end) is not None


def _is_government(scene: Scene, r: Recipient) -> bool:
    """`yang diberikan Pemprov Sumsel`, `digelar BPJS bersama Pemprov Papua`: a region's government that an award comes from."""
    word = GOVERNMENT.search(scene.before(r.start, 30)) if r.kind is RecipientKind.REGION else None
    if word is None:
        return False
    at = r.start - len(word[0])
    beside = (m for m in scene.of(Label.AGENCY) if m.end < at and _BESIDE.fullmatch(scene.page.text, m.end, at))
    return is_source(scene, at) or any(is_source(scene, m.start) for m in beside)


def _is_minister(m: Mention) -> bool:
    return isinstance(m.value, Office) and m.value.role in ("menteri", "presiden", "wakil_presiden")


def _is_national(m: Mention) -> bool:
    """A body that grants awards, unless it is a local one: `DPRD Provinsi Riau`, `KPU Kota Madiun`."""
    id_ = m.value.id if isinstance(m.value, Agency) else None
    if not id_ or id_.startswith("daerah_"):
        return False
    region = region_code(m.text)
    return region is None or ("." not in region and agencies_by_id()[id_].kind not in _LOCAL)


def _takes(scene: Scene, row: Sequence[Recipient]) -> bool:
    """`diraih Kementerian X`, `kepada X dan Y`, `X dan Y meraih …`, or several behind a colon."""
    before = scene.before(row[0].start)
    if _RECEIVES.search(before) or (len(row) >= _MANY and _COUNTED.search(before)):
        return True
    return _WINS.match(scene.view, row[-1].end, scene.end) is not None
