"""Category, tier, rank and pillar of an award, as written beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from anugerah.lexicon.names import awards_by_id, load_awards
from anugerah.links.ranks import category_rank
from anugerah.links.rule import link_rule
from anugerah.links.scene import Scene
from anugerah.types import Award, Label, Mention, Part, Pillar

_STOP = r"(?=\s+(?:pada|dalam|dari|oleh|yang|di|untuk|kepada|diraih|disabet|diterima|jatuh|adalah|ialah|karena|atas|berkat|dengan|se-|sebagai|tahun|Tahun|bersama|sekaligus|setelah|usai|serta|meraih|juga|itu|ini|tersebut|ke-|menjadi|dan\s+(?=[a-z])|berhasil|ditempati|diisi|milik|masing-masing|diikuti|diberikan|dan \w+ (?:kategori|peringkat)|memuat|terdapat|ada|dihuni)\b|\s*[,.;:()\"”“\n–]|\s+\d|\s*$)"
_SAID = re.compile(
    rf"(?i:\b(?:sub ?kategori|kategori|kualifikasi|klasifikasi|kelompok(?!\s+(?:tani|nelayan|kerja|swadaya|sadar|wanita|masyarakat|usaha|informasi))|klaster|predikat(?:\s+sebagai)?|dimensi|pilar|bidang))\s+[\"“‘']?((?:\"[^\"]+\")|[\w&/’'-]+(?:[ ][\w&/’'-]+){{0,6}}?)[\"”’']?{_STOP}"
)
_NOT_CATEGORY = re.compile(
    r"(?i)(?:yang sama|sama|sebagai|jatuh|dimenangkan|diberikan|yang|lomba|ini|itu|tersebut|dan|tahun|sekaligus|lain|lainnya|adalah|penghargaan|pemenang|peserta|dengan|dalam|masing-masing|sama|pertama|kedua|ketiga|hukum|yakni|yaitu|meraih|dari|oleh|satu|dua|tiga|empat|lima|enam|tujuh)\b"
)
_BEST_TAIL = r"(?i:terbaik|tertinggi|teladan|terpopuler|terinovatif|berprestasi)(?: (?!(?:di|dari|pada|dalam|yang|se|untuk|oleh|dengan|atas|karena|dimenangi|direbut|diraih|disabet|jatuh|adalah|ialah|tahun|dan|I|II|III)\b)[\w/()&-]+){0,5}"
_BEST = re.compile(
    rf"\b(?:sebagai|gelar|menjadi|predikat|untuk)\s+((?!yang )(?:[\w/()&-]+ ){{1,5}}?{_BEST_TAIL})"
    rf"|(?:^|[.;,]\s+(?:sedangkan\s+)?)((?:[\w/()&-]+ ){{1,3}}?{_BEST_TAIL})(?=\s+(?:dimenangi|direbut|diraih|disabet|jatuh))"
)
_TOP = re.compile(r"(?i)top (?:\d+|five|ten)(?!\w)")
_CLASS_BEFORE = re.compile(r"(?i)\b(?:kategori|predikat)\s+[\"“‘]?$")
_SHORT = 3  # letters of a tier that must agree in case
_TIER = 90  # code points behind an award in which its tier may stand
_TIER_WORD = r"\b(?:tingkat|kategori|predikat|peringkat|level|status|kelas|jenjang|masih|zona|klasifikasi|sertifikat|dinyatakan|sebagai(?:\s+(?:kota|kabupaten|provinsi|daerah))?|berpredikat|kualifikasi|berstatus)"
_NUMERAL = (
    r"(?:I{1,3}|IV|V|VI{1,3}|IX|X|ke-\d{1,2}|ke-[IVX]{1,4}|\d{1,2}|puncak|teratas|pertama|kesatu|kedua|ketiga|keempat|kelima"
    r"|keenam|ketujuh|kedelapan|kesembilan|kesepuluh|satu|dua|tiga|empat|lima)"
)
_RANK = re.compile(
    rf"\b(?i:(?:juara|peringkat|terbaik|urutan|posisi|rangking|ranking|harapan)(?:nya)?\s+(?:harapan\s+|umum\s+)?)(?:{_NUMERAL}|(?i:pertama|kedua|ketiga|satu|dua|tiga))(?!\w)|\b(?i:(?:tempat|pemenang)\s+(?:pertama|kedua|ketiga|keempat|kelima|I{{1,3}}|IV|V|ke-\d{{1,2}}))(?!\w)|\b(?i:juara umum|juara favorit|terbaik nasional|terbaik umum|peringkat pertama)\b|\bTop \d+\b|\bBintang \d\b|\b(?i:bintang (?:empat|lima|tiga))\b"
)
_GRADE = re.compile(r"(?i:\b(?:predikat|nilai|dengan nilai|kategori|opini))\s+[\"“]?(AA|A-?|BB|B|CC|C)(?!\w)")


@link_rule
def category_said(scene: Scene) -> list[Part]:
    """`kategori X`, `bidang X`, `kualifikasi X`: the words up to the next preposition or stop."""
    parts = [_cut(scene, m.start(1), m.end(1)) for m in scene.finditer(_SAID)]
    parts += [Part(m[1], m.start(1), m.end(1), "category_said") for m in scene.finditer(_GRADE)]
    parts = [p for p in parts if not _NOT_CATEGORY.match(p.text)]
    awards = scene.of(Label.AWARD, Label.PILLAR, Label.AGENCY, Label.OFFICE, Label.PROGRAM)
    return [
        p
        for p in parts
        if len(p.text) > 1 or p.text in "ABC"
        if not any(a.start < p.end and p.start < a.end for a in awards)
    ]


def _cut(scene: Scene, start: int, end: int) -> Part:
    """End a category where a region, body or office begins: `Kategori Madya Kabupaten Bantaeng`."""
    stops = [m.start for m in scene.of(Label.REGION, Label.AGENCY, Label.OFFICE) if start < m.start < end]
    text = re.sub(
        r"(?i)\s+(?:ada|diraih|jatuh|untuk|oleh|Pem\w+)$", "", scene.page.text[start : min([end, *stops])].strip("\"' ")
    )
    return Part(text, start, start + len(text), "category_said")


@link_rule
def category_tier(scene: Scene, award: Mention) -> list[Part]:
    """A tier of the award: in its name or right behind it (`Adipura Kencana`), or named as one (`tingkat Nindya`)."""
    entry = awards_by_id().get(award.value.id or "") if isinstance(award.value, Award) else None
    scheme = entry.scheme if entry else ()
    inside = scene.start <= award.start < scene.end
    spans = [*(_beside(scene, award, scheme) if inside else ()), *_named(scene, scheme)]
    found = [Part(scene.page.text[a:b], a, b, "category_tier") for a, b in spans]
    return sorted(found, key=lambda p: (p.start, -len(p.text)))[:1]


def _beside(scene: Scene, award: Mention, scheme: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Tiers in the award's name, near behind it, and of any scheme right behind it (`Natamukti Nindya`)."""
    for tier in scheme:
        pattern = re.compile(rf"(?<!\w){re.escape(tier)}(?!\w)", 0 if len(tier) <= _SHORT else re.IGNORECASE)
        for match in (pattern.search(scene.page.text, award.start + 1, award.end), _near(scene, award, pattern)):
            if match:
                yield match.span()
    match = _any_tier().match(scene.page.text, award.end, scene.end)
    if match:
        yield match.span(1)


