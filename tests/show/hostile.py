"""An article whose every field tries to get out of its place in the page."""

from __future__ import annotations

from dataclasses import replace

from tests.conftest import make_article

from anugerah.types import Agency, Article, AwardRecord, Label, Link, Mention, Relation

SCRIPT = "<script>window.owned=1</script>"
QUOTES = "\"'><img src=x onerror=window.owned=1>"
CLOSE = "</style></script></textarea><!--"
TURNED = "\u202egnal\u2066\u200f"


def hostile() -> Article:
    text = f"{SCRIPT} {QUOTES} {CLOSE} {TURNED} &lt;b&gt; \x01\x7f 😀 akhir"
    start = text.index("<img")
    value = Agency(QUOTES, f"{SCRIPT}{TURNED}")
    mentions = (
        Mention("m1", Label.AGENCY, 0, len(SCRIPT), SCRIPT, value, QUOTES, 0.5),
        Mention("m2", Label.AWARD, start, start + 9, text[start : start + 9], None, SCRIPT),
        Mention("m3", Label.REGION, start + 4, start + 30, text[start + 4 : start + 30], None, "overlaps"),
    )
    link = Link(Relation.AWARD, "m2", "r1", QUOTES, 0.5, start - 3, start + 20)
    record = AwardRecord(QUOTES, SCRIPT, f"{QUOTES}{TURNED}", category=CLOSE, place=QUOTES, links=(link,))
    article = Article(
        f'x" onclick="window.owned=1{SCRIPT}',
        text,
        f"{SCRIPT}{QUOTES}{TURNED}\ud800",
        QUOTES,
        "javascript:window.owned=1",
    )
    return replace(article, mentions=mentions, links=(link,), records=(record,), warnings=(SCRIPT,))


def both() -> list[Article]:
    return [make_article(), hostile()]
