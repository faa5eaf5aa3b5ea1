"""Rows of upright columns on one scale: the months of a year, the weeks before a polling day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

HEAD, FOOT, GAP = 38, 17, 16
"""Pixels for a row's name and the numbers above its columns, for the words below them, and to the next row."""
TALLEST = 96
"""Pixels of the tallest column of a plot; the scale is the same in all its rows."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One part of a column: what it stands for, its top and its height in pixels."""

    series: str
    top: float
    height: float


@dataclass(frozen=True, slots=True)
class Column:
    """One column: left edge, middle and width in percent, its pieces from the bottom up, the number above it ("" for
    none) and where that stands, and the words below it."""

    left: float
    middle: float
    width: float
    pieces: tuple[Piece, ...]
    value: str
    value_top: float
    foot: str


@dataclass(frozen=True, slots=True)
class ColumnRow:
    """One row: its name and a note, the tops of the name, of its base line and of the words below, its columns."""

    label: str
    note: str
    label_top: int
    base: int
    foot_top: int
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """All rows of a plot and its height in pixels."""

    rows: tuple[ColumnRow, ...]
    height: int


def columns_of(
    rows: Sequence[tuple[str, str, Sequence[Mapping[str, int]]]], feet: Sequence[str], *, all_values: bool
) -> Columns:
    """Columns for rows of (name, note, stacked counts by series); `feet` are the words below the columns.

    Above each column stands its sum, or with `all_values` false only above the fullest of its row.
    """
    fullest = max((sum(stack.values()) for _, _, stacks in rows for stack in stacks), default=0) or 1
    made, top = [], 0
    for label, note, stacks in rows:
        tallest = max((sum(stack.values()) for stack in stacks), default=0)
        base = top + HEAD + max(4, round(TALLEST * tallest / fullest))
        shown = range(len(stacks)) if all_values else [max(range(len(stacks)), key=lambda i: sum(stacks[i].values()))]
        columns = tuple(
            _column(i, len(stacks), stack, base, TALLEST / fullest, i in shown, feet[i])
            for i, stack in enumerate(stacks)
        )
        made.append(ColumnRow(label, note, top + 15, base, base + 13, columns))
        top = base + FOOT + GAP
    return Columns(tuple(made), max(top - GAP, 0))


def _column(
    index: int, count: int, stack: Mapping[str, int], base: int, scale: float, shown: bool, foot: str
) -> Column:
    step = 100 / count
    pieces, top = [], float(base)
    for series, value in stack.items():
        if value:
            height = max(value * scale, 1.0)
            top -= height
            pieces.append(Piece(series, round(top, 2), round(height, 2)))
    total = sum(stack.values())
    return Column(
        left=round(index * step + step * 0.07, 3),
        middle=round(index * step + step / 2, 3),
        width=round(step * 0.86, 3),
        pieces=tuple(pieces),
        value=f"{total:,}".replace(",", ".") if total and shown else "",
        value_top=round(top - 4, 2),
        foot=foot,
    )
