"""A week of the world through the whole pipeline: what the events are at its end, day by day and all at once."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

from scraper.lexicon import load_lexicon
from scraper.models import Event, Page, Reading
from scraper.pipeline import gather, read_article
from scraper.read.page import read_page
from scraper.store import Store
from tests.world import Expected, World, expected, over
from tests.world.asking import days
from tests.world.test_world import ask

WEEK = days(dt.date(2024, 9, 23), dt.date(2024, 9, 29))


def readings(day: dt.date, urls: Iterable[str]) -> list[Reading]:
    """What is read at these addresses on a day, whole articles of several pages."""
    world, found = World(day), []
    for url in sorted(urls):
        answer = ask(world, url)
        if answer.status == 200:
            whole = ask(world, f"{url}?page=all") if b"?page=all" in answer.body else answer
            found.append(read_article(read_page(Page(url, whole.body, day)), load_lexicon()))
    return found


def gathered(folder: Path) -> dict[frozenset[str], Event]:
    """The stored events by the addresses of their reports."""
    stored = Store(folder).load().values()
    return {
        frozenset(source.url or "" for source in one.record.sources): one.record
        for one in stored
        if isinstance(one.record, Event)
    }


def matches(told: Expected, events: dict[frozenset[str], Event]) -> list[str]:
    """What differs between what was to be found and what was, by event."""
    groups = {name: _once(urls) for name, urls in told.groups().items()}
    wrong = [f"{name}: no event of {sorted(urls)}" for name, urls in groups.items() if urls not in events]
    wrong += [f"nobody wrote {sorted(urls)}" for urls in events if urls not in groups.values()]
    for name, urls in groups.items():
        if (event := events.get(urls)) is None:
            continue
        true, count = told.events[name], event.headcount
        read = (event.status, event.date, event.institution and event.institution.name, count and count.value)
        value = true.count.value if true.count and told.statuses[name] == "held" else None
        if read != (told.statuses[name], true.date.isoformat(), true.who, value):
            wrong.append(f"{name}: {read}")
    return wrong


def _once(urls: frozenset[str]) -> frozenset[str]:
    """A report that moved has the same text at both addresses, and counts as one: under the first."""
    return frozenset(url for url in urls if url.removesuffix("-terbaru") not in urls - {url})


def test_a_week_day_by_day(tmp_path: Path) -> None:
    """Everything online in the week is read again each day: a plan is held in the end, a count is the corrected one,
    what moved or went is kept, and nothing becomes an event that is none."""
    for day in WEEK:
        told = expected(day, WEEK[0])
        gather(readings(day, {*told.articles, *told.others}), Store(tmp_path), day)
    assert matches(over(WEEK, WEEK[0]), gathered(tmp_path)) == []


def test_a_week_at_once(tmp_path: Path) -> None:
    """A run that comes late finds what is online on the last day; another one changes nothing."""
    told = expected(WEEK[-1], WEEK[0])
    found = readings(WEEK[-1], {*told.articles, *told.others})
    gather(found, Store(tmp_path), WEEK[-1])
    assert matches(told, gathered(tmp_path)) == []
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.md")}
    report = gather(found[::-1], Store(tmp_path), WEEK[-1] + dt.timedelta(days=1))
    assert (report.new, report.changed) == (0, 0)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*.md")} == before
