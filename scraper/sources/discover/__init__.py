"""Where the articles of a source are: one module a kind, all behind `discover`."""

from collections.abc import AsyncIterator, Callable, Mapping
from types import MappingProxyType
from typing import Final

from scraper.models import Endpoint, Link
from scraper.sources.discover.face import SpentError
from scraper.sources.discover.feed import by_feed
from scraper.sources.discover.listing import by_listing
from scraper.sources.discover.sitemap import by_sitemap
from scraper.sources.discover.visit import Visit
from scraper.sources.discover.wordpress import by_wordpress

WAYS: Final[Mapping[str, Callable[[Visit, Endpoint], AsyncIterator[Link]]]] = MappingProxyType(
    {"wordpress": by_wordpress, "feed": by_feed, "sitemap": by_sitemap, "listing": by_listing}
)


async def discover(visit: Visit) -> AsyncIterator[Link]:
    """The new links of a source within the window, each address once, as they are found.

    Its endpoints are asked in turn until one has covered the window or the budget is spent. A request that fails is
    noted in `visit.outcome` and never ends the others.
    """
    try:
        for endpoint in visit.source.endpoints:
            async for link in WAYS[endpoint.kind](visit, endpoint):
                yield link
            if visit.covered:
                return
    except SpentError as error:
        visit.trouble(visit.source.home, str(error))
