"""A crawl as the command runs it, in the news world: its time, its registry, its faults, and what came of it."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from scraper.crawl import history, settle
from scraper.crawl.face import Allowance, Errand, Harvest
from scraper.crawl.health import fallen
from scraper.crawl.lock import only_writer
from scraper.crawl.rules import rules_version
from scraper.crawl.run import collect
from scraper.errors import DataError
from scraper.fetch.cache import PageCache
from scraper.fetch.policy import Limits
from scraper.fetch.recording import Recorder
from scraper.models import Event, Source
from scraper.pipeline import Report
from scraper.sources.discover.face import Apart, at_once
from scraper.store import Store
from tests.world import World
from tests.world.asking import reached, sources
from tests.world.log import Entry


class Unseen:
    """Watches and shows nothing."""

    def started(self, source: Source) -> None: ...

    def read(self, source: Source, relevant: bool) -> None: ...

    def finished(self, harvest: Harvest) -> None: ...


@cache
def rules() -> str:
    return rules_version()


def errand(today: date, since: date | None = None, limit: int | None = None, apart: Apart = at_once) -> Errand:
    return Errand(today, rules(), apart, Unseen(), since, Allowance(limit))


@dataclass(frozen=True)
class Done:
    """What one crawl left: its report, what each source saw, and every request."""

    report: Report
    harvests: Sequence[Harvest]
    requests: Sequence[Entry]

    def of(self, source_id: str) -> Harvest:
        return next(one for one in self.harvests if one.source.id == source_id)


@dataclass
class Crawler:
    """Crawls the world into a folder, day after day, with the cache that a machine would keep."""

    root: Path
    world: World
    cache: Path | None = None
    limits: Limits | None = None
    ids: Sequence[str] | None = None
    among_faults: bool = False
    """Whether so much breaks at once that the floor would fall; and what a fault still sends to a client that has left
    looks like a second request at once."""

    async def crawl(
        self, since: date | None = None, seed: int | None = None, limit: int | None = None,
        recorder: Recorder | None = None,
    ) -> Done:  # fmt: skip
        """One run on the world's day. Raises DataError as the command does."""
        wanted = [sources()[one] for one in self.ids or sources()]
        if seed is not None:
            random.Random(seed).shuffle(wanted)  # noqa: S311  no secret
        kept = PageCache(self.cache) if self.cache else None
        async with reached(self.world, kept, self.limits, recorder) as there:
            tracks = history.load(self.root)
            with only_writer(self.root):
                work = errand(self.world.day, since, limit)
                harvests = await collect(wanted, there.web, work, self.root, tracks)
                if (found := fallen(harvests, tracks)) and not self.among_faults:
                    raise DataError("; ".join(found))
                report = settle.settle(self.root, harvests, self.world.day)
                settle.remember(self.root, harvests, tracks, there.time.now())
            impolite = [one for one in there.server.log.impolite(2.0) if not (self.among_faults and "at once" in one)]
            assert impolite == [], impolite
            return Done(report, harvests, there.server.log.entries())

    def events(self) -> dict[str, Event]:
        """The event of each address that a file names."""
        records = [stored.record for stored in Store(self.root).load().values()]
        return {
            one.url: record for record in records if isinstance(record, Event) for one in record.sources if one.url
        }  # fmt: skip

    def files(self) -> dict[str, bytes]:
        """Every file below the folder but the history, which each run adds to."""
        return {
            str(path.relative_to(self.root)): path.read_bytes()
            for path in self.root.rglob("*")
            if path.is_file() and history.FOLDER not in path.parts
        }  # fmt: skip
