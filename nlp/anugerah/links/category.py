"""Category, tier, rank and pillar of an award, as written beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from anugerah.lexicon.names import load_pillars
from anugerah.links.english import category_english
from anugerah.links.fields import category_field
from anugerah.links.leads import category_lead
from anugerah.links.purposes import category_purpose, category_trophy
from anugerah.links.ranks import category_for, category_rank, is_rank
from anugerah.links.rule import any_of, cue, link_rule
from anugerah.links.scene import Scene
from anugerah.links.tiers import category_tier, is_lettered, scheme_of
from anugerah.types import Label, Mention, Part, Pillar

_PAIR = rf"(?!(?:me|di|ber|ter)[a-z]{{4}})[a-z]+(?:\s*[,.;:]|\s+(?:{any_of('cues', 'taken', 'won_by')})\b)"  # `instansi dan perusahaan,`
_STOP = (
    rf"(?=\s+(?!yang\s+[A-Z]|milik (?:desa|daerah|negara)\b)(?:{any_of('category', 'stops')}|{any_of('cues', 'win', 'won_by', 'taken', 'give')}|dan\s+(?=[a-z])(?!{_PAIR})|dan \w+ (?:kategori|peringkat))\b"
    r"|\s*[,.;:()\"”“\n–]|\s+\d|\s+(?:drg?\s(?=[A-Z])|(?:[Dd]rg?|Drs|Dra|Ir|Hj?|KH|Prof)\.\s)|\s*$)"
)
_HEAD = rf"\b(?!(?<=[\w,] )(?-i:Kelompok [A-Z]))(?:{any_of('category', 'heads')})(?<!kelompok(?=\s+(?:{any_of('category', 'bodies')})))"
_SAID = re.compile(rf"(?i:{_HEAD})\s+[\"“‘']?((?:\"[^\"]+\")|[\w&/’'-]+(?:[ ][\w&/’'-]+){{0,6}}?)[\"”’']?{_STOP}")
_FEW = r"[a-z][a-z/&-]*(?: [a-z][a-z/&-]*){0,2}"
_TAKEN = rf"(?:{any_of('cues', 'taken', 'won_by')}|jatuh|menjadi milik)\b"
_SEVERAL = re.compile(
    rf"(?i:{_HEAD})\s+({_FEW}(?:, {_FEW}){{1,3}},? (?:dan|serta) {_FEW}?)(?=\s+{_TAKEN}|\s*[.;]|\s+(?:dan|serta) [A-Z])"
)
_NEXT = re.compile(rf", (?:(?:dan|serta|sedang|sedangkan) )?({_FEW}(?: dan {_FEW}?)?) (?={_TAKEN})")
_IS = re.compile(
    rf"\b(?i:kategori|bidang)(?:nya)?(?:\s+yang(?:\s+\w+){{1,4}}?:|(?:\s+yang(?:\s+\w+){{1,4}}?)?\s+(?i:adalah|ialah|yakni|yaitu))\s+[\"“]?([\w&/’'-]+(?:[ ][\w&/’'-]+){{0,6}}?)[\"”]?{_STOP}"
)
_ALIKE = re.compile(rf"\b[Ss]ama-sama ([A-Z][\w-]*(?: [A-Z][\w-]*){{0,2}}){_STOP}")
_SUM = r" (?:Rp ?)?(?!(?:19|20)\d\d\b)\d[\d.,]*(?<![.,])(?: (?:triliun|miliar|juta|ribu))?"
_MEASURE = re.compile(
    rf"(?: Rp)?(?:{_SUM} (?:sampai|hingga|s/d|-|–){_SUM}| di (?:bawah|atas)(?: Rp)?{_SUM})(?: (?:sambungan|jiwa|pelanggan|penduduk))?(?!\w)"
)  # `aset Rp 5 triliun hingga Rp 15 triliun`, `pelanggan di bawah 20.000`
_NOT_CATEGORY = re.compile(rf"(?i)(?:{any_of('category', 'none', 'stops')}|{any_of('cues', 'win')})(?!\w)")
_ENDS = any_of("category", "best_ends")
_BEST_TAIL = rf"(?i:{any_of('category', 'best')})(?: (?!(?:{_ENDS}|(?:19|20)\d\d)\b)[\w/()&-]+){{0,5}}"
_BEST = re.compile(
    rf"\b(?i:sebagai|gelar(?:\s+sebagai)?|menjadi|predikat|untuk)\s+((?!yang )(?:[\w/()&-]+ ){{1,5}}?{_BEST_TAIL})"
    rf"|(?:(?<![\s\S])|(?<=[.;,\"”] )|(?<=\n)|\b(?i:sedangkan|sementara(?:\s+itu)?|adapun|berikutnya|selanjutnya|selain\s+itu),?\s+)((?!(?i:sedangkan|sementara|adapun|nilai|skor|angka|dan|serta|yang|salah)\b)(?:[\w/()&-]+ ){{1,4}}?{_BEST_TAIL})"
    r"(?=(?:\s+(?i:tahun)\s+\d{4})?,?\s+(?:dimenangi|dimenangkan|direbut|diraih|disabet|diterima|diberikan|jatuh|menjadi|milik|untuk|adalah|ialah)\b)"
)
_TITLE = rf"((?!(?i:{any_of('category', 'none')}|salah|peraih|penerima|pemenang|juara|yang|calon)\b)[\w/&-]+(?: [\w/&-]+){{0,6}}?){_STOP}"
_NAMED = re.compile(rf"\b(?i:menobatkan|dinobatkan|didapuk|terpilih)\b(?:[^.;\n]{{0,60}}?)\bsebagai\s+{_TITLE}")
_HONOURED = re.compile(
    rf"\bsebagai\s+(?:salah\s+(?:satu|seorang)\s+)?(?!(?i:{any_of('category', 'no_title')})\b){_TITLE}"
)
_HONOURS = re.compile(rf"(?i)\b(?:{any_of('category', 'naming')})\b")
_TO_TITLE = re.compile(r"(?:\s*\([^()]{1,40}\)|\s+(?:19|20)\d\d)*,?\s+")
_RECEIVER = re.compile(
    r"(?i)(?:para\s+)?(?:peraih|pemenang|penerima|gelar|predikat|penghargaan|piala|trofi|kategori)\s+(?!terbaik(?:\s|$))"
)
_THAT = re.compile(r"(?i)\b(?:itu|ini|tersebut)$")
_TOP = re.compile(r"(?i)top (?:\d+|five|ten)(?!\w)")
_CLASS_BEFORE = re.compile(r"(?i)\b(?:kategori|(predikat))\s+[\"“‘]?$")
_ACTS = re.compile(
    rf"(?i)\A(?:{any_of('winners', 'pronouns')})\b|\b(?:di|me)[a-z]{{3,}}kan\b"
)  # `ia dinyatakan terbaik`
_JOINT = re.compile(r"dan|serta|atau|lalu|kemudian")
_NO_HEAD = re.compile(
    rf"(?i)\b(?:(?:{any_of('category', 'works')})\s+(?:(?:di|dalam|pada)\s+)?|di luar\s+|(?:{any_of('winners', 'numbers')})\s+)$"
)  # `peningkatan di bidang X`, `di luar kelompok X`, `tujuh kelompok hak`
_NAMED_LABELS = (Label.REGION, Label.AGENCY, Label.OFFICE, Label.AWARD)
_NUMBERED = re.compile(rf"(?i) (?:[ivx]+|\d+|{any_of('category', 'ordinals')})\b")
_CLASS_WORD = re.compile(
    rf"(?i)^(?:(?:untuk|dalam|pada|di|dari)\s+)*(?:(?:{any_of('category', 'heads')})\s+)*(?:se\b.*)?"
)
_GRADE = re.compile(
    r"(?i:\b(?:predikat|nilai|dengan nilai|kategori|opini))\s+[\"“]?(AA|A-?|BB|B|CC|C)(?!\w)"
    rf"|\b(?i:{any_of('cues', 'gets')})\s+[\"“]?(AA|BB|CC|[ABC](?=[\"”]?[.,;)\n]))(?!\w)"
)
_KIND_WITH = re.compile(
    rf"\b(?i:sebagai)\s+((?i:{any_of('category', 'kinds')})\s+(?:\w+ )?dengan\s+[\w/&’'-]+(?: [\w/&’'-]+){{1,9}}?){_STOP}"
)
_KIND_BEST = re.compile(
    rf"\b(?i:kategori|yakni|yaitu|predikat|{any_of('winners', 'numbers')}|\d+)\s+((?i:{any_of('category', 'kinds')}|pemda)"
    rf"(?:/\w+)?\s+dengan\s+(?:[\w/&-]+ ){{1,6}}?(?i:{any_of('category', 'best')})){_STOP}"
)


@link_rule
def category_said(scene: Scene) -> list[Part]:
    """`kategori X`, `bidang X`, `kualifikasi X`: the words up to the next preposition or stop."""
    said = [m for p in (_SAID, _IS, _ALIKE) for m in scene.finditer(p) if not _NO_HEAD.search(scene.before(m.start()))]
    parts = [_cut(scene, m.start(1), m.end(1)) for m in said]
    parts += [Part(m[1], m.start(1), m.end(1), "category_said") for m in _rows_of_words(scene, said)]
    spans = [m.span(m.lastindex or 0) for m in scene.finditer(_GRADE)]
    parts += [Part(scene.page.text[a:b], a, b, "category_said") for a, b in spans]
    places = {(r.start, r.end) for r in category_rank(scene)}  # `predikat terbaik pertama`
    parts = [p for p in parts if not _NOT_CATEGORY.match(p.text) and (p.start, p.end) not in places]
    named = scene.of(Label.AWARD, Label.PILLAR, Label.AGENCY, Label.OFFICE, Label.PROGRAM)
    return [
        p
        for p in parts
        if len(p.text) > 1 or p.text in "ABC"
        if not any(
            a.start < p.end and p.start < a.end and (a.label is not Label.PROGRAM or a.start <= p.start) for a in named
        )
    ]


def _rows_of_words(scene: Scene, said: Sequence[re.Match[str]]) -> Iterator[re.Match[str]]:
    """`kategori tambang, manufaktur dan konstruksi jatuh kepada A`; `kategori keuangan diraih A, perdagangan diraih B`."""
    if not said:
        return
    yield from scene.finditer(_SEVERAL)
    first = min(m.end() for m in said)
    found = (m for m in scene.finditer(_NEXT) if m.start() > first and not _NOT_CATEGORY.match(m[1]))
    yield from (m for m in found if not cue("category", "best").search(m[1]))


def _cut(scene: Scene, start: int, end: int) -> Part:
    """End a category where a name begins: `Kategori Madya Kabupaten Bantaeng`, `kategori umum Lomba Desa`."""
    stops = [m.start for m in scene.of(*_NAMED_LABELS) if start < m.start < end]
    text = re.sub(
        r"(?i)\s+(?:ada|diraih|jatuh|untuk|oleh|dalam|pada|di|dari|dan|serta|Pem\w+)$",
        "",
        scene.page.text[start : min([end, *stops])].strip("\"' "),
    )
    measure = _MEASURE.match(scene.page.text, start + len(text), scene.end)
    end = measure.end() if measure else start + len(text)
    return Part(scene.page.text[start:end], start, end, "category_said")


@link_rule
def category_pillar(scene: Scene) -> list[Part]:
    """A smart-city pillar named in the sentence is the category of a smart-city award."""
    said = [
        Part(m.text, m.start, m.end, "category_pillar", m.value.id)
        for m in scene.of(Label.PILLAR)
        if isinstance(m.value, Pillar)
    ]
    return said or [part for m in scene.of(Label.AWARD) for part in _pillar_inside(m)]


def _pillar_inside(award: Mention) -> Iterator[Part]:
    """The pillar in the name of an award: `Best of Smart Society`."""
    for entry in load_pillars():
        at = award.text.casefold().find(entry.alias) if " " in entry.alias else -1
        if at >= 0:
            start, end = award.start + at, award.start + at + len(entry.alias)
            yield Part(award.text[at : at + len(entry.alias)], start, end, "category_pillar", entry.pillar)
            return


@link_rule
def category_as(scene: Scene) -> list[Part]:
    """`sebagai provinsi terbaik dalam pengawasan`, `gelar TPID terbaik kota IHK`: the best of a kind, and `dinobatkan sebagai X`."""
    found = [m for pattern in (_BEST, _NAMED, _KIND_WITH, _KIND_BEST) for m in scene.finditer(pattern)]
    found += [m for m in scene.finditer(_HONOURED) if _bears(scene, m.start())]
    spans = list(dict.fromkeys(m.span(m.lastindex or 0) for m in found))
    spans = [(a + len(m[0]) if (m := _RECEIVER.match(scene.page.text, a, b)) else a, b) for a, b in spans]
    told = [Part(scene.page.text[a:b], a, b, "category_as") for a, b in spans]
    return [
        p
        for p in told
        if not (is_rank(p.text) or _THAT.search(p.text) or _ACTS.search(p.text))
        and not any(a.start < p.end and p.start < a.end for a in scene.of(Label.AWARD))
    ]


def _bears(scene: Scene, at: int) -> bool:
    """`piagam sebagai pembina`, `penghargaan kepada Kota Batu sebagai pembina`: a title behind what honours, or behind whom."""
    honours = [m.end() for m in _HONOURS.finditer(scene.view, scene.start, at)]
    ends = {honours[0], honours[-1], *(m.end for m in scene.mentions if m.start > honours[0])} if honours else set()
    return any(_TO_TITLE.fullmatch(scene.page.text, end, at) for end in ends if end < at)


@link_rule
def category_top(scene: Scene) -> list[Part]:
    """`Top 45` in the name of a competition, or an award's class that is named like an award: `kategori Kepatuhan Tinggi`."""
    found = []
    for m in scene.of(Label.AWARD):
        top = _TOP.match(m.text)
        if top and (len(m.text) > len(top[0]) or len(scene.of(Label.AWARD)) > 1):
            found.append(Part(top[0], m.start, m.start + len(top[0]), "category_top"))
        elif (word := _CLASS_BEFORE.search(scene.before(m.start, 14))) and not (word[1] and is_lettered(m)):
            found.append(Part(m.text, m.start, m.end, "category_top"))
    return found


