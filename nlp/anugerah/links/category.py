"""Category, tier, rank and pillar of an award, as written beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from anugerah.lexicon.names import load_awards, load_pillars
from anugerah.links.bodies import entry_of
from anugerah.links.fields import category_field
from anugerah.links.leads import category_lead
from anugerah.links.purposes import category_purpose, category_trophy
from anugerah.links.ranks import category_for, category_rank, is_rank
from anugerah.links.rule import any_of, link_rule
from anugerah.links.scene import Scene
from anugerah.types import Label, Mention, Part, Pillar

_PAIR = rf"(?!(?:me|di|ber|ter)[a-z]{{4}})[a-z]+(?:\s*[,.;:]|\s+(?:{any_of('cues', 'taken', 'won_by')})\b)"  # `instansi dan perusahaan,`
_STOP = (
    rf"(?=\s+(?!yang\s+[A-Z])(?:{any_of('category', 'stops')}|{any_of('cues', 'win', 'won_by', 'taken', 'give')}|dan\s+(?=[a-z])(?!{_PAIR})|dan \w+ (?:kategori|peringkat))\b"
    r"|\s*[,.;:()\"”“\n–]|\s+\d|\s*$)"
)
_HEAD = rf"\b(?!(?<=[\w,] )(?-i:Kelompok [A-Z]))(?:{any_of('category', 'heads')})(?<!kelompok(?=\s+(?:{any_of('category', 'bodies')})))"
_SAID = re.compile(rf"(?i:{_HEAD})\s+[\"“‘']?((?:\"[^\"]+\")|[\w&/’'-]+(?:[ ][\w&/’'-]+){{0,6}}?)[\"”’']?{_STOP}")
_IS = re.compile(
    rf"\b(?i:kategori|bidang)(?:nya)?\s+(?:yang\s+\w+\s+)?(?i:adalah|ialah|yakni|yaitu)\s+[\"“]?([\w&/’'-]+(?:[ ][\w&/’'-]+){{0,6}}?)[\"”]?{_STOP}"
)
_SUM = r" (?:Rp ?)?(?!(?:19|20)\d\d\b)\d[\d.,]*(?<![.,])(?: (?:triliun|miliar|juta|ribu))?"
_MEASURE = re.compile(
    rf"(?: Rp)?(?:{_SUM} (?:sampai|hingga|s/d|-|–){_SUM}| di (?:bawah|atas)(?: Rp)?{_SUM})(?: (?:sambungan|jiwa|pelanggan|penduduk))?(?!\w)"
)  # `aset Rp 5 triliun hingga Rp 15 triliun`, `pelanggan di bawah 20.000`
_NOT_CATEGORY = re.compile(rf"(?i)(?:{any_of('category', 'none', 'stops')}|{any_of('cues', 'win')})(?!\w)")
_ENDS = any_of("category", "best_ends")
_BEST_TAIL = rf"(?i:{any_of('category', 'best')})(?: (?!(?:{_ENDS})\b)[\w/()&-]+){{0,5}}"
_BEST = re.compile(
    rf"\b(?i:sebagai|gelar|menjadi|predikat|untuk)\s+((?!yang )(?:[\w/()&-]+ ){{1,5}}?{_BEST_TAIL})"
    rf"|(?:(?<![\s\S])|(?<=[.;,\"”] )|(?<=\n)|\bsedangkan\s+)((?!(?i:sedangkan|sementara|adapun|nilai|skor|angka|dan|serta|yang|salah)\b)(?:[\w/()&-]+ ){{1,4}}?{_BEST_TAIL})"
    r"(?=(?:\s+(?i:tahun)\s+\d{4})?,?\s+(?:dimenangi|dimenangkan|direbut|diraih|disabet|diterima|diberikan|jatuh|menjadi|milik|untuk|adalah|ialah)\b)"
)
_NAMED = re.compile(
    rf"\b(?i:menobatkan|dinobatkan|didapuk|terpilih)\b(?:[^.;\n]{{0,60}}?)\bsebagai\s+((?!(?i:{any_of('category', 'none')}|salah|peraih|penerima|pemenang|juara|yang|calon)\b)[\w/&-]+(?: [\w/&-]+){{0,6}}?){_STOP}"
)
_RECEIVER = re.compile(
    r"(?i)(?:para\s+)?(?:peraih|pemenang|penerima|gelar|predikat|penghargaan|piala|trofi)\s+(?!terbaik(?:\s|$))"
)
_TOP = re.compile(r"(?i)top (?:\d+|five|ten)(?!\w)")
_CLASS_BEFORE = re.compile(r"(?i)\b(?:kategori|(predikat))\s+[\"“‘]?$")
_WON = re.compile(rf"(?i)\b(?:{any_of('cues', 'win', 'taken')})\s+$")
_WORK = re.compile(r"(?i)\b(?:perbaikan|peningkatan|pembenahan|kerja sama|kerjasama)\s+(?:di|dalam|pada)\s+$")
_LETTERS = 2  # of a grade: `BB`
_SHORT = 3  # letters of a tier that must agree in case
_TIER = 90  # code points behind an award in which its tier may stand
_NAMES = (Label.REGION, Label.AGENCY, Label.OFFICE, Label.AWARD)
_NUMBERED = re.compile(rf"(?i) (?:[ivx]+|\d+|{any_of('category', 'ordinals')})\b")
_CLASS_WORD = re.compile(
    rf"(?i)^(?:(?:untuk|dalam|pada|di|dari)\s+)*(?:(?:{any_of('category', 'heads')})\s+)*(?:se\b.*)?"
)
_COUNTED = re.compile(rf"(?i)(?:\d|\b(?:{any_of('winners', 'numbers')}|\w+ (?:belas|puluh)))\s*$")
_TIER_WORD = rf"\b(?:{any_of('category', 'tiers')})"
_GRADE = re.compile(
    r"(?i:\b(?:predikat|nilai|dengan nilai|kategori|opini))\s+[\"“]?(AA|A-?|BB|B|CC|C)(?!\w)"
    rf"|\b(?i:{any_of('cues', 'gets')})\s+[\"“]?(AA|BB|CC|[ABC](?=[\"”]?[.,;)\n]))(?!\w)"
)
_TIER_FIRST = re.compile(
    rf"\b(?i:{any_of('cues', 'gets', 'sure')})\s+((?!(?i:{any_of('cues', 'award_noun')})\b)[A-Z]\w+(?: [A-Z]\w+)?)"
    rf"(?=\s+(?:(?:pada|untuk|dalam|di)\s+)?(?:{any_of('category', 'heads')})\b)"
)
_TIER_BEFORE = rf"(?:(?i:{_TIER_WORD})(?i:nya)?\s+(?i:(?:tetap|masih|kini)\s+)?|\b(?i:{any_of('cues', 'gets')}|naik ke|naik menjadi|tingkat menjadi)\s+(?=[A-Z]))"
_BECOME = re.compile(r"(?i)\bnaik\b[^.;,]*\b(?:menjadi|jadi|ke)\s+(?:(?:kategori|tingkat|predikat|level)\s+)?$")
_KIND_WITH = re.compile(
    rf"\b(?i:sebagai)\s+((?i:{any_of('category', 'kinds')})\s+(?:\w+ )?dengan\s+[\w/&’'-]+(?: [\w/&’'-]+){{1,9}}?){_STOP}"
)


@link_rule
def category_said(scene: Scene) -> list[Part]:
    """`kategori X`, `bidang X`, `kualifikasi X`: the words up to the next preposition or stop."""
    said = (m for p in (_SAID, _IS) for m in scene.finditer(p) if not _WORK.search(scene.before(m.start())))
    parts = [_cut(scene, m.start(1), m.end(1)) for m in said]
    spans = [m.span(m.lastindex or 0) for m in scene.finditer(_GRADE)]
    parts += [Part(scene.page.text[a:b], a, b, "category_said") for a, b in spans]
    parts = [p for p in parts if not _NOT_CATEGORY.match(p.text)]
    named = scene.of(Label.AWARD, Label.PILLAR, Label.AGENCY, Label.OFFICE, Label.PROGRAM)
    return [
        p
        for p in parts
        if len(p.text) > 1 or p.text in "ABC"
        if not any(
            a.start < p.end and p.start < a.end and (a.label is not Label.PROGRAM or a.start <= p.start) for a in named
        )
    ]


def _cut(scene: Scene, start: int, end: int) -> Part:
    """End a category where a name begins: `Kategori Madya Kabupaten Bantaeng`, `kategori umum Lomba Desa`."""
    stops = [m.start for m in scene.of(*_NAMES) if start < m.start < end]
    text = re.sub(
        r"(?i)\s+(?:ada|diraih|jatuh|untuk|oleh|dalam|pada|di|dari|Pem\w+)$",
        "",
        scene.page.text[start : min([end, *stops])].strip("\"' "),
    )
    measure = _MEASURE.match(scene.page.text, start + len(text), scene.end)
    end = measure.end() if measure else start + len(text)
    return Part(scene.page.text[start:end], start, end, "category_said")


@link_rule
def category_tier(scene: Scene, award: Mention) -> list[Part]:
    """A tier of the award: in its name or right behind it (`Adipura Kencana`), named as one (`tingkat Nindya`), or won in a class."""
    scheme = scheme_of(award)
    inside = scene.start <= award.start < scene.end
    spans = [*(_beside(scene, award, scheme) if inside else ()), *_named(scene, scheme)]
    spans += [m.span(1) for m in scene.finditer(_TIER_FIRST)]
    spans = [span for span in spans if _BECOME.search(scene.before(span[0]))] or spans
    found = [Part(scene.page.text[a:b], a, b, "category_tier") for a, b in spans]
    return sorted(found, key=lambda p: (p.start, -len(p.text)))[:1]


def scheme_of(award: Mention) -> Sequence[str]:
    """The tiers and categories of an award, as the gazetteer has them."""
    entry = entry_of(award)
    return entry.scheme if entry else ()


def _is_lettered(award: Mention) -> bool:
    """`predikat SAKIP`: an award that is graded by letters is no grade itself."""
    return any(len(tier) <= _LETTERS for tier in scheme_of(award))


def names_class(scene: Scene, award: Mention) -> bool:
    """Say whether a scene names a category of the award: in two words or more, or behind a verb: `meraih Pratama`."""
    found = [m for tier in scheme_of(award) if (m := scene.search(_tier(tier)))]
    return any(" " in m[1] or _WON.search(scene.before(m.start(1))) for m in found)


def wins_class(scene: Scene, award: Mention, verb: re.Match[str]) -> bool:
    """Say whether a category of the award stands right behind a winning verb."""
    found = [m for tier in scheme_of(award) if (m := scene.search(_tier(tier), verb.end()))]
    return any(scene.page.text[verb.end() : m.start(1)].isspace() and m[1][0].isupper() for m in found)


def _beside(scene: Scene, award: Mention, scheme: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Tiers in the award's name, right before it, near behind it, and of any scheme right behind it (`Natamukti Nindya`)."""
    for tier in scheme:
        pattern = _tier(tier)
        start = award.start - len(tier) - 1
        if start >= scene.start and pattern.fullmatch(scene.page.text, start, award.start - 1):
            yield start, award.start - 1
        for match in (pattern.search(scene.page.text, award.start + 1, award.end), _near(scene, award, pattern)):
            if match:
                yield match.span()
    match = _any_tier().match(scene.page.text, award.end, scene.end)
    if match:
        yield match.span(1)


