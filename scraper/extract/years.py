"""What a date leaves unsaid. Its year comes from the publication, the address, the election, or the weekday."""

import datetime as dt
import re
from collections.abc import Sequence
from functools import lru_cache

from scraper.extract.document import Document

_YEAR_IN_ADDRESS = re.compile(r"/(20[12]\d)(?=/)")
_ELECTION = re.compile(
    r"\b(?:pemilihan\s+umum(?!\s+kepala)|pemilu|pilkada|pemilihan|pilpres|pileg|pilgub|pemilukada)\b", re.I
)
_YEAR = re.compile(r"20[12]\d(?<=\b\d{4})\b")
"""In this order the engine looks for the first digit, and for nothing else."""
_YEAR_WITHIN = 64
_STOP = re.compile(r"[.\n]")
_PILKADA = re.compile(r"\b(?:pilkada|pemilukada|pilgub|pilbup|pilwako|pilwali|pemilihan\s+kepala\s+daerah)\b", re.I)
_BESIDE = dt.timedelta(days=10)
_IN_NUMBERS = re.compile(r"\b(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>20\d\d)\b")
_IN_WORDS = r"\b(?P<day>\d{1,2})\s+(?P<month><@month>)\s+(?P<year>20\d\d)\b"

WEEKDAY_NAMES = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTH_NAMES = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip

_PRINTED = re.compile(rf"\bmenyebut (?:hari )?({'|'.join(WEEKDAY_NAMES)})\b", re.I)


def weekday_name(date: dt.date) -> str:
    """The Indonesian name of the weekday."""
    return WEEKDAY_NAMES[date.weekday()]


def long_date(date: dt.date) -> str:
    """The date as people write it: *1 Oktober 2023*."""
    return f"{date.day} {MONTH_NAMES[date.month - 1]} {date.year}"


def calendar_day(year: int, month: int, day: int) -> dt.date | None:
    """The day, or None where the calendar has none such."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def weekday_printed(note: str | None) -> int | None:
    """The weekday that a date's note says the text prints, 0 for Monday; None where it says none."""
    printed = _PRINTED.search(note or "")
    return WEEKDAY_NAMES.index(printed[1].capitalize()) if printed else None


def weekday_past(weekday: int, in_week_before: bool, today: dt.date) -> dt.date:
    """*Rabu lalu* is the last one before the day of the report, *Rabu pekan lalu* that of the week before."""
    back = today.weekday() - weekday + 7 if in_week_before else (today.weekday() - weekday - 1) % 7 + 1
    return today - dt.timedelta(days=back)


def weekday_next(weekday: int, in_week_after: bool, today: dt.date) -> dt.date:
    """*Rabu depan* is the first one after the day of the report, *Rabu pekan depan* that of the week after."""
    ahead = weekday - today.weekday() + 7 if in_week_after else (weekday - today.weekday() - 1) % 7 + 1
    return today + dt.timedelta(days=ahead)


def infer_year(month: int, day: int, weekday: int | None, doc: Document) -> int | None:
    """The year of a date printed without one; None where nothing tells.

    The publication decides (the nearest such day not more than a month after it), unless its weekday is another and
    the year of a date printed in full gives the right one; then a year in the address in which the weekday fits; then
    the election named in the article, whose polling day ends its wave of at most two years; then the weekday alone,
    if just one year since 2018 fits it. A day printed in full within ten days of it settles the year before all these.
    """
    published = doc.article.published
    if published is not None:
        near = [
            y
            for y in (published.year + 1, published.year, published.year - 1)
            if (d := calendar_day(y, month, day)) and d <= published + dt.timedelta(days=31)
        ]
        if weekday is not None and near and not _falls_on(near[0], month, day, weekday):
            near = [*(y for y in _years_told(doc) if _falls_on(y, month, day, weekday)), *near]
        return near[0] if near else None
    if beside := _year_beside(month, day, weekday, doc):
        return beside
    address = _YEAR_IN_ADDRESS.search(doc.article.url or "")
    if address is None:
        return _from_what_is_told(month, day, weekday, doc)
    year = int(address[1])
    if weekday is None or _falls_on(year, month, day, weekday):
        return year
    return _from_what_is_told(month, day, weekday, doc) or year


