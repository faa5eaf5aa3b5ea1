"""Every format gives the same values back, read by the programs that people use; and always the same bytes."""

import csv
import hashlib
import io
import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import duckdb
import jsonschema  # type: ignore[import-untyped]
import openpyxl  # type: ignore[import-untyped]
import pandas
import pytest

from scraper.models import Event, Tombstone
from scraper.publish.dataset import oldest_first
from scraper.publish.dataset.formats.csv_file import cell
from scraper.publish.dataset.schema import TABLES, Cell, Row, Table
from scraper.store import Store, dumps
from tests.publish.dataset.written import EVENTS, make_contents, tables, written
from tests.publish.events import TOMBSTONES, event

ROOT = Path(__file__).parents[3]
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
every_table = pytest.mark.parametrize("name", [table.name for table in TABLES])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("data")
    written(path)
    return path


@pytest.fixture(scope="module")
def expected() -> dict[str, tuple[Table, list[Row]]]:
    return tables()


def plain(values: Iterator[Any] | list[Any], table: Table) -> Row:
    """A row as any program reads it: NaN and NaT are nothing, numbers whole, days ISO, truth true or false."""
    return tuple(_plain(value, column.type) for value, column in zip(values, table.columns, strict=True))


def _plain(value: Any, kind: str) -> Cell:
    if value is None or value is pandas.NaT or value is pandas.NA or value != value or value == "":
        return None
    if kind == "integer":
        return int(value)
    if kind == "boolean":
        return value == "true" if isinstance(value, str) else bool(value)
    return str(value)[:10] if kind == "date" else str(value)


def unguarded(text: str) -> str:
    """What the codebook tells readers of the CSV to do."""
    return text.removeprefix("'")


@every_table
def test_csv(name: str, folder: Path, expected: dict[str, tuple[Table, list[Row]]]) -> None:
    """Through pandas: the same values after one apostrophe is taken away; and no cell that a spreadsheet would run."""
    table, rows = expected[name]
    found = pandas.read_csv(folder / f"{name}.csv", dtype=str, keep_default_na=False)
    cells = [list(row) for row in found.itertuples(index=False)]
    assert [plain([unguarded(value) for value in row], table) for row in cells] == rows
    assert not [value for row in cells for value in row if value.startswith(FORMULA)]
    assert list(found.columns) == [column.name for column in table.columns]


@every_table
def test_json(name: str, folder: Path, expected: dict[str, tuple[Table, list[Row]]]) -> None:
    """Exact, one object a line."""
    table, rows = expected[name]
    text = (folder / f"{name}.json").read_text(encoding="utf-8")
    assert [tuple(row.values()) for row in json.loads(text)] == rows
    assert all(list(row) == [column.name for column in table.columns] for row in json.loads(text))
    assert len(text.split("\n")) == len(rows) + 3


@every_table
def test_parquet(name: str, folder: Path, expected: dict[str, tuple[Table, list[Row]]]) -> None:
    """Through DuckDB: exact, with real dates and truths."""
    table, rows = expected[name]
    with duckdb.connect() as database:
        found = database.execute("SELECT * FROM read_parquet(?)", [str(folder / f"{name}.parquet")])
        assert [column[0] for column in found.description] == [column.name for column in table.columns]
        types = {"string": "VARCHAR", "date": "DATE", "integer": "BIGINT", "boolean": "BOOLEAN"}
        assert [str(column[1]) for column in found.description] == [types[column.type] for column in table.columns]
        assert [plain(list(row), table) for row in found.fetchall()] == rows


@every_table
def test_sqlite(name: str, folder: Path, expected: dict[str, tuple[Table, list[Row]]]) -> None:
    """Through sqlite3: exact, in the order of the table."""
    table, rows = expected[name]
    with closing(sqlite3.connect(folder / "ikrar.sqlite")) as database:
        found = database.execute(f"SELECT * FROM {name} ORDER BY rowid").fetchall()  # noqa: S608
    assert [plain(list(row), table) for row in found] == rows


