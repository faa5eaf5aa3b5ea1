"""Lists for people: search results, tags, indexes, front pages. Every link in them that is an article counts."""

from collections.abc import AsyncIterator, Sequence
from functools import partial

from bs4 import Tag

from scraper.models import Endpoint, Link, Response
from scraper.read.decode import decode
from scraper.read.outline import parse
from scraper.sources.discover.charset import charset_of
from scraper.sources.discover.face import Sighting
from scraper.sources.discover.visit import Visit
from scraper.sources.discover.walk import walk

LINK_CAP = 2000
"""Links read of one page; real lists have a few hundred."""


async def by_listing(visit: Visit, endpoint: Endpoint) -> AsyncIterator[Link]:
    """The links of a list, page after page."""
    async for link in walk(visit, endpoint, partial(read_list, select=visit.source.select)):
        yield link


def read_list(response: Response, select: str | None) -> Sequence[Sighting]:
    """The links of a page, or of the part that `select` names, with their words. Raises ReadError for no HTML."""
    soup = parse(decode(response.body, charset_of(response)))
    within: Sequence[Tag] = soup.select(select) if select else [soup]
    found = []
    for part in within:
        anchors = [part] if part.name == "a" else part.find_all("a", href=True, limit=LINK_CAP)
        for anchor in anchors:
            href = anchor.get("href")
            if isinstance(href, str) and href.strip() and not href.startswith("#"):
                found.append(Sighting(href, anchor.get_text(" ") or str(anchor.get("title") or "")))
    return found[:LINK_CAP]
