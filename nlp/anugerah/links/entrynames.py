"""Whoever is named at a point of a sentence, known to another stage or not."""

from __future__ import annotations

import re

from anugerah.links.people import people_in
from anugerah.links.personnames import is_private
from anugerah.links.persons import honoured
from anugerah.links.recipients import candidates, region_behind, region_inside
from anugerah.links.rule import any_of, cue_words
from anugerah.links.scene import Scene
from anugerah.links.tails import tail_end
from anugerah.types import Label, Recipient, RecipientKind

TITLES = r"(?:(?:Drs|Dra|Dr|dr|drg|Ir|Hj?|KH|Prof|Tgk|Ny|Ns|apt)\.(?:-Ing\.)? ?|(?:Ibu|Bapak) )*"
_WORD = r"[A-Z][\w’'&/-]*(?:\.(?= [A-Z]))?"
_LEVEL = r"(?:Desa|Kelurahan|Distrik|Kecamatan|Kabupaten|Kota|Provinsi|Kab\.|Kec\.)"
_NAME = re.compile(rf"{_WORD}(?: (?!{_LEVEL} [A-Z]|(?:Juara|Terbaik)\b)(?:{_WORD}|\d+|bin|binti))*")
_ENDS = re.compile(
    rf"\s*(?:[,;.(\[–—]|$)|\s+(?:{_LEVEL} |(?:{any_of('tails', 'origins')}|{any_of('entries', 'behind')})\b)"
)
_NAMES_IT = re.compile(r"\s+(?:adalah|ialah|yakni|yaitu)\b")
_AND = re.compile(r"(?:,(?: [A-Z]\w*)+)?(?:\s*\([^()]{1,40}\))?,?\s+(?:dan|serta)\s+(?=[A-Z])")
_CLOSES = re.compile(r"\s*(?:[.;]|,?\s*$)")
_SEVERAL = 2  # words of a name that nothing else vouches for
BODIES = (RecipientKind.REGION, RecipientKind.AGENCY)


def winner_at(scene: Scene, at: int) -> tuple[Recipient, bool] | None:
    """Return whoever is named from ``at`` on, and whether another stage knows him or his place stands behind him.

    Args:
        scene: The sentence.
        at: Page offset of the name.
    """
    match = _NAME.match(scene.page.text, at, scene.end)
    known = [r for r in [*candidates(scene), *people_in(scene), *honoured(scene)] if r.start == at]
    best = max(known, key=lambda r: r.end, default=None)
    if match is None or _NAMES_IT.match(scene.page.text, best.end if best else match.end(), scene.end):
        return None
    if best and (best.end >= match.end() or best.kind in BODIES):
        return best, True
    others = scene.of(*(set(Label) - {Label.REGION}))
    if any(m.start < match.end() and at < m.end for m in others) or any(
        m.start <= at < m.end for m in scene.of(Label.REGION)
    ):
        return None
    if not _ENDS.match(scene.page.text, match.end(), scene.end):
        return None
    unknown = _unknown(scene, match)
    return (unknown, tail_end(scene, unknown) > unknown.end) if unknown else None


def _unknown(scene: Scene, match: re.Match[str]) -> Recipient | None:
    """A name that no stage knows: a person where its words may be those of one, else a body."""
    name, words = match[0].rstrip("."), match[0].split()
    start, end = match.start(), match.start() + len(name)
    region = region_inside(scene, start, end)
    short = words[0].isupper() and len(words[0].strip(".")) > 1
    body = short or words[0] in {head.split()[0] for head in cue_words("winners", "institutions")}
    inside = next((m.start for m in scene.of(Label.REGION) if start < m.start < end), end)
    if len(words) < _SEVERAL or (not body and len(scene.page.text[start:inside].split()) < _SEVERAL):
        return None
    group = words[0].lower() in cue_words("winners", "groups")
    person = not body and is_private(words)
    kind = RecipientKind.GROUP if group else RecipientKind.PERSON if person else RecipientKind.INSTITUTION
    return Recipient(name, kind, start, end, region_code=region or region_behind(scene, end, 30))


def fellow(scene: Scene, first: Recipient) -> Recipient | None:
    """`kepada Budi Santosa dari Batu dan Rina Wulandari.`: the one more of the same kind who ends the clause behind a winner."""
    joint = _AND.match(scene.page.text, tail_end(scene, first), scene.end)
    found = winner_at(scene, joint.end()) if joint else None
    if found is None or found[0].kind is not first.kind or first.kind in BODIES:
        return None
    return found[0] if _CLOSES.match(scene.page.text, tail_end(scene, found[0]), scene.end) else None
