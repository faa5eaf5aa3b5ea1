"""A feed as JSON Feed 1.1 (jsonfeed.org)."""

from typing import Any
from xml.etree.ElementTree import tostring

from scraper.publish.feeds.atom import moment
from scraper.publish.feeds.body import body
from scraper.publish.feeds.entries import Feed, FeedEntry
from scraper.publish.text import compact_json


def json_feed(feed: Feed, site_url: str) -> str:
    """The file. Its addresses are absolute by its format, so that without one of the site there are none."""
    told: dict[str, Any] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "description": feed.subtitle,
        "language": "id",
        "authors": [{"name": "Ikrar"}],
    }
    if site_url:
        told["home_page_url"] = f"{site_url}/{feed.page}"
        told["feed_url"] = f"{site_url}/umpan/{feed.json}"
    told["items"] = [_item(entry, site_url) for entry in feed.entries]
    return compact_json(told)


def _item(entry: FeedEntry, site_url: str) -> dict[str, Any]:
    return {
        "id": entry.urn,
        **({"url": f"{site_url}/{entry.path}"} if site_url else {}),
        "title": entry.title,
        "summary": entry.summary,
        "content_html": tostring(body(entry), encoding="unicode", method="html"),
        "date_published": moment(entry.published),
        "date_modified": moment(entry.updated),
        "tags": [label for _, label in entry.tags],
    }
