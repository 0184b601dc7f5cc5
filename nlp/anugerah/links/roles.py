"""People and bodies around an award: who grants it, who heads the winner, who took it, what won it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from anugerah.lexicon.governed import HEAD_ROLES
from anugerah.lexicon.names import agencies_by_id, awards_by_id
from anugerah.lexicon.titles import only_titles
from anugerah.links.rule import cue, link_rule
from anugerah.links.scene import Scene
from anugerah.types import Agency, Award, Label, Mention, Office, Person, Recipient

_STATE = {"kementerian", "lembaga", "komisi"}  # kinds of agencies.csv whose full name is the grantor
_REACH = 40  # code points between an office and its holder
_FROM = re.compile(
    r"(?i)\b(?:dari|oleh|versi|garapan|gelaran|besutan|prakarsa|inisiasi|diselenggarakan|digelar|dihelat|diadakan|diprakarsai|digagas|diinisiasi|penyelenggara(?:nya)?|pemberinya|pemberi|penggagas(?:nya)?)\s+(?:oleh\s+|adalah\s+|ialah\s+|pihak\s+|Pemerintah\s+(?:Pusat\s+)?(?:melalui\s+)?)?$"
)
_GIVES = re.compile(
    r"(?i)^\s*(?:\([^)]*\)\s*)?(?:RI\s+)?(?:kembali |juga |telah |akhirnya |resmi |secara resmi )?(?:memberikan|menyerahkan|menganugerahkan|menganugerahi|menggelar|mengganjar|membagikan|memilih|menetapkan|menobatkan|mengumumkan|mengapresiasi|menghadiahi|menghelat|menyelenggarakan|beri|ganjar|umumkan|gelar|serahkan|anugerahkan|berikan|menilai)\b"
)
_TAKEN = re.compile(r"(?i)\b(?:diterima|disambut|diambil|dibawa pulang)\s+(?:secara\s+)?(?:langsung\s+)?(?:oleh\s+)?$")
_TAKES = re.compile(
    r"(?i)^(?:,\s*(?-i:[A-Z])[\w.]{1,8}\.?)*\s*(?:[,(][^,()]{0,60}[,)]\s*)?(?:yang\s+)?(?:hadir\s+)?(?:secara langsung |langsung |mewakili[^,.]{0,50} )?(?:menerima|terima|mengambil|memegang|menjemput|mengangkat|naik (?:ke )?panggung|hadir mengambil|hadir menerima)(?:nya)?\b"
)
_TAKES_IT = re.compile(r"(?i)\b(?:menerima|mengambil|menjemput)nya\b")
_FOR = re.compile(r"(?i)\b(?:mewakili|atas nama)\s+$")
_SENT = re.compile(r"(?i)\b(?:mengutus|mengirim|diwakili|digantikan|diwakilkan|dilimpahkan)\s+(?:oleh\s+|kepada\s+)?$")
_ROW = re.compile(
    r"(?i)\b(?:kepada|ke tangan)\s+(?:Bapak\s+|Ibu\s+)?(?:[#\s,()]|\b(?:dan|serta|drs?|h|hj|ir|prof|se|sh|mm|m\.?si|s\.?sos)\b\.?)*$"
)
_BY = re.compile(
    r"(?i)\b(?:berkat|lewat|melalui|atas|dengan|karena|untuk|inovasi|program|aplikasi|unggulan\w*|mengandalkan|mengusung|bernama|berjudul|andalan\w*|berupa)\s+(?:inovasi\s+|program\s+|aplikasi\s+|layanan\s+|unggulan\s+|bernama\s+|berjudul\s+|bertajuk\s+|keberhasilan\s+)*[\"“‘']?$"
)


@link_rule
def official_head(scene: Scene, winner: Recipient) -> Iterator[Mention]:
    """The head of the winning region, named beside the office: `Wali Kota Bandung Yana Mulyana`."""
    for office in scene.of(Label.OFFICE):
        value = office.value
        if isinstance(value, Office) and value.role in HEAD_ROLES and winner.code and value.region == winner.code:
            person = beside(scene, office)
            if person:
                yield person


def beside(scene: Scene, office: Mention) -> Mention | None:
    """Return the official named right behind or in front of an office."""
    for m in scene.of(Label.OFFICIAL):
        if 0 <= m.start - office.end <= _REACH and only_titles(scene.page.text[office.end : m.start]):
            return m
    for m in scene.of(Label.OFFICIAL):
        if 0 <= office.start - m.end <= 25 and re.match(
            r"\s*(?:,|\(|selaku|sebagai)", scene.page.text[m.end : office.start]
        ):
            return m
    return None


@link_rule
def received_by(scene: Scene, winner: Recipient) -> Iterator[Mention]:
    """`diterima langsung oleh X`, `kepada Bupati X`, `X menerima`: who took the award, by name or else by office."""
    people = [m for m in scene.of(Label.OFFICE, Label.OFFICIAL) if not _foreign(m, winner)]
    tells = scene.of(Label.AWARD) or scene.search(cue("cues", "award_noun")) or _TAKES_IT.search(scene.text)
    if not tells:
        return
    for m in people:
        if _FOR.search(scene.before(m.start, 24)):
            continue
        taken = _TAKEN.search(scene.before(m.start, 40))
        takes = _TAKES.match(scene.after(_end_with_name(scene, m), 110))
        given = _given_to(scene, m)
        sent = _SENT.search(scene.before(m.start, 40))
        if taken or takes or given or sent:
            name = beside(scene, m) if m.label is Label.OFFICE else m
            yield name or m
            return


def _given_to(scene: Scene, m: Mention) -> bool:
    """`kepada Wali Kota A, Bupati B, dan Bupati C`: every receiver of the row."""
    if not scene.search(cue("cues", "give")):
        return False
    before = list(scene.before(m.start, 240))
    offset = m.start - len(before)
    for other in scene.of(Label.OFFICE, Label.OFFICIAL, Label.REGION):
        for at in range(max(other.start, offset), min(other.end, m.start)):
            before[at - offset] = "#"
    return bool(_ROW.search("".join(before)))


def _end_with_name(scene: Scene, m: Mention) -> int:
    name = beside(scene, m) if m.label is Label.OFFICE else None
    return max(m.end, name.end) if name else m.end


def _foreign(m: Mention, winner: Recipient) -> bool:
    """Somebody who serves another region than the winner, or who grants."""
    value = m.value
    if isinstance(value, Office):
        if value.role in ("menteri", "presiden", "wakil_presiden"):
            return True
        return bool(value.region and winner.code and value.region != winner.code)
    return isinstance(value, Person) and bool(
        value.office and re.match(r"(?i)menteri|presiden|wakil presiden", value.office)
    )


@link_rule
def program_won(scene: Scene, winner: Recipient) -> Iterator[Mention]:
    """`berkat inovasi X`, `lewat aplikasi Y`: what the award was won with, in the sentence that tells of it."""
    led = False
    for m in scene.of(Label.PROGRAM):
        behind_winner = 0 <= m.start - winner.end <= 4
        led = led or bool(_BY.search(scene.before(m.start, 70))) or behind_winner
        if led:
            yield m


@link_rule
def program_merit(scene: Scene, winner: Recipient) -> Iterator[Mention]:
    """`Juri terpikat pada X`, `program yang dinilai ialah X`, `andalannya X`: what convinced, told near the win."""
    merit = scene.search(cue("cues", "merit"))
    for m in scene.of(Label.PROGRAM):
        if merit and m.start >= merit.end():
            yield m


@link_rule
def program_section(scenes: Sequence[Scene], winner: Recipient) -> Iterator[Mention]:
    """Programmes told in the paragraphs under a heading that names the winner."""
    for scene in scenes:
        yield from scene.of(Label.PROGRAM)
