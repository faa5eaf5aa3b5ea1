"""Sitemaps: an index with gzipped months, one of news, and WordPress's."""

import datetime as dt
import gzip
from collections.abc import Sequence
from xml.sax.saxutils import escape

from tests.world.message import Answer, Request, missing, xml
from tests.world.reports import Report
from tests.world.site import Site

_NEWS_DAYS = 2
"""A news sitemap holds the last two days (Google's rule for them)."""
_NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_NEWS_NAMESPACE = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'


def answer(site: Site, request: Request) -> Answer | None:
    """The sitemaps that every site here has: `/sitemap.xml`, its months, `/sitemap-news.xml`."""
    if request.path in ("/sitemap.xml", "/sitemap_index.xml"):
        return _index(site)
    if request.path == "/sitemap-news.xml":
        return _news(site)
    if request.path.startswith("/sitemap-") and request.path.endswith(".xml.gz"):
        return _month(site, request.path.removeprefix("/sitemap-").removesuffix(".xml.gz"))
    return None


def _index(site: Site) -> Answer:
    months = sorted({one.published.strftime("%Y-%m") for one in site.reports}, reverse=True)
    parts = []
    for month in months:
        changed = site.newest(_of_month(site, month))
        parts.append(
            f"<sitemap><loc>{site.host.home}/sitemap-{month}.xml.gz</loc>"
            f"<lastmod>{changed.isoformat() if changed else ''}</lastmod></sitemap>\n"
        )
    body = f'<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex {_NAMESPACE}>{"".join(parts)}</sitemapindex>'
    return xml(body, "application/xml", site.newest(site.reports))


def _of_month(site: Site, month: str) -> Sequence[Report]:
    return [one for one in site.reports if one.published.strftime("%Y-%m") == month]


def _month(site: Site, month: str) -> Answer:
    reports = _of_month(site, month)
    if not reports:
        return missing()
    urls = "".join(
        f"<url><loc>{escape(one.url)}</loc><lastmod>{one.changed.isoformat()}</lastmod></url>\n" for one in reports
    )
    body = f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset {_NAMESPACE}>{urls}</urlset>'
    packed = gzip.compress(body.encode(), mtime=0)
    return Answer(200, (("Content-Type", "application/gzip"),), packed, site.newest(reports))


def _news(site: Site) -> Answer:
    since = site.day - dt.timedelta(days=_NEWS_DAYS - 1)
    reports = [one for one in site.reports if one.published.date() >= since]
    urls = "".join(
        f"<url><loc>{escape(one.url)}</loc><news:news><news:publication><news:name>{escape(site.host.name)}</news:name>"
        f"<news:language>id</news:language></news:publication><news:publication_date>{one.published.isoformat()}"
        f"</news:publication_date><news:title>{escape(one.words.headline)}</news:title></news:news></url>\n"
        for one in reports
    )
    body = f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset {_NAMESPACE} {_NEWS_NAMESPACE}>{urls}</urlset>'
    return xml(body, "application/xml", site.newest(reports))
