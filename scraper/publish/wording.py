"""Values of an event in Indonesian words."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from scraper.models import Event, Headcount, Person
from scraper.publish.text import number

MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
UNDATED = "Tanggal tidak diketahui"
_QUALIFIED = {"approx": "sekitar ", "min": "sedikitnya ", "max": "paling banyak "}


def month_name(key: str) -> str:
    """`2022-11` → `November 2022`; `2022` → `2022, bulan tidak disebut`; `` → the words for an unknown date."""
    if not key:
        return UNDATED
    year, _, month = key.partition("-")
    return f"{MONTHS[int(month) - 1]} {year}" if month else f"{year}, bulan tidak disebut"


def day_name(day: str) -> str:
    """`2022-11-09` → `9 November 2022`; a month or a year likewise."""
    year, month, dom = [*day.split("-"), "", ""][:3]
    return " ".join(part for part in (dom.lstrip("0"), month and MONTHS[int(month) - 1], year) if part)


def date_label(event: Event) -> str:
    """The event's date or days in words: `9 November 2022`, `30 September – 2 Oktober 2024`, `November 2022`."""
    if event.date is None:
        return UNDATED
    if event.date_end is None or event.date_end == event.date:
        return day_name(event.date)
    start, end = day_name(event.date).split(), day_name(event.date_end).split()
    if len(start) < 3:
        return f"{' '.join(start)} – {' '.join(end)}"
    while len(start) > 1 and start[-1] == end[len(start) - 1]:
        start.pop()
    return f"{start[0]}–{' '.join(end)}" if len(start) == 1 else f"{' '.join(start)} – {' '.join(end)}"


def headcount_label(headcount: Headcount) -> str:
    """`83 pegawai`, `sekitar 150 orang`; where only a word like *ratusan* is printed, that word."""
    if headcount.value is None:
        return headcount.text
    return f"{_QUALIFIED.get(headcount.qualifier, '')}{number(headcount.value)} {headcount.unit or 'orang'}"


def range_label(headcount: Headcount) -> str | None:
    """How many people the words can mean, None where the number is exact."""
    if headcount.qualifier == "exact":
        return None
    if headcount.high is None:
        return f"{number(headcount.low)} atau lebih"
    return f"{number(headcount.low)}–{number(headcount.high)}"


def person_label(person: Person) -> str:
    """`Bakri Abubakar, perwakilan Bawaslu Kabupaten Bulukumba`, with what is known of name, role and body."""
    post = " ".join(part for part in (person.role, person.org) if part)
    return ", ".join(part for part in (person.name, post) if part) or "tanpa nama"


_REGION = re.compile(r"(?:Kabupaten|Kota|Provinsi|Kecamatan)\b")
"""A region alone says nothing of a witness: *Bupati* does."""


def witness_summary(witnesses: Iterable[Person], shown: int = 3) -> str:
    """The bodies (else roles, else names) that witnessed, each once, the first few by name and the rest counted."""
    labels: dict[str, None] = {}
    for person in witnesses:
        post = " ".join(part for part in (person.role, person.org) if part)
        body = person.org if person.org and " " in person.org and not _REGION.match(person.org) else None
        labels[body or post or person.name or "tanpa nama"] = None
    names = list(labels)
    rest = f" dan {len(names) - shown} lainnya" if len(names) > shown else ""
    return ", ".join(names[:shown]) + rest


def any_label(value: Any) -> str:
    """What another report says, whatever its shape: a headcount by its words, a person by its parts, a list joined."""
    if value is None or value in ("", [], ()):
        return "tidak disebut"
    if isinstance(value, Mapping):
        if isinstance(text := value.get("text"), str):
            return text
        return ", ".join(any_label(part) for part in value.values() if part not in (None, "", [], ()))
    if isinstance(value, list | tuple):
        return "; ".join(any_label(part) for part in value)
    return str(value)
