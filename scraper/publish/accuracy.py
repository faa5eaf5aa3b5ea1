"""How right the machine is on hand-labelled articles: the table that `make score` writes, made readable."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from scraper.models import Event

LABELS: Mapping[str, str] = {
    "relevant": "Deklarasi atau bukan",
    "status": "Status",
    "institution": "Lembaga",
    "institution_kind": "Jenis lembaga",
    "province": "Provinsi",
    "regency": "Kabupaten atau kota",
    "date": "Tanggal",
    "headcount": "Jumlah peserta",
    "qualifier": "Sifat jumlah",
    "witnesses": "Saksi",
    "forms": "Bentuk",
    "election": "Pemilu",
    "pairs": "Pasangan laporan peristiwa yang sama",
}
"""What people read for the fields of the table, in the order in which they stand on the page."""


FIELDS: Mapping[str, str] = {
    "status": "Status",
    "institution": "Lembaga",
    "place": "Wilayah dan tempat",
    "date": "Tanggal",
    "headcount": "Jumlah peserta",
    "witnesses": "Saksi",
    "led_by": "Yang memimpin",
    "organizer": "Penyelenggara",
    "attendees": "Hadirin",
    "forms": "Bentuk",
    "election": "Pemilu",
}
"""What people read for the fields that a second reading may correct."""


@dataclass(frozen=True, slots=True)
class Rate:
    """One field. `labelled` values stand in the labels, `read` were given by the machine; the rates are per cent."""

    label: str
    labelled: int
    read: int
    precision: str
    recall: str
    f1: str


@dataclass(frozen=True, slots=True)
class Table:
    """One measurement: the number of articles, of declarations among them, and the rates of every field."""

    articles: int
    declarations: int
    rates: Sequence[Rate]


@lru_cache(maxsize=1)
def load_accuracy() -> Mapping[str, Table]:
    """The tables `corpus` (our own articles, read now) and `first` to `twelfth` (real articles as first read)."""
    measured = json.loads((files("scraper.publish") / "accuracy.json").read_text(encoding="utf-8"))
    return {
        name: Table(table["articles"], table["declarations"], tuple(_rates(table["fields"])))
        for name, table in measured.items()
    }


@dataclass(frozen=True, slots=True)
class Corrected:
    """One field of the events read a second time: how many had its value set by hand, and their share in per cent."""

    label: str
    events: int
    share: str


def second_reading(events: Iterable[Event]) -> tuple[int, Sequence[Corrected]]:
    """The number of events that a person has read, and how often they set each field otherwise than the machine."""
    read = [event for event in events if event.review.state == "checked"]
    counts = Counter(field for event in read for field in event.review.fields)
    return len(read), [
        Corrected(label, counts[field], _percent(counts[field] / len(read))) for field, label in FIELDS.items() if read
    ]


def _rates(fields: Mapping[str, Mapping[str, Any]]) -> Sequence[Rate]:
    return [
        Rate(
            label=label,
            labelled=fields[name]["right"] + fields[name]["missing"],
            read=fields[name]["right"] + fields[name]["wrong"],
            precision=_percent(fields[name]["precision"]),
            recall=_percent(fields[name]["recall"]),
            f1=_percent(fields[name]["f1"]),
        )
        for name, label in LABELS.items()
        if name in fields
    ]


def _percent(share: float) -> str:
    """*97,4*: rounded, but never up to a hundred."""
    return f"{min(round(share * 100, 1), 99.9 if share < 1 else 100.0):.1f}".replace(".", ",")
