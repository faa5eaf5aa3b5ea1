"""The live client against servers on loopback: limits, redirects, further tries, pace."""

import asyncio
import gzip
import re
import time
import zlib
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from typing import Protocol

import pytest

import scraper
from scraper.errors import (
    ConnectError,
    DeferredError,
    EncodingError,
    FetchError,
    FetchTimeoutError,
    RedirectError,
    StatusError,
    TooLargeError,
    TooManyRedirectsError,
    TruncatedError,
)
from scraper.fetch.network import Network
from scraper.fetch.pace import Pacer
from scraper.fetch.policy import Limits, Pace
from scraper.models import Response
from scraper.read.decode import PAGE_LIMIT
from tests.fetch.loopback import BRIEF, Dialler, FakeTime, Route, answer, drip, fetcher, flood, moved, once, site

pytestmark = pytest.mark.anyio

CHUNKED = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n"


class Ask(Protocol):
    """What discovery asks with."""

    async def __call__(self, url: str, *, limit: int = PAGE_LIMIT) -> Response: ...


async def test_a_page_comes_with_what_was_answered() -> None:
    """Address, status, small header names, body, time; and the request says who asks."""
    clock = FakeTime()
    async with site({"/a?b=1": answer("<p>é</p>", X_Kepala="Isi")}) as here, fetcher(clock) as web:
        ask: Ask = web.get
        page = await ask(here.url("/a?b=1#bagian"))
        assert (page.asked, page.url) == (here.url("/a?b=1#bagian"), here.url("/a?b=1"))
        assert (page.status, page.body, page.unchanged) == (200, "<p>é</p>".encode(), False)
        assert page.headers["x-kepala"] == "Isi"
        # The site's terms are asked for first, so two gaps have passed.
        assert page.retrieved.isoformat() == "2026-11-21T03:00:04+00:00"
        assert here.asked[-1].headers["user-agent"] == "IkrarBot/1.0"
        assert here.asked[-1].headers["accept-encoding"] == "gzip, deflate"


@pytest.mark.parametrize(
    ("coding", "pack"),
    [
        ("gzip", gzip.compress),
        ("x-gzip", gzip.compress),
        ("GZIP", lambda body: gzip.compress(body[:5]) + gzip.compress(body[5:])),
        ("deflate", zlib.compress),
        ("deflate", lambda body: zlib.compress(body)[2:-4]),
        ("identity", lambda body: body),
    ],
)
async def test_codings_that_were_asked_for_are_undone(coding: str, pack: type[bytes]) -> None:
    """gzip with one member or several, deflate with and without zlib's header."""
    async with site({"/": answer(pack(b"isi halaman" * 99), content_encoding=coding)}) as here, fetcher() as web:
        assert (await web.get(here.url())).body == b"isi halaman" * 99


@pytest.mark.parametrize("coding", ["br", "zstd", "gzip, gzip", "deflate, gzip", "compress", "utf-8"])
async def test_other_codings_are_refused(coding: str) -> None:
    """Nothing is undone that was not asked for, nor twice."""
    async with site({"/": answer(gzip.compress(b"isi"), content_encoding=coding)}) as here, fetcher() as web:
        with pytest.raises(EncodingError) as caught:
            await web.get(here.url())
    assert caught.value.reason == "encoding"


async def test_a_broken_coding_is_an_error() -> None:
    """What says gzip and is none is no page."""
    async with site({"/": answer(b"bukan gzip", content_encoding="gzip")}) as here, fetcher() as web:
        with pytest.raises(EncodingError):
            await web.get(here.url())


async def test_a_bomb_stops_at_the_limit() -> None:
    """A small body that unpacks to a hundred times the limit is refused."""
    bomb = gzip.compress(bytes(100 * 10_000))
    async with site({"/": answer(bomb, content_encoding="gzip")}) as here, fetcher() as web:
        with pytest.raises(TooLargeError, match="10000"):
            await web.get(here.url(), limit=10_000)


