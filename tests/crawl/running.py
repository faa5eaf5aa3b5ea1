"""A whole run over a web in memory: collect, hold, settle."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from scraper.crawl import history
from scraper.crawl.face import Harvest
from scraper.crawl.run import collect
from scraper.crawl.settle import remember, settle
from scraper.models import Event, Source
from scraper.pipeline import Report
from scraper.sources.discover.face import Apart, at_once
from scraper.store import Store
from tests.crawl.crawling import errand
from tests.crawl.memory import DAY, Memory, source

ONE = (source(),)


async def look(
    root: Path, web: Memory, sources: Sequence[Source] = ONE, day: dt.date = DAY, since: dt.date | None = None,
    limit: int | None = None, apart: Apart = at_once,
) -> list[Harvest]:  # fmt: skip
    """What a run brings home, not yet written."""
    return await collect(sources, web, errand(day, since, limit, apart), root, history.load(root))


def write(root: Path, harvests: Sequence[Harvest], day: dt.date = DAY) -> Report:
    """Write what a run brought home."""
    began, tracks = dt.datetime.combine(day, dt.time(14), dt.UTC), history.load(root)
    report = settle(root, harvests, day)
    remember(root, harvests, tracks, began)
    return report


async def crawl(root: Path, web: Memory, sources: Sequence[Source] = ONE, day: dt.date = DAY) -> Report:
    """One run, from asking to writing."""
    return write(root, await look(root, web, sources, day), day)


def events(root: Path) -> list[Event]:
    """The events of a folder, in the order of their files."""
    return [one.record for one in Store(root).load().values() if isinstance(one.record, Event)]


def tree(root: Path) -> dict[str, bytes]:
    """Every file but the history."""
    return {
        str(path.relative_to(root)): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and history.FOLDER not in path.parts
    }
