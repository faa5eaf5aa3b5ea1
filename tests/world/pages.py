"""Reports and lists as HTML, in the style of the systems that Indonesian news runs on: `templates/`, one a theme."""

import json
from collections.abc import Sequence
from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from tests.world.message import Answer, Request, missing, page, redirect
from tests.world.reports import Report
from tests.world.tables import FOLDER, Host
from tests.world.wording import DAYS, MONTHS

_ZONES = {7: "WIB", 8: "WITA", 9: "WIT"}


@cache
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(FOLDER / "templates"), autoescape=True, undefined=StrictUndefined, trim_blocks=False
    )


def article(report: Report, request: Request) -> Answer:
    """A report at its own address: one of its pages, or all (`?page=all`)."""
    asked = request.query.get("page", "1")
    pages = report.pages
    if asked == "all" or len(pages) == 1:
        return _article(report, report.words.paragraphs, 0, len(pages))
    if not asked.isdigit() or not 1 <= int(asked) <= len(pages):
        return missing()
    return _article(report, pages[int(asked) - 1], int(asked), len(pages))


def amp(report: Report) -> Answer:
    """The variant for phones; its canonical address is the report's own."""
    return _article(report, report.words.paragraphs, 0, 1, theme="amp")


def _article(report: Report, paragraphs: Sequence[str], number: int, total: int, theme: str | None = None) -> Answer:
    """`number` is the page's, counted from 1; 0 for the whole article."""
    day = report.published
    html = (
        _templates()
        .get_template(f"{theme or report.host.theme}.html")
        .render(
            r=report,
            host=report.host,
            paragraphs=paragraphs,
            number=number,
            total=total,
            data=_data(report),
            when=f"{DAYS[day.weekday()]}, {day.day} {MONTHS[day.month - 1]} {day.year}",
            clock=f"{day:%H:%M} {_ZONES[_hours(report.host)]}",
        )
    )
    return page(html, report.changed)


def _hours(host: Host) -> int:
    offset = host.zone.utcoffset(None)
    return int(offset.total_seconds() // 3600)


def _data(report: Report) -> Markup:
    """JSON-LD, as most systems write it."""
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": report.words.headline,
        "datePublished": report.published.isoformat(),
        "dateModified": report.changed.isoformat(),
        "mainEntityOfPage": {"@type": "WebPage", "@id": report.url},
        "publisher": {"@type": "Organization", "name": report.host.name},
    }
    return Markup(json.dumps(data, ensure_ascii=False).replace("<", "\\u003c"))  # noqa: S704  JSON, escaped above


def listing(host: Host, title: str, reports: Sequence[Report], more: str | None = None) -> Answer:
    """A list for people, with a link to its next page where there is one."""
    html = _templates().get_template("list.html").render(host=host, title=title, reports=reports, more=more)
    return page(html, max((report.changed for report in reports), default=None))


def moved(report: Report) -> Answer:
    """The answer at an address that an article has left."""
    return redirect(report.url)
