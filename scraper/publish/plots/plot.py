"""One plot with all that belongs to it."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from scraper.models import Event
from scraper.publish.charts import Bars, Columns, Ranges
from scraper.publish.entry import Entry

Cell = str | int | None
Pledge = tuple[Event, Entry]
"""An event that took place, and what lists show of it."""


@dataclass(frozen=True, slots=True)
class Plot:
    """A plot: `name` in addresses, a title and a short one, a sentence on what it shows, one on what it can't tell.

    `table` is its text alternative under `heads`, () where there is nothing to draw; `rows` are the data behind it
    under `columns`: codes, ids, numbers and words of our own, never words of an article. `legend` names the series.
    """

    name: str
    title: str
    short: str
    shows: str
    silent: str
    chart: Bars | Columns | Ranges
    heads: tuple[str, ...]
    table: Sequence[tuple[Cell, ...]]
    columns: tuple[str, ...]
    rows: Sequence[tuple[Cell, ...]]
    legend: tuple[tuple[str, str], ...] = ()

    @property
    def form(self) -> Literal["bars", "columns", "ranges"]:
        if isinstance(self.chart, Bars):
            return "bars"
        return "columns" if isinstance(self.chart, Columns) else "ranges"


def csv_of(plot: Plot) -> str:
    """The data behind a plot as CSV: UTF-8, commas, plain line ends, nothing for what is not known."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(plot.columns)
    writer.writerows(plot.rows)
    return stream.getvalue()
