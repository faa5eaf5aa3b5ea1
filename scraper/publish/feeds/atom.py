"""A feed as Atom (RFC 4287). Every string is the text of an element or an attribute, so that it stays text."""

from typing import Final
from xml.etree.ElementTree import Element, SubElement, tostring

from scraper.publish.feeds.body import body
from scraper.publish.feeds.entries import Feed, FeedEntry

_AUTHOR: Final = "Ikrar"
_RIGHTS: Final = "Data CC BY 4.0. Artikelnya milik medianya."


def atom(feed: Feed, site_url: str) -> bytes:
    """The file. Without an address of the site its links are relative to the file, and it names no address of its own.

    Names are `urn:uuid:`, so that no entry is new again when the site moves. Days have no hour: midnight UTC stands.
    """
    root = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "id"})
    SubElement(root, "id").text = feed.urn
    SubElement(root, "title").text = feed.title
    SubElement(root, "subtitle").text = feed.subtitle
    SubElement(root, "updated").text = moment(feed.updated)
    SubElement(SubElement(root, "author"), "name").text = _AUTHOR
    SubElement(root, "rights").text = _RIGHTS
    base = site_url or ".."
    if site_url:
        address = f"{site_url}/umpan/{feed.xml}"
        SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": address})
    SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": f"{base}/{feed.page}"})
    for entry in feed.entries:
        root.append(_entry(entry, base))
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, encoding="unicode")}\n'.encode()


def moment(day: str) -> str:
    """An ISO day as the date-time that feeds ask for."""
    return f"{day}T00:00:00Z"


def _entry(entry: FeedEntry, base: str) -> Element:
    element = Element("entry")
    element.tail = "\n"
    SubElement(element, "id").text = entry.urn
    SubElement(element, "title").text = entry.title
    SubElement(element, "link", {"rel": "alternate", "type": "text/html", "href": f"{base}/{entry.path}"})
    SubElement(element, "published").text = moment(entry.published)
    SubElement(element, "updated").text = moment(entry.updated)
    for term, label in entry.tags:
        SubElement(element, "category", {"term": term, "label": label})
    SubElement(element, "summary").text = entry.summary
    content = SubElement(element, "content", {"type": "xhtml"})
    content.append(body(entry, {"xmlns": "http://www.w3.org/1999/xhtml"}))
    return element
