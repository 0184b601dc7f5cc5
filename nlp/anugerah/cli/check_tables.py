"""What must hold for the CSV files of ``models/``: headers, unique keys, references, sources."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

HEADERS = {
    "regions": "code,name,level,parent",
    "districts": "code,name,parent",
    "villages": "code,name,parent",
    "region_aliases": "alias,code,kind,since,until,note",
    "zones": "name,kind,aliases,code",
    "common_words": "name,reason",
    "awards": "id,name,field,grantors,scheme,notes",
    "award_aliases": "alias,id,context",
    "agencies": "id,name,kind,since,until,successor",
    "agency_aliases": "alias,id,context",
    "offices": "title,role,level,body",
    "pillars": "alias,pillar",
    "programs": "name,expansion,context",
    "province_tiles": "code,row,column,short",
}
KEYS = {
    "regions": ("code",),
    "districts": ("code",),
    "villages": ("code",),
    "region_aliases": ("alias", "code"),
    "awards": ("id",),
    "award_aliases": ("alias", "id"),
    "agencies": ("id",),
    "agency_aliases": ("alias", "id"),
    "pillars": ("alias",),
    "common_words": ("name",),
    "province_tiles": ("row", "column"),
}
ALLOWED = {
    ("regions", "level"): {"provinsi", "kabupaten", "kota"},
    ("zones", "kind"): {"island", "zone", "tourism"},
    ("region_aliases", "kind"): {"abbreviation", "variant", "former", "spelling", "seat"},
    ("award_aliases", "context"): {"", "cue", "case"},
    ("pillars", "pillar"): {"governance", "branding", "economy", "living", "society", "environment"},
}
NEEDED = {name: header.split(",")[:2] for name, header in HEADERS.items() if name != "programs"}
REFERENCES = (  # file, column, files of which one must hold the value, their column
    ("regions", "parent", "regions", "code"),
    ("districts", "parent", "regions", "code"),
    ("villages", "parent", "districts", "code"),
    ("region_aliases", "code", "regions districts villages", "code"),
    ("awards", "grantors", "agencies", "id"),
    ("award_aliases", "id", "awards", "id"),
    ("agency_aliases", "id", "agencies", "id"),
    ("agencies", "successor", "agencies", "id"),
    ("offices", "body", "agencies", "id"),
    ("province_tiles", "code", "regions", "code"),
)


class Line(NamedTuple):
    """One row with the line of its file that it ends on."""

    number: int
    cells: dict[str, str]


class Table(NamedTuple):
    """A CSV file's rows, and what was wrong while reading them."""

    path: Path
    lines: list[Line]
    problems: list[str]


def table_problems(models: Path) -> Iterator[str]:
    """Yield what is wrong with the CSV files of a models folder."""
    tables = {name: read_table(models / "gazetteer" / f"{name}.csv", head) for name, head in HEADERS.items()}
    for name, table in tables.items():
        yield from table.problems
        yield from _bad_cells(name, table)
    for name, column, others, key in REFERENCES:
        known = {line.cells[key] for other in others.split() for line in tables[other].lines}
        yield from _dangling(tables[name], column, known, " or ".join(f"{other}.csv" for other in others.split()))
    for path in sorted((models / "lexicon").glob("*.csv")):
        yield from read_table(path).problems
    yield from _without_source(models)


def read_table(path: Path, header: str | None = None) -> Table:
    """Read a CSV file as far as it can be read; ``header`` is the first line that it must have."""
    table = Table(path, [], [])
    try:
        text = path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        table.problems.append(f"{path}:1: no such file; restore it")
        return table
    except UnicodeDecodeError as error:
        table.problems.append(f"{path}:1: not UTF-8 at byte {error.start}; convert it")
        return table
    reader = csv.reader(io.StringIO(text, newline=""))
    names = next(reader, [])
    if header is not None and names != header.split(","):
        table.problems.append(f"{path}:1: the header is {','.join(names)}; it must be {header}")
        return table
    for cells in reader:
        if len(cells) == len(names):
            table.lines.append(Line(reader.line_num, dict(zip(names, cells, strict=True))))
        else:
            said = f"{len(cells)} fields, the header has {len(names)}"
            table.problems.append(f"{path}:{reader.line_num}: {said}; quote commas, remove empty lines")
    return table


def _bad_cells(name: str, table: Table) -> Iterator[str]:
    seen: dict[tuple[str, ...], int] = {}
    for number, cells in table.lines:
        where = f"{table.path}:{number}"
        for column, value in cells.items():
            if value != value.strip():
                yield f"{where}: {column} {value!r} has white space at an edge; remove it"
            if not value and column in NEEDED.get(name, ()) and (name, column) != ("zones", "code"):
                yield f"{where}: {column} is empty; fill it"
            allowed = ALLOWED.get((name, column))
            if allowed and value not in allowed:
                yield f"{where}: {column} {value!r} is none of {', '.join(sorted(allowed))}"
        key = tuple(cells[column] for column in KEYS.get(name, ()))
        if key and seen.setdefault(key, number) != number:
            yield f"{where}: {' / '.join(key)} stands already on line {seen[key]}; remove one"


def _dangling(table: Table, column: str, known: set[str], other: str) -> Iterator[str]:
    for number, cells in table.lines:
        for value in filter(None, map(str.strip, cells[column].split(";"))):
            if value not in known:
                yield f"{table.path}:{number}: {column} {value!r} is not in {other}; add it there or mend it"


def _without_source(models: Path) -> Iterator[str]:
    path = models / "SOURCES.csv"
    table = read_table(path, "file,source,licence,retrieved,notes")
    yield from table.problems
    named = {line.cells["file"].removeprefix("models/") for line in table.lines}
    for kind in ("gazetteer", "lexicon"):
        for file in sorted((models / kind).glob("*.csv")):
            if not named & {f"{kind}/{file.name}", file.name}:
                yield f"{path}:1: no row for {kind}/{file.name}; add its source and licence"
    for number, cells in table.lines:
        if not cells["licence"]:
            yield f"{path}:{number}: {cells['file']} has no licence; say it"
