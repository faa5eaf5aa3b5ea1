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
from scraper.publish.wording import month_name
from scraper.vocabulary import ELECTION_LABELS, KIND_LABELS, STATUS_LABELS

NEWEST = 60
"""How many events stand in the timeline's page itself."""
_AT_LEAST = (50, 100, 500, 1000, 5000)


@dataclass(frozen=True, slots=True)
class Group:
    """Entries under one heading: a month, a year without months, or those without a date (key "").

    `total` counts those on other pages too.
    """

    key: str
    label: str
    entries: tuple[Entry, ...]
    total: int


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


def groups_of(entries: Iterable[Entry], whole: Iterable[Entry] | None = None) -> tuple[Group, ...]:
    """Entries that are in order already, under the headings of their months; `whole` is what they are a part of."""
    shown = list(entries)
    totals = Counter(entry.month for entry in (shown if whole is None else whole))
    return tuple(
        Group(month, month_name(month), tuple(found), totals[month])
        for month, found in groupby(shown, key=lambda entry: entry.month)
    )


def months_of(entries: Iterable[Entry]) -> tuple[Option, ...]:
    """The months that have events, in the order of the entries: both ends of a range of months."""
    counts = Counter(entry.month for entry in entries if len(entry.month) == 7)
    return tuple(Option(key, month_name(key), count) for key, count in counts.items())


def filters_of(entries: Sequence[Entry], regions: Regions) -> tuple[Filter, ...]:
    """All filters with a list, in the order of the form; only choices that leave an event."""
    provinces = {**{code: p.name for code, p in regions.provinces.items()}, NATIONAL: "Nasional"}
    years = sorted({entry.year for entry in entries if entry.year}, reverse=True)
    labels = {**{year: year for year in years}, "tanpa": "Tanpa tanggal"}
    return (
        _filter("prov", "Provinsi", provinces, entries, lambda e: (e.province,)),
        _filter("jenis", "Jenis lembaga", KIND_LABELS, entries, lambda e: (e.kind,)),
        _filter("pemilu", "Menjelang", ELECTION_LABELS, entries, lambda e: e.elections),
        _filter("saksi", "Disaksikan oleh", {"ada": "Ada saksi", **BODY_LABELS}, entries, _witnessed),
        _filter("jumlah", "Jumlah peserta", _headcount_labels(), entries, _counted),
        _filter("status", "Status", STATUS_LABELS, entries, lambda e: (e.status,)),
        _filter(
            "baca", "Pembacaan", {"checked": "Sudah diperiksa orang", "machine": "Belum dibaca kedua kali"}, entries,
            lambda e: ("checked" if e.checked else "machine",),
        ),
        _filter("tahun", "Tahun", labels, entries, lambda e: (e.year or "tanpa",)),
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
