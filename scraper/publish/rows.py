"""Entries → the compact rows that the timeline fetches when a filter first needs all events."""

from collections.abc import Sequence
from dataclasses import astuple, fields
from typing import Any

from scraper.publish.entry import Entry
from scraper.publish.regions import Regions
from scraper.publish.wording import month_name


def rows_of(entries: Sequence[Entry], regions: Regions) -> dict[str, Any]:
    """`columns` names the cells of each of `rows`; `months` and `regencies` hold the labels of keys in them."""
    months = {entry.month: month_name(entry.month) for entry in entries}
    regencies = sorted({entry.regency for entry in entries if entry.regency})
    return {
        "columns": [field.name for field in fields(Entry)],
        "rows": [list(astuple(entry)) for entry in entries],
        "months": months,
        "regencies": {code: regions.names[code] for code in regencies},
    }
