"""A site that nobody registered yet: what runs it, and which ways in really answer."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urljoin, urlsplit

from bs4 import BeautifulSoup

from scraper.errors import FetchError, ReadError
from scraper.models import Endpoint, Response, Source
from scraper.read.address import canonical_url, resolve, same_site
from scraper.read.decode import decode
from scraper.read.outline import parse
from scraper.sources.check import Health, check
from scraper.sources.discover.charset import charset_of
from scraper.sources.discover.face import Ask
from scraper.sources.discover.vet import headline
from scraper.sources.owner import host_key
from scraper.sources.pattern import slug
from scraper.sources.platforms import Platform, shared

ROBOTS_LIMIT = 500 * 1024
SITEMAPS = 3
"""Sitemaps taken from robots.txt at most."""
_SITEMAP = re.compile(r"^\s*sitemap\s*:\s*(\S+)", re.I | re.M)
_FEED_TYPES = ("application/rss+xml", "application/atom+xml")
_REST = "https://api.w.org/"
_TITLE_BREAK = re.compile(r"\s+[|–—-]\s+|\s*[:|]\s+")
_SUFFIX = re.compile(r"\.(?:com|net|org|info|news|co|id|tv)(?:\.id)?$|\.(?:co|go|or|web|ac|my)\.id$")


@dataclass(frozen=True, slots=True)
class Probe:
    """What was found out: the entry that follows from it, and in words why.

    `health` tells of every way that was tried, also of those that do not work and are left out of the entry.
    """

    source: Source
    signs: tuple[str, ...]
    health: tuple[Health, ...]


async def probe(url: str, region: str | None, ask: Ask, today: dt.date) -> Probe:
    """Look at a site and propose its entry, with the ways in that answered; `unconfirmed`, as every new one.

    Raises FetchError where its front page cannot be had, ReadError where that is no page, leads to another site, or
    where no way in works.
    """
    home, page = await _front_page(url, ask)
    soup = parse(decode(page.body, charset_of(page)))
    platform = _platform_of(home)
    if platform is not None:
        signs = [f"alamatnya di bawah {', '.join(platform.hosts)}: {platform.name}"]
        ways = list(platform.endpoints)
    else:
        signs, ways = await _signs(home, page, soup, ask)
    draft = Source(
        id=_identity(home),
        name=_name(soup, home),
        home=home,
        region=region,
        kind=ways[0].kind,
        status="unconfirmed",
        platform=platform.name if platform else None,
        endpoints=tuple(ways),
        article=platform.article if platform else None,
        plain_http=home.startswith("http:"),
    )
    health = await check(_with_expectations(draft), ask, today)
    working = tuple(one.endpoint for one in health if one.works)
    if not working:
        raise ReadError(f"{home}: tidak satu pun jalan masuk menjawab ({'; '.join(_failures(health))})")
    if platform is None:
        draft = replace(draft, kind=working[0].kind, endpoints=working)
    return Probe(_with_expectations(draft), tuple(signs), health)


async def _front_page(url: str, ask: Ask) -> tuple[str, Response]:
    """The home of an address, where its front page really answered, and that page."""
    parts = urlsplit(canonical_url(url))
    home = f"{parts.scheme}://{urlsplit(url.strip()).netloc}/"
    page = await ask(home)
    if page.status >= 400:
        raise FetchError(f"{home}: status {page.status}")
    if host_key(page.url) != host_key(home):
        raise ReadError(f"{home} membawa ke {page.url}; daftarkan alamat itu")
    answered = urlsplit(page.url)
    return f"{answered.scheme}://{answered.netloc}/", page


def _platform_of(home: str) -> Platform | None:
    host = f".{host_key(home)}"
    for platform in shared().platforms.values():
        if any(host.endswith(f".{domain}") for domain in platform.hosts):
            return platform
    return None


async def _signs(home: str, page: Response, soup: BeautifulSoup, ask: Ask) -> tuple[list[str], list[Endpoint]]:
    """What a site shows of itself, and the ways in that follow, the best first. The front page is always one."""
    signs: list[str] = []
    ways: list[Endpoint] = []
    for sign in _wordpress_signs(page, soup):
        signs.append(sign)
        if not ways:
            ways += shared().starts["wordpress"].endpoints
    if _generator(soup).startswith("blogger"):
        signs.append("meta generator: Blogger")
        ways += shared().platforms["blogger"].endpoints
    for sitemap in await _sitemaps(home, ask):
        signs.append(f"robots.txt menyebut {sitemap}")
        ways.append(Endpoint("sitemap", _relative(home, sitemap)))
    if not any(way.kind == "sitemap" for way in ways):
        ways.append(Endpoint("sitemap", "/sitemap.xml"))
    for feed in _feeds(page, soup, home):
        signs.append(f"halaman muka menautkan umpan {feed}")
        ways.append(Endpoint("feed", _relative(home, feed)))
    ways.append(Endpoint("listing", "/"))
    return signs, list(dict.fromkeys(ways))


def _wordpress_signs(page: Response, soup: BeautifulSoup) -> Iterator[str]:
    if _REST in page.headers.get("link", ""):
        yield "kepala Link menunjuk api.w.org"
    if any(_REST in _words(tag.get("rel")) for tag in soup.find_all("link", limit=200)):
        yield "<link> menunjuk api.w.org"
    if _generator(soup).startswith("wordpress"):
        yield "meta generator: WordPress"
    if b"/wp-content/" in page.body:
        yield "halaman muka memuat /wp-content/"


def _generator(soup: BeautifulSoup) -> str:
    tag = soup.find("meta", attrs={"name": re.compile("^generator$", re.I)})
    return str(tag.get("content") or "").strip().lower() if tag else ""


async def _sitemaps(home: str, ask: Ask) -> list[str]:
    """The sitemaps on the same site that robots.txt names; [] where it cannot be had."""
    try:
        robots = await ask(urljoin(home, "/robots.txt"), limit=ROBOTS_LIMIT)
        text = decode(robots.body) if robots.status < 400 else ""
    except (FetchError, ReadError):
        return []
    found = (resolve(home, name) for name in _SITEMAP.findall(text))
    return list(dict.fromkeys(url for url in found if url and _registrable(home, url)))[:SITEMAPS]


def _feeds(page: Response, soup: BeautifulSoup, home: str) -> list[str]:
    """The first feed that the page links, comments left out."""
    found = []
    for tag in soup.find_all("link", href=True, limit=200):
        if str(tag.get("type") or "").lower() in _FEED_TYPES and "alternate" in _words(tag.get("rel")):
            url = resolve(page.url, str(tag["href"]))
            if url and _registrable(home, url) and "comment" not in url:
                found.append(url)
    return found[:1]


def _words(value: object) -> Sequence[str]:
    return value if isinstance(value, list) else str(value or "").split()


def _registrable(home: str, url: str) -> bool:
    """Whether an address can stand in an entry: on the same site, and without what a pattern would take for a hole."""
    return same_site(home, url) and not set("{}") & set(url)


def _relative(home: str, url: str) -> str:
    """An address as an entry writes it: from the home where it is on the same host."""
    parts = urlsplit(url)
    if parts.netloc != urlsplit(home).netloc:
        return url
    return parts.path + (f"?{parts.query}" if parts.query else "")


def _name(soup: BeautifulSoup, home: str) -> str:
    """What a site calls itself: `og:site_name`, else the start of its title, else its host."""
    tag = soup.find("meta", attrs={"property": "og:site_name"})
    said = headline(str(tag.get("content") or "")) if tag else None
    if said is None and soup.title is not None:
        said = headline(_TITLE_BREAK.split(soup.title.get_text().strip())[0])
    return said[:60].strip() if said else host_key(home)


def _identity(home: str) -> str:
    name = slug(_SUFFIX.sub("", host_key(home)).replace(".", " ")).replace("_", "-")
    return name if name[:1].isalpha() else f"media-{name}"


def _with_expectations(source: Source) -> Source:
    start = shared().starts[source.kind]
    return replace(source, expect=start.expect, budget=start.budget)


def _failures(health: Sequence[Health]) -> Iterator[str]:
    for one in health:
        why = one.outcome.troubles[0].why if one.outcome.troubles else one.surprises[0].what
        yield f"{one.endpoint.kind} {one.endpoint.pattern}: {why}"
