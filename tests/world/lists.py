"""Lists for people: search, tags, date windows, dated indexes, front pages, each in its platform's form."""

import datetime as dt
from collections.abc import Sequence
from urllib.parse import urlencode

from tests.world import pages
from tests.world.message import Answer, Request
from tests.world.reports import Report
from tests.world.site import Site

PER_PAGE = 5
KOMPAS_PAGES = 1
"""Kompas-like search ends here, however much it has found: older results need a window of days."""


def answer(site: Site, request: Request) -> Answer | None:
    """The list at an address, None where the platform has none there."""
    if request.path.startswith(("/tag/", "/label/")):
        return _paged(site, request, site.tagged(request.path.strip("/").split("/")[1]))
    found = _searches.get(site.host.platform)
    return found(site, request) if found else None


def front(site: Site) -> Answer:
    """The latest reports."""
    return pages.listing(site.host, site.host.name, site.reports[:PER_PAGE])


def _paged(site: Site, request: Request, found: Sequence[Report], *, name: str = "page", last: int = 999) -> Answer:
    """One page of a list; beyond its last page it is empty, as it is on most sites."""
    asked = request.query.get(name, "1")
    number = int(asked) if asked.isdigit() and len(asked) < 6 else 1
    part = found[(number - 1) * PER_PAGE : number * PER_PAGE] if 1 <= number <= last else []
    more = None
    if len(found) > number * PER_PAGE and number < last:
        more = f"{request.path}?{urlencode({**request.query, name: number + 1})}"
    return pages.listing(site.host, f"Berita {request.query.get('q', '')}".strip(), part, more)


def _antara(site: Site, request: Request) -> Answer | None:
    if request.path != "/search":
        return None
    return _paged(site, request, site.matching(request.query.get("q", "")))


def _kompas(site: Site, request: Request) -> Answer | None:
    """Search within a window of days, both included; without one in everything, but never far."""
    if request.path != "/search":
        return None
    found = site.matching(request.query.get("q", ""))
    start, end = (_day(request.query.get(name, "")) for name in ("start_date", "end_date"))
    found = [one for one in found if (start is None or one.published.date() >= start)]
    found = [one for one in found if (end is None or one.published.date() <= end)]
    return _paged(site, request, found, last=KOMPAS_PAGES)


def _detik(site: Site, request: Request) -> Answer | None:
    """The index of one day, `?date=09/26/2024`; without one, of today."""
    if request.path != "/indeks":
        return None
    day = _day(request.query.get("date", ""), "%m/%d/%Y") or site.day
    return _paged(site, request, [one for one in site.reports if one.published.date() == day])


def _promedia(site: Site, request: Request) -> Answer | None:
    if request.path != "/search":
        return None
    return _paged(site, request, site.matching(request.query.get("q", "")))


def _plain(site: Site, request: Request) -> Answer | None:
    """A list of everything, page by page."""
    return _paged(site, request, site.reports, name="halaman") if request.path.rstrip("/") == "/berita" else None


def _tribun(_: Site, request: Request) -> Answer | None:
    """Its search answers nobody."""
    return Answer(403, (), b"") if request.path == "/search" else None


def _day(text: str, form: str = "%Y-%m-%d") -> dt.date | None:
    try:
        return dt.datetime.strptime(text, form).date()  # noqa: DTZ007  a civil date
    except ValueError:
        return None


_searches = {
    "antara": _antara,
    "kompas": _kompas,
    "detik": _detik,
    "promedia": _promedia,
    "news-sitemap": _promedia,
    "listing": _plain,
    "tribun": _tribun,
}