@every_table
def test_xlsx(name: str, folder: Path, expected: dict[str, tuple[Table, list[Row]]]) -> None:
    """Through openpyxl: exact, no cell a formula, and what looks like one is marked as text."""
    table, rows = expected[name]
    sheet = openpyxl.load_workbook(folder / "ikrar.xlsx")[name]
    head, *body = [list(row) for row in sheet.iter_rows()]
    assert [one.value for one in head] == [column.name for column in table.columns]
    assert [plain([one.value for one in row], table) for row in body] == rows
    assert not [one for row in body for one in row if one.data_type == "f"]
    risky = [one for row in body for one in row if isinstance(one.value, str) and one.value.startswith(FORMULA)]
    assert all(one.quotePrefix for one in risky)
    assert risky or name in ("regions", "monitoring", "tombstones", "changes")


@pytest.mark.parametrize(
    ("value", "shown"),
    [("=1+1", "'=1+1"), ("'=1+1", "''=1+1"), ("＝1", "'＝1"), ("biasa", "biasa"), (True, "true"), (0, "0"), (None, "")],
)
def test_cells_of_the_csv(value: Cell, shown: str) -> None:
    """One apostrophe taken away gives every text back."""
    assert cell(value) == shown
    assert not isinstance(value, str) or unguarded(shown) == value


def test_a_cell_too_long_for_a_workbook_says_so(tmp_path: Path) -> None:
    """It is cut with a word where the rest stands; the other formats have all of it."""
    long = "x" * 40_000
    written(tmp_path, make_contents((event(1, date_note=long),)))
    sheet = openpyxl.load_workbook(tmp_path / "ikrar.xlsx")["events"]
    [note] = [one.value for one in sheet[2] if isinstance(one.value, str) and one.value.startswith("xx")]
    assert len(note) == 32_767
    assert note.endswith("… (selengkapnya di CSV, JSON, SQLite, Parquet)")
    assert long in (tmp_path / "events.csv").read_text(encoding="utf-8")


def test_limits_are_in_the_workbook_and_the_database(folder: Path) -> None:
    """For who has nothing else: the first sheet, and a table."""
    sheet = openpyxl.load_workbook(folder / "ikrar.xlsx").worksheets[0]
    assert sheet.title == "baca dulu"
    told = {row[0]: row[1] for row in sheet.iter_rows(values_only=True)}
    with closing(sqlite3.connect(folder / "ikrar.sqlite")) as database:
        assert dict(database.execute("SELECT key, value FROM about")) == told
    assert "bukan semua yang terjadi" in told["batas 1"]
    assert "not everything that happened" in told["limit 1"]


def test_the_database_is_sound(folder: Path) -> None:
    """Whole, its keys hold, and it can be searched and asked through its views."""
    with closing(sqlite3.connect(folder / "ikrar.sqlite")) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        found = database.execute("SELECT event_id FROM search WHERE search MATCH 'yosefa'").fetchall()
        assert found == [("e0000001",)]
        quoted = database.execute("SELECT event_id FROM search WHERE search MATCH 'quotes : membacakan'").fetchall()
        assert quoted == [("e0000001",)]
        elections = set(database.execute("SELECT event_id, election FROM event_elections"))
        assert elections == {(one.id, election) for one in EVENTS for election in one.election}
        forms = set(database.execute("SELECT event_id, form FROM event_forms"))
        assert forms == {(one.id, form) for one in EVENTS for form in one.forms}
        disputed = database.execute("SELECT count(*) FROM disputed").fetchone()
        assert disputed == (sum(len(one.disagreements) for one in EVENTS),)
        states = dict(database.execute("SELECT state, count(*) FROM coverage GROUP BY state"))
        assert states["recorded"] == 3
        plan = database.execute("EXPLAIN QUERY PLAN SELECT * FROM events WHERE regency_code = '53.07'").fetchall()
        assert "events_regency_code" in str(plan)


