"""Sitemaps, news sitemaps and indexes of sitemaps: everything a site has, chosen by date and by headline."""

import datetime as dt
import re
import zlib
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from urllib.parse import urljoin

from scraper.errors import FetchError, ReadError
from scraper.models import Endpoint, Link
from scraper.read.address import resolve, same_site
from scraper.sources.discover.face import Quest, Sighting, SpentError, Window
from scraper.sources.discover.safe_xml import StopReading, stream
from scraper.sources.discover.vet import day_of
from scraper.sources.discover.visit import Visit
from scraper.sources.discover.walk import trails
from scraper.sources.pattern import fill

SITEMAP_LIMIT = 50_000_000
"""Bytes of a sitemap, decompressed: the protocol's own limit, as is the next."""
URL_CAP = 50_000
DEPTH = 3
"""Indexes within indexes."""
_MONTH = re.compile(r"(?<!\d)(20\d\d)[-_/]?(0[1-9]|1[0-2])(?!\d)")
_OF_PICTURES = re.compile(r"sitemap-(?:image|video)")
# What WordPress and its plugins call the sitemaps of everything but articles.
_NO_ARTICLES = re.compile(
    r"(?:category|categories|tag|author|users?|attachment|image|video)-sitemap|sitemap-(?:taxonomies|users|images?|videos?)"
)
_GZIP = b"\x1f\x8b"


@dataclass(slots=True)
class Sitemap:
    """What one file holds: articles, or further sitemaps, each with the day it was last changed."""

    region: str | None
    pages: list[Sighting] = field(default_factory=list)
    children: list[tuple[str, dt.date | None]] = field(default_factory=list)
    _values: dict[str, str] = field(default_factory=dict)

    def element(self, name: str, text: str, space: str) -> None:
        """Take in an element of the stream; raises StopReading at URL_CAP."""
        if _OF_PICTURES.search(space):
            return
        if name in ("loc", "lastmod", "title", "publication_date"):
            self._values.setdefault(name, text)
        elif name in ("url", "sitemap"):
            values, self._values = self._values, {}
            url = values.get("loc", "")
            changed = day_of(values.get("lastmod"), self.region)
            if name == "sitemap":
                self.children.append((url, changed))
            else:
                published = day_of(values.get("publication_date"), self.region)
                self.pages.append(Sighting(url, values.get("title"), published, changed))
            if len(self.pages) + len(self.children) >= URL_CAP:
                raise StopReading


async def by_sitemap(visit: Visit, endpoint: Endpoint) -> AsyncIterator[Link]:
    """The links of a sitemap and of all beneath it that can hold articles of the window."""
    tree = _Tree(visit)
    for values in trails(endpoint.pattern, visit.quest):
        url = urljoin(visit.source.home, fill(endpoint.pattern, values))
        async for link in tree.read(url, 1):
            yield link
    visit.covered = visit.covered or (tree.reaches and tree.whole)


def read_sitemap(body: bytes, region: str | None) -> Sitemap:
    """One sitemap, plain or gzipped. Raises ReadError for what is none, is too large, or declares entities.

    A file that breaks off gives what came before the break, if anything did.
    """
    found = Sitemap(region)
    try:
        stream(unzipped(body), found.element)
    except ReadError:
        if not (found.pages or found.children):
            raise
    if not (found.pages or found.children) and b"urlset" not in body[:2000] and b"sitemapindex" not in body[:2000]:
        raise ReadError("bukan peta situs")
    return found


def unzipped(body: bytes) -> bytes:
    """A body, decompressed once if it is gzipped. Raises ReadError beyond SITEMAP_LIMIT and for a torn file."""
    if not body.startswith(_GZIP):
        return body
    unpacker = zlib.decompressobj(wbits=31)
    try:
        plain = unpacker.decompress(body, SITEMAP_LIMIT + 1)
    except zlib.error as error:
        raise ReadError(f"gzip rusak: {error}") from error
    if len(plain) > SITEMAP_LIMIT:
        raise ReadError(f"peta situs terlalu besar: lebih dari {SITEMAP_LIMIT} bita")
    if not unpacker.eof:
        raise ReadError("gzip terpotong")
    return plain


class _Tree:
    """A walk through sitemaps that point to sitemaps; no address is asked for twice."""

    def __init__(self, visit: Visit) -> None:
        self.visit = visit
        self.reaches = False
        """Whether something older than the window was met."""
        self.whole = True
        """Whether everything that was wanted could be read."""
        self._seen: set[str] = set()
        self._urls = 0

    async def read(self, url: str, depth: int) -> AsyncIterator[Link]:
        if url in self._seen or self._urls >= URL_CAP:
            return
        self._seen.add(url)
        try:
            response = await self.visit.get(url, SITEMAP_LIMIT)
            found = await self.visit.apart(read_sitemap, response.body, self.visit.source.region)
        except SpentError:
            raise
        except (FetchError, ReadError) as error:
            if isinstance(error, ReadError):
                self.visit.trouble(url, str(error))
            self.whole = False
            return
        self.visit.understood()
        for link in self._articles(found.pages, response.url):
            yield link
        for child in self._wanted(found.children, response.url, depth):
            async for link in self.read(child, depth + 1):
                yield link

    def _articles(self, pages: Sequence[Sighting], base: str) -> list[Link]:
        pages = pages[: URL_CAP - self._urls]
        self._urls += len(pages)
        checked = self.visit.check(pages, base)
        start = self.visit.quest.window.start
        self.reaches = self.reaches or any((one.published or one.modified or start) < start for one in checked)
        return self.visit.choose(checked, searched=False)

    def _wanted(self, children: Sequence[tuple[str, dt.date | None]], base: str, depth: int) -> list[str]:
        """The sitemaps beneath to read, on the same site, the latest first; those before the window are left."""
        wanted = []
        for url, changed in children:
            child = resolve(base, url)
            if child is None or not same_site(self.visit.source.home, child):
                self.visit.trouble(base, f"peta situs di tempat lain tidak diikuti: {url[:80]}")
            elif _before(child, changed, self.visit.quest):
                self.reaches = True
            elif not _after(child, self.visit.quest.window) and not _NO_ARTICLES.search(child.rpartition("/")[2]):
                wanted.append((changed or dt.date.max, child))
        if wanted and depth >= DEPTH:
            self.visit.trouble(base, f"peta situs bersarang lebih dari {DEPTH} tingkat")
            self.whole = False
            return []
        return [child for _, child in sorted(wanted, key=lambda pair: pair[0], reverse=True)]


def _before(url: str, changed: dt.date | None, quest: Quest) -> bool:
    """Whether a sitemap can only hold what is older than the window."""
    month = _month(url)
    old = month is not None and (month.year, month.month) < (quest.window.start.year, quest.window.start.month)
    return old or (changed is not None and changed < quest.window.start - dt.timedelta(days=1))


def _after(url: str, window: Window) -> bool:
    """Whether a sitemap names a month after the window."""
    month = _month(url)
    return month is not None and (month.year, month.month) > (window.end.year, window.end.month)


def _month(url: str) -> dt.date | None:
    """The month that a sitemap's own name says it is of."""
    found = _MONTH.search(url.rpartition("/")[2])
    return dt.date(int(found[1]), int(found[2]), 1) if found else None
