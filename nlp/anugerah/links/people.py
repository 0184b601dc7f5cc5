"""Private persons of a sentence, found by their names and by what is said of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from anugerah.lexicon.words import name_counts
from anugerah.links.grouping import outside
from anugerah.links.personnames import BORN, LONG, ROLE, SHORT, WORD, body_words, can_be_name, without_titles
from anugerah.links.pointing import is_taken, takers_in
from anugerah.links.recipients import region_behind
from anugerah.links.recurring import named
from anugerah.links.rule import any_of, cue_words
from anugerah.links.scene import Scene
from anugerah.types import Label, Person, Recipient, RecipientKind

_NAME_RUN = re.compile(
    rf"(?<![\w-]){BORN}(?:{SHORT}|[A-Z][a-z’']+)(?: (?:[A-Z][a-z’']+|{SHORT}|bin|binti)){{1,4}}(?: [A-HJ-UWYZ](?![\w.]))?(?![\w-])"
)
_RESIDENT = re.compile(
    r"((?<![\w-])[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,4})\s*(?:\([^)]{1,12}\)\s*)?,?\s*(?:warga|asal)\b"
)
_RUN = re.compile(rf"(?<![\w-])({BORN}{WORD}(?: {WORD}){{1,3}})(?![\w-])")
_DEGREE_OR_AGE = (
    r"\s?,\s?(?:[SMA]\.\s?[A-Z]|A?Md\.|Sp\.|Ph\.)|\s\([1-9]\d(?: tahun)?\)|,\s[1-9]\d tahun\b"  # behind a name
)
_MARK = re.compile(_DEGREE_OR_AGE)
_MARKED = re.compile(rf"(?<![\w-])({BORN}{WORD}(?: {WORD}){{0,4}})(?<!nya)(?={_DEGREE_OR_AGE})")
_TITLE_BEFORE = re.compile(
    rf"(?i)(?<![\w-])(?:{any_of('winners', 'who')}|prof|drs|dra|drg|drh|ir|hj|kh|ns|ny|apt|tgk|dr(?= ?\.)|h(?= ?\.))(?: ?\.)? $"
)
_ROLE_BEHIND = re.compile(
    rf"(?: ?\([^()]{{1,12}}\))?(?: ?, (?:seorang )?(?:{any_of('winners', 'who')}|kelahiran)\b| kelahiran\b)"
)
_OPENS = re.compile(r"(?:[.!?,] |[\n“]|\A)$")
_DOES = re.compile(rf" (?:(?:{any_of('winners', 'adverbs')}) )*(?:(?:me|ber)[a-z]{{3,}}|terpilih|tidak|tak|mengaku)\b")
_OFFICE_BEHIND = re.compile(rf"(?i) (?:{any_of('people', 'later_titles')})(?![\w-])")
_STROKE = re.compile(r" ?/ ?")
_ITS = re.compile(r"\b\w{4,}nya, (?:\w{1,5}\. ?)*$")  # `direkturnya, Ir. Budi Santosa`
_HOME = r"(?= \((?![A-Z]{2,6}\))[A-Z]| dari [A-Z])"  # behind a name of a row
_HAS_HOME = re.compile(_HOME)
_WITH_HOME = re.compile(
    rf"(?:[,;:]|\b(?:dan|serta|oleh|adalah|ialah|yakni|yaitu|{any_of('cues', 'taken')})) ({BORN}{WORD}(?: {WORD}){{0,4}}){_HOME}"
)
_VOUCH = 2  # persons of a row with their homes who vouch for the others
_NEAR = 14  # code points in front of a name that tell what he is
_PLACE_OF = re.compile(
    rf"(?i)\b(?:di|ke|jl\.?|desa|kelurahan|kecamatan|pantai|{any_of('places', 'rooms', 'halls', 'named_for_awards')})\s+(?:(?:dr|drs|ir|prof|kh|hj?|tgk|raden)\b\.?\s*)*$"
)


@lru_cache(maxsize=32)
def people_in(scene: Scene) -> list[Recipient]:
    """Return the private persons of a scene: name tokens outside every other mention, and whoever is `warga` of a place."""
    found = [_resident(scene, match) for match in scene.finditer(_RESIDENT) if can_be_name(match[1].split()[0])]
    if scene.search(_MARK):
        found += [p for match in scene.finditer(_MARKED) if (p := _marked(scene, match, found))]
    found += takers_in(scene, found)
    found += [p for match in scene.finditer(_RUN) if (p := _described(scene, match, found))]
    for match in scene.finditer(_NAME_RUN):
        start, end = match.end() - len(without_titles(match[0])), match.end()
        office = _OFFICE_BEHIND.search(scene.page.text, start, end)
        end = office.start() if office else end
        covered = any(r.start < end and start < r.end for r in found)
        if not covered and _is_person(scene, start, end):
            region = region_behind(scene, end, 30)
            name = scene.page.text[start:end]
            found.append(Recipient(name, RecipientKind.PERSON, start, end, region_code=region))
    found += outside(_without_office(scene), found)
    found += outside(_recurring(scene), found)
    found += list(_at_home_too(scene, found))
    people = [r for r in found if len(r.name) > 1 and not _PLACE_OF.search(scene.before(r.start))]
    return _in_pairs(scene, sorted(people, key=lambda r: r.start))


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


def _without_office(scene: Scene) -> Iterator[Recipient]:
    """Names that the tagger marks and of whose office the page tells nothing: private persons in a row of winners."""
    for m in scene.of(Label.OFFICIAL):
        if not isinstance(m.value, Person) or m.value.office or " " not in m.text:
            continue
        if not _ITS.search(scene.before(m.start)):
            region = region_behind(scene, m.end, 30)
            yield Recipient(m.value.name, RecipientKind.PERSON, m.start, m.end, region_code=region, mention=m.id)


def _at_home_too(scene: Scene, found: Sequence[Recipient]) -> Iterator[Recipient]:
    """`Rina Wulandari (Batu), Partini (Solo), dan Budi Santosa (Bali)`: names in a row of persons, each with his home."""
    if sum(_HAS_HOME.match(scene.page.text, r.end, scene.end) is not None for r in found) < _VOUCH:
        return
    for match in scene.finditer(_WITH_HOME):
        name, end = without_titles(match[1]), match.end(1)
        words = name.split()
        can = bool(words) and words[0] not in body_words() and all(map(can_be_name, words))
        if can and not is_taken(scene, end - len(name), end, found):
            yield Recipient(name, RecipientKind.PERSON, end - len(name), end, region_code=region_behind(scene, end, 30))


def _recurring(scene: Scene) -> Iterator[Recipient]:
    """`Lorde`, `Twain`: persons of whom the page tells again and again, each by the full name."""
    for start, end, name in named(scene.page, scene.names, scene.start, scene.end):
        yield Recipient(name, RecipientKind.PERSON, start, end, region_code=region_behind(scene, end, 30))


def _is_person(scene: Scene, start: int, end: int) -> bool:
    words = [word.strip(",") for word in scene.page.text[start:end].split()]
    known = any(word.lower().strip(".") in name_counts() for word in words)
    if not known or not all(map(can_be_name, words)):
        return False
    others = (m for m in scene.mentions if m.label is not Label.OFFICIAL)
    return not any(m.start < end and start < m.end for m in others)


def _marked(scene: Scene, match: re.Match[str], found: Sequence[Recipient]) -> Recipient | None:
    """`Sugiyarti, S.Pd.`, `Enok Maesaroh (58)`: a name with a degree or an age behind it, outside every other mention."""
    name = without_titles(match[1])
    start, end = match.end(1) - len(name), match.end(1)
    words = name.split()
    short = all(word.endswith(".") for word in words)
    if short or words[0] in body_words() or not all(map(can_be_name, words)) or is_taken(scene, start, end, found):
        return None
    return Recipient(name, RecipientKind.PERSON, start, end, region_code=region_behind(scene, end, 30))


def _described(scene: Scene, match: re.Match[str], found: list[Recipient]) -> Recipient | None:
    """`guru Fatizaro Waruwu`, `Nadira Waruwu, siswi …`, `Waruwu Telaum mengaku`: two names or more that may all be names."""
    nations = cue_words("people", "nations")
    role = ROLE.match(match[1])
    words = without_titles(match[1][role.end() :] if role else match[1]).split()
    if (
        not (role or _is_told_of(scene, *match.span(1)))
        or len(words) < LONG
        or words[0] in body_words()
        or any(w.lower() in nations or not can_be_name(w) for w in words)
    ):
        return None
    start, end = match.end(1) - len(" ".join(words)), match.end(1)
    if is_taken(scene, start, end, found):
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


def _resident(scene: Scene, match: re.Match[str]) -> Recipient:
    """`Al-Azhar (52) warga Perboto`: whoever is said to live somewhere is a person."""
    region = region_behind(scene, match.end(), 4)
    return Recipient(match[1], RecipientKind.PERSON, match.start(1), match.end(1), region_code=region)
