"""A run over many sources, side by side: first everything is asked and read, then it is written."""

import asyncio
from collections.abc import Mapping, Sequence
from pathlib import Path

from scraper.crawl import ledger as ledgers
from scraper.crawl.face import Errand, Harvest, Web
from scraper.crawl.history import Track
from scraper.crawl.source import harvest
from scraper.models import Source
from scraper.store import Store


async def collect(
    sources: Sequence[Source], web: Web, errand: Errand, root: Path, tracks: Mapping[str, Track]
) -> list[Harvest]:
    """What every source has that is new; nothing is written.

    Raises StoreError for a damaged ledger, asking nothing, and where the run's recording cannot be written.
    """
    present = {path.stem.rpartition("-")[2] for path in (Store(root).files() if root.is_dir() else ())}
    known = {one.id: _standing(ledgers.load(root, one.id), present) for one in sources}
    visits = [
        asyncio.create_task(
            harvest(one, web, errand, known[one.id], tracks[one.id].until if one.id in tracks else None)
        )
        for one in sources
    ]  # fmt: skip
    try:
        return await asyncio.gather(*visits)
    finally:
        # Where one visit ended the run, the others ask nothing more.
        for visit in visits:
            visit.cancel()
        await asyncio.gather(*visits, return_exceptions=True)


def _standing(ledger: ledgers.Ledger, present: set[str]) -> ledgers.Ledger:
    """A ledger without the addresses whose event has no file any more, and their variants: they are new again."""
    kept = {url: one for url, one in ledger.entries.items() if one.event is None or one.event in present}
    return ledgers.Ledger({url: one for url, one in kept.items() if one.of is None or one.of in kept})
