"""brat standoff: ``ID.txt`` with the text, ``ID.ann`` with mentions (T), records as events (E) and notes (#).

A note on a mention holds its id, value, source and score, one on an event holds the record, as JSON. A
mention that crosses a line end is written in pieces, because brat's lines cannot hold it in one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from anugerah.errors import DataError
from anugerah.tables.jsonl import from_json, to_json
from anugerah.types import Article, Label, Relation

PIECE = re.compile(r"[^\r\n]+")
NAME = re.compile(r"[^\w.-]+")
TEXT_BOUND = re.compile(r"(T\d+)\t(\w+) (\d+ \d+(?:;\d+ \d+)*)\t")
NOTE = re.compile(r"#\d+\tAnnotatorNotes ([TE]\d+)\t(.*)")
EVENT_TYPE = "AwardRecord"


def annotation(article: Article) -> str:
    """Return the ``.ann`` file of an article."""
    data = to_json(article)
    lines, notes = [], []
    names = {entity["id"]: f"T{i}" for i, entity in enumerate(data["entities"], 1)}
    for entity in data["entities"]:
        lines.append(f"{names[entity['id']]}\t{entity['label']} {_pieces(entity)}\t{_one_line(entity['text'])}")
        told = {key: entity[key] for key in ("id", "value", "source", "score")}
        notes.append((names[entity["id"]], told))
    for record in data["records"]:
        event = _event(record, names, len(lines) + 1)
        if event:
            lines.append(f"{event[0]}\t{event[1]}")
            notes.append((event[0], record))
    for i, (name, told) in enumerate(notes, 1):
        lines.append(f"#{i}\tAnnotatorNotes {name}\t{json.dumps(told, ensure_ascii=False)}")
    return "".join(f"{line}\n" for line in lines)


def _pieces(entity: dict[str, Any]) -> str:
    at = entity["start"]
    found = (f"{at + p.start()} {at + p.end()}" for p in PIECE.finditer(entity["text"]))
    return ";".join(found) or f"{at} {entity['end']}"


def _one_line(text: str) -> str:
    return " ".join(PIECE.findall(text))


def _event(record: dict[str, Any], names: dict[str, str], number: int) -> tuple[str, str] | None:
    """Return an event's name and line: the award's mention triggers it, the other slots are arguments."""
    held = [link for link in record["links"] if link["mention"] in names]
    trigger = next((names[k["mention"]] for k in held if k["relation"] == Relation.AWARD), None)
    if trigger is None:
        return None
    roles: list[str] = []
    for link in held:
        role = link["relation"].title().replace("_", "")
        same = sum(r.partition(":")[0].rstrip("0123456789") == role for r in roles)
        if link["relation"] != Relation.AWARD:
            roles.append(f"{role}{same + 1 if same else ''}:{names[link['mention']]}")
    return f"E{number}", " ".join([f"{EVENT_TYPE}:{trigger}", *roles])


def from_annotation(name: str, text: str, lines: Iterable[str], where: str) -> Article:
    """Return the article of a text and the lines of its ``.ann`` file; other tools' files have no notes.

    Raises:
        DataError: A line's label or offsets do not fit.
    """
    entities: dict[str, dict[str, Any]] = {}
    records: dict[str, dict[str, Any]] = {}
    for number, line in enumerate(lines, 1):
        bound, note = TEXT_BOUND.match(line), NOTE.match(line)
        if bound:
            entities[bound[1]] = _entity(bound, text, f"{where}:{number}")
        elif line.startswith("E"):
            records[line.partition("\t")[0]] = {}
        elif note:
            held = entities.get(note[1]) if note[1].startswith("T") else records.get(note[1])
            if held is not None:
                held.update(_told(note[2]))
    found = [record for record in records.values() if record]
    links = [link for record in found for link in record["links"]]
    data = {"id": name, "text": text, "entities": [*entities.values()], "records": found, "links": links}
    return from_json(data)


def _entity(bound: re.Match[str], text: str, where: str) -> dict[str, Any]:
    offsets = [int(number) for number in re.findall(r"\d+", bound[3])]
    start, end = min(offsets), max(offsets)
    if bound[2] not in Label.__members__ or end > len(text):
        said = f"{bound[2]} {start} {end} is no mention of this text"
        raise DataError(f"{where}: {said}; labels are {', '.join(Label.__members__)}")
    return {
        "id": bound[1],
        "label": bound[2],
        "start": start,
        "end": end,
        "text": text[start:end],
        "source": "brat",
    }


def _told(note: str) -> dict[str, Any]:
    try:
        found = json.loads(note)
    except ValueError:
        return {}  # a person's remark
    return found if isinstance(found, dict) else {}


def write(path: Path, articles: Iterable[Article]) -> int:
    """Write articles into the folder ``path``, two files each, with ``annotation.conf``; return how many."""
    path.mkdir(parents=True, exist_ok=True)
    (path / "annotation.conf").write_text(configuration(), encoding="utf-8")
    count = 0
    ids: dict[str, str] = {}
    for article in articles:
        count += 1
        name = NAME.sub("_", article.id)
        if (path / f"{name}.txt").name in ids.values():
            name = f"{name}-{count}"
        ids[article.id] = f"{name}.txt"
        (path / f"{name}.txt").write_bytes(article.text.encode())
        (path / f"{name}.ann").write_bytes(annotation(article).encode())
    (path / "ids.json").write_text(json.dumps(ids, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return count


def read(path: Path) -> Iterator[Article]:
    """Yield the articles of a brat folder in the order of their file names.

    Raises:
        DataError: There is no text, or an annotation does not fit its text.
    """
    listed = path / "ids.json"
    ids = {v: k for k, v in json.loads(listed.read_text(encoding="utf-8")).items()} if listed.exists() else {}
    texts = sorted(path.glob("*.txt"))
    if not texts:
        raise DataError(f"{path}: no .txt file in this folder; give the folder of a brat collection")
    for file in texts:
        notes = file.with_suffix(".ann")
        lines = notes.read_bytes().decode().split("\n") if notes.exists() else []
        yield from_annotation(ids.get(file.name, file.stem), file.read_bytes().decode(), lines, str(notes))


def configuration() -> str:
    """Return brat's ``annotation.conf`` for our labels and records."""
    roles = ", ".join(
        f"{relation.value.title().replace('_', '')}*:<ENTITY>" for relation in Relation if relation != Relation.AWARD
    )
    labels = "\n".join(label.value for label in Label)
    return f"[entities]\n{labels}\n\n[relations]\n\n[events]\n{EVENT_TYPE} {roles}\n\n[attributes]\n"