@pytest.mark.parametrize(
    "route",
    [
        answer(b"x" * 10_001),
        answer(b"", content_length="999999999999999"),
        flood(CHUNKED, b"5\r\n" + b"x" * 5 + b"\r\n" * 1),
        flood(b"HTTP/1.0 200 OK\r\n\r\n", b"x" * 5000),
    ],
    ids=["whole", "declared", "chunks", "endless"],
)
async def test_a_body_beyond_the_limit_is_refused(route: Route) -> None:
    """Whole, only declared, in endless chunks, or without any end."""
    async with site({"/": route}) as here, fetcher() as web:
        with pytest.raises(TooLargeError) as caught:
            await web.get(here.url(), limit=10_000)
    assert caught.value.reason == "too_large"


async def test_a_body_at_the_limit_is_taken() -> None:
    """The limit itself is allowed."""
    async with site({"/": answer(b"x" * 10_000)}) as here, fetcher() as web:
        assert len((await web.get(here.url(), limit=10_000)).body) == 10_000


@pytest.mark.parametrize(
    "route",
    [
        answer(b"<p>sebagian", content_length="500"),
        CHUNKED + b"5\r\n<p>se",
        CHUNKED + b"5\r\n<p>se\r\n",
        answer(gzip.compress(b"isi halaman")[:-9], content_encoding="gzip"),
        answer(zlib.compress(b"isi halaman")[:-5], content_encoding="deflate"),
    ],
    ids=["length", "chunk", "chunks", "gzip", "deflate"],
)
async def test_half_a_page_is_no_page(route: Route) -> None:
    """A body that ends early is an error, whatever announced its length."""
    async with site({"/": route}) as here, fetcher() as web:
        with pytest.raises(TruncatedError) as caught:
            await web.get(here.url())
    assert caught.value.reason == "truncated"


@pytest.mark.parametrize(
    "route",
    [
        drip(b"HTTP/1.1 200 OK\r\n", b"x"),
        drip(b"HTTP/1.1 200 OK\r\ncontent-length: 9999\r\n\r\n", b"x"),
        drip(CHUNKED, b"1\r\nx\r\n"),
        drip(b"", b"HTTP/1.1 103 Dulu\r\n\r\n"),
        drip(b"HTTP/1.1 302 Pindah\r\nlocation: /\r\ncontent-length: 9999\r\n\r\n", b"x"),
    ],
    ids=["head", "body", "chunks", "informational", "redirect"],
)
async def test_a_drip_ends_with_the_time_for_one_fetch(route: Route) -> None:
    """A server that sends something now and then does not hold us: the whole fetch has one deadline."""
    async with site({"/a": route}) as here, fetcher(limits=BRIEF) as web:
        started = time.monotonic()
        with pytest.raises(FetchTimeoutError) as caught:
            await web.get(here.url("/a"))
        assert time.monotonic() - started < BRIEF.total + 1
    assert caught.value.reason == "timeout"
    assert here.paths == ["/a"]


async def test_redirects_share_one_deadline() -> None:
    """Five slow redirects do not get five times the time."""

    async def slowly(writer: asyncio.StreamWriter) -> None:
        if len(here.paths) > 1:  # the first leads on at once: on a busy machine it may be the only one to be answered
            await asyncio.sleep(0.15)
        writer.write(moved(f"/{len(here.paths)}"))
        await writer.drain()

    async with site(dict.fromkeys([f"/{n}" for n in range(9)], slowly)) as here, fetcher(limits=BRIEF) as web:
        with pytest.raises(FetchTimeoutError):
            await web.get(here.url("/0"))
    assert 1 < len(here.paths) <= 4


async def test_an_endless_head_is_refused() -> None:
    """Headers without end are given up, long before the deadline."""
    async with site({"/": flood(b"HTTP/1.1 200 OK\r\nx: ", b"x" * 5000)}) as here, fetcher() as web:
        with pytest.raises(ConnectError):
            await web.get(here.url())


async def test_five_redirects_are_followed() -> None:
    """The answer names both the address asked for and the one that answered; relative ones count too."""
    routes = {f"/{n}": moved(f"{n + 1}?x=ä#f", 301 + n % 2) for n in range(1)}
    routes |= {"/1?x=%C3%A4": moved("/2", 303), "/2": moved("/3", 307), "/3": moved("/4", 308)}
    async with site({**routes, "/4": moved("./5"), "/5": answer("akhir")}) as here, fetcher() as web:
        page = await web.get(here.url("/0"))
    assert (page.asked, page.url, page.body) == (here.url("/0"), here.url("/5"), b"akhir")


