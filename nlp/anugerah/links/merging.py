"""One record for one win: which sentences tell of the same winner, award, category and year again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from anugerah.links.awardnames import is_tail, may_be_one, same_award
from anugerah.links.bodynames import fuller, is_one_body
from anugerah.links.claim import Claim
from anugerah.links.numerals import is_best_alone, place_won
from anugerah.links.persons import as_person
from anugerah.links.scene import Scene
from anugerah.links.told import Giving
from anugerah.types import Mention, Part, Recipient, RecipientKind, Relation, Status

_ROWS = frozenset({"list_item", "enumeration", "ranked"})
_PLACES = ("category_rank", "category_number")


def merge(claims: list[Claim], giving: Giving, category: tuple[Part, ...]) -> Claim:
    """Tell of a known record again, or begin a new one."""
    winner = as_person(giving.recipient, giving.award, giving.scene)
    category = tuple(_up_to(p, winner) for p in category if p.start < winner.start or winner.end <= p.start)
    for claim in claims:
        if (
            _same_time(claim, giving)
            and _one_award(claim.award, giving.award, winner)
            and (_same_category(claim.category, category) or _told_otherwise(claim, giving, category))
            and not _other_row(claim, giving, category)
            and _same_winner(claim, winner, giving.scene, giving.rule, category)
        ):
            _tell_again(claim, giving, winner, category)
            return claim
    told_in = [giving.scene, giving.head] if giving.head else [giving.scene]
    claim = Claim(giving.award, winner, giving.status, told_in, [], category, giving.year)
    _add_award(claim, giving)
    claim.add(Relation.RECIPIENT, winner, giving.rule, winner.start, winner.end, winner.mention)
    claims.append(claim)
    return claim


def _tell_again(claim: Claim, giving: Giving, winner: Recipient, category: tuple[Part, ...]) -> None:
    """Note another sentence about a win, with the fullest names and category of the two."""
    claim.scenes.append(giving.scene)
    claim.year = claim.year or giving.year
    if claim.category and _is_of_others(category, giving):
        category = ()
    more = _weight(category) > _weight(claim.category)
    claim.category = max(claim.category, category, key=_weight)
    claim.add(Relation.RECIPIENT, winner, giving.rule, winner.start, winner.end, winner.mention)
    headless = (claim.recipient.stands_for and not winner.stands_for) or _is_bare(claim.recipient, winner)
    if is_one_body(claim.recipient, winner):
        claim.recipient = fuller(claim.recipient, winner)
    elif headless or (more and _is_home(claim.recipient, winner)):
        claim.recipient = winner
    if is_tail(claim.award, giving.award):
        claim.award = giving.award
        claim.evidence = [e for e in claim.evidence if e.relation is not Relation.AWARD]
        _add_award(claim, giving)


def _is_of_others(category: tuple[Part, ...], giving: Giving) -> bool:
    """`Ketiganya menerimanya sendiri`: a sentence that refers back has the category told last, which may be of one of them."""
    return giving.rule != "list_item" and all(p.start < giving.scene.start for p in category)


def _add_award(claim: Claim, giving: Giving) -> None:
    award = giving.award
    claim.add(Relation.AWARD, award, giving.rule, award.start, award.end, award.id)


def _one_award(a: Mention, b: Mention, winner: Recipient) -> bool:
    if same_award(a, b) or is_tail(a, b) or is_tail(b, a):
        return True
    return winner.kind is not RecipientKind.PERSON and may_be_one(a, b)


def _weight(category: tuple[Part, ...]) -> tuple[int, bool]:
    """The longer of two categories says more, and `Juara I` says more than `terbaik`."""
    return len(category), not any(is_best_alone(p.text) for p in category)


def _up_to(part: Part, winner: Recipient) -> Part:
    """`kategori tokoh pendidikan Marhamah Idris`: a category said in small letters ends where its winner begins."""
    text = part.text[: winner.start - part.start].rstrip() if part.start < winner.start < part.end else ""
    return replace(part, text=text, end=part.start + len(text)) if text.islower() else part


def _same_time(claim: Claim, giving: Giving) -> bool:
    """An earlier win is another one than that of today, and each year's is its own."""
    past = claim.status is Status.HISTORICAL, giving.status is Status.HISTORICAL
    return past[0] == past[1] and (claim.year is None or giving.year is None or claim.year == giving.year)


