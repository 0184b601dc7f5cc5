"""Whether the words around a name show that he takes an award: `diterima langsung oleh X`, `X yang menjemput trofi`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from anugerah.links.rule import any_of
from anugerah.links.scene import Scene
from anugerah.types import Label

_BEFORE, _BEHIND = 500, 300  # code points around an official that can say that he takes
_DEGREES = re.compile(
    r"#[\s,]*(?:,\s*(?:[A-Z][A-Za-z]{0,6}\.){1,4}[A-Za-z]{0,8}\.?|,?\s*\b(?:SE|SH|MM|MSi|MSc|MA|MAP|ST|MT|SKM|MPd|SPd|SSos|MH|SIP|SSTP|CFrA|CISA|CRMP)\b\.?|\s*\((?:kanan|kiri|tengah)\))+"
)
_LINK = r"(?:[#\s,;():]|\b(?:dan|serta|maupun|melainkan|bersama|kemudian|lalu|disusul)\b)*"
ADVERBS = rf"(?:\s+(?:{any_of('takers', 'adverbs')}))*"
_TAKEN = re.compile(rf"(?i)\b(?:{any_of('takers', 'taken_by')}){ADVERBS}\s*{_LINK}$")
_BY = re.compile(rf"(?i)\b(?:{any_of('takers', 'taken_by')})\b[^.;]{{0,80}}?\boleh\s*{_LINK}$")
_CAME = re.compile(
    rf"(?i)\byang\s+(?:{any_of('takers', 'came')})(?:nya)?(?!\s+(?:bersama|didampingi)\b)(?:\s+[\w-]+){{0,4}},?{ADVERBS}[\s:,]*{_LINK}$"
)
_ROW = re.compile(rf"(?i)\b(?:kepada|ke tangan|pada){ADVERBS}\s*{_LINK}$")
_FOR = any_of("takers", "instead_of")
_TAKES = re.compile(
    rf"(?i){_LINK}(?:,[^,]{{0,90}},\s*)?(?:(?:{any_of('takers', 'before_taking')})\s+)*"
    rf"(?:yang\s+(?:datang|hadir|maju)\b|(?:(?:{_FOR})\b[^.;]{{0,70}}?\s)?(?:(?:{any_of('takers', 'before_taking')})\s+)*"
    rf"(?:{any_of('takers', 'takes')})(?:nya)?\b)"
)
NOUNS = rf"(?:{any_of('cues', 'trophy')}|{any_of('takers', 'papers')})"
_CLAUSE = re.compile(
    rf"(?i){_LINK}(?:yang|hadir|datang)\b(?![^.;#]{{0,60}}\b(?:{any_of('takers', 'planned')}|{any_of('status', 'negated')})\b)[^.;#]{{0,60}}?"
    rf"\b(?:{any_of('takers', 'takes')})(?:nya\b|(?:\s+\w+){{0,2}}?\s+{NOUNS})"
)
_AFTER = re.compile(
    rf"(?i){_LINK}(?:(?:{any_of('takers', 'before_taking')})\s+)*"
    rf"(?:(?:(?-i:[a-z]+)\s+){{0,4}}?(?:(?:{any_of('takers', 'after_taking')})\s+)+(?:{any_of('takers', 'takes')})|(?:{any_of('takers', 'takes_thing')}))"
    rf"(?:\s+[a-z]+){{0,2}}?\s+{NOUNS}"
)
_HELD = re.compile(rf"(?i)\b{NOUNS}[^.;#]{{0,60}}\b(?:{any_of('takers', 'held_by')}){ADVERBS}\s*{_LINK}$")
_INSTEAD = re.compile(rf"(?i)\b(?:{_FOR}|{any_of('takers', 'beside')})\s*(?:oleh\s+)?#*\s*$")
_GIVES = re.compile(rf"(?i)^[\s#,]*(?:yang\s+)?(?:secara \w+\s+|kemudian\s+|lalu\s+)?(?:{any_of('takers', 'gives')})")
_ONLOOKER = re.compile(
    rf"(?i)^[#\s,]*(?:yang\s+)?(?:hadir|datang|{_FOR})\b[^.;]{{0,40}}?\b(?:{any_of('takers', 'looks_on')})\b"
)
_PLANNED = re.compile(
    rf"(?i)\b(?:{any_of('takers', 'planned')})\s+(?:{any_of('takers', 'taken_by')}){ADVERBS}\s*{_LINK}$"
)
_INVERTED = re.compile(
    rf"(?i)(?:^|[,;]\s*)\W*(?:(?:hadir|tampak|ikut|turut|langsung|untuk)\s+)*(?:{any_of('takers', 'takes')})\s+{NOUNS}(?:nya)?(?:\s+\w+){{0,2}}?{ADVERBS}[\s:,]*{_LINK}$"
)
_OWN = re.compile(
    rf"(?i)#*(?:,?\s*[A-Z]\w{{0,5}}\.(?:\w+\.?)*)*(?:,[^,]{{0,60}},|\s*\([^()]{{1,20}}\))?\s*(?:(?:{any_of('takers', 'before_taking')}|setelah|usai|naik|(?:di|ke)\s+\w+)\s+)*(?:{any_of('takers', 'takes')})\b(?:\s+\w+){{0,2}}?\s+{NOUNS}(?:nya)?\b"
)
_SPOKEN = re.compile(rf"(?i)\b(?:{any_of('takers', 'spoken')})\s*$")
_MEANT = re.compile(rf"(?i)\b(?:{any_of('takers', 'meant')})\b[^.;#]*$")
_THERE = re.compile(
    r"(?i)[\s,()]*(?:(?:pada|di)\s+)?(?:hari\s+)?(?:senin|selasa|rabu|kamis|jum.?at|sabtu|minggu|ahad)?[\s,(]*"
)
_ABSENT = re.compile(rf"(?i)^[^.#]{{0,50}}\b(?:{any_of('takers', 'absent')})\b")


def around(scene: Scene, people: Iterable[tuple[int, int]]) -> Iterator[tuple[str, str]]:
    """What stands in front of and behind each of ``people``, all of them with titles and degrees masked by `#`.

    So are the region, day and town told behind them: `Bupati Konawe, Provinsi Sulawesi Tenggara, Senin (3/1) di Jakarta`.
    """
    text = list(scene.text)
    spans = [(start - scene.start, _when_and_where(scene, end) - scene.start) for start, end in people]
    for start, end in spans:
        text[start:end] = "#" * (end - start)
    masked = _DEGREES.sub(lambda match: "#" * len(match[0]), "".join(text))
    for start, end in spans:
        yield masked[max(0, start - _BEFORE) : start], masked[end : end + _BEHIND]


def _when_and_where(scene: Scene, end: int) -> int:
    """The end of the region, day and town that stand behind a person before he does something."""
    for m in scene.of(Label.REGION, Label.DATE):
        if m.start >= end and _THERE.fullmatch(scene.page.text, end, m.start):
            end = m.end
    return end


def takes(before: str, after: str, gives: bool) -> bool:
    """Say whether an official takes: `diterima X`, `X menerima`, `yang hadir ialah X`; `kepada X` where one ``gives``."""
    shown = (
        _is_taken(before) or any(p.match(after) for p in (_TAKES, _CLAUSE, _AFTER)) or (gives and _ROW.search(before))
    )
    return bool(shown) and _is_there(before, after)


def takes_own(before: str, after: str) -> bool:
    """Say whether a winner takes his own: `piagam diterima sendiri oleh X`, `X yang menjemput pialanya`."""
    shown = _is_taken(before) or any(p.match(after) for p in (_OWN, _CLAUSE, _AFTER))
    return shown and _is_there(before, after)


def _is_taken(before: str) -> bool:
    return any(p.search(before) for p in (_TAKEN, _BY, _CAME, _HELD, _INVERTED))


def _is_there(before: str, after: str) -> bool:
    """Say that he is not spoken of, absent, represented, planned to come, nor the one who gives."""
    if any(p.match(after) for p in (_ABSENT, _GIVES, _ONLOOKER)):
        return False
    return not any(p.search(before) for p in (_INSTEAD, _SPOKEN, _MEANT, _PLANNED))