def parts(scene: Scene, award: Mention | None) -> list[Part]:
    """Return all category phrases of a scene in reading order, the longer of two that overlap."""
    return list(_parts(scene, award))


@lru_cache(maxsize=64)
def _parts(scene: Scene, award: Mention | None) -> tuple[Part, ...]:
    found = [
        *category_pillar(scene),
        *(p for p in (category_tier(scene, award) if award else ()) if not is_rank(p.text)),
        *category_said(scene),
        *category_as(scene),
        *category_top(scene),
        *category_english(scene),
        *category_for(scene),
        *category_field(scene),
        *category_lead(scene),
        *category_purpose(scene),
        *category_trophy(scene),
        *category_rank(scene),
    ]
    ranks = category_rank(scene)
    found = [p for p in found if p.rule != "category_top" or not award or not _is_award(p, award)]
    found = [part for whole in found for part in _without_rank(whole, ranks)]
    kept: list[Part] = []
    for part in sorted(found, key=lambda p: p.start - p.end):
        if all(part.end <= k.start or k.end <= part.start for k in kept):
            kept.append(part)
    return tuple(sorted(kept, key=lambda p: p.start))


def _is_award(part: Part, award: Mention) -> bool:
    """`predikat Adipura`: the award itself is no class of it, but one of the classes of its scheme: `predikat Kepatuhan Tinggi`."""
    name = part.text.casefold()
    return name == award.text.casefold() and name not in (tier.casefold() for tier in scheme_of(award))


def _without_rank(whole: Part, ranks: Sequence[Part]) -> list[Part]:
    """`Camat teladan terbaik pertama`, `peringkat pertama pajak daerah`: a field around a place is told without it."""
    rank = next((r for r in ranks if whole.start <= r.start and r.end <= whole.end and _NUMBERED.search(r.text)), None)
    if rank is None or whole.rule not in ("category_as", "category_field"):
        return [whole]
    ends = [(whole.start, rank.start), (rank.end, whole.end)]
    start, end = max(ends, key=lambda span: span[1] - span[0])
    text = whole.text[start - whole.start : end - whole.start]
    words = _CLASS_WORD.sub("", text.strip())
    start = whole.start + whole.text.rindex(words) if words else start
    return [Part(words, start, start + len(words), whole.rule)] if words and not _JOINT.fullmatch(words) else []
