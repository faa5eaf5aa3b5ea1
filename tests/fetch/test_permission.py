"""What sites allow: robots.txt, and the ways to reserve a page."""

import asyncio
import gzip
import json

import pytest

from scraper.errors import (
    DeferredError,
    FetchError,
    OptOutError,
    RefusedAddressError,
    RobotsError,
    RobotsUnreachableError,
    StatusError,
)
from scraper.fetch.optout import read_reservation
from scraper.fetch.policy import ROBOTS_LIMIT, Pace
from scraper.fetch.robots import read_robots
from tests.fetch.loopback import BRIEF, FakeTime, Route, answer, drip, fetcher, flood, moved, site

CLOSED = "User-agent: *\nDisallow: /\n"


def allowed(text: str, path: str = "/a") -> bool:
    return read_robots(text.encode()).allows(f"https://contoh.id{path}")


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("", True),
        (CLOSED, False),
        ("\ufeff" + CLOSED, False),
        (CLOSED.replace("\n", "\r"), False),
        ("User-agent: *\nDisallow:\n", True),
        ("User-agent: *\nDisallow: /a$\n", False),
        ("User-agent: *\nDisallow: /\nAllow: /a\n", True),
        ("User-agent: Googlebot\nDisallow: /\n", True),
        ("User-agent: ikrarbot\nDisallow: /\n", False),
        ("User-agent: IKRARBOT/2.0 (+https://contoh.id)\nDisallow: /\n", False),
        ("useragent ikrarbot # kami\nDisallow: /\n", False),
        ("User-agent: IkrarBot\nAllow: /\n\n" + CLOSED, True),
        ("User-agent: Googlebot\nUser-agent: IkrarBot\nDisallow: /\n", False),
        ("User-agent: ikrarbotlain\nDisallow: /\n", True),
        ("User-agent: Googlebot\nUser-agent: *\nDisallow: /\n", False),
        ("User-agent: a\nDisallow: /\nUser-agent: *\nDisallow: /b\n", True),
        ("<!DOCTYPE html><html><head><title>Beranda</title></head><body><p>Disallow: /</p></body></html>", True),
        ("\x00\xff" * 40, True),
    ],
)
def test_robots_groups(text: str, may: bool) -> None:
    """Our own group before everyone's, whatever version it names; a page sent as robots.txt forbids nothing."""
    assert allowed(text) is may


