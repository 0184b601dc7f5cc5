"""Label Studio's JSON: a list of tasks, mentions as ``labels`` regions.

Label Studio counts offsets in code points, as we do. What it has no tag for (values, records, the rest of an
article) travels in the ``meta`` of a region and in the task's ``data``, which it keeps and exports unchanged.
A labelling interface for these tasks is `INTERFACE`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from anugerah.errors import DataError
from anugerah.tables.jsonl import from_json, to_json
from anugerah.types import Article, Label

_LABELS = "".join(f'<Label value="{label}"/>' for label in Label)
INTERFACE = f'<View><Labels name="label" toName="text">{_LABELS}</Labels><Text name="text" value="$text"/></View>'
IN_META = ("value", "source", "score")


def task(article: Article) -> dict[str, Any]:
    """Return one article as a Label Studio task with one annotation."""
    data = to_json(article)
    entities = data.pop("entities")
    return {"data": data, "annotations": [{"result": [*map(_region, entities)]}]}


def from_task(found: dict[str, Any]) -> Article:
    """Return the article of a task; regions that people added or moved count as they now are.

    Raises:
        DataError: The task has no text, or a region's label is unknown.
    """
    data = dict(found.get("data") or {})
    annotations = found.get("annotations") or found.get("predictions") or [{}]
    regions = [r for r in annotations[0].get("result", ()) if r.get("type") == "labels"]
    data["entities"] = [_entity(region, data.get("text", "")) for region in regions]
    data.setdefault("id", str(found.get("id", "")))
    return from_json(data)


def write(path: Path, articles: Iterable[Article]) -> int:
    """Write articles as a list of tasks and return how many."""
    tasks = [task(article) for article in articles]
    path.write_text(json.dumps(tasks, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return len(tasks)


def read(path: Path) -> Iterator[Article]:
    """Yield the articles of a Label Studio JSON file (an export, or what `write` wrote).

    Raises:
        DataError: The file is no list of tasks; the message names the task.
    """
    try:
        tasks = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise DataError(f"{path}:1: not JSON ({error}); export the project as JSON") from None
    if not isinstance(tasks, list):
        raise DataError(f"{path}:1: not a list of tasks; export the project as JSON, not JSON-MIN")
    for number, found in enumerate(tasks, 1):
        try:
            yield from_task(found)
        except (DataError, KeyError, TypeError, AttributeError) as error:
            raise DataError(f"{path}: task {number}: {error}") from None


def _region(entity: dict[str, Any]) -> dict[str, Any]:
    value = {
        "start": entity["start"],
        "end": entity["end"],
        "text": entity["text"],
        "labels": [entity["label"]],
    }
    head = {"id": entity["id"], "from_name": "label", "to_name": "text", "type": "labels"}
    return head | {"value": value, "meta": {"anugerah": {key: entity[key] for key in IN_META}}}


def _entity(region: dict[str, Any], text: str) -> dict[str, Any]:
    value = region["value"]
    start, end = value["start"], value["end"]
    ours: dict[str, Any] = (region.get("meta") or {}).get("anugerah", {"source": "label-studio"})
    head = {
        "id": region["id"],
        "label": value["labels"][0],
        "start": start,
        "end": end,
        "text": text[start:end],
    }
    return head | ours
