"""What several places are won in, told once beside the first: `Untuk baca puisi, juara I …`, `Camat teladan terbaik I adalah …`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from anugerah.links.ranks import category_rank
from anugerah.links.rule import any_of, link_rule
from anugerah.links.scene import Scene
from anugerah.types import Label, Part

_LONGEST = 60  # code points of a field
_CLAUSE = 160  # code points between what leads a clause and the first place in it
_AT = rf"\W*(?:(?i:{any_of('category', 'opens')}),?\s+)*"
_FOLK = rf"(?P<folk>(?i:{any_of('category', 'folk')})\s+)?"
_CLASS = r"(?P<class>[\w/&’'-]+(?: [\w/&’'-]+){0,7}?)"
_FRONTED = re.compile(rf"{_AT}(?i:(?:untuk|pada|di|dalam)\s+|(?=(?:tingkat|level|jenjang)\s)){_FOLK}{_CLASS}\s?,\s")
_BARE = re.compile(rf"{_AT}(?i:(?:(?:untuk|pada|di|dalam)\s+)?kategori\s+)?{_FOLK}{_CLASS}(?:\s?,)?\s+")
_LABEL = re.compile(rf"{_AT}(?:(?i:untuk|pada|di|kategori)\s+)?{_FOLK}{_CLASS}\s*")  # `SD: juara I …`
_NAMES_IT = rf"\s+(?i:adalah|ialah|yakni|yaitu|{any_of('cues', 'taken', 'won_by')})\b"
_NAMED = re.compile(_NAMES_IT)
_SUBJECT = re.compile(rf"{_AT}{_FOLK}{_CLASS}{_NAMES_IT}")
_BEHIND = re.compile(rf"\s+{_FOLK}{_CLASS}{_NAMES_IT}")
_BODIES = rf"(?!\s+(?:{any_of('category', 'bodies')})\b)"
_NO_FIELD = re.compile(
    rf"(?i)(?:{any_of('category', 'no_field', 'pointers', 'sexes', 'not_classes')}|(?:{any_of('category', 'heads')}){_BODIES}|{any_of('winners', 'pronouns')})(?!\w)"
    r"|.*\b(?:yang|itu|ini|tersebut|kali|tahun|dan|serta)\b|.*(?:nya\b|\b(?:19|20)\d\d\b)"
)
_ACTS = re.compile(r"(?i).*\b(?!berprestasi\b|terbaik\b)(?:me|di|ber|ter)[a-z]{4,}")


@link_rule
def category_lead(scene: Scene) -> list[Part]:
    """`Untuk baca puisi, juara I …`, `Juara I lomba baca puisi diraih …`: the field of a row of places, beside the first of them."""
    ranks = category_rank(scene)
    found = [m for k, rank in enumerate(ranks) for m in _beside(scene, rank, ranks[k - 1].end if k else 0)]
    spans = dict.fromkeys(m.span("class") for m in found if _is_field(scene, m))
    return [Part(scene.page.text[a:b], a, b, "category_lead") for a, b in spans]


def _beside(scene: Scene, rank: Part, after: int) -> Iterator[re.Match[str]]:
    """The words that may tell what a place is won in: what leads its clause, what stands before it, what behind it."""
    text = scene.page.text
    start = max(scene.start, *(text.rfind(sign, scene.start, rank.start) + 1 for sign in ";:\n"))
    if after <= start and rank.start - start < _CLAUSE:
        lead = _FRONTED.match(text, start, rank.start)
        named = _NAMED.match(text, rank.end, scene.end) or text[start : rank.start].rstrip()[-1:] == ","
        bare = _BARE.fullmatch(text, start, rank.start) if named else None
        subject = _SUBJECT.match(text, start, rank.start)
        yield from (m for m in (lead or bare, subject) if m and (m is not subject or m["folk"]))
    if after <= start and text[start - 1 : start] == ":" and rank.start - start < _CLAUSE:
        opening = max(scene.start, *(text.rfind(sign, scene.start, start - 1) + 1 for sign in ".;:\n"))
        label = _LABEL.fullmatch(text, opening, start - 1)
        yield from (label,) if label and after <= opening else ()
    behind = _BEHIND.match(text, rank.end, min(scene.end, rank.end + _LONGEST))
    if behind:
        yield behind


def _is_field(scene: Scene, match: re.Match[str]) -> bool:
    """Say whether words name what is won: no other place, nothing that somebody does but in a contest, no name."""
    text, (start, end) = match["class"], match.span("class")
    if len(text) > _LONGEST or _NO_FIELD.match(text) or (not match["folk"] and _ACTS.match(text)):
        return False
    taken = [(m.start, m.end) for m in scene.of(*(set(Label) - {Label.PILLAR}))]
    taken += [(rank.start, rank.end) for rank in category_rank(scene)]
    return not any(a < end and start < b for a, b in taken)
