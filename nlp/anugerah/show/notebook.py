"""How articles and records show themselves in a notebook: plain HTML and CSS, no script."""

from __future__ import annotations

from anugerah.show.colours import label_css
from anugerah.show.escape import safe
from anugerah.show.record import draw_table, headline
from anugerah.show.text import draw_text
from anugerah.types import Article, AwardRecord

_STYLE = """
.anugerah { max-width: 60rem; line-height: 1.5; }
.anugerah-text { white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.9; max-height: 26em; overflow-y: auto; }
.anugerah mark { background: var(--hue); color: var(--on); padding: .1em .25em; border-radius: .3em; }
.anugerah mark { unicode-bidi: isolate; }
.anugerah mark.free { background: none; color: inherit; box-shadow: inset 0 0 0 2px var(--hue); }
.anugerah mark::after { content: attr(data-label); font-size: .58em; font-weight: 700; margin-left: .4em; }
.anugerah td, .anugerah th { text-align: left !important; }
"""


def to_html(shown: Article | AwardRecord) -> str:
    """Return ``shown`` as HTML for a notebook's cell; everything from the article is escaped."""
    inner = _article(shown) if isinstance(shown, Article) else _record(shown)
    return f'<style>{label_css()}{_STYLE}</style><div class="anugerah">{inner}</div>'


def _article(article: Article) -> str:
    head = f"<p><b><bdi>{safe(article.title or article.id)}</bdi></b> {safe(article.date or '')}</p>"
    records = "".join(map(_record, article.records)) or "<p>No award record.</p>"
    return f'{head}<div class="anugerah-text">{draw_text(article, tip="title")}</div>{records}'


def _record(record: AwardRecord) -> str:
    return f"<p><b>{safe(headline(record))}</b>: {safe(record.recipient)}</p>{draw_table(record)}"
