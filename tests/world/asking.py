"""The real client and the real discovery, at work in the world."""

import asyncio
import datetime as dt
from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

from scraper.fetch.cache import PageCache
from scraper.fetch.policy import Limits, Policy, user_agent
from scraper.fetch.recording import Recorder
from scraper.fetch.web import WebFetcher
from scraper.models import Source
from scraper.sources.discover import discover
from scraper.sources.discover.face import Outcome, Quest, Window
from scraper.sources.discover.subject import load_subject
from scraper.sources.discover.visit import Visit
from scraper.sources.registry import load_registry
from tests.world.client import WorldTime, network
from tests.world.server import Server, serving
from tests.world.tables import FOLDER
from tests.world.world import World


def sources() -> Mapping[str, Source]:
    """The world's registry, by id."""
    return {source.id: source for source in load_registry(FOLDER / "sources")}


@dataclass(frozen=True, slots=True)
class Reached:
    """A running world and a client in it."""

    server: Server
    web: WebFetcher
    time: WorldTime


@asynccontextmanager
async def reached(
    world: World, cache: PageCache | None = None, limits: Limits | None = None, recorder: Recorder | None = None
) -> AsyncIterator[Reached]:
    """A client as it is in earnest, but for the last step of connecting and for its clock."""
    time = WorldTime(world.day)
    policy = Policy(user_agent(), limits or Limits())
    with serving(world, time.monotonic) as server:
        async with WebFetcher(policy, time.clock, cache, recorder, network(server)) as web:
            yield Reached(server, web, time)


@dataclass(frozen=True, slots=True)
class Found:
    """The addresses that discovery handed on, and what became of each source."""

    urls: frozenset[str]
    outcomes: Mapping[str, Outcome]


async def look(there: Reached, wanted: Sequence[Source], window: Window, known: Collection[str] = ()) -> Found:
    """Discover at these sources side by side."""
    quest = Quest(window, there.time.day, load_subject(), frozenset(known))

    async def one(source: Source) -> tuple[set[str], Outcome]:
        visit = Visit(source, there.web.get, quest)
        return {link.url async for link in discover(visit)}, visit.outcome

    done = await asyncio.gather(*map(one, wanted))
    return Found(
        frozenset(url for urls, _ in done for url in urls), {outcome.source_id: outcome for _, outcome in done}
    )


def days(first: dt.date, last: dt.date) -> Sequence[dt.date]:
    """Every day from the first to the last."""
    return [first + dt.timedelta(days=n) for n in range((last - first).days + 1)]
