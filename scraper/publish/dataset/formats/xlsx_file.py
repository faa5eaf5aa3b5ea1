"""XLSX: one sheet a table behind one that says what the data cannot tell; text is text, whatever it looks like."""

import datetime as dt
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from scraper.publish.dataset.formats.csv_file import cell
from scraper.publish.dataset.schema import Row, Table

_LONGEST = 32_767
"""The most characters a cell can hold."""
_CUT = " … (selengkapnya di CSV, JSON, SQLite, Parquet)"
_EPOCH = dt.datetime(2000, 1, 1)  # noqa: DTZ001 - the file says when it was made; ours always says the same


class XlsxFile:
    """A workbook in the making: `with XlsxFile(path, about) as book: book.add(table, rows)`."""

    def __init__(self, path: Path, about: Mapping[str, str]) -> None:
        import xlsxwriter  # only an export needs it

        self._book = xlsxwriter.Workbook(
            str(path),
            {
                "constant_memory": True,
                "strings_to_formulas": False,
                "strings_to_numbers": False,
                "strings_to_urls": False,
            },
        )
        self._book.set_properties({"title": "Ikrar", "created": _EPOCH})
        self._bold = self._book.add_format({"bold": True})
        self._words = self._book.add_format({"text_wrap": True, "valign": "top"})
        # What Excel itself sets behind a leading apostrophe: the text stays text when the cell is edited.
        self._guarded = self._book.add_format({"quote_prefix": True})
        sheet = self._book.add_worksheet("baca dulu")
        sheet.set_column(0, 0, 18)
        sheet.set_column(1, 1, 110)
        for number, (key, value) in enumerate(about.items()):
            sheet.write_string(number, 0, key, self._bold)
            sheet.write_string(number, 1, value, self._words)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._book.close()

    def add(self, table: Table, rows: Iterable[Row]) -> None:
        """Add a sheet named like the table, its header frozen."""
        sheet = self._book.add_worksheet(table.name)
        sheet.freeze_panes(1, 1)
        for at, column in enumerate(table.columns):
            sheet.write_string(0, at, column.name, self._bold)
        for number, row in enumerate(rows, start=1):
            for at, value in enumerate(row):
                if value is not None:
                    self._put(sheet, number, at, value)

    def _put(self, sheet: Any, row: int, column: int, value: str | int | bool) -> None:
        if isinstance(value, bool):
            sheet.write_boolean(row, column, value)
        elif isinstance(value, int):
            sheet.write_number(row, column, value)
        else:
            text = value if len(value) <= _LONGEST else value[: _LONGEST - len(_CUT)] + _CUT
            sheet.write_string(row, column, text, self._guarded if cell(value) != value else None)
