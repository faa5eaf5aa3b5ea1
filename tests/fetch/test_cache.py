"""What is kept between runs: freshness as RFC 9111 says, conditional requests, and a folder that may be damaged."""

import datetime as dt
import gzip
import logging
import os
import random
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.errors import FetchError, OptOutError, RobotsError, StatusError, TooLargeError
from scraper.fetch.cache import PageCache
from scraper.fetch.exchange import Exchange, Headers
from scraper.fetch.freshness import answers, conditions, is_fresh, may_keep, parsed_date, renewed
from scraper.fetch.retry import backoff, retry_after
from tests.fetch.loopback import START, FakeTime, Route, answer, fetcher, moved, site

URL = "https://contoh.id/a"
DAMAGES = 50


def kept(*headers: tuple[str, str], status: int = 200, sent: Headers = ()) -> Exchange:
    return Exchange(URL, status, headers, b"isi", START, sent)


def later(seconds: float) -> dt.datetime:
    return START + dt.timedelta(seconds=seconds)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ([("Cache-Control", "max-age=60")], 60),
        ([("cache-control", 'private, MAX-AGE="60"')], 60),
        ([("Cache-Control", "max-age=60"), ("Cache-Control", "s-maxage=5")], 60),
        ([("Cache-Control", "max-age=60, max-age=900")], 60),
        ([("Cache-Control", "max-age=60"), ("Expires", "Sat, 21 Nov 2026 23:00:00 GMT")], 60),
        ([("Cache-Control", "max-age=60"), ("Age", "20")], 40),
        ([("Cache-Control", "max-age=60"), ("Date", "Sat, 21 Nov 2026 02:59:50 GMT")], 50),
        ([("Cache-Control", "max-age=60"), ("Date", "Sat, 21 Nov 2026 04:00:00 GMT")], 60),
        ([("Expires", "Sat, 21 Nov 2026 03:01:00 GMT"), ("Date", "Sat, 21 Nov 2026 03:00:00 GMT")], 60),
        ([("Expires", "Sat, 21 Nov 2026 03:01:00 GMT")], 60),
        ([("Cache-Control", "max-age=31536000, immutable")], 86_400),
        ([("Expires", "Sat, 21 Nov 2099 03:01:00 GMT")], 86_400),
    ],
)
def test_how_long_an_answer_is_fresh(headers: Headers, seconds: int) -> None:
    """Until the second before it is not, never beyond a day, never before it came."""
    fresh = kept(*headers)
    assert is_fresh(fresh, START)
    assert is_fresh(fresh, later(seconds - 1))
    assert not is_fresh(fresh, later(seconds))
    assert not is_fresh(fresh, later(-1))


@pytest.mark.parametrize(
    "headers",
    [
        [],
        [("Last-Modified", "Sat, 01 Jan 2022 00:00:00 GMT")],
        [("Cache-Control", "no-cache, max-age=60")],
        [("Cache-Control", "no-store, max-age=60")],
        [("Cache-Control", "max-age=banyak")],
        [("Cache-Control", "max-age=-60")],
        [("Cache-Control", "s-maxage=60")],
        [("Cache-Control", "max-age=0"), ("Expires", "Sat, 21 Nov 2026 23:00:00 GMT")],
        [("Expires", "0")],
        [("Expires", "besok")],
        [("Expires", "Sat, 21 Nov 2026 02:00:00 GMT")],
        [("Cache-Control", "max-age=60"), ("Age", "60")],
    ],
)
def test_what_is_never_fresh(headers: Headers) -> None:
    """Without an explicit lifetime, with a broken one, or with one that is over, the host is asked."""
    assert not is_fresh(kept(*headers), START)


@pytest.mark.parametrize(
    ("exchange", "may"),
    [
        (kept(("ETag", '"1"')), True),
        (kept(("Last-Modified", "Sat, 01 Jan 2022 00:00:00 GMT")), True),
        (kept(("Cache-Control", "max-age=60")), True),
        (kept(("Cache-Control", "private"), ("ETag", '"1"')), True),
        (kept(("ETag", '"1"'), ("Vary", "Accept-Encoding")), True),
        (kept(), False),
        (kept(("Cache-Control", "max-age=0")), False),
        (kept(("ETag", '"1"'), ("Cache-Control", "no-store")), False),
        (kept(("ETag", '"1"'), ("Vary", "Accept, *")), False),
        (kept(("ETag", '"1"'), status=404), False),
        (kept(("ETag", '"1"'), status=203), False),
        (replace(kept(("ETag", '"1"')), cut=True), False),
    ],
)
def test_what_is_kept(exchange: Exchange, may: bool) -> None:
    """Whole pages that can be used again: never errors, never what must not be stored."""
    assert may_keep(exchange) is may