def _near(scene: Scene, award: Mention, pattern: re.Pattern[str]) -> re.Match[str] | None:
    match = pattern.search(scene.page.text, award.end, min(scene.end, award.end + _TIER))
    counted = match and _COUNTED.search(scene.before(match.start(), 20))
    free = match and not counted and not any(m.start <= match.start() < m.end for m in scene.mentions)
    return match if free else None


def _named(scene: Scene, scheme: Sequence[str]) -> Iterator[tuple[int, int]]:
    for tier in scheme:
        match = scene.search(_tier(tier, _TIER_BEFORE))
        if match and not any(m.start <= match.start(1) < m.end for m in scene.mentions):
            yield match.span(1)


@cache
def _tier(tier: str, before: str = r"(?<!\w)") -> re.Pattern[str]:
    """Return the expression of a tier as a whole word, in group 1, behind ``before``; short ones must agree in case."""
    return re.compile(rf"{before}({re.escape(tier)})(?!\w)", 0 if len(tier) <= _SHORT else re.IGNORECASE)


@cache
def _any_tier() -> re.Pattern[str]:
    """Return one expression for the one-word tiers of all schemes, as they stand right behind an award's name."""
    tiers = {tier for entry in load_awards() for tier in entry.scheme if tier.isalpha() and len(tier) > _SHORT}
    return re.compile(rf"\s+({'|'.join(sorted(tiers, key=len, reverse=True))})(?!\w)")


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
    patterns = (_BEST, _NAMED, _KIND_WITH)
    spans = [m.span(m.lastindex or 0) for pattern in patterns for m in scene.finditer(pattern)]
    spans = [(a + len(m[0]) if (m := _RECEIVER.match(scene.page.text, a, b)) else a, b) for a, b in spans]
    found = [Part(scene.page.text[a:b], a, b, "category_as") for a, b in spans]
    return [
        p
        for p in found
        if not is_rank(p.text) and not any(a.start < p.end and p.start < a.end for a in scene.of(Label.AWARD))
    ]


