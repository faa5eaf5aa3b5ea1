"""Each fault does what it says to the real client and the real reader, and ends by itself."""

import asyncio
import datetime as dt
from collections.abc import Mapping
from typing import Any

import pytest

from scraper.errors import FetchError, ReadError
from scraper.fetch.policy import Limits
from scraper.models import Article, Page, Source
from scraper.read.page import read_page
from scraper.sources.discover.face import Window
from tests.world import Fault, World
from tests.world.asking import look, reached, sources
from tests.world.conftest import DAY
from tests.world.faults import KINDS, WIRE_LIMIT, WIRE_SECONDS, bounded
from tests.world.message import Request

pytestmark = pytest.mark.anyio

HOST = "warta-teluk.contoh.invalid"
PATH = "/2024/09/23/pemkab-pesawaran-ikrar-netral-jelang-pilkada-2024/"
URL = f"https://{HOST}{PATH}"
BRIEF = Limits(total=0.4, connect=0.4)
METADATA = "http://169.254.169.254/latest/meta-data/"

FETCH: Mapping[str, tuple[str, Mapping[str, Any], str]] = {
    "drip": ("drip", {}, "timeout"),
    "drip of the head": ("drip", {"whole_head": False}, "timeout"),
    "silent": ("silent", {}, "timeout"),
    "closed": ("closed", {}, "connection"),
    "endless": ("endless", {}, "too_large"),
    "short": ("short", {}, "truncated"),
    "torn gzip": ("torn_gzip", {}, "truncated"),
    "bomb": ("bomb", {}, "too_large"),
    "bomb in a bomb": ("bomb", {"layers": 2}, "encoding"),
    "brotli that nobody asked for": ("unasked", {}, "encoding"),
    "giant": ("giant", {}, "too_large"),
    "loop": ("loop", {}, "redirect"),
    "chain of six": ("chain", {}, "redirect"),
    "to a file": ("elsewhere", {"location": "file:" + "///etc/hostname"}, "redirect"),
    "to another scheme": ("elsewhere", {"location": "ftp://contoh.invalid/a"}, "redirect"),
    "to this machine": ("elsewhere", {"location": "http://127.0.0.1/"}, "redirect"),
    "down from https": ("elsewhere", {"location": f"http://{HOST}/"}, "redirect"),
    "forbidden": ("status", {"status": 403}, "status_403"),
    "too often, a long rest": ("status", {"status": 429, "retry_after": "86400"}, "deferred"),
    "no service at all": ("status", {"status": 503, "retry_after": "2"}, "deferred"),
    "gone": ("status", {"status": 410}, "status_410"),
    "no archive, by header": ("no_archive", {"by": "header"}, "opt_out"),
    "no archive, by meta": ("no_archive", {}, "opt_out"),
}
"""What the client makes of a fault at an article: kind, settings, reason."""

READ: Mapping[str, tuple[str, Mapping[str, Any], str]] = {
    "empty": ("empty", {}, "halaman kosong"),
    "soft 404": ("soft_404", {}, "404 yang dikirim sebagai 200"),
    "paywall": ("paywall", {}, "dinding berbayar"),
    "consent": ("consent", {}, "dinding persetujuan"),
    "bot wall": ("bot_wall", {}, "dinding pemeriksaan"),
    "new layout": ("new_layout", {}, "tidak ada isi berita"),
    "50,000 elements deep": ("deep", {}, "terlalu rumit"),
    "calendar": ("calendar", {}, "tidak ada isi berita"),
    "broken charset": ("charset", {"lie": "broken"}, "lebih dari 1%"),
}
"""What the reader says of a page that came whole."""

LISTED: Mapping[str, tuple[str, str, str]] = {
    "wordpress_error": ("warta-teluk", "/wp-json/", "WordPress menolak"),
    "casino": ("warta-teluk", "/", "bukan"),
    "entities": ("pena-minang", "/feed/", "entitas"),
}
"""Faults of lists: outlet, path, what discovery notes of it."""


