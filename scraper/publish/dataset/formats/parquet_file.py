"""Parquet, written by DuckDB from the exact JSON of the same table."""

from pathlib import Path
from types import TracebackType
from typing import Self

from scraper.publish.dataset.schema import Table

_TYPES = {"string": "VARCHAR", "integer": "BIGINT", "boolean": "BOOLEAN", "date": "DATE"}
_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    # One thread writes the same row groups every time; nothing is ever fetched.
    "threads": 1,
    "memory_limit": "256MB",
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
}


class ParquetWriter:
    """Writes tables while it is open: `with ParquetWriter() as parquet: parquet.write(path, table, source)`."""

    def __init__(self) -> None:
        import duckdb  # only an export needs it

        self._database = duckdb.connect(config=_CONFIG)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._database.close()

    def write(self, path: Path, table: Table, source: Path) -> None:
        """Write the table that lies in `source` as JSON; dates become dates, all other text stays text."""
        columns = ", ".join(f"'{column.name}': '{_TYPES[column.type]}'" for column in table.columns)
        self._database.execute(
            f"COPY (SELECT * FROM read_json({_literal(source)}, format = 'array', columns = {{{columns}}})) "  # noqa: S608
            f"TO {_literal(path)} (FORMAT parquet, COMPRESSION zstd)"
        )


def _literal(path: Path) -> str:
    # COPY takes no parameters.
    return "'" + str(path).replace("'", "''") + "'"
