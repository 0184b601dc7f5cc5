"""Places of winners: `juara II`, `Top 45`, ordinals beside a name, and what each of several winners has beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from anugerah.lexicon.words import plain_words
from anugerah.links.numerals import SERIES, as_written
from anugerah.links.rule import any_of, cue_words, link_rule
from anugerah.links.scene import Scene
from anugerah.links.shares import shared
from anugerah.types import Label, Part, Recipient, RecipientKind

_ORDINALS = any_of("category", "ordinals")
_NUMERAL = rf"(?:I{{1,3}}|IV|V|VI{{1,3}}|IX|X|ke-\d{{1,2}}|ke-[IVX]{{1,4}}|\d{{1,2}}|(?i:{_ORDINALS}|ke (?:{any_of('category', 'counted')})))"
_RANK = re.compile(
    rf"\b(?i:(?:{any_of('category', 'places')})(?:nya)?\s+(?:harapan\s+|umum\s+)?){_NUMERAL}(?:nya)?(?!\w|\s+kali\b)"
    rf"|\b(?i:(?:tempat|pemenang|wakil)\s+(?:pertama|kedua|ketiga|keempat|kelima|teratas|I{{1,3}}|IV|V|ke-\d{{1,2}}))(?!\w)"
    rf"|\b(?i:{any_of('category', 'alone')})\b|\bTop \d+\b|\b\d{{1,3}} besar\b|\bBintang \d\b"
    rf"|(?:(?<=gelar )|(?<=menjadi yang )|(?<=sebagai yang )|(?<=, yang ))(?i:terbaik)(?=\s*(?:[,.;]|$)|\s+(?:{any_of('category', 'graded')})\b)"
)
_PLAIN_BEST = re.compile(r"(?i)(?:(?:gelar|predikat)\s+)?terbaik")
_STRIDE = 90  # code points from one place to the next
_FOR = re.compile(
    r"\s+(?:untuk|dalam hal|dalam bidang|di bidang)\s+((?:[\w/&-]+ ){0,6}?[\w/&-]+)(?=[,.;:()\n]|\s+(?:dan|serta|dari|dalam|yang|di|pada|dengan|se-\S+|tahun)\b|\s*$)"
)
_CLASS = re.compile(
    rf"\s+((?!(?:{any_of('category', 'stops', 'none', 'heads', 'not_classes')}|{any_of('cues', 'win', 'taken', 'won_by', 'give', 'gets')})\b)[a-z/]+(?: (?!dan\b|yang\b)[A-Za-z/]+){{0,2}}?)"
    rf"(?=\s+(?:adalah|ialah|yakni|yaitu|{any_of('cues', 'taken', 'won_by')})\b)"
)
_BARE_CLASS = re.compile(
    rf"\s+((?!(?:{any_of('category', 'stops', 'none', 'heads', 'not_classes', 'no_field', 'sexes')}|{any_of('cues', 'win', 'taken', 'won_by', 'give', 'gets')}|adalah|ialah|yakni|yaitu|tiap|tidak|burung|klasemen)\b)(?!\w+nya\b)"
    r"[a-z][a-z/-]+ (?!(?:dan|serta|yang|atau)\b|(?:me|ber|ter)[a-z]{4})[\w/&-]+(?: (?!(?:dan|serta|yang|atau)\b|(?:me|ber)[a-z]{4})[\w/&-]+){0,4}?)"
    rf"(?=\s*[,.;:()\n]|\s+(?:{any_of('category', 'stops')}|dan|serta)\b|\s*$)"
)
_NOT_FOR = re.compile(rf"(?i)(?:{any_of('category', 'not_for')})\b|\d|.*(?:\b(?:itu|ini|tersebut)|nya)$")
_STANDING = re.compile(rf"(?i)(?:{any_of('category', 'standings')})\b")
_OF_RANKING = re.compile(rf"(?i)\s+(?:{any_of('category', 'rankings')})\b")
_LEFT = re.compile(r"(?i)\b(?:dari|semula|sebelumnya|tanpa)\s+$")
_LEVEL = re.compile(
    r"\s+(?i:tingkat|wilayah|zona|regional|se-)\s*(?:(?:Provinsi|Kabupaten|Kota|Kecamatan|Indonesia)(?: [A-Z]\w+){1,3}|[A-Z]\w+(?: [A-Z]\w+){0,3}|[IVX]+)"
)
_NUMBERED = re.compile(r"(?i)\bawards?$")  # `… Award V`: the fifth one, no place
_NUMERAL_BEHIND = re.compile(r"\s+(I{1,3}|IV|V|VI|[1-9])(?![\w/.])(?!\s+(?:kali|tahun|daerah|kabupaten|kota|orang)\b)")
_ORDINAL_BEFORE = re.compile(
    r"(?i)(?<![\w-])(ke-\d{1,2}|(?:(?<=[:,;] )|(?<=dan ))(?:pertama|kedua|ketiga|keempat|kelima))\s+(?:pem\w+\s+(?:provinsi\s+|kabupaten\s+|kota\s+)?)?$"
)
_ORDINAL_NEXT = re.compile(
    rf"\s+((?!satu|dua|tiga|empat|lima|puncak|teratas)(?:{_ORDINALS})|ke-\d{{1,2}})(?=\s*(?:[.,;(]|$)|\s+(?:dan|serta|dengan)\b)"
)
_UP_TO = re.compile(r"\s*(?:sampai(?:\s+dengan)?|hingga|s/d|[-–])\s*\w")
_BRACKET = re.compile(r"\s*\(([A-Za-z][^()\d]{3,40})\)")
_ACT = re.compile(r"(?:pe|per|ke)[a-z]{3,}an")
_ORDINAL_BEHIND = re.compile(r"\s*\((?:ke-?)?(1?\d)\)")


@link_rule
def category_rank(scene: Scene) -> list[Part]:
    """A rank: `juara II`, `terbaik I`, `peringkat ketiga`, `Top 45`, `yang terbaik` where no other stands before it."""
    return list(_ranks(scene))


@lru_cache(maxsize=64)
def _ranks(scene: Scene) -> tuple[Part, ...]:
    awards = scene.of(Label.AWARD)
    spans = [(m.start(), _with_level(scene, m.end())) for m in scene.finditer(_RANK)]
    found = [Part(as_written(scene.page.text[a:b]), a, b, "category_rank") for a, b in spans]
    ranks = [
        r
        for r in found
        if not _is_standing(scene, r)
        and (not _LEFT.search(scene.before(r.start, 12)) or _UP_TO.match(scene.page.text, r.end, scene.end))
    ]
    ranks += [part for m in scene.finditer(_RANK) for part in _running(scene, m[0], m.end())]
    ranks += _follow(scene, ranks) if ranks else []
    for award in awards:
        counted = _NUMBERED.search(award.text)
        behind = None if counted else _NUMERAL_BEHIND.match(scene.page.text, award.end, scene.end)
        ranks += [Part(behind[1], behind.start(1), behind.end(1), "category_rank")] if behind else []
    again = [r for r in ranks if _PLAIN_BEST.fullmatch(r.text) and any(o.start < r.start for o in ranks)]
    return tuple(r for r in ranks if r not in again and not any(a.start <= r.start < a.end for a in awards))


def _is_standing(scene: Scene, rank: Part) -> bool:
    """`peringkat ke-86 dunia`, `posisi ketiga klasemen`: a standing in a ranking is no prize."""
    return bool(_STANDING.match(rank.text) and _OF_RANKING.match(scene.page.text, rank.end, scene.end))


def _running(scene: Scene, rank: str, at: int) -> Iterator[Part]:
    """`juara I Kota Batu, II Kota Solo, dan III Kota Tuban`: the numbers that go on behind a rank, each one more."""
    word, _, numeral = rank.rpartition(" ")
    series = next((s for s in SERIES if word and numeral in s), (numeral,))
    for following in series[series.index(numeral) + 1 :]:
        match = _joint(following).match(scene.page.text, at, scene.end)
        match = match or _next(following).search(scene.page.text, at, min(scene.end, at + _STRIDE))
        if not match:
            return
        at = match.end()
        yield Part(as_written(f"{word} {following}"), *match.span(1), "category_rank")


def _follow(scene: Scene, ranks: Sequence[Part]) -> Iterator[Part]:
    """`Kota Batu di posisi kedua, kemudian Kota Solo ketiga`: an ordinal right behind a name that follows a place."""
    first = min(rank.start for rank in ranks)
    for m in scene.of(Label.REGION, Label.AGENCY):
        found = _ORDINAL_NEXT.match(scene.page.text, m.end, scene.end) if m.start > first else None
        if found:
            yield Part(f"peringkat {found[1]}", *found.span(1), "category_rank")


@cache
def _joint(numeral: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?:,? (?:dan|serta)|,) ({numeral})(?![\w-])(?= (?:{any_of('cues', 'taken', 'won_by')})\b|,? (?:dan|serta) {_NUMERAL}(?!\w)|, {_NUMERAL}(?!\w)|,? (?:masing-masing|berturut-turut)|\s*[.;]|\s*$)"
    )


@cache
def _next(numeral: str) -> re.Pattern[str]:
    return re.compile(rf"(?:[,;]|\b(?:dan|serta))\s+(?:dan\s+)?({numeral})\s+(?:oleh\s+)?(?=[A-Z])")


def _is_home(text: str) -> bool:
    """`(Gading)` behind a person: one word in capitals that is no ordinary one and no tier."""
    word = text.lower()
    known = word in plain_words() or word in cue_words("lists", "tier_names") or _ACT.fullmatch(word)
    return text.isalpha() and text[0].isupper() and not known


@link_rule
def category_for(scene: Scene) -> list[Part]:
    """`terbaik I untuk zakat`, `terbaik II kepulauan ialah …`: what a place is in, behind the place."""
    found = [
        next((m for p in (_FOR, _CLASS, _BARE_CLASS) if (m := p.match(scene.page.text, rank.end, scene.end))), None)
        for rank in category_rank(scene)
    ]
    named = scene.of(Label.AWARD, Label.AGENCY, Label.REGION, Label.OFFICE)
    return [
        Part(match[1], match.start(1), match.end(1), "category_for")
        for match in found
        if match and not _NOT_FOR.match(match[1])
        if not any(m.start < match.end(1) and match.start(1) < m.end for m in named)
    ]


def is_rank(text: str) -> bool:
    """Say whether ``text`` is a place and nothing else: `juara II`, `gelar terbaik`."""
    return (_RANK.fullmatch(text) or _PLAIN_BEST.fullmatch(text)) is not None


def _with_level(scene: Scene, end: int) -> int:
    """Return the end of a rank with the level or area behind it: `juara I tingkat Provinsi Jawa Timur`."""
    level = _LEVEL.match(scene.page.text, end, scene.end)
    return level.end() if level else end


def rank_beside(scene: Scene, winner: Recipient) -> list[Part]:
    """The place that a bare ordinal right beside a winner gives it: `Jetis (1)`, `ke-2 Pemkot Medan`."""
    before = _ORDINAL_BEFORE.search(scene.before(winner.start, 40))
    if before:
        start = winner.start - len(scene.before(winner.start, 40)) + before.start(1)
        return [Part(f"peringkat {before[1]}", start, start + len(before[1]), "category_rank")]
    behind = _ORDINAL_BEHIND.match(scene.page.text, winner.end, scene.end)
    return [Part(f"peringkat {behind[1]}", behind.start(1), behind.end(1), "category_rank")] if behind else []


def beside_each(scene: Scene, winners: Sequence[Recipient]) -> list[list[Part]]:
    """What stands beside each of several winners: its place, or a category in brackets where most of them have one."""
    ranks = [rank_beside(scene, winner) for winner in winners]
    places = respectively(scene, winners, category_rank(scene))
    if places:
        return [[place] for place in places]
    classes = in_brackets(scene, winners)
    return [rank or class_ for rank, class_ in zip(ranks, classes, strict=True)]


def respectively(scene: Scene, winners: Sequence[Recipient], places: Sequence[Part]) -> Sequence[Part]:
    """`A, B dan C … juara I, juara II dan juara III`, `… kelas A, B dan C`: as many places or classes as winners, all behind or all in front of them."""
    if len(winners) < 2:
        return ()
    apart = bool(places) and (places[0].start >= winners[-1].end or places[-1].end <= winners[0].start)
    between = scene.of(Label.REGION, Label.AGENCY) if places else []
    taken = any(places[0].end <= m.start < places[-1].start for m in between)  # each has a winner of its own
    return places if apart and not taken and len(places) == len(winners) else shared(scene, winners)


def in_brackets(scene: Scene, winners: Sequence[Recipient]) -> list[list[Part]]:
    """`Kota Bontang (Kota Sedang), Kota Batu (Kota Kecil)`: a category in brackets where most of several winners have one."""
    classes = [_in_brackets(scene, winner) for winner in winners]
    told = sum(map(bool, classes))
    most = told > 1 and 2 * told >= len(winners)
    return classes if most else [[] for _ in winners]


def _in_brackets(scene: Scene, winner: Recipient) -> list[Part]:
    """`Kota Bontang (Kota Sedang)`: words in brackets that are no name; one word behind a person is his home: `Budi (Gading)`."""
    found = _BRACKET.match(scene.page.text, winner.end, scene.end)
    named = found and any(m.start < found.end() and found.start() < m.end for m in scene.mentions)
    short = found and " " not in found[1] and found[1].isupper()  # `Perusahaan Daerah Air Minum (PDAM)`
    if not found or named or short or (winner.kind is RecipientKind.PERSON and _is_home(found[1])):
        return []
    return [Part(found[1], *found.span(1), "category_said")]
