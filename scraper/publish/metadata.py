"""An event as schema.org/Event, for search engines.

Only what the reports state: a day where the day is known, never the first of a month for a month, and no time of day.
"""

import json
import re
from typing import Any

from markupsafe import Markup

from scraper.models import Event, Person
from scraper.publish.links import report_url
from scraper.publish.regions import Regions
from scraper.publish.text import visible

_QUIET = re.compile(r"[A-Za-z0-9 .,:/()?=%@-]|[^\x00-\x7f]")
"""Characters that neither HTML, Markdown nor a template engine could take for its own inside a string."""


def event_metadata(event: Event, regions: Regions, address: str | None) -> dict[str, Any]:
    """The JSON-LD object. The institution attends: it pledges, but seldom is the host."""
    place = event.place
    told: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": visible(event.title),
        "eventStatus": f"https://schema.org/Event{'Cancelled' if event.status == 'cancelled' else 'Scheduled'}",
    }
    if event.date and event.date_precision == "day":
        told["startDate"] = event.date
        told["endDate"] = event.date_end or event.date
    located = {"@type": "PostalAddress", "addressCountry": "ID"}
    if place.province_code:
        located["addressRegion"] = regions.names[place.province_code]
    if place.regency_code:
        located["addressLocality"] = regions.names[place.regency_code]
    told["location"] = {"@type": "Place", "name": visible(place.venue or regions.label(place)), "address": located}
    if event.organizer:
        told["organizer"] = _party(event.organizer)
    if event.institution:
        told["attendee"] = {"@type": "Organization", "name": visible(event.institution.name)}
    if address:
        told["url"] = address
    reports = [(source, url) for source in event.sources if (url := report_url(source))]
    told["subjectOf"] = [
        {
            "@type": "NewsArticle",
            "url": url,
            **({"headline": visible(source.title)} if source.title else {}),
            **({"datePublished": source.published} if source.published else {}),
        }
        for source, url in reports
    ]
    return told


def _party(person: Person) -> dict[str, str]:
    """A body where one is named, else a person, else the office."""
    if person.org or not person.name:
        return {"@type": "Organization", "name": visible(person.org or person.role or "")}
    return {"@type": "Person", "name": visible(person.name)}


def embedded(told: dict[str, Any]) -> Markup:
    """The object for a `<script>` in a page: in its strings, what anything could act upon is escaped."""
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return Markup(re.sub(r'"(?:[^"\\]|\\.)*"', _quiet, text))  # noqa: S704 - strings are letters and escapes only


def _quiet(found: re.Match[str]) -> str:
    words = json.loads(found[0])
    return '"' + "".join(c if _QUIET.fullmatch(c) else f"\\u{ord(c):04x}" for c in words) + '"'
