"""Which day an event gets never depends on the machine that reads of it, nor on the day it does so."""

import datetime as dt
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from scraper.models import Event
from tests.crawl.memory import DAY, HOME, Memory, article, listing, slug
from tests.crawl.running import crawl, events

pytestmark = pytest.mark.anyio

WAJO = f"{HOME}/{slug('Wajo')}"
PRINTED = "2024-09-25T10:00:00+07:00"
STATED = "Rabu (25/9/2024)"


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(params=["Etc/GMT+12", "UTC", "Asia/Jayapura", "Pacific/Kiritimati"])
def zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The runner's time zone, from one end of the world to the other."""
    with monkeypatch.context() as changed:
        changed.setenv("TZ", request.param)
        time.tzset()
        yield request.param
    time.tzset()


async def told(root: Path, stamp: str, words: str = STATED, day: dt.date = DAY) -> Event:
    """The event of one article with this time of publication and these words for its day."""
    page = article("Wajo").replace(PRINTED.encode(), stamp.encode()).replace(STATED.encode(), words.encode())
    await crawl(root, Memory({f"{HOME}/daftar": listing(WAJO.removeprefix(HOME)), WAJO: page}), day=day)
    [event] = events(root)
    return event


@pytest.mark.parametrize("offset", ["+07:00", "+08:00", "+09:00"])
@pytest.mark.parametrize("clock", ["00:00:01", "23:59:59"])
async def test_the_local_day_stands_at_midnight_too(tmp_path: Path, zone: str, clock: str, offset: str) -> None:
    """WIB, WITA and WIT, wherever the run is (case 20)."""
    assert zone
    event = await told(tmp_path, f"2024-09-25T{clock}{offset}")
    assert (event.date, event.sources[0].published) == ("2024-09-25", "2024-09-25")


@pytest.mark.parametrize("off", [-1, 0, 1, 200])
@pytest.mark.parametrize(
    ("words", "date"), [(STATED, "2024-09-25"), ("Rabu (25/9)", "2024-09-25"), ("Selasa kemarin", "2024-09-24")]
)
async def test_a_clock_that_is_wrong_moves_no_event(tmp_path: Path, off: int, words: str, date: str) -> None:
    """A missing year and *kemarin* are those of the publication, never of the run (cases 20 and 21)."""
    event = await told(tmp_path, PRINTED, words, DAY + dt.timedelta(days=off))
    assert event.date == date


@pytest.mark.parametrize(
    "meta",
    [
        b'<meta property="article:modified_time" content="2024-09-25T10:00:00+07:00">',
        b'<meta property="article:published_time" content="1970-01-01T00:00:00+00:00">',
        b'<meta property="article:published_time" content="2031-09-25T10:00:00+07:00">',
        b'<meta property="article:published_time" content="2024-13-25">',
        b'<script type="application/ld+json">{"@type":"NewsArticle","dateModified":"2024-09-25"}</script>',
    ],
    ids=["changed only", "1970", "to come", "month 13", "changed only, as JSON-LD"],
)
async def test_what_is_no_publication_gives_no_day(tmp_path: Path, meta: bytes) -> None:
    """*Kemarin* then has nothing to count from, and the year of the footer is nobody's (case 19)."""
    page = article("Wajo").replace(f'<meta property="article:published_time" content="{PRINTED}">'.encode(), meta)
    page = page.replace(STATED.encode(), b"Selasa kemarin").replace(
        b"</body>", b"<footer>(c) 2019 Kabar</footer></body>"
    )
    await crawl(tmp_path, Memory({f"{HOME}/daftar": listing(WAJO.removeprefix(HOME)), WAJO: page}))
    [event] = events(tmp_path)
    assert (event.date, event.sources[0].published) == (None, None)
