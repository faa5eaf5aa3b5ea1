"""Several values in one cell, for those who read the table of events alone; the other tables hold them apart."""

from collections.abc import Iterable

from scraper.models import Person


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
