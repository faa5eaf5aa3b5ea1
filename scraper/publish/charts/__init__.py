"""Numbers → the geometry of plots; `templates/charts.html` draws it as SVG.

Across, everything is in percent of the plot's width, down in pixels: a plot becomes narrow on a phone, and its words
stay as large as all others. Numbers are rounded, so that the same data give the same bytes.
"""

from scraper.publish.charts.bars import Bar, Bars, bars_of, shares_of
from scraper.publish.charts.columns import Column, ColumnRow, Columns, columns_of
from scraper.publish.charts.ranges import Mark, Range, RangeRow, Ranges, Span, ranges_of

__all__ = [
    "Bar",
    "Bars",
    "Column",
    "ColumnRow",
    "Columns",
    "Mark",
    "Range",
    "RangeRow",
    "Ranges",
    "Span",
    "bars_of",
    "columns_of",
    "ranges_of",
    "shares_of",
]
