"""What another report says of a field, in words: disagreements are shown, never smoothed."""

from collections.abc import Mapping
from typing import Any

from scraper.models import Person
from scraper.publish.regions import Regions
from scraper.publish.wording import any_label, day_name, person_label
from scraper.vocabulary import ELECTION_LABELS, STATUS_LABELS

_PARTS = {
    "date_end": "date",
    "date_precision": "date",
    "date_basis": "date",
    "date_note": "date",
    "venue": "place",
    "province_code": "place",
    "regency_code": "place",
}
_PEOPLE = frozenset(("witnesses", "led_by", "organizer", "attendees"))
_LABELS: dict[str, str] = dict([*STATUS_LABELS.items(), *ELECTION_LABELS.items()])


def field_of(name: str) -> str:
    """The event's field that a disagreement's `field` belongs to: `witnesses.0` → `witnesses`, `venue` → `place`."""
    head = name.partition(".")[0]
    return _PARTS.get(head, head)


def other_label(field: str, value: Any, regions: Regions) -> str:
    """The value in words. Values come from files that people edit, so any shape of YAML is possible."""
    if field == "date":
        day = value.get("date") if isinstance(value, Mapping) else value
        return _day(day) if isinstance(day, str) else any_label(value)
    if field == "place" and isinstance(value, Mapping):
        codes = (value.get("regency_code"), value.get("province_code"))
        names = [regions.names.get(code, code) for code in codes if isinstance(code, str)]
        return any_label([name for name in (", ".join(names), value.get("venue")) if name])
    if field == "institution" and isinstance(value, Mapping):
        return any_label(value.get("name"))
    if field in _PEOPLE and (person := _person(value)):
        return person_label(person)
    if isinstance(value, list | tuple):
        return "; ".join(other_label(field, item, regions) for item in value) or any_label(None)
    return _LABELS.get(value, value) if isinstance(value, str) and value else any_label(value)


def _day(text: str) -> str:
    parts = text.split("-")
    plain = len(parts) <= 3 and all(part.isdecimal() for part in parts)
    return day_name(text) if plain and (len(parts) == 1 or 1 <= int(parts[1]) <= 12) else text


def _person(value: Any) -> Person | None:
    """The value as a person, where it has the shape of one."""
    if isinstance(value, Mapping) and value and set(value) <= set(Person.model_fields):
        plain = all(part is None or isinstance(part, str) for part in value.values())
        value = Person.model_construct(**{"name": None, "role": None, "org": None, **value}) if plain else None
    return value if isinstance(value, Person) else None
