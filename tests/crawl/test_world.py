"""Crawls of the news world, end to end: what must be found is, nothing else is, and a second run changes nothing."""

import datetime as dt
from collections import defaultdict
from pathlib import Path

import pytest

from scraper.crawl.ledger import load
from tests.crawl.crawling import Crawler
from tests.world import World, expected, over
from tests.world.asking import days, sources
from tests.world.conftest import DAY
from tests.world.log import Entry
from tests.world.tables import hosts

pytestmark = pytest.mark.anyio

SEASON = dt.date(2024, 8, 20)


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


def grouped(crawler: Crawler) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for url, event in crawler.events().items():
        found[event.id].add(url)
    return {event: frozenset(urls) for event, urls in found.items()}


async def test_a_walk_back_finds_every_declaration_and_nothing_else(tmp_path: Path) -> None:
    """All reports since 2018 that may be read, joined to the events that they tell of."""
    crawler = Crawler(tmp_path / "events", World(DAY), tmp_path / "cache")
    since = dt.date(2018, 1, 1)
    done = await crawler.crawl(since)
    wanted = expected(DAY, since)
    assert set(crawler.events()) == set(wanted.articles)
    assert set(grouped(crawler).values()) == set(wanted.groups().values())
    assert done.report.new == len(wanted.events)


async def test_a_second_run_asks_conditionally_and_changes_no_file(tmp_path: Path) -> None:
    """Whatever has a validator is answered with 304; event files and ledgers stay as they are, byte for byte."""
    crawler = Crawler(tmp_path / "events", World(DAY), tmp_path / "cache")
    await crawler.crawl(SEASON)
    before = crawler.files()
    assert any(name.startswith(".ledger/") for name in before)
    done = await crawler.crawl(SEASON)
    assert crawler.files() == before
    bearing = [one for one in done.requests if one.status in (200, 304) and bears(one)]
    again = [one for one in bearing if one.conditional and one.status == 304]
    assert len(again) >= 0.95 * len(bearing)
    assert (done.report.new, done.report.changed) == (0, 0)


async def test_the_order_of_sources_leaves_no_trace(tmp_path: Path) -> None:
    """Any order gives the same bytes."""
    trees = []
    for seed in range(2):
        crawler = Crawler(tmp_path / str(seed), World(DAY))
        await crawler.crawl(SEASON, seed)
        trees.append(crawler.files())
    assert trees[0] == trees[1]


async def test_a_week_of_daily_runs_misses_nothing(tmp_path: Path) -> None:
    """What came, was corrected, moved and went within the week is all there, as the last day tells it."""
    week = days(dt.date(2024, 9, 23), dt.date(2024, 9, 29))
    crawler = Crawler(tmp_path / "events", World(week[0]), tmp_path / "cache")
    for day in week:
        crawler.world.day = day
        await crawler.crawl()
    wanted = over(week, week[0])
    events = crawler.events()
    # An article that moved keeps the address under which its event first named it; the ledger knows both.
    [moved] = set(wanted.articles) - set(events)
    assert moved.endswith("-terbaru")
    entries = {url: one for name in sources() for url, one in load(crawler.root, name).entries.items()}
    assert entries[moved].event == events[moved.removesuffix("-terbaru")].id
    others = {url for url in events if url in wanted.others}
    assert others == set()
    for name, urls in wanted.groups().items():
        [event] = {events[url].id: events[url] for url in urls - {moved}}.values()
        count = wanted.events[name].count
        assert (name, event.status) == (name, wanted.statuses[name])
        assert (name, event.headcount and event.headcount.value) == (
            name, count.value if count and count.qualifier != "vague" else None,
        )  # fmt: skip


def bears(one: Entry) -> bool:
    """Whether an answer has a validator: WordPress sends none with its REST answers, and some hosts none at all."""
    asked = one.target.startswith(("/robots.txt", "/.well-known/")) or "/wp/v2/posts" in one.target
    return not asked and hosts()[one.host.split(".")[-3]].validators != "none"
