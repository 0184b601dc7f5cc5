"""Persons to whom words beside their names point: `diberikan kepada Doel Sumbang`, `juara I adalah Zulkarnain`, `Rosmina, peraih Oscar`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from anugerah.lexicon.words import name_counts, plain_words
from anugerah.links.personnames import BORN, ROLE, WORD, in_full, reads_as_name, without_titles
from anugerah.links.recipients import region_behind
from anugerah.links.rule import any_of, cue_words
from anugerah.links.scene import Scene
from anugerah.types import Label, Mention, Recipient, RecipientKind

_NO_ROLE = any_of("people", "no_role")
_ROLE_GAP = rf"(?:oleh\s+)?(?:(?!(?:{_NO_ROLE})\b)[a-z][\w/-]*\s+){{0,5}}(?:(?<=asal )[A-Z]\w+(?: [A-Z]\w+)*\s?,\s+)?(?:(?:[Dd]r[sg]?|[Dd]rh|Dra|Ir|Hj?|KH|Prof|Tgk|Ny|[Nn]s|apt)(?: ?\.)?\s*){{0,3}}"
_LED_TO = re.compile(rf"\s+{_ROLE_GAP}")
_TAKER = re.compile(
    rf"(?i:\bkepada|\b(?:{any_of('cues', 'taken')}))\s+{_ROLE_GAP}({BORN}{WORD}(?: {WORD}){{0,4}})"
    r"(?=\s*(?:[,;.(–—]|$)|\s+(?:oleh|atas|di|pada|dari|sebagai|karena|yang|berkat|asal|dengan|lewat|untuk|dalam|dan|serta)\b)"
)
_INITIAL = r"(?: [A-HJ-UWYZ](?![\w.]))?"  # `Budi Santosa S`
_NAME_ENDS = (
    rf"({BORN}{WORD}(?: {WORD}){{0,4}}{_INITIAL})"
    r"(?=\s*(?:[,;.(–—]|$)|\s+(?:dan|serta|dari|asal|klub|di|pada|dengan|sebagai|yang|untuk)\b)"
)
_NAMED = re.compile(rf"\b(?:adalah|ialah|yakni|yaitu|(?:pe)?milik|atas nama)\s+{_ROLE_GAP}{_NAME_ENDS}")
_OWNER = re.compile(r"(?:(?:pe)?milik|atas nama)\b")  # of a bird, a dish or a team: whoever it is
_ROLE_NEXT = re.compile(
    rf"(?i) ?, (?:seorang )?(?:{any_of('winners', 'who')}|kepala)\s"
)  # what he is tells that one is
_THEME = re.compile(rf"(?i)\b(?:{any_of('people', 'themes')})(?:nya)?\b[^.;:]*$")
_CLAUSE = 60  # code points in front of `yaitu` that tell what is named
_PLACED = re.compile(rf"(?i)\b(?:{any_of('category', 'places')})\b")
_FELLOW = re.compile(rf"\s+(?:dan|serta)\s+{_NAME_ENDS}")
_SURE = (_TAKER, _NAMED, _FELLOW)  # whom they name is a person even by one known name
_SUBJECT = re.compile(
    rf"(?<![\w’-])((?:(?i:{any_of('winners', 'who')}) )?{WORD}(?: {WORD}){{0,3}}) (?:(?:{any_of('winners', 'adverbs')}) )*$"
)
_BEHIND = re.compile(rf"\s*,?\s+({WORD}(?: {WORD}){{1,3}})")
_HOME = re.compile(rf"(?i)\b(?:{any_of('tails', 'origins')})\s+$")


def takers_in(scene: Scene, found: Sequence[Recipient]) -> list[Recipient]:
    """Return whom words of taking, naming and owning point to, but for those ``found`` before: `direbut Zulkarnain`, `milik Budi`."""
    takers = [p for match in scene.finditer(_TAKER) if (p := _taker(scene, match, found))]
    held = [*found, *takers]
    return [*takers, *(p for match in _named(scene) if (p := _taker(scene, match, held)))]


def led_to(scene: Scene, end: int, person: Recipient) -> bool:
    """`diraih petinju Budi Santosa`: say whether only what a person is stands between offset ``end`` and his name."""
    return _LED_TO.fullmatch(scene.page.text, end, person.start) is not None


def unknown_before(scene: Scene, offset: int) -> Recipient | None:
    """Return the name that no list knows right before a winning verb at ``offset``: `Doel Sumbang meraih …`."""
    match = _SUBJECT.search(scene.page.text, scene.start, offset)
    placed = match is not None and _HOME.search(scene.before(match.start(1))) is not None
    return _taker(scene, match, []) if match and not placed else None


def unknown_behind(scene: Scene, offset: int) -> Recipient | None:
    """Return the name right behind ``offset`` that no list knows: `pemenang Oscar Doel Sumbang`."""
    match = _BEHIND.match(scene.page.text, offset, scene.end)
    return _taker(scene, match, []) if match else None


def _named(scene: Scene) -> Iterator[re.Match[str]]:
    """`juara I adalah Doel Sumbang dan Zulkarnain`: names behind the words that name or own, and those joined to them."""
    for match in scene.finditer(_NAMED) if scene.of(Label.AWARD) or scene.search(_PLACED) else ():
        if _THEME.search(scene.before(match.start(), _CLAUSE)):
            continue
        yield match
        fellow = _FELLOW.match(scene.page.text, match.end(1), scene.end)
        if fellow:
            yield fellow


def _taker(scene: Scene, match: re.Match[str], found: Sequence[Recipient]) -> Recipient | None:
    """`diberikan kepada Doel Sumbang`, `direbut Zulkarnain`: a name that no list knows; one word must be a known one.

    A role in front of it stands for a second word: `Penyanyi Tulus`.
    """
    role = ROLE.match(match[1])
    name = without_titles(match[1][role.end() :] if role else match[1])
    end = match.end(1)
    start = end - len(name)
    words = name.split()
    strange = any(word.lower() not in plain_words() for word in words) and reads_as_name(words)
    named = words[0].lower() in name_counts() or _OWNER.match(match[0]) or _ROLE_NEXT.match(scene.page.text, end)
    known = role or len(words) > 1 or (match.re in _SURE and named)
    full = in_full(scene, words[0]) if len(words) == 1 else None
    nation = any(word.lower() in cue_words("people", "nations") for word in words)
    if nation or not (strange or role) or not (known or full) or is_taken(scene, start, end, found):
        return None
    return Recipient(full or name, RecipientKind.PERSON, start, end, region_code=region_behind(scene, end, 30))


def is_taken(scene: Scene, start: int, end: int, found: Sequence[Recipient]) -> bool:
    """Say whether another mention, or somebody found before, stands where a name would."""
    held: list[Mention | Recipient] = [*scene.mentions, *found]
    return any(h.start < end and start < h.end for h in held)
