"""The programmes that won an award."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from anugerah.links.rule import any_of, cue, cue_words, link_rule
from anugerah.links.scene import Scene
from anugerah.links.status import NOT_WON
from anugerah.types import Evidence, Label, Mention, Recipient, Relation

_CELLS = 3  # lines behind a winner's that can be cells of its row
_CELL = 90  # code points of a cell
_SUBJECT = 160  # code points between a programme that opens a sentence and the verb that it wins by
_FORM = re.compile(r"(?i)\W*\(\s*|,?\s*(?:kependekan|singkatan|akronim)\s+dari\s+\W?|\s+alias\s+")
_MAKER = re.compile(
    r"(?i)\s*\(|[\"”’)\s]*(?:\([^()]+\)\s*)?(?:dari|milik|besutan|karya|inovasi)\s+(?:pem\w+\s+(?:provinsi\s+|kabupaten\s+|kota\s+)?)?"
)
_OPENING = re.compile(
    r"(?i)\W*(?:(?:lewat|melalui|berkat|dengan)\s+)?(?:(?:inovasi|aplikasi|program|layanan|sistem|gerakan)\s+)?(?:[^,.;]{0,30},\s*(?:masing-masing|yakni|yaitu)\s+)?[\"“‘']?"
)
_FORMS = re.compile(r"\s*\([^()]*\)")
_LABEL = re.compile(r"\s*[A-Z][\w ]{2,30}:\s*")
_APPOSED = re.compile(
    rf"[\"”’]?(?:\s*\([^()]{{2,80}}\))?\s*,\s*(?:(?:yaitu|yakni|sebuah|semacam|di mana)\s+"
    rf"|(?!(?:{any_of('programs', 'no_kind')}|{any_of('cues', 'speak')})\b|(?:me|ber|ter|di)[a-z]{{3,}})(?=[a-z]{{3,}}\s))"
)
_FRONTED = re.compile(
    r"(?i)\W*(?:lewat|melalui|berkat|dengan|dalam|untuk|sejak|selain|tanpa|dari|pada)\s+(?:[a-z]+\s+){0,2}\W*"
)
_THIS = re.compile(r"(?i)\W*(?:\w+\s+){0,5}?(?:inilah|itulah|ini|itu|tersebut)\b")
_BY = re.compile(
    r"(?i)\b(?:berkat|lewat|melalui|atas|dengan|karena|untuk|inovasi|program|aplikasi|unggulan\w*|mengandalkan|mengusung|bernama|berjudul|andalan\w*|berupa)\s+(?:inovasi\s+|program\s+|aplikasi\s+|layanan\s+|unggulan\s+|bernama\s+|berjudul\s+|bertajuk\s+|keberhasilan\s+)*[\"“‘']?$"
)


@link_rule
def program_won(scene: Scene, winner: Recipient) -> Iterator[Mention]:
    """`berkat inovasi X`, `lewat aplikasi Y`, `Z (RSUD Batu)`: what the award was won with, in the sentence that tells of it."""
    named = _named(scene)
    beside = [m for m in named if _MAKER.fullmatch(scene.page.text[m.end : max(m.end, winner.start)])]
    if beside or (named and _opens(scene, named[0])):
        yield from beside or _before_verb(scene, named)
        return
    led = False
    for m in named:
        behind = winner.end <= m.start <= winner.end + 4 and ")" not in scene.page.text[winner.end : m.start]
        led = led or behind or bool(_BY.search(scene.before(m.start, 70)))
        if led:
            yield m


@link_rule
def program_merit(scene: Scene, before: Scene | None) -> Iterator[Mention]:
    """`Juri terpikat pada X`, `X menjadi kunci`, `X … Layanan inilah yang disebut juri`: what convinced, told near the win."""
    named = _named(scene)
    merit = scene.search(cue("cues", "merit"))
    behind = scene.search(cue("cues", "merit_behind"))
    for m in named:
        fronted = _FRONTED.fullmatch(scene.page.text, scene.start, m.start)
        kind = None if fronted else _APPOSED.match(scene.page.text, m.end, scene.end)
        listed = kind is not None and kind[0].endswith(", ") and any(other.start == kind.end() for other in named)
        told = kind is not None and not listed and not scene.search(NOT_WON)
        if told or (merit and m.start >= merit.end()) or (behind and m.end <= behind.start()):
            yield m
    if not named and before and behind and _THIS.match(scene.text):
        yield from _named(before)[-1:]


@link_rule
def program_row(told: Sequence[Evidence], line: Scene, scenes: Sequence[Scene]) -> Iterator[Mention]:
    """`Sumarji (Ceting) dari Nganjuk` in a list, or a cell of its own beside the winner's: the programme of a list's line."""
    if not any(e.relation is Relation.RECIPIENT and e.rule == "list_item" for e in told):
        return
    winners = [e.start for e in told if e.relation is Relation.RECIPIENT]
    yield from (m for m in _named(line) if m.start > min(winners))
    at = line.index
    behind = _cell(scenes[at + 1 : at + 1 + _CELLS], labelled=True)
    ahead = _cell(scenes[max(0, at - _CELLS) : at][::-1], labelled=False)
    _, found = min(((n, cell) for n, cell in (behind, ahead) if cell), key=lambda pair: pair[0], default=(0, []))
    yield from found


def _cell(scenes: Sequence[Scene], labelled: bool) -> tuple[int, list[Mention]]:
    """The nearest cell that holds a programme alone, and how far off it is; none behind the cell of another winner.

    `Judul Inovasi: X` tells of the winner in front of it, and counts where ``labelled``.
    """
    for steps, cell in enumerate(scenes):
        if cell.of(Label.REGION, Label.AGENCY, Label.OFFICIAL) or len(cell.text) > _CELL:
            break
        text, label = _FORMS.sub("", cell.text).strip(), _LABEL.match(cell.text)
        size = len(text) - (label.end() if label else 0)
        found = [m for m in _named(cell) if 2 * len(m.text) > size and (labelled or not label)]
        if found:
            return steps, found
    return 0, []


@link_rule
def program_section(scenes: Sequence[Scene], winner: Recipient) -> Iterator[Mention]:
    """Programmes told in the paragraphs under a heading that names the winner."""
    for scene in scenes:
        yield from _named(scene)


def _opens(scene: Scene, m: Mention) -> bool:
    """Say whether a sentence begins with a programme: `Inovasi X mengantar Kota Batu meraih …`."""
    return _OPENING.fullmatch(scene.page.text[scene.start : m.start]) is not None


def _before_verb(scene: Scene, named: Sequence[Mention]) -> Iterator[Mention]:
    verb = scene.search(cue("cues", "win", "brings"), named[0].end, min(scene.end, named[0].end + _SUBJECT))
    return (m for m in named if verb and m.end <= verb.start())


def _named(scene: Scene) -> list[Mention]:
    """The programmes of a scene, without the long or short form in brackets behind one."""
    found = scene.of(Label.PROGRAM)
    forms = {b.start for a, b in pairwise(found) if _FORM.fullmatch(scene.page.text, a.end, b.start)}
    measured = cue_words("programs", "measured")
    return [m for m in found if m.start not in forms and m.text.casefold() not in measured]