def _near(scene: Scene, award: Mention, pattern: re.Pattern[str]) -> re.Match[str] | None:
    match = pattern.search(scene.page.text, award.end, min(scene.end, award.end + _TIER))
    free = match and not any(m.start <= match.start() < m.end for m in scene.mentions)
    return match if free else None


def _named(scene: Scene, scheme: Sequence[str]) -> Iterator[tuple[int, int]]:
    for tier in scheme:
        flags = 0 if len(tier) <= _SHORT else re.IGNORECASE
        match = scene.search(re.compile(rf"(?i:{_TIER_WORD})\s+({re.escape(tier)})(?!\w)", flags))
        if match and not any(m.start <= match.start(1) < m.end for m in scene.mentions):
            yield match.span(1)


@cache
def _any_tier() -> re.Pattern[str]:
    """Return one expression for the one-word tiers of all schemes, as they stand right behind an award's name."""
    tiers = {tier for entry in load_awards() for tier in entry.scheme if tier.isalpha() and len(tier) > _SHORT}
    return re.compile(rf"\s+({'|'.join(sorted(tiers, key=len, reverse=True))})(?!\w)")


@link_rule
def category_pillar(scene: Scene) -> list[Part]:
    """A smart-city pillar named in the sentence is the category of a smart-city award."""
    return [
        Part(m.text, m.start, m.end, "category_pillar", m.value.id)
        for m in scene.of(Label.PILLAR)
        if isinstance(m.value, Pillar)
    ]


@link_rule
def category_as(scene: Scene) -> list[Part]:
    """`sebagai provinsi terbaik dalam pengawasan`, `gelar TPID terbaik kota IHK`: the best of a kind, as written."""
    spans = [m.span(m.lastindex or 0) for m in scene.finditer(_BEST)]
    found = [Part(scene.page.text[a:b], a, b, "category_as") for a, b in spans]
    return [
        p
        for p in found
        if not _RANK.fullmatch(p.text) and not any(a.start < p.end and p.start < a.end for a in scene.of(Label.AWARD))
    ]


@link_rule
def category_top(scene: Scene) -> list[Part]:
    """`Top 45` in the name of a competition, or an award's class that is named like an award: `kategori Kepatuhan Tinggi`."""
    found = []
    for m in scene.of(Label.AWARD):
        top = _TOP.match(m.text)
        if top and (len(m.text) > len(top[0]) or len(scene.of(Label.AWARD)) > 1):
            found.append(Part(top[0], m.start, m.start + len(top[0]), "category_top"))
        elif _CLASS_BEFORE.search(scene.before(m.start, 14)):
            found.append(Part(m.text, m.start, m.end, "category_top"))
    return found


def parts(scene: Scene, award: Mention | None) -> list[Part]:
    """Return all category phrases of a scene in reading order, the longer of two that overlap."""
    found = [
        *category_pillar(scene),
        *(category_tier(scene, award) if award else []),
        *category_said(scene),
        *category_as(scene),
        *category_top(scene),
        *category_rank(scene),
    ]
    kept: list[Part] = []
    for part in sorted(found, key=lambda p: p.start - p.end):
        if all(part.end <= k.start or k.end <= part.start for k in kept):
            kept.append(part)
    return sorted(kept, key=lambda p: p.start)
