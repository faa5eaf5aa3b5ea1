"""Many events for the gates, told apart by their ids."""

from collections.abc import Iterable
from typing import Any

from scraper.models import Event, Headcount, Tombstone
from tests.factories import make_event, make_source, make_tombstone

Records = dict[str, Event | Tombstone]


def name(number: int) -> str:
    return f"e{number:07d}"


def events(count: int, **changes: Any) -> Records:
    """So many sound events, each with a report of its own."""
    return {name(n): one(n, **changes) for n in range(count)}


def one(number: int, host: str = "berita.example", **changes: Any) -> Event:
    return make_event(id=name(number), sources=(make_source(url=f"https://{host}/{number}"),), **changes)


def with_changed(records: Records, numbers: Iterable[int]) -> Records:
    """The records with another headcount in these."""
    more = Headcount(value=84, low=84, high=84, qualifier="exact", unit="pegawai", text="84 pegawai")
    return records | {name(n): records[name(n)].model_copy(update={"headcount": more}) for n in numbers}


def without(records: Records, numbers: Iterable[int]) -> Records:
    gone = {name(n) for n in numbers}
    return {identity: record for identity, record in records.items() if identity not in gone}


def buried(records: Records, numbers: Iterable[int]) -> Records:
    """The records with a tombstone in the place of these."""
    return records | {name(n): make_tombstone(id=name(n)) for n in numbers}