def test_what_varies_by_what_we_send_is_asked_for_again_when_that_changes() -> None:
    """The named headers must be as they were; others do not count."""
    then = kept(("Vary", "User-Agent, accept-language"), sent=(("User-Agent", "a"), ("Accept-Language", "id")))
    assert answers(then, (("user-agent", "a"), ("accept-language", "id"), ("Accept", "x")))
    assert not answers(then, (("User-Agent", "b"), ("Accept-Language", "id")))
    assert not answers(then, (("Accept-Language", "id"),))


def test_conditions_name_both_validators() -> None:
    """As they were sent, weak ones too."""
    stamp = "Sat, 01 Jan 2022 00:00:00 GMT"
    assert conditions(kept(("etag", 'W/"1"'), ("last-modified", stamp))) == (
        ("If-None-Match", 'W/"1"'),
        ("If-Modified-Since", stamp),
    )
    assert conditions(kept(("Cache-Control", "max-age=60"))) == ()


def test_an_answer_that_still_holds_takes_newer_headers() -> None:
    """All but those that describe the body that was not sent again."""
    old = kept(("ETag", '"1"'), ("Content-Encoding", "gzip"), ("Cache-Control", "max-age=1"))
    unmodified = Exchange(
        URL, 304, (("ETag", '"2"'), ("cache-control", "max-age=9"), ("Content-Length", "0")), b"", later(60)
    )
    new = renewed(old, unmodified)
    assert (new.status, new.body, new.at) == (200, b"isi", later(60))
    assert dict(new.headers) == {"Content-Encoding": "gzip", "ETag": '"2"', "cache-control": "max-age=9"}


@given(st.text(max_size=60))
def test_dates_and_rests_are_read_or_none(text: str) -> None:
    """Whatever a header says, no reading of it fails, and no rest is negative."""
    date = parsed_date(text)
    assert date is None or date.tzinfo is not None
    rest = retry_after(text, START)
    assert rest is None or rest >= 0
    is_fresh(kept(("Cache-Control", text), ("Expires", text), ("Date", text), ("Age", text)), START)


def test_rests_grow() -> None:
    """Each longer than the one before."""
    assert [backoff(attempt) for attempt in (1, 2)] == [4.0, 16.0]


header = st.tuples(st.text("abc-XYZ", min_size=1, max_size=9), st.text(max_size=20))


@given(st.lists(header, max_size=4).map(tuple), st.binary(max_size=200), st.lists(header, max_size=3).map(tuple))
def test_what_is_kept_comes_back(
    tmp_path_factory: pytest.TempPathFactory, headers: Headers, body: bytes, sent: Headers
) -> None:
    """Header by header, byte by byte, and only under its own address."""
    cache = PageCache(tmp_path_factory.mktemp("cache"))
    exchange = Exchange(URL, 200, headers, body, START, sent)
    cache.put(exchange)
    assert cache.get(URL) == exchange
    assert cache.get(URL + "?") is None
    cache.forget(URL)
    assert cache.get(URL) is None


def only_file(folder: Path) -> Path:
    [path] = [path for path in folder.rglob("*") if path.is_file()]
    return path


@pytest.mark.anyio
async def test_a_known_page_is_asked_for_with_its_validators(tmp_path: Path) -> None:
    """A later run gets 304 and the same body; the time of retrieval is the later one."""
    page = answer(gzip.compress(b"isi"), ETag='"1"', Content_Encoding="gzip")
    unmodified = answer(b"", 304, ETag='"1"')
    async with site({"/a": [page, unmodified]}) as here:
        async with fetcher(cache=PageCache(tmp_path)) as web:
            first = await web.get(here.url("/a"))
        async with fetcher(FakeTime(90_000.0), cache=PageCache(tmp_path)) as web:
            second = await web.get(here.url("/a"))
    assert here.asked[-1].headers["if-none-match"] == '"1"'
    assert (first.body, first.unchanged, first.status) == (b"isi", False, 200)
    assert (second.body, second.unchanged, second.status) == (b"isi", True, 200)
    assert second.retrieved - first.retrieved == dt.timedelta(seconds=90_000)


@pytest.mark.anyio
async def test_a_changed_page_replaces_what_was_kept(tmp_path: Path) -> None:
    """The newer one is what later runs ask about."""
    pages = [answer("lama", ETag='"1"'), answer("baru", ETag='"2"'), answer(b"", 304)]
    async with site({"/a": pages}) as here:
        bodies = []
        for _ in range(3):
            async with fetcher(cache=PageCache(tmp_path)) as web:
                page = await web.get(here.url("/a"))
                bodies.append((page.body, page.unchanged))
    assert bodies == [(b"lama", False), (b"baru", False), (b"baru", True)]
    assert here.asked[-1].headers["if-none-match"] == '"2"'