def test_only_the_first_part_of_a_robots_txt_counts_and_of_it_whole_lines() -> None:
    """Rules within the limit hold; a line that the limit cuts does not, nor anything after it."""
    filler = "# isi\n" * (ROBOTS_LIMIT // 6 + 1)
    assert not allowed(CLOSED + filler)
    assert allowed(filler + CLOSED)
    start = "User-agent: *\nDisallow: /b\n"
    cut = start + "#" * (ROBOTS_LIMIT - len(start) - len("\nDisallow: /a")) + "\nDisallow: /a/lebih/dalam\n"
    assert allowed(cut)
    assert not allowed(cut, "/b")


def test_many_names_times_many_rules_stay_cheap() -> None:
    """Names that are not ours are one group: their rules are kept once, not once a name."""
    hostile = "".join(f"User-agent: bot{n}\n" for n in range(2000)) + "".join(f"Disallow: /{n}\n" for n in range(2000))
    assert len(read_robots(hostile.encode()).rules._user_agents) == 1


@pytest.mark.parametrize(("said", "delay"), [("7", 7.0), ("0.5", 0.5), ("-3", None), ("lama", None), ("", None)])
def test_crawl_delays(said: str, delay: float | None) -> None:
    """Seconds, with decimals; nonsense is none."""
    assert read_robots(f"User-agent: *\nCrawl-delay: {said}\n".encode()).delay == delay


@pytest.mark.anyio
async def test_a_disallowed_page_is_not_asked_for() -> None:
    """Allowed ones are; the terms of an origin are asked for once."""
    routes = {"/robots.txt": answer("User-agent: *\nDisallow: /rahasia"), "/a": answer("a"), "/rahasia": answer("r")}
    async with site(routes) as here, fetcher() as web:
        assert (await web.get(here.url("/a"))).body == b"a"
        with pytest.raises(RobotsError) as caught:
            await web.get(here.url("/rahasia"))
        await web.get(here.url("/a"))
    assert caught.value.reason == "robots"
    assert [asked.path for asked in here.asked] == ["/robots.txt", "/.well-known/tdmrep.json", "/a", "/a"]


@pytest.mark.anyio
async def test_pages_that_wait_for_the_same_robots_ask_for_it_once() -> None:
    """Ten at once to a new host cost one robots.txt."""
    async with site({f"/{n}": answer("a") for n in range(10)}) as here, fetcher() as web:
        await asyncio.gather(*(web.get(here.url(f"/{n}")) for n in range(10)))
    assert (here.count("/robots.txt"), here.count("/.well-known/tdmrep.json")) == (1, 1)


@pytest.mark.anyio
@pytest.mark.parametrize(
    "path", ["/buka/../tutup/a", "/./tutup/a", "/buka/%2e%2e/tutup/a", "/%2E/tutup/a", "/%74utup/a"]
)
async def test_what_is_judged_is_what_is_sent(path: str) -> None:
    """No way of writing an address leads past robots.txt, asked for or redirected to."""
    routes = {"/robots.txt": answer("User-agent: *\nDisallow: /tutup/\n"), "/tutup/a": answer("rahasia")}
    async with site({**routes, "/ke": moved(path)}) as here, fetcher() as web:
        for asked in (path, "/ke"):
            with pytest.raises(RobotsError):
                await web.get(here.url(asked))
        assert here.paths == ["/ke"]


@pytest.mark.anyio
@pytest.mark.parametrize("status", [204, 400, 401, 403, 404, 410])
async def test_a_site_without_robots_allows(status: int) -> None:
    """RFC 9309 §2.3.1.3: unavailable is no restriction, and neither is an empty answer."""
    async with (
        site({"/robots.txt": answer("" if status == 204 else CLOSED, status), "/": answer("a")}) as here,
        fetcher() as web,
    ):
        assert (await web.get(here.url())).body == b"a"


@pytest.mark.anyio
@pytest.mark.parametrize(("status", "tries"), [(408, 3), (500, 3), (502, 3), (504, 3), (501, 1), (300, 1)])
async def test_a_site_whose_robots_fails_is_left_alone(status: int, tries: int) -> None:
    """RFC 9309 §2.3.1.4: unreachable disallows everything; the host is not asked for pages, nor again for robots."""
    async with site({"/robots.txt": answer("", status), "/": answer("a")}) as here, fetcher() as web:
        for _ in range(2):
            with pytest.raises(RobotsUnreachableError) as caught:
                await web.get(here.url())
            assert caught.value.reason == "robots_unreachable"
    assert here.paths == []
    assert here.count("/robots.txt") == tries


@pytest.mark.anyio
@pytest.mark.parametrize(
    "route",
    [
        drip(b"HTTP/1.1 200 OK\r\n\r\n", b"#"),
        answer("User-agent", content_length="99"),
        answer(b"bukan gzip", content_encoding="gzip"),
        moved("file:/etc/passwd"),
    ],
    ids=["timeout", "truncated", "broken coding", "redirect"],
)
async def test_a_robots_that_cannot_be_had_disallows(route: Route) -> None:
    """Time-outs, halves, broken codings and redirects that are refused all leave the host alone."""
    async with site({"/robots.txt": route, "/": answer("a")}) as here, fetcher(limits=BRIEF) as web:
        with pytest.raises(RobotsUnreachableError):
            await web.get(here.url())
    assert here.paths == []


@pytest.mark.anyio
async def test_too_many_requests_for_robots_is_no_permission() -> None:
    """429 is the one 4xx that does not allow."""
    async with site({"/robots.txt": answer("", 429), "/": answer("a")}) as here, fetcher() as web:
        with pytest.raises(DeferredError):
            await web.get(here.url())
    assert here.paths == []


@pytest.mark.anyio
async def test_a_robots_is_followed_through_five_redirects() -> None:
    """Its rules then hold for the origin that was asked; a sixth makes it unavailable, which allows."""
    chain = {f"/r{n}": moved(f"/r{n + 1}") for n in range(1, 5)}
    routes = {"/robots.txt": moved("/r1"), **chain, "/": answer("a")}
    async with site({**routes, "/r5": answer(CLOSED)}) as here, fetcher() as web:
        with pytest.raises(RobotsError):
            await web.get(here.url())
    async with site({**routes, "/r5": moved("/r6"), "/r6": answer(CLOSED)}) as here, fetcher() as web:
        assert (await web.get(here.url())).body == b"a"
    assert here.count("/r6") == 0


@pytest.mark.anyio
async def test_an_endless_robots_is_cut_not_refused() -> None:
    """What comes first counts, and no more is taken than the limit; packed ones too."""
    head = b"HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /rahasia\n"
    packed = answer(gzip.compress(head.partition(b"\r\n\r\n")[2] + b"#\n" * 9_000_000), content_encoding="gzip")
    routes: tuple[Route, ...] = (flood(head, b"# isi\n" * 2000), packed)
    for route in routes:
        async with site({"/robots.txt": route, "/a": answer("a")}) as here, fetcher() as web:
            assert (await web.get(here.url("/a"))).body == b"a"
            with pytest.raises(RobotsError):
                await web.get(here.url("/rahasia"))


@pytest.mark.anyio
async def test_a_robots_holds_for_a_day() -> None:
    """Then it is asked for again, and a change counts."""
    clock = FakeTime()
    routes: dict[str, Route] = {"/robots.txt": [answer(CLOSED), answer("")], "/": answer("a")}
    async with site(routes) as here, fetcher(clock) as web:
        with pytest.raises(RobotsError):
            await web.get(here.url())
        clock.seconds += 86_000
        with pytest.raises(RobotsError):
            await web.get(here.url())
        clock.seconds += 400
        assert (await web.get(here.url())).body == b"a"
    assert here.count("/robots.txt") == 2


@pytest.mark.anyio
async def test_a_redirect_is_asked_for_by_leave_of_its_own_site() -> None:
    """A page that is allowed does not open one that is not."""
    closed = {"/robots.txt": answer(CLOSED), "/b": answer("b")}
    async with site(closed) as there, site({"/a": moved(there.url("/b", "dua.localhost"))}) as here, fetcher() as web:
        with pytest.raises(RobotsError):
            await web.get(here.url("/a", "satu.localhost"))
    assert there.paths == []


@pytest.mark.anyio
@pytest.mark.parametrize(("said", "gap"), [("7", 7.0), ("0.1", 2.0), ("3600", 60.0)])
async def test_a_crawl_delay_widens_the_gap(said: str, gap: float) -> None:
    """Never below our own gap, never beyond the widest."""
    clock = FakeTime()
    routes = {"/robots.txt": answer(f"User-agent: *\nCrawl-delay: {said}\n"), "/a": answer("a")}
    async with site(routes) as here, fetcher(clock, pace=Pace()) as web:
        for _ in range(3):
            await web.get(here.url("/a"))
    assert clock.slept[-2:] == [gap, gap]


@pytest.mark.anyio
@pytest.mark.parametrize(
    "headers",
    [{"tdm_reservation": "1"}, {"TDM_Reservation": " 1 "}, {"x_robots_tag": "noindex, NOARCHIVE"},
     {"x_robots_tag": "IkrarBot: noarchive"}, {"x_robots_tag": "noarchive\r\nx-robots-tag: googlebot: noindex"},
     {"x_robots_tag": "unavailable_after: 25 Jun 2030 15:00:00 GMT, noarchive"}],
)  # fmt: skip
async def test_pages_reserved_by_header(headers: dict[str, str]) -> None:
    """TDM reservations, and noarchive for everyone or for us, in any of several fields."""
    async with site({"/": answer("<p>a", **headers)}) as here, fetcher() as web:
        with pytest.raises(OptOutError) as caught:
            await web.get(here.url())
    assert caught.value.reason == "opt_out"


@pytest.mark.anyio
@pytest.mark.parametrize(
    "html",
    ['<meta name="tdm-reservation" content="1">', "<META content='1' NAME=TDM-Reservation>",
     '<meta name="robots" content="noindex,noarchive">', '<meta property="robots" content="noarchive">',
     '<meta name="ikrarbot" content="NoArchive">', '<meta\nname = "robots"\ncontent="index noarchive" />'],
)  # fmt: skip
async def test_pages_reserved_in_their_head(html: str) -> None:
    """However the tag is written."""
    async with site({"/": answer(f"<html><head>{html}</head><body><p>a")}) as here, fetcher() as web:
        with pytest.raises(OptOutError):
            await web.get(here.url())


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("html", "headers"),
    [("<p>a", {"tdm_reservation": "0"}), ("<p>a", {"x_robots_tag": "noindex, nofollow"}),
     ("<p>a", {"x_robots_tag": "googlebot: noarchive"}), ('<meta name="robots" content="max-image-preview:large">', {}),
     ('<meta name="googlebot" content="noarchive">', {}), ('<meta name="tdm-reservation" content="0">', {}),
     ('<body><p>&lt;meta</p><meta name="robots" content="noarchive">', {}),
     ('"<meta name=robots content=noarchive>"', {"content_type": "application/json"})],
)  # fmt: skip
async def test_pages_that_are_not_reserved(html: str, headers: dict[str, str]) -> None:
    """What other crawlers are told, other directives, what stands in the body or in no page at all."""
    async with site({"/": answer(html, **headers)}) as here, fetcher() as web:
        assert (await web.get(here.url())).body == html.encode()


