"""The timeline's page: the newest events, the months, and the filters with their counts."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from scraper.publish.bodies import BODY_LABELS
from scraper.publish.entry import Entry
from scraper.publish.regions import NATIONAL, Regions
from scraper.publish.text import number
from scraper.publish.wording import MONTHS, month_name
from scraper.vocabulary import ELECTION_LABELS, KIND_LABELS, STATUS_LABELS

NEWEST = 60
"""How many events stand in the timeline's page itself."""
_AT_LEAST = (50, 100, 500, 1000, 5000)


@dataclass(frozen=True, slots=True)
class Group:
    """Entries under one heading: a month, a year without months, or those without a date (key "")."""

    key: str
    label: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a filter: its value in addresses, its label, how many events it leaves."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter with a list of choices: its name in addresses and its label."""

    name: str
    label: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Month:
    """One bar: the month's key and name, its events, and its height in percent of the fullest month."""

    key: str
    name: str
    count: int
    height: int


@dataclass(frozen=True, slots=True)
class Year:
    """A year's bars, and its total with events whose month is not known."""

    year: str
    count: int
    months: tuple[Month, ...]


def groups_of(entries: Iterable[Entry]) -> tuple[Group, ...]:
    """Entries that are in order already, under the headings of their months."""
    return tuple(
        Group(month, month_name(month), tuple(found))
        for month, found in groupby(entries, key=lambda entry: entry.month)
    )


def years_of(entries: Sequence[Entry]) -> tuple[Year, ...]:
    """The years that have events, newest first, each with twelve bars."""
    months = Counter(entry.month for entry in entries)
    fullest = max((count for key, count in months.items() if len(key) == 7), default=1)
    years = Counter(entry.year for entry in entries if entry.year)
    return tuple(
        Year(
            year,
            years[year],
            tuple(_month(f"{year}-{i:02}", name, months, fullest) for i, name in enumerate(MONTHS, 1)),
        )
        for year in sorted(years, reverse=True)
    )


def _month(key: str, name: str, months: Mapping[str, int], fullest: int) -> Month:
    return Month(key, name, months.get(key, 0), -(-100 * months.get(key, 0) // fullest))


def filters_of(entries: Sequence[Entry], regions: Regions) -> tuple[Filter, ...]:
    """All filters with a list, in the order of the form; only choices that leave an event."""
    provinces = {**{code: p.name for code, p in regions.provinces.items()}, NATIONAL: "Nasional"}
    years = sorted({entry.year for entry in entries if entry.year}, reverse=True)
    labels = {**{year: year for year in years}, "tanpa": "Tanpa tanggal"}
    return (
        _filter("prov", "Provinsi", provinces, entries, lambda e: (e.province,)),
        _filter("tahun", "Tahun", labels, entries, lambda e: (e.year or "tanpa",)),
        _filter("jenis", "Jenis lembaga", KIND_LABELS, entries, lambda e: (e.kind,)),
        _filter("pemilu", "Menjelang", ELECTION_LABELS, entries, lambda e: e.elections),
        _filter("saksi", "Disaksikan oleh", {"ada": "Ada saksi", **BODY_LABELS}, entries, _witnessed),
        _filter("jumlah", "Jumlah peserta", _headcount_labels(), entries, _counted),
        _filter("status", "Status", STATUS_LABELS, entries, lambda e: (e.status,)),
        _filter(
            "baca", "Pembacaan", {"checked": "Sudah diperiksa orang", "machine": "Belum dibaca kedua kali"}, entries,
            lambda e: ("checked" if e.checked else "machine",),
        ),
    )  # fmt: skip


def _filter(
    name: str, label: str, labels: Mapping[Any, str], entries: Sequence[Entry], keys: Callable[[Entry], Iterable[str]]
) -> Filter:
    counts = Counter(key for entry in entries for key in keys(entry))
    return Filter(name, label, tuple(Option(key, text, counts[key]) for key, text in labels.items() if counts[key]))


def _witnessed(entry: Entry) -> tuple[str, ...]:
    return ("ada", *entry.bodies) if entry.bodies else ()


def _headcount_labels() -> dict[str, str]:
    return {"ada": "Disebut", **{str(n): f"Sedikitnya {number(n)}" for n in _AT_LEAST}, "tidak": "Tidak disebut"}


def _counted(entry: Entry) -> tuple[str, ...]:
    low = entry.low
    return ("tidak",) if low is None else ("ada", *(str(n) for n in _AT_LEAST if low >= n))