@pytest.mark.parametrize(
    ("statuses", "gone_for_good"), [([301], True), ([308, 301], True), ([302], False), ([301, 307], False), ([], False)]
)
async def test_a_move_for_good_is_told_from_a_detour(statuses: list[int], gone_for_good: bool) -> None:
    """Only where every redirect on the way is permanent."""
    routes: dict[str, Route] = {f"/{n}": moved(f"/{n + 1}", status) for n, status in enumerate(statuses)}
    async with site({**routes, f"/{len(statuses)}": answer("isi")}) as here, fetcher() as web:
        assert (await web.get(here.url("/0"))).moved == gone_for_good


async def test_a_sixth_redirect_is_an_error() -> None:
    """A chain of six costs six requests and no more."""
    async with site({f"/{n}": moved(f"/{n + 1}") for n in range(9)}) as here, fetcher() as web:
        with pytest.raises(TooManyRedirectsError) as caught:
            await web.get(here.url("/0"))
    assert here.paths == [f"/{n}" for n in range(6)]
    assert caught.value.reason == "redirect"


async def test_a_loop_ends_when_it_closes() -> None:
    """An address is asked once, however often a redirect names it."""
    async with site({"/a": moved("/b"), "/b": moved("/a#x")}) as here, fetcher() as web:
        with pytest.raises(TooManyRedirectsError, match="berputar"):
            await web.get(here.url("/a"))
    assert here.paths == ["/a", "/b"]


@pytest.mark.parametrize(
    "target",
    ["file:/etc/passwd", "ftp://127.0.0.1/a", "data:text/html,<p>", "javascript:alert(1)", "http://a:b@127.0.0.1/",
     "http://[::1", "gopher://127.0.0.1/"],
)  # fmt: skip
async def test_redirects_elsewhere_are_refused(target: str) -> None:
    """Only http and https are followed, without credentials."""
    async with site({"/": moved(target)}) as here, fetcher() as web:
        with pytest.raises(RedirectError, match="ditolak") as caught:
            await web.get(here.url())
    assert caught.value.reason == "redirect"


@pytest.mark.parametrize("status", [204, 206, 300, 304, 400, 401, 403, 404, 410, 451, 501])
async def test_other_answers_are_errors_with_their_status(status: int) -> None:
    """Anything but a page is an error, asked for once; a redirect without a target too."""
    body = b"" if status in (204, 304) else b"isi"
    async with site({"/a": answer(body, status)}) as here, fetcher() as web:
        with pytest.raises(StatusError) as caught:
            await web.get(here.url("/a"))
    assert (caught.value.status, caught.value.reason) == (status, f"status_{status}")
    assert here.paths == ["/a"]


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504, 522, 524])
async def test_what_may_pass_is_asked_three_times(status: int) -> None:
    """Two failures and a page are a page; rests grow, and are no shorter than the pace."""
    clock = FakeTime()
    async with site({"/a": [answer("", status), answer("", status), answer("ada")]}) as here, fetcher(clock) as web:
        assert (await web.get(here.url("/a"))).body == b"ada"
    assert here.paths == ["/a"] * 3
    assert clock.slept == [2.0, 2.0, 4.0, 16.0]


@pytest.mark.parametrize("status", [408, 500, 502, 504, 522, 524])
async def test_three_failures_are_an_error(status: int) -> None:
    """There is no fourth try, and the host's next address is still asked for."""
    async with site({"/a": answer("", status), "/b": answer("b")}) as here, fetcher() as web:
        with pytest.raises(StatusError):
            await web.get(here.url("/a"))
        assert (await web.get(here.url("/b"))).body == b"b"
    assert here.paths == ["/a", "/a", "/a", "/b"]


async def test_a_lost_connection_is_asked_again() -> None:
    """A connection that closes without a word, and half a page, may pass."""
    routes = {"/a": [b"", answer("sebag", content_length="99"), answer("ada")]}
    async with site(routes) as here, fetcher() as web:
        assert (await web.get(here.url("/a"))).body == b"ada"
    assert here.paths == ["/a"] * 3


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize(
    ("asked", "rested"),
    [("7", 7.0), ("60", 60.0), ("Sat, 21 Nov 2026 03:00:34 GMT", 30.0), ("sebentar lagi", 4.0), ("-5", 4.0),
     ("1.5", 4.0), ("", 4.0), ("Fri, 20 Nov 2026 03:00:00 GMT", 4.0), ("0", 2.0)],
)  # fmt: skip
async def test_a_host_gets_the_rest_it_asks_for(status: int, asked: str, rested: float) -> None:
    """Seconds or a date; nonsense, negative and past ones get the usual rest; never less than the pace."""
    clock = FakeTime()
    routes = {"/a": [answer("", status, Retry_After=asked), answer("ada")]}
    async with site(routes) as here, fetcher(clock) as web:
        assert (await web.get(here.url("/a"))).body == b"ada"
    assert clock.slept == [2.0, 2.0, rested]


