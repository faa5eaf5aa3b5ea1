"""Who may ask when: one request at a time and a gap after it for each site, and so many sites at once."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from scraper.errors import DeferredError
from scraper.fetch.policy import Clock, Pace


@dataclass(slots=True)
class _Site:
    gap: float
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    free_at: float = float("-inf")
    closed: str | None = None


class Pacer:
    """Gives turns. A site is named by its host, `www.` folded (`Address.site`); times are the clock's seconds."""

    def __init__(self, pace: Pace, clock: Clock) -> None:
        self._pace, self._clock = pace, clock
        self._sites: dict[str, _Site] = {}
        self._places = asyncio.Semaphore(pace.parallel)

    @asynccontextmanager
    async def turn(self, site: str) -> AsyncIterator[None]:
        """Wait for this site's turn and hold it. Raises DeferredError for a site that is closed for this run."""
        at = self._site(site)
        async with at.turn:
            while at.closed is None and (rest := at.free_at - self._clock.monotonic()) > 0:
                await self._clock.sleep(rest)
            if at.closed is not None:
                raise DeferredError(at.closed)
            async with self._places:
                try:
                    yield
                finally:
                    at.free_at = self._clock.monotonic() + at.gap

    def widen(self, site: str, gap: float) -> None:
        """Keep at least this many seconds between two requests to a site, within what the pace allows."""
        at = self._site(site)
        at.gap = max(at.gap, min(gap, self._pace.widest))

    def rest(self, site: str, seconds: float) -> None:
        """Ask a site nothing for so long, whoever has its next turn."""
        at = self._site(site)
        at.free_at = max(at.free_at, self._clock.monotonic() + seconds)

    def close(self, site: str, why: str) -> None:
        """Ask a site nothing more in this run; `why` is the message of the errors that say so."""
        self._site(site).closed = why

    def _site(self, site: str) -> _Site:
        return self._sites.setdefault(site, _Site(self._pace.gap))
