"""The SQLite file of merged awards: its tables, and the views that a reader opens first, with Indonesian labels."""

from __future__ import annotations

from anugerah.tables import frame
from anugerah.tables.files import SQLITE_KINDS

APPLICATION = 0x414E5547  # "ANUG": marks the file as ours
VERSION = 1

_OF_AN_ARTICLE = ("article", "rules", "title", "url")
RECORDS = {name: kind for name, kind in frame.RECORDS.items() if name not in _OF_AN_ARTICLE} | {
    "articles": "Int64",
    "texts": "Int64",
    "conflicts": "string",
    "article_ids": "string",
}

_TABLES = """
CREATE TABLE articles (
  article TEXT PRIMARY KEY, title TEXT, date TEXT, url TEXT, records INTEGER NOT NULL, warnings TEXT,
  text_hash TEXT NOT NULL, line_hash TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX articles_line ON articles (line_hash);
CREATE TABLE mentions (
  article TEXT, entity TEXT, label TEXT, start INTEGER, "end" INTEGER, text TEXT, name TEXT, code TEXT, kind TEXT,
  source TEXT, score REAL, unlinked TEXT, PRIMARY KEY (article, entity)
) WITHOUT ROWID;
CREATE TABLE tellings (
  article TEXT, told TEXT, record TEXT, bucket TEXT NOT NULL, data TEXT NOT NULL, PRIMARY KEY (article, told)
) WITHOUT ROWID;
CREATE INDEX tellings_bucket ON tellings (bucket);
CREATE INDEX tellings_record ON tellings (record);
CREATE TABLE evidence (
  article TEXT, told TEXT, number INTEGER, record TEXT, slot TEXT, value TEXT, rule TEXT, score REAL, words TEXT,
  sentence TEXT, start INTEGER, "end" INTEGER, sentence_start INTEGER, entity TEXT, PRIMARY KEY (article, told, number)
) WITHOUT ROWID;
CREATE INDEX evidence_record ON evidence (record);
CREATE TABLE variants (
  record TEXT, slot TEXT, value TEXT, chosen INTEGER, conflict INTEGER, articles INTEGER, article_ids TEXT, forms TEXT,
  PRIMARY KEY (record, slot, value)
) WITHOUT ROWID;
CREATE TABLE ids (id TEXT PRIMARY KEY, record TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX ids_record ON ids (record);
"""

_VIEWS = """
CREATE VIEW awards_by_region AS
  SELECT substr(coalesce(recipient_code, recipient_region_code), 1, 2) AS "Kode provinsi",
    coalesce(recipient_code, recipient_region_code) AS "Kode", recipient AS "Penerima", award AS "Penghargaan",
    edition AS "Tahun", category AS "Kategori", status AS "Status", grantor AS "Pemberi", date AS "Tanggal",
    articles AS "Artikel", conflicts AS "Berbeda", record AS "Id"
  FROM records ORDER BY coalesce(recipient_code, recipient_region_code) IS NULL, 2, award, edition, category, record;
CREATE VIEW winners_by_award AS
  SELECT award AS "Penghargaan", edition AS "Tahun", category AS "Kategori", recipient AS "Penerima",
    recipient_code AS "Kode", recipient_official AS "Kepala daerah", status AS "Status", grantor AS "Pemberi",
    date AS "Tanggal", place AS "Tempat", articles AS "Artikel", conflicts AS "Berbeda", record AS "Id"
  FROM records ORDER BY coalesce(award_id, award), edition, category, recipient, record;
CREATE VIEW conflicts AS
  SELECT r.award AS "Penghargaan", r.edition AS "Tahun", r.recipient AS "Penerima", v.slot AS "Bidang",
    v.value AS "Nilai", v.articles AS "Artikel", v.article_ids AS "Id artikel", v.chosen AS "Dipilih", r.record AS "Id"
  FROM variants v JOIN records r USING (record) WHERE v.conflict
  ORDER BY r.award, r.edition, r.recipient, r.record, v.slot, v.chosen DESC, v.articles DESC, v.value;
CREATE VIEW maybe_same AS
  SELECT a.award AS "Penghargaan", a.recipient AS "Penerima", a.edition AS "Tahun", b.edition AS "Tahun lain",
    a.category AS "Kategori", b.category AS "Kategori lain", a.date AS "Tanggal", b.date AS "Tanggal lain",
    a.record AS "Id", b.record AS "Id lain"
  FROM records a JOIN records b ON a.recipient = b.recipient AND a.record < b.record
    AND a.recipient_code IS b.recipient_code AND coalesce(a.award_id, a.award) = coalesce(b.award_id, b.award)
  WHERE a.article_ids <> b.article_ids
    AND (a.edition IS b.edition OR a.date = b.date OR a.edition IS NULL OR b.edition IS NULL)
  ORDER BY a.award, a.recipient, a.record, b.record;
CREATE VIEW evidence_by_record AS
  SELECT r.award AS "Penghargaan", r.recipient AS "Penerima", e.slot AS "Bidang", e.value AS "Nilai",
    e.sentence AS "Kalimat", a.title AS "Judul", a.date AS "Terbit", a.url AS "Alamat", e.rule AS "Aturan",
    e.score AS "Skor", e.article AS "Id artikel", e.record AS "Id"
  FROM evidence e JOIN records r USING (record) JOIN articles a USING (article)
  ORDER BY e.record, e.article, e.number;
"""


def schema() -> str:
    """Return the SQL that makes an empty file."""
    fields = ", ".join(f'"{name}" {SQLITE_KINDS.get(kind, "TEXT")}' for name, kind in RECORDS.items())
    records = f"CREATE TABLE records ({fields}, PRIMARY KEY (record)) WITHOUT ROWID;\n"
    index = "CREATE INDEX records_recipient ON records (recipient);\n"
    marks = f"PRAGMA application_id = {APPLICATION};\nPRAGMA user_version = {VERSION};\n"
    return marks + _TABLES + records + index + _VIEWS
