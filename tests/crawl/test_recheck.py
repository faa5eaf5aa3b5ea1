"""The slow look at every article, by the real client on loopback: day after day, until it is certain."""

import datetime as dt
import json
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from scraper.crawl import archive
from scraper.crawl.links import addresses, due, load, note
from scraper.crawl.look import Look
from scraper.crawl.recheck import FAILURES, Round
from scraper.models import Event, SourceRef
from scraper.sources.discover.face import at_once
from scraper.store import Store
from tests.crawl.memory import article
from tests.factories import make_event, make_source
from tests.fetch.loopback import FakeTime, Route, Site, answer, fetcher, moved, site

pytestmark = pytest.mark.anyio
DAY = dt.date(2026, 12, 1)
STORY = "/ikrar-netral-asn-kabupaten-wajo"


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@dataclass
class Seen:
    """Watches, and keeps what was seen."""

    looks: list[tuple[str, Look]] = field(default_factory=list)

    def seen(self, url: str, look: Look) -> None:
        self.looks.append((url, look))


@dataclass
class Home:
    """A site, and the events that it told of."""

    root: Path
    site: Site
    time: FakeTime = field(default_factory=FakeTime)

    @property
    def url(self) -> str:
        return self.site.url(STORY)

    def tells(self, *paths: str) -> None:
        """Write an event with a report at each path."""
        sources = [
            make_source(f"s{n}", url=self.site.url(path), link="unchecked") for n, path in enumerate(paths, start=1)
        ]
        Store(self.root).write(make_event(sources=tuple(sources), evidence={}))

    async def look(self, day: int, deadline: float | None = None) -> Sequence[str]:
        """One run; what it looked at, in order."""
        today, watch = DAY + dt.timedelta(days=day), Seen()
        reports = addresses(one.record for one in Store(self.root).load().values())
        book = load(self.root)
        async with fetcher(self.time) as web:
            round_ = Round(web, at_once, watch, today, deadline)
            looks, copies = await round_.run(due(reports, book, today), reports, book)
        note(self.root, looks, today, copies)
        assert dict(watch.looks) == looks
        return [url for url, _ in watch.looks]

    @property
    def reports(self) -> Sequence[SourceRef]:
        [one] = Store(self.root).load().values()
        assert isinstance(one.record, Event)
        return one.record.sources

    @property
    def links(self) -> Sequence[str]:
        return [one.link for one in self.reports]


@pytest.fixture
async def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Home]:
    """One event whose article is there. The archive is a page of the same site."""
    async with site() as there:
        found = Home(tmp_path / "events", there)
        found.tells(STORY)
        there.routes[STORY] = page(there)
        monkeypatch.setattr(archive, "_ASKED", there.url("/arsip?url={url}"))
        yield found


def page(there: Site, path: str = STORY) -> bytes:
    return answer(article("Wajo", canonical=there.url(path)))


async def test_an_article_that_is_there_is_ok_and_asked_for_again_in_a_month(home: Home) -> None:
    """Robots.txt is asked first, every time."""
    await home.look(0)
    assert home.links == ["ok"]
    assert home.site.asked[0].path == "/robots.txt"
    assert await home.look(29) == []
    assert await home.look(30) == [home.url]


@pytest.mark.parametrize("status", [404, 410])
async def test_three_days_without_it_are_gone_with_a_copy_and_back_is_ok(home: Home, status: int) -> None:
    """Day after day once it was missing; then once a month. The event stays through all of it."""
    await home.look(0)
    copy = f"web.archive.org/web/20221110031522/{home.url}"
    closest = {"available": True, "status": "200", "url": f"http://{copy}"}
    asked = f"/arsip?url={home.url.replace(':', '%3A').replace('/', '%2F')}&timestamp=20221109"
    home.site.routes[asked] = answer(json.dumps({"archived_snapshots": {"closest": closest}}))
    home.site.routes[STORY] = answer("tidak ada", status)
    links: list[str] = []
    for day in (30, 31, 31, 32):
        await home.look(day)
        links.append(*home.links)
    assert links == ["ok", "ok", "ok", "gone"]
    assert home.reports[0].archived == f"https://{copy}"
    assert home.site.count(asked) == 1
    assert await home.look(33) == []
    home.site.routes[STORY] = page(home.site)
    await home.look(62)
    assert home.links == ["ok"]
    assert home.reports[0].archived == f"https://{copy}"


