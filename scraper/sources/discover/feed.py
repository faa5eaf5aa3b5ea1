"""RSS and Atom, also as results of a search. Parsed by feedparser from bytes alone, so that nothing is fetched."""

import calendar
import datetime as dt
from collections.abc import AsyncIterator, Sequence
from functools import partial
from typing import Any

import feedparser

from scraper.errors import ReadError
from scraper.models import Endpoint, Link, Response
from scraper.sources.discover.face import Sighting
from scraper.sources.discover.safe_xml import refuse_hostile
from scraper.sources.discover.vet import local_day
from scraper.sources.discover.visit import Visit
from scraper.sources.discover.walk import walk

FEED_LIMIT = 2_000_000
"""Bytes of a feed: what feedparser reads of hostile input in the five seconds that parsing may take (2.8 s a MB)."""
ENTRY_CAP = 2000


async def by_feed(visit: Visit, endpoint: Endpoint) -> AsyncIterator[Link]:
    """The links of a feed, page after page where it has pages."""
    async for link in walk(visit, endpoint, partial(_answered, region=visit.source.region), FEED_LIMIT):
        yield link


def _answered(response: Response, region: str | None) -> Sequence[Sighting]:
    return read_feed(response.body, region)


def read_feed(body: bytes, region: str | None) -> Sequence[Sighting]:
    """The entries of a feed. Raises ReadError for what is none, is too large, or declares entities."""
    if len(body) > FEED_LIMIT:
        raise ReadError(f"umpan terlalu besar: {len(body)} bita, batasnya {FEED_LIMIT}")
    refuse_hostile(body)
    parsed: Any = feedparser.parse(body, sanitize_html=False, resolve_relative_uris=False)
    if not parsed.get("version"):
        raise ReadError("bukan umpan RSS atau Atom")
    return [sighting for entry in parsed.entries[:ENTRY_CAP] if (sighting := _sighting(entry, region))]


def _sighting(entry: Any, region: str | None) -> Sighting | None:
    link = entry.get("link")
    if not isinstance(link, str):
        return None
    # Asked for by `in` first: feedparser's `get` would give the publication for a change that is not stated.
    published, changed = (
        _day(entry[key], region) if key in entry else None for key in ("published_parsed", "updated_parsed")
    )
    return Sighting(link, entry.get("title"), published, changed)


def _day(moment: Any, region: str | None) -> dt.date | None:
    """The local day of feedparser's UTC time tuple."""
    if moment is None:
        return None
    try:
        return local_day(dt.datetime.fromtimestamp(calendar.timegm(moment), dt.UTC), region)
    except (TypeError, ValueError, OverflowError, OSError):
        return None
