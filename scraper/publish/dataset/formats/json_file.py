"""JSON: a list of objects, one a line; and the records as JSON Lines, from which `events/` can be rebuilt."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from scraper.models import Event, Tombstone
from scraper.publish.dataset.contents import Contents
from scraper.publish.dataset.schema import Row, Table


def write_json(path: Path, table: Table, rows: Iterable[Row]) -> None:
    """Write the table exactly, empty cells as null."""
    names = [column.name for column in table.columns]
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        stream.write("[")
        mark = "\n"
        for row in rows:
            stream.write(mark + json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=False))
            mark = ",\n"
        stream.write("\n]\n")


def write_records(path: Path, contents: Contents) -> None:
    """Write every event with all that its file holds, then every tombstone; `path` is that of the file."""
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        for record in contents.records:
            stream.write(_line({"path": contents.path(record), **plain(record)}))


def plain(record: Event | Tombstone) -> dict[str, Any]:
    """A record as plain data; a tombstone without the keys that it does not have."""
    return record.model_dump(mode="json", exclude_none=isinstance(record, Tombstone))


def records_schema() -> dict[str, Any]:
    """JSON Schema of one line of `events.jsonl`, made from the models that read and write event files."""
    schema = TypeAdapter[Event | Tombstone](Event | Tombstone).json_schema(mode="serialization")
    for name in ("Event", "Tombstone"):
        shape = schema["$defs"][name]
        shape["properties"] = {"path": {"type": "string", "pattern": r"\.md$"}, **shape["properties"]}
        shape["required"] = ["path", *shape["required"]]
    # What a tombstone lacks is left out, not null.
    shape = schema["$defs"]["Tombstone"]
    shape["required"] = [name for name in shape["required"] if name not in ("merged_into", "removed")]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def _line(value: Any) -> str:
    # JSON allows U+2028 and U+2029 raw, but readers that split on any line break would tear the record.
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("\x85", "\\u0085") + "\n"
