"""SQLite: strict tables with keys and indexes, views for the usual questions, full-text search, and the limits."""

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path
from types import TracebackType
from typing import Self

from scraper.publish.dataset.schema import Row, Table

_TYPES = {"string": "TEXT", "date": "TEXT", "integer": "INTEGER", "boolean": "INTEGER"}
_INDEXES = {
    "events": ("date", "province_code", "regency_code", "institution_id", "institution_kind", "status"),
    "institutions": ("kind", "regency_code"),
    "sources": ("url", "outlet"),
    "claims": ("field",),
    "witnesses": ("body",),
    "monitoring": ("election",),
    "changes": ("event_id",),
}
_VIEWS = """
CREATE VIEW event_elections AS
  WITH RECURSIVE part (id, election, rest) AS (
    SELECT id, NULL, election || ' | ' FROM events WHERE election IS NOT NULL
    UNION ALL
    SELECT id, substr(rest, 1, instr(rest, ' | ') - 1), substr(rest, instr(rest, ' | ') + 3) FROM part WHERE rest <> ''
  )
  SELECT id AS event_id, election FROM part WHERE election IS NOT NULL;
CREATE VIEW event_forms AS
  WITH RECURSIVE part (id, form, rest) AS (
    SELECT id, NULL, forms || ' | ' FROM events WHERE forms IS NOT NULL
    UNION ALL
    SELECT id, substr(rest, 1, instr(rest, ' | ') - 1), substr(rest, instr(rest, ' | ') + 3) FROM part WHERE rest <> ''
  )
  SELECT id AS event_id, form FROM part WHERE form IS NOT NULL;
CREATE VIEW coverage AS
  SELECT m.election, r.code, r.name, r.level, r.province_code, m.monitored, m.reason, m.held_events,
    CASE WHEN m.held_events > 0 THEN 'recorded' WHEN m.monitored THEN 'silent' ELSE 'not monitored' END AS state
  FROM monitoring m JOIN regions r ON r.code = m.region_code;
CREATE VIEW disputed AS
  SELECT c.event_id, e.title, c.field, c.value, c.source_key, s.outlet, s.url, c.quote
  FROM claims c JOIN events e ON e.id = c.event_id
  JOIN sources s ON s.event_id = c.event_id AND s.key = c.source_key
  WHERE c.stance = 'other';
"""
_SEARCH = """
CREATE VIRTUAL TABLE search USING fts5 (
  event_id UNINDEXED, title, institution, place, people, quotes, tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO search
  SELECT e.id, e.title, concat_names.text, trim(coalesce(e.venue, '') || ' ' || coalesce(e.regency, '') || ' ' ||
      coalesce(e.province, '')),
    trim(coalesce(e.witnesses, '') || ' ' || coalesce(e.led_by, '') || ' ' || coalesce(e.organizer, '') || ' ' ||
      coalesce(e.attendees, '')),
    coalesce((SELECT group_concat(quote, ' ') FROM (
      SELECT DISTINCT quote FROM claims WHERE event_id = e.id AND quote IS NOT NULL ORDER BY n)), '')
  FROM events e JOIN (
    SELECT id, trim(coalesce(institution, '') || ' ' || coalesce(institution_parent, '')) AS text FROM events
  ) AS concat_names ON concat_names.id = e.id
  ORDER BY e.rowid;
INSERT INTO search (search) VALUES ('optimize');
"""


class SqliteFile:
    """A database in the making: `with SqliteFile(path, about) as database: database.add(table, rows)`.

    `about` becomes the table of that name: what the data are, their version, licence and limits. The file is the
    same for the same tables and the same SQLite.
    """

    def __init__(self, path: Path, about: Mapping[str, str]) -> None:
        path.unlink(missing_ok=True)
        self._db = sqlite3.connect(path, isolation_level=None)
        # No journal: a file that is torn is written anew, and its checksum is taken at the end.
        self._db.executescript("PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN")
        self._db.execute("CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT")
        self._db.executemany("INSERT INTO about VALUES (?, ?)", about.items())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with closing(self._db):
            if error is None:
                self._db.execute("COMMIT")
                self._db.executescript(f"{_VIEWS} {_SEARCH} ANALYZE; VACUUM")

    def add(self, table: Table, rows: Sequence[Row]) -> None:
        """Add a table behind those that it refers to."""
        self._db.execute(_definition(table))
        marks = ", ".join("?" for _ in table.columns)
        self._db.executemany(f"INSERT INTO {table.name} VALUES ({marks})", rows)  # noqa: S608 - our own names
        for column in _INDEXES.get(table.name, ()):
            self._db.execute(f"CREATE INDEX {table.name}_{column} ON {table.name} ({column})")


def _definition(table: Table) -> str:
    lines = [
        f'"{column.name}" {_TYPES[column.type]}{" NOT NULL" if column.required else ""}' for column in table.columns
    ]
    lines.append(f"PRIMARY KEY ({', '.join(table.key)})")
    for reference in table.references:
        own, target = ", ".join(reference.columns), ", ".join(reference.target)
        lines.append(f"FOREIGN KEY ({own}) REFERENCES {reference.table} ({target})")
    return f"CREATE TABLE {table.name} (\n  " + ",\n  ".join(lines) + "\n) STRICT"
