"""The tables of the dataset: their columns, keys and vocabularies, and what each means in both languages.

`columns.csv` and `vocabulary.csv` beside this module are the codebook's words; tests hold them to the models.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType

Cell = str | int | bool | None
Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """One value of a vocabulary, explained in both languages."""

    value: str
    indonesian: str
    english: str


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, its type (string, integer, boolean or date), and what it holds in both languages.

    `required` columns are never empty. `vocabulary` names the closed list of values, `measured` the field of the
    table of accuracy that tells how well it is read, `field` the event file's field that it holds; "" for none.
    """

    name: str
    type: str
    required: bool
    vocabulary: str
    measured: str
    field: str
    indonesian: str
    english: str


@dataclass(frozen=True, slots=True)
class Reference:
    """Columns of a table that, where filled, are those of a row of `table`."""

    columns: tuple[str, ...]
    table: str
    target: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its name, what one row is, its key and what it refers to."""

    name: str
    indonesian: str
    english: str
    key: tuple[str, ...]
    references: tuple[Reference, ...] = ()

    @property
    def columns(self) -> tuple[Column, ...]:
        return _columns()[self.name]


_EVENT = Reference(("event_id",), "events", ("id",))
_REGIONS = tuple(Reference((name,), "regions", ("code",)) for name in ("province_code", "regency_code"))

TABLES: tuple[Table, ...] = (
    Table("regions", "Satu baris satu provinsi, kabupaten atau kota", "One row a province, regency or city", ("code",)),
    Table(
        "institutions", "Satu baris satu lembaga yang berikrar", "One row an institution that pledged", ("id",),
        (*_REGIONS, Reference(("parent_id",), "institutions", ("id",))),
    ),
    Table(
        "events", "Satu baris satu peristiwa", "One row an event", ("id",),
        (*_REGIONS, Reference(("institution_id",), "institutions", ("id",))),
    ),
    Table("sources", "Satu baris satu laporan", "One row a report", ("event_id", "key"), (_EVENT,)),
    Table(
        "claims", "Satu baris satu nilai dengan kutipan dan aturannya: siapa mengatakan apa",
        "One row a value with its quote and rule: who says what", ("event_id", "n"),
        (_EVENT, Reference(("event_id", "source_key"), "sources", ("event_id", "key"))),
    ),
    Table("witnesses", "Satu baris satu saksi", "One row a witness", ("event_id", "n"), (_EVENT,)),
    Table(
        "participants", "Satu baris satu pemimpin, penyelenggara atau hadirin; bukan saksi",
        "One row a leader, organiser or attendee; no witnesses", ("event_id", "part", "n"), (_EVENT,),
    ),
    Table(
        "monitoring", "Satu baris satu wilayah dalam satu pemilu: dipantau atau tidak, dan sebabnya",
        "One row a region in an election: monitored or not, and why", ("region_code", "election"),
        (Reference(("region_code",), "regions", ("code",)),),
    ),
    Table(
        "tombstones", "Satu baris satu peristiwa yang digabung atau dihapus, dan ke mana tandanya kini mengarah",
        "One row an event that was merged or removed, and where its identifier leads now", ("id",),
        (Reference(("redirect",), "events", ("id",)),),
    ),
    Table(
        "changes", "Satu baris satu perubahan dalam sebuah rilis", "One row a change in a release", ("release", "n")
    ),
)  # fmt: skip
"""In an order in which every table stands behind those that it refers to."""


@cache
def vocabularies() -> Mapping[str, tuple[Term, ...]]:
    """The closed lists of values, by name, in their order."""
    found: dict[str, list[Term]] = {}
    for row in read_table("vocabulary.csv"):
        found.setdefault(row.pop("vocabulary"), []).append(Term(**row))
    return MappingProxyType({name: tuple(terms) for name, terms in found.items()})


@cache
def _columns() -> Mapping[str, tuple[Column, ...]]:
    found: dict[str, list[Column]] = {}
    for row in read_table("columns.csv"):
        required = row.pop("required") == "yes"
        found.setdefault(row.pop("table"), []).append(Column(required=required, **row))
    return MappingProxyType({name: tuple(columns) for name, columns in found.items()})


def read_table(name: str) -> list[dict[str, str]]:
    """The rows of a CSV file beside this module."""
    text = resources.files("scraper.publish.dataset").joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))