def _same_winner(claim: Claim, winner: Recipient, scene: Scene, rule: str, category: tuple[Part, ...]) -> bool:
    """One winner, or his region's head who took it; a body under two names; or a body and its region, told of by turns outside lists: `Baznas Sleman`, `Sleman`."""
    if claim.recipient.key == winner.key or (_by_turns(claim, scene, rule) and is_one_body(claim.recipient, winner)):
        return True
    bare = _is_bare(claim.recipient, winner) or _is_bare(winner, claim.recipient)
    if bare and bool(claim.category) == bool(category) and _by_turns(claim, scene, rule):
        return True
    if winner.stands_for and not category and claim.recipient.kind is RecipientKind.INSTITUTION:
        return (claim.recipient.region_code or "").startswith(winner.code or "?")
    again = bool(claim.category) == bool(category) or (rule == "active" and not winner.stands_for)
    return _is_home(claim.recipient, winner) and rule not in _ROWS and again


def _is_home(a: Recipient, b: Recipient) -> bool:
    """`Disdukcapil Sleman` and `Kabupaten Sleman`: a body and its region, in whatever order."""
    kinds = {a.kind, b.kind} == {RecipientKind.AGENCY, RecipientKind.REGION}
    home = b.code or b.region_code
    return kinds and home is not None and home == (a.code or a.region_code)


def _is_bare(short: Recipient, long: Recipient) -> bool:
    """`Probolinggo`, which may be two regions, where the other sentence has `Kabupaten Probolinggo`."""
    level, _, name = long.name.partition(" ")
    return (
        short.kind is long.kind is RecipientKind.REGION
        and short.code is None
        and long.code is not None
        and (level in ("Kabupaten", "Kota") and name == short.name)
    )


def _by_turns(claim: Claim, scene: Scene, rule: str) -> bool:
    """Say whether a page tells of a winner apart from where it told of him: rows of one list are as many winners."""
    return scene not in claim.scenes and not (rule == "list_item" and _is_row(claim))


def _is_row(claim: Claim) -> bool:
    """Say whether a list has told of a win."""
    return any(e.rule == "list_item" for e in claim.evidence if e.relation is Relation.RECIPIENT)


def _other_row(claim: Claim, giving: Giving, category: tuple[Part, ...]) -> bool:
    """`Pasar Tradisional, Provinsi, 3. Lampung` and `Pasar Modern, Provinsi, 2. Lampung`: rows of lists of which each has a class that the other has not."""
    if giving.rule != "list_item" or not _is_row(claim):
        return False
    x, y = ({p.text.casefold() for p in parts} for parts in (claim.category, category))
    return not (x <= y or y <= x)


def _same_category(a: tuple[Part, ...], b: tuple[Part, ...]) -> bool:
    """One says what the other says; a place alone in common, `Pasar, juara I` and `Taman, juara I`, is not enough."""
    if any(_is_outdone(x, y) for x, y in ((a, b), (b, a))):
        return True
    fields = [{p.text.casefold() for p in parts if p.rule not in _PLACES} for parts in (a, b)]
    if all(fields) and not fields[0] & fields[1]:
        return False
    x, y = ({place_won(p.text) if p.rule in _PLACES else p.text.casefold() for p in parts} for parts in (a, b))
    return not x or not y or bool(x & y) or x <= y or y <= x


def _told_otherwise(claim: Claim, giving: Giving, category: tuple[Part, ...]) -> bool:
    """A later sentence that gives a region's or body's win one class and no place tells of the same win in other words."""
    retold = giving.rule not in _ROWS and giving.scene not in claim.scenes
    plain = len(category) == 1 and category[0].rule not in _PLACES
    both = all(any(p.rule == "category_said" for p in parts) for parts in (claim.category, category))
    return retold and plain and not both and giving.recipient.kind is not RecipientKind.PERSON


def _is_outdone(plain: tuple[Part, ...], full: tuple[Part, ...]) -> bool:
    """`terbaik` alone, and what it is the best of: `dinas kabupaten terbaik`."""
    alone = len(plain) == 1 and is_best_alone(plain[0].text)
    return alone and any("terbaik" in p.text.casefold().split() for p in full)


def without_heads(claims: Sequence[Claim]) -> list[Claim]:
    """`Sleman dianugerahi Manggala. Piagamnya di tangan Bupati Budi Santosa`: who heads the winner and took its award wins it no second time."""
    regions = [c for c in claims if c.recipient.kind is RecipientKind.REGION]
    return [c for c in claims if c.category or not any(_took_as_head(c, region) for region in regions)]


def _took_as_head(person: Claim, region: Claim) -> bool:
    if person.recipient.kind is not RecipientKind.PERSON or person.status is not region.status:
        return False
    parts = (Relation.RECIPIENT_OFFICIAL, Relation.RECEIVED_BY) if same_award(person.award, region.award) else ()
    told = ({_name(e.value) for e in region.evidence if e.relation is part} for part in parts)
    return bool(parts) and all(person.recipient.name in names for names in told)


def _name(value: object) -> str:
    """The name of an official as the page has it in full."""
    return getattr(getattr(value, "value", None), "name", "") or getattr(value, "text", str(value))