def _year_beside(month: int, day: int, weekday: int | None, doc: Document) -> int | None:
    """The year that puts the day next to one printed in full: *(12/10)* above *Humas, 13/10/2022*."""
    for full in _days_told(doc):
        for year in (full.year, full.year - 1, full.year + 1):
            date = calendar_day(year, month, day)
            if date and abs(date - full) <= _BESIDE and (weekday is None or date.weekday() == weekday):
                return year
    return None


@lru_cache(maxsize=4)
def _days_told(doc: Document) -> Sequence[dt.date]:
    """The days that the text prints in full, in numbers or with the month's name."""
    days = [calendar_day(int(m["year"]), int(m["month"]), int(m["day"])) for m in _printed_in_numbers(doc)]
    months = doc.lexicon.months
    named = doc.matches(_IN_WORDS)
    days += [calendar_day(int(m["year"]), months[m["month"].lower()], int(m["day"])) for m in named]
    return [day for day in days if day and not doc.lexicon.elections.is_polling_day(day)]


@lru_cache(maxsize=4)
def _printed_in_numbers(doc: Document) -> Sequence[re.Match[str]]:
    """The dates that the text prints in full, in numbers."""
    return doc.whole.matches(_IN_NUMBERS, doc.everything)


def _from_what_is_told(month: int, day: int, weekday: int | None, doc: Document) -> int | None:
    """The year from an election named with its year, or from the weekday alone."""
    years = []
    for family, year in _elections_told(doc):
        polling = doc.lexicon.elections.polling_day(
            "pemilu" if family in ("pemilu", "pilpres", "pileg") or family.endswith("umum") else "pilkada", year
        )
        years += [
            y
            for y in (year, year - 1, year - 2)
            if (d := calendar_day(y, month, day)) and (polling is None or d <= polling)
        ]
    fitting = [y for y in years if weekday is None or _falls_on(y, month, day, weekday)]
    if fitting or years:
        return (fitting or years)[0]
    if weekday is None:
        return None
    alone = [y for y in range(2018, 2026) if _falls_on(y, month, day, weekday)]
    if doc.whole.search(_PILKADA, 0, len(doc.text)):  # it is held in the year in which it is prepared
        polled = [y for y in range(2015, 2026) if doc.lexicon.elections.polling_day("pilkada", y)]
        alone = [y for y in polled if _falls_on(y, month, day, weekday)] or alone
    return alone[0] if len(alone) == 1 else None


@lru_cache(maxsize=4)
def _elections_told(doc: Document) -> Sequence[tuple[str, int]]:
    """The elections that the text names with a year: the word for one, and the year."""
    told: dict[tuple[str, int], None] = {}
    read = 0
    for found in doc.whole.matches(_ELECTION, doc.everything):
        start, end = found.span()
        year = _YEAR.search(doc.text, end, end + _YEAR_WITHIN) if start >= read else None
        if year and not _STOP.search(doc.text, end, year.start()):
            told[found.group().lower(), int(year.group())] = None
            read = year.end()
    return tuple(told)


def _falls_on(year: int, month: int, day: int, weekday: int) -> bool:
    date = calendar_day(year, month, day)
    return date is not None and date.weekday() == weekday


def _years_told(doc: Document) -> Sequence[int]:
    """The years of the dates that the text prints in full, in numbers."""
    return list(dict.fromkeys(int(found["year"]) for found in _printed_in_numbers(doc)))


def printed_year(printed: str, month: int, day: int, weekday: int | None) -> int:
    """*24* is 2024; of *20224* the digit too many is the one without which the weekday is right, else the last."""
    if len(printed) == 2:
        return 2000 + int(printed)
    shorter = [int(printed[:n] + printed[n + 1 :]) for n in range(len(printed) - 1, -1, -1)] if len(printed) > 4 else []
    fitting = [
        y for y in shorter if (d := calendar_day(y, month, day)) and d.weekday() == weekday and 2010 <= y <= 2040
    ]
    return fitting[0] if fitting else int(printed[:4])
