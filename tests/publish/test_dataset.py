"""The files under /data/: exact, described, deterministic."""

import csv
import hashlib
import io
import json
from pathlib import Path

import jsonschema  # type: ignore[import-untyped]
import pytest

from scraper.models import Event, Person
from scraper.publish.columns import cells, load_columns, persons
from scraper.publish.dataset import dataset, oldest_first, write_files
from scraper.publish.regions import load_regions
from tests.publish.events import HOSTILE_EVENTS, USUAL_EVENTS, event

EVENTS = (*USUAL_EVENTS, *HOSTILE_EVENTS)


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return dataset(EVENTS, load_regions(), frozenset({"e0000002"}))


def rows(files: dict[str, bytes]) -> dict[str, dict[str, str]]:
    return {row["id"]: row for row in csv.DictReader(io.StringIO(files["events.csv"].decode(), newline=""))}


def test_order_does_not_matter(files: dict[str, bytes]) -> None:
    """The same events in another order give the same bytes."""
    assert dataset(EVENTS[::-1], load_regions(), frozenset({"e0000002"})) == files


def test_records_are_sorted_by_date_then_id_undated_last(files: dict[str, bytes]) -> None:
    """The order of all three forms."""
    records = [json.loads(line) for line in files["events.jsonl"].splitlines()]
    keys = [(record["date"] is None, record["date"] or "", record["id"]) for record in records]
    assert keys == sorted(keys)
    assert records[-1]["date"] is None
    assert records == json.loads(files["events.json"])
    assert list(rows(files)) == [record["id"] for record in records]


def test_json_is_exact(files: dict[str, bytes]) -> None:
    """Each line reads back as the very event."""
    read = [Event.model_validate_json(line) for line in files["events.jsonl"].splitlines()]
    assert read == oldest_first(EVENTS)


def test_records_keep_the_schema(files: dict[str, bytes]) -> None:
    """The published schema accepts every record and refuses a broken one."""
    schema = json.loads(files["events.schema.json"])
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    records = json.loads(files["events.json"])
    assert [error.message for record in records for error in validator.iter_errors(record)] == []
    assert list(validator.iter_errors({**records[0], "status": "mungkin"}))


def test_no_csv_cell_begins_like_a_formula(files: dict[str, bytes]) -> None:
    """A spreadsheet runs nothing, and the words are there after the apostrophe."""
    found = [cell for row in rows(files).values() for cell in row.values()]
    assert not [cell for cell in found if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert '\'=HYPERLINK("https://jahat.invalid";"klik")' in found


def test_csv_is_utf8_with_plain_line_ends(files: dict[str, bytes]) -> None:
    """No BOM, no carriage returns, one row an event."""
    assert b"\r" not in files["events.csv"]
    assert not files["events.csv"].startswith(b"\xef\xbb\xbf")
    assert len(rows(files)) == len(EVENTS)


def test_csv_cells_of_a_full_event(files: dict[str, bytes]) -> None:
    """Codes as text, names beside them, parts of the headcount apart, persons joined in the documented way."""
    row = rows(files)["e0000001"]
    assert (row["province_code"], row["province"], row["regency_code"]) == ("53", "Nusa Tenggara Timur", "53.07")
    assert (row["headcount"], row["headcount_low"], row["headcount_qualifier"]) == ("1250", "1250", "exact")
    assert row["witnesses"] == "Yosefa Rekaan; Ketua; Bawaslu Kabupaten Sikka | ; perwakilan; KPU Kabupaten Sikka"
    assert (row["witness_count"], row["source_count"], row["disagreement_count"]) == ("2", "2", "2")
    assert row["sample"] == "false"


def test_samples_are_marked(files: dict[str, bytes]) -> None:
    """By their address, or because the publisher was told."""
    marked = {key for key, row in rows(files).items() if row["sample"] == "true"}
    assert marked == {"e0000013", "e0000002"}


def test_what_is_not_stated_is_empty(files: dict[str, bytes]) -> None:
    """Never a zero."""
    row = rows(files)["e0000012"]
    assert [row[name] for name in ("institution", "headcount", "witnesses", "led_by")] == ["", "", "", ""]


def test_separators_within_names_cannot_be_taken_for_separators() -> None:
    """A bar becomes a slash, a semicolon a comma."""
    assert persons([Person(name="A | B; C"), None, Person(org="D")]) == "A / B, C; ;  | ; ; D"


def test_the_codebook_names_exactly_the_columns() -> None:
    """Each column is described once, in both languages, in the order of the file."""
    columns = load_columns()
    assert [column.name for column in columns] == list(cells(event(1), load_regions(), sample=False))
    assert all(column.indonesian and column.english for column in columns)


def test_the_data_package_describes_the_files(files: dict[str, bytes]) -> None:
    """Bytes and hashes are those of the files; the table's fields are its header."""
    package = json.loads(files["datapackage.json"])
    for resource in package["resources"]:
        content = files[resource["path"]]
        assert resource["bytes"] == len(content)
        assert resource["hash"] == "sha256:" + hashlib.sha256(content).hexdigest()
    fields = [field["name"] for field in package["resources"][0]["schema"]["fields"]]
    assert fields == files["events.csv"].decode().splitlines()[0].split(",")


def test_checksums_cover_every_file(files: dict[str, bytes], tmp_path: Path) -> None:
    """In the form that sha256sum checks."""
    assert write_files(files, tmp_path) == len(list(tmp_path.iterdir()))
    lines = [line.split("  ") for line in (tmp_path / "SHA256SUMS").read_text().splitlines()]
    sums = {name: digest for digest, name in lines}
    assert set(sums) == set(files)
    for name, digest in sums.items():
        assert hashlib.sha256((tmp_path / name).read_bytes()).hexdigest() == digest


def test_no_events_give_empty_files() -> None:
    """The first day has a header, an empty list and an empty file."""
    empty = dataset([], load_regions(), frozenset())
    assert len(empty["events.csv"].splitlines()) == 1
    assert json.loads(empty["events.json"]) == []
    assert empty["events.jsonl"] == b""
