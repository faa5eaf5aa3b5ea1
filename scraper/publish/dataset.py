"""Events → the files under /data/: CSV, JSON, JSON Lines, schema, data package, checksums.

The same events give the same bytes. Files are exact but for `events.csv`, whose cells a spreadsheet must not
run: one that begins like a formula gets an apostrophe in front.
"""

import csv
import hashlib
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from scraper.models import Event
from scraper.publish.columns import Cell, cells, load_columns
from scraper.publish.links import is_sample
from scraper.publish.regions import Regions

LICENSE = {"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_MEDIA_TYPES = {"csv": "text/csv", "json": "application/json", "jsonl": "application/jsonl"}
_TITLES = {
    "events.csv": "One row an event",
    "events.json": "All events with evidence, as one list",
    "events.jsonl": "All events with evidence, one a line",
}


def oldest_first(events: Iterable[Event]) -> list[Event]:
    """The dataset's order: by date as printed, then id; undated last."""
    return sorted(events, key=lambda event: (event.date is None, event.date or "", event.id))


def dataset(events: Iterable[Event], regions: Regions, samples: frozenset[str]) -> dict[str, bytes]:
    """File name → bytes of everything a reader downloads, `SHA256SUMS` not among them."""
    ordered = oldest_first(events)
    records = [event.model_dump(mode="json") for event in ordered]
    files = {
        "events.csv": _csv(cells(event, regions, event.id in samples or is_sample(event)) for event in ordered),
        "events.json": _json(records),
        "events.jsonl": "".join(_line(record) for record in records).encode(),
        "events.schema.json": _json(schema()),
    }
    return {**files, "datapackage.json": _json(_package(files))}


def schema() -> dict[str, Any]:
    """JSON Schema of one record of `events.jsonl`, made from the model that reads and writes event files."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **Event.model_json_schema(mode="serialization")}


def write_files(files: Mapping[str, bytes], folder: Path) -> int:
    """Write the files and, beside them, `SHA256SUMS` over all. Returns how many files there are then."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    sums = "".join(f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files))
    (folder / "SHA256SUMS").write_bytes(sums.encode())
    return len(files) + 1


def _csv(rows: Iterable[Mapping[str, Cell]]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    names = [column.name for column in load_columns()]
    writer.writerow(names)
    for row in rows:
        writer.writerow(_cell(row[name]) for name in names)
    return out.getvalue().encode()


def _cell(value: Cell) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    text = "" if value is None else str(value)
    return "'" + text if isinstance(value, str) and text.startswith(_FORMULA) else text


def _json(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def _line(value: Any) -> str:
    # JSON allows U+2028 and U+2029 raw, but readers that split on any line break would tear the record.
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("\x85", "\\u0085") + "\n"


def _package(files: Mapping[str, bytes]) -> dict[str, Any]:
    """A Frictionless data package (version 2) that describes the three forms of the same events."""
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "ikrar",
        "title": "Ikrar: pledges of neutrality by Indonesian civil servants",
        "description": "Events in which Indonesian public institutions pledged neutrality before elections, read from "
        "news reports. The region codes are Kemendagri's (idn-area-data, ODbL 1.0).",
        "licenses": [LICENSE],
        "resources": [_resource(name, files[name]) for name in _TITLES],
    }


def _resource(name: str, content: bytes) -> dict[str, Any]:
    suffix = name.rpartition(".")[2]
    described: dict[str, Any] = {"schema": _table_schema()} if suffix == "csv" else {"jsonSchema": "events.schema.json"}
    return {
        "name": name.replace(".", "-"),
        "path": name,
        "title": _TITLES[name],
        "format": suffix,
        "mediatype": _MEDIA_TYPES[suffix],
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": "sha256:" + hashlib.sha256(content).hexdigest(),
        **described,
    }


def _table_schema() -> dict[str, Any]:
    fields: Sequence[dict[str, str]] = [
        {"name": c.name, "type": c.type, "description": c.english} for c in load_columns()
    ]
    return {"fields": fields, "primaryKey": ["id"], "missingValues": [""]}