async def test_without_a_copy_nothing_is_made_up(home: Home) -> None:
    """The archive is asked again when the article is looked at again."""
    home.site.routes[STORY] = answer("tidak ada", 404)
    for day in range(3):
        await home.look(day)
    assert (home.links, home.reports[0].archived) == (["gone"], None)
    await home.look(32)
    assert len([path for path in home.site.paths if path.startswith("/arsip")]) == 2


@pytest.mark.parametrize(("status", "link"), [(301, "moved"), (308, "moved"), (302, "ok")])
async def test_an_article_that_moved(home: Home, status: int, link: str) -> None:
    """For good, to where it calls itself by another address; the report keeps the address that it named."""
    home.site.routes |= {STORY: moved("/2026/wajo-berikrar-netral", status)}
    home.site.routes["/2026/wajo-berikrar-netral"] = page(home.site, "/2026/wajo-berikrar-netral")
    await home.look(0)
    assert (home.links, home.reports[0].url) == ([link], home.url)


@pytest.mark.parametrize(
    "routes",
    [
        {STORY: moved("/", 301), "/": answer("<title>Beranda</title><h1>Kabar</h1>" + "<p>Berita terbaru.</p>" * 90)},
        {STORY: moved("/", 302), "/": answer("<title>Beranda</title><h1>Kabar</h1>" + "<p>Berita terbaru.</p>" * 90)},
        {STORY: answer("<title>404 - Halaman tidak ditemukan</title><body>Maaf</body>")},
    ],
    ids=["home for good", "home", "soft 404"],
)
async def test_an_error_in_disguise_counts_as_missing(home: Home, routes: dict[str, Route]) -> None:
    """The front page in the article's place, or a page that says that there is none."""
    home.site.routes |= routes
    for day in range(3):
        await home.look(day)
    assert home.links == ["gone"]


@pytest.mark.parametrize("status", [403, 500, 503])
async def test_a_site_in_trouble_says_nothing_of_its_articles(home: Home, status: int) -> None:
    """Not in weeks; it is asked again after seven days."""
    await home.look(0)
    home.site.routes[STORY] = answer("", status, retry_after="1")
    looked = [day for day in range(30, 61) if await home.look(day)]
    assert home.links == ["ok"]
    assert looked == [30, 37, 44, 51, 58]


async def test_what_may_not_be_asked_for_stays_unchecked(home: Home) -> None:
    """robots.txt forbids; the article itself is never asked for."""
    home.site.routes["/robots.txt"] = answer("User-agent: *\nDisallow: /\n", content_type="text/plain")
    for day in (0, 7, 14, 21):
        await home.look(day)
    assert home.links == ["unchecked"]
    assert STORY not in home.site.paths


async def test_a_site_where_nobody_answers_is_left_after_three(home: Home) -> None:
    """The others of it count as looked at in vain, so that they do not keep all else waiting."""
    paths = [f"/ikrar-netral-asn-nomor-{n}" for n in range(9)]
    home.tells(*paths)
    home.site.routes |= dict.fromkeys(paths, answer("", 500))
    assert len(await home.look(0)) == 9
    assert len({path for path in home.site.paths if path in paths}) == FAILURES
    assert await home.look(1) == []


async def test_a_site_is_asked_politely(home: Home) -> None:
    """Two seconds between any two requests, as in a crawl."""
    paths = [f"/ikrar-netral-asn-nomor-{n}" for n in range(4)]
    home.tells(*paths)
    home.site.routes |= {path: page(home.site, path) for path in paths}
    await home.look(0)
    assert home.links == ["ok"] * 4
    assert home.time.seconds >= 2.0 * (len(home.site.asked) - 1)


async def test_out_of_time_nothing_more_is_asked_and_nothing_said(home: Home) -> None:
    """What there was no time for is as due as before."""
    assert await home.look(0, deadline=0.0) == []
    assert (home.links, load(home.root)) == (["unchecked"], {})
    assert await home.look(0) == [home.url]