@pytest.mark.anyio
async def test_a_fresh_page_is_not_asked_for(tmp_path: Path) -> None:
    """Nor after many of its hours, until it is stale."""
    clock = FakeTime()
    async with (
        site({"/a": answer("isi", Cache_Control="max-age=600")}) as here,
        fetcher(clock, cache=PageCache(tmp_path)) as web,
    ):
        pages = [await web.get(here.url("/a")) for _ in range(3)]
        clock.seconds += 700
        await web.get(here.url("/a"))
    assert [page.unchanged for page in pages] == [False, True, True]
    assert pages[2].retrieved == pages[0].retrieved
    assert here.paths == ["/a", "/a"]


@pytest.mark.anyio
async def test_a_fresh_robots_is_asked_for_in_every_run(tmp_path: Path) -> None:
    """With its validators: what a site allows is never older than the run."""
    robots = answer("User-agent: *\nDisallow: /b", ETag='"1"', Cache_Control="max-age=86400")
    async with site({"/robots.txt": [robots, answer(b"", 304)], "/a": answer("a"), "/b": answer("b")}) as here:
        for _ in range(2):
            async with fetcher(cache=PageCache(tmp_path)) as web:
                await web.get(here.url("/a"))
                with pytest.raises(RobotsError):
                    await web.get(here.url("/b"))
    asked = [asked.headers.get("if-none-match") for asked in here.asked if asked.path == "/robots.txt"]
    assert asked == [None, '"1"']


@pytest.mark.anyio
@pytest.mark.parametrize("status", [404, 410])
async def test_a_page_that_is_gone_is_forgotten(tmp_path: Path, status: int) -> None:
    """An error is never kept, and ends what was."""
    async with (
        site({"/a": [answer("isi", ETag='"1"'), answer("", status, ETag='"2"'), answer("isi")]}) as here,
        fetcher(cache=PageCache(tmp_path)) as web,
    ):
        await web.get(here.url("/a"))
        with pytest.raises(StatusError):
            await web.get(here.url("/a"))
        assert not (await web.get(here.url("/a"))).unchanged
    assert "if-none-match" not in here.asked[-1].headers


@pytest.mark.anyio
async def test_errors_redirects_and_reserved_pages_are_not_kept(tmp_path: Path) -> None:
    """Whatever validators they bear; a page that becomes reserved is forgotten."""
    tag = {"ETag": '"1"', "Cache_Control": "max-age=600"}
    routes: dict[str, Route] = {
        "/salah": answer("", 500, **tag),
        "/pindah": moved("/salah"),
        "/tutup": answer("<meta name=robots content=noarchive>", **tag),
        "/besar": answer("x" * 500, **tag),
        "/ubah": [answer("isi", ETag='"1"'), answer("", 304, tdm_reservation="1")],
    }
    async with site(routes) as here, fetcher(cache=PageCache(tmp_path)) as web:
        assert (await web.get(here.url("/ubah"))).body == b"isi"
        for path in ("/salah", "/pindah", "/tutup", "/besar", "/ubah"):
            with pytest.raises(FetchError):
                await web.get(here.url(path), limit=400)
        with pytest.raises(OptOutError):
            await web.get(here.url("/tutup"))
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


@pytest.mark.anyio
async def test_a_page_found_to_be_an_error_in_disguise_can_be_forgotten(tmp_path: Path) -> None:
    """Then it is asked for anew, without its validators."""
    async with (
        site({"/a": answer("<h1>404", ETag='"1"', Cache_Control="max-age=600")}) as here,
        fetcher(cache=PageCache(tmp_path)) as web,
    ):
        await web.get(here.url("/a"))
        web.forget(here.url("/a#bagian"))
        assert not (await web.get(here.url("/a"))).unchanged
    assert here.paths == ["/a", "/a"]


@pytest.mark.anyio
async def test_a_kept_page_is_held_against_the_limit_too(tmp_path: Path) -> None:
    """A page that was taken whole is not given to whoever asks for less."""
    async with (
        site({"/a": answer("x" * 500, Cache_Control="max-age=600")}) as here,
        fetcher(cache=PageCache(tmp_path)) as web,
    ):
        await web.get(here.url("/a"))
        with pytest.raises(TooLargeError):
            await web.get(here.url("/a"), limit=400)


@pytest.mark.anyio
async def test_a_change_of_what_we_send_asks_anew(tmp_path: Path) -> None:
    """A page kept for another user agent is none for this one, where it varies by it."""
    cache = PageCache(tmp_path)
    async with site({"/a": answer("isi", Vary="User-Agent", Cache_Control="max-age=600")}) as here:
        cache.put(replace(kept(("Vary", "User-Agent"), ("Cache-Control", "max-age=600")), url=here.url("/a")))
        async with fetcher(cache=cache) as web:
            assert not (await web.get(here.url("/a"))).unchanged


