"""The strip of months: how many events each has, where polling days stand, where nothing was told for long."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from scraper.lexicon.load import load_elections
from scraper.publish.entry import Entry
from scraper.publish.wording import MONTHS, day_name
from scraper.vocabulary import ELECTION_LABELS, Election

GAP = 3
"""So many months in a row without an event or a polling day become one break in the strip."""
AHEAD = 6
"""How many months after the last event a polling day is still shown."""
_LETTER = 0.42
"""The width of a letter of a poll's name, as a part of a column."""
_LONG = "Pemungutan suara ulang"
"""Too long for a label over a few bars."""


@dataclass(frozen=True, slots=True)
class Poll:
    """Polling days of one month: their elections' names, the days in words, and how far in the month, in percent.

    `level` is 0 for a name next to the bars, more for one above names that it would run into; `right` says that the
    name stands to the right of its line, where there is no room to the left.
    """

    name: str
    days: str
    at: int
    level: int = 0
    right: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """One month: its key (`2024-09`) and name, its events, its height in percent of the fullest month's.

    `peak` says that no month of its year has more: its number is shown also where there is no room for all of them.
    """

    key: str
    name: str
    count: int
    height: int
    address: str
    poll: Poll | None
    peak: bool


@dataclass(frozen=True, slots=True)
class Break:
    """`gap` months that are left out."""

    gap: int


@dataclass(frozen=True, slots=True)
class StripYear:
    """A year of the strip: its events (also those without a month), its bars and breaks from left to right."""

    year: str
    count: int
    columns: tuple[Bar | Break, ...]

    @property
    def bars(self) -> int:
        return sum(isinstance(column, Bar) for column in self.columns)

    @property
    def breaks(self) -> int:
        return len(self.columns) - self.bars


@dataclass(frozen=True, slots=True)
class Strip:
    """The years that have an event or a polling day, oldest first, and the number of digits of the highest bar."""

    years: tuple[StripYear, ...] = ()
    digits: int = 0


def strip_of(entries: Sequence[Entry], address: Callable[[str], str]) -> Strip:
    """The strip from the first month with an event on; `address` gives the archive's place of a month.

    Without years where no event has a month.
    """
    counts = Counter(entry.month for entry in entries if len(entry.month) == 7)
    if not counts:
        return Strip()
    polls = polls_of(load_elections().polling)
    first, last = min(counts), max(counts)
    shown = {*counts, *(key for key in polls if first <= key <= _later(last, AHEAD))}
    walked = list(_walk(sorted(shown)))
    polls = _levelled(polls, walked)
    years = Counter(entry.year for entry in entries if entry.year)
    most = max(counts.values())
    peaks = {year: max(n for key, n in counts.items() if key[:4] == year) for year in {key[:4] for key in counts}}
    columns: dict[str, list[Bar | Break]] = {}
    for key, gap in walked:
        year = columns.setdefault(key[:4], [])
        if gap:
            year.append(Break(gap))
        count, name = counts[key], MONTHS[int(key[5:]) - 1]
        peak = count == peaks.get(key[:4])
        year.append(Bar(key, name, count, -(-100 * count // most), address(key), polls.get(key), peak))
    return Strip(tuple(StripYear(y, years[y], tuple(found)) for y, found in columns.items()), len(str(most)))


def polls_of(polling: Mapping[Election, Sequence[dt.date]]) -> dict[str, Poll]:
    """Month → its polling days, of one or several elections."""
    found: dict[str, list[tuple[dt.date, Election]]] = {}
    for election, days in polling.items():
        for day in days:
            found.setdefault(day.isoformat()[:7], []).append((day, election))
    return {key: _poll(sorted(found[key])) for key in sorted(found)}


def _poll(days: Sequence[tuple[dt.date, Election]]) -> Poll:
    names = [ELECTION_LABELS[election].replace(_LONG, "PSU") for _, election in days]
    # Two of one year name it once: *PSU dan Pilkada ulang 2025*.
    same_year = len({name[-4:] for name in names}) == 1
    name = " dan ".join([*(name[:-5] for name in names[:-1]), names[-1]] if same_year else names)
    words = " dan ".join(dict.fromkeys(day_name(day.isoformat()) for day, _ in days))
    return Poll(name, words, 100 * (days[-1][0].day - 1) // 31)


def _levelled(polls: Mapping[str, Poll], walked: Sequence[tuple[str, int]]) -> dict[str, Poll]:
    """The polls that are shown, with room for each name; widths in columns, of the narrowest that a screen has.

    A name stands to the left of its line, above those that it would run into, whose lines end below it. At the
    beginning there is no room to the left: there names stand to the right, each above those whose lines it passes.
    """
    placed: list[tuple[float, str]] = []
    column = 0.0
    for key, gap in walked:
        column += 1 + bool(gap)
        placed += [(column, key)] if key in polls else []
    width = {key: len(polls[key].name) * _LETTER + 0.5 for _, key in placed}
    count, line, end = 0, 0.0, 0.0
    for column, key in placed:
        if width[key] <= column - line and column >= end:
            break
        count, line, end = count + 1, column, max(end, column + width[key])
    found: dict[str, Poll] = {}
    taken: list[float] = []
    for number, (column, key) in reversed([*enumerate(placed[:count])]):
        passed = (found[other].level for at, other in placed[number + 1 : count] if at < column + width[key])
        found[key] = replace(polls[key], level=max(passed, default=-1) + 1, right=True)
        taken += [0.0] * (found[key].level + 1 - len(taken))
        taken[found[key].level] = max(taken[found[key].level], column + width[key])
    for column, key in placed[count:]:
        level = next((n for n, until in enumerate(taken) if until <= column - width[key]), len(taken))
        taken[level:] = [column, *taken[level + 1 :]]
        found[key] = replace(polls[key], level=level)
    return found


def _walk(keys: Sequence[str]) -> Iterator[tuple[str, int]]:
    """Each month to show, with the number of months left out before it; short gaps are filled with their months."""
    previous = ""
    for key in keys:
        between = _between(previous, key) if previous else []
        if len(between) < GAP:
            yield from ((month, 0) for month in between)
        yield key, len(between) if len(between) >= GAP else 0
        previous = key


def _between(first: str, last: str) -> list[str]:
    """The months after the first and before the last."""
    found, key = [], _later(first, 1)
    while key < last:
        found.append(key)
        key = _later(key, 1)
    return found


def _later(key: str, months: int) -> str:
    number = int(key[:4]) * 12 + int(key[5:]) - 1 + months
    return f"{number // 12:04}-{number % 12 + 1:02}"
