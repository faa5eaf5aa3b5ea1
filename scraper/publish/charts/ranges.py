"""Numbers and ranges of numbers on a logarithmic scale, one row a group: nothing is added up."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

ROW, HEAD = 48, 24
"""Pixels from one row to the next, and for the words of the scale above the first."""
_MARGIN = 1.5
"""Percent kept free at both ends, so that no mark is cut."""


@dataclass(frozen=True, slots=True)
class Range:
    """From `low` to `high`, None for an open end; `value` the number that is meant, if one is; how often."""

    low: int
    high: int | None
    value: int | None = None
    times: int = 1


@dataclass(frozen=True, slots=True)
class Mark:
    """A number: its place in percent, and whether several stand there."""

    at: float
    many: bool


@dataclass(frozen=True, slots=True)
class Span:
    """A range: both ends in percent; `open` where it has no upper end, drawn to the edge."""

    left: float
    width: float
    open: bool


@dataclass(frozen=True, slots=True)
class RangeRow:
    """One row: its name, its words, its top in pixels, its marks and spans."""

    label: str
    note: str
    top: int
    marks: tuple[Mark, ...]
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Ranges:
    """All rows of a plot, its scale (place in percent, words), and its height in pixels."""

    rows: tuple[RangeRow, ...]
    ticks: tuple[tuple[float, str], ...]
    height: int


def ranges_of(rows: Sequence[tuple[str, str, Sequence[Range]]]) -> Ranges:
    """Rows of (name, words, ranges). A number is a mark, a range a line, and a range with a number in it both.

    The scale runs from 1 to the next 1, 2 or 5 times a power of ten above the largest number; 0 stands at 1.
    """
    most = max((max(r.low, r.high or 0, r.value or 0) for _, _, ranges in rows for r in ranges), default=0)
    power = next(math.log10(step * 10**n) for n in range(1, 20) for step in (1, 2, 5) if step * 10**n >= most)
    made = [
        RangeRow(label, note, HEAD + ROW * i, _marks(ranges, power), _spans(ranges, power))
        for i, (label, note, ranges) in enumerate(rows)
    ]
    ticks = tuple((_at(10**n, power), f"{10**n:,}".replace(",", ".")) for n in range(math.floor(power) + 1))
    return Ranges(tuple(made), ticks, HEAD + ROW * len(rows))


def _at(value: int, power: float) -> float:
    return round(_MARGIN + (100 - 2 * _MARGIN) * math.log10(max(value, 1)) / power, 1)


def _marks(ranges: Sequence[Range], power: float) -> tuple[Mark, ...]:
    places: dict[float, int] = {}
    for one in ranges:
        if one.value is not None:
            at = _at(one.value, power)
            places[at] = places.get(at, 0) + one.times
    return tuple(Mark(at, times > 1) for at, times in sorted(places.items()))


def _spans(ranges: Sequence[Range], power: float) -> tuple[Span, ...]:
    """Each different line once, the longest first, so that the short ones lie on top."""
    found = set()
    for one in ranges:
        if one.high is None or one.high > one.low:
            left = _at(one.low, power)
            right = 100.0 if one.high is None else _at(one.high, power)
            found.add(Span(left, round(right - left, 1), one.high is None))
    return tuple(sorted(found, key=lambda span: (-span.width, span.left, span.open)))
