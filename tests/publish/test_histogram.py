"""The strip of months: bars, breaks, polling days."""

import datetime as dt

from scraper.publish.entry import Entry, entries_of, newest_first
from scraper.publish.histogram import Bar, Break, StripYear, polls_of, strip_of
from scraper.publish.regions import load_regions
from tests.publish.events import event


def entries(*dates: str | None) -> list[Entry]:
    precision = {0: "unknown", 4: "year", 7: "month", 10: "day"}
    found = [
        event(n, date=date, date_precision=precision[len(date or "")], evidence={}) for n, date in enumerate(dates)
    ]
    return entries_of(newest_first(found), load_regions(), frozenset())


def strip(*dates: str | None) -> tuple[StripYear, ...]:
    return strip_of(entries(*dates), lambda month: f"arsip/{month}").years


def shape(years: tuple[StripYear, ...]) -> dict[str, str]:
    """A year's columns: a digit a bar, | a break."""
    return {
        year.year: "".join(str(column.count) if isinstance(column, Bar) else "|" for column in year.columns)
        for year in years
    }


def test_bars_stand_month_by_month_and_long_gaps_are_breaks() -> None:
    """Two quiet months are two bars of nothing, three are a break at the year in which it ends."""
    assert shape(strip("2021-01-05", "2021-01-06", "2021-04", "2021-08-01", "2022-01-31")) == {
        "2021": "2001|1",
        "2022": "|1",
    }


def test_heights_are_parts_of_the_fullest_month() -> None:
    """Rounded up, so that one event is seen."""
    [year] = strip(*["2021-01-05"] * 150, "2021-02-05")
    assert [(bar.height, bar.peak) for bar in year.columns if isinstance(bar, Bar)] == [(100, True), (1, False)]
    assert strip_of(entries(*["2021-01-05"] * 150), str).digits == 3


def test_dates_without_a_month_are_counted_in_their_year_only() -> None:
    """And undated events nowhere; without a month there is no strip."""
    [year] = strip("2021", "2021-03-01", None)
    assert (year.count, year.bars, year.breaks) == (2, 1, 0)
    assert strip("2021", None) == ()


def test_polling_days_are_marked_with_their_election() -> None:
    """Also in a month without events, also soon after the last; where in the month is a percentage."""
    years = strip("2024-09-01", "2024-10-01")
    assert shape(years) == {"2024": "110"}
    poll = years[0].columns[2]
    assert isinstance(poll, Bar)
    assert poll.poll is not None
    assert (poll.poll.name, poll.poll.days, poll.poll.at) == ("Pilkada 2024", "27 November 2024", 83)
    assert shape(strip("2025-08-01", "2026-01-01")) == {"2025": "1", "2026": "|1"}


def test_elections_of_one_month_share_a_mark() -> None:
    """Their year is said once; elections without a known day have none."""
    polls = polls_of({"psu-2025": (dt.date(2025, 8, 6),), "pilkada-2025": (dt.date(2025, 8, 27),), "psu-2021": ()})
    assert list(polls) == ["2025-08"]
    assert polls["2025-08"].name == "PSU dan Pilkada ulang 2025"
    assert polls["2025-08"].days == "6 Agustus 2025 dan 27 Agustus 2025"


def test_names_of_polls_do_not_run_into_each_other() -> None:
    """The first has its name to the right where there is no room to the left; near ones stand one above the other."""
    months = [f"{year}-{month:02}-01" for year in (2023, 2024) for month in range(1, 13)]
    polls = [c.poll for year in strip(*months) for c in year.columns if isinstance(c, Bar) and c.poll]
    assert [(poll.name, poll.level, poll.right) for poll in polls] == [
        ("Pemilu 2024", 0, False), ("PSU 2024", 0, False), ("Pilkada 2024", 1, False),
    ]  # fmt: skip
    [first, *_] = [c.poll for c in strip("2024-02-01", "2024-03-01")[0].columns if isinstance(c, Bar) and c.poll]
    assert first.right


def test_no_line_of_a_poll_passes_the_name_of_another() -> None:
    """At the beginning, where names stand to the right of their lines, and behind it, where they stand to the left."""
    for first in ("2015-08-26", "2015-12-01", "2016-10-01", "2017-02-01", "2018-01-01"):
        columns = [one for year in strip(first, "2017-12-18", "2018-02-01", "2019-01-01") for one in year.columns]
        polls = [(at, one.poll) for at, one in enumerate(columns) if isinstance(one, Bar) and one.poll]
        assert len(polls) > 1
        for at, poll in polls:
            width = 0.42 * len(poll.name)
            start, end = (at, at + width) if poll.right else (at - width, at)
            assert poll.right or start >= -1
            passing = [name.name for place, name in polls if start < place < end and name.level >= poll.level]
            assert passing == []


def test_bars_lead_into_the_archive() -> None:
    """Breaks lead nowhere."""
    [year, _] = strip("2021-01-05", "2022-01-31")
    [bar] = year.columns
    assert isinstance(bar, Bar)
    assert bar.address == "arsip/2021-01"
    assert strip("2021-01-05", "2022-01-31")[1].columns[0] == Break(11)