def test_records_are_exact_and_keep_the_schema(folder: Path) -> None:
    """Each line reads back as the very record, and the published schema accepts it but not a broken one."""
    lines = (folder / "events.jsonl").read_text(encoding="utf-8").splitlines()
    schema = json.loads((folder / "events.schema.json").read_bytes())
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    rows = [json.loads(line) for line in lines]
    assert [error.message for row in rows for error in validator.iter_errors(row)] == []
    assert list(validator.iter_errors({**rows[0], "status": "mungkin"}))
    assert list(validator.iter_errors({key: value for key, value in rows[-1].items() if key != "path"}))
    assert [read(row)[1] for row in rows] == [*oldest_first(EVENTS), *TOMBSTONES]


def read(row: dict[str, Any]) -> tuple[str, Event | Tombstone]:
    path = row.pop("path")
    model = Event if "sources" in row else Tombstone
    return path, model.model_validate_json(json.dumps(row))


def test_the_records_rebuild_the_event_files_byte_for_byte(tmp_path: Path) -> None:
    """`events.jsonl` of the repository's own events gives back every file of `events/`, tombstones too."""
    root = ROOT / "events"
    stored = Store(root).load().values()
    paths = {one.record.id: one.path.relative_to(root).as_posix() for one in stored}
    contents = make_contents(tuple(one.record for one in stored), paths=paths)
    lines = written(tmp_path, contents)["events.jsonl"].decode().splitlines()
    rebuilt = dict(read(json.loads(line)) for line in lines)
    files = {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in root.rglob("*.md")}
    assert {path: dumps(record) for path, record in rebuilt.items()} == files


BUILD = """
import os, sys, time
time.tzset()
from pathlib import Path
from tests.publish.dataset.written import EVENTS, make_contents, written
from tests.publish.events import TOMBSTONES
records = (*EVENTS, *TOMBSTONES)
written(Path(sys.argv[1]), make_contents(records if sys.argv[2] == "forth" else records[::-1]))
"""


def test_order_time_zone_and_hash_seed_do_not_matter(folder: Path, tmp_path: Path) -> None:
    """Processes with other time zones, hash seeds and orders of the records write the same bytes."""
    for order, zone, seed in (("forth", "Pacific/Kiritimati", "1"), ("back", "America/Los_Angeles", "2")):
        environment = {**os.environ, "TZ": zone, "PYTHONHASHSEED": seed}
        command = [sys.executable, "-c", BUILD, str(tmp_path / order), order]
        subprocess.run(command, cwd=ROOT, env=environment, check=True)
    files = [{path.name: path.read_bytes() for path in one.iterdir()} for one in (folder, *sorted(tmp_path.iterdir()))]
    assert [name for name in files[0] if not files[0][name] == files[1][name] == files[2][name]] == []
    assert files[0].keys() == files[1].keys() == files[2].keys()


def test_checksums_cover_every_file(folder: Path) -> None:
    """In the form that sha256sum checks."""
    lines = [line.split("  ") for line in (folder / "SHA256SUMS").read_text().splitlines()]
    sums = {name: digest for digest, name in lines}
    assert set(sums) == {path.name for path in folder.iterdir()} - {"SHA256SUMS"}
    for name, digest in sums.items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest


def test_csv_is_utf8_with_plain_line_ends(folder: Path) -> None:
    """No BOM, no carriage returns, one row an event."""
    data = (folder / "events.csv").read_bytes()
    assert b"\r" not in data
    assert not data.startswith(b"\xef\xbb\xbf")
    assert len(list(csv.DictReader(io.StringIO(data.decode(), newline="")))) == len(EVENTS)


def test_no_events_give_empty_tables(tmp_path: Path) -> None:
    """The first day has headers, empty lists and an empty file."""
    files = written(tmp_path, make_contents(()))
    assert len(files["events.csv"].splitlines()) == 1
    assert json.loads(files["events.json"]) == []
    assert files["events.jsonl"] == b""
    assert "ikrar.sqlite" in files