def test_no_fault_is_without_a_test() -> None:
    """Every kind stands in a table above or has a test of its own below."""
    own = {"poisoned", "sitemap_loop"}
    assert set(KINDS) == {kind for kind, _, _ in (*FETCH.values(), *READ.values())} | set(LISTED) | own


@pytest.mark.parametrize("name", FETCH)
async def test_what_the_client_makes_of_it(name: str) -> None:
    """A typed failure within the limits; once the fault is taken away the same address answers."""
    kind, settings, reason = FETCH[name]
    world = World(DAY)
    world.faults.append(Fault(kind, HOST, settings=settings))
    limits = BRIEF if reason == "timeout" else Limits(total=10.0)
    async with reached(world, limits=limits) as there:
        with pytest.raises(FetchError) as caught:
            await there.web.get(URL)
        assert caught.value.reason == reason
        assert there.server.log.impolite(2.0) == []
    world.faults.clear()
    async with reached(world) as there:
        assert b"250 ASN" in (await there.web.get(URL)).body


async def test_a_name_that_leads_inside_is_not_connected_to() -> None:
    """A redirect to the cloud's own address is refused by the guard before anything is dialled."""
    world = World(DAY)
    world.faults.append(Fault("elsewhere", HOST, PATH, settings={"location": METADATA}))
    async with reached(world) as there:
        with pytest.raises(FetchError) as caught:
            await there.web.get(URL)
        assert caught.value.reason in ("refused_address", "redirect")


@pytest.mark.parametrize("after", ["2", "garbage", "-5", None])
async def test_a_passing_fault_passes(after: str | None) -> None:
    """Twice 503, with Retry-After in several forms, then the page; a chain of five is followed to its end."""
    world = World(DAY)
    world.faults.append(Fault("status", HOST, PATH, times=2, settings={"status": 503, "retry_after": after}))
    async with reached(world) as there:
        assert b"250 ASN" in (await there.web.get(URL)).body
        assert [entry.status for entry in there.server.log.pages()] == [503, 503, 200]
    world.faults[:] = [Fault("chain", HOST, PATH, settings={"length": 5})]
    async with reached(world) as there:
        assert b"250 ASN" in (await there.web.get(URL)).body


@pytest.mark.parametrize("status", [500, 503])
async def test_a_broken_robots_txt_closes_the_outlet(status: int) -> None:
    """The fault can be put in the way of robots.txt alone."""
    world = World(DAY)
    world.faults.append(Fault("status", HOST, "/robots.txt", settings={"status": status}))
    async with reached(world) as there:
        with pytest.raises(FetchError):
            await there.web.get(URL)
        assert there.server.log.pages() == []


async def fetched(kind: str, settings: Mapping[str, Any]) -> Page:
    world = World(DAY)
    world.faults.append(Fault(kind, HOST, settings=settings))
    async with reached(world) as there:
        answer = await there.web.get(URL)
        charset = answer.headers.get("content-type", "").partition("charset=")[2] or None
        return Page(URL, answer.body, DAY, charset)


@pytest.mark.parametrize("name", READ)
async def test_what_the_reader_makes_of_it(name: str) -> None:
    """It comes as a page, with 200, and is told from an article."""
    kind, settings, words = READ[name]
    page = await fetched(kind, settings)
    with pytest.raises(ReadError, match=words):
        read_page(page)


@pytest.mark.parametrize("lie", ["cp1252", "utf-99", "nul"])
async def test_a_lie_about_the_charset_costs_nothing(lie: str) -> None:
    """The text is the same as without it."""
    honest: Article = read_page(await fetched("chain", {"length": 0}))
    assert read_page(await fetched("charset", {"lie": lie})).text == honest.text


async def test_a_poisoned_page_is_read_as_words() -> None:
    """What would run backwards or hide is taken out; script is no text; the rest stays as it is printed."""
    article = read_page(await fetched("poisoned", {}))
    assert article.title is not None
    assert "alert(1)" not in article.text.split("\n")[1]
    assert "{{ 7*7 }}" in article.title
    assert [char for char in article.text if char in "\u202e\u200b"] == []
    assert "curi" not in article.text


