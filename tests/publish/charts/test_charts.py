"""Geometry: lengths that are true to the numbers, within the plot, the same every time."""

from itertools import pairwise

import pytest

from scraper.publish.charts import Range, bars_of, columns_of, ranges_of, shares_of


def test_bars_are_as_long_as_their_counts() -> None:
    """The longest fills the plot; each stands below the one before it."""
    chart = bars_of([("a", 40, "40"), ("b", 10, "10"), ("c", 0, "0")])
    assert [bar.length for bar in chart.bars] == [100, 25, 0]
    tops = [bar.top for bar in chart.bars]
    assert tops == sorted(set(tops))
    assert tops[-1] < chart.height


def test_shares_are_parts_of_a_whole_and_few_are_marked() -> None:
    """All on the same track, however many events there are; a whole of nothing has no length."""
    chart = shares_of([("a", 5, 20, ""), ("b", 1, 2, ""), ("c", 0, 0, "")], few=10)
    assert [(bar.length, bar.few) for bar in chart.bars] == [(25, False), (50, True), (0, True)]
    assert chart.track


def test_columns_share_one_scale_and_stack_without_gaps() -> None:
    """Twice as many is twice as tall in another row too; a column's pieces stand on one another."""
    chart = columns_of(
        [("x", "", [{"a": 6, "b": 2}, {"a": 0, "b": 0}]), ("y", "", [{"a": 4, "b": 0}, {"a": 0, "b": 1}])],
        ["1", "2"],
        all_values=True,
    )
    first, second = chart.rows
    lower, upper = first.columns[0].pieces
    assert (lower.top + lower.height, upper.top + upper.height) == (first.base, lower.top)
    assert lower.height + upper.height == pytest.approx(2 * second.columns[0].pieces[0].height)
    assert [column.value for row in chart.rows for column in row.columns] == ["8", "", "4", "1"]
    assert first.foot_top < second.label_top < chart.height


def test_only_the_fullest_column_bears_its_number_where_there_is_no_room() -> None:
    """One a row."""
    chart = columns_of([("x", "", [{"a": 1}, {"a": 3}, {"a": 2}])], ["", "", ""], all_values=False)
    assert [column.value for column in chart.rows[0].columns] == ["", "3", ""]


def test_columns_stay_within_the_plot() -> None:
    """From 0 to 100 percent, side by side."""
    columns = columns_of([("x", "", [{"a": 1}] * 12)], [""] * 12, all_values=True).rows[0].columns
    assert columns[0].left > 0
    assert columns[-1].left + columns[-1].width < 100
    assert all(a.left + a.width < b.left for a, b in pairwise(columns))


def test_the_scale_is_logarithmic_and_holds_every_number() -> None:
    """Ten times as many is as far again; the scale ends at the next 1, 2 or 5 times a power of ten."""
    chart = ranges_of([("x", "", [Range(1, 1, 1), Range(10, 10, 10), Range(100, 100, 100), Range(1800, 1800, 1800)])])
    one, ten, hundred, most = (mark.at for mark in chart.rows[0].marks)
    assert hundred - ten == pytest.approx(ten - one, abs=0.11)
    assert hundred < most < 100
    assert [words for _, words in chart.ticks] == ["1", "10", "100", "1.000"]


def test_numbers_are_marks_words_are_lines_and_both_are_both() -> None:
    """A number has no line, the range of a word no mark; an open range reaches the edge."""
    [row] = ranges_of(
        [("x", "", [Range(50, 50, 50), Range(100, 999), Range(180, 220, 200), Range(400, None, 400)])]
    ).rows
    assert len(row.marks) == 3
    assert [span.open for span in row.spans] == [False, True, False]
    assert [round(span.left + span.width, 1) for span in row.spans if span.open] == [100]


def test_what_is_said_twice_is_drawn_once_and_told() -> None:
    """Equal numbers make a thicker mark, equal ranges one line."""
    [row] = ranges_of([("x", "", [Range(50, 50, 50), Range(50, 50, 50), Range(100, 999), Range(100, 999)])]).rows
    assert [mark.many for mark in row.marks] == [True]
    assert len(row.spans) == 1


def test_nothing_makes_an_empty_plot() -> None:
    """Without rows there is a height, and no division by zero."""
    assert bars_of([]).bars == ()
    assert columns_of([], [], all_values=True).height == 0
    assert ranges_of([]).rows == ()
    assert ranges_of([("x", "", [Range(0, 0, 0)])]).rows[0].marks[0].at > 0
