"""A crawl among everything that goes wrong at once: it ends, invents nothing, and finds what is left to find."""

import datetime as dt
from pathlib import Path

import pytest

from scraper.fetch.policy import Limits
from tests.crawl.crawling import Crawler
from tests.world import World, expected
from tests.world.faults import KINDS, Fault
from tests.world.tables import hosts

DAY = dt.date(2024, 9, 26)
SINCE = dt.date(2024, 9, 1)
SETTINGS: dict[str, dict[str, object]] = {
    "status": {"status": 503, "retry_after": "86400"},
    "elsewhere": {"location": "http://127.0.0.1/"},
}
SOUND = ("warta-teluk", "swara-sasak", "koran-khatulistiwa")


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.mark.anyio
async def test_among_all_faults_the_sound_sources_are_harvested(tmp_path: Path) -> None:
    """Every kind of fault at a source of its own: no event but those of sources that are as they were."""
    broken = [name for name, host in hosts().items() if name not in SOUND and host.robots not in ("closed", "broken")]
    found: set[str] = set()
    for start in range(0, len(KINDS), len(broken)):
        world = World(DAY)
        for name, kind in zip(broken, list(KINDS)[start:], strict=False):
            settings = SETTINGS.get(kind, {})
            domain = hosts()[name].home.partition("://")[2]
            world.faults.append(Fault(kind, domain, settings=settings))
        crawler = Crawler(tmp_path / str(start), world, limits=Limits(total=2.0, connect=2.0), among_faults=True)
        done = await crawler.crawl(SINCE)
        assert not any(one.broke for one in done.harvests)
        found |= set(crawler.events())
        wanted = expected(DAY, SINCE)
        sound = {url for url in wanted.articles if any(url.startswith(hosts()[name].home) for name in SOUND)}
        assert sound
        assert sound <= set(crawler.events())
    assert [url for url in found if url in wanted.others] == []
    homes = tuple(host.home for host in hosts().values())
    assert [url for url in found - set(wanted.articles) if not url.startswith(homes)] == []
