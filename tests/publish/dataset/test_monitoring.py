"""Monitored only if a confirmed source is proved to have answered throughout the wave; and the table says why."""

import datetime as dt
from typing import Any

import pytest

from scraper.crawl.health import SEASON
from scraper.publish.dataset import Watch
from scraper.publish.dataset.monitoring import WAVE_MONTHS
from tests.publish.dataset.written import make_contents, records
from tests.publish.events import event

WAVE = (dt.date(2024, 5, 27), dt.date(2024, 11, 27))
DAY = dt.timedelta(days=1)


def state(*watched: Watch, code: str = "18.04", election: str = "pilkada-2024") -> tuple[bool, str]:
    """What the table says of a region of Lampung."""
    rows = records("monitoring", make_contents((), watched=watched))
    [row] = [row for row in rows if (row["region_code"], row["election"]) == (code, election)]
    return row["monitored"], row["reason"]


def test_without_a_run_nothing_is_monitored_and_the_table_says_so() -> None:
    """Today's state."""
    rows = records("monitoring", make_contents(()))
    assert {(row["monitored"], row["reason"]) for row in rows} == {(False, "no_run"), (False, "wave_unknown")}
    assert {row["election"] for row in rows if row["reason"] == "wave_unknown"} == {"psu-2021"}


@pytest.mark.parametrize(
    ("watch", "expected"),
    [
        (Watch("18", (), *WAVE), (True, "answered_throughout")),
        (Watch("17", ("18",), *WAVE), (True, "answered_throughout")),
        (Watch(None, (), *WAVE), (True, "answered_throughout")),
        (Watch("17", (), *WAVE), (False, "no_confirmed_source")),
        (Watch("18", (), WAVE[0] + DAY, WAVE[1]), (False, "not_throughout")),
        (Watch("18", (), WAVE[0], WAVE[1] - DAY), (False, "not_throughout")),
        (Watch("18", (), None, None), (False, "not_throughout")),
    ],
)
def test_what_counts_as_monitored(watch: Watch, expected: tuple[bool, str]) -> None:
    """The region or one of those covered, or a national source; from the wave's first day to its last."""
    assert state(watch) == expected


def test_halves_of_two_sources_are_no_whole() -> None:
    """Two sources that each saw a half do not together make a region monitored."""
    middle = dt.date(2024, 8, 1)
    assert state(Watch("18", (), WAVE[0], middle), Watch("18", (), middle, WAVE[1])) == (False, "not_throughout")


def test_no_confirmed_source_is_said_where_runs_were_made() -> None:
    """An empty list of confirmed sources is another thing than no run."""
    assert state() == (False, "no_confirmed_source")


def test_the_wave_is_the_season_of_the_crawl() -> None:
    """Both parts of the program mean the same months, and the table shows them."""
    assert (WAVE_MONTHS, 0) == SEASON
    rows = records("monitoring", make_contents(()))
    shown = {(row["wave_start"], row["wave_end"]) for row in rows if row["election"] == "pilkada-2024"}
    assert shown == {tuple(map(str, WAVE))}


def test_events_are_counted_where_they_are_and_nowhere_else() -> None:
    """Held ones that name the election, at just this region: not at its province too, not under another election."""
    found: dict[str, Any] = {"election": ("pilkada-2024",), "place": event(1).place}
    contents = make_contents((event(1, **found), event(4, **found), event(3, status="planned", **found)))
    counts = {(r["region_code"], r["election"]): r["held_events"] for r in records("monitoring", contents)}
    assert {key: count for key, count in counts.items() if count} == {("53.07", "pilkada-2024"): 2}
