"""CSV: UTF-8 without BOM, commas, plain line ends, nothing that a spreadsheet would run."""

import csv
from collections.abc import Iterable
from pathlib import Path

from scraper.publish.dataset.schema import Cell, Row, Table

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_GUARDED = (*_FORMULA, "'")


def write_csv(path: Path, table: Table, rows: Iterable[Row]) -> None:
    """Write the table with its header. Text that begins like a formula gets an apostrophe in front.

    So does text that begins with an apostrophe: one taken away gives every value back as it was.
    """
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(column.name for column in table.columns)
        for row in rows:
            writer.writerow([cell(value) for value in row])


def cell(value: Cell) -> str:
    """How a value stands in a cell: nothing as nothing, truth as true and false, text guarded."""
    if isinstance(value, str):
        return "'" + value if value.startswith(_GUARDED) else value
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)
