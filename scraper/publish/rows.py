"""Entries → the compact rows that the timeline fetches when a filter first needs all events.

Column by column, because like stands best beside like when it is compressed: strings that come again stand once, days
are differences, and the event's own region, which its title, institution and witnesses mostly name, is one mark.
`docs/assets/timeline.js` is the reader.
"""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any, Final

from scraper.publish.entry import Entry
from scraper.publish.regions import NATIONAL, Regions
from scraper.publish.synonyms import load_synonyms
from scraper.publish.text import number
from scraper.publish.wording import day_name

REGENCY, SHORT, PROVINCE, LOW = "\x01", "\x02", "\x03", "\x04"
"""Marks for the regency's name, the same without its level, the province's name, and the headcount's number.

Control characters: no text that passed `visible` holds one, so that what they stand for always comes back.
"""
_PRECISION: Final[Mapping[int, str]] = {10: "d", 7: "m", 4: "y", 0: "-"}
_EPOCH = dt.date(1970, 1, 1)
_LEVEL = re.compile(r"^(?:Kabupaten|Kota)(?: Administrasi)? ")


def rows_of(entries: Sequence[Entry], regions: Regions) -> dict[str, Any]:
    """Columns of as many cells as `count`, for entries that stand newest first.

    `ids` is all identifiers in one string, eight letters each; `days` the first day since 1970, then how many days
    each is before the one above it; `precision` a letter each (d, m, y, or - for no date), `labels` the words of dates
    that are not one day, by row; `marks` a digit each (1 checked, 2 sample, their sum both). A column of
    `{"values", "at"}` holds each value once, and its place for each row.
    """
    return {
        "count": len(entries),
        "ids": "".join(entry.id for entry in entries),
        "days": _differences([_ordinal(entry.day) for entry in entries]),
        "precision": "".join(_PRECISION[len(entry.day)] for entry in entries),
        "labels": {str(n): e.date for n, e in enumerate(entries) if e.day and e.date != day_name(e.day)},
        "marks": "".join(str(entry.checked + 2 * entry.sample) for entry in entries),
        "reports": [entry.reports for entry in entries],
        "low": [entry.low for entry in entries],
        "region": _column(entry.regency or entry.province for entry in entries),
        "title": _column(_marked(entry, entry.title, regions) for entry in entries),
        "institution": _column(_marked(entry, entry.institution, regions) for entry in entries),
        "headcount": _column(_counted(entry) for entry in entries),
        "witnesses": _column(_marked(entry, entry.witnesses, regions) for entry in entries),
        "status": _column(entry.status for entry in entries),
        "kind": _column(entry.kind for entry in entries),
        "elections": _column(" ".join(entry.elections) for entry in entries),
        "bodies": _column(" ".join(entry.bodies) for entry in entries),
        "outlets": _column("\n".join(entry.outlets) for entry in entries),
        "words": [entry.words for entry in entries],
        "names": _names(entries, regions),
        "synonyms": {word: list(phrases) for word, phrases in load_synonyms().by_word.items()},
    }


def _ordinal(day: str) -> int:
    """Days since 1970 of a date as printed, of its first day where it is a month or a year; 0 where there is none."""
    year, month, dom = [*day.split("-"), "1", "1"][:3]
    return (dt.date(int(year), int(month), int(dom)) - _EPOCH).days if day else 0


def _differences(days: Sequence[int]) -> list[int]:
    return [days[0], *(above - day for above, day in pairwise(days))] if days else []


def _column(cells: Iterable[str]) -> dict[str, Any]:
    """Each value once, the most frequent first, so that most places are short numbers."""
    found = list(cells)
    counts = Counter(found)
    values = sorted(counts, key=lambda value: (-counts[value], value))
    places = {value: place for place, value in enumerate(values)}
    return {"values": values, "at": [places[value] for value in found]}


def _marked(entry: Entry, text: str, regions: Regions) -> str:
    for mark, name in _region_names(entry, regions):
        text = text.replace(name, mark)
    return text


def _region_names(entry: Entry, regions: Regions) -> list[tuple[str, str]]:
    """The marks and what they stand for, longest first; none for a national event."""
    if entry.province == NATIONAL:
        return []
    province = (PROVINCE, regions.names[entry.province])
    if not entry.regency:
        return [province]
    name = regions.names[entry.regency]
    return [(REGENCY, name), (SHORT, _LEVEL.sub("", name)), province]


def _counted(entry: Entry) -> str:
    return entry.headcount if entry.low is None else entry.headcount.replace(number(entry.low), LOW)


def _names(entries: Sequence[Entry], regions: Regions) -> dict[str, str]:
    """Region code → its name, only of these events' regions."""
    codes = {entry.province for entry in entries} | {entry.regency for entry in entries if entry.regency}
    return {code: regions.names[code] for code in sorted(codes - {NATIONAL})}
