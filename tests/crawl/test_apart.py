"""The reading process: it gives what it is asked for, and whatever ends it costs one page."""

import datetime as dt
import os
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scraper.crawl.apart import Reader, judged, looked
from scraper.crawl.ledger import load
from scraper.errors import ReaderDiedError, ReadError, ScraperError, StatusError, TooSlowError
from scraper.fetch.exchange import Exchange, response
from scraper.models import Page
from scraper.sources.discover.face import T
from tests.crawl.memory import DAY, HOME, Memory, article, listing, slug
from tests.crawl.running import look, write

pytestmark = pytest.mark.anyio

WAJO, SIAK = f"{HOME}/{slug('Wajo')}", f"{HOME}/{slug('Siak')}"


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


def page(body: bytes) -> Page:
    return Page(WAJO, body, DAY)


async def test_it_gives_what_is_read_here_too() -> None:
    """Article, facts and their evidence; and the same error for what is none."""
    async with Reader() as reader:
        found, rest = await reader(looked, page(article("Wajo")))
        assert (found, rest) == looked(page(article("Wajo")))
        assert await reader(judged, found) == judged(found)
        with pytest.raises(ReadError, match="halaman kosong") as caught:
            await reader(looked, page(b" "))
        assert caught.value.reason == "unreadable"


async def test_an_error_comes_back_as_it_is() -> None:
    """Also one that is not made of its message alone."""
    missing = Exchange(WAJO, 404, (), b"", dt.datetime(2024, 9, 26, tzinfo=dt.UTC))
    async with Reader() as reader:
        with pytest.raises(StatusError, match="dijawab 404") as caught:
            await reader(response, WAJO, missing, b"")
    assert (caught.value.status, caught.value.reason) == (404, "status_404")


@pytest.mark.parametrize(
    ("function", "args", "error", "words"),
    [
        (time.sleep, (60,), TooSlowError, "dalam 0.2 detik"),
        (re.match, ("(a+)+$", "a" * 60 + "b"), TooSlowError, "dalam 0.2 detik"),
        (os._exit, (7,), ReaderDiedError, "kode 7"),
        (os.abort, (), ReaderDiedError, "kode -6"),
        (bytes, (10**9,), ReaderDiedError, "MB untuk dibaca"),
        (time.strptime, ("x", "%Y"), ValueError, "does not match"),
    ],
    ids=["sleeps", "never leaves C", "leaves", "crashes", "takes all memory", "raises what nobody foresaw"],
)
async def test_whatever_a_call_does_the_next_one_is_answered(
    function: Callable[..., Any], args: tuple[object, ...], error: type[Exception], words: str
) -> None:
    """The error says what happened, within the time that one call has."""
    async with Reader(0.2) as reader:
        started = time.monotonic()
        with pytest.raises(error, match=re.escape(words)):
            await reader(function, *args)
        assert time.monotonic() - started < 5
        assert await reader(len, b"isi") == 3


async def test_a_reader_that_cannot_start_is_no_page_s_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that no page is written down as unreadable."""
    monkeypatch.setattr("scraper.crawl.apart._PROGRAM", "import khayal")
    async with Reader() as reader:
        with pytest.raises(ScraperError, match="tidak dapat dijalankan") as caught:
            await reader(len, b"isi")
    assert not isinstance(caught.value, ReadError)


async def test_it_ends_with_the_run() -> None:
    """Nothing is left running."""
    async with Reader() as reader:
        pid = await reader(os.getpid)
        assert pid != os.getpid()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


async def test_a_page_that_hangs_its_reader_holds_up_no_other(tmp_path: Path) -> None:
    """Its reason stands in the ledger, the others are read, and it is tried again another day."""
    web = Memory({f"{HOME}/daftar": listing(*(url.removeprefix(HOME) for url in (WAJO, SIAK)))})
    web.answers |= {WAJO: article("Wajo"), SIAK: article("Siak", 24)}

    async def hanging(function: Callable[..., T], *args: object) -> T:
        if isinstance(args[0], Page) and args[0].url == WAJO:
            raise TooSlowError("tidak selesai dibaca dalam 5 detik")
        return function(*args)

    [harvest] = await look(tmp_path, web, apart=hanging)
    assert write(tmp_path, [harvest]).new == 1
    assert (harvest.counts.unreadable, harvest.broke) == (1, False)
    assert harvest.trouble == f"{WAJO}: tidak selesai dibaca dalam 5 detik"
    entry = load(tmp_path, "kabar").entries[WAJO]
    assert (entry.verdict, entry.why, entry.tries) == ("failed", "too_slow", 1)
    [again] = await look(tmp_path, web, day=DAY + dt.timedelta(days=1))
    assert [told.asked for told in again.told] == [WAJO]