@pytest.mark.anyio
async def test_a_reservation_file_keeps_us_off() -> None:
    """What it reserves is not asked for; the rest is."""
    rules = [{"location": "/bebas/*", "tdm-reservation": 0}, {"location": "/", "tdm-reservation": 1}]
    routes = {"/.well-known/tdmrep.json": answer(json.dumps(rules)), "/bebas/a": answer("a"), "/b": answer("b")}
    async with site(routes) as here, fetcher() as web:
        assert (await web.get(here.url("/bebas/a"))).body == b"a"
        with pytest.raises(OptOutError, match=r"tdmrep\.json"):
            await web.get(here.url("/b"))
    assert here.paths == ["/bebas/a"]


@pytest.mark.anyio
@pytest.mark.parametrize("route", [answer("", 500), answer("x", content_length="99"), moved("/a"), answer("<html>")])
async def test_a_reservation_file_that_cannot_be_had_reserves_nothing(route: Route) -> None:
    """Its specification: failure to serve it means that the site does not use it."""
    async with site({"/.well-known/tdmrep.json": route, "/a": answer("a")}) as here, fetcher() as web:
        assert (await web.get(here.url("/a"))).body == b"a"


@pytest.mark.parametrize(
    ("rules", "reserved"),
    [
        ([{"location": "/", "tdm-reservation": 1}], True),
        ([{"location": "/", "tdm-reservation": "1"}], True),
        ([{"location": "/", "tdm-reservation": 0}, {"location": "/a/b", "tdm-reservation": 1}], False),
        ([{"location": "/a/b", "tdm-reservation": 1}, {"location": "/", "tdm-reservation": 0}], True),
        ([{"location": "/*.html$", "tdm-reservation": 1}], True),
        ([{"location": "/*.htm$", "tdm-reservation": 1}], False),
        ([{"location": "/A", "tdm-reservation": 1}], False),
        ([{"location": "/x\nDisallow: /", "tdm-reservation": 1}], False),
        ([{"location": "/"}, {"tdm-reservation": 1}, 7, None, {"location": 7, "tdm-reservation": 1}], False),
        ({"location": "/", "tdm-reservation": 1}, False),
        ([], False),
    ],
)
def test_reservation_rules(rules: object, reserved: bool) -> None:
    """The first rule that matches counts; rules that are none are left out."""
    assert read_reservation(json.dumps(rules).encode()).covers("https://contoh.id/a/b.html") is reserved


@pytest.mark.parametrize("body", [b"", b"{", b"\xff\xfe", b"[" * 100_000, b"null"])
def test_what_is_no_reservation_file_reserves_nothing(body: bytes) -> None:
    """However broken or deep."""
    assert not read_reservation(body).covers("https://contoh.id/")


@pytest.mark.anyio
async def test_a_host_that_cannot_be_reached_says_why() -> None:
    """The error of its pages is why it cannot be reached, not that its robots.txt is missing."""
    async with site() as gone:
        url = gone.url()
    async with fetcher() as web:
        reasons = []
        for _ in range(2):
            with pytest.raises(FetchError) as caught:
                await web.get(url)
            reasons.append(caught.value.reason)
        with pytest.raises(RefusedAddressError):
            await web.get("http://contoh.id/")
    assert reasons == ["connection", "connection"]


@pytest.mark.anyio
async def test_a_missing_page_of_an_open_site_is_only_missing() -> None:
    """The site's terms are known; the page is not there."""
    async with site({"/robots.txt": answer("")}) as here, fetcher() as web:
        with pytest.raises(StatusError) as caught:
            await web.get(here.url("/tidak-ada"))
    assert caught.value.reason == "status_404"
