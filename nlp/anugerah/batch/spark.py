"""Beyond one machine: the same annotation as a function of pandas frames, and with it of Spark data frames.

`annotate_frames` is plain: it takes frames and gives frames, so Dask (``map_partitions``) and Ray
(``map_batches``) run it as well. The model is loaded once in each Python process that runs it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from anugerah.batch.rows import Options, to_row
from anugerah.batch.run import Pipe, annotate_row
from anugerah.batch.windows import WINDOW
from anugerah.errors import AnugerahError, InputError
from anugerah.tables import nested
from anugerah.tables.jsonl import from_json

if TYPE_CHECKING:
    import pandas as pd
    from pyspark.sql import DataFrame

MODEL = "id_anugerah_sm"
PYTHON_WORKER = "python worker"  # stands for the file in messages about rows that have none


def annotate(
    df: DataFrame,
    text: str = "text",
    id: str = "id",  # noqa: A002
    *,
    model: str = MODEL,
    window: int = WINDOW,
) -> DataFrame:
    """Return one row an article: the fields of `anugerah.types.Article`, nested and typed, and ``error``.

    An article that fails is a row with its id, its text and the ``error``; the job goes on. Columns called title,
    date and url are used as such; the others are kept as JSON in ``meta``.

    Args:
        df: The articles.
        text: The column that holds the texts.
        id: The column that holds the ids.
        model: As for `anugerah.load`; a path must exist on every machine.
        window: Characters of an article that are annotated at once.

    Raises:
        AnugerahError: pyspark is not installed, or a column is missing.
    """
    try:
        from pyspark.sql.pandas.types import from_arrow_schema
    except ImportError as error:
        raise AnugerahError("spark needs pyspark: pip install 'anugerah[spark]'") from error
    for column in (text, id):
        if column not in df.columns:
            raise AnugerahError(f"no column {column!r}, only {', '.join(df.columns)}; name it with text= and id=")
    work = partial(annotate_frames, text=text, id=id, model=model, window=window)
    return df.mapInPandas(work, from_arrow_schema(frame_schema()))


def annotate_frames(
    frames: Iterable[pd.DataFrame],
    text: str = "text",
    id: str = "id",  # noqa: A002
    *,
    model: str = MODEL,
    window: int = WINDOW,
    load: Callable[[str], Pipe] | None = None,
) -> Iterator[pd.DataFrame]:
    """Yield a frame of annotated articles for each frame of articles, lazily; rows keep their order.

    Args:
        frames: Frames with one article a row.
        text: The column that holds the texts.
        id: The column that holds the ids.
        model: As for `anugerah.load`.
        window: Characters of an article that are annotated at once.
        load: Gives the extractor of a model; by default the one that this process has loaded already.

    Yields:
        Frames with the columns of `frame_schema`.
    """
    import pandas as pd

    options = Options(text_field=text, id_field=id)
    names = frame_schema().names
    for frame in frames:
        extractor = (load or loaded)(model)
        rows = [_annotated(extractor, n, fields, options, window) for n, fields in enumerate(_records(frame), 1)]
        yield pd.DataFrame({name: pd.Series([row[name] for row in rows], dtype=object) for name in names})


def annotate_frame(frame: pd.DataFrame, **options: Any) -> pd.DataFrame:
    """Return one annotated frame: `annotate_frames` for engines that hand over one frame at a time."""
    return next(annotate_frames([frame], **options))


@cache
def loaded(model: str) -> Pipe:
    """Return the extractor that this process has loaded, loading it the first time."""
    import anugerah

    extractor: Pipe = anugerah.load(model)
    return extractor


def frame_schema() -> Any:
    """Return the Arrow schema of the result: that of an article, and ``error``."""
    import pyarrow as pa

    return nested.arrow_schema().append(pa.field("error", pa.string()))


def _records(frame: pd.DataFrame) -> Iterator[dict[str, Any]]:
    names = [str(name) for name in frame.columns]
    for values in frame.astype(object).where(frame.notna(), None).itertuples(index=False, name=None):
        yield dict(zip(names, values, strict=True))


def _annotated(extractor: Pipe, number: int, fields: dict[str, Any], options: Options, window: int) -> dict[str, Any]:
    row = to_row(PYTHON_WORKER, number, f"row-{number}", fields, options)
    if isinstance(row, InputError):
        return _failed(row, fields.get(options.text_field))
    outcome = annotate_row(extractor, row, window)
    if outcome.error:
        return _failed(outcome.error, row["text"])
    return nested.to_row(from_json(json.loads(outcome.line))) | {"error": None}


def _failed(error: InputError, text: Any) -> dict[str, Any]:
    empty = dict.fromkeys(frame_schema().names) | {name: [] for name in ("entities", "links", "records", "unlinked")}
    return empty | {"id": error.id, "text": text if isinstance(text, str) else None, "error": error.cause}
