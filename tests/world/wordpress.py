"""WordPress: its REST interface, its own search as page and as feed, permalinks pretty or plain."""

import datetime as dt
import html
from dataclasses import replace
from typing import Any

from tests.world import feeds, pages
from tests.world.message import Answer, Request, as_json, missing, redirect
from tests.world.reports import Report
from tests.world.site import Site

_PRETTY = "/wp-json/wp/v2/posts"
_ROUTE = "/wp/v2/posts"
_MOST = 100
_FEED = 10
_SMALL = 2
"""Posts on a page where the site gives fewer than it is asked for."""


def answer(site: Site, request: Request) -> Answer | None:
    """What WordPress answers, None for what is none of its own addresses."""
    query, pretty = request.query, site.host.permalinks != "plain"
    if request.path == "/" and query.get("rest_route", "").rstrip("/") == _ROUTE:
        return _posts(site, request)
    if request.path.startswith("/wp-json"):
        if not pretty:
            return missing()
        return _posts(site, request) if request.path.rstrip("/") == _PRETTY else as_json({"name": site.host.name})
    if "s" in query:
        return _search(site, request)
    if request.path.rstrip("/") == "/feed" or "feed" in query:
        return feeds.rss(site, site.reports[:_FEED])
    if request.path.startswith("/wp-admin"):
        return redirect("/wp-login.php", 302)
    if "p" in query:
        return _by_number(site, request)
    return None


def _by_number(site: Site, request: Request) -> Answer:
    """`/?p=1` is an article's address, or leads to it."""
    report = next((one for one in site.all if str(one.number) == request.query["p"]), None)
    if report is None or report not in site.reports:
        return missing()
    return pages.article(report, request) if site.host.permalinks == "plain" else redirect(report.url)


def _search(site: Site, request: Request) -> Answer:
    found = site.containing(request.query["s"])
    number = _number(request.query.get("paged", "1"))
    part = found[(number - 1) * _FEED : number * _FEED]
    if not part and number > 1:
        return missing()
    if "feed" in request.query:
        return feeds.rss(site, part)
    more = f"/page/{number + 1}/?s={request.query['s']}" if len(found) > number * _FEED else None
    return pages.listing(site.host, f"Hasil pencarian: {request.query['s']}", part, more)


def _posts(site: Site, request: Request) -> Answer:
    """One page of posts, newest first, and how many there are; errors as WordPress words them."""
    query, old = request.query, site.host.rest == "old"
    if site.host.rest == "closed":
        return _error("rest_not_logged_in", "Anda tidak login.", 401)
    try:
        size, number = int(query.get("per_page", "10")), int(query.get("page", "1"))
        bounds = {key: dt.datetime.fromisoformat(query[key]) for key in ("after", "before") if key in query}
    except ValueError:
        return _error("rest_invalid_param", "Parameter tidak sah.", 400)
    if not 1 <= size <= _MOST or number < 1:
        return _error("rest_invalid_param", "Parameter tidak sah: per_page", 400)
    size = min(size, _SMALL) if site.host.rest == "small" else size
    found = [report for report in site.containing(query.get("search", "")) if _within(report, bounds)]
    total = -(-len(found) // size)
    if number > max(total, 1):
        return _error("rest_post_invalid_page_number", "Nomor halaman lebih besar daripada yang ada.", 400)
    fields = None if old else query.get("_fields")
    posts = [_post(report, fields) for report in found[(number - 1) * size : number * size]]
    if old:
        # Notices of an old PHP stand before the JSON, and nobody counts.
        body = as_json(posts)
        return replace(body, body=b"\nNotice: Undefined index: HTTP_REFERER\n" + body.body)
    return as_json(posts).plus(("X-WP-Total", str(len(found))), ("X-WP-TotalPages", str(total)))


def _within(report: Report, bounds: dict[str, dt.datetime]) -> bool:
    """`after` and `before` leave out the moment they name, and are read in the site's own time."""
    moment = report.published.replace(tzinfo=None)
    after, before = bounds.get("after"), bounds.get("before")
    return (after is None or moment > after.replace(tzinfo=None)) and (
        before is None or moment < before.replace(tzinfo=None)
    )


def _post(report: Report, fields: str | None) -> dict[str, Any]:
    title = html.escape(report.words.headline).replace("’", "&#8217;").replace("–", "&#8211;")
    whole: dict[str, Any] = {
        "id": report.number,
        "date": report.published.replace(tzinfo=None).isoformat(),
        "link": report.url,
        "title": {"rendered": title},
        "content": {"rendered": "".join(f"<p>{html.escape(line)}</p>\n" for line in report.words.paragraphs)},
    }
    return {key: value for key, value in whole.items() if fields is None or key in fields.split(",")}


def _error(code: str, message: str, status: int) -> Answer:
    return as_json({"code": code, "message": message, "data": {"status": status}}, status)


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and int(text[:6]) > 0 else 1
