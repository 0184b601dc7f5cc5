"""The works that won: `lewat "Laut Kami"`, `atas lagu Hello`, `Budi Santosa ("Laut Kami")`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from anugerah.links.claim import Claim
from anugerah.links.english import category_english
from anugerah.links.rule import any_of, link_rule
from anugerah.links.scene import Scene
from anugerah.links.slots.owners import nearest
from anugerah.types import Label, Part, Recipient, RecipientKind

_LEADS = rf"(?<!kenal )(?i:\b(?:{any_of('titles', 'leads')}))"
_NOUN = rf"(?i:(?:{any_of('winners', 'works')})(?:nya)?)"
_QUOTED = r"[\"“‘'] ?(?P<quoted>[A-Z][^\"“”‘’\n]{1,70}?) ?(?<!\w )[\"”’'](?!\w)"
_RUN = r"(?P<run>[A-Z][\w’'.-]*(?: (?:(?:of|the|in|to|for|on|di|dalam) )?(?:[A-Z][\w’'.-]*|&))*)"
_GAP = rf"(?:(?!(?:dan|serta|{any_of('category', 'heads')})\b)[a-z]+,?\s+){{0,5}}?"
_NAMED = re.compile(rf"{_LEADS}\s+{_GAP}{_QUOTED}")
_SORT = re.compile(rf"{_LEADS}\s+{_GAP}{_NOUN}(?:\s+(?:berjudul|bertajuk))?,?\s+{_RUN}")
_SONG = re.compile(rf"\s*{_LEADS}\s+{_RUN}")
_ASIDE = re.compile(rf"\s*\(\s*{_QUOTED}\s*\)")
_MAKERS = (RecipientKind.PERSON, RecipientKind.GROUP)


@link_rule
def program_work(scene: Scene, winner: Recipient) -> Iterator[Part]:
    """`lewat "Laut Kami"`, `berkat lagu Hello`: the title of the work that a person or a group won with."""
    if winner.kind not in _MAKERS or scene.of(Label.PROGRAM):
        return
    here = scene.start <= winner.start < scene.end
    aside = _ASIDE.match(scene.page.text, winner.end, scene.end) if here else None
    if aside:
        yield _title(scene, aside)
        return
    songs = (_SONG.match(scene.page.text, part.end, scene.end) for part in category_english(scene))
    found = [
        *_NAMED.finditer(scene.page.text, scene.start, scene.end),
        *_SORT.finditer(scene.page.text, scene.start, scene.end),
        *(match for match in songs if match),
    ]
    titles = {part.start: part for part in (_title(scene, match) for match in found)}
    for part in titles.values():
        if (part.start > winner.start or not here) and not scene.is_taken(part.start, part.end):
            yield part


def works_of(claim: Claim, claims: Sequence[Claim]) -> Iterator[Part]:
    """The titles in a claim's sentences that are neither another winner's nor behind another category of the winner."""
    for scene in claim.scenes:
        others = [c for c in claims if c is not claim and c.recipient.key == claim.recipient.key and scene in c.scenes]
        for part in program_work(scene, claim.recipient):
            own, most = _told(scene, claim, part), max((_told(scene, c, part) for c in others), default=-1)
            if nearest(scene, part.start, claims) in (claim.recipient.key, None) and (own > most or not others):
                yield part


def _told(scene: Scene, claim: Claim, title: Part) -> int:
    """Where the last words of a claim's category stand in front of a title."""
    return max((scene.page.text.rfind(p.text, scene.start, title.start) for p in claim.category), default=-1)


def _title(scene: Scene, match: re.Match[str]) -> Part:
    group = "quoted" if "quoted" in match.re.groupindex else "run"
    start, end = match.span(group)
    text = scene.page.text[start:end].strip(" ,.")
    return Part(text, start, start + len(text), "program_work")
