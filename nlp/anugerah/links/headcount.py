"""Awards that heads of regions win themselves: those of which a page counts the heads, `Sembilan bupati menerima …`."""

from __future__ import annotations

import re

from anugerah.links.awardnames import may_be_one, same_award
from anugerah.links.rule import any_of
from anugerah.types import Label, Page

_HEAD = rf"(?:{any_of('winners', 'heads')})"
_COUNT = rf"(?:\d{{1,3}}|(?!semua|seluruh|beberapa|para)(?:{any_of('winners', 'numbers')})(?: (?:belas|puluh))?)"
_HEADS = re.compile(
    rf"(?i)(?<![\w.,]){_COUNT}\s+(?:orang\s+)?{_HEAD}(?:(?:,|\s+(?:dan|atau)|/)\s*{_HEAD})*\b(?!\s+lain\b)"
    rf"(?:(?:(?!\byang\b|\blain\b)[^.;\n]){{0,60}}?\b(?:{any_of('cues', 'gets')}|raih|terima|dinobatkan|dianugerahi|diganjar)\b)"
    rf"|\bkepada\s+{_COUNT}\s+(?:orang\s+)?{_HEAD}\b(?!\s+lain\b)"
)


def counted_heads(page: Page) -> frozenset[str]:
    """`Sembilan bupati dan wali kota menerima Trofi X`: ids of the awards in sentences that count heads of regions as winners.

    Such an award honours the heads themselves wherever the page names it.
    """
    awards = [m for m in page.mentions if m.label is Label.AWARD]
    told = [(a, b) for a, b in page.sentences if awards and _HEADS.search(page.text, a, b)]
    named = [m for m in awards if any(a <= m.start < b for a, b in told)]
    return frozenset(m.id for m in awards if any(same_award(m, n) or may_be_one(m, n) for n in named))