def damaged(data: bytes, chance: random.Random) -> bytes:
    """Cut, lengthened, overwritten, emptied, shuffled, or somebody else's file."""
    at = chance.randrange(len(data))
    return chance.choice(
        [
            data[:at],
            data + b"x",
            data[:at] + bytes([data[at] ^ (1 << chance.randrange(8))]) + data[at + 1 :],
            bytes(len(data)),
            data[at:] + data[:at] if at else b"",
            b"SQLite format 3\0" + data,
            data.replace(b"contoh", b"lainya") if b"contoh" in data else b"",
        ]
    )


@pytest.mark.parametrize("seed", range(DAMAGES))
def test_a_damaged_file_is_dropped_with_a_warning(tmp_path: Path, caplog: pytest.LogCaptureFixture, seed: int) -> None:
    """Whatever happened to it, it is not served, and what is fetched instead is kept."""
    cache, exchange = PageCache(tmp_path), kept(("ETag", '"1"'))
    cache.put(exchange)
    path = only_file(tmp_path)
    path.write_bytes(damaged(path.read_bytes(), random.Random(seed)))  # noqa: S311 - no secret
    with caplog.at_level(logging.WARNING):
        assert cache.get(URL) is None
    assert "rusak" in caplog.text
    cache.put(exchange)
    assert cache.get(URL) == exchange


@pytest.mark.anyio
async def test_a_run_over_a_damaged_cache_succeeds(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """It warns, asks without conditions, and leaves the cache whole."""
    async with site({"/a": answer("isi", ETag='"1"')}) as here:
        async with fetcher(cache=PageCache(tmp_path)) as web:
            await web.get(here.url("/a"))
        path = only_file(tmp_path)
        path.write_bytes(path.read_bytes()[:-2])
        async with fetcher(cache=PageCache(tmp_path)) as web:
            assert (await web.get(here.url("/a"))).body == b"isi"
    assert "rusak" in caplog.text
    assert "if-none-match" not in here.asked[-1].headers
    assert PageCache(tmp_path).get(here.url("/a")) is not None


@pytest.mark.anyio
@pytest.mark.parametrize("obstacle", ["file", "folder"])
async def test_a_cache_that_cannot_be_written_costs_no_page(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, obstacle: str
) -> None:
    """A file in place of its folder, a folder in place of a file: one warning, and the run goes on."""
    folder = tmp_path / "cache"
    async with site({"/a": answer("isi", ETag='"1"'), "/b": answer("isi", ETag='"1"')}) as here:
        if obstacle == "file":
            folder.write_text("bukan folder")
        else:
            cache = PageCache(folder)
            cache.put(replace(kept(("ETag", '"1"')), url=here.url("/a")))
            path = only_file(folder)
            path.unlink()
            (path / "penghalang").mkdir(parents=True)
        async with fetcher(cache=PageCache(folder)) as web:
            assert (await web.get(here.url("/a"))).body == b"isi"
            assert (await web.get(here.url("/b"))).body == b"isi"
    assert caplog.text.count("tidak dapat ditulisi") == 1


def test_a_file_under_another_address_is_not_served(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A file that was moved or renamed is whole, but not this address's."""
    cache, other = PageCache(tmp_path), replace(kept(("ETag", '"1"')), url="https://contoh.id/lain")
    cache.put(other)
    path = only_file(tmp_path)
    cache.put(kept(("ETag", '"2"')))
    [mine] = [file for file in tmp_path.rglob("*.page") if file != path]
    mine.write_bytes(path.read_bytes())
    assert cache.get(URL) is None
    assert "milik alamat lain" in caplog.text


def test_two_runs_may_share_a_folder(tmp_path: Path) -> None:
    """Each file is one run's or the other's, whole."""
    one, two = PageCache(tmp_path), PageCache(tmp_path)
    one.put(kept(("ETag", '"1"')))
    two.put(kept(("ETag", '"2"')))
    assert one.get(URL) == two.get(URL) == kept(("ETag", '"2"'))


def test_old_files_and_what_killed_runs_left_are_dropped(tmp_path: Path) -> None:
    """Not what is in use, nor what is not ours."""
    cache = PageCache(tmp_path)
    cache.put(kept(("ETag", '"1"')))
    path = only_file(tmp_path)
    left, foreign = path.with_name(f".{path.name}.0badc0de.tmp"), path.with_name("catatan.txt")
    left.write_text("setengah")
    foreign.write_text("milik orang")
    written = dt.datetime.fromtimestamp(path.stat().st_mtime, dt.UTC)
    assert cache.prune(written + dt.timedelta(minutes=5)) == 0
    assert cache.prune(written + dt.timedelta(hours=2)) == 1
    assert sorted(file.name for file in path.parent.iterdir()) == sorted([path.name, "catatan.txt"])
    os.utime(path, (0, 0))
    assert cache.prune(written) == 1
    assert foreign.exists()
