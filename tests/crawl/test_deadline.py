"""The end of a run's time: what was read by then is written, the rest waits, and nobody is blamed."""

import asyncio
import datetime as dt
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from scraper.crawl import history
from scraper.crawl.face import Harvest
from scraper.crawl.health import fallen, flaws
from scraper.crawl.ledger import load
from scraper.crawl.run import collect
from scraper.models import Response
from scraper.read.decode import PAGE_LIMIT
from tests.crawl.crawling import errand
from tests.crawl.memory import DAY, HOME, Memory, article, listing, slug, source
from tests.crawl.running import crawl, events, write

pytestmark = pytest.mark.anyio

WAJO, SIAK, BIMA = (f"{HOME}/{slug(place)}" for place in ("Wajo", "Siak", "Bima"))


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@dataclass
class Endless(Memory):
    """A web that never answers some of its addresses."""

    silent: set[str] = field(default_factory=set)

    async def get(self, url: str, *, limit: int = PAGE_LIMIT) -> Response:
        if url in self.silent:
            self.asked.append(url)
            await asyncio.Event().wait()
        return await super().get(url, limit=limit)


def web(*silent: str) -> Endless:
    urls = (WAJO, SIAK, BIMA)
    pages = {url: article(place, 25) for url, place in zip(urls, ("Wajo", "Siak", "Bima"), strict=True)}
    return Endless({f"{HOME}/daftar": listing(*(url.removeprefix(HOME) for url in urls)), **pages}, silent=set(silent))


async def look(root: Path, there: Memory, seconds: float) -> list[Harvest]:
    deadline = asyncio.get_running_loop().time() + seconds
    work = replace(errand(DAY), deadline=deadline)
    return await collect([source(low=1)], there, work, root, history.load(root))


async def test_what_was_read_by_then_is_written_and_the_rest_waits(tmp_path: Path) -> None:
    """The request that is under way is let go; it counts neither as asked nor as failed, and stands in no ledger."""
    there = web(SIAK)
    [harvest] = await look(tmp_path, there, 0.2)
    assert there.asked == [f"{HOME}/daftar", WAJO, SIAK]
    assert (harvest.counts.asked, harvest.counts.answered, harvest.counts.cut) == (2, 2, True)
    assert (harvest.until, dict(harvest.counts.failed)) == (None, {})
    assert write(tmp_path, [harvest]).new == 1
    assert set(load(tmp_path, "kabar").entries) == {WAJO}
    assert history.load(tmp_path)["kabar"].runs[-1].counts.cut
    assert (await crawl(tmp_path, web(), day=DAY + dt.timedelta(days=1))).new == 2
    assert len(events(tmp_path)) == 3


async def test_half_an_article_is_none(tmp_path: Path) -> None:
    """Its further page was still to come."""
    there = web(f"{WAJO}?page=2")
    there.answers[WAJO] = article("Wajo", more='</p><p><a href="?page=2">Selanjutnya</a>')
    [harvest] = await look(tmp_path, there, 0.2)
    assert there.asked[-1] == f"{WAJO}?page=2"
    assert (harvest.told, dict(harvest.ledger.entries)) == ((), {})


@pytest.mark.parametrize("silent", [(), (f"{HOME}/daftar",)])
async def test_a_source_whose_turn_never_came_is_not_blamed(tmp_path: Path, silent: tuple[str, ...]) -> None:
    """Nothing is asked after the deadline; what was not answered by then is no fault, and no assertion falls."""
    there = web(*silent)
    [harvest] = await look(tmp_path, there, 0.1 if silent else -1.0)
    assert there.asked == [*silent]
    assert (flaws(harvest.source, harvest.counts), fallen([harvest], {})) == ((), ())
    assert harvest.broke is False
