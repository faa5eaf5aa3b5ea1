"""Bars that lie below their labels, so that long names fit a phone."""

from collections.abc import Sequence
from dataclasses import dataclass

ROW = 34
"""Pixels from one bar to the next: a line of words and the bar below it."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its label, the words of its value, its top in pixels, its length in percent; `few` marks a share of
    too few events to mean much."""

    label: str
    value: str
    top: int
    length: float
    few: bool = False


@dataclass(frozen=True, slots=True)
class Bars:
    """All bars of a plot and its height in pixels; `track` says that each stands for a part of a whole."""

    bars: tuple[Bar, ...]
    height: int
    track: bool = False


def bars_of(counts: Sequence[tuple[str, int, str]]) -> Bars:
    """Bars for (label, count, words of the count), in the given order, the longest as wide as the plot."""
    most = max((count for _, count, _ in counts), default=0) or 1
    bars = (Bar(label, words, ROW * i, round(100 * n / most, 2)) for i, (label, n, words) in enumerate(counts))
    return Bars(tuple(bars), ROW * len(counts))


def shares_of(parts: Sequence[tuple[str, int, int, str]], few: int) -> Bars:
    """Bars for (label, part, whole, words) on a track of the whole; wholes below `few` are marked."""
    bars = (
        Bar(label, words, ROW * i, round(100 * part / whole, 2) if whole else 0.0, whole < few)
        for i, (label, part, whole, words) in enumerate(parts)
    )
    return Bars(tuple(bars), ROW * len(parts), track=True)
