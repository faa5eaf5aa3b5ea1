"""The tables: every field somewhere, keys that hold, nothing summed, nothing lost."""

import json
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from scraper import vocabulary
from scraper.lexicon.regions import region_rows
from scraper.models import Event, Person, SourceRef
from scraper.publish.accuracy import LABELS
from scraper.publish.bodies import BODY_LABELS
from scraper.publish.dataset.lists import persons
from scraper.publish.dataset.schema import TABLES, Table, vocabularies
from scraper.vocabulary import Election
from tests.publish.dataset.written import EVENTS, make_contents, records, tables
from tests.publish.events import TOMBSTONES, event

NAMES = [table.name for table in TABLES]


def by_id(name: str = "events") -> dict[str, dict[str, Any]]:
    return {row["id"]: row for row in records(name)}


@pytest.mark.parametrize("table", TABLES, ids=NAMES)
def test_rows_are_as_the_codebook_says(table: Table) -> None:
    """As many cells as columns, of the column's type, of its vocabulary, filled where required."""
    kinds = {"string": str, "date": str, "integer": int, "boolean": bool}
    known = {name: {term.value for term in terms} for name, terms in vocabularies().items()}
    _, rows = tables()[table.name]
    for row in rows:
        for column, value in zip(table.columns, row, strict=True):
            assert value is not None or not column.required, (column.name, row)
            assert value is None or type(value) is kinds[column.type], (column.name, value)
            assert value != "", column.name
            assert value is None or not column.vocabulary or value in known[column.vocabulary], (column.name, value)


@pytest.mark.parametrize("table", TABLES, ids=NAMES)
def test_keys_are_unique_and_references_lead_somewhere(table: Table) -> None:
    """Every key once; every reference, where filled, to a row of a table that stands before."""
    rows = records(table.name)
    keys = [tuple(row[name] for name in table.key) for row in rows]
    assert len(set(keys)) == len(keys)
    for reference in table.references:
        assert NAMES.index(reference.table) <= NAMES.index(table.name)
        targets = {tuple(row[name] for name in reference.target) for row in records(reference.table)}
        used = {tuple(row[name] for name in reference.columns) for row in rows}
        assert {key for key in used if None not in key} <= targets


def leaves(model: type[BaseModel], at: str = "") -> set[str]:
    """The fields of a record down to where a column begins: `headcount.low`, `sources.url`, `machine`."""
    found = set()
    for name, field in model.model_fields.items():
        inner = [part for part in _types(field.annotation) if issubclass(part, BaseModel)]
        found |= leaves(inner[0], f"{at}{name}.") if inner else {f"{at}{name}"}
    return found


def _types(annotation: Any) -> set[type]:
    return {annotation} if isinstance(annotation, type) else set().union(*map(_types, get_args(annotation)), set())


def test_every_field_of_the_event_file_is_in_some_column() -> None:
    """Those of persons with a part of their own stand in participants, in columns named for attendees."""
    columns = {column.field for table in TABLES for column in table.columns} - {""}
    parts = {f"{part}.{name}" for part in ("led_by", "organizer") for name in Person.model_fields}
    # A disagreement's words stand in the columns of all claims.
    claims = {"disagreements.source", "disagreements.quote", "disagreements.rule"}
    wanted = leaves(Event) - parts - claims
    assert wanted == columns
    assert {"sources.sha256", "headcount.low", "machine", "evidence.quote"} <= wanted


def test_vocabularies_are_those_of_the_models() -> None:
    """Each closed list of the codebook holds just the values of its type, in its order, explained twice."""
    for name, terms in vocabularies().items():
        values = [term.value for term in terms]
        literal = getattr(vocabulary, name, None)
        if literal is not None:
            assert values == list(get_args(literal)), name
        assert all(term.indonesian and term.english for term in terms), name
    assert [term.value for term in vocabularies()["Body"]] == list(BODY_LABELS)
    named = {column.vocabulary for table in TABLES for column in table.columns} - {""}
    assert named <= set(vocabularies())


def test_the_codebook_explains_every_column_in_both_languages() -> None:
    """And what is measured is a field of the table of accuracy."""
    columns = [column for table in TABLES for column in table.columns]
    assert all(column.indonesian and column.english for column in columns)
    assert {column.measured for column in columns} - {""} <= set(LABELS)


def test_events_are_sorted_by_date_then_id_undated_last() -> None:
    """Every event once."""
    rows = records("events")
    keys = [(row["date"] is None, row["date"] or "", row["id"]) for row in rows]
    assert keys == sorted(keys)
    assert len(rows) == len(EVENTS)
    assert rows[-1]["date"] is None


