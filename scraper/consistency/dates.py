"""Days: can they be, do they agree with their precision, with the weekday that is printed, and with the election?"""

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from scraper.consistency.complaint import Complaint
from scraper.lexicon import load_lexicon
from scraper.models import Event, Tombstone

_PRECISIONS: Final = {4: "year", 7: "month", 10: "day"}
FIRST_YEAR: Final = 2000
"""Before it no civil servant's neutrality was pledged in public; the reader of dates goes no further back either."""
LONGEST: Final = dt.timedelta(days=92)
"""How long an event may last. The longest signings that were reported took some weeks."""
AHEAD: Final = 2
"""How many years before its polling an election can be what is pledged for: its stages begin twenty months ahead."""


def date_complaints(event: Event) -> Iterator[Complaint]:
    """What is wrong with the date itself and what goes with it."""
    wanted = _PRECISIONS[len(event.date)] if event.date else "unknown"
    if event.date_precision != wanted:
        hint = f"write {wanted}, or give the date at its precision"
        yield Complaint(("date_precision",), f"{event.date_precision}, but date is {event.date or 'null'}", hint)
    if (event.date is None) != (event.date_basis == "none"):
        hint = "none goes with null, and only with null"
        yield Complaint(("date_basis",), f"{event.date_basis}, but date is {event.date or 'null'}", hint)
    yield from _end(event)
    if event.date:
        yield from _possible(event, event.date)
        yield from _weekday(event, event.date)
        yield from _election(event, event.date)


def order_complaints(record: Event | Tombstone) -> Iterator[Complaint]:
    """Nothing changes before it is first seen."""
    if record.last_changed < record.first_seen:
        yield Complaint(("last_changed",), f"lies before first_seen {record.first_seen}", "correct one of them")


def _end(event: Event) -> Iterator[Complaint]:
    at = ("date_end",)
    if event.date_end is None:
        return
    if event.date is None:
        yield Complaint(at, "an end without a beginning", "give date, or write null")
    elif event.date_end < event.date:
        yield Complaint(at, f"{event.date_end} lies before date {event.date}", "correct one of them")
    elif len(event.date) == 10 and dt.date.fromisoformat(event.date_end) - dt.date.fromisoformat(event.date) > LONGEST:
        hint = f"no event lasts more than {LONGEST.days} days: correct one of them"
        yield Complaint(at, f"{event.date_end} lies long after date {event.date}", hint)


def _possible(event: Event, date: str) -> Iterator[Complaint]:
    if int(date[:4]) < FIRST_YEAR:
        yield Complaint(("date",), f"{date} lies before {FIRST_YEAR}", "correct the year")
    elif event.status == "held" and date > event.last_changed[: len(date)]:
        hint = "correct the day, or write status: planned"
        yield Complaint(("date",), f"held on {date}, which was yet to come on {event.last_changed}", hint)


def _weekday(event: Event, date: str) -> Iterator[Complaint]:
    """The weekdays printed beside the day, where no note says that they contradict it.

    Of several reports one may print another weekday than the rest: the day then stands on the others' words.
    """
    if len(date) != 10 or event.date_note is not None:
        return
    days = {dt.date.fromisoformat(day) for day in (date, event.date_end or date)}
    wrong: list[tuple[int, str]] = []
    for n, proof in enumerate(event.evidence.get("date", ())):
        printed = _printed_weekdays(proof.quote)
        if printed and not {day.weekday() for day in days} & printed:
            wrong.append((n, proof.quote))
        elif printed or _may_mean(proof.quote, days):
            return
    for n, quote in wrong:
        hint = "correct the date, or say in date_note what is printed"
        yield Complaint(("evidence", "date", n), f"{quote!r} is not the weekday of {date}", hint)


@cache
def _weekday_pattern() -> re.Pattern[str]:
    # Minggu in small letters is a week: *dua minggu lalu*.
    words = (re.escape(word[0]) + "(?i:" + re.escape(word[1:]) + ")" for word in load_lexicon().weekdays)
    capital = "|".join(word[:1].upper() + word[1:] for word in words)
    return re.compile(rf"\b(?:{capital})\b")


def _printed_weekdays(quote: str) -> set[int]:
    """Monday is 0."""
    return {load_lexicon().weekdays[found.lower()] for found in _weekday_pattern().findall(quote)}


def _may_mean(quote: str, days: set[dt.date]) -> bool:
    """Whether words without a weekday can name one of the days: by its number, or by no number at all (*kemarin*)."""
    numbers = {int(found) for found in re.findall(r"[0-9]{1,4}", quote)}
    return not numbers or bool(numbers & {day.day for day in days})


def _election(event: Event, date: str) -> Iterator[Complaint]:
    for n, name in enumerate(event.election):
        year, polling = int(date[:4]), int(name.rpartition("-")[2])
        if not polling - AHEAD <= year <= polling:
            hint = f"{name} was pledged for from {polling - AHEAD} to {polling}: correct the date or the election"
            yield Complaint(("election", n), f"{name}, but date is {date}", hint)
