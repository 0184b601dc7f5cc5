"""The report: one page that opens offline, with each article's text, its entities and its records beside it.

Text is escaped, only web addresses become links, and the page's own policy lets nothing run but its one script.
"""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

from anugerah.errors import AnugerahError
from anugerah.show.colours import NAMES, label_css
from anugerah.show.escape import link, safe
from anugerah.show.record import draw_record
from anugerah.show.text import draw_text, extents
from anugerah.types import Article, Label

TITLE = "Anugerah"


def write_report(articles: Sequence[Article], path: Path) -> None:
    """Write the page of ``articles`` to ``path``, whole or not at all.

    Raises:
        AnugerahError: The file cannot be written.
    """
    part = path.with_name(path.name + ".part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as stream:
            stream.writelines(page(articles))
        part.replace(path)
    except OSError as error:
        raise AnugerahError(f"{path}: cannot be written ({error.strerror})") from error
    finally:
        part.unlink(missing_ok=True)


def page(articles: Sequence[Article]) -> Iterator[str]:
    """Yield the parts of the page, in order."""
    style, script = label_css() + _own("report.css"), _own("report.js")
    title = articles[0].title or articles[0].id if len(articles) == 1 else f"{len(articles)} articles"
    yield f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{safe(title)} · {TITLE}</title>\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_policy(style, script)}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield '<meta name="color-scheme" content="light dark">\n'
    yield f"<style>{style}</style>\n</head>\n<body>\n{_controls(articles)}<main>\n"
    for number, article in enumerate(articles):
        yield _draw_article(article, number)
    yield f'</main>\n<div id="tip" role="tooltip" hidden></div>\n<script>{script}</script>\n</body>\n</html>\n'


def _own(name: str) -> str:
    return (files("anugerah.show") / name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    nothing = "default-src 'none'; base-uri 'none'; form-action 'none'"
    return f"{nothing}; style-src {_hash(style)}; script-src {_hash(script)}"


def _hash(code: str) -> str:
    return f"'sha256-{b64encode(sha256(code.encode()).digest()).decode()}'"


def _controls(articles: Sequence[Article]) -> str:
    counts = Counter(m.label for a in articles for m in a.mentions)
    boxes = "".join(_box(label, counts[label]) for label in Label if counts[label])
    labels = f'<fieldset class="labels"><legend>Labels</legend>{boxes}</fieldset>' if boxes else ""
    key = '<p class="key">filled: part of a record · outlined: of none</p>' if boxes else ""
    return f'<header class="controls"><h1>{TITLE}</h1>{_jump(articles)}{key}{labels}</header>\n'


def _box(label: Label, count: int) -> str:
    words = f'<span class="{label}">{label}</span> <small>{NAMES[label]} {count}</small>'
    return f'<label><input type="checkbox" value="{label}" checked> {words}</label>'


def _jump(articles: Sequence[Article]) -> str:
    if len(articles) < 2:
        return ""
    items = "".join(_jump_item(article, number) for number, article in enumerate(articles))
    return f'<details class="jump"><summary>{len(articles)} articles</summary><ol>{items}</ol></details>'


def _jump_item(article: Article, number: int) -> str:
    name = f'<a href="#a{number}"><bdi>{safe(article.title or article.id)}</bdi></a>'
    return f"<li>{name} <small>{_count(len(article.records), 'record')}</small></li>"


def _count(number: int, noun: str) -> str:
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"


def _draw_article(article: Article, number: int) -> str:
    records = "".join(draw_record(record, i) for i, record in enumerate(article.records))
    cards = f'<ul class="cards">{records}</ul>' if records else '<p class="none">No award record.</p>'
    found = _count(len(article.records), "record")
    return (
        f'<article id="a{number}">\n{_head(article)}'
        f'<div class="text">{draw_text(article, extents(article))}</div>\n'
        f'<section class="records" aria-label="records"><h3>{found}</h3>{cards}</section>\n</article>\n'
    )


def _head(article: Article) -> str:
    about = [f"<bdi>{safe(part)}</bdi>" for part in (article.id if article.title else None, article.date) if part]
    about += [link(article.url)] if article.url else []
    warnings = "".join(f'<p class="warning"><bdi>{safe(warning)}</bdi></p>' for warning in article.warnings)
    shown = f'<p class="about">{" · ".join(about)}</p>' if about else ""
    return f"<header><h2><bdi>{safe(article.title or article.id)}</bdi></h2>{shown}{warnings}</header>\n"