def test_cells_of_a_full_event() -> None:
    """Codes as text, names beside them, parts of the headcount apart, persons joined in the documented way."""
    row = by_id()["e0000001"]
    assert (row["province_code"], row["province"], row["regency_code"]) == ("53", "Nusa Tenggara Timur", "53.07")
    assert (row["headcount"], row["headcount_low"], row["headcount_qualifier"]) == (1250, 1250, "exact")
    assert row["witnesses"] == "Yosefa Rekaan; Ketua; Bawaslu Kabupaten Sikka | ; perwakilan; KPU Kabupaten Sikka"
    assert (row["witness_count"], row["source_count"], row["disagreement_count"]) == (2, 2, 2)
    assert row["institution_id"] == "pemkab-53.07"
    assert row["sample"] is False


def test_what_is_not_stated_is_empty() -> None:
    """Never a zero, never an empty word."""
    row = by_id()["e0000012"]
    names = ("institution", "institution_id", "headcount", "witnesses", "led_by", "election", "source_urls")
    assert [row[name] for name in names] == [None] * len(names)


def test_samples_are_marked() -> None:
    """By their address, or because the publisher was told; and they count nowhere."""
    assert {key for key, row in by_id().items() if row["sample"]} == {"e0000013", "e0000002"}
    told = make_contents((event(1, election=("pilkada-2024",)),), samples=frozenset({"e0000001"}))
    assert {row["held_events"] for row in records("monitoring", told)} == {0}


def test_claims_say_who_said_what() -> None:
    """What is published with its words, and beside it what another report says, each with its report."""
    rows = [row for row in records("claims") if row["event_id"] == "e0000001"]
    assert [row["n"] for row in rows] == list(range(len(rows)))
    told = {(row["field"], row["stance"]): row for row in rows}
    assert json.loads(told["headcount", "chosen"]["value"])["value"] == 1250
    assert json.loads(told["headcount", "other"]["value"])["value"] == 1300
    assert json.loads(told["witnesses.1", "chosen"]["value"])["org"] == "KPU Kabupaten Sikka"
    assert (told["date", "other"]["value"], told["date", "other"]["source_key"]) == ('"2024-10-02"', "s2")
    assert told["headcount", "other"]["quote"] == "sekitar 1.300 orang"


def test_every_proof_and_disagreement_is_a_claim() -> None:
    """None is lost, none is made."""
    found = len(records("claims"))
    assert found == sum(sum(map(len, e.evidence.values())) + len(e.disagreements) for e in EVENTS)


def test_people_keep_their_part() -> None:
    """Witnesses stand alone; leader, organiser and attendees beside each other, none counted as a witness."""
    crowd = event(1, organizer=Person(org="Bawaslu"), attendees=(Person(name="A"), Person(name="B")))
    contents = make_contents((crowd,))
    assert records("witnesses", contents) == []
    parts = [(row["part"], row["n"], row["name"], row["body"]) for row in records("participants", contents)]
    assert parts == [("organizer", 0, None, "bawaslu"), ("attendee", 0, "A", "lain"), ("attendee", 1, "B", "lain")]


def test_separators_within_names_cannot_be_taken_for_separators() -> None:
    """A bar becomes a slash, a semicolon a comma; the table of witnesses keeps the name."""
    assert persons([Person(name="A | B; C"), None, Person(org="D")]) == "A / B, C; ;  | ; ; D"
    [row] = records("witnesses", make_contents((event(1, witnesses=(Person(name="A | B; C"),)),)))
    assert row["name"] == "A | B; C"


def test_reports_are_whole() -> None:
    """One row a report, every field of it."""
    rows = [row for row in records("sources") if row["event_id"] == "e0000014"]
    [source] = next(one for one in EVENTS if one.id == "e0000014").sources
    assert rows == [{"event_id": "e0000014", **source.model_dump(mode="json")}]
    assert set(SourceRef.model_fields) <= set(rows[0])


def test_regions_are_all_there() -> None:
    """38 provinces and 514 regencies and cities, each with its province."""
    rows = records("regions")
    levels = [row["level"] for row in rows]
    assert (levels.count("province"), levels.count("regency")) == (38, 514)
    assert len(records("monitoring")) == len(region_rows()) * len(get_args(Election))


def test_tombstones_lead_to_the_living_event() -> None:
    """Through a chain; nowhere where it was removed or runs in a circle."""
    redirects = {row["id"]: (row["fate"], row["redirect"]) for row in records("tombstones")}
    assert len(redirects) == len(TOMBSTONES)
    assert redirects["t0000001"] == redirects["t0000003"] == ("merged", "e0000001")
    assert redirects["t0000002"] == ("removed", None)
    assert redirects["t0000004"] == ("merged", None)
