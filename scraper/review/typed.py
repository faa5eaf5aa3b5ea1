"""What a person types for a field → its value in the event file's form. Every field has one plain way of writing it;
JSON is understood everywhere.

| field | plain |
|---|---|
| date, date_end | `2022-11-09`, `2022-11`, `2022` |
| headcount | `83 pegawai`, `83+ pegawai` (at least) |
| organizer, led_by | `nama; jabatan; badan`, each empty where not said |
| witnesses, attendees | the same, one after the other with ` | ` between them |
| forms, election | `ikrar, pakta integritas` |
| place.regency_code | `73.02`; its province follows |
| others | the words themselves |

A hyphen alone means that the articles do not say it.
"""

import json
import re
from collections.abc import Mapping
from typing import Any, Final

from scraper.errors import ReadError

_COUNT: Final = re.compile(r"(?P<value>[0-9]{1,7})(?P<more>\+)?(?:\s+(?P<unit>.+))?")
_PERSONS: Final = ("witnesses", "attendees")
_LISTS: Final = (*_PERSONS, "forms", "election")
NOTHING: Final = "-"


def typed(field: str, text: str) -> Mapping[str, Any]:
    """The values to set, by field: mostly one. Raises ReadError for what cannot be understood."""
    if text == NOTHING:
        return {field: [] if field in _LISTS else None}
    if text[:1] in '{["':
        try:
            return {field: json.loads(text)}
        except json.JSONDecodeError as error:
            raise ReadError(f"{field}: bukan JSON yang utuh: {error}") from error
    if field == "headcount":
        return {field: _headcount(text)}
    if field in _PERSONS:
        return {field: [_person(field, part) for part in text.split("|")]}
    if field in ("organizer", "led_by"):
        return {field: _person(field, text)}
    if field in _LISTS:
        return {field: [part.strip() for part in text.split(",") if part.strip()]}
    if field == "place.regency_code":
        return {"place.province_code": text[:2], field: text}
    return {field: text}


def _headcount(text: str) -> Mapping[str, Any]:
    found = _COUNT.fullmatch(text)
    if found is None:
        raise ReadError(f"headcount: {text!r} tidak dipahami; tulis seperti `83 pegawai`, `83+ pegawai`, atau JSON")
    qualifier = "min" if found["more"] else "exact"
    return {"value": int(found["value"]), "qualifier": qualifier, "unit": found["unit"], "text": text}


def _person(field: str, text: str) -> Mapping[str, Any]:
    parts = [part.strip() or None for part in text.split(";")]
    if len(parts) > 3 or not any(parts):
        raise ReadError(f"{field}: {text.strip()!r} tidak dipahami; tulis seperti `nama; jabatan; badan`")
    return dict(zip(("name", "role", "org"), [*parts, None, None], strict=False))
