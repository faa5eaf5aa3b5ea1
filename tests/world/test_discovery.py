"""The real discovery through the real client in the world: each platform in its form, politely, day after day."""

import datetime as dt
from itertools import pairwise
from pathlib import Path

import pytest

from scraper.errors import FetchError, OptOutError, RobotsError
from scraper.fetch.cache import PageCache
from scraper.models import Page
from scraper.read.page import read_page
from scraper.sources.discover.face import EARLIEST, Window, walk_back
from tests.world import World, expected, over
from tests.world.asking import Reached, days, look, reached, sources
from tests.world.conftest import DAY
from tests.world.lists import KOMPAS_PAGES, PER_PAGE
from tests.world.reports import every
from tests.world.tables import hosts

pytestmark = pytest.mark.anyio

SINCE = dt.date(2024, 8, 20)
"""Before the first report of the season, and long after the one before it."""
SEASON = Window(SINCE, DAY)
UNDATED = ("listing", "antara", "promedia", "news-sitemap")
"""Platforms whose lists and addresses bear no date that discovery reads."""
OPEN = [name for name, host in hosts().items() if host.robots not in ("closed", "broken") and not host.reserved]


def at(name: str, urls: object) -> set[str]:
    """Those of the addresses that are an outlet's, `m.` aside."""
    assert isinstance(urls, frozenset | dict | list)
    domain = hosts()[name].domain
    return {url for url in urls if url.partition("://")[2].partition("/")[0].removeprefix("www.") == domain}


@pytest.mark.parametrize("name", OPEN)
async def test_a_source_is_found_in_its_platform_s_way(name: str) -> None:
    """Every report of a declaration in the window is handed on, nothing from before it, and the source is asked
    one thing at a time."""
    async with reached(World(DAY)) as there:
        found = await look(there, [sources()[name]], SEASON)
        wanted = expected(DAY, SINCE)
        assert at(name, wanted.articles) - found.urls == set()
        old = {one.url for one in every(DAY) if one.published.date() < SINCE - dt.timedelta(days=1)}
        if hosts()[name].platform not in UNDATED:
            assert found.urls & old == set()
        assert found.outcomes[name].answered > 0
        assert there.server.log.impolite(2.0) == []


@pytest.mark.parametrize("name", [name for name in hosts() if name not in OPEN])
async def test_a_source_that_does_not_want_us_is_left_alone(name: str) -> None:
    """Nothing of it is asked for but what says so."""
    async with reached(World(DAY)) as there:
        found = await look(there, [sources()[name]], SEASON)
        assert found.urls == frozenset()
        assert there.server.log.pages() == []
        assert found.outcomes[name].troubles


async def test_a_part_that_is_disallowed_is_not_asked_for() -> None:
    """Its address is found, for the outlet lists it, but the client does not open it; nor a reserved one."""
    hidden = expected(DAY).hidden
    [part] = [url for url, why in hidden.items() if why == "robots.txt: part"]
    [reserved] = [url for url, why in hidden.items() if why == "tdmrep.json"]
    async with reached(World(DAY)) as there:
        with pytest.raises(RobotsError):
            await there.web.get(part)
        with pytest.raises(OptOutError):
            await there.web.get(reserved)
        assert there.server.log.pages() == []


async def test_crawl_delay_is_kept() -> None:
    """Ten seconds between the requests to the outlet that asks for them."""
    async with reached(World(DAY)) as there:
        for report in [one for one in every(DAY) if one.host.id == "suluh-maluku"][:3]:
            await there.web.get(report.url)
        asked = [entry.at for entry in there.server.log.pages()]
        assert [b - a for a, b in pairwise(asked)] == [10.0, 10.0]


async def test_a_week_of_daily_runs_finds_everything() -> None:
    """Each run reaches three days back and asks nothing of what it knows; together they miss nothing."""
    week = days(dt.date(2024, 9, 23), dt.date(2024, 9, 29))
    known: set[str] = set()
    world = World(week[0])
    async with reached(world) as there:
        for day in week:
            world.day = day
            there.time.turn(day)
            found = await look(there, list(sources().values()), Window.since(day, day), known)
            assert not found.urls & known
            known |= found.urls
        missed = set(over(week, week[0]).articles) - known
        assert missed == set()
        assert there.server.log.impolite(2.0) == []