@pytest.mark.parametrize("asked", ["61", "86400", "9" * 400, "Sun, 22 Nov 2026 03:00:00 GMT"])
async def test_a_host_that_asks_for_long_rest_is_left_alone(asked: str) -> None:
    """One request, a typed error, and nothing more to that host in this run, with or without www."""
    clock = FakeTime()
    routes = {"/a": answer("", 429, Retry_After=asked), "/b": answer("b")}
    async with site(routes) as here, fetcher(clock) as web:
        with pytest.raises(DeferredError) as caught:
            await web.get(here.url("/a", "www.satu.localhost"))
        with pytest.raises(DeferredError, match=r"satu\.localhost ditunda"):
            await web.get(here.url("/b", "satu.localhost"))
        assert (await web.get(here.url("/b", "dua.localhost"))).body == b"b"
    assert caught.value.reason == "deferred"
    assert here.paths == ["/a", "/b"]
    assert sum(clock.slept) < 60


@pytest.mark.parametrize("status", [429, 503])
async def test_a_host_that_keeps_asking_for_rest_is_left_alone(status: int) -> None:
    """After three tries it is deferred; those waiting for their turn are not sent either."""
    async with site({"/a": answer("", status), "/b": answer("b")}) as here, fetcher() as web:
        results = await asyncio.gather(web.get(here.url("/a")), web.get(here.url("/b")), return_exceptions=True)
    assert isinstance(results[0], DeferredError)
    assert here.paths.count("/a") <= 3


async def test_the_rests_of_one_fetch_are_bounded() -> None:
    """Where a third try would rest beyond the bound there is none."""
    clock = FakeTime()
    routes = {"/a": answer("", 500, Retry_After="50")}
    async with site(routes) as here, fetcher(clock, limits=Limits(waits=99.0)) as web:
        with pytest.raises(StatusError):
            await web.get(here.url("/a"))
    assert here.paths == ["/a"] * 2


async def test_a_host_gets_one_request_at_a_time_with_a_gap() -> None:
    """Ten at once to one host, by two of its names: never two together, two seconds after each."""
    clock, running, most = FakeTime(), 0, 0

    async def busy(writer: asyncio.StreamWriter) -> None:
        nonlocal running, most
        running, most = running + 1, max(most, running + 1)
        await asyncio.sleep(0.01)
        running -= 1
        times.append(clock.seconds)
        writer.write(answer("ada"))
        await writer.drain()

    times: list[float] = []
    async with site({f"/{n}": busy for n in range(10)}) as here, fetcher(clock) as web:
        hosts = ("satu.localhost", "www.satu.localhost")
        await asyncio.gather(*(web.get(here.url(f"/{n}", hosts[n % 2])) for n in range(10)))
    assert most == 1
    assert len(times) == 10
    assert min(later - earlier for earlier, later in pairwise(times)) >= 2.0


async def test_hosts_go_in_parallel_up_to_a_bound() -> None:
    """Six hosts, three places: three have their turn, the others theirs when it is over."""
    pacer, running, over = Pacer(Pace(parallel=3), FakeTime().clock), 0, asyncio.Event()

    async def turn(site: str) -> None:
        nonlocal running
        async with pacer.turn(site):
            running += 1
            await over.wait()

    turns = [asyncio.create_task(turn(f"h{n}.id")) for n in range(6)]
    for _ in range(20):
        await asyncio.sleep(0)
    assert running == 3
    over.set()
    await asyncio.gather(*turns)
    assert running == 6


