"""The columns of `events.csv`: the codebook beside this module, and each event's cells in its order."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources

from scraper.models import Event, Person
from scraper.publish.regions import Regions

Cell = str | int | bool | None


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, its Frictionless type, and what it holds in both languages."""

    name: str
    type: str
    indonesian: str
    english: str


@cache
def load_columns() -> tuple[Column, ...]:
    """The codebook, in the order of the file."""
    table = resources.files("scraper.publish").joinpath("columns.csv").read_text(encoding="utf-8")
    return tuple(Column(**row) for row in csv.DictReader(table.splitlines()))


def cells(event: Event, regions: Regions, sample: bool) -> dict[str, Cell]:
    """One event's cells by column name; None where nothing is stated."""
    return {
        "id": event.id,
        "title": event.title,
        "status": event.status,
        **_institution(event),
        **_place(event, regions),
        "date": event.date,
        "date_end": event.date_end,
        "date_precision": event.date_precision,
        "date_basis": event.date_basis,
        "date_note": event.date_note,
        **_headcount(event),
        **_people(event),
        "forms": join(event.forms),
        "election": join(event.election),
        "source_count": len(event.sources),
        "outlets": join(source.outlet or "" for source in event.sources),
        "source_urls": join(source.url or "" for source in event.sources),
        "disagreement_count": len(event.disagreements),
        "review_state": event.review.state,
        "sample": sample,
        "first_seen": event.first_seen,
        "last_changed": event.last_changed,
    }


def join(parts: Iterable[str]) -> str:
    """Several values in one cell: ` | ` between them, and any bar within a value becomes a slash."""
    return " | ".join(part.replace("|", "/") for part in parts)


def persons(found: Iterable[Person | None]) -> str:
    """Persons in one cell: `name; role; body` each, empty where unknown; a semicolon within becomes a comma."""
    return join(
        "; ".join((part or "").replace(";", ",") for part in (person.name, person.role, person.org))
        for person in found
        if person is not None
    )


def _institution(event: Event) -> dict[str, Cell]:
    found = event.institution
    return {
        "institution": found.name if found else None,
        "institution_kind": found.kind if found else None,
        "institution_parent": found.parent if found else None,
    }


def _place(event: Event, regions: Regions) -> dict[str, Cell]:
    place = event.place
    return {
        "province_code": place.province_code,
        "province": regions.names.get(place.province_code or ""),
        "regency_code": place.regency_code,
        "regency": regions.names.get(place.regency_code or ""),
        "venue": place.venue,
    }


def _headcount(event: Event) -> dict[str, Cell]:
    found = event.headcount
    return {
        "headcount": found.value if found else None,
        "headcount_low": found.low if found else None,
        "headcount_high": found.high if found else None,
        "headcount_qualifier": found.qualifier if found else None,
        "headcount_unit": found.unit if found else None,
        "headcount_text": found.text if found else None,
    }


def _people(event: Event) -> dict[str, Cell]:
    return {
        "witnesses": persons(event.witnesses),
        "witness_count": len(event.witnesses),
        "led_by": persons([event.led_by]),
        "organizer": persons([event.organizer]),
        "attendees": persons(event.attendees),
        "attendee_count": len(event.attendees),
    }