async def test_only_a_walk_back_reaches_the_archive() -> None:
    """A run of today finds nothing of the years before; windows walking back find all that was told in them."""
    old = {url for url, _ in expected(DAY).articles.items()} - set(expected(DAY, dt.date(2023, 1, 1)).articles)
    assert len(old) >= 10
    names = {name for name in OPEN if at(name, list(old))}
    wanted = [sources()[name] for name in names]
    async with reached(World(DAY)) as there:
        today = await look(there, wanted, Window.since(DAY, DAY))
        undated = {name for name in names if hosts()[name].platform in UNDATED}
        assert {url for url in today.urls & old if not any(at(name, [url]) for name in undated)} == set()
        found: set[str] = set()
        published = [one.published.date() for one in every(DAY) if one.url in old]
        for window in walk_back(DAY, earliest=EARLIEST):
            if not any(window.start <= day <= window.end for day in published):
                continue
            found |= (await look(there, wanted, window)).urls
        assert old - found == set()


async def test_a_search_that_ends_early_needs_windows() -> None:
    """Kompas-like: without days only the newest results are shown; a window of days shows the older ones."""
    home = hosts()["koran-khatulistiwa"].home
    async with reached(World(DAY)) as there:
        url = f"{home}/search?q=netralitas+asn&page={{}}"
        pages = [(await there.web.get(url.format(number))).body.decode() for number in (1, KOMPAS_PAGES + 1)]
        dated = (await there.web.get(f"{home}/search?q=netralitas+asn&start_date=2020-10-01&end_date=2020-10-31")).body
    assert pages[0].count("articleItem") == PER_PAGE
    assert pages[1].count("articleItem") == 0
    assert "pekalongan" not in pages[0]
    assert b"pemkot-pekalongan-ikrar-netral" in dated


async def test_an_unchanged_world_is_asked_conditionally(tmp_path: Path) -> None:
    """A second run over pages with validators: nearly all are answered with 304, and the pages are the same."""
    world, urls = World(DAY), list(expected(DAY).articles)
    async with reached(world, PageCache(tmp_path)) as there:
        first = [await there.web.get(url) for url in urls]
    async with reached(world, PageCache(tmp_path)) as there:
        second = [await there.web.get(url) for url in urls]
        entries = [one for one in there.server.log.pages() if hosts()[one.host.split(".")[-3]].validators != "none"]
        assert sum(one.conditional and one.status == 304 for one in entries) >= 0.95 * len(entries)
    assert [one.body for one in first] == [one.body for one in second]
    bearing = [one for one in second if {"etag", "last-modified"} & set(one.headers)]
    assert len(bearing) > 40
    assert all(one.unchanged for one in bearing)


async def test_a_changed_article_is_sent_again(tmp_path: Path) -> None:
    """The next day's correction is seen through the cache."""
    world = World(dt.date(2024, 9, 25))
    [url] = [url for url, event in expected(world.day).articles.items() if event == "bireuen"]
    async with reached(world, PageCache(tmp_path)) as there:
        before = await there.web.get(url)
        world.day = dt.date(2024, 9, 26)
        there.time.turn(world.day)
        after = await there.web.get(url)
    assert not after.unchanged
    assert (b"520 ASN" in before.body, b"552 ASN" in after.body) == (True, True)


async def test_every_article_found_can_be_had_and_read() -> None:
    """What the client brings is what the world wrote: through sockets, codings and redirects."""

    async def read(there: Reached, url: str) -> str | None:
        answer = await there.web.get(url)
        return read_page(Page(answer.url, answer.body, DAY)).url

    async with reached(World(DAY)) as there:
        for name in ("suara-mahakam", "cahaya-toraja", "halo-wakatobi", "lensa-tomini"):
            [url, *_] = sorted(at(name, expected(DAY).articles))
            assert await read(there, url) == url
        old = next(url for url, event in expected(dt.date(2024, 9, 27)).articles.items() if event == "tabalong")
        assert await read(there, old) == next(
            url for url, event in expected(DAY).articles.items() if event == "tabalong"
        )
        gone = next(url for url, event in expected(dt.date(2024, 9, 28)).articles.items() if event == "ende")
        with pytest.raises(FetchError) as caught:
            await there.web.get(gone)
        assert caught.value.reason == "status_410"