async def test_a_sold_domain_has_no_articles() -> None:
    """Its pages are whole, but whatever was asked for, nothing of what is listed is about the subject."""
    world = World(DAY)
    world.faults.append(Fault("casino", HOST))
    async with reached(world) as there:
        found = await look(there, [source("warta-teluk")], Window(dt.date(2024, 9, 1), DAY))
        assert found.urls == frozenset()
        assert found.outcomes["warta-teluk"].troubles
        assert b"250 ASN" not in (await there.web.get(URL)).body


@pytest.mark.parametrize("kind", LISTED)
async def test_what_discovery_makes_of_it(kind: str) -> None:
    """It notes a trouble, finds nothing there, and ends."""
    name, path, words = LISTED[kind]
    world = World(DAY)
    world.faults.append(Fault(kind, f"{name}.contoh.invalid", path))
    async with reached(world) as there:
        outcome = (await look(there, [source(name)], Window(dt.date(2024, 9, 1), DAY))).outcomes[name]
        assert outcome.asked <= 12
        assert [trouble.why for trouble in outcome.troubles if words in trouble.why]


async def test_a_sitemap_that_lists_itself_is_read_once() -> None:
    """It is asked for once, and nothing is found in it."""
    world = World(DAY)
    world.faults.append(Fault("sitemap_loop", "tabur-banua.contoh.invalid", "/sitemap.xml"))
    async with reached(world) as there:
        outcome = (await look(there, [source("tabur-banua")], Window(dt.date(2024, 9, 1), DAY))).outcomes
        assert (outcome["tabur-banua"].asked, outcome["tabur-banua"].found) == (1, 0)


async def test_a_calendar_without_end_is_left() -> None:
    """Every page of it is new; the walk stops all the same."""
    world = World(DAY)
    world.faults.append(Fault("calendar", "mimbar-flores.contoh.invalid", "/berita?"))
    async with reached(world) as there:
        found = await look(there, [source("mimbar-flores")], Window(dt.date(2024, 9, 1), DAY))
        assert 2 < found.outcomes["mimbar-flores"].asked <= 60
        assert len(found.urls) > 100


async def test_a_new_layout_of_lists_yields_nothing() -> None:
    """The source answers, and nothing is listed: what health has to notice."""
    world = World(DAY)
    world.faults.append(Fault("new_layout", "sorot-pantura.contoh.invalid"))
    async with reached(world) as there:
        outcome = (await look(there, [source("sorot-pantura")], Window(dt.date(2024, 9, 1), DAY))).outcomes
        assert (outcome["sorot-pantura"].listed, outcome["sorot-pantura"].found) == (0, 0)
        assert outcome["sorot-pantura"].asked > 0


def source(name: str) -> Source:
    return sources()[name]


def test_no_stream_is_without_end() -> None:
    """Every fault of the wire is ended by its bytes or by its time, whoever listens."""
    world = World(DAY)
    request = Request(HOST, PATH)
    for kind in ("drip", "endless", "short", "silent", "closed"):
        stream = Fault(kind, HOST).strike(request, lambda: world.answer(request))
        assert not hasattr(stream, "status")
        now = [0.0]

        def wait(seconds: float, now: list[float] = now) -> bool:
            now[0] += seconds
            return False

        sent = sum(len(piece) for _, piece in bounded(stream, wait, lambda now=now: now[0]))  # type: ignore[misc]
        assert sent <= WIRE_LIMIT + 100_000
        assert now[0] <= WIRE_SECONDS + 1


async def test_a_drip_is_broken_off_with_the_server() -> None:
    """The server does not wait for its slowest answer."""
    world = World(DAY)
    world.faults.append(Fault("silent", HOST))
    async with asyncio.timeout(10):
        async with reached(world, limits=BRIEF) as there:
            with pytest.raises(FetchError):
                await there.web.get(URL)
