"""Datasets for tests, and the tables as they were given to the writers: what every format must give back."""

from pathlib import Path
from typing import Any

from scraper.models import Event, Tombstone
from scraper.publish.dataset import Contents, oldest_first, write_dataset
from scraper.publish.dataset.rows import rows_of
from scraper.publish.dataset.schema import TABLES, Row, Table
from scraper.publish.regions import load_regions
from tests.publish.events import HOSTILE_EVENTS, TOMBSTONES, USUAL_EVENTS

EVENTS = (*USUAL_EVENTS, *HOSTILE_EVENTS)
SAMPLES = frozenset({"e0000002"})


def make_contents(records: tuple[Event | Tombstone, ...] = (*EVENTS, *TOMBSTONES), **changes: Any) -> Contents:
    """Contents of the usual and the hostile events, one of them a sample, with the tombstones."""
    values: dict[str, Any] = {
        "events": oldest_first(record for record in records if isinstance(record, Event)),
        "tombstones": sorted((record for record in records if isinstance(record, Tombstone)), key=lambda t: t.id),
        "regions": load_regions(),
        "samples": SAMPLES,
    }
    return Contents(**{**values, **changes})


def written(folder: Path, contents: Contents | None = None) -> dict[str, bytes]:
    """Write a dataset and give all of its files by name."""
    write_dataset(contents or make_contents(), folder)
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def tables(contents: Contents | None = None) -> dict[str, tuple[Table, list[Row]]]:
    """Each table and its rows."""
    by_name = {table.name: table for table in TABLES}
    return {name: (by_name[name], rows) for name, rows in rows_of(contents or make_contents())}


def records(name: str, contents: Contents | None = None) -> list[dict[str, Any]]:
    """The rows of one table as mappings."""
    table, rows = tables(contents)[name]
    names = [column.name for column in table.columns]
    return [dict(zip(names, row, strict=True)) for row in rows]
