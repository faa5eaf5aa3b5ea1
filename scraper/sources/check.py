"""What of a source works: each of its endpoints asked by itself, in a few requests."""

import datetime as dt
import re
from dataclasses import dataclass, replace
from typing import Final

from scraper.models import Endpoint, Link, Source
from scraper.sources.discover import discover
from scraper.sources.discover.face import Ask, Outcome, Quest, Window
from scraper.sources.discover.subject import Subject, load_subject
from scraper.sources.discover.visit import Visit
from scraper.sources.expect import Surprise, surprises
from scraper.sources.platforms import shared

REQUESTS: Final = 4
"""Requests for one endpoint: as many as the forms of WordPress that are tried in turn."""
SHOWN: Final = 5
_REACH = dt.timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Health:
    """What one endpoint gave: its outcome, the first links, and what is not as expected."""

    endpoint: Endpoint
    outcome: Outcome
    links: tuple[Link, ...]
    surprises: tuple[Surprise, ...]

    @property
    def works(self) -> bool:
        return not any(surprise.broken for surprise in self.surprises)


async def check(source: Source, ask: Ask, today: dt.date) -> tuple[Health, ...]:
    """Ask every endpoint of a source for the past year, on any subject where it does not search itself."""
    words = load_subject()
    anything = Subject(words.wordpress[:1], words.search[:1], re.compile(""))
    quest = Quest(Window(today - _REACH, today), today, anything)
    found = []
    for endpoint in source.endpoints:
        expect = source.expect if endpoint.kind == source.kind else shared().starts[endpoint.kind].expect
        alone = replace(source, kind=endpoint.kind, endpoints=(endpoint,), expect=expect)
        visit = Visit(alone, ask, quest, budget=REQUESTS)
        links = [link async for link in discover(visit)]
        found.append(Health(endpoint, visit.outcome, tuple(links[:SHOWN]), surprises(alone, visit.outcome)))
    return tuple(found)