@pytest.mark.parametrize("interim", [b"", b"HTTP/1.1 103 Dulu\r\nlink: </a.css>\r\n\r\n"])
async def test_a_page_longer_than_it_says_is_no_page(interim: bytes) -> None:
    """A length that lies cuts the page; an empty line after it, as old servers send, does not."""
    routes: dict[str, Route] = {
        "/lebih": interim + answer("isi dan lebih", content_length="3"),
        "/pas": interim + answer("isi\r\n", content_length="3"),
    }
    async with site(routes) as here, fetcher() as web:
        with pytest.raises(TruncatedError, match="lebih panjang"):
            await web.get(here.url("/lebih"))
        assert (await web.get(here.url("/pas"))).body == b"isi"


async def test_what_follows_an_answer_is_not_the_next_one() -> None:
    """Whatever a server sends behind the end of a redirect or a chunked page, the next address is asked itself."""
    forged = answer("palsu")
    routes: dict[str, Route] = {
        "/a": moved("/b") + forged,
        "/b": CHUNKED + b"3\r\nisi\r\n0\r\n\r\n" + forged,
        "/c": answer("c"),
    }
    async with site(routes) as here, fetcher() as web:
        assert (await web.get(here.url("/a"))).body == b"isi"
        assert (await web.get(here.url("/c"))).body == b"c"


async def test_no_connection_outlives_its_answer() -> None:
    """Whatever came over it, page, redirect, half a page, nothing or no end: it is closed with the fetch."""
    routes: dict[str, Route] = {
        "/utuh": answer("isi"),
        "/pindah": moved("/utuh"),
        "/hilang": answer("tidak ada", 404),
        "/besar": flood(CHUNKED, b"5\r\n" + b"x" * 5 + b"\r\n"),
        "/separuh": answer("isi", content_length="9"),
        "/bisu": once(b""),
        "/asing": once(b"bukan HTTP\r\n\r\n"),
        "/lambat": drip(b"HTTP/1.1 200 OK\r\n", b"x"),
    }
    async with site(routes) as here:
        dial = Dialler(here.port)
        network = Network(dial=dial)
        async with fetcher(limits=BRIEF, network=network) as web:
            for path in routes:
                with suppress(FetchError):
                    await web.get(here.url(path), limit=10_000)
                assert dial.open == 0
    assert len(dial.meant) > len(routes)


async def test_no_cookie_is_sent_back() -> None:
    """A site learns nothing of one request from another."""
    async with site({"/a": answer("a", set_cookie="kenal=ya; path=/"), "/b": answer("b")}) as here, fetcher() as web:
        await web.get(here.url("/a", "satu.localhost"))
        await web.get(here.url("/b", "satu.localhost"))
    assert [asked.headers.get("cookie") for asked in here.asked] == [None] * len(here.asked)


async def test_proxies_of_the_environment_are_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """A proxy would connect where no guard looks."""
    async with site({"/": answer("langsung")}) as here, site() as proxy:
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.url())
        async with fetcher() as web:
            assert (await web.get(here.url())).body == b"langsung"
    assert proxy.asked == []


async def test_a_closed_port_is_a_connection_error() -> None:
    """Nobody there is told apart from a refusal; it may pass, so it is tried three times."""
    async with site() as gone:
        url = gone.url()
    clock = FakeTime()
    async with fetcher(clock) as web:
        with pytest.raises(ConnectError) as caught:
            await web.get(url)
    assert caught.value.reason == "connection"
    assert clock.slept == [4.0, 16.0]


async def test_every_error_of_fetching_has_a_reason_of_its_own() -> None:
    """The words by which runs are counted do not collide, and are words."""
    kinds = [kind for kind in FetchError.__subclasses__() if kind is not StatusError]
    reasons = [kind.reason for kind in kinds]
    assert len(set(reasons)) == len(reasons) >= 15
    assert all(reason.replace("_", "").isalpha() and reason.islower() for reason in reasons)


def test_one_module_owns_the_client() -> None:
    """httpx is imported in one place, and its core beside it, so that they can be replaced there."""
    root = Path(scraper.__file__).parent
    text = {path.relative_to(root).as_posix(): path.read_text() for path in root.rglob("*.py")}
    for client, owners in (("httpx", {"fetch/wire.py"}), ("httpcore", {"fetch/wire.py", "fetch/network.py"})):
        statement = re.compile(rf"^\s*(?:import|from) {client}\b", re.M)
        assert {name for name in text if statement.search(text[name])} == owners
