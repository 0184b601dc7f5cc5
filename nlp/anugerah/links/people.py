"""Private persons of a sentence, found by their names and by what is said of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from anugerah.lexicon import vocabulary
from anugerah.lexicon.words import is_name, name_counts, plain_words
from anugerah.links.recipients import region_behind
from anugerah.links.recurring import named
from anugerah.links.rule import any_of, cue_words
from anugerah.links.scene import Scene
from anugerah.types import Label, Mention, Recipient, RecipientKind

_SHORT = r"(?:[A-Z]|Moh|Moch|Mohd|Muh|Abd|St)\."
_WORD = rf"(?:{_SHORT}|[A-Z][A-Za-zÀ-ÿ]*[a-zà-ÿ’'][A-Za-zÀ-ÿ’']*)"
_BORN = rf"(?:(?:{any_of('people', 'born')}) (?=(?:{any_of('people', 'born_names')})\b))?"  # `I Ketut …`, `Wa Ode …`
_NAME_RUN = re.compile(
    rf"(?<![\w-]){_BORN}(?:{_SHORT}|[A-Z][a-z’']+)(?: (?:[A-Z][a-z’']+|{_SHORT}|bin|binti)){{1,4}}(?: [A-HJ-UWYZ](?![\w.]))?(?![\w-])"
)
_NO_ROLE = any_of("people", "no_role")
_ROLE_GAP = rf"(?:oleh\s+)?(?:(?!(?:{_NO_ROLE})\b)[a-z][\w/-]*\s+){{0,5}}(?:(?<=asal )[A-Z]\w+(?: [A-Z]\w+)*\s?,\s+)?(?:(?:[Dd]r[sg]?|[Dd]rh|Dra|Ir|Hj?|KH|Prof|Tgk|Ny|[Nn]s|apt)(?: ?\.)?\s*){{0,3}}"
_LED_TO = re.compile(rf"\s+{_ROLE_GAP}")
_RESIDENT = re.compile(
    r"((?<![\w-])[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,4})\s*(?:\([^)]{1,12}\)\s*)?,?\s*(?:warga|asal)\b"
)
_TAKER = re.compile(
    rf"(?i:\bkepada|\b(?:{any_of('cues', 'taken')}))\s+{_ROLE_GAP}({_BORN}{_WORD}(?: {_WORD}){{0,4}})"
    r"(?=\s*(?:[,;.(–—]|$)|\s+(?:oleh|atas|di|pada|dari|sebagai|karena|yang|berkat|asal|dengan|lewat|untuk|dalam|dan|serta)\b)"
)
_INITIAL = r"(?: [A-HJ-UWYZ](?![\w.]))?"  # `Budi Santosa S`
_NAME_ENDS = (
    rf"({_BORN}{_WORD}(?: {_WORD}){{0,4}}{_INITIAL})"
    r"(?=\s*(?:[,;.(–—]|$)|\s+(?:dan|serta|dari|asal|klub|di|pada|dengan|sebagai|yang|untuk)\b)"
)
_NAMED = re.compile(rf"\b(?:adalah|ialah|yakni|yaitu|(?:pe)?milik|atas nama)\s+{_ROLE_GAP}{_NAME_ENDS}")
_OWNER = re.compile(r"(?:(?:pe)?milik|atas nama)\b")  # of a bird, a dish or a team: whoever it is
_THEME = re.compile(rf"(?i)\b(?:{any_of('people', 'themes')})(?:nya)?\b[^.;:]*$")
_CLAUSE = 60  # code points in front of `yaitu` that tell what is named
_PLACED = re.compile(rf"(?i)\b(?:{any_of('category', 'places')})\b")
_FELLOW = re.compile(rf"\s+(?:dan|serta)\s+{_NAME_ENDS}")
_SURE = (_TAKER, _NAMED, _FELLOW)  # whom they name is a person even by one known name
_SUBJECT = re.compile(
    rf"(?<![\w’-])((?:(?i:{any_of('winners', 'who')}) )?{_WORD}(?: {_WORD}){{0,3}}) (?:(?:{any_of('winners', 'adverbs')}) )*$"
)
_RUN = re.compile(rf"(?<![\w-])({_BORN}{_WORD}(?: {_WORD}){{1,3}})(?![\w-])")
_DEGREE_OR_AGE = (
    r"\s?,\s?(?:[SMA]\.\s?[A-Z]|A?Md\.|Sp\.|Ph\.)|\s\([1-9]\d(?: tahun)?\)|,\s[1-9]\d tahun\b"  # behind a name
)
_MARK = re.compile(_DEGREE_OR_AGE)
_MARKED = re.compile(rf"(?<![\w-])({_BORN}{_WORD}(?: {_WORD}){{0,4}})(?<!nya)(?={_DEGREE_OR_AGE})")
_TITLE_BEFORE = re.compile(
    rf"(?i)(?<![\w-])(?:{any_of('winners', 'who')}|prof|drs|dra|drg|drh|ir|hj|kh|ns|ny|apt|tgk|dr(?= ?\.)|h(?= ?\.))(?: ?\.)? $"
)
_ROLE_BEHIND = re.compile(
    rf"(?: ?\([^()]{{1,12}}\))?(?: ?, (?:seorang )?(?:{any_of('winners', 'who')}|kelahiran)\b| kelahiran\b)"
)
_OPENS = re.compile(r"(?:[.!?,] |[\n“]|\A)$")
_DOES = re.compile(rf" (?:(?:{any_of('winners', 'adverbs')}) )*(?:(?:me|ber)[a-z]{{3,}}|terpilih|tidak|tak|mengaku)\b")
_STROKE = re.compile(r" ?/ ?")
_NEAR = 14  # code points in front of a name that tell what he is
_BEHIND = re.compile(rf"\s*,?\s+({_WORD}(?: {_WORD}){{1,3}})")
_LONG = 2  # words of a name that must read as one
_SHORT_FORM = re.compile(r"(?<![\w’-])([A-Z][a-z’]+)\s?,\s(?:[a-z][^,]{0,60},\s)?(?:adalah\s+)?$")
_ROLE = re.compile(rf"(?i)(?:{any_of('winners', 'who')}) ")
_HOME = re.compile(rf"(?i)\b(?:{any_of('tails', 'origins')})\s+$")
_PLACE_OF = re.compile(
    rf"(?i)\b(?:di|ke|jl\.?|desa|kelurahan|kecamatan|pantai|{any_of('places', 'rooms', 'halls', 'named_for_awards')})\s+$"
)


@lru_cache(maxsize=32)
def people_in(scene: Scene) -> list[Recipient]:
    """Return the private persons of a scene: name tokens outside every other mention, and whoever is `warga` of a place."""
    found = [_resident(scene, match) for match in scene.finditer(_RESIDENT) if _can_be_name(match[1].split()[0])]
    if scene.search(_MARK):
        found += [p for match in scene.finditer(_MARKED) if (p := _marked(scene, match, found))]
    found += [p for match in scene.finditer(_TAKER) if (p := _taker(scene, match, found))]
    found += [p for match in _named(scene) if (p := _taker(scene, match, found))]
    found += [p for match in scene.finditer(_RUN) if (p := _described(scene, match, found))]
    for match in scene.finditer(_NAME_RUN):
        start = match.end() - len(_without_titles(match[0]))
        covered = any(r.start < match.end() and start < r.end for r in found)
        if not covered and _is_person(scene, start, match.end()):
            region = region_behind(scene, match.end(), 30)
            name = scene.page.text[start : match.end()]
            found.append(Recipient(name, RecipientKind.PERSON, start, match.end(), region_code=region))
    found += [r for r in _recurring(scene) if not any(k.start < r.end and r.start < k.end for k in found)]
    return _in_pairs(scene, sorted(found, key=lambda r: r.start))


def _in_pairs(scene: Scene, found: list[Recipient]) -> list[Recipient]:
    """`Kevin Sanjaya/Marcus Gideon`: two persons with a stroke between are one winner."""
    whole: list[Recipient] = []
    for r in found:
        last = whole[-1] if whole else None
        if last and _STROKE.fullmatch(scene.page.text, last.end, r.start):
            name = scene.page.text[last.start : r.end]
            whole[-1] = replace(last, name=name, kind=RecipientKind.GROUP, end=r.end)
        else:
            whole.append(r)
    return whole


def _recurring(scene: Scene) -> Iterator[Recipient]:
    """`Lorde`, `Twain`: persons of whom the page tells again and again, each by the full name."""
    for start, end, name in named(scene.page, scene.names, scene.start, scene.end):
        yield Recipient(name, RecipientKind.PERSON, start, end, region_code=region_behind(scene, end, 30))


def _named(scene: Scene) -> Iterator[re.Match[str]]:
    """`juara I adalah Doel Sumbang dan Zulkarnain`: names behind the words that name or own, and those joined to them."""
    for match in scene.finditer(_NAMED) if scene.of(Label.AWARD) or scene.search(_PLACED) else ():
        if _THEME.search(scene.before(match.start(), _CLAUSE)):
            continue
        yield match
        fellow = _FELLOW.match(scene.page.text, match.end(1), scene.end)
        if fellow:
            yield fellow


def _without_titles(name: str) -> str:
    """`Irjen Pol Budi Santosa`, `Penyanyi Budi Santosa` → `Budi Santosa`; two words stay."""
    first, _, rest = name.partition(" ")
    titles = vocabulary.words("person.honorifics") | cue_words("people", "titles") | cue_words("people", "nations")
    born = first in cue_words("people", "born") and rest.split(" ")[0] in cue_words("people", "born_names")
    nation = rest and first != "The" and first.lower() in cue_words("people", "nations")  # `Rapper Kanada Drake`
    titled = nation or (" " in rest and not born and (first.lower() in titles or not _can_be_name(first)))
    return _without_titles(rest) if titled else name


def _is_person(scene: Scene, start: int, end: int) -> bool:
    words = [word.strip(",") for word in scene.page.text[start:end].split()]
    known = any(word.lower().strip(".") in name_counts() for word in words)
    if not known or not all(map(_can_be_name, words)) or _PLACE_OF.search(scene.before(start)):
        return False
    others = (m for m in scene.mentions if m.label is not Label.OFFICIAL)
    return not any(m.start < end and start < m.end for m in others)


def _can_be_name(word: str) -> bool:
    return word in cue_words("people", "born") or (
        is_name(word) and word.lower() not in vocabulary.words("person.stop")
    )


def is_private(words: list[str]) -> bool:
    """Say whether words are the name of a person: all may be, or some are known ones of which no body is called."""
    known = any(word.lower() in name_counts() for word in words)
    return words[0] not in _body_words() and (known or all(map(_can_be_name, words)))


def _reads_as_name(words: list[str]) -> bool:
    """`Maria Goreti Bere Mau`: behind words that give, ordinary words may end a name of three or more."""
    can = list(map(_can_be_name, words))
    heads = {head.split()[0] for head in cue_words("winners", "institutions")}
    return all(can) or (len(words) > _LONG and all(can[:_LONG]) and words[0] not in heads)


def led_to(scene: Scene, end: int, person: Recipient) -> bool:
    """`diraih petinju Budi Santosa`: say whether only what a person is stands between offset ``end`` and his name."""
    return _LED_TO.fullmatch(scene.page.text, end, person.start) is not None


def _taker(scene: Scene, match: re.Match[str], found: list[Recipient]) -> Recipient | None:
    """`diberikan kepada Doel Sumbang`, `direbut Zulkarnain`: a name that no list knows; one word must be a known one.

    A role in front of it stands for a second word: `Penyanyi Tulus`.
    """
    role = _ROLE.match(match[1])
    name = _without_titles(match[1][role.end() :] if role else match[1])
    end = match.end(1)
    start = end - len(name)
    words = name.split()
    strange = any(word.lower() not in plain_words() for word in words) and _reads_as_name(words)
    named = words[0].lower() in name_counts() or _OWNER.match(match[0])
    known = role or len(words) > 1 or (match.re in _SURE and named)
    full = _in_full(scene, words[0]) if len(words) == 1 else None
    nation = any(word.lower() in cue_words("people", "nations") for word in words)
    if nation or not (strange or role) or not (known or full) or _is_taken(scene, start, end, found):
        return None
    return Recipient(full or name, RecipientKind.PERSON, start, end, region_code=region_behind(scene, end, 30))


def _is_taken(scene: Scene, start: int, end: int, found: Sequence[Recipient]) -> bool:
    """Say whether another mention, or somebody found before, stands where a name would."""
    held: list[Mention | Recipient] = [*scene.mentions, *found]
    return any(h.start < end and start < h.end for h in held)


@cache
def _body_words() -> frozenset[str]:
    """The words that begin the names of bodies: `Kelompok`, `Universitas`."""
    return frozenset(head.split()[0] for head in cue_words("winners", "institutions"))


def _marked(scene: Scene, match: re.Match[str], found: Sequence[Recipient]) -> Recipient | None:
    """`Sugiyarti, S.Pd.`, `Enok Maesaroh (58)`: a name with a degree or an age behind it, outside every other mention."""
    name = _without_titles(match[1])
    start, end = match.end(1) - len(name), match.end(1)
    words = name.split()
    short = all(word.endswith(".") for word in words)
    if short or words[0] in _body_words() or not all(map(_can_be_name, words)) or _is_taken(scene, start, end, found):
        return None
    return Recipient(name, RecipientKind.PERSON, start, end, region_code=region_behind(scene, end, 30))


def _described(scene: Scene, match: re.Match[str], found: list[Recipient]) -> Recipient | None:
    """`guru Fatizaro Waruwu`, `Nadira Waruwu, siswi …`, `Waruwu Telaum mengaku`: two names or more that may all be names."""
    nations = cue_words("people", "nations")
    role = _ROLE.match(match[1])
    words = _without_titles(match[1][role.end() :] if role else match[1]).split()
    if (
        not (role or _is_told_of(scene, *match.span(1)))
        or len(words) < _LONG
        or words[0] in _body_words()
        or any(w.lower() in nations or not _can_be_name(w) for w in words)
    ):
        return None
    start, end = match.end(1) - len(" ".join(words)), match.end(1)
    if _is_taken(scene, start, end, found):
        return None
    return Recipient(
        scene.page.text[start:end], RecipientKind.PERSON, start, end, region_code=region_behind(scene, end, 30)
    )


def _is_told_of(scene: Scene, start: int, end: int) -> bool:
    """Say whether a title or role stands in front of a name, a role behind it, or the verb of which it is the subject."""
    text, before = scene.page.text, scene.before(start, _NEAR)
    if _ROLE_BEHIND.match(text, end, scene.end) or _TITLE_BEFORE.search(before):
        return True
    return _DOES.match(text, end, scene.end) is not None and _OPENS.search(before) is not None


def _in_full(scene: Scene, word: str) -> str | None:
    """The full name of whom one of its words stands for: `Douglas` in a page that names `Michael Douglas` before."""
    view = scene.view[: scene.start]
    match = re.search(rf"(?<![\w-])(?:{_WORD} ){{1,3}}{re.escape(word)}(?![\w-])", view)
    name = _without_titles(match[0]) if match else ""
    return name if " " in name and all(map(_can_be_name, name.split())) else None


def unknown_before(scene: Scene, offset: int) -> Recipient | None:
    """Return the name that no list knows right before a winning verb at ``offset``: `Doel Sumbang meraih …`."""
    match = _SUBJECT.search(scene.page.text, scene.start, offset)
    placed = match is not None and _HOME.search(scene.before(match.start(1))) is not None
    return _taker(scene, match, []) if match and not placed else None


def short_before(scene: Scene, offset: int) -> Recipient | None:
    """Return the person whose short form stands in front of ``offset`` with a comma between: `Rosmina, peraih Oscar`."""
    match = _SHORT_FORM.search(scene.page.text, scene.start, offset)
    full = _in_full(scene, match[1]) if match else None
    return Recipient(full, RecipientKind.PERSON, *match.span(1)) if match and full else None


def unknown_behind(scene: Scene, offset: int) -> Recipient | None:
    """Return the name right behind ``offset`` that no list knows: `pemenang Oscar Doel Sumbang`."""
    match = _BEHIND.match(scene.page.text, offset, scene.end)
    return _taker(scene, match, []) if match else None


def _resident(scene: Scene, match: re.Match[str]) -> Recipient:
    """`Al-Azhar (52) warga Perboto`: whoever is said to live somewhere is a person."""
    region = region_behind(scene, match.end(), 4)
    return Recipient(match[1], RecipientKind.PERSON, match.start(1), match.end(1), region_code=region)