@link_rule
def category_top(scene: Scene) -> list[Part]:
    """`Top 45` in the name of a competition, or an award's class that is named like an award: `kategori Kepatuhan Tinggi`."""
    found = []
    for m in scene.of(Label.AWARD):
        top = _TOP.match(m.text)
        if top and (len(m.text) > len(top[0]) or len(scene.of(Label.AWARD)) > 1):
            found.append(Part(top[0], m.start, m.start + len(top[0]), "category_top"))
        elif (word := _CLASS_BEFORE.search(scene.before(m.start, 14))) and not (word[1] and _is_lettered(m)):
            found.append(Part(m.text, m.start, m.end, "category_top"))
    return found


def parts(scene: Scene, award: Mention | None) -> list[Part]:
    """Return all category phrases of a scene in reading order, the longer of two that overlap."""
    return list(_parts(scene, award))


@lru_cache(maxsize=64)
def _parts(scene: Scene, award: Mention | None) -> tuple[Part, ...]:
    found = [
        *category_pillar(scene),
        *(category_tier(scene, award) if award else []),
        *category_said(scene),
        *category_as(scene),
        *category_top(scene),
        *category_for(scene),
        *category_field(scene),
        *category_lead(scene),
        *category_purpose(scene),
        *category_trophy(scene),
        *category_rank(scene),
    ]
    ranks = category_rank(scene)
    found = [part for whole in found for part in _without_rank(whole, ranks)]
    kept: list[Part] = []
    for part in sorted(found, key=lambda p: p.start - p.end):
        if all(part.end <= k.start or k.end <= part.start for k in kept):
            kept.append(part)
    return tuple(sorted(kept, key=lambda p: p.start))


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
    return [Part(words, start, start + len(words), whole.rule)] if words else []
